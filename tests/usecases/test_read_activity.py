"""The activity holds the newest changes, and what is not resolved however old it is."""

import pytest

from journal.writing import intent
from limelight.domain.changes import ChangeState
from limelight.usecases.read_activity import Activity, ReadActivity
from usecases.fakes import FakeClock, journal_on, memory


def ids(activity: Activity) -> list[str]:
    return [recorded.intent.id for recorded in activity.changes]


@pytest.mark.asyncio
async def test_what_is_not_resolved_stays_however_many_changes_follow() -> None:
    journal = journal_on(memory(), FakeClock())
    for name in ("old", "unknown", "b", "c", "d"):
        journal.begin(intent(name, feature=name))
        journal.advance(name, ChangeState.SENDING)
        journal.advance(name, ChangeState.VERIFYING)
        journal.advance(name, ChangeState.UNKNOWN if name == "unknown" else ChangeState.CONFIRMED)
    read = ReadActivity(journal)
    assert (ids(await read(2)), (await read(2)).has_older) == (["d", "c", "unknown"], True)
    assert (ids(await read(4)), (await read(4)).has_older) == (["d", "c", "b", "unknown"], True)
    assert (ids(await read(5)), (await read(5)).has_older) == (["d", "c", "b", "unknown", "old"], False)
    journal.advance("unknown", ChangeState.NOT_APPLIED)
    assert ids(await read(2)) == ["d", "c"]
