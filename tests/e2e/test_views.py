"""The pages beside the stage in the real program, from the keyboard and by what a screen reader finds."""

from __future__ import annotations

import json
import os
from pathlib import Path

from e2e.console import Console
from e2e.test_demo import open_demo, writes_in
from real.screen import Screen

DIFFER = "Features that differ"


def keep_picture(screen: Screen, name: str) -> None:
    """A picture for people to look at, where a folder for them is named."""
    folder = os.environ.get("LIMELIGHT_PICTURES")
    if folder:
        screen.screenshot(Path(folder) / f"{name}.png")


def difference_of(console: Console, feature: str) -> str:
    """What the last column says of a feature; empty where the feature is not listed."""
    table = console.find("table", DIFFER)
    rows = (row for row in range(table.size[0]) if table.cell(row, 0) == feature)
    return next((table.cell(row, table.size[1] - 1) for row in rows), "")


def test_a_difference_is_acknowledged_from_the_keyboard_and_still_is_in_the_next_run(
    screen: Screen, tmp_path: Path
) -> None:
    data = tmp_path / "demo.sqlite"
    console = open_demo(screen, data)
    screen.key("ctrl+4")
    table = console.find("table", DIFFER)
    console.wait_for(lambda: table.size[0] > 3, "some differences")
    keep_picture(screen, "real-compare")
    feature, before = table.cell(0, 0), table.size[0]
    screen.key("Home")
    console.find("push button", "Acknowledge…").press()
    dialog = console.find_dialog("This difference is right for now")
    assert not dialog.find("push button", "Acknowledge it").enabled
    dialog.find("text", "Why it is right").write("The pilot runs here first")
    dialog.find("push button", "Acknowledge it").press()
    console.wait_for(lambda: console.find("table", DIFFER).size[0] == before - 1, "one difference less")
    kept = data.with_name(f"{data.name}.console") / "acknowledged.json"
    [said] = json.loads(kept.read_text())["acknowledged"]
    assert (said["reason"], said["by"]) == ("The pilot runs here first", "Eva Lindqvist")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert console.quit() == 0

    again = open_demo(screen, data)
    screen.key("ctrl+4")
    again.find("table", DIFFER)
    again.find("check box", "Acknowledged  1").press()
    again.wait_for(lambda: difference_of(again, feature).startswith("Acknowledged until"), "it is acknowledged")
    assert difference_of(again, feature).endswith("The pilot runs here first")
    assert again.quit() == 0
    assert writes_in(data) == []


def test_each_environment_tells_how_it_is_and_how_its_polls_went(screen: Screen, tmp_path: Path) -> None:
    console = open_demo(screen, tmp_path / "demo.sqlite")
    screen.key("ctrl+3")
    card = console.find("panel", "Production EU, PRODUCTION, DEMO: Live", whole=False)

    def words() -> str:
        return "\n".join(console.tree.texts(card)).replace("\N{NO-BREAK SPACE}", " ")

    console.wait_for(lambda: "Last poll: " in words(), "a poll")
    console.wait_for(lambda: "You, as Eva Lindqvist: may release" in words(), "who may release")
    assert "Newest deployments" in words()
    console.wait_for(lambda: "tells of deployments" not in words() and "told of deployments" not in words(), "them")
    keep_picture(screen, "real-environments")
    console.find("push button", "Last polls of Production EU as a table").press()
    polls = console.find("table", "Last polls")
    assert polls.size[0] >= 1
    assert polls.cell(0, 2) in ("read", "nothing had changed")
    screen.key("Escape")
    assert console.quit() == 0


def test_the_stage_is_grouped_from_the_keyboard_and_stays_so(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "demo.sqlite"
    console = open_demo(screen, data)
    before = console.table().size[0]
    screen.key("ctrl+g", "o")
    console.wait_for(lambda: console.table().size[0] > before, "heads of groups")
    head = console.table().cell(0, 0)
    assert head.startswith("Owner ")
    grouped = console.table().size[0]
    console.find("table", "Features by environment").focus()
    screen.key("ctrl+Home", "Left")
    console.wait_for(lambda: console.table().size[0] < grouped, "a collapsed group")
    assert "collapsed" in console.table().cell(0, 0)
    screen.key("ctrl+d", "alt+1")
    console.find("combo box", "Waiting for release")  # there a screen reader names it by what is chosen
    keep_picture(screen, "real-stage")
    shown = console.table().size[0]
    assert console.quit() == 0

    again = open_demo(screen, data)
    again.wait_for(lambda: again.table().size[0] == shown, "the same rows as before")
    assert again.table().cell(0, 0).startswith("Owner ")
    assert again.quit() == 0
