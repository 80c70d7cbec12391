"""What is looked at before a plan is run, what was found, and what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from limelight.domain.freezes import OwnFreeze
from limelight.domain.picture import Picture
from limelight.domain.plan_progress import Progress
from limelight.domain.plans import Plan
from limelight.words import Worded, ntr, tr


class Check(Worded):
    """What is looked at; the value is the word on screen."""

    KNOWN = "In sight"  # the feature and the environment are there, and what is known of them is not old
    CODE = "Code"  # it is deployed everywhere there
    PATH = "Before it"  # it is released in the environments before, for as long as the plan asks
    FREEZE = "No freeze"  # neither now nor when it is planned
    CONFLICT = "No conflict"  # no other plan changes the same
    RIGHTS = "Rights"  # whoever is signed in may do it
    CHECKLIST = "Checklist"  # every required point is done
    TIME = "Time"  # it is time
    PLAN = "Plan"  # the plan itself can be run


class Met(Worded):
    """Whether it is so."""

    YES = "met"
    NO = "not met"
    UNTOLD = "not known"  # nothing says so or otherwise
    TO_KNOW = "to know"  # it stands in nobody's way, and should be known


@dataclass(frozen=True, slots=True)
class Finding:
    """One point: what was found, and what to do about it. `step` is the id of a step; empty: of the whole plan."""

    check: Check
    met: Met
    words: str
    to_do: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Every point of a plan, the whole plan's first, then step by step."""

    findings: tuple[Finding, ...]

    @property
    def open(self) -> tuple[Finding, ...]:
        """The points that are not met, or of which that is not known."""
        return tuple(each for each in self.findings if each.met in (Met.NO, Met.UNTOLD))

    @property
    def is_ready(self) -> bool:
        """Whether nothing is open."""
        return not self.open

    @property
    def words(self) -> str:
        """In one line: "Ready", "3 of 14 points are open"."""
        asked = [each for each in self.findings if each.met is not Met.TO_KNOW]
        if self.is_ready:
            return tr("Ready")
        count = len(self.open)
        return ntr("{n} of {asked} points is open", "{n} of {asked} points are open", count, asked=len(asked))

    def of(self, step_id: str) -> tuple[Finding, ...]:
        """The points of one step."""
        return tuple(each for each in self.findings if each.step == step_id)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What readiness rests on. `now` in seconds since 1970, UTC; `monotonic` on the picture's own clock."""

    picture: Picture
    now: float
    monotonic: float
    progress: Progress = field(default_factory=Progress)
    freezes: Sequence[OwnFreeze] = ()  # our own
    others: Sequence[Plan] = ()  # other plans that are known
