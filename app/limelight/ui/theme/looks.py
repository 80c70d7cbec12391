"""The looks that a widget can take, and the style sheet that draws them."""

from __future__ import annotations

import dataclasses
import re
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtWidgets import QWidget

from limelight.resources import resource
from limelight.ui.theme.colours import Theme
from limelight.ui.theme.measures import FAMILY, scaled

_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
_PROPERTY = "look"
_EDGE_OR_LENGTH = re.compile(r"\bborder(?:-left|-top|-right|-bottom)?: \d+px|\b(\d+)px")


class Look(Enum):
    """What a widget is, for the style sheet. The value is the property `look` that its rules ask for."""

    # labels
    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    MUTED = "muted"
    SMALL = "small"  # small and muted
    DANGER_TEXT = "danger-text"
    WARNING_TEXT = "warning-text"
    GOOD_TEXT = "good-text"
    CODE = "code"  # keys and versions, in a monospaced face
    CODE_LARGE = "code-large"  # a code that is typed elsewhere
    PROD_BADGE = "prod-badge"  # carries the word PROD or PRODUCTION
    DEMO_BADGE = "demo-badge"  # carries the word DEMO
    TAG = "tag"  # one of several short words of one kind
    # boxes with an edge and a ground
    CARD = "card"
    PRODUCTION_CARD = "production-card"
    WELL = "well"
    BAR = "bar"  # a part of the window that lies on the surface
    MATRIX = "matrix"  # the stage's table, which paints itself
    SEARCH = "search"  # a field with a sign in it
    MASTHEAD = "masthead"  # the head of the window
    FOOT = "foot"  # the line at its bottom
    DEMO_STRIP = "demo-strip"  # says DEMO across the window
    PRODUCTION_STRIP = "production-strip"  # says PRODUCTION across the window
    NOTICE = "notice"
    WARNING_BOX = "warning-box"
    DANGER_BOX = "danger-box"
    GOOD_BOX = "good-box"
    CLEAR = "clear"  # shows what it lies on
    LIST = "list"  # a table of records with a line under each
    CHOICES = "choices"  # a list of words that can be ticked or renamed
    PALETTE = "palette"  # what lies over the window while one looks for something
    PALETTE_FIELD = "palette-field"  # where one types there
    # buttons
    BUTTON = "button"
    PRIMARY = "primary"  # the one thing to do next
    PRODUCTION_BUTTON = "production-button"  # confirms a change on production
    QUIET = "quiet"  # without an edge until it is pointed at
    CHIP = "chip"  # can be chosen; chosen = checked
    WARNING_CHIP = "warning-chip"  # something is waiting for attention
    ICON_BUTTON = "icon-button"  # a small button with a sign and an accessible name
    LINK = "link"


def load_fonts() -> None:
    """Load the bundled Inter; asking again does nothing."""
    if FAMILY in QFontDatabase.families():
        return
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def set_look(widget: QWidget, look: Look) -> None:
    """Give a widget a look; it may be given another later."""
    if widget.property(_PROPERTY) == look.value:
        return
    widget.setProperty(_PROPERTY, look.value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # the style asks for the first time when the widget is about to be shown
    # A property selector is only asked again when the style is told.
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def style_sheet(theme: Theme) -> str:
    """The style sheet in the theme's colours: each `@role` of the file becomes the colour of that role.

    Its lengths are those at 100 %; they grow with the text.
    """
    roles = {
        field.name: value.name()
        for field in dataclasses.fields(theme)
        if isinstance(value := getattr(theme, field.name), QColor)
    }
    shade = "dark" if theme.is_dark else "light"
    for name in ("chevron", "check"):
        roles[f"image_{name}"] = f'url("{resource("theme", f"{name}-{shade}.svg").as_posix()}")'
    text = resource("theme", "limelight.qss").read_text(encoding="utf-8")
    coloured = re.sub(r"@([a-z_]+)", lambda match: roles[match.group(1)], text)
    return _EDGE_OR_LENGTH.sub(_grown, coloured)


def _grown(found: re.Match[str]) -> str:
    """A length for text of the present size; edges stay as they are."""
    return f"{scaled(int(found.group(1)))}px" if found.group(1) else found.group()
