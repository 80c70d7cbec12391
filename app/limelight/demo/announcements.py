"""Takes announcements, as a channel of the organisation would, and shows the newest: `GET /announcements`."""

from __future__ import annotations

import json
from collections import OrderedDict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from limelight.demo.problems import malformed
from limelight.demo.routing import body_of

PATH = "/announcements"
_MOST = 100


class Announcements:
    """What arrived, by its id: the same again is the same."""

    def __init__(self) -> None:
        self._arrived: OrderedDict[str, object] = OrderedDict()

    def routes(self) -> list[BaseRoute]:
        """Return the routes: whoever knows the address may post."""
        return [
            Route(f"{PATH}/in", self.take, methods=["POST"]),
            Route(PATH, self.show, methods=["GET"]),
        ]

    async def take(self, request: Request) -> Response:
        """Take one."""
        try:
            told = json.loads(await body_of(request))
        except ValueError as error:
            raise malformed("An announcement is JSON.") from error
        if not isinstance(told, dict) or not isinstance(told.get("id"), str):
            raise malformed("An announcement has an id.")
        self._arrived[told["id"]] = told
        while len(self._arrived) > _MOST:
            self._arrived.popitem(last=False)
        return Response(status_code=204)

    async def show(self, _: Request) -> Response:
        """Return the newest, the oldest of them first."""
        return JSONResponse(list(self._arrived.values()))
