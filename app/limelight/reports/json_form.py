"""The JSON form: the whole report, for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping

from limelight.domain.reports.model import Report, as_built_in


def as_json(report: Report) -> bytes:
    """The report as JSON in ASCII, with a line feed at its end."""
    return json_bytes(as_built_in(report))


def json_bytes(told: Mapping[str, object]) -> bytes:
    """Plain values as JSON: ASCII, so that it is the same whatever a terminal speaks."""
    return (json.dumps(told, indent=2, ensure_ascii=True, allow_nan=False) + "\n").encode("ascii")
