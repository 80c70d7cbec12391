"""Between a provider and a live Unleash: answers some requests by itself, as an edition that cannot run here would."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

import httpx

from net.raw_server import Line, serving

_ASKED = ("authorization", "content-type", "cookie")
_PASSED = ("content-type", "etag", "date", "retry-after", "set-cookie")


@dataclass(frozen=True, slots=True)
class Said:
    """An answer of the relay's own."""

    status: int
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})


@dataclass
class Relay:
    """A running relay. `says` are its own answers by "METHOD /path"; `asked` what came, in the same words.

    What is in `loses` is passed on, and its answer lost; what is in `holds` is passed on, `held` is set, and nobody is
    answered.
    """

    address: str
    says: dict[str, Said] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    loses: set[str] = field(default_factory=set)
    holds: set[str] = field(default_factory=set)
    held: asyncio.Event = field(default_factory=asyncio.Event)


@contextlib.asynccontextmanager
async def relayed(server: str) -> AsyncIterator[Relay]:
    """Stand in front of a server until the block is left."""
    relay = Relay("")
    async with httpx.AsyncClient(base_url=server, trust_env=False, timeout=30) as client:

        async def behave(line: Line) -> None:
            while True:
                said = await _answer(relay, client, await line.request())
                if relay.asked[-1] in relay.loses:
                    return
                if relay.asked[-1] in relay.holds:
                    relay.held.set()
                    await asyncio.Event().wait()
                await line.say(_bytes(said))

        async with serving(behave) as raw:
            relay.address = raw.address
            yield relay


async def _answer(relay: Relay, client: httpx.AsyncClient, request: bytes) -> Said:
    head, _, body = request.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    method, target, _ = first.split(" ")
    asked = f"{method} {target.partition('?')[0]}"
    relay.asked.append(asked)
    if asked in relay.says:
        return relay.says[asked]
    headers = {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
    kept = {name: value for name, value in headers.items() if name.lower() in _ASKED}
    answer = await client.request(method, target, content=body, headers=kept)
    client.cookies.clear()  # it sends what it is given, and nothing of its own
    passed = {name: answer.headers[name] for name in _PASSED if name in answer.headers}
    return Said(answer.status_code, answer.content, passed)


def _bytes(said: Said) -> bytes:
    lines = [f"{name}: {value}\r\n" for name, value in said.headers.items()]
    head = f"HTTP/1.1 {said.status} Said\r\nContent-Length: {len(said.body)}\r\n{''.join(lines)}\r\n"
    return head.encode() + said.body
