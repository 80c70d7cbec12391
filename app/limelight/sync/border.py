"""The one border of the background: an error that comes out here ends nothing that it has nothing to do with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def contained(work: Awaitable[T], instead: Callable[[Exception], R]) -> T | R:
    """What `work` brings; where any error comes out of it, what `instead` makes of that.

    `instead` says what becomes of a bug there, may tell an error of ours apart from it, and may raise it on. Being
    cancelled is no error, and passes.
    """
    try:
        return await work
    except Exception as error:  # noqa: BLE001  # the border: whatever it is, `instead` takes it
        return instead(error)
