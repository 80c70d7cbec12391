"""Proposes a change: reads everything afresh and says what would happen, what stands behind it, and what is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from limelight.domain.changes import DECISIONS, FAST, OPEN, ChangeState, Recorded, Step, Verb
from limelight.domain.confirmation import Obstacles, Proposal, confirmation_for
from limelight.domain.errors import JournalUnusable, LimelightError, Unsupported
from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind, raises
from limelight.domain.held import deciding_step
from limelight.domain.picture import Picture
from limelight.domain.ports import Clock, HoldsChanges, Journal, ReadsHistory
from limelight.domain.profile import Profile
from limelight.domain.schedule import Timing, why_not_at_a_time
from limelight.domain.situation import Situation
from limelight.domain.systems import HistoryEntry
from limelight.usecases.bound import Bound
from limelight.usecases.fresh_look import NOBODY_KNOWN, FreshLook, Persons, bound_of
from limelight.usecases.local_time import day_and_time
from limelight.words import tr

HISTORY_LOOKED_AT = 50  # changes of a feature that are searched for what a roll back restores
CLOCKS_DIFFER = 5.0  # seconds that a server's clock may be ahead of ours, where only times tell what came later
NOTHING_RECORDED = tr("Nothing was recorded from before, so this turns it off")
_RESTORABLE = (ExposureKind.DARK, ExposureKind.PARTIAL)


@dataclass(frozen=True, slots=True)
class _Aim:
    """Where a change leads, and why there."""

    target: Exposure
    origin: str = ""
    undoes: str = ""
    remarks: tuple[str, ...] = ()


class ProposeChange:
    """`await propose_change(environment, feature, verb, target)`; `look` is the fresh look it rests on."""

    def __init__(
        self,
        bounds: Mapping[str, Bound],
        journal: Journal,
        clock: Clock,
        profile: Profile,
        picture: Callable[[], Picture],
        persons: Persons = NOBODY_KNOWN,
    ) -> None:
        self._bounds = bounds
        self._journal = journal
        self._clock = clock
        self.look = FreshLook(bounds, clock, profile, picture, persons)

    async def __call__(
        self, environment: str, feature: str, verb: Verb, target: Exposure | None = None, held: str = ""
    ) -> Proposal:
        """Propose to release (to everyone, or to `target`) or to roll back (to what was before, or to `target`); or to
        decide about the change that the system holds as `held`.

        What cannot be done comes back as well, blocked, with the reason.

        Raises:
            LimelightError: something that a decision rests on could not be read.
        """
        bound = bound_of(self._bounds, environment)
        with bound.way.taken():
            situation = await self.look(environment, feature, held=held, to_show=True)
            aim = _aim_of_held(situation) if verb in DECISIONS else await self._aim(bound, situation, verb, target)
        if verb in DECISIONS:
            steps, unsupported = _deciding(bound, situation, verb)
        else:
            chosen = target is not None or verb is Verb.RELEASE
            aim, steps, unsupported = _plan(bound, situation, aim, chosen=chosen)
        obstacles = self._obstacles(environment, feature, unsupported, nothing=not steps and not unsupported)
        confirmation = confirmation_for(situation, verb, aim.target, self._clock.now(), obstacles)
        return Proposal(
            situation=situation,
            verb=verb,
            target=aim.target,
            steps=steps,
            confirmation=confirmation,
            undoes=aim.undoes,
            origin_of_target=aim.origin,
            remarks=(*aim.remarks, *_step_remarks(steps), *_system_remarks(bound, situation, verb)),
            recorded=self._recorded(environment, feature),
            beside_open=verb in FAST and obstacles.unresolved is not None,
            system=bound.provider.capabilities.system,
            timing=self.timing(bound, verb, steps),
        )

    def timing(self, bound: Bound, verb: Verb, steps: tuple[Step, ...]) -> Timing:
        """Whether a change can be handed to its system, to be done by it at a time."""
        why_not = why_not_at_a_time(verb, steps, bound.provider.capabilities)
        return Timing(verb, why_not, self.look.own_freezes(bound.binding.environment.key))

    async def _aim(self, bound: Bound, situation: Situation, verb: Verb, target: Exposure | None) -> _Aim:
        if verb is Verb.RELEASE:
            return _Aim(target or RELEASED)
        recorded = self._last_release(situation)
        if target is not None:
            undoes = recorded.intent.id if recorded and _undoes(bound, recorded, situation, target) else ""
            return _Aim(target, undoes=undoes)
        if recorded and _undoes(bound, recorded, situation, recorded.intent.before):
            intent = recorded.intent
            origin = tr(
                "As recorded before the release by {actor} on {made_at}",
                actor=intent.actor,
                made_at=day_and_time(intent.made_at),
            )
            return _Aim(intent.before, origin, intent.id)
        remarks = (_not_offered(bound, recorded, situation),) if recorded else ()
        entry = await _from_history(bound, situation)
        if entry is not None and entry.before is not None:
            origin = tr(
                "As {system} recorded it before {actor} changed it on ",
                system=bound.provider.capabilities.system,
                actor=entry.actor,
            )
            return _Aim(entry.before, origin + day_and_time(entry.at), remarks=remarks)
        return _Aim(DARK, NOTHING_RECORDED, remarks=remarks)

    def _last_release(self, situation: Situation) -> Recorded | None:
        try:
            return self._journal.last_release(situation.environment.key, situation.feature.key)
        except JournalUnusable:
            return None  # and the proposal is blocked for the same reason

    def _recorded(self, environment: str, feature: str) -> tuple[Recorded, ...]:
        try:
            return tuple(each for each in self._journal.entries() if _is_of(each, environment, feature))
        except JournalUnusable:
            return ()  # and the proposal is blocked for the same reason

    def _obstacles(self, environment: str, feature: str, unsupported: str, *, nothing: bool) -> Obstacles:
        try:
            self._journal.check()
            unresolved = self._journal.unresolved()
        except JournalUnusable as unusable:
            return Obstacles(journal=str(unusable), unsupported=unsupported, nothing_to_do=nothing)
        earlier = [item for item in unresolved if _is_of(item, environment, feature)]
        return Obstacles(
            unresolved=next((item for item in earlier if item.state in OPEN), None),
            waiting=tuple(item for item in earlier if item.state is ChangeState.WAITING),
            unsupported=unsupported,
            nothing_to_do=nothing,
        )


def _aim_of_held(situation: Situation) -> _Aim:
    """What was asked for, whatever is decided about it."""
    held = situation.held
    return _Aim(held.after if held is not None and held.after is not None else situation.cell.exposure)


def _deciding(bound: Bound, situation: Situation, verb: Verb) -> tuple[tuple[Step, ...], str]:
    """The one request of a decision, or why the system takes none."""
    if not isinstance(bound.provider, HoldsChanges):
        return (), tr(
            "{system} takes no decisions from here. Use its own console.", system=bound.provider.capabilities.system
        )
    held = situation.held
    return (() if held is None else (deciding_step(verb, situation.cell, held),)), ""


def _is_of(recorded: Recorded, environment: str, feature: str) -> bool:
    return (recorded.intent.environment, recorded.intent.feature) == (environment, feature)


def _undoes(bound: Bound, recorded: Recorded, situation: Situation, target: Exposure) -> bool:
    """Whether going to `target` undoes that release: it stands as the release left it, and goes back from there."""
    intent = recorded.intent
    stands = _stands(recorded, situation) and _is_its_last_change(bound, recorded, situation)
    return stands and target == intent.before and target.kind in _RESTORABLE


def _stands(recorded: Recorded, situation: Situation) -> bool:
    return situation.cell.exposure == recorded.intent.target and recorded.intent.origin == situation.origin


def _is_its_last_change(bound: Bound, recorded: Recorded, situation: Situation) -> bool:
    """Whether nobody changed it since that release; else it may have been led elsewhere and back to the same.

    By the intent's key; where the system keeps none, by who changed it last, and not later than it was confirmed.
    """
    last, intent = situation.cell.last_change, recorded.intent
    if last is None:
        return False
    if bound.provider.capabilities.keeps_keys:
        return last.key == intent.id
    by_another = bool(last.actor_id and intent.actor_id) and last.actor_id != intent.actor_id
    return not by_another and last.at <= recorded.at + CLOCKS_DIFFER


def _not_offered(bound: Bound, recorded: Recorded, situation: Situation) -> str:
    """Why what was recorded before that release is not what a roll back goes to."""
    intent = recorded.intent
    release = tr("the release by {actor} on {made_at}", actor=intent.actor, made_at=day_and_time(intent.made_at))
    if not _stands(recorded, situation):
        why = tr("It no longer stands as {release} left it", release=release)
    elif situation.cell.last_change is None:
        system = bound.provider.capabilities.system
        why = tr(
            "{system} does not tell who changed it last, and it may have been changed since {release}",
            system=system,
            release=release,
        )
    elif not _is_its_last_change(bound, recorded, situation):
        why = tr("It was changed since {release}", release=release)
    else:
        return tr(
            "{before}, as recorded before {release}, is nothing that a roll back can restore.",
            before=intent.before.words,
            release=release,
        )
    return tr("{why}, so what was recorded before that release is not offered.", why=why)


async def _from_history(bound: Bound, situation: Situation) -> HistoryEntry | None:
    """The newest change in the system's history that led to where it stands now, from less."""
    if not isinstance(bound.provider, ReadsHistory):
        return None
    try:
        entries = await bound.provider.read_history(bound.remote, situation.feature.key, HISTORY_LOOKED_AT)
    except LimelightError:
        return None  # turning it off is still possible, and says so
    now = situation.cell.exposure
    for entry in entries:
        if entry.after != now or entry.before is None or entry.before == now:
            continue
        return entry if entry.before.kind in _RESTORABLE and raises(entry.before, now) else None
    return None


def _plan(bound: Bound, situation: Situation, aim: _Aim, *, chosen: bool) -> tuple[_Aim, tuple[Step, ...], str]:
    """The steps to the aim, or why the system cannot. A roll back that nobody aimed elsewhere falls back on off."""
    try:
        return aim, bound.provider.steps(situation.cell, aim.target, ""), ""
    except Unsupported as error:
        if chosen or aim.target == DARK:
            return aim, (), str(error)
        words = tr(
            "{target} cannot be restored from here, so this turns it off: {error}", target=aim.target.words, error=error
        )
        return _plan(bound, situation, _Aim(DARK, words, aim.undoes, aim.remarks), chosen=True)


def _step_remarks(steps: tuple[Step, ...]) -> tuple[str, ...]:
    if len(steps) < 2:
        return tuple(step.words for step in steps)
    return tuple(
        tr("Step {number} of {count}: {step}", number=number, count=len(steps), step=step.words)
        for number, step in enumerate(steps, 1)
    )


def _system_remarks(bound: Bound, situation: Situation, verb: Verb) -> tuple[str, ...]:
    capabilities, remarks = bound.provider.capabilities, []
    if not capabilities.conditional_writes:
        remarks.append(
            tr(
                "{system} cannot refuse a change that was made in the last moment: about 0.1 s lies "
                "between the last look and the change. What happened is compared afterwards.",
                system=capabilities.system,
            )
        )
    if not capabilities.takes_reason:
        remarks.append(tr("{system} does not keep a reason: it is recorded here only.", system=capabilities.system))
    if situation.actor.is_service:
        remarks.append(_service_remark(capabilities.system, situation, verb))
    return tuple(remarks)


def _service_remark(system: str, situation: Situation, verb: Verb) -> str:
    """Under whose name it will stand, where a token of a service is used."""
    service, person = situation.actor.name, situation.on_behalf_of
    if person and verb not in DECISIONS:  # decisions are taken in one's own name only
        return tr(
            "{system} will record that {service} does this for {person}.", system=system, service=service, person=person
        )
    return tr("{system} will record this as {service}, not under a person's name.", system=system, service=service)
