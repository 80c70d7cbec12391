"""A person with a browser, in as far as a sign-in needs one: plain HTTP over real sockets."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from identity.openid.issuer import CLIENT, Issuer
from limelight.domain.sign_ins import Grant, Proof, SignInEntry
from limelight.identity.openid.client import OpenIdClient


async def exchanged(address: str, request: bytes) -> bytes:
    """Send bytes to the host of an address, and read until it hangs up."""
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        with contextlib.suppress(ConnectionError):
            writer.write(request)
            await writer.drain()
        return await reader.read()
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def fetched(address: str, method: str = "GET", headers: str = "", host: str | None = None) -> bytes:
    """Ask for an address as a browser does; the whole answer."""
    parts = urlsplit(address)
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    named = parts.netloc if host is None else host
    return await exchanged(address, f"{method} {target} HTTP/1.1\r\nHost: {named}\r\n{headers}\r\n".encode())


def redirect_of(page: bytes) -> str:
    """Where an answer sends the browser."""
    return next(line[10:] for line in page.decode().split("\r\n") if line.startswith("Location: "))


@dataclass
class Person:
    """Opens every address that is shown, signs in there, and comes back to the program."""

    pages: list[bytes] = field(default_factory=list)  # what the program answered
    shown: list[str] = field(default_factory=list)
    back: str = ""  # where the provider sent the browser
    _walks: set[asyncio.Task[None]] = field(default_factory=set)

    def open(self, address: str) -> None:
        """Open an address in the browser."""
        self.shown.append(address)
        self._walks.add(asyncio.ensure_future(self._walk(address)))

    async def home(self) -> None:
        """Wait until every page is there."""
        await asyncio.gather(*self._walks)

    async def _walk(self, address: str) -> None:
        self.back = redirect_of(await fetched(address))
        self.pages.append(await fetched(self.back))


def entry_for(issuer: Issuer, **others: Any) -> SignInEntry:
    """How the profile names a provider."""
    return SignInEntry("company", issuer.address, CLIENT, **others)


@contextlib.asynccontextmanager
async def client_of(issuer: Issuer, **others: Any) -> AsyncIterator[OpenIdClient]:
    """A client of a provider, until the block is left."""
    client = OpenIdClient(entry_for(issuer, **others), issuer.clock)
    try:
        yield client
    finally:
        await client.aclose()


async def signed_in(issuer: Issuer, proof: Proof | None = None, **others: Any) -> Grant:
    """Sign in once."""
    person = Person()
    async with client_of(issuer, **others) as client:
        try:
            return await client.sign_in(person.open, proof or Proof(), deadline=20)
        finally:
            await person.home()
