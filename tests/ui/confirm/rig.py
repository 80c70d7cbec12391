"""A delay that a test moves, and background work that a test completes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject

from limelight.domain.changes import Decision, Recorded, Verb
from limelight.domain.exposure import Exposure


class Delays:
    """Makes delays that are over when the test says so."""

    def __init__(self) -> None:
        self.made: list[FakeDelay] = []

    def __call__(self, _parent: QObject) -> FakeDelay:
        self.made.append(FakeDelay())
        return self.made[-1]

    def pass_by(self, seconds: float) -> None:
        """So many seconds go by."""
        for delay in self.made:
            delay.pass_by(seconds)


class FakeDelay:
    """A delay on a clock that only the test moves."""

    def __init__(self) -> None:
        self.left = 0.0
        self.then: Callable[[], None] | None = None

    def start(self, seconds: float, then: Callable[[], None]) -> None:
        self.left, self.then = seconds, then

    def stop(self) -> None:
        self.then = None

    def pass_by(self, seconds: float) -> None:
        if self.then is None:
            return
        self.left -= seconds
        if self.left <= 1e-9:
            then, self.then = self.then, None
            then()


class FakeDesk:
    """Notes what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Verb, Exposure | None]] = []
        self.decisions: list[Decision] = []
        self.watch: Callable[[Recorded], None] = lambda _recorded: None

    def propose_change(
        self, environment: str, feature: str, verb: Verb, target: Exposure | None = None, held: str = ""
    ) -> None:
        self.asked.append((environment, feature, verb, target))

    def change_exposure(self, decision: Decision, watch: Callable[[Recorded], None]) -> None:
        self.decisions.append(decision)
        self.watch = watch


class FakeSubmit:
    """Hands the desk to the work, and returns a future that the test completes."""

    def __init__(self) -> None:
        self.desk = FakeDesk()
        self.futures: list[Future[Any]] = []

    def __call__(self, work: Callable[[Any], Any]) -> Future[Any]:
        work(self.desk)
        self.futures.append(Future())
        return self.futures[-1]

    @property
    def last(self) -> Future[Any]:
        """What was submitted last."""
        return self.futures[-1]
