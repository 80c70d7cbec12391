"""A client of the demo's issuer, step by step, so that a test can get each of them wrong."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

CLIENT = "limelight-console"
REDIRECT = "http://127.0.0.1:5000/cb/a-test"  # nobody listens: the tests read where the browser is sent
ABSENT = ""  # an empty parameter counts as not sent


def challenge_of(verifier: str) -> str:
    """Return the S256 challenge of a verifier, by the letter of RFC 7636."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


@dataclass
class Client:
    """One client, with the secret of one sign-in."""

    issuer: str
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48))

    def send(self, method: str, path: str, **more: Any) -> httpx.Response:
        """Send a request to the issuer; redirects are read, not followed."""
        return httpx.request(method, f"{self.issuer}{path}", trust_env=False, verify=False, timeout=10, **more)

    def question(self, **changes: str) -> dict[str, str]:
        """Return the parameters of an authorization request."""
        asked = {
            "client_id": CLIENT,
            "redirect_uri": REDIRECT,
            "response_type": "code",
            "scope": "openid profile offline_access",
            "state": "the-state",
            "nonce": "the-nonce",
            "code_challenge": challenge_of(self.verifier),
            "code_challenge_method": "S256",
        }
        return asked | changes

    def page(self, **changes: str) -> httpx.Response:
        """Open the page."""
        return self.send("GET", "/authorize", params=self.question(**changes))

    def choose(self, page: httpx.Response, role: str) -> httpx.Response:
        """Press a button of the page."""
        found = re.search(r'name="request" value="([^"]+)"', page.text)
        assert found, page.text
        return self.send("POST", "/choose", data={"request": found[1], "role": role})

    def code(self, role: str = "business-owner", **changes: str) -> str:
        """Sign in as far as the code."""
        return answer_of(self.choose(self.page(**changes), role))["code"]

    def trade(self, code: str, /, **changes: str) -> httpx.Response:
        """Trade a code for tokens."""
        fields = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": REDIRECT,
            "client_id": CLIENT,
            "code_verifier": self.verifier,
        }
        return self.send("POST", "/token", data=fields | changes)

    def tokens(self, role: str = "business-owner", **changes: str) -> dict[str, Any]:
        """Sign in."""
        answer = self.trade(self.code(role, **changes))
        assert answer.status_code == 200, answer.text
        tokens: dict[str, Any] = answer.json()
        return tokens

    def renew(self, refresh: str, /, **changes: str) -> httpx.Response:
        """Trade a refresh token."""
        fields = {"grant_type": "refresh_token", "refresh_token": refresh, "client_id": CLIENT}
        return self.send("POST", "/token", data=fields | changes)


def answer_of(redirect: httpx.Response) -> dict[str, str]:
    """Return what the browser brings back to the program."""
    assert redirect.status_code == 303, redirect.text
    where = redirect.headers["location"]
    assert where.startswith(f"{REDIRECT}?")
    return dict(parse_qsl(urlsplit(where).query, keep_blank_values=True))
