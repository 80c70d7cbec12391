"""A change from the wish to its outcome, with background work that the test completes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from limelight.domain.changes import ChangeState, Recorded, Step, Verb
from limelight.domain.errors import JournalUnusable, Unreachable
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.sentences import Told, sentence_for
from limelight.domain.situation import differences
from limelight.ui.confirm.armed import Phase
from limelight.ui.confirm.flow import ChangeFlow, Wish
from limelight.ui.confirm.pages import ProposalPage
from limelight.ui.sign import Box
from limelight.ui.text import both_times
from limelight.ui.theme import Look, Themes
from limelight.usecases.change_exposure import Outcome
from pictures import samples
from ui.confirm.rig import Delays, FakeSubmit

WISH = Wish("staging", "payments.instant", Verb.RELEASE)
TWO_STEPS = (
    Step("Set the share to 100 % while it is off", "off", "off:100", DARK),
    Step("Turn it on", "off:100", "on:100", RELEASED),
)


@pytest.fixture
def submit() -> FakeSubmit:
    return FakeSubmit()


@pytest.fixture
def delays() -> Delays:
    return Delays()


@pytest.fixture
def flow(qtbot, themes: Themes, submit: FakeSubmit, delays: Delays) -> Iterator[ChangeFlow]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = ChangeFlow(submit, themes, lambda: samples.MOMENT, window, delays)
    yield made
    for future in submit.futures:
        future.cancel()


@pytest.fixture
def told(flow: ChangeFlow) -> list[Recorded]:
    found: list[Recorded] = []
    flow.outcome_changed.connect(found.append)
    return found


def words_of(flow: ChangeFlow) -> str:
    QApplication.processEvents()
    labels = [label.text() for label in flow.dialog.findChildren(QLabel) if label.isVisible()]
    return "\n".join(labels).replace("\N{ZERO WIDTH SPACE}", "").replace("\N{NO-BREAK SPACE}", " ")


def looks(flow: ChangeFlow) -> set[str]:
    """How the boxes in the middle look."""
    return {str(box.property("look")) for box in flow.dialog.page.findChildren(Box) if box.isVisible()}


def ask(qtbot, flow: ChangeFlow, submit: FakeSubmit, proposal=None) -> None:
    """Until the dialog asks."""
    flow.start(WISH)
    submit.last.set_result(proposal or samples.proposal())
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)


def confirm(qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays, proposal=None) -> None:
    """Until the change is under way."""
    ask(qtbot, flow, submit, proposal)
    delays.pass_by(0.8)
    flow.dialog.foot.confirm.click()
    assert len(submit.desk.decisions) == 1


def states(qtbot, flow: ChangeFlow, submit: FakeSubmit, *recorded: Recorded) -> None:
    """What the background thread tells, from another thread."""
    thread = threading.Thread(target=lambda: [submit.desk.watch(each) for each in recorded])
    with qtbot.waitSignals([flow.outcome_changed] * len(recorded)):
        thread.start()
    thread.join()


def test_a_wish_is_read_and_asked(qtbot, flow: ChangeFlow, submit: FakeSubmit) -> None:
    flow.start(Wish("staging", "payments.instant", Verb.RELEASE, partial(25.0)))
    assert submit.desk.asked == [("staging", "payments.instant", Verb.RELEASE, partial(25.0))]
    assert flow.dialog.phase is Phase.READING
    assert flow.dialog.isModal()
    assert "Reading what this rests on…" in words_of(flow)
    submit.last.set_result(samples.proposal())
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)


def test_reading_can_be_cancelled(qtbot, flow: ChangeFlow, submit: FakeSubmit) -> None:
    flow.start(WISH)
    with qtbot.waitSignal(flow.ended):
        flow.dialog.foot.cancel.click()
    assert submit.last.cancelled()
    assert not flow.dialog.isVisible()


def test_what_could_not_be_read_is_said_and_can_be_tried_again(qtbot, flow: ChangeFlow, submit: FakeSubmit) -> None:
    flow.start(WISH)
    submit.last.set_exception(Unreachable("No answer came from Staging. Try again later."))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.FAILED)
    assert "No answer came from Staging. Try again later." in words_of(flow)
    flow.dialog.foot.again.click()
    assert flow.dialog.phase is Phase.READING
    submit.last.set_result(samples.proposal())
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)
    assert submit.desk.decisions == []


def test_cancel_in_the_confirmation_sends_nothing(qtbot, flow: ChangeFlow, submit: FakeSubmit) -> None:
    ask(qtbot, flow, submit)
    with qtbot.waitSignal(flow.ended):
        flow.dialog.foot.cancel.click()
    assert submit.desk.decisions == []


def test_the_decision_holds_what_was_shown(qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays) -> None:
    proposal = samples.proposal()
    confirm(qtbot, flow, submit, delays, proposal)
    decision = submit.desk.decisions[0]
    assert (decision.shown, decision.verb, decision.target) == (proposal.situation, Verb.RELEASE, RELEASED)


def test_every_state_is_shown_and_success_only_when_it_was_read_back(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays, told: list[Recorded]
) -> None:
    confirm(qtbot, flow, submit, delays)
    seen = []
    for state in (ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING):
        states(qtbot, flow, submit, samples.recorded(state))
        seen.append(words_of(flow))
        assert "Confirmed" not in seen[-1]
        assert flow.dialog.phase is Phase.GOING_ON
    assert "Reading again before sending" in seen[0]
    assert "Sending" in seen[1]
    assert "Checking on the server" in seen[2]
    done = samples.recorded(ChangeState.CONFIRMED)
    states(qtbot, flow, submit, done)
    submit.last.set_result(Outcome((done,)))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    assert "Checked on the server at 14:03:22: everyone." in words_of(flow)
    assert [each.state for each in told] == [
        ChangeState.INTENT,
        ChangeState.SENDING,
        ChangeState.VERIFYING,
        ChangeState.CONFIRMED,
    ]


def test_states_reach_the_window_on_its_own_thread(qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays) -> None:
    threads: list[QThread] = []
    flow.outcome_changed.connect(lambda _recorded: threads.append(QThread.currentThread()))
    confirm(qtbot, flow, submit, delays)
    states(qtbot, flow, submit, samples.recorded(ChangeState.SENDING))
    assert threads == [QApplication.instance().thread()]


@pytest.mark.parametrize(
    ("state", "words", "rolls_back", "reads_again"),
    [
        (ChangeState.CONFIRMED, "Checked on the server at 14:03:22: everyone.", True, False),
        (ChangeState.REFUSED, "The server says: not today.", False, True),
        (ChangeState.WAITING, "It is held there as CR-118.", False, False),
        (ChangeState.UNKNOWN, "Limelight keeps checking", True, False),
        (ChangeState.ABANDONED, "Not sent. It was cancelled.", False, True),
        (ChangeState.NOT_APPLIED, "Not applied", False, True),
        (ChangeState.CONFIRMED_OTHERS_TOO, "someone else acted too", True, False),
    ],
)
def test_the_outcome_and_what_can_be_done_next(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays, state: ChangeState, words: str, *, rolls_back: bool,
    reads_again: bool,
) -> None:  # fmt: skip
    confirm(qtbot, flow, submit, delays)
    submit.last.set_result(Outcome((samples.recorded(state),)))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    assert words in words_of(flow)
    assert flow.dialog.foot.roll_back.isVisible() is rolls_back
    assert flow.dialog.foot.again.isVisible() is reads_again


def test_what_changed_meanwhile_is_shown_with_its_author_and_asked_anew(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    before, after = (
        samples.situation(samples.STAGING),
        replace(samples.changed_meanwhile(), environment=samples.STAGING),
    )
    after = replace(after, critical=False, path=before.path)
    confirm(qtbot, flow, submit, delays, samples.proposal(before))
    held = samples.recorded(ChangeState.CHANGED_MEANWHILE)
    submit.last.set_result(Outcome((held,), differences(before, after), samples.proposal(after)))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)
    words = words_of(flow)
    assert "Nothing was sent: it changed meanwhile" in words
    assert "Exposure: it was off, now it is 25 %." in words
    assert f"Changed by Jonas Berg, {both_times(samples.NOW - 12)}" in words
    assert not flow.dialog.foot.confirm.isEnabled()
    delays.pass_by(0.8)
    flow.dialog.foot.confirm.click()
    assert submit.desk.decisions[1].shown == after


def first_step() -> Recorded:
    """The first of two steps, done."""
    done = samples.recorded(ChangeState.CONFIRMED, step=TWO_STEPS[0])
    return replace(done, sentence="Checked on the server at 14:03:22: off.")


def second_step(state: ChangeState) -> Recorded:
    """The second of two steps, in the words of the program."""
    held = samples.recorded(state, "i-2", step=TWO_STEPS[1])
    return replace(held, sentence=sentence_for(state, Told("14:03:30")))


def test_what_changed_after_a_first_step_does_not_deny_that_step(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    before, after = samples.situation(samples.EU), samples.changed_meanwhile()
    confirm(qtbot, flow, submit, delays, samples.proposal(steps=TWO_STEPS))
    both = (first_step(), second_step(ChangeState.CHANGED_MEANWHILE))
    submit.last.set_result(Outcome(both, differences(before, after), samples.proposal(after)))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)
    words = words_of(flow)
    assert "Step 1 of 2 was done; step 2 was not sent: it changed meanwhile" in words
    assert "Step 1: Set the share to 100 % while it is off. Checked on the server at 14:03:22: off." in words
    assert "Exposure: it was off, now it is 25 %." in words
    assert f"Changed by Jonas Berg, {both_times(samples.NOW - 12)}" in words
    assert "Nothing was sent" not in words


@pytest.mark.parametrize(
    "state", [ChangeState.CHANGED_MEANWHILE, ChangeState.EXPIRED, ChangeState.ABANDONED, ChangeState.NOT_SENT]
)
def test_a_second_step_that_was_not_sent_does_not_deny_the_first(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays, state: ChangeState
) -> None:
    confirm(qtbot, flow, submit, delays, samples.proposal(steps=TWO_STEPS))
    submit.last.set_result(Outcome((first_step(), second_step(state))))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    words = words_of(flow)
    assert "Step 1 of 2 was done; step 2 was not sent" in words
    assert "Step 1: Set the share to 100 % while it is off. Checked on the server at 14:03:22: off." in words
    assert second_step(state).sentence in words
    assert "Nothing" not in words
    assert flow.dialog.foot.again.isVisible()


def test_of_three_steps_each_is_told(qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays) -> None:
    steps = (*TWO_STEPS, Step("Tell everybody", "on:100", "told", RELEASED), Step("Rest", "told", "rest", RELEASED))
    confirm(qtbot, flow, submit, delays, samples.proposal(steps=steps))
    done = (first_step(), replace(second_step(ChangeState.CONFIRMED), sentence="Checked: everyone."))
    submit.last.set_result(Outcome((*done, samples.recorded(ChangeState.EXPIRED, "i-3", step=steps[2]))))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    words = words_of(flow)
    assert "Steps 1 to 2 of 4 were done; step 3 was not sent" in words
    assert "Step 2: Turn it on. Checked: everyone." in words
    assert "The steps after it were not begun." in words


def test_a_refused_second_step_does_not_deny_the_first(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays, samples.proposal(steps=TWO_STEPS))
    submit.last.set_result(Outcome((first_step(), second_step(ChangeState.REFUSED))))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    assert "Step 1: Set the share to 100 % while it is off. Checked on the server at 14:03:22: off." in words_of(flow)


def test_what_changed_meanwhile_is_shown_even_where_nothing_fresh_could_be_read(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    before, after = samples.situation(samples.EU), samples.changed_meanwhile()
    confirm(qtbot, flow, submit, delays)
    submit.last.set_result(Outcome((samples.recorded(ChangeState.CHANGED_MEANWHILE),), differences(before, after)))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    assert f"Changed by Jonas Berg, {both_times(samples.NOW - 12)}" in words_of(flow)
    flow.dialog.foot.again.click()
    assert flow.dialog.phase is Phase.READING


def test_once_sent_the_dialog_may_be_closed_and_the_outcome_is_told_all_the_same(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays, told: list[Recorded]
) -> None:
    confirm(qtbot, flow, submit, delays)
    states(qtbot, flow, submit, samples.recorded(ChangeState.SENDING))
    assert flow.dialog.foot.cancel.text() == "Close"
    flow.dialog.foot.cancel.click()
    assert not flow.dialog.isVisible()
    assert not submit.last.cancelled()
    done = samples.recorded(ChangeState.CONFIRMED)
    states(qtbot, flow, submit, done)
    with qtbot.waitSignal(flow.ended):
        submit.last.set_result(Outcome((done,)))
    assert told[-1].state is ChangeState.CONFIRMED


def test_before_anything_is_sent_it_can_be_cancelled(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays)
    states(qtbot, flow, submit, samples.recorded(ChangeState.INTENT))
    assert flow.dialog.foot.cancel.text() == "Cancel"
    flow.dialog.foot.cancel.click()
    assert submit.last.cancelled()
    assert flow.dialog.isVisible()
    states(qtbot, flow, submit, samples.recorded(ChangeState.ABANDONED))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    assert "Not sent. It was cancelled." in words_of(flow)


def test_a_cancel_before_anything_was_recorded_says_so(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays)
    flow.dialog.foot.cancel.click()
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    assert "It was given up before anything was sent." in words_of(flow)
    states(qtbot, flow, submit, samples.recorded(ChangeState.INTENT), samples.recorded(ChangeState.SENDING))
    assert "given up" not in words_of(flow)
    assert "Being sent." in words_of(flow)
    flow.dialog.foot.cancel.click()
    with qtbot.waitSignal(flow.ended):
        submit.desk.watch(samples.recorded(ChangeState.CONFIRMED))


def test_a_cancel_that_comes_too_late_shows_that_it_was_sent(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays)
    states(qtbot, flow, submit, samples.recorded(ChangeState.INTENT))
    flow.dialog.foot.cancel.click()
    states(qtbot, flow, submit, samples.recorded(ChangeState.SENDING))
    assert "Being sent." in words_of(flow)
    states(qtbot, flow, submit, samples.recorded(ChangeState.CONFIRMED))
    assert "Checked on the server at 14:03:22: everyone." in words_of(flow)
    assert flow.dialog.phase is Phase.ENDED


def test_a_journal_that_fails_is_said_and_nothing_is_offered_again_once_bytes_may_have_left(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays)
    states(qtbot, flow, submit, samples.recorded(ChangeState.SENDING))
    submit.last.set_exception(JournalUnusable("The change was sent, and what became of it cannot be recorded."))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    words = words_of(flow)
    assert "Sent; it is not known what became of it" in words
    assert "The change was sent, and what became of it cannot be recorded." in words
    assert "did not work" not in words
    assert looks(flow) == {Look.WARNING_BOX.value}
    assert not flow.dialog.foot.again.isVisible()
    with qtbot.waitSignal(flow.ended):
        flow.dialog.foot.cancel.click()


def test_an_error_before_anything_was_sent_is_said_and_can_be_tried_again(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays)
    states(qtbot, flow, submit, samples.recorded(ChangeState.INTENT))
    submit.last.set_exception(JournalUnusable("The disk is full."))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.FAILED)
    assert "The disk is full." in words_of(flow)
    assert flow.dialog.foot.again.isVisible()


def test_what_became_of_it_after_all_is_shown_when_it_is_found_out(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays)
    states(qtbot, flow, submit, samples.recorded(ChangeState.VERIFYING))
    submit.last.set_exception(JournalUnusable("It cannot be recorded."))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    flow.take(samples.recorded(ChangeState.CONFIRMED))
    words = words_of(flow)
    assert "Checked on the server at 14:03:22: everyone." in words
    assert "not known" not in words
    assert "It cannot be recorded." not in words


@pytest.mark.parametrize("begun", [(), (ChangeState.INTENT,)])
def test_an_error_before_a_second_step_was_sent_does_not_deny_the_first(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays, begun: tuple[ChangeState, ...]
) -> None:
    confirm(qtbot, flow, submit, delays, samples.proposal(steps=TWO_STEPS))
    states(qtbot, flow, submit, first_step(), *(second_step(state) for state in begun))
    submit.last.set_exception(JournalUnusable("The disk is full."))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    words = words_of(flow)
    assert "Step 1 of 2 was done; step 2 was not sent" in words
    assert "Step 1: Set the share to 100 % while it is off. Checked on the server at 14:03:22: off." in words
    assert "The disk is full." in words
    assert "did not work" not in words
    assert flow.dialog.foot.again.isVisible()


def test_an_error_while_a_second_step_is_on_its_way_tells_both(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays, samples.proposal(steps=TWO_STEPS))
    states(qtbot, flow, submit, first_step(), second_step(ChangeState.SENDING))
    submit.last.set_exception(JournalUnusable("The disk is full."))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    words = words_of(flow)
    assert "Sent; it is not known what became of it" in words
    assert "Step 1: Set the share to 100 % while it is off. Checked on the server at 14:03:22: off." in words
    assert not flow.dialog.foot.again.isVisible()


def test_steps_are_shown_and_those_after_a_failure_were_not_begun(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    steps = (Step("Set the share to 100 %", "off", "off:100", DARK), Step("Turn it on", "off:100", "on", RELEASED))
    confirm(qtbot, flow, submit, delays, samples.proposal(steps=steps))
    states(qtbot, flow, submit, samples.recorded(ChangeState.SENDING))
    assert "1. Set the share to 100 %" in words_of(flow)
    assert "To come" in words_of(flow)
    submit.last.set_result(Outcome((samples.recorded(ChangeState.REFUSED),)))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    assert "The steps after it were not begun." in words_of(flow)


def test_where_a_roll_back_goes_to_a_share_one_may_turn_it_off_with_one_confirmation(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    flow.start(Wish("prod-eu", "payments.instant", Verb.ROLL_BACK))
    submit.last.set_result(samples.roll_back_proposal())
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)
    assert flow.dialog.foot.turn_off.isVisible()
    flow.dialog.foot.turn_off.click()
    assert submit.desk.asked[-1] == ("prod-eu", "payments.instant", Verb.ROLL_BACK, DARK)
    assert not flow.dialog.foot.turn_off.isVisible()
    off = samples.proposal(samples.roll_back_proposal().situation, Verb.ROLL_BACK, DARK)
    submit.last.set_result(off)
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)
    assert flow.dialog.foot.confirm.text() == "Turn off"
    assert not flow.dialog.foot.turn_off.isVisible()
    assert not flow.dialog.foot.confirm.isEnabled()
    delays.pass_by(0.8)
    flow.dialog.foot.confirm.click()
    assert [(each.verb, each.target) for each in submit.desk.decisions] == [(Verb.ROLL_BACK, DARK)]


def test_a_release_offers_no_turning_off(qtbot, flow: ChangeFlow, submit: FakeSubmit) -> None:
    ask(qtbot, flow, submit, samples.proposal(target=partial(25.0)))
    assert not flow.dialog.foot.turn_off.isVisible()


def test_afterwards_it_offers_to_roll_back_as_a_new_change(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays)
    submit.last.set_result(Outcome((samples.recorded(ChangeState.CONFIRMED),)))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    flow.dialog.foot.roll_back.click()
    assert submit.desk.asked[-1] == ("staging", "payments.instant", Verb.ROLL_BACK, None)
    submit.last.set_result(samples.roll_back_proposal())
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)
    assert isinstance(flow.dialog.page, ProposalPage)
    assert flow.dialog.page.answers.reason == ""
    assert len(submit.desk.decisions) == 1


def test_what_is_found_out_later_is_shown_while_the_dialog_is_open(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    confirm(qtbot, flow, submit, delays)
    submit.last.set_result(Outcome((samples.recorded(ChangeState.UNKNOWN),)))
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ENDED)
    flow.take(samples.recorded(ChangeState.CONFIRMED, "another"))
    assert "We do not know yet" in words_of(flow)
    flow.take(samples.recorded(ChangeState.CONFIRMED))
    assert "Checked on the server at 14:03:22" in words_of(flow)


def test_a_long_sleep_disarms_and_a_short_one_does_not(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays
) -> None:
    ask(qtbot, flow, submit)
    delays.pass_by(0.8)
    flow.note_gap(29.0)
    assert flow.dialog.foot.confirm.isEnabled()
    flow.note_gap(31.0)
    assert not flow.dialog.foot.confirm.isEnabled()
    flow.dialog.foot.again.click()
    submit.last.set_result(samples.proposal())
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)
    delays.pass_by(0.8)
    assert flow.dialog.foot.confirm.isEnabled()


def test_a_state_that_comes_after_everything_is_gone_harms_nobody(
    qtbot, themes: Themes, submit: FakeSubmit, delays: Delays
) -> None:
    window = QWidget()
    window.show()
    flow = ChangeFlow(submit, themes, lambda: samples.MOMENT, window, delays)
    confirm(qtbot, flow, submit, delays)
    watch = submit.desk.watch
    shiboken6.delete(window)
    watch(samples.recorded(ChangeState.SENDING))
    submit.last.cancel()


@pytest.mark.parametrize(
    ("begun", "phase"),
    [((), Phase.FAILED), ((ChangeState.INTENT,), Phase.FAILED), ((ChangeState.SENDING,), Phase.ENDED)],
)
def test_a_fault_of_our_own_does_not_leave_a_dialog_that_cannot_be_closed(
    qtbot, flow: ChangeFlow, submit: FakeSubmit, delays: Delays, begun: tuple[ChangeState, ...], phase: Phase
) -> None:  # fmt: skip
    confirm(qtbot, flow, submit, delays)
    if begun:
        states(qtbot, flow, submit, *(samples.recorded(state) for state in begun))
    with qtbot.capture_exceptions() as reported:
        submit.last.set_exception(KeyError("a fault"))
        qtbot.waitUntil(lambda: flow.dialog.phase is phase)
    assert [kind for kind, *_ in reported] == [KeyError]
    words = words_of(flow)
    assert "Something went wrong inside Limelight." in words
    assert ("Sent; it is not known what became of it" in words) is (phase is Phase.ENDED)
    with qtbot.waitSignal(flow.ended):
        flow.dialog.foot.cancel.click()


def test_a_fault_of_our_own_while_it_is_read_is_said(qtbot, flow: ChangeFlow, submit: FakeSubmit) -> None:
    flow.start(WISH)
    with qtbot.capture_exceptions():
        submit.last.set_exception(KeyError("a fault"))
        qtbot.waitUntil(lambda: flow.dialog.phase is Phase.FAILED)
    assert "Something went wrong inside Limelight." in words_of(flow)
