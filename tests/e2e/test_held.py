"""What the demo holds: the business owner approves from the card what a colleague asked for, and hands a release over
for a time and withdraws it, on a real screen."""

from __future__ import annotations

from pathlib import Path

from e2e.console import PATIENCE
from e2e.people import confirm
from e2e.test_demo import endpoint_of, open_demo, writes_in
from real.accessibility import Element
from real.screen import Screen

STAGING, PRODUCTION_UK = 3, 5  # columns of the matrix
LATER, LATER_NAME = "stop-outgoing-swift", "Stop outgoing SWIFT"
FEATURE, KEY, PLACE = "Cashback offers", "cashback-offers", "production-uk"


def test_the_business_owner_approves_what_a_colleague_asked_for(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "demo.sqlite"
    console = open_demo(screen, data)
    with endpoint_of(console, data) as other:
        console.select(KEY, PRODUCTION_UK)
        console.find("label", "Asked for by Tom Harper", whole=False)
        screen.screenshot(tmp_path / "card.png")
        console.find("push button", "Approve…").press()
        asked = console.confirmation(f'Approve the release of "{FEATURE}"')
        asked.wait_for("Partner shops in the UK start next week.")
        assert {"DEMO", "PRODUCTION"} <= set(asked.dialog.texts())
        asked.write("Reason (required)", "Agreed with marketing.")
        asked.write("Type the name of the environment", "Production UK")
        asked.dialog.find("label", "That is the name.")
        screen.screenshot(tmp_path / "asked.png")
        confirm(screen, asked, "Approve: release to everyone")
        asked.wait_for("Checked on the server")
        assert other.flag(PLACE, KEY)["state"] == "ENABLED"
        asked.close()
        console.wait_for_cell(PRODUCTION_UK, "Released")
    [(path, status)] = writes_in(data)
    assert path.endswith("/approve")
    assert status == 200
    (row,) = console.activity()
    screen.screenshot(tmp_path / "activity.png")
    assert any(words.startswith("Approve") for words in row.values())
    assert console.quit() == 0


def test_a_release_is_handed_over_for_a_time_stands_among_what_is_pending_and_is_withdrawn(
    screen: Screen, tmp_path: Path
) -> None:
    data = tmp_path / "demo.sqlite"
    console = open_demo(screen, data)
    with endpoint_of(console, data) as other:
        console.select(LATER, STAGING)
        asked = console.ask("ctrl+Return", f'Release "{LATER_NAME}" to everyone in Staging')
        asked.dialog.find("check box", "Release later, at").press()
        asked.wait_for("Not now, but on")
        screen.screenshot(tmp_path / "later.png")
        button = asked.dialog.find("push button", "Release to everyone on", whole=False, timeout=PATIENCE)
        console.wait_for(lambda: button.enabled, "the button to be armed")
        screen.click(button.middle)
        asked.wait_for("Accepted: to be done there on")
        screen.screenshot(tmp_path / "accepted.png")
        asked.close()
        flag = other.flag("staging", LATER)
        assert flag["state"] == "DISABLED"
        assert len(flag["pending"]) == 1
        console.focus_window()
        screen.key("ctrl+7")
        table = console.find("table", "Pending changes")
        console.wait_for(lambda: LATER_NAME in table.cell(row_of(table, LATER_NAME), 1), "the change in the list")
        screen.screenshot(tmp_path / "pending.png")
        at = row_of(table, LATER_NAME)
        assert table.cell(at, 0).endswith(", 09:00")
        screen.click(table.cell_element(at, 1).middle)
        console.find("label", "Will be released to everyone on", whole=False)
        console.find("push button", "Withdraw…").press()
        decided = console.confirmation(f'Withdraw the release of "{LATER_NAME}"')
        confirm(screen, decided, "Withdraw: release to everyone")
        decided.wait_for("Checked on the server")
        decided.close()
        assert other.flag("staging", LATER)["pending"] == []
        console.wait_for(lambda: row_of(table, LATER_NAME) < 0, "the change to leave the list")
    assert [status for _path, status in writes_in(data)] == [202, 200]
    assert console.quit() == 0


def row_of(table: Element, feature: str) -> int:
    """The row of a feature in the list of what is pending; -1 where it is not in it."""
    found = (row for row in range(table.size[0]) if feature in table.cell(row, 1))
    return next(found, -1)
