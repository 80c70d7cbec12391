"""`limelight report release` and `limelight status` as a script starts them, on real servers whose own records are the
measure of what has to be in the report."""

from __future__ import annotations

import json
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from e2e.commands import DONE, NOT_DONE, NOT_USABLE, WITH_GAPS, keep_token, limelight
from e2e.parties import endpoint_profile, unleash_profile
from real.demo import Demo, running_demo
from real.keyring_service import KeyringService
from real.session import Session
from real.unleash import STAGING, RealUnleash, SeedFeature

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the sessions of tests are Linux's")

PROGRESS = "Reading the systems' histories: "


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


def report(session: Session, profile: Path, *more: str) -> tuple[int, dict[str, Any], str]:
    """The exit code, the report, and what was said beside it."""
    done = limelight(session, "report", "release", "--json", "--profile", profile, *more)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout), done.stderr


def rows(told: dict[str, Any]) -> list[dict[str, str]]:
    return next(section["rows"] for section in told["sections"] if section["key"] == "changes")


def recorded_by(demo: Demo, environment: str) -> list[dict[str, Any]]:
    """Everything that the endpoint's own record of an environment holds, the newest first."""
    found: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = demo.get(f"/environments/{environment}/history?limit=500{cursor and f'&cursor={cursor}'}").json()
        found += page["changes"]
        if not page.get("next_cursor"):
            return found
        cursor = page["next_cursor"]


def test_every_change_that_an_endpoint_recorded_is_in_the_report(
    keyring_service: KeyringService, demo: Demo, tmp_path: Path
) -> None:
    profile = endpoint_profile(tmp_path, demo.address)
    keep_token(keyring_service.session, demo.token("support"), demo.address.partition("/toggle-endpoint")[0])
    code, told, said = report(keyring_service.session, profile)
    theirs = [each for environment in ("staging", "production-eu") for each in recorded_by(demo, environment)]
    assert len(theirs) > len({(each["environment"], each["flag"]) for each in theirs}), "more than the last of each"
    assert (code, len(rows(told))) == (DONE, len(theirs)), told["gaps"]
    assert {row["told_by"] for row in rows(told)} == {"System"}
    assert sorted(row["reason"] for row in rows(told)) == sorted(each.get("reason") or "" for each in theirs)
    assert all(line.startswith(PROGRESS) for line in said.splitlines())
    assert f"{PROGRESS}{len(theirs)} changes so far." in said

    code, told, _ = report(keyring_service.session, profile, "--from", "2001-01-01")
    assert code == WITH_GAPS
    assert len(rows(told)) == len(theirs)
    assert sum("begins on" in gap for gap in told["gaps"]) == 2


def test_without_a_keyring_every_history_is_a_gap(session: Session, demo: Demo, tmp_path: Path) -> None:
    code, told, _ = report(session, endpoint_profile(tmp_path, demo.address))
    assert (code, rows(told)) == (WITH_GAPS, [])
    assert sum(gap.startswith("The history of ") for gap in told["gaps"]) == 2
    code, told, said = report(session, tmp_path / "limelight.toml", "--stored")
    assert (code, PROGRESS in said) == (WITH_GAPS, False)
    assert any("was not read" in gap for gap in told["gaps"])


@pytest.fixture
def key(unleash: RealUnleash) -> str:
    """A feature that an operator released to a share, then to more, and turned off again in production."""
    key = f"report-{secrets.token_hex(4)}"
    unleash.seed([SeedFeature(key, on={STAGING: 100})])
    operator = unleash.client()
    operator.set_strategy(key, "production", 25)
    operator.set_on(key, "production")
    operator.set_strategy(key, "production", 50)
    operator.set_off(key, "production")
    return key


@pytest.fixture
def at_unleash(keyring_service: KeyringService, unleash: RealUnleash) -> Session:
    keep_token(keyring_service.session, unleash.viewer.token, unleash.address)
    return keyring_service.session


@pytest.mark.unleash
def test_every_change_that_an_unleash_recorded_is_in_the_report(
    at_unleash: Session, unleash: RealUnleash, key: str, tmp_path: Path
) -> None:
    code, told, said = report(at_unleash, unleash_profile(tmp_path, unleash.address))
    mine = [row for row in rows(told) if row["feature"] == key and row["environment"] == "Production"]
    assert [row["verb"] for row in mine] == [
        "strategy added: 25 %",
        "Release: turned on",
        "strategy changed: 25 % \u2192 50 %",
        "Roll back: turned off",
    ]
    assert {(row["by"], row["before"], row["outcome"], row["told_by"]) for row in mine} == {
        ("editor", "not told", "Done", "System")
    }
    assert len(mine) == len(unleash.client().writes(key, "production"))
    assert code == DONE, told["gaps"]
    assert any("do not tell what was before and after" in gap for gap in told["gaps"])
    assert PROGRESS in said


@pytest.mark.unleash
def test_the_status_of_an_unleash_by_lines_and_json_with_exit_codes(
    at_unleash: Session, unleash: RealUnleash, key: str, tmp_path: Path
) -> None:
    profile = unleash_profile(tmp_path, unleash.address)
    done = limelight(at_unleash, "status", key, "--json", "--profile", profile)
    assert (done.returncode, done.stderr) == (DONE, "")
    feature = json.loads(done.stdout)["features"][0]
    assert (feature["in"]["staging"]["standing"], feature["in"]["production"]["standing"]) == ("released", "off")
    lines = limelight(at_unleash, "status", key, "--environment", "production", "--profile", profile)
    assert (lines.returncode, lines.stdout.splitlines()[2].split()[:3]) == (DONE, [key, "production", "Off,"])
    assert limelight(at_unleash, "status", "no-such", "--profile", profile).returncode == NOT_DONE
    assert limelight(at_unleash, "status", "--standing", "none", "--profile", profile).returncode == NOT_USABLE


@pytest.mark.unleash
def test_an_unleash_that_refuses_the_token_is_a_gap_in_every_answer(
    keyring_service: KeyringService, unleash: RealUnleash, tmp_path: Path
) -> None:
    session, profile = keyring_service.session, unleash_profile(tmp_path, unleash.address)
    keep_token(session, "user:0123456789abcdef0123456789abcdef", unleash.address)
    done = limelight(session, "status", "--json", "--profile", profile)
    assert done.returncode == WITH_GAPS
    assert len(json.loads(done.stdout)["gaps"]) == 3
    code, told, _ = report(session, profile)
    assert code == WITH_GAPS
    assert sum(gap.startswith("The history of ") for gap in told["gaps"]) == 3
    path = tmp_path / "there.html"
    path.write_text("mine", encoding="utf-8")
    refused = limelight(session, "report", "release", "--output", path, "--profile", profile)
    assert (refused.returncode, path.read_text("utf-8")) == (NOT_DONE, "mine")
