"""A plan as a file that several people share, and the port to such files.

Nobody overwrites what somebody else saved: a file is replaced only while it is the one that was read.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from limelight.domain.plan_progress import Progress
from limelight.domain.plans import Plan


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan as its file has it.

    `place` is the file's path; `mark` is the SHA-256 (hex) of its bytes as they were read, empty where it was never
    saved. `revision` counts from 1. `saved_at` in seconds since 1970, UTC.
    """

    plan: Plan
    place: str = ""
    revision: int = 0
    saved_by: str = ""
    saved_at: float | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A plan to start from. `title` says what it is for."""

    title: str
    plan: Plan


class PlanFiles(Protocol):
    """The plans on disk. Every method blocks for a moment."""

    def read(self, place: str) -> KeptPlan:
        """The plan in a file.

        Raises:
            PlanProblem: it cannot be read, or says something that cannot be used; with line and reason. It stays.
        """
        ...

    def save(self, kept: KeptPlan, plan: Plan, by: str, at: float) -> KeptPlan:
        """Save `plan` in the place of `kept`, as its next revision, in one step.

        Raises:
            PlanSavedMeanwhile: the file is not (any more) the one that was read; says who saved last.
            PlanProblem: the plan holds what the format cannot say.
            StoreTrouble: it cannot be written.
        """
        ...

    def beside(self, place: str) -> tuple[Plan, ...]:
        """The other plans in the folder of a file, as far as they can be read."""
        ...

    def hold(self, place: str, who: str) -> AbstractContextManager[None]:
        """Be the only one who runs the plan in a file, as long as this lasts; it ends with the program at the latest.

        Raises:
            PlanBusy: somebody runs it already; says who.
            StoreTrouble: that cannot be made sure of there.
        """
        ...

    def templates(self) -> tuple[Template, ...]:
        """The plans to start from."""
        ...


class RecentPlans(Protocol):
    """The plans that were opened last, the newest first. Both methods block for a moment."""

    def places(self) -> tuple[str, ...]:
        """Their paths."""
        ...

    def note(self, place: str) -> tuple[str, ...]:
        """Put one first; the paths afterwards. Where it cannot be kept, it is for now only."""
        ...

    def forget(self, place: str) -> tuple[str, ...]:
        """Take one away; the paths afterwards. Its file stays."""
        ...


@dataclass(frozen=True, slots=True)
class Listed:
    """A plan in a list; `trouble` says why it cannot be read, and then `kept` is None."""

    place: str
    kept: KeptPlan | None
    progress: Progress = field(default_factory=Progress)
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """A plan that is open: its document, how far it is, and the other plans in its folder."""

    kept: KeptPlan
    progress: Progress = field(default_factory=Progress)
    others: tuple[Plan, ...] = ()
