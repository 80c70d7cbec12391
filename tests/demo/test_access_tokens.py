"""The endpoint as a resource server: which access tokens it takes, and the reason for each one that it does not."""

from __future__ import annotations

import asyncio
import base64
import hmac
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joserfc import jws
from joserfc.jwk import ECKey, OKPKey, RSAKey

from limelight.demo.access_tokens import LEEWAY, AccessTokens, Bearer, Trust
from limelight.demo.issuer_keys import pick
from limelight.demo.problems import Problem

NOW = 1_800_000_000.0
ISSUER, AUDIENCE = "https://id.example.com/realm", "https://toggles.example.com/"
ROLES = {"owners": "business-owner", "helpdesk": "support"}
ABSENT = object()
Change = dict[str, Any]
Signing = RSAKey | ECKey | OKPKey
KEY = ECKey.generate_key("P-256", {"kid": "first"})
OTHER = ECKey.generate_key("P-256", {"kid": "first"})  # says that it is the same, and is not
RSA = RSAKey.generate_key(2048, {"kid": "rsa"})
ED = OKPKey.generate_key("Ed25519", {"kid": "ed"})
ONLY_RS256 = RSAKey.generate_key(2048, {"kid": "rs256", "alg": "RS256"})


class Keys:
    """The keys of the issuer."""

    async def find(self, kid: str | None) -> Signing | None:
        return pick([KEY, RSA, ED, ONLY_RS256], kid)


def changed(members: Change, changes: Change) -> Change:
    return {name: value for name, value in (members | changes).items() if value is not ABSENT}


def header(**changes: Any) -> Change:
    return changed({"alg": "ES256", "typ": "at+jwt", "kid": "first"}, changes)


def claims(**changes: Any) -> Change:
    honest = {
        "iss": ISSUER,
        "sub": "u-17",
        "aud": AUDIENCE,
        "exp": NOW + 300,
        "iat": NOW,
        "jti": "1",
        "client_id": "limelight",
        "roles": ["owners"],
        "name": "Ada Lovelace",
    }
    return changed(honest, changes)


def encoded(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).decode().rstrip("=")


def signed(head: Change, body: bytes, key: Signing = KEY) -> str:
    """A token with a right signature over whatever it says."""
    start = f"{encoded(json.dumps(head).encode())}.{encoded(body)}"
    signature = jws.JWSRegistry.algorithms[head["alg"]].sign(start.encode(), key)
    return f"{start}.{encoded(signature)}"


def token(key: Signing = KEY, head: Change | None = None, **changes: Any) -> str:
    return signed(head or header(), json.dumps(claims(**changes)).encode(), key)


def tokens(**changes: Any) -> AccessTokens:
    trust = {"issuer": ISSUER, "audience": AUDIENCE, "roles": ROLES, **changes}
    return AccessTokens(Trust(**trust), Keys(), lambda: NOW)


async def refusal(given: str, **trust: Any) -> Problem:
    """Return the refusal of a token."""
    with pytest.raises(Problem) as refused:
        await tokens(**trust).check(given)
    return refused.value


@pytest.mark.asyncio
async def test_a_good_token_says_who_and_what() -> None:
    assert await tokens().check(token()) == Bearer(
        subject="u-17", name="Ada Lovelace", email="", is_service=False, roles=("business-owner",), until=NOW + 300
    )


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"iss": "https://id.example.com/realm/"}, "of another issuer"),
        ({"iss": "HTTPS://ID.EXAMPLE.COM/realm"}, "of another issuer"),
        ({"iss": [ISSUER]}, "of another issuer"),
        ({"iss": ABSENT}, "of another issuer"),
        ({"aud": "limelight"}, "meant for another audience"),
        ({"aud": ["limelight", "graph"]}, "meant for another audience"),
        ({"aud": AUDIENCE.rstrip("/")}, "meant for another audience"),
        ({"aud": [[AUDIENCE]]}, "meant for another audience"),
        ({"aud": {AUDIENCE: True}}, "meant for another audience"),
        ({"aud": ABSENT}, "meant for another audience"),
        ({"at_hash": "abc"}, "This is an ID token"),
        ({"exp": NOW - LEEWAY}, "is over"),
        ({"exp": 0}, "is over"),
        ({"exp": ABSENT}, "has no exp"),
        ({"exp": str(int(NOW) + 300)}, "exp is no number"),
        ({"exp": True}, "exp is no number"),
        ({"exp": None}, "exp is no number"),
        ({"exp": 10**400}, "exp is no number"),
        ({"exp": float("inf")}, "cannot be read"),
        ({"iat": NOW + LEEWAY + 1}, "made in the future"),
        ({"iat": ABSENT}, "has no iat"),
        ({"iat": "now"}, "iat is no number"),
        ({"nbf": NOW + LEEWAY + 1}, "not good yet"),
        ({"nbf": "soon"}, "nbf is no number"),
        ({"sub": ABSENT}, "has no subject"),
        ({"sub": ""}, "has no subject"),
        ({"sub": 17}, "has no subject"),
        ({"sub": "u" * 300}, "has no subject"),
        ({"sub": "half a \ud83d"}, "has no subject"),
        ({"sub": "two\nlines"}, "has no subject"),
    ],
)
async def test_each_wrong_claim_has_its_own_reason(changes: Change, said: str) -> None:
    problem = await refusal(token(**changes))
    assert problem.status == 401
    assert said in problem.detail
    challenge = problem.headers["WWW-Authenticate"]
    assert challenge.startswith('Bearer realm="toggle-endpoint", error="invalid_token", error_description="')
    assert problem.detail in challenge


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"typ": "dpop+jwt"}, "another type"),
        ({"typ": "logout+jwt"}, "another type"),
        ({"typ": ABSENT}, "another type"),
        ({"typ": ["at+jwt"]}, "another type"),
        ({"crit": ["b64"], "b64": False}, "extension"),
        ({"kid": "second"}, "does not publish"),
        ({"kid": 1}, "kid is no text"),
        ({"kid": ABSENT}, "does not publish"),  # there are several keys, and it does not say which
    ],
)
async def test_each_wrong_header_has_its_own_reason(changes: Change, said: str) -> None:
    problem = await refusal(token(head=header(**changes)))
    assert (problem.status, said in problem.detail) == (401, True), problem.detail


def unsigned(algorithm: str) -> str:
    return f"{encoded(json.dumps(header(alg=algorithm)).encode())}.{encoded(json.dumps(claims()).encode())}."


def by_public_key() -> str:
    """Signed with the public key as a shared secret, which the whole world knows."""
    start = unsigned("HS256").rstrip(".")
    return f"{start}.{encoded(hmac.digest(KEY.as_pem(private=False), start.encode(), 'sha256'))}"


def with_other_claims() -> str:
    head, _, signature = token().split(".")
    return f"{head}.{encoded(json.dumps(claims(roles=['owners', 'all'])).encode())}.{signature}"


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: unsigned("none"), "not signed in a way"),
        (lambda: unsigned("None"), "not signed in a way"),
        (by_public_key, "not signed in a way"),
        (lambda: unsigned("ES256"), "signature is wrong"),
        (lambda: token(OTHER), "signature is wrong"),
        (with_other_claims, "signature is wrong"),
        (lambda: token(RSA, header(alg="RS256")), "signature is wrong"),  # another key than the one that it names
        (lambda: token(ONLY_RS256, header(alg="PS256", kid="rs256")), "signature is wrong"),  # the key is for RS256
        (lambda: token() + ".more", "signature is wrong"),
        (lambda: token().rpartition(".")[0], "signature is wrong"),
        (lambda: token() + "é", "signature is wrong"),
        (lambda: "eyJ.e30.x", "is no JWT"),
        (lambda: f"{encoded(b'[1]')}.e30.x", "is no JWT"),
        (lambda: f"{encoded(b'[' * 9_000)}.e30.x", "is no JWT"),
        (lambda: "eyJ" + "x" * 20_000, "longer than any"),
        (lambda: signed(header(), b"[]"), "no object"),
        (lambda: signed(header(), b"{"), "cannot be read"),
        (lambda: signed(header(), b'{"aud": NaN}'), "cannot be read"),
        (lambda: signed(header(), b'{"aud": "a", "aud": "b"}'), "cannot be read"),
        (lambda: signed(header(), b"\xff"), "cannot be read"),
    ],
)
async def test_what_nobody_vouches_for_is_refused(make: Callable[[], str], said: str) -> None:
    problem = await refusal(make())
    assert (problem.status, said in problem.detail) == (401, True), problem.detail


@pytest.mark.asyncio
async def test_no_reason_repeats_the_token() -> None:
    given = token(OTHER)
    problem = await refusal(given)
    said = f"{problem.detail} {problem.headers}"
    assert not any(part in said for part in given.split("."))


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("key", "head"),
    [
        (KEY, header(typ="application/at+jwt")),
        (KEY, header(typ="JWT")),
        (KEY, header(nonce="an unknown parameter is ignored")),
        (RSA, header(alg="RS256", kid="rsa")),
        (RSA, header(alg="PS384", kid="rsa")),
        (ED, header(alg="Ed25519", kid="ed")),
    ],
)
async def test_the_usual_kinds_of_signature_are_taken(key: Signing, head: Change) -> None:
    assert (await tokens().check(token(key, head))).subject == "u-17"


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "changes",
    [
        {"aud": ["something", AUDIENCE]},
        {"exp": NOW - LEEWAY + 1},
        {"iat": NOW + LEEWAY},
        {"nbf": NOW + LEEWAY},
        {"iat": NOW - 0.5},
    ],
)
async def test_several_audiences_and_clocks_that_differ_a_little_are_fine(changes: Change) -> None:
    assert (await tokens().check(token(**changes))).subject == "u-17"


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("claim", "changes", "roles"),
    [
        ("roles", {"roles": ["owners"]}, ("business-owner",)),
        ("roles", {"roles": ["nothing", "helpdesk", 7, None, {}]}, ("support",)),
        ("roles", {"roles": ["helpdesk", "owners"]}, ("business-owner", "support")),  # the order is the mapping's
        ("roles", {"roles": "owners"}, ("business-owner",)),
        ("groups", {"groups": ["helpdesk"]}, ("support",)),
        ("realm_access.roles", {"realm_access": {"roles": ["owners"]}}, ("business-owner",)),
        ("https://example.com/roles", {"https://example.com/roles": ["owners"]}, ("business-owner",)),
        ("scope", {"scope": "openid helpdesk"}, ("support",)),
    ],
)
async def test_roles_come_out_of_the_claim_that_is_named(claim: str, changes: Change, roles: tuple[str, ...]) -> None:
    found = await tokens(roles_claim=claim).check(token(**{"roles": ABSENT, **changes}))
    assert found.roles == roles


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("claim", "changes"),
    [
        ("roles", {"roles": ABSENT}),
        ("roles", {"roles": []}),
        ("roles", {"roles": ["Owners", "owners ", "business-owner"]}),
        ("roles", {"roles": "owners helpdesk"}),
        ("roles", {"roles": {"owners": True}}),
        ("realm_access.roles", {"realm_access": ["owners"]}),
        ("groups", {}),
    ],
)
async def test_somebody_without_a_role_is_known_and_not_let_in(claim: str, changes: Change) -> None:
    problem = await refusal(token(**changes), roles_claim=claim)
    assert (problem.status, problem.name) == (403, "forbidden")
    assert f"claim {claim}" in problem.detail
    assert 'error="insufficient_scope"' in problem.headers["WWW-Authenticate"]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("changes", "name", "is_service"),
    [
        ({"name": ABSENT, "preferred_username": "ada"}, "ada", False),
        ({"name": ["Ada"], "email": "ada@example.com"}, "ada@example.com", False),
        ({"name": "A" * 300}, "u-17", False),
        ({"name": "Ad\u202ea"}, "u-17", False),  # turns the reading direction round
        ({"name": ABSENT, "client_id": "u-17"}, "u-17", True),
    ],
)
async def test_the_name_is_the_best_that_there_is(changes: Change, name: str, is_service: bool) -> None:
    found = await tokens().check(token(**changes))
    assert (found.name, found.is_service) == (name, is_service)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
CLAIMS = ("iss", "sub", "aud", "exp", "iat", "nbf", "roles", "name", "email", "client_id", "at_hash")


async def outcome(given: str) -> Bearer | int:
    """What becomes of a token: who it speaks for, or the status that refuses it. Nothing else may be raised."""
    try:
        return await tokens().check(given)
    except Problem as problem:
        return problem.status


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(CLAIMS), ANYTHING, max_size=4), st.dictionaries(st.text(), ANYTHING, max_size=2))
def test_whatever_is_signed_is_taken_or_refused_and_never_a_fault(changes: Change, more: Change) -> None:
    body = json.dumps(claims() | more | changes).encode()
    found = asyncio.run(outcome(signed(header(), body)))
    if isinstance(found, Bearer):
        json.dumps([found.subject, found.name, found.email], ensure_ascii=False).encode()
    else:
        assert found in (401, 403)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(("alg", "typ", "kid", "crit", "jwk", "x5c", "b64")), ANYTHING, max_size=4))
def test_whatever_the_header_says_only_a_good_signature_is_taken(changes: Change) -> None:
    head = header() | changes
    start = f"{encoded(json.dumps(head).encode())}.{encoded(json.dumps(claims()).encode())}"
    assert asyncio.run(outcome(f"{start}.{encoded(b'x' * 64)}")) == 401


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_refused(text: str) -> None:
    assert asyncio.run(outcome(text)) == 401
