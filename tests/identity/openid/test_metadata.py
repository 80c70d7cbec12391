"""What a provider says about itself, and keys: mismatches end the sign-in before a browser is opened."""

import json
from dataclasses import replace
from typing import Any

import pytest
from msgspec import convert

from faults.telling import Tell
from identity.openid.issuer import ABSENT, Issuer, answer, issuing, json_answer, signing_key
from identity.openid.person import Person, client_of, entry_for, signed_in
from limelight.domain.errors import LimelightError, ProfileProblem, ServerTrouble, SignInFailed
from limelight.domain.sign_ins import Proof
from limelight.identity.openid.client import OpenIdClient
from limelight.identity.openid.discovery import _Document, _metadata
from limelight.identity.openid.keys import LASTS, RESTS
from net.doubles import WallClock

pytestmark = pytest.mark.asyncio

WELL_KNOWN = "/.well-known/openid-configuration"

MISMATCHES: dict[str, tuple[dict[str, Any], str]] = {
    "another issuer": ({"issuer": "https://evil.example.com"}, "says that it is https://evil.example.com"),
    "one slash more": ({"issuer": "{issuer}/"}, "is not exactly the issuer in the profile"),
    "a template": ({"issuer": "{issuer}/{tenantid}"}, "is not exactly the issuer in the profile"),
    "no issuer": ({"issuer": ABSENT}, "something else than promised"),
    "an issuer that is no text": ({"issuer": ["{issuer}"]}, "something else than promised"),
    "no authorization endpoint": ({"authorization_endpoint": ABSENT}, "authorization_endpoint"),
    "no token endpoint": ({"token_endpoint": ABSENT}, "token_endpoint"),
    "no keys": ({"jwks_uri": ABSENT}, "jwks_uri"),
    "a plain page": ({"authorization_endpoint": "http://idp.example.com/a"}, "an authorization endpoint that cannot"),
    "a plain token endpoint": ({"token_endpoint": "http://idp.example.com/t"}, "a token endpoint that cannot"),
    "plain keys": ({"jwks_uri": "http://idp.example.com/k"}, "an address of its keys that cannot"),
    "a page that is a file": (
        {"authorization_endpoint": "file:///etc/passwd"},
        "an authorization endpoint that cannot",
    ),
    "a page with a user": ({"authorization_endpoint": "https://idp@evil.example.com/"}, "an authorization endpoint"),
    "a page with a fragment": ({"authorization_endpoint": "https://idp.example.com/a#b"}, "an authorization endpoint"),
    "a query with a fragment": (
        {"authorization_endpoint": "https://idp.example.com/?a#b"},
        "an authorization endpoint",
    ),
    "a page with a space": ({"authorization_endpoint": "https://idp.example.com/?a b"}, "an authorization endpoint"),
    "a page with a backslash": ({"authorization_endpoint": "https://idp.example.com/?\\"}, "an authorization endpoint"),
    "an endless page": (
        {"authorization_endpoint": "https://idp.example.com/" + "a" * 3000},
        "an authorization endpoint",
    ),
    "a plain revocation": ({"revocation_endpoint": "http://idp.example.com/r"}, "a revocation endpoint that cannot"),
    "a plain sign-out page": ({"end_session_endpoint": "http://idp.example.com/e"}, "a sign-out page that cannot"),
    "a plain device endpoint": ({"device_authorization_endpoint": "http://i.example.com/"}, "a device authorization"),
    "no PKCE with S256": ({"code_challenge_methods_supported": ["plain"]}, "PKCE with S256"),
    "no PKCE": ({"code_challenge_methods_supported": []}, "PKCE with S256"),
    "no codes": ({"response_types_supported": ["id_token token"]}, "by authorization code"),
    "shared secrets only": ({"id_token_signing_alg_values_supported": ["HS256", "none"]}, "none of the ways"),
    "text for a boolean": ({"authorization_response_iss_parameter_supported": "true"}, "something else than promised"),
}


def filled(changes: dict[str, Any], issuer: Issuer) -> dict[str, Any]:
    def fill(value: Any) -> Any:
        if isinstance(value, list):
            return [fill(inner) for inner in value]
        return value.replace("{issuer}", issuer.address) if isinstance(value, str) else value

    return {name: fill(value) for name, value in changes.items()}


@pytest.mark.parametrize(("changes", "words"), MISMATCHES.values(), ids=MISMATCHES)
async def test_a_mismatch_ends_it_before_a_browser_is_opened(
    changes: dict[str, Any], words: str, request: pytest.FixtureRequest, tell: Tell
) -> None:
    person = Person()
    async with issuing() as issuer, client_of(issuer) as client:
        issuer.metadata_changes = filled(changes, issuer)
        with pytest.raises(LimelightError) as caught:
            await client.sign_in(person.open, deadline=5)
        assert issuer.paths() == [WELL_KNOWN]
        asked = issuer.asked_for()
    assert words in str(caught.value)
    assert person.shown == []
    name, saw = request.node.callspec.id, str(caught.value)
    tell("an issuer that is not the configured one", "security", name, f"metadata, {name}", saw, server=asked)


@pytest.mark.parametrize(
    "changes",
    [
        {"code_challenge_methods_supported": ABSENT},
        {"response_types_supported": ABSENT},
        {"authorization_response_iss_parameter_supported": ABSENT},
        {"authorization_response_iss_parameter_supported": None, "revocation_endpoint": None},
        {"device_authorization_endpoint": ABSENT, "end_session_endpoint": ABSENT},
        {"a_member_of_its_own": {"x": [1]}},
    ],
)
async def test_what_a_provider_may_leave_unsaid(changes: dict[str, Any]) -> None:
    async with issuing() as issuer:
        issuer.metadata_changes = changes
        assert (await signed_in(issuer)).identity is not None


async def test_a_page_keeps_the_query_that_it_has() -> None:
    person = Person()
    async with issuing() as issuer, client_of(issuer) as client:
        issuer.metadata_changes = {
            "authorization_endpoint": f"{issuer.address}/authorize?p=policy",
            "token_endpoint": f"{issuer.address}/token?p=policy",
        }
        await client.sign_in(person.open, deadline=20)
        await person.home()
        assert issuer.asked["p"] == issuer.last("/token").fields["p"] == "policy"


DOCUMENTS = {
    "a web page": (answer("200 OK", b"<html>", "Content-Type: text/html\r\n"), "a web page"),
    "text": (answer("200 OK", b"{}", "Content-Type: text/plain\r\n"), "text/plain"),
    "no JSON": (answer("200 OK", b"{", "Content-Type: application/json\r\n"), "not proper JSON"),
    "a redirect": (answer("302 Found", b"", "Location: https://evil.example.com/\r\n"), "redirect"),
    "not there": (answer("404 Not Found", b""), "404"),
    "failed": (answer("503 No", b""), "503"),
    "packed": (answer("200 OK", b"x", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"), "packed"),
    "endless": (
        answer("200 OK", b" " * (256 * 1024 + 1), "Content-Type: application/json\r\n"),
        "sends more than",
    ),
}  # fmt: skip


@pytest.mark.parametrize("path", [WELL_KNOWN, "/keys", "/token"])
@pytest.mark.parametrize(("raw", "words"), DOCUMENTS.values(), ids=DOCUMENTS)
async def test_a_document_that_is_none_is_not_used(path: str, raw: bytes, words: str) -> None:
    async with issuing() as issuer:
        issuer.raw = {path: raw}
        with pytest.raises(LimelightError) as caught:
            await signed_in(issuer)
    assert words in str(caught.value)


async def test_a_document_that_says_something_twice_is_not_used() -> None:
    async with issuing() as issuer:
        honest = json.dumps(issuer.metadata())
        twice = f'{honest[:-1]}, "token_endpoint": "https://evil.example.com/"}}'.encode()
        issuer.raw = {WELL_KNOWN: answer("200 OK", twice, "Content-Type: application/json\r\n")}
        with pytest.raises(LimelightError, match="read in two ways"):
            await signed_in(issuer)


@pytest.mark.parametrize("issuer", ["http://idp.example.com", "ftp://idp.example.com", "https://u@idp.example.com",
                                    "https://idp.example.com/#x", "https://", ""])  # fmt: skip
async def test_an_issuer_that_is_no_safe_address_is_never_asked(issuer: str) -> None:
    async with issuing() as somebody:
        client = OpenIdClient(replace(entry_for(somebody), issuer=issuer), WallClock())
        with pytest.raises(SignInFailed, match="an issuer that cannot be used"):
            await client.sign_in(lambda address: None)


async def test_an_issuer_with_a_slash_at_its_end_is_asked_without_it_and_compared_with_it() -> None:
    async with issuing() as issuer:
        issuer.metadata_changes = {"issuer": f"{issuer.address}/"}
        issuer.redirect_changes = {"iss": f"{issuer.address}/"}
        issuer.claim_changes = {"iss": f"{issuer.address}/"}
        client = OpenIdClient(replace(entry_for(issuer), issuer=f"{issuer.address}/"), issuer.clock)
        person = Person()
        grant = await client.sign_in(person.open, deadline=20)
        await person.home()
        await client.aclose()
        assert issuer.paths()[0] == WELL_KNOWN
        assert grant.access.origin == f"{issuer.address}/"


async def once(client: OpenIdClient) -> None:
    person = Person()
    try:
        await client.sign_in(person.open, Proof(), deadline=20)
    finally:
        await person.home()


@pytest.mark.parametrize("member", ["authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint"])
async def test_a_provider_elsewhere_names_nothing_on_this_computer(member: str) -> None:
    said = {
        "issuer": "https://idp.example.com",
        "authorization_endpoint": "https://idp.example.com/a",
        "token_endpoint": "https://tokens.example.com/t",
        "jwks_uri": "https://keys.example.com/k",
    }
    assert _metadata(convert(said, _Document), "The company").token == "https://tokens.example.com/t"
    for here in ("http://127.0.0.1:8080/", "https://localhost/", "http://[::1]/"):
        with pytest.raises(SignInFailed, match="on this computer itself"):
            _metadata(convert({**said, member: here}, _Document), "The company")


async def test_the_profiles_certificate_authority_is_that_of_every_address() -> None:
    async with issuing() as somebody:
        entry = replace(entry_for(somebody), issuer="https://127.0.0.1:9", ca_file="/nowhere/ca.pem")
        client = OpenIdClient(entry, somebody.clock)
        with pytest.raises(ProfileProblem, match=r"/nowhere/ca\.pem"):
            await client.browser_hosts()


async def test_what_is_known_is_asked_again_after_an_hour() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        await once(client)
        await client.browser_hosts()
        assert (issuer.paths().count(WELL_KNOWN), issuer.paths().count("/keys")) == (1, 1)
        await issuer.clock.sleep(LASTS + 1)
        await client.browser_hosts()
        assert issuer.paths().count(WELL_KNOWN) == 2
        await once(client)
        assert (issuer.paths().count(WELL_KNOWN), issuer.paths().count("/keys")) == (3, 2)


async def test_no_page_is_opened_of_a_provider_that_went_away() -> None:
    opened: list[str] = []
    async with issuing() as issuer, client_of(issuer) as client:
        await once(client)
        await client.browser_hosts()
        issuer.raw[WELL_KNOWN] = answer("503 Service Unavailable", b"")
        with pytest.raises(ServerTrouble):
            await client.sign_in(opened.append)
    assert opened == []


async def test_an_unknown_key_is_looked_for_once_and_not_again_at_once() -> None:
    def rotated(name: str) -> dict[str, Any]:
        return {**signing_key("ES256", "first").as_dict(private=False), "kid": name}

    async with issuing() as issuer, client_of(issuer) as client:
        await once(client)
        issuer.key_set, issuer.header_changes = [rotated("next")], {"kid": "next"}
        with pytest.raises(SignInFailed, match="does not show the key"):
            await once(client)
        assert issuer.paths().count("/keys") == 1  # they were read just now
        await issuer.clock.sleep(RESTS)
        await once(client)
        assert issuer.paths().count("/keys") == 2
        issuer.header_changes = {"kid": "forged"}
        for _ in range(3):
            with pytest.raises(SignInFailed, match="does not show the key"):
                await once(client)
        assert issuer.paths().count("/keys") == 2


async def test_hosts_for_the_browser_and_the_page_for_signing_out() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        issuer.metadata_changes = {"authorization_endpoint": "https://Login.example.com:8443/a"}
        assert await client.browser_hosts() == {"login.example.com", "127.0.0.1"}
        assert await client.end_session_address() == f"{issuer.address}/end?client_id=limelight-desktop"
    async with issuing() as issuer, client_of(issuer) as client:
        issuer.metadata_changes = {"end_session_endpoint": ABSENT}
        assert await client.end_session_address() == ""
        assert await client.browser_hosts() == {"127.0.0.1"}


async def test_keys_of_their_own_media_type_are_read() -> None:
    async with issuing() as issuer:
        body = json.dumps({"keys": [issuer.public_key()]}).encode()
        issuer.raw = {"/keys": answer("200 OK", body, "Content-Type: application/jwk-set+json; charset=utf-8\r\n")}
        assert (await signed_in(issuer)).identity is not None


@pytest.mark.parametrize("document", [{}, {"keys": {}}, {"keys": [5]}, []])
async def test_a_key_set_that_is_none_ends_it_before_a_browser_is_opened(document: object) -> None:
    person = Person()
    async with issuing() as issuer, client_of(issuer) as client:
        issuer.raw = {"/keys": json_answer(document)}
        with pytest.raises(LimelightError, match="something else than promised"):
            await client.sign_in(person.open)
    assert person.shown == []
