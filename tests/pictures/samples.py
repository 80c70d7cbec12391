"""Situations, proposals, recorded changes and pictures to show: made by hand, the same every time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from limelight.domain.assembly import Moment as Began
from limelight.domain.assembly import Taken, begin, take_description, take_evidence, take_reading
from limelight.domain.cells import Cell, LastChange, Traffic
from limelight.domain.changes import ChangeState, Intent, Passage, Recorded, Step, Verb
from limelight.domain.confirmation import NO_OBSTACLES, Obstacles, Proposal, confirmation_for
from limelight.domain.environments import Environment, Freeze, Kind
from limelight.domain.evidence import Evidence, EvidenceKind, Judgement, Presence, judge_presence
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.domain.features import Feature
from limelight.domain.held import HeldChange, deciding_step
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import Freshness, Picture
from limelight.domain.seats import Seat
from limelight.domain.situation import OnPath, Situation
from limelight.domain.standing import Standing
from limelight.domain.systems import (
    Capabilities,
    Description,
    EnvironmentEvidence,
    EnvironmentFacts,
    HistoryEntry,
    Reading,
)
from limelight.ui.stage.words import Moment

NOW = 1_795_528_800.0  # 24 November 2026
MOMENT = Moment(NOW, 1000.0)
HOUR, DAY = 3600.0, 86_400.0
ALL = frozenset(Permission) - {Permission.APPROVE_OWN}  # whoever asks does not count among those who approve

DEVELOPMENT = Environment("dev", "Development", 0, Kind.DEVELOPMENT)
TEST = Environment("test", "Test", 1, Kind.TEST)
STAGING = Environment("staging", "Staging", 2, Kind.STAGING)
NORDICS = Environment("prod-no", "Production Nordics", 3, Kind.PRODUCTION)
EU = Environment("prod-eu", "Production EU", 4, Kind.PRODUCTION, critical=True)
PATH = (DEVELOPMENT, TEST, STAGING, NORDICS, EU)

PAYMENTS = Feature(
    "payments.instant",
    "Instant payments",
    "Transfers between accounts of the bank and to other banks arrive within ten seconds, at night too.",
    "Payments team",
    ("payments", "psd3"),
    link="https://features.bank.example/payments.instant",
    created=NOW - 90 * DAY,
    since_version="2.14.0",
    depends_on=("ledger.realtime",),
)
MAYA = Actor("u-maya", "Maya Lindqvist")
DEPLOYED = Evidence(EvidenceKind.DEPLOYMENT, "Deploy pipeline", NOW - 21 * DAY, True, "2.14.3", 8, 8)
SEEN = Evidence(EvidenceKind.SEEN, "Toggle endpoint", NOW - 40.0, True)
PARTLY = replace(DEPLOYED, have=7, observed_at=NOW - 2 * HOUR)
CHANGE = LastChange("c-71", "Jonas Berg", NOW - 19 * DAY, "Deployed dark for the autumn campaign", actor_id="u-jonas")
STEP = Step("Turn it on for everyone", "off", "on", RELEASED)


def situation(environment: Environment = STAGING, cell: Cell | None = None, **facts: object) -> Situation:
    """A deployed feature that waits for its release."""
    shown = cell or Cell(DARK, "off", '"7"', (DEPLOYED, SEEN), CHANGE)
    made = Situation(
        environment=environment,
        origin="https://toggles.bank.example",
        feature=PAYMENTS,
        cell=shown,
        presence=judge_presence(shown.evidence, PAYMENTS.since_version, NOW),
        version="2.14.3",
        actor=MAYA,
        permissions=ALL,
        reason_required=False,
        freeze=None,
        dependents_on=(),
        read_at=NOW,
        critical=environment.critical,
        path=tuple(OnPath(place, Standing.RELEASED, Freshness(NOW - 9)) for place in PATH[: environment.position]),
        traffic=Traffic(48_211, 0, NOW - 3),
    )
    return replace(made, **facts)


def proposal(
    shown: Situation | None = None,
    verb: Verb = Verb.RELEASE,
    target: Exposure = RELEASED,
    steps: tuple[Step, ...] = (STEP,),
    obstacles: Obstacles = NO_OBSTACLES,
) -> Proposal:
    """What would be confirmed."""
    shown = shown or situation()
    asked = confirmation_for(shown, verb, target, NOW, obstacles)
    remarks = (
        "Turn it on for everyone",
        "The toggle endpoint refuses a change of something stale.",
    )
    return Proposal(shown, verb, target, steps, asked, remarks=remarks)


def critical_proposal() -> Proposal:
    """A release in a critical production environment."""
    return proposal(situation(EU))


def warned_proposal() -> Proposal:
    """Not everything is as it should be: no code, a freeze of our own, and not yet released before."""
    path = (
        OnPath(DEVELOPMENT, Standing.RELEASED, Freshness(NOW - 9)),
        OnPath(TEST, Standing.PARTLY_RELEASED, Freshness(NOW - 9)),
        OnPath(STAGING, Standing.WAITING, Freshness(NOW - 9)),
        OnPath(NORDICS, Standing.NOT_DEPLOYED, Freshness(NOW - 9)),
    )
    missing = replace(DEPLOYED, present=None, version="2.13.1", have=0, of=0, kind=EvidenceKind.BUILD_INFO)
    return proposal(
        situation(
            EU,
            presence=Judgement(Presence.NOT_DEPLOYED, missing, disagree=True),
            version="2.13.1",
            path=path,
            freeze=Freeze("Year-end closing", NOW + 8 * DAY, by_server=False),
            dependents_on=("payments.split-bill", "payments.recurring"),
        )
    )


def roll_back_proposal() -> Proposal:
    """Back to a quarter."""
    shown = situation(EU, Cell(RELEASED, "on", '"8"', (DEPLOYED,), replace(CHANGE, actor="Maya Lindqvist")))
    step = Step("Set the share to 25 %", "on", "on:25", partial(25.0))
    made = proposal(shown, Verb.ROLL_BACK, partial(25.0), (step,))
    return replace(made, origin_of_target="As recorded before the release by Maya Lindqvist on 2026-11-02 14:03")


def held(**facts: object) -> HeldChange:
    """What waits in production: Jonas asked for the release to everyone."""
    made = HeldChange(
        "CR-118",
        Verb.RELEASE,
        DARK,
        RELEASED,
        "on",
        "Jonas Berg",
        "u-jonas",
        NOW - 2 * HOUR,
        "Partner shops start next week.",
        "MKT-508",
    )
    return replace(made, **facts)


def decision_proposal(verb: Verb, waits: HeldChange | None = None) -> Proposal:
    """A decision about what waits in production."""
    waits = waits or held()
    shown = situation(EU, Cell(DARK, "off", '"7"', (DEPLOYED, SEEN), CHANGE, pending=(waits.id,)), held=waits)
    return proposal(shown, verb, RELEASED, (deciding_step(verb, shown.cell, waits),))


def intent(identity: str = "i-1", environment: Environment = EU, **facts: object) -> Intent:
    """A confirmed change."""
    made = Intent(
        id=identity,
        verb=Verb.RELEASE,
        environment=environment.key,
        environment_name=environment.name,
        origin="https://toggles.bank.example",
        feature=PAYMENTS.key,
        feature_name=PAYMENTS.title,
        before=DARK,
        target=RELEASED,
        step=STEP,
        shown_revision='"7"',
        shown_change="c-71",
        actor="Maya Lindqvist",
        reason="The campaign starts today",
        ticket="REL-2081",
        made_at=NOW - 30,
        expires_at=NOW + 30,
        system="toggles",
        remote=environment.key,
        actor_id="u-maya",
    )
    return replace(made, **facts)


SENTENCES: Mapping[ChangeState, str] = {
    ChangeState.CONFIRMED: "Checked on the server at 14:03:22: everyone.",
    ChangeState.REFUSED: "Refused; checked on the server at 14:03:22: nothing was changed. The server says: not today.",
    ChangeState.WAITING: "Accepted, waits for approval or its time. It is held there as CR-118.",
    ChangeState.UNKNOWN: (
        "We do not know what became of it. Limelight keeps checking; a new release of this feature here has to wait."
    ),
    ChangeState.VERIFYING: "Answered; being read back from the server.",
    ChangeState.SENDING: "Being sent.",
    ChangeState.ABANDONED: "Not sent. It was cancelled.",
}


def recorded(state: ChangeState, identity: str = "i-1", at: float = NOW - 20, **facts: object) -> Recorded:
    """A change in a state."""
    told = {"answer": "done", "server says": "", "read back": "everyone"}
    place = facts.pop("environment", EU)
    assert isinstance(place, Environment)
    made = intent(identity, place, **facts)
    passed = (Passage(ChangeState.INTENT, made.made_at), Passage(ChangeState.SENDING, at - 2), Passage(state, at))
    return Recorded(made, state, at, SENTENCES.get(state, ""), at - 2, told, passages=passed)


def history() -> tuple[HistoryEntry, ...]:
    """What the system remembers, the newest first."""
    key, place = PAYMENTS.key, EU.key
    return (
        HistoryEntry("c-71", key, place, "Jonas Berg", NOW - 19 * DAY, "turned off", "Found a rounding error"),
        HistoryEntry("c-64", key, place, "Maya Lindqvist", NOW - 22 * DAY, "share set to 25 %", "Pilot branches"),
        HistoryEntry("c-12", key, place, "pipeline", NOW - 88 * DAY, "created, off", ""),
    )


CAPABILITIES = Capabilities("Toggle endpoint", percentages=True, takes_reason=True, tells_history=True)


def picture(features: tuple[Feature, ...] = (PAYMENTS,), permissions: frozenset[Permission] = ALL) -> Picture:
    """The feature on its path: released, released, at a quarter, released without code, and waiting."""
    recent = replace(CHANGE, actor="Maya Lindqvist", at=NOW - 3 * HOUR)
    first = replace(CHANGE, actor="Priya Nair", at=NOW - 60 * DAY, reason="")
    ageing = replace(SEEN, observed_at=NOW - 3 * DAY)
    no_code = replace(DEPLOYED, present=False, have=0, of=0, version="")
    cells = {
        "dev": Cell(RELEASED, "on", '"3"', (SEEN,), first),
        "test": Cell(RELEASED, "on", '"3"', (PARTLY,), replace(CHANGE, at=NOW - 40 * DAY, reason="For testers")),
        "staging": Cell(partial(25.0), "on:25", '"3"', (DEPLOYED,), recent),
        "prod-no": Cell(RELEASED, "on", '"9"', (no_code, ageing), CHANGE),
        "prod-eu": Cell(DARK, "off", '"7"', (DEPLOYED, ageing), CHANGE, pending=("CR-118",)),
    }
    seats = tuple(Seat(place, "toggles", place.key, "Toggle endpoint") for place in PATH)
    told = {key: {feature.key: cell for feature in features} for key, cell in cells.items()}
    reading = Reading({feature.key: feature for feature in features}, told)
    began = Began(NOW - 4, 996.0)
    made = take_reading(begin(seats, {}), Taken("toggles", tuple(cells), reading, began))
    facts = tuple(
        EnvironmentFacts(place.key, place.name, permissions, place.kind, critical=place.critical) for place in PATH
    )
    made = take_description(made, "toggles", Description("Toggle endpoint", "1", MAYA, facts, CAPABILITIES, NOW), NOW)
    return take_evidence(made, "prod-eu", "the system itself", EnvironmentEvidence(version="2.14.3"), NOW).picture


def changed_meanwhile() -> Situation:
    """The same, after a colleague set a share."""
    change = LastChange("c-90", "Jonas Berg", NOW - 12, "Pilot branches first", actor_id="u-jonas")
    return situation(EU, Cell(partial(25.0), "on:25", '"8"', (DEPLOYED, SEEN), change))


def activity() -> tuple[Recorded, ...]:
    """A few weeks of changes, one of them not known, one waiting."""
    quarter = partial(25.0)
    ended = (
        ("i-1", ChangeState.CONFIRMED, 2 * HOUR, {"environment": STAGING}),
        ("i-unknown", ChangeState.UNKNOWN, 420.0, {}),
        ("i-3", ChangeState.WAITING, 3 * HOUR, {"feature_name": "Split a card bill"}),
        ("i-4", ChangeState.REFUSED, DAY, {"feature_name": "Virtual cards", "actor": "Jonas Berg"}),
        ("i-5", ChangeState.CONFIRMED, 2 * DAY, {"verb": Verb.ROLL_BACK, "before": RELEASED, "target": quarter}),
        ("i-6", ChangeState.CHANGED_MEANWHILE, 4 * DAY, {"environment": NORDICS}),
        ("i-7", ChangeState.CONFIRMED_OTHERS_TOO, 9 * DAY, {"target": quarter}),
        ("i-8", ChangeState.NOT_APPLIED, 20 * DAY, {"ticket": ""}),
        ("i-9", ChangeState.APPLIED_THEN_CHANGED, 21 * DAY, {"actor": "Jonas Berg"}),
    )
    return tuple(
        recorded(state, identity, NOW - ago + 60, made_at=NOW - ago, **facts) for identity, state, ago, facts in ended
    )
