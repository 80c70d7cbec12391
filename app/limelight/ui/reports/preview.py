"""Shows a report as pages before it is saved: to be read, and not to be changed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from limelight.ui.reports.flow import HEIGHT, WIDTH
from limelight.ui.reports.pages import DrawnPage, Preview
from limelight.ui.reports.type import LINE, PAPER, SCALE
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, prose_label
from limelight.ui.theme import Look
from limelight.words import ntr, tr

_WIDTH, _HEIGHT = 900, 700
_PAGE = 1.3  # pixels to a point at 100 %
_GAP = 16  # around pages
_FOCUSED = 3.0  # pixels of the edge of the page that has the keyboard


class PreviewDialog(QDialog):
    """Opened by the person. Arrows, Page Up and Down, Home and End move through the pages, Tab from one to the next."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(tr("Preview"))
        self.resize(dialog_size(self, _WIDTH, _HEIGHT))
        self.sheets = [_Sheet(page, number, preview.count) for number, page in enumerate(preview.pages, 1)]
        self.area = _Pages(self.sheets, self)
        self.area.setAccessibleName(tr("Preview of {title}", title=preview.title))
        close = plain_button(tr("Close"), Look.BUTTON, self)
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(plain_label(preview.title, Look.TITLE, self))
        layout.addWidget(prose_label(_note(preview), Look.MUTED, self))
        layout.addWidget(self.area, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.area.setFocus()


class _Sheet(QWidget):
    """One page, on white as it is printed; its text is its description for whoever cannot see it."""

    def __init__(self, page: DrawnPage, number: int, count: int) -> None:
        super().__init__()
        self._picture = page.picture
        self.setAccessibleName(tr("Page {number} of {count}", number=number, count=count))
        self.setAccessibleDescription(page.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that a screen reader comes to it
        self.setFixedSize(QSize(round(WIDTH * _PAGE), round(HEIGHT * _PAGE)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), PAPER)
        edge = QPen(self.palette().highlight(), _FOCUSED) if self.hasFocus() else QPen(LINE, 1.0)
        inset = edge.widthF() / 2
        painter.setPen(edge)
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.scale(_PAGE / SCALE, _PAGE / SCALE)
        self._picture.play(painter)


class _Pages(QScrollArea):
    """The pages, one below the other."""

    def __init__(self, sheets: list[_Sheet], parent: QWidget) -> None:
        super().__init__(parent)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        column.setSpacing(_GAP)
        for sheet in sheets:
            column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _note(preview: Preview) -> str:
    left = preview.count - len(preview.pages)
    pages = ntr("{n} page, as it would be printed.", "{n} pages, as they would be printed.", preview.count)
    if not left:
        return pages
    return f"{pages} {tr('The first {shown} are shown; the file has all.', shown=len(preview.pages))}"
