"""The comparison as a table: a row for each feature that is shown."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from enum import IntEnum
from itertools import compress
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.comparing import Comparison, Likeness, compare
from limelight.domain.picture import EMPTY, NEVER, Picture
from limelight.ui.compare.words import long_words, short_words
from limelight.ui.stage.index import Index
from limelight.ui.stage.model import AnyIndex
from limelight.ui.stage.wishes import Filter, Sort
from limelight.ui.stage.words import Moment
from limelight.ui.text import visible
from limelight.words import tr

_ROOT = QModelIndex()
_NOTHING = Comparison(EMPTY, 0, 0, b"", {})


class At(IntEnum):
    """The columns."""

    FEATURE = 0  # its name and key
    LEFT = 1  # the standing in the first environment
    RIGHT = 2  # and in the second
    EXPOSURE = 3  # who gets it, in words, in both
    LIKENESS = 4  # whether it is different, and what was said of it


class CompareModel(QAbstractTableModel):
    """A comparison of two environments, filtered by likeness and by text. `moment` tells both clocks."""

    def __init__(self, moment: Callable[[], Moment], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._index = Index(lambda: moment().now)
        self._picture = EMPTY
        self._pair = ("", "")
        self._said: tuple[Acknowledgement, ...] = ()
        self._wanted: frozenset[Likeness] = frozenset()
        self._text = ""
        self._holds_until = NEVER
        self._stamp: tuple[object, ...] = ()
        self._rows: Sequence[int] = array("I")
        self.comparison = _NOTHING

    @property
    def rows(self) -> Sequence[int]:
        """Catalogue rows that are shown, in order."""
        return self._rows

    def show(self, picture: Picture, left: str, right: str, said: tuple[Acknowledgement, ...]) -> None:
        """Compare these two environments of a picture, by their keys; nothing is done where nothing is another."""
        if picture.catalogue is not self._picture.catalogue:
            self._index.take(picture)
        self._picture, self._pair, self._said = picture, (left, right), said
        before, self._stamp = self._stamp, self._new_stamp()
        if not _are_same(before, self._stamp) or self._moment().now >= self._holds_until:
            self._compare()

    def pass_time(self) -> None:
        """A second went by: an acknowledgement may have expired."""
        if self._moment().now >= self._holds_until:
            self._compare()

    def wish(self, wanted: frozenset[Likeness], text: str) -> None:
        """Show rows that are so, and hold every word."""
        if (wanted, text) != (self._wanted, self._text):
            self._wanted, self._text = wanted, text
            self._choose()

    def row_of(self, feature: str) -> int:
        """The row of a feature, -1 where it is not shown."""
        at = self._picture.catalogue.rows.get(feature, -1)
        return list(self._rows).index(at) if at >= 0 and at in self._rows else -1

    def key(self, row: int) -> str:
        """The key of the feature in a row."""
        return self._picture.catalogue.features[self._rows[row]].key

    def likeness(self, row: int) -> Likeness:
        """How a row compares."""
        return Likeness(self.comparison.likeness[self._rows[row]])

    def _new_stamp(self) -> tuple[object, ...]:
        """What the comparison rests on: as long as these are the same objects, so is the comparison."""
        columns = [self._picture.columns[self._picture.column_of(key)] for key in self._pair]
        facts = [part for c in columns for part in (c.environment, c.standing, c.share, c.marks, c.exposure, c.details)]
        return (self._picture.catalogue, self._said, *facts)

    def _compare(self) -> None:
        now = self._moment().now
        left, right = (self._picture.column_of(key) for key in self._pair)
        self.comparison = compare(self._picture, left, right, self._said, now)
        ends = (said.expires_at for said in self.comparison.acknowledged.values() if said.expires_at > now)
        self._holds_until = min(ends, default=NEVER)
        self._choose()

    def _choose(self) -> None:
        """Take the rows anew."""
        self.beginResetModel()
        likeness = self.comparison.likeness
        if likeness:
            named = self._index.rows(Filter(self._text), Sort())
            table = bytes(1 if code in self._wanted else 0 for code in range(256))
            self._rows = array("I", compress(named, _picked(likeness.translate(table), named)))
        else:
            self._rows = array("I")
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Features that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """See `At`."""
        return 0 if parent.isValid() else len(At)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, and everything about the row as its description."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return long_words(self.comparison, row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(At(index.column()), row)
        return None

    def _words(self, at: At, row: int) -> str:
        if at is At.FEATURE:
            return visible(self._picture.catalogue.features[row].title)
        if at is At.LIKENESS:
            return visible(short_words(self.comparison, row))
        left, right = self.comparison.cells(row)
        if at is At.EXPOSURE:
            return visible(f"{left.exposure.words}  |  {right.exposure.words}")
        return visible((left if at is At.LEFT else right).words)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The environments' names stand over their standings."""
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is Qt.Orientation.Vertical or not wanted or not self.comparison.picture.columns:
            return None
        at = At(section)
        if at in (At.LEFT, At.RIGHT):
            column = self.comparison.left if at is At.LEFT else self.comparison.right
            environment = self.comparison.picture.columns[column].environment
            return (tr("PROD  ") if environment.is_production else "") + visible(environment.name)
        return {At.FEATURE: tr("Feature"), At.EXPOSURE: tr("Who gets it, in each"), At.LIKENESS: tr("Difference")}[at]


def _are_same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return len(before) == len(now) and all(old is new for old, new in zip(before, now, strict=True))


def _picked(mask: bytes, rows: Sequence[int]) -> Sequence[int]:
    """One byte for each of the rows, in their order."""
    return itemgetter(*rows)(mask) if len(rows) > 1 else [mask[row] for row in rows]
