"""The whole in Swedish: chosen in the menu, spoken from the next start on, read and released by.

What has to be read is taken from the file of the translators, so the test holds whatever words they choose.
"""

from __future__ import annotations

import sys
from pathlib import Path

from e2e.console import Console
from e2e.parties import REASON
from e2e.test_demo import FEATURE, KEY, PRODUCTION_EU, endpoint_of, open_demo
from real.screen import Screen

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "packaging"))

from steps.languages import linguist  # noqa: E402 - it lies in a folder of its own

SWEDISH = linguist.read(TOP / "resources" / "languages" / "limelight_sv.ts")
PLACE = "Production EU"  # data: the demo's server names it


def swedish(source: str, comment: str = "", **values: object) -> str:
    """What is said for an English text, which must not be the same."""
    said = SWEDISH[source, comment][0]
    assert said != source
    return said.format(**values) if values else said


def everyone() -> str:
    return swedish("everyone", "exposure")


def test_swedish_is_chosen_spoken_from_the_next_start_on_and_released_in(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "demo.sqlite"
    english = open_demo(screen, data)
    screen.key("ctrl+u", "s")
    english.find("label", "From the next start: Svenska. Limelight är på svenska från nästa start.", whole=False)
    assert english.quit() == 0

    console = Console(screen, "demo", "--data", str(data))
    console.find("label", "Eva Lindqvist")
    table = console.find("table", swedish("Features by environment"))
    console.focus_window()
    menus = [line for line in console.tree.outline(console.window()) if line.startswith("menu item")]
    assert any(swedish("&View", "Menu").replace("&", "") in line for line in menus), menus

    with endpoint_of(console, data) as other:
        screen.key("ctrl+f")
        screen.type(KEY)
        console.wait_for(lambda: table.size[0] == 1, "one row")
        screen.key("Down", "Home", *["Right"] * PRODUCTION_EU)
        console.wait_for(lambda: swedish("Waiting") in table.cell(0, PRODUCTION_EU), "its standing in Swedish")

        title = swedish("Release {what} to {target} in {where}", what=f'"{FEATURE}"', target=everyone(), where=PLACE)
        asked = console.ask("ctrl+Return", title)
        screen.click(asked.dialog.find("text", swedish("Reason (required)")).middle)
        screen.type(REASON)
        screen.key("Tab", "Tab")
        screen.type(PLACE)
        button = swedish("Release to {target}", target=everyone())
        screen.click(asked.wait_for_armed(button).middle)
        asked.wait_for(swedish("Checked on the server at {at}: {wanted}.").partition("{")[0])
        assert other.flag("production-eu", KEY)["state"] == "ENABLED"
        asked.close(swedish("Close"))
        console.wait_for(lambda: swedish("Released") in table.cell(0, PRODUCTION_EU), "the release")
    assert console.quit() == 0
