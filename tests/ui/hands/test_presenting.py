"""A presentation: the whole screen, larger type, no name of a person anywhere, and DEMO or PRODUCTION across it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bench.synthetic import synthetic_picture
from limelight.domain.changes import ChangeState
from limelight.domain.people import Actor
from limelight.domain.picture import Picture
from limelight.domain.systems import HistoryEntry
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.console import Console
from limelight.ui.stage.sentences import cell_tooltip, head_tooltip
from limelight.ui.text import NAME_HIDDEN, person_words, show_people, visible
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures import samples
from pictures.rig import build
from pictures.story import story
from ui.confirm.rig import Delays
from ui.shown import words_of

NAMES = ("Maya Lindqvist", "Jonas Berg", "Tom Weber")


@pytest.fixture(autouse=True)
def nothing_hidden_afterwards() -> Iterator[None]:
    yield
    show_people()


def people() -> Picture:
    """The sample picture with somebody signed in and somebody who changed it last."""
    picture = samples.picture()
    columns = []
    for column in picture.columns:
        details = {
            row: replace(detail, last_change=replace(detail.last_change, actor=NAMES[1]))
            if detail.last_change
            else detail
            for row, detail in column.details.items()
        }
        columns.append(replace(column, actor=Actor("u-1", NAMES[0]), details=details))
    return replace(picture, columns=tuple(columns))


def everything_said(window: QWidget) -> str:
    """Every word in the window: of labels, names and descriptions for screen readers, tooltips."""
    QApplication.processEvents()
    said = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel):
            said.append(widget.text())
        found = QAccessible.queryAccessibleInterface(widget)
        said += [found.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description) if found]
    return "\n".join(said)


def test_no_name_of_a_person_stays_anywhere_in_the_window_and_all_come_back(console: Console) -> None:
    console.take_picture(people())
    console.window.stage.select(samples.PAYMENTS.key, "prod-eu")
    entry = samples.recorded(ChangeState.CONFIRMED, "i-eu", environment=samples.EU)
    entry = replace(entry, intent=replace(entry.intent, actor=NAMES[2]), sentence=f"{NAMES[2]} did it.")
    console.changing.activity.show_entries([entry])
    console.changing.activity.select_entry("i-eu")
    console.window.show_notice(f"{NAMES[1]} changed it meanwhile.")
    before = everything_said(console.window)
    assert all(name in before for name in NAMES)
    console.window.commands.action("present.toggle").trigger()
    said = everything_said(console.window)
    assert [name for name in NAMES if name in said] == []
    assert NAME_HIDDEN in said
    index = console.changing.activity.model.index(0, 0)
    row = [index.siblingAtColumn(at).data() for at in range(8)]
    assert NAME_HIDDEN in row
    console.window.commands.action("present.toggle").trigger()
    after = everything_said(console.window)
    assert NAME_HIDDEN not in after
    assert all(name in after for name in NAMES)


def test_names_that_come_during_it_are_hidden_too(console: Console) -> None:
    console.window.stage.select(samples.PAYMENTS.key, "prod-eu")
    console.window.commands.action("present.toggle").trigger()
    console.take_picture(people())
    console.changing.activity.take(
        replace(
            samples.recorded(ChangeState.CONFIRMED, "i-2"),
            intent=replace(samples.recorded(ChangeState.CONFIRMED, "i-2").intent, actor=NAMES[2]),
        )
    )
    console.hands.learn([entry.actor for entry in (HistoryEntry("1", "f", "e", "Ida Holm", 1.0, "released"),)])
    console.inspector.show_history(samples.PAYMENTS.key, "prod-eu", samples.history())
    said = everything_said(console.window)
    assert [name for name in NAMES if name in said] == []
    assert visible("by Ida Holm.") == f"by {NAME_HIDDEN}."
    console.hands.toggle_presenting()


def test_tooltips_sentences_and_initials_tell_no_name(console: Console) -> None:
    console.take_picture(people())
    console.hands.toggle_presenting()
    picture, row = console.picture, console.picture.catalogue.rows[samples.PAYMENTS.key]
    assert console.window.masthead.person.initials == ""
    assert NAMES[0] not in visible(head_tooltip(picture.columns[4], samples.MOMENT), lines=True)
    assert NAMES[1] not in visible(cell_tooltip(picture, 4, row, samples.MOMENT), lines=True)
    console.hands.toggle_presenting()
    assert console.window.masthead.person.initials == "ML"


def test_who_changed_what_is_hidden_also_where_the_name_was_never_seen_before(console: Console) -> None:
    console.take_picture(people())
    console.hands.toggle_presenting()
    row = console.picture.catalogue.rows[samples.PAYMENTS.key]
    assert f"by {NAME_HIDDEN}" in cell_tooltip(console.picture, 4, row, samples.MOMENT)
    assert person_words("Somebody New") == NAME_HIDDEN
    assert person_words("") == "somebody the system does not name"
    console.hands.toggle_presenting()
    assert person_words("Somebody New") == "Somebody New"
    assert f"by {NAMES[1]}" in cell_tooltip(console.picture, 4, row, samples.MOMENT)


def test_the_confirmation_tells_no_name_either_and_all_else(qtbot, themes: Themes, console: Console) -> None:
    console.take_picture(people())
    console.hands.toggle_presenting()
    dialog = ConfirmDialog(themes, lambda: samples.MOMENT, Delays(), console.window)
    dialog.open()
    dialog.ask(samples.critical_proposal())
    words = words_of(dialog)
    assert NAME_HIDDEN in words
    assert not [name for name in NAMES if name in words]
    assert "Production EU" in words
    dialog.close()
    console.hands.toggle_presenting()


def test_what_is_recorded_is_still_recorded_with_its_names(console: Console) -> None:
    console.take_picture(people())
    console.hands.toggle_presenting()
    console.changing.activity.show_entries([samples.recorded(ChangeState.UNKNOWN, "i-eu", environment=samples.EU)])
    assert console.changing._person("i-eu") == NAMES[0]
    assert console.picture.columns[0].actor == Actor("u-1", NAMES[0])
    console.hands.toggle_presenting()


def test_a_person_who_is_called_as_an_environment_does_not_hide_it(console: Console) -> None:
    picture = people()
    named = replace(picture.columns[0], actor=Actor("u-2", "Production"))
    console.take_picture(replace(picture, columns=(named, *picture.columns[1:])))
    console.window.stage.select(samples.PAYMENTS.key, "prod-eu")
    console.hands.toggle_presenting()
    assert visible("Production EU") == "Production EU"
    assert visible(f"{NAMES[1]}, {NAMES[1]}s") == f"{NAME_HIDDEN}, {NAMES[1]}s"  # whole words only
    console.hands.toggle_presenting()


def toggled(qtbot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    QApplication.processEvents()


def test_it_takes_the_whole_screen_with_larger_type_and_leaves_as_it_came(
    qtbot, window: MainWindow, themes: Themes
) -> None:
    window.stage.table.setFocus()
    assert themes.text_size == 100
    window.stage.view_bar.setFocus()
    toggled(qtbot, window)
    assert window.isFullScreen()
    assert window.stage.table.hasFocus()
    assert themes.text_size == 130
    put_away = (window.menuBar(), window.stage.view_bar, window.stage.filter_bar.chips)
    assert not any(part.isVisible() for part in put_away)
    assert window.commands.action("present.toggle").isChecked()
    toggled(qtbot, window)
    assert not window.isFullScreen()
    assert themes.text_size == 100
    assert all(part.isVisible() for part in put_away)
    assert not window.commands.action("present.toggle").isChecked()


def test_larger_type_takes_one_step_for_all_rows_and_not_one_for_each(
    qtbot, window: MainWindow, themes: Themes
) -> None:
    window.show_picture(synthetic_picture(500, 3))
    names = window.stage.table.names
    resized: list[int] = []
    names.sectionResized.connect(lambda row, _before, _after: resized.append(row))
    for size in (200, 100):
        themes.choose_text_size(size)
        assert names.sectionSize(400) == names.defaultSectionSize() == names.minimumSectionSize()
    assert resized == []


def test_escape_ends_it_unless_something_else_has_a_use_for_it(qtbot, window: MainWindow) -> None:
    toggled(qtbot, window)
    field = window.stage.filter_bar.search
    field.setFocus()
    field.setText("pay")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.isFullScreen()
    window.stage.table.setFocus()
    qtbot.keyClick(window.stage.table, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not window.isFullScreen()
    qtbot.keyClick(window.stage.table, Qt.Key.Key_Escape)  # nothing is presented any more


def test_a_larger_text_that_was_chosen_stays(qtbot, window: MainWindow, themes: Themes) -> None:
    themes.choose_text_size(175)
    toggled(qtbot, window)
    assert themes.text_size == 175
    toggled(qtbot, window)
    assert themes.text_size == 175


def strips(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_the_demo_says_demo_and_what_is_real_says_production_across_the_window(
    qtbot, window: MainWindow, themes: Themes
) -> None:
    toggled(qtbot, window)
    assert strips(window).count("DEMO") == 2
    assert "PRODUCTION" not in strips(window)
    toggled(qtbot, window)
    real = build(themes, demo=False)
    qtbot.addWidget(real)
    real.show_picture(story(demo=False))
    with qtbot.waitExposed(real):
        real.show()
    real.activateWindow()
    toggled(qtbot, real)
    assert strips(real).count("PRODUCTION") == 2
    (words,) = [text for text in strips(real) if text.startswith("These are real systems")]
    assert words == "These are real systems: Production EU, Production US. A change here reaches customers."
    toggled(qtbot, real)
    assert strips(real).count("PRODUCTION") == 1
    real.close()


def test_a_picture_of_what_is_in_view_says_what_it_is_and_when_it_was(qtbot, window: MainWindow) -> None:
    window.commands.action("present.picture").trigger()
    image = QGuiApplication.clipboard().image()
    seen = window.stage.table.viewport().geometry()
    assert image.width() == seen.right() + 1
    assert image.height() > seen.bottom() + 1
    head = image.copy(0, 0, image.width(), image.height() - seen.bottom() - 1)
    colours = {head.pixelColor(x, y).name() for x in range(0, head.width(), 2) for y in range(head.height())}
    assert len(colours) > 2  # words stand there
    window.show_activity()
    assert window.commands.refusal("present.picture") == "Turn to the stage first; there has to be a feature on it."
