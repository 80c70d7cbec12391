"""Remember the picture that a person looked at last, so that they can be told afterwards what became different."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from limelight.domain.errors import StoreTrouble
from limelight.domain.noticed import Noticed, noticed
from limelight.domain.picture import Picture


class RememberSeen:
    """`save` and `load` block, and run on a helper thread; `load` also tells what was wrong with the file, if anything.

    Nothing that is kept says who may do what, and nothing is a secret.
    """

    def __init__(self, save: Callable[[Picture], None], load: Callable[[], tuple[Picture, str]]) -> None:
        self._save = save
        self._load = load
        self._noted: Picture | None = None
        self._kept: Picture | None = None

    async def note(self, picture: Picture) -> None:
        """This is looked at now; it is written with `keep`, or at the end."""
        self._noted = picture

    async def keep(self) -> None:
        """Write what was noted last.

        Raises:
            StoreTrouble: it could not be written.
        """
        noted = self._noted
        if noted is not None and noted is not self._kept:
            await asyncio.to_thread(self._save, noted)
            self._kept = noted

    async def keep_if_moved(self) -> None:
        """The same, where anything in it is to be told otherwise than what is written already: files are large.

        Raises:
            StoreTrouble: it could not be written.
        """
        kept, noted = self._kept, self._noted
        if kept is None or noted is None or kept.catalogue is not noted.catalogue or await self.since(kept, noted):
            await self.keep()

    async def last(self) -> Picture | None:
        """What was looked at last; None where that is missing or damaged, so that nothing is claimed."""
        picture, trouble = await asyncio.to_thread(self._load)
        was_read = any(column.freshness.read_at is not None for column in picture.columns)
        return picture if was_read and not trouble else None

    async def since(self, before: Picture, now: Picture) -> tuple[Noticed, ...]:
        """What is different in one picture from another."""
        return await asyncio.to_thread(noticed, before, now)

    async def aclose(self) -> None:
        """Write what was noted last, if it can be: the next start else tells of what was seen already."""
        with contextlib.suppress(StoreTrouble):
            await self.keep()
