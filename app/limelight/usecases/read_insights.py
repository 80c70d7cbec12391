"""Reads what insights rest on, as far back as asked, and computes them beside the window's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass

from limelight.domain.happenings import Histories
from limelight.domain.insights.insights import Insights, insights_of
from limelight.domain.picture import Picture
from limelight.domain.ports import Clock
from limelight.usecases.read_activity import ReadActivity
from limelight.usecases.read_happenings import ReadHappenings

MOST_CHANGES = 20_000  # of ours that are looked at, the newest first
DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class InsightsRead:
    """The insights, and what was read for them, from which the next reading goes on."""

    insights: Insights
    histories: Histories


class ReadInsights:
    """`await read_insights(environments, days, so_far)`. `picture` gives the newest picture."""

    def __init__(
        self, activity: ReadActivity, happenings: ReadHappenings, picture: Callable[[], Picture], clock: Clock
    ) -> None:
        self._activity = activity
        self._happenings = happenings
        self._picture = picture
        self._clock = clock

    async def __call__(self, environments: Collection[str], days: int, so_far: Histories | None = None) -> InsightsRead:
        """The insights into environments (our keys) over the last `days`.

        What a system does not tell, or could not be read, is among the gaps.

        Raises:
            JournalUnusable: what was changed from here cannot be read.
        """
        now = self._clock.now()
        since = now - days * DAY
        ours = (await self._activity(MOST_CHANGES)).changes
        histories = await self._happenings.back_to(since, so_far, environments)
        picture = self._picture()
        made = await asyncio.to_thread(insights_of, ours, histories, picture, environments, (since, now))
        return InsightsRead(made, histories)
