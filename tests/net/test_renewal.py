"""A token that is refused before its time: a read is tried once more with another one, a write never."""

import pytest

from faults.telling import Tell
from faults.words import counted
from limelight.domain.errors import SignInNeeded
from limelight.domain.secrets import Secret
from limelight.net.client import Ask, Endpoint, Site, Write
from net.doubles import WallClock
from net.raw_server import Line, serving

pytestmark = pytest.mark.asyncio

OLD, NEW, READING = "canary-old-71c2", "canary-new-90aa", "canary-reading-5b13"


class Renewing:
    """Credentials that have one other token."""

    def __init__(self, other: str = NEW) -> None:
        self.other = other
        self.refused: list[str] = []

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        return Secret(READING if environment else OLD, origin)

    async def renewed(self, refused: Secret) -> Secret | None:
        self.refused.append(refused.reveal())
        return Secret(self.other, refused.origin) if self.other else None


async def takes_the_new_one_only(line: Line) -> None:
    """A server that refuses every token but the new one."""
    while request := await line.request():
        status = b"200 OK" if NEW.encode() in request else b"401 Unauthorized"
        await line.say(b"HTTP/1.1 " + status + b"\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")


def tokens_in(requests: list[bytes]) -> list[str]:
    return [token for request in requests for token in (OLD, NEW, READING) if token.encode() in request]


async def test_a_read_is_tried_once_more_with_the_other_token(tell: Tell) -> None:
    credentials = Renewing()
    async with serving(takes_the_new_one_only) as server:
        reader = Endpoint(Site("Test", server.address), credentials, WallClock())
        assert (await reader.get(Ask("/flags"))).status == 200
        await reader.aclose()
    assert tokens_in(server.requests) == [OLD, NEW]
    assert credentials.refused == [OLD]
    log = f"{counted(len(server.requests), 'request')}, the second with the renewed token"
    tell("401 once", "security", "a read", "the token is refused before its time", "what was read", server=log)


@pytest.mark.parametrize("other", ["", OLD])
async def test_without_a_better_token_the_refusal_stands(other: str) -> None:
    async with serving(takes_the_new_one_only) as server:
        reader = Endpoint(Site("Test", server.address), Renewing(other), WallClock())
        with pytest.raises(SignInNeeded):
            await reader.get(Ask("/flags"))
        await reader.aclose()
    assert len(server.requests) == (2 if other else 1)


async def test_a_token_that_only_reads_an_environment_is_not_replaced_by_the_person_s() -> None:
    credentials = Renewing()
    async with serving(takes_the_new_one_only) as server:
        reader = Endpoint(Site("Test", server.address), credentials, WallClock())
        with pytest.raises(SignInNeeded):
            await reader.get(Ask("/flags", secret_of="prod"))
        await reader.aclose()
    assert tokens_in(server.requests) == [READING]
    assert credentials.refused == []


async def test_a_write_is_never_sent_again(tell: Tell) -> None:
    credentials = Renewing()
    async with serving(takes_the_new_one_only) as server:
        writer = Endpoint(Site("Test", server.address), credentials, WallClock())
        sent = await writer.write(Write("POST", "/release", b"{}"))
        await writer.aclose()
    assert sent.answered is not None
    assert sent.answered.status == 401
    assert tokens_in(server.requests) == [OLD]
    assert credentials.refused == []
    injected = "the token is refused before its time, and there is a better one"
    saw, log = f"refused ({sent.answered.status})", counted(len(server.requests), "request")
    tell("401 once to a write", "security", "a write", injected, saw, server=log)
