"""Changes the exposure of a feature: one confirmation, one intent for each step, at most one write for each intent.

The protocol of the safety rules: INTENT is recorded; everything that matters is read again and must be what the
person saw; SENDING is recorded; one request goes out; what became of it is read back. From SENDING on nothing stops
it: closing a window or cancelling leaves it on its way, and the end of the program waits for the answer (`settled`).
What is not known by then is resolved by the next program.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace

from limelight.domain.changes import (
    DECISIONS,
    EXPIRES_AFTER,
    Answer,
    AnswerKind,
    ChangeState,
    Decision,
    Intent,
    Recorded,
    Step,
    Verb,
)
from limelight.domain.confirmation import Proposal, confirmation_for, missing
from limelight.domain.errors import JournalUnusable, LimelightError, MovedOn
from limelight.domain.held import effect_of
from limelight.domain.judged import evidence_words
from limelight.domain.people import acting_words
from limelight.domain.ports import Clock, Journal
from limelight.domain.situation import Difference, Situation, differences, without_own_freeze
from limelight.usecases.bound import Bound
from limelight.usecases.fresh_look import bound_of
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack, Seen, Watch
from limelight.words import tr

GOES_ON = frozenset({ChangeState.CONFIRMED, ChangeState.CONFIRMED_BY_WHOM_UNTOLD})
"""After these the next step is taken; where somebody else acts at the same time, people look first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a decision ended: each step that was begun, in order. Steps after the first that is not confirmed were not.

    `differences` and `fresh` where nothing was sent because it is not as it was shown any more.
    """

    recorded: tuple[Recorded, ...]
    differences: tuple[Difference, ...] = ()
    fresh: Proposal | None = None


@dataclass(frozen=True, slots=True)
class Confirmed:
    """When the person confirmed, on both clocks: one may be set, the other may stop in sleep."""

    wall: float
    monotonic: float

    def is_over(self, clock: Clock) -> bool:
        """Whether too much time went by to send anything on that word (rule R5)."""
        age = max(abs(clock.now() - self.wall), clock.monotonic() - self.monotonic)
        return age > EXPIRES_AFTER


@dataclass(frozen=True, slots=True)
class _Held:
    """Why nothing is sent."""

    state: ChangeState
    because: str = ""
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class _Job:
    """One step on its way."""

    decision: Decision
    intent: Intent
    shown: Situation  # by the dialog; for a later step, what the one before left
    confirmed: Confirmed
    is_first: bool
    answered: asyncio.Event = field(default_factory=asyncio.Event)  # the answer is recorded, or will never be
    way: ExitStack = field(default_factory=ExitStack)  # goes first until it is answered


class ChangeExposure:
    """`await change_exposure(decision, watch)`; `watch` is told every state of every step."""

    def __init__(
        self,
        bounds: Mapping[str, Bound],
        journal: Journal,
        clock: Clock,
        propose: ProposeChange,
        read_back: ReadBack,
    ) -> None:
        self._bounds = bounds
        self._journal = journal
        self._clock = clock
        self._propose = propose
        self._read_back = read_back
        self._sending: set[asyncio.Task[Seen]] = set()  # the loop itself holds tasks only weakly
        self._unanswered: set[asyncio.Event] = set()

    async def __call__(self, decision: Decision, watch: Watch, confirmed: Confirmed | None = None) -> Outcome:
        """Do what was decided, and return when its outcome is known or cannot be known yet.

        `confirmed` is when the person confirmed it, where that was not just now.

        Raises:
            JournalUnusable: nothing was sent, as it could not be recorded; or it was sent, and the sentence says so.
            OperationOpen: an earlier change of the same feature there is not resolved; nothing was sent.
            NotThere: the profile no longer has the environment.
        """
        confirmed = confirmed or Confirmed(self._clock.now(), self._clock.monotonic())
        shown = decision.shown
        recorded: list[Recorded] = []
        for number, step in enumerate(decision.steps):
            intent = self._intent(decision, shown, step, confirmed.wall + EXPIRES_AFTER)
            job = _Job(decision, intent, shown, confirmed, is_first=number == 0)
            ended = await self._change(job, watch)
            if isinstance(ended, Outcome):
                return replace(ended, recorded=(*recorded, *ended.recorded))
            recorded.append(ended.recorded)
            if ended.recorded.state not in GOES_ON or ended.cell is None:
                break
            shown = replace(shown, cell=ended.cell, read_at=self._clock.now())
        return Outcome(tuple(recorded))

    async def settled(self) -> None:
        """Wait until no write is under way: each has its answer recorded, and only the reading back may be on.

        A write has its deadline, so this takes no longer than that.
        """
        while self._unanswered:
            await next(iter(self._unanswered)).wait()

    async def _change(self, job: _Job, watch: Watch) -> Outcome | Seen:
        """One step: held back (an Outcome), or sent and read back."""
        intent = job.intent
        self._read_back.claim(intent.id)
        job.way.enter_context(bound_of(self._bounds, intent.environment).way.taken())
        sending: asyncio.Task[Seen] | None = None
        try:
            watch(self._journal.begin(intent))
            held = await self._hold_back(job, watch)
            if held is not None:
                return await self._give_up(job.decision, intent, held, watch)
            # No await since SENDING was recorded: from here on the task goes its way, whoever is cancelled.
            self._unanswered.add(job.answered)
            sending = asyncio.ensure_future(self._send(job, watch))
        finally:
            if sending is None:
                job.way.close()
                self._read_back.release(intent.id)
        self._sending.add(sending)
        sending.add_done_callback(lambda task: self._sent(task, job))
        return await asyncio.shield(sending)

    async def _hold_back(self, job: _Job, watch: Watch) -> _Held | None:
        """Why the step is not sent; None once SENDING is recorded."""
        intent = job.intent
        try:
            now = await self._propose.look(intent.environment, intent.feature, held=intent.decides)
        except asyncio.CancelledError:
            with suppress(LimelightError):  # then it is abandoned when what is open is looked at
                self._read_back.record(intent, ChangeState.ABANDONED, watch, tr("It was cancelled."))
            raise
        except LimelightError as error:
            return _Held(ChangeState.ABANDONED, tr("It could not be looked at again: {error}", error=error))
        if differs := _differs(job, now) or _step_differs(intent.step, now):
            return _Held(ChangeState.CHANGED_MEANWHILE, differences=differs)
        if job.is_first and (lacks := _lacks(job.decision, now) or self._wrong_time(job)):
            return _Held(ChangeState.ABANDONED, lacks)
        if job.confirmed.is_over(self._clock):
            return _Held(ChangeState.EXPIRED)
        try:
            self._read_back.record(intent, ChangeState.SENDING, watch)
        except MovedOn as error:
            return _Held(ChangeState.ABANDONED, str(error))
        return None

    def _wrong_time(self, job: _Job) -> str:
        """Why the system cannot be asked to do it at that time; empty where it can, and where it is to be done now."""
        at, decision = job.decision.at, job.decision
        if at is None:
            return ""
        bound = bound_of(self._bounds, job.intent.environment)
        return self._propose.timing(bound, decision.verb, decision.steps).trouble_with(at, job.confirmed.wall)

    async def _give_up(self, decision: Decision, intent: Intent, held: _Held, watch: Watch) -> Outcome:
        """Record that nothing is sent; where it is not as it was shown, propose anew."""
        try:
            recorded = self._read_back.record(intent, held.state, watch, held.because)
        except MovedOn:  # another copy of the program abandoned it
            recorded = self._journal.recorded(intent.id)
            watch(recorded)
        if held.state is not ChangeState.CHANGED_MEANWHILE:
            return Outcome((recorded,))
        try:
            fresh = await self._propose(
                intent.environment, intent.feature, decision.verb, decision.target, intent.decides
            )
        except LimelightError:
            fresh = None  # the differences are told all the same
        return Outcome((recorded,), held.differences, fresh)

    async def _send(self, job: _Job, watch: Watch) -> Seen:
        """The one write, and what became of it."""
        intent = job.intent
        if job.confirmed.is_over(self._clock):  # the computer slept, or the disk was slow
            answer = Answer(
                AnswerKind.NOT_SENT, tr("More than a minute went by since it was confirmed. Confirm it anew.")
            )
        else:
            answer = await bound_of(self._bounds, intent.environment).provider.apply(intent)
        try:
            recorded = self._read_back.answered(intent, answer, watch)
            self._note_answered(job)
            if recorded.state is ChangeState.NOT_SENT:
                return Seen(recorded)
            return await self._read_back.follow(recorded, watch)
        except JournalUnusable as unusable:
            raise JournalUnusable(
                tr(
                    "The change was sent, and what became of it cannot be recorded. Look at it afresh. {unusable}",
                    unusable=unusable,
                )
            ) from unusable

    def _sent(self, task: asyncio.Task[Seen], job: _Job) -> None:
        self._sending.discard(task)
        self._note_answered(job)
        self._read_back.release(job.intent.id)

    def _note_answered(self, job: _Job) -> None:
        self._unanswered.discard(job.answered)
        job.answered.set()
        job.way.close()

    def _intent(self, decision: Decision, shown: Situation, step: Step, expires_at: float) -> Intent:
        binding = bound_of(self._bounds, shown.environment.key).binding
        on_behalf_of = "" if decision.verb in DECISIONS else shown.on_behalf_of
        return Intent(
            id=str(uuid.uuid4()),
            verb=decision.verb,
            environment=shown.environment.key,
            environment_name=shown.environment.name,
            origin=shown.origin,
            feature=shown.feature.key,
            feature_name=shown.feature.title,
            before=decision.shown.cell.exposure,
            target=decision.target,
            step=step,
            shown_revision=shown.cell.revision or "",
            shown_change=shown.cell.last_change.id if shown.cell.last_change else "",
            actor=acting_words(shown.actor.name, on_behalf_of),
            reason=decision.reason,
            ticket=decision.ticket,
            made_at=self._clock.now(),
            expires_at=expires_at,
            undoes=decision.undoes,
            decides=shown.held.id if decision.verb in DECISIONS and shown.held is not None else "",
            overrides=decision.overrides,
            beside_open=decision.beside_open,
            system=binding.system,
            remote=binding.remote,
            actor_id=shown.actor.id,
            actor_is_service=shown.actor.is_service,
            on_behalf_of=on_behalf_of,
            in_plan=decision.in_plan,
            part=decision.steps.index(step) + 1,
            parts=len(decision.steps),
            at=decision.due_at,
            evidence=evidence_words(shown.presence),
        )


def _differs(job: _Job, now: Situation) -> tuple[Difference, ...]:
    """What matters to the decision, and is not as it was shown."""
    if effect_of(job.decision.verb, job.decision.shown.held) is Verb.ROLL_BACK:
        return differences(without_own_freeze(job.shown), without_own_freeze(now))
    return differences(job.shown, now)


def _step_differs(step: Step, now: Situation) -> tuple[Difference, ...]:
    """Whether it stands otherwise than where the step begins (the step before may have left something else)."""
    same = now.cell.setting == step.before
    return () if same else (Difference(tr("Setting"), step.before, now.cell.setting, now.cell.last_change),)


def _lacks(decision: Decision, now: Situation) -> str:
    """What the confirmation asks for and the decision does not have, whatever a dialog let through."""
    asks = confirmation_for(now, decision.verb, decision.target, now.read_at)
    return " ".join(missing(asks, decision.reason, decision.typed, decision.overrides))
