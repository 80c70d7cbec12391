"""Writes a calendar as an iCalendar file (RFC 5545), which any calendar program opens."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import icalendar

from limelight import __version__
from limelight.documents.files import replace_file
from limelight.domain.calendar import Calendar, Entry, Kind
from limelight.words import tr

_MOST_TITLE = 300  # characters


def write_calendar(calendar: Calendar, place: str) -> None:
    """Write it, in place of what is there.

    Raises:
        StoreTrouble: it cannot be written.
    """
    replace_file(Path(place), calendar_text(calendar), tr("calendar"))


def calendar_text(calendar: Calendar) -> str:
    """The calendar as a text, its lines ended as RFC 5545 asks for."""
    made = icalendar.Calendar()
    made.add("prodid", f"-//Limelight//Limelight {__version__}//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", tr("Releases"))
    for entry in calendar.entries:
        made.add_component(_event(entry, calendar.read_at))
    return str(made.to_ical().decode())


def _event(entry: Entry, read_at: float) -> icalendar.Event:
    """One event. Its UID stays the same with each export, so that a calendar that imports it again has it once."""
    event = icalendar.Event()
    mark = hashlib.sha256(f"{entry.kind.value}\n{entry.environment}\n{entry.id}".encode()).hexdigest()[:32]
    event.add("uid", f"{mark}@limelight")
    event.add("dtstamp", _moment(read_at))
    event.add("dtstart", _moment(entry.starts))
    if entry.lasts:
        event.add("dtend", _moment(entry.ends))
    where = f" ({entry.where})" if entry.where else ""
    title = f"{entry.kind.word.capitalize()}: {entry.title}"
    event.add("summary", _plain(f"{title[:_MOST_TITLE]}{where[:_MOST_TITLE]}"))
    told = [entry.detail, tr("by {who}", who=entry.who) if entry.who else ""]
    event.add("description", _plain(", ".join(each for each in told if each)))
    event.add("categories", [entry.kind.value.upper()])
    event.add("transp", "OPAQUE" if entry.kind is Kind.FREEZE else "TRANSPARENT")
    return event


def _moment(at: float) -> datetime:
    return datetime.fromtimestamp(int(at), UTC)


def _plain(words: str) -> str:
    """Text from servers as one line: nothing of it begins another line of the file."""
    return "".join(each if each.isprintable() else " " for each in words)
