"""Every language of ours says everything that the source says: complete, the same values filled in, compiled anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "packaging"))

from steps.languages import linguist  # noqa: E402 - it lies in a folder of its own
from steps.languages.agreement import complaint  # noqa: E402
from steps.languages.command import APP, FOLDER, LANGUAGES  # noqa: E402
from steps.languages.texts import Text, collect  # noqa: E402
from steps.places import venv_program  # noqa: E402

TEXTS = collect(APP)
SWEDISH = linguist.read(FOLDER / "limelight_sv.ts")

SAME_IN_SWEDISH = {
    "a name": ("Limelight journal.zip", "Secret Service", "&Limelight", "Limelight", "Markdown", "CSV", "Slack",
               "Teams", "Webhook", "JSON (*.json)", "PDF (*.pdf)"),
    "a mark that is the same everywhere": (
        *("DEMO", "DEMO ", "DEMO: ", ", DEMO", " (DEMO)", "{environment} (DEMO)", "{title} · DEMO", "PROD  ", "–", "”"),
    ),
    "a key of the keyboard": ("Esc", "Enter", "Home, End"),
    "a unit": ("{seconds}\N{NO-BREAK SPACE}ms", "{n}\N{NO-BREAK SPACE}s", "{n}\N{NO-BREAK SPACE}min", "{at} UTC",
               ", {utc:%Y-%m-%d %H:%M} UTC", "{number}\N{NO-BREAK SPACE}%", "{most:.0f} d"),
    "only values and signs": (
        *("{profile}, {period}", "{plan} ({profile})", "{verb}: {outcome}", "{day} {month} {year}", "{month} {year}"),
        *("{day}: {count}. {told}", "{environment}: {why}", "{kind}: {title}", "{name}: {why}", "{span}  {head}"),
        *("{time}  {channel}: {state}. {title}", "{version}, {done}: {at}"),
    ),
    "the same word": (
        *("test", "Test", "under {share}", "experiment", "Plan", "plan", "revision {revision}", "Revision", "Version"),
        *("version {version}", "Version {version}", ", version {version}", "Presentation", "Filter", "Status", "text"),
        *("System: {system}", "System", "Median", "Period"),
    ),
}  # fmt: skip
"""Texts that Swedish writes as English does, by the reason."""


def missing(translations: linguist.Translations) -> list[Text]:
    return [text for text in TEXTS if text.key not in translations]


def test_swedish_is_complete() -> None:
    untold = missing(SWEDISH)
    assert not untold, f"{len(untold)} texts are not translated (packaging/README.md says how): {untold[:5]}"


def test_nothing_is_left_over_and_the_file_is_as_the_tool_writes_it(tmp_path: Path) -> None:
    for short, language in LANGUAGES.items():
        file = FOLDER / f"limelight_{short}.ts"
        linguist.write(tmp_path / file.name, language, TEXTS, linguist.read(file))
        same = (tmp_path / file.name).read_bytes() == file.read_bytes()
        assert same, "texts came or went: run `python3 packaging/run.py languages`"


def test_every_translation_fits_its_source() -> None:
    wrong = {text.key: said for text in TEXTS if text.key in SWEDISH and (said := complaint(text, SWEDISH[text.key]))}
    assert wrong == {}


def test_what_is_the_same_in_swedish_is_listed_with_its_reason() -> None:
    allowed = {source for sources in SAME_IN_SWEDISH.values() for source in sources}
    same = {source for (source, comment), forms in SWEDISH.items() if source in forms or (comment and comment in forms)}
    assert same - allowed == set()
    assert allowed - same == set(), "these are told apart by now"


@pytest.mark.parametrize("short", sorted(LANGUAGES))
def test_what_is_compiled_is_what_was_translated(tmp_path: Path, short: str) -> None:
    made = tmp_path / "made.qm"
    subprocess.run(
        [venv_program("pyside6-lrelease"), "-silent", FOLDER / f"limelight_{short}.ts", "-qm", made], check=True
    )
    assert made.read_bytes() == (FOLDER / f"limelight_{short}.qm").read_bytes()


def test_numbers_and_days_are_written_as_the_locale_has_them() -> None:
    """The Unicode consortium's data for Sweden (CLDR), by way of Qt."""
    locale = QLocale("sv_SE")
    named = {text.source: text.comment for text in TEXTS if text.files == ("limelight/figures.py",)}
    short = [key for key in named if len(key) == 3 and key.isalpha()] + ["May"]
    long = ("January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December")  # fmt: skip
    order = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    assert sorted(set(short)) == sorted(order)
    said_short = [SWEDISH[key, "short month" if key == "May" else ""][0] for key in order]
    assert said_short == [locale.monthName(number, QLocale.FormatType.ShortFormat) for number in range(1, 13)]
    assert [SWEDISH[key, ""][0] for key in long] == [locale.monthName(number) for number in range(1, 13)]
    assert SWEDISH[".", "decimal sign"] == (locale.decimalPoint(),)
    assert SWEDISH["{day} {month} {year}", ""] == ("{day} {month} {year}",)  # CLDR: d MMM y
    assert SWEDISH["{day}, {clock}", ""] == ("{day} {clock}",)  # CLDR: {1} {0}
