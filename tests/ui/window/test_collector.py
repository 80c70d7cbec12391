"""Garbage is collected on the GUI thread only: widgets that die elsewhere take the program with them."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from limelight.bootstrap.collector import Collector


class Knot(QObject):
    """An object in a cycle, as a window and its pages are."""

    def __init__(self) -> None:
        super().__init__()
        self.myself = self


@pytest.fixture
def collected_on() -> Iterator[list[int]]:
    """The thread of every collection."""
    threads: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        threads.append(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


@pytest.fixture
def begun(qapp: QObject) -> Iterator[Collector]:
    gc.collect()  # what other tests left is not a large reading
    owner = QObject()
    collector = Collector(owner)
    collector.begin()
    yield collector
    gc.unfreeze()


def knots(count: int) -> None:
    """Leave so many lists behind that each keep themselves alive, as decoding and tasks do."""
    for _ in range(count):
        knot: list[object] = []
        knot.append(knot)


def test_a_busy_thread_never_collects(begun: Collector, collected_on: list[int]) -> None:
    with ThreadPoolExecutor(1) as behind:
        behind.submit(knots, 50 * gc.get_threshold()[0]).result()
    assert collected_on == []


def test_what_a_busy_thread_leaves_is_collected_on_the_gui_thread(
    begun: Collector, qtbot: QtBot, collected_on: list[int]
) -> None:
    watched = weakref.ref(Knot())
    with ThreadPoolExecutor(1) as behind:
        behind.submit(knots, 2 * gc.get_threshold()[0]).result()
    qtbot.waitUntil(lambda: watched() is None)
    assert set(collected_on) == {threading.get_ident()}


def test_what_stood_at_the_beginning_is_left_alone(qtbot: QtBot, collected_on: list[int]) -> None:
    owner, watched = QObject(), weakref.ref(Knot())
    try:
        Collector(owner).begin()
        knots(2 * gc.get_threshold()[0])
        qtbot.waitUntil(lambda: bool(collected_on))
        assert watched() is not None
    finally:
        gc.unfreeze()


def test_what_comes_in_with_a_large_reading_is_not_looked_through(
    begun: Collector, qtbot: QtBot, collected_on: list[int]
) -> None:
    held = gc.get_freeze_count()
    with ThreadPoolExecutor(1) as behind:
        cells = behind.submit(lambda: [[number] for number in range(60_000)]).result()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > held + 50_000)
    assert collected_on == []
    assert len(cells) == 60_000
