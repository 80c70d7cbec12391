"""Handing a wave over for its planned time, in the window: offered where it can be, told while it waits, withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.domain.changes import Verb
from limelight.domain.plans import Plan
from limelight.ui.confirm.armed import Phase
from limelight.ui.plans.dialog import PlanDialog
from limelight.ui.theme import Themes
from ui.plans.plan_stand import Stand
from ui.shown import words_of
from usecases.handing_over import LATER, WAVES, HandingOver, planned_in
from usecases.plan_desk import PLAN


@pytest.fixture
def stand(qtbot, themes: Themes, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stand]:
    made = Stand(themes, tmp_path, HandingOver(*getattr(request, "param", (LATER,))))
    qtbot.waitExposed(made.window)
    made.open()
    yield made
    made.close()


def asked(stand: Stand, *, backwards: bool = False) -> PlanDialog:
    """The dialog, once it asks."""
    head = stand.planning.view.sheet.head
    (head.back if backwards else head.run).click()
    stand.settle()
    assert stand.planning.flow is not None
    assert stand.planning.flow.dialog.phase is Phase.ASKING
    return stand.planning.flow.dialog


def confirm(stand: Stand, dialog: PlanDialog, qtbot) -> str:
    """Give everything that is asked, and confirm; what the dialog says then."""
    for tick in dialog.page.answers.ticks:
        tick.setChecked(True)
    dialog.page.answers.reason_field.setText("because")
    qtbot.waitUntil(dialog.foot.confirm.isEnabled)
    dialog.foot.confirm.click()
    stand.settle()
    assert dialog.phase is Phase.ENDED
    return words_of(dialog)


def hand_over(stand: Stand, qtbot) -> PlanDialog:
    dialog = asked(stand)
    dialog.page.hand_over.tick.click()
    words = confirm(stand, dialog, qtbot)
    assert "Handed over: each system does its change at its time" in words
    return dialog


def test_the_button_says_what_it_does_and_every_step_says_when_it_is_due(stand: Stand, qtbot) -> None:
    dialog = asked(stand)
    tick = dialog.page.hand_over.tick
    assert (tick.isChecked(), dialog.foot.confirm.text()) == (False, "Make 3 changes")
    assert "also while Limelight is closed" in tick.accessibleDescription()
    tick.click()
    assert (dialog.foot.confirm.text(), dialog.foot.confirm.accessibleName()) == ("Hand over 3 changes",) * 2
    words = confirm(stand, dialog, qtbot)
    assert "3 of 3 changes wait there." in words
    assert "Accepted, to be done on " in words
    assert not dialog.foot.again.isVisible()
    dialog.foot.cancel.click()
    stand.settle()
    sheet = words_of(stand.planning.view.sheet)
    assert "Handed over: waits for its time" in sheet
    assert sheet.count("Due ") == 3
    assert "What became of" not in sheet
    stand.desk.clock.advance(7_300.0)


def test_what_waits_is_withdrawn_from_the_page(stand: Stand, qtbot) -> None:
    hand_over(stand, qtbot).foot.cancel.click()
    stand.settle()
    dialog = asked(stand, backwards=True)
    assert {wish.verb for wish in stand.changes.wishes} == {Verb.WITHDRAW}
    assert "Withdraw the release of" in words_of(dialog)
    assert "Done: every change was checked on its server" in confirm(stand, dialog, qtbot)
    dialog.foot.cancel.click()
    stand.settle()
    assert words_of(stand.planning.view.sheet).count("Undone") >= 3
    stand.desk.clock.advance(7_300.0)
    assert stand.desk.stands == ["off"] * 3


@pytest.mark.parametrize("stand", [(WAVES,)], indirect=True)
def test_what_an_earlier_wave_did_is_undone_after_what_waits_was_withdrawn(stand: Stand, qtbot) -> None:
    confirm(stand, asked(stand), qtbot)
    stand.planning.flow.dialog.foot.cancel.click()
    stand.settle()
    dialog = hand_over(stand, qtbot)
    dialog.foot.roll_back.click()
    stand.settle()
    assert "After that, 1 change that was made is undone" in words_of(dialog)
    confirm(stand, dialog, qtbot)
    assert dialog.foot.roll_back.isVisible()
    dialog.foot.roll_back.click()
    stand.settle()
    confirm(stand, dialog, qtbot)
    assert stand.desk.stands == ["off"] * 3
    assert not dialog.foot.roll_back.isVisible()


@pytest.mark.parametrize("stand", [(LATER, frozenset({"three"}))], indirect=True)
def test_where_a_system_does_nothing_by_itself_it_says_so_and_the_rest_goes_as_ever(stand: Stand, qtbot) -> None:
    dialog = asked(stand)
    assert not dialog.page.hand_over.tick.isEnabled()
    assert "Step 3: Fake does nothing by itself at a time. You are asked when it is time." in words_of(dialog)
    assert "Done: every change was checked on its server" in confirm(stand, dialog, qtbot)


@pytest.mark.parametrize("plan", [PLAN, replace(PLAN, planned=planned_in(-60.0))])
def test_nothing_is_offered_without_a_time_to_come(qtbot, themes: Themes, tmp_path: Path, plan: Plan) -> None:
    made = Stand(themes, tmp_path, HandingOver(plan))
    made.open()
    assert asked(made).page.hand_over is None
    made.close()
