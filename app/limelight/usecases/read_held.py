"""Read what a system holds of a feature in an environment: who asked for what, when and why."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from limelight.domain.held import HeldChange
from limelight.domain.ports import HoldsChanges
from limelight.usecases.bound import Bound
from limelight.usecases.fresh_look import bound_of


@dataclass(frozen=True, slots=True)
class ReadHeld:
    """`bounds` by our key of the environment."""

    bounds: Mapping[str, Bound]

    async def __call__(self, environment: str, feature: str, held: Iterable[str]) -> tuple[HeldChange, ...]:
        """Those of the changes held under these ids that still wait, the oldest first; none where it cannot be told.

        Raises:
            NotThere: the profile has no such environment.
            LimelightError: it could not be read.
        """
        bound = bound_of(self.bounds, environment)
        provider = bound.provider
        if not isinstance(provider, HoldsChanges):
            return ()
        found = await asyncio.gather(*(provider.read_held(bound.remote, feature, each) for each in held))
        return tuple(sorted((each for each in found if each is not None), key=lambda each: each.asked_at))
