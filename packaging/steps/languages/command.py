"""What `run.py languages` does: brings the files of Linguist to what the source says, and compiles them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from steps import environment
from steps.console import Console
from steps.environment import Lock
from steps.languages import linguist, slices
from steps.languages.texts import Text, collect
from steps.places import KEPT, ROOT, venv_program

LANGUAGES = {"sv": "sv_SE"}  # English is the language of the source
FOLDER = ROOT / "resources" / "languages"
APP = ROOT / "app"


def run(console: Console, merged: Sequence[str], untranslated: int) -> int:
    """Collect the texts, merge what translators delivered, compile; with `untranslated`, write that many slices.

    Returns 1 where something delivered was not taken, which is said; what fits is taken all the same.

    Raises:
        Stop: a text in the source cannot be collected, or a delivery cannot be read.
    """
    texts = collect(APP)
    complaints: list[str] = []
    for short, language in LANGUAGES.items():
        file = FOLDER / f"limelight_{short}.ts"
        translations = linguist.read(file)
        if merged:
            taken, complaints = slices.merge(map(Path, merged), texts, translations)
            console.say(f"{taken} translations taken, {len(complaints)} not.")
        linguist.write(file, language, texts, translations)
        _compile(console, file)
        missing = [text for text in texts if text.key not in translations]
        console.say(f"{language}: {len(texts)} texts, {len(missing)} not translated.")
        _carry(console, missing, untranslated)
    for line in complaints:
        console.say(f"  not taken: {line}")
    return 1 if complaints else 0


def _compile(console: Console, file: Path) -> None:
    if not venv_program("pyside6-lrelease").exists():
        environment.prepare(console, Lock.PROGRAM)
    target = file.with_suffix(".qm")
    console.run([venv_program("pyside6-lrelease"), "-silent", file, "-qm", target])


def _carry(console: Console, missing: Sequence[Text], count: int) -> None:
    if count:
        for written in slices.write(KEPT / "languages", missing, count):
            console.say(f"  {written}")
