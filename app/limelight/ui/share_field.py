"""The field for a share in per cent: in every language a comma and a point are both a decimal sign there."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget


class ShareField(QDoubleSpinBox):
    """Takes a share with two decimals, and shows it as its language writes it."""

    def __init__(self, least: float, most: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setDecimals(2)
        self.setGroupSeparatorShown(False)
        self.setSuffix("\N{NO-BREAK SPACE}%")

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """What may be typed."""
        return super().validate(self._with_own_sign(text), position)

    def valueFromText(self, text: str) -> float:
        """What was typed."""
        return super().valueFromText(self._with_own_sign(text))

    def _with_own_sign(self, text: str) -> str:
        return text.replace(",", ".").replace(".", self.locale().decimalPoint())
