"""A release in the demo is announced: looked at first, sent from the dialog that shows the outcome, and recorded."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from e2e.console import PATIENCE, Console
from e2e.parties import REASON, Endpoint
from e2e.people import confirm, fill_in
from e2e.test_demo import FEATURE, KEY, PRODUCTION_EU, ask, endpoint_of, open_demo
from real.screen import Screen


def arrived(other: Endpoint) -> list[dict[str, object]]:
    """What the demo's own channel took."""
    parts = urlsplit(str(other.http.base_url))
    answer = httpx.get(f"{parts.scheme}://{parts.netloc}/announcements")
    return list(answer.json())


def record_of(data: Path) -> list[dict[str, object]]:
    """The program's own record."""
    lines = (data.with_name(data.name + ".console") / "announced.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines if line]


def release(console: Console, screen: Screen) -> None:
    console.select(KEY, PRODUCTION_EU)
    asked = ask(console, "ctrl+Return", "Release")
    fill_in(screen, asked, "Production EU")
    confirm(screen, asked, "Release to everyone")
    asked.wait_for("Checked on the server")


def test_a_release_is_looked_at_announced_and_recorded(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "demo.sqlite"
    console = open_demo(screen, data)
    with endpoint_of(console, data) as other:
        release(console, screen)
        assert arrived(other) == []
        console.confirmation(f'Release "{FEATURE}"').button("Announce…").press()
        dialog = console.find_dialog("Announce")
        dialog.find("check box", "Release news (DEMO)", timeout=PATIENCE)
        screen.screenshot(tmp_path / "announce.png")
        assert any(f"Released: “{FEATURE}” to everyone in Production EU" in text for text in dialog.texts())
        assert arrived(other) == []
        dialog.find("push button", "Send to 1 channel").press()
        dialog.find("label", "Sent at", whole=False, timeout=PATIENCE)
        screen.screenshot(tmp_path / "announced.png")
        [told] = arrived(other)
        assert told["demo"] is True
        assert (told["by"], told["reason"]) == ("Eva Lindqvist", REASON)
        dialog.find("push button", "Copy the text").press()
        dialog.find("label", "Copied at", whole=False, timeout=PATIENCE)
        assert [(each["channel"], each["state"]) for each in record_of(data)] == [
            ("release-news", "being sent"),
            ("release-news", "sent"),
            ("management", "copied"),
        ]
        assert "/announcements/in" not in json.dumps(record_of(data))
        dialog.find("push button", "Close").press()
    console.tree.wait_until_gone("dialog", "Announce", whole=False)


def test_after_a_restart_a_release_is_announced_from_its_entry_in_the_activity(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "demo.sqlite"
    console = open_demo(screen, data)
    release(console, screen)
    console.confirmation(f'Release "{FEATURE}"').close()
    assert console.quit() == 0

    console = open_demo(screen, data)
    [row] = console.activity()
    assert row["Outcome"] == "Confirmed"
    console.window().find("table", "Recorded changes").focus()
    screen.key("ctrl+Home", "Down")  # the demo has another address now, so its own record of it stands above by itself
    offered = console.find("push button", "Announce…")
    screen.screenshot(tmp_path / "in-the-activity.png")
    offered.press()
    dialog = console.find_dialog("Announce")
    dialog.find("push button", "Send to 1 channel", timeout=PATIENCE)
    screen.screenshot(tmp_path / "from-the-activity.png")
    with endpoint_of(console, data) as other:
        assert arrived(other) == []
        dialog.find("push button", "Send to 1 channel").press()
        dialog.find("label", "Sent at", whole=False, timeout=PATIENCE)
        [told] = arrived(other)
    assert told["reason"] == REASON
    dialog.find("push button", "Close").press()
    console.tree.wait_until_gone("dialog", "Announce", whole=False)
    assert console.quit() == 0
