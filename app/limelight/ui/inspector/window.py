"""One feature in a window of its own: the inspector, with what must not be mistaken in its title and above it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limelight.domain.picture import Picture
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.news import DEMO_SENTENCE, Banner
from limelight.ui.text import visible
from limelight.ui.theme import Look, program_icon, scaled
from limelight.words import tr

_SIZE = (440, 760)  # logical pixels at 100 %


class FeatureWindow(QWidget):
    """Shows one feature for as long as it is open; Ctrl+W and Escape close it.

    Signals:
        closed(str): the key of the feature.
    """

    closed = Signal(str)

    def __init__(self, inspector: Inspector, feature: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.inspector = inspector
        self.feature = feature
        self._strip = Banner(Look.DEMO_STRIP, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addWidget(inspector, 1)
        self.setWindowIcon(program_icon())
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        for keys in ("Ctrl+W", tr("Esc")):
            QShortcut(QKeySequence(keys), self, self.close)
        inspector.themes.divide(self)
        inspector.divide()

    def open_with(self, picture: Picture, environment: str = "") -> None:
        """Show how the feature stands as soon as the window is made, which takes several turns of the event loop."""
        self._begins_with = (picture, environment)
        self.inspector.prepared.connect(self._fill)
        self.inspector.show_picture(picture)
        self.inspector.prepare()

    @Slot()
    def _fill(self) -> None:
        self.inspector.prepared.disconnect(self._fill)
        if not self.inspector.selected[0]:  # else a newer picture came meanwhile
            self.show_picture(*self._begins_with)
        QTimer.singleShot(0, self, self.come_to_front)

    @Slot()
    def come_to_front(self) -> None:
        """Show it above the others, with the keyboard."""
        self.show()
        self.raise_()
        self.activateWindow()

    def show_picture(self, picture: Picture, environment: str = "") -> None:
        """Show how the feature stands; `environment` is the one that it is opened for."""
        if environment or not self.inspector.selected[0]:
            self.inspector.show_feature(picture, self.feature, environment or None)
        else:
            self.inspector.show_picture(picture)
        places = [column.environment for column in picture.columns]
        is_demo = any(place.demo for place in places)
        is_production = any(place.is_production and not place.demo for place in places)
        row = picture.catalogue.rows.get(self.feature)
        title = self.feature if row is None else picture.catalogue.features[row].title
        marks = ("DEMO" if is_demo else "", visible(title), tr("PRODUCTION") if is_production else "", "Limelight")
        self.setWindowTitle(" – ".join(mark for mark in marks if mark))
        self._strip.show_sentence("DEMO" if is_demo else "", DEMO_SENTENCE if is_demo else "")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is over."""
        super().closeEvent(event)
        self.closed.emit(self.feature)
