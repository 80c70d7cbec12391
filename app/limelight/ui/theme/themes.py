"""Which theme is on: as the desktop says, or always light, or always dark."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from limelight.domain.profile import Appearance
from limelight.ui.theme.colours import DARK, LIGHT, Theme
from limelight.ui.theme.looks import font, load_fonts, style_sheet

STYLE = ("-style", "Fusion")
"""Words for the application's command line: the style that everything here is made for, on every desktop.

`QApplication.setStyle` does the same, but hands out the style, whose 400 constants take a thirtieth of the first paint.
"""


def theme_for(appearance: Appearance, scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown) -> Theme:
    """The theme for a choice and the desktop's scheme; a desktop that does not say counts as light."""
    if appearance is Appearance.SYSTEM:
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


class Themes(QObject):
    """Puts a theme on the application and keeps it in step with the choice and the desktop.

    Signals:
        theme_changed(): `theme` is another one now; whoever paints repaints.

    The application was made with the words of `STYLE`. Our own palette is set because `QStyleHints.setColorScheme`
    does nothing where there is no platform theme.
    """

    theme_changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        load_fonts()
        app.setFont(font())
        self._theme = theme_for(appearance, QGuiApplication.styleHints().colorScheme())
        self._put_on()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._theme

    @property
    def appearance(self) -> Appearance:
        """What the person chose."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Take a choice of the person; where it is kept is the caller's business."""
        self._appearance = appearance
        self._follow()

    @Slot()
    def _follow(self) -> None:
        theme = theme_for(self._appearance, QGuiApplication.styleHints().colorScheme())
        if theme is not self._theme:
            self._theme = theme
            self._put_on()
            self.theme_changed.emit()

    def _put_on(self) -> None:
        self._app.setPalette(palette_of(self._theme))
        self._app.setStyleSheet(style_sheet(self._theme))


def palette_of(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for everything that the style sheet does not draw."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.sunken),
        (role.Text, theme.text),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.danger),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Light, theme.line),
        (role.Midlight, theme.line),
        (role.Mid, theme.edge),
        (role.Dark, theme.edge),
        (role.Shadow, QColor("#000000") if theme.is_dark else theme.edge),
    ):
        palette.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, theme.edge)
    return palette
