"""The insights of the demo, from its server's history: read, turned into tables, and exported, on a real screen."""

from __future__ import annotations

from pathlib import Path

from e2e.console import PATIENCE
from e2e.test_demo import open_demo
from real.screen import Screen


def test_the_insights_of_the_demo_are_read_and_shown(screen: Screen, tmp_path: Path) -> None:
    console = open_demo(screen, tmp_path / "demo.sqlite")
    console.focus_window()
    screen.key("ctrl+9")
    window = console.window()
    console.wait_for(lambda: any(text.startswith("Read ") for text in window.texts()), "the insights to be read")
    screen.screenshot(tmp_path / "insights.png")
    said = "\n".join(window.texts())
    assert "From deployed to released" in said
    assert "took" in said
    assert "wait for release" in said
    window.find("check box", "As tables", timeout=PATIENCE).press()
    table = window.find("table", "What waits for release", timeout=PATIENCE)
    screen.screenshot(tmp_path / "tables.png")
    assert table.size[0] > 0
    assert table.headers()[:2] == ["Owner", "Waiting"]
