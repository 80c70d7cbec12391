"""The main job on a real Unleash: release, see it confirmed, roll back; and what must not happen."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from e2e.console import Console
from e2e.parties import PRODUCTION, REASON, changes_at, files_with, unleash_profile
from e2e.people import confirm, fill_in, release_in_production, sign_in
from faults.telling import Tell
from real.screen import Screen
from real.unleash import STAGING, RealUnleash, SeedFeature

NBSP = "\N{NO-BREAK SPACE}"
BY_EDITOR = ["feature-strategy-add", "feature-environment-enabled"]  # what one request to turn it on leaves behind


@pytest.fixture
def key(unleash: RealUnleash) -> str:
    """A feature of the test's own: released before production, and its code was seen in production an hour ago."""
    key = f"payments-{secrets.token_hex(4)}"
    unleash.seed([SeedFeature(key, description="Pay at once", tags=["till"], on={"development": 100, STAGING: 100})])
    unleash.state_last_seen(key, "production", datetime.now(UTC) - timedelta(hours=1))
    return key


def open_signed_in(screen: Screen, unleash: RealUnleash, folder: Path) -> Console:
    """The program on a fresh profile, with the editor signed in."""
    console = Console(screen, "--profile", str(unleash_profile(folder, unleash.address)))
    sign_in(console, unleash.editor.token, "editor")
    console.table()
    console.focus_window()
    return console


def test_a_release_in_production_is_confirmed_checked_on_the_server_and_rolled_back(
    screen: Screen, unleash: RealUnleash, key: str, tmp_path: Path
) -> None:
    operator = unleash.client()
    first = open_signed_in(screen, unleash, tmp_path)
    assert first.quit() == 0

    console = Console(screen, "--profile", str(tmp_path / "limelight.toml"))
    console.find("label", "editor")
    assert "PRODUCTION" in console.window().name
    console.focus_window()
    console.select(key, PRODUCTION)
    console.wait_for_cell(PRODUCTION, "Waiting")

    before = changes_at(unleash.address)
    asked = release_in_production(console, key)
    assert "From off to everyone, in Production." in asked.words
    assert "How it is done: Turn it on; Unleash adds a strategy for everyone, since none is enabled." in asked.words
    assert "Nothing that is on here" in asked.words
    assert not operator.is_on(key, "production")
    confirm(screen, asked, "Release to everyone")
    asked.wait_for("Checked on the server")
    assert operator.is_on(key, "production")
    assert operator.percentages(key, "production") == ["100"]
    assert operator.writes(key, "production") == BY_EDITOR
    assert changes_at(unleash.address) - before == 1
    assert {event["createdBy"] for event in operator.events(key) if event["environment"] == "production"} == {"editor"}
    console.wait_for_cell(PRODUCTION, "Released")

    child = f"{key}-limits"
    unleash.seed([SeedFeature(child, on={"production": 100})])
    operator.depend(child, key)
    before = changes_at(unleash.address)
    asked.button("Roll back…").press()
    undone = console.confirmation(f'Turn off "{key}" in Production')
    assert f"On here, and dependent on it: {child}." in undone.words
    assert f"Recorded here: “{REASON}”" in undone.words
    confirm(screen, undone, "Turn off")
    undone.wait_for("Checked on the server")
    assert not operator.is_on(key, "production")
    assert operator.writes(key, "production") == [*BY_EDITOR, "feature-environment-disabled"]
    assert changes_at(unleash.address) - before == 1
    undone.close()
    console.wait_for_cell(PRODUCTION, "Waiting")

    rows = console.activity()
    assert len(rows) == 2
    assert [row["Outcome"] for row in rows] == ["Confirmed", "Confirmed"]
    assert [row["Change"] for row in rows] == ["Roll back: everyone → off", "Release: off → everyone"]
    assert {(row["Feature"], row["Environment"], row["Who"]) for row in rows} == {
        (key, "Production, PRODUCTION", "editor")
    }
    assert rows[1]["Reason"] == REASON
    assert {row["Told by"] for row in rows} == {"Both"}

    assert console.quit() == 0
    assert files_with(key, [screen.session.folder]), "the search finds what is there"
    assert files_with(unleash.editor.token, [screen.session.folder, tmp_path]) == []


def test_nothing_is_written_when_somebody_else_changed_it_after_the_dialog_opened(
    screen: Screen, unleash: RealUnleash, key: str, tmp_path: Path
) -> None:
    console = open_signed_in(screen, unleash, tmp_path)
    console.select(key, PRODUCTION)
    asked = release_in_production(console, key)
    operator = unleash.client(unleash.admin.token)
    operator.set_strategy(key, "production", 25)
    operator.set_on(key, "production")
    before, theirs = changes_at(unleash.address), operator.writes(key, "production")
    confirm(screen, asked, "Release to everyone")

    fresh = console.confirmation(f'Release "{key}" to everyone in Production')
    fresh.wait_for("Nothing was sent: it changed meanwhile")
    assert "Exposure: it was off, now it is 25 %." in fresh.words.replace(NBSP, " ")
    assert "Changed by admin" in fresh.words
    assert "From 25 % to everyone" in fresh.words.replace(NBSP, " ")
    assert not fresh.button("Release to everyone").enabled
    assert changes_at(unleash.address) == before
    assert operator.writes(key, "production") == theirs
    assert operator.percentages(key, "production") == ["25"]
    fresh.close("Cancel")
    assert [row["Outcome"] for row in console.activity()] == ["Not sent: changed meanwhile"]
    assert console.quit() == 0


@pytest.mark.full  # three more changes through the dialogs that the tests above open already
def test_a_roll_back_restores_the_share_that_was_recorded_before_the_release(
    screen: Screen, unleash: RealUnleash, key: str, tmp_path: Path
) -> None:
    operator = unleash.client()
    console = open_signed_in(screen, unleash, tmp_path)
    console.select(key, PRODUCTION)
    card = console.find("panel", "Production, PRODUCTION: Waiting")
    screen.click(card.find("push button", "Release…").middle)
    screen.key("Down", "Down", "Return")  # everyone, then the smallest share

    asked = console.confirmation(f'Release "{key}" to 5{NBSP}% in Production')
    assert "In 2 steps, each confirmed before the next:" in asked.words
    fill_in(screen, asked, "Production")
    confirm(screen, asked, f"Release to 5{NBSP}%")
    asked.wait_for("Checked on the server")
    console.wait_for(lambda: operator.is_on(key, "production"), "the second step")
    assert operator.percentages(key, "production") == ["5"]
    assert operator.writes(key, "production") == BY_EDITOR
    console.wait_for_cell(PRODUCTION, "Partly released")
    asked.close()

    console.focus_window()
    asked = release_in_production(console, key)
    confirm(screen, asked, "Release to everyone")
    asked.wait_for("Checked on the server")
    assert operator.percentages(key, "production") == ["100"]
    asked.button("Roll back…").press()

    undone = console.confirmation(f'Roll back "{key}" to 5{NBSP}% in Production')
    undone.wait_for("As recorded before the release by editor")
    confirm(screen, undone, f"Roll back to 5{NBSP}%")
    undone.wait_for("Checked on the server")
    assert operator.is_on(key, "production")
    assert operator.percentages(key, "production") == ["5"]
    undone.close()
    outcomes = [row["Change"] for row in console.activity() if row["Outcome"] == "Confirmed"]
    assert outcomes[:2] == [f"Roll back: everyone → 5{NBSP}%", f"Release: 5{NBSP}% → everyone"]
    assert console.quit() == 0


def test_enter_does_not_confirm_and_escape_cancels(
    screen: Screen, unleash: RealUnleash, key: str, tmp_path: Path, tell: Tell
) -> None:
    console = open_signed_in(screen, unleash, tmp_path)
    console.select(key, PRODUCTION)
    before = changes_at(unleash.address)
    asked = console.ask("ctrl+Return", f'Release "{key}" to everyone in Production')
    assert not asked.button("Release to everyone").enabled
    console.wait_for(lambda: asked.button("Cancel").focused, "the focus on Cancel")

    screen.key("Tab", "Tab")  # somewhere else than on Cancel
    asked.close("Cancel")
    asked = release_in_production(console, key)
    asked.wait_for_armed("Release to everyone")
    screen.key("Return", "KP_Enter")  # in the field of the name, with everything given
    button = asked.button("Release to everyone")
    button.focus()
    console.wait_for(lambda: button.focused, "the focus on the confirm button")
    screen.key("Return", "KP_Enter")
    screen.key("Escape")
    asked.wait_until_gone()
    assert console.activity() == []
    assert changes_at(unleash.address) == before
    assert unleash.client().writes(key, "production") == []
    assert console.quit() == 0
    injected = "Return and Enter in the dialog's field and on its armed button"
    saw = "the dialog, which goes on asking, and no activity"
    tell("Return while the dialog asks", "process", "the dialog", injected, saw, server="0 writes", journal="no intent")
