"""The form of a plan holds the window up for no longer than a wave of it takes, and reads only what is whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.environments import Environment, Kind
from limelight.domain.exposure import RELEASED
from limelight.domain.features import Feature
from limelight.domain.picture import Catalogue, Picture
from limelight.domain.plans import Plan, PlanStep, Wave
from limelight.domain.profile import Binding, Profile
from limelight.ui.plans.editor import PlanEditor
from limelight.ui.plans.step_rows import StepRow, WaveBox
from limelight.ui.theme import Themes

FEATURES = tuple(Feature(f"f-{number}", f"Feature {number}") for number in range(300))
PLACES = (Environment("one", "One", 0, Kind.TEST), Environment("two", "Two", 1, Kind.PRODUCTION))
PLAN = Plan(
    "p",
    "Autumn",
    waves=tuple(
        Wave(f"Wave {wave}", steps=tuple(PlanStep(f"{wave}-{at}", f"f-{at}", "two", RELEASED) for at in range(3)))
        for wave in range(4)
    ),
)


class Reparented(QObject):
    """Counts widgets that are moved into another one with everything in them."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.moved: list[type] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ParentChange and isinstance(watched, QWidget) and watched.children():
            self.moved.append(type(watched))
        return False


@pytest.fixture
def editor(qtbot: QtBot, themes: Themes) -> PlanEditor:
    made = PlanEditor(Profile("Bank", tuple(Binding(place, "bank", place.key) for place in PLACES), ()))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def picture() -> Picture:
    return Picture(Catalogue(FEATURES, {each.key: row for row, each in enumerate(FEATURES)}), ())


def test_waves_come_one_by_one_and_what_is_read_has_all_of_them(qtbot: QtBot, editor: PlanEditor) -> None:
    editor.show_plan(PLAN, picture())
    assert len(editor.waves) == 1
    assert editor.plan.waves == PLAN.waves
    assert len(editor.waves) == 4

    editor.show_plan(PLAN, picture())
    qtbot.waitUntil(lambda: len(editor.waves) == 4)
    assert [box.title.accessibleName() for box in editor.waves] == [f"Name of wave {number}" for number in (1, 2, 3, 4)]


def test_nothing_is_overlooked_in_a_wave_that_was_not_there_yet(editor: PlanEditor) -> None:
    wrong = PlanStep("s", "", "two", RELEASED)
    editor.show_plan(Plan("p", "Autumn", waves=(*PLAN.waves, Wave("Last", steps=(wrong,)))), picture())
    assert "names no feature" in editor.trouble


def test_a_wave_that_is_added_at_once_is_the_last(editor: PlanEditor) -> None:
    editor.show_plan(PLAN, picture())
    editor._add_wave()
    assert [wave.title for wave in editor.plan.waves] == ["Wave 0", "Wave 1", "Wave 2", "Wave 3", ""]


def test_another_plan_ends_the_one_before(qtbot: QtBot, editor: PlanEditor) -> None:
    editor.show_plan(PLAN, picture())
    other = Plan("q", "Winter", waves=(Wave("Only"), Wave("Other")))
    editor.show_plan(other, picture())
    qtbot.waitUntil(lambda: len(editor.waves) == 2)
    assert [box.title.text() for box in editor.waves] == ["Only", "Other"]
    assert editor.plan.waves == other.waves


def test_all_steps_share_one_list_of_features_and_stand_where_they_are_made(editor: PlanEditor) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    reparented = Reparented(app)
    editor.show_plan(PLAN, picture())
    assert editor.plan.waves == PLAN.waves
    app.removeEventFilter(reparented)
    assert not {WaveBox, StepRow} & set(reparented.moved)
    lists = {row.feature.model() for box in editor.waves for row in box.rows}
    assert [each.rowCount() for each in lists] == [len(FEATURES)]


def test_what_is_typed_is_offered_to_no_other_step(editor: PlanEditor) -> None:
    editor.show_plan(PLAN, picture())
    row, other = editor.waves[0].rows[:2]
    row.feature.setEditText("f-not-there-yet")
    field = row.feature.lineEdit()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert row.step.feature == "f-not-there-yet"
    assert other.feature.count() == len(FEATURES)
