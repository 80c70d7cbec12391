"""Signing in with a certified OpenID provider: the real program, a real browser on the provider's pages, and endpoints
that decide what the person may do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from e2e.company import FEATURE, KEY, PRODUCTION_EU, Company, running_company
from e2e.console import PATIENCE, Console
from e2e.people import (
    close_sign_in,
    confirm,
    fill_in,
    go_to_the_provider,
    open_sign_in,
    sign_in_by_browser,
)
from real.browser import Browser, running_browser
from real.identity_provider import TWO_FACTORS
from real.screen import Screen

TITLE = f'Release "{FEATURE}" to everyone in Production EU'


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    with running_company(tmp_path) as company:
        yield company


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    with running_browser(tmp_path) as browser:
        yield browser


def writes(company: Company) -> list[int]:
    """The answers that the endpoint gave to changes of the feature."""
    return [int(row["status"]) for row in company.bank.requests(KEY)]


@pytest.mark.timeout(240)  # on a machine that is busy with other things
def test_the_owner_signs_in_with_the_browser_and_releases_and_support_may_only_look(
    screen: Screen, company: Company, browser: Browser
) -> None:
    console = company.console(screen, company.profile())
    console.find("label", "Sign in to see the features")
    sign_in_by_browser(console, company, browser, company.owner)
    browser.wait_for("Limelight has the answer")
    console.find("label", "Eva Lindqvist")
    console.wait_for(lambda: company.live(console) == [True, True, False], "the bank to be read")

    console.focus_window()
    console.select(KEY, PRODUCTION_EU)
    console.wait_for_cell(PRODUCTION_EU, "Waiting")
    asked = console.ask("ctrl+Return", TITLE)
    fill_in(screen, asked, "Production EU")
    confirm(screen, asked, "Release to everyone")
    asked.wait_for("Checked on the server")
    asked.close()
    console.wait_for_cell(PRODUCTION_EU, "Released")
    assert writes(company) == [200]
    [row] = console.activity()
    assert (row["Who"], row["Outcome"]) == ("Eva Lindqvist", "Confirmed")

    assert company.provider.refresh_tokens(company.owner) == 1
    assert [name for name in screen.keyring.secrets() if company.provider.issuer in name]
    become_support(console, company, browser)
    assert company.provider.refresh_tokens(company.owner) == 0
    assert company.bank_refuses_release(company.support)
    assert writes(company) == [200, 403]
    leave(console, company, browser)
    assert [name for name in screen.keyring.secrets() if company.provider.issuer in name] == []
    assert console.quit() == 0


def become_support(console: Console, company: Company, browser: Browser) -> None:
    """Switch the person at the provider; who only looks is offered nothing else."""
    dialog = open_sign_in(console)
    dialog.find("push button", "Switch person").press()
    browser.log_in(company.opener.next_page(), company.support)
    dialog.find("label", "Signed in as Samira Haddad", timeout=PATIENCE)
    close_sign_in(console, dialog)
    console.focus_window()
    console.screen.key("ctrl+1")
    console.find("label", "Samira Haddad may look here and change nothing, says the server.")
    card = console.find("panel", "Production EU, PRODUCTION: Released")
    assert not [line for line in console.tree.outline(card) if line.startswith(("push button", "button"))]


def leave(console: Console, company: Company, browser: Browser) -> None:
    """Sign out, here, at the provider, and in the browser."""
    assert company.provider.refresh_tokens(company.support) == 1
    dialog = open_sign_in(console)
    dialog.find("push button", "Sign out").press()
    dialog.find("push button", "Sign in in the browser", timeout=PATIENCE)
    assert company.provider.refresh_tokens(company.support) == 0
    browser.open(company.opener.next_page())
    browser.press("Yes, sign me out")
    console.wait_for(lambda: company.provider.sessions(company.support) == 0, "the end of the browser's session")
    close_sign_in(console, dialog)
    console.find("label", "Not signed in")
    console.find("label", "Sign-in needed in 3 environments")


@pytest.mark.full  # one more sign-in and release through the dialogs that the tests above open already
def test_a_release_where_it_is_critical_asks_the_provider_for_a_stronger_proof(
    screen: Screen, company: Company, browser: Browser
) -> None:
    profile = company.profile(step_up_seconds=3600, step_up_acr_values=[TWO_FACTORS])
    console = company.console(screen, profile)
    sign_in_by_browser(console, company, browser, company.owner)
    console.wait_for(lambda: company.live(console) == [True, True, False], "the bank to be read")
    console.focus_window()
    console.select(KEY, PRODUCTION_EU)
    console.wait_for_cell(PRODUCTION_EU, "Waiting")
    screen.key("ctrl+Return")
    page = company.opener.next_page()
    asked_for = parse_qs(urlsplit(page).query)
    assert (asked_for["max_age"], asked_for["acr_values"]) == (["3600"], [TWO_FACTORS])
    browser.log_in(page, company.owner)
    asked = console.confirmation(TITLE)
    fill_in(screen, asked, "Production EU")
    confirm(screen, asked, "Release to everyone")
    asked.wait_for("Checked on the server")
    assert writes(company) == [200]
    asked.close()
    assert console.quit() == 0


@pytest.mark.full
def test_a_sign_in_can_be_cancelled_and_begun_again(screen: Screen, company: Company, browser: Browser) -> None:
    console = company.console(screen, company.profile())
    console.find("label", "Sign in to see the features")
    dialog = open_sign_in(console)
    dialog.find("push button", "Sign in in the browser").press()
    late = company.opener.next_page()
    dialog.find("push button", "Cancel").press()
    begin = dialog.find("push button", "Sign in in the browser")
    console.wait_for(lambda: begin.enabled, "the end of the first try")
    go_to_the_provider(dialog, company, browser, company.owner)
    dialog.find("label", "Signed in as Eva Lindqvist", timeout=PATIENCE)
    browser.open(late)
    browser.press("Continue")
    console.wait_for(lambda: browser.address.startswith("chrome-error:"), "nobody to listen for the first one")
    close_sign_in(console, dialog)
    assert console.quit() == 0
