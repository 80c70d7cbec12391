"""The exported calendar: read back by the library, by a reader of our own, and by freezes of ours."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.calendar import Calendar, Entry, Kind
from limelight.domain.errors import StoreTrouble
from limelight.domain.profile import FreezeFile
from limelight.store.calendar_file import calendar_text, write_calendar
from limelight.store.freeze_files import FreezeFiles

AT = datetime(2026, 12, 1, 9, tzinfo=UTC).timestamp()
FREEZE = Entry(Kind.FREEZE, "Year-end, closing; all", AT, AT + 86_400, "Production EU, Production UK", "held", id="f")
RELEASE = Entry(
    Kind.RELEASE,
    "Zahlungen für alle 🎉" * 5,
    AT + 60,
    AT + 60,
    "Prod",
    "from off to everyone",
    "Eva",
    "pay",
    "prod",
    id="r",
)


def parsed(text: str) -> list[dict[str, str]]:
    """The events of an iCalendar text by RFC 5545, sections 3.1 and 3.3.11, without any library."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events: list[dict[str, str]] = []
    for line in re.sub(r"\r\n[ \t]", "", text).split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and not line.startswith(("BEGIN:", "END:")) and line:
            plain = re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], value)
            events[-1][name.partition(";")[0]] = plain
    return events


def test_another_reader_finds_every_entry_with_its_times() -> None:
    freeze, release = parsed(calendar_text(Calendar(AT, AT + 1e6, (FREEZE, RELEASE), (), AT)))
    assert freeze["SUMMARY"] == "Freeze: Year-end, closing; all (Production EU, Production UK)"
    assert (freeze["DTSTART"], freeze["DTEND"]) == ("20261201T090000Z", "20261202T090000Z")
    assert release["SUMMARY"] == f"Release: {RELEASE.title} (Prod)"
    assert release["DESCRIPTION"] == "from off to everyone, by Eva"
    assert (release["DTSTART"], release.get("DTEND")) == ("20261201T090100Z", None)
    assert freeze["UID"] != release["UID"]


def test_the_library_reads_it_back_and_the_same_entry_has_the_same_name_each_time(tmp_path: Path) -> None:
    place = tmp_path / "limelight.ics"
    write_calendar(Calendar(AT, AT + 1e6, (FREEZE,), (), AT), str(place))
    write_calendar(Calendar(AT, AT + 1e6, (FREEZE, RELEASE), (), AT + 99), str(place))
    events = icalendar.Calendar.from_ical(place.read_bytes()).walk("VEVENT")
    assert [str(each["SUMMARY"])[:7] for each in events] == ["Freeze:", "Release"]
    assert events[0].start == datetime.fromtimestamp(AT, UTC)
    again = parsed(calendar_text(Calendar(AT, AT + 1e6, (FREEZE,), (), AT)))
    assert str(events[0]["UID"]) == again[0]["UID"]


def test_an_exported_freeze_can_be_shared_as_one(tmp_path: Path) -> None:
    place = tmp_path / "limelight.ics"
    write_calendar(Calendar(AT, AT + 1e6, (FREEZE,), (), AT), str(place))
    (freeze,) = FreezeFiles().read(FreezeFile(str(place), ("prod",)), ("prod",))
    held = freeze.at(AT)
    assert held is not None
    assert held.until == AT + 86_400


def test_where_it_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreTrouble, match="could not be saved"):
        write_calendar(Calendar(), str(tmp_path / "file" / "limelight.ics"))


@given(st.text(max_size=200), st.text(max_size=100), st.text(max_size=100))
def test_no_text_of_a_server_begins_a_line_of_its_own(title: str, where: str, detail: str) -> None:
    entry = Entry(Kind.RELEASE, title, AT, AT, where, detail, id="x")
    (event,) = parsed(calendar_text(Calendar(AT, AT + 1, (entry,), (), AT)))
    assert set(event) <= {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP"}
