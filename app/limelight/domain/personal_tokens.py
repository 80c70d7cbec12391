"""Tokens that a system makes for a person at Limelight's request, each with its end."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.secrets import Secret

DAYS_OFFERED = (1, 7, 30, 90)
DAYS_FIRST = 30  # what is offered first
DAYS_WARNED = 5  # the person is told that many days before a token ends


@dataclass(frozen=True, slots=True)
class TokenWish:
    """What a token is to be called, in the system's list of the person's tokens, and when it is to end.

    `until` in seconds since 1970, UTC.
    """

    name: str
    until: float


@dataclass(frozen=True, slots=True)
class PersonalToken:
    """A token that a system made. `id` is the system's own, and no secret; `until` in seconds since 1970, UTC."""

    secret: Secret
    id: str
    until: float


@dataclass(frozen=True, slots=True)
class TokenTerm:
    """When the token that is held ends, in seconds since 1970, UTC; `made_here`: signing out revokes it."""

    until: float
    made_here: bool

    def is_short(self, now: float) -> bool:
        """Whether the person is to be told that it ends soon."""
        return self.until - now <= DAYS_WARNED * 86_400
