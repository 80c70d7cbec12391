"""The engine on the real background thread, with the real clock, asked from another thread."""

from __future__ import annotations

import threading

from limelight.bootstrap.clock import SystemClock
from limelight.domain import exposure as exposures
from limelight.domain.picture import Picture
from limelight.domain.standing import Standing
from limelight.sync.background import Background, Errand
from limelight.sync.engine import Engine
from sync.fakes import FakeSystem, World


class Heard(list[Picture]):
    """Pictures as they are published on the other thread."""

    def __init__(self) -> None:
        super().__init__()
        self._news = threading.Condition()

    def append(self, picture: Picture) -> None:
        with self._news:
            super().append(picture)
            self._news.notify_all()

    def await_standing(self, standing: Standing) -> None:
        """Wait until the newest picture shows the one feature so."""
        with self._news:
            assert self._news.wait_for(lambda: self._shows(standing), 10), f"no picture shows {standing}"

    def _shows(self, standing: Standing) -> bool:
        return bool(self) and len(self[-1].catalogue) == 1 and self[-1].cell(0, 0).standing is standing


def test_pictures_come_from_the_thread_and_wishes_reach_it() -> None:
    system = FakeSystem("dev")
    system.tell("dev", "pay", exposures.DARK)
    heard = Heard()
    world = World({"one": system}, clock=SystemClock(), pictures=heard)
    bugs: list[BaseException] = []

    async def build() -> Engine:
        return world.engine()

    async def close(engine: Engine) -> None:
        await system.aclose()

    background = Background(Errand(build, close, bugs.append, (Engine.run,)))
    background.start()
    try:
        engine = background.submit(_itself).result(10)
        heard.await_standing(Standing.OFF)
        system.tell("dev", "pay", exposures.RELEASED)
        engine.refresh("dev")
        heard.await_standing(Standing.RELEASED)
        system.tell("dev", "pay", exposures.DARK)
        picture: Picture = background.submit(lambda desk: desk.refreshed()).result(10)
        assert picture.cell(0, 0).standing is Standing.OFF
        engine.look_at(["pay"])
    finally:
        assert background.stop()
    engine.refresh()  # after the end it is nothing
    assert system.closed
    assert bugs == world.bugs == []
    assert world.kept[-1].cell(0, 0).standing is Standing.OFF


async def _itself(engine: Engine) -> Engine:
    return engine
