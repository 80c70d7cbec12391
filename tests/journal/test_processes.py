"""Several programs share one journal: real processes, killed with SIGKILL at every step."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from faults.telling import Tell
from faults.words import recorded_in
from journal.copies import Copy, ready
from journal.writing import usable
from limelight.domain.changes import ChangeState
from limelight.journal.wire import event_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX")


@pytest.mark.parametrize("count", [2, 6])
def test_of_several_at_once_one_gets_the_row(start: Callable[[str], Copy], path: Path, count: int) -> None:
    # All of them open the new file at once, too.
    copies = [start(str(number)) for number in range(count)]
    ready(*copies)
    for copy in copies:
        copy.say("begin")
    answers = [copy.hear() for copy in copies]
    assert sorted(answers) == sorted(["done", *["OperationOpen"] * (count - 1)])
    journal = usable(path)
    assert [recorded.intent.id for recorded in journal.entries()] == [str(answers.index("done"))]
    assert len(list(journal.events())) == 1
    journal.close()


def test_killed_before_sending_it_is_abandoned_once_its_owner_is_gone(start: Callable[[str], Copy], path: Path) -> None:
    copy = start("a")
    ready(copy)
    assert copy.do("begin") == "done"
    journal = usable(path)
    assert journal.abandon_orphans() == ()
    assert journal.recorded("a").state is ChangeState.INTENT
    copy.kill()
    (settled,) = journal.abandon_orphans()
    assert (settled.intent.id, settled.state) == ("a", ChangeState.ABANDONED)
    assert journal.unresolved() == ()
    journal.close()


@pytest.mark.parametrize("steps", [["SENDING"], ["SENDING", "VERIFYING"]])
def test_killed_after_sending_it_is_handed_over(start: Callable[[str], Copy], path: Path, steps: list[str]) -> None:
    copy = start("a")
    ready(copy)
    assert [copy.do(words) for words in ["begin", *steps]] == ["done"] * (len(steps) + 1)
    copy.kill()
    journal = usable(path)
    (settled,) = journal.abandon_orphans()
    assert settled.state is ChangeState.VERIFYING
    assert journal.advance("a", ChangeState.CONFIRMED).state is ChangeState.CONFIRMED
    journal.close()


def test_an_owner_that_stands_still_is_not_gone_and_one_that_was_taken_over_may_not_send(
    start: Callable[[str], Copy], path: Path, tell: Tell
) -> None:
    copy = start("a")
    ready(copy)
    assert copy.do("begin") == "done"
    copy.process.send_signal(signal.SIGSTOP)
    journal = usable(path)
    assert journal.abandon_orphans() == ()
    # Somebody removes the lock's file by hand: then it counts as gone, and its record is conditional on the row.
    for lock in path.with_name(path.name + ".owners").iterdir():
        lock.unlink()
    assert [settled.state for settled in journal.abandon_orphans()] == [ChangeState.ABANDONED]
    copy.process.send_signal(signal.SIGCONT)
    assert copy.do("SENDING") == "MovedOn"
    injected = "a copy is stopped after INTENT, its lock's file is removed by hand, and it goes on"
    saw, log = journal.recorded("a").sentence, recorded_in(journal)
    tell("an owner that stands still", "process", "intent", injected, saw, journal=log)
    journal.close()


def test_two_that_settle_at_once_settle_once(start: Callable[[str], Copy], path: Path) -> None:
    dead, first, second = start("a"), start("b"), start("c")
    ready(dead, first, second)
    assert [dead.do("begin"), dead.do("SENDING")] == ["done", "done"]
    dead.kill()
    first.say("orphans")
    second.say("orphans")
    assert [first.hear(), second.hear()] == ["done", "done"]
    journal = usable(path)
    states = [event_of(str(event["text"])).state for event in journal.events()]
    assert states == [ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING]
    journal.close()


def test_killed_in_the_middle_of_recording_the_chain_still_holds(
    start: Callable[[str], Copy], path: Path, tell: Tell
) -> None:
    for number in range(12):
        copy = start(str(number))
        ready(copy)
        copy.say("begin")
        if number % 2:
            copy.hear()
        copy.say("SENDING")
        copy.kill()
        journal = usable(path)
        assert journal.verify().holds
        for settled in journal.abandon_orphans():
            if settled.state is ChangeState.VERIFYING:
                journal.advance(settled.intent.id, ChangeState.NOT_APPLIED)
        assert journal.unresolved() == ()
        journal.close()
    injected, log = (
        "SIGKILL while INTENT or SENDING is recorded, twelve times",
        "the chain holds each time; all resolved",
    )
    tell(
        "killed while recording", "process", "recording", injected, "what was recorded, at the next start", journal=log
    )


def test_lock_files_of_the_gone_are_swept_away(start: Callable[[str], Copy], path: Path) -> None:
    for number in range(3):
        copy = start(str(number))
        ready(copy)
        copy.kill()
    journal = usable(path)
    owners = path.with_name(path.name + ".owners")
    assert [file.name for file in owners.iterdir()] == [journal._owner.key]
    journal.close()
    assert list(owners.iterdir()) == []
