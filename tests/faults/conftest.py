"""Every test of a fault says its row; the row is compared with the table, or written into it."""

import os
from collections.abc import Callable, Iterator

import pytest

from faults.table import FILE, Row, read, written

WRITES = os.environ.get("LIMELIGHT_FAULT_TABLE") == "write"
_ran: dict[tuple[str, str, str], Row] = {}


@pytest.fixture
def say() -> Iterator[Callable[[Row], None]]:
    """Say the row of a fault."""
    said: list[Row] = []
    yield said.append
    for row in said:
        assert row.key not in _ran or _ran[row.key] == row, "one row by two tests"
        _ran[row.key] = row
        if not WRITES:
            known = read(FILE.read_text(encoding="utf-8"))
            assert known.get(row.key) == row, "the table of faults is not this any more: see tests/faults/table.py"


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the table where that was asked for."""
    if WRITES and _ran:
        from faults.planned import planned  # noqa: PLC0415  (it imports tests, which this file is read before)

        rows = dict(read(FILE.read_text(encoding="utf-8"))) if FILE.exists() else {}
        wanted = set(planned())
        kept = [row for key, row in (rows | _ran).items() if key in wanted]
        FILE.write_text(written(kept), encoding="utf-8")


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxies of whoever runs the tests stand between nothing here."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
