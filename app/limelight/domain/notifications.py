"""What a person is told by their desktop while they do not look at the window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notification:
    """Plain text, whatever servers wrote into it: who shows it may not take any of it for markup.

    One with the same `key` takes the place of the one that is shown.
    """

    key: str
    summary: str  # our own words, and names of the profile
    body: str  # lines
    urgent: bool = False  # stays until the person has seen it
