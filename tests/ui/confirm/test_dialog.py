"""The confirmation: what it says, what it asks, when it arms, and that nothing confirms by accident."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QPushButton

from faults.telling import Tell
from limelight.domain.cells import LastChange
from limelight.domain.changes import CHANGE_READ_BACK, ChangeState, Decision, Verb
from limelight.domain.confirmation import TICK_AGAINST_FREEZE, TICK_EVIDENCE_UNREAD, TICK_WITHOUT_CODE, Obstacles
from limelight.domain.evidence import Judgement, Presence
from limelight.domain.exposure import RELEASED, partial
from limelight.domain.situation import differences
from limelight.providers.unleash_setting import Setting, for_everyone, steps_to
from limelight.ui.confirm.armed import Phase
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.confirm.pages import Going, ProposalPage
from limelight.ui.text import both_times, clock_words
from limelight.ui.theme import Themes
from pictures import samples
from ui.confirm.rig import Delays
from ui.shown import on_screen, words_of

EVIL = '<b>bold</b><img src="file:///etc/passwd"> \u202egnol & co'


@pytest.fixture
def delays() -> Delays:
    return Delays()


@pytest.fixture
def dialog(qtbot, themes: Themes, delays: Delays) -> Iterator[ConfirmDialog]:
    with on_screen(qtbot, ConfirmDialog(themes, lambda: samples.MOMENT, delays)) as made:
        yield made


def answers(dialog: ConfirmDialog):
    assert isinstance(dialog.page, ProposalPage)
    return dialog.page.answers


def confirmed(dialog: ConfirmDialog) -> list[Decision]:
    found: list[Decision] = []
    dialog.confirmed.connect(found.append)
    return found


def test_title_sentence_and_button_say_verb_object_and_place(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.critical_proposal())
    words = words_of(dialog)
    assert 'Release "Instant payments" to everyone in Production EU' in words
    assert "From off to everyone, in Production EU." in words
    assert dialog.foot.confirm.text() == "Release to everyone"
    assert "Instant payments" in dialog.windowTitle()
    assert "PRODUCTION" in words


@pytest.mark.parametrize(
    ("proposal", "button"),
    [
        (samples.proposal(target=partial(25.0)), "Release to 25 %"),
        (samples.roll_back_proposal(), "Roll back to 25 %"),
        (samples.proposal(samples.changed_meanwhile(), Verb.ROLL_BACK, samples.DARK), "Turn off"),
    ],
)
def test_the_button_carries_verb_and_target_and_never_a_name(dialog: ConfirmDialog, proposal, button: str) -> None:
    dialog.ask(proposal)
    assert dialog.foot.confirm.text().replace("\N{NO-BREAK SPACE}", " ") == button


def test_what_stands_behind_it_is_shown(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.critical_proposal())
    words = words_of(dialog)
    for told in (
        "Deployed; version 2.14.3 runs here",
        "Deployment record (Deploy pipeline): version 2.14.3, on 8 of 8, 3 weeks ago",
        "Jonas Berg, 2 weeks ago",
        "“Deployed dark for the autumn campaign”",
        "Development",
        "Production Nordics",
        "Nothing that is on here",
        "Asked for 48\N{NARROW NO-BREAK SPACE}211 times, on for 0 of them",
        f"last asked for {clock_words(samples.NOW - 3, samples.NOW)}",
        "No freeze, and no change that the system holds",
    ):
        assert told in words


def test_the_details_tell_where_it_goes_and_as_whom(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.critical_proposal())
    assert "https://toggles.bank.example" not in words_of(dialog)
    assert isinstance(dialog.page, ProposalPage)
    dialog.page.details.button.click()
    words = words_of(dialog)
    assert "https://toggles.bank.example" in words
    assert "Maya Lindqvist, who may approve, read, release, roll back" in words
    assert "payments.instant" in words
    assert "The toggle endpoint refuses a change of something stale." in words


def test_warnings_freezes_dependents_and_the_path_are_told(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.warned_proposal())
    words = words_of(dialog)
    assert "It is not yet released in Staging." in words
    assert "Its code is not deployed here." in words
    assert "payments.split-bill, payments.recurring" in words
    assert "Year-end closing (by our profile; stops releases, until" in words


def test_evidence_that_could_not_be_read_is_seen_without_unfolding_anything(dialog: ConfirmDialog) -> None:
    shown = samples.situation(presence=Judgement(Presence.UNKNOWN), evidence_trouble=("The build info is down.",))
    dialog.ask(samples.proposal(shown))
    words = words_of(dialog)
    assert "It could not be read whether its code is deployed here" in words
    assert words.count("A source of deploy evidence could not be read: The build info is down.") == 2
    assert TICK_EVIDENCE_UNREAD in words
    assert "Nothing says" not in words


def test_sources_that_contradict_each_other_are_told_as_that(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.proposal(samples.situation(presence=Judgement(Presence.UNKNOWN, disagree=True))))
    words = words_of(dialog)
    assert "It is not known whether its code is deployed here" in words
    assert "The sources contradict each other" in words
    assert "Nothing says" not in words


def test_what_the_one_step_does_is_told_without_unfolding_anything(dialog: ConfirmDialog) -> None:
    off = Setting("payments.instant", False, ())
    for setting, target, words in (
        (off, RELEASED, "Turn it on; Unleash adds a strategy for everyone, since none is enabled"),
        (
            replace(off, strategies=(for_everyone("payments.instant", "25"),)),
            partial(25.0),
            "Turn it on; the strategies there give it to 25 %",
        ),
    ):
        dialog.ask(samples.proposal(target=target, steps=steps_to(setting, target)))
        assert f"How it is done: {words}." in words_of(dialog)


OURS = LastChange("c-80", "Maya Lindqvist", samples.NOW - 20, actor_id="u-maya")


@pytest.mark.parametrize(
    ("change", "told", "untold"),
    [
        (OURS, "Recorded here: “The campaign starts today”, ticket REL-2081", "keeps no reason"),
        (replace(OURS, id="c-81"), "The system keeps no reason for it", "Recorded here"),
        (replace(OURS, reason="By the system"), "“By the system”", "keeps no reason"),
    ],
    ids=["ours", "somebody else's", "the system tells"],
)
def test_why_it_was_changed_last_is_told_by_our_journal_where_the_system_keeps_no_reason(
    dialog: ConfirmDialog, change: LastChange, told: str, untold: str
) -> None:
    by = replace(samples.situation(samples.EU).cell, last_change=change)
    ours = replace(samples.recorded(ChangeState.CONFIRMED), facts={CHANGE_READ_BACK: "c-80"})
    proposal = replace(samples.proposal(samples.situation(samples.EU, by)), recorded=(ours,))
    dialog.ask(proposal)
    words = words_of(dialog)
    assert told in words
    assert untold not in words


def test_the_focus_is_on_cancel_at_opening_and_after_every_phase(dialog: ConfirmDialog, delays: Delays) -> None:
    assert dialog.focusWidget() is dialog.foot.cancel
    dialog.ask(samples.proposal())
    assert dialog.focusWidget() is dialog.foot.cancel
    delays.pass_by(0.8)
    assert dialog.focusWidget() is dialog.foot.cancel


def test_a_dialog_asked_before_it_is_shown_has_the_focus_on_cancel_too(qtbot, themes: Themes, delays: Delays) -> None:
    made = ConfirmDialog(themes, lambda: samples.MOMENT, delays)
    qtbot.addWidget(made)
    made.ask(samples.proposal())
    assert not made.foot.confirm.isEnabled()
    made.open()
    qtbot.waitExposed(made)
    assert made.focusWidget() is made.foot.cancel
    delays.pass_by(0.8)
    assert made.foot.confirm.isEnabled()


def test_no_button_is_ever_default_or_auto_default(dialog: ConfirmDialog) -> None:
    for proposal in (samples.critical_proposal(), samples.warned_proposal()):
        dialog.ask(proposal)
        buttons = dialog.findChildren(QPushButton)
        assert len(buttons) >= 5
        assert [button.text() for button in buttons if button.isDefault() or button.autoDefault()] == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_never_confirms_wherever_the_focus_is(dialog: ConfirmDialog, delays: Delays, key: Qt.Key) -> None:
    dialog.ask(samples.proposal())
    delays.pass_by(0.8)
    found = confirmed(dialog)
    given = answers(dialog)
    for widget in (dialog.foot.cancel, dialog.foot.confirm, given.reason_field, given.ticket_field, dialog):
        widget.setFocus()
        QTest.keyClick(widget, key)
        QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)
    assert found == []
    assert dialog.phase is Phase.ASKING
    assert dialog.isVisible()


def test_it_arms_after_the_content_has_been_visible_for_eight_tenths_of_a_second(
    dialog: ConfirmDialog, delays: Delays
) -> None:
    dialog.ask(samples.proposal())
    assert not dialog.foot.confirm.isEnabled()
    assert "Please read it first." in words_of(dialog.foot)
    delays.pass_by(0.79)
    assert not dialog.foot.confirm.isEnabled()
    delays.pass_by(0.01)
    assert dialog.foot.confirm.isEnabled()
    assert words_of(dialog.foot) == ""


def test_time_in_which_it_is_hidden_does_not_count(dialog: ConfirmDialog, delays: Delays) -> None:
    dialog.ask(samples.proposal())
    delays.pass_by(0.5)
    dialog.hide()
    delays.pass_by(5)
    dialog.show()
    assert not dialog.foot.confirm.isEnabled()
    delays.pass_by(0.5)
    assert not dialog.foot.confirm.isEnabled()
    delays.pass_by(0.3)
    assert dialog.foot.confirm.isEnabled()


def test_a_fresh_proposal_has_to_be_seen_anew(dialog: ConfirmDialog, delays: Delays) -> None:
    dialog.ask(samples.proposal())
    delays.pass_by(0.8)
    dialog.ask(samples.proposal())
    assert not dialog.foot.confirm.isEnabled()
    delays.pass_by(0.8)
    assert dialog.foot.confirm.isEnabled()


def test_a_critical_environment_asks_for_a_reason_and_its_name(dialog: ConfirmDialog, delays: Delays) -> None:
    dialog.ask(samples.critical_proposal())
    delays.pass_by(0.8)
    given = answers(dialog)
    assert (given.reason, given.ticket, given.typed) == ("", "", ("",))
    assert words_of(dialog.foot) == "Give a reason. Type the name of the environment."
    given.reason_field.setText("The campaign starts")
    assert words_of(dialog.foot) == "Type the name of the environment."
    given.name_fields[0].field.setText("production eu")
    assert not dialog.foot.confirm.isEnabled()
    given.name_fields[0].field.setText("  Production EU ")
    assert dialog.foot.confirm.isEnabled()
    given.reason_field.setText("   ")
    assert not dialog.foot.confirm.isEnabled()


def test_the_typed_name_is_compared_after_nfc_and_may_be_pasted(
    qtbot, dialog: ConfirmDialog, delays: Delays, qapp
) -> None:
    place = replace(samples.EU, name="Produktion Zürich")
    dialog.ask(samples.proposal(samples.situation(place)))
    delays.pass_by(0.8)
    given = answers(dialog)
    given.reason_field.setText("Because")
    qapp.clipboard().setText(" Produktion Zu\u0308rich\t")
    given.name_fields[0].field.setFocus()
    given.name_fields[0].field.paste()
    assert dialog.foot.confirm.isEnabled()


def test_every_tick_and_a_reason_are_needed_where_it_goes_against_a_warning(
    dialog: ConfirmDialog, delays: Delays
) -> None:
    dialog.ask(samples.warned_proposal())
    delays.pass_by(0.8)
    given = answers(dialog)
    boxes = {box.text(): box for box in given.findChildren(QCheckBox)}
    assert set(boxes) == {TICK_WITHOUT_CODE, TICK_AGAINST_FREEZE}
    assert not any(box.isChecked() for box in boxes.values())
    given.reason_field.setText("Agreed with the board")
    given.name_fields[0].field.setText("Production EU")
    boxes[TICK_WITHOUT_CODE].click()
    assert not dialog.foot.confirm.isEnabled()
    assert words_of(dialog.foot) == f"Tick: {TICK_AGAINST_FREEZE}."
    boxes[TICK_AGAINST_FREEZE].click()
    assert dialog.foot.confirm.isEnabled()
    found = confirmed(dialog)
    dialog.foot.confirm.click()
    assert found[0].overrides == (TICK_WITHOUT_CODE, TICK_AGAINST_FREEZE)
    assert found[0].typed == "Production EU"


def test_a_roll_back_asks_for_nothing(dialog: ConfirmDialog, delays: Delays) -> None:
    dialog.ask(samples.roll_back_proposal())
    assert "As recorded before the release by Maya Lindqvist on 2026-11-02 14:03." in words_of(dialog)
    delays.pass_by(0.8)
    assert dialog.foot.confirm.isEnabled()
    assert not answers(dialog).name_fields


def test_what_is_blocked_says_why_and_never_arms(dialog: ConfirmDialog, delays: Delays) -> None:
    dialog.ask(samples.proposal(obstacles=Obstacles("the disk is full.")))
    delays.pass_by(10)
    assert "nothing can be recorded: the disk is full." in words_of(dialog)
    assert "It cannot be done now; the reason is above." in words_of(dialog.foot)
    assert not dialog.foot.confirm.isEnabled()
    assert not answers(dialog).isVisible()


def test_two_fast_clicks_confirm_once(dialog: ConfirmDialog, delays: Delays, tell: Tell) -> None:
    dialog.ask(samples.proposal())
    delays.pass_by(0.8)
    answers(dialog).reason_field.setText(" The campaign starts ")
    answers(dialog).ticket_field.setText("REL-1")
    found = confirmed(dialog)
    dialog.foot.confirm.click()
    dialog.foot.confirm.click()
    dialog.foot.confirm.clicked.emit()
    assert [(each.verb, each.target, each.reason, each.ticket) for each in found] == [
        (Verb.RELEASE, RELEASED, "The campaign starts", "REL-1")
    ]
    assert dialog.phase is Phase.GOING_ON
    assert not dialog.foot.confirm.isVisible()
    injected, saw = (
        "three clicks on the confirm button at once",
        f"{len(found)} change that goes on; the button is gone",
    )
    tell("two clicks at once", "process", "the dialog", injected, saw)


def test_a_click_that_comes_before_it_is_armed_does_nothing(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.proposal())
    found = confirmed(dialog)
    dialog.foot.confirm.clicked.emit()
    assert found == []


def test_a_sleep_disarms_it_until_it_was_read_again(qtbot, dialog: ConfirmDialog, delays: Delays, tell: Tell) -> None:
    dialog.ask(samples.proposal())
    delays.pass_by(0.8)
    assert not dialog.foot.again.isVisible()
    dialog.disarm("The computer slept.")
    assert not dialog.foot.confirm.isEnabled()
    saw = words_of(dialog.foot)
    assert "The computer slept." in saw
    tell("sleep while a confirmation is open", "time", "the dialog", "the computer sleeps while the dialog asks", saw)
    delays.pass_by(60)
    assert not dialog.foot.confirm.isEnabled()
    with qtbot.waitSignal(dialog.read_again_wanted):
        dialog.foot.again.click()


def test_what_was_written_is_kept_when_everything_is_read_again_but_the_name_is_asked_anew(
    dialog: ConfirmDialog,
) -> None:
    dialog.ask(samples.critical_proposal())
    given = answers(dialog)
    given.reason_field.setText("The campaign starts")
    given.ticket_field.setText("REL-1")
    given.name_fields[0].field.setText("Production EU")
    dialog.show_reading("Reading")
    dialog.ask(samples.critical_proposal())
    again = answers(dialog)
    assert (again.reason, again.ticket, again.typed) == ("The campaign starts", "REL-1", ("",))


def test_what_changed_meanwhile_is_told_with_who_did_it(dialog: ConfirmDialog, delays: Delays) -> None:
    before, after = samples.situation(samples.EU), samples.changed_meanwhile()
    dialog.ask(samples.proposal(after), differences(before, after))
    words = words_of(dialog)
    assert "Nothing was sent: it changed meanwhile" in words
    assert "Exposure: it was off, now it is 25 %." in words
    assert f"Changed by Jonas Berg, {both_times(samples.NOW - 12)}: “Pilot branches first”" in words
    assert "c-90" not in words
    assert not dialog.foot.confirm.isEnabled()


@pytest.mark.parametrize("phase", ["reading", "asking", "failed"])
def test_escape_gives_up_before_anything_was_confirmed(qtbot, dialog: ConfirmDialog, phase: str) -> None:
    {
        "reading": lambda: dialog.show_reading("Reading"),
        "asking": lambda: dialog.ask(samples.proposal()),
        "failed": lambda: dialog.show_failure("No answer came."),
    }[phase]()
    with qtbot.waitSignal(dialog.given_up):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_after_sending_only_closes(qtbot, dialog: ConfirmDialog, delays: Delays) -> None:
    dialog.ask(samples.proposal())
    delays.pass_by(0.8)
    dialog.foot.confirm.click()
    dialog.show_going(Going((samples.recorded(ChangeState.SENDING),)))
    with qtbot.assertNotEmitted(dialog.given_up), qtbot.assertNotEmitted(dialog.cancel_wanted):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_everything_works_from_the_keyboard(dialog: ConfirmDialog, delays: Delays) -> None:
    dialog.ask(samples.critical_proposal())
    delays.pass_by(0.8)
    found = confirmed(dialog)
    given = answers(dialog)
    reached: list[QObject] = []
    for _ in range(40):
        focus = dialog.focusWidget()
        reached.append(focus)
        if focus is given.reason_field:
            QTest.keyClicks(focus, "Campaign")
        if focus is given.name_fields[0].field:
            QTest.keyClicks(focus, "Production EU")
        if focus is dialog.foot.confirm:
            QTest.keyClick(focus, Qt.Key.Key_Space)
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    order = [reached.index(each) for each in (given.reason_field, given.ticket_field, given.name_fields[0].field)]
    assert order == sorted(order)
    assert [each.reason for each in found] == ["Campaign"]


def test_every_control_has_an_accessible_name(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.warned_proposal())
    unnamed = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in dialog.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert [repr(widget) for widget in unnamed if isinstance(widget, QLineEdit) or widget.isVisible()] == []
    assert dialog.foot.confirm.accessibleName() == "Release to everyone"
    assert "Give a reason." in dialog.foot.confirm.accessibleDescription()


def test_text_from_servers_stays_plain_and_odd_characters_are_seen(dialog: ConfirmDialog) -> None:
    feature = replace(samples.PAYMENTS, name=EVIL)
    change = replace(samples.CHANGE, actor=EVIL, reason=EVIL)
    cell = replace(samples.situation().cell, last_change=change)
    dialog.ask(samples.proposal(samples.situation(cell=cell, feature=feature, version=EVIL)))
    words = words_of(dialog)
    assert words.count("<b>bold</b>") >= 4
    assert "\u202e" not in words + dialog.windowTitle()
    assert "⟨U+202E⟩" in words
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))


def test_names_of_ten_thousand_letters_neither_widen_the_dialog_nor_hide_a_button(
    qtbot, dialog: ConfirmDialog, delays: Delays
) -> None:
    long = "n" * 10_000
    place = replace(samples.STAGING, name=long)
    change = replace(samples.CHANGE, actor=long, reason=long)
    cell = replace(samples.situation().cell, last_change=change)
    dialog.ask(samples.proposal(samples.situation(place, cell, feature=replace(samples.PAYMENTS, name=long))))
    delays.pass_by(0.8)
    qtbot.wait(1)
    assert dialog.width() <= 700
    assert dialog.minimumSizeHint().width() <= 700
    assert dialog.rect().contains(dialog.foot.confirm.mapTo(dialog, dialog.foot.confirm.rect().bottomRight()))
    assert dialog.foot.confirm.isEnabled()


@pytest.mark.parametrize("state", list(ChangeState))
def test_every_state_has_its_words_and_never_says_success_too_early(dialog: ConfirmDialog, state: ChangeState) -> None:
    dialog.ask(samples.proposal())
    dialog.show_progress()
    dialog.show_going(Going((replace(samples.recorded(state), sentence="What is known."),)))
    words = words_of(dialog.page)
    assert "What is known." in words
    if state not in (ChangeState.CONFIRMED, ChangeState.CONFIRMED_OTHERS_TOO, ChangeState.CONFIRMED_BY_WHOM_UNTOLD):
        assert "Confirmed" not in words
    assert words.strip()


def test_demo_is_said(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.proposal(samples.situation(replace(samples.EU, demo=True))))
    assert "DEMO" in words_of(dialog.head)
    dialog.ask(samples.proposal(samples.situation(samples.EU)))
    assert "DEMO" not in words_of(dialog.head)
