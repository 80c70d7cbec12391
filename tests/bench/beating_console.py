"""The real program on a profile, used as a person does, with a heartbeat in its event loop. Run by its path.

`beating_console.py --profile FILE` goes in by the same door as `python -m limelight`. Once everything behind the
window is built it does one thing after another, several times; a timer of a millisecond beats all the while. It prints
one line of JSON: for each thing, round by round, the longest silence of the heart and the most work of its thread in
any, both in milliseconds; then it closes the window.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from consoles import Program, run
from heart import Heart
from PySide6.QtCore import QTimer, Slot

sys.path.append(str(Path(__file__).resolve().parents[1]))

from bench.interactions import UNTOLD, interactions

ROUNDS = 4
_SETTLES = 200  # ms in which everything that an interaction sets off has to show


class Used(Program):
    """The program, used."""

    @Slot()
    def _built(self) -> None:
        self._heart = Heart(self)
        self._told: dict[str, list[tuple[float, float]]] = {}
        self._steps = iter([step for _ in range(ROUNDS) for step in interactions(self.stay.console)])
        self._next()

    @Slot()
    def _next(self) -> None:
        step = next(self._steps, None)
        if step is None:
            print(json.dumps(self._told), flush=True)
            self._end()
            return
        self._name, work = step
        self._heart.longest()
        work()
        QTimer.singleShot(_SETTLES, self._note)

    @Slot()
    def _note(self) -> None:
        if self._name != UNTOLD:
            self._told.setdefault(self._name, []).append(self._heart.longest())
        QTimer.singleShot(0, self._next)


run(Used, sys.argv[1:])
