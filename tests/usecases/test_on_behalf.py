"""A service acts for the person who is signed in: told to the system, shown before, recorded there and here."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from limelight.domain.changes import ChangeState, Recorded, Verb
from limelight.domain.environments import Environment, Kind
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Binding, Profile
from limelight.domain.sign_ins import Identity, Session, SignInEntry
from limelight.usecases.bound import Bound
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.fresh_look import Persons
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from limelight.usecases.sessions import person_signed_in
from providers.demo_rig import DemoRig
from providers.rig import SystemClock
from real.demo import OWNER, SERVICE, running_demo
from usecases.fakes import journal_on, memory

STAGING = Environment("staging", "Staging", 0, Kind.STAGING)


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


class Desk:
    """Somebody at a computer whose system has the token of a role; `person` is who is signed in elsewhere."""

    def __init__(self, rig: DemoRig, role: str, person: str) -> None:
        self.provider = rig.provider(rig.demo.token(role))
        self.person = person
        binding = Binding(STAGING, "bank", "staging")
        bounds, clock = {STAGING.key: Bound(binding, self.provider)}, SystemClock()
        journal = journal_on(memory(), clock)
        persons = Persons(acting_for=lambda: self.person)
        self.propose = ProposeChange(bounds, journal, clock, Profile("Bank", (binding,), ()), lambda: EMPTY, persons)
        self.change = ChangeExposure(bounds, journal, clock, self.propose, ReadBack(bounds, journal, clock))

    async def release(self, feature: str, meanwhile: str | None = None) -> tuple[Recorded, tuple[str, ...]]:
        """The release as it ended, and what the dialog said besides. `meanwhile` another person signed in."""
        proposal = await self.propose(STAGING.key, feature, Verb.RELEASE)
        self.person = self.person if meanwhile is None else meanwhile
        decision = proposal.decide("The campaign starts.", "", proposal.confirmation.ticks)
        outcome = await self.change(decision, lambda _recorded: None)
        await self.provider.aclose()
        return outcome.recorded[-1], proposal.remarks


@pytest.mark.asyncio
async def test_both_names_are_recorded_there_and_here(rig: DemoRig) -> None:
    feature = rig.new_feature()
    done, remarks = await Desk(rig, SERVICE, "Eva Lindqvist").release(feature)
    assert done.state is ChangeState.CONFIRMED
    assert "Toggle endpoint will record that Release desk does this for Eva Lindqvist." in remarks
    assert (done.intent.actor, done.intent.on_behalf_of) == ("Eva Lindqvist (through Release desk)", "Eva Lindqvist")
    change = rig.demo.flag("staging", feature)["lastChange"]
    assert (change["actor"]["name"], change["onBehalfOf"]) == ("Release desk", "Eva Lindqvist")


@pytest.mark.asyncio
async def test_where_the_person_is_not_known_it_stands_under_the_service_and_says_so(rig: DemoRig) -> None:
    feature = rig.new_feature()
    done, remarks = await Desk(rig, SERVICE, "").release(feature)
    assert "Toggle endpoint will record this as Release desk, not under a person's name." in remarks
    assert done.intent.actor == "Release desk"
    assert "onBehalfOf" not in rig.demo.flag("staging", feature)["lastChange"]


@pytest.mark.asyncio
async def test_a_persons_own_token_acts_for_nobody_else(rig: DemoRig) -> None:
    feature = rig.new_feature()
    done, remarks = await Desk(rig, OWNER, "Tom Harper").release(feature)
    assert done.intent.actor == "Eva Lindqvist"
    assert not any("record" in remark for remark in remarks)
    assert "onBehalfOf" not in rig.demo.flag("staging", feature)["lastChange"]


@pytest.mark.asyncio
async def test_when_another_person_signed_in_meanwhile_nothing_is_sent(rig: DemoRig) -> None:
    feature = rig.new_feature()
    held, _ = await Desk(rig, SERVICE, "Eva Lindqvist").release(feature, meanwhile="Tom Harper")
    assert held.state is ChangeState.CHANGED_MEANWHILE
    assert rig.writes(feature) == 0


@pytest.mark.parametrize(
    ("names", "known"), [((), ""), (("Eva",), "Eva"), (("Eva", "Eva"), "Eva"), (("Eva", "Tom"), "")]
)
def test_the_person_is_known_where_one_is_signed_in(names: tuple[str, ...], known: str) -> None:
    entries = tuple(SignInEntry(f"idp{at}", "https://idp.example", "limelight") for at in range(3))
    kept = {
        f"idp{at}": Session(f"idp{at}", Identity("s", name, 0.0), 0.0, False, "", ()) for at, name in enumerate(names)
    }
    sessions: Any = SimpleNamespace(session=kept.get)
    assert person_signed_in(Profile("Bank", (), (), sign_ins=entries), sessions) == known
