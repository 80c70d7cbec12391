"""Reads the systems' histories for the activity: when it is turned to, and further back where the person wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from limelight.domain.changes import BEING_MADE, Recorded
from limelight.domain.errors import LimelightError
from limelight.domain.happenings import Histories
from limelight.domain.systems import HistoryEntry
from limelight.ui.activity.view import ActivityView
from limelight.ui.activity.words import Known
from limelight.ui.pages import Page

if TYPE_CHECKING:
    from limelight.domain.happenings import Page as HappeningsPage
    from limelight.domain.profile import Profile
    from limelight.ui.asking import Asking
    from limelight.ui.pending import Pending
    from limelight.ui.stage.words import Moment
    from limelight.ui.window import MainWindow

_READ_AGAIN = 60.0  # seconds after which the newest page is read again while the page is in front


class ActivityPage(QObject):
    """Belongs to its window. `learn` is told names of people, who may have to be hidden."""

    def __init__(
        self,
        window: MainWindow,
        view: ActivityView,
        asking: Asking,
        moment: Callable[[], Moment],
        learn: Callable[[Iterable[str]], object],
    ) -> None:
        super().__init__(window)
        self._window, self._view, self._asking, self._moment, self._learn = window, view, asking, moment, learn
        self._histories = Histories()
        self._pending: Pending | None = None
        self._settled: frozenset[str] | None = None  # changes of ours that the systems have by now; None: not known yet
        view.reach.older_wanted.connect(self._read_older)
        view.reach.newest_wanted.connect(self._read)
        view.details.versions_wanted.connect(self._read_versions)
        view.entries_changed.connect(self._note_settled)
        window.pages.page_shown.connect(self._turn_to)
        window.second_passed.connect(self._count_seconds)

    def know(self, profile: Profile) -> None:
        """The environments and systems, and the features of the newest picture."""
        environments = [binding.environment for binding in profile.bindings]
        titles = {entry.key: entry.title for entry in profile.systems}
        self._view.know(
            Known(
                {place.key: place.name for place in environments},
                {each.environment.key: titles.get(each.system, "") for each in profile.bindings},
                frozenset(place.key for place in environments if place.is_production),
                self._title_of,
            )
        )

    def _title_of(self, feature: str) -> str:
        catalogue = self._window.stage.model.picture.catalogue
        row = catalogue.rows.get(feature)
        return catalogue.features[row].title if row is not None else feature

    @property
    def _is_in_front(self) -> bool:
        return self._window.pages.page is Page.ACTIVITY and self._window.isVisible()

    @Slot(object)
    def _turn_to(self, page: Page) -> None:
        if page is Page.ACTIVITY:
            self._count_seconds()

    @Slot()
    def _count_seconds(self) -> None:
        if not self._is_in_front:
            return
        now = self._moment().now
        self._view.reach.show_age(now)
        if now - self._histories.read_at >= _READ_AGAIN:
            self._read()

    @Slot(object)
    def _note_settled(self, entries: Iterable[Recorded]) -> None:
        """A change of ours ended: its system has a record of it by now."""
        settled = frozenset(each.intent.id for each in entries if each.state not in BEING_MADE)
        is_new = self._settled is not None and settled != self._settled
        self._settled = settled
        if is_new and self._is_in_front and self._histories.read_at:
            self._read()

    @Slot()
    def _read(self) -> None:
        """One reading at a time."""
        if self._pending is None:
            so_far = self._histories
            self._begin(self._asking.ask(lambda desk: desk.read_happenings(so_far), self._take))

    @Slot()
    def _read_older(self) -> None:
        if self._pending is None:
            so_far, environments = self._histories, self._view.environments_wished
            self._begin(self._asking.ask(lambda desk: desk.read_happenings.older(so_far, environments), self._take))

    def _begin(self, pending: Pending) -> None:
        self._pending = pending
        self._view.reach.show_reading(True)
        pending.finished.connect(self._forget)

    @Slot(object)
    def _take(self, histories: Histories) -> None:
        self._histories = histories
        changes = (each for told in histories.told.values() for each in told.happenings)
        self._learn({each.actor for each in changes if isinstance(each, HistoryEntry)})
        self._view.reach.show_age(self._moment().now)
        self._view.show_histories(histories)

    @Slot()
    def _forget(self) -> None:
        self._pending = None
        self._view.reach.show_reading(False)

    @Slot(str, str)
    def _read_versions(self, environment: str, component: str) -> None:
        def show(answer: HappeningsPage | LimelightError) -> None:
            self._view.details.show_versions(environment, component, answer)

        pending = self._asking.ask_quietly(lambda desk: desk.read_happenings.of_component(environment, component))
        pending.succeeded.connect(show)
        pending.failed.connect(show)
