"""What a colleague asked for and the demo holds: the business owner approves it from the card, on a real screen."""

from __future__ import annotations

from pathlib import Path

from e2e.people import confirm
from e2e.test_demo import endpoint_of, open_demo, writes_in
from real.screen import Screen

PRODUCTION_UK = 5  # the column of the matrix
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
