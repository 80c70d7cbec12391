"""What the demo has planned and frozen: always some days ahead of its start, so that nothing is held back meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from limelight.documents.files import replace_file
from limelight.domain.profile import FreezeFile, Profile

_ZONE = "Europe/Stockholm"
_FREEZES = """# The demo's freezes, written anew at each start. This is what a file of freezes looks like.
format = 1
title = "Freezes of Northbank (DEMO)"

[[freezes]]
environments = ["production-eu", "production-uk"]
starts = {closing:%Y-%m-%dT18:00:00}
ends = {opening:%Y-%m-%dT07:00:00}
zone = "{zone}"
reason = "Quarter-end closing of the ledger"

[[freezes]]
environments = ["production-uk"]
starts = {settling:%Y-%m-%dT20:00:00}
ends = {settled:%Y-%m-%dT06:00:00}
zone = "{zone}"
every = "week"
reason = "Card schemes settle"
"""
_PLANNED_IN = timedelta(days=3)


def with_freezes(profile: Profile, folder: Path, now: datetime) -> Profile:
    """The demo's profile with a shared file of freezes, which is written into `folder`.

    Raises:
        StoreTrouble: it cannot be written.
    """
    place = folder / "freezes.toml"
    days = {name: now + timedelta(days=ahead) for name, ahead in _AHEAD.items()}
    replace_file(place, _FREEZES.format(zone=_ZONE, **days), "freeze file")
    return replace(profile, freeze_files=(FreezeFile(str(place)),))


def planned_lines(now: datetime) -> str:
    """The lines of a plan that say when it is planned: a morning in a few days."""
    return f'planned = {now + _PLANNED_IN:%Y-%m-%dT09:00:00}\nzone = "{_ZONE}"\n'


_AHEAD = {"settling": 5, "settled": 6, "closing": 9, "opening": 12}
