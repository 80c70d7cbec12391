"""A reason that is added to a recorded change: chained like every event, once, and nothing else moves."""

import json
import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journal.copies import Copy, ready
from journal.writing import intent, path_to, usable
from limelight.domain.changes import BEING_MADE, Addition, ChangeState
from limelight.domain.errors import JournalUnusable, MovedOn
from limelight.journal.file import FileJournal
from limelight.journal.opening import open_journal
from limelight.journal.wire import event_of, hash_of, text_of

S = ChangeState


def at(journal: FileJournal, state: ChangeState, **given: str) -> None:
    journal.begin(replace(intent("a", reason=""), **{"ticket": "", **given}))
    for each in path_to(state):
        journal.advance("a", each, f"It is {each.value}.", {each.value: "yes"})


def refused(journal: FileJournal, ticket: str = "") -> None:
    before = list(journal.events())
    with pytest.raises(MovedOn):
        journal.add_reason("a", "Another", ticket, "Maya")
    assert list(journal.events()) == before


@pytest.mark.parametrize("state", [state for state in ChangeState if state not in BEING_MADE])
def test_it_is_chained_and_the_change_stays_as_it_is(journal: FileJournal, path: Path, state: ChangeState) -> None:
    at(journal, state)
    before, told, unresolved = journal.recorded("a"), list(journal.events()), journal.unresolved()
    after = journal.add_reason("a", "half \ud800 of it", "REL-2", "Tom")
    *earlier, last = journal.events()
    event = event_of(str(last["text"]))
    assert after.added == Addition("half \ud800 of it", "REL-2", "Tom", event.at)
    assert (after.reason, after.ticket) == ("half \ud800 of it", "REL-2")
    assert replace(after, added=None) == before
    assert earlier == told
    assert (last["previous"], last["state"]) == (told[-1]["hash"], state.value)
    assert last["hash"] == hash_of(str(told[-1]["hash"]), str(last["text"]))
    assert last["text"] == text_of(event)
    assert journal.unresolved() == ((after,) if unresolved else ())
    verdict = journal.verify()
    assert (verdict.holds, verdict.head) == (True, last["hash"])
    again = usable(path)
    assert again.entries() == (after,)
    again.close()


def test_what_is_not_resolved_goes_on_and_keeps_the_reason(journal: FileJournal) -> None:
    at(journal, S.UNKNOWN)
    added = journal.add_reason("a", "It was slow", "", "Tom").added
    resolved = journal.advance("a", S.CONFIRMED, "Checked.")
    assert (resolved.state, resolved.sentence, resolved.added) == (S.CONFIRMED, "Checked.", added)
    assert journal.last_release("prod-eu", "instant-payments") == resolved


@pytest.mark.parametrize("state", sorted(BEING_MADE, key=lambda each: each.value))
def test_nothing_is_added_while_it_is_being_made(journal: FileJournal, state: ChangeState) -> None:
    at(journal, state)
    refused(journal)


def test_a_reason_is_given_once(journal: FileJournal, path: Path) -> None:
    at(journal, S.CONFIRMED)
    other = usable(path)
    journal.add_reason("a", "It was slow", "", "Tom")
    refused(other)
    other.close()
    assert journal.recorded("a").reason == "It was slow"


def test_what_was_given_with_the_change_is_not_given_again(journal: FileJournal) -> None:
    at(journal, S.CONFIRMED, reason="Campaign starts")
    refused(journal)


def test_a_ticket_that_was_given_stays_the_ticket(journal: FileJournal) -> None:
    at(journal, S.CONFIRMED, ticket="REL-1")
    refused(journal, ticket="REL-2")
    after = journal.add_reason("a", "It was slow", "", "Tom")
    assert (after.reason, after.ticket) == ("It was slow", "REL-1")


def test_a_change_that_nobody_began_takes_none(journal: FileJournal) -> None:
    refused(journal)


def test_an_added_reason_that_was_altered_is_found(journal: FileJournal, path: Path) -> None:
    at(journal, S.CONFIRMED)
    journal.add_reason("a", "It was slow", "", "Tom")
    with sqlite3.connect(path) as other:
        other.execute("DROP TRIGGER events_stay")
        other.execute("UPDATE events SET text = replace(text, 'It was slow', 'It was fast') WHERE seq = 5")
    other.close()
    assert "event 5 is not as it was recorded" in journal.verify().wrong
    damaged = open_journal(path, lambda: 0.0)
    with pytest.raises(JournalUnusable, match="damaged"):
        damaged.add_reason("a", "Another", "", "Maya")
    damaged.close()


def test_events_without_an_addition_are_written_as_before_there_was_any(journal: FileJournal) -> None:
    at(journal, S.CONFIRMED)
    journal.add_reason("a", "It was slow", "", "Tom")
    first, *middle, last = [json.loads(str(event["text"])) for event in journal.events()]
    fields = {"seq", "at", "intent", "state", "sentence", "facts"}
    assert set(first) == fields | {"change"}
    assert all(set(event) == fields for event in middle)
    assert set(last) == fields | {"added"}
    # Read by a Limelight that does not know "added", the newest event says of the change what the one before said.
    assert (last["state"], last["sentence"]) == (middle[-1]["state"], middle[-1]["sentence"])


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX")
def test_killed_while_it_is_added_it_is_there_or_not_and_the_chain_holds(
    start: Callable[[str], Copy], path: Path
) -> None:
    for number in range(8):
        copy = start(str(number))
        ready(copy)
        assert [copy.do(words) for words in ("begin", "SENDING", "VERIFYING", "CONFIRMED")] == ["done"] * 4
        copy.say("reason")
        if number % 2:
            assert copy.hear() == "done"
        copy.kill()
        journal = usable(path)
        assert journal.verify().holds
        recorded = journal.recorded(str(number))
        assert recorded.state is S.CONFIRMED
        assert recorded.reason in (("It was slow",) if number % 2 else ("", "It was slow"))
        journal.close()
