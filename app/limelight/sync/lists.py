"""Reads the features of one independent unit: one environment, or all of a system that reads them at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from limelight.domain.assembly import Moment, Taken, take_freshness, take_poll, take_unchanged
from limelight.domain.doubt import doubt
from limelight.domain.errors import LimelightError, SignInNeeded
from limelight.domain.polls import Poll, PollOutcome
from limelight.domain.ports import Provider
from limelight.domain.systems import Reading
from limelight.sync.board import Board


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read together, with what reads it. `environments` are our keys, `remotes` the system's, in one order."""

    provider: Provider
    system: str
    place: str
    environments: tuple[str, ...]
    remotes: tuple[str, ...]
    period: float | None  # seconds


class ReadLists:
    """The job of reading a unit. `moved` is called with our keys after a reading that brought something."""

    def __init__(self, unit: Unit, board: Board, moved: Callable[[tuple[str, ...]], None]) -> None:
        self._unit = unit
        self._board = board
        self._moved = moved
        self._mark: str | None = None
        self._began = board.moment()  # the round that is on, or the last one
        self._doubted: frozenset[str] = frozenset()

    @property
    def period(self) -> float | None:
        """Seconds between two rounds."""
        return self._unit.period

    @property
    def place(self) -> str:
        """What is read, for people."""
        return self._unit.place

    async def round(self, asked: bool) -> bool:
        """Read what moved since the last round, and put it on the board."""
        self._show_reading(asked)
        self._began = began = self._board.moment()
        reading = await self._unit.provider.read(self._unit.remotes, self._mark)
        if reading is None:
            self._doubted = frozenset()
            self._board.put(take_unchanged(self._board.assembly, self._unit.environments, began))
            self._note(self._unit.environments, PollOutcome.UNCHANGED)
        else:
            self._take(reading, began, asked)
        return False

    def failed(self, error: LimelightError, next_try_at: float) -> None:
        """Mark every environment of the unit; what was read stays, with its age."""
        signed_out = isinstance(error, SignInNeeded)
        self._note(self._unit.environments, PollOutcome.SIGN_IN if signed_out else PollOutcome.FAILED)
        self._mark_trouble(self._unit.environments, str(error), next_try_at, signed_out)

    def _take(self, reading: Reading, began: Moment, asked: bool) -> None:
        doubts = {key: doubt(self._board.assembly, key, reading) for key in self._unit.environments}
        seen = self._doubted if asked else frozenset()
        doubted = {key: sentence for key, sentence in doubts.items() if sentence and key not in seen}
        believed = tuple(key for key in self._unit.environments if key not in doubted)
        self._note(believed, PollOutcome.READ)
        self._note(tuple(doubted), PollOutcome.DOUBTED)
        kept = self._board.cells_since(believed, began)
        if believed:
            self._board.put_list(Taken(self._unit.system, believed, reading, began, kept))
        for key, sentence in doubted.items():
            self._mark_trouble((key,), sentence, began.now + (self._unit.period or 0.0), needs_sign_in=False)
        self._doubted = frozenset(doubted)
        if not doubted and not kept:  # else the next read must bring again what was left out
            self._mark = reading.mark
        self._moved(believed)

    def _note(self, environments: tuple[str, ...], outcome: PollOutcome) -> None:
        """Remember how the round went: until now, so that taking in what came does not count."""
        seconds = self._board.moment().monotonic - self._began.monotonic
        for key in environments:
            self._board.put(take_poll(self._board.assembly, key, Poll(self._began.now, seconds, outcome)))

    def _show_reading(self, asked: bool) -> None:
        """Say that a read is under way, where a person asked for it or waits for it."""
        for key in self._unit.environments:
            freshness = self._board.assembly.column(key).freshness
            if asked or freshness.trouble or freshness.read_monotonic is None:
                freshness = replace(freshness, reading=True)
                self._board.put(take_freshness(self._board.assembly, key, freshness))

    def _mark_trouble(
        self, environments: tuple[str, ...], sentence: str, next_try_at: float, needs_sign_in: bool
    ) -> None:
        for key in environments:
            freshness = replace(
                self._board.assembly.column(key).freshness,
                trouble=sentence,
                next_try_at=next_try_at,
                needs_sign_in=needs_sign_in,
                reading=False,
            )
            self._board.put(take_freshness(self._board.assembly, key, freshness))
