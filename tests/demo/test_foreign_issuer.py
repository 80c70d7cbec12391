"""Tokens of another issuer: its keys over real sockets, and `limelight serve --issuer` from outside."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from identity.openid.issuer import Issuer, answer, by_key, compact, issuing, json_answer, signing_key
from limelight.demo.command import main
from limelight.demo.issuer_keys import PublishedKeys
from limelight.demo.problems import Problem
from real.demo import Demo, running_demo

AUDIENCE = "https://toggles.example.com/"
ABOUT, KEYS = "/.well-known/openid-configuration", "/keys"
ROLES = ("--role", "group-owners=business-owner", "--role", "group-helpdesk=support")


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time


def token(issuer: Issuer, name: str = "first", **changes: Any) -> str:
    """An access token of the issuer."""
    now = int(time.time())
    claims = {
        "iss": issuer.address,
        "sub": "u-17",
        "aud": AUDIENCE,
        "exp": now + 300,
        "iat": now,
        "groups": ["everybody", "group-owners"],
        "preferred_username": "ada",
    }
    key = signing_key(issuer.algorithm, name)
    return compact({"alg": issuer.algorithm, "typ": "JWT", "kid": name}, claims | changes, by_key(key, "ES256"))


@contextlib.asynccontextmanager
async def serving(issuer: Issuer, *options: str) -> AsyncIterator[Demo]:
    """Serve the demo's endpoint for the tokens of an issuer that runs in this loop."""
    words = ("--issuer", issuer.address, "--audience", AUDIENCE, "--roles-claim", "groups", *ROLES, *options)
    running = running_demo(options=words)
    demo = await asyncio.to_thread(running.__enter__)
    try:
        yield demo
    finally:
        await asyncio.to_thread(running.__exit__, None, None, None)


async def asks(demo: Demo, given: str, method: str = "GET", path: str = "/", **more: Any) -> httpx.Response:
    async with httpx.AsyncClient(base_url=demo.address, trust_env=False, verify=False, timeout=15) as client:
        return await client.request(method, path, headers={"Authorization": f"Bearer {given}"} | more, json={})


@pytest.mark.asyncio
async def test_a_foreign_token_opens_the_endpoint_with_the_rights_of_its_groups() -> None:
    async with issuing() as issuer, serving(issuer) as demo:
        assert demo.server.issuer == issuer.address
        owner = (await asks(demo, token(issuer))).json()
        assert owner["caller"] == {"id": "u-17", "name": "ada", "kind": "person"}
        assert "release" in owner["environments"][-1]["permissions"]
        helper = (await asks(demo, token(issuer, groups=["group-helpdesk"]))).json()
        assert [place["permissions"] for place in helper["environments"]] == [["read"]] * 5
        stranger = await asks(demo, token(issuer, groups=["everybody"]))
        assert (stranger.status_code, stranger.headers["content-type"]) == (403, "application/problem+json")
        other = await asks(demo, token(issuer, aud="limelight-desktop"))
        assert (other.status_code, 'error="invalid_token"' in other.headers["www-authenticate"]) == (401, True)
        assert issuer.paths() == [ABOUT, KEYS]  # once for all of them


@pytest.mark.asyncio
async def test_the_server_refuses_what_the_person_may_not_and_records_who_did_what() -> None:
    async with issuing() as issuer, serving(issuer) as demo:
        helper = token(issuer, sub="u-18", groups=["group-helpdesk"], preferred_username="sam")
        path = "/environments/staging/flags/dark-mode"
        seen = (await asks(demo, helper, path=path)).json()
        write = {"If-Match": seen["etag"], "Idempotency-Key": "a-key-of-sixteen-or-more"}
        refused = await asks(demo, helper, "POST", f"{path}/rollback", **write)
        assert (refused.status_code, refused.json()["detail"]) == (403, "sam may not roll back in staging.")
        assert [row["status"] for row in await asyncio.to_thread(demo.requests)] == [403]


@pytest.mark.asyncio
async def test_two_people_of_one_role_are_two_callers() -> None:
    async with issuing() as issuer, serving(issuer) as demo:
        path = "/environments/staging/flags/dark-mode"
        statuses = []
        for person in ("u-17", "u-18"):
            given = token(issuer, sub=person)
            seen = (await asks(demo, given, path=path)).json()
            target = {"state": "DISABLED" if seen["state"] == "ENABLED" else "ENABLED", "targeted": "keep"}
            verb = "rollback" if target["state"] == "DISABLED" else "release"
            write = {
                "If-Match": seen["etag"],
                "Idempotency-Key": "the-same-key-of-both",
                "Authorization": f"Bearer {given}",
            }
            async with httpx.AsyncClient(trust_env=False, verify=False) as client:
                done = await client.post(
                    f"{demo.address}{path}/{verb}", headers=write, json={**target, "reason": "A test."}
                )
            assert done.status_code == 200, done.text
            statuses.append(done.headers.get("idempotency-replayed"))
        assert statuses == [None, None]
        last = (await asks(demo, token(issuer), path=path)).json()["lastChange"]
        assert last["actor"]["id"] == "u-18"


@pytest.mark.asyncio
async def test_with_another_issuer_only_the_tokens_that_were_given_by_hand_are_taken() -> None:
    async with issuing() as issuer, serving(issuer, "--token", "support=by-hand") as demo:
        assert demo.server.tokens == {"support": "by-hand"}
        assert (await asks(demo, "by-hand")).json()["caller"]["name"] == "Samira Haddad"
        origin = demo.address.rpartition("/toggle-endpoint")[0]
        async with httpx.AsyncClient(trust_env=False, verify=False) as client:
            assert (await client.get(f"{origin}/openid{ABOUT}")).status_code == 404


@pytest.mark.asyncio
async def test_an_issuer_that_is_away_is_said_and_its_tokens_are_taken_once_it_is_back() -> None:
    async with issuing() as issuer:
        clock = Clock()
        keys = PublishedKeys(issuer.address, clock.now)
        issuer.raw[KEYS] = answer("503 Service Unavailable", b"")
        with pytest.raises(Problem, match="it answered 503") as away:
            await keys.find("first")
        assert (away.value.status, away.value.headers["Retry-After"]) == (503, "10")
        del issuer.raw[KEYS]
        with pytest.raises(Problem, match="it answered 503"):
            await keys.find("first")  # asked again only after a while
        clock.time += 10
        assert await keys.find("first")


@pytest.mark.asyncio
async def test_an_unknown_key_has_the_keys_read_again_but_not_each_time() -> None:
    async with issuing() as issuer:
        clock = Clock()
        keys = PublishedKeys(issuer.address, clock.now)
        assert await keys.find("first")
        clock.time += 11
        issuer.key_set = [issuer.public_key(), issuer.public_key(name="second")]
        assert await keys.find("second")
        assert issuer.paths().count(KEYS) == 2
        for number in range(5):
            assert await keys.find(f"made-up-{number}") is None
        assert issuer.paths().count(KEYS) == 2
        assert await keys.find(None) is None  # there are two now, and it does not say which


@pytest.mark.asyncio
async def test_a_key_that_was_withdrawn_is_gone_after_an_hour() -> None:
    async with issuing() as issuer:
        clock = Clock()
        keys = PublishedKeys(issuer.address, clock.now)
        assert await keys.find("first")
        issuer.key_set = [issuer.public_key(name="second")]
        clock.time += 3_601
        assert await keys.find("first") is None
        assert await keys.find("second")


@pytest.mark.asyncio
async def test_known_keys_stay_while_the_issuer_is_away() -> None:
    async with issuing() as issuer:
        clock = Clock()
        keys = PublishedKeys(issuer.address, clock.now)
        assert await keys.find("first")
        issuer.raw[ABOUT] = answer("500 No", b"")
        clock.time += 3_601
        assert await keys.find("first")


@pytest.mark.asyncio
async def test_many_who_come_at_once_read_the_keys_once() -> None:
    async with issuing() as issuer:
        keys = PublishedKeys(issuer.address)
        found = await asyncio.gather(*(keys.find("first") for _ in range(20)))
        assert all(found)
        assert issuer.paths() == [ABOUT, KEYS]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("path", "given", "said"),
    [
        (ABOUT, json_answer({"issuer": "https://evil.example", "jwks_uri": "http://127.0.0.1/k"}), "another issuer"),
        (ABOUT, json_answer([]), "no JSON object"),
        (ABOUT, answer("200 OK", b"<html>"), "no JSON"),
        (ABOUT, answer("302 Found", b"", "Location: http://127.0.0.1:1/\r\n"), "it answered 302"),
        (KEYS, json_answer({}), "no list of keys"),
        (KEYS, json_answer({"keys": []}), "no key that can be used"),
        (KEYS, answer("200 OK", b'{"keys":[' + b" " * 600_000 + b"]}"), "too large"),
    ],
)
async def test_documents_that_are_wrong_give_no_keys(path: str, given: bytes, said: str) -> None:
    async with issuing() as issuer:
        issuer.raw[path] = given
        with pytest.raises(Problem, match=said):
            await PublishedKeys(issuer.address).find("first")


@pytest.mark.asyncio
@pytest.mark.parametrize("where", ["http://keys.example.com/", "file:///etc/passwd", "ftp://127.0.0.1/", 7])
async def test_keys_come_over_https_or_from_loopback_only(where: Any) -> None:
    async with issuing() as issuer:
        issuer.metadata_changes["jwks_uri"] = where
        with pytest.raises(Problem, match="no address of keys that may be used"):
            await PublishedKeys(issuer.address).find("first")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "useless",
    [
        {"kty": "oct", "k": "c2VjcmV0", "kid": "bad"},
        {"use": "enc"},
        {"alg": "ECDH-ES"},
        {"x": "not base64!"},
        {"d": "published by mistake"},
        {"kty": "RSA", "n": "AQAB", "e": "AQAB"},
        {"crv": "P-0"},
    ],
)
async def test_keys_that_are_no_good_are_passed_over(useless: dict[str, Any]) -> None:
    async with issuing() as issuer:
        issuer.key_set = [issuer.public_key(name="bad") | useless, issuer.public_key(), 7, {}]
        keys = PublishedKeys(issuer.address)
        assert await keys.find("bad") is None
        assert await keys.find("first")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--issuer", "http://id.example.com", "--audience", "a"], "The issuer cannot be used"),
        (["--issuer", "id.example.com", "--audience", "a"], "The issuer cannot be used"),
        (["--issuer", "https://id.example.com", "--audience", "a", "--role", "x=pope"], "no role pope"),
    ],
)
def test_an_issuer_that_cannot_be_used_is_said(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--issuer", "https://id.example.com"], "--issuer and --audience go together"),
        (["--audience", "a"], "--issuer and --audience go together"),
        (["--role", "a=support"], "are for tokens of another issuer"),
        (["--roles-claim", "groups"], "are for tokens of another issuer"),
        (["--role", "support"], "is no pair"),
        (["--token-seconds", "0"], "is no time"),
    ],
)
def test_half_of_an_issuer_is_no_issuer(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_the_process_tells_its_own_issuer(tmp_path: Path) -> None:
    with running_demo() as demo:
        origin = demo.address.rpartition("/toggle-endpoint")[0]
        assert demo.server.issuer == f"{origin}/openid"
        said = httpx.get(f"{demo.server.issuer}{ABOUT}", trust_env=False, verify=False)
        assert json.loads(said.text)["issuer"] == demo.server.issuer
