"""A connection where people sign in with the company's provider, added in the dialog of the real program and tested on
the provider's page in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from e2e.company import running_company
from e2e.console import PATIENCE
from limelight.settings import read_profile
from real.browser import running_browser
from real.screen import Screen


@pytest.mark.full  # the same without a window or a browser is in the fast tier
def test_a_connection_to_a_server_of_the_company_is_tested_on_the_provider_s_page(
    screen: Screen, tmp_path: Path
) -> None:
    with running_company(tmp_path) as company, running_browser(tmp_path) as browser:
        profile = company.profile()
        console = company.console(screen, profile)
        console.find("label", "Sign in to see the features")
        console.focus_window()
        screen.key("ctrl+shift+c", "Down", "Return")  # the menu hangs in no window, so nothing tells of it
        dialog = console.find_dialog("Add connection")
        dialog.find("text", "Address").write(company.bank.address)
        dialog.find("label", "As Bank toggles, which is at the same server.")
        dialog.find("text", "Title").write("The same server")
        dialog.find("push button", "Test connection").press()
        dialog.find("label", "Go on in your browser", timeout=PATIENCE)
        browser.log_in(company.opener.next_page(), company.owner)
        dialog.find("label", f"Signed in as {company.owner.name}", whole=False, timeout=PATIENCE)
        assert company.provider.refresh_tokens(company.owner) == 0, "that sign-in was for the test alone"
        for known in ("Staging", "Production EU"):
            dialog.find("check box", f"Show {known} (The same server)").press()
        save = dialog.find("push button", "Save")
        console.wait_for(lambda: save.enabled, "it to be tested")
        save.press()
        console.tree.wait_until_gone("dialog", "Add connection", whole=False)
        saved = [system for system in read_profile(profile).systems if system.title == "The same server"]
        assert [system.sign_in for system in saved] == ["company"]
        console.find("label", "Sign in to see the features")
        assert console.quit() == 0
