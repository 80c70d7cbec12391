"""A working day of use in minutes: what the program holds at its end is what it held after its first hour."""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from bench.bulk import told_by
from bench.starts import HERE, settings
from real.demo import Demo, running_demo

pytestmark = [pytest.mark.full, pytest.mark.timeout(2400)]

LAPS = int(os.environ.get("LIMELIGHT_SOAK_LAPS", "100"))  # fewer: to try this out; then the counts fail
_FEATURES = 10  # released and rolled back in each lap
_ENVIRONMENTS = ("development", "test", "staging", "production-eu")
_MOST_GROWTH = 32e6  # bytes of memory; 20,000 polls that leak 2 kB each would take more
_RECORDED = 400  # Python objects that Activity may hold for each change: it shows all of them
_NEVER_MORE = ("threads", "python threads", "sockets", "files", "widgets", "pictures")
_SLACK = 2  # what is on its way at that moment; what leaks in each lap would be many more
_PROFILE = """title = "Soak"

[systems.endpoint]
kind = "toggle-endpoint"
address = "{address}"
"""
_ENVIRONMENT = """
[[environments]]
key = "{key}"
name = "{key}"
kind = "test"
system = "endpoint"
"""


def test_a_day_of_use_leaves_nothing_behind(tmp_path: Path, figures: Callable[[str, str], None]) -> None:
    with running_demo() as demo:
        profile = tmp_path / "limelight.toml"
        places = "".join(_ENVIRONMENT.format(key=key) for key in _ENVIRONMENTS)
        profile.write_text(_PROFILE.format(address=demo.address) + places, encoding="utf-8")
        script = [str(HERE / "soaking_console.py"), "--profile", str(profile), demo.token(), str(LAPS)]
        laps = told_by([*script, *_quiet_features(demo)], settings(tmp_path), 2_000.0)
        writes = len(demo.requests())
    for what, words in _table(laps):
        figures(f"soak, {what}", words)
    assert sum(lap["polls"] for lap in laps) >= 20_000
    assert sum(lap["changes"] for lap in laps) == writes == 2 * _FEATURES * LAPS >= 2_000
    assert sum(lap["filters"] for lap in laps) >= 200
    first, last = _parts(laps)
    for what in _NEVER_MORE:
        assert _median(last, what) <= _median(first, what) + _SLACK, what
    changes = sum(lap["changes"] for lap in laps[: -len(last)])
    assert _median(last, "objects") - _median(first, "objects") <= _RECORDED * changes
    assert _median(last, "rss") - _median(first, "rss") <= _MOST_GROWTH


def _quiet_features(demo: Demo) -> list[str]:
    """Features that are off in staging, and that nothing holds there."""
    flags = demo.get("/environments/staging/flags?limit=5000").json()["flags"]
    held = ("frozen", "readOnly", "pending", "targeted")
    quiet = [flag["key"] for flag in flags if not any(flag[each] for each in held) and flag["deployed"]["value"]]
    for key in quiet[:_FEATURES]:
        demo.somebody_else_changes("staging", key, "DISABLED")
    assert len(quiet) >= _FEATURES
    return quiet[:_FEATURES]


def _parts(laps: Sequence[dict[str, Any]]) -> tuple[Sequence[dict[str, Any]], Sequence[dict[str, Any]]]:
    """The second eighth, in which everything was used, and the last."""
    part = max(1, len(laps) // 8)
    return laps[part : 2 * part], laps[-part:]


def _median(laps: Sequence[dict[str, Any]], what: str) -> float:
    return statistics.median(lap[what] for lap in laps)


def _table(laps: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    first, last = _parts(laps)
    done = [(what, f"{sum(lap[what] for lap in laps):,}") for what in ("polls", "changes", "filters")]
    units = (("rss", 1e6, " MB"), *((each, 1, "") for each in ("objects", *_NEVER_MORE)))
    held = []
    for what, by, unit in units:
        after, end = (f"{_median(part, what) / by:,.0f}{unit}" for part in (first, last))
        held.append((what, f"{after} after the first hour, {end} at the end"))
    return [*done, *held]
