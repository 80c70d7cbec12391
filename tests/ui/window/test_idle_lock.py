"""Ten idle minutes lock what is critical; a step in the window and a fresh read unlock it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from faults.telling import Tell
from limelight.domain.changes import Verb
from limelight.domain.errors import (
    BadAnswer,
    KeyringTrouble,
    LimelightError,
    NotThere,
    ServerTrouble,
    SignInFailed,
    SignInNeeded,
    Throttled,
    Unreachable,
)
from limelight.domain.people import Actor
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.sign_ins import SignInEntry
from limelight.ui.confirm.flow import ChangeFlow
from limelight.ui.console import Console, Surroundings
from limelight.ui.feed import Feed
from limelight.ui.idle_lock import LOCKED, ONLY_ROLL_BACK, IdleLock, unlock
from limelight.ui.memory import WindowMemory
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from pictures import samples

EU, STAGING = "prod-eu", "staging"
SIGN_IN = SignInEntry("company", "https://id.example.com", "limelight", step_up_seconds=300)
SYSTEMS = (
    SystemEntry("one", SystemKind.TOGGLE_ENDPOINT, "https://one.example.com", sign_in="company"),
    SystemEntry("two", SystemKind.TOGGLE_ENDPOINT, "https://two.example.com"),
)
PAGE = "https://id.example.com/authorize"


class Clock:
    """Both clocks, as the test moves them."""

    def __init__(self) -> None:
        self.wall, self.forward = samples.NOW, samples.MOMENT.monotonic

    def now(self) -> float:
        return self.wall

    def monotonic(self) -> float:
        return self.forward

    async def sleep(self, seconds: float) -> None:
        raise NotImplementedError(seconds)

    def moment(self) -> Moment:
        return Moment(self.wall, self.forward)

    def pass_by(self, seconds: float) -> None:
        self.wall += seconds
        self.forward += seconds

    def suspend(self, seconds: float) -> None:
        """The computer sleeps: only the wall clock goes on."""
        self.wall += seconds


class Behind:
    """Holds the work that was submitted, each with its future; the test runs it on its own desk."""

    def __init__(self) -> None:
        self.work: list[tuple[Callable[[Any], Any], Future[Any]]] = []

    def __call__(self, work: Callable[[Any], Any]) -> Future[Any]:
        self.work.append((work, Future()))
        return self.work[-1][1]

    def run(self, desk: object) -> None:
        """Run what was submitted last, and end its future as it ended."""
        work, future = self.work[-1]
        try:
            future.set_result(asyncio.run(work(desk)))
        except Exception as error:  # noqa: BLE001
            future.set_exception(error)


class Proving:
    """The use case of a fresh proof, which is due or not."""

    def __init__(self) -> None:
        self.is_offered, self.is_due = False, False
        self.page = PAGE
        self.given: list[tuple[str, bool]] = []

    def offered(self, _system: str) -> bool:
        return self.is_offered

    def due(self, _system: str) -> bool:
        return self.is_due

    async def __call__(self, system: str, show: Callable[[str], None], afresh: bool = False) -> None:
        show(self.page)
        self.given.append((system, afresh))


class Desk:
    """An engine that reads a picture, and a use case that proposes."""

    def __init__(self, picture: Picture) -> None:
        self.engine = self
        self.picture = picture
        self.refreshes: list[str] = []
        self.proposals: list[Verb] = []
        self.read_at = samples.NOW  # when what it proposes was read
        self.prove_again = Proving()

    async def browser_hosts(self, _system: str) -> frozenset[str]:
        return frozenset({"id.example.com"})

    async def refreshed(self, environment: str) -> Picture:
        self.refreshes.append(environment)
        return self.picture

    async def propose_change(self, environment: str, _feature: str, verb: Verb, _target: object, _held: str) -> object:
        self.proposals.append(verb)
        proposal = samples.critical_proposal()
        place = replace(proposal.situation.environment, key=environment)
        situation = replace(proposal.situation, environment=place, read_at=self.read_at, path=())
        return replace(proposal, situation=situation)


class Steps:
    """A system's own step, which goes well or not."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.trouble: LimelightError | None = None

    async def __call__(self, _desk: object, system: str) -> None:
        self.asked.append(system)
        if self.trouble is not None:
            raise self.trouble


def signed_in() -> Picture:
    picture = samples.picture()
    columns = (replace(column, actor=Actor("u1", "Maya Lindqvist")) for column in picture.columns)
    return replace(picture, columns=tuple(columns))


def in_trouble(picture: Picture, environment: str = EU) -> Picture:
    at = picture.column_of(environment)
    column = picture.columns[at]
    column = replace(column, freshness=replace(column.freshness, trouble="Nobody answers."))
    return replace(picture, columns=(*picture.columns[:at], column, *picture.columns[at + 1 :]))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def behind() -> Behind:
    return Behind()


@pytest.fixture
def console(
    qtbot, qapp: QApplication, themes: Themes, behind: Behind, clock: Clock, tmp_path: Path
) -> Iterator[Console]:
    feed = Feed(qapp)
    bindings = tuple(
        Binding(column.environment, "two" if column.environment.key == STAGING else "one", column.environment.key)
        for column in samples.picture().columns
    )
    profile = Profile("Nordlicht Bank", bindings, SYSTEMS, sign_ins=(SIGN_IN,))
    made = Console(Surroundings(profile, clock, themes, feed, behind, WindowMemory(tmp_path), cards=tuple), qapp)
    made.closed.connect(qapp.processEvents)
    with qtbot.waitActive(made.window):
        made.show(EMPTY)
        made.window.activateWindow()
    made.furnish()
    made.take_picture(signed_in())
    made.window.stage.cell_selected.emit(samples.PAYMENTS.key, EU)
    yield made
    made.leave()
    feed.deleteLater()


def lock(console: Console) -> IdleLock:
    return console.changing.lock


def press_a_key(console: Console) -> None:
    """As the window system does, and not only for one widget."""
    QTest.keyClick(console.window.windowHandle(), Qt.Key.Key_Shift)


def card_words(console: Console) -> list[str]:
    return [label.text() for label in console.inspector.card(EU).findChildren(QLabel) if not label.isHidden()]


def is_offered(console: Console, environment: str = EU) -> bool:
    card = console.inspector.card(environment)
    shown = not card.release.isHidden() or not card.roll_back.isHidden()
    changing, key = console.changing, samples.PAYMENTS.key
    may = changing.may_release(key, environment) or changing.may_roll_back(key, environment)
    assert shown == may
    return may


def test_ten_idle_minutes_lock_what_is_critical_and_say_so(console: Console, clock: Clock, tell: Tell) -> None:
    clock.pass_by(599)
    lock(console).look()
    assert is_offered(console)
    clock.pass_by(1)
    lock(console).look()
    assert not is_offered(console)
    assert LOCKED in card_words(console)
    assert not console.inspector.card(EU).unlock.isHidden()
    assert is_offered(console, STAGING)  # it is not critical
    assert console.inspector.card(STAGING).unlock.isHidden()
    tell("ten idle minutes", "time", "the window", "nobody touches the window for ten minutes", LOCKED)


def test_a_key_begins_the_ten_minutes_anew(console: Console, clock: Clock) -> None:
    clock.pass_by(599)
    press_a_key(console)
    clock.pass_by(599)
    lock(console).look()
    assert is_offered(console)
    clock.pass_by(1)
    lock(console).look()
    assert not is_offered(console)


def test_a_key_in_an_open_confirmation_is_a_sign_of_life(console: Console, clock: Clock, behind: Behind, qtbot) -> None:
    console.changing.release(samples.PAYMENTS.key, STAGING)
    flow = console.changing._flow
    assert isinstance(flow, ChangeFlow)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is flow.dialog.windowHandle())
    clock.pass_by(599)
    QTest.keyClick(flow.dialog.windowHandle(), Qt.Key.Key_Shift)
    clock.pass_by(599)
    lock(console).look()
    assert not lock(console).held
    flow.dialog.reject()
    behind.work[-1][1].cancel()


@pytest.mark.parametrize("seconds", [600.0, -3600.0])
def test_a_computer_that_slept_is_locked_by_the_first_key(console: Console, clock: Clock, seconds: float) -> None:
    clock.suspend(seconds)  # no timer ran out meanwhile
    press_a_key(console)
    assert not is_offered(console)
    press_a_key(console)
    assert not is_offered(console)  # keys alone do not unlock it


def test_nothing_can_be_asked_for_while_it_is_locked(console: Console, clock: Clock, behind: Behind) -> None:
    clock.pass_by(600)
    lock(console).look()
    before = len(behind.work)
    console.changing.release(samples.PAYMENTS.key, EU)
    assert len(behind.work) == before
    assert console.changing._flow is None
    assert console.window.news._notice.text() == LOCKED


def test_unlock_reads_afresh_and_arms_again(console: Console, clock: Clock, behind: Behind, qtbot) -> None:
    clock.pass_by(600)
    lock(console).look()
    before = len(behind.work)
    console.inspector.card(EU).unlock.click()
    console.inspector.card(EU).unlock.click()  # two fast clicks are one step
    assert len(behind.work) == before + 1
    assert not is_offered(console)
    desk = Desk(signed_in())
    with qtbot.waitSignal(lock(console).changed):
        behind.run(desk)
    assert desk.refreshes == [EU]
    assert is_offered(console)
    assert console.inspector.card(EU).unlock.isHidden()
    clock.pass_by(600)
    lock(console).look()
    assert not is_offered(console)


def test_it_stays_locked_where_it_cannot_be_read_afresh(console: Console, clock: Clock, behind: Behind, qtbot) -> None:
    clock.pass_by(600)
    lock(console).look()
    console.inspector.card(EU).unlock.click()
    behind.run(Desk(in_trouble(signed_in())))
    qtbot.waitUntil(lambda: "stays locked" in console.window.news._notice.text())
    assert console.window.news._notice.text().endswith("Nobody answers.")
    assert not is_offered(console)
    console.inspector.card(EU).unlock.click()  # and may be tried again
    with qtbot.waitSignal(lock(console).changed):
        behind.run(Desk(signed_in()))
    assert is_offered(console)


def test_a_step_of_the_system_comes_before_the_read_and_may_fail() -> None:
    steps, desk = Steps(), Desk(signed_in())
    asyncio.run(unlock(desk, "one", EU, steps))  # type: ignore[arg-type]
    assert steps.asked == ["one"]
    assert desk.refreshes == [EU]
    steps.trouble = SignInFailed("That is somebody else.")
    with pytest.raises(SignInFailed):
        asyncio.run(unlock(desk, "one", EU, steps))  # type: ignore[arg-type]
    assert desk.refreshes == [EU]


def test_each_system_is_unlocked_by_itself(clock: Clock, qapp: QApplication) -> None:
    made = IdleLock({EU: "one", "prod-us": "one", STAGING: "two"}, clock.moment, qapp)
    clock.pass_by(600)
    made.look()
    assert made.held == {EU, "prod-us", STAGING}
    made.unlock(EU)
    assert made.held == {STAGING}
    made.deleteLater()


def test_an_open_confirmation_is_locked_and_unlocked_by_reading_again(
    console: Console, clock: Clock, behind: Behind, qtbot
) -> None:
    steps = Steps()
    console.changing._prove = steps
    console.changing.release(samples.PAYMENTS.key, EU)
    flow = console.changing._flow
    assert isinstance(flow, ChangeFlow)
    desk = Desk(signed_in())
    behind.run(desk)
    qtbot.waitUntil(lambda: not flow.dialog.foot.confirm.isHidden())
    clock.pass_by(600)
    lock(console).look()
    assert flow.dialog.arming.is_disarmed
    assert "Locked after ten idle minutes" in flow.dialog.foot.words.text()
    steps.trouble = SignInFailed("That is somebody else.")
    flow.dialog.foot.again.click()
    behind.run(desk)
    qtbot.waitUntil(lambda: flow.dialog.foot.again.text() == "Try again")
    assert lock(console).holds(EU, Verb.RELEASE)
    assert desk.proposals == [Verb.RELEASE]
    steps.trouble = None
    desk.read_at = clock.now()
    flow.dialog.foot.again.click()
    with qtbot.waitSignal(lock(console).changed):
        behind.run(desk)
    assert steps.asked == ["one", "one"]
    assert desk.proposals == [Verb.RELEASE] * 2
    assert not flow.dialog.arming.is_disarmed
    flow.dialog.reject()


def open_pages(console: Console) -> list[str]:
    """Have the pages opened by the test in the place of the desktop; their addresses."""
    opened: list[str] = []
    console.changing.pages._opener = lambda url: opened.append(url.toString())
    return opened


def test_the_system_s_own_step_is_taken_in_the_browser_where_it_has_one(
    console: Console, clock: Clock, behind: Behind, qtbot
) -> None:
    opened = open_pages(console)
    clock.pass_by(600)
    lock(console).look()
    console.inspector.card(EU).unlock.click()
    desk = Desk(signed_in())
    desk.prove_again.is_offered = True
    with qtbot.waitSignal(lock(console).changed):
        behind.run(desk)
    assert desk.prove_again.given == [("one", True)]
    assert opened == [PAGE]
    assert is_offered(console)


def test_before_a_release_where_it_is_critical_a_proof_that_is_too_old_is_given_anew(
    console: Console, behind: Behind, qtbot
) -> None:
    opened = open_pages(console)
    console.changing.release(samples.PAYMENTS.key, EU)
    flow = console.changing._flow
    assert isinstance(flow, ChangeFlow)
    desk = Desk(signed_in())
    desk.prove_again.is_due = True
    behind.run(desk)
    qtbot.waitUntil(lambda: not flow.dialog.foot.confirm.isHidden())
    assert (desk.prove_again.given, opened, desk.proposals) == ([("one", False)], [PAGE], [Verb.RELEASE])
    flow.dialog.reject()


@pytest.mark.parametrize("how", ["roll back", "another system", "recent"])
def test_elsewhere_nobody_proves_anything(console: Console, behind: Behind, qtbot, how: str) -> None:
    opened = open_pages(console)
    environment = STAGING if how == "another system" else EU
    (console.changing.roll_back if how == "roll back" else console.changing.release)(samples.PAYMENTS.key, environment)
    flow = console.changing._flow
    assert isinstance(flow, ChangeFlow)
    desk = Desk(signed_in())
    desk.prove_again.is_due = how != "recent"
    behind.run(desk)
    qtbot.waitUntil(lambda: not flow.dialog.foot.confirm.isHidden())
    assert (desk.prove_again.given, opened) == ([], [])
    flow.dialog.reject()


def test_it_is_said_in_the_dialog_that_a_page_waits_in_the_browser(console: Console, qtbot) -> None:
    open_pages(console)
    console.changing.release(samples.PAYMENTS.key, EU)
    flow = console.changing._flow
    assert isinstance(flow, ChangeFlow)
    console.changing.pages.opened.emit(PAGE)
    assert "Prove on the page of your provider who you are" in words_of(flow)
    button(flow.dialog, "Copy address").click()
    assert QGuiApplication.clipboard().text() == PAGE
    console.changing.pages.unopened.emit("The system's browser did not open the link.")
    assert "did not open the link" in words_of(flow)
    flow.dialog.reject()


def test_while_it_is_unlocked_the_line_below_offers_the_address_of_the_page(
    console: Console, clock: Clock, behind: Behind, qtbot
) -> None:
    console.changing.pages._opener = lambda _url: False
    clock.pass_by(600)
    lock(console).look()
    console.inspector.card(EU).unlock.click()
    news = console.window.news
    copy = button(news, "Copy address")
    assert copy.isHidden()
    desk = Desk(signed_in())
    desk.prove_again.is_offered = True
    with qtbot.waitSignal(lock(console).changed):
        behind.run(desk)
    assert copy.isHidden()
    console.changing.pages.opened.emit(PAGE)
    console.changing.pages.unopened.emit("The system's browser did not open the link.")
    assert "did not open the link. Copy the address" in news._notice.text()
    copy.click()
    assert QGuiApplication.clipboard().text() == PAGE
    assert "is copied" in news._notice.text()
    assert not copy.isHidden()
    news.say("Another thing.")
    assert copy.isHidden()


def test_a_page_that_may_not_be_opened_is_not_waited_for(console: Console, behind: Behind, qtbot) -> None:
    opened = open_pages(console)
    console.changing.release(samples.PAYMENTS.key, EU)
    flow = console.changing._flow
    assert isinstance(flow, ChangeFlow)
    console.changing.pages.refused.emit("This link is not opened: evil.example is not a host of the provider.")
    qtbot.waitUntil(behind.work[-1][1].cancelled)
    assert "evil.example" in words_of(flow)
    assert flow.dialog.foot.again.text() == "Try again"
    assert opened == []
    flow.dialog.reject()


def button(parent: QWidget, words: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.text() == words)


def words_of(flow: ChangeFlow) -> str:
    return " ".join(label.text() for label in flow.dialog.findChildren(QLabel))


OUT_OF_REACH = (
    Unreachable("The company did not answer."),
    BadAnswer("A web page came."),
    NotThere("It is not there."),
    Throttled("Slow down.", 60.0),
    ServerTrouble("The company failed (503)."),
)
NOT_PROVED = (
    SignInFailed("The browser did not come back."),
    SignInNeeded("Nobody is signed in."),
    KeyringTrouble("The keyring is locked."),
)


def critical_staging() -> Picture:
    """Staging is critical and released to a quarter: one may release to everyone there, and roll back."""
    picture = signed_in()
    at = picture.column_of(STAGING)
    column = replace(picture.columns[at], critical=True)
    return replace(picture, columns=(*picture.columns[:at], column, *picture.columns[at + 1 :]))


def locked_staging(console: Console, clock: Clock, trouble: LimelightError | None) -> Steps:
    """Staging is critical, and locked; its step ends so."""
    steps = Steps()
    steps.trouble = trouble
    console.changing._prove = steps
    console.take_picture(critical_staging())
    clock.pass_by(600)
    lock(console).look()
    assert what_may_be_done(console) == (False, False)
    return steps


def what_may_be_done(console: Console) -> tuple[bool, bool]:
    """Whether one may release in staging, and roll back; the card and the menu say the same."""
    card, changing, key = console.inspector.card(STAGING), console.changing, samples.PAYMENTS.key
    may = (changing.may_release(key, STAGING), changing.may_roll_back(key, STAGING))
    assert (not card.release.isHidden(), not card.roll_back.isHidden()) == may
    return may


@pytest.mark.parametrize("trouble", OUT_OF_REACH, ids=lambda error: type(error).__name__)
def test_while_the_provider_is_out_of_reach_only_rolling_back_is_unlocked(
    console: Console, clock: Clock, behind: Behind, qtbot, trouble: LimelightError
) -> None:
    steps = locked_staging(console, clock, trouble)
    card, desk = console.inspector.card(STAGING), Desk(critical_staging())
    card.unlock.click()
    with qtbot.waitSignal(lock(console).changed):
        behind.run(desk)
    assert desk.refreshes == [STAGING]
    assert what_may_be_done(console) == (False, True)
    words = [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]
    assert ONLY_ROLL_BACK in words
    assert console.window.news._notice.text() == (
        f"Only rolling back is unlocked: who you are could not be proved. {trouble}"
    )
    before = len(behind.work)
    console.changing.release(samples.PAYMENTS.key, STAGING)
    assert len(behind.work) == before
    steps.trouble = None  # it is there again
    card.unlock.click()
    with qtbot.waitSignal(lock(console).changed):
        behind.run(desk)
    assert what_may_be_done(console) == (True, True)


@pytest.mark.parametrize("trouble", NOT_PROVED, ids=lambda error: type(error).__name__)
def test_who_was_refused_or_gave_up_does_not_roll_back_either(
    console: Console, clock: Clock, behind: Behind, qtbot, trouble: LimelightError
) -> None:
    locked_staging(console, clock, trouble)
    console.inspector.card(STAGING).unlock.click()
    behind.run(Desk(critical_staging()))
    qtbot.waitUntil(lambda: console.window.news._notice.text() == str(trouble))
    assert what_may_be_done(console) == (False, False)


def test_ten_more_idle_minutes_lock_rolling_back_again(console: Console, clock: Clock, behind: Behind, qtbot) -> None:
    locked_staging(console, clock, OUT_OF_REACH[0])
    console.inspector.card(STAGING).unlock.click()
    with qtbot.waitSignal(lock(console).changed):
        behind.run(Desk(critical_staging()))
    clock.pass_by(600)
    lock(console).look()
    assert what_may_be_done(console) == (False, False)


def test_rolling_back_is_not_unlocked_where_it_cannot_be_read_afresh(
    console: Console, clock: Clock, behind: Behind, qtbot
) -> None:
    locked_staging(console, clock, OUT_OF_REACH[0])
    console.inspector.card(STAGING).unlock.click()
    behind.run(Desk(in_trouble(critical_staging(), STAGING)))
    qtbot.waitUntil(lambda: "stays locked" in console.window.news._notice.text())
    assert what_may_be_done(console) == (False, False)


@pytest.mark.parametrize("verb", [Verb.ROLL_BACK, Verb.RELEASE])
def test_an_open_confirmation_goes_on_while_the_provider_is_out_of_reach_if_it_rolls_back(
    console: Console, clock: Clock, behind: Behind, qtbot, verb: Verb
) -> None:
    steps, desk, key = Steps(), Desk(critical_staging()), samples.PAYMENTS.key
    console.changing._prove = steps
    console.take_picture(critical_staging())
    (console.changing.roll_back if verb is Verb.ROLL_BACK else console.changing.release)(key, STAGING)
    flow = console.changing._flow
    assert isinstance(flow, ChangeFlow)
    behind.run(desk)
    qtbot.waitUntil(lambda: not flow.dialog.foot.confirm.isHidden())
    clock.pass_by(600)
    lock(console).look()
    assert flow.dialog.arming.is_disarmed
    steps.trouble = OUT_OF_REACH[0]
    desk.read_at = clock.now()
    flow.dialog.foot.again.click()
    behind.run(desk)
    if verb is Verb.ROLL_BACK:
        qtbot.waitUntil(lambda: lock(console).rolls_back == {STAGING})
        assert not flow.dialog.arming.is_disarmed
        assert desk.proposals == [verb, verb]
    else:
        qtbot.waitUntil(lambda: flow.dialog.foot.again.text() == "Try again")
        assert (lock(console).rolls_back, desk.proposals) == (frozenset(), [verb])
    assert lock(console).holds(STAGING, Verb.RELEASE)
    flow.dialog.reject()
