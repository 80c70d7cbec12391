"""A change that is handed to a system now, to be done by it at a time: when that makes sense, and when not.

A time is a moment, in seconds since 1970, UTC: which clocks a person read it from is settled before (`plan_times`).
"""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.changes import DECISIONS, Step, Verb
from limelight.domain.freezes import OwnFreeze
from limelight.domain.systems import Capabilities
from limelight.words import tr

SOONEST = 60.0  # seconds from now: what was confirmed may be on its way for as long as a minute
FARTHEST = 365 * 86_400.0  # seconds ahead: the contract takes a year


@dataclass(frozen=True, slots=True)
class Timing:
    """Whether a change can be handed to its system for a time. `freezes` are our own, of its environment."""

    verb: Verb
    why_not: str = ""  # why it cannot be at all, as a sentence
    freezes: tuple[OwnFreeze, ...] = ()

    def trouble_with(self, at: float, now: float) -> str:
        """Why it cannot be done at that time, as a sentence; empty where it can."""
        return self.why_not or _trouble_with_time(at, now) or self._frozen(at)

    def _frozen(self, at: float) -> str:
        """That a freeze of our own is on then. A roll back is held by none."""
        if self.verb is not Verb.RELEASE:
            return ""
        found = (freeze.at(at) for freeze in self.freezes)
        held = next((freeze for freeze in found if freeze is not None and freeze.holds_release), None)
        if held is None:
            return ""
        return tr("At that time it is frozen: {reason}. Choose another.", reason=held.reasons.rstrip("."))


def why_not_at_a_time(verb: Verb, steps: tuple[Step, ...], capabilities: Capabilities) -> str:
    """Why a system cannot be asked to do this change by itself at a time; empty where it can."""
    if verb in DECISIONS:
        return tr("A decision is made now, and not at a time.")
    if not capabilities.schedules:
        return tr("{system} does nothing by itself at a time.", system=capabilities.system)
    return tr("It takes several requests, each of which rests on the one before.") if len(steps) > 1 else ""


def _trouble_with_time(at: float, now: float) -> str:
    if at <= now:
        return tr("This time is over. Choose one that is still to come.")
    if at < now + SOONEST:
        return tr("This is in less than a minute. Choose a later time.")
    return tr("This is more than a year ahead. Choose an earlier time.") if at > now + FARTHEST else ""
