"""A desk for plans whose systems do by themselves, at the planned time, what is handed over to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from limelight.domain.exposure import RELEASED
from limelight.domain.plan_run import Given, PlanProposal, PlanRun
from limelight.domain.plans import Plan, Planned, Wave
from usecases.fakes import START
from usecases.holding import SchedulingSystem
from usecases.plan_desk import FEATURES, PLACES, PLAN, QUARTER, PlanDesk, step


def planned_in(seconds: float, zone: str = "UTC") -> Planned:
    local = datetime.fromtimestamp(START + seconds, UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None, microsecond=0)
    return Planned(local, zone)


LATER = replace(PLAN, planned=planned_in(7_200.0, "Europe/Amsterdam"))
WAVES = Plan(
    "p1",
    "Autumn",
    planned=planned_in(7_200.0),
    waves=(
        Wave("A quarter", steps=(step("one", QUARTER, "q"),)),
        Wave("Everyone", "Look at the calls", (step("one", RELEASED, "all"), step("two"))),
    ),
)


class HandingOver(PlanDesk):
    """Its systems do by themselves what is handed over to them, but for those named in `cannot`."""

    def __init__(self, plan: Plan = LATER, cannot: frozenset[str] = frozenset(), **more: object) -> None:
        self.cannot = cannot
        super().__init__(plan, **more)  # type: ignore[arg-type]

    def __post_init__(self) -> None:
        super().__post_init__()
        for place, feature in zip(PLACES, FEATURES, strict=True):
            if place.key not in self.cannot:
                self.systems[place.key] = SchedulingSystem(self.clock, feature=feature)
                bound = self.bounds[place.key]
                self.bounds[place.key] = replace(bound, provider=self.systems[place.key])
        self.begin()

    async def hand_over(self, proposal: PlanProposal | None = None) -> PlanRun:
        proposal = proposal or await self.proposal()
        given = Given("because", "", frozenset(proposal.ticks), is_handed_over=True)
        assert not proposal.missing(given), proposal.missing(given)
        return await self.go(proposal.decide(given))

    async def resolved(self) -> None:
        await self.resolve(self.said.append)
