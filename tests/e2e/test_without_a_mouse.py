"""The whole of the work without a mouse: once with keys alone, and once as a screen reader does, with no key at all."""

from __future__ import annotations

from pathlib import Path

from e2e.console import FILTER_OF_ACTIVITY, PATIENCE, Console
from e2e.parties import REASON
from e2e.test_demo import FEATURE, KEY, PRODUCTION_EU, endpoint_of, open_demo
from real.accessibility import Element, NotThereError
from real.screen import Screen

FILTER = "Filter features by name, key, owner or tag"
ENVIRONMENTS = ("Development", "Test", "Staging", "Production EU", "Production UK")


def tab_to(console: Console, name: str, role: str | None = None, most: int = 60) -> None:
    """Press Tab until that has the keyboard, as somebody does who hears each stop."""
    heard = []
    for _ in range(most):
        now = console.tree.focused()
        if now is not None and now["name"] == name and role in (None, now["role"]):
            return
        heard.append(now["name"] if now is not None else None)
        console.screen.key("Tab")
        console.wait_for(lambda before=now: console.tree.focused() != before, "the keyboard to move on")
    raise NotThereError(f"Tab never came to {name!r}, only to {heard}")


def hears_where_it_stands(console: Console) -> list[str]:
    """The sentences of the one feature that is shown, each with its environment and standing in words."""
    row = console.row()
    heads = console.table().headers()
    assert all(head.startswith(place) for head, place in zip(heads[1:], ENVIRONMENTS, strict=False))
    assert row[0].startswith(FEATURE)
    for sentence, head in zip(row[1:], heads[1:], strict=True):
        place = head.partition(",")[0]
        assert sentence.startswith(f"{FEATURE} in {place} (DEMO): "), sentence
    return row


def test_with_the_keyboard_alone(screen: Screen, tmp_path: Path) -> None:
    console = open_demo(screen, tmp_path / "demo.sqlite")
    with endpoint_of(console, tmp_path / "demo.sqlite") as other:
        console.select(KEY, PRODUCTION_EU)
        assert "Waiting" in hears_where_it_stands(console)[PRODUCTION_EU]

        asked = console.ask("ctrl+Return", f'Release "{FEATURE}"')
        tab_to(console, "Reason (required)")
        screen.type(REASON)
        screen.key("Tab", "Tab")
        screen.type("Production EU")
        asked.wait_for_armed("Release to everyone")
        tab_to(console, "Release to everyone", "push button")
        screen.key("space")
        asked.wait_for("Checked on the server")
        assert other.flag("production-eu", KEY)["state"] == "ENABLED"
        tab_to(console, "Close", "push button")
        screen.key("space")
        asked.wait_until_gone()
        console.wait_for_cell(PRODUCTION_EU, "Released")

        undone = console.ask("ctrl+BackSpace", f'Turn off "{FEATURE}"')
        tab_to(console, "Reason (optional)")
        screen.type("It was too early")
        undone.wait_for_armed("Turn off")
        tab_to(console, "Turn off", "push button")
        screen.key("space")
        undone.wait_for("Checked on the server")
        assert other.flag("production-eu", KEY)["state"] == "DISABLED"
        screen.key("Escape")
        undone.wait_until_gone()
        console.wait_for_cell(PRODUCTION_EU, "Waiting")

    path = tmp_path / "activity.csv"
    screen.key("ctrl+e")
    console.find_dialog("Export the activity")
    screen.key("ctrl+a")
    screen.type(str(path))
    screen.key("Return")
    console.wait_for(lambda: path.exists() and KEY in path.read_text(encoding="utf-8-sig"), "the export")
    assert console.quit() == 0


def press_menu(console: Console, *titles: str) -> None:
    """Open a menu and what is in it, each by its own action."""
    for title in titles:
        console.find("menu item", title).press()


def confirm(dialog: Element, name: str, console: Console) -> None:
    """Press a confirm button once it is armed."""
    button = dialog.find("push button", name, timeout=PATIENCE)
    console.wait_for(lambda: button.enabled, f"{name!r} to be armed")
    button.press()


def test_with_the_accessibility_tree_alone(screen: Screen, tmp_path: Path) -> None:
    console = open_demo(screen, tmp_path / "demo.sqlite")
    with endpoint_of(console, tmp_path / "demo.sqlite") as other:
        console.find("text", FILTER).write(KEY)
        console.wait_for(lambda: console.table().size[0] == 1, "one row")
        assert "Waiting" in hears_where_it_stands(console)[PRODUCTION_EU]

        console.table().cell_element(0, PRODUCTION_EU).press()
        console.find("panel", "Production EU, PRODUCTION: Waiting")
        press_menu(console, "Change", "Release…")
        asked = console.confirmation(f'Release "{FEATURE}"')
        asked.write("Reason (required)", REASON)
        [name] = [line for line in console.tree.outline(asked.dialog, "text") if "name of the environment" in line]
        asked.write(name.removeprefix("text: "), "Production EU")
        confirm(asked.dialog, "Release to everyone", console)
        asked.wait_for("Checked on the server")
        assert other.flag("production-eu", KEY)["state"] == "ENABLED"
        asked.close()
        console.wait_for_cell(PRODUCTION_EU, "Released")

        press_menu(console, "Change", "Roll back…")
        undone = console.confirmation(f'Turn off "{FEATURE}"')
        undone.write("Reason (optional)", "It was too early")
        confirm(undone.dialog, "Turn off", console)
        undone.wait_for("Checked on the server")
        assert other.flag("production-eu", KEY)["state"] == "DISABLED"
        undone.close()
        console.wait_for_cell(PRODUCTION_EU, "Waiting")

    console.find("radio button", "Activity").press()
    console.find("text", FILTER_OF_ACTIVITY)
    path = tmp_path / "activity.csv"
    press_menu(console, "Limelight", "Export the activity", "as CSV…")
    dialog = console.find_dialog("Export the activity")
    dialog.find("text", "File name:").write(str(path))
    dialog.find("push button", "Save").press()
    console.wait_for(lambda: path.exists() and KEY in path.read_text(encoding="utf-8-sig"), "the export")
    assert console.quit() == 0
