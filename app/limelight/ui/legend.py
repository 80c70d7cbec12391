"""The legend: every lamp and every sign of the stage with what it means. Escape or a click beside it closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from limelight.domain.picture import NO_SHARE, Mark
from limelight.domain.standing import Standing
from limelight.ui.lamp import LampMark
from limelight.ui.sign import Sign
from limelight.ui.stage.chips import EXPLAINED
from limelight.ui.stage.pill import Pill, paint_pill
from limelight.ui.stage.wishes import BY_ATTENTION
from limelight.ui.text import plain_button, plain_label, wrapping_label
from limelight.ui.theme import Look, Space, Themes, scaled, set_look
from limelight.words import tr

_TITLE = tr("What the lamps mean")
_WIDTH, _LAMP, _SIGN = 600, 22, 16  # at 100 %
_SHARE = 35.0  # per cent, for the lamp that shows one
_SIGNS = (
    ("back", tr("The newest change took it back: look who did, and why, before it is released again")),
    ("pending", tr("A change is held by the system until it is approved or its time has come")),
    ("frozen", tr("Changes are held back: a freeze is in force")),
    ("lock", tr("Nothing can be changed from here")),
    ("disagree", tr("The evidence about its code disagrees")),
    ("age", tr("The evidence about the code is getting old")),
)
_OLD = tr("Hatched and without colour: read too long ago to be shown as current; its column says how long ago, and why")


class Legend(QDialog):
    """Open it with `open_over`."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("legend")
        self.setWindowTitle(_TITLE)
        self.setAccessibleName(_TITLE)
        page = QFrame()
        set_look(page, Look.CLEAR)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, Space.NEAR, 0)
        grid.setHorizontalSpacing(Space.APART)
        grid.setVerticalSpacing(Space.NEAR)
        grid.setColumnStretch(2, 1)
        for standing in BY_ATTENTION:
            _add(grid, _lamp(themes, standing, _SHARE), standing.word, EXPLAINED[standing])
            if standing is Standing.PARTLY_RELEASED:
                _add(grid, _lamp(themes, standing), tr("Partly, no number"), tr("Released to named audiences only"))
        _add(grid, None, tr("Short words in a cell"), "")
        for word, meaning in _words():
            _add(grid, None, word, meaning)
        _add(grid, None, tr("Signs in a cell"), "")
        for name, words in _SIGNS:
            _add(grid, Sign(name, Look.MUTED, themes, _SIGN, page), "", words)
        _add(grid, _old_pill(themes), "", _OLD)
        self._lay_out(page)

    def open_over(self, window: QWidget) -> None:
        """Open it in the middle of a window, no larger than that."""
        wished = QSize(scaled(_WIDTH), self._wished_height(scaled(_WIDTH)))
        room = window.size() - QSize(2 * Space.PAGE, 2 * Space.PAGE)
        self.resize(wished.boundedTo(room))
        self.move(window.mapToGlobal(QPoint(0, 0)) + (window.rect().center() - self.rect().center()))
        self.show()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Another window was chosen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.close()

    def _wished_height(self, width: int) -> int:
        inner = width - 2 * Space.PAGE - Space.NEAR
        page = self._page.layout()
        around = self.sizeHint().height() - self._scroll.sizeHint().height()
        return around + (page.heightForWidth(inner) if page is not None else 0) + Space.NEAR

    def _lay_out(self, page: QWidget) -> None:
        self._page = page
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(_TITLE)
        self._scroll.setWidget(page)
        close = plain_button(tr("Close"))
        close.clicked.connect(self.close)
        box = QFrame(self)
        set_look(box, Look.PALETTE)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(Space.PAGE, Space.EDGE, Space.PAGE, Space.EDGE)
        inside.setSpacing(Space.APART)
        inside.addWidget(plain_label(_TITLE, Look.TITLE))
        inside.addWidget(self._scroll, 1)
        inside.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(box)
        close.setFocus()


def _add(grid: QGridLayout, sign: QWidget | None, word: str, meaning: str) -> None:
    """A row; without a word the meaning stands beside the sign, without a meaning the word is a head."""
    row = grid.rowCount()
    if sign is not None:
        grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignCenter)
    if not meaning:
        grid.addWidget(plain_label(word, Look.HEADING), row, 0, 1, 3)
        return
    if word:
        grid.addWidget(plain_label(word, Look.STRONG), row, 1)
    left = 2 if word else 1
    grid.addWidget(wrapping_label(meaning), row, left, 1, 3 - left)


def _lamp(themes: Themes, standing: Standing, share: float | None = None) -> LampMark:
    lamp = LampMark(themes, _LAMP)
    lamp.show_standing(standing, share)
    return lamp


def _words() -> tuple[tuple[str, str], ...]:
    """Short words that stand in a narrow cell, with what they mean."""
    return (
        ("7/8", tr("Its code is on 7 of 8 instances; a warning, where it is released")),
        (tr("Rolled back"), tr("It waits since it was rolled back, and not for its first release")),
    )


def _old_pill(themes: Themes) -> QLabel:
    """A cell whose value is old."""
    label = plain_label()
    pill = Pill(Standing.RELEASED, NO_SHARE, "", Mark.NONE, "old", QSize(scaled(30), scaled(22)))
    label.setPixmap(paint_pill(pill, label.devicePixelRatioF(), themes.theme))
    label.setAccessibleName(tr("Old"))
    return label
