"""Everything that waits, from several systems at once."""

import pytest

from limelight.domain.changes import Verb
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import LimelightError, Unreachable
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.held import HeldChange, HeldThere
from limelight.domain.profile import Binding
from limelight.usecases.bound import Bound
from limelight.usecases.list_held import ListHeld
from usecases.fakes import FakeClock, FakeSystem

CHANGE = HeldChange("c1", Verb.RELEASE, DARK, RELEASED, "on", "Tom", "tom", 1.0)


class Listing(FakeSystem):
    """A system that tells a list."""

    def __init__(self, answer: tuple[HeldThere, ...] | LimelightError | None) -> None:
        super().__init__(FakeClock())
        self.answer = answer
        self.asked = 0

    async def list_held(self) -> tuple[HeldThere, ...] | None:
        self.asked += 1
        if isinstance(self.answer, LimelightError):
            raise self.answer
        return self.answer


def bound(key: str, system: FakeSystem) -> Bound:
    return Bound(Binding(Environment(key, key.title(), 0, Kind.TEST), "one", f"remote-{key}"), system)


@pytest.mark.asyncio
async def test_each_system_is_asked_once_for_all_of_its_environments_and_one_failure_keeps_nobody() -> None:
    clock = FakeClock()
    told = tuple(HeldThere(f"remote-{key}", "pay", f"c-{key}", CHANGE) for key in ("a", "b", "elsewhere"))
    lists, down, without = Listing(told), Listing(Unreachable("It does not answer.")), FakeSystem(clock)
    bounds = {"a": bound("a", lists), "b": bound("b", lists), "c": bound("c", down), "d": bound("d", without)}
    report = await ListHeld(bounds | {"e": bound("e", Listing(None))}, clock)()
    assert [(each.environment, each.id) for each in report.told] == [("a", "c-a"), ("b", "c-b")]
    assert (report.read, report.holds_none) == ({"a", "b"}, {"d", "e"})
    assert report.trouble == {"c": "It does not answer."}
    assert (lists.asked, report.read_at) == (1, clock.now())
