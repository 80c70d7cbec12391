"""How everything looks: colours by role, the type scale, the style sheet, and the lamps that show a standing.

Widgets get the `Themes` object, read `themes.theme` when they paint, and repaint on `themes.theme_changed`.
"""

from limelight.ui.theme.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Lamp, Theme
from limelight.ui.theme.icons import icon, icon_pixmap, program_icon
from limelight.ui.theme.lamps import lamp_pixmap, paint_lamp
from limelight.ui.theme.looks import Look, load_fonts, set_look, style_sheet
from limelight.ui.theme.measures import TEXT_SIZES, Motion, Size, Space, Weight, font, scaled
from limelight.ui.theme.themes import STYLE, Choices, Themes, palette_of, theme_for

__all__ = [
    "CONTRAST_DARK",
    "CONTRAST_LIGHT",
    "DARK",
    "LIGHT",
    "STYLE",
    "TEXT_SIZES",
    "Choices",
    "Lamp",
    "Look",
    "Motion",
    "Size",
    "Space",
    "Theme",
    "Themes",
    "Weight",
    "font",
    "icon",
    "icon_pixmap",
    "lamp_pixmap",
    "load_fonts",
    "paint_lamp",
    "palette_of",
    "program_icon",
    "scaled",
    "set_look",
    "style_sheet",
    "theme_for",
]
