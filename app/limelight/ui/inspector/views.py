"""What a card of the inspector says, put together from the picture. Pure: equal views need no painting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from limelight.domain.changes import Recorded, Verb
from limelight.domain.confirmation import held_by_server
from limelight.domain.environments import Environment, Freeze, strictest
from limelight.domain.evidence import Evidence, Judgement, Presence
from limelight.domain.exposure import Exposure, ExposureKind
from limelight.domain.held import HeldChange
from limelight.domain.people import Permission
from limelight.domain.picture import CellView, Column, Mark, Picture
from limelight.domain.standing import Standing
from limelight.domain.systems import Capabilities
from limelight.ui.confirm.facts import freeze_words
from limelight.ui.inspector.waiting import HeldView, held_view
from limelight.ui.outcome import Tone, change_words, is_unresolved, outcome_of
from limelight.ui.reasons import deed_words, reason_lines
from limelight.ui.stage.sentences import cell_tooltip, evidence_brief
from limelight.ui.stage.words import HeadState, Moment, head_state, head_words
from limelight.ui.text import ago_words, person_words, shortened
from limelight.words import tr

_MOST_EVIDENCE = 3
_CODE = {
    Presence.UNKNOWN: tr("No evidence about the code"),
    Presence.NOT_DEPLOYED: tr("Code not deployed"),
    Presence.PARTLY: tr("Code on some instances"),
    Presence.DEPLOYED: tr("Code deployed"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """Whether something may be asked for; `why_not` is empty where it would make no sense anyway."""

    may: bool
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """One more thing to see, with an icon of ours."""

    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Watched:
    """An earlier change of the cell that is not resolved yet, in words."""

    tone: Tone
    sign: str
    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One environment of one feature, in words."""

    environment: Environment
    standing: Standing
    exposure: Exposure
    words: str
    how_fresh: str
    is_old: bool
    trouble: str  # why it is not live
    code: tuple[str, ...]  # what is believed of the code, and the evidence for it
    change: tuple[str, ...]  # who and when, why
    notes: tuple[Note, ...]  # what else a person should see
    times: str  # every time in full, for the tooltip
    watched: tuple[Watched, ...]
    release: Offer
    roll_back: Offer
    takes_shares: bool
    was_rolled_back: bool = False  # and stands so since
    is_locked: bool = False  # something would be offered, if it were not locked
    held: tuple[HeldView, ...] = ()  # what waits in the system, and what may be decided about it
    needs_sign_in: bool = False  # nobody is signed in there, or not any more

    @property
    def why_not(self) -> tuple[str, ...]:
        """Why something is not offered, each reason once."""
        return tuple(dict.fromkeys(offer.why_not for offer in (self.release, self.roll_back) if offer.why_not))


@dataclass(frozen=True, slots=True)
class Beside:
    """What a card shows that is not in the picture."""

    capabilities: Capabilities | None = None
    recorded: tuple[Recorded, ...] = ()  # what was changed of the cell from here, the newest first
    read_only: str = ""  # why nothing can be changed at all
    locked: str = ""  # why nothing critical can be changed before it is unlocked
    held: tuple[HeldChange, ...] = ()  # what the system told of the changes that it holds
    rolls_back: bool = False  # all the same, one may roll back


def card_of(picture: Picture, column: int, row: int, moment: Moment, beside: Beside) -> Card:
    """The card of a cell."""
    facts, cell = picture.columns[column], picture.cell(column, row)
    fresh = facts.freshness
    state = head_state(fresh, moment)
    release, roll_back = (offer_of(verb, facts, cell, beside.read_only) for verb in (Verb.RELEASE, Verb.ROLL_BACK))
    no_release, no_roll_back = _locked(facts, beside)
    is_locked = (no_release and release.may) or (no_roll_back and roll_back.may)
    may = {"approves": not (no_release or beside.read_only), "settles": not (no_roll_back or beside.read_only)}
    return Card(
        environment=facts.environment,
        standing=cell.standing,
        exposure=cell.exposure,
        words=cell.words,
        how_fresh=head_words(fresh, moment),
        is_old=state is not HeadState.LIVE and fresh.is_old(moment.now, moment.monotonic),
        trouble=fresh.trouble,
        code=tuple(_code_lines(picture, column, row, moment.now)),
        change=tuple(_change_lines(cell, beside.recorded, moment.now)),
        notes=tuple(_notes(facts, cell, beside.held)),
        times=cell_tooltip(picture, column, row, moment),
        watched=tuple(_watched(recorded, moment.now) for recorded in beside.recorded if is_unresolved(recorded.state)),
        release=Offer(False, beside.locked) if no_release and release.may else release,
        roll_back=Offer(False, beside.locked) if no_roll_back and roll_back.may else roll_back,
        takes_shares=beside.capabilities is not None and beside.capabilities.percentages,
        was_rolled_back=Mark.ROLLED_BACK in cell.marks,
        is_locked=is_locked,
        held=tuple(held_view(each, facts, moment.now, **may) for each in beside.held),
        needs_sign_in=facts.person is None,
    )


def _locked(column: Column, beside: Beside) -> tuple[bool, bool]:
    """Whether to release, and to roll back, is locked."""
    is_locked = bool(beside.locked) and column.critical
    return is_locked, is_locked and not beside.rolls_back


def offer_of(verb: Verb, column: Column, cell: CellView, read_only: str = "") -> Offer:
    """Whether a verb is offered for a cell, by what is known; the server decides in any case."""
    kind = cell.exposure.kind
    senseless = (ExposureKind.RELEASED,) if verb is Verb.RELEASE else (ExposureKind.DARK,)
    if kind in senseless or kind is ExposureKind.ABSENT:
        return Offer(False)
    why_not = next(_reasons(verb, column, cell, read_only), "")
    return Offer(not why_not, why_not)


def may_ask(picture: Picture, verb: Verb, feature: str, environment: str, read_only: str = "") -> bool:
    """Whether a verb is offered for the keys of a feature and an environment."""
    row = picture.catalogue.rows.get(feature)
    column = next((at for at, each in enumerate(picture.columns) if each.environment.key == environment), None)
    if row is None or column is None:
        return False
    return offer_of(verb, picture.columns[column], picture.cell(column, row), read_only).may


def _reasons(verb: Verb, column: Column, cell: CellView, read_only: str) -> Iterator[str]:
    if read_only:
        yield tr("Nothing can be changed: {read_only}", read_only=read_only)
    if cell.detail.read_only:
        yield tr("It cannot be changed from here: {read_only}", read_only=shortened(cell.detail.read_only))
    if column.person is None:
        yield column.rights_trouble or tr("Nobody is signed in here. Sign in to change it.")
        return
    who, changes = column.person.name, {Permission.RELEASE, Permission.ROLL_BACK}
    if not changes & column.permissions:
        yield tr("{who} may look here and change nothing, says the server.", who=who)
    if (Permission.RELEASE if verb is Verb.RELEASE else Permission.ROLL_BACK) not in column.permissions:
        yield tr("{who} may not {verb} here, says the server.", who=who, verb=verb.word)
    held = held_by_server(_freeze(column, cell), verb)
    if held:
        yield shortened(held)


def _freeze(column: Column, cell: CellView) -> Freeze | None:
    return strictest((column.freeze, cell.detail.freeze))


def _code_lines(picture: Picture, column: int, row: int, now: float) -> Iterator[str]:
    cell, judged = picture.cell(column, row), picture.judgement(column, row)
    words = _CODE[cell.presence]
    if cell.presence is Presence.PARTLY and cell.detail.of:
        words = tr("Code on {have} of {of} instances", have=cell.detail.have, of=cell.detail.of)
    yield words
    evidence = _evidence(cell, judged)
    for item in evidence[:_MOST_EVIDENCE]:
        yield evidence_brief(item, now)
    if len(evidence) > _MOST_EVIDENCE:
        yield tr("and {evidence} more", evidence=len(evidence) - _MOST_EVIDENCE)


def _evidence(cell: CellView, judged: Judgement) -> list[Evidence]:
    """The evidence, what decides first; what came by two ways, with the feature and with the environment, once."""
    first = sorted(cell.detail.evidence, key=lambda item: (item is not judged.deciding, item.kind, -item.observed_at))
    once = {(item.kind, item.source, item.version, int(item.observed_at)): item for item in reversed(first)}
    return [item for item in first if item in once.values()]


def _change_lines(cell: CellView, recorded: Sequence[Recorded], now: float) -> Iterator[str]:
    change = cell.detail.last_change
    if change is not None:
        did = deed_words(change, cell.exposure, recorded)
        yield tr("{did} by {who} {when}", did=did, who=person_words(change.actor), when=ago_words(change.at, now))
        yield from reason_lines(change, recorded)
    elif cell.changed_at is not None:
        yield tr("Changed {changed_at}; by whom is not told", changed_at=ago_words(cell.changed_at, now))


def _notes(column: Column, cell: CellView, told: Sequence[HeldChange]) -> Iterator[Note]:
    freeze = _freeze(column, cell)
    untold = [each for each in cell.detail.pending if each not in {held.id for held in told}]
    if untold:
        yield Note(
            "pending",
            tr("The system holds a change: {changes}", changes=", ".join(shortened(each, 60) for each in untold)),
        )
    elif Mark.PENDING in cell.marks and not cell.detail.pending:
        yield Note("pending", tr("The system holds a change"))
    if freeze is not None:
        yield Note("frozen", tr("Frozen: {freeze}", freeze=freeze_words(freeze)))
    if Mark.DISAGREE in cell.marks:
        yield Note("disagree", tr("The evidence about its code disagrees"))
    if Mark.AGEING in cell.marks:
        yield Note("age", tr("The evidence about the code is getting old"))
    if column.evidence_trouble:
        yield Note(
            "warning",
            tr(
                "No newer evidence about the code: {evidence_trouble}",
                evidence_trouble=shortened(column.evidence_trouble),
            ),
        )
    if column.clock_trouble:
        yield Note("warning", shortened(column.clock_trouble))


def _watched(recorded: Recorded, now: float) -> Watched:
    words = outcome_of(recorded.state, recorded.intent.at)
    head = f"{change_words(recorded)}. {words.word}"
    who = tr("By {actor}, {ago}", actor=recorded.intent.actor, ago=ago_words(recorded.intent.made_at, now))
    return Watched(words.tone, words.sign, head, tuple(line for line in (recorded.sentence, who) if line))


def recorded_of(recorded: Sequence[Recorded], feature: str, environment: str) -> tuple[Recorded, ...]:
    """Those of the changes that belong to one cell, the newest first."""
    own = (each for each in recorded if (each.intent.feature, each.intent.environment) == (feature, environment))
    return tuple(sorted(own, key=lambda each: -each.intent.made_at))
