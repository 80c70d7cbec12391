"""The verdict: where a sent change is, from what was read back. Pure, so that a test can explore it exhaustively.

Two questions decide. *Was it done?* Only the system can prove that: it names our intent's key with its last change, it
answers for the key when asked, or it answered the request itself. *Can it still arrive?* Not once the request was
answered, nor after the quiet period, nor when it carried a revision that has moved on since. Without an answer to
both, a change is being verified while that can help, and unknown afterwards.

An approval is judged like the change that it lets through. A rejection or withdrawal moves nothing but the held change,
so that one's status decides (`settles`).

Source: safety rules, "States" and R8.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from limelight.domain.cells import Cell, LastChange
from limelight.domain.changes import CHANGE_READ_BACK, OVER, AnswerKind, ChangeState, Intent, Recorded, Traced
from limelight.domain.exposure import Exposure


class Attribution(Enum):
    """Who made the last change that the system tells, seen from one of our intents."""

    OURS = "ours"  # the system names our intent's key: proof
    SAME_PERSON = "same person"  # the person who confirmed, by this request or elsewhere
    NOBODY = "nobody"  # no change since what was shown
    OTHERS = "others"  # somebody else
    UNTOLD = "untold"  # the system does not tell who, or tells a name that several share


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was read back after a write: everything that the verdict rests on.

    Source of the order in which it has to be gathered: `quiet` is settled before anything is read; where `traced` is
    NEVER it was asked after `now` was read, where it is APPLIED before.
    """

    answer: AnswerKind
    before: Cell  # as shown
    now: Cell | None  # None: could not be read
    leaves: str  # the setting that our step leaves behind
    attribution: Attribution
    traced: Traced
    conditional: bool  # the write carried the revision and the system refuses stale ones
    quiet: bool  # the quiet period since sending is over: nothing late can arrive any more
    wanted: Exposure | None = None  # the exposure that our step leaves behind
    settles: bool = False  # it only settles a held change: `traced` tells what became of that, and nothing else moves


def judge(seen: Sighting) -> ChangeState:
    """Where a sent change is.

    Returns VERIFYING where it has to be read again, and UNKNOWN where reading again without new facts cannot help.
    """
    if seen.answer is AnswerKind.NOT_SENT:
        return ChangeState.NOT_SENT
    if seen.settles:
        return _judge_settling(seen)
    if seen.traced in OVER:
        return ChangeState.REFUSED
    if _is_held(seen):
        return ChangeState.WAITING
    if seen.now is None:
        return _open(seen)
    return _judge_as_wanted(seen, seen.now) if _is_as_wanted(seen, seen.now) else _judge_otherwise(seen, seen.now)


def _judge_settling(seen: Sighting) -> ChangeState:
    """What became of a rejection or withdrawal. A held change is settled once, and for ever.

    APPLIED: it is settled as we decided, and only the answer can tell whether by this request: what says no may stand
    between, or come after it was done. HELD: it still waits; DROPPED: it was settled in another way.
    """
    if seen.traced is Traced.APPLIED:
        by_us = seen.answer is AnswerKind.DONE
        return ChangeState.CONFIRMED if by_us else ChangeState.CONFIRMED_BY_WHOM_UNTOLD
    if seen.traced is Traced.DROPPED and seen.answer is not AnswerKind.DONE:
        return ChangeState.CONFLICT if seen.answer in _REFUSALS else ChangeState.NOT_APPLIED
    if seen.traced is Traced.HELD and seen.answer in _REFUSALS:
        return ChangeState.REFUSED
    if seen.traced is Traced.HELD and seen.answer is AnswerKind.NO_ANSWER and seen.quiet:
        return ChangeState.NOT_APPLIED
    return _open(seen)


def attribute(intent: Intent, now: Cell, *, keeps_keys: bool) -> Attribution:
    """Who made the last change that `now` tells, seen from our intent."""
    return Attribution.UNTOLD if now.last_change is None else _attribute(intent, now.last_change, keeps_keys)


def is_doing_of(recorded: Recorded, change: LastChange) -> bool:
    """Whether `change`, the last one that a system tells, is what our recorded change did.

    It names our intent's key; or, where it names none, it is the very change that was read back when ours was
    confirmed as that person's. What can only be guessed is not ours.
    """
    by = _attribute(recorded.intent, change, keeps_keys=False)
    if by is Attribution.SAME_PERSON:
        return recorded.state is ChangeState.CONFIRMED and recorded.facts.get(CHANGE_READ_BACK) == change.id
    return by is Attribution.OURS


def _attribute(intent: Intent, change: LastChange, keeps_keys: bool) -> Attribution:
    if change.key == intent.id:
        return Attribution.OURS
    if change.id == intent.shown_change:
        return Attribution.NOBODY
    if change.id == intent.decides:
        return Attribution.UNTOLD  # it is in the name of who asked for it; whose approval let it through, it is traced
    if change.key or keeps_keys:
        return Attribution.OTHERS  # ours would carry our key
    return _by_person(intent, change.actor_id)


def _by_person(intent: Intent, actor_id: str) -> Attribution:
    if not actor_id or not intent.actor_id:
        return Attribution.UNTOLD
    if actor_id != intent.actor_id:
        return Attribution.OTHERS
    return Attribution.UNTOLD if intent.actor_is_service else Attribution.SAME_PERSON


def _is_held(seen: Sighting) -> bool:
    """Whether the system holds it; once it said so, only proof to the contrary ends that."""
    if seen.traced is Traced.HELD:
        return True
    return seen.answer is AnswerKind.WAITING and not _is_proven(seen)


def _is_proven(seen: Sighting) -> bool:
    """Whether the system says that it did what our intent asked, by its key."""
    return seen.traced is Traced.APPLIED or seen.attribution is Attribution.OURS


def _is_as_wanted(seen: Sighting, now: Cell) -> bool:
    """Whether it stands as our step leaves it.

    Where the last change is ours, the exposure is enough: the system may write the same setting in another way.
    """
    if now.setting == seen.leaves:
        return True
    by_us = seen.attribution is Attribution.OURS or (
        seen.attribution is Attribution.SAME_PERSON and seen.answer is AnswerKind.DONE
    )
    return by_us and now.exposure == seen.wanted


def _judge_as_wanted(seen: Sighting, now: Cell) -> ChangeState:
    """The server shows what was wanted: was it us?"""
    others = seen.attribution is Attribution.OTHERS
    if _is_proven(seen):
        return ChangeState.CONFIRMED_OTHERS_TOO if others else ChangeState.CONFIRMED
    if seen.answer is AnswerKind.DONE:
        return _CONFIRMED_BY.get(seen.attribution, ChangeState.CONFIRMED_BY_WHOM_UNTOLD)
    not_ours = others or seen.traced is Traced.NEVER
    if seen.answer in _REFUSALS:
        return ChangeState.CONFLICT if not_ours else ChangeState.CONFIRMED_BY_WHOM_UNTOLD
    if not _is_settled(seen, now):
        return _open(seen)
    if seen.traced is Traced.NEVER:
        return ChangeState.NOT_APPLIED
    return _open(seen) if others else ChangeState.CONFIRMED_BY_WHOM_UNTOLD


def _judge_otherwise(seen: Sighting, now: Cell) -> ChangeState:
    """The server does not show what was wanted: it was not done, or somebody changed it again."""
    if _is_proven(seen):
        return ChangeState.APPLIED_THEN_CHANGED
    if seen.answer is AnswerKind.CONFLICT:
        return ChangeState.CONFLICT
    if seen.answer is AnswerKind.REFUSED:
        return ChangeState.CONFLICT if _somebody_acted(seen, now) else ChangeState.REFUSED
    if seen.answer is AnswerKind.DONE:
        return _judge_done_otherwise(seen, now)
    if _is_settled(seen, now) and (_nothing_happened(seen, now) or seen.traced is Traced.NEVER):
        return ChangeState.NOT_APPLIED
    return _open(seen)


def _judge_done_otherwise(seen: Sighting, now: Cell) -> ChangeState:
    """The server said that it did it, and does not show it: a copy that lags behind, or somebody changed it again."""
    as_before = now.setting == seen.before.setting
    by_us = seen.attribution is Attribution.SAME_PERSON
    if seen.attribution is Attribution.OTHERS or (by_us and not as_before):
        return ChangeState.APPLIED_THEN_CHANGED
    if not seen.quiet:
        return ChangeState.VERIFYING
    if seen.attribution is Attribution.NOBODY and as_before:
        return ChangeState.NOT_APPLIED
    return ChangeState.APPLIED_THEN_CHANGED if _somebody_acted(seen, now) else ChangeState.UNKNOWN


def _nothing_happened(seen: Sighting, now: Cell) -> bool:
    """Whether the system says that nothing happened since what was shown, and not only that it looks the same."""
    if now.setting != seen.before.setting or now.revision != seen.before.revision:
        return False
    return seen.attribution is Attribution.NOBODY or (now.last_change is None and now.revision is not None)


def _somebody_acted(seen: Sighting, now: Cell) -> bool:
    """Whether something visibly happened since what was shown."""
    if now.setting != seen.before.setting:
        return True
    told = now.last_change is not None and seen.attribution is not Attribution.NOBODY
    return told or now.revision != seen.before.revision


def _is_settled(seen: Sighting, now: Cell) -> bool:
    """Whether our request, never answered, cannot have an effect any more."""
    moved_on = None not in (now.revision, seen.before.revision) and now.revision != seen.before.revision
    return seen.quiet or (seen.conditional and moved_on)


def _open(seen: Sighting) -> ChangeState:
    return ChangeState.UNKNOWN if seen.quiet else ChangeState.VERIFYING


_REFUSALS = frozenset({AnswerKind.REFUSED, AnswerKind.CONFLICT})
_CONFIRMED_BY = {
    Attribution.SAME_PERSON: ChangeState.CONFIRMED,
    Attribution.OTHERS: ChangeState.CONFIRMED_OTHERS_TOO,
}
