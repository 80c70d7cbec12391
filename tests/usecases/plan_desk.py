"""A desk for plans in the tests: three environments, each served by a system of its own with one feature."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from limelight.domain.changes import Recorded
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import PlanBusy, PlanProblem
from limelight.domain.exposure import RELEASED, Exposure, partial
from limelight.domain.features import Feature
from limelight.domain.people import Permission
from limelight.domain.picture import NO_SHARE, Column, Freshness, Picture, catalogue_of
from limelight.domain.plan_files import KeptPlan, Template
from limelight.domain.plan_progress import Progress, StepState, progress_of
from limelight.domain.plan_run import Given, PlanDecision, PlanProposal, PlanRun
from limelight.domain.plans import Plan, PlanStep, Wave
from limelight.domain.profile import Binding, Profile, ProfileFreeze
from limelight.usecases.bound import Bound
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.propose_plan import ProposePlan
from limelight.usecases.read_back import ReadBack
from limelight.usecases.resolve_changes import ResolveChanges
from limelight.usecases.run_plan import RunPlan
from usecases.fakes import DEPLOYED, MAYA, FakeClock, FakeSource, TracingSystem, journal_on, memory

PLACES = tuple(Environment(key, key.upper(), at, Kind.PRODUCTION) for at, key in enumerate(("one", "two", "three")))
FEATURES = tuple(Feature(f"f-{place.key}", f"Feature {place.key}", since_version="2.0.0") for place in PLACES)
QUARTER = partial(25.0)


def step(key: str, target: Exposure = RELEASED, name: str = "") -> PlanStep:
    """A step for the feature of an environment."""
    return PlanStep(name or key, f"f-{key}", key, target)


PLAN = Plan("p1", "Autumn", ticket="REL-7", waves=(Wave("All", steps=(step("one"), step("two"), step("three"))),))
WAVES = Plan(
    "p1",
    "Autumn",
    waves=(
        Wave("A quarter", steps=(step("one", QUARTER, "q"), step("two"))),
        Wave("Everyone", "Look at the calls", (step("one", RELEASED, "all"),)),
    ),
)


class FakeFiles:
    """Plans in memory; `busy` is who runs one already."""

    def __init__(self) -> None:
        self.kept: dict[str, KeptPlan] = {}
        self.others: tuple[Plan, ...] = ()
        self.busy = ""
        self.held: list[str] = []

    def read(self, place: str) -> KeptPlan:
        if place not in self.kept:
            raise PlanProblem("There is no plan here.", path=place)
        return self.kept[place]

    def save(self, kept: KeptPlan, plan: Plan, by: str, at: float) -> KeptPlan:
        made = replace(
            kept, plan=plan, revision=kept.revision + 1, saved_by=by, saved_at=at, mark=f"m{kept.revision + 1}"
        )
        self.kept[kept.place] = made
        return made

    def beside(self, place: str) -> tuple[Plan, ...]:
        return self.others

    @contextmanager
    def hold(self, place: str, who: str) -> Iterator[None]:
        if self.busy:
            raise PlanBusy(f"This plan is being run already: {self.busy}.")
        self.busy = who
        self.held.append(who)
        try:
            yield
        finally:
            self.busy = ""

    def templates(self) -> tuple[Template, ...]:
        return ()


@dataclass
class PlanDesk:
    """Everything that running a plan needs; `said` is what was watched, `told` how the run went."""

    plan: Plan = PLAN
    critical: frozenset[str] = frozenset()
    freezes: tuple[ProfileFreeze, ...] = ()
    clock: FakeClock = field(default_factory=FakeClock)
    files: FakeFiles = field(default_factory=FakeFiles)
    said: list[Recorded] = field(default_factory=list)
    told: list[PlanRun] = field(default_factory=list)
    on_told: Callable[[PlanRun], None] | None = None

    def __post_init__(self) -> None:
        self.systems = {
            place.key: TracingSystem(self.clock, feature=feature)
            for place, feature in zip(PLACES, FEATURES, strict=True)
        }
        self.connection = memory()
        self.kept = self.files.save(KeptPlan(self.plan, "autumn"), self.plan, "Eva", 0.0)
        places = [replace(place, critical=place.key in self.critical) for place in PLACES]
        self.profile = Profile(
            "T", tuple(Binding(each, each.key, "remote-prod") for each in places), (), freezes=self.freezes
        )
        self.bounds = {
            binding.environment.key: Bound(binding, self.systems[binding.environment.key], (FakeSource(),))
            for binding in self.profile.bindings
        }
        self.begin()

    def begin(self, owner: str = "p1", *gone: str) -> None:
        """Start the program (anew)."""
        self.journal = journal_on(self.connection, self.clock, owner, *gone)
        self.propose_change = ProposeChange(self.bounds, self.journal, self.clock, self.profile, self.picture)
        read_back = ReadBack(self.bounds, self.journal, self.clock)
        self.change = change = ChangeExposure(self.bounds, self.journal, self.clock, self.propose_change, read_back)
        self.resolve = ResolveChanges(self.journal, read_back)
        self.propose = ProposePlan(self.propose_change, self.files, self.journal, self.clock, self.picture)
        self.run_plan = RunPlan(self.files, self.journal, self.clock, change, self.propose_change.look, "desk 7")

    def picture(self) -> Picture:
        """What was read: each feature is in its environment only."""
        columns = []
        for at, binding in enumerate(self.profile.bindings):
            kinds = [1] * len(FEATURES)
            kinds[at] = self.systems[binding.environment.key].exposure.kind.value
            rows = len(FEATURES)
            columns.append(
                Column(
                    binding.environment,
                    bytes([4] * rows),
                    bytes(kinds),
                    bytes([3] * rows),
                    bytes(rows),
                    array("H", [NO_SHARE] * rows),
                    array("I", [0] * rows),
                    {},
                    Freshness(self.clock.now(), self.clock.monotonic()),
                    permissions=frozenset(Permission),
                    actor=MAYA,
                    evidence={"build": DEPLOYED},
                    judged_at=self.clock.now(),
                )
            )
        return Picture(catalogue_of(FEATURES), tuple(columns))

    async def proposal(self, *, backwards: bool = False) -> PlanProposal:
        return await self.propose(self.files.read("autumn"), backwards=backwards)

    async def decided(self, *, backwards: bool = False, typed: tuple[str, ...] = ()) -> PlanDecision:
        proposal = await self.proposal(backwards=backwards)
        given = Given("because", "", frozenset(proposal.ticks), typed)
        assert not proposal.missing(given), proposal.missing(given)
        return proposal.decide(given)

    async def run(self, *, backwards: bool = False) -> PlanRun:
        return await self.go(await self.decided(backwards=backwards))

    async def go(self, decision: PlanDecision) -> PlanRun:
        return await self.run_plan(decision, self.said.append, self._tell)

    def _tell(self, run: PlanRun) -> None:
        self.told.append(run)
        if self.on_told is not None:
            self.on_told(run)

    @property
    def progress(self) -> Progress:
        return progress_of(self.plan, self.journal.of_plan(self.plan.id))

    @property
    def states(self) -> list[StepState]:
        return [self.progress.state(each.id) for each in self.plan.steps]

    @property
    def stands(self) -> list[str]:
        """How each feature stands, on its server."""
        return [system.exposure.words for system in self.systems.values()]

    @property
    def writes(self) -> list[int]:
        """How many requests reached each server."""
        return [len(system.arrived) for system in self.systems.values()]
