"""Reads how the tests ended from the report that pytest writes (JUnit's XML)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many tests passed and failed, and how many were skipped for each reason."""

    passed: int
    failed: int
    skipped: Mapping[str, int]

    def closing_line(self) -> str:
        """Return the counts as one line, such as `812 passed, 0 failed, 3 skipped`."""
        skipped = sum(self.skipped.values())
        return f"{self.passed} passed, {self.failed} failed" + (f", {skipped} skipped" if skipped else "")


def read(report: Path) -> Outcome:
    """Return what the report says; nothing passed where pytest ended without writing one."""
    if not report.exists():
        return Outcome(0, 0, {})
    cases = list(ET.parse(report).getroot().iter("testcase"))
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    # A test that is expected to fail and does is listed as skipped too, but it ran.
    skips = [skip for case in cases for skip in case.findall("skipped") if skip.get("type") != "pytest.xfail"]
    reasons = Counter((skip.get("message") or "no reason was given").removeprefix("Skipped: ") for skip in skips)
    return Outcome(len(cases) - failed - len(skips), failed, dict(reasons.most_common()))
