"""Times in words for recorded sentences: this computer's local time."""

from __future__ import annotations

from limelight.domain.moments import local_moment_of


def time_of_day(at: float) -> str:
    """ "14:03:22" for seconds since 1970, UTC."""
    return local_moment_of(at).strftime("%H:%M:%S")


def day_and_time(at: float) -> str:
    """ "2026-11-02 14:03" for seconds since 1970, UTC."""
    return local_moment_of(at).strftime("%Y-%m-%d %H:%M")
