"""The contract's event stream: which environment moved, and which flags of it. It says what to read again, no more."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from limelight.domain.errors import BadAnswer
from limelight.domain.systems import Moved
from limelight.net.client import Ask, Endpoint
from limelight.net.stream import Stream
from limelight.words import tr

SILENCE = 90.0  # seconds; signs of life come more often than that
_LONGEST_LINE = 4 * 1024 * 1024  # bytes of one line: an event may name every flag
_MEDIA = ("text/event-stream",)


class _Event(msgspec.Struct):
    """The data of an event; type and etag are OFREP's, and say nothing that the rest does not."""

    environment: str = ""
    flags: tuple[str, ...] = ()


class EventLines:
    """Server-sent events out of the bytes that carry them (WHATWG HTML, 9.2.6). `last_id` is the newest event's."""

    def __init__(self, told: Callable[[Moved], object], last_id: str = "") -> None:
        self.last_id = last_id
        self._told = told
        self._rest = b""
        self._data: list[bytes] = []
        self._id = last_id

    def feed(self, part: bytes) -> None:
        """Take what came; each event that is complete is told.

        Raises:
            BadAnswer: a line without end.
        """
        *lines, self._rest = (self._rest + part).replace(b"\r\n", b"\n").split(b"\n")
        if len(self._rest) > _LONGEST_LINE:
            raise BadAnswer(tr("Its news hold a line that does not end; they are asked for anew."))
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        if not line:
            self._end_event()
            return
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            self._data.append(value)
        elif name == b"id" and b"\0" not in value and value.isascii():
            self._id = value.decode("ascii")[:200]

    def _end_event(self) -> None:
        """What was told since the last empty line. One that is not of the contract is passed over."""
        data, self._data = b"\n".join(self._data), []
        self.last_id = self._id
        try:
            event = msgspec.json.decode(data, type=_Event) if data else _Event()
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return
        if event.environment:
            self._told(Moved(event.environment, frozenset(event.flags)))


class Events:
    """Listens to an endpoint; where it was interrupted it goes on after the last event that it heard."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._last_id = ""

    async def listen(self, told: Callable[[Moved], object]) -> None:
        """Tell what moves, until the server ends it.

        Raises:
            LimelightError: it could not be heard, or fell silent.
        """
        lines = EventLines(told, self._last_id)
        headers = {"Cache-Control": "no-cache", **({"Last-Event-ID": self._last_id} if self._last_id else {})}
        try:
            await self._endpoint.get(Ask("/events", headers=headers, media=_MEDIA, stream=Stream(SILENCE, lines.feed)))
        finally:
            self._last_id = lines.last_id
