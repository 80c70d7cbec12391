"""Reads, for each system, who is signed in and what they may do there."""

from __future__ import annotations

from limelight.domain.assembly import take_description, take_rights_trouble
from limelight.domain.errors import LimelightError, SignInNeeded
from limelight.sync.board import Board
from limelight.sync.lists import Unit


class ReadDescriptions:
    """The job of describing one system."""

    def __init__(self, unit: Unit, board: Board) -> None:
        self._unit = unit
        self._board = board

    @property
    def period(self) -> float | None:
        """Seconds between two rounds."""
        return self._unit.period

    @property
    def place(self) -> str:
        """What is read, for people."""
        return self._unit.place

    async def round(self, asked: bool) -> bool:
        """Ask who answers, who asks, and what they may do."""
        told = await self._unit.provider.describe()
        now = self._board.moment().now
        self._board.put(take_description(self._board.assembly, self._unit.system, told, now))
        return False

    def failed(self, error: LimelightError, next_try_at: float) -> None:
        """Say so on every environment; only a sign-in that is needed takes away what was known."""
        for key in self._unit.environments:
            signed_out = isinstance(error, SignInNeeded)
            self._board.put(take_rights_trouble(self._board.assembly, key, str(error), signed_out))
