"""The table of faults: made from the tests that ran, kept in `TABLE.md`, and compared with it by every test that runs.

`LIMELIGHT_FAULT_TABLE=write pytest -n 0 PATHS` writes the rows of the tests that ran, and keeps the others. Which tests
outside this folder say rows: `grep -rl "tell(" tests`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("TABLE.md")
LONGEST = 420  # characters of a cell
_HEAD = """# The table of faults

Made by the tests: each row is a test that ran, and a test fails when its row is not this one any more. After each fault
of a change the standing assertions held: at most one write for each intent in the server's own log, a committed record
for each write, words that agree with that log, a journal that verifies, and no secret in any file. Where a fault is of
something else than a change, its row says what was asked of a server, or that no connection was made, and what was
recorded, or that no journal was opened: such absence is counted in the process of the test, not taken for granted.
{count} rows, {faults} different faults. Ports, times of day, numbers of changes and names of features are left out.
"""
_COLUMNS = ("Fault", "Layer", "Where", "Injected", "What the person saw", "Server's log", "Journal")
_PLAIN = (
    (re.compile(r"(127\.0\.0\.\d|localhost|\[::1\]):\d{2,5}"), r"\1:PORT"),
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "NUMBER"),
    (re.compile(r"\b\d\d:\d\d:\d\d\b"), "TIME"),
    (re.compile(r"/\S*/pytest-\S*/(?=[\w.-]+)"), "FOLDER/"),
    (re.compile(r"/tmp/tmp\w+/"), "FOLDER/"),
    (re.compile(r"\b20\d\d-\d\d-\d\d \d\d:\d\d\b"), "TIME"),
    (re.compile(r"\bchg-[0-9a-f]{8,}\b"), "NUMBER"),
    (re.compile(r"byte \d+"), "byte N"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One fault, and what it came to."""

    fault: str
    layer: str  # network, data, time, process, security
    where: str
    injected: str
    saw: str
    server: str
    journal: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What a row is found by."""
        return self.layer, self.fault, self.where


def row(planned: tuple[str, str, str, str], saw: str, server: str, journal: str) -> Row:
    """A row of the table from (fault, layer, where, injected) and what was seen, without what differs between runs."""
    from limelight.ui.text import visible  # noqa: PLC0415  (Qt is for those tests that need it)

    fault, layer, where, injected = planned
    cells = (fault, layer, where, injected, visible(saw), server, journal)
    return Row(*(cleaned(cell) for cell in cells))


def cleaned(text: str) -> str:
    """A cell: one line, without what differs between runs."""
    for pattern, word in _PLAIN:
        text = pattern.sub(word, text)
    shown = "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in " ".join(text.split()))
    return (shown[:LONGEST] + "…" if len(shown) > LONGEST else shown).strip()


def read(text: str) -> Mapping[tuple[str, str, str], Row]:
    """The rows of a table that `written` made."""
    rows: dict[tuple[str, str, str], Row] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) == len(_COLUMNS) and cells[0] != _COLUMNS[0] and not set(cells[0]) <= {"-"}:
            found = Row(*(_unescaped(cell) for cell in cells))
            rows[found.key] = found
    return rows


def written(rows: Iterable[Row]) -> str:
    """The table as text."""
    ordered = sorted(rows, key=lambda each: each.key)
    lines = [_HEAD.format(count=len(ordered), faults=len({(each.layer, each.fault) for each in ordered}))]
    lines.append(_line(_COLUMNS))
    lines.append(_line(["---"] * len(_COLUMNS)))
    for each in ordered:
        cells = (each.fault, each.layer, each.where, each.injected, each.saw, each.server, each.journal)
        lines.append(_line([_escaped(cell) for cell in cells]))
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|").replace("&", "&amp;").replace("<", "&lt;")


def _unescaped(cell: str) -> str:
    return cell.replace("&lt;", "<").replace("&amp;", "&").replace("\\|", "|").replace("\\\\", "\\")
