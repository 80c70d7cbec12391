"""The head of the journal outside its file: a cut, replaced or missing file is noticed, and a killed program is not
taken for one."""

import asyncio
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from faults.telling import Tell
from journal.copies import Copy, ready
from journal.damage import tamper, written
from journal.writing import intent, usable
from limelight.bootstrap.verify_journal import BROKEN, UNREADABLE, WHOLE, main
from limelight.domain.changes import ChangeState
from limelight.domain.errors import JournalUnusable, Unsupported
from limelight.domain.journal_state import Head, JournalState, Wrong
from limelight.domain.secrets import Secret
from limelight.identity.journal_anchor import KeyringAnchor, anchor_key
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.identity.memory_store import MemoryOnly
from limelight.identity.turns import Turns
from limelight.journal import chain
from limelight.journal.export import packed
from limelight.journal.running import RunningJournal
from limelight.journal.wire import Note, Noted, entry_of, hash_of
from limelight.usecases.keep_journal import KeepJournal
from real.keyring_service import KeyringService

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")
S = ChangeState
ONLY_HERE = "The newest entry is in this file only, so a cut or replaced journal would not be noticed"


class Opened:
    """The journal of a program that was just started, with what looks after it, on a real keyring."""

    def __init__(self, path: Path, patience: float = 20.0) -> None:
        self.is_closed = False
        self.journal = RunningJournal(path, time.time)
        self.anchor = anchor_of(path, patience)
        self.keep = KeepJournal(self.journal, self.anchor, "maya")

    def close(self) -> None:
        if not self.is_closed:
            self.is_closed = True
            self.journal.close()

    @property
    def wrong(self) -> Wrong | None:
        finding = self.keep.state.finding
        return finding.wrong if finding else None


def anchor_of(path: Path, patience: float = 20.0) -> KeyringAnchor:
    turns = Turns(path.parent.parent / "turns")
    return KeyringAnchor(KeyringStore(platform_keyring(), patience), turns, path)


@pytest.fixture
def start_program(path: Path) -> Iterator[Callable[..., Opened]]:
    """Starts programs one after the other; they are closed afterwards."""
    begun: list[Opened] = []

    def begin(**more: float) -> Opened:
        for earlier in begun:
            earlier.close()
        begun[:] = [Opened(path, **more)]
        return begun[0]

    yield begin
    for each in begun:
        each.close()


async def recorded(opened: Opened, *keys: str) -> None:
    """Changes, each anchored after it."""
    for key in keys:
        opened.journal.begin(intent(key, feature=key))
        opened.journal.advance(key, S.ABANDONED)
        await opened.keep()


async def anchored(path: Path) -> Head | None:
    return await anchor_of(path).load()


@pytest.mark.asyncio
async def test_the_head_is_in_the_keyring_and_a_whole_journal_is_not_complained_about(
    our_keyring: KeyringService, path: Path, start_program: Callable[..., Opened]
) -> None:
    first = start_program()
    await first.keep()
    assert our_keyring.secrets() == {}
    assert "Nothing is recorded yet" in first.keep.state.anchored
    await recorded(first, "a", "b")
    head = first.journal.head()
    assert head is not None
    assert await anchored(path) == head
    [(label, kept)] = our_keyring.secrets().items()
    assert str(path) in label
    assert len(kept) < 1_280
    second = start_program()
    await second.keep()
    assert second.keep.state == JournalState(anchored=second.keep.state.anchored)
    assert "kept in Secret Service as well" in second.keep.state.anchored


@pytest.mark.asyncio
async def test_killed_between_the_commit_and_the_anchor_nothing_is_wrong(
    our_keyring: KeyringService, path: Path, start: Callable[[str], Copy], start_program: Callable[..., Opened]
) -> None:
    await recorded(start_program(), "a")
    copy = start("b")
    ready(copy)
    assert [copy.do("begin"), copy.do("SENDING")] == ["done", "done"]
    copy.kill()  # it never came to anchor
    kept = await anchored(path)
    later = start_program()
    await later.keep()
    assert later.wrong is None
    head = later.journal.head()
    assert head is not None
    assert kept is not None
    assert (kept.seq, head.seq) == (2, 4)
    assert await anchored(path) == head


def cut_off(path: Path) -> None:
    tamper(path, "DELETE FROM events WHERE seq > 2")


def replaced(path: Path) -> None:
    path.unlink()
    shutil.rmtree(path.with_name(path.name + ".owners"))
    journal = usable(path)
    for key in ("x", "y", "z"):
        journal.begin(intent(key, feature=key))
        journal.advance(key, S.ABANDONED)
    journal.close()


def edited_and_hashed_anew(path: Path) -> None:
    journal = usable(path)
    rows = list(journal.events())
    journal.close()
    statements, previous = [], ""
    for row in rows:
        text = str(row["text"]).replace("Campaign", "Sabotage")
        before = previous or str(row["previous"])
        previous = hash_of(before, text)
        statements.append(
            f"UPDATE events SET previous='{before}', hash='{previous}', text='{text}' WHERE seq={row['seq']}"
        )
    tamper(path, *statements)


def deleted(path: Path) -> None:
    path.unlink()


@pytest.mark.usefixtures("our_keyring")
@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("damage", "wrong", "said"),
    [
        (cut_off, Wrong.CUT, "ends with event 2, but its event 6 of "),
        (replaced, Wrong.REPLACED, "is not the one that was written here"),
        (edited_and_hashed_anew, Wrong.REPLACED, "is not the one that was written here"),
        (deleted, Wrong.MISSING, "is gone: its event 6 of "),
    ],
)
async def test_what_a_chain_alone_does_not_notice_is_found_and_acknowledged_once(
    path: Path,
    start_program: Callable[..., Opened],
    damage: Callable[[Path], None],
    wrong: Wrong,
    said: str,
    tell: Tell,
) -> None:
    before = start_program()
    await recorded(before, "a", "b", "c")
    kept = await anchored(path)
    assert kept is not None
    before.close()
    damage(path)
    opened = start_program()
    assert opened.journal.state == JournalState()  # by itself it is whole
    await opened.keep()
    finding = opened.keep.state.finding
    assert finding is not None
    assert finding.wrong is wrong
    assert said in finding.sentence
    assert await anchored(path) == kept
    with pytest.raises(JournalUnusable, match=r"event 6 of .* is kept in Secret Service"):
        opened.journal.begin(intent("new", feature="new"))
    with pytest.raises(Unsupported):
        await opened.keep.acknowledge("  ", "Maya")
    assert opened.wrong is wrong
    state = await opened.keep.acknowledge("Restored from a backup", "Maya")
    assert (state.trouble, state.finding) == ("", None)
    note = [entry_of(str(event["text"])) for event in opened.journal.events()][-1]
    assert isinstance(note, Note)
    assert (note.noted, note.by, note.words) == (Noted.ACKNOWLEDGED, "Maya", "Restored from a backup")
    assert (note.facts["wrong"], note.facts["anchored"]) == (wrong.value, kept.words)
    assert await anchored(path) == opened.journal.head()
    await recorded(opened, "new")
    later = start_program()
    await later.keep()
    assert later.wrong is None
    name = damage.__name__.replace("_", " ")
    injected, log = f"a journal whose own chain holds: {name}", "nothing is recorded until it is acknowledged"
    tell("a journal whose tail was cut", "process", f"start, {name}", injected, finding.sentence, journal=log)


@pytest.mark.asyncio
async def test_a_new_segment_after_a_damage_is_anchored_and_names_what_was_anchored_before(
    our_keyring: KeyringService, path: Path, start_program: Callable[..., Opened]
) -> None:
    await recorded(start_program(), "a", "b")
    kept = await anchored(path)
    assert kept is not None
    tamper(path, "UPDATE events SET hash = 'x' WHERE seq = 2")
    opened = start_program()
    await opened.keep()
    assert opened.wrong is Wrong.DAMAGED
    await opened.keep.acknowledge("The disk failed", "Maya")
    first = entry_of(str(next(iter(opened.journal.events()))["text"]))
    assert isinstance(first, Note)
    assert first.facts["anchored"] == kept.words
    head = await anchored(path)
    assert head == opened.journal.head()
    assert head is not None
    assert head.number == 2
    later = start_program()
    await later.keep()
    assert later.wrong is None


@pytest.mark.asyncio
async def test_killed_between_a_new_segment_and_its_anchor_a_person_is_asked_again(
    our_keyring: KeyringService, path: Path, start_program: Callable[..., Opened]
) -> None:
    await recorded(start_program(), "a")
    deleted(path)
    opened = start_program()
    await opened.keep()
    our_keyring.stop()
    await opened.keep.acknowledge("I deleted it", "Maya")
    assert opened.keep.state.anchored.startswith(ONLY_HERE)
    assert opened.wrong is None


@pytest.mark.asyncio
async def test_copies_that_anchor_at_once_leave_the_newest(our_keyring: KeyringService, path: Path) -> None:
    heads = [Head("s", 1, seq, f"{seq:064x}", 1.0) for seq in range(1, 9)]
    anchors = [anchor_of(path) for _ in heads]
    for order in (heads, heads[::-1], heads[::2] + heads[1::2]):
        await asyncio.gather(*(anchor.keep(head) for anchor, head in zip(anchors, order, strict=True)))
        assert await anchored(path) == heads[-1]
    other = replace(heads[0], segment="t")
    await anchors[0].keep(other)
    assert await anchored(path) == heads[-1]  # another file of the same number does not take its place
    await anchors[0].keep(replace(other, number=2))
    await anchors[0].keep(heads[-1])
    assert await anchored(path) == replace(other, number=2)
    await anchors[0].keep(heads[0], instead=True)
    assert await anchored(path) == heads[0]


COPY = """
import asyncio, sys, time
from pathlib import Path
from journal.writing import intent
from limelight.domain.changes import ChangeState
from limelight.identity.journal_anchor import KeyringAnchor
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.identity.turns import Turns
from limelight.journal.running import RunningJournal
from limelight.usecases.keep_journal import KeepJournal

async def main(path, turns, key):
    journal = RunningJournal(path, time.time)
    keep = KeepJournal(journal, KeyringAnchor(KeyringStore(platform_keyring(), 60.0), Turns(turns), path), "")
    for number in range(6):
        journal.begin(intent(f"{key}{number}", feature=f"{key}{number}"))
        journal.advance(f"{key}{number}", ChangeState.ABANDONED)
        await keep()
        assert keep.state.finding is None, keep.state
        assert "as well" in keep.state.anchored, keep.state
    journal.close()

asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
"""


@pytest.mark.asyncio
async def test_three_programs_that_record_at_once_leave_the_newest_head(
    our_keyring: KeyringService, path: Path, start_program: Callable[..., Opened]
) -> None:
    await start_program().keep()
    programs = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", COPY, path, path.parent.parent / "turns", key,
            env=our_keyring.session.environment | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        for key in "abc"
    ]  # fmt: skip
    assert await asyncio.gather(*(program.wait() for program in programs)) == [0, 0, 0]
    opened = start_program()
    head = opened.journal.head()
    assert head is not None
    assert head.seq == 36
    assert await anchored(path) == head
    await opened.keep()
    assert opened.wrong is None


@pytest.mark.asyncio
@pytest.mark.parametrize("how", ["locked", "gone", "slow"])
async def test_a_keyring_in_trouble_holds_nothing_up_and_it_is_said(
    our_keyring: KeyringService, path: Path, start_program: Callable[..., Opened], how: str
) -> None:
    opened = start_program(patience=0.5 if how == "slow" else 20.0)
    await recorded(opened, "a")
    {"locked": our_keyring.lock, "gone": our_keyring.stop, "slow": our_keyring.pause}[how]()
    try:
        began = time.monotonic()
        opened.journal.begin(intent("b", feature="b"))
        assert time.monotonic() - began < 0.5
        await opened.keep()
    finally:
        if how == "slow":
            our_keyring.resume()
    assert opened.keep.state.anchored.startswith(f"{ONLY_HERE}: Secret Service ")
    assert opened.keep.state.trouble == ""
    if how == "locked":
        our_keyring.unlock()
        await opened.keep()
        assert await anchored(path) == opened.journal.head()


@pytest.mark.asyncio
async def test_what_somebody_else_put_in_its_place_is_told_and_left(our_keyring: KeyringService, path: Path) -> None:
    store = KeyringStore(platform_keyring(), 20.0)
    await store.save(Secret("not a head", anchor_key(path)))
    written(path)
    opened = Opened(path)
    await opened.keep()
    assert "is not what was put there" in opened.keep.state.anchored
    assert "not a head" in our_keyring.secrets().values()
    opened.close()


@pytest.mark.asyncio
async def test_in_memory_only_there_is_no_anchor_and_that_is_said(path: Path) -> None:
    written(path)
    journal = RunningJournal(path, time.time)
    keep = KeepJournal(journal, KeyringAnchor(MemoryOnly("the demo ends"), Turns(path.parent / "t"), path), "")
    await keep()
    assert keep.state == JournalState(anchored=f"{ONLY_HERE}: the demo ends")
    journal.begin(intent("b", feature="b"))
    journal.close()


def put_away(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.mkdir()


def bring_back(path: Path) -> None:
    path.rmdir()
    path.with_name("elsewhere").rename(path)


@pytest.mark.asyncio
async def test_a_file_that_only_cannot_be_read_now_is_not_called_missing(
    our_keyring: KeyringService, path: Path, start_program: Callable[..., Opened]
) -> None:
    await recorded(start_program(), "a")
    put_away(path)
    opened = start_program()
    await opened.keep()
    assert opened.wrong is None
    assert "cannot be used" in opened.keep.state.trouble
    bring_back(path)
    opened.journal.look_again()
    await opened.keep()
    assert opened.keep.state.trouble == ""
    assert len(opened.journal.entries()) == 1


@pytest.mark.asyncio
async def test_verify_journal_compares_with_the_keyring(
    our_keyring: KeyringService, path: Path, start_program: Callable[..., Opened], capsys: pytest.CaptureFixture[str]
) -> None:
    opened = start_program()
    await recorded(opened, "a", "b")
    export = path.with_name("export.zip")
    export.write_bytes(packed(list(opened.journal.events()), "2026-11-24T21:00:00Z"))
    run = asyncio.to_thread
    assert await run(main, [str(path), "--anchor"]) == WHOLE  # while the program has it open
    assert "It holds the anchored event 4 of Secret Service." in capsys.readouterr().out
    assert await run(main, [str(export), "--anchor", str(path)]) == WHOLE
    await recorded(opened, "c")
    assert await run(main, [str(export), "--anchor", str(path)]) == WHOLE
    assert "the journal went on after this export" in capsys.readouterr().out
    assert await run(main, [str(export), "--anchor"]) == WHOLE
    assert f"holds no anchor for {export}" in capsys.readouterr().out
    opened.close()
    cut_off(path)
    assert await run(main, [str(path)]) == WHOLE
    assert await run(main, [str(path), "--anchor"]) == BROKEN
    assert "BROKEN: cut." in capsys.readouterr().out
    our_keyring.stop()
    assert await run(main, [str(path), "--anchor"]) == UNREADABLE


def test_a_head_is_read_from_the_file_as_it_was_written(path: Path) -> None:
    journal = usable(path)
    assert journal.head() is None
    journal.begin(intent("a"))
    rows = list(chain.rows(journal._connection))
    head = journal.head()
    assert head is not None
    assert (head.segment, head.number, head.seq, head.hash) == (rows[0]["hash"], 1, 1, rows[0]["hash"])
    assert (journal.hash_at(1), journal.hash_at(2)) == (rows[0]["hash"], "")
    journal.close()
