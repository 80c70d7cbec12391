"""Which theme is on and how large text is: as the desktop says, or as the person chose."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from limelight.domain.profile import Appearance
from limelight.ui.theme.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme
from limelight.ui.theme.looks import load_fonts, style_sheet
from limelight.ui.theme.measures import Motion, font_at, text_size_of_desktop
from limelight.ui.theme.wardrobe import Wardrobe

STYLE = ("-style", "Fusion")
"""Words for the application's command line: the style that everything here is made for, on every desktop.

`QApplication.setStyle` does the same, but hands out the style, whose 400 constants take a thirtieth of the first paint.
"""


def theme_for(
    appearance: Appearance, scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown, *, high_contrast: bool = False
) -> Theme:
    """The theme for a choice and the desktop's scheme; a desktop that does not say counts as light."""
    is_dark = appearance is Appearance.DARK
    if appearance is Appearance.SYSTEM:
        is_dark = scheme is Qt.ColorScheme.Dark
    return _BY_SHADE[is_dark, high_contrast]


_BY_SHADE = {(theme.is_dark, theme.has_high_contrast): theme for theme in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}


@dataclass(frozen=True, slots=True)
class Choices:
    """How a person wants things to look, beside light and dark. None is as the desktop says."""

    high_contrast: bool | None = None
    text_size: int | None = None  # per cent, one of TEXT_SIZES
    motion: bool = True  # False: nothing moves, whatever the desktop says


class Themes(QObject):
    """Puts a theme on the application and keeps it in step with the choices and the desktop.

    Signals:
        theme_changed(): `theme` or the size of text is another one now; whoever paints or measures does so again.
        chosen(): the person chose something; where it is kept is the business of whoever listens.

    With `in_turns` a window that is used gets another theme over some turns of the event loop, and shows the old one
    until it wears the new one; else it wears it at once, for pictures of it.

    The application was made with the words of `STYLE`. Our own palette is set because `QStyleHints.setColorScheme`
    does nothing where there is no platform theme.
    """

    theme_changed = Signal()
    chosen = Signal()

    def __init__(
        self,
        app: QApplication,
        appearance: Appearance = Appearance.SYSTEM,
        choices: Choices | None = None,
        *,
        in_turns: bool = False,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self._choices = choices or Choices()
        self._text_size_of_desktop = text_size_of_desktop()
        self._at_least = 0
        load_fonts()
        # WORKAROUND: the second is taken for deleted as soon as nothing in Python holds the first.
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._scheme = self._hints.colorScheme()
        self._contrast = self._accessibility.contrastPreference()
        self._worn = self._wanted()
        self._wardrobe = Wardrobe(app, self, in_turns=in_turns)
        self._put_on()
        self._wardrobe.worn.connect(self.theme_changed)
        self._hints.colorSchemeChanged.connect(self._take_scheme)
        self._accessibility.contrastPreferenceChanged.connect(self._take_contrast)

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._worn[0]

    @property
    def text_size(self) -> int:
        """How large text is, in per cent."""
        return self._worn[1]

    @property
    def appearance(self) -> Appearance:
        """What the person chose."""
        return self._appearance

    @property
    def choices(self) -> Choices:
        """What else the person chose."""
        return self._choices

    def choose(self, appearance: Appearance) -> None:
        """Take a choice of the person between light and dark."""
        self._appearance = appearance
        self._follow()
        self.chosen.emit()

    def choose_contrast(self, *, high: bool) -> None:
        """High contrast or not; where the desktop wants the same, it is followed from then on."""
        self._take(replace(self._choices, high_contrast=None if high == self._desktop_wants_contrast else high))

    def choose_text_size(self, percent: int | None) -> None:
        """One of TEXT_SIZES; None: as the desktop says."""
        self._take(replace(self._choices, text_size=percent))

    def choose_motion(self, *, motion: bool) -> None:
        """Whether anything may move."""
        self._take(replace(self._choices, motion=motion))

    def pace(self, motion: Motion, widget: QWidget) -> int:
        """How long a movement takes there, in milliseconds; 0 where the person or the desktop wants none."""
        style = widget.style()
        moves = self._choices.motion and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
        return int(motion) if moves else 0

    @property
    def is_changing(self) -> bool:
        """Whether the windows do not show `theme` yet."""
        return self._wardrobe.is_changing

    def divide(self, *containers: QWidget) -> None:
        """What stands right in one of these is styled by itself from now on: what is hidden only when it is shown."""
        self._wardrobe.divide(*containers)

    def dress(self, window: QWidget) -> None:
        """Style what stands in no other window, where it is made after the theme became another one."""
        self._wardrobe.dress(window)

    def enlarge(self, percent: int) -> None:
        """Make text at least that large for now, whatever was chosen; 0 ends it. It is no choice, and kept nowhere."""
        self._at_least = percent
        self._follow()

    def _take(self, choices: Choices) -> None:
        if choices != self._choices:
            self._choices = choices
            self._follow()
            self.chosen.emit()

    @Slot(Qt.ColorScheme)
    def _take_scheme(self, scheme: Qt.ColorScheme) -> None:
        """The desktop became light or dark."""
        self._scheme = scheme
        self._follow()

    @Slot(Qt.ContrastPreference)
    def _take_contrast(self, contrast: Qt.ContrastPreference) -> None:
        """The desktop wants high contrast, or no longer."""
        self._contrast = contrast
        self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self._worn:
            self._worn = wanted
            self._put_on()

    @property
    def _desktop_wants_contrast(self) -> bool:
        return self._contrast is Qt.ContrastPreference.HighContrast

    def _wanted(self) -> tuple[Theme, int]:
        contrast = self._choices.high_contrast
        high = self._desktop_wants_contrast if contrast is None else contrast
        size = max(self._choices.text_size or self._text_size_of_desktop, self._at_least)
        return theme_for(self._appearance, self._scheme, high_contrast=high), size

    def _put_on(self) -> None:
        theme, percent = self._worn
        self._app.setFont(font_at(percent))
        self._app.setPalette(palette_of(theme))
        self._wardrobe.put_on(style_sheet(theme))


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
