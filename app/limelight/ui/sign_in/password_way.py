"""Signing in with a system's own user name and password, which are exchanged for a token that ends by itself."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from limelight.domain.personal_tokens import DAYS_FIRST, DAYS_OFFERED
from limelight.domain.secrets import Secret
from limelight.domain.systems import Description
from limelight.ui.sign_in.ways import WayIn
from limelight.ui.sign_in.words import password_words
from limelight.ui.text import plain_label, set_plain, wrapping_label
from limelight.ui.theme import Look
from limelight.words import ntr, tr

_DAY = 86_400  # seconds
_NOT_LEARNT = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_NO_CAPITALS = Qt.InputMethodHint.ImhNoAutoUppercase


@dataclass(frozen=True, slots=True)
class Typed:
    """What is to be signed in with. `days` is how long the token is to last."""

    user: str
    password: Secret
    days: int
    remember: bool


@dataclass(frozen=True, slots=True)
class PasswordMeans:
    """What the way needs. `also` is what the system does beside it, in a sentence; `now` in seconds since 1970, UTC."""

    origin: str
    also: str
    sign_in: Callable[[Typed], Future[Description]]
    store_name: Callable[[], str]
    now: Callable[[], float]


class PasswordWay(WayIn):
    """Two fields, how long the token lasts, and what becomes of the password: it is out of its field when it goes."""

    offer = tr("Sign in with user name and password")
    busy_words = tr("Signing in with your password, once …")

    def __init__(self, means: PasswordMeans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self.user = QLineEdit()
        self.user.setObjectName("user")
        self.user.setInputMethodHints(_NOT_LEARNT | _NO_CAPITALS)
        self.password = QLineEdit()
        self.password.setObjectName("password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(_NOT_LEARNT | _NO_CAPITALS | Qt.InputMethodHint.ImhHiddenText)
        self.days = QComboBox()
        self.days.setObjectName("days")
        for days in DAYS_OFFERED:
            self.days.addItem(ntr("{n} day", "{n} days", days), days)
        self.days.setCurrentIndex(DAYS_OFFERED.index(DAYS_FIRST))
        self.remember_box = QCheckBox(tr("Remember it on this computer"))
        self.remember_box.setObjectName("remember_made")
        self.remember_box.setChecked(True)
        self._what = wrapping_label("", Look.SMALL)
        self._what.setObjectName("password_use")
        self._lay_out()
        self.user.returnPressed.connect(self._go_on)
        self.password.returnPressed.connect(self._go_on)
        self.days.currentIndexChanged.connect(self.say_place)
        self.remember_box.toggled.connect(self.say_place)
        self.setFocusProxy(self.user)
        self.say_place()

    def verb(self, *, is_known: bool) -> str:
        """The same, whoever is there."""
        return tr("Sign in")

    def begin(self, *, is_known: bool) -> Future[Description]:
        """Take the password out of its field and send it, once."""
        password = Secret(self.password.text(), self._means.origin)
        self.clear()
        self.setEnabled(False)
        typed = Typed(self.user.text().strip(), password, self._days, self.remember_box.isChecked())
        return self._means.sign_in(typed)

    def end(self) -> None:
        """It may be typed again."""
        self.setEnabled(True)
        self.say_place()

    def clear(self) -> None:
        """Forget the password; `setText` forgets what could be undone, too."""
        self.password.setText("")

    @Slot()
    def say_place(self) -> None:
        """Say what becomes of the password, and where its token will be kept."""
        until = self._means.now() + self._days * _DAY
        remember = self.remember_box.isChecked()
        words = password_words(self._means.origin, self._means.store_name(), until, remember=remember)
        set_plain(self._what, f"{words} {self._means.also}")
        self.grown.emit()

    @property
    def _days(self) -> int:
        return int(self.days.currentData())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(6)
        for words, field in (
            (tr("User name"), self.user),
            (tr("Password"), self.password),
            (tr("You stay signed in for"), self.days),
        ):
            label = plain_label(words, Look.STRONG)
            label.setBuddy(field)
            field.setAccessibleName(words)
            form.addRow(label, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(form)
        layout.addWidget(self.remember_box)
        layout.addWidget(self._what)

    @Slot()
    def _go_on(self) -> None:
        """Return: to the field that is empty, or begin."""
        empty = next((field for field in (self.user, self.password) if not field.text()), None)
        if empty is None:
            self.wanted.emit()
        else:
            empty.setFocus()
