"""How long the real window ever keeps a person waiting: the longest silence of its event loop, thing by thing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.figures import Report, Row, repetitions
from bench.profiles import profile_with_picture
from bench.starts import HERE, settings
from real.processes import free_port

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

FEATURES, ENVIRONMENTS = 10_000, 10
LONGEST = 50.0  # ms; nothing that a person does may keep the event loop longer
_CHANNEL = '[channels.mail]\nkind = "e-mail"\nname = "Management"\n'  # else there is nothing to announce to
_HOW = (
    f"The real program, offscreen, on a stored picture of {FEATURES:,} features x {ENVIRONMENTS} environments: the"
    " longest silence of a heartbeat of 1 ms in its event loop, from the press until 0.2 s later, with all pages open."
    " Beside it: the first time in each process, when something may have to be built."
)
_WORK = (
    "What the window's own thread worked in a silence, by its processor time: a busy neighbour makes what stands above"
    " longer, and not this."
)


def test_nothing_that_a_person_does_stops_the_heart(report: Report, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path))
        profile, _ = profile_with_picture(tmp_path, FEATURES, ENVIRONMENTS, free_port(), _CHANNEL)
    rounds = [_silences(profile, tmp_path) for _ in range(repetitions(3))]
    for title, how, at in (("14  Heartbeat", _HOW, 0), ("14  Work between two beats", _WORK, 1)):
        again: dict[str, list[float]] = {}
        first: dict[str, list[float]] = {}
        for told in rounds:
            for what, measured in told.items():
                times = [each[at] for each in measured]
                first.setdefault(what, []).append(times[0])
                again.setdefault(what, []).append(sorted(times[1:])[(len(times) - 1) // 2])
        rows = [Row(what, again[what], first[what]) for what in again]
        longer = [what for what in again if max(again[what] + first[what]) > LONGEST]
        words = f"Longer than {LONGEST:.0f} ms at least once: {', '.join(longer) or 'nothing'}."
        report.add(f"{title}, {FEATURES:,} x {ENVIRONMENTS}", how, rows, "the first time", words)


def _silences(profile: Path, data: Path) -> dict[str, list[list[float]]]:
    """For each thing that is done the longest silence and the most work in one, round by round, in milliseconds."""
    ended = subprocess.run(
        [sys.executable, str(HERE / "beating_console.py"), "--profile", str(profile)],
        env=settings(data),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told: dict[str, list[list[float]]] = json.loads(ended.stdout.splitlines()[-1])
    assert len(told) > 80
    return told
