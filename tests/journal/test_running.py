"""A journal that cannot be used makes the program read-only, and it goes on by itself when the cause is gone."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from journal.damage import tamper, written
from journal.writing import intent
from limelight.domain.changes import ChangeState
from limelight.domain.errors import JournalDamaged, JournalUnusable
from limelight.domain.journal_state import Finding, JournalState, Wrong
from limelight.journal import running as module
from limelight.journal.running import RunningJournal

posix = pytest.mark.skipif(os.name != "posix", reason="modes and limits of POSIX")


class Told:
    """A running journal, and what it told of itself."""

    def __init__(self, path: Path) -> None:
        self.journal = RunningJournal(path, time.time)
        self.moves = 0
        self.states: list[JournalState] = []
        self.journal.moved = self._note_move
        self.journal.changed = lambda: self.states.append(self.journal.state)

    def _note_move(self) -> None:
        self.moves += 1


def test_each_committed_change_is_told_and_what_is_not_committed_is_not(path: Path) -> None:
    told = Told(path)
    told.journal.check()
    assert told.moves == 0
    told.journal.begin(intent("a"))
    told.journal.advance("a", ChangeState.ABANDONED)
    told.journal.hold(Finding(Wrong.CUT, "It was cut."))
    with pytest.raises(JournalUnusable):
        told.journal.begin(intent("b"))
    assert told.moves == 2
    assert [state.trouble for state in told.states] == ["It was cut."]
    told.journal.hold(None)
    told.journal.hold(None)
    assert [state.trouble for state in told.states] == ["It was cut.", ""]
    told.journal.begin(intent("b"))
    told.journal.close()


def test_while_it_is_held_back_everything_recorded_is_still_shown(path: Path) -> None:
    written(path)
    told = Told(path)
    told.journal.hold(Finding(Wrong.CUT, "It was cut."))
    assert len(told.journal.entries()) == 1
    assert told.journal.recorded("a").state is ChangeState.NOT_SENT
    for attempt in (
        told.journal.check,
        told.journal.abandon_orphans,
        lambda: told.journal.advance("a", ChangeState.SENDING),
        lambda: told.journal.add_reason("a", "slow", "", "Tom"),
    ):
        with pytest.raises(JournalUnusable, match=r"It was cut\."):
            attempt()
    told.journal.close()


def test_another_program_that_holds_the_file_makes_it_read_only_until_it_lets_go(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(path)
    monkeypatch.setattr(module.schema, "WAITS", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    told = Told(path)
    assert "is using it" in told.journal.state.trouble or told.journal.state.trouble == ""
    told.journal.look_again()
    with pytest.raises(JournalUnusable, match="is using it"):
        told.journal.check()
    assert "is using it" in told.journal.state.trouble
    assert told.journal.state.finding is None
    assert len(told.journal.entries()) == 1
    began = time.monotonic()
    told.journal.look_again()
    assert time.monotonic() - began < 1
    assert "is using it" in told.journal.state.trouble
    other.execute("ROLLBACK")
    other.close()
    told.journal.look_again()
    assert told.journal.state == JournalState()
    assert told.states[-1] == JournalState()
    told.journal.begin(intent("b"))
    told.journal.close()


def test_held_exclusively_from_the_start_it_is_opened_when_it_is_free(path: Path) -> None:
    written(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    told = Told(path)
    assert "is using it" in told.journal.state.trouble
    assert told.journal.entries() == ()
    told.journal.look_again()
    assert told.journal.entries() == ()
    other.execute("ROLLBACK")
    other.close()
    told.journal.look_again()
    assert told.journal.state == JournalState()
    assert len(told.journal.entries()) == 1
    told.journal.close()


def test_a_file_that_is_moved_away_while_it_is_open_takes_nothing_more_and_another_begins(path: Path) -> None:
    told = Told(path)
    told.journal.begin(intent("a"))
    path.rename(path.with_name("elsewhere"))
    with pytest.raises(JournalUnusable, match="moved or replaced"):
        told.journal.begin(intent("b", feature="b"))
    assert "moved or replaced" in told.journal.state.trouble
    told.journal.look_again()
    assert told.journal.state == JournalState()
    assert told.journal.head() is None  # empty: what is anchored says that it is missing
    told.journal.close()
    with sqlite3.connect(path.with_name("elsewhere")) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone()[0] == 1
    connection.close()


def test_damage_that_shows_only_while_it_runs_stops_everything_until_it_is_acknowledged(path: Path) -> None:
    told = Told(path)
    told.journal.begin(intent("a"))
    tamper(path, "UPDATE events SET text = 'not ours' WHERE seq = 1")
    with pytest.raises(JournalDamaged):
        told.journal.entries()
    finding = told.states[-1].finding
    assert finding is not None
    assert finding.wrong is Wrong.DAMAGED
    with pytest.raises(JournalUnusable):
        told.journal.begin(intent("b", feature="b"))
    told.journal.close()


@posix
def test_a_read_only_file_is_shown_and_taken_up_again_when_it_can_be_written() -> None:
    program = """
import os, sys, time
from pathlib import Path
from journal.writing import intent
from limelight.domain.errors import JournalUnusable
from limelight.journal.running import RunningJournal
if os.geteuid() == 0:
    os.setuid(65534)
path = Path(sys.argv[1]) / "limelight" / "journal.sqlite"
journal = RunningJournal(path, time.time)
journal.begin(intent("a"))
journal.close()
path.chmod(0o400)
journal = RunningJournal(path, time.time)
print(journal.state.trouble, len(journal.entries()))
journal.look_again()
print(bool(journal.state.trouble), journal.state.finding)
path.chmod(0o600)
journal.look_again()
print(journal.state.trouble == "", len(journal.entries()))
path.parent.chmod(0o500)
try:
    journal.begin(intent("b", feature="b"))
except JournalUnusable as unusable:
    print(unusable == journal.state.trouble, bool(journal.state.trouble))
path.parent.chmod(0o700)
journal.look_again()
print(journal.state.trouble == "")
journal.begin(intent("b", feature="b"))
journal.close()
"""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        file, still, again, folder_told, end = run(program, folder).splitlines()
    assert "Make the file and its folder writable" in file
    assert file.endswith(" 1")
    assert (still, again, end) == ("True None", "True 1", "True")
    assert folder_told.endswith("True")


@posix
def test_a_full_disk_makes_it_read_only_until_there_is_room() -> None:
    # A limit on the size of files is what a full disk looks like from inside one process.
    program = """
import resource, signal, sys, time
from pathlib import Path
from journal.writing import intent
from limelight.domain.errors import JournalUnusable
from limelight.journal.running import RunningJournal
path = Path(sys.argv[1]) / "journal.sqlite"
journal = RunningJournal(path, time.time)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, most))
begun = 0
try:
    while True:
        journal.begin(intent(str(begun), feature=str(begun), reason="x" * 3000))
        begun += 1
except JournalUnusable:
    print(bool(journal.state.trouble), journal.state.finding)
print(len(journal.entries()) == begun)
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
journal.look_again()
print(journal.state.trouble == "")
journal.begin(intent("new", feature="new"))
print(len(journal.entries()) == begun + 1)
journal.close()
"""
    with tempfile.TemporaryDirectory() as folder:
        assert run(program, folder).splitlines() == ["True None", "True", "True", "True"]


def run(program: str, place: str) -> str:
    """What a program prints, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", program, place],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
