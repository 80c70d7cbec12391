"""The open console of one profile: what the person does in the window reaches the desk, and what it finds comes back.

Everything here runs on the GUI thread and waits for nothing: work is submitted, and answers come as signals.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from limelight.domain.changes import OPEN, Recorded, Verb
from limelight.domain.errors import LimelightError
from limelight.domain.exposure import Exposure
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.ports import Clock
from limelight.domain.profile import Appearance, Profile
from limelight.domain.systems import Capabilities, HistoryEntry
from limelight.ui.activity import ActivityView
from limelight.ui.confirm.flow import ChangeFlow, Submit, Wish
from limelight.ui.connecting import Connecting
from limelight.ui.connections.cards import SystemCard
from limelight.ui.feed import Feed
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.inspector.views import may_ask
from limelight.ui.memory import WindowMemory
from limelight.ui.pending import Pending
from limelight.ui.sign_in.roles import DemoRole
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.whats_new import WhatsNew
from limelight.ui.window import MainWindow
from limelight.ui.window_commands import Doings
from limelight.usecases.export_activity import ExportForm

if TYPE_CHECKING:
    from limelight.sync.desk import Desk

_FAULT = (
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
    cards: Sequence[SystemCard]
    roles: Sequence[DemoRole] = ()  # the demo's people; without them a token is pasted


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
        self._flow: ChangeFlow | None = None
        self._selected = ("", "")
        self.inspector = Inspector(surroundings.themes, self._moment, link_hosts(surroundings.profile))
        self.activity = ActivityView(surroundings.themes, self._moment)
        self.window = MainWindow(
            surroundings.profile, surroundings.themes, surroundings.clock, self._doings(), self.inspector, self.activity
        )
        self._connecting = Connecting(surroundings, self.window)
        self._connect()
        surroundings.memory.restore(self.window)

    def show(self, picture: Picture) -> None:
        """Open the window with the last picture."""
        self.take_picture(picture)
        self.window.show()

    def begin(self) -> None:
        """Ask the desk, once it is built, for what the window shows beside the picture."""
        self._submit(_journal_trouble, self._show_read_only)
        self._submit(_capabilities, self.inspector.set_capabilities)
        self._read_activity()

    @property
    def picture(self) -> Picture:
        """The newest picture."""
        return self._picture

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
    def _show_read_only(self, why: str) -> None:
        self.window.show_read_only(why)
        self.inspector.set_read_only(why)

    @Slot(object)
    def take_picture(self, picture: Picture) -> None:
        """Show a newer picture."""
        self._picture = picture
        self.window.show_picture(picture)
        self._show_selected()

    def _doings(self) -> Doings:
        return Doings(
            refresh=self._refresh,
            release=lambda feature, environment: self._start(Wish(environment, feature, Verb.RELEASE)),
            roll_back=lambda feature, environment: self._start(Wish(environment, feature, Verb.ROLL_BACK)),
            may_release=lambda feature, environment: may_ask(self._picture, Verb.RELEASE, feature, environment),
            may_roll_back=lambda feature, environment: may_ask(self._picture, Verb.ROLL_BACK, feature, environment),
            sign_in=lambda: self._connecting.ask_for_sign_in(self._picture, self._selected[1]),
            show_connections=self._show_connections,
            show_news=lambda: WhatsNew(self.window).open(),
            keep_appearance=self._keep_appearance,
        )

    def _show_connections(self) -> None:
        self._connecting.show_connections()

    def _connect(self) -> None:
        feed, window = self._around.feed, self.window
        feed.picture_published.connect(self.take_picture)
        feed.notice_given.connect(window.show_notice)
        feed.gap_noticed.connect(self._note_gap)
        feed.change_moved.connect(self._take_change)
        feed.bug_found.connect(self._tell_fault)
        window.closed.connect(self._close)
        window.stage.cell_selected.connect(self._select)
        window.stage.rows_seen.connect(self._look_at)
        self.inspector.release_asked.connect(self._ask_release)
        self.inspector.roll_back_asked.connect(self._ask_roll_back)
        self.inspector.history_asked.connect(self._read_history)
        self.activity.export_asked.connect(self._export)
        self.activity.check_asked.connect(self._check_again)
        self.activity.attest_asked.connect(self._attest)
        self.activity.reason_asked.connect(self._add_reason)
        self.activity.unresolved_counted.connect(window.show_unresolved)
        self._connecting.signed_in.connect(self._read_everything)
        self._connecting.saved.connect(self.profile_saved)

    def _moment(self) -> Moment:
        return Moment(self._around.clock.now(), self._around.clock.monotonic())

    def _submit(
        self, work: Callable[[Desk], Coroutine[Any, Any, Any]], done: Callable[[Any], None] | None = None
    ) -> Pending:
        """Run work in the background; an error becomes a line of news."""
        pending = Pending(self._around.submit(work), self)
        if done is not None:
            pending.succeeded.connect(done)
        pending.failed.connect(self._tell_failure)
        return pending

    @Slot(object)
    def _tell_failure(self, error: LimelightError) -> None:
        self.window.show_notice(str(error))

    @Slot(object)
    def _tell_fault(self, _bug: BaseException) -> None:
        """Whoever made the feed writes the details out; the same words each time, so that repeats are counted."""
        self.window.show_notice(_FAULT)

    def _refresh(self) -> Pending:
        return self._submit(_refresh)

    def _start(self, wish: Wish) -> None:
        """One confirmation at a time: a second is not opened above the first."""
        if self._flow is not None and self._flow.dialog.isVisible():
            self._flow.dialog.raise_()
            return
        self._flow = ChangeFlow(self._around.submit, self._around.themes, self._moment, self.window)
        self._flow.outcome_changed.connect(self._take_change)
        self._flow.ended.connect(self._end_flow)
        self._flow.start(wish)

    @Slot()
    def _end_flow(self) -> None:
        if self.sender() is self._flow:  # one whose dialog was closed may end after the next one began
            self._flow = None

    @Slot(str, str, object)
    def _ask_release(self, feature: str, environment: str, target: Exposure | None) -> None:
        self._start(Wish(environment, feature, Verb.RELEASE, target))

    @Slot(str, str)
    def _ask_roll_back(self, feature: str, environment: str) -> None:
        self._start(Wish(environment, feature, Verb.ROLL_BACK))

    @Slot(object)
    def _take_change(self, recorded: Recorded) -> None:
        """A change moved on, wherever it was begun: the cell is read again once bytes may have left."""
        intent = recorded.intent
        self.activity.take(recorded)
        self.inspector.show_unresolved(self.activity.unresolved)
        if self._flow is not None:
            self._flow.take(recorded)
        if recorded.state not in OPEN:
            self._submit(lambda desk: desk.engine.refresh_cell(intent.environment, intent.feature))
            self.window.show_notice(f"{intent.feature_name} in {intent.environment_name}: {recorded.sentence}")

    @Slot(float)
    def _note_gap(self, seconds: float) -> None:
        if self._flow is not None:
            self._flow.note_gap(seconds)

    @Slot(str, str)
    def _select(self, feature: str, environment: str) -> None:
        self._selected = (feature, environment)
        self._show_selected()

    def _show_selected(self) -> None:
        feature, environment = self._selected
        self.inspector.show_feature(self._picture, feature, environment or None)

    @Slot(tuple)
    def _look_at(self, features: tuple[str, ...]) -> None:
        self._submit(lambda desk: _look_at(desk, features))

    @Slot(str, str)
    def _read_history(self, feature: str, environment: str) -> None:
        def show(answer: Sequence[HistoryEntry] | LimelightError) -> None:
            self.inspector.show_history(feature, environment, answer)

        pending = Pending(self._around.submit(lambda desk: desk.read_history(environment, feature)), self)
        pending.succeeded.connect(show)
        pending.failed.connect(show)

    @Slot()
    def _read_activity(self) -> None:
        pending = Pending(self._around.submit(lambda desk: desk.read_activity()), self)
        pending.succeeded.connect(self._show_activity)
        pending.failed.connect(self.activity.show_trouble)

    @Slot(object)
    def _show_activity(self, entries: Sequence[Recorded]) -> None:
        self.activity.show_entries(entries)
        self.inspector.show_unresolved(self.activity.unresolved)

    @Slot(object, object)
    def _export(self, path: Path, form: ExportForm) -> None:
        self._submit(lambda desk: desk.export_activity(path, form), self._tell_exported)

    @Slot(object)
    def _tell_exported(self, count: int) -> None:
        self.window.show_notice(f"{count} entries were written.")

    @Slot(str)
    def _check_again(self, _intent_id: str) -> None:
        self._submit(_poke)

    @Slot(str, bool, str)
    def _attest(self, intent_id: str, applied: bool, words: str) -> None:
        by = self._person(intent_id)  # as it is now, and not when the background thread comes to it
        self._submit(
            lambda desk: desk.attest_outcome(intent_id, applied=applied, words=words, by=by), self._take_change
        )

    @Slot(str, str, str)
    def _add_reason(self, intent_id: str, reason: str, ticket: str) -> None:
        by = self._person(intent_id)
        pending = self._submit(
            lambda desk: desk.add_reason(intent_id, reason=reason, ticket=ticket, by=by), self.activity.take
        )
        pending.failed.connect(self._read_activity)  # another copy of the program may have been first

    def _person(self, intent_id: str) -> str:
        """Who is signed in where a change was made, for the record."""
        places = {each.intent.environment for each in self.activity.model.entries if each.intent.id == intent_id}
        actors = (column.actor for column in self._picture.columns if column.environment.key in places)
        return next((actor.name for actor in actors if actor is not None), "somebody who is not signed in there")

    @Slot()
    def _read_everything(self) -> None:
        self._refresh()
        self._submit(_poke)

    def _keep_appearance(self, appearance: Appearance) -> None:
        self._around.memory.keep_appearance(appearance)

    @Slot()
    def _close(self) -> None:
        self._around.memory.keep(self.window)
        self.closed.emit()


def link_hosts(profile: Profile) -> tuple[str, ...]:
    """The hosts that a feature's page may be opened on: the systems' own, and those that the profile names."""
    own = (urlsplit(system.address).hostname or "" for system in profile.systems)
    return tuple(dict.fromkeys((*own, *profile.link_hosts)))


async def _journal_trouble(desk: Desk) -> str:
    return desk.journal_trouble


async def _capabilities(desk: Desk) -> dict[str, Capabilities]:
    return desk.capabilities()


async def _refresh(desk: Desk) -> None:
    await desk.ask_store_again()
    await desk.engine.refreshed()


async def _look_at(desk: Desk, features: Sequence[str]) -> None:
    desk.engine.look_at(features)


async def _poke(desk: Desk) -> None:
    desk.resolver.poke()
