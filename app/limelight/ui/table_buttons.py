"""The buttons that copy what is shown as a table."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limelight.domain.tables import TableForm
from limelight.ui.text import plain_button
from limelight.ui.theme import Look


class TableButtons(QWidget):
    """One button for each form.

    Signals:
        copy_wanted(object): as a `TableForm`.
    """

    copy_wanted = Signal(object)

    def __init__(self, look: Look = Look.BUTTON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {form: plain_button(f"Copy as {form.value}", look, self) for form in TableForm}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for button in self._buttons.values():
            button.clicked.connect(self._tell)
            layout.addWidget(button)

    @Slot()
    def _tell(self) -> None:
        self.copy_wanted.emit(next(form for form, button in self._buttons.items() if button is self.sender()))
