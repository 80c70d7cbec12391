"""The dialog in which a person looks at messages before they are sent, sends them, and sees what became of them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from limelight.domain.announcing import Announcement, Delivery
from limelight.ui.announcing.row import ChannelRow
from limelight.ui.announcing.words import record_words
from limelight.ui.confirm.sheet import Folded
from limelight.ui.plans.scroll import still_scroll
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, prose_label, set_plain, set_prose, shortened, visible
from limelight.ui.theme import Look, Space, Themes, scaled, set_look
from limelight.usecases.announce import Draft
from limelight.words import ntr, tr

_NOTE = tr("The change is made and stays made, whatever becomes of these messages. Nothing is sent before you say so.")
_NOBODY = tr("No channel of the profile is told of this. Channels are described in limelight.example.toml.")
_MOST_EARLIER = 20
_WIDTH, _HEIGHT, _LEAST_LIST, _LEAST_MESSAGE = 920, 600, 340, 260  # logical pixels at 100 %


class AnnounceDialog(QDialog):
    """Opened by the person; window-modal. Focus is on Close, and Enter sends nothing.

    Signals:
        send_wanted(str): send the message to the channel with that key.
        copy_wanted(str): put the text of the channel with that key on the clipboard.
        address_pasted(str, str): key of a channel, and the address that was pasted for it.
    """

    send_wanted = Signal(str)
    copy_wanted = Signal(str)
    address_pasted = Signal(str, str)

    def __init__(self, announcement: Announcement, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.announcement = announcement
        self._themes = themes
        self.rows: dict[str, ChannelRow] = {}
        self._shown = ""  # the key of the channel whose message is shown
        self._busy = plain_label(tr("Preparing the messages…"), Look.MUTED, self)
        self._nobody = prose_label(_NOBODY, Look.MUTED, self)
        self._trouble = prose_label("", Look.DANGER_TEXT, self)
        self._ground = QWidget(self)
        self._list = QVBoxLayout(self._ground)
        self._whose = prose_label("", Look.STRONG, self)
        self.preview = QPlainTextEdit(self)
        self.exact = QCheckBox(tr("Exactly what is sent"), self)
        self._earlier = prose_label("", Look.SMALL, self)
        self.earlier = Folded(tr("Announced before"), self._earlier, self)
        self.close_button = plain_button(tr("Close"), Look.BUTTON, self)
        self.send = plain_button(tr("Send"), Look.PRIMARY, self)
        self._lay_out()
        self._connect()
        self._show_ready()

    @Slot(object)
    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """What would go where; again, after an address was kept."""
        self._busy.hide()
        self._trouble.hide()
        self._nobody.setVisible(not drafts)
        for draft in drafts:
            if draft.channel.key in self.rows:
                self.rows[draft.channel.key].show_draft(draft, self._now)
            else:
                self._add(draft)
        if not self._shown and drafts:
            self._look_at(self.rows[drafts[0].channel.key])
        self._show_ready()

    def show_earlier(self, deliveries: Sequence[Delivery], now: float) -> None:
        """What was announced before, the newest first."""
        self._now = now
        newest = list(reversed(deliveries))[:_MOST_EARLIER]
        set_prose(self._earlier, "\n".join(shortened(record_words(each, now), 240) for each in newest))
        self.earlier.setVisible(bool(newest))

    def show_delivery(self, delivery: Delivery, now: float) -> None:
        """A message came into another state."""
        if delivery.announcement == self.announcement.id and delivery.channel in self.rows:
            self.rows[delivery.channel].show_delivery(delivery, now)
            self._show_ready()

    @Slot(object)
    def show_trouble(self, error: object) -> None:
        """Say what did not work; what was not begun can be chosen again."""
        set_prose(self._trouble, str(error))
        self._trouble.show()
        self._busy.hide()
        for row in self.rows.values():
            row.offer_again(self._now)
        self._show_ready()

    def update_ages(self, now: float) -> None:
        """A second went by."""
        self._now = now
        for row in self.rows.values():
            row.update_ages(now)

    _now = 0.0

    def _add(self, draft: Draft) -> None:
        row = ChannelRow(draft, self._themes, self._ground)
        self.rows[draft.channel.key] = row
        self._list.insertWidget(self._list.count() - 1, row)
        row.chosen.connect(self._show_ready)
        row.looked_at.connect(self._look)
        row.address_pasted.connect(self._paste)
        row.send_wanted.connect(self._send_again)
        row.update_ages(self._now)

    @Slot()
    def _look(self) -> None:
        self._look_at(self.sender())

    def _look_at(self, row: object) -> None:
        assert isinstance(row, ChannelRow)
        self._shown = row.draft.channel.key
        self._show_message()

    @Slot()
    def _show_message(self) -> None:
        row = self.rows.get(self._shown)
        if row is None:
            return
        set_prose(self._whose, tr("The message for {channel}", channel=shortened(row.draft.channel.name, 80)))
        self.exact.setEnabled(not row.is_copied)
        message = row.draft.message
        if self.exact.isChecked() and message.body:
            text = json.dumps(json.loads(message.body), indent=2, ensure_ascii=False)
        else:
            text = message.text
        self.preview.setPlainText(visible(text, lines=True))

    @Slot(str)
    def _paste(self, address: str) -> None:
        row = self.sender()
        assert isinstance(row, ChannelRow)
        self.address_pasted.emit(row.draft.channel.key, address)

    @Slot()
    def _send_again(self) -> None:
        row = self.sender()
        assert isinstance(row, ChannelRow)
        (self.copy_wanted if row.is_copied else self.send_wanted).emit(row.draft.channel.key)

    @Slot()
    def _send(self) -> None:
        chosen = [key for key, row in self.rows.items() if row.is_chosen]
        for key in chosen:
            self.rows[key].tick.setEnabled(False)
        self._show_ready()
        for key in chosen:
            self.send_wanted.emit(key)

    @Slot()
    def _show_ready(self) -> None:
        chosen = sum(row.is_chosen for row in self.rows.values())
        self.send.setEnabled(chosen > 0)
        self.send.setText(ntr("Send to {n} channel", "Send to {n} channels", chosen) if chosen else tr("Send"))

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        self.exact.toggled.connect(self._show_message)

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(tr("Announce"))
        for widget in (self._nobody, self._trouble, self.earlier):
            widget.hide()
        for button in (self.close_button, self.send):
            button.setAutoDefault(False)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("The message"))
        set_plain(self._busy, self._busy.text())
        self._list.setContentsMargins(0, 0, Space.NEAR, 0)
        self._list.setSpacing(Space.APART)
        self._list.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.EDGE, Space.PAGE, Space.EDGE)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(prose_label(shortened(self.announcement.title, 200), Look.TITLE, self))
        layout.addWidget(prose_label(_NOTE, Look.MUTED, self))
        for widget in (self._busy, self._nobody, self._trouble):
            layout.addWidget(widget)
        layout.addWidget(self._lay_out_middle(), 1)
        layout.addWidget(self.earlier)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.send)
        layout.addLayout(buttons)
        self.resize(dialog_size(self, _WIDTH, _HEIGHT))
        self.close_button.setFocus()

    def _lay_out_middle(self) -> QSplitter:
        """Channels on the one side, the message of one of them on the other."""
        area = still_scroll(tr("Channels"), self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._ground)
        side = QFrame(self)
        set_look(side, Look.CLEAR)
        shown = QVBoxLayout(side)
        shown.setContentsMargins(Space.NEAR, 0, 0, 0)
        shown.setSpacing(Space.NEAR)
        shown.addWidget(self._whose)
        shown.addWidget(self.preview, 1)
        shown.addWidget(self.exact)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(area)
        split.addWidget(side)
        split.setChildrenCollapsible(False)
        area.setMinimumWidth(scaled(_LEAST_LIST))
        side.setMinimumWidth(scaled(_LEAST_MESSAGE))
        split.setSizes([scaled(_WIDTH // 2), scaled(_WIDTH // 2)])
        return split

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sends nothing."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
