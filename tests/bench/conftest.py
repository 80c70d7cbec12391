"""One report for all measurements, printed when the last of them has ended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bench.figures import Report
from real.unleash import RealUnleash

MANY = 10_000  # features


@pytest.fixture(scope="session")
def report(request: pytest.FixtureRequest) -> Iterator[Report]:
    report = Report()
    yield report
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print(f"\n{report.text()}")


@pytest.fixture(scope="session")
def full_unleash(unleash: RealUnleash) -> RealUnleash:
    """The shared Unleash with `MANY` features; what needs it to be quiet runs before."""
    unleash.seed_many(MANY)
    return unleash
