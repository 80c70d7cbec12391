"""Freezes that recur: on the clocks of their zone, over every change of those clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import dateutil.rrule
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.domain.environments import Freeze, strictest
from limelight.domain.freezes import RecurringFreeze, UnknownFreezes, longest_moments, trouble_with_rule

HOUR = 3600.0


def at(words: str) -> datetime:
    return datetime.fromisoformat(words)


def utc(words: str) -> float:
    return datetime.fromisoformat(words).replace(tzinfo=UTC).timestamp()


def weekly(zone: str, starts: str, hours: int = 2, rule: str = "FREQ=WEEKLY") -> RecurringFreeze:
    first = at(starts)
    return RecurringFreeze("prod", first, first + timedelta(hours=hours), zone, rule, "Closing")


def starts_of(freeze: RecurringFreeze, start: str, end: str) -> list[str]:
    return [
        datetime.fromtimestamp(each.starts, UTC).strftime("%m-%d %H:%M")
        for each in freeze.windows(utc(start), utc(end))
    ]


@pytest.mark.parametrize(
    ("zone", "starts", "between", "moments"),
    [
        # 25 October 2026: Stockholm goes from UTC+2 to UTC+1
        (
            "Europe/Stockholm",
            "2026-10-16T16:00",
            ("2026-10-16", "2026-11-01"),
            ["10-16 14:00", "10-23 14:00", "10-30 15:00"],
        ),
        # 14 March 2027: New York goes from UTC-5 to UTC-4
        (
            "America/New_York",
            "2027-03-05T16:00",
            ("2027-03-05", "2027-03-20"),
            ["03-05 21:00", "03-12 21:00", "03-19 20:00"],
        ),
        # 4 April 2027: Lord Howe goes from UTC+11 to UTC+10:30, by half an hour
        (
            "Australia/Lord_Howe",
            "2027-03-26T16:00",
            ("2027-03-26", "2027-04-10"),
            ["03-26 05:00", "04-02 05:00", "04-09 05:30"],
        ),
    ],
)
def test_it_stays_at_its_time_when_the_clocks_change(
    zone: str, starts: str, between: tuple[str, str], moments: list[str]
) -> None:
    assert starts_of(weekly(zone, starts), *between) == moments


@pytest.mark.parametrize(
    ("zone", "starts", "ends", "hours"),
    [
        ("Europe/Stockholm", "2026-10-25T01:30", "2026-10-25T02:30", 2.0),  # 02:30 comes twice: until the second
        ("Europe/Stockholm", "2026-10-25T02:30", "2026-10-25T03:30", 2.0),  # from the first
        (
            "Europe/Stockholm",
            "2027-03-28T02:30",
            "2027-03-28T03:30",
            1.0,
        ),  # 02:30 is skipped: from an hour before 03:30
        ("Europe/Stockholm", "2027-03-28T01:30", "2027-03-28T02:30", 1.0),
        ("America/New_York", "2026-11-01T01:15", "2026-11-01T01:45", 1.5),
        ("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-04T02:00", 0.75),  # by half an hour only
        ("Europe/Stockholm", "2026-10-24T12:00", "2026-10-25T12:00", 25.0),
    ],
)
def test_where_clocks_change_it_is_the_longer_of_what_could_be_meant(
    zone: str, starts: str, ends: str, hours: float
) -> None:
    first, last = longest_moments(at(starts), at(ends), zone)
    assert (last - first) / HOUR == hours


def test_it_is_on_from_its_start_to_its_end_and_says_until_when() -> None:
    freeze = weekly("Europe/Stockholm", "2026-12-04T16:00", hours=63)
    friday = utc("2026-12-11T15:00")
    assert freeze.at(friday - 1) is None
    assert freeze.at(friday) == Freeze("Closing", friday + 63 * HOUR, by_server=False)
    assert freeze.at(friday + 63 * HOUR - 1) is not None
    assert freeze.at(friday + 63 * HOUR) is None
    assert freeze.at(utc("2026-11-27T16:00")) is None, "before it first comes"


def test_one_that_lasts_longer_than_it_takes_to_come_again_is_on_until_the_last_of_them() -> None:
    freeze = weekly("UTC", "2026-12-04T00:00", hours=24 * 10)
    assert freeze.at(utc("2026-12-12T00:00")) == Freeze("Closing", utc("2026-12-21T00:00"), by_server=False)


def test_months_without_that_day_are_left_out_and_the_last_day_can_be_meant() -> None:
    by_word = weekly("UTC", "2026-12-31T00:00", rule="FREQ=MONTHLY")
    assert starts_of(by_word, "2026-12-01", "2027-04-30") == ["12-31 00:00", "01-31 00:00", "03-31 00:00"]
    by_rule = weekly("UTC", "2026-12-31T00:00", rule="FREQ=MONTHLY;BYMONTHDAY=-1")
    assert starts_of(by_rule, "2027-01-15", "2027-03-15") == ["01-31 00:00", "02-28 00:00"]


def test_it_ends_with_its_last_day_and_leaves_out_what_was_called_off() -> None:
    freeze = weekly("Europe/Stockholm", "2026-12-04T16:00", rule="FREQ=WEEKLY;UNTIL=20261218T235959")
    assert len(freeze.windows(utc("2026-12-01"), utc("2027-12-01"))) == 3
    without = RecurringFreeze(
        "prod", freeze.starts, freeze.ends, freeze.zone, freeze.rule, "Closing", frozenset({at("2026-12-11T16:00")})
    )
    assert starts_of(without, "2026-12-01", "2027-12-01") == ["12-04 15:00", "12-18 15:00"]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=HOURLY", "daily, weekly, monthly or yearly"),
        ("nonsense", "daily, weekly, monthly or yearly"),
        ("FREQ=DAILY;BYHOUR=1,2,3", "BYHOUR is not read"),
        ("FREQ=WEEKLY;BYDAY=XX", "not a rule"),
        ("FREQ=WEEKLY;INTERVAL=many", "not a rule"),
        ("FREQ=WEEKLY;BYDAY=MO", "does not follow the rule"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "does not follow the rule"),
        ("FREQ=WEEKLY;BYDAY=FR", ""),
    ],
)
def test_a_rule_that_cannot_be_used_says_why(rule: str, words: str) -> None:
    trouble = trouble_with_rule(rule, at("2026-12-04T16:00"))  # a Friday
    assert words in trouble
    assert bool(words) == bool(trouble)


@settings(deadline=None)  # a busy machine is no fault
@given(
    st.sampled_from(["Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Tehran", "Pacific/Apia"]),
    st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=DAILY;INTERVAL=3"]),
    st.datetimes(at("2000-01-01"), at("2027-01-01")).map(lambda moment: moment.replace(microsecond=0)),
    st.integers(1, 24 * 40),
    st.floats(utc("1999-01-01"), utc("2029-01-01")),
)
def test_it_is_on_exactly_when_one_of_its_windows_is(
    zone: str, rule: str, starts: datetime, hours: int, now: float
) -> None:
    freeze = RecurringFreeze("prod", starts, starts + timedelta(hours=hours), zone, rule, "Closing")
    around = freeze.windows(now - 90 * 86_400, now + 90 * 86_400)
    held = [each for each in around if each.starts <= now < each.ends]
    on = freeze.at(now)
    assert (on is not None) == bool(held)
    assert on is None or on.until == max(each.ends for each in held)
    for each in around:
        began = datetime.fromtimestamp(each.starts, ZoneInfo(zone)).replace(tzinfo=None)
        assert abs((began.time().hour * 60 + began.time().minute) - (starts.hour * 60 + starts.minute)) % 1440 in (
            *range(121),
            *range(1320, 1440),
        ), "its start is the wall clock's, or at most what clocks change by beside it"


def test_what_is_not_known_is_on_at_any_time_and_beside_what_is() -> None:
    unknown = UnknownFreezes("prod", "The file is gone.")
    told = unknown.at(0.0)
    assert told is not None
    assert told.unknown == "The file is gone."
    own = Freeze("Fair", 10.0, by_server=False)
    both = strictest([own, told, Freeze("Held")])
    assert both is not None
    assert both.of_profile == Freeze("Fair", 10.0, by_server=False, unknown="The file is gone.")
    assert both.reasons == "Held; Fair; The file is gone."
    assert unknown.windows(0.0, 1.0) == ()


def test_a_rule_is_walked_once_however_often_its_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    walked: list[str] = []

    def walk(rule: str, **more: datetime) -> dateutil.rrule.rrule:
        walked.append(rule)
        return real(rule, **more)

    real = dateutil.rrule.rrulestr
    monkeypatch.setattr(dateutil.rrule, "rrulestr", walk)
    never = "FREQ=YEARLY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=30"
    for _ in range(3):
        assert "does not follow the rule" in trouble_with_rule(never, at("2026-12-04T16:00"))
    assert walked == [never]
