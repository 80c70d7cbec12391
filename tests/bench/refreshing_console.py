"""The real program on a bulk endpoint, refreshed as with F5 while somebody types into its filter. Run by its path.

`refreshing_console.py --profile FILE SERVER ROUNDS`: once everything behind the window is built and the lists were read
a first time, each round is typing alone, a refresh of everything after some flags of each list moved, and a refresh
after nothing moved. It prints one line of JSON for each of these, and closes the window.
"""

from __future__ import annotations

import json
import sys
import time
import urllib.request
from collections.abc import Iterator
from itertools import cycle
from typing import Any

from consoles import Program, run
from heart import Heart
from memory import peak_of_this_process
from PySide6.QtCore import QTimer, Slot
from PySide6.QtTest import QTest

from limelight.domain.picture import Picture
from limelight.sync.desk import Desk

SERVER, ROUNDS = sys.argv[-2], int(sys.argv[-1])
_BETWEEN_KEYS = 120  # ms: a quick typist
_LEAST = 2.0  # seconds of typing in each step
_WORDS = ("cards", "smart", "loans.ex", "team elm", "1234", "guest")


class Refreshed(Program):
    """The program, refreshed."""

    @Slot()
    def _built(self) -> None:
        feed = self.stay.console._around.feed
        feed.picture_published.connect(self._take)
        self._heart = Heart(self)
        self._keys = self._letters()
        self._steps = iter(["first", *["typing", "moved", "unmoved"] * ROUNDS])
        self._hand = QTimer(self, interval=_BETWEEN_KEYS)
        self._hand.timeout.connect(self._type)
        self._watch = QTimer(self, interval=20)
        self._watch.timeout.connect(self._watch_on)
        self._read = True
        self._next()

    def _letters(self) -> Iterator[str]:
        for word in cycle(_WORDS):
            yield ""
            yield from word

    @Slot()
    def _type(self) -> None:
        search, letter = self.stay.console.window.stage.filter_bar.search, next(self._keys)
        if letter:
            QTest.keyClicks(search, letter)
        else:
            search.clear()

    @Slot()
    def _next(self) -> None:
        step = next(self._steps, None)
        if step is None:
            print(json.dumps({"step": "end", **peak_of_this_process()}), flush=True)
            self._end()
            return
        self._step = step
        if step == "moved":
            _ask("/turn")
        _ask("/counted")
        self._hand.start()
        self._began, self._cpu, self._read = time.monotonic(), time.process_time(), step == "typing"
        self._seconds = 0.0
        self._heart.silences()
        if step == "first":
            self.stay.behind.submit(_sign_in)
        elif step != "typing":
            self.stay.console.window.commands.action("stage.refresh").trigger()
        self._watch.start()

    @Slot(object)
    def _take(self, picture: Picture) -> None:
        """A newer picture is on its way to the screen; is it all of the refresh?"""
        oldest = min(column.freshness.read_monotonic or 0.0 for column in picture.columns)
        if not self._read and oldest >= self._began and not any(column.freshness.trouble for column in picture.columns):
            self._read, self._seconds = True, time.monotonic() - self._began
            self._used = time.process_time() - self._cpu

    @Slot()
    def _watch_on(self) -> None:
        if not self._read or time.monotonic() - self._began < _LEAST:
            return
        self._watch.stop()
        self._hand.stop()
        silences = sorted(self._heart.silences())
        told: dict[str, Any] = {
            "step": self._step,
            "seconds": self._seconds,
            "cpu": self._used if self._step != "typing" else 0.0,
            "longest": silences[-1],
            "p999": silences[int(len(silences) * 0.999)],
            "beats": len(silences),
        }
        print(json.dumps(told | _ask("/counted")), flush=True)
        QTimer.singleShot(500, self._next)


def _ask(path: str) -> Any:
    with urllib.request.urlopen(SERVER + path, timeout=10) as answer:
        return json.load(answer)


async def _sign_in(desk: Desk) -> None:
    await desk.sign_in("endpoint", "the-benchmark", remember=False)
    desk.engine.refresh()


run(Refreshed, sys.argv[1:-2])
