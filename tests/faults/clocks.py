"""Clocks that go wrong: set, stopped in sleep, or gone on while the computer slept."""

from collections.abc import Callable
from dataclasses import dataclass

from limelight.domain.changes import ChangeState
from usecases.copy_of_limelight import QuickClock

S = ChangeState
DAY = 86_400.0


class TurnedClock(QuickClock):
    """A clock that can be turned; `later` turns it when it has been looked at so many times more."""

    def __init__(self) -> None:
        super().__init__()
        self._wall = 0.0
        self._forward = 0.0
        self._looks: int | None = None
        self._then: Callable[[], None] = lambda: None

    def turn(self, wall: float, forward: float) -> None:
        """Set the wall's clock by so much, and let so much of the other one go by."""
        self._wall += wall
        self._forward += forward

    def later(self, looks: int, then: Callable[[], None]) -> None:
        """Do something when the time was asked for so often."""
        self._looks, self._then = looks, then

    def now(self) -> float:
        self._look()
        return super().now() + self._wall

    def monotonic(self) -> float:
        return super().monotonic() + self._forward

    def _look(self) -> None:
        if self._looks is None:
            return
        self._looks -= 1
        if self._looks <= 0:
            self._looks = None
            self._then()


@dataclass(frozen=True, slots=True)
class Turned:
    """What happens to the clocks, and when. `lost`: the write is lost on its way, too."""

    name: str
    injected: str
    at: ChangeState
    wall: float
    forward: float
    ends: ChangeState
    looks: int = 0
    lost: bool = False


TURNED = (
    Turned(
        "set forward while deciding",
        "the wall's clock goes two minutes forward after the confirm click",
        S.INTENT,
        120,
        0,
        S.EXPIRED,
    ),
    Turned(
        "set back while deciding",
        "the wall's clock goes two minutes back after the confirm click",
        S.INTENT,
        -120,
        0,
        S.EXPIRED,
    ),
    Turned(
        "sleep, both clocks",
        "ten minutes of sleep after the confirm click, both clocks went on",
        S.INTENT,
        600,
        600,
        S.EXPIRED,
    ),
    Turned(
        "sleep, one clock",
        "ten minutes of sleep after the confirm click, counted by the steady clock only",
        S.INTENT,
        0,
        600,
        S.EXPIRED,
    ),
    Turned(
        "set forward before the write",
        "the wall's clock goes two minutes forward after SENDING was recorded",
        S.SENDING,
        120,
        0,
        S.NOT_SENT,
    ),
    Turned("sleep before the write", "ten minutes of sleep after SENDING was recorded", S.SENDING, 600, 0, S.NOT_SENT),
    Turned(
        "sleep while connecting",
        "ten minutes of sleep while the write's connection is made",
        S.SENDING,
        600,
        0,
        S.NOT_SENT,
        looks=3,
    ),
    Turned(
        "set forward a year",
        "the wall's clock goes a year forward while it is read back",
        S.VERIFYING,
        365 * DAY,
        0,
        S.CONFIRMED,
    ),
    Turned(
        "set back a year",
        "the wall's clock goes a year back while it is read back",
        S.VERIFYING,
        -365 * DAY,
        0,
        S.CONFIRMED,
    ),
    Turned("a year of sleep", "a year of sleep while it is read back", S.VERIFYING, 365 * DAY, 365 * DAY, S.CONFIRMED),
    Turned(
        "lost, and two days of sleep",
        "the write is lost, and two days of sleep go by before it is read back",
        S.VERIFYING,
        2 * DAY,
        2 * DAY,
        S.NOT_APPLIED,
        lost=True,
    ),
    Turned(
        "lost, and a clock set back",
        "the write is lost, and the wall's clock goes a day back",
        S.VERIFYING,
        -DAY,
        0,
        S.NOT_APPLIED,
        lost=True,
    ),
)
