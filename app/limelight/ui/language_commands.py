"""The commands for the language, as data: it is chosen now, and spoken from the next start on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limelight.domain.errors import StoreTrouble
from limelight.ui.commands import Command, Menu
from limelight.words import tr

_GROUP = 2  # beside how everything looks

_OWN_NAMES = {"en": ("English", "Ctrl+U, E"), "sv": ("Svenska", "Ctrl+U, S")}
"""Each language by its own name, whatever is spoken, so that everyone finds theirs."""

_FROM_THE_NEXT_START = {
    "en": "Limelight is in English from its next start.",
    "sv": "Limelight är på svenska från nästa start.",
}
"""Each sentence in its own language."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The choice of a language, by codes such as "sv"; empty is the desktop's. `keep` raises StoreTrouble."""

    chosen: Callable[[], str]
    of_desktop: Callable[[], str]
    keep: Callable[[str], None]


def language_commands(languages: Languages | None, tell: Callable[[str], object]) -> list[Command]:
    """One for each language and one for the desktop's; none where there is no choice. `tell` takes a sentence."""
    if languages is None:
        return []
    choices = {"": (tr("As the desktop"), "Ctrl+U, D"), **_OWN_NAMES}
    return [
        Command(
            f"language.{code or 'desktop'}",
            name,
            _chooser(code, languages, tell),
            Menu.VIEW,
            keys,
            is_checked=_is_chosen(code, languages),
            help=tr("The language of everything in the window, from the next start on."),
            group=_GROUP,
            submenu=tr("Language"),
        )
        for code, (name, keys) in choices.items()
    ]


def _chooser(code: str, languages: Languages, tell: Callable[[str], object]) -> Callable[[], None]:
    def choose() -> None:
        try:
            languages.keep(code)
        except StoreTrouble as trouble:
            tell(str(trouble))
            return
        language = code or languages.of_desktop()
        now = tr("From the next start: {language}.", language=_OWN_NAMES[language][0])
        tell(f"{now} {_FROM_THE_NEXT_START[language]}")

    return choose


def _is_chosen(code: str, languages: Languages) -> Callable[[], bool]:
    return lambda: languages.chosen() == code
