"""Work that may never come back: a thread of its own, which the end of the program does not wait for."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def on_own_thread(work: Callable[[], T], name: str) -> T:
    """Run `work` on a thread called `name`; its answer, or what it raised.

    Not on an executor: its threads are joined when the program ends, and a locked keyring or a share that is gone may
    never answer. Whoever waits no longer, as after a deadline, leaves the thread behind.
    """
    loop = asyncio.get_running_loop()
    waiting: asyncio.Future[T] = loop.create_future()

    def run() -> None:
        try:
            settle = _answered(waiting, work())
        except BaseException as error:  # noqa: BLE001 - carried whole to the task that waits for it
            settle = _failed(waiting, error)
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle)

    threading.Thread(target=run, name=name, daemon=True).start()
    return await waiting


def _answered(waiting: asyncio.Future[T], answer: T) -> Callable[[], None]:
    return lambda: None if waiting.done() else waiting.set_result(answer)


def _failed(waiting: asyncio.Future[T], error: BaseException) -> Callable[[], None]:
    return lambda: None if waiting.done() else waiting.set_exception(error)
