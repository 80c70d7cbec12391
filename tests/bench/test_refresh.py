"""Everything is refreshed while somebody types: how long the window stands still, how long it takes, what it costs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.bulk import bulk_endpoint, downloaded, profile_on, refreshed
from bench.figures import Report, Row, repetitions

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

FEATURES, ENVIRONMENTS = 10_000, 20
_ROUNDS = 3  # in each process
_HOW = (
    f"The real program, offscreen, on an endpoint with {ENVIRONMENTS} environments of {FEATURES:,} flags, 10 MB of JSON"
    " each, asked for at once by F5 while a hand types 8 letters a second into the filter; silences of a heartbeat of"
    " 1 ms. Moved: 500 flags of each list are otherwise. Beside it the same typing with nothing to refresh; for the"
    " time, a process that only downloads the same lists and decodes them with types."
)


def test_a_refresh_of_long_lists_while_somebody_types(report: Report, tmp_path: Path) -> None:
    steps: dict[str, list[dict[str, Any]]] = {}
    alone: list[float] = []
    with bulk_endpoint(FEATURES, ENVIRONMENTS) as port:
        profile = profile_on(tmp_path, FEATURES, ENVIRONMENTS, port)
        for _ in range(repetitions(3)):
            for told in refreshed(profile, tmp_path, port, _ROUNDS):
                steps.setdefault(told["step"], []).append(told)
            alone += [downloaded(port, ENVIRONMENTS) for _ in range(_ROUNDS)]
    moved, unmoved, typing = steps["moved"], steps["unmoved"], steps["typing"]
    pages = FEATURES // 1_000 * ENVIRONMENTS
    assert {told["requests"] for told in moved} == {pages + 1}  # every page once, and who may do what
    assert {told["requests"] for told in unmoved} == {ENVIRONMENTS + 1}  # one conditional request each
    rows = [
        Row("longest silence, moved", of(moved, "longest"), of(typing, "longest")),
        Row("silence, 99.9 %, moved", of(moved, "p999"), of(typing, "p999")),
        Row("time, moved", [told["seconds"] for told in moved], alone, unit=" s"),
        Row("processor time, moved", of(moved, "cpu", 1000)),
        Row("longest silence, unmoved", of(unmoved, "longest"), of(typing, "longest")),
        Row("silence, 99.9 %, unmoved", of(unmoved, "p999"), of(typing, "p999")),
        Row("time, unmoved", of(unmoved, "seconds", 1000)),
        Row("processor time, unmoved", of(unmoved, "cpu", 1000)),
        Row("requests, unmoved", of(unmoved, "requests"), unit=""),
        Row("bytes received, unmoved", of(unmoved, "sent", 0.001), unit=" kB"),
        Row("first read: longest silence", of(steps["first"], "longest")),
        Row("first read: silence, 99.9 %", of(steps["first"], "p999")),
        Row("first read: time", of(steps["first"], "seconds"), alone[: len(steps["first"])], unit=" s"),
    ]
    aims = (
        "Aims: 99.9 % of silences at most 30 ms, time moved at most 1.3 x; unmoved one request each, next to nothing."
    )
    first = "The first read of a process takes in every flag, in the first of each benchmark all are otherwise."
    report.add(f"15  Refresh, {FEATURES:,} x {ENVIRONMENTS} x 1 kB", _HOW, rows, "beside it", aims, first)


def of(steps: list[dict[str, Any]], what: str, times: float = 1.0) -> list[float]:
    return [told[what] * times for told in steps]
