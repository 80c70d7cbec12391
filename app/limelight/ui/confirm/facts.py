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
from limelight.ui.reasons import deed_words, reason_lines
from limelight.ui.stage.sentences import evidence_words
from limelight.ui.text import ago_words, both_times, clock_words, person_words, shortened
from limelight.words import tr

_UNTOLD = "Nothing says whether its code is deployed here"
_CODE = {
    Presence.UNKNOWN: _UNTOLD,
    Presence.NOT_DEPLOYED: "Not deployed here",
    Presence.PARTLY: "Deployed on some instances",
    Presence.DEPLOYED: "Deployed",
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
        *([Fact("Waits", tuple(_waiting_lines(situation.held, now)))] if situation.held else []),
        *([Fact("Goes back to", (proposal.target.words, f"{proposal.origin_of_target}."))] if goes_back else []),
        Fact("Code", tuple(_code_lines(situation, now))),
        Fact("Last change", tuple(_change_lines(proposal, now))),
        Fact("Depends on it", (_dependents_line(situation.dependents_on),)),
        *([Fact("Needs", lines)] if (lines := tuple(_needs_lines(situation))) else []),
        Fact("Last hour", (_traffic_line(situation, now),)),
        Fact("Held back", tuple(_held_lines(situation))),
    )


def details_of(proposal: Proposal, now: float) -> tuple[Fact, ...]:
    """What is good to have at hand, for the folded part of the dialog."""
    situation = proposal.situation
    feature = situation.feature
    evidence = situation.cell.evidence
    may = ", ".join(sorted(permission.value for permission in situation.permissions)) or "nothing"
    who = acting_words(situation.actor.name or "Nobody", situation.on_behalf_of)
    facts = [
        Fact("Goes to", (situation.origin,)),
        Fact("Signed in as", (f"{who}, who may {may}",)),
        Fact("Feature key", (feature.key,)),
        Fact("Environment", (f"{situation.environment.name} ({situation.environment.key})",)),
        Fact("Read at", (both_times(situation.read_at),)),
        Fact("Revision", (situation.cell.revision or "The system has none",)),
        Fact("Since version", (feature.since_version or "Not told",)),
        Fact("How it is done", proposal.remarks or tuple(step.words for step in proposal.steps)),
    ]
    if evidence:
        facts.insert(4, Fact("All evidence", tuple(_evidence_line(item, now) for item in evidence)))
    if len(proposal.confirmation.title) > TITLE_LIMIT:
        facts.append(Fact("Full name", (feature.title,)))
    return tuple(facts)


_INNER = frozenset({"Setting", "Last change", "Revision"})
TITLE_LIMIT = 240  # characters of the title that the head of the dialog shows


def difference_lines(differs: Sequence[Difference], now: float) -> tuple[str, ...]:
    """What is not as it was shown, and who changed that. The system's own marks only where nothing else tells."""
    told = [difference for difference in differs if difference.what not in _INNER] or list(differs)
    lines = [_difference_line(difference) for difference in told]
    authors = dict.fromkeys(difference.by for difference in differs if difference.by is not None)
    return (*lines, *(_who(change, now) for change in authors))


def freeze_words(freeze: Freeze) -> str:
    """A freeze, whose it is, and until when; the server's and our own where both are on."""
    return "; ".join(_part_words(part) for part in freeze.parts)


def _part_words(freeze: Freeze) -> str:
    whose = "the server" if freeze.by_server else "our profile"
    until = f", until {both_times(freeze.until)}" if freeze.until is not None else ""
    return f"{shortened(freeze.reason)} (by {whose}; stops {freeze.stops}{until})"


def _difference_line(difference: Difference) -> str:
    was, is_now = (shortened(words, 160) or "none" for words in (difference.shown, difference.now))
    return f"{difference.what}: it was {was}, now it is {is_now}."


def _who(change: LastChange, now: float) -> str:
    why = f": “{shortened(change.reason)}”" if change.reason else ""
    return f"Changed by {person_words(change.actor)}, {_when(change.at, now)}{why}"


def _waiting_lines(held: HeldChange, now: float) -> Iterator[str]:
    """What is decided about: whose it is, why, and who approved it so far."""
    waits = "for approval" if held.for_approval else f"for its time, {both_times(held.due_at or held.asked_at)}"
    yield f"{held.words[0].upper()}{held.words[1:]}, {waits}"
    yield f"Asked for by {person_words(held.asked_by)}, {_when(held.asked_at, now)}"
    if held.reason or held.ticket:
        yield " ".join((f"“{shortened(held.reason)}”" if held.reason else "", shortened(held.ticket, 80))).strip()
    yield f"Approved so far by {_listed(tuple(person_words(name) for _, name in held.approved_by)) or 'nobody'}"


def _held_lines(situation: Situation) -> Iterator[str]:
    if situation.freeze is not None:
        yield f"Frozen: {freeze_words(situation.freeze)}"
    decided = situation.held.id if situation.held else ""
    pending = tuple(each for each in situation.cell.pending if each != decided)
    if pending:
        yield f"The system holds: {_listed(pending)}"
    if situation.freeze is None and not pending:
        yield f"No freeze, and no {'other ' if decided else ''}change that the system holds"


def _code_lines(situation: Situation, now: float) -> Iterator[str]:
    presence = situation.presence
    have, of = presence.have_of
    is_partly = presence.presence is Presence.PARTLY and of
    words = f"Deployed on {have} of {of} instances" if is_partly else _CODE[presence.presence]
    if words == _UNTOLD and (presence.disagree or situation.evidence_trouble):
        why = "It is not known" if presence.disagree else "It could not be read"
        words = f"{why} whether its code is deployed here"
    yield f"{words}; version {situation.version} runs here" if situation.version else words
    if presence.deciding is not None:
        yield _evidence_line(presence.deciding, now)
    yield from (f"{EVIDENCE_UNREAD}: {shortened(why)}" for why in situation.evidence_trouble)
    if presence.disagree:
        yield "Other evidence says the opposite" if presence.deciding else "The sources contradict each other"


def _change_lines(proposal: Proposal, now: float) -> Iterator[str]:
    change = proposal.situation.cell.last_change
    if change is None:
        yield "The system tells of none"
        return
    did = deed_words(change, proposal.situation.cell.exposure, proposal.recorded)
    yield tr("{did} by {who}, {when}", did=did, who=person_words(change.actor), when=_when(change.at, now))
    yield from reason_lines(change, proposal.recorded)


def _dependents_line(dependents: tuple[str, ...] | None) -> str:
    if dependents is None:
        return "Not known: the system does not tell"
    return _listed(dependents) or "Nothing that is on here"


def _needs_lines(situation: Situation) -> Iterator[str]:
    if situation.needs:
        yield f"Off here: {_listed(situation.needs)}"
    if situation.needs_unread:
        yield f"Could not be read: {_listed(situation.needs_unread)}"


def _evidence_line(item: Evidence, now: float) -> str:
    return f"{evidence_words(item)}, {_when(item.observed_at, now)}"


def _when(at: float, now: float) -> str:
    """A time, because it stays true while it is on the screen; with the age where that is at least a day."""
    return f"{ago_words(at, now)}, {both_times(at)}" if now - at >= DAY else both_times(at)


def _traffic_line(situation: Situation, now: float) -> str:
    traffic = situation.traffic
    if traffic is None or (traffic.asked is None and traffic.last_asked_at is None):
        return "The system does not tell how often it was asked for"
    parts = []
    if traffic.asked is not None:
        parts.append(f"Asked for {traffic.asked:,} times")
    if traffic.enabled is not None:
        parts.append(f"on for {traffic.enabled:,} of them")
    if traffic.last_asked_at is not None:
        parts.append(f"last asked for {clock_words(traffic.last_asked_at, now)}")
    words = ", ".join(parts)
    return words[0].upper() + words[1:]


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(shortened(name, 80) for name in names)
