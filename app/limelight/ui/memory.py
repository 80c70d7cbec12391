"""What the window remembers between runs of a profile: where it stood, and light or dark. Never data from servers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from limelight.domain.profile import Appearance


class WindowMemory:
    """A small file in the profile's folder."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def appearance(self, otherwise: Appearance) -> Appearance:
        """What was chosen last; else what the profile says."""
        try:
            return Appearance(str(self._settings.value("appearance", otherwise.value)))
        except ValueError:
            return otherwise

    def keep_appearance(self, appearance: Appearance) -> None:
        """Remember a choice."""
        self._settings.setValue("appearance", appearance.value)

    def restore(self, window: QMainWindow) -> None:
        """Put a window where it stood; Qt moves it back onto a screen that is there."""
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)

    def keep(self, window: QMainWindow) -> None:
        """Remember where a window stands."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.sync()
