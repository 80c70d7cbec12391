"""A second start on the same profile raises the first window."""

from __future__ import annotations

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from limelight.ui.one_window import OneWindow


def test_the_second_window_of_a_profile_asks_the_first_to_come_to_the_front(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.take()
    first.listen()
    with qtbot.waitSignal(first.raise_asked, timeout=5_000):
        assert not second.take()
        assert second.raise_other()
    first.let_go()
    assert not second.raise_other()
    assert second.take()
    second.let_go()


def test_a_window_that_is_only_about_to_open_is_found_too(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.take()
    with ThreadPoolExecutor(1) as pool, qtbot.waitSignal(first.raise_asked, timeout=5_000):
        asking = pool.submit(second.raise_other)
        first.listen()
        qtbot.waitUntil(asking.done)
    assert asking.result()
    first.let_go()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a pipe, with the rights of its user")
def test_nobody_else_may_speak_to_it(tmp_path: Path, qtbot: QtBot) -> None:
    """Qt's own default lets every user of the computer connect."""
    first = OneWindow(tmp_path)
    assert first.take()
    first.listen()
    assert first._server is not None
    mode = Path(first._server.fullServerName()).stat().st_mode
    first.let_go()
    assert stat.S_ISSOCK(mode)
    assert stat.S_IMODE(mode) & 0o077 == 0


def test_windows_of_two_profiles_do_not_meet(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = OneWindow(tmp_path / "one"), OneWindow(tmp_path / "two")
    assert first.take()
    assert second.take()
    first.listen()
    second.listen()
    first.let_go()
    second.let_go()


def test_a_second_start_hands_its_link_over(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.take()
    first.listen()
    raised: list[None] = []
    first.raise_asked.connect(lambda: raised.append(None))
    link = "limelight://feature/a%2Fb?environment=prod-eu"
    with qtbot.waitSignal(first.link_given, timeout=5_000) as given:
        assert second.raise_other(link)
    assert given.args == [link]
    assert raised == [None]
    first.let_go()


def test_what_is_too_long_or_without_an_end_is_no_link(tmp_path: Path, qtbot: QtBot) -> None:
    first = OneWindow(tmp_path)
    assert first.take()
    first.listen()
    given: list[str] = []
    raised: list[None] = []
    first.link_given.connect(given.append)
    first.raise_asked.connect(lambda: raised.append(None))
    for data in (b"open " + b"x" * 1_000_000 + b"\n", b"open without an end", b"close x\n", b"", b"open\n"):
        before = len(raised)
        send(first, data)
        qtbot.waitUntil(lambda: len(raised) > before, timeout=5_000)  # noqa: B023 - it is waited for here and now
        qtbot.waitUntil(lambda: not first.findChildren(QLocalSocket), timeout=5_000)
    assert given == []
    send(first, b"open limelight://feature/x\nopen limelight://feature/y\n")
    qtbot.waitUntil(lambda: bool(given), timeout=5_000)
    assert given == ["limelight://feature/x"]
    first.let_go()


def send(window: OneWindow, data: bytes) -> None:
    socket = QLocalSocket()
    socket.connectToServer(window._name)
    assert socket.waitForConnected(2_000)
    socket.write(data)
    socket.waitForBytesWritten(2_000)
    socket.disconnectFromServer()
