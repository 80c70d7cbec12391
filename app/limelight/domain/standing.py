"""The one word per feature and environment, from presence and exposure."""

from __future__ import annotations

from enum import IntEnum

from limelight.domain.evidence import Presence
from limelight.domain.exposure import ExposureKind
from limelight.words import tr


class Standing(IntEnum):
    """How a feature stands in an environment; the number is the code that a picture's columns hold."""

    UNKNOWN = 0  # the exposure could not be read
    ABSENT = 1  # the environment does not have the toggle
    NOT_DEPLOYED = 2  # no code, and off
    OFF = 3  # off, and no evidence about the code
    WAITING = 4  # deployed, waiting for release
    PARTLY_RELEASED = 5  # some get it
    RELEASED = 6  # everyone gets it
    WITHOUT_CODE = 7  # released, wholly or in part, where the code is not: alarm
    ON_UNREAD = 8  # on, and how far has not been read yet

    @property
    def word(self) -> str:
        """The word on screen."""
        return _WORDS[self]


_WORDS = {
    Standing.UNKNOWN: tr("Unknown"),
    Standing.ABSENT: tr("Absent"),
    Standing.NOT_DEPLOYED: tr("Not deployed"),
    Standing.OFF: tr("Off"),
    Standing.WAITING: tr("Waiting"),
    Standing.PARTLY_RELEASED: tr("Partly released"),
    Standing.RELEASED: tr("Released"),
    Standing.WITHOUT_CODE: tr("Released without code"),
    Standing.ON_UNREAD: tr("On, extent not read yet"),
}

_BY_EXPOSURE = {
    ExposureKind.UNKNOWN: Standing.UNKNOWN,
    ExposureKind.ABSENT: Standing.ABSENT,
    ExposureKind.ON_UNREAD: Standing.ON_UNREAD,
}
_WHERE_ON = {ExposureKind.PARTIAL: Standing.PARTLY_RELEASED, ExposureKind.RELEASED: Standing.RELEASED}
_WHERE_OFF = {
    Presence.DEPLOYED: Standing.WAITING,
    Presence.PARTLY: Standing.WAITING,
    Presence.NOT_DEPLOYED: Standing.NOT_DEPLOYED,
    Presence.UNKNOWN: Standing.OFF,
}


def standing_of(presence: Presence, exposure: ExposureKind) -> Standing:
    """The standing for a presence and an exposure (the product's table)."""
    if exposure in _BY_EXPOSURE:
        return _BY_EXPOSURE[exposure]
    if exposure is ExposureKind.DARK:
        return _WHERE_OFF[presence]
    return Standing.WITHOUT_CODE if presence is Presence.NOT_DEPLOYED else _WHERE_ON[exposure]
