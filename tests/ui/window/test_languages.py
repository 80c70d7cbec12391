"""Which language is spoken: what was chosen, else the desktop's, else English; and English costs nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from limelight import words
from limelight.bootstrap import languages, places
from limelight.domain.errors import StoreTrouble
from limelight.ui.language_commands import Languages, language_commands

TOP = Path(__file__).resolve().parents[3]
_PROGRAM = """
import json, sys
from limelight.bootstrap import languages
languages.speak()
from PySide6.QtCore import QLocale
from limelight import words
from limelight.domain.standing import Standing
from limelight.domain.exposure import partial
from limelight.domain.plan_times import planned_words
from limelight.domain.plans import Planned
from datetime import datetime
from PySide6.QtWidgets import QApplication, QDialogButtonBox
app = QApplication([])
languages.speak_in_dialogs(app)
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(json.dumps({
    "standing": Standing.WAITING.word,
    "share": partial(12.5).words,
    "days": [words.ntr("{n} day", "{n} days", n) for n in (0, 1, 2)],
    "planned": planned_words(Planned(datetime(2026, 12, 1, 9), "Europe/Stockholm")),
    "locale": QLocale().name(),
    "cancel": box.buttons()[0].text(),
    "translates": "limelight.ui.language" in sys.modules,
}))
"""


def told(folder: Path, desktop: str, chosen: str = "") -> dict[str, object]:
    """What a process of its own says, on a desktop in a language."""
    if chosen:
        (folder / "limelight").mkdir(exist_ok=True)
        (folder / "limelight" / "language").write_text(chosen, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LANG", "LC_"))}
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env=kept | {"LANG": desktop, "XDG_DATA_HOME": str(folder), "PYTHONPATH": str(TOP / "app"),
                    "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return dict(json.loads(ended.stdout))


@pytest.mark.parametrize(
    ("desktop", "chosen"), [("sv_SE.UTF-8", ""), ("C.UTF-8", "sv\n"), ("de_DE.UTF-8", "sv"), ("sv_FI.UTF-8", "klingon")]
)
def test_swedish_is_spoken_as_the_desktop_says_or_as_was_chosen(tmp_path: Path, desktop: str, chosen: str) -> None:
    said = told(tmp_path, desktop, chosen)
    assert said["standing"] == "Väntar"
    assert said["share"] == "12,5\N{NO-BREAK SPACE}%"
    assert said["days"] == ["0 dagar", "1 dag", "2 dagar"]
    assert said["planned"] == "1 december 2026 09:00 (Europe/Stockholm)"
    assert str(said["locale"]).startswith("sv")
    assert said["cancel"] == "Avbryt"
    assert said["translates"]


@pytest.mark.parametrize(
    ("desktop", "chosen"), [("C.UTF-8", ""), ("en_US.UTF-8", ""), ("de_DE.UTF-8", ""), ("sv_SE.UTF-8", "en")]
)
def test_english_is_the_source_and_nothing_is_looked_up_for_it(tmp_path: Path, desktop: str, chosen: str) -> None:
    said = told(tmp_path, desktop, chosen)
    assert said["standing"] == "Waiting"
    assert said["share"] == "12.5\N{NO-BREAK SPACE}%"
    assert said["days"] == ["0 days", "1 day", "2 days"]
    assert said["planned"] == "1 December 2026, 09:00 (Europe/Stockholm)"
    assert str(said["locale"]).startswith("en")
    assert not said["translates"]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return places.language_file()


def test_a_choice_is_kept_for_every_profile_and_for_this_user_only(kept: Path) -> None:
    assert languages.chosen() == ""
    languages.keep("sv")
    assert languages.chosen() == "sv"
    assert kept.stat().st_mode & 0o777 == 0o600
    languages.keep("")
    assert languages.chosen() == ""


@pytest.mark.parametrize("odd", [b"\xff\xfe", b"sv" * 100, b"en; rm", b""])
def test_what_is_no_choice_is_none(kept: Path, odd: bytes) -> None:
    kept.parent.mkdir(parents=True)
    kept.write_bytes(odd)
    assert languages.chosen() == ""


def test_the_commands_choose_and_say_so_in_the_chosen_language_too() -> None:
    choice, heard = ["sv"], []

    def keep(code: str) -> None:
        choice[0] = code

    commands = language_commands(Languages(lambda: choice[0], lambda: "sv", keep), heard.append)
    assert [(each.id, each.title) for each in commands] == [
        ("language.desktop", "As the desktop"), ("language.en", "English"), ("language.sv", "Svenska"),
    ]  # fmt: skip
    ticked = [command.is_checked for command in commands]
    assert [each() for each in ticked if each is not None] == [False, False, True]
    commands[1].run()
    commands[0].run()
    assert choice == [""]
    assert heard == [
        "From the next start: English. Limelight is in English from its next start.",
        "From the next start: Svenska. Limelight är på svenska från nästa start.",
    ]


def test_a_choice_that_cannot_be_kept_is_told() -> None:
    heard: list[str] = []

    def fail(_code: str) -> None:
        raise StoreTrouble("The disk is full.")

    language_commands(Languages(lambda: "", lambda: "en", fail), heard.append)[2].run()
    assert heard == ["The disk is full."]
    assert language_commands(None, heard.append) == []


def test_a_lookup_gives_the_form_for_the_number_and_ends_again() -> None:
    words.speak(lambda source, meaning, number: f"<{source}|{meaning}|{number}>")
    try:
        assert words.is_translated()
        assert words.tr("off", "exposure") == "<off|exposure|-1>"
        assert words.ntr("{n} day", "{n} days", 1) == "<1 days|1 day|1>"
    finally:
        words.speak(None)
    assert not words.is_translated()
    assert words.ntr("{n} day", "{n} days", 1) == "1 day"
