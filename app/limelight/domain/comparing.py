"""Two environments side by side: in which features they differ, found in the columns and not cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import compress

from limelight.domain.acknowledgements import Acknowledgement, Side
from limelight.domain.differing import differing_rows
from limelight.domain.exposure import ExposureKind
from limelight.domain.picture import CellView, Column, Detail, Mark, Picture
from limelight.words import tr

_PARTLY = bytes(1 if code & Mark.PARTLY_DEPLOYED else 0 for code in range(256))
_TARGETED = bytes(1 if code & Mark.TARGETED else 0 for code in range(256))
_UNKNOWN = bytes(1 if code == ExposureKind.UNKNOWN else 0 for code in range(256))
_UNREAD = bytes(1 if code == ExposureKind.ON_UNREAD else 0 for code in range(256))
_IS_ON = bytes(
    1 if code in (ExposureKind.PARTIAL, ExposureKind.RELEASED, ExposureKind.ON_UNREAD) else 0 for code in range(256)
)
_NO_DETAIL = Detail()


class Likeness(IntEnum):
    """How two cells of one feature compare; the number is the code that a comparison holds for each row."""

    SAME = 0  # the same standing, share, audiences, and partly deployed or not
    DIFFERENT = 1  # and nobody said that it may be so
    ACKNOWLEDGED = 2  # different, and somebody said why that is right for now
    EXPIRED = 3  # different, and what somebody said has ended
    ANOTHER = 4  # different, and otherwise than when somebody said that it is right
    NOT_KNOWN = 5  # one side could not be read, or its extent has not been read yet

    @property
    def word(self) -> str:
        """The word on screen."""
        return _WORDS[self]

    @property
    def is_open(self) -> bool:
        """Whether it is a difference that asks for attention."""
        return self in (Likeness.DIFFERENT, Likeness.EXPIRED, Likeness.ANOTHER)


_WORDS = {
    Likeness.SAME: tr("The same"),
    Likeness.DIFFERENT: tr("Different"),
    Likeness.ACKNOWLEDGED: tr("Acknowledged"),
    Likeness.EXPIRED: tr("Acknowledgement expired"),
    Likeness.ANOTHER: tr("Different since it was acknowledged"),
    Likeness.NOT_KNOWN: tr("Not known"),
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two columns of a picture compared. `likeness` holds the code of a `Likeness` for each row of the catalogue."""

    picture: Picture
    left: int  # indices of the columns
    right: int
    likeness: bytes
    acknowledged: Mapping[int, Acknowledgement]  # by row, where there is one for this difference or an earlier one

    def count(self, *of: Likeness) -> int:
        """How many rows are so."""
        return sum(self.likeness.count(each) for each in of)

    def cells(self, row: int) -> tuple[CellView, CellView]:
        """Both cells of a row."""
        return self.picture.cell(self.left, row), self.picture.cell(self.right, row)

    def sides(self, row: int) -> tuple[Side, Side]:
        """Both cells of a row, as an acknowledgement holds them."""
        return side_of(self.picture, self.left, row), side_of(self.picture, self.right, row)


def compare(
    picture: Picture, left: int, right: int, acknowledgements: Iterable[Acknowledgement], now: float
) -> Comparison:
    """Compare two columns of a picture, by their indices. `now` in seconds since 1970, UTC."""
    one, other = picture.columns[left], picture.columns[right]
    likeness = bytearray(len(picture.catalogue))
    for row in _different(one, other):
        likeness[row] = Likeness.DIFFERENT
    for row in _not_known(one, other):
        likeness[row] = Likeness.NOT_KNOWN
    found: dict[int, Acknowledgement] = {}
    keys = (one.environment.key, other.environment.key)
    for said in acknowledgements:
        row = picture.catalogue.rows.get(said.feature, -1)
        if row >= 0 and said.is_between(*keys) and likeness[row] == Likeness.DIFFERENT:
            found[row] = said
            likeness[row] = _judged(said, (side_of(picture, left, row), side_of(picture, right, row)), now)
    return Comparison(picture, left, right, bytes(likeness), found)


def side_of(picture: Picture, column: int, row: int) -> Side:
    """A cell as an acknowledgement holds it."""
    cell = picture.cell(column, row)
    return Side(picture.columns[column].environment.key, cell.standing.name, " ".join(_codes(cell)))


def _codes(cell: CellView) -> Iterator[str]:
    """All that tells two exposures of one standing apart: kept in a file, so in no language."""
    yield cell.exposure.kind.name
    if cell.exposure.percentage is not None:
        yield f"{cell.exposure.percentage:g}%"
    if cell.exposure.audiences:
        yield f"of {', '.join(cell.exposure.audiences)}"
    if Mark.PARTLY_DEPLOYED in cell.marks:
        yield f"on {cell.detail.have} of {cell.detail.of}"


def _judged(said: Acknowledgement, sides: tuple[Side, Side], now: float) -> Likeness:
    if not said.is_about(*sides):
        return Likeness.ANOTHER
    return Likeness.ACKNOWLEDGED if now < said.expires_at else Likeness.EXPIRED


def _different(one: Column, other: Column) -> Sequence[int]:
    """Rows in which what is shown differs, ascending."""
    pairs = (
        (one.standing, other.standing),
        (one.share, other.share),
        (one.marks.translate(_PARTLY), other.marks.translate(_PARTLY)),
    )
    rows = differing_rows(pairs, len(one.standing))
    audiences = list(_other_audiences(one, other))
    return sorted({*rows, *audiences}) if audiences else rows


def _other_audiences(one: Column, other: Column) -> Iterator[int]:
    """Rows that are narrowed to audiences, and to others on the other side."""
    targeted = _or(one.marks.translate(_TARGETED), other.marks.translate(_TARGETED))
    for row in compress(range(len(targeted)), targeted):
        if one.details.get(row, _NO_DETAIL).audiences != other.details.get(row, _NO_DETAIL).audiences:
            yield row


def _not_known(one: Column, other: Column) -> Iterator[int]:
    """Rows that cannot be compared: a side could not be read; or both are on, and how far is not read everywhere."""
    mask = _or(one.exposure.translate(_UNKNOWN), other.exposure.translate(_UNKNOWN))
    if ExposureKind.ON_UNREAD in one.exposure or ExposureKind.ON_UNREAD in other.exposure:
        unread = _or(one.exposure.translate(_UNREAD), other.exposure.translate(_UNREAD))
        both_on = _and(one.exposure.translate(_IS_ON), other.exposure.translate(_IS_ON))
        mask = _or(mask, _and(unread, both_on))
    return compress(range(len(mask)), mask)


def _or(one: bytes, other: bytes) -> bytes:
    """Two equally long byte strings, or-ed as large integers."""
    return (int.from_bytes(one, "little") | int.from_bytes(other, "little")).to_bytes(len(one), "little")


def _and(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "little") & int.from_bytes(other, "little")).to_bytes(len(one), "little")
