"""Support's question, over a system that answers, cannot, fails, or is away."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from domain.builders import seen
from limelight.domain.cells import LastChange
from limelight.domain.customers import Customer, Evaluation, SupportAnswer
from limelight.domain.errors import LimelightError, NotAllowed, NotThere, Unreachable
from limelight.domain.evidence import Presence
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.standing import Standing
from limelight.domain.systems import EnvironmentEvidence, HistoryEntry
from limelight.usecases.answer_support import AnswerSupport
from sync.fakes import START, FakeSystem, FakeSystemWithHistory, World

SOMEBODY = Customer("4711", {"country": "SE"})
ON = Evaluation(True, "they are inside the share of 25 % that gets it")
CHANGE = LastChange("c1", "Maya", START - 60, "The campaign")


class Evaluating(FakeSystemWithHistory):
    """It remembers, and says what a test wants for whoever is asked about."""

    def __init__(self) -> None:
        super().__init__("prod", evaluates=True)
        self.asked: list[tuple[str, str, Customer]] = []
        self.answer: Evaluation | LimelightError = ON

    async def evaluate(self, environment: str, feature: str, customer: Customer) -> Evaluation:
        self.asked.append((environment, feature, customer))
        if isinstance(self.answer, LimelightError):
            raise self.answer
        return self.answer


def asked(world: World, customer: Customer | None = SOMEBODY, environment: str = "prod") -> SupportAnswer:
    """The answer about the feature `pay`, with the last picture of the world."""
    picture = world.pictures[-1] if world.pictures else world.start
    answer = AnswerSupport(world.bounds, world.clock, world.profile(), lambda: picture)
    return asyncio.run(answer(environment, "pay", customer))


@pytest.fixture
def system() -> Evaluating:
    system = Evaluating()
    system.tell("prod", "pay", partial(25.0), evidence=(seen(START - 60),), last_change=CHANGE)
    return system


@pytest.fixture
def world(system: Evaluating) -> World:
    return World({"one": system})


def test_the_answer_says_standing_who_when_and_what_holds_for_the_customer(world: World, system: Evaluating) -> None:
    answer = asked(world)
    assert (answer.feature.key, answer.environment.key) == ("pay", "prod")
    assert (answer.standing, answer.exposure, answer.presence) == (
        Standing.PARTLY_RELEASED,
        partial(25.0),
        Presence.DEPLOYED,
    )
    assert (answer.last_change, answer.read_at, answer.trouble) == (CHANGE, START, "")
    assert answer.source == "Fake system (https://fake.example)"
    assert (answer.evaluation, answer.no_evaluation) == (ON, "")
    assert system.asked == [("prod", "pay", SOMEBODY)]


def test_without_a_customer_no_system_is_asked_about_one(world: World, system: Evaluating) -> None:
    answer = asked(world, None)
    assert (answer.evaluation, answer.no_evaluation, system.asked) == (None, "", [])


def test_since_when_comes_from_the_history(world: World, system: Evaluating) -> None:
    released = HistoryEntry("2", "pay", "prod", "Ben", 20.0, "", before=DARK, after=partial(25.0))
    system.entries = (replace(released, id="3", before=partial(25.0)), released)
    assert asked(world).since == released


def test_what_the_systems_sources_said_of_the_code_counts(world: World, system: Evaluating) -> None:
    system.tell("prod", "pay", DARK)
    assert asked(world).standing is Standing.OFF
    world.run(lambda _engine: world.clock.advance(1))
    column = world.picture.columns[0]
    told = replace(column, evidence={"source": EnvironmentEvidence(features={"pay": (seen(START - 60),)})})
    world.pictures.append(replace(world.picture, columns=(told,)))
    assert asked(world).standing is Standing.WAITING


@pytest.mark.parametrize("capable", [True, False])
def test_a_system_that_cannot_say_for_one_customer_says_so(system: Evaluating, capable: bool) -> None:
    plain = FakeSystem("prod", evaluates=capable) if capable else system
    plain.tell("prod", "pay", RELEASED)
    if not capable:
        system.capabilities = replace(system.capabilities, evaluates=False)
    answer = asked(World({"one": plain}))
    assert answer.standing is Standing.RELEASED
    assert (answer.evaluation, answer.no_evaluation) == (None, "Fake system cannot say for one customer.")
    assert system.asked == []


def test_a_refusal_for_the_customer_leaves_the_rest_of_the_answer(world: World, system: Evaluating) -> None:
    system.answer = NotAllowed("You may not ask.")
    answer = asked(world)
    assert (answer.standing, answer.no_evaluation) == (Standing.PARTLY_RELEASED, "You may not ask.")


def test_while_it_cannot_be_read_what_was_read_last_is_told_with_its_time(world: World, system: Evaluating) -> None:
    world.run(lambda _engine: world.clock.advance(1))
    system.trouble["cell"] = Unreachable("Nobody answers.")
    system.tell("prod", "pay", RELEASED)
    answer = asked(world, None)
    assert (answer.trouble, answer.read_at) == ("Nobody answers.", START)
    assert (answer.standing, answer.exposure, answer.last_change) == (
        Standing.PARTLY_RELEASED,
        partial(25.0),
        CHANGE,
    )
    assert answer.since is None


def test_what_was_never_read_is_not_told(world: World, system: Evaluating) -> None:
    system.trouble["cell"] = Unreachable("Nobody answers.")
    with pytest.raises(Unreachable, match="Nobody answers"):
        asked(world)


def test_what_is_gone_is_said_so_although_it_was_read_before(world: World, system: Evaluating) -> None:
    world.run(lambda _engine: world.clock.advance(1))
    del system.cells["prod"]["pay"]
    with pytest.raises(NotThere, match="pay is not there"):
        asked(world)
    with pytest.raises(NotThere, match="no environment qa"):
        asked(world, environment="qa")


def test_a_history_that_cannot_be_read_is_silent(world: World, system: Evaluating) -> None:
    async def refused(environment: str, feature: str | None, limit: int) -> tuple[HistoryEntry, ...]:
        raise NotAllowed("no")

    system.read_history = refused  # type: ignore[method-assign]
    assert asked(world).since is None
