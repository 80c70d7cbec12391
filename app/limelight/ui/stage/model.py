"""The picture as a table: one row for each feature that is shown, the feature first, then its environments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from limelight.domain.features import Feature
from limelight.domain.picture import EMPTY, Column, Mark, Picture, changed_rows
from limelight.domain.standing import Standing
from limelight.ui.stage.answers import HEAD_ROLES, answer, group_answer, head_answer
from limelight.ui.stage.grouping import Group, GroupBy
from limelight.ui.stage.index import Index
from limelight.ui.stage.shown import NOTHING_SHOWN, Wish, choose
from limelight.ui.stage.wishes import Filter, Sort
from limelight.ui.stage.words import Moment, group_words
from limelight.ui.text import visible
from limelight.words import tr

_MANY = 500
"""From so many changed rows on, one range around them is told instead of each (measured: the ranges cost more)."""
_PARTLY = int(Mark.PARTLY_DEPLOYED)

_ROOT = QModelIndex()

AnyIndex = QModelIndex | QPersistentModelIndex


class Painted(NamedTuple):
    """All that a cell's picture depends on: numbers only, since thousands of these are compared.

    `standing` is a Standing's code, `share` in hundredths of a per cent or NO_SHARE, `marks` bits of Mark, and `have`
    of `of` instances have the code.
    """

    standing: int
    share: int
    marks: int
    have: int
    of: int


class StageModel(QAbstractTableModel):
    """A picture, filtered and sorted.

    Signals:
        rows_shown(): which rows are shown, or their order, is another; the counts may be, too.
        counts_changed(): the picture is another one.

    `moment` tells both clocks. Every reset keeps nothing: the view remembers what was selected by its keys.
    """

    rows_shown = Signal()
    counts_changed = Signal()

    def __init__(self, moment: Callable[[], Moment], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._index = Index(lambda: moment().now)
        self._wish = Wish()
        self._shown = NOTHING_SHOWN
        self.picture: Picture = EMPTY

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; tells changed cells where the features are the same, else starts anew."""
        before = self.picture
        if picture.catalogue is not before.catalogue or _keys(picture) != _keys(before):
            self.beginResetModel()
            self.picture = picture
            self._index.take(picture)
            self._choose_rows()
            self.endResetModel()
            self.rows_shown.emit()
        else:
            changed = [changed_rows(*pair) for pair in zip(before.columns, picture.columns, strict=True)]
            self.picture = picture
            self._index.take(picture, set(chain.from_iterable(changed)))
            self._tell(changed)
            if any(changed):
                self._choose_again()
            self._tell_heads(before)
        self.counts_changed.emit()

    def wish(self, wanted: Filter, sort: Sort, pinned: str = "") -> None:
        """Show these features in this order, and the feature with the key `pinned` in any case."""
        self._take(replace(self._wish, wanted=wanted, sort=sort, pinned=pinned))

    def group(self, by: GroupBy, collapsed: frozenset[str]) -> None:
        """Put features under their owners, tags or projects; of the groups of these names only the heads show."""
        self._take(replace(self._wish, by=by, collapsed=collapsed))

    def _take(self, wish: Wish) -> None:
        before, self._wish = self._wish, wish
        if replace(before, pinned=wish.pinned) != wish:
            self._choose_again()

    def pin(self, feature: str) -> None:
        """Keep this feature in view even when it no longer fits the filter, until another is pinned.

        What was just released must not vanish from a list of what waits while somebody looks at it.
        """
        self._wish = replace(self._wish, pinned=feature)

    def show_also(self, feature: str) -> None:
        """Pin a feature, and show it at once."""
        self._wish = replace(self._wish, pinned=feature)
        self._choose_again()

    @property
    def wanted(self) -> Filter:
        """The filter in force."""
        return self._wish.wanted

    @property
    def sort_order(self) -> Sort:
        """The sort in force."""
        return self._wish.sort

    def counts(self) -> Mapping[Standing, int]:
        """Features that would be shown for each standing."""
        return self._index.counts(self._wish.wanted)

    def search(self, words: str) -> tuple[Sequence[int], Sequence[str]]:
        """Catalogue rows that hold every word, by name, whatever is shown; and the texts of `Index.texts` where
        something was looked for.
        """
        rows = self._index.rows(Filter(words), Sort())
        return rows, self._index.texts() if words.split() else ()

    def owners(self) -> Sequence[str]:
        """Every owner."""
        return self._index.owners()

    def tags(self) -> Sequence[str]:
        """Every tag."""
        return self._index.tags()

    @property
    def grouped_by(self) -> GroupBy:
        """What features stand under."""
        return self._wish.by

    @property
    def collapsed(self) -> frozenset[str]:
        """Names of the groups of which only the heads show."""
        return self._wish.collapsed

    @property
    def groups(self) -> Sequence[Group]:
        """The groups that have any feature that fits, in order."""
        return self._shown.groups

    @property
    def features_shown(self) -> int:
        """How many features fit, each of them once, whether its group is collapsed or not."""
        return self._shown.features

    def group_at(self, row: int) -> Group | None:
        """The group of which a row is the head; None for the row of a feature."""
        return self._shown.group(row)

    def heads(self) -> Iterator[tuple[int, Group]]:
        """The row of each head, with its group."""
        row = 0
        for group in self._shown.groups:
            yield row, group
            row += 1 if group.is_collapsed else 1 + group.count

    def key_at(self, row: int) -> str:
        """The key of the feature in a row; empty for the head of a group."""
        return "" if self._shown.feature(row) < 0 else self.feature(row).key

    def feature(self, row: int) -> Feature:
        """The feature in a row that is not the head of a group."""
        return self.picture.catalogue.features[self._shown.feature(row)]

    def environment_column(self, column: int) -> Column:
        """The environment in a column; columns of environments count from 1."""
        return self.picture.columns[column - 1]

    def painted(self, row: int, column: int) -> Painted:
        """What the cell's picture depends on; made for speed, hence not by roles."""
        at = self._shown.feature(row)
        facts = self.picture.columns[column - 1]
        marks = facts.marks[at]
        have = of = 0
        if marks & _PARTLY:
            detail = self.picture.cell(column - 1, at).detail
            have, of = detail.have, detail.of
        return Painted(facts.standing[at], facts.share[at], marks, have, of)

    def row_of(self, feature: str) -> int:
        """The row of a feature's key, -1 where it is not shown."""
        at = self._row_of_key(feature)
        return self._shown.place(at) if at >= 0 else -1

    def column_of(self, environment: str) -> int:
        """The column of an environment's key, 0 where there is none."""
        keys = _keys(self.picture)
        return keys.index(environment) + 1 if environment in keys else 0

    def _row_of_key(self, feature: str) -> int:
        """The catalogue row of a key, -1 where there is none; of a stored picture all keys are read for the first."""
        return self.picture.catalogue.rows.get(feature, -1) if feature else -1

    def _choose_rows(self) -> None:
        self._shown = choose(self._index, self._wish, self._row_of_key(self._wish.pinned))

    def _choose_again(self) -> None:
        """Take the rows anew, and start over only when they differ."""
        before = self._shown
        self._choose_rows()
        after, self._shown = self._shown, before  # what is the same stays: it knows where each feature stands
        if before.equals(after):
            return
        # The change is announced around the moment in which it becomes visible.
        self.beginResetModel()
        self._shown = after
        self.endResetModel()
        self.rows_shown.emit()

    def _tell(self, changed: Sequence[Sequence[int]]) -> None:
        """Tell which cells changed: as runs where few did, as one range where many did."""
        for number, rows in enumerate(changed, start=1):
            shown = self._shown.places(rows, len(self.picture.catalogue))
            if not shown:
                continue
            runs = _runs(shown) if len(shown) < _MANY else [(shown[0], shown[-1])]
            if self._wish.by is GroupBy.TAG:  # a feature may stand further down as well
                runs = [(shown[0], len(self._shown) - 1)]
            for first, last in runs:
                self.dataChanged.emit(self.createIndex(first, number), self.createIndex(last, number))

    def _tell_heads(self, before: Picture) -> None:
        """Tell which environments are described otherwise; ages are not told, the view repaints them every second."""
        for number, (was, now) in enumerate(zip(before.columns, self.picture.columns, strict=True), start=1):
            if (was.environment, was.version) != (now.environment, now.version):
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, number, number)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Features and heads of groups that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """The feature and its environments."""
        return 0 if parent.isValid() else 1 + len(self.picture.columns)

    def place(self, index: AnyIndex) -> tuple[int, int]:
        """Column and row in the picture: column -1 is the feature itself, row -1 the head of a group."""
        return index.column() - 1, self._shown.feature(index.row())

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, sentences, keys; see `answers.Role`."""
        if not index.isValid():
            return None
        group = self.group_at(index.row())
        if group is not None:
            return group_answer(group, self._wish.by, role)
        return answer(self.picture, *self.place(index), role, self._moment)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Environments across, features down."""
        if orientation is Qt.Orientation.Vertical:
            if not 0 <= section < len(self._shown) or role not in HEAD_ROLES:
                return None
            group = self.group_at(section)
            return visible(self.feature(section).title) if group is None else group_words(group, self._wish.by)
        if section == 0:
            return tr("Feature") if role in HEAD_ROLES else None
        if not 0 < section <= len(self.picture.columns):
            return None
        return head_answer(self.environment_column(section), role, self._moment)


def _keys(picture: Picture) -> list[str]:
    return [column.environment.key for column in picture.columns]


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs of neighbours, first and last."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
