"""How much of an answer is taken: bytes are capped, and a compressed answer must have its end.

A truncated gzip body and a cut body without a length both come back from httpx as a good answer, so the compressed
bytes are unpacked here, where the end of the stream can be seen.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from limelight.domain.errors import BadAnswer
from limelight.net.answers import Place
from limelight.words import tr

if TYPE_CHECKING:
    import httpx

PAGE_CAP = 16 * 1024 * 1024
"""Bytes of one answer, unpacked."""

BULK_CAP = 64 * 1024 * 1024
"""Bytes of a list that is known to come in one piece, unpacked."""

_GZIP = 16 + zlib.MAX_WBITS  # zlib's way of saying: gzip only


async def read_body(response: httpx.Response, place: Place, cap: int, *, gzip: bool) -> bytes:
    """The whole body, at most `cap` bytes; unpacked where it is gzip and that was asked for.

    Raises:
        BadAnswer: too large, cut, or packed in a way that was not asked for.
    """
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        return await _read_plain(response, place, cap)
    if encoding != "gzip" or not gzip:
        raise BadAnswer(
            tr(
                "{place} sends a packed answer ({encoding}) that was not asked for. Tell who runs it.",
                place=place,
                encoding=encoding[:20],
            )
        )
    return await _read_gzip(response, place, cap)


async def _read_plain(response: httpx.Response, place: Place, cap: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_raw():
        size += len(part)
        if size > cap:
            raise _too_large(place, cap)
        parts.append(part)
    return b"".join(parts)


async def _read_gzip(response: httpx.Response, place: Place, cap: int) -> bytes:
    unpacker = zlib.decompressobj(_GZIP)
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_raw():
        try:
            unpacked = unpacker.decompress(part, cap + 1 - size)
        except zlib.error as error:
            raise BadAnswer(
                tr("{place} sends a packed answer that is damaged; nothing of it was used.", place=place)
            ) from error
        size += len(unpacked)
        if size > cap or unpacker.unconsumed_tail:
            raise _too_large(place, cap)
        if unpacker.unused_data:
            raise BadAnswer(tr("{place} sends more after the end of its packed answer. Tell who runs it.", place=place))
        parts.append(unpacked)
    if not unpacker.eof:
        raise BadAnswer(tr("{place} sent only a part of its packed answer; nothing of it was used.", place=place))
    return b"".join(parts)


def _too_large(place: Place, cap: int) -> BadAnswer:
    return BadAnswer(
        tr("{place} sends more than {cap} MiB at once; nothing of it was used.", place=place, cap=cap // (1024 * 1024))
    )
