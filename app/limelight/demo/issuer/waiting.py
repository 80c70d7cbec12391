"""What waits for its second half, in memory: a request for its person, a code for its exchange."""

from __future__ import annotations

import hashlib
import math
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from limelight.demo.issuer.requests import Asked

PAGE_SECONDS = 600.0  # a person thinks
CODE_SECONDS = 60.0  # a program does not
_MOST = 200
_NEVER = -math.inf
T = TypeVar("T")


@dataclass(slots=True)
class Code:
    """What a code stands for: the request, and the session that it opens. `used` says that it was exchanged."""

    asked: Asked
    session: str
    used: bool = False


@dataclass(slots=True)
class Waiting(Generic[T]):
    """Things under names that nobody can guess; the names themselves are not kept. `now` only grows."""

    seconds: float
    now: Callable[[], float] = field(default=time.monotonic)
    _things: OrderedDict[str, tuple[float, T]] = field(default_factory=OrderedDict)

    def put(self, thing: T) -> str:
        """Keep a thing for a while; return its name."""
        name = secrets.token_urlsafe(32)
        self._things[digest(name)] = (self.now() + self.seconds, thing)
        if len(self._things) > _MOST:
            self._things.popitem(last=False)
        return name

    def find(self, name: str) -> T | None:
        """Return a thing; None where there is none, or its time is over."""
        until, thing = self._things.get(digest(name), (_NEVER, None))
        return thing if self.now() < until else None

    def take(self, name: str) -> T | None:
        """Return a thing and forget it."""
        thing = self.find(name)
        self._things.pop(digest(name), None)
        return thing


def digest(name: str) -> str:
    """Return what is kept in the place of a secret name."""
    return hashlib.sha256(name.encode()).hexdigest()
