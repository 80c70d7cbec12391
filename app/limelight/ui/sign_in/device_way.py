"""Signing in with an OpenID provider by a code that is typed on another device."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.sign_ins import DeviceCode
from limelight.domain.systems import Description
from limelight.ui.sign_in.pages import Pages
from limelight.ui.sign_in.provider_way import Means, ProviderWay, Reach
from limelight.ui.text import plain_button, plain_label, set_plain, shortened, span_words, wrapping_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_SECOND = 1000  # milliseconds


class DeviceWay(ProviderWay):
    """A code that is typed on another device."""

    offer = tr("Use a code on another device")
    busy_words = tr("Asking the provider for a code …")

    def __init__(self, reach: Reach, means: Means, pages: Pages) -> None:
        super().__init__(reach, means, pages)
        self._card = CodeCard(means.now)
        self.add(self._card)
        pages.code_given.connect(self._show_code)

    def verb(self, *, is_known: bool) -> str:
        """The same, whoever is there."""
        return tr("Get a code")

    def begin(self, *, is_known: bool) -> Future[Description]:
        """Ask the provider for a code, and wait until somebody typed it."""
        system, pages, remember = self._system, self._pages, self.remember
        return self.submit(lambda desk: pages.sign_in_by_device(desk, system, remember=remember))

    def end(self) -> None:
        """The code is of no use any more."""
        self.unlock()
        self._card.shut()
        self.grown.emit()

    @Slot(object)
    def _show_code(self, code: DeviceCode) -> None:
        self._card.show_code(code)
        self.told.emit()
        self.grown.emit()


class CodeCard(QFrame):
    """The code in large letters, the address where it is typed, and how long it is good; hidden without one."""

    def __init__(self, now: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.WELL)
        self._now = now
        self._until = 0.0
        self._code = wrapping_label("", Look.CODE_LARGE)
        self._code.setObjectName("device_code")
        self._address = wrapping_label("", Look.CODE)
        self._address.setObjectName("device_address")
        self._left = plain_label("", Look.SMALL)
        self._left.setObjectName("device_left")
        self._copy = plain_button(tr("Copy code"))
        self._copy.clicked.connect(self._copy_code)
        self._tick = QTimer(self, interval=_SECOND)
        self._tick.timeout.connect(self._say_left)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addWidget(self._left, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(wrapping_label(tr("On a phone or another computer, open this address:")))
        layout.addWidget(self._address)
        layout.addWidget(wrapping_label(tr("and type this code there. Type it only because you asked for it here.")))
        layout.addWidget(self._code)
        layout.addLayout(row)
        self.hide()

    def show_code(self, code: DeviceCode) -> None:
        """Show it."""
        self._until = code.until
        set_plain(self._address, shortened(code.address))
        set_plain(self._code, shortened(code.code, 60))
        self._code.setAccessibleName(tr("Code: {code}", code=" ".join(code.code)))
        self._say_left()
        self._tick.start()
        self.show()

    def shut(self) -> None:
        """Forget it."""
        self._tick.stop()
        self._code.clear()
        self.hide()

    @Slot()
    def _say_left(self) -> None:
        left = self._until - self._now()
        words = tr("Good for {left} more", left=span_words(left)) if left > 0 else tr("It is not good any more")
        set_plain(self._left, words)

    @Slot()
    def _copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self._code.text())
