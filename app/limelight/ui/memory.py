"""What the window remembers between runs of a profile: where it stood, how it looks, and how its stage is arranged.

Never data from servers, but for keys, owners and tags that the person filtered by.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from limelight.domain.profile import Appearance
from limelight.ui.theme import TEXT_SIZES, Choices, Themes
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.ui.window import MainWindow


_DAMAGED = tr("What was remembered of this window could not be understood, so it begins anew; the old file is kept.")
_STAGE_DAMAGED = tr("What was remembered of the stage could not be understood, so it begins anew.")
_LARGEST = 4_194_304  # bytes; the file has a few kilobytes


def _opened(path: Path) -> tuple[QSettings, str]:
    """The file, and a sentence where it is damaged: then it is set aside, and another begins."""
    try:
        is_ours = not path.exists() or path.stat().st_size <= _LARGEST
    except OSError:
        is_ours = True  # QSettings finds that out by itself
    if is_ours:
        settings = QSettings(str(path), QSettings.Format.IniFormat)
        settings.allKeys()  # it is read now
        if settings.status() is not QSettings.Status.FormatError:
            return settings, ""
        del settings
    with suppress(OSError):
        path.replace(path.with_suffix(".damaged.ini"))
    return QSettings(str(path), QSettings.Format.IniFormat), _DAMAGED


class WindowMemory:
    """A small file in the profile's folder. `trouble` says so where what it held could not be understood."""

    def __init__(self, folder: Path) -> None:
        self._settings, self.trouble = _opened(folder / "window.ini")

    def look(self, otherwise: Appearance) -> tuple[Appearance, Choices]:
        """How the person wanted it to look last; where nothing was chosen as the profile and the desktop say."""
        asked = self._settings.value
        try:
            appearance = Appearance(str(asked("appearance", otherwise.value)))
        except ValueError:
            appearance = otherwise
        contrast = {"high": True, "normal": False}.get(str(asked("contrast")))
        size = next((size for size in TEXT_SIZES if str(size) == str(asked("text_size"))), None)
        return appearance, Choices(contrast, size, str(asked("motion")) != "none")

    def keep_look(self, themes: Themes, otherwise: Appearance) -> None:
        """Remember what was chosen, and nothing where that is what the profile says."""
        choices = themes.choices
        contrast = {True: "high", False: "normal", None: None}[choices.high_contrast]
        for name, value in (
            ("appearance", None if themes.appearance is otherwise else themes.appearance.value),
            ("contrast", contrast),
            ("text_size", None if choices.text_size is None else str(choices.text_size)),
            ("motion", None if choices.motion else "none"),
        ):
            if value is None:
                self._settings.remove(name)
            else:
                self._settings.setValue(name, value)

    @property
    def settings(self) -> QSettings:
        """The file itself, for what else is chosen for this profile."""
        return self._settings

    def restore(self, window: MainWindow) -> None:
        """Put a window where it stood, and its stage as it was; Qt moves it back onto a screen that is there."""
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        stage = str(self._settings.value("stage") or "")
        if stage:
            from limelight.ui.stage.keeping import read_state  # noqa: PLC0415  (only where there is something kept)

            state = read_state(stage)
            if state is None:
                self._settings.setValue("stage.damaged", stage)
                self._settings.remove("stage")
                self.trouble = _STAGE_DAMAGED
            else:
                window.stage.arranging.restore(state)

    def keep(self, window: MainWindow) -> None:
        """Remember where a window stands, and how its stage is arranged."""
        from limelight.ui.stage.keeping import text_of  # noqa: PLC0415  (only at the end)

        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("stage", text_of(window.stage.arranging.state))
        self._settings.sync()
