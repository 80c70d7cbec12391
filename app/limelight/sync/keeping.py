"""Keeps the last picture for the next start, whenever something in it moved."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from limelight.domain.errors import LimelightError
from limelight.domain.picture import Picture
from limelight.sync.board import Board
from limelight.words import tr

PERIOD = 30.0  # seconds


class KeepPicture:
    """The job of keeping it. `keep` runs on a helper thread; `notice` is told where it fails."""

    period: float | None = PERIOD
    place = tr("The stored picture")

    def __init__(self, board: Board, keep: Callable[[Picture], None], notice: Callable[[str], None]) -> None:
        self._board = board
        self._keep = keep
        self._notice = notice
        self._kept: Picture | None = None
        self._said = ""

    async def round(self, asked: bool) -> bool:
        """Keep the picture if anything but its age moved."""
        picture = self._board.assembly.picture
        if _was_read(picture) and not _same(self._kept, picture):
            await asyncio.to_thread(self._keep, picture)
            self._kept, self._said = picture, ""
        return False

    def failed(self, error: LimelightError, next_try_at: float) -> None:
        """Say it once, and not again before it has worked."""
        if str(error) != self._said:
            self._said = str(error)
            self._notice(self._said)

    def keep_at_the_end(self) -> None:
        """Keep it with its newest ages, at once and on this thread.

        Raises:
            StoreTrouble: it could not be written.
        """
        picture = self._board.assembly.picture
        if _was_read(picture):
            self._keep(picture)


def _was_read(picture: Picture) -> bool:
    """Whether any of it was read by this run of the program."""
    return any(column.freshness.read_monotonic is not None for column in picture.columns)


def _same(kept: Picture | None, picture: Picture) -> bool:
    """Whether the same is told, whatever its age."""
    if kept is None or kept.catalogue is not picture.catalogue:
        return False
    return all(
        was.standing is now.standing
        and was.marks is now.marks
        and was.share is now.share
        and was.changed_at is now.changed_at
        and was.details is now.details
        for was, now in zip(kept.columns, picture.columns, strict=True)
    )
