"""Which language the window is in: the one that was chosen, or the desktop's. English where neither is one of ours.

Asked before anything that holds words is imported. English is the language of the source, so nothing is looked up for
it, and what looks up is not even imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from limelight import words
from limelight.bootstrap.places import language_file

if TYPE_CHECKING:
    from limelight.ui.language_commands import Languages

_SOURCE = "en"
_SPOKEN = ("en", "sv")
_LONGEST = 16  # bytes


def speak() -> None:
    """Have every text in the language that this user wants, for as long as the process lives."""
    language = chosen() or of_desktop()
    if QLocale().name().partition("_")[0] != language:  # what Qt writes by itself, such as in a field for numbers
        QLocale.setDefault(QLocale("en_GB" if language == _SOURCE else language))
    if language != _SOURCE:
        from limelight.ui.language import speak_language  # noqa: PLC0415  (not for English)

        speak_language(language)


def speak_in_dialogs(app: QCoreApplication) -> None:
    """Have what Qt itself says in the same language."""
    if words.is_translated():
        from limelight.ui.language import speak_of_qt  # noqa: PLC0415  (not for English)

        speak_of_qt(QLocale().name().partition("_")[0], app)


def chosen() -> str:
    """The code of the language that was chosen; empty where it is the desktop's, or nothing that we speak."""
    try:
        with language_file().open("rb") as file:
            words = file.read(_LONGEST).decode("ascii", "replace").strip()
    except OSError:
        return ""
    return words if words in _SPOKEN else ""


def of_desktop() -> str:
    """The first of the desktop's languages that we speak."""
    codes = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in codes if code in _SPOKEN), _SOURCE)


def offered() -> Languages:
    """The choice, for the menu."""
    from limelight.ui.language_commands import Languages  # noqa: PLC0415  (not before the words are spoken for)

    return Languages(chosen, of_desktop, keep)


def keep(language: str) -> None:
    """Remember a choice for the next start; empty is the desktop's.

    Raises:
        StoreTrouble: it cannot be written.
    """
    from limelight.documents.files import replace_file  # noqa: PLC0415  (only where one chooses)

    replace_file(language_file(), f"{language}\n", words.tr("choice of language"))
