"""What others change while one does not look: told on a real desktop, and in the line when one comes back."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2e.console import PATIENCE, Console
from e2e.parties import PRODUCTION, endpoint_profile, unleash_profile
from e2e.people import confirm, fill_in, sign_in
from real.demo import OWNER, Demo, running_demo
from real.notification_service import NotificationService
from real.processes import wait_until
from real.screen import Screen
from real.unleash import RealUnleash, SeedFeature

EU = "production-eu"
QUIET_PERIOD = 120.0  # seconds until what cannot be read back counts as unknown
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


@pytest.fixture
def service(screen: Screen) -> NotificationService:
    made = NotificationService(screen)
    made.start()
    return made


def plain_flags(demo: Demo) -> list[str]:
    """Keys of features that are off in production, with their code there and nothing in the way."""
    flags = demo.get(f"/environments/{EU}/flags?limit=5000").json()["flags"]
    held = ("frozen", "readOnly", "pending", "targeted")
    return [
        flag["key"]
        for flag in flags
        if flag["state"] == "DISABLED" and flag["deployed"]["value"] and not any(flag[word] for word in held)
    ]


def look_away(screen: Screen) -> None:
    screen._do(["xdotool", "search", "--onlyvisible", "--name", "Limelight", "windowminimize", "--sync"])


def look_again(console: Console) -> None:
    """Take the window out of the panel again, as a person does."""
    window = console.screen._run(["xdotool", "search", "--name", "PRODUCTION.*Limelight"]).split()[0]
    console.screen._do(["xdotool", "windowmap", "--sync", window, "windowactivate", "--sync", window])


def opened(screen: Screen, profile: Path, demo: Demo, *, first: bool) -> Console:
    console = Console(screen, "--profile", str(profile))
    if first:
        sign_in(console, demo.token(OWNER), "Eva Lindqvist")
    console.table()
    console.wait_for(lambda: "all live" in "\n".join(console.window().texts()), "all to be read")
    return console


def seen_file(screen: Screen) -> Path:
    (found,) = screen.session.home.glob(".local/share/limelight/*/seen.bin")
    return found


@pytest.mark.timeout(240)
def test_changes_are_told_on_the_desktop_and_after_coming_back(
    screen: Screen, demo: Demo, service: NotificationService, tmp_path: Path
) -> None:
    first, second, third, *_ = plain_flags(demo)
    profile = endpoint_profile(tmp_path, demo.address)
    console = opened(screen, profile, demo, first=True)
    look_away(screen)
    demo.somebody_else_changes(EU, first, "ENABLED", percentage=100)
    service.wait_for(1)
    service.picture(tmp_path / "told.png")
    demo.somebody_else_changes(EU, second, "ENABLED", percentage=25)
    demo.somebody_else_changes("staging", second, "DISABLED")
    (last, *_) = told_at_last(service, "2 changes in Production EU (PRODUCTION)")
    assert first_word_of(demo, first) in last["body"]
    assert "released, off → everyone, by " in last["body"]

    look_again(console)
    button = console.find("push button", "2 released")
    console.screen.screenshot(tmp_path / "line.png")
    button.press()
    dialog = console.find_dialog("Since you last looked")
    dialog.find("push button", "Close").press()
    console.find("push button", "Seen").press()
    console.tree.wait_until_gone("push button", "Seen")
    assert console.quit() == 0

    demo.somebody_else_changes(EU, third, "ENABLED", percentage=100)
    console = opened(screen, profile, demo, first=False)
    console.find("push button", "1 released").press()
    console.wait_for(lambda: third in "\n".join(console.window().texts()), "the feature in the inspector")
    assert console.quit() == 0

    damaged = seen_file(screen)
    damaged.write_bytes(damaged.read_bytes()[:-100])
    console = opened(screen, profile, demo, first=False)
    assert not any("Since you last looked" in text for text in console.window().texts())
    assert console.quit() == 0


def told_at_last(service: NotificationService, summary: str, patience: float = PATIENCE) -> list[dict]:
    """Wait for the newest notification to say this, and close all."""
    found: list[dict] = []

    def is_there() -> bool:
        found[:] = service.closed()
        return any(each["summary"] == summary for each in found)

    wait_until(is_there, summary, patience)
    return [each for each in found if each["summary"] == summary]


def first_word_of(demo: Demo, key: str) -> str:
    name: str = demo.flag(EU, key)["name"]
    return name.split(maxsplit=1)[0]


def test_a_change_in_unleash_is_told_once_and_ones_own_is_not(
    screen: Screen, unleash: RealUnleash, service: NotificationService, tmp_path: Path
) -> None:
    theirs, own = (f"payments-{secrets.token_hex(4)}" for _ in range(2))
    unleash.seed([SeedFeature(theirs), SeedFeature(own, on={"production": 25})])
    console = Console(screen, "--profile", str(unleash_profile(tmp_path, unleash.address, poll=2)))
    sign_in(console, unleash.editor.token, "editor")
    console.filter(own)
    console.wait_for_cell(PRODUCTION, "25")  # how far it is on has been read by itself
    look_away(screen)
    unleash.client().set_off(own, "production")  # in Unleash's own console, by the person who is signed in here
    colleague = unleash.client(unleash.admin.token)
    colleague.set_strategy(theirs, "production", 50)
    colleague.set_on(theirs, "production")
    (shown, *_) = told_at_last(service, "1 change in Production (PRODUCTION)")
    assert shown["body"].replace(NBSP, " ") == f"{theirs}: released, off → 50 %, by admin"
    assert own not in "".join(each["body"] for each in service.closed())
    look_again(console)
    console.find("push button", "1 released")
    assert console.quit() == 0


@pytest.mark.full
@pytest.mark.timeout(400)
def test_an_outcome_that_nobody_knows_is_told_on_the_desktop_and_that_it_is_known_too(
    screen: Screen, demo: Demo, service: NotificationService, tmp_path: Path
) -> None:
    key = plain_flags(demo)[0]
    name = demo.flag(EU, key)["name"]
    console = opened(screen, endpoint_profile(tmp_path, demo.address), demo, first=True)
    console.focus_window()
    console.filter(key)
    screen.key("Down", "Home", "Right", "Right")
    asked = console.ask("ctrl+Return", f'Release "{name}" to everyone in Production EU')
    fill_in(screen, asked, "Production EU")
    demo.faults(f"slow:{EU}:5,method=POST,count=1")
    confirm(screen, asked, "Release to everyone")
    asked.wait_for("Sending")
    demo.faults(f"500:{EU},method=GET")
    look_away(screen)
    (unknown, *_) = told_at_last(service, "We do not know yet: a change in Production EU", QUIET_PERIOD + PATIENCE)
    assert name.split(maxsplit=1)[0] in unknown["body"]
    demo.faults()
    (known, *_) = told_at_last(service, "Now it is known: a change in Production EU")
    assert "Checked on the server" in known["body"]
    assert len(demo.requests(key)) == 1
