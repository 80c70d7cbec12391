"""Differences between two environments of which somebody said why they are right, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from limelight.domain.exposure import percent_words
from limelight.domain.standing import Standing
from limelight.words import tr

LONGEST_REASON = 1000  # characters
_CODES = re.compile(r"(?:(?P<share>\d+(?:\.\d+)?)%)? ?(?:of (?P<some>.+?))? ?(?:on (?P<have>\d+) of (?P<all>\d+))?")
LONGEST_TERM = 366 * 86_400.0  # seconds: whatever is right for longer is asked again


@dataclass(frozen=True, slots=True)
class Side:
    """How the feature stood in one of the environments, in codes that are the same in every language."""

    environment: str  # our key
    standing: str  # the name of a `Standing`: "PARTLY_RELEASED"
    exposure: str  # the name of an `ExposureKind`, with what else tells it apart: "PARTIAL 25% on 7 of 8"

    @property
    def words(self) -> str:
        """The standing for people: "Partly released 25 % on 7 of 8"."""
        known = Standing.__members__.get(self.standing)
        told = _told(self.exposure.partition(" ")[2])
        return f"{known.word if known is not None else self.standing} {told}".strip()


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """One feature may differ between two environments, as it did then. Times are seconds since 1970, UTC."""

    feature: str  # key
    one: Side
    other: Side
    reason: str
    by: str  # who said so, as the systems name them; empty: nobody was signed in
    made_at: float
    expires_at: float

    def is_between(self, environment: str, other: str) -> bool:
        """Whether it is about these two environments, whichever stands first."""
        return {self.one.environment, self.other.environment} == {environment, other}

    def is_about(self, side: Side, other: Side) -> bool:
        """Whether it is about this very difference."""
        return {self.one, self.other} == {side, other}

    def replaces(self, earlier: Acknowledgement) -> bool:
        """Whether it is about the same feature and environments."""
        return self.feature == earlier.feature and earlier.is_between(self.one.environment, self.other.environment)


def with_acknowledgement(held: Iterable[Acknowledgement], said: Acknowledgement) -> tuple[Acknowledgement, ...]:
    """What is held, with one more; it takes the place of an earlier one about the same."""
    return (*(each for each in held if not said.replaces(each)), said)


def acknowledgement_problem(said: Acknowledgement) -> str:
    """What is wrong with it, as a sentence; empty where nothing is."""
    if not said.reason.strip():
        return tr("Say why this difference is right.")
    if len(said.reason) > LONGEST_REASON:
        return tr(
            "The reason has {count} characters. Use {most} at most.",
            count=len(said.reason),
            most=LONGEST_REASON,
        )
    if not 0 < said.expires_at - said.made_at <= LONGEST_TERM:
        return tr("Choose an end that is in the future, and a year away at most.")
    return ""


def _told(codes: str) -> str:
    """What else tells an exposure apart, as people say it in their language; codes of a later version as they are."""
    found = _CODES.fullmatch(codes)
    if found is None:
        return codes
    share, some, have, whole = found.group("share", "some", "have", "all")
    parts = (
        percent_words(float(share)) if share else "",
        tr("of {audiences}", audiences=some) if some else "",
        tr("on {have} of {of}", have=have, of=whole) if have else "",
    )
    return " ".join(part for part in parts if part)
