"""Exporting the journal and the systems' histories together: who tells each entry, and what is missing."""

import asyncio
import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from journal.writing import intent
from limelight.domain.changes import ChangeState
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.happenings import Deployment, Feed, Histories, Told
from limelight.domain.systems import HistoryEntry
from limelight.journal.export import packed
from limelight.journal.file import FileJournal
from limelight.usecases.export_activity import ExportActivity, ExportForm
from usecases.fakes import FakeClock, journal_on, memory


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def journal(clock: FakeClock) -> FileJournal:
    journal = journal_on(memory(), clock)
    journal.begin(replace(intent("a"), environment="prod", at=clock.now() + 60))
    journal.advance("a", ChangeState.SENDING)
    journal.begin(replace(intent("b", feature="other"), environment="prod"))
    return journal


def histories(clock: FakeClock, **more: Told) -> Histories:
    ours = intent("a")
    same = HistoryEntry("c1", ours.feature, "prod", "Tom", clock.now(), "released", key="a")
    evil = HistoryEntry(
        "c2", "=1+1", "prod", "@Tom", clock.now() + 9, "released", "\ud800", before=DARK, after=RELEASED
    )
    refused = HistoryEntry("c0", "pay", "prod", "Tom", 2.0, "released: rejected", done=False)
    built = Deployment("d1", "prod", clock.now() - 9, "payments", "2.4.1", "CI", "deployed", features=("x", "y"))
    told = {
        ("prod", Feed.CHANGES): Told((evil, same, refused), "more", origin=ours.origin),
        ("prod", Feed.DEPLOYMENTS): Told((built,), None),
        ("test", Feed.CHANGES): Told(trouble="Nobody answers."),
        ("test", Feed.DEPLOYMENTS): Told(untold="Unleash does not tell what was deployed."),
    }
    return Histories(told, clock.now())


def exported(journal: FileJournal, clock: FakeClock, path: Path, form: ExportForm, told: Histories) -> str:
    asyncio.run(ExportActivity(journal, clock, packed, {"prod"})(path, form, told))
    return path.read_bytes().decode("utf-8-sig")


def test_the_table_tells_of_each_line_who_tells_it(journal: FileJournal, clock: FakeClock, tmp_path: Path) -> None:
    text = exported(journal, clock, tmp_path / "x.csv", ExportForm.TOGETHER_CSV, histories(clock))
    head, *lines = csv.reader(text.splitlines(keepends=True))
    rows = [dict(zip(head, line, strict=True)) for line in lines]
    assert [(row["kind"], row["told by"], row["recorded there as"]) for row in rows[:5]] == [
        ("change", "the system", "c2"),
        ("change", "Limelight on this computer", ""),
        ("change", "Limelight on this computer, and the system", "c1"),
        ("deployment", "the system", "d1"),
        ("change", "the system", "c0"),
    ]
    by_id = {row["recorded there as"]: row for row in rows}
    assert by_id["c1"]["intent"] == "a"
    assert by_id["c1"]["to be done at (UTC)"] == "2026-09-21T14:14:20Z"
    assert by_id["c1"]["state"] == "sending"
    assert (by_id["c2"]["feature key"], by_id["c2"]["who"], by_id["c2"]["reason"]) == ("'=1+1", "'@Tom", "\\ud800")
    assert (by_id["c2"]["before"], by_id["c2"]["after"], by_id["c2"]["state"]) == ("off", "everyone", "done")
    assert by_id["c0"]["state"] == "not done"
    assert (by_id["d1"]["component"], by_id["d1"]["version"], by_id["d1"]["features"]) == ("payments", "2.4.1", "x y")
    assert {row["demo"] for row in rows if row["environment key"] == "prod"} == {"DEMO"}
    assert [(row["environment key"], row["what"]) for row in rows if row["kind"] == "gap"] == [
        ("test", "changes could not be read: Nobody answers."),
        ("test", "deployments are not told: Unleash does not tell what was deployed."),
        ("", "what the systems keep from before 1970-01-01T00:00:02Z was not read"),
    ]


def test_the_document_holds_the_same(journal: FileJournal, clock: FakeClock, tmp_path: Path) -> None:
    text = exported(journal, clock, tmp_path / "x.json", ExportForm.TOGETHER_JSON, histories(clock))
    told = json.loads(text)
    assert told["complete since (UTC)"] == "1970-01-01T00:00:02Z"
    assert told["systems asked at (UTC)"] == told["as of (UTC)"] == "2026-09-21T14:13:20Z"
    assert {entry["told by"] for entry in told["entries"]} == {
        "the system",
        "Limelight on this computer",
        "Limelight on this computer, and the system",
    }
    assert len(told["entries"]) == 5
    assert len(told["gaps"]) == 3
    assert next(entry for entry in told["entries"] if entry.get("recorded there as") == "c2")["reason"] == "\ud800"


@pytest.mark.parametrize("form", [ExportForm.TOGETHER_CSV, ExportForm.TOGETHER_JSON])
def test_nothing_read_of_the_systems_is_said(
    journal: FileJournal, clock: FakeClock, tmp_path: Path, form: ExportForm
) -> None:
    text = exported(journal, clock, tmp_path / "x", form, Histories())
    assert "what the systems keep was not read" in text


def test_everything_read_leaves_no_gap(journal: FileJournal, clock: FakeClock, tmp_path: Path) -> None:
    whole = Histories({("prod", Feed.CHANGES): Told((), None)}, clock.now())
    told = json.loads(exported(journal, clock, tmp_path / "x", ExportForm.TOGETHER_JSON, whole))
    assert told["gaps"] == []
    assert told["complete since (UTC)"] is None


def test_the_journals_own_exports_hold_nothing_of_the_systems(
    journal: FileJournal, clock: FakeClock, tmp_path: Path
) -> None:
    text = exported(journal, clock, tmp_path / "x.csv", ExportForm.CSV, histories(clock))
    assert "2.4.1" not in text
    assert len(text.splitlines()) == 3
    assert "2026-09-21T14:14:20Z" in text  # when it is to be done
