"""The socket of the profile's one window: whatever is sent to it, the window comes to the front, and at most a link is
followed, which only shows something.
"""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from faults.telling import Tell
from fuzz.harness import FAST, LONGEST, Figures
from fuzz.inputs import BYTES
from fuzz.table import recorded
from limelight.ui.deep_links import Link, link_of
from limelight.ui.one_window import OneWindow


@pytest.mark.parametrize(
    "count", [pytest.param(FAST, id="fast"), pytest.param(5_000, id="full", marks=pytest.mark.full)]
)
def test_whatever_comes_it_raises_the_window_and_shows_at_most_where_a_link_leads(
    qtbot: QtBot, tmp_path: Path, record_property: Any, count: int, tell: Tell
) -> None:
    window = OneWindow(tmp_path)
    assert window.take()
    window.listen()
    assert window._server is not None
    asked: list[None] = []
    window.raise_asked.connect(lambda: asked.append(None))
    links: list[str] = []
    window.link_given.connect(links.append)
    figures, chance = Figures(), random.Random(count)
    for number in range(1, count + 1):
        began = time.thread_time()
        begin = chance.choice((b"", b"", b"open ", b"open limelight://feature/"))
        _send(window, begin + b"".join(chance.choices(BYTES, k=chance.randrange(4))) + chance.choice((b"", b"\n")))
        qtbot.waitUntil(lambda: len(asked) >= number, timeout=5_000)  # noqa: B023 - it is waited for here and now
        took = time.thread_time() - began
        assert took < LONGEST
        figures.taken, figures.seconds = number, figures.seconds + took
        figures.slowest = max(figures.slowest, took)
    qtbot.waitUntil(lambda: not window.findChildren(QLocalSocket), timeout=5_000)
    assert len(asked) == count
    assert links
    assert all(isinstance(link_of(link), Link) or "is not followed" in link_of(link) for link in links)
    window.let_go()
    recorded(record_property, "the window's local socket", figures)
    injected, saw = (
        "bytes of chance on the window's local socket",
        "the window, and at most where a link leads",
    )
    tell("anything at all on the window's socket", "process", "the window", injected, saw)


def _send(window: OneWindow, data: bytes) -> None:
    socket = QLocalSocket()
    socket.connectToServer(window._name)
    assert socket.waitForConnected(2_000)
    socket.write(data)
    socket.waitForBytesWritten(2_000)
    socket.disconnectFromServer()
