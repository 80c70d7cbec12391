"""Reads back what became of a sent change until it is known, and records it. Writes nothing to any system."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from limelight.domain.cells import Cell
from limelight.domain.changes import (
    CHANGE_READ_BACK,
    SETTLING,
    Answer,
    AnswerKind,
    ChangeState,
    Intent,
    Recorded,
    Traced,
    Verb,
)
from limelight.domain.errors import LimelightError, MovedOn, NotThere, Throttled
from limelight.domain.exposure import ABSENT
from limelight.domain.ports import Clock, Journal, TracesChanges
from limelight.domain.sentences import Told, sentence_for
from limelight.domain.verdict import Sighting, attribute, judge
from limelight.usecases.bound import Bound
from limelight.usecases.local_time import day_and_time, time_of_day
from limelight.words import tr

FIRST_PAUSE = 0.25  # seconds between the first two looks; each pause is twice the one before
LONGEST_PAUSE = 10.0
KEYS_KEPT = 24 * 3600.0
"""Seconds for which a system keeps an intent's key at least (the contract's promise): later, "never" proves nothing."""

Watch = Callable[[Recorded], None]
"""Told of every state that a change comes into."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a change is after a look, and the cell that was read back."""

    recorded: Recorded
    cell: Cell | None = None
    retry_after: float = 0.0  # seconds that the server asked to be left alone


class ReadBack:
    """Follows sent changes. One for the whole program: it knows which changes are being worked on right now."""

    def __init__(self, bounds: Mapping[str, Bound], journal: Journal, clock: Clock) -> None:
        self._bounds = bounds
        self._journal = journal
        self._clock = clock
        self._under_way: set[str] = set()
        self._known_since: dict[str, float] = {}  # monotonic: from when on nothing was sent any more

    def is_under_way(self, intent_id: str) -> bool:
        """Whether somebody in this program is working on that change."""
        return intent_id in self._under_way

    def claim(self, intent_id: str) -> None:
        """Mark a change as being worked on."""
        self._under_way.add(intent_id)

    def release(self, intent_id: str) -> None:
        """Mark a change as no longer being worked on."""
        self._under_way.discard(intent_id)

    def record(self, intent: Intent, state: ChangeState, watch: Watch, because: str = "") -> Recorded:
        """Record a state that no read-back decides, with its sentence.

        Raises:
            JournalUnusable, MovedOn
        """
        told = Told(time_of_day(self._clock.now()), intent.verb, because=because)
        recorded = self._journal.advance(intent.id, state, sentence_for(state, told))
        watch(recorded)
        return recorded

    def answered(self, intent: Intent, answer: Answer, watch: Watch) -> Recorded:
        """Record what came back for the write: from now on it is read back.

        Raises:
            JournalUnusable, MovedOn
        """
        if answer.kind is AnswerKind.NOT_SENT:
            return self.record(intent, ChangeState.NOT_SENT, watch, answer.sentence)
        told = Told("", intent.verb, answer=answer.kind, because=answer.sentence)
        facts = {"answer": answer.kind.value, "server says": answer.sentence, "held as": answer.held_as}
        sentence = sentence_for(ChangeState.VERIFYING, told)
        recorded = self._journal.advance(intent.id, ChangeState.VERIFYING, sentence, facts)
        self._known_since[intent.id] = self._clock.monotonic()
        watch(recorded)
        return recorded

    async def follow(self, recorded: Recorded, watch: Watch) -> Seen:
        """Look again and again, at growing intervals, until the change is in another state than VERIFYING.

        Raises:
            JournalUnusable
        """
        pause = FIRST_PAUSE
        seen = await self.look(recorded, watch)
        while seen.recorded.state is ChangeState.VERIFYING:
            await self._clock.sleep(max(pause, seen.retry_after))
            pause = min(2 * pause, LONGEST_PAUSE)
            seen = await self.look(seen.recorded, watch)
        return seen

    async def look(self, recorded: Recorded, watch: Watch) -> Seen:
        """Look once at a change that is VERIFYING, UNKNOWN or WAITING, and record where it is if that is news.

        Raises:
            JournalUnusable
        """
        intent = recorded.intent
        bound = self._bounds.get(intent.environment)
        if bound is None or (bound.provider.origin, bound.remote) != (intent.origin, intent.remote):
            words = tr(
                "The profile no longer has {environment_name} at {origin}, so it cannot be read.",
                environment_name=intent.environment_name,
                origin=intent.origin,
            )
            return Seen(self._advance(recorded, ChangeState.UNKNOWN, Told("", because=words), watch))
        # Before anything is read: what arrives after this moment is seen, and after the quiet period nothing does.
        known_since = self._known_since.setdefault(intent.id, self._clock.monotonic())
        quiet = self._clock.monotonic() - known_since >= bound.provider.capabilities.quiet_seconds
        with bound.way.taken():
            observed = await _observe(bound, intent, recorded.facts.get("held as", ""))
        if observed.traced is Traced.NEVER and self._since_sent(recorded, known_since) > KEYS_KEPT:
            observed = replace(observed, traced=Traced.UNTOLD)
        answer = AnswerKind(recorded.facts.get("answer", AnswerKind.NO_ANSWER.value))
        state = judge(_sighting(bound, intent, observed, answer, quiet=quiet))
        told = Told(
            at=time_of_day(self._clock.now()),
            verb=intent.verb,
            wanted=_wanted(intent),
            answer=answer,
            because=_because(recorded, observed),
            held_as=recorded.facts.get("held as", ""),
            due="" if intent.at is None else day_and_time(intent.at),
            now=observed.cell,
        )
        return Seen(self._advance(recorded, state, told, watch), observed.cell, observed.retry_after)

    def _since_sent(self, recorded: Recorded, known_since: float) -> float:
        """Seconds since it was sent, by whichever clock says more: one may be set, the other stands still in sleep."""
        return max(abs(self._clock.now() - (recorded.sent_at or 0.0)), self._clock.monotonic() - known_since)

    def _advance(self, recorded: Recorded, state: ChangeState, told: Told, watch: Watch) -> Recorded:
        """Record `state` if it is news; where another copy of the program was quicker, what that one recorded."""
        if state is recorded.state or state is ChangeState.VERIFYING or not _is_news(recorded.state, state):
            return recorded
        facts = {"read back": told.now.exposure.words} if told.now else {}
        if told.now and told.now.last_change:
            facts[CHANGE_READ_BACK] = told.now.last_change.id
        if state is ChangeState.WAITING:
            facts["answer"] = AnswerKind.WAITING.value
        try:
            newer = self._journal.advance(recorded.intent.id, state, sentence_for(state, told), facts)
        except MovedOn:
            newer = self._journal.recorded(recorded.intent.id)
        if newer.state is not recorded.state:
            watch(newer)
        return newer


@dataclass(frozen=True, slots=True)
class _Observed:
    cell: Cell | None
    traced: Traced
    trouble: str = ""
    retry_after: float = 0.0


def _wanted(intent: Intent) -> str:
    """What is shown by the server when it was done."""
    if intent.verb in SETTLING:
        rejected = intent.verb is Verb.REJECT
        return tr("the change that waited is rejected") if rejected else tr("the change that waited is withdrawn")
    return intent.step.exposure_after.words


def _because(recorded: Recorded, observed: _Observed) -> str:
    """What the server said, and why it could not be read now."""
    if observed.traced is Traced.DROPPED and recorded.intent.verb in SETTLING:
        return tr("The system says that it was decided about in another way.")
    if observed.traced in _HELD_AND_OVER:
        return _HELD_AND_OVER[observed.traced]
    return " ".join(words for words in (recorded.facts.get("server says", ""), observed.trouble) if words)


_HELD_AND_OVER = {
    Traced.DROPPED: tr("The system held it, and it was rejected there."),
    Traced.WITHDRAWN: tr("The system held it, and it was withdrawn there."),
    Traced.FAILED: tr("The system held it, and could not do it any more."),
}


def _is_news(was: ChangeState, state: ChangeState) -> bool:
    """A change that waits is not made unknown by one look that brought nothing."""
    return not (was is ChangeState.WAITING and state is ChangeState.UNKNOWN)


async def _observe(bound: Bound, intent: Intent, held_as: str) -> _Observed:
    """Read the cell, then ask for the key; and where the key is known, read the cell as it is after that.

    The order matters: a key that is unknown now was unknown when the cell was read, and a cell read after a key was
    found shows what was done under it.
    """
    observed = await _read(bound, intent)
    traced = await _trace(bound, intent, held_as)
    if traced is Traced.APPLIED:
        observed = await _read(bound, intent)
    return _Observed(observed.cell, traced, observed.trouble, observed.retry_after)


async def _read(bound: Bound, intent: Intent) -> _Observed:
    try:
        return _Observed((await bound.provider.read_cell(intent.remote, intent.feature))[1], Traced.UNTOLD)
    except NotThere:
        return _Observed(Cell(ABSENT), Traced.UNTOLD)
    except Throttled as error:
        return _Observed(None, Traced.UNTOLD, str(error), error.retry_after)
    except LimelightError as error:
        return _Observed(None, Traced.UNTOLD, str(error))


async def _trace(bound: Bound, intent: Intent, held_as: str) -> Traced:
    if not isinstance(bound.provider, TracesChanges):
        return Traced.UNTOLD
    try:
        return await bound.provider.trace(intent, held_as)
    except LimelightError:
        return Traced.UNTOLD


def _sighting(bound: Bound, intent: Intent, observed: _Observed, answer: AnswerKind, *, quiet: bool) -> Sighting:
    capabilities = bound.provider.capabilities
    return Sighting(
        answer=answer,
        before=Cell(intent.before, intent.step.before, intent.shown_revision or None),
        now=observed.cell,
        leaves=intent.step.leaves,
        attribution=attribute(intent, observed.cell or Cell(ABSENT), keeps_keys=capabilities.keeps_keys),
        traced=observed.traced,
        # A decision names the held change, and carries no revision.
        conditional=capabilities.conditional_writes and bool(intent.shown_revision) and not intent.decides,
        quiet=quiet,
        wanted=intent.step.exposure_after,
        settles=intent.verb in SETTLING,
    )
