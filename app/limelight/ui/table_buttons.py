"""The buttons that copy what is shown as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from limelight.domain.tables import TableForm
from limelight.ui.text import plain_button
from limelight.ui.theme import Look
from limelight.words import tr


class TableButtons(QObject):
    """One button for each form; whoever made them lays them out.

    Signals:
        copy_wanted(object): as a `TableForm`.
    """

    copy_wanted = Signal(object)

    def __init__(self, parent: QWidget, look: Look = Look.BUTTON) -> None:
        super().__init__(parent)
        self._by_form = {form: plain_button(tr("Copy as {form}", form=form.word), look, parent) for form in TableForm}
        self._group = QButtonGroup(self)
        for at, button in enumerate(self._by_form.values()):
            self._group.addButton(button, at)
        self._group.idClicked.connect(self._tell)

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """The buttons, in their order."""
        return list(self._by_form.values())

    def enable(self, *, enabled: bool) -> None:
        """Whether there is anything to copy."""
        for button in self.buttons:
            button.setEnabled(enabled)

    @Slot(int)
    def _tell(self, at: int) -> None:
        self.copy_wanted.emit(list(self._by_form)[at])
