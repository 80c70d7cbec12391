"""What the journal's events tell a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal.damage import tamper, written
from journal.writing import intent, usable
from limelight.domain.changes import ChangeState
from limelight.domain.errors import JournalUnusable
from limelight.journal.telling import events_in, told_by
from limelight.journal.wire import Noted


def test_the_changes_their_places_and_the_head(path: Path) -> None:
    journal = usable(path)
    journal.begin(intent("a"))
    journal.note(Noted.ACKNOWLEDGED, "Ann", "I know.", {})
    journal.begin(intent("b", feature="other"))
    journal.advance("a", ChangeState.ABANDONED)
    head = journal.head()
    journal.close()
    changes, chain = told_by(events_in(path), "there")
    assert head is not None
    assert [(each.intent.id, each.state) for each in changes] == [
        ("a", ChangeState.ABANDONED),
        ("b", ChangeState.INTENT),
    ]
    assert (chain.events, chain.head, chain.segment, chain.wrong) == (4, head.hash, head.segment, "")
    assert chain.changes is not None
    assert (chain.changes["a"].first, chain.changes["a"].last, chain.changes["a"].hash) == (1, 4, head.hash)
    assert [(note.seq, note.by, note.words) for note in chain.notes] == [(2, "Ann", "I know.")]


def test_what_stands_after_a_broken_event_is_not_told(path: Path) -> None:
    written(path)
    tamper(path, "UPDATE events SET hash = 'x' WHERE seq = 2")
    changes, chain = told_by(events_in(path), "there")
    assert [each.state for each in changes] == [ChangeState.INTENT]
    assert (chain.events, chain.wrong) == (1, "event 2 is not as it was recorded.")


def test_no_file_is_an_empty_journal_and_another_file_is_none(path: Path) -> None:
    assert events_in(path) == ()
    assert told_by((), "there")[0] == ()
    path.parent.mkdir()
    path.write_bytes(b"not a journal" * 100)
    with pytest.raises(JournalUnusable):
        events_in(path)
