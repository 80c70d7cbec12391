"""What a person does over several dialogs: signs in, and confirms a change."""

from __future__ import annotations

from e2e.console import Confirmation, Console
from e2e.parties import REASON
from real.screen import Screen


def sign_in(console: Console, token: str, who: str) -> None:
    """Paste a token into the sign-in dialog, see who one is, and close it."""
    console.focus_window()
    console.screen.key("ctrl+i")
    dialog = console.find_dialog("Sign in")
    dialog.find("password text", "Token").write(token)
    dialog.find("push button", "Sign in").press()
    dialog.find("label", f"Signed in as {who}", timeout=40)
    dialog.find("push button", "Close").press()
    console.tree.wait_until_gone("dialog", "Sign in", whole=False)


def fill_in(screen: Screen, asked: Confirmation, environment: str, reason: str = REASON) -> None:
    """Click into the reason, type it, go on by keyboard, and type the name of the environment."""
    screen.click(asked.dialog.find("text", "Reason (required)").middle)
    screen.type(reason)
    screen.key("Tab", "Tab")
    screen.type(environment)
    asked.dialog.find("label", "That is the name.")


def confirm(screen: Screen, asked: Confirmation, button: str) -> None:
    """Click the confirm button once it is armed."""
    screen.click(asked.wait_for_armed(button).middle)


def release_in_production(console: Console, key: str) -> Confirmation:
    """Open the confirmation of the selected feature's release to everyone in Production, and fill it in."""
    asked = console.ask("ctrl+r", f'Release "{key}" to everyone in Production')
    fill_in(console.screen, asked, "Production")
    return asked
