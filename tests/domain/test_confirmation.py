"""The confirmation: what it says, what it asks, and what it does not allow."""

from dataclasses import replace

import pytest

from limelight.domain.cells import Cell, Deed, LastChange
from limelight.domain.changes import ChangeState, Decision, Intent, Recorded, Step, Verb
from limelight.domain.confirmation import (
    TICK_AGAINST_FREEZE,
    TICK_EVIDENCE_DISAGREES,
    TICK_WITHOUT_CODE,
    TICK_WITHOUT_EVIDENCE,
    Obstacles,
    Proposal,
    confirmation_for,
    missing,
    name_matches,
)
from limelight.domain.environments import Environment, Freeze, Kind
from limelight.domain.evidence import DAY, Evidence, EvidenceKind, Judgement, Presence
from limelight.domain.exposure import ABSENT, DARK, ON_UNREAD, RELEASED, UNKNOWN, Exposure, partial
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import Freshness
from limelight.domain.situation import OnPath, Situation
from limelight.domain.standing import Standing
from limelight.domain.systems import Need
from limelight.domain.titles import button_of

NOW = 1_790_000_000.0
NB = "\N{NO-BREAK SPACE}"
SEEN = Evidence(EvidenceKind.SEEN, "SDK", NOW - 60, present=True)
HERE = Situation(
    environment=Environment("prod-eu", "Production EU", 2, Kind.PRODUCTION),
    origin="https://toggles.example",
    feature=Feature("instant-payments", "Instant payments"),
    cell=Cell(DARK, "off", "7"),
    presence=Judgement(Presence.DEPLOYED, SEEN),
    version="2.1.0",
    actor=Actor("u1", "Maya"),
    permissions=frozenset(Permission),
    reason_required=False,
    freeze=None,
    dependents_on=(),
    read_at=NOW,
)
RELEASED_HERE = replace(HERE, cell=Cell(RELEASED, "on", "8"))
STAGING = Environment("staging", "Staging", 1, Kind.STAGING)
EARLIER = Recorded(
    Intent(
        id="i0",
        verb=Verb.RELEASE,
        environment="prod-eu",
        environment_name="Production EU",
        origin="https://toggles.example",
        feature="instant-payments",
        feature_name="Instant payments",
        before=DARK,
        target=RELEASED,
        step=Step("Turn it on", "off", "on", RELEASED),
        shown_revision="6",
        shown_change="",
        actor="Tom",
        reason="",
        ticket="",
        made_at=NOW - 100,
        expires_at=NOW - 40,
    ),
    ChangeState.UNKNOWN,
    NOW - 90,
)


UNDONE = replace(
    HERE, cell=Cell(DARK, "off", "7", last_change=LastChange("c7", "Tom", NOW - 60, "INC-7", deed=Deed.ROLLED_BACK))
)


def release(situation: Situation = HERE, target: Exposure = RELEASED, obstacles: Obstacles | None = None) -> object:
    return confirmation_for(situation, Verb.RELEASE, target, NOW, obstacles or Obstacles())


def roll_back(
    situation: Situation = RELEASED_HERE, target: Exposure = DARK, obstacles: Obstacles | None = None
) -> object:
    return confirmation_for(situation, Verb.ROLL_BACK, target, NOW, obstacles or Obstacles())


def test_a_plain_release_says_verb_object_and_place_and_asks_nothing() -> None:
    asks = release()
    assert asks.title == 'Release "Instant payments" to everyone in Production EU'
    assert asks.sentence == 'Release "Instant payments" to everyone in Production EU: from off to everyone.'
    assert (asks.before, asks.after, asks.button) == ("off", "everyone", "Release to everyone")
    assert (asks.blocked, asks.warnings, asks.ticks, asks.needs_reason, asks.typed_name) == ("", (), (), False, "")
    assert missing(asks, "", "", ()) == ()


def test_a_roll_back_says_what_it_restores() -> None:
    asks = roll_back(target=partial(25))
    assert asks.title == f'Roll back "Instant payments" to 25{NB}% in Production EU'
    assert asks.button == f"Roll back to 25{NB}%"
    off = roll_back()
    assert off.title == 'Turn off "Instant payments" in Production EU'
    assert off.button == "Turn off"


@pytest.mark.parametrize(
    ("verb", "target", "button"),
    [
        (Verb.RELEASE, RELEASED, "Release to everyone"),
        (Verb.RELEASE, partial(25), f"Release to 25{NB}%"),
        (Verb.RELEASE, partial(25, ("ACME & Sons",)), f"Release to 25{NB}% of named audiences"),
        (Verb.RELEASE, partial(None, ("ACME & Sons",)), "Release to named audiences"),
        (Verb.RELEASE, partial(None), "Release to some"),
        (Verb.ROLL_BACK, partial(12.5), f"Roll back to 12.5{NB}%"),
        (Verb.ROLL_BACK, DARK, "Turn off"),
    ],
)
def test_the_button_says_verb_and_target_and_never_a_name(verb: Verb, target: Exposure, button: str) -> None:
    assert button_of(verb, target) == button


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize(
    ("situation", "obstacles", "said"),
    [
        (HERE, Obstacles(journal="The disk is full."), "nothing can be recorded: The disk is full."),
        (replace(HERE, actor=Actor("", "")), None, "Nobody is signed in"),
        (
            replace(HERE, cell=Cell(DARK, read_only="it is archived")),
            None,
            "cannot be changed from here: it is archived",
        ),
        (replace(HERE, cell=Cell(ABSENT)), None, "does not have this toggle"),
        (replace(HERE, cell=Cell(UNKNOWN)), None, "not known how far"),
        (replace(HERE, cell=Cell(ON_UNREAD)), None, "not known how far"),
        (replace(HERE, permissions=frozenset({Permission.READ})), None, "says the server"),
        (
            replace(HERE, freeze=Freeze("Year's end", holds_roll_back=True)),
            None,
            "Year's end. It cannot be overridden here.",
        ),
        (HERE, Obstacles(unsupported="This system can only flip."), "This system can only flip."),
    ],
)
def test_blocked_with_the_reason(verb: Verb, situation: Situation, obstacles: Obstacles | None, said: str) -> None:
    asks = (
        release(situation, obstacles=obstacles) if verb is Verb.RELEASE else roll_back(situation, obstacles=obstacles)
    )
    assert said in asks.blocked
    assert missing(asks, "a reason", "Production EU", asks.ticks) == (asks.blocked,)


def test_there_has_to_be_something_to_do() -> None:
    assert "nothing to do: it stands at everyone already" in release(RELEASED_HERE).blocked
    assert "nothing to do" in roll_back(HERE).blocked
    assert "nothing to do" in release(obstacles=Obstacles(nothing_to_do=True)).blocked


def test_a_release_never_lowers_and_a_roll_back_never_raises() -> None:
    half = replace(HERE, cell=Cell(partial(50), "half"))
    assert "that is a roll back" in release(half, partial(25)).blocked
    assert "that is a release" in roll_back(half, partial(75)).blocked
    assert release(half, partial(75)).blocked == ""
    assert roll_back(half, partial(25)).blocked == ""
    audiences = replace(HERE, cell=Cell(partial(None, ("staff",)), "staff"))
    assert roll_back(audiences, partial(10)).blocked == ""  # nobody can say which of the two is more
    assert "that is a release" in roll_back(audiences, RELEASED).blocked  # everyone is more than any audience


def test_a_change_that_the_system_holds_is_named_and_blocks_nothing() -> None:
    waiting = replace(EARLIER, state=ChangeState.WAITING)
    asks = release(obstacles=Obstacles(waiting=(waiting,)))
    assert asks.blocked == ""
    (warning,) = asks.warnings
    assert warning.startswith("An earlier change waits in the system (release to everyone by Tom: accepted, waiting).")


def test_a_release_waits_for_an_earlier_change_and_a_roll_back_goes_beside_it() -> None:
    obstacles = Obstacles(unresolved=EARLIER)
    assert "release to everyone by Tom: unknown" in release(obstacles=obstacles).blocked
    beside = roll_back(obstacles=obstacles)
    assert beside.blocked == ""
    assert "may still arrive after this one; both are watched" in beside.warnings[0]


@pytest.mark.parametrize("permission", [Permission.RELEASE, Permission.ROLL_BACK])
def test_each_verb_has_its_own_permission(permission: Permission) -> None:
    only = frozenset({Permission.READ, permission})
    assert bool(release(replace(HERE, permissions=only)).blocked) is (permission is not Permission.RELEASE)
    assert bool(roll_back(replace(RELEASED_HERE, permissions=only)).blocked) is (permission is not Permission.ROLL_BACK)


@pytest.mark.parametrize(
    ("presence", "tick", "warning"),
    [
        (Presence.NOT_DEPLOYED, TICK_WITHOUT_CODE, "Its code is not deployed here."),
        (Presence.UNKNOWN, TICK_WITHOUT_EVIDENCE, "Nothing says that its code is deployed here."),
    ],
)
def test_without_code_or_evidence_it_asks_for_a_tick_and_a_reason(presence: Presence, tick: str, warning: str) -> None:
    asks = release(replace(HERE, presence=Judgement(presence)))
    assert (asks.ticks, asks.needs_reason, asks.blocked) == ((tick,), True, "")
    assert warning in asks.warnings
    assert missing(asks, "", "", ()) == (f"Tick: {tick}.", "Give a reason.")
    assert missing(asks, "  ", "", (tick,)) == ("Give a reason.",)
    assert missing(asks, "because", "", (tick,)) == ()


def test_sources_that_contradict_each_other_are_not_passed_off_as_silence() -> None:
    asks = release(replace(HERE, presence=Judgement(Presence.UNKNOWN, None, disagree=True)))
    assert asks.ticks == (TICK_EVIDENCE_DISAGREES,)
    assert asks.warnings == ("The evidence about its code disagrees.",)


def test_a_freeze_of_our_profile_can_be_overridden_and_the_servers_cannot() -> None:
    ours = release(replace(HERE, freeze=Freeze("Campaign", by_server=False)))
    assert (ours.ticks, ours.needs_reason, ours.blocked) == ((TICK_AGAINST_FREEZE,), True, "")
    assert "Changes are held back here: Campaign." in ours.warnings
    assert release(replace(HERE, freeze=Freeze("Campaign"))).blocked
    assert release(replace(HERE, freeze=Freeze("Roll backs", holds_release=False, holds_roll_back=True))).blocked == ""


def test_the_servers_freeze_of_roll_backs_beside_our_own_of_releases_is_not_said_to_hold_releases() -> None:
    ours = Freeze("Campaign", by_server=False)
    both = replace(HERE, freeze=Freeze("Year's end", holds_release=False, holds_roll_back=True, own=ours))
    asks = release(both)
    assert (asks.blocked, asks.ticks) == ("", (TICK_AGAINST_FREEZE,))
    assert "Changes are held back here: Year's end; Campaign." in asks.warnings
    back = roll_back(replace(both, cell=Cell(RELEASED)))
    assert back.blocked == "The server allows no roll back now: Year's end. It cannot be overridden here."
    held = release(replace(HERE, freeze=Freeze("Year's end", own=ours)))
    assert held.blocked == "The server allows no release now: Year's end. It cannot be overridden here."
    assert held.ticks == ()


def test_a_critical_environment_asks_for_a_reason_and_its_name() -> None:
    asks = release(replace(HERE, critical=True))
    assert (asks.needs_reason, asks.typed_name) == (True, "Production EU")
    assert missing(asks, "", "production eu", ()) == ("Give a reason.", "Type the name of the environment.")
    assert missing(asks, "because", " Production EU\n", ()) == ()


def test_an_old_proof_blocks_a_release_where_it_is_critical_and_nothing_else() -> None:
    old = replace(HERE, critical=True, proof_due=True)
    assert "Prove it again, and look again." in confirmation_for(old, Verb.RELEASE, RELEASED, NOW).blocked
    assert confirmation_for(replace(old, critical=False), Verb.RELEASE, RELEASED, NOW).blocked == ""
    stands = replace(RELEASED_HERE, critical=True, proof_due=True)
    assert confirmation_for(stands, Verb.ROLL_BACK, DARK, NOW).blocked == ""


def test_a_roll_back_is_fast_limelight_adds_nothing_of_its_own() -> None:
    worst = replace(
        RELEASED_HERE,
        critical=True,
        presence=Judgement(Presence.NOT_DEPLOYED),
        freeze=Freeze("Campaign", by_server=False, holds_roll_back=True),
    )
    asks = roll_back(worst)
    assert (asks.blocked, asks.ticks, asks.needs_reason, asks.typed_name) == ("", (), False, "")
    assert asks.warnings == ("Changes are held back here: Campaign.",)
    assert missing(asks, "", "", ()) == ()
    assert roll_back(replace(worst, reason_required=True)).needs_reason  # the server may
    assert roll_back(replace(worst, freeze=Freeze("Year's end"))).blocked == ""  # it holds releases only


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing.RELEASED, ""),
        (Standing.PARTLY_RELEASED, "It is only partly released in Staging."),
        (Standing.WAITING, "It is not yet released in Staging."),
        (Standing.OFF, "It is not yet released in Staging."),
        (Standing.ABSENT, "It is not yet released in Staging."),
        (Standing.NOT_DEPLOYED, "It is not yet released in Staging."),
        (Standing.WITHOUT_CODE, "It is released without code in Staging."),
        (Standing.UNKNOWN, "It is not known whether it is released in Staging."),
        (Standing.ON_UNREAD, "It is not known whether it is released in Staging."),
    ],
)
def test_where_it_is_not_released_before_is_named(standing: Standing, said: str) -> None:
    path = (OnPath(STAGING, standing, Freshness(NOW)),)
    assert release(replace(HERE, path=path)).warnings == ((said,) if said else ())
    assert roll_back(replace(RELEASED_HERE, path=path)).warnings == ()


def test_a_place_on_the_path_that_was_read_long_ago_is_warned_of_and_not_taken_as_current() -> None:
    old = OnPath(STAGING, Standing.RELEASED, Freshness(NOW - 5 * 3600, trouble="No answer came."), is_old=True)
    said = "What is shown of Staging is old: it may stand otherwise by now. No answer came."
    assert release(replace(HERE, path=(old,))).warnings == (said,)
    waiting = replace(old, standing=Standing.WAITING)
    assert release(replace(HERE, path=(waiting,))).warnings == (said, "It is not yet released in Staging.")
    never = OnPath(STAGING, Standing.UNKNOWN, Freshness(), is_old=True)
    assert release(replace(HERE, path=(never,))).warnings == ("It is not known whether it is released in Staging.",)


def proposed(situation: Situation, verb: Verb = Verb.RELEASE) -> Proposal:
    return Proposal(situation, verb, RELEASED, (), release(situation))


def test_a_proposal_is_old_once_the_first_thing_that_it_shows_is() -> None:
    assert proposed(HERE).old_at == NOW + 120
    assert proposed(replace(HERE, old_after=900.0)).old_at == NOW + 900
    fresh = OnPath(STAGING, Standing.RELEASED, Freshness(NOW - 25))
    assert proposed(replace(HERE, path=(fresh,))).old_at == NOW + 95
    assert proposed(replace(HERE, path=(fresh,)), Verb.ROLL_BACK).old_at == NOW + 120
    slow = replace(fresh, freshness=Freshness(NOW - 25, poll_seconds=300.0))
    assert proposed(replace(HERE, path=(slow,))).old_at == NOW + 120
    marked = (replace(fresh, is_old=True), OnPath(STAGING, Standing.UNKNOWN, Freshness()))
    assert proposed(replace(HERE, path=marked)).old_at == NOW + 120  # what says OLD does not grow old any more


def test_code_on_some_instances_is_warned() -> None:
    some = Judgement(Presence.PARTLY, replace(SEEN, have=7, of=8))
    assert release(replace(HERE, presence=some)).warnings == ("Its code is only on 7 of 8 instances here.",)
    untold = Judgement(Presence.PARTLY)
    assert release(replace(HERE, presence=untold)).warnings == ("Its code is only on some instances here.",)


def test_evidence_that_disagrees_or_is_getting_old_is_warned() -> None:
    doubtful = Judgement(Presence.DEPLOYED, replace(SEEN, observed_at=NOW - 3 * DAY), disagree=True)
    assert release(replace(HERE, presence=doubtful)).warnings == (
        "The evidence about its code disagrees.",
        "The evidence about its code is getting old: last seen 3 days ago.",
    )
    older = Judgement(Presence.DEPLOYED, replace(SEEN, observed_at=NOW - 1.5 * DAY))
    assert "1 day ago" in release(replace(HERE, presence=older)).warnings[0]


def test_what_depends_on_it_and_what_it_needs_and_what_waits_is_warned() -> None:
    tangled = replace(
        HERE,
        dependents_on=("cards", "loans"),
        needs=("ledger",),
        needs_unread=("limits",),
        cell=Cell(DARK, "off", pending=("cr7",)),
    )
    assert release(tangled).warnings == (
        "The system holds a change of it that is not done yet: cr7.",
        "On here, and dependent on it: cards, loans.",
        "It needs what is off here: ledger.",
        "It needs what could not be read here: limits.",
    )
    assert (
        "On here, and dependent on it: cards." in roll_back(replace(RELEASED_HERE, dependents_on=("cards",))).warnings
    )


@pytest.mark.parametrize(
    ("typed", "name", "same"),
    [
        ("Production EU", "Production EU", True),
        ("  Production EU\t", "Production EU", True),
        ("Zu\u0308rich", "Z\u00fcrich", True),
        ("Z\u00fcrich", "Zu\u0308rich ", True),
        ("production eu", "Production EU", False),
        ("Production  EU", "Production EU", False),
        ("Production EU\u200b", "Production EU", False),
        ("\uff30roduction EU", "Production EU", False),  # full width: NFC is not NFKC
        ("", "Production EU", False),
    ],
)
def test_the_name_is_compared_after_trimming_and_nfc(typed: str, name: str, same: bool) -> None:
    assert name_matches(typed, name) is same


def test_a_proposal_becomes_a_decision_with_what_was_seen() -> None:
    situation = replace(HERE, presence=Judgement(Presence.NOT_DEPLOYED))
    step = Step("Turn it on", "off", "on", RELEASED)
    proposal = Proposal(situation, Verb.RELEASE, RELEASED, (step,), release(situation), undoes="i0", beside_open=True)
    ticked = (TICK_WITHOUT_CODE, "something that nobody asked")
    assert proposal.decide("  because ", " REL-1 ", ticked, " Production EU") == Decision(
        verb=Verb.RELEASE,
        shown=situation,
        target=RELEASED,
        steps=(step,),
        reason="because",
        ticket="REL-1",
        undoes="i0",
        overrides=(TICK_WITHOUT_CODE,),
        typed=" Production EU",
        beside_open=True,
    )


@pytest.mark.parametrize(
    ("moved", "told"),
    [
        ({}, "It was rolled back here by Tom: “INC-7”"),
        ({"reason": ""}, "It was rolled back here by Tom; no reason is kept."),
        ({"actor": ""}, "It was rolled back here."),
        ({"deed": Deed.RELEASED}, ""),
        ({"deed": Deed.UNTOLD}, ""),
    ],
)
def test_a_release_after_a_roll_back_is_warned_of_it(moved: dict[str, object], told: str) -> None:
    assert UNDONE.cell.last_change is not None
    change = replace(UNDONE.cell.last_change, **moved)
    situation = replace(UNDONE, cell=replace(UNDONE.cell, last_change=change))
    warnings = confirmation_for(situation, Verb.RELEASE, RELEASED, NOW).warnings
    assert [words for words in warnings if "rolled back" in words] == ([told] if told else [])


def test_what_was_released_again_since_is_no_roll_back_any_more() -> None:
    change = LastChange("c7", "Tom", NOW, deed=Deed.ROLLED_BACK)
    assert Cell(DARK, last_change=change).rolled_back == change
    assert Cell(partial(25), last_change=change).rolled_back == change
    for exposure in (RELEASED, ABSENT, UNKNOWN, ON_UNREAD):
        assert Cell(exposure, last_change=change).rolled_back is None
    assert Cell(DARK).rolled_back is None


def test_a_roll_back_needs_no_reason_where_the_server_wants_none_for_it() -> None:
    here = replace(RELEASED_HERE, reason_required=True)
    assert confirmation_for(here, Verb.ROLL_BACK, DARK, NOW).needs_reason
    free = replace(here, free_to_roll_back=frozenset({Need.REASON}))
    assert not confirmation_for(free, Verb.ROLL_BACK, DARK, NOW).needs_reason
    assert confirmation_for(replace(free, cell=HERE.cell), Verb.RELEASE, RELEASED, NOW).needs_reason


@pytest.mark.parametrize(("needed", "words"), [(1, "1 other person has"), (2, "2 other people have")])
def test_that_somebody_else_has_to_approve_is_said_before(needed: int, words: str) -> None:
    here = replace(HERE, approvals=needed)
    (warning,) = confirmation_for(here, Verb.RELEASE, RELEASED, NOW).warnings
    assert warning == f"It is not done at once: {words} to approve it first."
    back = replace(RELEASED_HERE, approvals=needed)
    assert warning in confirmation_for(back, Verb.ROLL_BACK, DARK, NOW).warnings
    free = replace(back, free_to_roll_back=frozenset({Need.APPROVAL}))
    assert confirmation_for(free, Verb.ROLL_BACK, DARK, NOW).warnings == ()
