"""The commands of the main window, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from limelight.ui.announce_commands import announce_commands
from limelight.ui.commands import Command, Menu
from limelight.ui.hand_commands import hand_commands
from limelight.ui.language_commands import Languages, language_commands
from limelight.ui.look_commands import look_commands
from limelight.ui.masthead import page_command
from limelight.ui.notice_commands import notice_commands
from limelight.ui.pages import Page
from limelight.ui.stage_commands import stage_commands
from limelight.ui.theme import Themes
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.ui.hands import Hands
    from limelight.ui.pending import Pending
    from limelight.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Doings:
    """What the commands do. Each may return the work that it started; its command is disabled until that ends.

    `release` and `roll_back` get the keys of feature and environment under the cursor, and are only offered where
    `may_release` and `may_roll_back` say so (the server decides in any case).
    """

    refresh: Callable[[], Pending | None]
    release: Callable[[str, str], Pending | None]
    roll_back: Callable[[str, str], Pending | None]
    may_release: Callable[[str, str], bool]
    may_roll_back: Callable[[str, str], bool]
    sign_in: Callable[[], Pending | None]
    show_people: Callable[[], Pending | None]
    show_connections: Callable[[], Pending | None]
    show_news: Callable[[], Pending | None]
    hands: Callable[[], Hands]  # built when it is first asked for
    languages: Languages | None = None  # None: there is no choice to keep


def window_commands(window: MainWindow, doings: Doings, themes: Themes) -> list[Command]:
    """Every command of the window, in the order of its menus."""
    groups = (
        _program(window, doings),
        _changes(window, doings),
        _views(window, doings, themes),
        hand_commands(window, doings.hands),
        announce_commands(window),
        notice_commands(window),
        _help(doings),
    )
    return [command for group in groups for command in group]


def _program(window: MainWindow, doings: Doings) -> list[Command]:
    menu = Menu.LIMELIGHT
    return [
        Command(
            "connections.show",
            tr("Connections…"),
            doings.show_connections,
            menu,
            "Ctrl+Shift+C",
            help=tr("Add, test and change connections to toggle systems."),
        ),
        Command(
            "people.sign_in",
            tr("Sign in…"),
            doings.sign_in,
            menu,
            "Ctrl+I",
            help=tr("Sign in to a system, or sign out of it."),
        ),
        Command(
            "people.show",
            tr("Who is signed in"),
            doings.show_people,
            menu,
            "Ctrl+Shift+I",
            help=tr("Show who is signed in where, and what they may do; switch the person, or sign out."),
        ),
        *_exports(window),
        Command(
            "reports.write",
            tr("Report…"),
            _without_answer(window.report_wanted.emit),
            menu,
            "Ctrl+Shift+R",
            help=tr("Write a status, release or audit report as PDF, HTML, Excel or CSV."),
        ),
        Command(
            "window.quit",
            tr("Quit"),
            _without_answer(window.close),
            menu,
            "Ctrl+Q",
            help=tr("Close Limelight."),
            group=1,
        ),
    ]


def _exports(window: MainWindow) -> list[Command]:
    def exporter(form: str) -> Callable[[], None]:
        def ask() -> None:
            from limelight.usecases.export_activity import ExportForm  # noqa: PLC0415  (not for the first paint)

            window.export_wanted.emit(ExportForm[form])

        return ask

    within, tip = tr("Export the activity"), tr("Write everything that was recorded to a file")
    return [
        Command(
            "activity.export_csv",
            tr("as CSV…"),
            exporter("CSV"),
            Menu.LIMELIGHT,
            "Ctrl+E",
            help=tr("{tip}, for a spreadsheet.", tip=tip),
            submenu=within,
        ),
        Command(
            "activity.export_journal",
            tr("as the journal with its hashes…"),
            exporter("JOURNAL"),
            Menu.LIMELIGHT,
            "Ctrl+Shift+E",
            help=tr("{tip}, with what checks it.", tip=tip),
            submenu=within,
        ),
    ]


def _changes(window: MainWindow, doings: Doings) -> list[Command]:
    def may(asked: Callable[[str, str], bool]) -> Callable[[], bool]:
        return lambda: all(window.selected) and asked(*window.selected)

    def why_not(offers_none: str) -> Callable[[], str]:
        return lambda: offers_none if all(window.selected) else tr("Select a feature in an environment first.")

    return [
        Command(
            "change.release",
            tr("Release…"),
            lambda: doings.release(*window.selected),
            Menu.CHANGE,
            "Ctrl+Return",
            may(doings.may_release),
            why_not=why_not(tr("The selected cell offers no release; the inspector says why.")),
            help=tr("Give the selected feature to more people in the selected environment."),
        ),
        Command(
            "change.roll_back",
            tr("Roll back…"),
            lambda: doings.roll_back(*window.selected),
            Menu.CHANGE,
            "Ctrl+Backspace",
            may(doings.may_roll_back),
            why_not=why_not(tr("The selected cell offers no roll back; the inspector says why.")),
            help=tr("Restore what was before the last release of the selected feature in the selected environment."),
        ),
    ]


def _views(window: MainWindow, doings: Doings, themes: Themes) -> list[Command]:
    menu = Menu.VIEW
    plain = [
        *_pages(window),
        Command(
            "feature.window",
            tr("Feature in a window"),
            _without_answer(lambda: window.feature_window_wanted.emit(*window.selected)),
            menu,
            "Ctrl+O",
            lambda: bool(window.selected[0]),
            help=tr("Show the selected feature in a window of its own."),
            why_not=lambda: tr("Select a feature first."),
        ),
        Command(
            "stage.refresh", tr("Refresh"), doings.refresh, menu, "F5", help=tr("Read all environments now."), group=1
        ),
        Command(
            "stage.find",
            tr("Find…"),
            _without_answer(window.start_search),
            menu,
            "Ctrl+F",
            help=tr("Filter what the page shows; where a page has no filter, the features of the stage."),
            group=1,
        ),
        Command(
            "stage.clear",
            tr("Clear the filter"),
            _without_answer(window.stage.filter_bar.clear),
            menu,
            "Ctrl+Shift+F",
            help=tr("Show all features again."),
            group=1,
        ),
    ]
    languages = language_commands(doings.languages, window.show_notice)
    return plain + stage_commands(window.stage) + look_commands(window, themes) + languages


_PAGES = {
    Page.STAGE: tr("Show features by environment."),
    Page.ACTIVITY: tr("Show what was changed from here and how it ended, and what the systems recorded."),
    Page.ENVIRONMENTS: tr("Show each environment: how current it is, what is deployed, and who may release there."),
    Page.COMPARE: tr("Show where two environments differ."),
    Page.ASK: tr("Ask whether a feature is on for one customer, and why; copy the answer for a ticket."),
    Page.PLANS: tr("Plan a release of several steps, see whether it is ready, and run it."),
    Page.PENDING: tr("Show every change that waits in the systems for an approval or for its time."),
    Page.CALENDAR: tr("Show plans, freezes, releases and deployments by week and by month."),
    Page.INSIGHTS: tr("Show how long releasing takes, what waits and for how long, and one feature over time."),
}


def _pages(window: MainWindow) -> list[Command]:
    return [
        Command(
            page_command(page),
            page.word,
            _turner(window, page),
            Menu.VIEW,
            f"Ctrl+{number}",
            help=tip,
            is_place=True,
        )
        for number, (page, tip) in enumerate(_PAGES.items(), start=1)
    ]


def _turner(window: MainWindow, page: Page) -> Callable[[], None]:
    def turn() -> None:
        window.show_page(page)

    return turn


def _help(doings: Doings) -> list[Command]:
    return [
        Command(
            "help.news",
            tr("What's new"),
            doings.show_news,
            Menu.HELP,
            "Shift+F1",
            help=tr("What changed in Limelight."),
        )
    ]


def _without_answer(run: Callable[[], object]) -> Callable[[], None]:
    def call() -> None:
        run()

    return call
