"""The commands for how everything looks and what it means: shade, contrast, size of text, motion, legend; as data."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from limelight.domain.profile import Appearance
from limelight.ui.commands import Command, Menu
from limelight.ui.theme import TEXT_SIZES, Themes
from limelight.words import tr

_SHADES = {
    Appearance.SYSTEM: (tr("As the desktop"), "Shift+F6", tr("Light or dark, as the desktop is.")),
    Appearance.LIGHT: (tr("Light"), "Shift+F7", tr("Always light.")),
    Appearance.DARK: (tr("Dark"), "Shift+F8", tr("Always dark.")),
}
_GROUP, _TEXT_SIZE = 2, tr("Text size")


def look_commands(window: QWidget, themes: Themes) -> list[Command]:
    """Every one of them."""
    shades = [
        Command(
            f"appearance.{appearance.value}",
            title,
            _chooser(appearance, themes),
            Menu.VIEW,
            keys,
            is_checked=_is_chosen(appearance, themes),
            help=tip,
            group=_GROUP,
        )
        for appearance, (title, keys, tip) in _SHADES.items()
    ]
    return [*shades, *_switches(themes), *_text_sizes(themes), _legend(window, themes)]


def _switches(themes: Themes) -> list[Command]:
    return [
        Command(
            "look.contrast",
            tr("High contrast"),
            lambda: themes.choose_contrast(high=not themes.theme.has_high_contrast),
            Menu.VIEW,
            "Shift+F9",
            is_checked=lambda: themes.theme.has_high_contrast,
            help=tr("Stronger colours and edges; without a choice here it is as the desktop wants it."),
            group=_GROUP,
        ),
        Command(
            "look.motion",
            tr("Motion"),
            lambda: themes.choose_motion(motion=not themes.choices.motion),
            Menu.VIEW,
            "Shift+F11",
            is_checked=lambda: themes.choices.motion,
            help=tr("Lamps glow up when they change; nothing ever moves where the desktop wants no motion."),
            group=_GROUP,
        ),
    ]


def _text_sizes(themes: Themes) -> list[Command]:
    def larger() -> int:
        return min((size for size in TEXT_SIZES if size > themes.text_size), default=themes.text_size)

    def smaller() -> int:
        return max((size for size in TEXT_SIZES if size < themes.text_size), default=themes.text_size)

    def chooser(size: Callable[[], int]) -> Callable[[], None]:
        return lambda: themes.choose_text_size(size())

    def leads_on(size: Callable[[], int]) -> Callable[[], bool]:
        return lambda: size() != themes.text_size

    def command(id_: str, name: str, keys: str, run: Callable[[], None], may: Callable[[], bool], tip: str) -> Command:
        return Command(
            f"text.{id_}",
            name,
            run,
            Menu.VIEW,
            keys,
            may,
            help=tip,
            group=_GROUP,
            submenu=_TEXT_SIZE,
            why_not=lambda: tr("Text is {text_size} % already.", text_size=themes.text_size),
        )

    return [
        command(
            "larger",
            tr("Larger"),
            "Ctrl++",
            chooser(larger),
            leads_on(larger),
            tr("Larger text, up to {text_sizes} %.", text_sizes=TEXT_SIZES[-1]),
        ),
        command("smaller", tr("Smaller"), "Ctrl+-", chooser(smaller), leads_on(smaller), tr("Smaller text again.")),
        command(
            "as",
            tr("As the desktop"),
            "Ctrl+0",
            lambda: themes.choose_text_size(None),
            lambda: themes.choices.text_size is not None,
            tr("Text as large as the desktop's."),
        ),
    ]


def _legend(window: QWidget, themes: Themes) -> Command:
    def show() -> None:
        from limelight.ui.legend import Legend  # noqa: PLC0415  (only where it is asked for)

        Legend(themes, window).open_over(window)

    return Command(
        "help.lamps", tr("What the lamps mean"), show, Menu.HELP, "F2", help=tr("Every lamp, sign and mark.")
    )


def _chooser(appearance: Appearance, themes: Themes) -> Callable[[], None]:
    return lambda: themes.choose(appearance)


def _is_chosen(appearance: Appearance, themes: Themes) -> Callable[[], bool]:
    return lambda: themes.appearance is appearance
