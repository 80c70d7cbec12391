"""What the window remembers in its file, and what it says where that file is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from limelight.domain.profile import Appearance
from limelight.ui.feed import Feed
from limelight.ui.memory import WindowMemory
from limelight.ui.stage.arrangement import StageState
from limelight.ui.theme import Choices, Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from pictures.story import story
from ui.hands.rig import furnished

ORDER = ("prod-us", "dev", "test", "staging", "prod-eu")


@pytest.fixture
def windows(qtbot, themes: Themes) -> list[MainWindow]:
    made = [build(themes), build(themes)]
    for window in made:
        qtbot.addWidget(window)
    return made


def test_place_filter_and_order_of_columns_are_there_again_in_the_next_run(
    qapp: QApplication, themes: Themes, feed: Feed, tmp_path: Path
) -> None:
    first = furnished(qapp, themes, feed, tmp_path, story())
    first.window.resize(1000, 640)
    first.window.stage.table.columns.arrange(ORDER)
    first.window.stage.filter_bar.search.setText("pay")
    first.window.close()
    first.leave()
    second = furnished(qapp, themes, feed, tmp_path, story())
    assert (second.window.width(), second.window.height()) == (1000, 640)
    assert second.window.stage.filter_bar.search.text() == "pay"
    assert second.window.stage.arranging.state.arrangement.order == ORDER
    columns = second.window.stage.table.columns.shown
    assert tuple(second.picture.columns[at - 1].environment.key for at in columns) == ORDER
    second.leave()


@pytest.mark.parametrize(
    "data", [b"\x00\xff\xfe garbage", b"this is no file of ours\nat all", b"[General", b"x" * 5_000_000]
)
def test_a_damaged_file_is_set_aside_with_a_sentence(windows: list[MainWindow], tmp_path: Path, data: bytes) -> None:
    (tmp_path / "window.ini").write_bytes(data)
    memory = WindowMemory(tmp_path)
    assert memory.trouble == (
        "What was remembered of this window could not be understood, so it begins anew; the old file is kept."
    )
    assert (tmp_path / "window.damaged.ini").read_bytes() == data
    assert memory.look(Appearance.SYSTEM) == (Appearance.SYSTEM, Choices())
    memory.restore(windows[0])
    memory.keep(windows[0])
    again = WindowMemory(tmp_path)
    assert again.trouble == ""
    again.restore(windows[1])


def test_no_file_and_an_empty_one_are_no_damage(tmp_path: Path) -> None:
    assert WindowMemory(tmp_path).trouble == ""
    (tmp_path / "window.ini").write_bytes(b"")
    assert WindowMemory(tmp_path).trouble == ""


def test_a_stage_that_cannot_be_understood_is_kept_aside_with_a_sentence(
    windows: list[MainWindow], tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("stage", '{"filter": 7}')
    settings.setValue("appearance", "dark")
    settings.sync()
    memory = WindowMemory(tmp_path)
    assert memory.trouble == ""
    memory.restore(windows[0])
    assert memory.trouble == "What was remembered of the stage could not be understood, so it begins anew."
    assert windows[0].stage.arranging.state == StageState()
    memory.keep(windows[0])
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert kept.value("stage.damaged") == '{"filter": 7}'
    assert WindowMemory(tmp_path).look(Appearance.SYSTEM)[0] is Appearance.DARK


def test_nothing_of_a_server_but_keys_that_were_chosen_is_in_the_file(
    windows: list[MainWindow], tmp_path: Path
) -> None:
    windows[0].show_picture(story())
    windows[0].stage.select("instant-payments", "prod-eu")
    WindowMemory(tmp_path).keep(windows[0])
    said = (tmp_path / "window.ini").read_text(encoding="utf-8", errors="replace")
    for word in ("instant-payments", "Instant payments", "Maya", "prod-eu", "token"):
        assert word not in said
