"""The embedded demo: its roles, its marks, and that its server never outlives the console."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from e2e.console import Confirmation, Console, children_of, wait_for_end_of
from e2e.parties import REASON, Endpoint
from e2e.people import confirm, fill_in
from faults.telling import Tell
from journal.writing import usable
from limelight.demo.visitor import visit
from real.browser import Opener
from real.screen import Screen

PRODUCTION_EU = 4  # the column of the matrix
SIGN_IN = "Northbank sign-in (DEMO)"
FEATURE, KEY = "Instant payments", "instant-payments"


def open_demo(screen: Screen, data: Path, opener: Opener | None = None) -> Console:
    """The console on a demo that keeps its data in a file; `opener` takes the pages that it wants opened."""
    path = {"PATH": f"{opener.folder}:{os.environ['PATH']}"} if opener is not None else {}
    console = Console(screen, "demo", "--data", str(data), environment=path)
    console.find("label", "Eva Lindqvist")
    console.table()
    console.focus_window()
    return console


def endpoint_of(console: Console, data: Path) -> Endpoint:
    """Another client of the demo's server: its port is in its command line, its tokens are in its data."""
    [server] = children_of(console.child.pid)
    words = Path(f"/proc/{server}/cmdline").read_bytes().decode().split("\0")
    with closing(sqlite3.connect(f"file:{data}?mode=ro", uri=True)) as database:
        [(token,)] = database.execute("select token from callers where role = 'service'")
    return Endpoint(f"http://127.0.0.1:{words[words.index('--port') + 1]}/toggle-endpoint/v1", token)


def writes_in(data: Path) -> list[tuple[str, int]]:
    """Every write that reached the demo's server, from its own log: the end of the path, and the answer."""
    with closing(sqlite3.connect(f"file:{data}?mode=ro", uri=True)) as database:
        rows = database.execute("select path, status from requests order by seq").fetchall()
    return [(str(path).rpartition("/environments/")[2], int(status)) for path, status in rows]


def ask(console: Console, keys: str, title: str) -> Confirmation:
    asked = console.ask(keys, f'{title} "{FEATURE}"')
    assert "DEMO" in asked.dialog.texts()
    assert "PRODUCTION" in asked.dialog.texts()
    return asked


def test_the_business_owner_of_the_demo_releases_and_rolls_back_and_support_may_not(
    screen: Screen, tmp_path: Path, tell: Tell
) -> None:
    data, opener = tmp_path / "demo.sqlite", Opener(tmp_path)
    console = open_demo(screen, data, opener)
    with endpoint_of(console, data) as other:
        assert console.window().name.startswith("DEMO")
        assert "DEMO" in console.window().texts()
        assert all("DEMO" in head for head in console.table().headers()[1:])
        console.select(KEY, PRODUCTION_EU)
        console.wait_for_cell(PRODUCTION_EU, "Waiting")
        assert other.flag("production-eu", KEY)["state"] == "DISABLED"

        asked = ask(console, "ctrl+Return", "Release")
        fill_in(screen, asked, "Production EU")
        confirm(screen, asked, "Release to everyone")
        asked.wait_for("Checked on the server")
        flag = other.flag("production-eu", KEY)
        assert (flag["state"], flag["lastChange"]["actor"]["name"]) == ("ENABLED", "Eva Lindqvist")
        assert flag["lastChange"]["reason"] == REASON
        asked.close()
        console.wait_for_cell(PRODUCTION_EU, "Released")

        console.focus_window()
        undone = ask(console, "ctrl+BackSpace", "Turn off")
        undone.write("Reason (optional)", "It was too early")
        confirm(screen, undone, "Turn off")
        undone.wait_for("Checked on the server")
        assert other.flag("production-eu", KEY)["state"] == "DISABLED"
        undone.close()
        console.wait_for_cell(PRODUCTION_EU, "Waiting")

    become(console, opener, "support", "Samira Haddad")
    saw = "Samira Haddad may look here and change nothing, says the server."
    console.find("label", saw)
    console.focus_window()
    screen.key("alt+c")
    assert not console.find("menu item", "Release…").enabled
    screen.key("Escape", "Escape")
    card = console.find("panel", "Production EU, PRODUCTION: Waiting, rolled back")
    assert not [line for line in console.tree.outline(card) if line.startswith("push button")]

    place = f"production-eu/flags/{KEY}"
    assert console.quit() == 0
    assert writes_in(data) == [(f"{place}/release", 200), (f"{place}/rollback", 200)]
    assert list((screen.session.folder / "tmp").iterdir()) == []
    injected = "somebody with the right to read only asks for a release"
    log, kept = "no write of theirs, of two by others", "no intent of theirs"
    tell("a person who may only look", "security", "the window", injected, saw, server=log, journal=kept)


def test_a_roll_back_in_a_hurry_gets_its_reason_afterwards_and_only_once(screen: Screen, tmp_path: Path) -> None:
    console = open_demo(screen, tmp_path / "demo.sqlite")
    assert turn_off_and_give_a_reason(console, 1, "Payments were slow") == ("Payments were slow", "Eva Lindqvist")
    console.focus_window()
    screen.key("ctrl+1")
    card = console.find("panel", "Development: Waiting", whole=False)
    told = "Recorded here afterwards by Eva Lindqvist: “Payments were slow”"
    console.wait_for(lambda: told in card.texts(), "the reason on the card")

    def first_elsewhere() -> None:
        add_reason_elsewhere(tmp_path / "demo.sqlite.console" / "journal.sqlite", "The queue grew")

    assert turn_off_and_give_a_reason(console, 2, "Too late", first_elsewhere) == ("The queue grew", "Tom")
    assert any("Nothing was added" in words for words in console.window().texts())
    assert console.quit() == 0


def turn_off_and_give_a_reason(
    console: Console, column: int, reason: str, before: Callable[[], None] = lambda: None
) -> tuple[str, str]:
    """Turn it off in a column without a reason, and give one in Activity; the reason that is recorded, and by whom."""
    console.focus_window()
    console.screen.key("ctrl+1")
    console.select(KEY, column)
    console.wait_for_cell(column, "Released")
    undone = console.ask("ctrl+BackSpace", f'Turn off "{FEATURE}"')
    confirm(console.screen, undone, "Turn off")
    undone.wait_for("Checked on the server")
    undone.close()
    assert console.activity()[0]["Reason"] == "nothing"
    console.screen.click(console.find("table", "Recorded changes").cell_element(0, 0).middle)
    console.find("push button", "Add a reason…").press()
    dialog = console.find_dialog("Add a reason")
    dialog.find("text", "Reason (required)").write(reason)
    before()
    dialog.find("push button", "Record it").press()
    start = "Added afterwards by "
    console.wait_for(lambda: any(words.startswith(start) for words in console.window().texts()), "the reason")
    [added] = [words for words in console.window().texts() if words.startswith(start)]
    return console.activity()[0]["Reason"], added.removeprefix(start).partition(",")[0]


def add_reason_elsewhere(path: Path, reason: str) -> None:
    """Another copy of the program adds a reason to the newest change."""
    journal = usable(path)
    journal.add_reason(journal.entries(1)[0].intent.id, reason, "", "Tom")
    journal.close()


def become(console: Console, opener: Opener, role: str, name: str) -> None:
    """Choose another of the demo's people, on the page that opens in the browser."""
    console.focus_window()
    console.find("push button", "Who is signed in").press()
    console.find_dialog("Who is signed in").find("push button", f"Switch person: {SIGN_IN}").press()
    dialog = console.find_dialog("Sign in")
    asyncio.run(visit(opener.next_page(), role))
    dialog.find("label", f"Signed in as {name}", timeout=40)
    dialog.find("push button", "Close").press()
    console.tree.wait_until_gone("dialog", "Sign in", whole=False)


def test_the_demo_server_is_gone_when_the_console_was_killed(screen: Screen, tmp_path: Path) -> None:
    console = open_demo(screen, tmp_path / "demo.sqlite")
    [server] = children_of(console.child.pid)
    console.kill()
    wait_for_end_of(server)
