"""What fuzzing found once, kept: each of these reached the person as a bug and not as a sentence."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fuzz.canned import run
from fuzz.files import journal_file
from fuzz.inputs import HUGE
from fuzz.system_samples import FEATURE
from fuzz.systems import NOW, build_info, read_cell, unleash
from limelight.domain.errors import BadAnswer, ProfileProblem
from limelight.domain.versions import at_least
from limelight.journal.opening import open_journal
from limelight.journal.wire import ROOT, hash_of, wrong_with
from limelight.settings import parse_profile
from limelight.ui import links, text
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


@pytest.mark.parametrize("text", ["[" * 5_000, '{"a":' * 5_000], ids=["lists", "tables"])
def test_an_event_that_is_nested_too_deep_is_not_one_of_ours(text: str) -> None:
    row = {"seq": 1, "previous": ROOT, "hash": hash_of(ROOT, text), "text": text, "intent": "", "state": ""}
    assert wrong_with(row, 1, ROOT) == "event 1 is not one of ours (it is nested too deep)."


def test_a_journal_whose_text_is_no_text_any_more_is_told_as_damaged(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.write_bytes(journal_file().replace(b"Instant payments", b"Instant p\xff\xfeyments"))
    journal = open_journal(path, lambda: NOW, 0.0)
    assert "damaged" in journal.trouble
    journal.close()


def test_a_host_without_end_is_not_quoted_whole() -> None:
    assert len(links.link_refusal(f"https://{HUGE}.example.com/", [])) < 200
