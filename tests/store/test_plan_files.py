"""Plans on disk: what is saved reads back, what is damaged says where and stays, and nobody overwrites anybody."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import tempfile
import tomllib
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.errors import PlanBusy, PlanProblem, PlanSavedMeanwhile
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plans import Group, Plan, Planned, PlanStep, Point, Wave
from limelight.resources import resource
from limelight.store.plan_files import PlanFiles
from limelight.store.plan_reading import parse_plan
from limelight.store.plan_writing import text_of
from limelight.store.recent_plans import MOST, RecentPlans

NOW = 1_790_000_000.0
FILES = PlanFiles()
PLAN = Plan("p1", "Autumn", waves=(Wave(steps=(PlanStep("a", "pay", "prod-eu", RELEASED),)),))
SCHEMA = json.loads(resource("plan", "limelight-plan.schema.json").read_text(encoding="utf-8"))


LETTERS = st.characters(exclude_categories=("C", "Z")) | st.just(" ")
LINES = st.text(LETTERS, max_size=40).map(str.strip)
TITLES = st.text(LETTERS, min_size=1, max_size=40).map(lambda text: text.strip() or "x")
PROSE = st.lists(st.text(LETTERS, max_size=20), max_size=4).map("\n".join).map(str.strip)
IDS = st.from_regex(r"[A-Za-z0-9-]{1,12}", fullmatch=True)
KEYS = st.from_regex(r"[A-Za-z0-9._:-]{1,12}", fullmatch=True)
TARGETS = st.one_of(st.just(RELEASED), st.just(DARK), st.integers(1, 9_999).map(lambda part: partial(part / 100)))
SECONDS = st.integers(0, 4_000_000_000).map(float)
PLANNED = st.builds(
    Planned,
    st.datetimes().map(lambda at: at.replace(microsecond=0)),
    st.sampled_from(["UTC", "Europe/Amsterdam", "America/Argentina/Ushuaia", "Etc/GMT+3"]),
)
POINTS = st.builds(Point, st.sampled_from(Group), TITLES, LINES, st.none() | st.dates(), st.booleans(), LINES).flatmap(
    lambda point: st.just(point) | st.builds(point.done, LINES, SECONDS)
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    ids = draw(st.lists(IDS, unique=True, max_size=5))
    steps = [PlanStep(each, draw(TITLES), draw(KEYS), draw(TARGETS)) for each in ids]
    cut = draw(st.integers(0, len(steps)))
    waves = tuple(Wave(draw(LINES), draw(PROSE), tuple(part)) for part in (steps[:cut], steps[cut:]))
    return Plan(
        draw(IDS),
        draw(TITLES),
        draw(PROSE),
        draw(LINES),
        draw(LINES),
        draw(st.none() | PLANNED),
        draw(st.none() | st.integers(0, 366)),
        draw(PROSE),
        waves[: draw(st.integers(0, 2))],
        tuple(draw(st.lists(POINTS, max_size=3))),
    )


KEPT = st.builds(KeptPlan, plans(), st.just("x"), st.integers(0, 10**9), LINES, st.none() | SECONDS)


def as_json(value: object) -> object:
    if isinstance(value, dict):
        return {key: as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_json(each) for each in value]
    return value.isoformat() if isinstance(value, datetime | date) else value


@given(KEPT)
def test_any_plan_reads_back_equal_and_is_what_the_schema_says(kept: KeptPlan) -> None:
    text = text_of(kept)
    assert parse_plan(text, "x") == kept
    jsonschema_rs.validator_for(SCHEMA).validate(as_json(tomllib.loads(text)))


@given(KEPT, st.data())
def test_any_damage_is_told_as_such_or_is_another_plan(kept: KeptPlan, data: st.DataObject) -> None:
    text = text_of(kept)
    at = data.draw(st.integers(0, len(text) - 1))
    spoilt = text[:at] + data.draw(st.sampled_from(["", '"', "[", "=", "\x00", "9", "\n"])) + text[at + 1 :]
    with suppress(PlanProblem):  # and nothing else
        parse_plan(spoilt, "x")


GOOD = text_of(KeptPlan(PLAN, "x", 1, "Maya", NOW))
POINT = '[[checklist]]\ngroup = "support"\ntitle = "Brief"\n'


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("format = 1", "format = 2", 2, "newer Limelight"),
        ("format = 1", 'format = "1"', 2, "whole number"),
        ("format = 1\n", "", 1, 'no "format"'),
        ('id = "p1"', 'id = "p 1"', 3, "letters, digits and hyphens"),
        ('title = "Autumn"', 'title = ""', 4, "empty"),
        ('title = "Autumn"', 'titel = "Autumn"', 4, 'Did you mean "title"?'),
        ('title = "Autumn"', 'title = "Autumn', 4, "not TOML"),
        ('title = "Autumn"', 'title = "Autumn"\npurpose = 3', 5, "text in quotes"),
        ('title = "Autumn"', 'title = "Autumn"\npurpose = " x"', 5, "blanks at its ends"),
        ('title = "Autumn"', f'title = "Autumn"\npurpose = "{"x" * 5_001}"', 5, "5001 characters"),
        ('title = "Autumn"', 'title = "Autumn"\nplanned = 2026-12-01T09:00:00', 5, "needs its time zone"),
        ('title = "Autumn"', 'title = "Autumn"\nplanned = 2026-12-01T09:00:00Z', 5, "without an offset"),
        ('title = "Autumn"', 'title = "Autumn"\nzone = "UTC"', 5, 'without "planned"'),
        (
            'title = "Autumn"',
            'title = "Autumn"\nplanned = 2026-12-01T09:00:00\nzone = "../x"',
            6,
            "needs its time zone",
        ),
        ('title = "Autumn"', 'title = "Autumn"\npath_days = 999', 5, "from 0 to 366"),
        ('target = "everyone"', 'target = "most"', 16, 'A target is "everyone"'),
        ('feature = "pay"', 'feature = "pay"\ntoken = "x"', 15, "Secrets do not belong"),
        ('environment = "prod-eu"', 'environment = "prod eu"', 15, "something other than letters"),
        (
            'target = "everyone"\n',
            'target = "off"\n[[waves.steps]]\nid = "a"\nfeature = "b"\nenvironment = "c"\ntarget = "off"\n',
            18,
            'Another step has the id "a"',
        ),
        ('target = "everyone"\n', f'target = "off"\n{POINT}due = 2026-12-01T09:00:00', 20, "must be a day"),
        ('target = "everyone"\n', f'target = "off"\n{POINT}done_by = "Bo"', 20, 'without "done_at"'),
        ('target = "everyone"\n', f'target = "off"\n{POINT}done_at = 2026-12-01T09:00:00.5Z', 20, "whole seconds"),
    ],
)
def test_what_cannot_be_used_says_in_which_line_and_why(before: str, after: str, line: int, words: str) -> None:
    assert before in GOOD
    with pytest.raises(PlanProblem) as told:
        parse_plan(GOOD.replace(before, after, 1), "autumn")
    assert words in told.value.sentence
    assert told.value.line == line
    assert str(told.value).startswith(f"autumn:{line}:")


def test_the_example_the_templates_and_the_plan_of_the_demo_are_plans() -> None:
    example = FILES.read(str(resource("plan", "example.limelight-plan")))
    assert (example.revision, len(example.plan.steps), example.plan.flaws()) == (3, 3, ())
    demo = FILES.read(str(resource("demo", "autumn-release.limelight-plan")))
    assert demo.plan.flaws() == ()
    templates = FILES.templates()
    assert templates[0].title == "One feature, in waves"
    assert all(each.plan.checklist and not each.plan.steps for each in templates)
    for path in resource("plan", "example.limelight-plan"), resource("demo", "autumn-release.limelight-plan"):
        jsonschema_rs.validator_for(SCHEMA).validate(as_json(tomllib.loads(path.read_text(encoding="utf-8"))))


def new(path: Path) -> KeptPlan:
    return KeptPlan(PLAN, str(path))


def test_a_plan_is_saved_with_who_and_when_and_can_be_saved_again(tmp_path: Path) -> None:
    path = tmp_path / "autumn.limelight-plan"
    first = FILES.save(new(path), PLAN, "Maya\n", NOW + 0.4)
    assert FILES.read(str(path)) == first
    assert (first.revision, first.saved_by, first.saved_at) == (1, "Maya", NOW)
    second = FILES.save(first, replace(PLAN, title="Winter"), "Tom", NOW)
    assert (second.revision, FILES.read(str(path)).plan.title) == (2, "Winter")
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_who_saved_last_is_told_and_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "autumn.limelight-plan"
    mine = FILES.save(new(path), PLAN, "Maya", NOW)
    FILES.save(FILES.read(str(path)), replace(PLAN, title="Tom's"), "Tom", NOW)
    before = path.read_bytes()
    with pytest.raises(PlanSavedMeanwhile, match=r"Tom saved it on .* \(revision 2; you opened 1\)"):
        FILES.save(mine, replace(PLAN, title="Mine"), "Maya", NOW)
    path.write_text(path.read_text().replace("Tom's", "Somebody's"))
    with pytest.raises(PlanSavedMeanwhile, match="changed the file by hand"):
        FILES.save(replace(mine, revision=2), PLAN, "Maya", NOW)
    path.write_bytes(before[:-9])
    with pytest.raises(PlanSavedMeanwhile, match="cannot be read any more"):
        FILES.save(mine, PLAN, "Maya", NOW)
    assert path.read_bytes() == before[:-9]  # a damaged file is never lost
    with pytest.raises(PlanSavedMeanwhile, match="There is a file of that name already"):
        FILES.save(new(path), PLAN, "Maya", NOW)
    path.unlink()
    with pytest.raises(PlanSavedMeanwhile, match="file is gone"):
        FILES.save(mine, PLAN, "Maya", NOW)


def test_what_the_format_cannot_say_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "autumn.limelight-plan"
    for plan in (replace(PLAN, title="a\x00b"), replace(PLAN, purpose="x" * 5_001), replace(PLAN, title=" x")):
        with pytest.raises(PlanProblem):
            FILES.save(new(path), plan, "Maya", NOW)
    assert not path.exists()


_IN_A_FOLDER_THAT_CANNOT_BE_WRITTEN = """
import os, sys
from contextlib import ExitStack
from pathlib import Path
from limelight.domain.errors import StoreTrouble
from store.test_plan_files import FILES, NOW, PLAN, new
if os.geteuid() == 0:
    os.setuid(65534)
path = Path(sys.argv[1]) / "shared" / "autumn.limelight-plan"
saved = FILES.save(new(path), PLAN, "Maya", NOW)
path.parent.chmod(0o500)
hold = FILES.hold(str(path), "Maya")
for way in (lambda: FILES.save(saved, PLAN, "Maya", NOW), lambda: ExitStack().enter_context(hold)):
    try:
        way()
    except StoreTrouble as trouble:
        print(trouble)
path.parent.chmod(0o700)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folders")
def test_a_folder_that_cannot_be_written_says_so() -> None:
    # Nothing is read-only for root: so the program becomes nobody first, in a folder that nobody can reach.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        said = subprocess.run(
            [sys.executable, "-c", _IN_A_FOLDER_THAT_CANNOT_BE_WRITTEN, folder],
            env={"PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
    assert len(said) == 2
    assert "Save it in another folder" in said[1]


def test_a_file_that_others_may_write_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "autumn.limelight-plan"
    saved = FILES.save(new(path), PLAN, "Maya", NOW)
    path.chmod(0o664)
    FILES.save(saved, PLAN, "Maya", NOW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_a_file_that_is_missing_large_or_no_text_says_so(tmp_path: Path) -> None:
    path = tmp_path / "autumn.limelight-plan"
    with pytest.raises(PlanProblem, match="There is no plan here"):
        FILES.read(str(path))
    path.write_bytes(b"#" * 1_048_577)
    with pytest.raises(PlanProblem, match="not a plan"):
        FILES.read(str(path))
    path.write_bytes(b"format = 1\n\xff")
    with pytest.raises(PlanProblem, match="not UTF-8"):
        FILES.read(str(path))


def test_other_plans_of_the_folder_are_found_and_damaged_ones_are_left(tmp_path: Path) -> None:
    mine = FILES.save(new(tmp_path / "a.limelight-plan"), PLAN, "Maya", NOW)
    other = replace(PLAN, id="p2")
    FILES.save(KeptPlan(other, str(tmp_path / "b.limelight-plan")), other, "Maya", NOW)
    (tmp_path / "c.limelight-plan").write_text("format = ")
    (tmp_path / "notes.txt").write_text("x")
    assert FILES.beside(mine.place) == (other,)
    assert FILES.beside(str(tmp_path / "nowhere" / "a")) == ()


def test_only_one_runs_a_plan_and_says_who(tmp_path: Path) -> None:
    place = str(tmp_path / "a.limelight-plan")
    with FILES.hold(place, "Maya on desk 7"):
        with pytest.raises(PlanBusy, match="run already: Maya on desk 7"), FILES.hold(place, "Tom"):
            pass
        with FILES.hold(str(tmp_path / "b.limelight-plan"), "Tom"):
            pass
    with FILES.hold(place, "Tom"):
        pass
    assert list(tmp_path.iterdir()) == []


_HOLDER = """
import sys
from limelight.store.plan_files import PlanFiles
with PlanFiles().hold(sys.argv[1], "Maya"):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_program_that_is_killed_while_it_runs_a_plan_lets_go_of_it(tmp_path: Path) -> None:
    place = str(tmp_path / "a.limelight-plan")
    command = [sys.executable, "-c", _HOLDER, place]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"PYTHONPATH": os.pathsep.join(sys.path)}
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(PlanBusy, match="Maya"), FILES.hold(place, "Tom"):
            pass
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    with FILES.hold(place, "Tom"):
        pass


def test_the_recent_list_keeps_the_newest_first_and_forgets(tmp_path: Path) -> None:
    recent = RecentPlans(tmp_path / "folder" / "plans.json")
    assert recent.places() == ()
    for number in range(MOST + 3):
        recent.note(f"plan {number}")
    assert recent.note("plan 9")[:2] == ("plan 9", f"plan {MOST + 2}")
    assert len(RecentPlans(tmp_path / "folder" / "plans.json").places()) == MOST
    assert "plan 9" not in recent.forget("plan 9")


@pytest.mark.parametrize("text", ["", "{}", "[1, 2]", "[" * 100_000, "\x00"])
def test_a_list_that_is_damaged_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "plans.json"
    path.write_text(text)
    assert RecentPlans(path).places() == ()


def test_a_list_that_cannot_be_kept_is_for_now(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    recent = RecentPlans(tmp_path / "file" / "plans.json")
    assert recent.note("a") == ("a",)
    assert recent.places() == ("a",)


def test_times_are_written_in_utc() -> None:
    text = text_of(KeptPlan(PLAN, "x", 1, "Maya", datetime(2026, 12, 1, 9, tzinfo=UTC).timestamp()))
    assert "at = 2026-12-01T09:00:00Z" in text
