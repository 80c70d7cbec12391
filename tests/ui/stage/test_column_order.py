"""The columns of the stage are put in another order, by mouse and by keys, and come back so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from limelight.domain.picture import EMPTY, Picture
from limelight.ui.stage.columns import ordered
from limelight.ui.stage.selecting import chosen_cells
from limelight.ui.stage.view import Stage
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from pictures.story import MONOTONIC, NOW, story

PATH = ("dev", "test", "staging", "prod-eu", "prod-us")


@pytest.fixture
def stage(qtbot, themes: Themes) -> Iterator[Stage]:
    made = Stage(themes, lambda: Moment(NOW, MONOTONIC))
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def on_screen(stage: Stage) -> tuple[str, ...]:
    """The keys of the environments from left to right."""
    columns = stage.model.picture.columns
    shown = tuple(columns[at - 1].environment.key for at in stage.table.columns.shown)
    places = [stage.table.columnViewportPosition(at) for at in stage.table.columns.shown]
    assert places == sorted(places)
    return shown


def without(picture: Picture, *keys: str) -> Picture:
    kept = tuple(column for column in picture.columns if column.environment.key not in keys)
    return replace(picture, columns=kept, catalogue=replace(picture.catalogue))


def test_they_stand_along_the_path_until_somebody_moves_one(stage: Stage) -> None:
    assert on_screen(stage) == PATH
    assert stage.arranging.state.arrangement.order == ()


def test_a_head_is_dragged_to_another_place(qtbot, stage: Stage) -> None:
    told: list[None] = []
    stage.arranging.changed.connect(lambda: told.append(None))
    head = stage.table.head
    middle = {key: head.sectionViewportPosition(at) + head.sectionSize(at) // 2 for at, key in enumerate(PATH, start=1)}
    sort = stage.model.sort_order
    drag(stage, middle["prod-us"], middle["dev"] - 20)
    assert on_screen(stage) == ("prod-us", *PATH[:4])
    assert stage.arranging.state.arrangement.order == ("prod-us", *PATH[:4])
    assert stage.model.sort_order == sort  # a drag is no click
    assert told
    assert head.visualIndex(0) == 0


def drag(stage: Stage, start: int, end: int) -> None:
    viewport = stage.table.head.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(start, 30))
    step = 12 if end > start else -12
    for x in (*range(start, end, step), end):
        QTest.mouseMove(viewport, QPoint(x, 30))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(end, 30))


def test_the_order_survives_other_pictures_and_an_environment_that_comes_and_goes(stage: Stage) -> None:
    wanted = ("prod-eu", "dev", "test", "prod-us", "staging")
    stage.table.columns.arrange(wanted)
    assert on_screen(stage) == wanted
    stage.show_picture(without(story(), "test"))
    assert on_screen(stage) == ("prod-eu", "dev", "prod-us", "staging")
    stage.show_picture(EMPTY)
    stage.show_picture(story())
    assert on_screen(stage) == wanted
    stage.filter_bar.search.setText("pay")
    assert on_screen(stage) == wanted


def test_the_keyboard_walks_in_the_order_on_screen(qtbot, stage: Stage) -> None:
    stage.table.columns.arrange(("prod-us", "prod-eu", "dev", "test", "staging"))
    stage.select("instant-payments", "")
    stage.table.setFocus()
    walked = []
    stage.cell_selected.connect(lambda _feature, environment: walked.append(environment))
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_Left,
        Qt.Key.Key_Left,
    ):
        qtbot.keyClick(stage.table, key)
    assert walked == ["prod-us", "prod-eu", "dev", "prod-eu", "prod-us", ""]


def test_a_selection_across_moved_columns_is_copied_as_it_is_seen(qtbot, stage: Stage) -> None:
    stage.table.columns.arrange(("prod-us", "dev", "test", "staging", "prod-eu"))
    stage.select("instant-payments", "prod-us")
    stage.table.setFocus()
    for _ in range(2):
        qtbot.keyClick(stage.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chosen_cells(stage.table)[1] == [5, 1, 2]


def test_hidden_columns_keep_their_place(stage: Stage) -> None:
    stage.table.columns.arrange(("prod-us", "dev", "test", "staging", "prod-eu"))
    stage.table.hide_columns(frozenset({"dev"}))
    assert on_screen(stage) == ("prod-us", "test", "staging", "prod-eu")
    assert stage.table.columns.move("prod-us", 1)
    assert on_screen(stage) == ("test", "prod-us", "staging", "prod-eu")
    stage.table.hide_columns(frozenset())
    assert set(on_screen(stage)) == set(PATH)


def test_back_in_the_order_of_the_path_nothing_is_kept(stage: Stage) -> None:
    assert stage.table.columns.move("dev", 1)
    assert stage.arranging.state.arrangement.order == ("test", "dev", *PATH[2:])
    assert stage.table.columns.move("dev", -1)
    assert stage.arranging.state.arrangement.order == ()
    assert not stage.table.columns.move("dev", -1)
    assert not stage.table.columns.move("moon", 1)


def test_commands_move_the_column_under_the_cursor(qtbot, themes: Themes) -> None:
    window: MainWindow = build(themes)
    qtbot.addWidget(window)
    window.show_picture(story())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    assert window.commands.refusal("column.left") == "Select a cell of an environment on the stage first."
    window.stage.select("instant-payments", "prod-us")
    window.stage.table.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.stage.table, Qt.Key.Key_Left, keys)
    assert on_screen(window.stage) == ("dev", "test", "staging", "prod-us", "prod-eu")
    assert window.selected == ("instant-payments", "prod-us")
    for _ in range(2):
        qtbot.keyClick(window.stage.table, Qt.Key.Key_Right, keys)
    assert on_screen(window.stage) == PATH
    assert window.news._notice.text() == "It stands at the end already."
    window.close()


@given(some.permutations(PATH), some.lists(some.sampled_from((*PATH, "moon", "mars")), unique=True))
def test_every_environment_has_one_place_whatever_was_kept(keys: list[str], order: list[str]) -> None:
    placed = ordered(keys, order)
    assert sorted(placed) == sorted(keys)
    assert [key for key in placed if key in order] == [key for key in order if key in keys]
    assert ordered(keys, ()) == list(keys)
    assert ordered(keys, placed) == placed
