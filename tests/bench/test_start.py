"""Time and memory from the start of the process to the first painted matrix, beside an empty window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.figures import Report, Row, repetitions
from bench.profiles import profile_with_picture
from bench.starts import EMPTY, Start, console, settings, start
from limelight.domain.picture import Picture
from limelight.domain.standing import Standing
from real.absence import tool
from real.processes import free_port
from real.screen import virtual_screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

FEATURES, ENVIRONMENTS = 10_000, 10
MANY_FEATURES, MANY_ENVIRONMENTS = 100_000, 20
Place = tuple[Path, Path, Picture]
"""The folder of the program's data, the profile, and the picture that is stored for it."""

_HOW = (
    "Process start to painted, one clock for both processes. Limelight: its own entry on a profile whose stored picture"
    f" has {FEATURES:,} features x {ENVIRONMENTS} environments; cells read back from the screen. Beside it: an empty"
    " QTableView in the same Python, with PySide6 alone."
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return _place(tmp_path_factory.mktemp("data", numbered=True), FEATURES, ENVIRONMENTS)


def test_first_paint_offscreen(place: Place, report: Report, tmp_path: Path) -> None:
    rows = _first_paint_offscreen(place, "")
    rows += _first_paint_offscreen(
        _place(tmp_path, MANY_FEATURES, MANY_ENVIRONMENTS), f", {MANY_FEATURES:,} x {MANY_ENVIRONMENTS}"
    )
    report.add("1  First painted matrix, offscreen", _HOW, rows, "empty window")


def test_first_paint_on_a_screen(place: Place, report: Report, tmp_path: Path) -> None:
    data, profile, picture = place
    tool("Xvfb", "xvfb")
    with virtual_screen(tmp_path, keyring=False) as screen:
        environment = settings(data, "xcb", screen.display)
        screen.session.run(["xdotool", "mousemove", "1439", "899"], environment=screen.environment)  # over no cell
        pairs = _in_turns(
            lambda: start(console(profile), environment), lambda: start(EMPTY, environment), repetitions(15)
        )
    _assert_painted_from(picture, pairs[0])
    how = "The same on Xvfb with the xcb platform and a window manager."
    report.add("2  First painted matrix, on a screen", how, _rows(pairs), "empty window")


def test_memory_beside_an_empty_window(place: Place, report: Report) -> None:
    data, profile, _ = place
    environment = settings(data)
    pairs = _in_turns(
        lambda: start(console(profile), environment, "stay"),
        lambda: start(EMPTY, environment, "stay"),
        repetitions(5),
    )
    rows = [
        Row(words, *([one.told[1][key] / 1e6 for one in side] for side in pairs), unit=" MB")
        for words, key in (("resident", "rss"), ("proportional", "pss"))
    ]
    how = f"The program with {FEATURES:,} x {ENVIRONMENTS}, a second after everything behind the window was built."
    report.add("3  Memory of the process", how, rows, "empty window")


def _place(data: Path, features: int, environments: int) -> Place:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(data))
        profile, picture = profile_with_picture(data, features, environments, free_port())
    return data, profile, picture


def _first_paint_offscreen(place: Place, what: str) -> list[Row]:
    data, profile, picture = place
    environment = settings(data)
    pairs = _in_turns(lambda: start(console(profile), environment), lambda: start(EMPTY, environment), repetitions(15))
    _assert_painted_from(picture, pairs[0])
    return _rows(pairs, what)


def _in_turns(ours: Callable[[], Start], theirs: Callable[[], Start], times: int) -> tuple[list[Start], list[Start]]:
    """Both, one right after the other in changing order; the first pair only fills the caches."""
    ours(), theirs()
    done: tuple[list[Start], list[Start]] = ([], [])
    for turn in range(times):
        order = (0, 1) if turn % 2 else (1, 0)
        for side in order:
            done[side].append((ours, theirs)[side]())
    return done


def _rows(pairs: tuple[list[Start], list[Start]], what: str = "") -> list[Row]:
    return [
        Row(f"start to first paint{what}", *([one.milliseconds for one in side] for side in pairs)),
        Row(f"its processor time{what}", *([one.told[0]["cpu"] * 1000 for one in side] for side in pairs)),
    ]


def _assert_painted_from(picture: Picture, starts: list[Start]) -> None:
    """What stood on the screen is what was stored: one picture of pixels for each standing and share, and no other."""
    columns = {column.environment.key: column for column in picture.columns}
    for one in starts:
        cells = one.told[0]["cells"]
        looks: dict[tuple[str, int, int], set[str]] = {}
        words: dict[tuple[int, int], set[str]] = {}
        for feature, environment, text, pixels in cells:
            column, row = columns[environment], picture.catalogue.rows[feature]
            fact = (column.standing[row], column.share[row])
            looks.setdefault((environment, *fact), set()).add(pixels)
            words.setdefault(fact, set()).add(text)
        assert len(cells) >= 40
        assert len(words) >= 5
        assert all(len(said) == 1 for said in words.values()), words
        assert all(len(seen) == 1 for seen in looks.values()), looks
        for environment in {key for key, _, _ in looks}:
            seen = [next(iter(pixels)) for (key, _, _), pixels in looks.items() if key == environment]
            assert len(set(seen)) == len(seen), looks
        waiting = {text for (standing, _), said in words.items() if standing == Standing.WAITING for text in said}
        assert waiting == {"Waiting"}
