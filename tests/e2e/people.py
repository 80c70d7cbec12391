"""What a person does over several dialogs: signs in, and confirms a change."""

from __future__ import annotations

from e2e.company import Company
from e2e.console import PATIENCE, Confirmation, Console
from e2e.parties import REASON
from real.accessibility import Element
from real.browser import Browser
from real.identity_provider import Person
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


def open_sign_in(console: Console) -> Element:
    """Open the company's sign-in, one of two."""
    console.focus_window()
    console.screen.key("ctrl+i", "Down", "Return")  # the menu of sign-ins hangs in no window, so nothing tells of it
    return console.find_dialog("Sign in")


def go_to_the_provider(dialog: Element, company: Company, browser: Browser, person: Person) -> None:
    """Press what opens the browser, and log in and agree on the provider's page."""
    dialog.find("push button", "Sign in in the browser").press()
    dialog.find("label", "Go on in your browser", timeout=PATIENCE)
    browser.log_in(company.opener.next_page(), person)


def close_sign_in(console: Console, dialog: Element) -> None:
    """Close the sign-in dialog."""
    dialog.find("push button", "Close").press()
    console.tree.wait_until_gone("dialog", "Sign in", whole=False)


def sign_in_by_browser(console: Console, company: Company, browser: Browser, person: Person) -> None:
    """Sign in to the company, see who one is, and close the dialog."""
    dialog = open_sign_in(console)
    go_to_the_provider(dialog, company, browser, person)
    dialog.find("label", f"Signed in as {person.name}", timeout=PATIENCE)
    close_sign_in(console, dialog)


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
    asked = console.ask("ctrl+Return", f'Release "{key}" to everyone in Production')
    fill_in(console.screen, asked, "Production")
    return asked
