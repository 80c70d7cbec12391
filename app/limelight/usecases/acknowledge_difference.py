"""Keeps which differences between environments a person called right, why, and until when."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from limelight.domain.acknowledgements import Acknowledgement, acknowledgement_problem, with_acknowledgement
from limelight.domain.errors import Unsupported
from limelight.domain.ports import AcknowledgementStore


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept, and a sentence where something was wrong with the file; empty while all is well."""

    acknowledged: tuple[Acknowledgement, ...]
    trouble: str = ""


class AcknowledgeDifference:
    """`await acknowledge_difference(said)`; `held()` tells what there is, `withdraw(said)` takes one back.

    The file is read before every change: nothing that another copy of the program wrote is lost but in the blink
    between. Nothing is sent anywhere.
    """

    def __init__(self, store: AcknowledgementStore) -> None:
        self._store = store
        self._turn = asyncio.Lock()

    async def held(self) -> Held:
        """What is kept.

        Raises:
            StoreTrouble: it cannot be read.
        """
        async with self._turn:
            return Held(*await asyncio.to_thread(self._store.load))

    async def __call__(self, said: Acknowledgement) -> Held:
        """Keep one more; it takes the place of an earlier one about the same feature and environments.

        Raises:
            Unsupported: it has no reason, or no end that can be used.
            StoreTrouble: it could not be kept.
        """
        problem = acknowledgement_problem(said)
        if problem:
            raise Unsupported(problem)
        async with self._turn:
            before, trouble = await asyncio.to_thread(self._store.load)
            return await self._keep(with_acknowledgement(before, said), trouble)

    async def withdraw(self, said: Acknowledgement) -> Held:
        """Forget one, so that its difference shows again.

        Raises:
            StoreTrouble: that could not be kept.
        """
        async with self._turn:
            before, trouble = await asyncio.to_thread(self._store.load)
            return await self._keep(tuple(each for each in before if not said.replaces(each)), trouble)

    async def _keep(self, held: tuple[Acknowledgement, ...], trouble: str) -> Held:
        await asyncio.to_thread(self._store.save, held)
        return Held(held, trouble)
