"""A copy of the program that runs a plan, in a process of its own, and says each step of the protocol before it takes
it, so that a test can kill it there (as `traced_copy`). Run with the address, the token, the journal's path and the
plan's.
"""

import asyncio
import sys
from pathlib import Path

from limelight.domain.picture import EMPTY
from limelight.domain.plan_progress import Progress, progress_of
from limelight.domain.plan_run import Given, Phase, PlanDecision, PlanRun
from limelight.store.plan_files import PlanFiles
from limelight.usecases.propose_plan import ProposePlan
from limelight.usecases.run_plan import RunPlan
from usecases.copy_of_limelight import Copy, say


class PlanCopy:
    """Everything that running a plan needs, bound by hand over a copy of the program."""

    def __init__(self, copy: Copy, place: str) -> None:
        self.copy = copy
        self.place = place
        self.files = PlanFiles()
        self.propose = ProposePlan(copy.propose, self.files, copy.journal, copy.clock, lambda: EMPTY)
        self.run_plan = RunPlan(self.files, copy.journal, copy.clock, copy.change, copy.propose.look)

    async def decided(self, *, backwards: bool = False) -> PlanDecision:
        proposal = await self.propose(self.files.read(self.place), backwards=backwards)
        given = Given("because", "", frozenset(proposal.ticks), proposal.typed_names)
        assert not proposal.missing(given), proposal.missing(given)
        return proposal.decide(given)

    async def run(self, decision: PlanDecision) -> PlanRun:
        return await self.run_plan(decision, lambda _recorded: None, lambda _run: None)

    @property
    def progress(self) -> Progress:
        plan = self.files.read(self.place).plan
        return progress_of(plan, self.copy.journal.of_plan(plan.id))


async def main(address: str, token: str, journal: str, place: str) -> None:
    """Run what is left of the plan, saying every step."""
    from usecases.traced_copy import TracedCopy  # noqa: PLC0415  (the tests that import this trace nothing)

    copy = TracedCopy(address, token, Path(journal))
    work = PlanCopy(copy, place)
    decision = await work.decided()
    say("PROPOSED")
    run = await work.run(decision)
    assert run.phase is Phase.DONE, run
    await copy.close()
    say("ENDED")


if __name__ == "__main__":
    from limelight.net import transport
    from usecases.traced_copy import TracedTransport

    transport.OriginTransport = TracedTransport
    asyncio.run(main(*sys.argv[1:]))
