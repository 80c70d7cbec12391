"""The real program on an Unleash, used as a person does in the web console beside it. Run by its path.

`unleash_console.py --profile FILE TOKEN FEATURE ROUNDS TEXT...`: once everything behind the window is built it signs in
with the token, reads everything, filters by each text, and rolls FEATURE back in production and releases it so many
times through the real dialog. It prints one line of JSON for each and its memory, and closes the window.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from consoles import Program, run
from memory import memory_of
from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtTest import QTest

sys.path.append(str(Path(__file__).resolve().parents[1]))

from bench.painting import Paints, Side
from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.picture import Picture
from limelight.sync.desk import Desk
from limelight.ui.confirm.armed import Phase
from limelight.ui.confirm.pages import ProposalPage

AT = sys.argv.index("--profile") + 2
TOKEN, FEATURE, ROUNDS, TEXTS = sys.argv[AT], sys.argv[AT + 1], int(sys.argv[AT + 2]), sys.argv[AT + 3 :]
PRODUCTION = "production"
_CHECKED = frozenset({ChangeState.CONFIRMED, ChangeState.CONFIRMED_BY_WHOM_UNTOLD})
_PATIENCE = 60.0  # seconds that one thing may take
Wait = Callable[[], object]


class Used(Program):
    """The program, used. `_work` yields what is to be waited for; everything happens on the window's thread."""

    @Slot()
    def _built(self) -> None:
        console = self.stay.console
        console._around.feed.picture_published.connect(self._take)
        self._oldest = 0.0
        self._checked_at = 0.0
        self._course = self._work()
        self._until: Wait = lambda: True
        self._patient_until = time.monotonic() + _PATIENCE
        self._pulse = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(self._go_on)
        self._pulse.start()

    @Slot()
    def _go_on(self) -> None:
        assert time.monotonic() < self._patient_until, f"waited {_PATIENCE} s in vain: {self._until}"
        while self._until():
            self._patient_until = time.monotonic() + _PATIENCE
            step = next(self._course, None)
            if step is None:
                self._pulse.stop()
                self._end()
                return
            self._until = step

    @Slot(object)
    def _take(self, picture: Picture) -> None:
        self._oldest = min(column.freshness.read_monotonic or 0.0 for column in picture.columns)

    @Slot(object)
    def _note(self, recorded: Recorded) -> None:
        if recorded.state in _CHECKED:
            self._checked_at = time.monotonic()

    def _work(self) -> Iterator[Wait]:
        start = time.monotonic()
        self.stay.behind.submit(_sign_in)
        yield lambda: self._oldest > start
        _tell("fresh", (time.monotonic() - start) * 1000)
        self._filter()
        for _ in range(ROUNDS):
            for change in (self.stay.console.changing.roll_back, self.stay.console.changing.release):
                yield from self._change(change)
        print(json.dumps({"step": "memory", **memory_of()}), flush=True)

    def _filter(self) -> None:
        stage = self.stay.console.window.stage
        side = Side(stage.table, Paints(stage.table.viewport(), stage._empty))
        for text in TEXTS:
            taken = side.timed(lambda text=text: stage.filter_bar.search.setText(text))
            assert [stage.model.feature(row).key for row in range(stage.model.rowCount())] == [text]
            _tell("filter", taken)
        stage.filter_bar.clear()

    def _change(self, change: Callable[[str, str], None]) -> Iterator[Wait]:
        changing = self.stay.console.changing
        change(FEATURE, PRODUCTION)
        flow = changing._flow
        assert flow is not None
        dialog = flow.dialog
        flow.outcome_changed.connect(self._note)
        yield lambda: dialog.phase is Phase.ASKING
        page = dialog.page
        assert isinstance(page, ProposalPage)
        page.answers.reason_field.setText("The campaign starts")
        for tick in page.answers.ticks:
            tick.setChecked(True)
        for name in page.answers.name_fields:
            name.field.setText(name.name)
        yield dialog.foot.confirm.isEnabled
        start = time.monotonic()
        QTest.mouseClick(dialog.foot.confirm, Qt.MouseButton.LeftButton)
        yield lambda: dialog.phase is Phase.ENDED
        assert self._checked_at > start, dialog.phase
        _tell("change", (self._checked_at - start) * 1000)
        dialog.close()
        yield lambda: changing._flow is None


def _tell(step: str, milliseconds: float) -> None:
    print(json.dumps({"step": step, "ms": milliseconds}), flush=True)


async def _sign_in(desk: Desk) -> None:
    await desk.sign_in("bank", TOKEN, remember=False)
    desk.engine.refresh()


run(Used, sys.argv[1:AT])
