"""The demo's issuer: a sign-in that works, and every one that must not."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import re
import sqlite3
import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joserfc import jws
from joserfc.jwk import ECKey

from demo.openid import ABSENT, CLIENT, REDIRECT, Client, answer_of
from limelight.demo.issuer.requests import Asked, SentBack, TurnedAway, read_request
from limelight.demo.issuer.sessions import SESSION_SECONDS, SessionOver, Sessions
from limelight.demo.issuer.waiting import CODE_SECONDS, Code, Waiting
from limelight.demo.storage import Storage
from real.demo import Demo, running_demo

PEOPLE = {"business-owner": "eva.lindqvist", "release-manager": "tom.harper", "support": "samira.haddad"}


@pytest.fixture
def client(demo: Demo) -> Client:
    return Client(demo.server.issuer)


def claims_of(demo: Demo, token: str, kind: str) -> dict[str, Any]:
    """Return the claims of a token whose signature is right by the published key."""
    (published,) = Client(demo.server.issuer).send("GET", "/keys").json()["keys"]
    signed = jws.deserialize_compact(token, ECKey.import_key(published), algorithms=["ES256"])
    assert signed.headers()["typ"] == kind
    found: dict[str, Any] = json.loads(signed.payload)
    return found


def asks(demo: Demo, token: str) -> httpx.Response:
    """Ask the endpoint who one is."""
    return httpx.get(f"{demo.address}/", headers={"Authorization": f"Bearer {token}"}, trust_env=False, verify=False)


@pytest.mark.parametrize("role", PEOPLE)
def test_each_of_the_three_signs_in_and_the_endpoint_knows_them(demo: Demo, client: Client, role: str) -> None:
    before = int(time.time())
    answer = answer_of(client.choose(client.page(), role))
    assert answer["state"] == "the-state"
    assert answer["iss"] == demo.server.issuer
    tokens = client.trade(answer["code"]).json()
    who = claims_of(demo, tokens["id_token"], "JWT")
    assert (who["iss"], who["aud"], who["sub"]) == (demo.server.issuer, CLIENT, PEOPLE[role])
    assert who["nonce"] == "the-nonce"
    assert before <= who["auth_time"] <= who["iat"] < who["exp"]
    described = asks(demo, tokens["access_token"]).json()
    assert described["caller"]["id"] == PEOPLE[role]
    assert described["environments"] == demo.get("/", role).json()["environments"]


def test_what_one_says_about_oneself_follows_the_scopes(demo: Demo, client: Client) -> None:
    bare = client.tokens(scope="openid")
    assert "refresh_token" not in bare
    assert not {"name", "email"} & claims_of(demo, bare["id_token"], "JWT").keys()
    whole = claims_of(demo, client.tokens(scope="openid profile email something")["id_token"], "JWT")
    assert (whole["name"], whole["email"]) == ("Eva Lindqvist", "eva.lindqvist@northbank.example")


def test_it_says_about_itself_what_it_does(demo: Demo, client: Client) -> None:
    said = client.send("GET", "/.well-known/openid-configuration").json()
    assert said["issuer"] == demo.server.issuer
    assert said["code_challenge_methods_supported"] == ["S256"]
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri", "revocation_endpoint", "end_session_endpoint"):
        assert said[name].startswith(demo.server.issuer + "/")
        statuses = {client.send(method, said[name].removeprefix(demo.server.issuer)).status_code for method in METHODS}
        assert 404 not in statuses, name
    (key,) = client.send("GET", "/keys").json()["keys"]
    assert "d" not in key


METHODS = ("GET", "POST")


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "somebody-else"},
        {"client_id": ABSENT},
        {"redirect_uri": ABSENT},
        {"redirect_uri": "https://evil.example/cb/a"},
        {"redirect_uri": "http://127.0.0.1:5000/elsewhere"},
        {"redirect_uri": "http://127.0.0.1:5000/cb/"},
        {"redirect_uri": "http://127.0.0.1:5000/cb/a?more=1"},
        {"redirect_uri": "http://127.0.0.1:5000/cb/../a"},
        {"redirect_uri": "http://127.0.0.1:5000@evil.example/cb/a"},
        {"redirect_uri": "http://127.0.0.1.evil.example:5000/cb/a"},
        {"redirect_uri": "http://127.0.0.1/cb/a"},
        {"redirect_uri": "https://127.0.0.1:5000/cb/a"},
        {"redirect_uri": "http://localhost:5000/cb/a"},
        {"redirect_uri": "http://127.0.0.1:5000/cb/a\n"},
    ],
)
def test_an_unknown_client_or_address_gets_a_sentence_and_no_redirect(client: Client, changes: dict[str, str]) -> None:
    answer = client.page(**changes)
    assert answer.status_code == 400
    assert "location" not in answer.headers
    assert "This sign-in cannot go on" in answer.text
    assert 'name="role"' not in answer.text


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_challenge": ABSENT, "code_challenge_method": ABSENT}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge_method": ABSENT}, "invalid_request"),
        ({"code_challenge": "too-short"}, "invalid_request"),
        ({"code_challenge": "+" * 43}, "invalid_request"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"response_type": "code id_token"}, "unsupported_response_type"),
        ({"response_type": ABSENT}, "unsupported_response_type"),
        ({"response_mode": "fragment"}, "invalid_request"),
        ({"scope": "profile"}, "invalid_scope"),
        ({"scope": ABSENT}, "invalid_scope"),
        ({"request": "eyJhbGciOiJub25lIn0.e30."}, "request_not_supported"),
        ({"request_uri": "https://evil.example/request"}, "request_uri_not_supported"),
        ({"resource": "https://evil.example/"}, "invalid_target"),
        ({"audience": "https://evil.example/"}, "invalid_target"),
        ({"prompt": "none"}, "login_required"),
        ({"prompt": "none login"}, "invalid_request"),
        ({"max_age": "soon"}, "invalid_request"),
        ({"max_age": "-1"}, "invalid_request"),
        ({"nonce": "n" * 2_001}, "invalid_request"),
    ],
)
def test_a_wrong_question_is_told_to_the_client(client: Client, changes: dict[str, str], error: str) -> None:
    answer = answer_of(client.page(**changes))
    assert answer["error"] == error
    assert answer["state"] == "the-state"
    assert answer["iss"] == client.issuer
    assert "code" not in answer


def test_a_parameter_that_comes_twice_is_refused(client: Client) -> None:
    twice = [*client.question().items(), ("nonce", "another")]
    assert answer_of(client.send("GET", "/authorize", params=twice))["error"] == "invalid_request"
    two_states = [*client.question().items(), ("state", "another")]
    assert "state" not in answer_of(client.send("GET", "/authorize", params=two_states))
    two_ways = [*client.question().items(), ("redirect_uri", "https://evil.example/")]
    assert client.send("GET", "/authorize", params=two_ways).status_code == 400


def test_the_question_may_also_come_as_a_form(client: Client) -> None:
    page = client.send("POST", "/authorize", data=client.question())
    assert answer_of(client.choose(page, "support"))["code"]


def test_what_is_asked_for_the_proof_is_kept(demo: Demo, client: Client) -> None:
    first = claims_of(demo, client.tokens(max_age="0", prompt="login", acr_values="gold")["id_token"], "JWT")
    assert abs(first["auth_time"] - time.time()) < 30
    assert "acr" not in first  # pressing a button proves nothing of that kind, and it does not say so


class Reader(HTMLParser):
    """Reads what a person and a screen reader get of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.words = ""
        self._id = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._id = dict(attrs).get("id") or self._id

    def handle_endtag(self, tag: str) -> None:
        self._id = ""

    def handle_data(self, data: str) -> None:
        self.words += data
        self.texts[self._id] = self.texts.get(self._id, "") + data

    def named(self, ids: str) -> str:
        return " ".join(self.texts[one].strip() for one in ids.split())


def test_the_page_offers_three_people_by_name_and_says_that_it_is_a_demo(client: Client) -> None:
    page = Reader(client.page().text)
    assert ("html", {"lang": "en"}) in page.tags
    assert "DEMO" in page.words
    assert "no password" in page.words
    buttons = [given for tag, given in page.tags if tag == "button"]
    people = [given for given in buttons if "aria-labelledby" in given]
    assert [given["value"] for given in people] == list(PEOPLE)
    names = [page.named(str(given["aria-labelledby"])) for given in people]
    assert names == ["Business owner Eva Lindqvist", "Release manager Tom Harper", "Support Samira Haddad"]
    assert page.named(str(people[2]["aria-describedby"])) == "Looks, and changes nothing."
    assert {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe"} == set()
    assert not any(name.startswith("on") or name == "style" for _, given in page.tags for name in given)


def test_the_page_lets_nothing_in_and_leads_nowhere_else(client: Client) -> None:
    answer = client.page()
    style = re.search("<style>(.*?)</style>", answer.text, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    rules = dict(rule.strip().split(" ", 1) for rule in answer.headers["content-security-policy"].split(";"))
    assert rules == {
        "default-src": "'none'",
        "style-src": f"'sha256-{digest}'",
        "form-action": "'self' http://127.0.0.1:5000",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers


def test_who_cancels_is_led_back_without_a_code(client: Client) -> None:
    answer = answer_of(client.choose(client.page(), "nobody"))
    assert (answer["error"], answer["state"]) == ("access_denied", "the-state")
    assert "code" not in answer


def test_a_page_is_good_once_and_only_for_its_people(client: Client) -> None:
    page = client.page()
    assert client.choose(page, "service").status_code == 400
    assert client.choose(page, "business-owner").status_code == 400
    assert client.send("POST", "/choose", data={"request": "guessed", "role": "support"}).status_code == 400
    other = client.page()
    answer_of(client.choose(other, "support"))
    assert "used already" in client.choose(other, "support").text


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/authorize", "/keys", "/sign-out"])
def test_under_another_name_it_answers_nothing(client: Client, path: str) -> None:
    answer = client.send("GET", path, params=client.question(), headers={"Host": "rebound.example"})
    assert answer.status_code == 421
    assert "not the demo" in answer.text


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"code": "guessed"}, 400, "invalid_grant"),
        ({"code": ABSENT}, 400, "invalid_grant"),
        ({"redirect_uri": "http://127.0.0.1:5000/cb/another"}, 400, "invalid_grant"),
        ({"redirect_uri": ABSENT}, 400, "invalid_grant"),
        ({"code_verifier": "w" * 64}, 400, "invalid_grant"),
        ({"code_verifier": ABSENT}, 400, "invalid_grant"),
        ({"code_verifier": "short"}, 400, "invalid_grant"),
        ({"client_id": "somebody-else"}, 401, "invalid_client"),
        ({"client_id": ABSENT}, 401, "invalid_client"),
        ({"client_secret": "guessed"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": ABSENT}, 400, "unsupported_grant_type"),
    ],
)
def test_a_wrong_exchange_is_refused(client: Client, changes: dict[str, str], status: int, error: str) -> None:
    answer = client.trade(client.code(), **changes)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.headers["cache-control"] == "no-store"


def test_a_challenge_sent_as_verifier_is_refused(client: Client) -> None:
    code = client.code()
    assert client.trade(code, code_verifier=client.question()["code_challenge"]).json()["error"] == "invalid_grant"


def test_a_wrong_guess_spends_the_code(client: Client) -> None:
    code = client.code()
    client.trade(code, code_verifier="w" * 64)
    assert client.trade(code).json()["error"] == "invalid_grant"


def test_a_code_that_comes_twice_ends_its_session(demo: Demo, client: Client) -> None:
    code = client.code()
    tokens = client.trade(code).json()
    assert client.trade(code).json()["error"] == "invalid_grant"
    assert client.renew(tokens["refresh_token"]).json()["error"] == "invalid_grant"


def test_a_refresh_token_is_good_once_and_brings_the_next(demo: Demo, client: Client) -> None:
    first = client.tokens("support")
    second = client.renew(first["refresh_token"]).json()
    third = client.renew(second["refresh_token"]).json()
    assert len({one["refresh_token"] for one in (first, second, third)}) == 3
    assert asks(demo, third["access_token"]).json()["caller"]["id"] == "samira.haddad"
    before, after = (claims_of(demo, one["id_token"], "JWT") for one in (first, third))
    assert (before["sub"], before["auth_time"]) == (after["sub"], after["auth_time"])
    assert "nonce" not in after


def test_a_refresh_token_that_comes_twice_ends_the_session_of_both(client: Client) -> None:
    first = client.tokens()
    second = client.renew(first["refresh_token"]).json()
    again = client.renew(first["refresh_token"])
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")
    assert client.renew(second["refresh_token"]).json()["error"] == "invalid_grant"


def test_one_session_that_ends_leaves_the_others(client: Client) -> None:
    mine, theirs = client.tokens(), client.tokens()
    client.renew(mine["refresh_token"])
    client.renew(mine["refresh_token"])
    assert client.renew(theirs["refresh_token"]).status_code == 200


@pytest.mark.parametrize("which", ["refresh_token", "access_token"])
def test_a_token_that_is_taken_back_ends_its_session(client: Client, which: str) -> None:
    tokens = client.tokens()
    fields = {"token": tokens[which], "token_type_hint": which, "client_id": CLIENT}
    assert client.send("POST", "/revoke", data=fields).status_code == 200
    assert client.renew(tokens["refresh_token"]).json()["error"] == "invalid_grant"
    assert client.send("POST", "/revoke", data=fields).status_code == 200


def test_what_is_no_token_may_be_taken_back_but_not_by_anybody(client: Client) -> None:
    assert client.send("POST", "/revoke", data={"token": "guessed", "client_id": CLIENT}).status_code == 200
    assert client.send("POST", "/revoke", data={"token": "guessed"}).json()["error"] == "invalid_client"
    assert client.send("POST", "/revoke", data={"client_id": CLIENT}).json()["error"] == "invalid_request"


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"json": {"grant_type": "refresh_token"}}, "invalid_request"),
        ({"content": "grant_type=a&grant_type=b", "headers": {}}, "invalid_request"),
        ({"data": {"client_id": CLIENT}, "headers": {"Authorization": "Basic bGltZTo="}}, "invalid_client"),
        ({"data": {"client_id": CLIENT, "more": "x" * 20_000}}, "invalid_request"),
        ({"data": {str(number): "x" for number in range(60)}}, "invalid_request"),
    ],
)
def test_what_is_no_form_of_ours_is_refused(client: Client, more: dict[str, Any], error: str) -> None:
    if "content" in more:
        more = {**more, "headers": {"Content-Type": "application/x-www-form-urlencoded"}}
    assert client.send("POST", "/token", **more).json()["error"] == error


def test_signing_out_ends_the_session_that_the_id_token_names(client: Client) -> None:
    tokens = client.tokens()
    page = client.send("GET", "/sign-out", params={"id_token_hint": tokens["id_token"]})
    assert "You are signed out" in page.text
    assert client.renew(tokens["refresh_token"]).json()["error"] == "invalid_grant"
    elsewhere = {"id_token_hint": "a.b.c", "post_logout_redirect_uri": "https://evil.example/"}
    other = client.send("GET", "/sign-out", params=elsewhere)
    assert "Nobody is signed in here" in other.text
    assert "location" not in other.headers


def test_an_id_token_opens_nothing(demo: Demo, client: Client) -> None:
    answer = asks(demo, client.tokens()["id_token"])
    assert answer.status_code == 401
    assert "another audience" in answer.json()["detail"]


def test_somebody_who_is_signed_in_may_do_what_their_own_token_may(own_demo: Demo) -> None:
    client = Client(own_demo.server.issuer)
    manager = client.tokens("release-manager")["access_token"]
    (mine,) = [
        change
        for change in own_demo.get("/changes?status=waiting-approval").json()["changes"]
        if change["actor"]["id"] == "tom.harper"
    ][:1]
    answer = httpx.post(
        f"{own_demo.address}/changes/{mine['id']}/cancel",
        json={},
        headers={"Authorization": f"Bearer {manager}"},
        trust_env=False,
        verify=False,
    )
    assert answer.status_code == 200, answer.text
    assert own_demo.requests()[-1]["role"] == "release-manager"


def test_keys_and_sessions_live_in_the_named_file_and_secrets_are_not_in_it(tmp_path: Path) -> None:
    file = tmp_path / "demo.sqlite3"
    with running_demo(file) as demo:
        port = demo.server.issuer.split(":")[2].split("/")[0]
        client = Client(demo.server.issuer)
        code = client.code()
        first = client.trade(code).json()
        tokens = client.renew(first["refresh_token"]).json()
    held = file.read_bytes()
    for secret in (code, first["refresh_token"], tokens["refresh_token"], tokens["access_token"], tokens["id_token"]):
        assert secret.encode() not in held
    with running_demo(file, options=("--port", port)) as demo:
        assert asks(demo, tokens["access_token"]).status_code == 200
        assert client.renew(tokens["refresh_token"]).status_code == 200


def test_a_file_from_before_the_sign_in_gets_what_it_needs(tmp_path: Path) -> None:
    file = tmp_path / "demo.sqlite3"
    with running_demo(file) as demo:
        token = demo.token()
    with contextlib.closing(sqlite3.connect(file)) as older:
        older.executescript("DROP TABLE sessions; DROP TABLE refreshes; DELETE FROM meta WHERE name='signing-key'")
    with running_demo(file) as demo:
        assert demo.token() == token
        assert Client(demo.server.issuer).tokens()["refresh_token"]


def test_an_access_token_ends_when_it_was_said_to(tmp_path: Path) -> None:
    with running_demo(options=("--token-seconds", "1")) as demo:
        tokens = Client(demo.server.issuer).tokens()
        assert tokens["expires_in"] == 1
        claims = claims_of(demo, tokens["access_token"], "at+jwt")
        assert claims["exp"] == claims["iat"] + 1


def test_nothing_of_a_sign_in_is_written_to_the_log(capfd: pytest.CaptureFixture[str]) -> None:
    with running_demo() as demo:
        client = Client(demo.server.issuer)
        client.renew(client.tokens()["refresh_token"])
        client.page(redirect_uri="https://evil.example/")
        client.trade("guessed")
    said = capfd.readouterr()
    assert said.err + said.out == ""


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = 1_000.0

    def now(self) -> float:
        return self.time


def test_a_code_lasts_a_minute() -> None:
    clock = Clock()
    codes: Waiting[Code] = Waiting(CODE_SECONDS, clock.now)
    name = codes.put(Code(Asked(REDIRECT, None, None, "", ()), "session"))
    clock.time += 59
    assert codes.find(name)
    clock.time += 1
    assert codes.find(name) is None
    assert codes.take(name) is None


def test_what_waits_is_bounded_and_the_oldest_goes_first() -> None:
    pages: Waiting[int] = Waiting(600)
    names = [pages.put(number) for number in range(250)]
    assert pages.find(names[0]) is None
    assert pages.find(names[-1]) == 249


def test_a_session_ends_by_itself_and_is_forgotten(tmp_path: Path) -> None:
    clock, storage = Clock(), Storage(tmp_path / "demo.sqlite3")
    sessions = Sessions(storage, clock.now)
    session = sessions.begin("support", ("openid",))
    refresh = sessions.new_refresh(session)
    clock.time += SESSION_SECONDS - 1
    refresh = sessions.new_refresh(sessions.use_refresh(refresh))
    clock.time += 1
    with pytest.raises(SessionOver, match="has ended"):
        sessions.use_refresh(refresh)
    clock.time += 1
    sessions.begin("support", ("openid",))
    assert len(storage.all("SELECT * FROM sessions")) == 1
    assert storage.all("SELECT * FROM refreshes") == []
    storage.close()


NAMES = st.sampled_from([*Client("").question(), "prompt", "max_age", "response_mode", "resource", "request", "other"])
PAIRS = st.lists(st.tuples(NAMES, st.text(max_size=60)), max_size=6)


@settings(max_examples=400, deadline=None)
@given(PAIRS, st.permutations(list(Client("", "v" * 64).question().items())), st.booleans())
def test_whatever_is_asked_nobody_is_led_off_this_computer(
    odd: list[tuple[str, str]], honest: list[tuple[str, str]], replaced: bool
) -> None:
    names = {name for name, _ in odd}
    pairs = [pair for pair in honest if not (replaced and pair[0] in names)] + odd
    answer: Asked | SentBack | None = None
    try:
        answer = read_request(pairs, "the-audience")
    except SentBack as back:
        answer = back
    except TurnedAway:
        pass
    assert answer is None or answer.redirect == REDIRECT
    assert not isinstance(answer, Asked) or (len(answer.challenge), "openid" in answer.scopes) == (43, True)
