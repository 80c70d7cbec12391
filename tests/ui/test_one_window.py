"""A second start on the same profile raises the first window."""

from __future__ import annotations

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
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
