"""How the last polls of an environment went: what its latency is told from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limelight.words import Worded

KEPT_POLLS = 60


class PollOutcome(Worded):
    """How a poll ended; the value is the phrase on screen."""

    READ = "read"  # it brought something
    UNCHANGED = "nothing had changed"  # the system said that nothing moved
    DOUBTED = "not believed"  # what came was not taken in, as an empty list where there were features
    SIGN_IN = "a sign-in is needed"  # nobody is signed in there any more
    FAILED = "failed"  # no answer, or none that could be read

    @property
    def is_well(self) -> bool:
        """Whether the picture is as fresh as this poll."""
        return self in (PollOutcome.READ, PollOutcome.UNCHANGED)


@dataclass(frozen=True, slots=True)
class Poll:
    """One poll of an environment's features. Of several environments that are read at once each has the same."""

    began_at: float  # seconds since 1970, UTC
    seconds: float  # until it ended, well or not
    outcome: PollOutcome


@dataclass(frozen=True, slots=True)
class PollSummary:
    """What some polls add up to; seconds are of those that went well, None where none did."""

    count: int
    not_well: int
    last: Poll
    middle: float | None  # seconds: half of them were quicker
    slowest: float | None  # seconds


def with_poll(polls: tuple[Poll, ...], poll: Poll) -> tuple[Poll, ...]:
    """The last `KEPT_POLLS` of them, the oldest first."""
    return (*polls[1 - KEPT_POLLS :], poll)


def summary_of(polls: Sequence[Poll]) -> PollSummary | None:
    """What they add up to; None of none."""
    if not polls:
        return None
    from statistics import median  # noqa: PLC0415  (the first frame needs none, and it brings much with it)

    well = [poll.seconds for poll in polls if poll.outcome.is_well]
    return PollSummary(
        len(polls),
        len(polls) - len(well),
        polls[-1],
        median(well) if well else None,
        max(well, default=None),
    )
