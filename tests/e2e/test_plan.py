"""One plan over two systems, a real Unleash and the demo's endpoint: opened from its file, run, stopped by a refusal in
the middle, gone back on, and run again to its end; checked at both servers."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from e2e.console import PATIENCE, Confirmation, Console
from e2e.parties import REASON
from e2e.people import confirm
from limelight.domain.exposure import RELEASED, partial
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plans import Plan, PlanStep, Wave
from limelight.store.plan_files import PlanFiles
from real.demo import OWNER, Demo, running_demo
from real.screen import Screen
from real.unleash import STAGING, RealUnleash, SeedFeature

BATCH, INSTANT = "sepa-batch-upload", "instant-payments"
_PROFILE = """title = "Two systems"

[systems.bank]
kind = "unleash"
address = "{unleash}"
title = "Bank Unleash"
poll_seconds = 5

[systems.endpoint]
kind = "toggle-endpoint"
address = "{demo}"
title = "Endpoint"
poll_seconds = 5

[[environments]]
key = "bank-production"
name = "Bank production"
kind = "production"
critical = true
system = "bank"
remote = "production"

[[environments]]
key = "production-eu"
name = "Production EU"
kind = "production"
system = "endpoint"
"""


@pytest.fixture
def demo() -> Iterator[Demo]:
    with running_demo() as running:
        yield running


@pytest.fixture
def key(unleash: RealUnleash) -> str:
    """A feature of Unleash whose code was seen in production an hour ago."""
    key = f"planned-{secrets.token_hex(4)}"
    unleash.seed([SeedFeature(key, description="Planned", tags=["till"], on={"development": 100, STAGING: 100})])
    unleash.state_last_seen(key, "production", datetime.now(UTC) - timedelta(hours=1))
    return key


def plan_at(folder: Path, key: str) -> Path:
    """The plan's file: a step at Unleash, then two at the endpoint."""
    place = folder / "both.limelight-plan"
    steps = (
        PlanStep("bank", key, "bank-production", RELEASED),
        PlanStep("batch", BATCH, "production-eu", RELEASED),
        PlanStep("instant", INSTANT, "production-eu", partial(25.0)),
    )
    plan = Plan("both-systems", "Both systems", waves=(Wave(steps=steps),))
    PlanFiles().save(KeptPlan(plan, str(place)), plan, "Eva", 1.0)
    return place


def sign_in(console: Console, number: int, token: str, who: str) -> None:
    """Choose a system in the menu of sign-ins, which hangs in no window, and paste a token."""
    console.focus_window()
    console.screen.key("ctrl+i", *["Down"] * number, "Return")
    dialog = console.find_dialog("Sign in")
    dialog.find("password text", "Token").write(token)
    dialog.find("push button", "Sign in").press()
    dialog.find("label", f"Signed in as {who}", timeout=PATIENCE)
    dialog.find("push button", "Close").press()
    console.tree.wait_until_gone("dialog", "Sign in", whole=False)


def fill_in(screen: Screen, asked: Confirmation, *names: str) -> None:
    """Type the reason, and the name of each environment."""
    screen.click(asked.dialog.find("text", "Reason (required)").middle)
    screen.type(REASON)
    screen.key("Tab")
    for name in names:
        screen.key("Tab")
        screen.type(name)
        asked.dialog.find("label", "That is the name.")


def shares(unleash: RealUnleash, demo: Demo, key: str) -> list[object]:
    """How each feature stands, at its server."""
    told = [demo.flag("production-eu", each) for each in (BATCH, INSTANT)]
    return [
        unleash.client().is_on(key, "production"),
        *(each["percentage"] if each["state"] == "ENABLED" else 0 for each in told),
    ]


def test_a_plan_over_two_systems_is_refused_in_the_middle_undone_and_run_to_its_end(
    screen: Screen, unleash: RealUnleash, demo: Demo, key: str, tmp_path: Path
) -> None:
    profile = tmp_path / "limelight.toml"
    profile.write_text(_PROFILE.format(unleash=unleash.address, demo=demo.address), encoding="utf-8")
    console = Console(screen, "--profile", str(profile), str(plan_at(tmp_path, key)))
    console.find("label", "Both systems")
    sign_in(console, 1, unleash.editor.token, "editor")
    sign_in(console, 2, demo.token(OWNER), "Eva Lindqvist")
    console.find("label", "Ready")

    demo.faults(f"429,method=POST,flag={BATCH}")
    console.find("push button", "Run…").press()
    asked = console.confirmation('Run "Both systems" in Bank production and Production EU')
    asked.wait_for("There is no way to make them all at once, or none")
    fill_in(screen, asked, "Bank production", "Production EU")
    assert shares(unleash, demo, key) == [False, 0, 0]
    confirm(screen, asked, "Make 3 changes")
    asked.wait_for("Stopped, because a step was not confirmed")
    asked.wait_for("1 of 3 changes done.")
    assert shares(unleash, demo, key) == [True, 0, 0]
    assert demo.requests() == []

    asked.button("Go back…").press()
    back = console.confirmation('Go back on "Both systems" in Bank production')
    confirm(screen, back, "Undo 1 change")
    back.wait_for("Done: every change was checked on its server")
    assert shares(unleash, demo, key) == [False, 0, 0]
    back.close()
    console.find("label", "Undone")

    demo.faults()
    console.find("push button", "Run…").press()
    again = console.confirmation('Run "Both systems" in Bank production and Production EU')
    again.wait_for("There is no way to make them all at once, or none")
    fill_in(screen, again, "Bank production", "Production EU")
    confirm(screen, again, "Make 3 changes")
    again.wait_for("Done: every change was checked on its server")
    assert shares(unleash, demo, key) == [True, 100, 25]
    assert unleash.client().percentages(key, "production") == ["100"]
    again.close()

    rows = console.activity()
    assert [row["Outcome"] for row in rows if row["Outcome"] != "Confirmed"] == ["Refused"]
    assert console.quit() == 0
