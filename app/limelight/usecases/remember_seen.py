"""Remember the picture that a person looked at last, so that they can be told afterwards what became different."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from limelight.domain.noticed import Noticed, noticed
from limelight.domain.picture import Picture


@dataclass(frozen=True, slots=True)
class RememberSeen:
    """`save` and `load` block, and run on a helper thread; `load` also tells what was wrong with the file, if anything.

    Nothing that is kept says who may do what, and nothing is a secret.
    """

    save: Callable[[Picture], None]
    load: Callable[[], tuple[Picture, str]]

    async def keep(self, picture: Picture) -> None:
        """Keep what is looked at now.

        Raises:
            StoreTrouble: it could not be written.
        """
        await asyncio.to_thread(self.save, picture)

    async def last(self) -> Picture | None:
        """What was looked at last; None where that is missing or damaged, so that nothing is claimed."""
        picture, trouble = await asyncio.to_thread(self.load)
        was_read = any(column.freshness.read_at is not None for column in picture.columns)
        return picture if was_read and not trouble else None

    async def since(self, before: Picture, now: Picture) -> tuple[Noticed, ...]:
        """What is different in one picture from another."""
        return await asyncio.to_thread(noticed, before, now)
