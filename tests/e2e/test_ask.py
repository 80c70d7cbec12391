"""Support's question from end to end: asked in the program, answered by real systems, and the customer kept nowhere."""

from __future__ import annotations

import secrets
from pathlib import Path

from e2e.canaries import Canaries
from e2e.console import Console
from e2e.parties import unleash_profile
from e2e.people import sign_in
from e2e.test_demo import open_demo, writes_in
from real.screen import Screen
from real.unleash import RealUnleash, SeedFeature


def ask(console: Console, feature: str, customer: str, properties: str = "") -> None:
    """Fill in the page, from wherever the keyboard is, and press Return."""
    console.focus_window()
    console.screen.key("ctrl+5")
    window = console.window()
    console.find("text", "Customer")
    for field, words in (("Feature", feature), ("Customer", customer), ("Further properties", properties)):
        window.find("text", field).write(words)
    console.find("push button", "Ask").press()


def wait_for_answer(console: Console, *words: str) -> str:
    """Wait until a sentence holds all the words; the sentence."""
    found: list[str] = []

    def is_there() -> bool:
        texts = [text.replace("\N{NO-BREAK SPACE}", " ") for text in console.window().texts()]
        found[:] = [text for text in texts if text.startswith("“") and all(word in text for word in words)]
        return bool(found)

    console.wait_for(is_there, f"an answer with {words}")
    return found[0]


def test_the_demo_is_asked_about_a_customer(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "demo.sqlite"
    canary = f"customer-{secrets.token_hex(8)}"
    console = open_demo(screen, data)
    ask(console, "instant-payments", canary, "country=SE")
    said = wait_for_answer(console, "instant-payments", f"for customer {canary} (country=SE) it is off")
    assert "DEMO" in said
    assert "PRODUCTION" in said
    assert "read from" in said
    assert writes_in(data) == []
    kept = Canaries({canary: "customer"})
    assert kept.in_files([screen.session.folder, screen.session.logs, tmp_path]) == []
    assert console.quit() == 0
    assert kept.in_files([screen.session.folder, screen.session.logs, tmp_path]) == []


def test_unleash_answers_differently_for_two_customers_and_neither_is_kept(
    screen: Screen, unleash: RealUnleash, tmp_path: Path
) -> None:
    key = f"payments-{secrets.token_hex(4)}"
    first, second = f"customer-{secrets.token_hex(8)}", f"customer-{secrets.token_hex(8)}"
    unleash.seed([SeedFeature(key)])
    operator = unleash.client()
    # By how the id begins: the whole of it would be the server's data, which is in the stored picture.
    begins = {"contextName": "userId", "operator": "STR_STARTS_WITH", "values": [first[:-4]]}
    operator.set_strategy(key, "production", 100, [begins])
    operator.set_on(key, "production")
    before = operator.writes(key, "production")

    console = Console(screen, "--profile", str(unleash_profile(tmp_path, unleash.address)))
    sign_in(console, unleash.viewer.token, "viewer")
    console.table()
    ask(console, key, first)
    said = wait_for_answer(console, key, f"for customer {first} it is on, because they belong to an audience")
    assert "by editor" in said
    assert unleash.address in said
    ask(console, key, second)
    wait_for_answer(console, key, f"for customer {second} it is off, because they belong to no audience")
    unleash.client(unleash.admin.token).archive(key)
    console.find("push button", "Ask").press()
    console.find("label", "does not have", whole=False)

    assert operator.writes(key, "production") == before
    assert console.quit() == 0
    canaries = Canaries({first: "the first customer", second: "the second customer"})
    assert canaries.in_files([screen.session.folder, screen.session.logs, tmp_path]) == []
