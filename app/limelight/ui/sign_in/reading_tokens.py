"""Where tokens that only read one environment are pasted: one hidden field for each environment of a system."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from limelight.domain.errors import LimelightError
from limelight.domain.profile import Binding
from limelight.figures import number_words
from limelight.ui.pending import Pending
from limelight.ui.text import plain_button, plain_label, set_plain, shortened, wrapping_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_WHY = tr(
    "With one, Limelight reads how far everything is released in one request instead of one for each feature. It only "
    "reads; changes are always made with your own token."
)
_HIDDEN = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)

Keep = Callable[[str, str, bool], Future[int]]  # the system's key of the environment, the token, to be remembered


class _Row(QWidget):
    """An environment with its field and button. `remote` is the system's key of it.

    Signals:
        asked(object): the token in this row is to be tried.
    """

    asked = Signal(object)

    def __init__(self, binding: Binding) -> None:
        super().__init__()
        self.remote = binding.remote
        self.name = shortened(binding.environment.name, 60)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(_HIDDEN)
        self.field.setAccessibleName(tr("Token for reading {name}", name=self.name))
        self.button = plain_button(tr("Test and keep"))
        self.button.setAccessibleName(tr("Test and keep the token for reading {name}", name=self.name))
        label = plain_label(self.name, Look.STRONG)
        label.setBuddy(self.field)
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.field, 1)
        beside.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addLayout(beside)
        self.field.returnPressed.connect(self._ask)
        self.button.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self)


class ReadingTokens(QWidget):
    """A field for each environment; a pasted token is tried at the server, and kept where that takes it.

    Signals:
        kept(): a token was taken and is kept.
        said(): the words changed, so that the height may have.
    """

    kept = Signal()
    said = Signal()

    def __init__(self, bindings: Sequence[Binding], keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._pending: Pending | None = None
        self._asked: _Row | None = None
        self._status = wrapping_label("", Look.MUTED)
        self._status.setObjectName("reading_status")
        self.remember_box = QCheckBox(tr("Remember them on this computer"))
        self.remember_box.setObjectName("remember_reading")
        self.remember_box.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(wrapping_label(_WHY, Look.SMALL))
        self.rows = tuple(self._add_row(layout, binding) for binding in bindings)
        layout.addWidget(self.remember_box)
        layout.addWidget(self._status)
        self._status.hide()

    @Slot()
    def give_up(self) -> None:
        """Forget what was typed and give up what still runs."""
        for row in self.rows:
            row.field.clear()
        if self._pending is not None:
            self._pending.cancel()

    def _add_row(self, layout: QVBoxLayout, binding: Binding) -> _Row:
        row = _Row(binding)
        row.asked.connect(self._try)
        layout.addWidget(row)
        return row

    @Slot(object)
    def _try(self, row: _Row) -> None:
        if self._pending is not None:
            return
        self._asked = row
        self._say(tr("Asking with the token for {environment} …", environment=row.name), Look.MUTED)
        self._set_busy(True)
        pending = Pending(self._keep(row.remote, row.field.text(), self.remember_box.isChecked()), self)
        pending.finished.connect(self._end)
        pending.succeeded.connect(self._take)
        pending.failed.connect(self._fail)
        self._pending = pending

    def _say(self, words: str, look: Look) -> None:
        set_look(self._status, look)
        set_plain(self._status, words)
        self._status.show()
        self.said.emit()

    def _set_busy(self, busy: bool) -> None:
        for row in self.rows:
            row.field.setEnabled(not busy)
            row.button.setEnabled(not busy)

    @Slot(object)
    def _take(self, count: int) -> None:
        assert self._asked is not None
        self._asked.field.clear()
        self._say(
            tr(
                "It works: {count} features of {environment} came in one request.",
                count=number_words(count),
                environment=self._asked.name,
            ),
            Look.MUTED,
        )
        self.kept.emit()

    @Slot(object)
    def _fail(self, error: LimelightError) -> None:
        self._say(str(error), Look.DANGER_TEXT)

    @Slot()
    def _end(self) -> None:
        self._pending = None
        self._set_busy(False)
