"""Programs that say every step, in front of a real server with a wire between, killed at a step: what holds then."""

from dataclasses import dataclass, field
from pathlib import Path

from faults.far_wire import FarWire
from faults.on_the_wire import Done, OnWire
from faults.quick_loop import run
from faults.standing import ServerLog, Stood, stands
from limelight.domain.changes import ChangeState, Verb
from limelight.domain.profile import SystemKind
from limelight.journal.file import FileJournal
from usecases.copy_of_limelight import Copy
from usecases.nursery import Born, Nursery

WELL = OnWire("none", "all is well", benign=True)
SENDING_IS_RECORDED = "after the commit of sending"
LOOKS_QUICKER = 40.0


@dataclass(frozen=True)
class Place:
    """A server with a feature that is off, and what the server says of it by its own log."""

    address: str
    token: str
    feature: str
    log: ServerLog
    secrets: tuple[str, ...]
    kind: SystemKind = SystemKind.TOGGLE_ENDPOINT
    remote: str = "production-eu"
    verb: Verb = Verb.RELEASE
    held: str = ""  # the change that waits, where the verb is about one


@dataclass
class Killing:
    """One change, during which the wire spoils the writes that come after SENDING was recorded."""

    place: Place
    folder: Path
    fault: OnWire
    nursery: Nursery
    children: list[Born] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.saw, self.stood = "", Stood("", "")  # in the end: what is said, and what server and journal have
        self.wire = FarWire(self.place.address)
        self.journal = self.folder / "limelight" / "journal.sqlite"

    def go_through(self, stop_at: int | None = None) -> list[str]:
        """Let a program go on to a step, or to its end, and kill it there; the steps that it said."""
        place = self.place
        arguments = (place.token, self.journal, place.feature, place.kind.value, place.remote)
        about = (place.verb.value, place.held)
        child = self.nursery.born(self.wire.address, *arguments, *about)
        self.children.append(child)
        heard = [child.hear()]
        assert heard == ["PROPOSED"], self.nursery.errors.read_text(encoding="utf-8")
        while True:
            child.go()
            heard.append(child.hear())
            assert heard[-1], self.nursery.errors.read_text(encoding="utf-8")
            if heard[-1] == SENDING_IS_RECORDED:
                self._spoil(reads=False)  # what is read just before the write is well
            if heard[-1] == "ENDED" or len(heard) - 2 == stop_at:
                child.kill()
                return heard[1:]

    def look(self) -> ChangeState | None:
        """What the next program says once it can tell no more, whose first look still meets the fault.

        None where nothing was ever recorded. What must hold after every fault is asserted.
        """
        self._spoil(reads=True)
        return run(self._look(), LOOKS_QUICKER)

    def close(self) -> None:
        for child in self.children:
            child.close()
        self.wire.close()

    def _spoil(self, *, reads: bool) -> None:
        if self.fault is not WELL:
            self.wire.spoil(self.fault, reads=reads)

    async def _look(self) -> ChangeState | None:
        place = self.place
        copy = Copy(self.wire.address, place.token, self.journal, place.kind, place.remote)
        assert isinstance(copy.journal, FileJournal)
        try:
            await copy.resolve(lambda _recorded: None)
            self.wire.heal()
            while any(each.state is not ChangeState.UNKNOWN for each in await copy.resolve(lambda _recorded: None)):
                await copy.clock.sleep(5)  # the resolver's own pace
            requests = 2 if self.fault.done is Done.TWICE else 1
            self.stood = stands(
                copy.journal, place.log, place.feature, secrets=place.secrets, folder=self.folder, requests=requests
            )
            last = next(iter(copy.journal.entries()), None)
            self.saw = last.sentence if last is not None else "nothing: no change was begun"
            return last.state if last is not None else None
        finally:
            await copy.close()
