"""Exposure: who gets the feature where it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from limelight.figures import decimal_words, percent_sign_after
from limelight.words import ntr, tr


class ExposureKind(IntEnum):
    """Who gets it; the number is the code that a picture's columns hold."""

    UNKNOWN = 0  # could not be read
    ABSENT = 1  # the environment does not have the toggle
    DARK = 2  # off: nobody
    PARTIAL = 3  # a percentage, named audiences, or both
    RELEASED = 4  # everyone
    ON_UNREAD = 5  # on, and how far has not been read yet


@dataclass(frozen=True, slots=True)
class Exposure:
    """Who gets the feature. `percentage` is over 0 and under 100 and only with PARTIAL; None where none is known."""

    kind: ExposureKind
    percentage: float | None = None
    audiences: tuple[str, ...] = ()  # named groups that it is narrowed to, in the system's words

    @property
    def share(self) -> float | None:
        """Per cent of people who get it, 0 to 100; None where that is not one number."""
        if self.kind is ExposureKind.DARK:
            return 0.0
        if self.kind is ExposureKind.RELEASED:
            return 100.0
        return self.percentage if self.kind is ExposureKind.PARTIAL else None

    @property
    def words(self) -> str:
        """The exposure as a phrase: "off", "25 %", "25 % of 2 audiences", "everyone"."""
        return _PHRASES.get(self.kind) or _partial_words(self)


_SMALLEST = 0.01  # per cent: what two decimals can show

UNKNOWN = Exposure(ExposureKind.UNKNOWN)
ABSENT = Exposure(ExposureKind.ABSENT)
DARK = Exposure(ExposureKind.DARK)
RELEASED = Exposure(ExposureKind.RELEASED)
ON_UNREAD = Exposure(ExposureKind.ON_UNREAD)

_PHRASES = {
    ExposureKind.UNKNOWN: tr("unknown", "exposure"),
    ExposureKind.ABSENT: tr("absent", "exposure"),
    ExposureKind.DARK: tr("off", "exposure"),
    ExposureKind.RELEASED: tr("everyone", "exposure"),
    ExposureKind.ON_UNREAD: tr("on, extent not read yet"),
}


def partial(percentage: float | None, audiences: tuple[str, ...] = ()) -> Exposure:
    """A partial exposure; 100 % without audiences is RELEASED and 0 % is DARK, whatever the audiences."""
    if percentage is not None and percentage <= 0:
        return DARK
    if percentage is not None and percentage >= 100:
        return RELEASED if not audiences else Exposure(ExposureKind.PARTIAL, None, audiences)
    return Exposure(ExposureKind.PARTIAL, percentage, audiences)


def percent_words(percentage: float) -> str:
    """A percentage for people: at most two decimals, none where it is whole, a no-break space before the sign.

    What is not nothing never reads as 0 %, and what is not everyone never as 100 %.
    """
    if 0 < percentage < _SMALLEST:
        return tr("under {share}", share=percent_words(_SMALLEST))
    if 100 - _SMALLEST < percentage < 100:
        return tr("over {share}", share=percent_words(100 - _SMALLEST))
    return percent_sign_after(decimal_words(percentage))


def raises(before: Exposure, after: Exposure) -> bool:
    """Whether going from `before` to `after` gives the feature to more people (a release) or not (a roll back).

    A partial exposure of unknown size counts as less than everyone and more than nobody; between two that cannot be
    compared, the change counts as a release, which asks for more.
    """
    low, high = before.share, after.share
    if low is None:
        return after.kind is not ExposureKind.DARK
    if high is None:
        return before.kind is not ExposureKind.RELEASED
    return high > low


def _partial_words(exposure: Exposure) -> str:
    count = len(exposure.audiences)
    some = "" if not count else exposure.audiences[0] if count == 1 else ntr("{n} audience", "{n} audiences", count)
    if exposure.percentage is None:
        return tr("only {some}", some=some) if some else tr("some", "exposure")
    share = percent_words(exposure.percentage)
    return tr("{share} of {some}", share=share, some=some) if some else share
