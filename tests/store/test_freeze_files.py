"""Files of freezes that are shared: ours, and calendars. What cannot be read says where and why."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.errors import FreezeFileProblem
from limelight.domain.freezes import FreezesElsewhere, OwnFreeze
from limelight.domain.profile import FreezeFile
from limelight.resources import resource
from limelight.store.freeze_calendars import freezes_in
from limelight.store.freeze_files import FreezeFiles, parse_freezes

PLACES = ("prod-eu", "prod-uk")
GOOD = """format = 1

[[freezes]]
environments = ["prod-eu", "elsewhere"]
starts = 2026-12-04T16:00:00
ends = 2026-12-07T07:00:00
zone = "Europe/Stockholm"
every = "week"
reason = "Weekend"
"""


def windows(
    freezes: tuple[OwnFreeze, ...], start: str = "2026-12-01", end: str = "2027-02-01"
) -> list[tuple[str, ...]]:
    """Environment, start and end (UTC) of what is on between two days."""
    first, last = (datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() for day in (start, end))
    return [
        (each.environment, *(f"{datetime.fromtimestamp(at, UTC):%m-%d %H:%M}" for at in (window.starts, window.ends)))
        for each in freezes
        for window in each.windows(first, last)
    ]


def event(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])


def calendar(*events: str) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//", *events, "END:VCALENDAR", ""]).encode()


def read(*events: str, zone: str = "Europe/Stockholm") -> tuple[OwnFreeze, ...]:
    return freezes_in(calendar(*events), FreezeFile("holidays.ics", ("prod-eu",), zone), ("prod-eu",))


def test_the_example_is_read_and_explains_every_key(tmp_path: Path) -> None:
    example = resource("freezes", "example.limelight-freezes.toml")
    freezes = FreezeFiles().read(FreezeFile(str(example)), PLACES)
    assert [each.environment for each in freezes] == ["prod-eu", "prod-uk", "prod-eu", "prod-uk"]
    text = example.read_text(encoding="utf-8")
    for key in ("format", "title", "environments", "starts", "ends", "zone", "every", "until", "rule", "reason"):
        assert f"\n{key} = " in text


def test_freezes_of_other_environments_are_about_other_profiles() -> None:
    assert windows(parse_freezes(GOOD, "shared.toml", PLACES), end="2026-12-09") == [
        ("prod-eu", "12-04 15:00", "12-07 06:00")
    ]
    assert windows(parse_freezes(GOOD, "shared.toml", ("prod-uk",))) == []


def test_what_a_file_says_of_environments_that_are_not_here_is_told_since_one_may_be_misspelt() -> None:
    (told,) = parse_freezes(GOOD, "shared.toml", ("prod-uk",))
    assert isinstance(told, FreezesElsewhere)
    assert told.why.startswith("shared.toml also tells of prod-eu, elsewhere, which this profile does not take")
    assert told.at(0.0) is None
    assert not any(isinstance(each, FreezesElsewhere) for each in parse_freezes(GOOD, "x", ("prod-eu", "elsewhere")))


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("format = 1", "", 1, 'has no "format"'),
        ("format = 1", "format = 2", 1, "newer Limelight"),
        ('environments = ["prod-eu", "elsewhere"]', "environments = []", 4, "Say where"),
        ("2026-12-07T07:00:00", "2026-12-01T07:00:00", 6, "ends before it starts"),
        ("2026-12-07T07:00:00", "2027-12-07T07:00:00", 6, "a year at most"),
        ("2026-12-04T16:00:00", "2026-12-04T16:00:00+01:00", 5, "without an offset"),
        ("2026-12-04T16:00:00", "1970-12-04T16:00:00", 6, "a year at most"),
        ('"Europe/Stockholm"', '"Europe/Stokholm"', 7, "does not know the time zone"),
        ('zone = "Europe/Stockholm"', "", 3, 'has no "zone"'),
        ('every = "week"', 'every = "weak"', 8, 'mean "week"'),
        ('every = "week"', 'rule = "FREQ=WEEKLY;BYDAY=MO"', 8, "does not follow the rule"),
        ('every = "week"', 'rule = "FREQ=WEEKLY;INTERVAL=0"', 8, "RFC 5545"),
        ('every = "week"', 'rule = "FREQ=WEEKLY;INTERVAL=-1"', 8, "RFC 5545"),
        ('every = "week"', 'rule = "FREQ=WEEKLY;INTERVAL=00;BYDAY=MO"', 8, "RFC 5545"),
        ('every = "week"', 'rule = "FREQ=WEEKLY;UNTIL=20280101"', 8, 'Write the last day as "until"'),
        ('every = "week"', 'every = "week"\nrule = "FREQ=WEEKLY"', 9, "say the same"),
        ('every = "week"', 'every = "week"\nuntil = 2026-12-01', 9, "comes before the first"),
        ('every = "week"', "until = 2026-12-09", 8, 'means nothing without "every"'),
        ('reason = "Weekend"', "", 3, 'has no "reason"'),
        ("[[freezes]]", "[[freezes]", 3, "not TOML"),
    ],
)
def test_what_cannot_be_used_says_where_and_why(old: str, new: str, line: int, sentence: str) -> None:
    assert old in GOOD
    with pytest.raises(FreezeFileProblem, match=r".") as caught:
        parse_freezes(GOOD.replace(old, new), "shared.toml", PLACES)
    assert sentence in str(caught.value)
    assert caught.value.line == line


def test_a_file_that_is_gone_is_a_problem_and_no_absence_of_freezes(tmp_path: Path) -> None:
    for name in ("gone.toml", "gone.ics"):
        with pytest.raises(FreezeFileProblem, match="no freeze file here"):
            FreezeFiles().read(FreezeFile(str(tmp_path / name), PLACES), PLACES)


class TestCalendars:
    """Every event is a freeze, or the file is a problem."""

    def test_days_are_on_the_clocks_of_the_zone_that_the_profile_says(self) -> None:
        found = read(event("UID:1", "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas"))
        assert windows(found) == [("prod-eu", "12-23 23:00", "12-26 23:00")]
        held = found[0].at(datetime(2026, 12, 25, tzinfo=UTC).timestamp())
        assert held is not None
        assert held.reason == "Christmas"

    def test_what_recurs_follows_its_own_zone_its_end_and_what_was_called_off(self) -> None:
        found = read(
            event(
                "UID:1",
                "DTSTART;TZID=America/New_York:20261204T170000",
                "DTEND;TZID=America/New_York:20261204T190000",
                "RRULE:FREQ=WEEKLY;UNTIL=20261225T220000Z",
                "EXDATE;TZID=America/New_York:20261211T170000",
                "SUMMARY:Close",
            ),
            event(
                "UID:1",
                "RECURRENCE-ID;TZID=America/New_York:20261218T170000",
                "DTSTART;TZID=America/New_York:20261219T170000",
                "DTEND;TZID=America/New_York:20261219T180000",
                "SUMMARY:Close, a day later",
            ),
            event(
                "UID:2",
                "STATUS:CANCELLED",
                "DTSTART:20270101T000000Z",
                "DTEND:20270102T000000Z",
                "SUMMARY:Called off",
            ),
        )
        assert windows(found) == [
            ("prod-eu", "12-04 22:00", "12-05 00:00"),
            ("prod-eu", "12-25 22:00", "12-26 00:00"),
            ("prod-eu", "12-19 22:00", "12-19 23:00"),
        ]

    def test_names_of_zones_as_windows_has_them_are_known(self) -> None:
        found = read(
            event(
                "UID:1",
                "DTSTART;TZID=W. Europe Standard Time:20261204T160000",
                "DURATION:PT2H",
                "RRULE:FREQ=WEEKLY;COUNT=2",
                "SUMMARY:Close",
            )
        )
        assert [each[1] for each in windows(found)] == ["12-04 15:00", "12-11 15:00"]

    @pytest.mark.parametrize(
        ("lines", "sentence"),
        [
            (("DTSTART:20261204T160000Z", "DTEND:20261204T160000Z"), "ends before it starts"),
            (("DTSTART:20261204T160000Z", "DTEND;VALUE=DATE:20261205"), "cannot be read"),
            (("DTEND:20261204T160000Z",), "its start and its end cannot be read"),
            (("DTSTART:20261204T160000Z", "DURATION:PT1H", "RRULE:FREQ=HOURLY"), "daily, weekly"),
            (("DTSTART:20261204T160000Z", "DURATION:PT1H", "RDATE:20261206T160000Z"), "one by one"),
            (("DTSTART:20261204T160000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=MO"), "does not follow"),
            (("DTSTART:20261204T160000Z", "DTEND:20261204T180000"), "not alike"),
            (("DTSTART:20261304T160000Z", "DURATION:PT1H"), "cannot be"),
            (("DTSTART:20261204T160000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=0"), "RFC 5545"),
            (("DTSTART;TZID=Nowhere/Known:20261204T160000", "DURATION:PT1H"), "cannot be read"),
            (("DTSTART;TZID=Nowhere/Known:20261204T160000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"), "cannot be read"),
            (
                ("RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T160000Z", "DTSTART:20261204T120000Z", "DURATION:PT1H"),
                "by one",
            ),
        ],
    )
    def test_an_event_that_cannot_be_followed_is_named(self, lines: tuple[str, ...], sentence: str) -> None:
        with pytest.raises(FreezeFileProblem) as caught:
            read(event("UID:1", "SUMMARY:Odd", *lines))
        assert sentence in str(caught.value)
        assert "holidays.ics" in str(caught.value)

    @pytest.mark.parametrize(
        "line",
        [
            "RECURRENCE-ID:garbage",
            "RECURRENCE-ID:20261204T160000Z\r\nRECURRENCE-ID:20261204T160000Z",
            "RRULE:FREQ=WEEKLY;UNTIL=202700Z",
            "DTSTART;VALUE=DATE:99991231",
        ],
    )
    def test_what_the_library_trips_over_is_a_problem_of_the_file(self, line: str) -> None:
        times = () if line.startswith("DTSTART") else ("DTSTART:20261204T160000Z", "DURATION:PT1H")
        with pytest.raises(FreezeFileProblem, match=r"holidays\.ics"):
            read(event("UID:1", "SUMMARY:Odd", *times, line))

    def test_without_a_zone_whole_days_mean_nothing(self) -> None:
        with pytest.raises(FreezeFileProblem, match="says no time zone"):
            read(event("UID:1", "DTSTART;VALUE=DATE:20261224", "SUMMARY:Christmas"), zone="")

    @given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
    def test_anything_else_is_a_problem_and_never_a_calendar_without_freezes(self, data: bytes) -> None:
        for whole in (data, calendar(data.decode("utf-8", "replace"))):
            try:
                freezes_in(whole, FreezeFile("x.ics", ("a",), "UTC"), ("a",))
            except FreezeFileProblem:
                continue
            assert whole is not data, "what has no calendar in it is none"
