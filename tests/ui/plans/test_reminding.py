"""Reminders in the window and on the desktop: they ask, lead to the plan, and run nothing."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from limelight.domain.exposure import RELEASED
from limelight.domain.notifications import Notification
from limelight.domain.plan_files import KeptPlan, Listed
from limelight.domain.plans import Plan, Planned, PlanStep, Wave
from limelight.ui.asking import Asking
from limelight.ui.noticing.telling import Telling
from limelight.ui.noticing.wishes import Wishes
from limelight.ui.plans.reminding import LOOKS_EVERY, Reminding
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from ui.shown import words_of

AT = datetime(2026, 12, 3, 12, tzinfo=UTC).timestamp()


def plan(plan_id: str, title: str, hour: int = 12) -> Listed:
    made = Plan(
        plan_id,
        title,
        planned=Planned(datetime.fromisoformat(f"2026-12-03T{hour}:00"), "UTC"),
        waves=(Wave(steps=(PlanStep("s", "pay", "prod-eu", RELEASED),)),),
    )
    return Listed(f"/plans/{plan_id}", KeptPlan(made, f"/plans/{plan_id}"))


@dataclass
class Desk:
    """As much of a desk as reminders ask: the list of plans, and nothing that could run one."""

    plans_listed: tuple[Listed, ...] = ()

    @property
    def plans(self) -> Desk:
        return self

    @property
    def documents(self) -> Desk:
        return self

    async def listed(self) -> tuple[Listed, ...]:
        return self.plans_listed


class Looking:
    """Whether the person looks."""

    is_on = False


@dataclass
class Told:
    """Stands in for noticing: what is told on the desktop."""

    looking: Looking
    telling: Telling
    shown: list[Notification] = field(default_factory=list)


@dataclass
class Rig:
    """A window with reminders, and its clock."""

    window: MainWindow
    reminding: Reminding
    desk: Desk
    told: Told
    now: float = AT

    def pass_seconds(self, seconds: float, qtbot: Any) -> None:
        self.now += seconds
        self.window.second_passed.emit()
        qtbot.waitUntil(lambda: not self.reminding.is_looking)


@pytest.fixture
def rig(qtbot: Any, themes: Themes) -> Iterator[Rig]:
    window = build(themes)
    qtbot.addWidget(window)
    desk = Desk()

    def submit(work: Callable[[Desk], Coroutine[Any, Any, Any]]) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            work(desk).send(None)
        except StopIteration as done:
            future.set_result(done.value)
        return future

    asking = Asking(submit, window.show_notice, window)
    telling = Telling(asking, None, lambda: made.now, window)  # type: ignore[arg-type]
    told = Told(Looking(), telling)
    telling._show = told.shown.append  # type: ignore[method-assign]
    reminding = Reminding(window, themes, lambda: Moment(made.now, made.now), asking, told)  # type: ignore[arg-type]
    made = Rig(window, reminding, desk, told)
    window.show()
    yield made
    window.close()


def test_a_person_is_reminded_before_it_and_asked_when_it_is_time(rig: Rig, qtbot: Any) -> None:
    rig.desk.plans_listed = (plan("p", "Spring"),)
    rig.now = AT - 90_000
    rig.pass_seconds(0, qtbot)
    assert not rig.reminding.line.isVisible()
    for seconds, words in ((3_700, "within a day"), (82_800, "within the hour"), (3_600, "Run it now?")):
        rig.pass_seconds(seconds, qtbot)
        assert words in words_of(rig.reminding.line)
    assert [each.summary for each in rig.told.shown] == [
        "A plan comes near",
        "A plan comes near",
        "It is time for a plan",
    ]
    assert rig.told.shown[-1].urgent
    rig.pass_seconds(LOOKS_EVERY, qtbot)
    assert len(rig.told.shown) == 3, "each is told once"


def test_it_leads_to_the_plan_and_can_be_put_away(rig: Rig, qtbot: Any) -> None:
    rig.desk.plans_listed = (plan("p", "Spring"), plan("q", "Summer", 13))
    rig.pass_seconds(0, qtbot)
    assert "And 1 more plan." in words_of(rig.reminding.line)
    with qtbot.waitSignal(rig.reminding.plan_wanted) as wanted:
        rig.reminding.line.open.click()
    assert wanted.args == ["/plans/p"]
    assert "Summer" in words_of(rig.reminding.line)
    rig.reminding.line.seen.click()
    assert not rig.reminding.line.isVisible()
    rig.pass_seconds(3_600, qtbot)
    assert "Summer" in words_of(rig.reminding.line), "what is nearer is said anew"
    with qtbot.waitSignal(rig.reminding.plan_wanted) as wanted:
        rig.reminding.open_told("plan q")
    assert wanted.args == ["/plans/q"]


@pytest.mark.parametrize(
    ("wishes", "looks"), [(Wishes(quiet=(0, 1439)), False), (Wishes(shows=False), False), (Wishes(), True)]
)
def test_in_quiet_hours_unwanted_or_before_their_eyes_only_the_line_says_it(
    rig: Rig, qtbot: Any, wishes: Wishes, looks: bool
) -> None:
    rig.told.telling.wishes = wishes
    rig.told.looking.is_on = looks
    rig.desk.plans_listed = (plan("p", "Spring"),)
    rig.pass_seconds(0, qtbot)
    assert rig.reminding.line.isVisible()
    assert rig.told.shown == []
