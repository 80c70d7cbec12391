"""No password, code or token stands anywhere after a day's work with everything that can go wrong: not in a file, a
title, a process, an export, or what a crash leaves behind."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from e2e.canaries import contents_of
from e2e.company import FEATURE, KEY, PRODUCTION_EU, Company, running_company
from e2e.console import PATIENCE, Console
from e2e.people import close_sign_in, confirm, fill_in, open_sign_in
from faults.telling import Tell
from real.browser import Browser, running_browser
from real.processes import wait_until
from real.screen import Screen

WRONG = "not-the-password-of-eva-0Zr4"


@pytest.mark.timeout(300)  # on a machine that is busy with other things
def test_no_secret_is_anywhere_after_a_day_with_everything_that_can_go_wrong(
    screen: Screen, tmp_path: Path, tell: Tell
) -> None:
    with running_company(tmp_path, access_seconds=6) as company, running_browser(tmp_path) as browser:
        console = company.console(screen, company.profile())
        sign_in_with_failures(console, company, browser)
        release_with_failures(console, company)
        export(console, tmp_path / "exported" / "journal.zip")
        console.wait_for(lambda: len(company.provider.seen()) >= 4, "renewals")
        check_running(console, company, screen)
        os.kill(console.child.pid, signal.SIGABRT)
        wait_until(lambda: not console.child.running, "the crash", PATIENCE)
        assert "Fatal Python error: Aborted" in console.child.log_text()

        again = company.console(screen, company.profile())
        again.find("label", company.owner.name)
        dialog = open_sign_in(again)
        dialog.find("push button", "Sign out").press()
        dialog.find("push button", "Sign in in the browser", timeout=PATIENCE)
        assert "/session/end?" in company.opener.next_page()
        check_running(again, company, screen)
        close_sign_in(again, dialog)
        assert again.quit() == 0
        canaries = company.canaries({WRONG: "wrong password"})
        assert {
            "password",
            "AuthorizationCode",
            "RefreshToken",
            "access_token",
            "id_token",
            "verifier",
        } <= canaries.names
        assert canaries.in_files([screen.session.folder, screen.session.logs, tmp_path / "exported"]) == []
        assert canaries.in_text(company.profile().read_text(encoding="utf-8"), "the profile") == []
        assert canaries.in_text("\n".join(company.opener.pages()), "an address that a browser was given") == []
    injected = "failures of sign-in and release, an export, a crash and a sign-out, with secrets that are searched for"
    saw = "no secret in window, title, page, log, export, crash report or file"
    served = "the provider and the endpoint served all of it"
    tell("secrets planted everywhere", "security", "a day", injected, saw, server=served, journal="no secret in it")


def sign_in_with_failures(console: Console, company: Company, browser: Browser) -> None:
    """A wrong password, a provider in trouble, and at last a sign-in."""
    company.provider.fail_next("/token", 500)
    dialog = open_sign_in(console)
    begin = dialog.find("push button", "Sign in in the browser")
    begin.press()
    page = company.opener.next_page()
    browser.log_in(page, company.owner, WRONG)
    browser.wait_for("The login or the password is wrong.")
    browser.log_in(page, company.owner)
    dialog.find("label", "failed (500)", whole=False, timeout=PATIENCE)
    console.wait_for(lambda: begin.enabled, "the end of the first try")
    begin.press()
    browser.open(company.opener.next_page())
    browser.press("Continue")
    dialog.find("label", f"Signed in as {company.owner.name}", timeout=PATIENCE)
    close_sign_in(console, dialog)


def release_with_failures(console: Console, company: Company) -> None:
    """A release whose answer is lost, and reads that go wrong."""
    company.bank.faults("500:staging,method=GET,count=3", "apply-then-reset:production-eu,method=POST,count=1")
    console.focus_window()
    console.select(KEY, PRODUCTION_EU)
    console.wait_for_cell(PRODUCTION_EU, "Waiting")
    asked = console.ask("ctrl+Return", f'Release "{FEATURE}" to everyone in Production EU')
    fill_in(console.screen, asked, "Production EU")
    confirm(console.screen, asked, "Release to everyone")
    asked.wait_for("Checked on the server")
    asked.close()
    company.bank.faults()


def export(console: Console, path: Path) -> None:
    """Export the journal."""
    path.parent.mkdir()
    console.activity()
    console.find("push button", "Export").press()
    console.screen.key("Down", "Down", "Return")
    dialog = console.find_dialog("Export the activity")
    dialog.find("text", "File name:").write(str(path))
    console.screen.key("Return")
    console.wait_for(
        lambda: path.exists() and any(KEY.encode() in content for content, _ in contents_of(path)), "the export"
    )


def check_running(console: Console, company: Company, screen: Screen) -> None:
    """Nothing in the running program that others can see."""
    canaries = company.canaries()
    assert canaries.in_process(console.child.pid) == []
    assert canaries.in_text("\n".join(screen.titles()), "a title") == []
    assert canaries.in_text("\n".join(screen.tree.outline()), "the window") == []
