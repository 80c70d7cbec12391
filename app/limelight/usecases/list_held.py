"""List everything that waits in all systems for an approval or for its time: one request for each system."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

from limelight.domain.errors import LimelightError
from limelight.domain.held import HeldThere
from limelight.domain.held_list import HeldReport
from limelight.domain.ports import Clock, ListsHeld, Provider
from limelight.usecases.bound import Bound


@dataclass(frozen=True, slots=True)
class ListHeld:
    """`bounds` by our key of the environment."""

    bounds: Mapping[str, Bound]
    clock: Clock

    async def __call__(self) -> HeldReport:
        """What every system tells; one that could not be read, or tells no list, keeps nobody from the others."""
        began = self.clock.now()
        systems: dict[int, list[Bound]] = {}
        for bound in self.bounds.values():
            systems.setdefault(id(bound.provider), []).append(bound)
        answers = await asyncio.gather(*(_ask(served[0].provider) for served in systems.values()))
        told: list[HeldThere] = []
        read: set[str] = set()
        trouble: dict[str, str] = {}
        holds_none: set[str] = set()
        for served, answer in zip(systems.values(), answers, strict=True):
            ours = {bound.remote: bound.binding.environment.key for bound in served}
            if isinstance(answer, str):
                trouble |= dict.fromkeys(ours.values(), answer)
            elif answer is None:
                holds_none |= set(ours.values())
            else:
                read |= set(ours.values())
                here = (each for each in answer if each.environment in ours)
                told += (replace(each, environment=ours[each.environment]) for each in here)
        return HeldReport(began, tuple(told), frozenset(read), trouble, frozenset(holds_none))


async def _ask(provider: Provider) -> tuple[HeldThere, ...] | str | None:
    """What a system holds; None where it holds nothing that could be read; a sentence why it could not be read."""
    if not isinstance(provider, ListsHeld):
        return None
    try:
        return await provider.list_held()
    except LimelightError as error:
        return str(error)
