"""When a person is reminded of a plan: some time before it is planned, and when it is time. Nothing is ever done by it.

A reminder is a question to a person, never a change: what a plan holds is confirmed when it is run, by whoever runs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limelight.domain.plan_files import Listed
from limelight.domain.plan_times import moment_planned, planned_words
from limelight.words import Worded, tr

DAY, HOUR = 86_400.0, 3_600.0
OVER_AFTER = DAY  # seconds after the planned time, from which on nobody is reminded any more


class Stage(Worded):
    """How near the planned time is; the value says it."""

    DAY_BEFORE = "a day before"  # within a day
    HOUR_BEFORE = "an hour before"  # within an hour
    NOW = "it is time"  # the planned time has come


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of one plan. `place` is its file's path, `at` the planned moment, in seconds since 1970, UTC."""

    stage: Stage
    plan: str  # its id
    title: str
    place: str
    at: float
    planned: str  # the planned time in words, on the clocks of its zone
    is_begun: bool = False  # something of it was done already

    @property
    def key(self) -> tuple[str, float, Stage]:
        """What it is told apart by: a plan that is planned anew is reminded of anew."""
        return self.plan, self.at, self.stage

    @property
    def words(self) -> str:
        """As a sentence, which asks."""
        title, planned = self.title, self.planned
        if self.stage is not Stage.NOW:
            soon = tr("within the hour") if self.stage is Stage.HOUR_BEFORE else tr("within a day")
            return tr('"{title}" is planned {soon}: {planned}.', title=title, soon=soon, planned=planned)
        if self.is_begun:
            return tr(
                'It is time for what is left of "{title}" ({planned}). Go on with it?', title=title, planned=planned
            )
        return tr('It is time for "{title}" ({planned}). Run it now?', title=title, planned=planned)


def reminders(plans: Iterable[Listed], now: float) -> tuple[Reminder, ...]:
    """Of each plan that is not done, the reminder of the stage that it is in; the nearest first."""
    found = (_reminder(listed, now) for listed in plans)
    return tuple(sorted((each for each in found if each is not None), key=lambda each: each.at))


def _reminder(listed: Listed, now: float) -> Reminder | None:
    plan = listed.kept.plan if listed.kept is not None else None
    progress = listed.progress
    if plan is None or plan.planned is None or not plan.steps or progress.is_done or progress.waits_for_time:
        return None  # what was handed over asks nobody
    at = moment_planned(plan.planned)
    stage = _stage(at - now) if at is not None else None
    if at is None or stage is None:
        return None
    words = planned_words(plan.planned)
    return Reminder(stage, plan.id, plan.title, listed.place, at, words, listed.progress.is_begun)


def _stage(left: float) -> Stage | None:
    """The stage with so many seconds left; None while it is far, and long after."""
    if left <= -OVER_AFTER or left > DAY:
        return None
    if left <= 0:
        return Stage.NOW
    return Stage.HOUR_BEFORE if left <= HOUR else Stage.DAY_BEFORE
