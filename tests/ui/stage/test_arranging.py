"""Saved views, groups, compact rows and columns; and that all of it comes back as it was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from bench.synthetic import with_changed
from limelight.domain.features import Feature
from limelight.domain.picture import Picture, catalogue_of
from limelight.domain.standing import Standing
from limelight.ui.stage.answers import Role
from limelight.ui.stage.arrangement import (
    BUILT_IN,
    LONGEST_NAME,
    MOST_VIEWS,
    Arrangement,
    Density,
    SavedView,
    StageState,
    name_problem,
)
from limelight.ui.stage.arranging import Arranging
from limelight.ui.stage.dialogs import ChooseColumns, OwnViews, SaveView
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.keeping import state_of, text_of
from limelight.ui.stage.saved_views import EVERYTHING
from limelight.ui.stage.view import Stage
from limelight.ui.stage.wishes import Filter, Sort, SortBy
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from pictures.story import DAY, MONOTONIC, NOW, story

MOMENT = Moment(NOW, MONOTONIC)


@pytest.fixture
def stage(qtbot, themes: Themes) -> Iterator[Stage]:
    made = Stage(themes, lambda: MOMENT)
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def arranging(stage: Stage) -> Arranging:
    return stage.arranging


def keys(stage: Stage) -> list[str]:
    return [stage.model.key_at(row) for row in range(stage.model.rowCount())]


def heads(stage: Stage) -> list[str]:
    return [group.name for _, group in stage.model.heads()]


def shown_view(stage: Stage) -> str:
    return stage.view_bar.views.currentText()


# Views


def test_everyones_views_show_what_they_are_called(stage: Stage, arranging: Arranging) -> None:
    picture = story()

    def cells(key: str) -> list[Standing]:
        row = picture.catalogue.rows[key]
        return [Standing(column.standing[row]) for column in picture.columns]

    arranging.show_built_in("Waiting for release")
    assert keys(stage)
    assert all(Standing.WAITING in cells(key) for key in keys(stage))
    arranging.show_built_in("Without code")
    assert all(Standing.WITHOUT_CODE in cells(key) for key in keys(stage))
    arranging.show_built_in("Not everywhere")
    assert keys(stage)
    assert all(set(cells(key)[3:]) != {Standing.RELEASED} for key in keys(stage))
    arranging.show_built_in("Changed this week")
    rows = [picture.catalogue.rows[key] for key in keys(stage)]
    assert rows
    assert all(max(column.changed_at[row] for column in picture.columns) >= NOW - 7 * DAY for row in rows)
    assert shown_view(stage) == "Changed this week"


def test_where_there_is_one_production_not_everywhere_looks_at_the_whole_path(
    stage: Stage, arranging: Arranging
) -> None:
    stage.show_picture(replace(story(), columns=story().columns[:4]))
    assert arranging.views.built_in("Not everywhere").wanted == Filter(not_everywhere=True)
    stage.show_picture(story())
    assert arranging.views.built_in("Not everywhere").wanted.places == {"prod-eu", "prod-us"}


def test_what_a_view_asks_beyond_the_fields_can_be_seen_and_taken_back(
    qtbot, stage: Stage, arranging: Arranging
) -> None:
    bar = stage.view_bar
    assert not bar.changed_flag.isVisible()
    arranging.show_built_in("Changed this week")
    assert bar.changed_flag.text() == "Changed in 7 days  ✕"
    qtbot.mouseClick(bar.changed_flag, Qt.MouseButton.LeftButton)
    assert not bar.changed_flag.isVisible()
    assert stage.model.wanted == Filter()
    arranging.show_built_in("Not everywhere")
    stage.filter_bar.search.setText("pay")
    assert shown_view(stage) == ""
    qtbot.mouseClick(bar.spread_flag, Qt.MouseButton.LeftButton)
    assert stage.model.wanted == Filter("pay", places=frozenset({"prod-eu", "prod-us"}))


def test_clearing_the_filter_clears_a_view_as_well(stage: Stage, arranging: Arranging) -> None:
    arranging.show_built_in("Not everywhere")
    stage.filter_bar.clear()
    assert stage.model.wanted == Filter()
    assert shown_view(stage) == EVERYTHING.name


def test_a_filter_is_saved_shown_renamed_and_deleted(qtbot, stage: Stage, arranging: Arranging) -> None:
    stage.filter_bar.take(Filter("a", frozenset({Standing.WAITING}), owner="Cards"), Sort(SortBy.KEY))
    arranging.group(GroupBy.TAG)
    arranging.ask_for_name()
    dialog = stage.window().findChild(SaveView)
    assert dialog is not None
    assert not dialog.record.isEnabled()
    dialog.name.setText("without CODE")
    assert not dialog.record.isEnabled()
    assert "everyone has" in dialog._problem.text()
    dialog.name.setText(" Cards that wait ")
    qtbot.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    (mine,) = arranging.views.own
    assert mine.name == "Cards that wait"
    assert shown_view(stage) == "Cards that wait"
    arranging.show_view(EVERYTHING)
    arranging.group(GroupBy.NOTHING)
    assert shown_view(stage) == "All features"
    stage.view_bar.views.setCurrentText("Cards that wait")
    stage.view_bar.views.activated.emit(stage.view_bar.views.currentIndex())
    assert stage.model.wanted == mine.wanted
    assert (stage.model.sort_order, stage.model.grouped_by) == (Sort(SortBy.KEY), GroupBy.TAG)
    arranging.show_own_views()
    own = stage.window().findChild(OwnViews)
    assert own is not None
    own.list.item(0).setText("Not everywhere")
    assert [view.name for view in arranging.views.own] == ["Cards that wait"]
    assert "everyone has" in own._problem.text()
    own.list.item(0).setText("Mine & yours")
    assert shown_view(stage) == "Mine & yours"
    qtbot.mouseClick(own.delete, Qt.MouseButton.LeftButton)
    assert arranging.views.own == ()
    assert not own.delete.isEnabled()
    assert stage.model.wanted == mine.wanted
    own.close()


def test_names_of_views_are_told_apart() -> None:
    own = (SavedView("Mine", Filter()),)
    assert name_problem(" ", own)
    assert name_problem("x" * (LONGEST_NAME + 1), own)
    assert name_problem("mine ", own)
    assert name_problem("Waiting for RELEASE", own)
    assert name_problem("MINE", own, but="Mine") == ""
    assert name_problem("Another", own) == ""
    many = tuple(SavedView(str(number), Filter()) for number in range(MOST_VIEWS))
    assert name_problem("Another", many)
    assert name_problem("Another", many, but="3") == ""


# Groups


def test_features_stand_under_their_owners_and_nobodys_come_last(stage: Stage, arranging: Arranging) -> None:
    arranging.group(GroupBy.OWNER)
    names = heads(stage)
    assert names == [*sorted(names[:-1], key=str.casefold), ""]
    features = story().catalogue
    owner = None
    for row in range(stage.model.rowCount()):
        group = stage.model.group_at(row)
        owner = group.name if group else owner
        assert group or features.features[features.rows[stage.model.key_at(row)]].owner == owner
    assert sum(group.count for _, group in stage.model.heads()) == len(features) == stage.model.features_shown


def test_a_feature_with_two_tags_stands_under_both_and_counts_once(stage: Stage, arranging: Arranging) -> None:
    features = (Feature("a", tags=("x", "y")), Feature("b", tags=("y",)), Feature("c"))
    columns = tuple(_cut(column, 3) for column in story().columns)
    stage.show_picture(Picture(catalogue_of(features), columns))
    arranging.group(GroupBy.TAG)
    assert keys(stage) == ["", "a", "", "a", "b", "", "c"]
    assert stage.model.features_shown == 3
    told: list[tuple[int, int]] = []
    stage.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    before = stage.model.picture
    stage.show_picture(with_changed(before, 30))
    assert told
    assert all(last == 6 for _, last in told)


def _cut(column, size: int):
    arrays = {
        name: getattr(column, name)[:size]
        for name in ("standing", "exposure", "presence", "marks", "share", "changed_at")
    }
    return replace(column, details={}, **arrays)


def test_a_group_collapses_and_opens_from_the_keyboard_and_keeps_the_cursor(
    qtbot, stage: Stage, arranging: Arranging
) -> None:
    arranging.group(GroupBy.OWNER)
    table, before = stage.table, stage.model.rowCount()
    row, group = list(stage.model.heads())[1]
    table.setFocus()
    table.setCurrentIndex(stage.model.index(row, 1))
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert stage.model.rowCount() == before - group.count
    assert stage.model.group_at(table.currentIndex().row()).name == group.name
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert stage.model.rowCount() == before - group.count
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert stage.model.rowCount() == before
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert stage.model.collapsed == {group.name}
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert stage.model.collapsed == frozenset()


def test_a_click_on_a_head_collapses_it(qtbot, stage: Stage, arranging: Arranging) -> None:
    arranging.group(GroupBy.OWNER)
    first = stage.model.groups[0].name
    where = QPoint(30, stage.table.rowViewportPosition(0) + 10)
    qtbot.mouseClick(stage.table.names.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert stage.model.collapsed == {first}
    where = stage.table.visualRect(stage.model.index(0, 2)).center()
    qtbot.mouseClick(stage.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert stage.model.collapsed == frozenset()


def test_all_groups_collapse_and_open_at_once(stage: Stage, arranging: Arranging) -> None:
    arranging.group(GroupBy.OWNER)
    arranging.collapse_all()
    assert stage.model.rowCount() == len(heads(stage)) > 3
    assert stage.model.features_shown == len(story().catalogue)
    arranging.open_all()
    assert stage.model.rowCount() == len(heads(stage)) + len(story().catalogue)


def test_a_head_selects_no_feature_and_is_read_out_with_its_count(stage: Stage, arranging: Arranging) -> None:
    arranging.group(GroupBy.OWNER)
    stage.table.setCurrentIndex(stage.model.index(1, 1))
    told: list[tuple[str, str]] = []
    stage.cell_selected.connect(lambda feature, environment: told.append((feature, environment)))
    stage.table.setCurrentIndex(stage.model.index(0, 1))
    assert told == [("", "")]
    index = stage.model.index(0, 0)
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Owner Cards, ")
    assert "open: Left collapses it" in words
    assert index.data(Role.STANDING) is None


def test_what_is_in_view_is_told_without_the_heads(qtbot, stage: Stage, arranging: Arranging) -> None:
    with qtbot.waitSignal(stage.rows_seen) as told:
        arranging.group(GroupBy.OWNER)
    assert told.args[0]
    assert "" not in told.args[0]


def test_going_to_a_feature_of_a_collapsed_group_opens_it(stage: Stage, arranging: Arranging) -> None:
    arranging.group(GroupBy.OWNER)
    arranging.collapse_all()
    assert stage.bring("instant-payments", "prod-eu")
    assert stage.model.key_at(stage.table.currentIndex().row()) == "instant-payments"


def test_the_same_picture_with_changed_cells_keeps_groups_and_selection(stage: Stage, arranging: Arranging) -> None:
    arranging.group(GroupBy.OWNER)
    stage.select("savings-goals", "prod-us")
    before = keys(stage)
    stage.show_picture(with_changed(story(), 5))
    assert keys(stage) == before
    assert stage.model.key_at(stage.table.currentIndex().row()) == "savings-goals"


def test_projects_are_offered_where_a_system_tells_any(stage: Stage, arranging: Arranging) -> None:
    offered = [stage.view_bar.groups.itemText(row) for row in range(stage.view_bar.groups.count())]
    assert offered == ["Nothing", "Owner", "Tag"]
    assert not arranging.has_projects
    features = (Feature("a", tags=("project:pay",)), Feature("b"), Feature("c"))
    stage.show_picture(Picture(catalogue_of(features), tuple(_cut(column, 3) for column in story().columns)))
    assert stage.view_bar.groups.count() == 4
    arranging.group(GroupBy.PROJECT)
    assert heads(stage) == ["pay", ""]


# Rows and columns


def test_compact_rows_hold_more_and_the_row_that_is_looked_at_stays(stage: Stage, arranging: Arranging) -> None:
    stage.table.scrollTo(stage.model.index(30, 1), stage.table.ScrollHint.PositionAtTop)
    first = stage.table.rowAt(0)
    high = stage.table.rowHeight(0)
    arranging.set_density(Density.COMPACT)
    assert stage.table.rowHeight(0) < high
    assert abs(stage.table.rowAt(0) - first) <= 1
    arranging.set_density(Density.COMFORTABLE)
    assert stage.table.rowHeight(0) == high


def test_a_hidden_environment_is_no_column_and_that_is_said(stage: Stage, arranging: Arranging) -> None:
    arranging.ask_for_columns()
    dialog = stage.window().findChild(ChooseColumns)
    assert dialog is not None
    assert dialog.list.item(3).text() == "PROD  Production EU"
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert stage.table.columns.hidden == {"dev", "staging"}
    assert stage.table.columns.shown == [2, 4, 5]
    assert stage.view_bar.columns.text() == "3 of 5 columns…"
    for row in (1, 3, 4):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert stage.table.columns.shown
    dialog._check_all()
    assert stage.table.columns.shown == [1, 2, 3, 4, 5]
    dialog.close()


def test_the_keyboard_goes_past_hidden_columns(qtbot, stage: Stage, arranging: Arranging) -> None:
    stage.table.hide_columns(frozenset({"dev", "prod-us"}))
    stage.table.setFocus()
    stage.table.setCurrentIndex(stage.model.index(2, 2))
    qtbot.keyClick(stage.table, Qt.Key.Key_Left)
    assert stage.table.currentIndex().column() == 0
    qtbot.keyClick(stage.table, Qt.Key.Key_Right)
    assert stage.table.currentIndex().column() == 2
    stage.table.setCurrentIndex(stage.model.index(2, 0))
    qtbot.keyClick(stage.table, Qt.Key.Key_End)
    assert stage.table.currentIndex().column() == 4


def test_going_to_a_hidden_environment_shows_it(stage: Stage, arranging: Arranging) -> None:
    stage.table.hide_columns(frozenset({"prod-eu", "dev"}))
    assert stage.select("instant-payments", "prod-eu")
    assert stage.table.columns.hidden == {"dev"}


def test_hidden_columns_stay_hidden_when_the_features_are_others(stage: Stage, arranging: Arranging) -> None:
    stage.table.hide_columns(frozenset({"test"}))
    stage.show_picture(replace(story(), catalogue=catalogue_of(story().catalogue.features)))
    assert stage.table.isColumnHidden(2)
    assert stage.table.columns.shown == [1, 3, 4, 5]


# Keeping


def test_all_of_it_comes_back(qtbot, themes: Themes, stage: Stage, arranging: Arranging) -> None:
    stage.filter_bar.take(
        Filter("a", frozenset({Standing.WAITING, Standing.OFF}), frozenset({"prod-eu"}), "Cards", "web", 7, True),
        Sort(SortBy.STANDING, "prod-us", backwards=True),
    )
    arranging.views.save(SavedView("Mine", Filter("b"), Sort(SortBy.CREATED), GroupBy.TAG))
    arranging.group(GroupBy.OWNER)
    arranging._fold("Cards", True)
    arranging.set_density(Density.COMPACT)
    stage.table.hide_columns(frozenset({"dev"}))
    state = arranging.state
    assert state_of(text_of(state)) == state

    other = Stage(themes, lambda: MOMENT)
    qtbot.addWidget(other)
    other.arranging.restore(state)
    assert other.arranging.state == state  # also what cannot be picked before anything is read
    other.show_picture(story())
    assert other.arranging.state == state
    assert keys(other) == keys(stage)
    assert other.model.wanted == state.wanted
    assert other.table.isColumnHidden(1)


def test_what_a_person_changes_after_a_restore_holds(stage: Stage, arranging: Arranging) -> None:
    arranging.restore(StageState(Filter(owner="Nobody here")))
    assert arranging.state.wanted.owner == "Nobody here"
    stage.filter_bar.search.setText("x")
    assert arranging.state.wanted == Filter("x")


states = some.builds(
    StageState,
    wanted=some.builds(
        Filter,
        text=some.text(max_size=20),
        standings=some.frozensets(some.sampled_from(list(Standing))),
        places=some.frozensets(some.text(max_size=5), max_size=3),
        owner=some.none() | some.text(max_size=9),
        tag=some.none() | some.text(max_size=9),
        changed_days=some.none() | some.integers(1, 400),
        not_everywhere=some.booleans(),
    ),
    sort=some.builds(
        Sort, by=some.sampled_from(list(SortBy)), environment=some.text(max_size=5), backwards=some.booleans()
    ),
    arrangement=some.builds(
        Arrangement,
        by=some.sampled_from(list(GroupBy)),
        collapsed=some.frozensets(some.text(max_size=5), max_size=3),
        density=some.sampled_from(list(Density)),
        hidden=some.frozensets(some.text(max_size=5), max_size=3),
        order=some.lists(some.text(max_size=5), max_size=3, unique=True).map(tuple),
    ),
    views=some.just((SavedView("Mine", Filter("x"), Sort(), GroupBy.TAG), SavedView("b", BUILT_IN[1].wanted))),
)


def test_what_an_earlier_version_kept_has_no_order() -> None:
    assert state_of(text_of(StageState()).replace(', "order": []', "")) == StageState()
    assert "order" in text_of(StageState())


@given(states)
def test_every_state_is_the_same_after_it_was_kept(state: StageState) -> None:
    assert state_of(text_of(state)) == state


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        "7",
        "{",
        '"x"',
        "[" * 100_000,
        text_of(StageState()).replace('"NOTHING"', '"SIZE"'),
        " " * 2_000_000,
    ],
)
def test_what_cannot_be_understood_is_as_good_as_not_kept(text: str) -> None:
    assert state_of(text) == StageState()


def test_names_of_views_that_came_from_elsewhere_are_checked_too() -> None:
    kept = StageState(views=(SavedView("Mine", Filter()),))
    forged = text_of(kept).replace('"Mine"', '"Not everywhere"')
    assert state_of(forged).views == ()


def test_everything_that_takes_the_keyboard_has_a_name(stage: Stage) -> None:
    for widget in stage.view_bar.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            assert told is None or told.text(QAccessible.Text.Name), widget


def test_the_model_keeps_its_promises_to_qt_with_groups(qtmodeltester, stage: Stage, arranging: Arranging) -> None:
    arranging.group(GroupBy.OWNER)
    arranging._fold("Cards", True)
    qtmodeltester.check(stage.model)
