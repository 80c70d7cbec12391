"""What there is to announce about a change that the journal holds, however long ago it was made."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from limelight.domain.announcing import Announcement, announcement_of, announcement_of_plan
from limelight.domain.changes import OPEN, InPlan, Recorded
from limelight.domain.profile import Profile


def news_of(recorded: Recorded, entries: Sequence[Recorded], profile: Profile) -> Announcement | None:
    """The announcement of a change, or of all that its plan did then; None where there is none, or not yet.

    `entries` are the journal's, the newest first. The journal does not say which confirmation a step of a plan came
    from: what the plan did in one direction, without going back in between, is told of together.
    """
    in_plan = recorded.intent.in_plan
    if in_plan is None:
        return announcement_of(recorded, profile)
    together = _done_with(recorded, in_plan, entries)
    if any(each.state in OPEN for each in together):
        return None
    return announcement_of_plan(together, profile)


def _done_with(recorded: Recorded, in_plan: InPlan, entries: Sequence[Recorded]) -> tuple[Recorded, ...]:
    """What the plan did in the same direction around a change, the oldest first."""
    mine = (each for each in reversed(entries) if each.intent.in_plan and each.intent.in_plan.plan == in_plan.plan)
    for _, found in groupby(mine, lambda each: each.intent.in_plan is not None and each.intent.in_plan.backwards):
        together = tuple(found)
        if any(each.intent.id == recorded.intent.id for each in together):
            return together
    return (recorded,)
