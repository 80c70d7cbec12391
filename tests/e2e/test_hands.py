"""Quick hands in the real program on a screen, by the keyboard alone: the palette, copying, links, a presentation."""

from __future__ import annotations

from pathlib import Path

from e2e.console import Console
from e2e.test_demo import open_demo
from real.screen import Screen

PALETTE = "Find features, environments, views and commands"


def heading(console: Console, words: str) -> None:
    """Wait until the inspector, or anything else, says something."""
    console.find("label", words)


def test_features_are_found_copied_and_linked_by_keyboard_and_a_second_start_hands_its_link_over(
    screen: Screen, tmp_path: Path
) -> None:
    data = tmp_path / "demo.sqlite"
    console = open_demo(screen, data)

    screen.key("ctrl+k")
    console.find("text", PALETTE)
    screen.type("apple pay")
    console.wait_for(lambda: console.tree.find("list", "What was found").texts(), "something to be found")
    screen.key("Escape")
    console.tree.wait_until_gone("text", PALETTE)

    screen.key("ctrl+k")
    console.find("text", PALETTE)
    screen.type("instant payments")
    screen.key("Return")
    console.tree.wait_until_gone("text", PALETTE)
    screen.key("ctrl+shift+t")
    console.find("label", "Copied 1 feature in", whole=False)

    link = "limelight://feature/instant-payments?environment=production-eu"
    second = Console(screen, "demo", "--data", str(data), link)
    assert second.wait_for_end() == 0
    assert "open on this profile already" in second.child.log_text()
    console.focus_window()
    screen.key("ctrl+c")
    console.find("label", "Copied 1 cell as text.")
    screen.key("ctrl+l")
    console.find("label", "Copied a link to it.")

    third = Console(screen, "demo", "--data", str(data), "limelight://feature/instant-payments?action=release")
    assert third.wait_for_end() == 0
    console.find("label", "This link asks for more than to show a feature", whole=False)

    assert "Eva Lindqvist" in console.window().texts()
    screen.key("F11")
    console.wait_for(lambda: "Eva Lindqvist" not in console.window().texts(), "the name to be hidden")
    assert "(name hidden)" in console.window().texts()
    screen.key("Escape")
    console.wait_for(lambda: "Eva Lindqvist" in console.window().texts(), "the name to be back")
    assert console.quit() == 0
