"""Brings together what became different since the person looked last: where it is found, shown and told.

While the person looks and nothing has to be told, what is in the window counts as seen. What they have not seen yet
stays in the line until they say so, however often they look.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout

from limelight.domain.changes import NEVER_SENT, ChangeState, Recorded
from limelight.domain.exposure import Exposure, ExposureKind
from limelight.domain.noticed import News, Noticed, is_own
from limelight.domain.picture import Column, Picture
from limelight.ui.going import Going
from limelight.ui.notice_commands import NAME
from limelight.ui.noticing.looking import Looking
from limelight.ui.noticing.settings_dialog import NoticeSettings
from limelight.ui.noticing.since_line import SinceLine
from limelight.ui.noticing.since_list import SinceList
from limelight.ui.noticing.telling import Telling
from limelight.ui.noticing.tray import Tray
from limelight.ui.noticing.wishes import keep_wishes, read_wishes
from limelight.ui.noticing.words import count_of
from limelight.words import ntr, tr

if TYPE_CHECKING:
    from limelight.domain.environments import Environment
    from limelight.domain.errors import LimelightError
    from limelight.domain.profile import Profile
    from limelight.sync.desk import Desk
    from limelight.ui.asking import Asking
    from limelight.ui.feed import Feed
    from limelight.ui.stage.words import Moment
    from limelight.ui.theme import Themes
    from limelight.ui.window import MainWindow

_BY_TRAY = tr("They are shown by the icon in the tray.")
_PATIENCE = 600.0  # seconds after which what is shown counts as seen, though not everything has been read
_KEEPS_EVERY = 60_000  # milliseconds between two writings of what was seen
_WITHOUT_EFFECT = NEVER_SENT | {
    ChangeState.NOT_SENT,
    ChangeState.REFUSED,
    ChangeState.CONFLICT,
    ChangeState.NOT_APPLIED,
}


@dataclass(frozen=True, slots=True)
class Around:
    """What noticing is built from; `settings` are the profile's, `moment` tells both clocks."""

    profile: Profile
    themes: Themes
    settings: QSettings
    asking: Asking
    moment: Callable[[], Moment]


class Noticing(QObject):
    """Belongs to its window; `begin` when the desk can be asked."""

    def __init__(self, window: MainWindow, around: Around) -> None:
        super().__init__(window)
        self.setObjectName(NAME)
        self._window = window
        self._around = around
        self._picture: Picture | None = None
        self._seen: Picture | None = None  # None: not known, so nothing is claimed
        self._items: tuple[Noticed, ...] = ()
        self._compared: tuple[Picture, Picture] | None = None  # on its way, or done last
        self._is_comparing = False
        self._has_begun = False
        self._is_caught_up = False  # what comes now comes before the person's eyes
        self._began_at = around.moment().monotonic
        self._states: dict[str, ChangeState] | None = None  # of the person's own changes; None: not read yet
        self._wanted: dict[tuple[str, str], Exposure] = {}  # the targets of the person's newest changes
        self.looking = Looking(window)
        self.line = SinceLine(around.themes, window.centralWidget())
        self.tray = Tray(around.profile.title, around.themes, window)
        self.telling = Telling(around.asking, self.tray, lambda: around.moment().now, self)
        self.telling.wishes = read_wishes(around.settings, around.profile.environments)
        self._keeping = QTimer(self, interval=_KEEPS_EVERY)
        self._put_line()
        self._connect()
        self.tray.show(wanted=self.telling.wishes.tray)

    @property
    def items(self) -> tuple[Noticed, ...]:
        """What the person has not seen yet."""
        return self._items

    def begin(self) -> None:
        """Ask for what was seen last; a damaged or missing file claims nothing."""
        self._around.asking.ask(lambda desk: desk.remember_seen.last(), self._take_seen)

    def listen_to(self, feed: Feed, picture: Picture) -> None:
        """Take what the desk tells, and the picture that the window opened with."""
        feed.picture_published.connect(self.take_picture)
        feed.notification_opened.connect(self.open_told)
        self.take_picture(picture)

    @Slot(object)
    def take_picture(self, picture: Picture) -> None:
        """A newer picture."""
        self._picture = picture
        self._compare()

    @Slot(object)
    def take_entries(self, entries: Sequence[Recorded]) -> None:
        """The journal, whenever something in it is new: which of the person's own changes are in another state."""
        before, self._states = self._states, {each.intent.id: each.state for each in entries}
        if before is not None:  # else it has just been read, and nothing has become of any of them
            for each in reversed(entries):
                if before.get(each.intent.id) is not each.state:
                    self._take_change(each)

    def _take_change(self, recorded: Recorded) -> None:
        intent = recorded.intent
        if recorded.state in _WITHOUT_EFFECT:
            self._wanted.pop((intent.feature, intent.environment), None)
        else:
            self._wanted[intent.feature, intent.environment] = intent.target
        if not self.looking.is_on:
            self.telling.tell_outcome(recorded)

    def show_list(self) -> None:
        """Open the list of all that is different."""
        count = len(self._items)
        self._open_list(
            ntr("{n} change since you last looked", "{n} changes since you last looked", count), self._items
        )

    @Slot(object)
    def show_kind(self, news: News) -> None:
        """Open the list of one kind, or go there where it is one."""
        items = [item for item in self._items if item.news is news]
        if len(items) == 1:
            self._go(*items[0].place)
        elif items:
            self._open_list(tr("{news} since you last looked", news=count_of(news, len(items))), items)

    @Slot()
    def mark_seen(self) -> None:
        """Nothing of it has to be told again."""
        self._follow()

    @Slot()
    def show_settings(self) -> None:
        """Open what to be told of."""
        places = self._environments()
        dialog = NoticeSettings(self.telling.wishes, places, has_tray=self.tray.is_possible(), parent=self._window)
        dialog.saved.connect(self._keep_wishes)
        dialog.trial_wanted.connect(self.telling.try_one)
        self.telling.failed.connect(dialog.show_trouble)
        pending = self._around.asking.ask_quietly(_who_shows)
        pending.succeeded.connect(dialog.show_who)
        pending.failed.connect(self._say_who_else)
        dialog.open()

    @Slot(str)
    def open_told(self, key: str) -> None:
        """A notification was clicked: where it was about one feature, go there."""
        items = [item for item in self._items if f"in {item.environment.key}" == key]
        if len(items) == 1:
            self._go(*items[0].place)

    def _connect(self) -> None:
        self.looking.changed.connect(self._take_looking)
        self.line.wanted.connect(self.show_kind)
        self.line.seen.connect(self.mark_seen)
        self.tray.open_wanted.connect(self._raise)
        self.tray.settings_wanted.connect(self.show_settings)
        self.tray.quit_wanted.connect(self._window.close)
        self._keeping.timeout.connect(self._keep)
        self._keeping.start()

    def _put_line(self) -> None:
        """Just above the pages."""
        whole = self._window.centralWidget()
        layout = whole.layout() if whole is not None else None
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(self._window.pages), self.line)

    @Slot(object)
    def _take_seen(self, picture: Picture | None) -> None:
        self._has_begun = True
        self._seen = picture
        self._compare()

    def _compare(self) -> None:
        """Find out what is different now; one at a time, and the newest picture last."""
        if self._picture is None or not self._has_begun or self._is_comparing:
            return
        if self._is_caught_up or (self._seen is None and self.looking.is_on and self._is_settled(self._picture)):
            self._follow()
            return
        if self._seen is None:
            return
        before, now = self._seen, self._picture
        if self._compared is not None and self._compared[0] is before and self._compared[1] is now:
            return
        self._compared = before, now
        self._is_comparing = True
        pending = self._around.asking.ask_quietly(lambda desk: desk.remember_seen.since(before, now))
        pending.succeeded.connect(self._take_items)
        pending.finished.connect(self._end_comparing)

    @Slot()
    def _end_comparing(self) -> None:
        self._is_comparing = False
        # Queued, so that what was found is taken first.
        QTimer.singleShot(0, self, self._compare)

    @Slot(object)
    def _take_items(self, found: Sequence[Noticed]) -> None:
        if self._compared is None or self._compared[0] is not self._seen:
            return  # what was seen is another by now
        now = self._compared[1]
        people = {column.environment.key: column.person for column in now.columns}
        others = (item for item in found if not is_own(item, people.get(item.environment.key), self._wanted))
        self._items = tuple(others)
        if not self._items and self.looking.is_on and self._is_settled(now):
            self._follow()
            return
        self._show_items()
        if not self.looking.is_on:
            self.telling.tell(self._items)

    def _follow(self) -> None:
        """What is in the window counts as seen."""
        picture, self._items = self._picture, ()
        self._seen, self._is_caught_up = picture, self.looking.is_on
        self.telling.know(())
        self._show_items()
        if picture is not None:
            self._around.asking.ask_quietly(lambda desk: desk.remember_seen.note(picture))

    def _is_settled(self, picture: Picture) -> bool:
        """Whether everything that can be read has been, so that what is not shown yet is not taken for seen."""
        waited = self._around.moment().monotonic - self._began_at > _PATIENCE
        return waited or all(map(_is_read, picture.columns))

    def _show_items(self) -> None:
        times = [column.freshness.read_at for column in self._seen.columns] if self._seen is not None else []
        since = max((at for at in times if at is not None), default=None)
        self.line.show_items(self._items, since)
        self.tray.show_count(len(self._items))
        self._window.commands.refresh()

    @Slot(bool)
    def _take_looking(self, looks: bool) -> None:
        self.tray.show(wanted=self.telling.wishes.tray)  # a tray may have come, or gone
        if looks:
            self.telling.clear()
            self._show_items()
        else:
            self._is_caught_up = False
            self.telling.know(self._items)
            self._keep()

    @Slot()
    def _keep(self) -> None:
        self._around.asking.ask(lambda desk: desk.remember_seen.keep_if_moved())

    @Slot(object)
    def _keep_wishes(self, wishes: object) -> None:
        self.telling.wishes = wishes  # type: ignore[assignment]  # a signal's payload
        keep_wishes(self._around.settings, self.telling.wishes)
        self.tray.show(wanted=self.telling.wishes.tray)

    def _environments(self) -> tuple[Environment, ...]:
        if self._picture is not None and self._picture.columns:
            return tuple(column.environment for column in self._picture.columns)
        return self._around.profile.environments

    @Slot(object)
    def _say_who_else(self, error: LimelightError) -> None:
        self.telling.failed.emit(_BY_TRAY if self.tray.is_shown else str(error))

    def _open_list(self, heading: str, items: Sequence[Noticed]) -> None:
        dialog = SinceList(heading, items, self._around.themes, self._window)
        dialog.chosen.connect(self._go)
        dialog.open()

    @Slot(str, str)
    def _go(self, feature: str, environment: str) -> None:
        Going(self._window).to_feature(feature, environment)

    @Slot()
    def _raise(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def _is_read(column: Column) -> bool:
    """Whether it was read by this run with every extent, or cannot be read now."""
    fresh = column.freshness
    if fresh.trouble or fresh.needs_sign_in:
        return True
    return fresh.read_monotonic is not None and ExposureKind.ON_UNREAD not in column.exposure


async def _who_shows(desk: Desk) -> str:
    return await desk.notifier.name()
