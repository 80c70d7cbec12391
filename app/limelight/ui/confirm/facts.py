"""What stands behind a change, in words: the facts that the confirmation shows. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from limelight.domain.cells import LastChange
from limelight.domain.changes import Verb
from limelight.domain.confirmation import EVIDENCE_UNREAD, Proposal
from limelight.domain.environments import Freeze
from limelight.domain.evidence import DAY, Evidence, Presence
from limelight.domain.held import HeldChange
from limelight.domain.people import acting_words
from limelight.domain.situation import Difference, Situation
from limelight.figures import number_words
from limelight.ui.reasons import deed_words, reason_lines
from limelight.ui.stage.sentences import evidence_words
from limelight.ui.text import ago_words, both_times, clock_words, person_words, shortened
from limelight.words import tr

_UNTOLD = tr("Nothing says whether its code is deployed here")
_CODE = {
    Presence.UNKNOWN: _UNTOLD,
    Presence.NOT_DEPLOYED: tr("Not deployed here"),
    Presence.PARTLY: tr("Deployed on some instances"),
    Presence.DEPLOYED: tr("Deployed"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: what it is about, and its lines."""

    what: str
    lines: tuple[str, ...]


def facts_of(proposal: Proposal, now: float) -> tuple[Fact, ...]:
    """What a person needs to decide, in the order in which it is shown. `now` in seconds since 1970, UTC."""
    situation = proposal.situation
    goes_back = proposal.verb is Verb.ROLL_BACK and proposal.origin_of_target
    return (
        *([Fact(tr("Waits"), tuple(_waiting_lines(situation.held, now)))] if situation.held else []),
        *([Fact(tr("Goes back to"), (proposal.target.words, f"{proposal.origin_of_target}."))] if goes_back else []),
        Fact(tr("Code"), tuple(_code_lines(situation, now))),
        Fact(tr("Last change"), tuple(_change_lines(proposal, now))),
        Fact(tr("Depends on it"), (_dependents_line(situation.dependents_on),)),
        *([Fact(tr("Needs"), lines)] if (lines := tuple(_needs_lines(situation))) else []),
        Fact(tr("Last hour"), (_traffic_line(situation, now),)),
        Fact(tr("Held back"), tuple(_held_lines(situation))),
    )


def details_of(proposal: Proposal, now: float) -> tuple[Fact, ...]:
    """What is good to have at hand, for the folded part of the dialog."""
    situation = proposal.situation
    feature = situation.feature
    evidence = situation.cell.evidence
    may = ", ".join(sorted(permission.word for permission in situation.permissions)) or tr("nothing")
    who = acting_words(situation.actor.name or tr("Nobody"), situation.on_behalf_of)
    facts = [
        Fact(tr("Goes to"), (situation.origin,)),
        Fact(tr("Signed in as"), (tr("{who}, who may {may}", who=who, may=may),)),
        Fact(tr("Feature key"), (feature.key,)),
        Fact(tr("Environment"), (f"{situation.environment.name} ({situation.environment.key})",)),
        Fact(tr("Read at"), (both_times(situation.read_at),)),
        Fact(tr("Revision"), (situation.cell.revision or tr("The system has none"),)),
        Fact(tr("Since version"), (feature.since_version or tr("Not told"),)),
        Fact(tr("How it is done"), proposal.remarks or tuple(step.words for step in proposal.steps)),
    ]
    if evidence:
        facts.insert(4, Fact(tr("All evidence"), tuple(_evidence_line(item, now) for item in evidence)))
    if len(proposal.confirmation.title) > TITLE_LIMIT:
        facts.append(Fact(tr("Full name"), (feature.title,)))
    return tuple(facts)


_INNER = frozenset({tr("Setting"), tr("Last change"), tr("Revision")})
TITLE_LIMIT = 240  # characters of the title that the head of the dialog shows


def difference_lines(differs: Sequence[Difference], now: float) -> tuple[str, ...]:
    """What is not as it was shown, and who changed that. The system's own marks only where nothing else tells."""
    told = [difference for difference in differs if difference.what not in _INNER] or list(differs)
    lines = [_difference_line(difference) for difference in told]
    authors = dict.fromkeys(difference.by for difference in differs if difference.by is not None)
    return (*lines, *(_who(change, now) for change in authors))


def freeze_words(freeze: Freeze) -> str:
    """A freeze, whose it is, and until when; the server's and our own where both are on."""
    told = [_part_words(part) for part in freeze.parts if part.reason or not part.unknown]
    return "; ".join([*told, *(shortened(part.unknown) for part in freeze.parts if part.unknown)])


def _part_words(freeze: Freeze) -> str:
    whose = tr("the server") if freeze.by_server else tr("our profile")
    until = tr(", until {until}", until=both_times(freeze.until)) if freeze.until is not None else ""
    return tr(
        "{reason} (by {whose}; stops {stops}{until})",
        reason=shortened(freeze.reason),
        whose=whose,
        stops=freeze.stops,
        until=until,
    )


def _difference_line(difference: Difference) -> str:
    was, is_now = (shortened(words, 160) or tr("none") for words in (difference.shown, difference.now))
    return tr("{what}: it was {was}, now it is {is_now}.", what=difference.what, was=was, is_now=is_now)


def _who(change: LastChange, now: float) -> str:
    why = f": “{shortened(change.reason)}”" if change.reason else ""
    return tr("Changed by {actor}, {at}{why}", actor=person_words(change.actor), at=_when(change.at, now), why=why)


def _waiting_lines(held: HeldChange, now: float) -> Iterator[str]:
    """What is decided about: whose it is, why, and who approved it so far."""
    waits = (
        tr("for approval")
        if held.for_approval
        else tr("for its time, {due_at}", due_at=both_times(held.due_at or held.asked_at))
    )
    yield f"{held.words[0].upper()}{held.words[1:]}, {waits}"
    yield tr(
        "Asked for by {asked_by}, {asked_at}", asked_by=person_words(held.asked_by), asked_at=_when(held.asked_at, now)
    )
    if held.reason or held.ticket:
        yield " ".join((f"“{shortened(held.reason)}”" if held.reason else "", shortened(held.ticket, 80))).strip()
    yield tr(
        "Approved so far by {people}",
        people=_listed(tuple(person_words(name) for _, name in held.approved_by)) or tr("nobody"),
    )


def _held_lines(situation: Situation) -> Iterator[str]:
    if situation.freeze is not None:
        yield tr("Frozen: {freeze}", freeze=freeze_words(situation.freeze))
    decided = situation.held.id if situation.held else ""
    pending = tuple(each for each in situation.cell.pending if each != decided)
    if pending:
        yield tr("The system holds: {pending}", pending=_listed(pending))
    if situation.freeze is None and not pending:
        yield tr("No freeze, and no {decided}change that the system holds", decided=tr("other ") if decided else "")


def _code_lines(situation: Situation, now: float) -> Iterator[str]:
    presence = situation.presence
    have, of = presence.have_of
    is_partly = presence.presence is Presence.PARTLY and of
    words = tr("Deployed on {have} of {of} instances", have=have, of=of) if is_partly else _CODE[presence.presence]
    if words == _UNTOLD and (presence.disagree or situation.evidence_trouble):
        why = tr("It is not known") if presence.disagree else tr("It could not be read")
        words = tr("{why} whether its code is deployed here", why=why)
    yield (
        tr("{words}; version {version} runs here", words=words, version=situation.version)
        if situation.version
        else words
    )
    if presence.deciding is not None:
        yield _evidence_line(presence.deciding, now)
    yield from (f"{EVIDENCE_UNREAD}: {shortened(why)}" for why in situation.evidence_trouble)
    if presence.disagree:
        yield tr("Other evidence says the opposite") if presence.deciding else tr("The sources contradict each other")


def _change_lines(proposal: Proposal, now: float) -> Iterator[str]:
    change = proposal.situation.cell.last_change
    if change is None:
        yield tr("The system tells of none")
        return
    did = deed_words(change, proposal.situation.cell.exposure, proposal.recorded)
    yield tr("{did} by {who}, {when}", did=did, who=person_words(change.actor), when=_when(change.at, now))
    yield from reason_lines(change, proposal.recorded)


def _dependents_line(dependents: tuple[str, ...] | None) -> str:
    if dependents is None:
        return tr("Not known: the system does not tell")
    return _listed(dependents) or tr("Nothing that is on here")


def _needs_lines(situation: Situation) -> Iterator[str]:
    if situation.needs:
        yield tr("Off here: {needs}", needs=_listed(situation.needs))
    if situation.needs_unread:
        yield tr("Could not be read: {needs_unread}", needs_unread=_listed(situation.needs_unread))


def _evidence_line(item: Evidence, now: float) -> str:
    return f"{evidence_words(item)}, {_when(item.observed_at, now)}"


def _when(at: float, now: float) -> str:
    """A time, because it stays true while it is on the screen; with the age where that is at least a day."""
    return f"{ago_words(at, now)}, {both_times(at)}" if now - at >= DAY else both_times(at)


def _traffic_line(situation: Situation, now: float) -> str:
    traffic = situation.traffic
    if traffic is None or (traffic.asked is None and traffic.last_asked_at is None):
        return tr("The system does not tell how often it was asked for")
    parts = []
    if traffic.asked is not None:
        parts.append(tr("Asked for {asked} times", asked=number_words(traffic.asked)))
    if traffic.enabled is not None:
        parts.append(tr("on for {enabled} of them", enabled=number_words(traffic.enabled)))
    if traffic.last_asked_at is not None:
        parts.append(tr("last asked for {last_asked_at}", last_asked_at=clock_words(traffic.last_asked_at, now)))
    words = ", ".join(parts)
    return words[0].upper() + words[1:]


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(shortened(name, 80) for name in names)
