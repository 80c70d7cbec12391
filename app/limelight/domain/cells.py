"""One feature in one environment, as its system tells it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from limelight.domain.environments import Freeze
from limelight.domain.evidence import Evidence
from limelight.domain.exposure import Exposure, ExposureKind


class Deed(Enum):
    """What a change did, as its system tells it."""

    UNTOLD = ""  # it does not say, or it did something else
    RELEASED = "released"  # gave it to more people
    ROLLED_BACK = "rolled back"  # took it back, wholly or in part


@dataclass(frozen=True, slots=True)
class LastChange:
    """Who changed it last, when, why, and what that did. `key` is the intent's id where the system keeps it."""

    id: str
    actor: str  # the name that the system shows
    at: float  # seconds since 1970, UTC
    reason: str = ""
    key: str = ""
    actor_id: str = ""
    deed: Deed = Deed.UNTOLD


@dataclass(frozen=True, slots=True)
class Cell:
    """One feature in one environment.

    `setting` is the whole configuration of the toggle there as canonical text: equal text means the same setting
    (it also moves when the exposure does not, as when a share is set while the toggle is off). `revision` is the
    strong validator for a conditional write, None where the system has none.
    """

    exposure: Exposure
    setting: str = ""
    revision: str | None = None
    evidence: tuple[Evidence, ...] = ()
    last_change: LastChange | None = None
    freeze: Freeze | None = None
    pending: tuple[str, ...] = ()  # ids of changes that the system holds
    read_only: str = ""  # why it cannot be changed from here; empty where it can
    denied: tuple[tuple[str, str], ...] = ()  # kinds of steps, in its system's words, that are not the caller's; why

    @property
    def rolled_back(self) -> LastChange | None:
        """The roll back after which it stands as it does; None where it was something else, or is not told."""
        change = self.last_change
        is_down = self.exposure.kind in (ExposureKind.DARK, ExposureKind.PARTIAL)
        return change if is_down and change is not None and change.deed is Deed.ROLLED_BACK else None


@dataclass(frozen=True, slots=True)
class Traffic:
    """What the last hour saw, where the system knows it; None where it does not."""

    asked: int | None = None  # evaluations
    enabled: int | None = None  # of them answered with the feature on
    last_asked_at: float | None = None  # seconds since 1970, UTC
