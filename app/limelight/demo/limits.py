"""How often a token may ask: a bucket that refills steadily."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from limelight.demo.problems import Problem, problem_response
from limelight.demo.reading import BASE

_MOST_CALLERS = 1_000  # buckets kept; the one that asked longest ago is forgotten first


@dataclass(slots=True)
class Rate:
    """How many requests a second each token may send; 0 is no limit."""

    per_second: float = 0.0


class RateLimit:
    """Answers 429 with Retry-After to a token that asks more often than the rate."""

    def __init__(self, app: ASGIApp, rate: Rate) -> None:
        self._app = app
        self._rate = rate
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it with 429."""
        if scope["type"] == "http" and scope["path"].startswith(BASE) and self._rate.per_second > 0:
            wait = self._take(Headers(scope=scope))
            if wait > 0:
                said = f"Too many requests: {self._rate.per_second:g} a second are allowed."
                problem = Problem(429, "throttled", said, headers={"Retry-After": str(math.ceil(wait))})
                await problem_response(problem)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _take(self, headers: Headers) -> float:
        """Take one request out of the caller's bucket; return the seconds until there is one, 0 when there was."""
        caller = headers.get("authorization") or headers.get("x-api-key") or ""
        moment = time.monotonic()
        burst = max(1.0, self._rate.per_second)
        left, then = self._buckets.pop(caller, (burst, moment))
        left = min(burst, left + (moment - then) * self._rate.per_second)
        granted = left >= 1
        self._buckets[caller] = (left - 1 if granted else left, moment)
        if len(self._buckets) > _MOST_CALLERS:
            self._buckets.popitem(last=False)
        return 0.0 if granted else (1 - left) / self._rate.per_second
