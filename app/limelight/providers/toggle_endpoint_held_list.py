"""The contract's list of everything that waits: one request, and an empty answer where nothing moved since."""

from __future__ import annotations

from limelight.domain.errors import BadAnswer
from limelight.domain.held import HeldThere
from limelight.net.client import Ask, Endpoint
from limelight.net.decoding import decode
from limelight.providers.toggle_endpoint_held import held_of
from limelight.providers.toggle_endpoint_shapes import ChangePageShape, ChangeShape
from limelight.words import tr

_PAGE = 1_000  # changes
_MOST_PAGES = 20


class HeldList:
    """Keeps the newest list with its ETag, which moves with anything in it: also a vote, or a time."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._etag = ""
        self._held: tuple[HeldThere, ...] = ()

    async def read(self) -> tuple[HeldThere, ...]:
        """The list as it is now.

        Raises:
            LimelightError: it could not be read, or does not end.
        """
        query = {"status": "pending", "limit": str(_PAGE)}
        headers = {"If-None-Match": self._etag} if self._etag else {}
        response = await self._endpoint.get(Ask("/changes", query, headers))
        if response.status == 304:
            return self._held
        etag = response.header("etag")
        changes: list[ChangeShape] = []
        for _ in range(_MOST_PAGES):
            page = decode(response.body, ChangePageShape, str(self._endpoint.place))
            changes += page.changes
            if not page.next_cursor:
                self._etag, self._held = etag, _held(changes)
                return self._held
            response = await self._endpoint.get(Ask("/changes", {**query, "cursor": page.next_cursor}))
        raise BadAnswer(
            tr(
                "The list of what waits in {place} does not end: {pages} pages were read.",
                place=self._endpoint.place,
                pages=_MOST_PAGES,
            )
        )


def _held(changes: list[ChangeShape]) -> tuple[HeldThere, ...]:
    """Each once, though a feed that grows while it is read may tell one again."""
    found = {change.id: change for change in changes}
    return tuple(
        HeldThere(change.environment, change.flag, change.id, held_of(change, change.environment, change.flag))
        for change in found.values()
    )
