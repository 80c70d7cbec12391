"""The table: keyboard, selection that stays, the fixed column, old values, and what stands there when there is none."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip

from bench.synthetic import synthetic_picture, with_changed
from limelight.domain.environments import Environment, Kind
from limelight.domain.picture import EMPTY, Catalogue, Freshness, Picture
from limelight.domain.standing import Standing
from limelight.ui.stage.view import Stage
from limelight.ui.stage.wishes import Filter, Sort, SortBy
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from pictures.story import MONOTONIC, NOW, story


class Moments:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> Moment:
        return Moment(NOW + self.seconds, MONOTONIC + self.seconds)


@pytest.fixture
def moments() -> Moments:
    return Moments()


@pytest.fixture
def stage(qtbot, themes: Themes, moments: Moments) -> Stage:
    """A stage with the story on it, on screen."""
    made = Stage(themes, moments)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def selections(stage: Stage) -> list[tuple[str, str]]:
    """What the stage told about its selection, in order."""
    told: list[tuple[str, str]] = []
    stage.cell_selected.connect(lambda feature, environment: told.append((feature, environment)))
    return told


def key(qtbot, stage: Stage, *keys: Qt.Key) -> None:
    for one in keys:
        qtbot.keyClick(stage.table, one)


def features(stage: Stage) -> list[str]:
    return [stage.model.feature(row).key for row in range(stage.model.rowCount())]


def test_the_keyboard_moves_from_cell_to_cell(qtbot, stage: Stage, selections: list[tuple[str, str]]) -> None:
    first, second = features(stage)[:2]
    assert stage.select(first, "dev")
    key(qtbot, stage, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert selections == [(first, "dev"), (second, "dev"), (second, "test"), (second, "dev"), (second, "")]
    with qtbot.waitSignal(stage.cell_opened, check_params_cb=lambda *keys: keys == (second, "")):
        key(qtbot, stage, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("start", "pressed", "end"),
    [
        ((3, 0), Qt.Key.Key_Down, (4, 0)),
        ((3, 0), Qt.Key.Key_Up, (2, 0)),
        ((0, 0), Qt.Key.Key_Up, (0, 0)),
        ((3, 0), Qt.Key.Key_Right, (3, 1)),
        ((3, 0), Qt.Key.Key_Left, (3, 0)),
        ((3, 4), Qt.Key.Key_Home, (3, 0)),
        ((3, 0), Qt.Key.Key_End, (3, 5)),
        ((3, 5), Qt.Key.Key_Right, (3, 5)),
        ((62, 2), Qt.Key.Key_Down, (62, 2)),
    ],
)
def test_every_cell_can_be_reached(
    qtbot, stage: Stage, start: tuple[int, int], pressed: Qt.Key, end: tuple[int, int]
) -> None:
    stage.table.setCurrentIndex(stage.model.index(*start))
    key(qtbot, stage, pressed)
    index = stage.table.currentIndex()
    assert (index.row(), index.column()) == end
    assert stage.table.selectionModel().isSelected(index)
    assert (
        stage.table.viewport().rect().top() <= stage.table.rowViewportPosition(end[0]) < stage.table.viewport().height()
    )


def test_paging_stays_in_the_first_column(qtbot, stage: Stage) -> None:
    stage.table.setCurrentIndex(stage.model.index(0, 0))
    key(qtbot, stage, Qt.Key.Key_PageDown)
    index = stage.table.currentIndex()
    assert index.row() > 5
    assert index.column() == 0


def test_the_selection_survives_filter_sort_and_picture(qtbot, stage: Stage, selections: list[tuple[str, str]]) -> None:
    stage.select("savings-goals", "prod-us")
    stage.filter_bar.search.setText("savings")
    stage.filter_bar.sort(Sort(SortBy.STANDING, "dev", backwards=True))
    stage.show_picture(story())
    index = stage.table.currentIndex()
    assert stage.model.feature(index.row()).key == "savings-goals"
    assert stage.table.selectionModel().isSelected(index)
    assert selections == [("savings-goals", "prod-us")]
    stage.filter_bar.search.setText("passkeys")
    assert selections[-1] == ("", "")
    stage.filter_bar.clear()
    assert selections[-1] == ("savings-goals", "prod-us")


def test_rows_stay_at_their_height_when_others_come(qtbot, stage: Stage) -> None:
    stage.select("savings-goals", "dev")
    row = stage.model.row_of("savings-goals")
    height = stage.table.rowViewportPosition(row)
    bigger = story()
    before = [feature for feature in bigger.catalogue.features if feature.title < "Savings goals"]
    assert before
    size = len(bigger.catalogue)
    rows = [0, *range(size)]
    again = tuple(
        replace(bigger.catalogue.features[0], key="new", name="AAA new") if n == 0 else bigger.catalogue.features[r]
        for n, r in enumerate(rows)
    )
    stage.show_picture(
        Picture(
            Catalogue(again, {feature.key: at for at, feature in enumerate(again)}),
            tuple(
                replace(
                    column,
                    standing=column.standing[:1] + column.standing,
                    exposure=column.exposure[:1] + column.exposure,
                    presence=column.presence[:1] + column.presence,
                    marks=column.marks[:1] + column.marks,
                    share=column.share[:1] + column.share,
                    changed_at=column.changed_at[:1] + column.changed_at,
                    details={},
                )
                for column in bigger.columns
            ),
        )
    )
    assert stage.model.row_of("savings-goals") == row + 1
    assert stage.table.rowViewportPosition(row + 1) == height


def test_a_name_always_stands_beside_its_own_cells(qtbot, stage: Stage) -> None:
    table = stage.table
    stage.filter_bar.search.setText("savings")
    stage.select("savings-goals", "prod-eu")
    stage.filter_bar.clear()
    stage.show_picture(synthetic_picture(500, 3))
    stage.show_picture(story())
    for position in (0, 333, table.verticalScrollBar().maximum()):
        table.verticalScrollBar().setValue(position)
        for row in range(stage.model.rowCount()):
            assert table.names.sectionViewportPosition(row) == table.rowViewportPosition(row)
            assert table.names.sectionSize(row) == table.rowHeight(row) == stage.table._delegate.row_height
    stage.select("savings-goals", "prod-eu")
    row = stage.model.row_of("savings-goals")
    ground = QColor(stage.table._themes.theme.selection)
    y = table.rowViewportPosition(row) + 2
    assert table.names.viewport().grab().toImage().pixelColor(4, y) == ground
    assert table.viewport().grab().toImage().pixelColor(3, y) == ground
    assert table.names.viewport().y() + table.names.y() == table.viewport().y()


def test_the_features_can_be_made_wider(qtbot, stage: Stage) -> None:
    table = stage.table
    edge = QPoint(table.corner.width() - 2, 30)
    qtbot.mousePress(table.corner, Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(table.corner, edge + QPoint(52, 0))
    qtbot.mouseRelease(table.corner, Qt.MouseButton.LeftButton, pos=edge + QPoint(52, 0))
    width = edge.x() + 52
    assert table.corner.width() == table.names.width() == table.viewport().x() == width
    stage.resize(1300, 700)
    assert table.names.width() == width
    assert stage.model.sort_order == Sort()


def test_the_cursor_never_hides_under_the_fixed_column(qtbot, stage: Stage) -> None:
    stage.show_picture(synthetic_picture(50, 12))
    stage.select(features(stage)[3], "env-11")
    assert stage.table.horizontalScrollBar().value() > 0
    key(qtbot, stage, *[Qt.Key.Key_Left] * 11)
    rect = stage.table.visualRect(stage.table.currentIndex())
    assert stage.table.currentIndex().column() == 1
    assert rect.left() >= 0
    key(qtbot, stage, Qt.Key.Key_Left)
    assert stage.table.currentIndex().column() == 0


def test_a_click_on_the_name_selects_the_feature(qtbot, stage: Stage, selections: list[tuple[str, str]]) -> None:
    where = QPoint(40, stage.table._delegate.row_height + 10)
    qtbot.mouseClick(stage.table.names.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert selections == [(features(stage)[1], "")]


def test_the_keyboard_finds_the_first_cell_ready_and_selects_it_only_when_told(
    qtbot, stage: Stage, selections: list[tuple[str, str]]
) -> None:
    opened: list[tuple[str, str]] = []
    stage.cell_opened.connect(lambda *cell: opened.append(cell))
    first = (features(stage)[0], stage.model.environment_column(1).environment.key)
    stage.filter_bar.search.setFocus()
    stage.table.setFocus(Qt.FocusReason.TabFocusReason)
    assert (stage.table.currentIndex().row(), stage.table.currentIndex().column()) == (0, 1)
    assert not stage.table.selectionModel().hasSelection()
    assert selections == []
    qtbot.keyClick(stage.table, Qt.Key.Key_Return)
    assert (selections, opened) == ([first], [first])
    stage.table.clearSelection()
    qtbot.keyClick(stage.table, Qt.Key.Key_Space)
    assert selections == [first]
    assert stage.table.selectionModel().hasSelection()


def test_typing_on_the_table_filters_and_enter_goes_back_to_it(qtbot, stage: Stage) -> None:
    stage.table.setFocus()
    qtbot.keyClicks(stage.table, "p")
    assert stage.filter_bar.search.text() == "p"
    qtbot.keyClick(stage.filter_bar.search, Qt.Key.Key_Return)
    assert stage.table.currentIndex().row() == 0
    qtbot.keyClicks(stage.filter_bar.search, "x")
    qtbot.keyClick(stage.filter_bar.search, Qt.Key.Key_Escape)
    assert stage.filter_bar.search.text() == ""


def test_a_click_on_a_head_sorts_and_a_second_one_turns_around(qtbot, stage: Stage) -> None:
    head = stage.table.head
    x = head.sectionViewportPosition(5) + 40
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    assert stage.model.sort_order == Sort(SortBy.STANDING, "prod-us")
    assert stage.model.painted(0, 5).standing == Standing.WITHOUT_CODE
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    assert stage.model.painted(0, 5).standing == Standing.ABSENT
    qtbot.mouseClick(stage.table.corner, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert stage.model.sort_order == Sort()
    assert stage.filter_bar.sort_order == Sort()


def test_every_order_can_be_chosen_by_keyboard_and_turned_around(qtbot, stage: Stage) -> None:
    order = stage.filter_bar._order
    words = [order.itemText(at) for at in range(order.count())]
    assert {"Name", "Owner", "Last change", "Standing in Production EU", "Last change in Staging"} <= set(words)
    assert len(words) == len(set(words))
    at = words.index("Standing in Production EU")
    for backwards in (False, True, False):
        order.setCurrentIndex(at)
        order.activated.emit(at)
        assert stage.model.sort_order == Sort(SortBy.STANDING, "prod-eu", backwards)
        assert order.currentText() == f"Standing in Production EU{', reversed' if backwards else ''}"


def test_chips_filter_and_count(qtbot, stage: Stage) -> None:
    waiting = stage.filter_bar.chips._buttons[Standing.WAITING]
    count = int(waiting.text().split()[-1])
    qtbot.mouseClick(waiting, Qt.MouseButton.LeftButton)
    assert stage.model.rowCount() == count
    assert count == sum(
        any(column.standing[row] == Standing.WAITING for column in story().columns) for row in range(63)
    )
    places = stage.filter_bar._places
    places.setCurrentIndex(places.findData("prod-us"))
    assert stage.model.rowCount() == int(waiting.text().split()[-1])
    assert stage.model.rowCount() == story().columns[4].standing.count(Standing.WAITING)
    assert waiting.accessibleName() == f"Waiting, In Production US: {stage.model.rowCount()} features"


def test_owner_tag_and_production_can_be_picked_and_cleared(qtbot, stage: Stage) -> None:
    bar = stage.filter_bar
    bar._owner.setCurrentIndex(bar._owner.findData("Cards"))
    assert {stage.model.feature(row).owner for row in range(stage.model.rowCount())} == {"Cards"}
    bar._tag.setCurrentIndex(bar._tag.findData("web"))
    assert all("web" in stage.model.feature(row).tags for row in range(stage.model.rowCount()))
    bar._places.setCurrentIndex(1)
    assert bar.wanted.places == {"prod-eu", "prod-us"}
    qtbot.mouseClick(bar._clear, Qt.MouseButton.LeftButton)
    assert stage.model.rowCount() == 63
    assert not bar._clear.isEnabled()


def test_picked_owner_stays_while_it_can_be_picked(stage: Stage) -> None:
    bar = stage.filter_bar
    bar._owner.setCurrentIndex(bar._owner.findData("Cards"))
    stage.show_picture(story())
    assert bar.wanted.owner == "Cards"
    stage.show_picture(synthetic_picture(5, 2))
    assert bar.wanted.owner is None
    assert stage.model.rowCount() == 5


def test_rows_in_view_are_told_once_they_stand_still(qtbot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.rows_seen) as seen:
        stage.table.verticalScrollBar().setValue(10 * stage.table._delegate.row_height)
    assert seen.args[0][0] == features(stage)[10]
    assert 5 < len(seen.args[0]) < 25


def test_old_values_look_old_the_moment_they_are(qtbot, stage: Stage, moments: Moments) -> None:
    def picture_of(column: int):
        left = stage.table.columnViewportPosition(column)
        area = QRect(left, 0, stage.table.columnWidth(column), stage.table._delegate.row_height)
        return stage.table.viewport().grab().copy(area).toImage()

    live, old = picture_of(1), picture_of(3)
    moments.seconds = 60
    stage.update_ages()
    assert picture_of(1) == live
    moments.seconds = 400
    stage.update_ages()
    assert picture_of(1) != live
    assert "OLD" in stage.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert picture_of(3) != live
    stage.show_picture(
        Picture(
            stage.model.picture.catalogue,
            tuple(
                replace(column, freshness=Freshness(NOW + 400, MONOTONIC + 400))
                for column in stage.model.picture.columns
            ),
        )
    )
    assert picture_of(1) == live
    assert picture_of(3) != old


def test_a_tooltip_is_plain_text(qtbot, stage: Stage) -> None:
    stage.select("odd.<b>key</b>", "dev")
    row = stage.model.row_of("odd.<b>key</b>")
    where = stage.table.visualRect(stage.model.index(row, 1)).center()
    for viewport in (stage.table.viewport(), stage.table.names.viewport()):
        event = QHelpEvent(QHelpEvent.Type.ToolTip, where, viewport.mapToGlobal(where))
        QApplication.sendEvent(viewport, event)
        assert "&lt;b&gt;Bold&lt;/b&gt;" in QToolTip.text()
        assert "<b>" not in QToolTip.text()
        QToolTip.hideText()
    QToolTip.hideText()


def test_production_is_marked_by_a_word_and_a_colour_on_its_head(qtbot, stage: Stage, themes: Themes) -> None:
    image = stage.table.head.grab().toImage()
    middle = stage.table.head.sectionViewportPosition(4) + 20
    assert image.pixelColor(middle, 2) == QColor(themes.theme.production)
    other = stage.table.head.sectionViewportPosition(2) + 20
    assert image.pixelColor(other, 2) != QColor(themes.theme.production)
    assert "PRODUCTION" in stage.model.headerData(4, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)


def columns_with(freshness: Freshness) -> Picture:
    column = synthetic_picture(0, 1).columns[0]
    place = Environment("p", "Production EU", 0, Kind.PRODUCTION)
    return Picture(Catalogue((), {}), (replace(column, environment=place, freshness=freshness),))


@pytest.mark.parametrize(
    ("picture", "title", "signal"),
    [
        (EMPTY, "No environment is connected yet", "connections_wanted"),
        (columns_with(Freshness(reading=True)), "Reading the environments…", None),
        (columns_with(Freshness(needs_sign_in=True)), "Sign in to see the features", "sign_in_wanted"),
        (columns_with(Freshness(trouble="No answer.")), "The features could not be read", "refresh_wanted"),
        (columns_with(Freshness(NOW, MONOTONIC)), "There is no feature yet", "refresh_wanted"),
    ],
    ids=["nothing", "reading", "sign-in", "trouble", "no-feature"],
)
def test_where_there_is_nothing_it_says_why_and_what_to_do(
    qtbot, stage: Stage, picture: Picture, title: str, signal: str | None
) -> None:
    stage.show_picture(picture)
    page = stage._empty
    assert stage._pages.currentWidget() is page
    assert page._title.text() == title
    assert page._button.isVisible() is (signal is not None)
    if signal:
        with qtbot.waitSignal(getattr(stage, signal)):
            qtbot.mouseClick(page._button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("freshness", "told"),
    [(Freshness(reading=True), ("–", "not read yet")), (Freshness(NOW, MONOTONIC), ("0", "0 features"))],
    ids=["never-read", "read"],
)
def test_nothing_is_counted_before_anything_was_read(stage: Stage, freshness: Freshness, told: tuple[str, str]) -> None:
    stage.show_picture(columns_with(freshness))
    released = stage.filter_bar.chips._buttons[Standing.RELEASED]
    assert (released.text().split()[-1], released.accessibleName()) == (
        told[0],
        f"Released, In any environment: {told[1]}",
    )


def test_a_filter_that_fits_nothing_can_be_cleared_there(qtbot, stage: Stage) -> None:
    stage.filter_bar.search.setText("no such thing")
    assert stage._empty._title.text() == "No feature fits this filter"
    qtbot.mouseClick(stage._empty._button, Qt.MouseButton.LeftButton)
    assert stage._pages.currentWidget() is stage.table
    assert stage.model.rowCount() == 63


def test_columns_share_the_room_until_the_person_decides(qtbot, stage: Stage) -> None:
    stage.resize(1800, 700)
    widths = [stage.table.columnWidth(column) for column in range(1, 6)]
    assert len(set(widths)) == 1
    assert widths[0] > 200
    head = stage.table.head
    edge = QPoint(head.sectionViewportPosition(2) - 1, 50)
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(head.viewport(), edge - QPoint(60, 0))
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=edge - QPoint(60, 0))
    assert stage.table.columnWidth(1) == widths[0] - 60
    stage.resize(1000, 700)
    assert stage.table.columnWidth(1) == widths[0] - 60
    assert stage.table.columnWidth(2) == widths[0]


@pytest.mark.parametrize("repaint", [lambda stage: stage.show_picture(with_changed(stage.model.picture, 1))])
def test_scrolling_and_changes_do_not_grow_the_cache_without_bound(
    stage: Stage, repaint: Callable[[Stage], None]
) -> None:
    stage.show_picture(synthetic_picture(2_000, 5))
    for step in range(0, 2_000, 100):
        stage.table.verticalScrollBar().setValue(step * stage.table._delegate.row_height)
        stage.grab()
    repaint(stage)
    assert len(stage.table.itemDelegate()._cells) < 60
    assert len(stage.table.itemDelegate()._names) <= 240


def test_a_screen_reader_finds_every_cell_and_head(qtbot, stage: Stage) -> None:
    table = QAccessible.queryAccessibleInterface(stage.table)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Features by environment"
    width = 1 + stage.model.columnCount()  # each row begins with its head
    names = [table.child(at).text(QAccessible.Text.Name) for at in range(4 * width)]
    assert names[5].startswith("Production EU, PRODUCTION, DEMO, version 2026.10.1, Live")
    for row in range(3):
        for column in range(stage.model.columnCount()):
            spoken = stage.model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
            assert names[(row + 1) * width + column + 1] == spoken


def test_the_filter_can_be_emptied_by_its_button_as_long_as_something_stands_in_it(qtbot, stage: Stage) -> None:
    """Qt shows that button by the field's own signals: whoever sets the text must not block them."""
    field = stage.filter_bar.search
    button = max(field.findChildren(QToolButton), key=lambda each: each.x())
    stage.filter_bar.take(Filter("pay"), Sort())
    qtbot.waitUntil(lambda: button.isVisible() and button.property("opacity") == 1.0)
    stage.filter_bar.clear()
    qtbot.waitUntil(lambda: not button.isVisible())
