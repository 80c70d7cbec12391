"""The main window: what it says about itself, its news, its commands, and that everything in it has a name."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QMenuBar, QWidget

from limelight.ui.pending import Pending
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import StoppedClock, build, doings, profile
from pictures.story import story


@pytest.fixture
def window(qtbot, themes: Themes) -> Iterator[MainWindow]:
    """The window with the demo's story, on screen."""
    made = build(themes)
    qtbot.addWidget(made)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_the_demo_says_demo_everywhere_and_never_production(window: MainWindow) -> None:
    assert window.windowTitle() == "DEMO – Nordlicht Bank – Limelight"
    assert texts(window).count("DEMO") == 2
    assert "PRODUCTION" not in texts(window)


def test_production_is_in_the_title_and_on_the_window(qtbot, themes: Themes) -> None:
    window = build(themes, demo=False)
    qtbot.addWidget(window)
    window.show()
    assert window.windowTitle() == "Nordlicht Bank – PRODUCTION – Limelight"
    assert "PRODUCTION" in texts(window)
    assert "DEMO" not in texts(window)
    window.show_picture(story(demo=False))
    assert window.windowTitle() == "Nordlicht Bank – PRODUCTION – Limelight"
    window.close()


def test_a_window_that_reaches_both_says_both(qtbot, themes: Themes) -> None:
    window = build(themes)
    qtbot.addWidget(window)
    picture = story()
    real = replace(picture.columns[3], environment=replace(picture.columns[3].environment, demo=False))
    window.show_picture(replace(picture, columns=(*picture.columns[:3], real, picture.columns[4])))
    assert window.windowTitle() == "DEMO – Nordlicht Bank – PRODUCTION – Limelight"
    window.close()


def test_the_same_notice_again_is_counted(window: MainWindow) -> None:
    for _ in range(3):
        window.show_notice("Production US does not answer.")
    assert window.news._notice.text() == "Production US does not answer.  (×3)"
    window.show_notice("<b>Back</b>\nagain")
    assert window.news._notice.text() == "<b>Back</b> again"
    window.show_notice("")
    assert window.news._notice.text() == ""


def test_read_only_is_said_above_everything_until_it_is_over(window: MainWindow) -> None:
    window.show_read_only("The journal cannot be written.")
    assert {"READ-ONLY", "The journal cannot be written."} <= set(texts(window))
    window.show_read_only("")
    assert "READ-ONLY" not in texts(window)


def test_unresolved_changes_stay_in_sight_and_lead_to_the_activity(qtbot, window: MainWindow) -> None:
    window.show_unresolved(2)
    assert window.news._unresolved.text() == "2 changes not resolved yet"
    qtbot.mouseClick(window.news._unresolved, Qt.MouseButton.LeftButton)
    assert window.activity.isVisible()
    window.show_unresolved(0)
    assert not window.news._unresolved.isVisible()
    window.commands.action("stage.show").trigger()
    assert window.stage.isVisible()
    assert not window.activity.isVisible()


def test_the_summary_counts_what_is_not_live(window: MainWindow) -> None:
    assert window.news._summary.text() == "63 features  ·  5 environments, 2 not live"


def test_who_is_signed_in_is_shown_as_text_not_on_a_button(window: MainWindow) -> None:
    assert "Maya Lindqvist" in texts(window)
    assert not [button for button in window.findChildren(QAbstractButton) if "Maya" in button.text()]
    picture = story()
    window.show_picture(replace(picture, columns=(replace(picture.columns[0], actor=None), *picture.columns[1:])))
    assert "not signed in to 1 of 5" in texts(window)


def test_release_and_roll_back_are_offered_only_for_a_cell_and_where_allowed(qtbot, themes: Themes) -> None:
    asked: list[tuple[str, str, str]] = []
    made = replace(
        doings(),
        may_release=lambda _feature, environment: environment == "prod-eu",
        release=lambda feature, environment: asked.append(("release", feature, environment)),
        roll_back=lambda feature, environment: asked.append(("roll back", feature, environment)),
    )
    window = MainWindow(profile(), themes, StoppedClock(), made)
    qtbot.addWidget(window)
    window.show_picture(story())
    release, back = window.commands.action("change.release"), window.commands.action("change.roll_back")
    assert not release.isEnabled()
    window.stage.select("passkeys", "")
    assert not release.isEnabled()
    assert not back.isEnabled()
    window.stage.select("passkeys", "prod-us")
    assert not release.isEnabled()
    assert back.isEnabled()
    window.stage.select("passkeys", "prod-eu")
    release.trigger()
    back.trigger()
    assert asked == [("release", "passkeys", "prod-eu"), ("roll back", "passkeys", "prod-eu")]
    window.close()


def test_a_running_refresh_is_disabled_not_queued(qtbot, themes: Themes) -> None:
    future: Future[None] = Future()
    started: list[int] = []
    window: MainWindow

    def refresh() -> Pending:
        started.append(1)
        return Pending(future, window)

    window = MainWindow(profile(), themes, StoppedClock(), replace(doings(), refresh=refresh))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert started == [1]
    assert not window.masthead._refresh.isEnabled()
    future.set_result(None)
    qtbot.waitUntil(window.masthead._refresh.isEnabled)
    assert started == [1]
    window.close()


def test_the_keyboard_reaches_search_pages_and_appearance(qtbot, window: MainWindow, themes: Themes) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.stage.filter_bar.search.hasFocus)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.activity.isVisible()
    window.commands.action("appearance.dark").trigger()
    assert themes.theme.is_dark
    assert window.commands.action("appearance.dark").isChecked()
    assert not window.commands.action("appearance.light").isChecked()


def test_the_menus_hold_every_command_once(window: MainWindow) -> None:
    titles = [menu.title() for menu in window.menuBar().actions() and (a.menu() for a in window.menuBar().actions())]
    assert set(titles) <= {"&Limelight", "&Edit", "&Change", "&View", "&Help"}
    assert len(titles) == len(set(titles))
    held = list(_held(window.menuBar()))
    assert len(held) == len(window.commands.all) == len(set(held))
    keys = [action.shortcut().toString() for action in held if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    assert {"F5", "Ctrl+F", "Ctrl+Q"} <= set(keys)


def _held(menu: QMenu | QMenuBar) -> Iterator[QAction]:
    """The actions of a menu and of those in it."""
    for action in menu.actions():
        inner = action.menu()
        if inner is not None:
            yield from _held(inner)
        elif not action.isSeparator():
            yield action


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    window.show_unresolved(1)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []
    assert window.stage.table.accessibleName()


def test_no_button_of_the_window_carries_text_from_a_server(window: MainWindow) -> None:
    data = {feature.title for feature in story().catalogue.features} | {"Maya Lindqvist"}
    data |= {column.environment.name for column in story().columns}
    for button in window.findChildren(QAbstractButton):
        assert not any(word in button.text() for word in data)


def test_closing_is_told(qtbot, themes: Themes) -> None:
    window = build(themes)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.closed):
        window.commands.action("window.quit").trigger()
