"""The page that compares two environments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.comparing import Likeness
from limelight.domain.picture import EMPTY, Freshness, Picture
from limelight.domain.standing import Standing
from limelight.domain.tables import TableForm
from limelight.ui.compare.acknowledge import AcknowledgeDialog
from limelight.ui.compare.model import At
from limelight.ui.compare.sides import usual_pair
from limelight.ui.compare.view import CompareView
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from pictures.story import DAY, MONOTONIC, NOW, story


class Clock:
    """Both clocks; they can be moved."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> Moment:
        return Moment(NOW + self.passed, MONOTONIC + self.passed)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def view(qtbot, themes: Themes, clock: Clock) -> Iterator[CompareView]:
    made = CompareView(themes, clock)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def said_of(view: CompareView, row: int, days: float = 7.0) -> Acknowledgement:
    comparison = view.model.comparison
    at = view.model.rows[row]
    key = comparison.picture.catalogue.features[at].key
    return Acknowledgement(key, *comparison.sides(at), "The pilot first", "Maya", NOW - DAY, NOW + days * DAY)


def likenesses(view: CompareView) -> set[Likeness]:
    return {view.model.likeness(row) for row in range(view.model.rowCount())}


def press(qtbot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_last_step_before_production_is_compared_first_and_only_differences_show(view: CompareView) -> None:
    assert view.sides.pair == ("staging", "prod-eu")
    assert likenesses(view) == {Likeness.DIFFERENT}
    assert view.model.rowCount() == view.model.comparison.count(Likeness.DIFFERENT)
    assert f"{view.model.rowCount()} differences between Staging and Production EU" in view._summary.text()


def test_each_row_says_both_standings_and_who_gets_it(view: CompareView) -> None:
    words = [view.model.index(0, at).data() for at in At]
    at = view.model.rows[0]
    left, right = view.model.comparison.cells(at)
    assert words[At.LEFT : At.EXPOSURE] == [left.words, right.words]
    assert words[At.EXPOSURE] == f"{left.exposure.words}  |  {right.exposure.words}"
    assert words[At.LIKENESS] == "Different"


def test_production_stands_in_the_head_before_its_name(view: CompareView) -> None:
    heads = [view.model.headerData(at, Qt.Orientation.Horizontal) for at in At]
    assert heads[At.LEFT : At.EXPOSURE] == ["Staging", "PROD  Production EU"]


def test_picking_the_other_sides_environment_swaps_them(qtbot, view: CompareView) -> None:
    left = view.sides._sides[0]
    left.pick("prod-eu")
    left.picked.emit("staging", "prod-eu")
    assert view.sides.pair == ("prod-eu", "staging")
    press(qtbot, view.sides.swap)
    assert view.sides.pair == ("staging", "prod-eu")
    view.sides.choose("dev", "dev")
    view.sides.choose("dev", "gone")
    assert view.sides.pair == ("staging", "prod-eu")


def test_how_old_each_side_is_stands_below_its_name(view: CompareView) -> None:
    told = [side._health.text().replace("\N{NO-BREAK SPACE}", " ") for side in view.sides._sides]
    assert told == ["12 min old. Version 2026.10.2", "Live, 3 s ago. Version 2026.10.1"]


def test_chips_choose_what_shows_and_count_it(qtbot, view: CompareView) -> None:
    differences = view.model.rowCount()
    press(qtbot, view.bar.chips["The same"])
    assert likenesses(view) == {Likeness.DIFFERENT, Likeness.SAME}
    press(qtbot, view.bar.chips["Different"])
    assert likenesses(view) == {Likeness.SAME}
    press(qtbot, view.bar.chips["The same"])
    assert view.model.rowCount() == len(story().catalogue)
    assert view.bar.chips["Different"].text() == f"Different  {differences}"


def test_the_search_narrows_and_says_when_nothing_fits(qtbot, view: CompareView) -> None:
    view.bar.search.setText("instant pay")
    assert 0 < view.model.rowCount() < 5
    view.bar.search.setText("no such thing")
    assert view._rows.currentWidget() is view._no_rows
    press(qtbot, next(button for button in view._no_rows.findChildren(QPushButton) if button.isVisible()))
    assert view.bar.text == ""
    assert view._rows.currentWidget() is view.table


def test_an_acknowledged_difference_goes_and_comes_back_when_it_expires(view: CompareView, clock: Clock) -> None:
    before = view.model.rowCount()
    said = said_of(view, 0)
    view.show_acknowledged((said,))
    assert view.model.rowCount() == before - 1
    assert view.model.row_of(said.feature) == -1
    clock.passed = 7 * DAY + 1
    view.update_ages()
    row = view.model.row_of(said.feature)
    assert view.model.likeness(row) is Likeness.EXPIRED
    words = view.model.index(row, At.LIKENESS).data()
    assert words.startswith("Acknowledgement expired on")
    assert words.endswith("The pilot first")
    assert "1 acknowledgement expired" in view._summary.text()


def test_a_person_acknowledges_with_a_reason_and_an_end(qtbot, view: CompareView) -> None:
    view.table.setCurrentIndex(view.model.index(2, 0))
    assert view.acknowledge_button.isEnabled()
    press(qtbot, view.acknowledge_button)
    dialog = view.findChild(AcknowledgeDialog)
    assert dialog is not None
    assert not dialog.record.isEnabled()
    dialog.reason.setText("  Training first ")
    dialog.term.setCurrentText("One week")
    with qtbot.waitSignal(view.acknowledged) as told:
        press(qtbot, dialog.record)
    (said,) = told.args
    assert (said.feature, said.reason, said.by) == (view.model.key(2), "Training first", "Maya Lindqvist")
    assert said.expires_at - said.made_at == 7 * DAY
    assert {said.one, said.other} == set(view.model.comparison.sides(view.model.rows[2]))


def test_an_acknowledgement_can_be_withdrawn_and_what_is_the_same_cannot_be_acknowledged(
    qtbot, view: CompareView
) -> None:
    said = said_of(view, 0)
    view.show_acknowledged((said,))
    for name in ("Acknowledged", "The same"):
        press(qtbot, view.bar.chips[name])
    view.table.setCurrentIndex(view.model.index(view.model.row_of(said.feature), 0))
    assert not view.acknowledge_button.isEnabled()
    with qtbot.waitSignal(view.withdrawn) as told:
        press(qtbot, view.withdraw_button)
    assert told.args == [said]
    same = next(row for row in range(view.model.rowCount()) if view.model.likeness(row) is Likeness.SAME)
    view.table.setCurrentIndex(view.model.index(same, 0))
    assert not view.acknowledge_button.isEnabled()
    assert not view.withdraw_button.isVisible()


def test_the_details_say_why_until_when_and_by_whom(view: CompareView) -> None:
    other = replace(said_of(view, 1), one=replace(said_of(view, 1).one, standing="ABSENT"))
    view.show_acknowledged((other,))
    view.table.setCurrentIndex(view.model.index(view.model.row_of(other.feature), 0))
    words = view._about.text()
    for part in ("Different since it was acknowledged.", "Acknowledged by Maya", "Why: The pilot first", "Absent in"):
        assert part in words


def test_nothing_is_compared_again_while_nothing_moved(view: CompareView) -> None:
    resets: list[None] = []
    view.model.modelReset.connect(lambda: resets.append(None))
    picture = view._picture
    fresh = tuple(replace(column, freshness=Freshness(NOW, MONOTONIC)) for column in picture.columns)
    view.show_picture(Picture(picture.catalogue, fresh))
    view.update_ages()
    assert resets == []
    moved = bytearray(fresh[3].standing)
    moved[view.model.rows[0]] = Standing.UNKNOWN
    view.show_picture(Picture(picture.catalogue, (*fresh[:3], replace(fresh[3], standing=bytes(moved)), fresh[4])))
    assert resets


def test_the_selected_feature_stays_selected(view: CompareView) -> None:
    view.table.setCurrentIndex(view.model.index(4, 0))
    key = view.table.selected
    view.show_acknowledged((said_of(view, 0),))
    assert view.table.selected == key


def test_what_is_shown_is_copied_as_a_table_that_says_as_of_when(qtbot, view: CompareView) -> None:
    with qtbot.waitSignal(view.table_wanted) as told:
        press(qtbot, next(b for b in view.copy.buttons if "Markdown" in b.text()))
    make, form = told.args
    assert form is TableForm.MARKDOWN
    table = make()
    assert len(table.rows) == view.model.rowCount()
    assert table.heads[:3] == ["Feature", "Key", "Staging (DEMO)"]
    assert "Production EU (PRODUCTION DEMO)" in table.heads
    assert "As of 30 Nov 2026" in table.note
    assert "was read" in table.note
    assert "⟨U+202E⟩" in table.as_(TableForm.TEXT)


def test_enter_leads_to_the_cell_on_the_stage(qtbot, view: CompareView) -> None:
    view.table.setFocus()
    view.table.setCurrentIndex(view.model.index(1, 0))
    with qtbot.waitSignal(view.feature_opened) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert told.args == [view.model.key(1), "staging"]


def test_less_than_two_environments_offer_connections(qtbot, view: CompareView) -> None:
    view.show_picture(EMPTY)
    button = next(button for button in view._empty.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(view.connections_wanted):
        press(qtbot, button)
    one = story()
    view.show_picture(replace(one, columns=one.columns[:1]))
    assert view._pages.currentWidget() is view._empty
    view.show_picture(one)
    assert view.sides.pair == ("staging", "prod-eu")
    assert usual_pair(()) == ("", "")


def test_the_model_keeps_its_promises_to_qt(qtmodeltester, view: CompareView) -> None:
    qtmodeltester.check(view.model)


def test_everything_that_takes_the_keyboard_has_a_name(view: CompareView) -> None:
    for widget in view.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            assert told is None or told.text(QAccessible.Text.Name), widget
