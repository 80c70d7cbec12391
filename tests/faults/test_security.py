"""Faults that are attacks: a secret goes only where it belongs, and to no sentence, no journal and no file."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from faults.bad_data import rewriting
from faults.office import Office, office
from faults.quick_loop import run
from faults.spoiling import answer
from faults.table import Row
from faults.wire import Exchange, Rule
from limelight.domain.changes import ChangeState, Verb
from limelight.domain.errors import LimelightError
from providers.demo_rig import DemoRig
from real.demo import running_demo
from usecases.copy_of_limelight import HERE, Copy

S = ChangeState
Say = Callable[[Row], None]


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


async def released_or_why_not(place: Office) -> str:
    try:
        proposal = await place.propose()
        return proposal.confirmation.blocked or (await place.confirm(proposal)).recorded[-1].sentence
    except LimelightError as error:
        return str(error)


def token_in(request: bytes) -> str:
    """The token that came with a request."""
    line = next(each for each in request.split(b"\r\n") if each.lower().startswith(b"authorization:"))
    return line.split()[-1].decode()


async def echo_in_words(exchange: Exchange) -> None:
    """The server's words quote the token."""
    words = f'{{"type": "about:blank", "detail": "Not with {token_in(exchange.request)}."}}'
    await answer("403 Forbidden", body=words.encode())(exchange)


async def echo_in_redirect(exchange: Exchange) -> None:
    """A redirect carries the token in its path."""
    await answer("307 Temporary", f"Location: http://127.0.0.1:{{port}}/{token_in(exchange.request)}/x")(exchange)


async def echo_in_status(exchange: Exchange) -> None:
    """The phrase behind the status, and the kind of data, quote the token."""
    token = token_in(exchange.request)
    await exchange.say(f"HTTP/1.1 200 {token}\r\nContent-Type: text/{token}\r\nContent-Length: 0\r\n\r\n".encode())
    exchange.line.writer.close()


ECHOES = (
    ("token in a refusal", "the server quotes the token in its words", echo_in_words),
    ("token in a redirect", "a redirect leads to a path with the token", echo_in_redirect),
    ("token as a content type", "the answer's kind of data is the token", echo_in_status),
)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("case", ECHOES, ids=lambda each: each[0])
def test_a_server_that_says_the_token_back(
    rig: DemoRig, tmp_path: Path, say: Say, case: tuple[str, str, Callable[..., object]], method: str
) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            name, injected, fault = case
            place.wire.rule = Rule(fault, (method.encode(),))
            saw = await released_or_why_not(place)
            assert place.wire.hits
            await place.wire.heal()
            assert not any(token in saw for token in place.secrets)
            said = [each.sentence for each in place.said]
            assert not any(token in sentence for token in place.secrets for sentence in said)
            assert place.wire.elsewhere == []
            say(place.row((name, "security", method, injected), saw, place.stands()))

    run(test())


ETAGS = (
    ("line feed in an ETag", "the ETag in a feature has a line feed and a header", '"1"\r\nX-Evil: 1'),
    ("bidi override in an ETag", "the ETag in a feature is not ASCII", '"1\u202e"'),
    ("NUL in an ETag", "the ETag in a feature has a NUL", '"1\x00"'),
    ("an ETag of a megabyte", "the ETag in a feature has a million characters", f'"{"1" * 1_000_000}"'),
)


@pytest.mark.parametrize("case", ETAGS, ids=lambda each: each[0])
def test_what_would_stand_in_a_header(rig: DemoRig, tmp_path: Path, say: Say, case: tuple[str, str, str]) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            name, injected, etag = case
            body = rewriting(lambda text: _with_etag(text, etag))
            place.wire.rule = Rule(body, (b"GET",), f"/production-eu/flags/{place.feature} ".encode())
            saw = await released_or_why_not(place)
            await place.wire.heal()
            recorded = await place.resolve() if place.copy.journal.entries() else None
            assert recorded is None or recorded.state not in {S.CONFIRMED, S.UNKNOWN}
            assert not any(b"\nX-Evil" in request for request in place.wire.requests)
            say(place.row((name, "security", "a feature", injected), saw, place.stands()))

    run(test())


def _with_etag(text: bytes, etag: str) -> bytes:
    flag = json.loads(text)
    flag["etag"] = etag
    return json.dumps(flag).encode()


ADDRESSES = (
    ("plain http", "the profile's address is http, and not on loopback", "http://toggles.invalid/x"),
    ("a name in the address", "the address holds a name and a password", "https://eva:hunter2@toggles.invalid/x"),
    ("another scheme", "the profile's address is of another scheme", "ftp://toggles.invalid/x"),
    ("loopback by its looks", "the address only looks like loopback", "http://127.0.0.1.toggles.invalid/x"),
    ("no host", "the profile's address has no host", "https:///x"),
)


@pytest.mark.parametrize("case", ADDRESSES, ids=lambda each: each[0])
def test_an_address_to_which_no_token_goes(rig: DemoRig, tmp_path: Path, say: Say, case: tuple[str, str, str]) -> None:
    async def test() -> None:
        name, injected, address = case
        async with office(rig, tmp_path) as place:
            other = Copy(address, place.secrets[0], tmp_path / "other" / "journal.sqlite")
            try:
                with pytest.raises(LimelightError) as caught:
                    await other.propose(HERE, place.feature, Verb.RELEASE)
            finally:
                await other.close()
            assert "hunter2" not in str(caught.value)
            say(place.row((name, "security", "an address", injected), str(caught.value), place.stands()))

    run(test())


TOKENS = (
    ("line feed in a token", "the token has a line feed and a header", "abcdefgh\r\nX-Evil: 1"),
    ("a token that is not ASCII", "the token has letters that no token has", "abcdefghäöü\u202e"),
    ("blanks in a token", "the token has blanks", "abcd efgh ijkl"),
    ("an empty token", "the token is empty", ""),
)


@pytest.mark.parametrize("case", TOKENS, ids=lambda each: each[0])
def test_what_cannot_be_a_token_leaves_nowhere(
    rig: DemoRig, tmp_path: Path, say: Say, case: tuple[str, str, str]
) -> None:
    async def test() -> None:
        name, injected, token = case
        async with office(rig, tmp_path) as place:
            other = Copy(place.wire.address, token, tmp_path / "other" / "journal.sqlite")
            try:
                with pytest.raises(LimelightError) as caught:
                    await other.propose(HERE, place.feature, Verb.RELEASE)
            finally:
                await other.close()
            assert place.wire.requests == []
            assert not token or token not in str(caught.value)
            say(place.row((name, "security", "a token", injected), str(caught.value), place.stands()))

    run(test())
