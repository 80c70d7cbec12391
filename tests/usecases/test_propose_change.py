"""Proposing a change: what is read, where it leads, and what it says."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from limelight.domain.cells import Cell
from limelight.domain.changes import ChangeState, Verb
from limelight.domain.confirmation import TICK_AGAINST_FREEZE, TICK_EVIDENCE_UNREAD, TICK_WITHOUT_EVIDENCE, Proposal
from limelight.domain.environments import Freeze
from limelight.domain.errors import JournalUnusable, LimelightError, NotAllowed, NotThere, SignInNeeded, Unreachable
from limelight.domain.evidence import Evidence, EvidenceKind, Presence
from limelight.domain.exposure import ABSENT, DARK, RELEASED, Exposure, partial
from limelight.domain.features import Feature
from limelight.domain.people import Actor
from limelight.domain.picture import EMPTY, Freshness, Picture
from limelight.domain.ports import Journal
from limelight.domain.profile import Profile, ProfileFreeze
from limelight.domain.standing import Standing
from limelight.domain.systems import EnvironmentEvidence, HistoryEntry
from limelight.journal.opening import UnusableJournal
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import CLOCKS_DIFFER, NOTHING_RECORDED, ProposeChange
from limelight.usecases.read_back import ReadBack
from usecases.fakes import (
    DEPLOYED,
    PAYMENTS,
    PRODUCTION,
    STAGING,
    START,
    FakeClock,
    FakeSource,
    FakeSystem,
    ParentalSystem,
    RememberingSystem,
    Traits,
    bounds,
    ignore,
    journal_on,
    memory,
    picture,
    profile,
)

QUARTER = partial(25.0)


@dataclass
class Desk:
    """What a proposal needs."""

    clock: FakeClock = field(default_factory=FakeClock)
    system: FakeSystem = None  # type: ignore[assignment]
    journal: Journal = None  # type: ignore[assignment]
    sources: tuple[FakeSource, ...] = ()
    profile: Profile = field(default_factory=profile)
    picture: Picture = field(default_factory=picture)
    critical: bool = False

    def __post_init__(self) -> None:
        self.system = self.system or FakeSystem(self.clock)
        self.journal = self.journal or journal_on(memory(), self.clock)

    @property
    def propose(self) -> ProposeChange:
        places = bounds(self.system, *self.sources, critical=self.critical)
        return ProposeChange(places, self.journal, self.clock, self.profile, lambda: self.picture)

    async def release(self, target: Exposure | None = None) -> Proposal:
        return await self.propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE, target)

    async def roll_back(self, target: Exposure | None = None) -> Proposal:
        return await self.propose(PRODUCTION.key, PAYMENTS.key, Verb.ROLL_BACK, target)

    async def released(self, target: Exposure | None = None) -> None:
        """Release it through Limelight."""
        places = bounds(self.system, *self.sources)
        change = ChangeExposure(
            places, self.journal, self.clock, self.propose, ReadBack(places, self.journal, self.clock)
        )
        outcome = await change((await self.release(target)).decide("because"), ignore)
        assert [recorded.state for recorded in outcome.recorded] == [ChangeState.CONFIRMED]


@pytest.mark.asyncio
async def test_a_release_goes_to_everyone_and_shows_what_stands_behind_it() -> None:
    desk = Desk(system=RememberingSystem(FakeClock()))
    proposal = await desk.release()
    situation = proposal.situation
    assert (proposal.target, proposal.undoes, proposal.origin_of_target, proposal.beside_open) == (
        RELEASED,
        "",
        "",
        False,
    )
    assert proposal.confirmation.title == 'Release "Instant payments" to everyone in Production EU'
    assert proposal.confirmation.blocked == ""
    assert [step.exposure_after for step in proposal.steps] == [RELEASED]
    assert situation.origin == "https://toggles.example"
    assert situation.presence.presence is Presence.DEPLOYED
    assert situation.version == "2.1.0"
    assert (situation.actor.name, situation.read_at) == ("Maya", START)
    assert [(place.environment, place.standing) for place in situation.path] == [(STAGING, Standing.RELEASED)]
    assert situation.traffic is not None
    assert proposal.remarks == ("Set it to everyone",)


@pytest.mark.asyncio
async def test_a_release_may_go_to_a_share() -> None:
    proposal = await Desk().release(QUARTER)
    assert (proposal.target, proposal.confirmation.button) == (QUARTER, "Release to 25\N{NO-BREAK SPACE}%")


@pytest.mark.asyncio
async def test_a_roll_back_restores_what_was_recorded_before_the_release() -> None:
    desk = Desk()
    desk.system.exposure = QUARTER
    await desk.released()
    proposal = await desk.roll_back()
    assert proposal.target == QUARTER
    assert proposal.undoes == desk.journal.entries()[0].intent.id
    assert proposal.origin_of_target.startswith("As recorded before the release by Maya on 20")
    assert proposal.confirmation.button == "Roll back to 25\N{NO-BREAK SPACE}%"
    again = await desk.roll_back(QUARTER)
    assert again.undoes == proposal.undoes
    assert (await desk.roll_back(DARK)).undoes == ""


@pytest.mark.asyncio
async def test_what_our_journal_has_of_the_cell_comes_with_the_proposal() -> None:
    desk = Desk()
    assert (await desk.release()).recorded == ()
    await desk.released()
    assert [each.reason for each in (await desk.roll_back()).recorded] == ["because"]


@pytest.mark.asyncio
async def test_what_was_recorded_is_not_offered_once_it_stands_otherwise() -> None:
    desk = Desk()
    await desk.released(QUARTER)
    desk.system.act(Actor("u2", "Tom"), partial(60.0))
    proposal = await desk.roll_back()
    assert (proposal.target, proposal.undoes, proposal.origin_of_target) == (DARK, "", NOTHING_RECORDED)
    assert "no longer stands as the release by Maya" in proposal.remarks[0]


TOM = Actor("u2", "Tom")


@pytest.mark.asyncio
@pytest.mark.parametrize("keys", [True, False])
async def test_what_was_recorded_is_not_offered_once_others_led_it_back_to_the_same(keys: bool) -> None:
    clock = FakeClock()
    history = (entry(QUARTER, RELEASED), entry(DARK, QUARTER))
    desk = Desk(clock, RememberingSystem(clock, Traits(keys=keys), history=history))
    await desk.released()
    for exposure in (DARK, QUARTER, RELEASED):
        clock.advance(1)
        desk.system.act(TOM, exposure)
    proposal = await desk.roll_back()
    assert (proposal.target, proposal.undoes) == (QUARTER, "")
    assert proposal.origin_of_target.startswith("As Fake recorded it before Tom changed it on 20")
    assert proposal.remarks[0].startswith("It was changed since the release by Maya")
    assert (await desk.roll_back(DARK)).undoes == ""


@pytest.mark.asyncio
@pytest.mark.parametrize(("later", "undoes"), [(0.0, True), (CLOCKS_DIFFER, True), (CLOCKS_DIFFER + 1, False)])
async def test_without_keys_a_later_change_of_the_same_person_counts_as_one(later: float, undoes: bool) -> None:
    clock = FakeClock()
    desk = Desk(clock, FakeSystem(clock, Traits(keys=False)))
    await desk.released()
    desk.system.done[-1].at = desk.journal.entries()[0].at + later
    assert bool((await desk.roll_back()).undoes) is undoes


@pytest.mark.asyncio
async def test_what_was_recorded_is_not_offered_where_nothing_tells_who_changed_it_last() -> None:
    clock = FakeClock()
    desk = Desk(clock, FakeSystem(clock, Traits(tells_change=False, keys=False)))
    desk.system.exposure = QUARTER
    places = bounds(desk.system)
    change = ChangeExposure(places, desk.journal, clock, desk.propose, ReadBack(places, desk.journal, clock))
    await change((await desk.release()).decide("because"), ignore)
    proposal = await desk.roll_back()
    assert (proposal.target, proposal.undoes) == (DARK, "")
    assert proposal.remarks[0].startswith("Fake does not tell who changed it last")


@pytest.mark.asyncio
async def test_what_was_recorded_of_another_address_is_not_offered() -> None:
    desk = Desk()
    await desk.released(QUARTER)
    desk.system.origin = "https://moved.example"
    assert (await desk.roll_back()).origin_of_target == NOTHING_RECORDED


def entry(before: Exposure | None, after: Exposure | None) -> HistoryEntry:
    return HistoryEntry("h1", PAYMENTS.key, "remote-prod", "Tom", START - 100, "words", before=before, after=after)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("history", "target"),
    [
        ((entry(QUARTER, RELEASED),), QUARTER),
        ((entry(None, RELEASED), entry(RELEASED, RELEASED), entry(QUARTER, RELEASED)), QUARTER),
        ((entry(DARK, QUARTER), entry(QUARTER, RELEASED)), QUARTER),  # newest first: the first led elsewhere
        ((entry(ABSENT, RELEASED), entry(QUARTER, RELEASED)), None),
        ((entry(DARK, QUARTER),), None),
        ((), None),
    ],
)
async def test_the_systems_history_tells_where_nothing_was_recorded(
    history: tuple[HistoryEntry, ...], target: Exposure | None
) -> None:
    clock = FakeClock()
    desk = Desk(clock, RememberingSystem(clock, exposure=RELEASED, history=history))
    proposal = await desk.roll_back()
    assert proposal.target == (target or DARK)
    if target:
        assert proposal.origin_of_target.startswith("As Fake recorded it before Tom changed it on 20")
    else:
        assert proposal.origin_of_target == NOTHING_RECORDED


class ForgetfulSystem(RememberingSystem):
    async def read_history(self, environment: str, feature: str, limit: int) -> tuple[HistoryEntry, ...]:
        raise Unreachable("The history is down.")

    async def read_traffic(self, environment: str, feature: str) -> None:
        raise Unreachable("The metrics are down.")


@pytest.mark.asyncio
async def test_a_history_or_a_traffic_that_cannot_be_read_does_not_stop_the_emergency_path() -> None:
    clock = FakeClock()
    proposal = await Desk(clock, ForgetfulSystem(clock, exposure=RELEASED)).roll_back()
    assert (proposal.target, proposal.confirmation.blocked) == (DARK, "")
    assert proposal.situation.traffic is None


@pytest.mark.asyncio
async def test_what_the_system_cannot_restore_is_turned_off_instead() -> None:
    desk = Desk()
    desk.system.exposure = QUARTER
    await desk.released()
    desk.system.can_restore = False
    proposal = await desk.roll_back()
    assert (proposal.target, proposal.confirmation.button) == (DARK, "Turn off")
    assert proposal.origin_of_target.startswith("25\N{NO-BREAK SPACE}% cannot be restored from here")
    chosen = await desk.roll_back(QUARTER)
    assert chosen.target == QUARTER
    assert chosen.confirmation.blocked == "This system can only turn off."
    assert (await desk.release()).steps == ()


@pytest.mark.asyncio
async def test_several_steps_are_numbered() -> None:
    clock = FakeClock()
    proposal = await Desk(clock, FakeSystem(clock, two_steps=True)).release()
    assert [remark[:12] for remark in proposal.remarks[:2]] == ["Step 1 of 2:", "Step 2 of 2:"]


@pytest.mark.asyncio
async def test_what_the_system_lacks_is_said() -> None:
    clock = FakeClock()
    service = Actor("s1", "ci-bot", is_service=True)
    system = FakeSystem(clock, Traits(conditional=False), actor=service)
    proposal = await Desk(clock, system).release()
    assert any("0.1 s lies" in remark for remark in proposal.remarks)
    assert "Fake will record this as ci-bot, not under a person's name." in proposal.remarks


class SilentSystem(FakeSystem):
    @property
    def capabilities(self) -> object:
        return replace(super().capabilities, takes_reason=False)


@pytest.mark.asyncio
async def test_that_the_system_keeps_no_reason_is_said() -> None:
    clock = FakeClock()
    proposal = await Desk(clock, SilentSystem(clock)).release()
    assert "Fake does not keep a reason: it is recorded here only." in proposal.remarks


@pytest.mark.asyncio
async def test_it_is_so_already() -> None:
    desk = Desk()
    assert "nothing to do" in (await desk.roll_back()).confirmation.blocked


@pytest.mark.asyncio
async def test_the_strictest_of_profile_and_server_holds() -> None:
    assert (await Desk(critical=True, profile=profile(critical=True)).release()).situation.critical
    clock = FakeClock()
    by_server = Desk(clock, FakeSystem(clock, critical=True, reason_required=True))
    proposal = await by_server.release()
    assert proposal.situation.critical
    assert proposal.confirmation.typed_name == "Production EU"
    assert (await by_server.roll_back()).confirmation.needs_reason


@pytest.mark.asyncio
@pytest.mark.parametrize(("starts", "ends", "holds"), [(-10, 10, True), (0, 10, True), (-10, 0, False), (5, 10, False)])
async def test_a_freeze_of_the_profile_holds_while_it_is_on(starts: float, ends: float, holds: bool) -> None:
    freezes = (
        ProfileFreeze(PRODUCTION.key, START + starts, START + ends, "Campaign"),
        ProfileFreeze(STAGING.key, START - 10, START + 10, "Elsewhere"),
    )
    proposal = await Desk(profile=profile(freezes=freezes)).release()
    assert proposal.confirmation.ticks == ((TICK_AGAINST_FREEZE,) if holds else ())


@pytest.mark.asyncio
async def test_a_freeze_of_the_server_holds_over_that_of_the_profile() -> None:
    freezes = (ProfileFreeze(PRODUCTION.key, START - 10, START + 10, "Campaign"),)
    desk = Desk(profile=profile(freezes=freezes))
    desk.system.freeze = Freeze("Year's end")
    proposal = await desk.release()
    assert "The server allows no release now: Year's end." in proposal.confirmation.blocked
    assert proposal.confirmation.ticks == ()


@pytest.mark.asyncio
async def test_the_since_version_may_come_from_the_profile() -> None:
    clock = FakeClock()
    desk = Desk(clock, FakeSystem(clock, feature=Feature(PAYMENTS.key)))
    assert (await desk.release()).situation.presence.presence is Presence.UNKNOWN
    desk.profile = replace(desk.profile, since={PAYMENTS.key: "2.1.0"})
    assert (await desk.release()).situation.presence.presence is Presence.DEPLOYED
    desk.profile = replace(desk.profile, since={PAYMENTS.key: "2.2.0"})
    assert (await desk.release()).situation.presence.presence is Presence.NOT_DEPLOYED


@pytest.mark.asyncio
async def test_evidence_comes_from_the_cell_the_sources_and_the_system_itself() -> None:
    clock = FakeClock()
    seen = Evidence(EvidenceKind.SEEN, "SDK", START - 10, present=True)
    silent = FakeSource(EnvironmentEvidence())
    from_cell = Desk(clock, FakeSystem(clock, evidence=(seen,)), sources=(silent,))
    proposal = await from_cell.release()
    assert proposal.situation.presence.deciding == seen
    assert proposal.situation.version == "2.0.9"  # the server's word, where no source names one
    stated = Evidence(EvidenceKind.STATED, "Tom", START - 10, present=True)
    from_system = Desk(clock, RememberingSystem(clock, evidence=(stated,)), sources=(silent,))
    assert (await from_system.release()).situation.presence.deciding == stated


@pytest.mark.asyncio
async def test_a_source_that_cannot_be_read_is_an_outage_and_not_taken_for_silence() -> None:
    desk = Desk(sources=(FakeSource(Unreachable("The build info is down.")),))
    proposal = await desk.release()
    assert proposal.confirmation.ticks == (TICK_EVIDENCE_UNREAD,)
    assert proposal.situation.evidence_trouble == ("The build info is down.",)
    assert proposal.confirmation.warnings == (
        "A source of deploy evidence could not be read: The build info is down.",
        "Nothing that could be read says that its code is deployed here.",
    )


@pytest.mark.asyncio
async def test_another_source_that_says_deployed_does_not_hide_one_that_cannot_be_read() -> None:
    desk = Desk(sources=(FakeSource(), FakeSource(Unreachable("The build info is down."))))
    asked = (await desk.release()).confirmation
    assert asked.ticks == ()
    assert asked.warnings == ("A source of deploy evidence could not be read: The build info is down.",)


@pytest.mark.asyncio
async def test_where_every_source_was_read_and_none_says_anything_that_is_what_is_said() -> None:
    asked = (await Desk(sources=(FakeSource(EnvironmentEvidence()),)).release()).confirmation
    assert asked.ticks == (TICK_WITHOUT_EVIDENCE,)
    assert asked.warnings == ("Nothing says that its code is deployed here.",)


@pytest.mark.asyncio
async def test_evidence_about_other_features_says_nothing_of_this_one() -> None:
    (item,) = DEPLOYED.everywhere
    about = [replace(item, about=(pattern,)) for pattern in ("cards.*", "instant-*")]
    for evidence, presence in zip(about, (Presence.UNKNOWN, Presence.DEPLOYED), strict=True):
        proposal = await Desk(sources=(FakeSource(EnvironmentEvidence((evidence,))),)).release()
        assert proposal.situation.presence.presence is presence


class BrokenSource(FakeSource):
    async def read(self) -> EnvironmentEvidence:
        raise ZeroDivisionError


@pytest.mark.asyncio
async def test_a_bug_in_a_source_is_not_taken_for_silence() -> None:
    with pytest.raises(ZeroDivisionError):
        await Desk(sources=(BrokenSource(),)).release()


@pytest.mark.asyncio
async def test_dependents_are_read_afresh_and_needs_are_told() -> None:
    clock = FakeClock()
    payments = replace(PAYMENTS, depends_on=("ledger", "unheard-of"))
    features = [Feature(key, depends_on=(PAYMENTS.key,)) for key in ("cards", "loans", "gone")]
    system = FakeSystem(
        clock, feature=payments, others={"cards": (features[0], Cell(RELEASED)), "loans": (features[1], Cell(DARK))}
    )
    system.others["gone"] = (features[2], Cell(ABSENT))
    system.others["ledger"] = (Feature("ledger"), Cell(DARK))
    system.others["unheard-of"] = (Feature("unheard-of"), Cell(ABSENT))
    desk = Desk(clock, system, picture=picture(payments, *features, Feature("ledger")))
    proposal = await desk.release()
    assert proposal.situation.dependents_on == ("cards",)
    assert proposal.situation.needs == ("ledger", "unheard-of")
    system.others["ledger"] = (Feature("ledger"), Cell(RELEASED))  # whatever the picture still shows of it
    assert (await desk.release()).situation.needs == ("unheard-of",)


class ForbiddingSystem(FakeSystem):
    async def read_cell(self, environment: str, feature: str) -> tuple[Feature, Cell]:
        if feature == "ledger":
            raise NotAllowed("It is another team's.")
        return await super().read_cell(environment, feature)


@pytest.mark.asyncio
async def test_what_it_needs_and_may_not_be_read_is_told_and_stops_nothing() -> None:
    clock = FakeClock()
    desk = Desk(clock, ForbiddingSystem(clock, feature=replace(PAYMENTS, depends_on=("ledger",))))
    situation = (await desk.release()).situation
    assert (situation.needs, situation.needs_unread) == ((), ("ledger",))


@pytest.mark.asyncio
async def test_a_place_on_the_path_that_was_not_read_for_hours_is_said_to_be_old() -> None:
    desk = Desk()
    (place,) = (await desk.release()).situation.path
    assert (place.freshness.read_at, place.is_old) == (START, False)
    desk.clock.advance(5 * 3600)
    proposal = await desk.release()
    assert [place.is_old for place in proposal.situation.path] == [True]
    assert proposal.confirmation.warnings[0].startswith("What is shown of Staging is old")


@pytest.mark.asyncio
async def test_what_is_shown_is_old_after_three_polls_of_its_environment() -> None:
    desk = Desk()
    assert (await desk.release()).situation.old_after == 120
    slow = Freshness(START, poll_seconds=300.0)
    columns = tuple(replace(column, freshness=slow) for column in desk.picture.columns)
    desk.picture = replace(desk.picture, columns=columns)
    assert (await desk.release()).situation.old_after == 900


@pytest.mark.asyncio
async def test_dependents_come_from_the_system_where_its_list_is_silent_about_them() -> None:
    clock = FakeClock()
    silent = replace(PAYMENTS, depends_on=None)
    others = {"cards": (Feature("cards"), Cell(RELEASED)), "loans": (Feature("loans"), Cell(DARK))}
    desk = Desk(clock, ParentalSystem(clock, others=others), picture=picture(silent))
    proposal = await desk.release()
    assert proposal.situation.dependents_on == ("cards",)
    assert "On here, and dependent on it: cards." in proposal.confirmation.warnings


@pytest.mark.asyncio
async def test_a_system_that_tells_nothing_of_dependencies_is_not_taken_to_have_none() -> None:
    clock = FakeClock()
    silent = replace(PAYMENTS, depends_on=None)
    desk = Desk(clock, FakeSystem(clock, feature=silent), picture=picture(silent, Feature("cards", depends_on=None)))
    assert (await desk.release()).situation.dependents_on is None


class VanishingSystem(FakeSystem):
    async def read_cell(self, environment: str, feature: str) -> tuple[Feature, Cell]:
        if feature != PAYMENTS.key:
            raise NotThere("It is gone.")
        return await super().read_cell(environment, feature)


@pytest.mark.asyncio
async def test_a_dependent_that_is_gone_is_not_on() -> None:
    clock = FakeClock()
    cards = Feature("cards", depends_on=(PAYMENTS.key,))
    desk = Desk(clock, VanishingSystem(clock), picture=picture(PAYMENTS, cards))
    assert (await desk.release()).situation.dependents_on == ()


@pytest.mark.asyncio
async def test_before_the_first_picture_the_path_is_not_told() -> None:
    proposal = await Desk(picture=EMPTY).release()
    assert (proposal.situation.path, proposal.situation.needs) == ((), ())


@pytest.mark.asyncio
async def test_a_feature_that_the_picture_lacks_is_absent_on_the_path() -> None:
    proposal = await Desk(picture=picture(Feature("other"))).release()
    assert [place.standing for place in proposal.situation.path] == [Standing.ABSENT]


@pytest.mark.asyncio
@pytest.mark.parametrize("error", [SignInNeeded("Sign in."), Unreachable("It is down."), NotThere("It is gone.")])
async def test_what_cannot_be_read_is_told(error: LimelightError) -> None:
    clock = FakeClock()
    with pytest.raises(type(error), match=str(error)):
        await Desk(clock, FakeSystem(clock, trouble=error)).release()


@pytest.mark.asyncio
async def test_an_environment_that_is_gone_is_told() -> None:
    clock = FakeClock()
    with pytest.raises(NotThere, match="Production EU is not in fake server any more"):
        await Desk(clock, FakeSystem(clock, gone=True)).release()
    with pytest.raises(NotThere, match="The profile has no environment mars"):
        await Desk().propose("mars", PAYMENTS.key, Verb.RELEASE)


class FailingLater(UnusableJournal):
    def check(self) -> None:
        pass

    def unresolved(self) -> tuple[()]:
        raise JournalUnusable(self.trouble)

    def last_release(self, environment: str, feature: str) -> None:
        raise JournalUnusable(self.trouble)


@pytest.mark.asyncio
@pytest.mark.parametrize("kind", [UnusableJournal, FailingLater])
async def test_without_a_journal_nothing_can_be_changed(kind: Callable[[str], Journal]) -> None:
    clock = FakeClock()
    desk = Desk(clock, FakeSystem(clock, exposure=QUARTER), kind("The disk is full."))
    for proposal in (await desk.release(), await desk.roll_back()):
        assert "nothing can be recorded: The disk is full." in proposal.confirmation.blocked
