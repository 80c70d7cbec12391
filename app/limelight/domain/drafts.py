"""A column being made: a copy of a column's bytes in which the moved rows are written, then judged.

Copying is cheap (a megabyte for 100,000 features), objects are made only for cells that hold a detail. What comes out
equal keeps its identity, so that whoever compares pictures sees at once what did not move.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from limelight.domain.cells import Cell
from limelight.domain.environments import Freeze
from limelight.domain.evidence import Evidence, Judgement, Presence, counts_until, is_ageing, judge_presence
from limelight.domain.exposure import ExposureKind
from limelight.domain.features import Feature
from limelight.domain.picture import NEVER, NO_SHARE, Column, Detail, Mark
from limelight.domain.standing import standing_of

if TYPE_CHECKING:
    from limelight.domain.details import Overlaid

# Plain numbers, because these are used for each row, and operations of enums are ten times slower.
_JUDGED = (Mark.PARTLY_DEPLOYED | Mark.DISAGREE | Mark.AGEING).value
_TOLD = 0xFF & ~_JUDGED
_PENDING, _FROZEN, _READ_ONLY, _TARGETED, _ROLLED_BACK = (
    mark.value for mark in (Mark.PENDING, Mark.FROZEN, Mark.READ_ONLY, Mark.TARGETED, Mark.ROLLED_BACK)
)
_STANDINGS = [[standing_of(p, e).value for e in ExposureKind] for p in Presence]  # by presence, then exposure
_NOT_THERE = (ExposureKind.UNKNOWN.value, ExposureKind.ABSENT.value)
_LAST_MOMENT = 0xFFFFFFFF  # of an array of 'I': the year 2106

_NOTHING_TOLD = (None, (), (), 0, 0, (), None, "")  # of a detail, in its order

Verdict = tuple[int, int, float]  # presence, judged marks, until when it holds


class Draft:
    """The facts of one column, open for writing. `column()` closes it."""

    __slots__ = (
        "_details",
        "_judged",
        "_until",
        "changed_at",
        "exposure",
        "like",
        "marks",
        "presence",
        "share",
        "standing",
    )

    def __init__(self, like: Column) -> None:
        self.like = like
        self.standing = bytearray(like.standing)
        self.exposure = bytearray(like.exposure)
        self.presence = bytearray(like.presence)
        self.marks = bytearray(like.marks)
        self.share = array("H", like.share)
        self.changed_at = array("I", like.changed_at)
        self._details: dict[int, Detail] | Overlaid[Detail] | None = None  # made when the first one moves
        self._until = like.judged_until
        self._judged = like.judged_at

    def put(self, row: int, cell: Cell) -> None:
        """Write what the system tells about one cell."""
        exposure, change = cell.exposure, cell.last_change
        self.exposure[row] = exposure.kind
        self.share[row] = NO_SHARE if exposure.percentage is None else share_code(exposure.percentage)
        self.changed_at[row] = min(max(int(change.at), 0), _LAST_MOMENT) if change is not None else 0
        self.marks[row] = self.marks[row] & _JUDGED | self._told_marks(cell)
        told = (change, cell.evidence, exposure.audiences, 0, 0, cell.pending, cell.freeze, cell.read_only)
        self._put_detail(row, None if told == _NOTHING_TOLD else Detail(*told))

    def empty(self, row: int, kind: ExposureKind) -> None:
        """Write that there is no toggle, or that nothing is known of it."""
        self.exposure[row] = kind
        self.share[row] = NO_SHARE
        self.changed_at[row] = 0
        self.marks[row] &= _JUDGED
        self._put_detail(row, None)

    def widen(self, length: int, kind: ExposureKind) -> None:
        """Append rows of which only `kind` is known, up to `length`."""
        more = length - len(self.exposure)
        self.standing.extend(bytes([standing_of(Presence.UNKNOWN, kind)]) * more)
        self.exposure.extend(bytes([kind]) * more)
        self.presence.extend(bytes([Presence.UNKNOWN]) * more)
        self.marks.extend(bytes(more))
        self.share.extend([NO_SHARE] * more)
        self.changed_at.extend([0] * more)

    def keep_rows(self, rows: Sequence[int]) -> None:
        """Drop every row but these, which close up in this order."""
        self.standing = bytearray(self.standing[row] for row in rows)
        self.exposure = bytearray(self.exposure[row] for row in rows)
        self.presence = bytearray(self.presence[row] for row in rows)
        self.marks = bytearray(self.marks[row] for row in rows)
        self.share = array("H", [self.share[row] for row in rows])
        self.changed_at = array("I", [self.changed_at[row] for row in rows])
        old = self._details_now
        self._details = {new: old[row] for new, row in enumerate(rows) if row in old}

    def freeze(self, freeze: Freeze | None) -> None:
        """Mark every cell that is there as frozen, or only those whose own toggle is."""
        details = self._details_now
        for row, kind in enumerate(self.exposure):
            held = freeze is not None or ((detail := details.get(row)) is not None and detail.freeze is not None)
            frozen = _FROZEN if held and kind not in _NOT_THERE else 0
            self.marks[row] = self.marks[row] & ~_FROZEN | frozen

    def judge(self, features: Sequence[Feature], rows: Iterable[int], now: float) -> None:
        """Judge the presence in these rows from all evidence; in every row, where the last judgement is out of date."""
        if now > self._until:
            rows, self._until = range(len(self.exposure)), NEVER
        self._judged = now
        details, sources = self._details_now, [told.features for told in self.like.evidence.values() if told.features]
        limited = [item for told in self.like.evidence.values() for item in told.everywhere if item.about]
        known: dict[tuple[str, tuple[Evidence, ...]], Verdict] = {}
        for row in rows:
            feature, detail = features[row], details.get(row)
            own = detail.evidence if detail is not None else ()
            if own or (sources and any(feature.key in named for named in sources)):
                verdict = _verdict(own + self.like.evidence_for(feature.key), feature.since_version, now)
            else:
                verdict = self._verdict_for(feature, limited, known, now)
            self._put_verdict(row, verdict)

    def judge_all(self, features: Sequence[Feature], now: float) -> None:
        """Judge every row anew."""
        self._until = NEVER
        self.judge(features, range(len(self.exposure)), now)

    def column(self) -> Column:
        """The column with what was written; arrays that came out equal are the ones it had."""
        like = self.like
        return replace(
            like,
            standing=_same(like.standing, self.standing),
            exposure=_same(like.exposure, self.exposure),
            presence=_same(like.presence, self.presence),
            marks=_same(like.marks, self.marks),
            share=like.share if like.share == self.share else self.share,
            changed_at=like.changed_at if like.changed_at == self.changed_at else self.changed_at,
            details=self._closed_details,
            judged_at=self._judged,
            judged_until=self._until,
        )

    @property
    def _details_now(self) -> Mapping[int, Detail]:
        return self.like.details if self._details is None else self._details

    @property
    def _closed_details(self) -> Mapping[int, Detail]:
        details = self._details
        return self._details_now if details is None or isinstance(details, dict) else details.closed

    def _told_marks(self, cell: Cell) -> int:
        """The marks that the system's own words make; nothing is marked where there is no toggle."""
        if cell.exposure.kind in _NOT_THERE:
            return 0
        marks = _FROZEN if self.like.freeze is not None or cell.freeze is not None else 0
        if cell.pending:
            marks |= _PENDING
        if cell.read_only:
            marks |= _READ_ONLY
        if cell.exposure.audiences:
            marks |= _TARGETED
        if cell.rolled_back is not None:
            marks |= _ROLLED_BACK
        return marks

    def _put_detail(self, row: int, detail: Detail | None) -> None:
        if self._details_now.get(row) == detail:
            return
        if self._details is None:
            self._details = _opened(self.like.details)
        if not isinstance(self._details, dict):
            self._details.over[row] = detail
        elif detail is None:
            del self._details[row]
        else:
            self._details[row] = detail

    def _verdict_for(
        self,
        feature: Feature,
        limited: Sequence[Evidence],
        known: dict[tuple[str, tuple[Evidence, ...]], Verdict],
        now: float,
    ) -> Verdict:
        """The verdict on a cell of which only the environment's own evidence tells.

        It is the same for each version, and for each choice of the evidence that is about some features only.
        """
        key = (feature.since_version, tuple(item for item in limited if item.is_about(feature.key)))
        if key not in known:
            known[key] = _verdict(self.like.evidence_for(feature.key), feature.since_version, now)
        return known[key]

    def _put_verdict(self, row: int, verdict: Verdict) -> None:
        presence, marks, until = verdict
        exposure = self.exposure[row]
        self.presence[row] = presence
        self.standing[row] = _STANDINGS[presence][exposure]
        self.marks[row] = self.marks[row] & _TOLD | (0 if exposure in _NOT_THERE else marks)
        self._until = min(self._until, until)


def never_read(column: Column, length: int) -> Column:
    """The column with this many rows of which nothing is known."""
    draft = Draft(replace(column, standing=b"", exposure=b"", presence=b"", marks=b"", details={}))
    draft.share, draft.changed_at = array("H"), array("I")
    draft.widen(length, ExposureKind.UNKNOWN)
    return draft.column()


def share_code(percentage: float) -> int:
    """A percentage over 0 and under 100 as a share column holds it: never as nothing, never as everyone."""
    return min(max(round(percentage * 100), 1), 9_999)


def _opened(details: Mapping[int, Detail]) -> dict[int, Detail] | Overlaid[Detail]:
    """Details to write into; those that are kept elsewhere stay there, beneath."""
    if isinstance(details, dict):
        return dict(details)
    from limelight.domain.details import Overlaid  # noqa: PLC0415  (the first paint, which needs none of it, waits)

    return Overlaid(details)


def _verdict(evidence: Collection[Evidence], since_version: str, now: float) -> Verdict:
    """What all evidence of one cell adds up to, as the numbers that a column holds."""
    judgement = judge_presence(evidence, since_version, now)
    until = min((counts_until(item, now) for item in evidence), default=NEVER)
    return judgement.presence.value, _marks_of(judgement, now).value, until


def _marks_of(judgement: Judgement, now: float) -> Mark:
    marks = Mark.NONE
    if judgement.presence is Presence.PARTLY:
        marks |= Mark.PARTLY_DEPLOYED
    if judgement.disagree:
        marks |= Mark.DISAGREE
    if judgement.deciding is not None and is_ageing(judgement.deciding, now):
        marks |= Mark.AGEING
    return marks


def _same(old: bytes, new: bytearray) -> bytes:
    return old if old == new else bytes(new)
