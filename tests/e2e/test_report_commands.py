"""`limelight status` and `limelight report` as a script starts them: with a real keyring and a real server, and without
either. Nothing of a server or of the profile's folder is changed by them."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from e2e.commands import APP, DONE, NOT_DONE, NOT_USABLE, WITH_GAPS, keep_token, limelight
from journal.damage import tamper, written
from real.demo import Demo, running_demo
from real.keyring_service import KeyringService
from real.session import Session

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the sessions of tests are Linux's")

PICTURE = """
import asyncio, sys
from pathlib import Path
from limelight.bootstrap.asked_profile import asked_profile, picture_of
from limelight.store.last_picture import LastPicture
asked = asked_profile(Path(sys.argv[1]))
LastPicture(asked.places.picture).save(picture_of(asked, stored=False), asked.profile)
"""
WHERE = """
import sys
from pathlib import Path
from limelight.bootstrap.places import places_of
print(places_of(Path(sys.argv[1])).journal)
"""


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


@pytest.fixture
def profile(demo: Demo, tmp_path: Path) -> Path:
    """A profile of two environments of the demo's server."""
    path = tmp_path / "bank.toml"
    path.write_text(
        f'title = "Bank"\n[systems.bank]\nkind = "toggle-endpoint"\naddress = "{demo.address}"\n'
        '[[environments]]\nkey = "staging"\nname = "Staging"\nkind = "staging"\nsystem = "bank"\n'
        '[[environments]]\nkey = "production-eu"\nname = "Production EU"\nkind = "production"\nsystem = "bank"\n',
        encoding="utf-8",
    )
    return path


@pytest.fixture
def signed_in(keyring_service: KeyringService, demo: Demo) -> Session:
    """A session whose keyring holds the support's token, which may only read."""
    origin = demo.address.partition("/toggle-endpoint")[0]
    keep_token(keyring_service.session, demo.token("support"), origin)
    return keyring_service.session


def files_below(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}


def test_a_script_reads_everything_now_with_the_keyrings_token(signed_in: Session, profile: Path) -> None:
    before = files_below(signed_in.home)
    done = limelight(signed_in, "status", "--json", "--profile", profile)
    assert (done.returncode, done.stderr) == (DONE, "")
    told = json.loads(done.stdout)
    assert told["gaps"] == []
    assert [place["current"] for place in told["environments"]] == [True, True]
    cells = {feature["key"]: feature["in"] for feature in told["features"]}
    assert cells["instant-payments"]["production-eu"]["standing"] == "waiting"
    assert {path for path in files_below(signed_in.home) - before if path.suffix != ".lock"} == set()


def test_people_read_lines_and_a_feature_by_itself(signed_in: Session, profile: Path) -> None:
    whole = limelight(signed_in, "status", "--profile", profile)
    assert whole.returncode == DONE
    assert "Waiting for release in production" in whole.stdout
    one = limelight(signed_in, "status", "instant-payments", "--environment", "production-eu", "--profile", profile)
    assert one.returncode == DONE
    assert one.stdout.splitlines()[2].split()[:3] == ["instant-payments", "production-eu", "Waiting"]
    none = limelight(signed_in, "status", "no-such", "--profile", profile)
    assert (none.returncode, none.stdout) == (NOT_DONE, "")
    assert "no-such" in none.stderr


def test_every_form_is_written_and_nothing_is_overwritten_unless_that_is_asked(
    signed_in: Session, profile: Path, tmp_path: Path
) -> None:
    for form in ("html", "pdf", "xlsx", "csv", "json"):
        path = tmp_path / f"status.{form}"
        done = limelight(signed_in, "report", "status", "--output", path, "--profile", profile)
        assert (done.returncode, done.stderr) == (DONE, ""), form
    assert "<title>Release status: Bank</title>" in (tmp_path / "status.html").read_text("utf-8")
    assert "Release status" in " ".join(PdfReader(tmp_path / "status.pdf").pages[0].extract_text().split())
    assert zipfile.is_zipfile(tmp_path / "status.xlsx")
    assert "instant-payments" in (tmp_path / "status.csv").read_text("utf-8")
    path = tmp_path / "status.html"
    path.write_text("mine", encoding="utf-8")
    refused = limelight(signed_in, "report", "status", "--output", path, "--profile", profile)
    assert (refused.returncode, path.read_text("utf-8")) == (NOT_DONE, "mine")
    assert "already" in refused.stderr
    forced = limelight(signed_in, "report", "status", "--output", path, "--profile", profile, "--force")
    assert forced.returncode == DONE
    assert "mine" not in path.read_text("utf-8")[:4]
    assert not list(tmp_path.glob(".*"))


def test_without_a_keyring_what_could_not_be_read_is_told(session: Session, profile: Path) -> None:
    done = limelight(session, "status", "--json", "--profile", profile)
    assert done.returncode == WITH_GAPS
    told = json.loads(done.stdout)
    assert all("was never read" in gap for gap in told["gaps"])
    assert len(told["gaps"]) == 2


def test_what_is_stored_is_told_as_that_at_once_and_without_qt_or_a_network(signed_in: Session, profile: Path) -> None:
    made = signed_in.run([sys.executable, "-c", PICTURE, str(profile)], environment=APP)
    assert made.returncode == 0, made.stderr
    code = (
        "import sys; from limelight.__main__ import main\n"
        f"code = main(['status', '--stored', '--json', '--profile', {str(profile)!r}])\n"
        "heavy = {'PySide6', 'httpx', 'keyring', 'sqlite3', 'xlsxwriter'} & set(sys.modules)\n"
        "print(code, sorted(heavy), file=sys.stderr)"
    )
    done = signed_in.run([sys.executable, "-c", code], environment=APP)
    assert done.stderr == f"{WITH_GAPS} []\n"
    told = json.loads(done.stdout)
    assert told["stored"] is True
    assert "Nothing was read now" in told["gaps"][0]
    assert len(told["features"]) > 50


def test_an_audit_is_made_of_the_journal_alone_and_tells_its_head(session: Session, profile: Path) -> None:
    place = Path(session.run([sys.executable, "-c", WHERE, str(profile)], environment=APP).stdout.strip())
    place.parent.mkdir(parents=True)
    written(place)
    before = place.read_bytes()
    done = limelight(session, "report", "audit", "--json", "--profile", profile)
    assert done.returncode == DONE, done.stderr
    rows = {section["key"]: section.get("rows") for section in json.loads(done.stdout)["sections"]}
    verified = limelight(session, "verify-journal", place)
    head = next(row["value"] for row in rows["journal"] if "Head" in row["what"])
    assert f"the head is {head}." in verified.stdout
    assert rows["changes"][0]["hash"] == head
    assert rows["changes"][0]["outcome"] == "Did not reach the server"
    assert place.read_bytes() == before
    tamper(place, "UPDATE events SET text = replace(text, 'Campaign', 'Sabotage') WHERE seq = 1")
    broken = limelight(session, "report", "audit", "--json", "--profile", profile)
    assert broken.returncode == WITH_GAPS
    assert "event 1 is not as it was recorded" in json.loads(broken.stdout)["gaps"][0]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["report", "status"], "Name a file"),
        (["report", "status", "--output", "x.docx"], "does not say which form"),
        (["report", "status", "--form", "pdf"], "Name a file for the pdf form"),
        (["report", "status", "--from", "2026-01-01", "--json"], "no period"),
        (["report", "audit", "--plan", "x", "--json"], "--plan is for a release report"),
        (["report", "release", "--from", "soon", "--json"], "is no day and no time"),
        (["report", "release", "--json"], "There is no profile"),
        (["status"], "There is no profile"),
        (["status", "--standing", "splendid"], "invalid choice"),
        (["--profile", "x", "status"], "write status first"),
    ],
)
def test_what_cannot_be_begun_says_why(session: Session, arguments: list[str], says: str) -> None:
    done = limelight(session, *arguments)
    assert (done.returncode, done.stdout) == (NOT_USABLE, "")
    assert says in done.stderr


def test_a_plan_that_cannot_be_read_says_where(session: Session, profile: Path, tmp_path: Path) -> None:
    plan = tmp_path / "autumn.limelight-plan"
    plan.write_text("title = 3", encoding="utf-8")
    done = limelight(session, "report", "release", "--plan", plan, "--json", "--stored", "--profile", profile)
    assert done.returncode == NOT_DONE
    assert str(plan) in done.stderr


def test_whoever_stops_reading_early_gets_no_trouble(signed_in: Session, profile: Path) -> None:
    command = f"{sys.executable} -m limelight report status --json --profile {profile} | head -c 10"
    done = signed_in.run(["bash", "-c", f"set -o pipefail; {command}"], environment=APP)
    assert done.stdout == '{\n  "format'[:10]
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


def test_both_commands_tell_their_exit_codes(session: Session) -> None:
    for command in ("status", "report"):
        done = limelight(session, command, "--help")
        assert done.returncode == 0
        assert "Exit codes: 0 done" in " ".join(done.stdout.split())
    assert "write a report" in limelight(session, "--help").stdout
