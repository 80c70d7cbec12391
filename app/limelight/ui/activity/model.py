"""The recorded changes as a table: those that are not resolved on top, then the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from limelight.domain.changes import Recorded
from limelight.ui.outcome import change_words, is_success, is_unresolved, outcome_of
from limelight.ui.text import minute_words, shortened, tooltip_data, visible
from limelight.words import Worded, tr

AnyIndex = QModelIndex | QPersistentModelIndex
_LONGEST = 200  # characters in a cell; the details have everything


class Column(IntEnum):
    """The columns, in their order."""

    WHEN = 0  # when it was confirmed
    OUTCOME = 1  # where it is
    FEATURE = 2  # the feature's name
    ENVIRONMENT = 3  # where
    CHANGE = 4  # the verb, before -> after
    WHO = 5  # who confirmed it
    REASON = 6  # why
    TICKET = 7  # for what


class Role(IntEnum):
    """What else a delegate may ask for."""

    RECORDED = Qt.ItemDataRole.UserRole + 1  # the `Recorded` of the row
    PRODUCTION = Qt.ItemDataRole.UserRole + 2  # whether it was on production


class Group(Worded):
    """Kinds of outcome to choose from; the value is the word on the chip."""

    ALL = "All"  # everything
    UNRESOLVED = "Not resolved yet"  # how it ends is not known, or it waits
    SUCCEEDED = "Succeeded"  # the server showed it
    NOT_DONE = "Not done"  # refused, not applied, never sent, or changed again


TITLES = {
    Column.WHEN: tr("When"),
    Column.OUTCOME: tr("Outcome"),
    Column.FEATURE: tr("Feature"),
    Column.ENVIRONMENT: tr("Environment"),
    Column.CHANGE: tr("Change"),
    Column.WHO: tr("Who"),
    Column.REASON: tr("Reason"),
    Column.TICKET: tr("Ticket"),
}


def group_of(recorded: Recorded) -> Group:
    """The kind of outcome of a change."""
    if is_unresolved(recorded.state):
        return Group.UNRESOLVED
    return Group.SUCCEEDED if is_success(recorded.state) else Group.NOT_DONE


class ActivityModel(QAbstractTableModel):
    """Holds every entry, and shows those that fit the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, Recorded] = {}
        self._rows: list[Recorded] = []
        self._text = ""
        self._group = Group.ALL
        self._production: frozenset[str] = frozenset()

    @property
    def entries(self) -> tuple[Recorded, ...]:
        """Every entry, shown or not."""
        return tuple(self._entries.values())

    @property
    def unresolved(self) -> tuple[Recorded, ...]:
        """Those whose outcome is not known, the newest first."""
        return tuple(each for each in _ordered(self._entries.values()) if is_unresolved(each.state))

    def mark_production(self, environments: Iterable[str]) -> None:
        """Which environments are production; our keys."""
        self._production = frozenset(environments)
        self._refill()

    def show_entries(self, entries: Iterable[Recorded]) -> None:
        """Take these in; what is known to be newer already stays."""
        for recorded in entries:
            self._keep(recorded)
        self._refill()

    def take(self, recorded: Recorded) -> None:
        """One entry is new, or came into another state."""
        self._keep(recorded)
        self._refill()

    def choose(self, text: str, group: Group) -> None:
        """Show only the entries of a group that hold every word of `text`."""
        self._text, self._group = text, group
        self._refill()

    def counts(self) -> dict[Group, int]:
        """How many entries there are of each kind."""
        found = dict.fromkeys(Group, 0)
        for recorded in self._entries.values():
            found[group_of(recorded)] += 1
        found[Group.ALL] = len(self._entries)
        return found

    def entry(self, row: int) -> Recorded:
        """The entry of a row."""
        return self._rows[row]

    def row_of(self, intent_id: str) -> int:
        """The row of an entry; -1 where it is not shown."""
        return next((at for at, each in enumerate(self._rows) if each.intent.id == intent_id), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return TITLES[Column(section)]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, its entry, and what a screen reader says."""
        if not index.isValid():
            return None
        recorded, column = self._rows[index.row()], Column(index.column())
        if role == Role.RECORDED:
            return recorded
        is_production = recorded.intent.environment in self._production
        if role == Role.PRODUCTION:
            return is_production
        mark = tr(", PRODUCTION") if is_production and column is Column.ENVIRONMENT else ""
        return _said(visible(shortened(cell_text(recorded, column), _LONGEST).replace("\n", " ")), column, mark, role)

    def _keep(self, recorded: Recorded) -> None:
        known = self._entries.get(recorded.intent.id)
        if known is None or known.at <= recorded.at:
            self._entries[recorded.intent.id] = recorded

    def _refill(self) -> None:
        words = self._text.casefold().split()
        fitting = (each for each in self._entries.values() if self._group in (Group.ALL, group_of(each)))
        rows = _ordered(each for each in fitting if _holds(each, words, self._production))
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def _said(words: str, column: Column, mark: str, role: int) -> str | None:
    """The words of a cell for the eye, the mouse and a screen reader; None where nothing is said."""
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{TITLES[column]}: {words or tr('nothing')}{mark}"
    return words if role == Qt.ItemDataRole.DisplayRole else tooltip_data(role, words)


def cell_text(recorded: Recorded, column: Column) -> str:
    """What stands in a cell, as it was recorded."""
    intent = recorded.intent
    texts: dict[Column, str] = {
        Column.WHEN: minute_words(intent.made_at),  # the details have the seconds
        Column.OUTCOME: outcome_of(recorded.state, recorded.intent.at).word,
        Column.FEATURE: intent.feature_name or intent.feature,
        Column.ENVIRONMENT: intent.environment_name or intent.environment,
        Column.CHANGE: change_words(recorded),
        Column.WHO: intent.actor,
        Column.REASON: recorded.reason,
        Column.TICKET: recorded.ticket,
    }
    return texts[column]


def _holds(recorded: Recorded, words: Sequence[str], production: frozenset[str]) -> bool:
    if not words:
        return True
    intent = recorded.intent
    texts = [cell_text(recorded, column) for column in Column]
    texts += (intent.feature, intent.environment, intent.id, recorded.sentence)
    if intent.environment in production:
        texts.append("PRODUCTION")
    all_of_it = "\n".join(texts).casefold()
    return all(word in all_of_it for word in words)


def _ordered(entries: Iterable[Recorded]) -> list[Recorded]:
    return sorted(entries, key=lambda each: (not is_unresolved(each.state), -each.intent.made_at))
