"""Writing a report: from what is known now, wholly or not at all, and over nothing that is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from pathlib import Path

import pytest

from journal.writing import intent
from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.errors import JournalUnusable, StoreTrouble
from limelight.domain.happenings import Histories
from limelight.domain.picture import EMPTY
from limelight.domain.reports.audit import Chain
from limelight.domain.reports.model import Report, ReportForm, ReportKind
from limelight.store.plan_files import PlanFiles
from limelight.usecases.whole_file import write_whole
from limelight.usecases.write_report import Events, Sources, Wish, WriteReport
from usecases.fakes import FakeClock

CHANGE = Recorded(intent("a"), ChangeState.CONFIRMED, 1.0)


def told(events: Sequence[Mapping[str, object]]) -> tuple[tuple[Recorded, ...], Chain]:
    wrong = "" if events else "event 1 is missing."
    return (CHANGE,) if events else (), Chain(len(events), wrong=wrong)


def unreadable() -> Events:
    raise JournalUnusable("The disk is gone.")


def writing(events: object = lambda: [{"seq": 1}]) -> WriteReport:
    async def histories(since: float) -> Histories:
        assert since == -inf
        return Histories()

    sources = Sources("Bank", lambda: (EMPTY, False), events, told, PlanFiles(), histories)  # type: ignore[arg-type]
    return WriteReport(sources, {ReportForm.CSV: lambda report: report.title.encode()}, FakeClock())


@pytest.mark.asyncio
async def test_a_report_is_written_once_and_over_nothing(tmp_path: Path) -> None:
    path, wish = tmp_path / "a.csv", Wish(ReportKind.AUDIT, ReportForm.CSV)
    report = await writing()(wish, path)
    assert path.read_bytes() == b"Audit report"
    assert len(report.main_table.rows) == 1
    path.write_bytes(b"mine")
    with pytest.raises(StoreTrouble, match="already"):
        await writing()(wish, path)
    assert path.read_bytes() == b"mine"
    await writing()(wish, path, in_place=True)
    assert path.read_bytes() == b"Audit report"
    assert names_in(tmp_path) == ["a.csv"]


@pytest.mark.asyncio
@pytest.mark.parametrize("kind", ReportKind)
async def test_a_journal_that_cannot_be_read_or_is_broken_is_a_gap(kind: ReportKind) -> None:
    wish = Wish(kind, ReportForm.CSV)
    assert sum("The disk is gone." in gap for gap in doubts(await writing(unreadable).report(wish))) == 1
    assert sum("event 1 is missing." in gap for gap in doubts(await writing(tuple).report(wish))) == 1


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def doubts(report: Report) -> tuple[str, ...]:
    return report.doubts


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="could not be written"):
        write_whole(tmp_path / "nowhere" / "a", b"x", replace=False)
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(StoreTrouble):
        write_whole(folder, b"x")
    assert list(tmp_path.iterdir()) == [folder]
