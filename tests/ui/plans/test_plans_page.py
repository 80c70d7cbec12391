"""The page of plans: opening, reading, ticking, editing, saving, and running with its confirmation."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QWidget

from limelight.domain.errors import PlanSavedMeanwhile, SignInFailed
from limelight.domain.exposure import RELEASED, partial
from limelight.domain.plan_progress import StepState
from limelight.domain.plan_run import Phase as RunPhase
from limelight.domain.plan_run import PlanRun
from limelight.domain.plans import Group, Plan, Point, Wave
from limelight.ui.confirm.armed import Phase
from limelight.ui.confirm.sheet import Folded
from limelight.ui.pages import Page
from limelight.ui.plans.choosing import TemplateDialog
from limelight.ui.plans.dialog import PlanDialog
from limelight.ui.theme import Themes
from ui.plans.plan_stand import Stand
from ui.shown import words_of
from usecases.fakes import Fate
from usecases.plan_desk import PLAN, WAVES, PlanDesk, step

FULL = replace(
    WAVES,
    purpose="Money arrives at once.",
    owner="Eva",
    roll_back="Turn it off first.",
    checklist=(Point(Group.SUPPORT, "Brief support", who="Ann"), Point(Group.MARKETING, "Announce", required=False)),
)


@pytest.fixture
def stand(qtbot, themes: Themes, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stand]:
    made = Stand(themes, tmp_path, PlanDesk(getattr(request, "param", FULL)))
    qtbot.waitExposed(made.window)
    yield made
    made.close()


@pytest.fixture
def capture_faults(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Bugs that reach the excepthook, kept."""
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, fault, _trace: found.append(fault))
    return found


def asked(stand: Stand, *, backwards: bool = False) -> PlanDialog:
    """The dialog, once it asks."""
    head = stand.planning.view.sheet.head
    (head.back if backwards else head.run).click()
    stand.settle()
    assert stand.planning.flow is not None
    assert stand.planning.flow.dialog.phase is Phase.ASKING
    return stand.planning.flow.dialog


def answer(stand: Stand, dialog: PlanDialog, qtbot) -> None:
    """Give everything that is asked, and confirm."""
    for tick in dialog.page.answers.ticks:
        tick.setChecked(True)
    dialog.page.answers.reason_field.setText("because")
    for name in dialog.page.answers.name_fields:
        name.field.setText(name.name)
    qtbot.waitUntil(dialog.foot.confirm.isEnabled)
    dialog.foot.confirm.click()
    stand.settle()


def test_nothing_is_open_at_first_and_the_page_says_what_a_plan_is(stand: Stand) -> None:
    stand.window.show_page(Page.PLANS)
    stand.settle()
    assert "A plan holds several changes that are one release" in words_of(stand.planning.view)
    assert stand.planning.view.recent.list.count() == 0
    assert not stand.planning.view.recent.forget.isEnabled()


def test_a_plan_is_read_as_a_document_with_its_readiness_in_words(stand: Stand) -> None:
    stand.open()
    words = words_of(stand.planning.view.sheet)
    for said in (
        "Autumn",
        "Eva · No time planned",
        "Money arrives at once.",
        "1. Feature one",
        "Hold: Look at the calls",
        "Readiness: 1 of",
        "Brief support: not done yet.",
        "Have it done by Ann, and tick it.",
        "Support (0 of 1)",
        "Turn it off first.",
        "Revision 1, saved by Eva",
    ):
        assert said in words, said
    assert stand.planning.view.recent.list.item(0).text() == "Autumn\nEva · 3 steps"


def test_signs_of_the_board_are_told_to_a_screen_reader(stand: Stand) -> None:
    stand.open()
    names = [widget.accessibleName() for widget in stand.planning.view.sheet.findChildren(QWidget)]
    marks = [name for name in names if name.startswith(("Code:", "Rights:", "No freeze:"))]
    assert marks.count("Code: met") == 3
    assert "Rights: met" in marks


def box_of(stand: Stand, title: str) -> QCheckBox:
    boxes = stand.planning.view.sheet.findChildren(QCheckBox)
    return next(box for box in boxes if box.accessibleName() == title)


def test_a_point_that_is_ticked_is_saved_with_who_and_when(stand: Stand) -> None:
    stand.open()
    box_of(stand, "Brief support").click()
    stand.settle()
    kept = stand.desk.files.kept["autumn"]
    assert (kept.revision, kept.saved_by) == (2, "Maya")
    assert (kept.plan.checklist[0].done_by, kept.plan.checklist[0].is_done) == ("Maya", True)
    assert "Done by Maya" in words_of(stand.planning.view.sheet)
    box_of(stand, "Brief support").click()
    stand.settle()
    assert not stand.desk.files.kept["autumn"].plan.checklist[0].is_done


def test_a_plan_that_cannot_be_opened_says_why_and_goes_off_the_list(stand: Stand) -> None:
    stand.open("nowhere")
    words = words_of(stand.planning.view)
    assert "This plan cannot be opened" in words
    assert "nowhere: There is no plan here." in words
    stand.open()
    assert "This plan cannot be opened" not in words_of(stand.planning.view)
    stand.planning.view.recent.forget.click()
    stand.settle()
    assert stand.planning.view.recent.list.count() == 0
    assert stand.planning.view.opened is None
    assert "autumn" in stand.desk.files.kept


def drop(stand: Stand, *paths: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    entered.setAccepted(False)
    stand.planning.view.dragEnterEvent(entered)
    if entered.isAccepted():
        stand.planning.view.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    stand.settle()


def test_a_plans_file_can_be_dropped_and_nothing_else(stand: Stand) -> None:
    stand.window.show_page(Page.PLANS)
    stand.desk.files.kept["/plans/a.limelight-plan"] = replace(stand.desk.kept, place="/plans/a.limelight-plan")
    drop(stand, "/plans/a.txt")
    drop(stand, "/plans/a.limelight-plan", "/plans/b.limelight-plan")
    assert stand.planning.view.opened is None
    drop(stand, "/plans/a.limelight-plan")
    assert stand.planning.view.opened is not None


def test_one_confirmation_lists_the_wave_and_the_run_ends_with_every_change_checked(stand: Stand, qtbot) -> None:
    stand.open()
    dialog = asked(stand)
    words = words_of(dialog)
    for said in ('Run "Autumn" in ONE and TWO', "1. Feature one", "2. Feature two", "There is no way to make them all"):
        assert said in words, said
    assert "Feature one in ONE to everyone" in words  # what comes after the hold
    assert (dialog.foot.confirm.text(), dialog.foot.confirm.isEnabled()) == ("Make 2 changes", False)
    assert dialog.focusWidget() is dialog.foot.cancel
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert stand.desk.writes == [0, 0, 0]
    answer(stand, dialog, qtbot)
    assert dialog.phase is Phase.ENDED
    assert "This wave is done. Now comes a hold" in words_of(dialog)
    assert stand.desk.stands[:2] == [partial(25.0).words, "everyone"]
    assert [each.intent.environment for each in stand.changes.taken[::4]] == ["one", "two"]
    assert stand.planning.view.opened.progress.state("q") is StepState.DONE
    assert dialog.foot.again.text() == "Look at the next wave"
    dialog.foot.again.click()
    stand.settle()
    assert "Before this wave, look at this" in words_of(dialog)
    answer(stand, dialog, qtbot)
    assert "Done: every change was checked on its server" in words_of(dialog)
    assert not dialog.foot.again.isVisible()
    dialog.foot.cancel.click()
    stand.settle()
    assert stand.planning.flow is None
    assert not stand.planning.view.sheet.head.run.isEnabled()


@pytest.mark.parametrize("stand", [PLAN], indirect=True)
def test_refused_in_the_middle_it_says_where_it_stopped_and_offers_the_way_back(stand: Stand, qtbot) -> None:
    stand.open()
    stand.desk.systems["two"].fate = Fate.REFUSED
    dialog = asked(stand)
    answer(stand, dialog, qtbot)
    words = words_of(dialog)
    assert "Stopped, because a step was not confirmed" in words
    assert "1 of 3 changes done." in words
    assert "The server says: not today." in words
    assert "Not begun" in words
    dialog.foot.roll_back.click()
    stand.settle()
    assert "Go back on" in words_of(dialog)
    answer(stand, dialog, qtbot)
    assert stand.desk.stands == ["off"] * 3
    dialog.foot.cancel.click()
    stand.settle()
    assert "Undone" in words_of(stand.planning.view.sheet)


@pytest.mark.parametrize("stand", [PLAN], indirect=True)
def test_what_was_done_can_be_gone_back_on_from_the_page(stand: Stand, qtbot) -> None:
    stand.open()
    assert not stand.planning.view.sheet.head.back.isEnabled()
    dialog = asked(stand)
    answer(stand, dialog, qtbot)
    dialog.foot.cancel.click()
    stand.settle()
    dialog = asked(stand, backwards=True)
    assert [wish.environment for wish in stand.changes.wishes] == ["three", "two", "one"]
    assert dialog.foot.confirm.text() == "Undo 3 changes"
    answer(stand, dialog, qtbot)
    assert stand.desk.stands == ["off"] * 3


def test_what_blocks_it_stands_first_and_nothing_can_be_confirmed(stand: Stand) -> None:
    stand.desk.systems["two"].read_only = "It is managed elsewhere."
    stand.open()
    dialog = asked(stand)
    assert "Step 2: It cannot be changed from here: It is managed elsewhere." in words_of(dialog)
    assert "the reason is above" in dialog.foot.words.text()
    assert not dialog.page.answers.isVisible()


def test_a_proof_comes_before_the_reading_and_its_failure_is_told(stand: Stand) -> None:
    async def proved(_desk: object) -> list[tuple[str, str]]:
        return [("one", "")]

    async def failed(_desk: object) -> None:
        raise SignInFailed("Somebody else signed in.")

    stand.open()
    stand.changes.step = proved
    dialog = asked(stand)
    assert stand.changes.proofs == [("one", "")]
    assert stand.changes.plan_dialog is dialog
    stand.changes.step = failed
    dialog.disarm("x")
    dialog.foot.again.click()
    stand.settle()
    assert "Somebody else signed in." in words_of(dialog)


def test_an_open_confirmation_is_disarmed_by_the_lock_and_by_sleep(stand: Stand) -> None:
    stand.open()
    dialog = asked(stand)
    stand.changes.lock.changed.emit()
    assert not dialog.arming.is_disarmed
    stand.changes.locked = True
    stand.changes.lock.changed.emit()
    assert dialog.arming.is_disarmed
    dialog.foot.again.click()
    stand.settle()
    stand.feed.gap_noticed.emit(10.0)
    assert not dialog.arming.is_disarmed
    stand.feed.gap_noticed.emit(60.0)
    assert dialog.arming.is_disarmed


@pytest.mark.parametrize("stand", [PLAN], indirect=True)
def test_a_fault_in_the_middle_says_what_was_done_and_no_failure_of_it(stand: Stand, qtbot, capture_faults) -> None:
    def break_down() -> None:
        raise ZeroDivisionError("a bug")

    stand.open()
    stand.desk.systems["two"].on_applied = break_down
    dialog = asked(stand)
    answer(stand, dialog, qtbot)
    words = words_of(dialog)
    assert "Something went wrong inside Limelight." in words
    assert "1 of 3 changes done." in words
    assert "That did not work" not in words
    assert [type(fault) for fault in capture_faults] == [ZeroDivisionError]


def test_the_dialog_is_opened_once(stand: Stand) -> None:
    stand.open()
    dialog = asked(stand)
    assert asked(stand) is dialog


def test_a_run_is_paused_goes_on_and_is_stopped_by_its_buttons(stand: Stand, qtbot) -> None:
    stand.open()
    dialog = asked(stand)
    run = PlanRun(dialog._proposal)
    dialog.show_run(run)
    stand.settle()
    assert "Change 1 of 2 is being made" in words_of(dialog)
    assert (dialog.pause.text(), dialog.pause.isVisible(), dialog.stop.isVisible()) == ("Pause", True, True)
    with qtbot.waitSignal(dialog.pause_wanted):
        dialog.pause.click()
    assert not dialog.pause.isEnabled()
    dialog.show_run(replace(run, phase=RunPhase.PAUSED))
    assert "Paused: nothing further is sent until you go on" in words_of(dialog)
    with qtbot.waitSignal(dialog.resume_wanted):
        dialog.pause.click()
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.stop.click()
    dialog.show_run(replace(run, phase=RunPhase.STOPPED))
    assert "What was done stays." in words_of(dialog)
    assert not dialog.pause.isVisible()


def test_a_plan_is_edited_and_saved_as_its_next_revision(stand: Stand) -> None:
    stand.open()
    stand.planning.view.sheet.head.edit.click()
    stand.settle()
    editor = stand.planning.view.editor
    assert editor.plan == FULL  # nothing is lost by only looking
    editor.title.setText("Winter")
    editor.time.tick.setChecked(True)
    editor.time.at.setText("2026-12-01 09:00")
    editor.time.zone.setCurrentText("Europe/Amsterdam")
    editor.asks_path.setChecked(True)
    editor.path_days.setText("2")
    editor.waves[0].rows[1].kind.setCurrentIndex(1)
    editor.waves[0].rows[1].share.setText("12.5 %")
    editor.points.rows[0].due.setText("2026-11-30")
    editor.save.click()
    stand.settle()
    plan = stand.desk.files.kept["autumn"].plan
    assert (plan.title, plan.path_days, plan.waves[0].steps[1].target) == ("Winter", 2, partial(12.5))
    assert plan.planned is not None
    assert (plan.planned.zone, f"{plan.planned.local:%Y-%m-%d %H:%M}") == ("Europe/Amsterdam", "2026-12-01 09:00")
    assert plan.checklist[0].due is not None
    assert not stand.planning.view.is_editing
    assert "Winter" in words_of(stand.planning.view.sheet)


def edited(stand: Stand):
    stand.open()
    stand.planning.view.sheet.head.edit.click()
    stand.settle()
    return stand.planning.view.editor


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda editor: editor.title.setText(" "), "The plan has no title."),
        (lambda editor: editor.waves[0].rows[0].feature.setEditText(""), "names no feature"),
        (lambda editor: editor.waves[0].rows[0].share.setText("much"), "A share is a number such as 25 %"),
        (lambda editor: editor.points.rows[0].title.setText(""), "says nothing"),
        (lambda editor: editor.points.rows[0].due.setText("soon"), "soon is not a day"),
        (
            lambda editor: (editor.asks_path.setChecked(True), editor.path_days.setText("x")),
            "The days are a whole",
        ),
        (lambda editor: (editor.time.tick.setChecked(True), editor.time.at.setText("noon")), "noon is no day and time"),
        (
            lambda editor: (editor.time.tick.setChecked(True), editor.time.zone.setCurrentText("Mars")),
            "does not know the time zone Mars",
        ),
    ],
)
def test_what_cannot_be_saved_says_why_and_nothing_is_written(stand: Stand, spoil, words: str) -> None:
    editor = edited(stand)
    spoil(editor)
    editor.save.click()
    stand.settle()
    assert words in words_of(editor)
    assert stand.desk.files.kept["autumn"].revision == 1
    editor.cancel.click()
    stand.settle()
    assert not stand.planning.view.is_editing


def test_what_is_being_edited_is_not_thrown_away(stand: Stand) -> None:
    editor = edited(stand)
    editor.title.setText("Half written")
    stand.open("nowhere")
    stand.planning.view.recent.new.click()
    stand.planning.view.recent.forget.click()
    stand.settle()
    assert stand.planning.view.is_editing
    assert editor.title.text() == "Half written"
    assert "Save or cancel what you are editing first." in stand.window.news._notice.text()


def test_behind_an_open_dialog_no_other_plan_is_opened(stand: Stand) -> None:
    stand.open()
    asked(stand)
    stand.planning.open("nowhere")
    stand.settle()
    assert stand.planning.view.opened is not None
    assert "A dialog is open." in stand.window.news._notice.text()


def test_a_tick_that_somebody_else_was_quicker_with_is_told_and_read_afresh(stand: Stand) -> None:
    stand.open()
    theirs = replace(FULL, title="Tom was here")

    def refuse(*_given: object) -> None:
        stand.desk.files.kept["autumn"] = replace(stand.desk.kept, plan=theirs, mark="theirs")
        raise PlanSavedMeanwhile("Nothing was saved: Tom saved it.")

    stand.desk.files.save = refuse  # type: ignore[method-assign, assignment]
    box_of(stand, "Brief support").click()
    stand.settle()
    assert "Tom saved it." in stand.window.news._notice.text()
    assert "Tom was here" in words_of(stand.planning.view.sheet)
    assert not box_of(stand, "Brief support").isChecked()


def test_the_keyboard_stays_where_it_is_when_the_document_is_built_anew(stand: Stand) -> None:
    stand.open()
    box_of(stand, "Brief support").setFocus()
    box_of(stand, "Brief support").click()
    stand.settle()
    assert box_of(stand, "Brief support").hasFocus()


def test_what_stands_behind_each_change_is_at_hand_in_the_confirmation(stand: Stand) -> None:
    stand.open()
    dialog = asked(stand)
    (first, _second) = dialog.findChildren(Folded)
    first.button.click()
    assert "Last change" in words_of(first)
    assert "build info" in words_of(first)


def test_steps_waves_and_points_are_added_moved_and_removed(stand: Stand) -> None:
    editor = edited(stand)
    wave = editor.waves[0]
    wave.rows[0].moved.emit(1)
    assert [row.step.id for row in wave.rows] == ["two", "q"]
    wave.rows[0].moved.emit(-1)  # it is the first already
    wave.rows[1].removed.emit()
    wave._add()
    wave.rows[1].feature.setEditText("f-three")
    wave.rows[1].environment.setCurrentIndex(2)
    editor._add_wave()
    editor.waves[1].removed.emit()
    editor.points._add()
    editor.points.rows[2].title.setText("Count it")
    editor.points.rows[2].group.setCurrentIndex(4)
    editor.points.rows[1].removed.emit()
    editor.save.click()
    stand.settle()
    plan = stand.desk.files.kept["autumn"].plan
    assert [(each.feature, each.environment, each.target) for each in plan.steps] == [
        ("f-two", "two", RELEASED),
        ("f-three", "three", RELEASED),
    ]
    assert [len(wave.steps) for wave in plan.waves] == [2, 0]
    assert [point.group for point in plan.checklist] == [Group.SUPPORT, Group.REPORTING]


def test_what_somebody_else_saved_is_told_in_the_editor_and_is_not_overwritten(stand: Stand) -> None:
    editor = edited(stand)

    def refuse(*_given: object) -> None:
        raise PlanSavedMeanwhile("Nothing was saved: Tom saved it.")

    stand.desk.files.save = refuse  # type: ignore[method-assign, assignment]
    editor.save.click()
    stand.settle()
    assert "Tom saved it." in words_of(editor)
    assert stand.planning.view.is_editing


def test_an_edited_plan_can_be_saved_as_another_which_was_not_run(stand: Stand) -> None:
    editor = edited(stand)
    editor.title.setText("Copy")
    editor.save_as.click()
    stand.settle()
    dialog = stand.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    stand.settle()
    editor.save_as.click()
    stand.settle()
    dialog = next(each for each in stand.window.findChildren(QFileDialog) if each.isVisible())
    dialog.fileSelected.emit("copy")
    dialog.reject()
    stand.settle()
    assert (stand.desk.files.kept["copy"].plan.title, stand.desk.files.kept["autumn"].plan.title) == ("Copy", "Autumn")
    assert stand.desk.files.kept["copy"].plan.id != FULL.id
    assert stand.planning.view.opened.kept.place == "copy"


def test_after_a_copy_that_was_given_up_the_plan_is_saved_in_its_own_file(stand: Stand) -> None:
    editor = edited(stand)
    editor.save_as.click()
    stand.settle()
    dialog = stand.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    stand.settle()
    editor.save.click()
    stand.settle()
    assert stand.desk.files.kept["autumn"].revision == 2


def test_a_new_plan_starts_from_a_template_or_from_nothing(stand: Stand, qtbot, tmp_path: Path) -> None:
    stand.window.show_page(Page.PLANS)
    stand.settle()
    stand.planning.view.recent.new.click()
    stand.settle()
    dialog = stand.window.findChild(TemplateDialog)
    assert dialog is not None
    assert not dialog.record.isEnabled()
    dialog.choices[0].click()
    dialog.record.click()
    stand.settle()
    editor = stand.planning.view.editor
    assert stand.planning.view.is_editing
    editor.title.setText("Spring")
    editor.save.click()
    stand.settle()
    files = stand.window.findChild(QFileDialog)
    assert files is not None
    files.fileSelected.emit("spring")
    files.reject()
    stand.settle()
    kept = stand.desk.files.kept["spring"]
    assert (kept.plan.title, kept.plan.waves) == ("Spring", (Wave(),))
    assert kept.plan.id not in ("new", "p1")
    assert not stand.planning.view.is_editing


def test_a_long_plan_with_odd_names_keeps_within_the_window(stand: Stand) -> None:
    long = replace(
        FULL,
        title="Ein sehr langer Name " * 9,
        purpose="word" * 500,
        waves=(Wave("w" * 200, steps=tuple(step("one", RELEASED, f"s{at}") for at in range(30))),),
    )
    stand.desk.files.save(stand.desk.kept, long, "Eva", 0.0)
    stand.open()
    stand.window.resize(1100, 520)
    stand.settle()
    sheet = stand.planning.view.sheet
    assert sheet._scroll.widget().width() <= sheet._scroll.viewport().width()
    assert stand.window.width() == 1100


def test_a_plan_without_steps_says_what_to_do(stand: Stand) -> None:
    stand.desk.files.save(stand.desk.kept, Plan("p1", "Empty", waves=(Wave(),)), "Eva", 0.0)
    stand.open()
    words = words_of(stand.planning.view.sheet)
    assert "The plan has no steps yet. Add the first one." in words
    assert "No step yet" in words
    dialog = asked(stand)
    assert "The plan has no steps yet." in words_of(dialog)
    QApplication.processEvents()
