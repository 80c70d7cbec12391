"""One channel in the dialog: whether it is told, where that goes, its address, and how the message went."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from limelight.domain.announcing import GOING_ON, ChannelKind, Delivery, DeliveryState
from limelight.ui.announcing.words import kind_words, sign_of, state_words, where_words
from limelight.ui.sign import Sign
from limelight.ui.text import (
    ampersands,
    plain_button,
    plain_label,
    plain_tooltip,
    prose_label,
    set_prose,
    shortened,
    visible,
)
from limelight.ui.theme import Look, Space, Themes, set_look
from limelight.usecases.announce import Draft
from limelight.words import tr

_DONE = (DeliveryState.SENT, DeliveryState.COPIED)


class ChannelRow(QFrame):
    """A card.

    Signals:
        chosen(): it is ticked, or no longer.
        looked_at(): the person turned to it, so its message is shown.
        address_pasted(str): the address that was pasted; the field is empty by now.
        send_wanted(): send its message again, or copy it.
    """

    chosen = Signal()
    looked_at = Signal()
    address_pasted = Signal(str)
    send_wanted = Signal()

    def __init__(self, draft: Draft, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft = draft
        self._delivery = draft.delivery
        name = shortened(draft.channel.name, 80)
        self.tick = QCheckBox(ampersands(visible(shortened(name, 28))), self)
        self.tick.setAccessibleName(visible(name))
        self.tick.setChecked(draft.delivery is None and draft.has_address and not self.is_copied)
        plain_tooltip(self.tick, name)
        self.name = prose_label(name, Look.STRONG, self)
        self.tick.setHidden(self.is_copied)
        self.name.setVisible(self.is_copied)
        self._where = prose_label("", Look.MUTED, self)
        self.address = _secret_field(self)
        self.keep = plain_button(tr("Keep the address"), Look.BUTTON, self)
        self._sign = Sign("busy", Look.NOTICE, themes, 16, self)
        self._state = prose_label("", Look.BODY, self)
        self._why = prose_label("", Look.SMALL, self)
        self.again = plain_button("", Look.BUTTON, self)
        self.look = plain_button(tr("Look at it"), Look.LINK, self)
        self.look.setAccessibleName(tr("Look at the message for {channel}", channel=name))
        self._lay_out()
        self._connect()
        self.show_draft(draft, 0.0)

    @property
    def is_copied(self) -> bool:
        """Whether its text is copied and nothing is sent."""
        return self.draft.channel.kind is ChannelKind.EMAIL

    @property
    def is_chosen(self) -> bool:
        """Whether its message is to be sent."""
        return self.tick.isChecked() and self.tick.isEnabled()

    def show_draft(self, draft: Draft, now: float) -> None:
        """Show its address and how its message went."""
        had_address = self.draft.has_address
        self.draft, self._delivery = draft, draft.delivery
        set_prose(self._where, where_words(draft.channel, draft.kept_in, has_address=draft.has_address))
        for widget in (self.address, self.keep):
            widget.setVisible(not draft.has_address)
        if draft.has_address and not had_address:
            self.tick.setChecked(True)
        self.show_delivery(draft.delivery, now)

    def show_delivery(self, delivery: Delivery | None, now: float) -> None:
        """Show how its message went; None: nothing was sent yet."""
        self._delivery = delivery
        may = self.draft.has_address and not self.is_copied and delivery is None
        self.tick.setEnabled(may)
        for widget in (self._sign, self._state):
            widget.setVisible(delivery is not None)
        self._why.setVisible(delivery is not None and bool(delivery.sentence))
        goes_on = delivery is not None and delivery.state in GOING_ON
        is_again = delivery is not None and delivery.state not in _DONE and not goes_on
        self.again.setText(tr("Copy the text") if self.is_copied else tr("Try again"))
        self.again.setVisible(self.is_copied or is_again)
        if delivery is not None:
            sign, tone = sign_of(delivery.state)
            self._sign.show_sign(sign, tone.value)
            set_prose(self._why, delivery.sentence)
            self.update_ages(now)

    def offer_again(self, now: float) -> None:
        """What was wanted may not have begun: it can be chosen again, where nothing was sent."""
        self.show_delivery(self._delivery, now)

    def update_ages(self, now: float) -> None:
        """A second went by: the next try comes nearer."""
        if self._delivery is not None:
            set_prose(self._state, state_words(self._delivery, now))

    @Slot()
    def _keep(self) -> None:
        pasted = self.address.text()
        self.address.clear()
        if pasted:
            self.address_pasted.emit(pasted)

    def _connect(self) -> None:
        self.tick.toggled.connect(self.chosen)
        self.look.clicked.connect(self.looked_at)
        self.keep.clicked.connect(self._keep)
        self.address.returnPressed.connect(self._keep)
        self.again.clicked.connect(self.send_wanted)

    def _lay_out(self) -> None:
        set_look(self, Look.CARD)
        name = shortened(self.draft.channel.name, 80)
        self.address.setAccessibleName(tr("Address of the webhook of {channel}", channel=name))
        self.keep.setAccessibleName(tr("Keep the address of {channel}", channel=name))
        self.again.setAccessibleDescription(name)
        head = QHBoxLayout()
        head.addWidget(self.tick, 1)
        head.addWidget(self.name, 1)
        head.addWidget(plain_label(kind_words(self.draft.channel.kind), Look.TAG, self))
        head.addWidget(self.look)
        paste = QHBoxLayout()
        paste.addWidget(self.address, 1)
        paste.addWidget(self.keep)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._state)
        words.addWidget(self._why)
        state = QHBoxLayout()
        state.setSpacing(Space.NEAR)
        state.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        state.addLayout(words, 1)
        state.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.APART, Space.NEAR, Space.APART, Space.NEAR)
        layout.setSpacing(Space.NEAR)
        layout.addLayout(head)
        layout.addWidget(self._where)
        layout.addLayout(paste)
        layout.addLayout(state)


def _secret_field(parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(tr("Paste the whole address of the webhook"))
    return field
