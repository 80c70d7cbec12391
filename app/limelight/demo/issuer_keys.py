"""The keys of a foreign issuer: found by its discovery document, fetched over the network, and kept for a while.

Sources: OpenID Connect Discovery 1.0, section 4; RFC 8414, section 3.3 (the document names the issuer it belongs to);
RFC 7517. The client is bounded in time and size, follows no redirects, and asks https or loopback only; httpx is
imported when it asks for the first time, because most demos never do.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey, import_key

from limelight.demo.access_tokens import ALGORITHMS, Key
from limelight.demo.problems import Problem
from limelight.domain.profile import address_problem, is_loopback

if TYPE_CHECKING:
    import httpx

DISCOVERY = "/.well-known/openid-configuration"
_DEADLINE = 10.0  # seconds for both documents together
_LARGEST = 512 * 1024  # bytes of a document
_MOST_KEYS = 100
_FRESH_FOR = 3_600.0  # seconds until the keys are read again though all ids are known: one may have been withdrawn
_NOT_SOONER = 10.0  # seconds between two readings: made-up key ids must not make us ask the issuer each time
_SHORTEST_RSA = 342  # characters of a modulus: 2048 bits in base64url


class _Unreadable(Exception):
    """The issuer's documents are not what they should be; the text says how."""


@dataclass(slots=True)
class PublishedKeys:
    """The keys that an issuer publishes. `now` gives seconds that only grow."""

    issuer: str
    now: Callable[[], float] = field(default=time.monotonic)
    _keys: list[Key] = field(default_factory=list)
    _read_at: float = field(default=-1e9)
    _tried_at: float = field(default=-1e9)
    _trouble: str = ""
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        """Check the address.

        Raises:
            ValueError: it is none that keys may come from.
        """
        trouble = address_problem(self.issuer)
        if trouble:
            raise ValueError(f"The issuer cannot be used: {trouble}")

    async def find(self, kid: str | None) -> Key | None:
        """Return the key of that id; without an id the only one that there is.

        Raises:
            Problem: 503 where the issuer's keys were never read.
        """
        known = pick(self._keys, kid)
        if known is None or self.now() - self._read_at > _FRESH_FOR:
            async with self._one_at_a_time:
                await self._read_again()
            known = pick(self._keys, kid)
        if not self._keys:
            again = {"Retry-After": f"{_NOT_SOONER:.0f}"}
            raise Problem(503, "unavailable", f"The issuer's keys cannot be read: {self._trouble}.", headers=again)
        return known

    async def _read_again(self) -> None:
        """Read the keys, unless that was done or tried just now; those known stay when it fails."""
        if self.now() - self._tried_at < _NOT_SOONER:
            return
        self._tried_at = self.now()
        try:
            async with asyncio.timeout(_DEADLINE):
                self._keys = await _published(self.issuer)
            self._read_at = self._tried_at
        except TimeoutError:
            self._trouble = f"no answer within {_DEADLINE:.0f} s"
        except _Unreadable as error:
            self._trouble = str(error)


def pick(keys: list[Key], kid: str | None) -> Key | None:
    """Return the key of that id; without an id the only one that there is."""
    fitting = keys if kid is None else [key for key in keys if key.kid == kid]
    return fitting[0] if len(fitting) == 1 else None


async def _published(issuer: str) -> list[Key]:
    """Read the keys over the network.

    Raises:
        _Unreadable: the network failed, or the documents are not what they should be.
    """
    import httpx  # noqa: PLC0415  (see above)

    loopback = is_loopback(urlsplit(issuer).hostname or "")
    try:
        async with httpx.AsyncClient(trust_env=not loopback, timeout=_DEADLINE) as client:
            about = await _document(client, issuer.rstrip("/") + DISCOVERY)
            given = (await _document(client, _where(about, issuer))).get("keys")
    except httpx.HTTPError as error:
        raise _Unreadable(str(error) or type(error).__name__) from error
    if not isinstance(given, list):
        raise _Unreadable("it publishes no list of keys")
    keys = [key for one in given[:_MOST_KEYS] if (key := _key(one)) is not None]
    if not keys:
        raise _Unreadable("it publishes no key that can be used")
    return keys


def _where(about: dict[str, Any], issuer: str) -> str:
    """Return the address of the keys out of a discovery document."""
    if about.get("issuer") != issuer:
        raise _Unreadable("its discovery document names another issuer")
    where = about.get("jwks_uri")
    if not isinstance(where, str) or address_problem(where.partition("?")[0]):
        raise _Unreadable("its discovery document names no address of keys that may be used")
    return where


async def _document(client: httpx.AsyncClient, address: str) -> dict[str, Any]:
    """Read one JSON object.

    Raises:
        _Unreadable: it is none, or too large.
        httpx.HTTPError: the network failed.
    """
    sent = {"Accept": "application/json", "Accept-Encoding": "identity"}
    async with client.stream("GET", address, headers=sent) as answer:
        if answer.status_code != 200:
            raise _Unreadable(f"it answered {answer.status_code}")
        body = bytearray()
        async for piece in answer.aiter_raw():
            body += piece
            if len(body) > _LARGEST:
                raise _Unreadable("a document of it is too large")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _Unreadable("a document of it is no JSON") from error
    if not isinstance(found, dict):
        raise _Unreadable("a document of it is no JSON object")
    return found


def _key(given: Any) -> Key | None:
    """Return a public key for signatures; None for any other, and for what cannot be read."""
    if not isinstance(given, dict) or given.get("kty") not in ("RSA", "EC", "OKP") or "d" in given:
        return None
    if given.get("use", "sig") != "sig" or given.get("alg", ALGORITHMS[0]) not in ALGORITHMS:
        return None
    if given["kty"] == "RSA" and len(str(given.get("n"))) < _SHORTEST_RSA:
        return None
    try:
        key = import_key(given)
    except (JoseError, ValueError, TypeError, LookupError):  # the library lets a curve it does not know through
        return None
    return key if isinstance(key, RSAKey | ECKey | OKPKey) else None
