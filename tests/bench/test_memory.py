"""Memory of the real program at 100,000 features in 20 environments, at its peak, after everything was read anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.bulk import bulk_endpoint, profile_on, refreshed
from bench.figures import Report, Row
from bench.starts import EMPTY, settings, start

pytestmark = [pytest.mark.bench, pytest.mark.timeout(2400)]

FEATURES, ENVIRONMENTS = 100_000, 20
FEWER = 10_000  # features, where each cell tells who changed it, why, and the evidence for its code
_HOW = (
    f"The real program, offscreen, on a bulk endpoint: everything is read, then once more after 500 flags of each of"
    f" the {ENVIRONMENTS} lists moved. Its largest resident size, and that at the end. The first run has no stored"
    " picture, the next one has the first's. Beside it an empty window with a table."
)


def test_memory_after_a_full_refresh(report: Report, tmp_path: Path) -> None:
    bare, told = _peaks(tmp_path / "bare", FEATURES, "bare"), _peaks(tmp_path / "told", FEWER)
    empty = [start(EMPTY, settings(tmp_path), "stay").told[1]["rss"] / 1e6]
    rows = []
    for name, runs in ((f"{FEATURES:,}, bare cells", bare), (f"{FEWER:,}, all cells tell more", told)):
        for run, what in zip(runs, ("first", "next"), strict=True):
            rows.append(Row(f"{name}: {what}, peak", [run["peak"] / 1e6], empty, unit=" MB"))
            rows.append(Row(f"  {what}, at the end", [run["rss"] / 1e6], empty, unit=" MB"))
    aim = 2.5 * empty[0] + 120
    told_words = f"Aim at {FEATURES:,} x {ENVIRONMENTS}: 2.5 x the empty window and 120 MB, here {aim:.0f} MB."
    report.add(f"20  Memory, {FEATURES:,} x {ENVIRONMENTS}", _HOW, rows, "empty window", told_words)


def _peaks(data: Path, features: int, *words: str) -> list[dict[str, int]]:
    """What the first run and the next one tell at their end."""
    data.mkdir()
    with bulk_endpoint(features, ENVIRONMENTS, *words) as port:
        profile = profile_on(data, 10, ENVIRONMENTS, port)
        return [refreshed(profile, data, port, 1)[-1] for _ in range(2)]
