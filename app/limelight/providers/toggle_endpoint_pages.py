"""Lists of the contract: pages of one revision, and what moved since one. Never a part as if it were the whole."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import count

import msgspec

from limelight.domain.errors import BadAnswer
from limelight.net.answers import Response
from limelight.net.client import LIST_DEADLINE, Ask, Endpoint
from limelight.net.decoding import decode
from limelight.providers.toggle_endpoint_prints import Remembered, Sieve
from limelight.providers.toggle_endpoint_shapes import FlagPageShape, FlagShape
from limelight.words import tr

PAGE = 1_000  # flags in a page: about a megabyte; decoding one holds the interpreter for some milliseconds
_MOST_PAGES = 1_000
WHOLE_AT_ONCE = 2  # long lists of which every flag is taken in: what they hold until then is many times what is kept
_RESTARTS = 4  # how often a list that moves while it is read is started again


@dataclass(frozen=True, slots=True)
class Listing:
    """A complete list, or completely what moved since a mark: as the server told, or found by comparing lists."""

    flags: tuple[FlagShape, ...]
    vanished: frozenset[str]
    mark: str
    whole: bool


class _Seen(msgspec.Struct):
    """What the next read sends: the revision and the ETag of the list that was read. No two lists have one number."""

    revision: str = ""
    etag: str = ""
    number: int = 0


def _seen(mark: str | None) -> _Seen:
    """What a mark says; nothing where it is not one of ours."""
    try:
        return msgspec.json.decode(mark, type=_Seen) if mark else _Seen()
    except msgspec.DecodeError:
        return _Seen()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is asked for: the list that differs from that of `mark`, or what moved since a revision."""

    place: str
    mark: str | None
    since: str
    etag: str
    deltas: bool


class _Outdated(Exception):
    """The revision of a cursor, or the one that was asked since, is no longer known."""


class ListReader:
    """Reads lists from an endpoint, `page` flags at a time."""

    def __init__(self, endpoint: Endpoint, page: int = PAGE) -> None:
        self._endpoint = endpoint
        self._page_size = page
        self._remembered = Remembered()
        self._numbers = count(1)
        self._whole_lists = asyncio.Semaphore(WHOLE_AT_ONCE)

    def doubt(self, place: str, flag: str) -> None:
        """Take the flag from the next list in any case: it is read by itself, and may move back until then."""
        self._remembered.doubt(place, flag)

    async def read(
        self, place: str, mark: str | None, *, deltas: bool, until: AsyncExitStack | None = None
    ) -> Listing | None:
        """The list of an environment's path, or what moved since `mark`; None where nothing did.

        Long lists that are read whole wait for each other until `until` is left: by then the list is taken in.

        Raises:
            BadAnswer: the list kept moving, or its pages contradict each other.
        """
        seen = _seen(mark)
        since = seen.revision if deltas else ""
        for _ in range(_RESTARTS):
            try:
                return await self._all_pages(_Wanted(place, mark, since, seen.etag, deltas), until)
            except _Outdated:
                if until is not None:
                    await until.aclose()  # its turn begins anew
                if since:
                    mark, since, seen = None, "", _Seen()
        raise BadAnswer(
            tr(
                "The list of {place} moved each time while it was read. It is read again later.",
                place=self._endpoint.place,
            )
        )

    async def _all_pages(self, wanted: _Wanted, until: AsyncExitStack | None) -> Listing | None:
        """Every page of one revision."""
        place, asked, since = wanted.place, wanted.mark, wanted.since
        vanished: set[str] = set()
        query = {"limit": str(self._page_size), **({"changedSince": since} if since else {})}
        response = await self._page(place, query, wanted.etag)
        if response.status == 304:
            return None
        sieve = self._remembered.sieve(place, None if since else asked, str(self._endpoint.place))
        page = first = self._decoded(response)
        if until is not None and page.next_cursor and not since and sieve.before is None:
            await until.enter_async_context(self._whole_lists)
        for _ in range(_MOST_PAGES):
            sieve.take(page.flags)
            vanished |= set(page.vanished)
            if not page.next_cursor:
                self._check_once_each(sieve)
                mark = msgspec.json.encode(_Seen(first.revision, response.header("etag"), next(self._numbers))).decode()
                if not wanted.deltas:
                    self._remembered.keep(place, mark, sieve.prints, asked)
                compared = sieve.before is not None and bool(sieve.prints.keys)  # an empty list is told as one
                gone = frozenset(vanished) | (sieve.vanished if compared else frozenset())
                return Listing(tuple(sieve.moved), gone, mark, whole=not since and not compared)
            page = self._decoded(await self._page(place, {**query, "cursor": page.next_cursor}, ""))
            if page.revision != first.revision:
                raise _Outdated
        raise BadAnswer(
            tr(
                "The list of {place} does not end: {pages} pages were read.",
                place=self._endpoint.place,
                pages=_MOST_PAGES,
            )
        )

    async def _page(self, place: str, query: dict[str, str], etag: str) -> Response:
        headers = {"If-None-Match": etag} if etag else {}
        ask = Ask(f"{place}/flags", query, headers, LIST_DEADLINE, gzip=True, also=frozenset({410}))
        response = await self._endpoint.get(ask)
        if response.status == 410:
            raise _Outdated
        return response

    def _decoded(self, response: Response) -> FlagPageShape:
        return decode(response.body, FlagPageShape, str(self._endpoint.place))

    def _check_once_each(self, sieve: Sieve) -> None:
        if sieve.tells_twice:
            raise BadAnswer(
                tr("The list of {place} tells a flag twice; nothing of it is used.", place=self._endpoint.place)
            )
