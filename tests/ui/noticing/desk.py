"""A desk that remembers what was seen and notes what would be shown on the desktop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from limelight.domain.cells import LastChange
from limelight.domain.errors import LimelightError, Unsupported
from limelight.domain.exposure import Exposure
from limelight.domain.notifications import Notification
from limelight.domain.picture import EMPTY, Detail, Picture
from limelight.domain.standing import Standing
from limelight.usecases.remember_seen import RememberSeen
from pictures.story import NOW, story

ROW, FEATURE = 0, "instant-payments"


class Desktop:
    """Satisfies Notifier. `shown` by key; `log` all that was ever shown."""

    def __init__(self) -> None:
        self.shown: dict[str, Notification] = {}
        self.log: list[Notification] = []
        self.trouble: LimelightError | None = None

    async def name(self) -> str:
        if self.trouble:
            raise self.trouble
        return "dunst 1.9.0"

    async def show(self, notification: Notification) -> None:
        if self.trouble:
            raise self.trouble
        self.shown[notification.key] = notification
        self.log.append(notification)

    async def withdraw(self, key: str) -> None:
        self.shown.pop(key, None)

    async def aclose(self) -> None: ...


class Inline(ThreadPoolExecutor):
    """Works on the thread that asks: on another one, Python might collect widgets that a test has left."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Desk:
    """What noticing asks. `file` is what is on disk: a picture, or None where there is none or it is damaged."""

    def __init__(self) -> None:
        self.file: Picture | None = None
        self.notifier = Desktop()
        self.remember_seen = RememberSeen(self._save, lambda: (self.file or EMPTY, ""))

    def _save(self, picture: Picture) -> None:
        self.file = picture

    def __call__(self, work: Callable[[Any], Any]) -> Future[Any]:
        """Do it at once."""
        future: Future[Any] = Future()

        async def run() -> Any:
            asyncio.get_running_loop().set_default_executor(Inline())
            return await work(self)

        try:
            future.set_result(asyncio.run(run()))
        except LimelightError as error:
            future.set_exception(error)
        return future


NOBODY = Unsupported("No program on this desktop shows notifications.")


def read(picture: Picture) -> Picture:
    """The picture, everything of it read by this run, with its extents."""
    columns = tuple(
        replace(
            column,
            exposure=column.exposure.replace(b"\x05", b"\x04"),
            freshness=replace(column.freshness, trouble="", needs_sign_in=False, read_at=NOW, read_monotonic=5_000.0),
        )
        for column in picture.columns
    )
    return replace(picture, columns=columns)


def start(*, demo: bool = False) -> Picture:
    """The picture to begin with: everywhere off, deployed."""
    return everywhere(read(story(demo=demo)), Exposure(2), Standing.WAITING)


def everywhere(picture: Picture, exposure: Exposure, standing: Standing) -> Picture:
    for environment in [column.environment.key for column in picture.columns]:
        picture = with_cell(picture, environment, exposure, standing, by="")
    return picture


def with_cell(
    picture: Picture, environment: str, exposure: Exposure, standing: Standing, *, by: str = "Ben", row: int = ROW
) -> Picture:
    """The picture with one cell otherwise, changed by somebody."""
    at = picture.column_of(environment)
    column = picture.columns[at]
    share = column.share[:]
    share[row] = 0xFFFF if exposure.percentage is None else round(exposure.percentage * 100)
    change = LastChange(f"c-{exposure.words}", by, NOW - 5) if by else None
    changed = replace(
        column,
        exposure=_with(column.exposure, row, int(exposure.kind)),
        standing=_with(column.standing, row, int(standing)),
        share=share,
        details={**column.details, row: Detail(last_change=change)},
    )
    return replace(picture, columns=(*picture.columns[:at], changed, *picture.columns[at + 1 :]))


def _with(facts: bytes, row: int, code: int) -> bytes:
    return facts[:row] + bytes([code]) + facts[row + 1 :]
