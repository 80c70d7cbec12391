"""What fuzzing found once, kept: each of these reached the person as a bug and not as a sentence."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fuzz.canned import run
from fuzz.inputs import HUGE
from fuzz.system_samples import FEATURE
from fuzz.systems import build_info, read_cell, unleash
from limelight.domain.errors import BadAnswer, ProfileProblem
from limelight.domain.versions import at_least
from limelight.settings import parse_profile
from limelight.ui import text
from limelight.usecases.local_time import day_and_time


@pytest.mark.parametrize("version", [HUGE, f"1.{HUGE}", f"1!{HUGE}", f"1.0.post{HUGE}"])
def test_a_version_of_thousands_of_digits_cannot_be_compared(version: str) -> None:
    assert at_least(version, "1.2") is None
    assert at_least("1.2", version) is None


@pytest.mark.parametrize("value", [HUGE, "[" * 5_000, '{"a"=' * 5_000], ids=["digits", "lists", "tables"])
def test_a_profile_of_thousands_of_digits_or_brackets_is_refused_with_a_sentence(value: str) -> None:
    with pytest.raises(ProfileProblem, match=r"limelight\.toml: .*Correct"):
        parse_profile(f"poll = {value}\n", "limelight.toml", Path())


@pytest.mark.parametrize("path", [f"apps[{HUGE[:4_500]}]", "[" * 5_000, "a." * 5_000], ids=["digits", "lists", "dots"])
def test_a_path_that_python_itself_refuses_is_no_path(path: str) -> None:
    with pytest.raises(ProfileProblem, match="is no JMESPath"):
        build_info((b"{}", path))


@pytest.mark.parametrize("path", ["apps[::0]", "abs('x')", "sort_by(apps, &version)[0]", "max([`1`, 'a'])"])
def test_a_path_that_does_not_go_through_the_document_finds_no_version(path: str) -> None:
    with pytest.raises(BadAnswer):
        build_info((b'{"apps": [{"version": 1}, {"version": "2"}]}', path))


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999-14:00"])
def test_a_moment_outside_of_every_calendar_is_shown_as_the_nearest_one(moment: str) -> None:
    at = datetime.fromisoformat(moment).timestamp()
    assert re.search(r"3[01] Dec 9999, |[12] Jan 1, ", text.both_times(at))
    assert text.time_words(at) in text.both_times(at) or text.utc_words(at) in text.both_times(at)
    assert day_and_time(at)


def test_a_usual_moment_is_shown_as_ever() -> None:
    assert text.utc_words(datetime(2026, 11, 24, 13, 3, 22, tzinfo=UTC).timestamp()) == "24 Nov 2026, 13:03:22 UTC"


@pytest.mark.parametrize("created", ["0001-01-01T00:00:00", "2026-11-24T12:00:00"])
def test_a_time_of_unleash_without_its_zone_is_none(created: str) -> None:
    feature = json.dumps({**FEATURE, "createdAt": created}).encode()
    with pytest.raises(BadAnswer, match="timezone"):
        run(read_cell(unleash(feature, "/features/(?!.*tags)")))
    run.close()
