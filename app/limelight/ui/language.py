"""Texts in another language than English: Qt Linguist's files, looked up by Qt's own translator.

Imported before anything else of the window, since constants are translated when they are imported; so nothing here
imports anything else of it.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from limelight import words
from limelight.resources import resource

_CONTEXT = "Limelight"
_MOST = 8_192  # texts whose translation is kept at hand: all of them


def speak_language(language: str) -> None:
    """Translate everything from now on into the language of a code, such as "sv".

    Raises:
        FileNotFoundError: the program was installed without its translations, or they are damaged.
    """
    file = resource("languages", f"limelight_{language}.qm")
    translator = QTranslator()
    if not translator.load(str(file)):
        raise FileNotFoundError(f"{file} is no file of translations")

    @lru_cache(_MOST)
    def look_up(source: str, meaning: str, number: int) -> str:
        return translator.translate(_CONTEXT, source, meaning, number) or source

    words.speak(look_up)


def speak_of_qt(language: str, app: QCoreApplication) -> None:
    """Have the words of Qt itself, such as those of its dialogs for files, in a language; English where it has none."""
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
