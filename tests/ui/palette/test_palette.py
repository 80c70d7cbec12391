"""The palette over the real window: found and chosen with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QLabel

from limelight.domain.standing import Standing
from limelight.ui.hands import Hands
from limelight.ui.palette.entries import MOST, Kind
from limelight.ui.palette.palette import Palette
from limelight.ui.stage.arrangement import SavedView
from limelight.ui.stage.wishes import Filter
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import StoppedClock, build, doings, profile
from pictures.story import MONOTONIC, NOW, story


@pytest.fixture
def window(qtbot, themes: Themes) -> Iterator[MainWindow]:
    made = build(themes)
    qtbot.addWidget(made)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.stage.table.setFocus()
    yield made
    made.close()


@pytest.fixture
def palette(qtbot, window: MainWindow) -> Palette:
    """The palette, opened with its keys."""
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    made = window.findChild(Hands).palette
    assert made.isVisible()
    return made


def chosen(qtbot, palette: Palette, words: str, *keys: Qt.Key) -> None:
    qtbot.keyClicks(palette.field, words)
    for key in (*keys, Qt.Key.Key_Return):
        qtbot.keyClick(palette.field, key)


def foot(palette: Palette) -> str:
    return palette._foot.text().replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_a_feature_is_selected_where_the_cursor_was(qtbot, window: MainWindow, palette: Palette) -> None:
    window.stage.select("savings-goals", "prod-us")
    chosen(qtbot, palette, "passkeys on")
    assert window.selected == ("passkeys-web", "prod-us")
    assert not palette.isVisible()
    assert window.focusWidget() is window.stage.table


def test_a_feature_that_the_filter_leaves_out_is_shown_beside_what_it_leaves(
    qtbot, window: MainWindow, palette: Palette
) -> None:
    window.stage.filter_bar.search.setText("savings goals")
    rows = window.stage.model.rowCount()
    chosen(qtbot, palette, "travel notices")
    assert window.selected[0] == "travel-notices"
    assert window.stage.filter_bar.search.text() == "savings goals"
    assert window.stage.model.rowCount() == rows + 1


def test_a_feature_is_shown_also_where_the_filter_left_nothing(qtbot, window: MainWindow, palette: Palette) -> None:
    window.stage.filter_bar.search.setText("nothing like it")
    chosen(qtbot, palette, "travel notices")
    assert window.selected[0] == "travel-notices"
    assert window.stage.table.isVisible()


def test_an_environment_moves_the_cursor_to_its_column(qtbot, window: MainWindow, palette: Palette) -> None:
    window.stage.select("savings-goals", "staging")
    chosen(qtbot, palette, "production us")
    assert window.selected == ("savings-goals", "prod-us")


def test_an_environment_is_found_in_the_first_row_where_no_cell_was_selected(
    qtbot, window: MainWindow, palette: Palette
) -> None:
    chosen(qtbot, palette, "staging")
    assert window.selected == (window.stage.model.feature(0).key, "staging")


def test_where_no_row_is_shown_the_environment_has_no_cell_and_that_is_said(
    qtbot, window: MainWindow, palette: Palette
) -> None:
    window.stage.filter_bar.search.setText("nothing like it")
    chosen(qtbot, palette, "staging")
    assert "No feature is shown" in window.news._notice.text()


def test_a_command_is_run(qtbot, window: MainWindow, palette: Palette) -> None:
    window.stage.filter_bar.choose_standings(frozenset({Standing.WAITING}))
    chosen(qtbot, palette, "clear the filter")
    assert not window.stage.filter_bar.wanted.standings


def test_a_view_of_ones_own_is_shown_on_the_stage(qtbot, window: MainWindow) -> None:
    window.stage.arranging.views.save(SavedView("Quarter end", Filter("savings goals")))
    window.show_activity()
    hands = window.findChild(Hands)
    hands.show_palette()
    qtbot.keyClicks(hands.palette.field, "quarter")
    assert hands.palette.current.sentence == "View: Quarter end, A view of your own"
    qtbot.keyClick(hands.palette.field, Qt.Key.Key_Return)
    assert window.stage.isVisible()
    assert window.stage.filter_bar.wanted.text == "savings goals"


def test_a_command_that_may_not_run_says_why_and_nothing_happens(qtbot, themes: Themes) -> None:
    asked: list[str] = []
    made = replace(
        doings(),
        release=lambda *keys: asked.append("release"),
        may_release=lambda _feature, _environment: False,
        hands=lambda: hands[0],
    )
    window = MainWindow(profile(), themes, StoppedClock(), made)
    hands = [Hands(window, themes, lambda: Moment(NOW, MONOTONIC))]
    qtbot.addWidget(window)
    window.show_picture(story())
    window.show()
    hands[0].show_palette()
    palette = hands[0].palette
    chosen(qtbot, palette, "release")
    assert palette.isVisible()
    assert asked == []
    assert palette.current is not None
    assert palette.current.why_not == "Select a feature in an environment first."
    assert palette.current.why_not.rstrip(".") in palette.field.accessibleDescription()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    window.stage.select("savings-goals", "prod-us")
    hands[0].show_palette()
    qtbot.keyClicks(palette.field, "release")
    assert palette.current.why_not == "The selected cell offers no release; the inspector says why."
    window.close()


def test_up_and_down_go_around_and_the_line_keeps_the_keyboard(qtbot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "passkeys")
    keys = [entry.key for entry in palette.entries]
    assert keys == ["passkeys", "passkeys-b2b", "passkeys-web"]
    for key, at in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Tab, 2), (Qt.Key.Key_Down, 0), (Qt.Key.Key_Up, 2)):
        qtbot.keyClick(palette.field, key)
        assert palette.current == palette.entries[at]
        assert palette.field.hasFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_PageUp)
    assert palette.current == palette.entries[0]


def test_escape_gives_the_keyboard_back(qtbot, window: MainWindow, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "pass")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.stage.table.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    assert palette.field.text() == ""
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not palette.isVisible()


def test_it_closes_with_a_click_beside_it_and_when_the_keyboard_goes_elsewhere(
    qtbot, window: MainWindow, palette: Palette
) -> None:
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not palette.isVisible()
    palette.open()
    window.stage.filter_bar.search.setFocus()
    assert not palette.isVisible()
    assert window.stage.filter_bar.search.hasFocus()


def test_a_click_takes_a_row(qtbot, window: MainWindow, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "passkeys")
    rect = palette.list.visualRect(palette.list.model().index(1, 0))
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.selected[0] == "passkeys-b2b"


def test_how_many_more_there_are_is_said_and_that_there_is_nothing(qtbot, palette: Palette) -> None:
    assert len(palette.entries) == MOST
    assert "more rows: type further to see them." in foot(palette)
    qtbot.keyClicks(palette.field, "zzzz")
    assert palette.current is None
    assert foot(palette).startswith("Nothing is called so.")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_lies_over_the_window_whatever_its_size(window: MainWindow, palette: Palette) -> None:
    for width, height in ((1000, 520), (1600, 1000)):
        window.resize(width, height)
        assert palette.geometry() == window.rect()
        assert palette.rect().contains(palette._box.geometry())


def test_a_screen_reader_gets_each_row_in_words(qtbot, palette: Palette) -> None:
    QAbstractItemModelTester(palette.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClicks(palette.field, "production eu")
    index = palette.list.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Production environment: Production EU")
    assert palette.field.accessibleDescription().startswith("1 row. Production environment: Production EU")
    for widget in (palette, palette.field, palette.list):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_names_from_servers_are_plain_and_their_odd_characters_visible(qtbot, window: MainWindow) -> None:
    picture = story()
    features = list(picture.catalogue.features)
    features[0] = replace(features[0], name="<b>Odd\u202e</b>")
    window.show_picture(replace(picture, catalogue=replace(picture.catalogue, features=tuple(features))))
    hands = window.findChild(Hands)
    hands.show_palette()
    qtbot.keyClicks(hands.palette.field, "<b>odd")
    assert hands.palette.list.model().index(0, 0).data() == "<b>Odd⟨U+202E⟩</b>"


def test_every_command_is_found_by_its_title_but_the_one_that_opens_it(
    qtbot, window: MainWindow, palette: Palette
) -> None:
    for command in window.commands.all:
        palette.field.clear()
        qtbot.keyClicks(palette.field, command.full_title)
        listed = {entry.key: entry.kind for entry in palette.entries}
        if command.id == "palette.show":
            assert command.id not in listed
        else:
            assert listed[command.id] is (Kind.VIEW if command.is_place else Kind.COMMAND)


def test_every_command_has_an_id_a_title_a_sentence_and_keys_of_its_own(window: MainWindow) -> None:
    commands = window.commands.all
    for command in commands:
        assert command.id
        assert command.title
        assert command.help.endswith("."), command.id
        assert command.shortcut, command.id
    for told in ("id", "full_title", "shortcut"):
        values = [getattr(command, told) for command in commands]
        assert len(set(values)) == len(values), sorted(values)
    for action in (window.commands.action(command.id) for command in commands):
        assert not action.shortcut().isEmpty()


def test_the_keyboard_help_lists_every_command_with_its_keys(qtbot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(QDialog, "keys")
    assert dialog.isVisible()
    words = [label.text() for label in dialog.findChildren(QLabel)]
    for command in window.commands.all:
        assert command.full_title in words
        assert window.commands.action(command.id).shortcut().toString() in words
    dialog.close()
