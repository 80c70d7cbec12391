"""A copy of the program in a process of its own: real journal, real provider, real protocol; no window.

It says every step on standard output and waits for a line on standard input before it goes on, so that a test can kill
it there. Run with the address, the token, the journal's path and the feature; with the kind of system and the system's
own key of the environment, where it is not the demo's; and with the verb, and the change that it is about where one
waits, where it is no release.
"""

import asyncio
import sys
import time
from pathlib import Path

from limelight.domain.changes import Recorded, Verb
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import LimelightError
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.journal.opening import open_journal
from limelight.providers.table import build_provider
from limelight.usecases.bound import Bound
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from limelight.usecases.resolve_changes import ResolveChanges
from providers.rig import OneToken

HERE = "prod-eu"
QUICKER = 120.0


class QuickClock:
    """Real time, but for waiting: a pause takes a small part of the time that it counts for."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic() + self._ahead

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / QUICKER)
        self._ahead += seconds - seconds / QUICKER


class Copy:
    """Everything a change needs, bound by hand."""

    def __init__(
        self,
        address: str,
        token: str,
        journal: Path,
        kind: SystemKind = SystemKind.TOGGLE_ENDPOINT,
        remote: str = "production-eu",
        *,
        ca_file: str = "",
        clock: QuickClock | None = None,
    ) -> None:
        self.clock = clock = clock or QuickClock()
        environment = Environment(HERE, "Production EU", 0, Kind.PRODUCTION)
        binding = Binding(environment, "demo", remote)
        entry = SystemEntry("demo", kind, address, ca_file=ca_file)
        self.provider = build_provider(entry, OneToken(address, token), clock)
        self.journal = open_journal(journal, clock.now)
        assert not self.journal.trouble, self.journal.trouble
        self.profile = Profile("Test", (binding,), (entry,))
        self.bounds = bounds = {HERE: Bound(binding, self.provider)}
        read_back = ReadBack(bounds, self.journal, clock)
        self.propose = ProposeChange(bounds, self.journal, clock, self.profile, lambda: EMPTY)
        self.change = ChangeExposure(bounds, self.journal, clock, self.propose, read_back)
        self.resolve = ResolveChanges(self.journal, read_back)

    async def close(self) -> None:
        await self.provider.aclose()
        self.journal.close()


def say(words: str) -> None:
    """Say a step and wait."""
    print(words, flush=True)
    sys.stdin.readline()


def watch(recorded: Recorded) -> None:
    say(f"{recorded.state.name} {recorded.sentence}")


async def main(address: str, token: str, journal: str, feature: str, *how: str) -> None:
    kind, remote, verb, held = (*how, *("toggle-endpoint", "production-eu", Verb.RELEASE.value, "")[len(how) :])
    copy = Copy(address, token, Path(journal), SystemKind(kind), remote)
    proposal = await copy.propose(HERE, feature, Verb(verb), None, held)
    assert not proposal.confirmation.blocked, proposal.confirmation.blocked
    say("PROPOSED")
    try:
        await copy.change(
            proposal.decide("because", ticked=proposal.confirmation.ticks, typed=proposal.confirmation.typed_name),
            watch,
        )
    except LimelightError as error:
        say(f"{type(error).__name__} {error}")
    await copy.close()
    say("ENDED")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
