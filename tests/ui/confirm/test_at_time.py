"""A release that is handed to the system for a time: chosen in the confirmation, said before it, and told after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from limelight.domain.changes import ChangeState, Decision, Verb
from limelight.domain.profile import ProfileFreeze
from limelight.domain.schedule import Timing
from limelight.ui.activity.details import facts_of_entry
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.confirm.pages import ProposalPage
from limelight.ui.outcome import outcome_of
from limelight.ui.theme import Themes
from pictures import samples
from ui.confirm.rig import Delays
from ui.shown import on_screen, words_of

ZONE = "Europe/Amsterdam"
DUE = datetime(2026, 12, 3, 8, 0, tzinfo=UTC).timestamp()  # 9 o'clock in Amsterdam


@pytest.fixture
def delays() -> Delays:
    return Delays()


@pytest.fixture
def dialog(qtbot, themes: Themes, delays: Delays) -> Iterator[ConfirmDialog]:
    made = ConfirmDialog(themes, lambda: samples.MOMENT, delays)
    with on_screen(qtbot, made):
        yield made


def asked(dialog: ConfirmDialog, timing: Timing | None = None, **more: object) -> ProposalPage:
    proposal = replace(samples.proposal(), timing=timing or Timing(Verb.RELEASE), system="Toggles", **more)
    dialog.ask(proposal)
    assert isinstance(dialog.page, ProposalPage)
    return dialog.page


def choose(page: ProposalPage, time: str, zone: str = ZONE) -> None:
    assert page.at_time is not None
    page.at_time.field.tick.setChecked(True)
    page.at_time.field.at.setText(time)
    page.at_time.field.zone.setCurrentText(zone)


def confirmed(qtbot, dialog: ConfirmDialog, delays: Delays) -> Decision:
    delays.pass_by(0.8)
    with qtbot.waitSignal(dialog.confirmed) as told:
        qtbot.mouseClick(dialog.foot.confirm, Qt.MouseButton.LeftButton)
    decision = told.args[0]
    assert isinstance(decision, Decision)
    return decision


def test_it_is_done_at_once_unless_a_time_is_chosen(qtbot, dialog: ConfirmDialog, delays: Delays) -> None:
    page = asked(dialog)
    assert page.at_time is not None
    assert not page.at_time.is_wanted
    assert confirmed(qtbot, dialog, delays).at is None


def test_a_chosen_time_stands_in_head_and_button_and_goes_with_the_decision(
    qtbot, dialog: ConfirmDialog, delays: Delays
) -> None:
    page = asked(dialog)
    choose(page, "2026-12-03 09:00")
    assert dialog.foot.confirm.text() == "Release to everyone on 3 Dec 2026, 08:00"  # on the clocks of this computer
    words = words_of(dialog)
    assert "Not now, but on 3 Dec 2026, 08:00:00 UTC, by the system itself." in words
    assert "Toggles does it by itself on 3 Dec 2026, 08:00:00 UTC" in words
    assert confirmed(qtbot, dialog, delays).at == DUE


def test_taking_the_tick_away_is_now_again(qtbot, dialog: ConfirmDialog, delays: Delays) -> None:
    page = asked(dialog)
    choose(page, "2026-12-03 09:00")
    assert page.at_time is not None
    page.at_time.field.tick.setChecked(False)
    assert dialog.foot.confirm.text() == "Release to everyone"
    assert "Not now" not in words_of(dialog)
    assert confirmed(qtbot, dialog, delays).at is None


@pytest.mark.parametrize(
    ("time", "zone", "words"),
    [
        ("2020-01-01 09:00", ZONE, "This time is over"),
        ("2030-01-01 09:00", ZONE, "more than a year ahead"),
        ("2027-03-28 02:30", ZONE, "the clocks go forward"),
        ("tomorrow", ZONE, "is no day and time"),
        ("2026-12-03 09:00", "Mars/Olympus", "does not know the time zone"),
        ("2026-12-24 09:00", ZONE, "At that time it is frozen: Year-end closing"),
    ],
)
def test_a_time_that_cannot_be_is_said_and_never_confirmed(
    dialog: ConfirmDialog, delays: Delays, time: str, zone: str, words: str
) -> None:
    starts = datetime(2026, 12, 20, tzinfo=UTC).timestamp()
    page = asked(dialog, Timing(Verb.RELEASE, freezes=(ProfileFreeze("e", starts, starts + 9e5, "Year-end closing"),)))
    choose(page, time, zone)
    delays.pass_by(5)
    assert words in words_of(page)
    assert not dialog.foot.confirm.isEnabled()
    assert "Choose another time." in dialog.foot.words.text()


def test_a_time_that_comes_twice_is_told_and_the_first_is_meant(qtbot, dialog: ConfirmDialog, delays: Delays) -> None:
    page = asked(dialog)
    choose(page, "2027-10-31 02:30")
    assert "comes twice on that day" in words_of(page)
    assert confirmed(qtbot, dialog, delays).at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC).timestamp()


@pytest.mark.parametrize("more", [{"timing": Timing(Verb.RELEASE, "It cannot.")}, {"verb": Verb.ROLL_BACK}])
def test_it_is_offered_only_for_a_release_that_the_system_can_take(
    dialog: ConfirmDialog, more: dict[str, object]
) -> None:
    dialog.ask(replace(samples.proposal(), **{"timing": Timing(Verb.RELEASE), **more}))
    assert isinstance(dialog.page, ProposalPage)
    assert dialog.page.at_time is None


def test_until_its_time_it_says_when_everywhere(themes: Themes) -> None:
    waiting = samples.recorded(ChangeState.WAITING)
    waiting = replace(waiting, intent=replace(waiting.intent, at=DUE))
    assert outcome_of(waiting.state, waiting.intent.at).word == "Accepted, to be done on 3 Dec 2026, 08:00"
    assert outcome_of(ChangeState.CONFIRMED, DUE).word == "Confirmed"
    (decided,) = (fact for fact in facts_of_entry(waiting) if fact.what == "Decided")
    assert "To be done on 3 Dec 2026, 08:00:00 UTC, by the system itself" in decided.lines
