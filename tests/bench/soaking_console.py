"""The real program, used for hours in minutes: polls, changes and filters without a pause. Run by its path.

`soaking_console.py --profile FILE TOKEN LAPS FEATURES...`: once everything behind the window is built it signs in with
the token and goes round LAPS times. In each lap it polls every list `POLLS` times, reads everything else once, releases
and rolls back each of the features in STAGE, filters twice, turns to every page and back, and counts what it holds.
It prints one line of JSON for each lap, and closes the window.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from consoles import Program, run
from memory import memory_of
from PySide6.QtCore import QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from limelight.bootstrap import garbage
from limelight.domain.changes import ChangeState, Verb
from limelight.domain.picture import Picture
from limelight.sync.desk import Desk
from limelight.ui.pages import Page

AT = sys.argv.index("--profile") + 2
TOKEN, LAPS, FEATURES = sys.argv[AT], int(sys.argv[AT + 1]), sys.argv[AT + 2 :]
STAGE = "staging"
POLLS = 50  # of each list in a lap
_AT_ONCE = 4  # changes that are on their way at the same time
_LAP_ENDS = 120.0  # seconds, after which a lap hangs
_PAGES = (Page.ACTIVITY, Page.ENVIRONMENTS, Page.COMPARE, Page.ASK, Page.PLANS, Page.PENDING, Page.STAGE)
_TEXTS = ("pay", "card")
_CHECKED = frozenset({ChangeState.CONFIRMED, ChangeState.CONFIRMED_BY_WHOM_UNTOLD})


class Soaked(Program):
    """The program, used without a pause."""

    @Slot()
    def _built(self) -> None:
        self._course = self._work()
        self._until: Callable[[], object] = lambda: True
        self._hangs_at = time.monotonic() + _LAP_ENDS
        self._pulse = QTimer(self, interval=5)
        self._pulse.timeout.connect(self._go_on)
        self._pulse.start()

    @Slot()
    def _go_on(self) -> None:
        assert time.monotonic() < self._hangs_at, "a lap hangs"
        if not self._until():
            return
        step = next(self._course, None)
        if step is None:
            self._pulse.stop()
            self._end()
        else:
            self._until = step

    def _work(self) -> Iterator[Callable[[], object]]:
        signed_in = self.stay.behind.submit(_sign_in)
        yield signed_in.done
        signed_in.result()
        for lap in range(LAPS):
            self._hangs_at = time.monotonic() + _LAP_ENDS
            work = self.stay.behind.submit(_lap)
            for page in _PAGES:
                self.stay.console.window.show_page(page)
                yield lambda: True
            filters = self._filter()
            yield work.done
            print(json.dumps({"lap": lap, "filters": filters} | work.result() | _held()), flush=True)

    def _filter(self) -> int:
        bar, model = self.stay.console.window.stage.filter_bar, self.stay.console.window.stage.model
        for text in _TEXTS:
            before = model.rowCount()
            QTest.keyClicks(bar.search, text)
            assert 0 < model.rowCount() < before
            bar.clear()
        return len(_TEXTS)


async def _sign_in(desk: Desk) -> None:
    await desk.sign_in("endpoint", TOKEN, remember=False)
    await desk.engine.refreshed()


async def _lap(desk: Desk) -> dict[str, int]:
    """Polls of every list and, among them, changes; then everything else once."""
    gate = asyncio.Semaphore(_AT_ONCE)
    lists = [poller for _, poller in desk.engine._lists]

    async def change(feature: str) -> int:
        async with gate:
            return [await _change(desk, feature, verb) for verb in (Verb.RELEASE, Verb.ROLL_BACK)].count(True)

    async def poll() -> int:
        for _ in range(POLLS):
            await asyncio.gather(*(poller.finish_round() for poller in lists))
        return POLLS * len(lists)

    polls, *changes = await asyncio.gather(poll(), *(change(feature) for feature in FEATURES))
    picture = await desk.engine.refreshed()
    assert not [column.freshness.trouble for column in picture.columns if column.freshness.trouble]
    return {"polls": polls + len(lists), "changes": sum(changes)}


async def _change(desk: Desk, feature: str, verb: Verb) -> bool:
    proposal = await desk.propose_change(STAGE, feature, verb, None)
    asked = proposal.confirmation
    decision = proposal.decide("The campaign starts", ticked=asked.ticks, typed=asked.typed_name)
    outcome = await desk.change_exposure(decision, lambda recorded: None)
    assert [each.state in _CHECKED for each in outcome.recorded] == [True], outcome
    return True


def _held() -> dict[str, Any]:
    """What the process holds, once all garbage is gone."""
    garbage.reconsider()
    gc.collect()
    objects = gc.get_objects()
    pictures = sum(type(each) is Picture for each in objects)
    open_files = Counter("sockets" if _target(each).startswith("socket:") else "files" for each in _descriptors())
    counted = {
        "rss": memory_of()["rss"],
        "objects": len(objects),
        "pictures": pictures,
        "widgets": len(QApplication.allWidgets()),
        "threads": len(os.listdir("/proc/self/task")),
        "python threads": threading.active_count(),
        "sockets": open_files["sockets"],
        "files": open_files["files"],
    }
    del objects
    garbage.set_aside()
    return counted


def _descriptors() -> list[Path]:
    return list(Path("/proc/self/fd").iterdir())


def _target(descriptor: Path) -> str:
    try:
        return os.readlink(descriptor)
    except FileNotFoundError:  # the one with which the folder was read
        return ""


run(Soaked, sys.argv[1:AT])
