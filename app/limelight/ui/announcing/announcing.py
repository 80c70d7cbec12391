"""Connects announcing with the window: what changed well is offered, what goes without asking is sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from limelight.domain.announcing import (
    Announcement,
    Delivery,
    announcement_of,
    announcement_of_plan,
)
from limelight.domain.recorded_news import news_of
from limelight.ui.announce_commands import NAME, OFFER
from limelight.ui.announcing.words import notice_words
from limelight.ui.confirm.relay import Relay
from limelight.ui.text import plain_button, shortened
from limelight.ui.theme import Look
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.changes import Recorded
    from limelight.domain.errors import LimelightError
    from limelight.domain.plan_run import PlanRun
    from limelight.domain.profile import Profile
    from limelight.sync.desk import Desk
    from limelight.ui.activity.view import ActivityView
    from limelight.ui.announcing.dialog import AnnounceDialog
    from limelight.ui.asking import Asking
    from limelight.ui.confirm.armed import ArmedDialog
    from limelight.ui.stage.words import Moment
    from limelight.ui.theme import Themes
    from limelight.ui.window import MainWindow
    from limelight.usecases.announce import Draft

_COPIED = tr("The text is on the clipboard.")


class Announcing(QObject):
    """Belongs to its window. `newest` is what can be announced now: the newest change that some channel is told of."""

    def __init__(
        self, window: MainWindow, profile: Profile, themes: Themes, moment: Callable[[], Moment], asking: Asking
    ) -> None:
        super().__init__(window)
        self.setObjectName(NAME)
        self._window, self._profile, self._themes = window, profile, themes
        self._moment, self._asking = moment, asking
        self.newest: Announcement | None = None
        self._entries: Sequence[Recorded] = ()  # what was recorded, the newest first
        self._running: set[str] = set()  # ids of plans that are not through
        self._activity: ActivityView | None = None
        self._begun: set[str] = set()  # ids of announcements that were taken up
        self._dialog: AnnounceDialog | None = None
        self._relay = Relay(self)
        self._relay.told.connect(self._take_delivery, Qt.ConnectionType.QueuedConnection)
        self.offer = plain_button(tr("Announce…"), Look.LINK, window.news)
        self.offer.setObjectName(OFFER)
        self.offer.clicked.connect(self.show)
        self.offer.hide()
        window.news.offer(self.offer)
        window.second_passed.connect(self._update_ages)

    @Slot(object)
    def take(self, recorded: Recorded) -> None:
        """A change came into another state."""
        self._take_up(announcement_of(recorded, self._profile))

    @Slot(object)
    def take_run(self, run: PlanRun) -> None:
        """A run of a plan went on."""
        plans = {each.intent.in_plan.plan for each in run.recorded if each.intent.in_plan is not None}
        self._running = self._running - plans if run.is_over else self._running | plans
        self._refresh_activity()
        if run.is_over:
            self._take_up(announcement_of_plan(run.recorded, self._profile))

    @Slot(object)
    def remember(self, entries: Sequence[Recorded]) -> None:
        """What was recorded earlier, the newest first: the newest of it can be announced, but not by itself."""
        self._entries = entries
        self._refresh_activity()
        if self.newest is not None:
            return
        told = (announcement_of(each, self._profile) for each in entries)
        self.newest = next((each for each in told if each is not None and self._channels_for(each)), None)
        self._window.commands.refresh()

    @Slot(object)
    def serve(self, dialog: ArmedDialog) -> None:
        """Offer it in a dialog that shows how a change ended."""
        dialog.may_announce = self._may_announce
        dialog.foot.announce.clicked.connect(self.show)

    def serve_activity(self, activity: ActivityView) -> None:
        """Offer it with every entry of the activity that can be announced."""
        self._activity = activity
        activity.details.offer_announcing(lambda recorded: self._recorded_news(recorded) is not None)
        activity.announce_asked.connect(self.show_recorded)

    @Slot(object)
    def show_recorded(self, recorded: Recorded) -> None:
        """Show what would go where about a change that was recorded earlier."""
        self._show(self._recorded_news(recorded))

    def _refresh_activity(self) -> None:
        if self._activity is not None:
            self._activity.details.refresh_announcing()

    def _recorded_news(self, recorded: Recorded) -> Announcement | None:
        """What there is to announce about a recorded change, if some channel is told of it."""
        in_plan = recorded.intent.in_plan
        if in_plan is not None and in_plan.plan in self._running:
            return None
        told = news_of(recorded, self._entries, self._profile)
        return told if told is not None and self._channels_for(told) else None

    @Slot()
    def show(self) -> None:
        """Show what would go where about the newest change."""
        self._show(self.newest)

    def _show(self, announcement: Announcement | None) -> None:
        from limelight.ui.announcing.dialog import AnnounceDialog  # noqa: PLC0415  (only where somebody announces)

        if announcement is None or self._dialog is not None:
            return
        dialog = AnnounceDialog(announcement, self._themes, QApplication.activeModalWidget() or self._window)
        self._dialog = dialog
        dialog.send_wanted.connect(self._send)
        dialog.copy_wanted.connect(self._copy)
        dialog.address_pasted.connect(self._keep_address)
        dialog.finished.connect(self._forget_dialog)
        self._read_drafts()
        self._asking.ask_quietly(lambda desk: desk.announce.recorded()).succeeded.connect(self._show_earlier)
        dialog.open()

    def _may_announce(self, states: Sequence[Recorded]) -> bool:
        """Whether some channel is told of what has ended so."""
        told = announcement_of_plan(states, self._profile) or (
            announcement_of(states[-1], self._profile) if states else None
        )
        return told is not None and bool(self._channels_for(told))

    def _channels_for(self, announcement: Announcement) -> list[str]:
        return [channel.key for channel in self._profile.channels if channel.takes(announcement)]

    def _take_up(self, announcement: Announcement | None) -> None:
        if announcement is None or announcement.id in self._begun:
            return
        self._begun.add(announcement.id)
        told = [channel for channel in self._profile.channels if channel.takes(announcement)]
        if not told:
            return
        self.newest = announcement
        self.offer.setVisible(any(channel.asks for channel in told))
        self.offer.setAccessibleName(tr("Announce: {title}", title=shortened(announcement.title, 160)))
        self._window.commands.refresh()
        for channel in told:
            if not channel.asks:
                self._begin(announcement, channel.key, self._tell_trouble)

    @Slot(str)
    def _send(self, key: str) -> None:
        if self._dialog is not None:
            self._begin(self._dialog.announcement, key, self._show_trouble)

    def _begin(self, announcement: Announcement, key: str, failed: Callable[[Any], object]) -> None:
        """Send in the background; what becomes of it comes by the relay."""
        watch = self._relay.watch

        async def send(desk: Desk) -> Delivery:
            return await desk.announce.send(announcement, key, watch)

        self._asking.ask_quietly(send).failed.connect(failed)

    @Slot(str)
    def _copy(self, key: str) -> None:
        dialog = self._dialog
        if dialog is None or key not in dialog.rows:
            return
        QApplication.clipboard().setText(dialog.rows[key].draft.message.text)
        self._window.show_notice(_COPIED)
        announcement = dialog.announcement
        self._asking.ask_quietly(lambda desk: desk.announce.copied(announcement, key)).succeeded.connect(
            self._take_delivery
        )

    @Slot(str, str)
    def _keep_address(self, key: str, address: str) -> None:
        async def keep(desk: Desk) -> None:
            await desk.announce.keep_address(key, address)

        pending = self._asking.ask_quietly(keep)
        pending.succeeded.connect(self._read_drafts)
        pending.failed.connect(self._show_trouble)

    @Slot()
    def _read_drafts(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        announcement = dialog.announcement
        pending = self._asking.ask_quietly(lambda desk: desk.announce.drafts(announcement))
        pending.succeeded.connect(self._show_drafts)
        pending.failed.connect(self._show_trouble)

    @Slot(object)
    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        if self._dialog is not None:
            self._dialog.update_ages(self._moment().now)
            self._dialog.show_drafts(drafts)

    @Slot(object)
    def _show_earlier(self, deliveries: Sequence[Delivery]) -> None:
        if self._dialog is not None:
            self._dialog.show_earlier(deliveries, self._moment().now)

    @Slot(object)
    def _take_delivery(self, delivery: Delivery) -> None:
        if self._dialog is not None:
            self._dialog.show_delivery(delivery, self._moment().now)
        words = notice_words(delivery)
        if words:
            self._window.show_notice(words)
            is_newest = self.newest is not None and self.newest.id == delivery.announcement
            self.offer.setVisible(self.offer.isVisible() and not is_newest)

    @Slot(object)
    def _show_trouble(self, error: LimelightError) -> None:
        if self._dialog is not None:
            self._dialog.show_trouble(error)
        else:
            self._tell_trouble(error)

    @Slot(object)
    def _tell_trouble(self, error: LimelightError) -> None:
        self._window.show_notice(str(error))

    @Slot()
    def _update_ages(self) -> None:
        if self._dialog is not None:
            self._dialog.update_ages(self._moment().now)

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None
