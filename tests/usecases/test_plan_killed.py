"""A plan of three steps, killed with SIGKILL at every step that the program takes: real processes, the real demo.

The next program reads back what is not known, and then either runs the rest or goes back. Whatever happened, no step
was done twice, and what the journal says is what the server did.
"""

import itertools
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from faults.quick_loop import run
from limelight.domain.changes import SUCCEEDED, ChangeState, Verb
from limelight.domain.evidence import Presence
from limelight.domain.exposure import RELEASED
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plan_progress import StepState
from limelight.domain.plan_run import Phase
from limelight.domain.plans import Plan, PlanStep, Wave
from limelight.store.plan_files import PlanFiles
from providers.demo_rig import DemoRig
from real.demo import running_demo
from usecases.copy_of_limelight import HERE, Copy
from usecases.plan_copy import PlanCopy
from usecases.real_copies import Child
from usecases.test_killed_anywhere import STEPS

S = ChangeState
LOOKS_QUICKER = 6.0
OF_ONE = len(STEPS)
SOME = [step * OF_ONE + at for step in range(3) for at in (0, 1, 3, 4, 9, 15, 17)]
Figures = Callable[[str, str], None]


class Killed:
    """A plan of three features that are off, and programs that run it and are killed."""

    def __init__(self, rig: DemoRig, features: tuple[str, ...], folder: Path) -> None:
        self.rig, self.demo, self.features = rig, rig.demo, features
        for feature in features:
            self.demo.somebody_else_changes("production-eu", feature, "DISABLED")
        self.asked_before = {feature: len(self.demo.requests(feature)) for feature in features}
        self.journal = folder / "limelight" / "journal.sqlite"
        self.place = str(folder / "three.limelight-plan")
        steps = tuple(PlanStep(f"s{at}", feature, HERE, RELEASED) for at, feature in enumerate(features))
        plan = Plan("three", "Three features", waves=(Wave(steps=steps),))
        PlanFiles().save(KeptPlan(plan, self.place), plan, "Eva", 1.0)
        self.children: list[Child] = []

    def go_through(self, stop_at: int | None = None) -> list[str]:
        """Let a program run the plan to the step with that number, or to its end, and kill it there."""
        child = Child("plan_copy.py", self.demo.address, self.demo.token(), self.journal, self.place)
        self.children.append(child)
        heard = [child.hear()]
        assert heard == ["PROPOSED"], child.trouble()
        while True:
            child.go()
            heard.append(child.hear())
            assert heard[-1], child.trouble()
            if heard[-1] == "ENDED" or len(heard) - 2 == stop_at:
                child.kill()
                return heard[1:]

    async def look(self, *, backwards: bool) -> list[StepState]:
        """What the next program finds, once all is known; then it runs the rest, or goes back."""
        copy = Copy(self.demo.address, self.demo.token(), self.journal)
        try:
            while await copy.resolve(lambda _recorded: None):
                await copy.clock.sleep(5)
            work = PlanCopy(copy, self.place)
            found = [work.progress.state(f"s{at}") for at in range(3)]
            self.assert_truth(found)
            await self.end(work, backwards=backwards)
            self.assert_once(copy)
            return found
        finally:
            await copy.close()

    async def end(self, work: PlanCopy, *, backwards: bool) -> None:
        progress = work.progress
        if backwards and progress.undoing:
            assert (await work.run(await work.decided(backwards=True))).phase is Phase.DONE
            assert self.shares == [0, 0, 0]
            assert not work.progress.undoing
        elif not backwards and not progress.is_done:
            assert (await work.run(await work.decided())).phase is Phase.DONE
        if not backwards:
            assert self.shares == [100, 100, 100]
            assert work.progress.is_done

    @property
    def shares(self) -> list[float | None]:
        return [self.rig.share("production-eu", feature) for feature in self.features]

    def assert_truth(self, found: list[StepState]) -> None:
        """What the journal says is what the server did, in the order of the plan."""
        assert [state is StepState.DONE for state in found] == [share == 100 for share in self.shares]
        assert StepState.UNDER_WAY not in found
        done = [state is StepState.DONE for state in found]
        assert done == sorted(done, reverse=True), "a step was done before the one before it"

    def assert_once(self, copy: Copy) -> None:
        """Every request is one of an intent, each intent has one at most, and each step succeeded once at most."""
        changes = copy.journal.of_plan("three")
        for feature in self.features:
            mine = [each for each in changes if each.intent.feature == feature]
            keys = [request["key"] for request in self.demo.requests(feature)[self.asked_before[feature] :]]
            assert len(keys) == len(set(keys))
            assert set(keys) <= {each.intent.id for each in mine}
            releases = [each for each in mine if each.intent.verb is Verb.RELEASE and each.state in SUCCEEDED]
            assert len(releases) <= 1
        assert copy.journal.verify().holds

    def close(self) -> None:
        for child in self.children:
            child.close()


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture(scope="module")
def features(rig: DemoRig) -> tuple[str, ...]:
    return tuple(rig.new_feature(Presence.DEPLOYED) for _ in range(3))


def test_the_steps_of_a_plan_are_those_of_its_changes(rig: DemoRig, features: tuple[str, ...], tmp_path: Path) -> None:
    with closing(Killed(rig, features, tmp_path)) as killed:
        assert tuple(killed.go_through()) == (*STEPS, *STEPS, *STEPS, "ENDED")
        assert killed.shares == [100, 100, 100]


@pytest.mark.parametrize("step", SOME)
def test_killed_at_a_step_the_next_program_ends_the_plan_or_goes_back(
    rig: DemoRig, features: tuple[str, ...], tmp_path: Path, step: int
) -> None:
    with closing(Killed(rig, features, tmp_path)) as killed:
        killed.go_through(step)
        run(killed.look(backwards=step % 2 == 1), LOOKS_QUICKER)


@pytest.mark.full
@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("backwards", [False, True])
def test_killed_at_every_step(
    rig: DemoRig, features: tuple[str, ...], tmp_path: Path, backwards: bool, figures: Figures
) -> None:
    found: Counter[str] = Counter()
    for number in itertools.count():
        with closing(Killed(rig, features, tmp_path / str(number))) as killed:
            said = killed.go_through(number)[-1]
            states = run(killed.look(backwards=backwards), LOOKS_QUICKER)
            found[" ".join(state.value for state in states)] += 1
        if said == "ENDED":
            break
    then = "gone back on" if backwards else "run to the end"
    told = "; ".join(f"{count} x {states}" for states, count in found.most_common())
    figures("Plans killed", f"at each of {found.total() - 1} steps, then {then}: {told}")


def test_two_programs_do_not_run_one_plan_at_once(rig: DemoRig, features: tuple[str, ...], tmp_path: Path) -> None:
    with closing(Killed(rig, features, tmp_path)) as killed:
        first, second = (
            Child("plan_copy.py", killed.demo.address, killed.demo.token(), killed.journal, killed.place)
            for _ in range(2)
        )
        killed.children += [first, second]
        assert [first.hear(), second.hear()] == ["PROPOSED", "PROPOSED"]
        first.go()
        assert first.hear() == STEPS[0]
        second.go()
        assert second.hear() == ""
        assert "PlanBusy" in second.trouble()
        first.kill()
        assert os.listdir(tmp_path)  # the lock's file of the killed one is left, and holds nobody
        run(killed.look(backwards=False), LOOKS_QUICKER)
