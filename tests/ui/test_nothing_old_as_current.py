"""Nothing older than its limit is shown as current: while time passes, over sleep, and when the clock is set.

The limit is worked out here once more: an environment is old once more than three polls, and at least two minutes, went
by on either clock since it was read.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from limelight.domain.assembly import Moment as Passed
from limelight.domain.changes import Verb
from limelight.domain.confirmation import Proposal
from limelight.domain.picture import Freshness, Picture
from limelight.domain.situation import OnPath, differences
from limelight.domain.standing import Standing
from limelight.sync.wakeups import watch_time
from limelight.ui.activity import ActivityView
from limelight.ui.activity.words import Column
from limelight.ui.confirm.armed import Phase
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.confirm.flow import ChangeFlow, Wish
from limelight.ui.confirm.pages import ProposalPage
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.inspector.views import Beside, card_of
from limelight.ui.outcome import Tone, is_unresolved, outcome_of
from limelight.ui.stage.sentences import cell_sentence, cell_tooltip, head_sentence, head_tooltip
from limelight.ui.stage.view import Stage
from limelight.ui.stage.words import HeadState, Moment, head_state, head_words, short_head_words
from limelight.ui.text import clock_words
from limelight.ui.theme import Themes
from pictures import samples
from ui.confirm.rig import Delays, FakeSubmit
from ui.shown import on_screen, words_of
from usecases.fakes import FakeClock

KEY = samples.PAYMENTS.key


@dataclass
class Clocks:
    """Both clocks of a computer, moved by a test."""

    wall: float = samples.NOW
    monotonic: float = samples.MOMENT.monotonic

    def __call__(self) -> Moment:
        return Moment(self.wall, self.monotonic)

    def move(self, wall: float, monotonic: float) -> None:
        self.wall += wall
        self.monotonic += monotonic


MOVES = {
    "time passes": (400.0, 400.0),
    "the computer sleeps": (8 * 3600.0, 0.0),  # the monotonic clock stands still meanwhile
    "it sleeps and its monotonic clock goes on": (8 * 3600.0, 8 * 3600.0),
    "the clock is set back while time passes": (0.0, 400.0),
    "the clock is set far back": (-86_400.0, 1.0),
    "the clock is set ahead": (86_400.0, 1.0),
}
moved = pytest.mark.parametrize(("wall", "monotonic"), MOVES.values(), ids=MOVES)


def just_read(picture: Picture) -> Picture:
    """The same, every environment of it read at this moment."""
    fresh = Freshness(samples.NOW, samples.MOMENT.monotonic)
    return replace(picture, columns=tuple(replace(column, freshness=fresh) for column in picture.columns))


seconds = st.one_of(st.sampled_from([0.0, 89.0, 119.9, 120.0, 120.1, 150.0, 151.0]), st.floats(-1e6, 1e6))


@given(
    wall=seconds,
    monotonic=seconds.map(abs),
    poll=st.sampled_from([10.0, 30.0, 50.0, 300.0]),
    is_of_this_run=st.booleans(),
    trouble=st.sampled_from(["", "No answer came."]),
    reading=st.booleans(),
)
def test_every_word_about_an_old_environment_says_so(
    wall: float, monotonic: float, poll: float, is_of_this_run: bool, trouble: str, reading: bool
) -> None:
    began = samples.MOMENT.monotonic if is_of_this_run else None
    fresh = Freshness(samples.NOW, began, poll, trouble, reading=reading)
    picture = samples.picture()
    picture = replace(picture, columns=tuple(replace(column, freshness=fresh) for column in picture.columns))
    moment = Moment(samples.NOW + wall, samples.MOMENT.monotonic + monotonic)
    went_by = max(abs(wall), monotonic if is_of_this_run else 0.0)
    is_old = went_by > max(3 * poll, 120.0)
    card = card_of(picture, 0, 0, moment, Beside())
    marked = (
        cell_sentence(picture, 0, 0, moment),
        cell_tooltip(picture, 0, 0, moment),
        head_tooltip(picture.columns[0], moment),
    )
    assert ["OLD" in words for words in marked] == [is_old] * 3
    assert card.is_old == is_old
    assert (head_state(fresh, moment) is HeadState.LIVE) == (not is_old and not trouble)
    if is_old or trouble:
        for words in (
            head_words(fresh, moment),
            short_head_words(fresh, moment),
            head_sentence(picture.columns[0], moment),
            card.how_fresh,
        ):
            assert "Live" not in words
            assert " old" in words


@moved
def test_the_stage_shows_its_age_at_its_next_look(qtbot, themes: Themes, wall: float, monotonic: float) -> None:
    clocks = Clocks()
    stage = Stage(themes, clocks)
    stage.resize(1000, 700)
    stage.show_picture(just_read(samples.picture()))
    with on_screen(qtbot, stage):

        def drawn() -> list[object]:
            table, height = stage.table, stage.table.viewport().height()
            places = [(table.columnViewportPosition(number), table.columnWidth(number)) for number in (1, 2)]
            return [table.viewport().grab().copy(left, 0, width, height).toImage() for left, width in places]

        current = drawn()
        clocks.move(wall, monotonic)
        stage.update_ages()
        for number, (before, now) in enumerate(zip(current, drawn(), strict=True), start=1):
            assert "OLD" in stage.model.index(0, number).data(Qt.ItemDataRole.AccessibleTextRole)
            assert before != now, "its cells look as if they were current"


@moved
def test_the_counts_say_that_they_hold_what_is_old(qtbot, themes: Themes, wall: float, monotonic: float) -> None:
    clocks = Clocks()
    stage = Stage(themes, clocks)
    stage.resize(1000, 700)
    stage.show_picture(just_read(samples.picture()))
    with on_screen(qtbot, stage):
        assert "old" not in words_of(stage.filter_bar.chips)
        clocks.move(wall, monotonic)
        stage.update_ages()
        count = len(samples.picture().columns)
        assert f"Counted with {count} environments that are old" in words_of(stage.filter_bar.chips)
        fresh = Freshness(clocks.wall, clocks.monotonic)
        picture = just_read(samples.picture())
        rest = tuple(replace(column, freshness=fresh) for column in picture.columns[1:])
        stage.show_picture(replace(picture, columns=(picture.columns[0], *rest)))
        stage.update_ages()
        name = picture.columns[0].environment.name
        assert f"Counted with {name}, which is " in words_of(stage.filter_bar.chips)
        stage.filter_bar._places.setCurrentText(rest[0].environment.name)
        assert "old" not in words_of(stage.filter_bar.chips)


@moved
def test_the_inspector_shows_its_age_by_itself(qtbot, themes: Themes, wall: float, monotonic: float) -> None:
    clocks = Clocks()
    inspector = Inspector(themes, clocks, (), lambda _url: None)
    inspector.resize(400, 700)
    with on_screen(qtbot, inspector):
        inspector.show_feature(just_read(samples.picture()), KEY)
        card = inspector.card(samples.PATH[0].key)
        assert "Live" in words_of(card)
        clocks.move(wall, monotonic)
        qtbot.waitUntil(lambda: "Live" not in words_of(card) and " old" in words_of(card))


@pytest.fixture
def submit() -> Iterator[FakeSubmit]:
    made = FakeSubmit()
    yield made
    for future in made.futures:
        future.cancel()


@moved
def test_an_open_confirmation_is_disarmed(
    qtbot, themes: Themes, submit: FakeSubmit, wall: float, monotonic: float
) -> None:
    window, delays, clock = QWidget(), Delays(), FakeClock()
    qtbot.addWidget(window)
    window.show()
    flow = ChangeFlow(submit, themes, lambda: samples.MOMENT, window, delays)
    flow.start(Wish("staging", KEY, Verb.RELEASE))
    answer: Future[object] = submit.last
    answer.set_result(samples.proposal())
    qtbot.waitUntil(lambda: flow.dialog.phase is Phase.ASKING)
    delays.pass_by(0.8)
    assert flow.dialog.foot.confirm.isEnabled()
    asyncio.run(_ticking(clock, wall, monotonic, flow))
    assert not flow.dialog.foot.confirm.isEnabled()
    assert "Read again before you confirm." in words_of(flow.dialog)
    flow.dialog.close()


@pytest.fixture
def asked(qtbot, themes: Themes) -> Iterator[tuple[ConfirmDialog, Delays]]:
    """An open confirmation, and its delays."""
    delays = Delays()
    with on_screen(qtbot, ConfirmDialog(themes, lambda: samples.MOMENT, delays)) as dialog:
        yield dialog, delays


@pytest.mark.parametrize(
    ("proposal", "current_for"),
    [
        (samples.proposal(), 111.0),  # the environments before it were read nine seconds earlier
        (samples.critical_proposal(), 111.0),
        (samples.roll_back_proposal(), 120.0),  # which does not rest on them
        (samples.proposal(samples.situation(samples.DEVELOPMENT, old_after=900.0)), 900.0),
    ],
    ids=["release", "critical", "roll back", "polled every five minutes"],
)
def test_a_confirmation_that_stays_open_is_disarmed_once_what_it_shows_is_old(
    asked: tuple[ConfirmDialog, Delays], proposal: Proposal, current_for: float
) -> None:
    dialog, delays = asked
    dialog.ask(proposal)
    delays.pass_by(current_for - 1.0)
    assert "OLD" not in words_of(dialog)
    assert not dialog.foot.again.isVisible()
    delays.pass_by(1.0)
    assert "OLD: this was read at " in words_of(dialog)
    assert "OLD: this was read at " in dialog.foot.confirm.accessibleDescription()
    assert not dialog.foot.confirm.isEnabled()
    assert dialog.foot.again.isVisible()
    dialog.ask(proposal)
    assert "OLD" not in words_of(dialog)


def test_a_confirmation_tells_times_and_no_ages_that_would_stand_still(asked: tuple[ConfirmDialog, Delays]) -> None:
    dialog, _ = asked
    change = replace(samples.CHANGE, at=samples.NOW - 90)
    by = replace(samples.situation(samples.EU).cell, last_change=change)
    shown = samples.situation(samples.EU, by)
    dialog.ask(samples.proposal(shown), differences(samples.situation(samples.EU), shown))
    assert isinstance(dialog.page, ProposalPage)
    dialog.page.details.button.click()
    words = words_of(dialog)
    assert f"Read {clock_words(samples.NOW, samples.NOW)}" in words
    assert f"last asked for {clock_words(samples.NOW - 3, samples.NOW)}" in words
    assert not re.search(r"\b\d+\s(s|min|h) ago\b|\bjust now\b", words)


def test_each_place_on_the_path_says_in_sight_when_it_was_read(asked: tuple[ConfirmDialog, Delays]) -> None:
    dialog, _ = asked
    long_ago, just_now = Freshness(samples.NOW - 5 * 3600), Freshness(samples.NOW - 9)
    path = (
        OnPath(samples.DEVELOPMENT, Standing.RELEASED, just_now),
        OnPath(samples.TEST, Standing.RELEASED, long_ago, is_old=True),
        OnPath(samples.STAGING, Standing.UNKNOWN, Freshness(), is_old=True),
    )
    dialog.ask(samples.proposal(samples.situation(samples.NORDICS, path=path)))
    words = words_of(dialog)
    assert f"Development\nReleased\nread {clock_words(samples.NOW - 9, samples.NOW)}" in words
    assert f"Test\nReleased\nOLD, read {clock_words(samples.NOW - 5 * 3600, samples.NOW)}" in words
    assert "Staging\nUnknown\nnever read" in words
    assert "What is shown of Test is old: it may stand otherwise by now." in words


async def _ticking(clock: FakeClock, wall: float, monotonic: float, flow: ChangeFlow) -> None:
    """Between two ticks of the real watch over time, the clocks move."""

    class Over(Exception):
        pass

    ticks = iter((False, True))

    def passed(_moment: Passed) -> None:
        if next(ticks):
            raise Over
        clock.advance(monotonic)
        clock.wall_is_off_by += wall - monotonic

    with pytest.raises(Over):
        await watch_time(clock, passed, flow.note_gap)


def test_the_activity_shows_times_and_no_ages_and_what_is_open_never_looks_done(qtbot, themes: Themes) -> None:
    view = ActivityView(themes)
    view.resize(1280, 800)
    with on_screen(qtbot, view):
        view.show_entries(samples.activity())
        for row in range(view.model.rowCount()):
            recorded = view.model.entry(row).ours
            assert recorded is not None
            view.select_entry(recorded.intent.id)
            words = words_of(view)
            assert not re.search(r"\b(ago|just now)\b", words), "an age that stands still"
            sign = outcome_of(recorded.state)
            assert view.model.index(row, Column.OUTCOME).data() == sign.word
            assert is_unresolved(recorded.state) <= (sign.tone is not Tone.GOOD)
