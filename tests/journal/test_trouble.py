"""A journal that cannot be used says why, records nothing and is never deleted."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from faults.telling import Tell
from journal.damage import cut, foreign, garbage, newer, scribble, tamper, written
from journal.writing import intent, usable
from limelight.domain.changes import ChangeState
from limelight.domain.errors import JournalUnusable
from limelight.journal.file import FileJournal
from limelight.journal.opening import UnusableJournal, open_journal
from limelight.journal.wire import hash_of

posix = pytest.mark.skipif(os.name != "posix", reason="modes and limits of POSIX")


def run(program: str, place: Path | str) -> str:
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


@posix
def test_only_its_user_may_read_it(path: Path) -> None:
    path.parent.mkdir(mode=0o755)
    path.touch(0o644)
    written(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_it_keeps_its_settings(path: Path) -> None:
    journal = usable(path)
    ask = journal._connection.execute
    settings = [
        ask(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "fullfsync", "trusted_schema")
    ]
    assert settings == ["delete", 3, 1, 0]
    journal.close()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "UPDATE events SET text = replace(text, 'Campaign', 'Sabotage') WHERE seq = 1",
            "event 1 is not as it was recorded",
        ),
        ("DELETE FROM events WHERE seq = 2", "event 2 is missing"),
        ("UPDATE events SET state = 'confirmed' WHERE seq = 3", "event 3 is filed as something else"),
        ("UPDATE events SET hash = 'x' WHERE seq = 3", "event 3 is not as it was recorded"),
    ],
)
def test_a_broken_chain_is_told_and_nothing_more_is_recorded(path: Path, statement: str, said: str) -> None:
    written(path)
    tamper(path, statement)
    before = path.read_bytes()
    journal = open_journal(path, time.time)
    assert said in journal.trouble
    for attempt in (
        journal.check,
        lambda: journal.begin(intent("b")),
        lambda: journal.advance("a", ChangeState.SENDING),
    ):
        with pytest.raises(JournalUnusable, match="damaged"):
            attempt()
    journal.close()
    assert path.read_bytes() == before


def test_an_event_that_is_not_ours_is_told_although_its_hash_fits(path: Path) -> None:
    written(path)
    with sqlite3.connect(path) as connection:
        head = connection.execute("SELECT hash FROM events WHERE seq = 3").fetchone()[0]
        connection.execute("INSERT INTO events VALUES (4, ?, ?, '{}', 'a', 'confirmed')", (head, hash_of(head, "{}")))
    connection.close()
    assert "event 4 is not one of ours" in open_and_close(path).trouble


def test_a_damaged_index_is_told_although_every_event_can_be_read(path: Path) -> None:
    written(path)
    with sqlite3.connect(path) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'events_by_state'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))
    trouble = open_and_close(path).trouble
    assert "is damaged: *** in database main *** Page" in trouble
    assert "\n" not in trouble


def open_and_close(path: Path) -> FileJournal | UnusableJournal:
    journal = open_journal(path, time.time)
    journal.close()
    return journal


@pytest.mark.parametrize("damage", [cut, scribble, garbage, foreign, newer])
def test_a_damaged_or_foreign_file_is_left_as_it_is(path: Path, damage: Callable[[Path], None], tell: Tell) -> None:
    written(path)
    damage(path)
    before = path.read_bytes()
    journal = open_and_close(path)
    assert journal.trouble.startswith(("The journal ", "The journal's file"))
    with pytest.raises(JournalUnusable):
        journal.check()
    assert path.read_bytes() == before
    name = damage.__name__
    injected, left = f"the journal's file before the start: {name}", "left as it is; nothing is recorded"
    tell("a foreign or damaged journal", "process", f"start, {name}", injected, journal.trouble, journal=left)


@posix
def test_a_file_that_others_could_write_to_is_not_ours(path: Path, tell: Tell) -> None:
    written(path)
    path.chmod(0o622)
    trouble = open_and_close(path).trouble
    assert "could be written to by other users" in trouble
    injected = "the journal's file has the mode 0622"
    tell("a journal that others could write to", "process", "start", injected, trouble, journal="nothing is recorded")


@posix
def test_a_file_of_another_user_is_not_ours(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(path)
    us = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: us + 1)  # only root could give the file to somebody else
    assert "belongs to another user" in open_and_close(path).trouble


def test_what_stands_in_for_an_unusable_file_shows_nothing_and_records_nothing() -> None:
    journal = UnusableJournal("The disk is on fire.")
    assert (journal.unresolved(), journal.abandon_orphans(), journal.entries(), journal.events()) == ((), (), (), ())
    assert journal.last_release("prod-eu", "f") is None
    journal.close()
    for attempt in (
        journal.check,
        lambda: journal.begin(intent()),
        lambda: journal.advance("a", ChangeState.SENDING),
        lambda: journal.recorded("a"),
        lambda: journal.add_reason("a", "It was slow", "", "Tom"),
    ):
        with pytest.raises(JournalUnusable, match=r"The disk is on fire\."):
            attempt()


@posix
def test_a_full_disk_is_told_and_what_did_not_fit_was_not_recorded(path: Path, tell: Tell) -> None:
    # A limit on the size of files is what a full disk looks like from inside one process.
    program = """
import resource, signal, sys, time
from pathlib import Path
from journal.damage import cut, foreign, garbage, newer, scribble, tamper, written
from journal.writing import intent, usable
from limelight.domain.errors import JournalUnusable
journal = usable(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = Path(sys.argv[1]).stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, size + 4096))
begun = 0
try:
    while True:
        journal.begin(intent(str(begun), feature=str(begun), reason="x" * 3000))
        begun += 1
except JournalUnusable as unusable:
    print(unusable)
print(begun, len(journal.entries()), journal.verify().holds)
journal.close()
"""
    told, counts = run(program, path).splitlines()
    assert "cannot be used" in told
    begun, entries, holds = counts.split()
    assert begun == entries
    assert holds == "True"
    injected, kept = (
        "the disk has room for one more page",
        "as many changes as were said to be recorded; the chain holds",
    )
    tell("a disk that fills up", "process", "recording", injected, told, journal=kept)


@posix
def test_a_read_only_folder_is_told_and_what_it_holds_is_still_shown(tell: Tell) -> None:
    # Nothing is read-only for root: so the program becomes nobody first, in a folder that nobody can reach.
    program = """
import os, sys, time
from pathlib import Path
from journal.damage import cut, foreign, garbage, newer, scribble, tamper, written
from journal.writing import intent, usable
from limelight.journal.opening import open_journal
if os.geteuid() == 0:
    os.setuid(65534)
path = Path(sys.argv[1]) / "limelight" / "journal.sqlite"
journal = usable(path)
journal.begin(intent("a"))
journal.close()
path.parent.chmod(0o500)
journal = open_journal(path, time.time)
path.parent.chmod(0o700)
print(journal.trouble)
print(len(journal.entries()))
journal.close()
"""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        told, entries = run(program, folder).splitlines()
    assert "Make the file and its folder writable" in told
    assert entries == "1"
    injected, kept = "the journal's folder has the mode 0500", "its change is shown; nothing is recorded"
    tell("a folder that cannot be written", "process", "start", injected, told, journal=kept)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    journal = open_and_close(tmp_path / "file" / "journal.sqlite")
    assert isinstance(journal, UnusableJournal)
    assert "cannot be used" in journal.trouble


def test_a_folder_without_locks_is_told(path: Path) -> None:
    written(path)
    owners = path.with_name(path.name + ".owners")
    for file in owners.iterdir():
        file.unlink()
    owners.rmdir()
    owners.write_text("not a folder")
    journal = open_journal(path, time.time)
    assert "cannot be used" in journal.trouble
    assert len(journal.entries()) == 1
    journal.close()


def test_another_copy_that_holds_the_file_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = usable(path)
    journal._connection.execute("PRAGMA busy_timeout=1")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalUnusable, match="Another copy of Limelight"):
        journal.check()
    other.execute("ROLLBACK")
    journal.check()
    other.close()
    journal.close()
