"""A damaged file is set aside and never deleted; the new segment names it, and what was not resolved goes on in it."""

import errno
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from faults.telling import Tell
from journal.damage import cut, foreign, garbage, newer, of_another, open_to_others, scribble, tamper, written
from journal.writing import intent, usable
from limelight.bootstrap.verify_journal import BROKEN, WHOLE, look_at
from limelight.domain.changes import ChangeState, Verb
from limelight.domain.errors import JournalUnusable, OperationOpen
from limelight.domain.journal_state import Acknowledgement, Wrong
from limelight.journal import schema
from limelight.journal.running import RunningJournal
from limelight.journal.set_aside import _exchange
from limelight.journal.wire import Note, Noted, entry_of, event_of

S = ChangeState
WORD = Acknowledgement("Maya", "The disk failed", "maya")


def broken_chain(path: Path) -> None:
    tamper(path, "UPDATE events SET text = replace(text, 'Campaign', 'Sabotage') WHERE seq = 1")


def opened(path: Path) -> RunningJournal:
    return RunningJournal(path, time.time)


def aside_of(path: Path) -> Path:
    [found] = path.parent.glob("journal.sqlite.set-aside-*")
    return found


@pytest.mark.parametrize("damage", [cut, scribble, garbage, foreign, broken_chain, of_another, open_to_others])
def test_it_is_kept_under_its_hash_and_a_new_segment_names_it(
    path: Path, damage: Callable[[Path], None], tell: Tell
) -> None:
    written(path)
    damage(path)
    before = path.read_bytes()
    digest = hashlib.sha256(before).hexdigest()
    journal = opened(path)
    finding = journal.state.finding
    assert finding is not None
    assert (finding.wrong, journal.state.trouble) == (Wrong.DAMAGED, finding.sentence)
    with pytest.raises(JournalUnusable):
        journal.begin(intent("b"))
    assert path.read_bytes() == before
    journal.acknowledge(WORD)
    assert journal.state.trouble == ""
    aside = aside_of(path)
    assert aside.name.endswith(digest)
    assert aside.read_bytes() == before
    first = entry_of(str(next(iter(journal.events()))["text"]))
    assert isinstance(first, Note)
    assert (first.noted, first.number, first.by, first.words) == (Noted.SEGMENT, 2, "Maya", "The disk failed")
    assert (first.facts["sha256"], first.facts["file"]) == (digest, aside.name)
    assert (first.facts["wrong"], first.facts["account"]) == (finding.sentence, "maya")
    journal.begin(intent("b", feature="another"))
    journal.close()
    assert look_at(path).code == WHOLE
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name, f"{path.name}.owners", aside.name]
    name = damage.__name__.replace("_", " ")
    injected, log = f"a damaged journal: {name}; a person acknowledges it", "set aside whole; a new one names its hash"
    tell("a damaged journal is set aside", "process", f"start, {name}", injected, finding.sentence, journal=log)


def test_what_was_not_resolved_goes_on_as_unknown_and_holds_its_feature(path: Path) -> None:
    journal = usable(path)
    states: dict[str, list[ChangeState]] = {
        "intended": [],
        "sent": [S.SENDING],
        "unknown": [S.SENDING, S.VERIFYING, S.UNKNOWN],
        "waiting": [S.SENDING, S.VERIFYING, S.WAITING],
        "done": [S.SENDING, S.VERIFYING, S.CONFIRMED],
    }
    for key, ways in states.items():
        journal.begin(intent(key, feature=key))
        for state in ways:
            journal.advance(key, state)
    journal.begin(intent("beside", feature="sent", verb=Verb.ROLL_BACK, beside_open=True))
    sent_at = journal.recorded("sent").sent_at
    journal.close()
    tamper(path, "UPDATE events SET hash = 'x' WHERE seq = 2")
    running = opened(path)
    running.acknowledge(WORD)
    carried = {recorded.intent.id: recorded for recorded in running.unresolved()}
    assert {key: recorded.state for key, recorded in carried.items()} == dict.fromkeys(
        ["intended", "sent", "unknown", "waiting", "beside"], S.UNKNOWN
    )
    assert carried["sent"].intent == intent("sent", feature="sent")
    assert carried["sent"].sent_at == sent_at
    assert aside_of(path).name in carried["sent"].sentence
    for feature in ("intended", "sent", "unknown", "waiting"):
        with pytest.raises(OperationOpen):
            running.begin(intent("new", feature=feature))
    running.advance("sent", S.NOT_APPLIED, "Maya says that it was not done: I looked.")
    running.advance("beside", S.CONFIRMED)
    running.begin(intent("new", feature="sent"))
    running.begin(intent("free", feature="done"))
    assert running.abandon_orphans() == ()
    running.close()
    assert look_at(path).code == WHOLE


def test_where_only_the_row_can_be_read_the_feature_is_held_until_a_person_says_how_it_ended(path: Path) -> None:
    journal = usable(path)
    journal.begin(intent("a"))
    journal.close()
    tamper(path, "UPDATE events SET text = 'gone'")
    running = opened(path)
    running.acknowledge(WORD)
    [left] = running.unresolved()
    assert (left.state, left.intent.feature, left.intent.origin) == (S.UNKNOWN, "instant-payments", "")
    assert "cannot be read any more" in left.sentence
    with pytest.raises(OperationOpen):
        running.begin(intent("b"))
    running.advance("a", S.NOT_APPLIED, "Maya says that it was not done.")
    running.begin(intent("b"))
    running.close()


def test_what_lies_behind_a_bad_page_is_found_from_the_other_end(path: Path) -> None:
    journal = usable(path)
    for number in range(80):
        journal.begin(intent(str(number), feature=f"f{number}", reason="x" * 900))
    journal.close()
    with sqlite3.connect(path) as connection:
        pages = [row[0] for row in connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'events' AND pagetype = 'leaf' ORDER BY pageno"
        )] if has_dbstat(connection) else []  # fmt: skip
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    at = pages[len(pages) // 2] if pages else path.stat().st_size // size // 2
    with path.open("r+b") as file:
        file.seek((at - 1) * size)
        file.write(b"\xff" * size)
    assert look_at(path).code == BROKEN
    running = opened(path)
    assert running.state.finding is not None
    running.acknowledge(WORD)
    told = [recorded for recorded in running.unresolved() if recorded.intent.origin]
    assert 60 <= len(told) < 80
    assert {"0", "79"} <= {recorded.intent.id for recorded in told}
    assert {recorded.intent.feature for recorded in running.unresolved()} == {f"f{number}" for number in range(80)}
    running.close()


def has_dbstat(connection: sqlite3.Connection) -> bool:
    return any("ENABLE_DBSTAT_VTAB" in row[0] for row in connection.execute("PRAGMA compile_options"))


def test_a_second_damage_makes_a_third_segment(path: Path) -> None:
    written(path)
    broken_chain(path)
    running = opened(path)
    running.acknowledge(WORD)
    running.close()
    tamper(path, "UPDATE events SET hash = 'x' WHERE seq = 1")
    again = opened(path)
    again.acknowledge(WORD)
    head = again.head()
    assert head is not None
    assert head.number == 3
    assert len(list(path.parent.glob("*.set-aside-*"))) == 2
    again.close()


def test_a_newer_limelight_s_file_is_never_set_aside(path: Path) -> None:
    written(path)
    newer(path)
    journal = opened(path)
    assert "newer Limelight" in journal.state.trouble
    assert journal.state.finding is None
    journal.acknowledge(WORD)
    assert list(path.parent.glob("*.set-aside-*")) == []
    journal.close()


def test_while_another_program_writes_to_it_it_stays_in_its_place(path: Path) -> None:
    written(path)
    broken_chain(path)
    journal = opened(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalUnusable, match="is using it"):
        journal.acknowledge(WORD)
    assert journal.state.finding is not None
    assert list(path.parent.glob("*.set-aside-*")) == []
    other.execute("ROLLBACK")
    other.close()
    journal.acknowledge(WORD)
    assert journal.state.trouble == ""
    journal.close()


def test_another_copy_that_has_it_open_records_nothing_in_what_was_set_aside(path: Path) -> None:
    first = opened(path)
    first.begin(intent("a"))
    tamper(path, "UPDATE events SET hash = 'x' WHERE seq = 1")
    second = opened(path)
    second.acknowledge(WORD)
    before = aside_of(path).read_bytes()
    with pytest.raises(JournalUnusable, match="moved or replaced"):
        first.begin(intent("b", feature="another"))
    assert aside_of(path).read_bytes() == before
    first.look_again()
    assert first.state.trouble == ""
    first.begin(intent("b", feature="another"))
    assert [each.intent.id for each in second.entries()] == ["b", "a"]
    first.close()
    second.close()


def test_where_the_file_system_has_no_second_names_it_is_renamed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError("no links here")

    written(path)
    before = path.read_bytes()
    garbage(path)
    damaged = path.read_bytes()
    monkeypatch.setattr(os, "link", refuse)
    journal = opened(path)
    journal.acknowledge(WORD)
    assert aside_of(path).read_bytes() == damaged != before
    assert journal.state.trouble == ""
    journal.close()


@pytest.mark.parametrize("step", ["link", "replace"])
def test_killed_while_it_is_set_aside_there_is_a_journal_in_its_place_and_nothing_is_lost(
    path: Path, step: str
) -> None:
    program = """
import os, signal, sys, time
from pathlib import Path
from limelight.domain.journal_state import Acknowledgement
from limelight.journal.running import RunningJournal
def kill(*arguments):
    os.kill(os.getpid(), signal.SIGKILL)
journal = RunningJournal(Path(sys.argv[1]), time.time)
setattr(os, sys.argv[2], kill)
journal.acknowledge(Acknowledgement("Maya", "The disk failed"))
"""
    written(path)
    broken_chain(path)
    before = path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", program, path, step],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
        timeout=60,
    )
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == before
    journal = opened(path)
    assert journal.state.finding is not None
    journal.acknowledge(WORD)
    assert journal.state.trouble == ""
    asides = list(path.parent.glob("journal.sqlite.set-aside-*"))
    assert {aside.read_bytes() for aside in asides} == {before}
    journal.close()
    assert look_at(path).code == WHOLE


def test_without_room_for_a_new_one_the_old_one_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_paths: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    written(path)
    broken_chain(path)
    before = path.read_bytes()
    journal = opened(path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        with pytest.raises(JournalUnusable, match="Make room on the disk"):
            journal.acknowledge(WORD)
    assert journal.state.finding is not None
    assert path.read_bytes() == before
    assert [each for each in path.parent.iterdir() if each.name.startswith(".")] == []
    journal.acknowledge(WORD)
    assert journal.state.trouble == ""
    journal.close()


def test_what_sqlite_keeps_beside_the_old_file_goes_with_it(path: Path) -> None:
    # A rollback journal in the place of the old file would be applied to the new one.
    written(path)
    draft, aside = path.with_name("draft"), path.with_name("aside")
    draft.write_bytes(b"the new one")
    before = path.read_bytes()
    Path(f"{path}-journal").write_bytes(b"left behind")
    _exchange(path, aside, draft)
    assert (path.read_bytes(), aside.read_bytes()) == (b"the new one", before)
    assert Path(f"{aside}-journal").read_bytes() == b"left behind"
    assert not Path(f"{path}-journal").exists()
    assert not draft.exists()


def test_the_first_event_of_a_carried_change_is_its_own(path: Path) -> None:
    journal = usable(path)
    journal.begin(intent("a"))
    original = event_of(str(next(iter(journal.events()))["text"]))
    journal.close()
    tamper(path, "UPDATE events SET hash = 'x' WHERE seq = 1")
    running = opened(path)
    running.acknowledge(WORD)
    _note, carried, unknown = (entry_of(str(event["text"])) for event in running.events())
    assert not isinstance(carried, Note)
    assert not isinstance(unknown, Note)
    assert (carried.at, carried.change, carried.state) == (original.at, original.change, S.INTENT)
    assert unknown.state is S.UNKNOWN
    running.close()
    assert schema.VERSION == 2
