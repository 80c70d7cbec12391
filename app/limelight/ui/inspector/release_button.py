"""The button *Release…* with its choice of how far, and the small dialog for any other share."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from limelight.domain.environments import Environment
from limelight.domain.exposure import UNKNOWN, Exposure, partial, percent_words, raises
from limelight.ui.lamp import Badges
from limelight.ui.share_field import ShareField
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, prose_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_SHARES = (5.0, 25.0, 50.0)


class ReleaseButton(QPushButton):
    """Asks for a release: to everyone, or where the system can to a share that is larger than now.

    Signals:
        asked(object): an `Exposure`, or None for everyone.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Release…"), parent)
        self.setAutoDefault(False)
        set_look(self, Look.PRIMARY)
        self._takes_shares = False
        self._choice = QMenu(self)
        self._choice.addAction(tr("To everyone…"))
        self._shares = [(share, self._add(share)) for share in _SHARES]
        self._other = self._choice.addAction(tr("To another share…"))
        self._now = UNKNOWN
        self._place: Environment | None = None
        self._choice.triggered.connect(self._take_choice)
        self.clicked.connect(self._ask_everyone)

    def offer(self, place: Environment, now: Exposure, *, takes_shares: bool) -> None:
        """Where it would be, what stands there now, and whether the system can release to a share."""
        self._now, self._place = now, place
        for share, action in self._shares:
            action.setEnabled(raises(now, partial(share)))
        if takes_shares != self._takes_shares:
            self._takes_shares = takes_shares
            self.setMenu(self._choice if takes_shares else None)  # type: ignore[arg-type]  # None takes it away

    def _add(self, share: float) -> QAction:
        action = self._choice.addAction(tr("To {share}…", share=percent_words(share)))
        action.setData(share)
        return action

    @Slot(QAction)
    def _take_choice(self, action: QAction) -> None:
        if action is self._other:
            self._ask_other()
        else:
            self.asked.emit(None if action.data() is None else partial(action.data()))

    @Slot()
    def _ask_everyone(self) -> None:
        self.asked.emit(None)

    def _ask_other(self) -> None:
        assert self._place is not None, "what was never offered cannot be chosen"
        dialog = ShareDialog(self._place, self._now, self.window())
        dialog.chosen.connect(self.asked)
        dialog.open()


class ShareDialog(QDialog):
    """Asks for a share; nothing is changed by it, the confirmation follows.

    Signals:
        chosen(object): the `Exposure`.
    """

    chosen = Signal(object)

    def __init__(self, place: Environment, now: Exposure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Release to a share"))
        head, badges = QHBoxLayout(), Badges(parent=self)
        badges.show_environment(place)
        head.addWidget(prose_label(place.name, Look.HEADING, self), 1)
        head.addWidget(badges, 0, Qt.AlignmentFlag.AlignTop)
        self.field = ShareField(min(99.98, (now.share or 0.0)) + 0.01, 99.99, self)
        self.field.setValue(10.0)
        for field in (self.field, self.field.lineEdit()):
            field.setAccessibleName(tr("Share in per cent"))
        cancel, go_on = plain_button(tr("Cancel"), Look.BUTTON, self), plain_button(tr("Go on…"), Look.PRIMARY, self)
        go_on.setDefault(True)
        go_on.clicked.connect(self._choose)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(
            prose_label(tr("It stands at {now} now. Release it to which share?", now=now.words), parent=self)
        )
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        size = dialog_size(self, 420, 180)
        self.resize(size.expandedTo(QSize(0, layout.totalHeightForWidth(size.width()))))  # longer languages take lines

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(partial(self.field.value()))
        self.accept()
