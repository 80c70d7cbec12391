"""One person's Limelight behind a wire: the real use cases over a real provider, a real journal and a real server."""

import contextlib
import ssl
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

from faults.deciding import ASKING, WAITS_IN, Deciding, asked_for, nothing_waits
from faults.standing import AskedLog, DemoLog, HeldLog, ServerLog, Stood, UnleashLog, stands
from faults.table import Row, row
from faults.wire import Wire, wired
from limelight.domain.changes import ChangeState, Recorded, Verb
from limelight.domain.confirmation import Proposal
from limelight.domain.evidence import Presence
from limelight.domain.profile import SystemKind
from limelight.journal.file import FileJournal
from limelight.usecases.change_exposure import Outcome
from providers.demo_rig import DemoRig
from providers.unleash_rig import UnleashRig
from usecases.copy_of_limelight import HERE, Copy, QuickClock

S = ChangeState
Moment = dict[ChangeState, Callable[[], None]]
"""What happens to the network when a change comes into a state."""


@dataclass
class Office:
    """A feature that is off, and a person who may release it."""

    wire: Wire
    copy: Copy
    server: ServerLog
    feature: str
    secrets: tuple[str, ...]
    folder: Path
    said: list[Recorded] = field(default_factory=list)
    verb: Verb = Verb.RELEASE
    held: str = ""  # the change that waits, where the verb is about one

    async def propose(self, verb: Verb | None = None) -> Proposal:
        return await self.copy.propose(HERE, self.feature, verb or self.verb, None, self.held)

    async def confirm(self, proposal: Proposal, moments: Moment | None = None) -> Outcome:
        """Decide as the dialog lets one, with the network changing on the way."""

        def watch(recorded: Recorded) -> None:
            self.said.append(recorded)
            if moments and recorded.state in moments:
                moments[recorded.state]()

        asks = proposal.confirmation
        assert not asks.blocked, asks.blocked
        decision = proposal.decide("because", ticked=asks.ticks, typed=asks.typed_name)
        return await self.copy.change(decision, watch)

    async def release(self, moments: Moment | None = None) -> Recorded:
        """Propose and confirm what this is for, a release or a decision; the last step that was begun."""
        return (await self.confirm(await self.propose(), moments)).recorded[-1]

    async def resolve(self) -> Recorded:
        """Read back until all is known, or waits at the system; the newest change."""
        while any(each.state is not S.WAITING for each in await self.copy.resolve(self.said.append)):
            await self.copy.clock.sleep(5)
        return self.copy.journal.entries()[0]

    def stands(self, requests: int = 1, *, others: bool = False) -> Stood:
        assert isinstance(self.copy.journal, FileJournal)
        return stands(
            self.copy.journal,
            self.server,
            self.feature,
            secrets=self.secrets,
            folder=self.folder,
            requests=requests,
            others=others,
        )

    def row(self, planned: tuple[str, str, str, str], saw: str, stood: Stood) -> Row:
        """A row of the table, in which the feature has no name of its own."""
        return row(planned, saw.replace(self.feature, "FEATURE"), stood.server, stood.journal)


@dataclass(frozen=True, slots=True)
class Secured:
    """How the demo is reached by TLS: what its wire shows, whom the person's connection trusts, and where it looks.

    `origin` is another address than the wire's, for what stands between; empty for the wire's own.
    """

    tls: ssl.SSLContext | None = None
    ca_file: str = ""
    origin: str = ""


PLAIN = Secured()


@contextlib.asynccontextmanager
async def office(
    rig: DemoRig, folder: Path, secured: Secured = PLAIN, clock: QuickClock | None = None
) -> AsyncIterator[Office]:
    """Before the demo, with a feature that one test after the other may have: somebody has turned it off before."""
    feature = rig.turned_off("production-eu")
    before = len(rig.demo.requests(feature))
    async with wired(rig.demo.address, secured.tls) as wire:
        address = f"{secured.origin}/toggle-endpoint/v1" if secured.origin else wire.address
        journal = folder / "limelight" / "journal.sqlite"
        copy = Copy(address, rig.demo.token(), journal, ca_file=secured.ca_file, clock=clock)
        try:
            yield Office(wire, copy, DemoLog(rig, before), feature, rig.tokens, folder)
        finally:
            await copy.close()


@contextlib.asynccontextmanager
async def office_deciding(rig: DemoRig, folder: Path, deciding: Deciding) -> AsyncIterator[Office]:
    """Before the demo, with a release that somebody asked for and a person who decides about it; or who asks for it."""
    feature, held = (nothing_waits(rig), "") if deciding is ASKING else asked_for(rig)
    before = len(rig.demo.requests(feature))
    async with wired(rig.demo.address) as wire:
        journal = folder / "limelight" / "journal.sqlite"
        copy = Copy(wire.address, rig.demo.token(deciding.by), journal, remote=WAITS_IN)
        log: ServerLog = HeldLog(rig, held, deciding.ends) if held else AskedLog(rig, before)
        try:
            yield Office(wire, copy, log, feature, rig.tokens, folder, verb=deciding.verb, held=held)
        finally:
            await copy.close()


@contextlib.asynccontextmanager
async def office_at_unleash(rig: UnleashRig, folder: Path) -> AsyncIterator[Office]:
    """Before a real Unleash, with a feature that has a strategy for everyone, so that one request releases it."""
    feature = rig.new_feature(Presence.DEPLOYED)
    rig.another.set_strategy(feature, "production", 100)
    async with wired(rig.server.address) as wire:
        token = rig.server.editor.token
        journal = folder / "limelight" / "journal.sqlite"
        copy = Copy(wire.address, token, journal, SystemKind.UNLEASH, "production")
        before = rig.writes(feature)
        log = UnleashLog(rig, before)
        try:
            yield Office(wire, copy, log, feature, rig.tokens, folder)
        finally:
            await copy.close()
