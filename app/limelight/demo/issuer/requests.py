"""What an authorization request asks, and which ones are turned away.

Sources: RFC 6749, section 4.1; OpenID Connect Core 1.0, section 3.1.2; RFC 7636; RFC 8252, section 7.3; RFC 8707.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

CLIENT = "limelight-console"
SCOPES = ("openid", "profile", "email", "offline_access")
# The port is free (RFC 8252, 7.3); the address is written as numbers, so that no name server is asked.
_REDIRECT = re.compile(r"http://127\.0\.0\.1:[1-9][0-9]{0,4}/cb/[A-Za-z0-9_-]{1,200}")
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")  # SHA-256 in base64url
_LONGEST = 2_000  # characters of a state or nonce


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that may be shown to a person. `state` and `nonce` are None where none was sent."""

    redirect: str
    state: str | None
    nonce: str | None
    challenge: str
    scopes: tuple[str, ...]


class TurnedAway(Exception):
    """Nobody may be sent back: client or redirect address are not known. The text is for the person."""


class SentBack(Exception):
    """The client is told that it asked for something wrong, or that the person did not want to (RFC 6749, 4.1.2.1)."""

    def __init__(self, redirect: str, state: str | None, error: str, words: str) -> None:
        super().__init__(words)
        self.redirect = redirect
        self.state = state
        self.error = error


def read_request(pairs: Iterable[tuple[str, str]], audience: str) -> Asked:
    """Return what the parameters ask; `audience` is the one that access tokens here are for.

    Raises:
        TurnedAway: the client or where it wants its answer is not known.
        SentBack: something else is wrong.
    """
    given, twice = once(pairs)
    redirect = given.get("redirect_uri", "")
    if given.get("client_id") != CLIENT or "client_id" in twice:
        raise TurnedAway("The program that sent you here is not known to the demo.")
    if not _REDIRECT.fullmatch(redirect) or "redirect_uri" in twice:
        raise TurnedAway("The program that sent you here wants its answer at an address that is not its own.")
    state = given.get("state") if "state" not in twice else None
    for error, words in _faults(given, twice, audience):
        raise SentBack(redirect, state, error, words)
    scopes = tuple(scope for scope in SCOPES if scope in given["scope"].split())
    return Asked(redirect, state, given.get("nonce"), given["code_challenge"], scopes)


def once(pairs: Iterable[tuple[str, str]]) -> tuple[dict[str, str], set[str]]:
    """Return parameters by name, and the names that came more than once; empty ones count as not sent."""
    given: dict[str, str] = {}
    twice: set[str] = set()
    for name, value in pairs:
        if name in given:
            twice.add(name)
        if value:
            given[name] = value
    return given, twice


def _faults(given: dict[str, str], twice: set[str], audience: str) -> Iterator[tuple[str, str]]:
    """Tell what is wrong as error and words, the first first."""
    if twice:
        yield "invalid_request", f"{min(twice)} comes more than once"
    for name in ("request", "request_uri"):
        if name in given:
            yield f"{name}_not_supported", "request objects are not taken"
    yield from _faults_of_answer(given)
    if "openid" not in given.get("scope", "").split():
        yield "invalid_scope", "the scope openid is missing"
    if any(len(given.get(name, "")) > _LONGEST for name in ("state", "nonce")):
        yield "invalid_request", "state or nonce is too long"
    if any(given.get(name, audience) != audience for name in ("resource", "audience")):
        yield "invalid_target", "tokens here are for the demo's endpoint only"
    yield from _faults_of_proof(given)


def _faults_of_answer(given: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Tell what is wrong with the answer that is asked for."""
    if given.get("response_type") != "code":
        yield "unsupported_response_type", "only response_type=code"
    if given.get("response_mode", "query") != "query":
        yield "invalid_request", "only response_mode=query"


def _faults_of_proof(given: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Tell what is wrong with PKCE and with how the person has to prove who they are."""
    if given.get("code_challenge_method") != "S256":
        yield "invalid_request", "PKCE with S256 is required"
    if not _CHALLENGE.fullmatch(given.get("code_challenge", "")):
        yield "invalid_request", "code_challenge is no SHA-256"
    if not re.fullmatch("[0-9]{1,9}", given.get("max_age", "0")):
        yield "invalid_request", "max_age is no number of seconds"
    prompts = given.get("prompt", "").split()
    if "none" in prompts and len(prompts) > 1:
        yield "invalid_request", "prompt=none stands alone"
    if "none" in prompts:
        yield "login_required", "the demo asks each time who one is"
