"""Whether a request left, told by what httpx reports of it while it goes; its errors do not tell that."""

from __future__ import annotations

from collections.abc import Callable, Mapping


class Departure:
    """Watches one request: did any byte of it leave? A proxy's CONNECT is not the request.

    `may_leave` is asked just before the first byte, and raises where it is too late.
    """

    def __init__(self, may_leave: Callable[[], None] = lambda: None, *, is_read: bool = False) -> None:
        self.seen = False
        self._may_leave = may_leave
        self._is_read = is_read
        self._is_connected_anew = False

    @property
    def may_go_again(self) -> bool:
        """Whether it is a read that left on a kept connection: the server may have let go of that meanwhile.

        RFC 9110, section 9.2.2: what is safe may be repeated where the connection ended before the answer.
        """
        return self._is_read and self.seen and not self._is_connected_anew

    async def watch(self, event: str, info: Mapping[str, object]) -> None:
        """Take what httpx reports."""
        if event.endswith(".connect_tcp.started"):
            self._is_connected_anew = True
        begins = event.endswith(".send_request_headers.started")
        if begins and not self.seen and getattr(info["request"], "method", b"") != b"CONNECT":
            self._may_leave()
            self.seen = True
