"""The activity as a table: what is not resolved on top, then the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import islice

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Slot

from limelight.domain.activity import Entry, Source, entries_of
from limelight.domain.changes import Recorded
from limelight.domain.happenings import Deployment, Histories
from limelight.ui.activity.words import TITLES, Column, Group, Known, cells_of, group_of, more_words
from limelight.ui.outcome import is_unresolved
from limelight.ui.text import shortened, tooltip_data, visible
from limelight.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex
_PIECE = 50  # rows whose words are made in one go: about 2 ms
_LONGEST = 200  # characters in a cell; the details have everything


class Role(IntEnum):
    """What else a delegate may ask for."""

    ENTRY = Qt.ItemDataRole.UserRole + 1  # the `Entry` of the row
    PRODUCTION = Qt.ItemDataRole.UserRole + 2  # whether it was on production


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown: entries that fit all of it. Empty or None: whatever."""

    text: str = ""  # every word of it
    group: Group = Group.ALL
    sources: frozenset[Source] = frozenset()
    environment: str = ""  # our key
    person: str = ""


class _Row:
    """An entry; its words are made when somebody wants to see or find them, for there may be thousands."""

    def __init__(self, entry: Entry, known: Known) -> None:
        self.entry = entry
        self._known = known

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """What stands in each column."""
        return cells_of(self.entry, self._known)

    @cached_property
    def folded(self) -> str:
        """All that it is found by."""
        return "\n".join((*self.cells, *more_words(self.entry, self._known))).casefold()


class ActivityModel(QAbstractTableModel):
    """Holds every entry, and shows those that fit the wish."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recorded: dict[str, Recorded] = {}
        self._histories = Histories()
        self._made: dict[str, _Row] = {}  # every entry's, by its id
        self._rows: list[_Row] = []
        self._wish = Wish()
        self._known = Known()
        self._unmade: Iterator[_Row] = iter(())  # rows whose words may not be made yet
        self._making = QTimer(self)
        self._making.setSingleShot(True)
        self._making.timeout.connect(self._make_words)

    @property
    def entries(self) -> tuple[Recorded, ...]:
        """Every change that was made from here, shown or not."""
        return tuple(self._recorded.values())

    @property
    def everything(self) -> tuple[Entry, ...]:
        """Every entry, shown or not, the newest first."""
        return tuple(row.entry for row in self._made.values())

    @property
    def unresolved(self) -> tuple[Recorded, ...]:
        """Those whose outcome is not known, the newest first."""
        found = (each for each in self._recorded.values() if is_unresolved(each.state))
        return tuple(sorted(found, key=lambda each: -each.intent.made_at))

    @property
    def known(self) -> Known:
        """What the words rest on beside the entries."""
        return self._known

    @property
    def told(self) -> Histories:
        """What the systems told until now, of all environments."""
        return self._histories

    @property
    def histories(self) -> Histories:
        """What the systems told, of the environments that are wished for."""
        return self._histories.among({self._wish.environment} if self._wish.environment else None)

    def know(self, known: Known) -> None:
        """Names of environments, systems and features."""
        self._known = known
        self._made.clear()
        self._gather()

    def show_entries(self, entries: Iterable[Recorded]) -> None:
        """Take these in; what is known to be newer already stays."""
        for recorded in entries:
            self._keep(recorded)
        self._gather()

    def show_histories(self, histories: Histories) -> None:
        """What the systems told until now."""
        self._histories = histories
        self._gather()

    def take(self, recorded: Recorded) -> None:
        """One change is new, or came into another state."""
        self._keep(recorded)
        self._gather()

    def choose(self, wish: Wish) -> None:
        """Show only the entries that fit."""
        before, self._wish = self._wish, wish
        if wish.environment != before.environment:
            self._gather()  # the systems' entries of one environment may reach further back than those of all
        else:
            self._refill()

    def counts(self) -> dict[Group, int]:
        """How many entries there are of each kind, of those that are wished for but for their kind and words."""
        found = dict.fromkeys(Group, 0)
        fitting = [row.entry for row in self._made.values() if _is_among(row.entry, self._wish)]
        for entry in fitting:
            found[group_of(entry)] += 1
        found[Group.ALL] = len(fitting)
        return found

    def entry(self, row: int) -> Entry:
        """The entry of a row."""
        return self._rows[row].entry

    def row_of(self, entry_id: str) -> int:
        """The row of an entry; -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.entry.id == entry_id), -1)

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
        row, column = self._rows[index.row()], Column(index.column())
        if role == Role.ENTRY:
            return row.entry
        is_production = row.entry.environment in self._known.production
        if role == Role.PRODUCTION:
            return is_production
        mark = tr(", PRODUCTION") if is_production and column is Column.ENVIRONMENT else ""
        return _said(visible(shortened(row.cells[column], _LONGEST).replace("\n", " ")), column, mark, role)

    def _keep(self, recorded: Recorded) -> None:
        known = self._recorded.get(recorded.intent.id)
        if known is None or known.at <= recorded.at:
            self._recorded[recorded.intent.id] = recorded

    def _gather(self) -> None:
        """Put all entries together; the words of those that are as they were are not made again."""
        before, self._made = self._made, {}
        for entry in entries_of(self._recorded.values(), self.histories):
            row = before.get(entry.id)
            self._made[entry.id] = row if row is not None and row.entry == entry else _Row(entry, self._known)
        self._unmade = iter(tuple(self._made.values()))
        self._making.start()
        self._refill()

    @Slot()
    def _make_words(self) -> None:
        """Some of the words, while nothing else is to be done: whoever types into the filter does not wait for all."""
        made = [row.folded for row in islice(self._unmade, _PIECE)]
        if len(made) == _PIECE:
            self._making.start()

    def _refill(self) -> None:
        wish, words = self._wish, self._wish.text.casefold().split()
        rows = [row for row in self._made.values() if _fits(row, wish, words)]
        rows.sort(key=lambda row: row.entry.ours is None or not is_unresolved(row.entry.ours.state))
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def _is_among(entry: Entry, wish: Wish) -> bool:
    """Whether it fits what is picked from lists."""
    if wish.sources and entry.source not in wish.sources:
        return False
    if wish.person and (entry.who != wish.person or isinstance(entry.theirs, Deployment)):
        return False
    return wish.environment in ("", entry.environment)


def _fits(row: _Row, wish: Wish, words: Sequence[str]) -> bool:
    in_group = wish.group is Group.ALL or group_of(row.entry) is wish.group
    return in_group and _is_among(row.entry, wish) and all(word in row.folded for word in words)


def _said(words: str, column: Column, mark: str, role: int) -> str | None:
    """The words of a cell for the eye, the mouse and a screen reader; None where nothing is said."""
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{TITLES[column]}: {words or tr('nothing')}{mark}"
    return words if role == Qt.ItemDataRole.DisplayRole else tooltip_data(role, words)
