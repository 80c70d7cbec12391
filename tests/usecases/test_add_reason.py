"""A reason that is given after the change."""

from dataclasses import replace

import pytest

from journal.writing import intent
from limelight.domain.changes import Addition, ChangeState
from limelight.domain.errors import JournalUnusable, MovedOn, Unsupported
from limelight.journal.opening import UnusableJournal
from limelight.usecases.add_reason import AddReason
from usecases.fakes import FakeClock, journal_on, memory


@pytest.mark.asyncio
async def test_it_is_recorded_with_who_and_when_and_the_change_stays_as_it_is() -> None:
    clock = FakeClock()
    journal = journal_on(memory(), clock)
    journal.begin(intent("a", reason=""))
    before = journal.advance("a", ChangeState.ABANDONED, "Nothing was sent.")
    clock.advance(60)
    after = await AddReason(journal)("a", reason=" It was slow ", ticket=" ", by="Tom")
    assert after == replace(before, added=Addition("It was slow", "", "Tom", before.at + 60))
    with pytest.raises(MovedOn, match="Nothing was added"):
        await AddReason(journal)("a", reason="No, it was not", ticket="", by="Maya")


@pytest.mark.asyncio
async def test_it_needs_words_and_a_journal() -> None:
    journal = journal_on(memory(), FakeClock())
    journal.begin(intent("a", reason=""))
    journal.advance("a", ChangeState.ABANDONED)
    with pytest.raises(Unsupported, match=r"Give a reason\."):
        await AddReason(journal)("a", reason=" \n", ticket="", by="Tom")
    assert journal.recorded("a").added is None
    with pytest.raises(JournalUnusable, match="on fire"):
        await AddReason(UnusableJournal("It is on fire."))("a", reason="Slow", ticket="", by="Tom")
