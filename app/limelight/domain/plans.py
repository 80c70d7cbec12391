"""A release plan: several changes in several environments that are one release, and what has to be true before it.

A plan is a document that people share. It says what is wanted, never what has happened: that is in the journal, and
`plan_progress` derives it from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind, partial
from limelight.words import Worded, tr

MOST_DAYS = 366  # that a plan may ask each release to stand before it
MOST_STEPS = 200  # of a plan: one confirmation lists them all


class Group(Worded):
    """Whose part of a release a point of the checklist is; the value is the word in the file."""

    MARKETING = "marketing"  # who tells the customers
    TRAINING = "training"  # who tells the colleagues
    SUPPORT = "support"  # who takes the calls
    LEGAL_AND_RISK = "legal and risk"  # who allows it
    REPORTING = "reporting"  # who counts and reports it
    TECHNICAL = "technical"  # who runs it


@dataclass(frozen=True, slots=True)
class Planned:
    """When it is planned: what a clock on the wall shows there, and the name of the time zone ("Europe/Amsterdam")."""

    local: datetime  # without a zone, in whole seconds
    zone: str


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One change. `id` is unique in its plan and stays, so that the journal can name it."""

    id: str
    feature: str  # its key
    environment: str  # our key
    target: Exposure


@dataclass(frozen=True, slots=True)
class Wave:
    """Steps that are confirmed together and run one after the other.

    Before every wave but the first a person looks, and confirms the rest anew; `hold` says what they look at.
    """

    title: str = ""
    hold: str = ""
    steps: tuple[PlanStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the checklist. `done_at` in whole seconds since 1970, UTC; None: not done yet."""

    group: Group
    title: str
    who: str = ""
    due: date | None = None
    required: bool = True
    link: str = ""
    done_by: str = ""
    done_at: float | None = None

    @property
    def is_done(self) -> bool:
        """Whether somebody said that it is done."""
        return self.done_at is not None

    def done(self, by: str, at: float) -> Point:
        """The same point, done."""
        return replace(self, done_by=by, done_at=float(int(at)))

    def undone(self) -> Point:
        """The same point, not done."""
        return replace(self, done_by="", done_at=None)


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole document. `id` is unique among all plans and stays."""

    id: str
    title: str
    purpose: str = ""
    owner: str = ""
    ticket: str = ""
    planned: Planned | None = None
    path_days: int | None = None  # days that each release has to stand before it on the path; None: not asked
    roll_back: str = ""  # notes on going back
    waves: tuple[Wave, ...] = ()
    checklist: tuple[Point, ...] = ()

    @property
    def steps(self) -> tuple[PlanStep, ...]:
        """All steps in their order."""
        return tuple(step for wave in self.waves for step in wave.steps)

    def number(self, step_id: str) -> int:
        """The number of a step, from 1; 0 where the plan has none such."""
        return next((number for number, step in enumerate(self.steps, 1) if step.id == step_id), 0)

    def flaws(self) -> tuple[str, ...]:
        """Why it cannot be run as it is, each as a sentence that says what to do; empty where it can."""
        return tuple(self._flaws())

    def _flaws(self) -> Iterator[str]:
        if not self.steps:
            yield tr("The plan has no steps yet. Add the first one.")
        if len(self.steps) > MOST_STEPS:
            yield tr(
                "The plan has {count} steps. Use {most} at most, and a second plan for the rest.",
                count=len(self.steps),
                most=MOST_STEPS,
            )
        for wave in self.waves:
            seen: dict[tuple[str, str], PlanStep] = {}
            for step in wave.steps:
                earlier = seen.setdefault((step.feature, step.environment), step)
                if earlier is not step:
                    yield tr(
                        "Steps {id} and {other_id} change the same feature in the "
                        "same environment without a hold between them. Put the second into a wave of its own.",
                        id=self.number(earlier.id),
                        other_id=self.number(step.id),
                    )


def words_of(target: Exposure) -> str:
    """A step's target as the file says it, in no language but that of files: "everyone", "off", "25 %"."""
    if target.kind is ExposureKind.PARTIAL and target.percentage is not None:
        return f"{target.percentage:.2f}".rstrip("0").rstrip(".") + " %"
    words = {ExposureKind.RELEASED: "everyone", ExposureKind.DARK: "off"}
    return words.get(target.kind, target.kind.name.lower())  # which is no target, and no file has it


def target_of(words: str) -> Exposure | None:
    """The target that such words mean; None where they mean none. A share has two decimals at most."""
    plain = " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split()).lower()
    if plain in ("everyone", "off"):
        return RELEASED if plain == "everyone" else DARK
    number = plain.removesuffix("%").strip()
    whole, _, decimals = number.partition(".")
    if not plain.endswith("%") or not (whole + decimals).isdecimal() or not number.isascii() or len(number) > 6:
        return None
    share = float(number)
    return partial(share) if 0 < share < 100 and len(decimals) <= 2 else None
