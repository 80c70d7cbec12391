"""A journal that was cut or damaged, as a person meets it in the window of the real program, with a real keyring."""

from __future__ import annotations

from pathlib import Path

from e2e.console import Console
from journal.damage import garbage, tamper, written
from limelight.bootstrap.places import places_of
from real.screen import Screen

PROFILE = """
title = "Bank"
[systems.one]
kind = "toggle-endpoint"
address = "http://127.0.0.1:1/"
[[environments]]
key = "production"
name = "Production"
kind = "production"
system = "one"
remote = "production"
"""
KEPT = "The newest entry is kept in Secret Service as well, so that a cut or replaced journal is noticed."


def journal_of(screen: Screen, profile: Path) -> Path:
    """Where the program of that screen has its journal for a profile."""
    ours = places_of(profile).journal
    return Path(screen.session.environment["XDG_DATA_HOME"]) / "limelight" / ours.parent.name / ours.name


def acknowledge(console: Console, remedy: str) -> None:
    """Read what is wrong, and say what one knows about it."""
    console.find("push button", "What to do…").press()
    dialog = console.find_dialog("The journal")
    button = dialog.find("push button", remedy)
    assert not button.enabled
    dialog.find("text", "What do you know about it? (required, recorded for good)").write("I put back a backup")
    console.wait_for(lambda: button.enabled, "the button to be enabled")
    button.press()
    console.tree.wait_until_gone("dialog", "The journal", whole=False)
    console.wait_for(lambda: "READ-ONLY" not in console.window().texts(), "the strip to go")


def test_a_cut_and_then_a_damaged_journal_are_acknowledged_in_the_window(screen: Screen, tmp_path: Path) -> None:
    profile = tmp_path / "bank.toml"
    profile.write_text(PROFILE, encoding="utf-8")
    path = journal_of(screen, profile)
    written(path)
    console = Console(screen, "--profile", str(profile))
    assert len(console.activity()) == 1
    console.find("label", KEPT)
    [(label, kept)] = screen.keyring.secrets().items()
    assert str(path) in label
    assert '"seq":3' in kept
    assert console.quit() == 0

    tamper(path, "DELETE FROM events WHERE seq > 1")
    console = Console(screen, "--profile", str(profile))
    console.find("label", f"The journal {path} ends with event 1, but its event 3 of", whole=False)
    acknowledge(console, "Go on with this file")
    assert len(console.activity()) == 1
    console.find("label", KEPT)
    assert '"seq":2' in screen.keyring.secrets()[label]
    assert console.quit() == 0

    garbage(path)
    console = Console(screen, "--profile", str(profile))
    console.find("label", f"The journal in {path} is damaged: file is not a database.", whole=False)
    acknowledge(console, "Start a new journal")
    assert console.activity() == []
    [aside] = path.parent.glob("journal.sqlite.set-aside-*")
    assert aside.read_bytes().startswith(b"this was never a database")
    assert '"number":2' in screen.keyring.secrets()[label]
    assert console.quit() == 0
    assert "Traceback" not in console.child.log_text()
