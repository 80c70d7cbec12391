"""The real program on a profile, used as a person does, with a heartbeat in its event loop. Run by its path.

`beating_console.py --profile FILE` goes in by the same door as `python -m limelight`. Once everything behind the
window is built it does one thing after another, several times; a timer of a millisecond beats all the while. It prints
one line of JSON: for each thing the longest silence of the heart in milliseconds, round by round; then it closes the
window.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from consoles import Program, run
from heart import Heart
from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtTest import QTest

sys.path.append(str(Path(__file__).resolve().parents[1]))

from bench.synthetic import with_changed, with_new_column
from limelight.domain.profile import Appearance
from limelight.domain.standing import Standing
from limelight.ui.console import Console
from limelight.ui.pages import Page
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.wishes import Sort, SortBy

ROUNDS = 4
_SETTLES = 200  # ms in which everything that an interaction sets off has to show
Interaction = tuple[str, Callable[[], object]]


class Used(Program):
    """The program, used."""

    @Slot()
    def _built(self) -> None:
        self._heart = Heart(self)
        self._told: dict[str, list[float]] = {}
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
        self._told.setdefault(self._name, []).append(self._heart.longest())
        QTimer.singleShot(0, self._next)


def interactions(console: Console) -> list[Interaction]:
    """Everything that is done in one round, with its name; what begins something is followed by what ends it."""
    return [("nothing", lambda: None), *_of_the_stage(console), *_of_the_window(console), *_from_behind(console)]


def _of_the_stage(console: Console) -> Iterator[Interaction]:
    stage = console.window.stage
    bar, table = stage.filter_bar, stage.table
    search, arranging = bar.search, stage.arranging
    yield "press Ctrl+F", stage.start_search
    yield "type a letter", lambda: QTest.keyClicks(search, "c")
    yield "type on", lambda: QTest.keyClicks(search, "a")
    yield "paste another text", lambda: search.setText("smart")
    yield "clear the filter", bar.clear
    yield "choose a chip", lambda: bar.choose_standings(frozenset({Standing.WAITING}))
    yield "clear the filter", bar.clear
    yield "sort by an environment", lambda: bar.sort(Sort(SortBy.STANDING, "env-1"))
    yield "sort by last change", lambda: bar.sort(Sort(SortBy.CHANGED))
    yield "sort by name", lambda: bar.sort(Sort())
    yield "group by owner", lambda: arranging.group(GroupBy.OWNER)
    yield "collapse all groups", arranging.collapse_all
    yield "open all groups", arranging.open_all
    yield "group by tag", lambda: arranging.group(GroupBy.TAG)
    yield "no groups", lambda: arranging.group(GroupBy.NOTHING)
    yield "view: changed this week", lambda: arranging.show_built_in("Changed this week")
    yield "view: not everywhere", lambda: arranging.show_built_in("Not everywhere")
    yield "clear the filter", bar.clear
    yield "choose a cell", lambda: table.setCurrentIndex(stage.model.index(3, 2))
    yield "go down a row", lambda: QTest.keyClick(table, Qt.Key.Key_Down)
    yield "go down a page", lambda: QTest.keyClick(table, Qt.Key.Key_PageDown)
    yield "go to the end", lambda: QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    yield "scroll far", lambda: table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 3)
    yield "compact rows", console.window.commands.action("stage.compact").trigger
    yield "usual rows", console.window.commands.action("stage.compact").trigger


def _of_the_window(console: Console) -> Iterator[Interaction]:
    window, hands, themes = console.window, console.hands, console._around.themes
    for page in (Page.ACTIVITY, Page.ENVIRONMENTS, Page.COMPARE, Page.ASK, Page.PLANS, Page.PENDING, Page.STAGE):
        yield f"page: {page.value}", lambda page=page: window.show_page(page)
    yield "open the palette", hands.show_palette
    yield "type into the palette", lambda: QTest.keyClicks(hands.palette.field, "car")
    yield "close the palette", hands.palette.close
    yield "copy what is chosen", hands.copy_text
    yield "dark", lambda: themes.choose(Appearance.DARK)
    yield "light", lambda: themes.choose(Appearance.LIGHT)
    yield "begin a presentation", hands.toggle_presenting
    yield "end a presentation", hands.toggle_presenting


def _from_behind(console: Console) -> Iterator[Interaction]:
    seeds = count()
    yield "500 cells changed", lambda: console.take_picture(with_changed(console.picture, 500, next(seeds)))
    yield "an environment anew", lambda: console.take_picture(with_new_column(console.picture, 1, next(seeds)))
    yield "a second of ages", console.window._tick


run(Used, sys.argv[1:])
