"""Signed in with a certified OpenID provider since an earlier run: silent at the start, alive beside another copy, and
over where the provider says so."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2e.company import SIGN_IN, Company, running_company, sign_in_beforehand
from real.demo import SUPPORT
from real.screen import Screen


@pytest.fixture
def company(tmp_path: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[Company]:
    """Access tokens end after 3 s, so that a session is renewed all the time."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", screen.session.environment["DBUS_SESSION_BUS_ADDRESS"])
    with running_company(tmp_path, access_seconds=3) as company:
        yield company


def renewals(company: Company) -> list[int]:
    """The answers that the provider gave to renewals."""
    return [each["status"] for each in company.provider.seen() if each["grant"] == "refresh_token"]


@pytest.mark.full  # the same without a window is in the fast tier
def test_a_revoked_session_signs_out_its_environments_and_no_others(
    screen: Screen, company: Company, tmp_path: Path
) -> None:
    token = company.other.token(SUPPORT)
    asyncio.run(sign_in_beforehand(company.profile(), company.owner, token))
    console = company.console(screen, company.profile())
    console.wait_for(lambda: company.live(console) == [True, True, True], "everything to be read")
    console.wait_for(lambda: len(renewals(company)) >= 3, "renewals")
    assert company.live(console) == [True, True, True]
    assert company.canaries().in_process(console.child.pid) == []

    company.provider.revoke(company.owner)
    console.wait_for(lambda: company.live(console) == [False, False, True], "the session to be over")
    assert [SIGN_IN in head for head in console.table().headers()] == [False, True, True, False]
    console.find("label", "The sign-in at The company", whole=False)
    assert len([status for status in renewals(company) if status == 400]) == 1
    assert company.canaries().in_text(" ".join(screen.titles()), "a title") == []
    assert console.quit() == 0
    assert company.canaries().in_files([screen.session.folder, screen.session.logs, tmp_path]) == []


@pytest.mark.full  # the same with processes that have no window is in the fast tier
def test_two_running_copies_stay_signed_in(screen: Screen, company: Company) -> None:
    profile = company.profile()
    asyncio.run(sign_in_beforehand(profile, company.owner))
    copies = [company.console(screen, company.profile(name)) for name in ("first", "second")]
    for copy in copies:
        copy.wait_for(lambda: len(screen.titles()) == 2, "two windows")
    copies[0].wait_for(lambda: len(renewals(company)) >= 10, "ten renewals")
    assert set(renewals(company)) == {200}
    assert company.provider.refresh_tokens(company.owner) == 1
    for copy in copies:
        assert copy.child.running
