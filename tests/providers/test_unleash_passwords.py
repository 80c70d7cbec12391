"""Unleash's own user names and passwords on a live server: one try, a token that ends, and nothing left behind."""

import asyncio
import logging
import time
import uuid
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from limelight.domain.errors import BadAnswer, LimelightError, ServerTrouble, SignInFailed, Throttled, Unsupported
from limelight.domain.personal_tokens import PersonalToken, TokenWish
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.net.answers import Response
from limelight.providers.unleash_passwords import UnleashPasswords, _cookies_in
from providers.rig import SystemClock
from providers.unleash_relay import Relay, Said, relayed
from real.unleash import Person, RealUnleash

LOGIN, TOKENS, LOGOUT = "POST /auth/simple/login", "POST /api/admin/user/tokens", "POST /logout"
DAY = 86_400


@pytest.fixture(params=[pytest.param("unleash", id="8"), pytest.param("unleash_7", id="7", marks=pytest.mark.full)])
def server(request: pytest.FixtureRequest) -> RealUnleash:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, RealUnleash)
    return found


@pytest.fixture
def person(server: RealUnleash) -> Person:
    """Somebody of the test's own, for a person has ten tokens at most."""
    return server.add_person(f"eva-{uuid.uuid4().hex[:8]}", "editor")


@pytest_asyncio.fixture
async def relay(server: RealUnleash) -> AsyncIterator[Relay]:
    async with relayed(server.address) as relay:
        yield relay


def way_to(address: str) -> UnleashPasswords:
    return UnleashPasswords(SystemEntry("bank", SystemKind.UNLEASH, address, title="Bank"), SystemClock())


def wish(days: int = 7) -> TokenWish:
    return TokenWish(f"Limelight console, {uuid.uuid4().hex}", float(int(time.time()) + days * DAY))


def origin_of(address: str) -> str:
    return SystemEntry("x", SystemKind.UNLEASH, address).origin


async def signed_in(address: str, person: Person, asked: TokenWish, password: str = "") -> PersonalToken:
    way = way_to(address)
    try:
        return await way.token_for(person.username, Secret(password or person.password, origin_of(address)), asked)
    finally:
        await way.aclose()


def asked_with(server: RealUnleash, token: str, path: str = "/api/admin/user") -> httpx.Response:
    return httpx.get(f"{server.address}{path}", headers={"Authorization": token}, trust_env=False, timeout=30)


def make_token(server: RealUnleash, person: Person) -> None:
    """As the person does it in Unleash."""
    body = {"description": uuid.uuid4().hex, "expiresAt": "2099-01-01T00:00:00.000Z"}
    headers = {"Authorization": person.token}
    made = httpx.post(f"{server.address}/api/admin/user/tokens", headers=headers, json=body, trust_env=False)
    assert made.status_code == 201


def names(server: RealUnleash, person: Person) -> list[str]:
    listed = asked_with(server, person.token, "/api/admin/user/tokens").json()["pats"]
    return [str(each["description"]) for each in listed]


def sessions(server: RealUnleash, person: Person) -> int:
    return int(server.sql(f"select count(*) from unleash_session where sess::text like '%{person.username}%'"))


@pytest.mark.asyncio
async def test_it_is_offered_where_the_server_says_that_there_is_no_other_way(server: RealUnleash) -> None:
    way = way_to(server.address)
    assert await way.is_offered()
    await way.aclose()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b'{"user":{},"permissions":[]}'),
        (401, b'{"name":"AuthenticationRequired","type":"custom","path":"/auth/oidc/login"}'),
        (401, b'{"type":"password","path":"/auth/simple/login","options":[{"type":"oidc","path":"/auth/oidc/login"}]}'),
        (401, b'{"type":"password","path":"/auth/simple/login","defaultHidden":true}'),
        (401, b'{"name":"UnauthorizedError","message":"You must log in to use Unleash."}'),
    ],
)
async def test_it_is_not_offered_where_there_is_another_way_or_none(status: int, body: bytes) -> None:
    async with relayed("http://127.0.0.1:9") as relay:
        relay.says["GET /api/admin/user"] = Said(status, body)
        way = way_to(relay.address)
        assert not await way.is_offered()
        await way.aclose()


@pytest.mark.asyncio
async def test_a_password_becomes_a_token_of_its_own_name_and_end_and_no_session_is_left(
    server: RealUnleash, person: Person
) -> None:
    assert sessions(server, person) == 1
    asked = wish(days=7)
    word = Secret(person.password, origin_of(server.address))
    way = way_to(server.address)
    token = await way.token_for(person.username, word, asked)
    await way.aclose()
    assert word.reveal() == ""
    assert token.until == asked.until
    assert token.secret.reveal().startswith("user:")
    assert asked_with(server, token.secret.reveal()).json()["user"]["username"] == person.username
    assert names(server, person) == ["Limelight", asked.name]
    assert sessions(server, person) == 0  # also the person's others: so does every sign-out there


@pytest.mark.asyncio
async def test_its_end_can_be_asked_and_it_can_be_revoked_twice(server: RealUnleash, person: Person) -> None:
    asked = wish(days=1)
    token = await signed_in(server.address, person, asked)
    way = way_to(server.address)
    assert asked.until in await way.ends_of(token.secret)
    await way.revoke(token)
    assert asked_with(server, token.secret.reveal()).status_code == 401
    assert names(server, person) == ["Limelight"]
    await way.revoke(token)  # it is known no more, which is what was wanted
    await way.aclose()


@pytest.mark.asyncio
async def test_a_wrong_password_is_sent_once_and_quoted_nowhere(
    relay: Relay, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = f"not-the-password-{uuid.uuid4().hex}"
    with pytest.raises(
        SignInFailed, match=r"Bank .* does not know this user name with this password \(401\)"
    ) as failed:
        await signed_in(relay.address, person, wish(), wrong)
    assert relay.asked == [LOGIN]
    assert wrong not in f"{failed.value!r}{caplog.text}"
    assert failed.value.__cause__ is None
    assert failed.value.__context__ is None


@pytest.mark.asyncio
async def test_the_order_is_sign_in_token_sign_out(relay: Relay, person: Person) -> None:
    await signed_in(relay.address, person, wish())
    assert relay.asked == [LOGIN, TOKENS, LOGOUT]


@pytest.mark.asyncio
async def test_an_eleventh_token_is_refused_with_what_to_do(server: RealUnleash, person: Person) -> None:
    for _ in range(9):
        make_token(server, person)
    with pytest.raises(SignInFailed, match=r"ten for each person.*Delete old ones in Unleash"):
        await signed_in(server.address, person, wish())
    assert len(names(server, person)) == 10
    assert sessions(server, person) == 0


@pytest.mark.asyncio
async def test_a_name_that_is_taken_is_told(server: RealUnleash, person: Person) -> None:
    asked = wish()
    first = await signed_in(server.address, person, asked)
    with pytest.raises(SignInFailed, match="of that name already"):
        await signed_in(server.address, person, asked)
    assert asked_with(server, first.secret.reveal()).status_code == 200, (
        "another's token of that name is not taken away"
    )


@pytest.mark.asyncio
async def test_passwords_that_are_turned_off_are_told(server: RealUnleash, person: Person) -> None:
    setting = "insert into settings (name, content) values ('unleash.auth.simple', '{\"disabled\": true}')"
    server.sql(setting)
    try:
        with pytest.raises(Unsupported, match=r"takes no user names and passwords \(422\). Paste a personal"):
            await signed_in(server.address, person, wish())
    finally:
        server.sql("delete from settings where name = 'unleash.auth.simple'")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("said", "error", "words"),
    [
        (Said(403), SignInFailed, "does not let you in"),
        (Said(400), SignInFailed, "Check both"),
        (Said(404), Unsupported, "takes no user names"),
        (Said(429, b"Too many", {"Retry-After": "40", "Content-Type": "text/html"}), Throttled, "wait 40 s"),
        (Said(503), ServerTrouble, "failed"),
        (Said(302, b"", {"Location": "https://elsewhere.example.com/"}), BadAnswer, "redirect"),
        (Said(200), BadAnswer, "began no session"),
    ],
)
async def test_whatever_else_answers_the_password_is_a_sentence_and_no_second_try(
    said: Said, error: type[LimelightError], words: str
) -> None:
    async with relayed("http://127.0.0.1:9") as relay:
        relay.says[LOGIN] = said
        with pytest.raises(error, match=words):
            await signed_in(relay.address, Person("eva", "a-password", ""), wish())
        assert relay.asked == [LOGIN]


@pytest.mark.asyncio
@pytest.mark.parametrize("body", [b"{}", b'{"id":1,"secret":"user: a b","expiresAt":"2026-12-24T10:00:00.000Z"}'])
async def test_a_token_that_cannot_be_used_is_looked_for_and_the_session_ended(
    person: Person, relay: Relay, body: bytes
) -> None:
    relay.says[TOKENS] = Said(201, body)
    with pytest.raises(BadAnswer):
        await signed_in(relay.address, person, wish())
    assert relay.asked == [LOGIN, TOKENS, "GET /api/admin/user/tokens", LOGOUT]


@pytest.mark.asyncio
async def test_a_token_whose_answer_was_lost_is_deleted_again(server: RealUnleash, person: Person) -> None:
    async with relayed(server.address) as relay:
        relay.loses.add(TOKENS)
        with pytest.raises(LimelightError):
            await signed_in(relay.address, person, wish())
        assert relay.asked[-2:] == [f"DELETE /api/admin/user/tokens/{relay.asked[-2].rpartition('/')[2]}", LOGOUT]
    assert names(server, person) == ["Limelight"]
    assert sessions(server, person) == 0


@pytest.mark.asyncio
async def test_given_up_at_any_step_nothing_is_left(server: RealUnleash, person: Person) -> None:
    for step in (TOKENS, LOGOUT):
        async with relayed(server.address) as relay:
            relay.holds.add(step)
            signing_in = asyncio.ensure_future(signed_in(relay.address, person, wish()))
            await relay.held.wait()
            signing_in.cancel()
            with pytest.raises(asyncio.CancelledError):
                await signing_in
        assert names(server, person) == ["Limelight"]
        assert sessions(server, person) == 0


@pytest.mark.asyncio
@pytest.mark.parametrize(("user", "password"), [("", "x"), ("eva", ""), ("e" * 257, "x"), ("eva", "x" * 1001)])
async def test_what_cannot_be_a_password_is_not_sent(user: str, password: str) -> None:
    way = way_to("http://127.0.0.1:9")
    with pytest.raises(SignInFailed):
        await way.token_for(user, Secret(password, "http://127.0.0.1:9"), wish())


@pytest.mark.asyncio
async def test_a_password_of_another_origin_is_not_sent() -> None:
    with pytest.raises(RuntimeError, match="another origin"):
        await way_to("http://127.0.0.1:9").token_for("eva", Secret("x", "https://other.example.com"), wish())


@pytest.mark.parametrize(
    ("header", "cookies"),
    [
        (
            "unleash-session=s%3Aabc.d; Path=/; Expires=Thu, 26 Nov 2026 21:42:45 GMT; HttpOnly",
            "unleash-session=s%3Aabc.d",
        ),
        ("a=1; Expires=Thu, 26 Nov 2026 21:42:45 GMT, b=2; Path=/", "a=1; b=2"),
        ("a=1, b=", "a=1"),
    ],
)
def test_of_cookies_only_names_and_values_are_sent_back(header: str, cookies: str) -> None:
    assert _cookies_in(Response(200, {"set-cookie": header}, b""), "Bank") == cookies


@pytest.mark.parametrize("header", ["", "unleash-session", "a=", 'a="b"', "a=b c; Path=/", f"a={'x' * 4096}"])
def test_what_is_no_cookie_begins_no_session(header: str) -> None:
    with pytest.raises(BadAnswer, match="began no session"):
        _cookies_in(Response(200, {"set-cookie": header}, b""), "Bank")
