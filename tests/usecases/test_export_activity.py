"""Exporting the activity: safe for spreadsheets, exact for whoever verifies it."""

import csv
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faults.telling import Tell
from journal.writing import intent
from limelight.domain.changes import ChangeState, InPlan
from limelight.domain.errors import StoreTrouble
from limelight.domain.tables import neutral
from limelight.journal import verifier
from limelight.journal.export import packed
from limelight.journal.file import FileJournal
from limelight.ui.text import visible
from limelight.usecases.export_activity import ExportActivity, ExportForm
from usecases.fakes import FakeClock, journal_on, memory

STARTERS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def journal(clock: FakeClock) -> FileJournal:
    journal = journal_on(memory(), clock)
    journal.begin(
        replace(intent("a", reason='=HYPERLINK("https://evil")'), feature_name="＝1+1", ticket='say "yes", Tom')
    )
    journal.advance("a", ChangeState.SENDING)
    journal.advance("a", ChangeState.VERIFYING)
    journal.advance("a", ChangeState.CONFIRMED, "Checked\non the server.")
    planned = intent("b", feature="other", reason="half a \ud800")
    journal.begin(replace(planned, in_plan=InPlan("p1", "=Autumn", "s1")))
    return journal


@pytest.mark.asyncio
async def test_the_table_has_a_line_for_each_change_and_no_formula(
    journal: FileJournal, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "activity.csv"
    assert await ExportActivity(journal, clock, packed, {"prod-eu"})(path, ExportForm.CSV) == 2
    text = path.read_bytes().decode("utf-8-sig")
    head, newest, oldest = csv.reader(text.splitlines(keepends=True))
    told = dict(zip(head, oldest, strict=True))
    assert told["feature"] == "'＝1+1"
    assert told["reason"] == '\'=HYPERLINK("https://evil")'
    assert told["ticket"] == 'say "yes", Tom'
    assert told["state"] == "confirmed"
    assert told["what was said"] == "Checked\non the server."
    assert (told["before"], told["target"]) == ("off", "everyone")
    assert told["confirmed at (UTC)"] == told["as of (UTC)"] == "2026-09-21T14:13:20Z"
    assert told["intent"] == "a"
    assert told["demo"] == "DEMO"
    last = dict(zip(head, newest, strict=True))
    assert last["reason"] == "half a \\ud800"
    assert [(each["plan"], each["step of the plan"]) for each in (told, last)] == [("", ""), ("'=Autumn", "s1")]


@pytest.mark.parametrize("starter", STARTERS)
@pytest.mark.parametrize("before", ["", " ", "\u00a0"])
def test_what_a_spreadsheet_takes_for_a_formula_is_neutralised(starter: str, before: str, tell: Tell) -> None:
    text = f"{before}{starter}cmd"
    # White space after white space is no beginning of anything.
    assert neutral(text) == (text if before and starter.isspace() else f"'{text}")
    if not before:
        where, injected = f"an export, U+{ord(starter):04X}", f"a name that begins with U+{ord(starter):04X}"
        tell("a formula in an export", "security", where, injected, f"a cell of text: {visible(neutral(text))}")


@given(st.text())
def test_no_text_begins_like_a_formula(text: str) -> None:
    safe = neutral(text)
    assert safe in (text, f"'{text}")
    assert safe[:1] not in STARTERS
    assert safe.lstrip()[:1] not in STARTERS


@pytest.mark.asyncio
async def test_a_reason_that_was_added_is_in_both_forms(clock: FakeClock, tmp_path: Path) -> None:
    journal = journal_on(memory(), clock)
    journal.begin(replace(intent("a", reason=""), ticket=""))
    journal.advance("a", ChangeState.ABANDONED)
    clock.advance(60)
    journal.add_reason("a", "=1+1", "REL-9", "@Tom")
    table, journal_file = tmp_path / "activity.csv", tmp_path / "journal.zip"
    await ExportActivity(journal, clock, packed)(table, ExportForm.CSV)
    head, row = csv.reader(table.read_bytes().decode("utf-8-sig").splitlines(keepends=True))
    told = dict(zip(head, row, strict=True))
    assert (told["reason"], told["ticket"], told["reason added by"]) == ("'=1+1", "REL-9", "'@Tom")
    assert (told["since (UTC)"], told["reason added at (UTC)"]) == ("2026-09-21T14:13:20Z", "2026-09-21T14:14:20Z")
    assert await ExportActivity(journal, clock, packed, {"prod-eu"})(journal_file, ExportForm.JOURNAL) == 3
    files = verifier.read(journal_file)
    last = json.loads(files[verifier.JOURNAL].splitlines()[-1])
    assert json.loads(last["text"])["added"] == {"reason": "=1+1", "ticket": "REL-9", "by": "@Tom"}
    manifest = json.loads(files[verifier.MANIFEST])
    assert manifest["head"] == last["hash"] == journal.verify().head
    assert manifest["exported_at"] == "2026-09-21T14:14:20Z"
    assert manifest["demo"] == ["prod-eu"]
    assert verifier.wrong_with(files) == ""


@pytest.mark.asyncio
async def test_without_an_added_reason_its_columns_are_empty(
    journal: FileJournal, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "activity.csv"
    await ExportActivity(journal, clock, packed)(path, ExportForm.CSV)
    head, *rows = csv.reader(path.read_bytes().decode("utf-8-sig").splitlines(keepends=True))
    assert head[-5:-2] == ["reason added by", "reason added at (UTC)", "to be done at (UTC)"]
    assert head[-2:] == ["as of (UTC)", "demo"]
    assert [row[-5:] for row in rows] == [["", "", "", "2026-09-21T14:13:20Z", ""]] * 2


@pytest.mark.asyncio
async def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left_behind(
    journal: FileJournal, clock: FakeClock, tmp_path: Path
) -> None:
    taken = tmp_path / "activity.csv"
    taken.mkdir()
    with pytest.raises(StoreTrouble, match=r"could not be written to .*activity\.csv"):
        await ExportActivity(journal, clock, packed)(taken, ExportForm.CSV)
    with pytest.raises(StoreTrouble):
        await ExportActivity(journal, clock, packed)(tmp_path / "missing" / "activity.csv", ExportForm.CSV)
    assert os.listdir(tmp_path) == ["activity.csv"]


@pytest.mark.asyncio
async def test_what_was_there_before_is_replaced_at_once(
    journal: FileJournal, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "activity.csv"
    path.write_text("yesterday's")
    await ExportActivity(journal, clock, packed)(path, ExportForm.CSV)
    assert "yesterday's" not in path.read_text("utf-8-sig")
    assert os.listdir(tmp_path) == ["activity.csv"]
