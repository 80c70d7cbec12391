"""What a flag's state, share and rules mean together, and for whom it is on.

The table is the contract's ("Exposure" in its description):

| state    | percentage     | targeted | exposure |
| -------- | -------------- | -------- | -------- |
| DISABLED | any            | any      | dark     |
| ENABLED  | 0              | any      | dark     |
| ENABLED  | over 0         | yes      | partial  |
| ENABLED  | absent or 100  | no       | released |
| ENABLED  | null           | no       | partial  |
| ENABLED  | 0 < p < 100    | no       | partial  |

Rules narrow: somebody gets the feature who fits a rule and is inside the share. This endpoint always knows its
shares, so it never says null.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from typing import Any

ENABLED = "ENABLED"
DISABLED = "DISABLED"


class Exposure(Enum):
    """Who gets the feature."""

    DARK = "dark"  # nobody
    PARTIAL = "partial"  # a share, or those who fit a rule
    RELEASED = "released"  # everyone


@dataclass(frozen=True, slots=True)
class State:
    """The state of a flag in one environment; `percentage` None means that no share is set (everyone when on).

    `rules` holds what narrows it: `{"name": "Staff", "attribute": "segment", "in": ["staff"]}`.
    """

    state: str
    percentage: float | None = None
    rules: tuple[dict[str, Any], ...] = ()

    @property
    def share(self) -> float:
        """Return the share of keys that may get the feature, 0 to 100."""
        if self.state == DISABLED:
            return 0.0
        return 100.0 if self.percentage is None else self.percentage

    @property
    def exposure(self) -> Exposure:
        """Return the exposure that the table at the top of this module gives."""
        if self.share == 0:
            return Exposure.DARK
        return Exposure.RELEASED if self.share == 100 and not self.rules else Exposure.PARTIAL

    def document(self) -> dict[str, Any]:
        """Return the contract's `State`."""
        share = {} if self.percentage is None else {"percentage": tidy(self.percentage)}
        return {"state": self.state, **share, "targeted": bool(self.rules)}


def tidy(number: float) -> float | int:
    """Return a share as people write it: 25, not 25.0."""
    return int(number) if number == int(number) else number


def is_raised(before: State, after: State) -> bool:
    """Say whether somebody gets the feature after who did not before."""
    if after.exposure is Exposure.DARK:
        return False
    return after.share > before.share or (bool(before.rules) and after.rules != before.rules)


def is_lowered(before: State, after: State) -> bool:
    """Say whether somebody loses the feature."""
    return is_raised(after, before)


def evaluate(flag: str, state: State, context: dict[str, Any]) -> tuple[bool, str]:
    """Return (is it on, OFREP reason) for the person or thing that the context describes.

    The place of a targeting key inside the share is a hash of flag and key: the same on every call and every run.
    """
    if state.share == 0:
        return False, "DISABLED" if state.state == DISABLED else "SPLIT"
    fits = any(context.get(rule["attribute"]) in rule["in"] for rule in state.rules)
    if state.rules and not fits:
        return False, "DEFAULT"
    if state.share < 100:
        digest = hashlib.sha256(f"{flag}\0{context['targetingKey']}".encode()).digest()
        return int.from_bytes(digest[:4]) / 2**32 * 100 < state.share, "SPLIT"
    return True, "TARGETING_MATCH" if state.rules else "STATIC"
