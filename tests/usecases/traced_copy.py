"""A copy of the program that says each step of the protocol before it takes it, so that a test can kill it there.

The steps are not listed anywhere in here: they are the commits of the journal and what the HTTP library tells of the
write, as they happen. Run like `copy_of_limelight`.
"""

import importlib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import httpx

from faults.quick_loop import run
from limelight.domain.changes import BEING_MADE
from limelight.journal.file import FileJournal
from limelight.net.transport import OriginTransport, Outgoing, Trace
from usecases import copy_of_limelight
from usecases.copy_of_limelight import Copy, main, say
from usecases.nursery import keep

QUICKER = 10.0  # as much sooner its deadlines run out
_MADE = frozenset(state.value for state in BEING_MADE)


class TracedJournal(FileJournal):
    """The real journal; it says before and after every commit that records something, which state it is."""

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with super()._writing():
            before = self._connection.total_changes
            yield
            if self._connection.total_changes == before:
                return
            (state,) = self._connection.execute("SELECT state FROM events ORDER BY seq DESC LIMIT 1").fetchone()
            what = state if state in _MADE else "the end"
            say(f"before the commit of {what}")
        say(f"after the commit of {what}")


class TracedTransport(OriginTransport):
    """The real transport; it says what is about to be done with a write, and what was done."""

    async def send(self, outgoing: Outgoing, trace: Trace) -> httpx.Response:
        if outgoing.method != "POST":
            return await super().send(outgoing, trace)

        async def told(name: str, info: Mapping[str, object]) -> None:
            if name.startswith("http11."):  # whether it connects anew depends on what was read before
                say(f"write {name.removeprefix('http11.')}")
            await trace(name, info)

        return await super().send(outgoing, told)


class TracedCopy(Copy):
    """Everything a change needs, bound by hand, and traced."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        assert type(self.journal) is FileJournal
        self.journal.__class__ = TracedJournal


if __name__ == "__main__":
    from limelight.net import transport

    transport.OriginTransport = TracedTransport
    copy_of_limelight.Copy = TracedCopy
    copy_of_limelight.watch = lambda _recorded: None
    for name in ("net.troubles", "providers.toggle_endpoint", "providers.unleash"):
        importlib.import_module(f"limelight.{name}")  # once, before any child is there

    keep(lambda *arguments: run(main(*arguments), QUICKER), sys.argv[1])
