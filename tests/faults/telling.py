"""Every test of a fault says its row; the row is compared with the table, or written into it. A plugin, for all tests.

`say` takes a row as it is; `tell` makes one for tests outside this folder, and counts itself what it can: whether a
connection was made from this process, and whether a journal was opened, as the interpreter tells of both.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Protocol

import pytest

from faults.table import FILE, Row, read, row, written

WRITES = os.environ.get("LIMELIGHT_FAULT_TABLE") == "write"
NO_SERVER = "no request: no connection was made"
NO_JOURNAL = "no journal was opened"
_ran: dict[tuple[str, str, str], Row] = {}
_counted: Counter[str] = Counter()


class Tell(Protocol):
    """Tells of a fault; the first two are literals, by which `planned` finds them in the tests.

    `server` is what the server's log said, `journal` what was recorded. Without the one no connection was made, without
    the other no journal was opened: both are counted, and the test fails where it is not so.
    """

    def __call__(
        self, fault: str, layer: str, where: str, injected: str, saw: str, *, server: str = "", journal: str = ""
    ) -> None: ...


@pytest.fixture
def say() -> Iterator[Callable[[Row], None]]:
    """Say the row of a fault."""
    said: list[Row] = []
    yield said.append
    for each in said:
        take(each)


def take(said: Row) -> None:
    """Compare a row with the table, or keep it to be written."""
    assert _ran.get(said.key, said) == said, "one row by two tests"
    if not WRITES:
        known = read(FILE.read_text(encoding="utf-8"))
        assert known.get(said.key) == said, "the table of faults is not this any more: see tests/faults/table.py"
    _ran[said.key] = said


@pytest.fixture
def tell(say: Callable[[Row], None]) -> Tell:
    """Tell of a fault, from a test that is not of this folder."""
    if not _counted:
        sys.addaudithook(_count)
        _counted["hooked"] = 1
    before = Counter(_counted)

    def told(
        fault: str, layer: str, where: str, injected: str, saw: str, *, server: str = "", journal: str = ""
    ) -> None:
        now = _counted - before
        assert server or not now["connections"], "a connection was made: say what the server's log has"
        assert journal or not now["journals"], "a journal was opened: say what it has"
        say(row((fault, layer, where, injected), saw, server or NO_SERVER, journal or NO_JOURNAL))

    return told


def _count(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect" and isinstance(arguments[1], tuple):  # and not a path, as of the message bus
        _counted["connections"] += 1
    elif event == "sqlite3.connect":
        _counted["journals"] += 1


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the table where that was asked for.

    Rows of a fault that were not told this time are gone, unless only some tests were picked by name (`-k`).
    """
    if WRITES and _ran:
        from faults.planned import planned, told  # noqa: PLC0415  (it imports tests, which this file is read before)

        rows = read(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
        ours, others = set(planned()), told()
        anew = {key[:2] for key in _ran if key not in ours} if not session.config.option.keyword else set()
        kept = {key: each for key, each in rows.items() if key in ours or key[:2] in others - anew}
        wanted = {key: each for key, each in _ran.items() if key in ours or key[:2] in others}
        FILE.write_text(written((kept | wanted).values()), encoding="utf-8")
