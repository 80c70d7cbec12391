"""The open console of one profile: what the person does in the window reaches the desk, and what it finds comes back.

Everything here runs on the GUI thread and waits for nothing: work is submitted, and answers come as signals.

Only the window is built at once, for the first paint waits for this. The inspector, the activity and everything that a
click opens are imported and built when they are first asked for; `furnish` asks for the first two, right after the
first paint.
"""
# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from limelight.domain.errors import LimelightError
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.plan_places import is_plan
from limelight.domain.profile import Profile
from limelight.ui.asking import Asking, look_again
from limelight.ui.feed import Feed
from limelight.ui.memory import WindowMemory
from limelight.ui.pages import Page
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from limelight.ui.window_commands import Doings
from limelight.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from limelight.domain.changes import Recorded
    from limelight.domain.held import HeldChange
    from limelight.domain.journal_state import JournalState
    from limelight.domain.ports import Clock
    from limelight.domain.systems import Capabilities, HistoryEntry
    from limelight.sync.desk import Desk
    from limelight.ui.calendar.page import CalendarPage
    from limelight.ui.changing import Changing
    from limelight.ui.confirm.leading import Submit
    from limelight.ui.connecting import Connecting
    from limelight.ui.connections.cards import SystemCard
    from limelight.ui.feature_windows import FeatureWindows
    from limelight.ui.hands import Hands
    from limelight.ui.held.page import HeldDoings, HeldPage
    from limelight.ui.inspector.inspector import Inspector
    from limelight.ui.language_commands import Languages
    from limelight.ui.noticing.noticing import Noticing
    from limelight.ui.pending import Pending
    from limelight.ui.planning import Planning
    from limelight.ui.support import Support

_FAULT = tr(
    "Something went wrong inside Limelight. What is recorded in Activity, and the age of what is shown, still hold; "
    "the details are on the error output."
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the console is built from, and does not build itself."""

    profile: Profile
    clock: Clock
    themes: Themes
    feed: Feed
    submit: Submit
    memory: WindowMemory
    cards: Callable[[], Sequence[SystemCard]]
    is_demo: bool = False  # one signs in to the demo's own provider, and nothing of that is kept
    languages: Languages | None = None  # None: there is no choice to keep
    browser: Callable[[QUrl], object] | None = None  # stands in for the person's browser; None: the desktop's


class Console(QObject):
    """The window with everything that works in it.

    Signals:
        closed(): the person closed the window.
        profile_saved(object): another `Profile` is to be opened in its place.
    """

    closed = Signal()
    profile_saved = Signal(object)

    def __init__(self, surroundings: Surroundings, app: QApplication) -> None:
        super().__init__(app)
        self._around = surroundings
        self._picture = EMPTY
        self._selected = ("", "")
        self._is_furnished = False
        self._support: Support | None = None
        self._features: FeatureWindows | None = None
        self._noticing: Noticing | None = None
        self._held: HeldPage | None = None
        self._calendar: CalendarPage | None = None
        self.window = MainWindow(surroundings.profile, surroundings.themes, surroundings.clock, self._doings())
        self._asking = Asking(surroundings.submit, self.window.show_notice, self)
        self._connect()
        surroundings.memory.restore(self.window)

    @cached_property
    def inspector(self) -> Inspector:
        """The right-hand side of the window."""
        made = self._new_inspector()
        made.history_asked.connect(self._read_history)
        made.held_asked.connect(self._read_held)
        return made

    def _new_inspector(self) -> Inspector:
        from limelight.ui.inspector.inspector import Inspector

        return Inspector(self._around.themes, self._moment, link_hosts(self._around.profile))

    @cached_property
    def changing(self) -> Changing:
        """Changes and their activity."""
        from limelight.ui.activity.page import ActivityPage
        from limelight.ui.changing import Changing

        made = Changing(self._around, self._asking, self.window, lambda: self._picture)
        told = ActivityPage(self.window, made.activity, self._asking, self._moment, self._learn)
        told.know(self._around.profile)
        made.offer_decisions()
        made.activity.entries_changed.connect(self.inspector.show_recorded)
        self.inspector.release_asked.connect(made.release)
        self.inspector.roll_back_asked.connect(made.roll_back)
        self.inspector.decision_asked.connect(made.decide)
        self.inspector.unlock_asked.connect(made.unlock)
        self.inspector.sign_in_asked.connect(self._sign_in_at)
        made.lock.changed.connect(self._show_locked)
        return made

    @cached_property
    def connecting(self) -> Connecting:
        """Sign-in and connections."""
        from limelight.ui.connecting import Connecting

        made = Connecting(self._around, self.window)
        made.signed_in.connect(self._read_everything)
        made.saved.connect(self.profile_saved)
        return made

    @cached_property
    def hands(self) -> Hands:
        """Finding, copying, links and showing."""
        from limelight.ui.hands import Hands

        made = Hands(self.window, self._around.themes, self._moment)
        made.learn_from(self.changing.activity.model.entries)
        self.changing.activity.entries_changed.connect(made.learn_from)
        made.hiding_changed.connect(self._show_anew)
        return made

    @property
    def picture(self) -> Picture:
        """The newest picture."""
        return self._picture

    def show(self, picture: Picture) -> None:
        """Open the window with the last picture."""
        self.take_picture(picture)
        self.window.show()
        self.window.stage.table.setFocus()  # nothing was pressed yet: else the first button of all has the keyboard

    def furnish(self) -> None:
        """Put the inspector and the activity into the window, once it has been painted."""
        from limelight.ui.cell_menu import CellMenu
        from limelight.ui.feature_windows import FeatureWindows
        from limelight.ui.further_pages import FurtherPages
        from limelight.ui.held.page import HeldPage
        from limelight.ui.noticing.noticing import Around, Noticing
        from limelight.ui.planning import Planning
        from limelight.ui.reporting import Reporting
        from limelight.ui.support import Support

        self.window.furnish(self.inspector, self.changing.activity)
        self.inspector.divide()
        CellMenu(self.window)
        self.window.pages.searches(Page.ACTIVITY, self.changing.activity.bar.search.setFocus)
        FurtherPages(self.window, self._around.themes, self._moment, self._asking, self._sign_in_at)
        self._features = FeatureWindows(
            self.window, self.inspector, self.changing, self._asking, self._new_inspector, self._sign_in_at
        )
        self._support = Support(self.window, self._around.themes, self._moment, self._asking, self._sign_in_at)
        around = self._around
        parts = Around(around.profile, around.themes, around.memory.settings, self._asking, self._moment)
        self._noticing = Noticing(self.window, parts)
        self._noticing.listen_to(around.feed, self._picture)
        self.changing.activity.entries_changed.connect(self._noticing.take_entries)
        self._held = HeldPage(self.window, around.themes, self._moment, self._asking, self._held_doings())
        self.inspector.known_changed.connect(self._held.offer_anew)
        self.planning = Planning(self.window, self._around, self._asking, self.changing, self._moment)
        self._furnish_further(self.planning)
        self.reporting = Reporting(self.window, self._asking, around.clock.now)
        self._add_timing(self._noticing)
        self._is_furnished = True
        self._show_selected()
        self.inspector.prepare()

    def _furnish_further(self, planning: Planning) -> None:
        """The insights, and what announces."""
        from limelight.ui.announcing.announcing import Announcing
        from limelight.ui.insights.page import InsightsPage

        profile, themes = self._around.profile, self._around.themes
        InsightsPage(self.window, profile.title, themes, self._moment, self._asking)
        announcing = Announcing(self.window, profile, themes, self._moment, self._asking)
        self.changing.serve = announcing.serve
        self.changing.moved.connect(announcing.take)
        self.changing.activity.entries_changed.connect(announcing.remember)
        announcing.serve_activity(self.changing.activity)
        planning.dialog_opened.connect(announcing.serve)
        planning.run_changed.connect(announcing.take_run)

    def _add_timing(self, noticing: Noticing) -> None:
        """The calendar, and what reminds of plans."""
        from limelight.ui.calendar.page import CalendarPage
        from limelight.ui.plans.reminding import Reminding

        themes = self._around.themes
        self._calendar = CalendarPage(self.window, themes, self._moment, self._asking, self.planning.open)
        reminding = Reminding(self.window, themes, self._moment, self._asking, noticing)
        reminding.plan_wanted.connect(self.planning.open)
        self._around.feed.notification_opened.connect(reminding.open_told)

    def _held_doings(self) -> HeldDoings:
        from limelight.ui.held.page import HeldDoings, offers_of

        return HeldDoings(
            offers=lambda column: offers_of(self.inspector.known, column),
            decide=self.changing.decide,
            learn=self._learn,
        )

    def _learn(self, names: Iterable[str]) -> None:
        self.hands.learn(names)

    def begin(self) -> None:
        """Ask the desk, once it is built, for what the window shows beside the picture."""
        self._asking.ask(_journal_state, self._show_journal)
        self._asking.ask(_capabilities, self.inspector.set_capabilities)
        self.changing.read_activity()
        if self._noticing is not None:
            self._noticing.begin()

    def leave(self) -> None:
        """Close the window without ending the program: another takes its place."""
        self._around.feed.disconnect(self)
        self.closed.disconnect()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    @Slot()
    def come_to_front(self) -> None:
        """Raise the window: the program was started again."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    @Slot(str)
    def follow(self, link: str) -> None:
        """Go where a link leads, or open a plan's file; what leads nowhere is answered with a sentence."""
        if is_plan(link):
            self.planning.open(link)
        else:
            self.hands.going.follow(link)

    @Slot(object)
    def _show_journal(self, state: JournalState) -> None:
        self.inspector.set_read_only(state.trouble)
        self.changing.journal.take(state)

    @Slot(object)
    def take_picture(self, picture: Picture) -> None:
        """Show a newer picture."""
        self._picture = picture
        self.window.show_picture(picture)
        self._show_selected()

    def _doings(self) -> Doings:
        return Doings(
            refresh=self._refresh,
            release=self._release,
            roll_back=self._roll_back,
            may_release=self._may_release,
            may_roll_back=self._may_roll_back,
            sign_in=self._sign_in,
            show_people=self._show_people,
            show_connections=self._show_connections,
            show_news=self._show_news,
            hands=self._hands,
            languages=self._around.languages,
        )

    def _connect(self) -> None:
        feed, window = self._around.feed, self.window
        feed.picture_published.connect(self.take_picture)
        feed.notice_given.connect(window.show_notice)
        feed.gap_noticed.connect(self._note_gap)
        feed.change_moved.connect(self._take_change)
        feed.bug_found.connect(self._tell_fault)
        feed.journal_changed.connect(self._show_journal)
        feed.notification_opened.connect(self.come_to_front)
        window.closed.connect(self._close)
        self._around.themes.chosen.connect(self._keep_look)
        window.news.sign_in_wanted.connect(self._sign_in_at)
        window.stage.cell_selected.connect(self._select)
        window.stage.rows_seen.connect(self._look_at)

    def _hands(self) -> Hands:
        return self.hands

    def _moment(self) -> Moment:
        return Moment(self._around.clock.now(), self._around.clock.monotonic())

    @Slot(object)
    def _tell_fault(self, _bug: BaseException) -> None:
        """Whoever made the feed writes the details out; the same words each time, so that repeats are counted."""
        self.window.show_notice(_FAULT)

    def _refresh(self) -> Pending:
        return self._asking.ask(_refresh)

    def _release(self, feature: str, environment: str) -> None:
        self.changing.release(feature, environment)

    def _roll_back(self, feature: str, environment: str) -> None:
        self.changing.roll_back(feature, environment)

    def _may_release(self, feature: str, environment: str) -> bool:
        return self.changing.may_release(feature, environment)

    def _may_roll_back(self, feature: str, environment: str) -> bool:
        return self.changing.may_roll_back(feature, environment)

    def _sign_in(self) -> None:
        self.connecting.ask_for_sign_in(self._picture, self._selected[1])

    @Slot(str)
    def _sign_in_at(self, environment: str) -> None:
        self.connecting.sign_in_at(self._picture, environment)

    def _show_people(self) -> None:
        corner, lowest = self.window.room_for_people()
        self.connecting.show_people(self._picture, corner, lowest)

    def _show_connections(self) -> None:
        self.connecting.show_connections()

    def _show_news(self) -> None:
        from limelight.ui.whats_new import WhatsNew

        WhatsNew(self.window).open()

    @Slot()
    def _show_locked(self) -> None:
        self.inspector.show_locked(self.changing.lock.held, self.changing.lock.rolls_back)

    @Slot(object)
    def _take_change(self, recorded: Recorded) -> None:
        self.changing.take(recorded)

    @Slot(float)
    def _note_gap(self, seconds: float) -> None:
        self.changing.note_gap(seconds)

    @Slot(str, str)
    def _select(self, feature: str, environment: str) -> None:
        self._selected = (feature, environment)
        self._show_selected()

    @Slot()
    def _show_anew(self) -> None:
        """Names of people are hidden, or no longer: what would stay as it is, since nothing new is known, is told."""
        if self._features is not None:
            self._features.close_all()
        self.inspector.show_feature(EMPTY, "", None)
        self._show_selected()
        self.changing.activity.show_entries(self.changing.activity.model.entries)
        if self._support is not None:
            self._support.show_anew()
        if self._held is not None:
            self._held.show_anew()
        if self._calendar is not None:
            self._calendar.show_anew()

    def _show_selected(self) -> None:
        if self._is_furnished:
            feature, environment = self._selected
            self.inspector.show_feature(self._picture, feature, environment or None)

    @Slot(tuple)
    def _look_at(self, features: tuple[str, ...]) -> None:
        self._asking.ask(lambda desk: _look_at(desk, features))

    @Slot(str, str)
    def _read_history(self, feature: str, environment: str) -> None:
        def show(answer: Sequence[HistoryEntry] | LimelightError) -> None:
            if not isinstance(answer, LimelightError):
                self.hands.learn(entry.actor for entry in answer)
            self.inspector.show_history(feature, environment, answer)

        pending = self._asking.ask_quietly(lambda desk: desk.read_history(environment, feature))
        pending.succeeded.connect(show)
        pending.failed.connect(show)

    @Slot(str, str, object)
    def _read_held(self, feature: str, environment: str, held: tuple[str, ...]) -> None:
        def show(answer: Sequence[HeldChange]) -> None:
            self.hands.learn(each.asked_by for each in answer)
            self.inspector.show_held(feature, environment, answer)

        self._asking.ask(lambda desk: desk.read_held(environment, feature, held), show)

    @Slot()
    def _read_everything(self) -> None:
        self._refresh()
        self._asking.ask(look_again)

    @Slot()
    def _keep_look(self) -> None:
        self._around.memory.keep_look(self._around.themes, self._around.profile.appearance)

    @Slot()
    def _close(self) -> None:
        self._around.memory.keep(self.window)
        self.closed.emit()


def link_hosts(profile: Profile) -> tuple[str, ...]:
    """The hosts that a feature's page may be opened on: the systems' own, and those that the profile names."""
    own = (urlsplit(system.address).hostname or "" for system in profile.systems)
    return tuple(dict.fromkeys((*own, *profile.link_hosts)))


async def _journal_state(desk: Desk) -> JournalState:
    return desk.keep_journal.state


async def _capabilities(desk: Desk) -> dict[str, Capabilities]:
    return desk.capabilities()


async def _refresh(desk: Desk) -> None:
    await desk.ask_store_again()
    await desk.engine.refreshed()


async def _look_at(desk: Desk, features: Sequence[str]) -> None:
    desk.engine.look_at(features)
