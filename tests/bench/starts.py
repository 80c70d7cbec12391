"""Programs started for the benchmark: when each had painted its first window, and what it holds in memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
EMPTY = (str(HERE / "empty_window.py"),)
_LONGEST = 120.0  # seconds, on the busiest machine


def console(profile: Path) -> tuple[str, ...]:
    """The words that start the watched console on a profile."""
    return (str(HERE / "watched_console.py"), "--profile", str(profile))


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds from the process's start to its painted window, and what it told."""

    milliseconds: float
    told: list[dict[str, Any]]


def start(words: Sequence[str], environment: Mapping[str, str], *more: str) -> Start:
    """Start a program with our Python and wait until it has ended by itself."""
    began = time.monotonic()  # one clock for all processes of a machine
    ended = subprocess.run(
        [sys.executable, *words, *more],
        env=dict(environment),
        capture_output=True,
        text=True,
        timeout=_LONGEST,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    return Start((told[0]["painted"] - began) * 1000, told)


def settings(data: Path, platform: str = "offscreen", display: str = "") -> dict[str, str]:
    """The whole environment of such a program: its files below `data`, and no keyring to wait for."""
    if platform == "offscreen":  # whose screen would be smaller than the window
        screen = {"name": "", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1}
        (data / "screens.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
        platform = f"offscreen:configfile={data}/screens.json"
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LC_ALL", "LANG") if name in os.environ}
    return kept | {
        "PYTHONPATH": str(HERE.parents[1] / "app"),
        "QT_QPA_PLATFORM": platform,
        "QT_SCALE_FACTOR": "1",
        "QT_FONT_DPI": "96",
        "XDG_DATA_HOME": str(data),
        "XDG_RUNTIME_DIR": str(data),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={data}/no-bus",
        **({"DISPLAY": display} if display else {}),
    }
