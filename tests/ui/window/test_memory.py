"""What the window remembers of its stage between two runs of a profile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from limelight.domain.standing import Standing
from limelight.ui.memory import WindowMemory
from limelight.ui.stage.arrangement import Density, SavedView, StageState
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.wishes import Filter, Sort
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from pictures.story import story


@pytest.fixture
def windows(qtbot, themes: Themes) -> list[MainWindow]:
    made = [build(themes), build(themes)]
    for window in made:
        qtbot.addWidget(window)
    return made


def test_filter_views_groups_rows_and_columns_are_there_again_in_the_next_run(
    windows: list[MainWindow], tmp_path: Path
) -> None:
    first, second = windows
    first.show_picture(story())
    arranging = first.stage.arranging
    first.stage.filter_bar.take(Filter("a", frozenset({Standing.WAITING}), owner="Cards"), Sort())
    arranging.views.save(SavedView("Mine", Filter("x")))
    arranging.group(GroupBy.TAG)
    arranging.set_density(Density.COMPACT)
    first.stage.table.hide_columns(frozenset({"dev"}))
    WindowMemory(tmp_path).keep(first)

    WindowMemory(tmp_path).restore(second)  # before anything is read, as at the start
    second.show_picture(story())
    assert second.stage.arranging.state == arranging.state
    assert second.stage.model.wanted == first.stage.model.wanted
    assert second.stage.table.isColumnHidden(1)


def test_a_file_that_says_something_else_is_as_good_as_none(windows: list[MainWindow], tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("stage", '{"filter": 7}')
    settings.sync()
    WindowMemory(tmp_path).restore(windows[0])
    assert windows[0].stage.arranging.state == StageState()
