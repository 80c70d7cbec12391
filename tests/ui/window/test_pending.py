"""Background work as the window sees it: told once, on the GUI thread, also when it was over before."""

import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject, QThread, Slot

from limelight.domain.errors import Unreachable
from limelight.ui.pending import Pending


class Listener(QObject):
    """Notes what a Pending tells, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[object] = set()

    def listen(self, pending: Pending) -> None:
        """Connect to everything."""
        pending.finished.connect(self._finish)
        pending.succeeded.connect(self._note)
        pending.failed.connect(self._note)

    @Slot()
    def _finish(self) -> None:
        self.told.append("finished")
        self.threads.add(QThread.currentThread())

    @Slot(object)
    def _note(self, what: object) -> None:
        self.told.append(what)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def listener(qapp) -> Listener:
    return Listener()


def test_a_result_of_another_thread_is_told_on_this_one(qtbot, listener: Listener) -> None:
    go = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        pending = Pending(pool.submit(lambda: (go.wait(5), 42)[1]), listener)
        listener.listen(pending)
        assert pending.is_running
        go.set()
        qtbot.waitUntil(lambda: len(listener.told) == 2)
    assert listener.told == ["finished", 42]
    assert listener.threads == {listener.thread()}


def test_work_that_was_over_before_is_told_after_everybody_connected(qtbot, listener: Listener) -> None:
    future: Future[str] = Future()
    future.set_result("done")
    pending = Pending(future, listener)
    listener.listen(pending)
    assert listener.told == []
    qtbot.waitUntil(lambda: len(listener.told) == 2)
    assert listener.told == ["finished", "done"]


def test_an_error_for_the_person_is_told(qtbot, listener: Listener) -> None:
    future: Future[str] = Future()
    listener.listen(Pending(future, listener))
    error = Unreachable("No answer.")
    future.set_exception(error)
    qtbot.waitUntil(lambda: len(listener.told) == 2)
    assert listener.told == ["finished", error]


def test_a_bug_reaches_the_excepthook_and_nobody_else(qtbot, listener: Listener, monkeypatch) -> None:
    hooked: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _type, bug, _trace: hooked.append(bug))
    future: Future[str] = Future()
    listener.listen(Pending(future, listener))
    bug = ZeroDivisionError()
    future.set_exception(bug)
    qtbot.waitUntil(lambda: bool(hooked))
    assert hooked == [bug]
    assert listener.told == ["finished"]


def test_a_cancelled_one_only_finishes(qtbot, listener: Listener) -> None:
    future: Future[str] = Future()
    pending = Pending(future, listener)
    listener.listen(pending)
    pending.cancel()
    qtbot.waitUntil(lambda: bool(listener.told))
    assert listener.told == ["finished"]


def test_nobody_is_told_when_the_window_is_gone(qtbot, caplog) -> None:
    parent = QObject()
    listener = Listener()
    future: Future[str] = Future()
    pending = Pending(future, parent)
    listener.listen(pending)
    with qtbot.waitSignal(pending.destroyed):
        parent.deleteLater()
    future.set_result("late")
    assert caplog.records == []
    assert listener.told == []


def test_it_deletes_itself_when_it_has_told(qtbot, listener: Listener) -> None:
    future: Future[str] = Future()
    pending = Pending(future, listener)
    with qtbot.waitSignal(pending.destroyed):
        future.set_result("x")
