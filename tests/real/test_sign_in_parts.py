"""The real parts of a sign-in: the certified provider gives and takes back, and a browser goes through its pages."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from real.browser import Opener, running_browser
from real.identity_provider import AUDIENCE, CLIENT, TWO_FACTORS, IdentityProvider, running_provider
from real.plain_browser import PlainBrowser

VERIFIER = secrets.token_urlsafe(32)


class Returns(BaseHTTPRequestHandler):
    """Takes what the browser comes back with."""

    paths: list[str] = []  # noqa: RUF012 - of the one server that the fixture makes

    def do_GET(self) -> None:
        self.paths.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"You may close this page.")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityProvider]:
    with running_provider(tmp_path_factory.mktemp("provider")) as provider:
        yield provider


@pytest.fixture
def back() -> Iterator[str]:
    """The address that a browser comes back to."""
    Returns.paths.clear()
    with socketserver.TCPServer(("127.0.0.1", 0), Returns) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/cb/company"
        server.shutdown()
        thread.join()


def page(provider: IdentityProvider, back: str) -> str:
    """The address of a sign-in."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
    fields = {
        "client_id": CLIENT,
        "response_type": "code",
        "redirect_uri": back,
        "scope": "openid profile offline_access toggles",
        "state": "s",
        "nonce": "n",
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "resource": AUDIENCE,
        "prompt": "consent",
        "acr_values": TWO_FACTORS,
    }
    return f"{provider.issuer}/auth?{urlencode(fields)}"


def ask(provider: IdentityProvider, **fields: str) -> dict[str, Any]:
    """Ask the token endpoint."""
    answer = httpx.post(f"{provider.issuer}/token", data={"client_id": CLIENT, **fields}, trust_env=False)
    return dict(answer.json())


def returned_code(provider: IdentityProvider) -> str:
    """The code that the browser came back with."""
    [path] = [path for path in Returns.paths if path.startswith("/cb/")]
    answer = parse_qs(urlsplit(path).query)
    assert (answer["state"], answer["iss"]) == (["s"], [provider.issuer])
    return answer["code"][0]


def claims(token: str) -> dict[str, Any]:
    """What a JWT says."""
    return dict(json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "==")))


def test_the_provider_gives_tokens_rotates_them_and_ends_the_session_of_one_that_comes_twice(
    provider: IdentityProvider, back: str
) -> None:
    browser = PlainBrowser()
    assert browser.sign_in(page(provider, back), provider.owner, "wrong").status_code == 403
    assert browser.sign_in(page(provider, back), provider.owner).text == "You may close this page."
    browser.close()
    code = {"code": returned_code(provider), "redirect_uri": back, "code_verifier": VERIFIER, "resource": AUDIENCE}
    given = ask(provider, grant_type="authorization_code", **code)
    access = claims(given["access_token"])
    assert (access["iss"], access["aud"], access["sub"]) == (provider.issuer, AUDIENCE, "eva")
    assert (access["roles"], access["scope"]) == (["business-owner"], "toggles")
    assert claims(given["id_token"])["acr"] == TWO_FACTORS
    assert (provider.sessions(provider.owner), provider.refresh_tokens(provider.owner)) == (1, 1)
    assert {given["refresh_token"], given["access_token"], given["id_token"], VERIFIER} <= set(provider.secrets())

    old = {"grant_type": "refresh_token", "refresh_token": given["refresh_token"]}
    new = ask(provider, **old)
    assert new["refresh_token"] != given["refresh_token"]
    assert provider.refresh_tokens(provider.owner) == 1
    assert ask(provider, **old)["error"] == "invalid_grant"
    assert ask(provider, grant_type="refresh_token", refresh_token=new["refresh_token"])["error"] == "invalid_grant"
    assert provider.refresh_tokens(provider.owner) == 0
    assert [(each["status"], each["error"]) for each in provider.seen()][-2:] == [(400, "invalid_grant")] * 2


def test_the_provider_fails_when_a_test_wants_it_to(provider: IdentityProvider) -> None:
    provider.fail_next("/token", 503, 500)
    address = f"{provider.issuer}/token"
    answers = [httpx.post(address, data={"client_id": CLIENT}, trust_env=False).status_code for _ in range(3)]
    assert answers == [503, 500, 400]


def test_a_real_browser_logs_in_and_comes_back(provider: IdentityProvider, back: str, tmp_path: Path) -> None:
    with running_browser(tmp_path) as browser:
        browser.log_in(page(provider, back), provider.support, "wrong")
        browser.wait_for("The login or the password is wrong.")
        browser.log_in(page(provider, back), provider.support)
        browser.wait_for("You may close this page.")
        assert browser.address.startswith(back)
        browser.picture(tmp_path / "page.png")
    assert (tmp_path / "page.png").stat().st_size > 1000
    assert returned_code(provider)
    assert provider.sessions(provider.support) == 1
    provider.revoke(provider.support)
    assert provider.sessions(provider.support) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="xdg-open is Linux's")
def test_the_opener_takes_pages_in_their_order(tmp_path: Path) -> None:
    opener = Opener(tmp_path)
    for address in ("https://a.example/?x=1&y=2", "https://b.example/"):
        subprocess.run([str(opener.folder / "xdg-open"), address], check=True, timeout=30)
    assert [opener.next_page(), opener.next_page()] == ["https://a.example/?x=1&y=2", "https://b.example/"]
