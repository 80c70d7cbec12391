"""The one background thread: an event loop, the desk that is built there, and the work submitted to it."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from limelight.domain.errors import LimelightError
from limelight.sync.border import contained

D = TypeVar("D")
T = TypeVar("T")

_NAME = "limelight-background"
_SETTLING = 25.0  # seconds that a write on its way gets for its answer when the program ends: its deadline and a bit
_CLOSING = 3.0  # seconds that tasks get to end, and then the desk to close, when the program ends


@dataclass(frozen=True, slots=True)
class Errand(Generic[D]):
    """What the background thread does by itself, on its own loop.

    - `build` makes the desk; a LimelightError from it is what every submitted work then fails with;
    - `beside` are what runs as long as the thread does (the engine): a bug in one is reported and ends no other;
    - `settle` waits, at the end, for what must not be cut off (a write, or the renewal of a session, on its way); None
      where there is nothing such;
    - `close` closes what the desk holds (connections), after everything that ran was cancelled;
    - `report_bug` is told every error that nobody else will see. It is called on the background thread.
    """

    build: Callable[[], Awaitable[D]]
    close: Callable[[D], Awaitable[None]]
    report_bug: Callable[[BaseException], None]
    beside: tuple[Callable[[D], Coroutine[Any, Any, None]], ...] = ()
    settle: Callable[[D], Coroutine[Any, Any, None]] | None = None


class Background(Generic[D]):
    """One thread with one event loop. `start`, `submit` and `stop` are for the thread that owns it."""

    def __init__(self, errand: Errand[D]) -> None:
        self._errand = errand
        self._loop: asyncio.AbstractEventLoop | None = None
        self._executor: ThreadPoolExecutor | None = None
        self._thread: threading.Thread | None = None
        self._desk: asyncio.Future[D] | None = None

    @property
    def is_started(self) -> bool:
        """Whether work can be submitted."""
        return self._thread is not None

    def start(self) -> None:
        """Start the thread; returns at once, the desk is built there."""
        assert self._thread is None, "started twice"
        self._loop = asyncio.new_event_loop()
        self._executor = ThreadPoolExecutor(max_workers=8, thread_name_prefix=_NAME)
        self._loop.set_default_executor(self._executor)
        self._loop.set_exception_handler(self._report_context)
        self._desk = self._loop.create_future()
        self._thread = threading.Thread(target=self._run, name=_NAME, daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[D], Coroutine[Any, Any, T]]) -> Future[T]:
        """Run a coroutine on the background thread once the desk is built.

        The future fails with what the work or the building of the desk raised; cancelling it cancels the work. After
        `stop` it is cancelled at once.
        """
        assert self._loop is not None, "not started"
        coroutine = self._do(work)
        try:
            return asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        except RuntimeError:  # the loop is closed
            coroutine.close()
            future: Future[T] = Future()
            future.cancel()
            return future

    def stop(self, timeout: float = _SETTLING + 10.0) -> bool:
        """Let a write on its way settle, cancel everything, close the desk and end the thread.

        Whether all of it ended within `timeout` seconds. It is prompt where no write is on its way.
        """
        if self._thread is None or self._loop is None:
            return True
        ends = time.monotonic() + timeout
        with contextlib.suppress(RuntimeError):  # it has stopped before
            self._loop.call_soon_threadsafe(self._loop.stop)
        helpers = [thread for thread in threading.enumerate() if thread.name.startswith(_NAME + "_")]
        for thread in (self._thread, *helpers):
            thread.join(max(0.0, ends - time.monotonic()))
        return not any(thread.is_alive() for thread in (self._thread, *helpers))

    def _run(self) -> None:
        loop, executor = self._loop, self._executor
        assert loop is not None
        assert executor is not None
        asyncio.set_event_loop(loop)
        living = loop.create_task(self._live())
        try:
            loop.run_forever()
            loop.run_until_complete(self._end(living))
        finally:
            executor.shutdown(wait=False, cancel_futures=True)
            asyncio.set_event_loop(None)
            loop.close()

    async def _live(self) -> None:
        """Build the desk and run what runs beside; a bug here must reach somebody."""
        assert self._desk is not None
        try:
            await contained(self._build(), self._take_unbuilt)
        except asyncio.CancelledError:
            self._desk.cancel()
            raise
        desk = self._built()
        if desk is not None:
            report = self._errand.report_bug
            await asyncio.gather(*(contained(run(desk), report) for run in self._errand.beside))

    async def _build(self) -> None:
        assert self._desk is not None
        self._desk.set_result(await self._errand.build())

    def _take_unbuilt(self, error: Exception) -> None:
        """Without a desk, submitted work fails with why; a bug is also reported."""
        assert self._desk is not None
        self._desk.set_exception(error)
        self._desk.exception()  # seen: without submitted work nobody else would look at it
        if not isinstance(error, LimelightError):
            self._errand.report_bug(error)

    async def _do(self, work: Callable[[D], Coroutine[Any, Any, T]]) -> T:
        assert self._desk is not None
        return await work(await asyncio.shield(self._desk))

    async def _end(self, living: asyncio.Task[None]) -> None:
        """Let settle what must not be cut off, cancel every task, and close the desk: each within its time."""
        desk = self._built()
        if desk is not None and self._errand.settle is not None:
            with contextlib.suppress(TimeoutError):  # what became of it is found out by the next program
                await self._within(_SETTLING, self._errand.settle(desk))
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=_CLOSING)
        desk = self._built()
        if desk is not None:
            try:
                await self._within(_CLOSING, self._errand.close(desk))
            except TimeoutError as late:
                self._errand.report_bug(late)
        await asyncio.get_running_loop().shutdown_asyncgens()

    def _built(self) -> D | None:
        """The desk, if it was built."""
        desk = self._desk
        return desk.result() if desk and desk.done() and not desk.cancelled() and not desk.exception() else None

    async def _within(self, seconds: float, work: Awaitable[None]) -> None:
        """Do a part of the ending; a bug in it is reported, and the ending goes on.

        Raises:
            TimeoutError: it took longer.
        """

        def report_unless_late(error: Exception) -> None:
            if isinstance(error, TimeoutError):
                raise error
            self._errand.report_bug(error)

        await contained(asyncio.wait_for(work, seconds), report_unless_late)

    def _report_context(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """What the loop itself found: an error in a task that nobody waited for."""
        error = context.get("exception")
        self._errand.report_bug(error if isinstance(error, BaseException) else RuntimeError(str(context["message"])))
