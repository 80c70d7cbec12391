"""The page of plans and its dialog as a screen reader and the keyboard find them, by the rules for every screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QWidget

from limelight.domain.plan_run import PlanRun
from limelight.ui.theme import Themes
from ui.plans.plan_stand import Stand
from ui.plans.test_plans_page import FULL, asked, edited
from ui.test_accessible import OPERATED, SAYS_NOTHING_OF_USE, Role, interfaces, name_of, takes_keyboard
from usecases.plan_desk import PlanDesk


@pytest.fixture
def stand(qtbot, themes: Themes, tmp_path: Path) -> Iterator[Stand]:
    made = Stand(themes, tmp_path, PlanDesk(FULL))
    qtbot.waitExposed(made.window)
    yield made
    made.close()


def opened(stand: Stand) -> QWidget:
    stand.open()
    return stand.planning.view


def confirmed(stand: Stand) -> QWidget:
    stand.open()
    return asked(stand)


def running(stand: Stand) -> QWidget:
    stand.open()
    dialog = asked(stand)
    dialog.show_run(PlanRun(dialog._proposal))
    stand.settle()
    return dialog


@pytest.mark.parametrize("screen", [opened, edited, confirmed, running])
def test_everything_has_a_name_a_role_and_a_place(stand: Stand, screen) -> None:
    widget = screen(stand)
    found = list(interfaces(widget))
    nameless = [each.role().name for each in found if each.role() in OPERATED and not name_of(each)]
    mute = [each.role().name for each in found if each.role() is Role.Graphic and not name_of(each)]
    assert (nameless, mute) == ([], [])
    for stop in filter(takes_keyboard, widget.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(stop)
        assert name_of(interface), type(stop)
        assert interface.role() not in SAYS_NOTHING_OF_USE or isinstance(stop, QScrollArea), type(stop)
    fields = [each for kind in (QLineEdit, QComboBox) for each in widget.findChildren(kind) if takes_keyboard(each)]
    names = [each.accessibleName() for each in fields]  # of a box, Qt tells what is chosen on Linux
    assert all(names)
    assert len(names) == len(set(names)), sorted(names)


def test_names_follow_when_steps_and_waves_move_or_go(stand: Stand) -> None:
    editor = edited(stand)
    wave = editor.waves[0]
    first, second = wave.rows
    first.moved.emit(1)
    names = [row.feature.accessibleName() for row in (first, second)]
    assert names == ["Feature of step 2 of wave 1", "Feature of step 1 of wave 1"]
    wave.removed.emit()
    assert editor.waves[0].title.accessibleName() == "Name of wave 1"
    assert not editor.waves[0].hold.isVisible()  # nothing comes before the first
    editor.points.rows[0].removed.emit()
    assert editor.points.rows[0].title.accessibleName() == "What has to be done, point 1"
