"""Everything that the benchmark of the heart does in the window, in the order in which it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from bench.synthetic import with_changed, with_new_column
from limelight.domain.profile import Appearance
from limelight.domain.standing import Standing
from limelight.ui.console import Console
from limelight.ui.pages import Page
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.wishes import Sort, SortBy

if TYPE_CHECKING:
    from bench.answers import Answers

UNTOLD = ""
"""The name of what is no interaction: what the next ones need is made."""
Interaction = tuple[str, Callable[[], object]]
_DIALOGS = (
    "connections.show",
    "people.show",
    "people.sign_in",
    "reports.write",
    "notices.settings",
    "change.announce",
    "feature.window",
    "view.save",
    "view.own",
    "stage.columns",
    "help.keys",
    "help.lamps",
    "help.news",
)


@cache
def _answers(console: Console) -> Answers:
    """What servers would have told; what the pages import is not imported before they were visited."""
    from bench.answers import Answers  # noqa: PLC0415

    return Answers(console.picture)


def _found(console: Console, page: Page) -> Any:
    return console.window.pages._by_page[page]


def _press(button: Callable[[], QAbstractButton]) -> Callable[[], None]:
    """Press a button of a page that may not be built yet."""

    def press() -> None:
        button().click()

    return press


def _close_others(console: Console) -> None:
    """Whatever was opened beside the window."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget is not console.window:
            widget.close()


def interactions(console: Console) -> list[Interaction]:
    """Everything that is done in one round, with its name; what begins something is followed by what ends it."""
    parts = (_of_the_stage, _of_the_window, _of_the_pages, _of_dialogs, _from_behind)
    return [("nothing", lambda: None), *(each for part in parts for each in part(console))]


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
    for page in (*(page for page in Page if page is not Page.STAGE), Page.STAGE):
        yield f"page: {page.value}", lambda page=page: window.show_page(page)
    yield "open the palette", hands.show_palette
    yield "type into the palette", lambda: QTest.keyClicks(hands.palette.field, "car")
    yield "close the palette", hands.palette.close
    yield "copy what is chosen", hands.copy_text
    yield "dark", lambda: themes.choose(Appearance.DARK)
    yield "light", lambda: themes.choose(Appearance.LIGHT)
    yield "begin a presentation", hands.toggle_presenting
    yield "end a presentation", hands.toggle_presenting


def _of_the_pages(console: Console) -> Iterator[Interaction]:
    """What pages are told that nobody answers here, and what is done with it."""
    window, activity = console.window, console.changing.activity
    told = lambda: _answers(console)  # noqa: E731
    calendar, insights = (lambda page=page: _found(console, page) for page in (Page.CALENDAR, Page.INSIGHTS))
    yield "page: Activity", lambda: window.show_page(Page.ACTIVITY)
    yield UNTOLD, told
    yield "histories of 5,000 changes", lambda: activity.show_histories(told().histories)
    yield "filter the activity", lambda: activity.bar.search.setText("smart")
    yield "choose an entry", lambda: activity.table.setCurrentIndex(activity.model.index(2, 0))
    yield "the whole activity", activity.bar.search.clear
    yield "page: Calendar", lambda: window.show_page(Page.CALENDAR)
    yield "a calendar of 400 entries", lambda: calendar().show_calendar(told().calendar)
    yield "the calendar by weeks", _press(lambda: next(iter(calendar().bar.scales.values())))
    yield "the calendar by months", _press(lambda: list(calendar().bar.scales.values())[-1])
    yield "page: Insights", lambda: window.show_page(Page.INSIGHTS)
    yield "insights of a year", lambda: insights().show_insights(told().insights)
    yield "insights as tables", _press(lambda: insights().bar.tables)
    yield "insights as charts", _press(lambda: insights().bar.tables)
    yield "page: Plans", lambda: window.show_page(Page.PLANS)
    yield "a new plan", lambda: console.planning.writing._begin(told().plan)
    yield "no new plan", _press(lambda: console.planning.view.editor.cancel)
    yield "page: Ask", lambda: window.show_page(Page.ASK)
    yield "an answer", lambda: _found(console, Page.ASK).show_answer(told().answer)
    yield "page: Stage", lambda: window.show_page(Page.STAGE)


def _of_dialogs(console: Console) -> Iterator[Interaction]:
    commands, changing = console.window.commands, console.changing
    close = lambda: _close_others(console)  # noqa: E731
    yield "something to announce", lambda: changing.moved.emit(_answers(console).change())
    for name in _DIALOGS:
        yield f"open {name}", commands.action(name).trigger
        yield f"close {name}", close
    yield "ask to release", lambda: changing.release(console.picture.catalogue.features[3].key, "env-9")
    yield "what is to be confirmed", lambda: changing._flow.dialog.ask(_answers(console).proposal)
    yield "no release", close


def _from_behind(console: Console) -> Iterator[Interaction]:
    seeds = count()
    yield "500 cells changed", lambda: console.take_picture(with_changed(console.picture, 500, next(seeds)))
    yield "an environment anew", lambda: console.take_picture(with_new_column(console.picture, 1, next(seeds)))
    yield "a second of ages", console.window._tick
