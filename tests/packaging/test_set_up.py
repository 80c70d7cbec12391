"""The set-up script: what it may import, which Python it takes, and what it says."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from real.absence import tool

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))

import run as set_up  # noqa: E402 - it lies in a folder of its own
from steps import machine, outcome, screen  # noqa: E402
from steps.console import Console, Stop, hand_over  # noqa: E402
from steps.needs import Need  # noqa: E402

SCRIPTS = [PACKAGING / "run.py", *sorted((PACKAGING / "steps").glob("*.py"))]


LIBRARY = Need("libEGL.so.1", "the window", "libegl1", lambda: False)
DATABASE = Need("PostgreSQL", "tests on a real Unleash", "postgresql", lambda: False)
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux splits Qt from its libraries")


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder that is the whole PATH of a person who is not root."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    return tmp_path


def put(folder: Path, name: str, script: str) -> None:
    """Write a small program."""
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
    (folder / name).chmod(0o755)


def look_like_debian(folder: Path, apt_get: str) -> None:
    put(folder, "dpkg", "exit 0")
    put(folder, "apt-get", apt_get)


def imported(script: Path) -> Iterator[str]:
    """The first part of each module that a script imports."""
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_it_imports_the_standard_library_only(script: Path) -> None:
    assert set(imported(script)) - {"steps"} <= sys.stdlib_module_names


def test_its_first_file_can_be_read_by_an_old_python() -> None:
    ast.parse((PACKAGING / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(
    ("version", "suits"), [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False), ((2, 7), False)]
)
def test_it_takes_the_pythons_that_the_lock_is_for(version: tuple[int, int], *, suits: bool) -> None:
    assert set_up.is_suitable(version) is suits


def test_an_unsuitable_python_is_told_which_ones_suit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert set_up.main() == 2
    said = capsys.readouterr().out
    assert "Limelight needs Python 3.11, 3.12 or 3.13; this is Python 3.9" in said


@on_linux
def test_a_program_that_only_has_the_name_of_a_python_is_passed_over(programs: Path) -> None:
    put(programs, "python3.11", "exit 127")
    put(programs, "python3.12", "echo 3 12")
    assert set_up.other_python() == ["python3.12"]


@on_linux
def test_what_is_missing_and_needed_stops_with_one_command(programs: Path) -> None:
    look_like_debian(programs, "exit 1")
    here = Need("git", "tests", "git", lambda: True)
    with pytest.raises(Stop) as stopped:
        machine.provide(Console(), [LIBRARY], [DATABASE, here])
    assert "libEGL.so.1, PostgreSQL" in str(stopped.value)
    assert "    sudo apt-get install -y libegl1 postgresql\n" in str(stopped.value)


@on_linux
def test_root_installs_what_is_missing(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    look_like_debian(programs, f'echo "$@" >> {programs}/asked')
    asked = programs / "asked"
    window = Need("libEGL.so.1", "the window", "libegl1", asked.exists)
    assert machine.provide(Console(), [window]) == []
    words = [line.split() for line in asked.read_text(encoding="ascii").splitlines()]
    assert [line[-1] for line in words] == ["update", "libegl1"]


@on_linux
def test_when_the_installing_fails_its_last_words_are_shown(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    look_like_debian(programs, "echo the archive is closed today; exit 100")
    with pytest.raises(Stop, match="the archive is closed today"):
        machine.provide(Console(), [LIBRARY])


@on_linux
def test_elsewhere_than_on_debian_the_names_are_told_plainly(programs: Path) -> None:
    assert not list(programs.iterdir())
    with pytest.raises(Stop, match=r"packages of your system that hold libEGL\.so\.1"):
        machine.provide(Console(), [LIBRARY])


@pytest.mark.usefixtures("programs")
def test_what_is_only_wanted_is_given_back_when_it_cannot_be_had() -> None:
    assert machine.provide(Console(), [], [DATABASE]) == [DATABASE]


def test_a_failed_command_shows_the_end_of_what_it_said() -> None:
    talks = "import sys; [print('line', n) for n in range(100)]; sys.exit(3)"
    with pytest.raises(Stop) as stopped:
        Console().run([sys.executable, "-c", talks])
    assert "exit code 3" in str(stopped.value)
    assert "line 99" in str(stopped.value)
    assert "line 9\n" not in str(stopped.value)


def test_a_command_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="could not be started"):
        Console().run([tmp_path / "nothing"])


def test_the_outcome_counts_what_ran_and_gives_the_reasons(tmp_path: Path) -> None:
    (tmp_path / "test_sample.py").write_text(
        "import pytest\n"
        "def test_holds(): pass\n"
        "def test_fails(): assert 1 == 2\n"
        "@pytest.mark.xfail\n"
        "def test_is_known_to_fail(): assert 1 == 2\n"
        "def test_is_skipped(): pytest.skip('no database here')\n"
        "@pytest.fixture\n"
        "def broken(): raise ValueError\n"
        "def test_has_no_ground(broken): pass\n",
        encoding="utf-8",
    )
    report = tmp_path / "report.xml"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-c",
        "/dev/null",
        "--rootdir",
        str(tmp_path),
        f"--junitxml={report}",
    ]
    subprocess.run([*command, str(tmp_path)], check=False, capture_output=True, timeout=60)
    read = outcome.read(report)
    assert (read.passed, read.failed) == (2, 2)
    assert list(read.skipped) == ["no database here"]
    assert read.closing_line() == "2 passed, 2 failed, 1 skipped"


def test_without_a_report_nothing_passed(tmp_path: Path) -> None:
    assert outcome.read(tmp_path / "none.xml").closing_line() == "0 passed, 0 failed"


@on_linux
def test_a_program_that_is_interrupted_ends_in_its_own_way(tmp_path: Path) -> None:
    talks = (
        "import time\ntry: print('ready', flush=True); time.sleep(60)\nexcept KeyboardInterrupt: raise SystemExit(7)"
    )
    starter = tmp_path / "starter.py"
    starter.write_text(
        f"import os, sys\nsys.path.insert(0, {str(PACKAGING)!r})\nfrom steps.console import hand_over\n"
        f"sys.exit(hand_over([sys.executable, '-c', {talks!r}], os.environ))\n",
        encoding="utf-8",
    )
    started = subprocess.Popen(
        [sys.executable, str(starter)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )
    with started:
        assert started.stdout is not None
        assert started.stdout.readline() == b"ready\n"
        os.killpg(started.pid, signal.SIGINT)  # as a terminal does: to both at once
        assert started.wait(30) == 7


@on_linux
@pytest.mark.screen
def test_a_virtual_screen_takes_windows_until_it_is_left() -> None:
    tool("Xvfb", "xvfb")
    paint = (
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "app = QApplication([]); label = QLabel('Limelight'); label.show(); app.processEvents()\n"
        "print(app.platformName(), label.grab().isNull())"
    )
    with screen.virtual() as display:
        assert display is not None
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        answer = subprocess.run(
            [sys.executable, "-c", paint], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert answer.stdout.split() == ["xcb", "False"], answer.stderr
    left = subprocess.run(
        [sys.executable, "-c", paint], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert left.returncode != 0


@on_linux
def test_where_no_virtual_screen_can_be_had_none_is_given(programs: Path) -> None:
    assert not list(programs.iterdir())
    with screen.virtual() as display:
        assert display is None


def test_a_locale_that_qt_cannot_use_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("LC_CTYPE", raising=False)
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    monkeypatch.setenv("LC_ALL", "C")
    assert screen.readable_locale() == {"LC_ALL": "C.UTF-8"}
    monkeypatch.delenv("LC_ALL")
    assert screen.readable_locale() == {}


def test_a_program_that_hangs_is_ended_and_that_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    hangs = "import signal; print('begun', flush=True); signal.sigwait([signal.SIGUSR1])"
    assert hand_over([sys.executable, "-c", hangs], os.environ, limit=2.0) != 0
    assert "This took longer than 2 s and was ended." in capfd.readouterr().out
