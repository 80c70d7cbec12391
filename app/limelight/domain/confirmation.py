"""The confirmation: what a person is told and asked before a change. Source of every rule: product, "The confirmation".

Pure. Few and strong: what blocks a change, what warns of it, what has to be ticked, and what has to be typed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from limelight.domain.cells import LastChange
from limelight.domain.changes import DECISIONS, Decision, Recorded, Step, Verb
from limelight.domain.environments import Freeze
from limelight.domain.evidence import Presence, is_ageing
from limelight.domain.exposure import Exposure, ExposureKind, raises
from limelight.domain.held import decision_blocks, effect_of, sentence_of_decision, title_of_decision
from limelight.domain.people import Permission
from limelight.domain.schedule import Timing
from limelight.domain.situation import OnPath, Situation
from limelight.domain.standing import Standing
from limelight.domain.systems import Need
from limelight.domain.titles import button_of, title_of
from limelight.words import ntr, tr

_LONGEST = 240  # characters of a reason of the system
EVIDENCE_UNREAD = tr("A source of deploy evidence could not be read")
TICK_WITHOUT_CODE = tr("Release it although its code is not deployed here")
TICK_WITHOUT_EVIDENCE = tr("Release it although nothing says that its code is deployed here")
TICK_EVIDENCE_UNREAD = tr("Release it although it could not be read whether its code is deployed here")
TICK_EVIDENCE_DISAGREES = tr("Release it although the evidence disagrees whether its code is deployed here")
TICK_AGAINST_FREEZE = tr("Release it against the freeze in our profile")
TICK_FREEZES_UNKNOWN = tr("Release it although it is not known whether it is frozen")


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What the dialog says and asks. `blocked` says why it cannot be done and what to do; empty where it can."""

    blocked: str
    warnings: tuple[str, ...]
    ticks: tuple[str, ...]  # each has to be ticked, and asks for a reason
    needs_reason: bool
    typed_name: str  # what has to be typed; empty where nothing has
    title: str  # verb, object and place
    sentence: str  # the same with before and after
    button: str  # verb and target; never a name
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What stands in the way beside the situation itself."""

    journal: str = ""  # why nothing can be recorded
    unresolved: Recorded | None = None  # an earlier change of the same cell whose outcome is not known
    waiting: tuple[Recorded, ...] = ()  # earlier changes of the same cell that the system holds
    unsupported: str = ""  # why the system cannot do that
    nothing_to_do: bool = False  # it is so already


NO_OBSTACLES = Obstacles()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that could be made, with everything that a person needs to decide on it."""

    situation: Situation
    verb: Verb
    target: Exposure
    steps: tuple[Step, ...]
    confirmation: Confirmation
    undoes: str = ""  # the intent that it rolls back
    origin_of_target: str = ""  # "as recorded before the release by Maya on 2026-11-02 14:03 UTC"
    remarks: tuple[str, ...] = ()  # what else is good to know, for the details
    recorded: tuple[Recorded, ...] = ()  # what our journal has of this cell, the newest first
    beside_open: bool = False  # an earlier change of the same cell is unresolved, and this goes beside it
    system: str = ""  # the system's name for people
    timing: Timing | None = None  # whether it can be handed to the system for a time; None: it cannot be asked

    @property
    def old_at(self) -> float:
        """When something that it shows is old, in seconds since 1970, UTC. Rolling back does not rest on the path."""
        situation = self.situation
        path = situation.path if effect_of(self.verb, situation.held) is Verb.RELEASE else ()
        fresh = [place.freshness for place in path if not place.is_old]
        ends = [each.read_at + each.old_after for each in fresh if each.read_at is not None]
        return min([situation.read_at + situation.old_after, *ends])

    def decide(
        self,
        reason: str = "",
        ticket: str = "",
        ticked: Collection[str] = (),
        typed: str = "",
        *,
        at: float | None = None,
    ) -> Decision:
        """What the person decided: everything they saw, and what they want; `at` where the system shall do it by itself
        at that time, in seconds since 1970, UTC."""
        overrides = tuple(tick for tick in self.confirmation.ticks if tick in ticked)
        return Decision(
            verb=self.verb,
            shown=self.situation,
            target=self.target,
            steps=self.steps,
            reason=reason.strip(),
            ticket=ticket.strip(),
            undoes=self.undoes,
            overrides=overrides,
            typed=typed,
            beside_open=self.beside_open,
            at=at,
        )


def confirmation_for(
    situation: Situation, verb: Verb, target: Exposure, now: float, obstacles: Obstacles = NO_OBSTACLES
) -> Confirmation:
    """What has to be said and asked before `situation` is changed to `target`. `now` in seconds since 1970, UTC."""
    release = effect_of(verb, situation.held) is Verb.RELEASE
    ticks = tuple(_ticks(situation)) if release else ()
    critical = release and situation.critical
    decides = verb in DECISIONS
    title = title_of_decision(verb, situation) if decides else title_of(situation, verb, target)
    before, after = situation.cell.exposure.words, target.words
    return Confirmation(
        blocked=next(_blocks(situation, verb, target, obstacles), ""),
        warnings=tuple(_warnings(situation, verb, now, obstacles)),
        ticks=ticks,
        needs_reason=critical or bool(ticks) or _system_asks_why(situation, verb),
        typed_name=situation.environment.name if critical else "",
        title=title,
        sentence=sentence_of_decision(verb, situation)
        if decides
        else tr("{title}: from {before} to {after}.", title=title, before=before, after=after),
        button=_button_of_decision(situation, verb, target) if decides else button_of(verb, target),
        before=before,
        after=after,
    )


def _system_asks_why(situation: Situation, verb: Verb) -> bool:
    """Whether the system takes it only with a reason: each change where it says so, and a rejection always."""
    is_free = verb is Verb.ROLL_BACK and Need.REASON in situation.free_to_roll_back
    return verb is Verb.REJECT or (situation.reason_required and verb not in DECISIONS and not is_free)


def missing(confirmation: Confirmation, reason: str, typed: str, ticked: Collection[str]) -> tuple[str, ...]:
    """What is still missing before the button may be armed, in words; empty when nothing is."""
    lacks = [confirmation.blocked] if confirmation.blocked else []
    lacks += [tr("Tick: {tick}.", tick=tick) for tick in confirmation.ticks if tick not in ticked]
    if confirmation.needs_reason and not reason.strip():
        lacks.append(tr("Give a reason."))
    if confirmation.typed_name and not name_matches(typed, confirmation.typed_name):
        lacks.append(tr("Type the name of the environment."))
    return tuple(lacks)


def name_matches(typed: str, name: str) -> bool:
    """Whether `typed` is the name, after trimming and NFC."""
    return unicodedata.normalize("NFC", typed.strip()) == unicodedata.normalize("NFC", name.strip())


def _button_of_decision(situation: Situation, verb: Verb, target: Exposure) -> str:
    """ "Approve: release to everyone"."""
    if situation.held is None:
        return verb.word.capitalize()
    what = button_of(situation.held.verb, target)
    return f"{verb.word.capitalize()}: {what[0].lower()}{what[1:]}"


def _blocks(situation: Situation, verb: Verb, target: Exposure, obstacles: Obstacles) -> Iterator[str]:
    """Why it cannot be done, the most telling first."""
    if obstacles.journal:
        yield tr("Nothing can be changed, because nothing can be recorded: {journal}", journal=obstacles.journal)
    if not situation.actor.id:
        yield tr("Nobody is signed in here. Sign in, and look again.")
    effect = effect_of(verb, situation.held)
    if effect is Verb.RELEASE and situation.critical and situation.proof_due:
        where = situation.environment.name
        yield tr(
            "{where} is critical, and who you are was proved too long ago. Prove it again, and look again.", where=where
        )
    if verb in DECISIONS:
        yield from _blocked_by_held(situation, verb, obstacles)
    else:
        yield from _blocked_by_cell(situation)
        yield from _blocked_by_server(situation, verb)
    if effect is Verb.RELEASE and obstacles.unresolved is not None:
        earlier = _named(obstacles.unresolved)
        yield tr(
            "An earlier change is not resolved yet ({earlier}). Wait, or say in Activity how it ended.", earlier=earlier
        )
    if verb not in DECISIONS:
        yield from _blocked_by_target(situation, verb, target, obstacles)


def _blocked_by_held(situation: Situation, verb: Verb, obstacles: Obstacles) -> Iterator[str]:
    if obstacles.unsupported:
        yield obstacles.unsupported
    yield from decision_blocks(verb, situation)
    if verb is Verb.APPROVE:
        yield from _blocked_by_cell(situation)
        yield from _blocked_by_freeze(situation, effect_of(verb, situation.held))


def _blocked_by_cell(situation: Situation) -> Iterator[str]:
    kind, read_only = situation.cell.exposure.kind, situation.cell.read_only
    if read_only:
        yield tr("It cannot be changed from here: {read_only}", read_only=read_only)
    if kind is ExposureKind.ABSENT:
        yield tr(
            "{environment} does not have this toggle. Add it in the system, and look again.",
            environment=situation.environment.name,
        )
    if kind in (ExposureKind.UNKNOWN, ExposureKind.ON_UNREAD):
        yield tr("It is not known how far it is released now. Read it again.")


def _blocked_by_server(situation: Situation, verb: Verb) -> Iterator[str]:
    needed = Permission.RELEASE if verb is Verb.RELEASE else Permission.ROLL_BACK
    if needed not in situation.permissions:
        who, where = situation.actor.name, situation.environment.name
        yield tr(
            "{who} may not {needed} in {where}, says the server. Ask whoever gives out its permissions.",
            who=who,
            needed=needed.word,
            where=where,
        )
    yield from _blocked_by_freeze(situation, verb)


def _blocked_by_freeze(situation: Situation, verb: Verb) -> Iterator[str]:
    held = held_by_server(situation.freeze, verb)
    if held:
        yield tr("{held} It cannot be overridden here.", held=held)


def held_by_server(freeze: Freeze | None, verb: Verb) -> str:
    """That the server holds such changes back, and why; empty where it does not, whatever our profile holds."""
    held = freeze.of_server if freeze is not None else None
    if held is None or not (held.holds_release if verb is Verb.RELEASE else held.holds_roll_back):
        return ""
    return tr("The server allows no {verb} now: {reason}.", verb=verb.noun, reason=held.reason)


def _blocked_by_target(situation: Situation, verb: Verb, target: Exposure, obstacles: Obstacles) -> Iterator[str]:
    if obstacles.unsupported:
        yield obstacles.unsupported
    if target == situation.cell.exposure or obstacles.nothing_to_do:
        yield tr("There is nothing to do: it stands at {exposure} already.", exposure=situation.cell.exposure.words)
    if verb is Verb.RELEASE and not raises(situation.cell.exposure, target):
        yield tr("This would give it to fewer people: that is a roll back.")
    if verb is Verb.ROLL_BACK and raises(situation.cell.exposure, target) and _comparable(situation, target):
        yield tr("This would give it to more people: that is a release.")


def _comparable(situation: Situation, target: Exposure) -> bool:
    """Whether it can be said which of the two is more; where not, a roll back is taken at its word."""
    both_told = None not in (situation.cell.exposure.share, target.share)
    return both_told or target.kind is ExposureKind.RELEASED


def _ticks(situation: Situation) -> Iterator[str]:
    if situation.presence.presence is Presence.NOT_DEPLOYED:
        yield TICK_WITHOUT_CODE
    if situation.presence.presence is Presence.UNKNOWN:
        yield _tick_where_unknown(situation)
    own = situation.freeze.of_profile if situation.freeze is not None else None
    if own is not None and own.holds_release and not held_by_server(situation.freeze, Verb.RELEASE):
        if own.reason or not own.unknown:
            yield TICK_AGAINST_FREEZE
        if own.unknown:
            yield TICK_FREEZES_UNKNOWN


def _tick_where_unknown(situation: Situation) -> str:
    if situation.presence.disagree:
        return TICK_EVIDENCE_DISAGREES
    return TICK_EVIDENCE_UNREAD if situation.evidence_trouble else TICK_WITHOUT_EVIDENCE


def _warnings(situation: Situation, verb: Verb, now: float, obstacles: Obstacles) -> Iterator[str]:
    effect, decided = effect_of(verb, situation.held), situation.held.id if situation.held else ""
    if obstacles.unresolved is not None and effect is Verb.ROLL_BACK:
        yield tr(
            "An earlier change is not resolved yet ({unresolved}). "
            "Its request may still arrive after this one; both are watched.",
            unresolved=_named(obstacles.unresolved),
        )
    for waiting in obstacles.waiting:
        if decided and waiting.facts.get("held as") == decided:
            continue
        yield tr(
            "An earlier change waits in the system ({waiting}). It may still be done after this one.",
            waiting=_named(waiting),
        )
    if pending := [each for each in situation.cell.pending if each != decided]:
        yield tr("The system holds a change of it that is not done yet: {pending}.", pending=", ".join(pending))
    yield from _approval_warnings(situation, verb)
    if situation.freeze is not None:
        yield tr("Changes are held back here: {reasons}.", reasons=situation.freeze.reasons)
    if situation.dependents_on:
        yield tr("On here, and dependent on it: {dependents_on}.", dependents_on=", ".join(situation.dependents_on))
    if effect is Verb.RELEASE:
        yield from _release_warnings(situation, now)


def _approval_warnings(situation: Situation, verb: Verb) -> Iterator[str]:
    """That the system will hold it until others approved it."""
    is_free = verb is Verb.ROLL_BACK and Need.APPROVAL in situation.free_to_roll_back
    if situation.approvals and verb not in DECISIONS and not is_free:
        yield ntr(
            "It is not done at once: {n} other person has to approve it first.",
            "It is not done at once: {n} other people have to approve it first.",
            situation.approvals,
        )


def _release_warnings(situation: Situation, now: float) -> Iterator[str]:
    undone = situation.cell.rolled_back
    if undone is not None:
        yield _rolled_back(undone)
    if situation.needs:
        yield tr("It needs what is off here: {needs}.", needs=", ".join(situation.needs))
    if situation.needs_unread:
        yield tr(
            "It needs what could not be read here: {needs_unread}.", needs_unread=", ".join(situation.needs_unread)
        )
    for place in situation.path:
        yield from _path_warnings(place)
    yield from _code_warnings(situation, now)


def _rolled_back(change: LastChange) -> str:
    """That somebody took it back, so that nobody gives it out again without knowing why."""
    if not change.actor:
        return tr("It was rolled back here.")
    if not change.reason:
        return tr("It was rolled back here by {who}; no reason is kept.", who=change.actor)
    return tr("It was rolled back here by {who}: {why}", who=change.actor, why=f"“{change.reason[:_LONGEST]}”")


def _code_warnings(situation: Situation, now: float) -> Iterator[str]:
    yield from (f"{EVIDENCE_UNREAD}: {why}" for why in situation.evidence_trouble)
    presence = situation.presence
    have, of = presence.have_of
    if presence.presence is Presence.NOT_DEPLOYED:
        yield tr("Its code is not deployed here.")
    if presence.presence is Presence.UNKNOWN and not presence.disagree:
        what = tr("Nothing that could be read") if situation.evidence_trouble else tr("Nothing")
        yield tr("{what} says that its code is deployed here.", what=what)
    if presence.presence is Presence.PARTLY:
        yield (
            tr("Its code is only on {have} of {of} instances here.", have=have, of=of)
            if of
            else tr("Its code is only on some instances here.")
        )
    if presence.disagree:
        yield tr("The evidence about its code disagrees.")
    if presence.deciding is not None and is_ageing(presence.deciding, now):
        days = int((now - presence.deciding.observed_at) // 86_400)
        yield ntr(
            "The evidence about its code is getting old: last seen {n} day ago.",
            "The evidence about its code is getting old: last seen {n} days ago.",
            days,
        )


def _path_warnings(place: OnPath) -> Iterator[str]:
    """What to say about an environment before this one; nothing where it is released there, as it was just read."""
    name = place.environment.name
    if place.is_old and place.freshness.read_at is not None:
        why = f" {place.freshness.trouble}" if place.freshness.trouble else ""
        yield tr("What is shown of {name} is old: it may stand otherwise by now.{why}", name=name, why=why)
    if place.standing in (Standing.UNKNOWN, Standing.ON_UNREAD):
        yield tr("It is not known whether it is released in {name}.", name=name)
    elif place.standing is Standing.PARTLY_RELEASED:
        yield tr("It is only partly released in {name}.", name=name)
    elif place.standing is Standing.WITHOUT_CODE:
        yield tr("It is released without code in {name}.", name=name)
    elif place.standing is not Standing.RELEASED:
        yield tr("It is not yet released in {name}.", name=name)


def _named(earlier: Recorded) -> str:
    intent = earlier.intent
    return tr(
        "{verb} to {target} by {actor}: {state}",
        verb=intent.verb.word,
        target=intent.target.words,
        actor=intent.actor,
        state=earlier.state.word,
    )
