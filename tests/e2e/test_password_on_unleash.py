"""Signing in to a real Unleash with its own user name and password: the real program, and what is nowhere after it."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

import httpx

from e2e.canaries import Canaries
from e2e.console import PATIENCE, Console
from e2e.parties import unleash_profile
from e2e.tap import tapped
from real.accessibility import Element
from real.screen import Screen
from real.unleash import Person, RealUnleash

WRONG = "not-the-password-of-eva-7Qx2"


def test_a_password_becomes_a_token_that_signing_out_revokes_and_stands_nowhere(
    screen: Screen, unleash: RealUnleash, tmp_path: Path
) -> None:
    eva = unleash.add_person(f"eva-{secrets.token_hex(4)}", "editor")
    with tapped(unleash.address) as tap:
        console = Console(screen, "--profile", str(unleash_profile(tmp_path, tap.address)))
        dialog = open_password_page(console)
        sign_in(dialog, eva, WRONG)
        dialog.find("label", "does not know this user name with this password (401)", whole=False, timeout=PATIENCE)
        sign_in(dialog, eva, eva.password)
        dialog.find("label", f"Signed in as {eva.username}", timeout=PATIENCE)
        dialog.find("label", "Signing out revokes it.", whole=False, timeout=PATIENCE)
        assert tap.heard.count(b"POST /auth/simple/login") == 2
        assert made_by_limelight(unleash, eva) == 1

        (token,) = told_tokens(tap.heard)
        canaries = Canaries(
            {eva.password: "password", WRONG: "wrong password", token: "token"}
            | dict.fromkeys(tap.cookies, "session cookie")
        )
        assert canaries.names == {"password", "wrong password", "token", "session cookie"}
        assert canaries.in_bytes(tap.heard, "the wire"), "the search finds what is there"
        assert canaries.in_process(console.child.pid) == []
        assert canaries.in_text("\n".join(screen.titles()), "a title") == []
        assert canaries.in_text("\n".join(screen.tree.outline()), "the window") == []

        dialog.find("push button", "Sign out").press()
        dialog.find("label", "The token that was made for you is revoked", whole=False, timeout=PATIENCE)
        assert made_by_limelight(unleash, eva) == 0
        asked = httpx.get(f"{unleash.address}/api/admin/user", headers={"Authorization": token}, trust_env=False)
        assert asked.status_code == 401
        dialog.find("push button", "Close").press()
        console.tree.wait_until_gone("dialog", "Sign in", whole=False)
        assert console.quit() == 0
        assert canaries.in_files([screen.session.folder, screen.session.logs, tmp_path]) == []
        assert canaries.in_text(console.child.log_text(), "what the program said") == []


def open_password_page(console: Console) -> Element:
    """The page of the sign-in dialog, once the server was asked."""
    console.focus_window()
    console.screen.key("ctrl+i")
    dialog = console.find_dialog("Sign in")
    dialog.find("push button", "Sign in with user name and password", timeout=PATIENCE).press()
    return dialog


def sign_in(dialog: Element, person: Person, password: str) -> None:
    """Type both, and go."""
    dialog.find("text", "User name").write(person.username)
    dialog.find("password text", "Password").write(password)
    dialog.find("push button", "Sign in").press()


def made_by_limelight(unleash: RealUnleash, person: Person) -> int:
    """How many tokens the person has there that Limelight had made."""
    listed = httpx.get(
        f"{unleash.address}/api/admin/user/tokens", headers={"Authorization": person.token}, trust_env=False
    )
    return sum(each["description"].startswith("Limelight console, made ") for each in listed.json()["pats"])


def told_tokens(heard: bytes) -> set[str]:
    """The personal tokens that the server gave in an answer."""
    return {found.decode() for found in re.findall(rb'"secret":"(user:[^"]+)"', heard)}
