"""The icon in the desktop's tray, where there is one; everything works without it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QPainter
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from limelight.domain.notifications import Notification
from limelight.ui.text import tray_tooltip
from limelight.ui.theme import Themes, program_icon
from limelight.words import ntr, tr

_SIDES = (22, 32, 48)


class Tray(QObject):
    """Belongs to its window.

    Signals:
        open_wanted(), settings_wanted(), quit_wanted(): chosen in its menu, or by a click.
    """

    open_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, title: str, themes: Themes, window: QWidget) -> None:
        super().__init__(window)
        self._title = title
        self._themes = themes
        self._menu = QMenu(window)
        self._icon = QSystemTrayIcon(program_icon(), self)
        for words, signal in (
            (tr("Open Limelight"), self.open_wanted),
            (tr("Notifications…"), self.settings_wanted),
            (tr("Quit"), self.quit_wanted),
        ):
            action = QAction(words, self._menu)
            action.triggered.connect(signal)
            self._menu.addAction(action)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._take)
        self._icon.messageClicked.connect(self.open_wanted)
        self.show_count(0)

    @staticmethod
    def is_possible() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def is_shown(self) -> bool:
        """Whether the icon is there."""
        return self._icon.isVisible()

    @property
    def words(self) -> str:
        """What the icon says when it is pointed at."""
        return self._icon.toolTip()

    def show(self, *, wanted: bool) -> None:
        """Show the icon, or take it away."""
        self._icon.setVisible(wanted and self.is_possible())

    def show_count(self, count: int) -> None:
        """How much became different since the person looked last."""
        changes = (
            ntr("{n} change since you last looked", "{n} changes since you last looked", count)
            if count
            else tr("nothing new")
        )
        tray_tooltip(self._icon, f"{self._title}: {changes}")
        self._icon.setIcon(self._dotted() if count else program_icon())

    def tell(self, notification: Notification) -> bool:
        """Show a message beside the icon, in plain text; False where that cannot be."""
        if not (self.is_shown and QSystemTrayIcon.supportsMessages()):
            return False
        urgent = QSystemTrayIcon.MessageIcon.Warning if notification.urgent else QSystemTrayIcon.MessageIcon.Information
        self._icon.showMessage(notification.summary, notification.body, urgent)
        return True

    def _dotted(self) -> QIcon:
        """The program's icon with a dot: there is something to see."""
        made = QIcon()
        for side in _SIDES:
            pixmap = program_icon().pixmap(side, side)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._themes.theme.danger)
            dot = side * 0.42
            painter.drawEllipse(QRectF(side - dot, 0.0, dot, dot))
            painter.end()
            made.addPixmap(pixmap)
        return made

    @Slot(QSystemTrayIcon.ActivationReason)
    def _take(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_wanted.emit()
