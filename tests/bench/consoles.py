"""The real program for a benchmark: in by the same door as `python -m limelight`, and told when all of it is built.

What a benchmark does with it is a kind of `Program`; `run` starts that kind with the words of the command line.
Imported by scripts that are run by their path; nothing that the first paint does not need is imported here.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from types import TracebackType
from typing import NoReturn

from PySide6.QtCore import QTimer, Slot

from limelight.__main__ import main
from limelight.bootstrap import garbage

garbage.hold()  # as the entry does, before it imports what is watched

from limelight.bootstrap import program  # noqa: E402

_QUIET = 1000  # ms until whatever the start set off is over


class Program(program.Program):
    """The program; `_built` is called once everything behind the window was built, and after a second of quiet."""

    @Slot()
    def _begin(self) -> None:
        super()._begin()
        self._desk = self.stay.behind.submit(_nothing)
        self._looking = QTimer(self, interval=100)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        if self._desk.done():
            self._looking.stop()
            QTimer.singleShot(_QUIET, self._built)

    @Slot()
    def _built(self) -> None:
        raise NotImplementedError

    def _end(self) -> None:
        """Close the window, which ends the program in order."""
        self.stay.console.window.close()


def run(kind: type[program.Program], words: Sequence[str]) -> NoReturn:
    """Run the program as this kind of it, until it ends."""
    program.Program = kind  # type: ignore[misc]
    sys.excepthook = _give_up
    sys.exit(main(list(words)))


def _give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> NoReturn:
    """A bug, of the program or of what measures it: nothing after it would mean anything."""
    traceback.print_exception(kind, error, trace)
    os._exit(1)


async def _nothing(_desk: object) -> None:
    """The desk is built when this runs."""
