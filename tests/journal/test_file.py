"""The journal in its file: what it records, who may go on, and what it refuses."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from journal.writing import QUARTER, intent, path_to, usable
from limelight.domain.changes import MAY_FOLLOW, OPEN, ChangeState, Verb
from limelight.domain.errors import MovedOn, OperationOpen
from limelight.domain.exposure import DARK, RELEASED
from limelight.journal.file import FileJournal
from limelight.journal.wire import ROOT, event_of, hash_of, text_of

S = ChangeState


def walk(journal: FileJournal, key: str, *states: ChangeState) -> None:
    for state in states:
        journal.advance(key, state)


def test_what_was_recorded_comes_back_as_it_was(journal: FileJournal) -> None:
    odd = intent(reason='a "quoted" \\ \u202e reason\n with \ud800 half a character and 𝄞', before=QUARTER)
    journal.begin(odd)
    journal.advance("a", S.SENDING)
    at_sending = journal.recorded("a").at
    journal.advance("a", S.VERIFYING, "Being read back.", {"answer": "done", "held as": ""})
    recorded = journal.advance("a", S.CONFIRMED, "Checked.", {"read back": "everyone"})
    assert recorded == journal.entries()[0]
    assert recorded.intent == odd
    assert (recorded.state, recorded.sentence, recorded.sent_at) == (S.CONFIRMED, "Checked.", at_sending)
    assert recorded.facts == {"answer": "done", "held as": "", "read back": "everyone"}
    assert [passage.state for passage in recorded.passages] == [S.INTENT, S.SENDING, S.VERIFYING, S.CONFIRMED]
    times = [passage.at for passage in recorded.passages]
    assert (times, times[1], times[-1]) == (sorted(times), at_sending, recorded.at)


def test_entries_come_newest_first_and_only_as_many_as_asked(journal: FileJournal) -> None:
    for number in range(5):
        journal.begin(intent(str(number), feature=f"f{number}"))
    assert [recorded.intent.id for recorded in journal.entries(3)] == ["4", "3", "2"]


def test_one_open_operation_for_each_cell(journal: FileJournal) -> None:
    journal.begin(intent("a"))
    with pytest.raises(OperationOpen, match="release of this feature in Production EU by Maya is not resolved"):
        journal.begin(intent("b"))
    journal.begin(intent("c", feature="other"))
    assert [event_of(str(event["text"])).intent for event in journal.events()] == ["a", "c"]


@pytest.mark.parametrize("state", [state for state in ChangeState if state not in OPEN])
def test_a_state_that_is_not_open_frees_the_row(journal: FileJournal, state: ChangeState) -> None:
    journal.begin(intent("a"))
    walk(journal, "a", *path_to(state))
    journal.begin(intent("b"))


@pytest.mark.parametrize("state", [S.SENDING, S.VERIFYING, S.UNKNOWN])
def test_an_open_state_keeps_the_row(journal: FileJournal, state: ChangeState) -> None:
    journal.begin(intent("a"))
    walk(journal, "a", *path_to(state))
    with pytest.raises(OperationOpen):
        journal.begin(intent("b"))
    with pytest.raises(OperationOpen):
        journal.begin(intent("b", beside_open=True))  # only a roll back may go beside


@pytest.mark.parametrize("state", [S.SENDING, S.VERIFYING, S.UNKNOWN])
def test_a_roll_back_may_go_beside_what_is_unresolved(journal: FileJournal, state: ChangeState) -> None:
    journal.begin(intent("a"))
    walk(journal, "a", *path_to(state))
    journal.begin(intent("b", verb=Verb.ROLL_BACK, beside_open=True))
    with pytest.raises(OperationOpen):
        journal.begin(intent("c", verb=Verb.ROLL_BACK, beside_open=True))  # b is about to be sent
    walk(journal, "b", S.SENDING)
    journal.begin(intent("c", verb=Verb.ROLL_BACK, beside_open=True))
    walk(journal, "b", S.VERIFYING, S.CONFIRMED)
    assert [(item.intent.id, item.state) for item in journal.unresolved()] == [("a", state), ("c", S.INTENT)]


def test_a_roll_back_waits_for_what_is_about_to_be_sent(journal: FileJournal) -> None:
    journal.begin(intent("a"))
    with pytest.raises(OperationOpen):
        journal.begin(intent("b", verb=Verb.ROLL_BACK, beside_open=True))


def test_a_roll_back_that_finds_the_row_free_takes_it(journal: FileJournal) -> None:
    journal.begin(intent("a", verb=Verb.ROLL_BACK, beside_open=True))
    with pytest.raises(OperationOpen):
        journal.begin(intent("b"))


@pytest.mark.parametrize(
    ("now", "then"), [(now, then) for now in ChangeState for then in ChangeState if then not in MAY_FOLLOW[now]]
)
def test_what_may_not_follow_is_refused(journal: FileJournal, now: ChangeState, then: ChangeState) -> None:
    journal.begin(intent("a"))
    walk(journal, "a", *path_to(now))
    before = list(journal.events())
    with pytest.raises(MovedOn):
        journal.advance("a", then)
    assert list(journal.events()) == before


def test_a_change_that_nobody_began_is_refused(journal: FileJournal) -> None:
    with pytest.raises(MovedOn):
        journal.advance("a", S.SENDING)
    with pytest.raises(MovedOn):
        journal.recorded("a")


def test_unresolved_are_the_open_and_the_waiting(journal: FileJournal) -> None:
    states = [S.INTENT, S.SENDING, S.VERIFYING, S.UNKNOWN, S.WAITING]
    for state in ChangeState:
        key = state.value
        journal.begin(intent(key, feature=key))
        walk(journal, key, *path_to(state))
    assert sorted(item.state.value for item in journal.unresolved()) == sorted(state.value for state in states)


def test_another_copy_may_not_go_on_with_what_is_ours(journal: FileJournal, path: Path) -> None:
    other = usable(path)
    try:
        journal.begin(intent("a"))
        assert other.abandon_orphans() == ()
        for state in (S.SENDING, S.VERIFYING):
            with pytest.raises(MovedOn, match="taken this change over"):
                other.advance("a", state)
            journal.advance("a", state)
        with pytest.raises(MovedOn):
            other.advance("a", S.CONFIRMED)
        journal.advance("a", S.UNKNOWN)
        assert other.advance("a", S.CONFIRMED).state is S.CONFIRMED  # anybody may resolve what nobody works on
    finally:
        other.close()


def test_what_a_closed_copy_left_is_settled(path: Path) -> None:
    first, second = usable(path), usable(path)
    for key, states in {
        "a": [],
        "b": [S.SENDING],
        "c": [S.SENDING, S.VERIFYING],
        "d": [S.SENDING, S.VERIFYING, S.UNKNOWN],
    }.items():
        first.begin(intent(key, feature=key))
        walk(first, key, *states)
    first.close()
    settled = {item.intent.id: item.state for item in second.abandon_orphans()}
    assert settled == {"a": S.ABANDONED, "b": S.VERIFYING, "c": S.VERIFYING}
    assert "ended" in second.recorded("a").sentence
    assert second.abandon_orphans() == ()
    walk(second, "b", S.CONFIRMED)
    walk(second, "c", S.UNKNOWN)
    second.begin(intent("e", feature="a"))
    second.close()


def test_a_last_release_is_the_newest_since_the_last_roll_back(journal: FileJournal) -> None:
    def done(key: str, **more: object) -> None:
        journal.begin(replace(intent(key), **more))
        walk(journal, key, S.SENDING, S.VERIFYING, S.CONFIRMED)

    assert journal.last_release("prod-eu", "instant-payments") is None
    done("a", target=QUARTER)
    done("b", before=QUARTER)
    journal.begin(intent("refused", before=RELEASED))
    walk(journal, "refused", S.SENDING, S.VERIFYING, S.REFUSED)
    done("elsewhere", environment="prod-us")
    done("another", feature="another")
    found = journal.last_release("prod-eu", "instant-payments")
    assert found is not None
    assert (found.intent.id, found.intent.before) == ("b", QUARTER)
    done("c", verb=Verb.ROLL_BACK, undoes="b")
    assert journal.last_release("prod-eu", "instant-payments") is None  # "a" was undone with it, or is not known
    done("d", before=QUARTER)
    found = journal.last_release("prod-eu", "instant-payments")
    assert found is not None
    assert found.intent.id == "d"


def test_a_roll_back_undoes_both_steps_of_a_release(journal: FileJournal) -> None:
    for key in ("share", "switch"):
        journal.begin(intent(key))
        walk(journal, key, S.SENDING, S.VERIFYING, S.CONFIRMED)
    journal.begin(intent("back", verb=Verb.ROLL_BACK, before=RELEASED, target=DARK, undoes="switch"))
    walk(journal, "back", S.SENDING, S.VERIFYING, S.CONFIRMED)
    assert journal.last_release("prod-eu", "instant-payments") is None


def test_every_event_is_chained_to_the_one_before(journal: FileJournal) -> None:
    journal.begin(intent("a"))
    walk(journal, "a", S.SENDING, S.NOT_SENT)
    previous = ROOT
    for number, event in enumerate(journal.events(), 1):
        text = str(event["text"])
        assert text.isascii()
        assert json.loads(text)["seq"] == number == event["seq"]
        assert text == text_of(event_of(text))
        assert event["previous"] == previous
        assert event["hash"] == hash_of(previous, text)
        previous = str(event["hash"])
    verdict = journal.verify()
    assert (verdict.holds, verdict.events, verdict.head) == (True, 3, previous)


@pytest.mark.parametrize("statement", ["UPDATE events SET text = ''", "DELETE FROM events"])
def test_events_cannot_be_changed_by_mistake(journal: FileJournal, path: Path, statement: str) -> None:
    journal.begin(intent("a"))
    with sqlite3.connect(path) as other, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute(statement)
    other.close()
