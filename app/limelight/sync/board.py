"""What is known now, and its way to the screen: the newest picture, at most ten times a second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from limelight.domain.assembly import Assembly, Moment, Taken, take_reading
from limelight.domain.picture import Picture
from limelight.domain.ports import Clock
from limelight.sync.waiting import Alarm

SHORTEST_BETWEEN = 0.1  # seconds between two pictures
_REMEMBERED = 600.0  # seconds; no read takes that long


class Board:
    """Holds the one assembly that every job reads and replaces; jobs share one loop, so that none can interleave."""

    def __init__(self, assembly: Assembly, clock: Clock, publish: Callable[[Picture], None]) -> None:
        self.assembly = assembly
        self._clock = clock
        self._publish = publish
        self._published: Picture | None = None
        self._alarm = Alarm(clock)
        self._cells: dict[str, dict[str, float]] = {}  # environment -> feature -> monotonic time of its own read
        self._lists: Counter[str] = Counter()  # environment -> readings of its list that were taken in

    def put(self, assembly: Assembly) -> None:
        """Replace what is known; the screen hears of it soon, if the picture is another."""
        self.assembly = assembly
        if assembly.picture is not self._published:
            self._alarm.wake()

    def moment(self) -> Moment:
        """Now, on both clocks."""
        return Moment(self._clock.now(), self._clock.monotonic())

    def put_list(self, taken: Taken) -> None:
        """Take in a reading of a list."""
        self.put(take_reading(self.assembly, taken))
        self._lists.update(taken.environments)

    def lists_of(self, environment: str) -> int:
        """How many readings of a list were taken in: when it moves during a read of cells, that read may be older."""
        return self._lists[environment]

    def remember_cell(self, environment: str, feature: str) -> None:
        """Note that this cell was read just now, so that a list whose read began before does not undo it."""
        now = self._clock.monotonic()
        recent = {key: at for key, at in self._cells.get(environment, {}).items() if now - at < _REMEMBERED}
        self._cells[environment] = {**recent, feature: now}

    def cells_since(self, environments: tuple[str, ...], began: Moment) -> Mapping[str, frozenset[str]]:
        """The cells that were read by themselves since a read of a list began, by environment."""
        cells = {
            environment: frozenset(key for key, at in self._cells.get(environment, {}).items() if at >= began.monotonic)
            for environment in environments
        }
        return {environment: keys for environment, keys in cells.items() if keys}

    async def run(self) -> None:
        """Publish until cancelled: the newest picture wins, and those between are never shown."""
        while True:
            await self._alarm.wait(None)
            self._published = self.assembly.picture
            self._publish(self._published)
            await self._clock.sleep(SHORTEST_BETWEEN)
