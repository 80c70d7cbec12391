"""The one background thread: a real thread each time, and none left behind."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import CancelledError
from typing import Any

import pytest

from limelight.domain.errors import ProfileProblem
from limelight.sync.background import Background, Errand


class Desk:
    """What a test builds: remembers what happened to it."""

    def __init__(self) -> None:
        self.built_on = threading.current_thread().name
        self.closed = False


class Rig:
    """Starts backgrounds, and checks that each of them ends."""

    def __init__(self) -> None:
        self.bugs: list[BaseException] = []
        self.desk: Desk | None = None
        self.close_fails = False
        self.settle: Callable[[Desk], Coroutine[Any, Any, None]] | None = None
        self._started: list[Background[Desk]] = []

    def start(
        self,
        *beside: Callable[[Desk], Coroutine[Any, Any, None]],
        build: Callable[[], Coroutine[Any, Any, Desk]] | None = None,
    ) -> Background[Desk]:
        background = Background(Errand(build or self.build, self.close, self.bugs.append, beside, self.settle))
        background.start()
        self._started.append(background)
        return background

    async def build(self) -> Desk:
        self.desk = Desk()
        return self.desk

    async def close(self, desk: Desk) -> None:
        if self.close_fails:
            raise KeyError("close")
        desk.closed = True

    def end(self) -> None:
        for background in self._started:
            assert background.stop()


@pytest.fixture
def rig() -> Iterator[Rig]:
    made = Rig()
    yield made
    made.end()
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("limelight")]
    assert left == [], "a thread was left behind"


def test_the_desk_is_built_on_the_background_thread_and_work_runs_there(rig: Rig) -> None:
    background = rig.start()

    async def work(desk: Desk) -> tuple[str, str]:
        return desk.built_on, threading.current_thread().name

    built_on, worked_on = background.submit(work).result(10)
    assert built_on == worked_on != threading.current_thread().name


def test_work_waits_for_the_desk(rig: Rig) -> None:
    gate = threading.Event()

    async def build() -> Desk:
        await asyncio.to_thread(gate.wait)
        return await rig.build()

    background = rig.start(build=build)
    future = background.submit(_nothing)
    assert not future.done()
    gate.set()
    assert future.result(10) is None


def test_errors_of_work_travel_with_its_future(rig: Rig) -> None:
    background = rig.start()

    async def work(desk: Desk) -> None:
        raise KeyError("mine")

    assert isinstance(background.submit(work).exception(10), KeyError)
    assert background.submit(_nothing).result(10) is None
    assert rig.bugs == []


def test_work_can_be_cancelled(rig: Rig) -> None:
    background = rig.start()
    begun, ended = threading.Event(), threading.Event()

    async def work(desk: Desk) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    future = background.submit(work)
    assert begun.wait(10)
    assert future.cancel()
    assert ended.wait(10)


def test_a_desk_that_cannot_be_built_fails_all_work_with_its_sentence(rig: Rig) -> None:
    async def build() -> Desk:
        raise ProfileProblem("There is no environment.")

    background = rig.start(build=build)
    for _ in range(2):
        assert str(background.submit(_nothing).exception(10)) == "There is no environment."
    assert rig.bugs == []


def test_a_bug_while_building_is_reported_too(rig: Rig) -> None:
    async def build() -> Desk:
        raise KeyError("bug")

    background = rig.start(build=build)
    assert isinstance(background.submit(_nothing).exception(10), KeyError)
    assert [type(bug) for bug in rig.bugs] == [KeyError]


def test_a_desk_being_built_is_given_up_at_the_end(rig: Rig) -> None:
    async def build() -> Desk:
        await asyncio.Event().wait()
        raise AssertionError

    background = rig.start(build=build)
    future = background.submit(_nothing)
    assert background.stop()
    assert future.cancelled()
    assert rig.bugs == []


def test_what_runs_beside_runs_until_the_end_and_the_desk_is_closed(rig: Rig) -> None:
    seen: list[str] = []
    begun = threading.Event()

    async def beside(desk: Desk) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("cancelled" if not desk.closed else "too late")

    background = rig.start(beside)
    assert begun.wait(10)
    assert background.stop()
    assert seen == ["cancelled"]
    assert rig.desk is not None
    assert rig.desk.closed


def test_a_bug_beside_is_reported_and_work_goes_on(rig: Rig) -> None:
    async def beside(desk: Desk) -> None:
        raise KeyError("beside")

    background = rig.start(beside)
    assert background.submit(_nothing).result(10) is None
    assert [type(bug) for bug in rig.bugs] == [KeyError]


def test_a_bug_beside_does_not_end_what_else_runs_beside(rig: Rig) -> None:
    reported, goes_on = threading.Event(), threading.Event()

    async def failing(desk: Desk) -> None:
        reported.set()
        raise KeyError("beside")

    async def lasting(desk: Desk) -> None:
        await asyncio.to_thread(reported.wait)
        goes_on.set()
        await asyncio.Event().wait()

    background = rig.start(failing, lasting)
    assert goes_on.wait(10)
    assert background.stop()
    assert [type(bug) for bug in rig.bugs] == [KeyError]


def test_a_bug_in_a_forgotten_task_is_reported(rig: Rig) -> None:
    background = rig.start()

    async def fail() -> None:
        raise KeyError("forgotten")

    async def work(desk: Desk) -> None:
        task = asyncio.ensure_future(fail())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task

    background.submit(work).result(10)
    assert background.stop()
    assert [type(bug) for bug in rig.bugs] == [KeyError]


def test_a_complaint_of_the_loop_without_an_error_is_reported(rig: Rig) -> None:
    background = rig.start()

    async def work(desk: Desk) -> None:
        asyncio.get_running_loop().call_exception_handler({"message": "something odd"})

    background.submit(work).result(10)
    assert [str(bug) for bug in rig.bugs] == ["something odd"]


def test_closing_that_fails_is_reported_and_the_thread_ends(rig: Rig) -> None:
    rig.close_fails = True
    background = rig.start()
    background.submit(_nothing).result(10)
    assert background.stop()
    assert [type(bug) for bug in rig.bugs] == [KeyError]


def test_what_has_to_settle_is_waited_for_before_anything_is_cancelled(rig: Rig) -> None:
    seen: list[str] = []
    begun, ending, answered = threading.Event(), threading.Event(), asyncio.Event()

    async def send(desk: Desk) -> None:
        begun.set()
        try:
            await asyncio.to_thread(ending.wait)
            seen.append("answered")
        finally:
            answered.set()

    async def settle(desk: Desk) -> None:
        ending.set()
        await answered.wait()
        seen.append("settled")

    rig.settle = settle
    background = rig.start()
    future = background.submit(send)
    assert begun.wait(10)
    assert background.stop()
    assert seen == ["answered", "settled"]
    assert future.result(1) is None


def test_what_does_not_settle_in_time_is_given_up(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("limelight.sync.background._SETTLING", 0.05)

    async def settle(desk: Desk) -> None:
        await asyncio.Event().wait()

    rig.settle = settle
    background = rig.start()
    background.submit(_nothing).result(10)
    assert background.stop()
    assert rig.desk is not None
    assert rig.desk.closed
    assert rig.bugs == []


def test_a_bug_in_settling_is_reported_and_the_thread_ends(rig: Rig) -> None:
    async def settle(desk: Desk) -> None:
        raise KeyError("settle")

    rig.settle = settle
    background = rig.start()
    background.submit(_nothing).result(10)
    assert background.stop()
    assert [type(bug) for bug in rig.bugs] == [KeyError]


def test_stop_can_be_called_twice_and_later_work_is_cancelled(rig: Rig) -> None:
    background = rig.start()
    assert background.stop()
    assert background.stop()
    future = background.submit(_nothing)
    with pytest.raises(CancelledError):
        future.result(1)


def test_stop_before_start_is_nothing() -> None:
    rig = Rig()
    assert Background(Errand(rig.build, rig.close, rig.bugs.append)).stop()


def test_helper_threads_end_with_it(rig: Rig) -> None:
    background = rig.start()

    async def work(desk: Desk) -> str:
        return await asyncio.to_thread(lambda: threading.current_thread().name)

    name = background.submit(work).result(10)
    assert background.stop()
    assert name not in [thread.name for thread in threading.enumerate()]


def test_stop_is_bounded_and_says_when_something_hangs(rig: Rig) -> None:
    background = rig.start()
    begun, gate = threading.Event(), threading.Event()

    def block() -> None:
        begun.set()
        gate.wait()

    async def work(desk: Desk) -> None:
        await asyncio.to_thread(block)

    background.submit(work)
    assert begun.wait(10)
    assert not background.stop(timeout=0.2)
    gate.set()


async def _nothing(desk: Desk) -> None:
    return None
