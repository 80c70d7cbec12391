"""Changes: one is asked for and confirmed, each moves on, and the activity keeps what became of all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from limelight.domain.changes import OPEN, Recorded, Verb
from limelight.domain.exposure import Exposure
from limelight.domain.picture import Picture
from limelight.ui.activity import ActivityView
from limelight.ui.asking import Asking, look_again
from limelight.ui.confirm.flow import ChangeFlow, Wish
from limelight.ui.inspector.views import may_ask
from limelight.ui.stage.words import Moment
from limelight.ui.window import MainWindow
from limelight.usecases.export_activity import ExportForm

if TYPE_CHECKING:
    from limelight.ui.console import Surroundings


class Changing(QObject):
    """The confirmation that is open, and `activity`, the window's second page. `picture` gives the newest picture."""

    def __init__(
        self, around: Surroundings, asking: Asking, window: MainWindow, picture: Callable[[], Picture]
    ) -> None:
        super().__init__(window)
        self._around = around
        self._asking = asking
        self._window = window
        self._picture = picture
        self._flow: ChangeFlow | None = None
        self.activity = ActivityView(around.themes, self._moment, window)
        self.activity.know_places(around.profile.environments)
        self.activity.export_asked.connect(self._export)
        self.activity.check_asked.connect(self._check_again)
        self.activity.attest_asked.connect(self._attest)
        self.activity.reason_asked.connect(self._add_reason)
        self.activity.unresolved_counted.connect(window.show_unresolved)

    @Slot(str, str, object)
    def release(self, feature: str, environment: str, target: Exposure | None = None) -> None:
        """Ask to release, to a target or to everyone. Keys of ours."""
        self._start(Wish(environment, feature, Verb.RELEASE, target))

    @Slot(str, str)
    def roll_back(self, feature: str, environment: str) -> None:
        """Ask to roll back."""
        self._start(Wish(environment, feature, Verb.ROLL_BACK))

    def may_release(self, feature: str, environment: str) -> bool:
        """Whether it makes sense to ask."""
        return may_ask(self._picture(), Verb.RELEASE, feature, environment)

    def may_roll_back(self, feature: str, environment: str) -> bool:
        """The same for a roll back."""
        return may_ask(self._picture(), Verb.ROLL_BACK, feature, environment)

    def _start(self, wish: Wish) -> None:
        """One confirmation at a time: a second is not opened above the first."""
        if self._flow is not None and self._flow.dialog.isVisible():
            self._flow.dialog.raise_()
            return
        self._flow = ChangeFlow(self._around.submit, self._around.themes, self._moment, self._window)
        self._flow.outcome_changed.connect(self.take)
        self._flow.ended.connect(self._end_flow)
        self._flow.start(wish)

    @Slot(object)
    def take(self, recorded: Recorded) -> None:
        """A change moved on, wherever it was begun: the cell is read again once bytes may have left."""
        intent = recorded.intent
        self.activity.take(recorded)
        if self._flow is not None:
            self._flow.take(recorded)
        if recorded.state not in OPEN:
            self._asking.ask(lambda desk: desk.engine.refresh_cell(intent.environment, intent.feature))
            self._window.show_notice(f"{intent.feature_name} in {intent.environment_name}: {recorded.sentence}")

    def note_gap(self, seconds: float) -> None:
        """The computer slept: an open confirmation is disarmed."""
        if self._flow is not None:
            self._flow.note_gap(seconds)

    @Slot()
    def read_activity(self) -> None:
        """Read what was recorded."""
        pending = self._asking.ask_quietly(lambda desk: desk.read_activity())
        pending.succeeded.connect(self.activity.show_entries)
        pending.failed.connect(self.activity.show_trouble)

    def _moment(self) -> Moment:
        return Moment(self._around.clock.now(), self._around.clock.monotonic())

    @Slot()
    def _end_flow(self) -> None:
        if self.sender() is self._flow:  # one whose dialog was closed may end after the next one began
            self._flow = None

    @Slot(object, object)
    def _export(self, path: Path, form: ExportForm) -> None:
        self._asking.ask(lambda desk: desk.export_activity(path, form), self._tell_exported)

    @Slot(object)
    def _tell_exported(self, count: int) -> None:
        self._window.show_notice(f"{count} entries were written.")

    @Slot(str)
    def _check_again(self, _intent_id: str) -> None:
        self._asking.ask(look_again)

    @Slot(str, bool, str)
    def _attest(self, intent_id: str, applied: bool, words: str) -> None:
        by = self._person(intent_id)  # as it is now, and not when the background thread comes to it
        self._asking.ask(lambda desk: desk.attest_outcome(intent_id, applied=applied, words=words, by=by), self.take)

    @Slot(str, str, str)
    def _add_reason(self, intent_id: str, reason: str, ticket: str) -> None:
        by = self._person(intent_id)
        pending = self._asking.ask(
            lambda desk: desk.add_reason(intent_id, reason=reason, ticket=ticket, by=by), self.activity.take
        )
        pending.failed.connect(self.read_activity)  # another copy of the program may have been first

    def _person(self, intent_id: str) -> str:
        """Who is signed in where a change was made, for the record."""
        places = {each.intent.environment for each in self.activity.model.entries if each.intent.id == intent_id}
        actors = (column.actor for column in self._picture().columns if column.environment.key in places)
        return next((actor.name for actor in actors if actor is not None), "somebody who is not signed in there")
