"""What a person wants to be told of, kept in the profile's file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from limelight.domain.environments import Environment, Kind
from limelight.ui.noticing.wishes import Wishes, keep_wishes, read_wishes

PROD = Environment("prod-eu", "Production EU", 1, Kind.PRODUCTION)
STAGING = Environment("staging", "Staging", 0, Kind.STAGING)
DEMO = Environment("demo", "Production", 2, Kind.PRODUCTION, demo=True)
PLACES = (PROD, STAGING, DEMO)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_by_itself_production_is_told_of_and_nothing_else(settings: QSettings) -> None:
    wishes = read_wishes(settings, PLACES)
    assert wishes == Wishes()
    assert [wishes.wants(place) for place in PLACES] == [True, False, False]


def test_what_is_chosen_is_kept(settings: QSettings, tmp_path: Path) -> None:
    chosen = {"prod-eu": False, "staging": True, "demo": True}
    wishes = Wishes(shows=True, outcomes=False, tray=False, quiet=(22 * 60, 7 * 60), chosen=chosen)
    keep_wishes(settings, wishes)
    again = read_wishes(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat), PLACES)
    assert again == wishes
    assert [again.wants(place) for place in PLACES] == [False, True, True]
    assert not any(Wishes(shows=False, chosen=chosen).wants(place) for place in PLACES)


@pytest.mark.parametrize("words", ["", "1320", "1320-", "x-y", "1320-9999", "60-60", "-5-60", "٣-٤", "9" * 400 + "-1"])
def test_hours_that_cannot_be_read_are_none(settings: QSettings, words: str) -> None:
    settings.setValue("notices/quiet", words)
    settings.setValue("notices/shows", "perhaps")
    settings.setValue("notices/in/prod-eu", "\x00")
    assert read_wishes(settings, PLACES) == Wishes()


@pytest.mark.parametrize(
    ("quiet", "minute", "expected"),
    [
        (None, 0, False),
        ((22 * 60, 7 * 60), 23 * 60, True),
        ((22 * 60, 7 * 60), 0, True),
        ((22 * 60, 7 * 60), 7 * 60 - 1, True),
        ((22 * 60, 7 * 60), 7 * 60, False),
        ((22 * 60, 7 * 60), 12 * 60, False),
        ((12 * 60, 13 * 60), 12 * 60, True),
        ((12 * 60, 13 * 60), 13 * 60, False),
    ],
)
def test_quiet_hours_go_over_midnight(quiet: tuple[int, int] | None, minute: int, expected: bool) -> None:
    assert Wishes(quiet=quiet).is_quiet(minute) is expected
