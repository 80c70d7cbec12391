"""`limelight verify-journal FILE`, as a person starts it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journal.copies import Copy, ready
from journal.damage import cut, foreign, garbage, newer, tamper, written
from journal.writing import usable
from limelight.bootstrap.verify_journal import BROKEN, UNREADABLE, WHOLE
from limelight.domain.journal_state import Acknowledgement
from limelight.journal.export import packed
from limelight.journal.running import RunningJournal


def verify(file: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "limelight", "verify-journal", file],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout.strip()


def test_a_journal_that_is_in_use_is_whole_and_stays_as_it_is(path: Path, start: Callable[[str], Copy]) -> None:
    copy = start("a")
    ready(copy)
    assert copy.do("begin") == "done"
    before = path.read_bytes()
    code, said = verify(path)
    assert (code, said[:27]) == (WHOLE, "Whole: 1 events; the head is"[:27])
    assert path.read_bytes() == before
    assert copy.do("SENDING") == "done"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE events SET text = replace(text, 'Campaign', 'Sabotage') WHERE seq = 2", "event 1 is not as"),
        ("DELETE FROM events WHERE seq = 2", "BROKEN after 1 events that hold: event 2 is missing."),
        ("UPDATE events SET hash = 'x' WHERE seq = 3", "BROKEN after 2 events that hold: event 3 is not as it was"),
    ],
)
def test_the_first_event_that_is_wrong_is_named(path: Path, statement: str, said: str) -> None:
    written(path)
    tamper(path, statement.replace("seq = 2", "seq = 1") if "Sabotage" in statement else statement)
    code, told = verify(path)
    assert code == BROKEN
    assert said in told


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def removed(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (cut, BROKEN),
        (garbage, UNREADABLE),
        (foreign, UNREADABLE),
        (newer, UNREADABLE),
        (emptied, UNREADABLE),
        (removed, UNREADABLE),
    ],
)
def test_what_cannot_be_read_is_told_apart_from_what_is_broken(
    path: Path, damage: Callable[[Path], None], code: int
) -> None:
    written(path)
    damage(path)
    assert verify(path)[0] == code


def test_a_file_that_was_set_aside_and_the_one_that_followed_can_both_be_looked_at(path: Path) -> None:
    written(path)
    tamper(path, "UPDATE events SET hash = 'x' WHERE seq = 3")
    running = RunningJournal(path, time.time)
    running.acknowledge(Acknowledgement("Maya", "The disk failed"))
    running.close()
    [aside] = path.parent.glob("*.set-aside-*")
    assert verify(aside)[0] == BROKEN
    assert verify(path)[0] == WHOLE


def test_an_export_is_looked_at_as_well(path: Path) -> None:
    written(path)
    journal = usable(path)
    export = path.with_name("export.zip")
    export.write_bytes(packed(list(journal.events()), "2026-11-24T21:00:00Z"))
    journal.close()
    code, said = verify(export)
    assert (code, said[:16]) == (WHOLE, "Whole: 3 events;")
