"""A toggle endpoint with long lists, made beforehand so that serving costs next to nothing. Run by its path.

`bulk_endpoint.py FEATURES ENVIRONMENTS [bare]` prints its port once it listens. Each environment has a list of so many
flags, about a kilobyte each, in two generations that differ in some hundreds of flags; bare ones tell nothing but what
they are and whether they are on. Beside the contract's reads it answers
`/turn` (the other generation from now on) and `/counted` (what it was asked and has sent since it was asked that last).
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import zlib
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

sys.path.append(str(Path(__file__).resolve().parents[1]))

from bench.synthetic import synthetic_catalogue
from limelight.domain.features import Feature

BASE = "/toggle-endpoint/v1"
_MOVED = 500  # flags of each environment that are otherwise in the other generation
_PAGE = 1_000  # flags in a page: what Limelight asks for
_ALL = ["read", "release", "rollback"]


class Lists:
    """The packed pages of both generations, by environment."""

    def __init__(self, features: int, environments: int, *, bare: bool) -> None:
        self._make_flag = _bare_flag if bare else _flag
        self.places = [f"env-{number}" for number in range(environments)]
        catalogue = synthetic_catalogue(features, random.Random(7)).features
        self.size = 0  # bytes of one environment's list, unpacked
        self.pages: dict[tuple[str, int], list[bytes]] = {}
        for number, place in enumerate(self.places):
            self._make(place, number, catalogue)

    def _make(self, place: str, number: int, catalogue: tuple[Feature, ...]) -> None:
        chance = random.Random(number)
        flags = [self._make_flag(feature, place, chance, 0) for feature in catalogue]
        for generation in (0, 1):
            if generation:
                for row in chance.sample(range(len(flags)), min(_MOVED, len(flags))):
                    flags[row] = self._make_flag(catalogue[row], place, chance, 1)
            texts = [self._page(flags, at, generation) for at in range(0, len(flags), _PAGE)]
            self.size = sum(len(text) for text in texts)
            self.pages[place, generation] = [_packed(text) for text in texts]

    @staticmethod
    def _page(flags: list[str], at: int, generation: int) -> bytes:
        after = at + _PAGE
        cursor = f'"{after}"' if after < len(flags) else "null"
        listed = ",".join(flags[at:after])
        return f'{{"revision":"{generation}","nextCursor":{cursor},"flags":[{listed}]}}'.encode()


def _packed(text: bytes) -> bytes:
    packer = zlib.compressobj(1, wbits=16 + zlib.MAX_WBITS)
    return packer.compress(text) + packer.flush()


def _flag(feature: Feature, place: str, chance: random.Random, generation: int) -> str:
    """One flag with everything that the contract lets a server tell of it."""
    identity = f"{chance.getrandbits(64):016x}"
    share = chance.choice((None, None, 25, 100))
    changed = f"2026-{chance.randrange(1, 11):02}-{chance.randrange(1, 28):02}T09:{chance.randrange(60):02}:07Z"
    version = f"2.{chance.randrange(40)}.{chance.randrange(9)}"
    return json.dumps(
        {
            "key": feature.key,
            "name": feature.name,
            "description": f"Lets customers of {feature.owner} use {feature.name}; agreed with marketing and training.",
            "type": "release",
            "lifecycle": "active",
            "createdAt": "2026-01-12T08:30:00Z",
            "sinceVersion": "2.4.0",
            "owners": [{"id": feature.owner.lower().replace(" ", "-"), "name": feature.owner, "kind": "person"}],
            "tags": list(feature.tags),
            "links": [{"href": f"https://tracker.example/browse/{feature.key}", "rel": "ticket"}],
            "state": "ENABLED" if share else "DISABLED",
            "percentage": share or 0,
            "targeted": False,
            "etag": f'"{identity}-{generation}"',
            "evidence": [
                {
                    "kind": "deployment",
                    "source": f"deployments of {place}",
                    "observedAt": changed,
                    "version": version,
                    "present": True,
                    "instances": {"have": 8, "of": 8},
                    "detail": f"build {identity[:8]}",
                }
            ],
            "lastChange": {
                "id": f"change-{identity}",
                "at": changed,
                "actor": {"id": "maya.lindgren", "name": "Maya Lindgren", "kind": "person"},
                "reason": "The campaign starts with the newsletter of this week",
                "action": "release" if share else "rollback",
            },
        }
    )


def _bare_flag(feature: Feature, place: str, chance: random.Random, generation: int) -> str:
    """One flag as a plain list has it, without who changed it and without evidence."""
    state = chance.choice(("ENABLED", "DISABLED"))
    owner, tags = json.dumps([{"id": "team", "name": feature.owner}]), json.dumps(feature.tags)
    return (
        f'{{"key":"{feature.key}","name":"{feature.name}","state":"{state}","owners":{owner},"tags":{tags},'
        f'"etag":"\\"{chance.getrandbits(48):x}{generation}\\""}}'
    )


class Server:
    """Answers on as many connections as there come."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._generation = 0
        self._requests, self._sent = 0, 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until the other side hangs up."""
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("ascii")
                answer = self._answer(head)
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def _answer(self, head: str) -> bytes:
        address = urlsplit(head.split(" ", 2)[1])
        if address.path == "/turn":
            self._generation = 1 - self._generation
            return _json(self._lists.size)
        if address.path == "/counted":
            counted = {"requests": self._requests, "sent": self._sent}
            self._requests, self._sent = 0, 0
            return _json(counted)
        answer = self._contract(address.path.removeprefix(BASE), parse_qs(address.query), head)
        self._requests, self._sent = self._requests + 1, self._sent + len(answer)
        return answer

    def _contract(self, path: str, query: dict[str, list[str]], head: str) -> bytes:
        if path == "/":
            return _json(_description(self._lists.places))
        place = path.split("/")[2]
        if not path.endswith("/flags"):
            return _answer("404 Not Found", b"{}")
        etag = f'"{place}-{self._generation}"'
        if f"if-none-match: {etag}" in head.lower():
            return _answer("304 Not Modified", b"", f"ETag: {etag}")
        page = int(query.get("cursor", ["0"])[0]) // _PAGE
        body = self._lists.pages[place, self._generation][page]
        return _answer("200 OK", body, f"ETag: {etag}", "Content-Encoding: gzip")


def _description(places: list[str]) -> dict[str, object]:
    environments = [{"key": place, "name": place, "permissions": _ALL} for place in places]
    caller = {"id": "maya.lindgren", "name": "Maya Lindgren", "kind": "person"}
    told = {"contract": "toggle-endpoint/1", "name": "Long lists", "caller": caller, "environments": environments}
    return {**told, "capabilities": ["percentage"]}


def _json(value: object) -> bytes:
    return _answer("200 OK", json.dumps(value).encode())


def _answer(status: str, body: bytes, *more: str) -> bytes:
    heads = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(body)}", *more]
    return "\r\n".join([*heads, "", ""]).encode() + body


async def main() -> None:
    """Serve until killed."""
    lists = Lists(int(sys.argv[1]), int(sys.argv[2]), bare="bare" in sys.argv)
    server = await asyncio.start_server(Server(lists).serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
