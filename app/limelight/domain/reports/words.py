"""Times, outcomes and standings as reports tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from limelight.domain.changes import OPEN, SUCCEEDED, ChangeState, Recorded, Verb
from limelight.domain.moments import local_moment_of, moment_of
from limelight.domain.picture import CellView
from limelight.domain.reports.model import Tone, Toned
from limelight.domain.standing import Standing
from limelight.words import tr

TONES = {
    Standing.UNKNOWN: Tone.ODD,
    Standing.ABSENT: Tone.OFF,
    Standing.NOT_DEPLOYED: Tone.OFF,
    Standing.OFF: Tone.OFF,
    Standing.WAITING: Tone.WAITS,
    Standing.PARTLY_RELEASED: Tone.PART,
    Standing.RELEASED: Tone.GOOD,
    Standing.WITHOUT_CODE: Tone.BAD,
    Standing.ON_UNREAD: Tone.ODD,
}

_VERBS = {
    Verb.RELEASE: tr("Release"),
    Verb.ROLL_BACK: tr("Roll back"),
    Verb.APPROVE: tr("Approval"),
    Verb.REJECT: tr("Rejection"),
    Verb.WITHDRAW: tr("Withdrawal"),
}

_OUTCOMES = {
    ChangeState.INTENT: tr("Recorded, not sent yet"),
    ChangeState.CHANGED_MEANWHILE: tr("Not sent: it had changed meanwhile"),
    ChangeState.EXPIRED: tr("Not sent: too late"),
    ChangeState.ABANDONED: tr("Not sent"),
    ChangeState.SENDING: tr("Being sent"),
    ChangeState.NOT_SENT: tr("Did not reach the server"),
    ChangeState.VERIFYING: tr("Being read back"),
    ChangeState.CONFIRMED: tr("Confirmed"),
    ChangeState.CONFIRMED_OTHERS_TOO: tr("Confirmed, somebody else acted too"),
    ChangeState.CONFIRMED_BY_WHOM_UNTOLD: tr("Confirmed, by whom is not told"),
    ChangeState.APPLIED_THEN_CHANGED: tr("Done, then changed again"),
    ChangeState.WAITING: tr("Accepted, waits"),
    ChangeState.REFUSED: tr("Refused"),
    ChangeState.CONFLICT: tr("Refused: somebody was first"),
    ChangeState.NOT_APPLIED: tr("Not done"),
    ChangeState.UNKNOWN: tr("Not known"),
}

_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Period:
    """From `starts` to before `ends`, in seconds since 1970, UTC; None: open on that side."""

    starts: float | None = None
    ends: float | None = None

    def holds(self, at: float) -> bool:
        """Whether a time is in it."""
        return (self.starts is None or at >= self.starts) and (self.ends is None or at < self.ends)

    @property
    def words(self) -> str:
        """The period for people, in local time."""
        if self.starts is None and self.ends is None:
            return tr("everything recorded")
        if self.ends is None:
            return tr("since {starts}", starts=minute(self.starts or 0.0))
        if self.starts is None:
            return tr("before {ends}", ends=minute(self.ends))
        return tr("{starts} to {ends}", starts=minute(self.starts), ends=minute(self.ends))


def minute(at: float | None) -> str:
    """A time on this computer's clock, "2026-12-01 06:24"; empty where there is none. The same in every language."""
    return "" if at is None else local_moment_of(at).strftime("%Y-%m-%d %H:%M")


def is_moment(text: str) -> bool:
    """Whether a text is a time as `minute` tells it, which pages keep in one line."""
    return _MOMENT.fullmatch(text) is not None


def utc(at: float | None) -> str:
    """A time in UTC, "2026-12-01T05:24:03Z"; empty where there is none."""
    return "" if at is None else moment_of(at).strftime("%Y-%m-%dT%H:%M:%SZ")


def zone_words(at: float) -> str:
    """How this computer's clock stands to UTC: "this computer's (UTC+01:00)"."""
    offset = local_moment_of(at).strftime("%z")
    return tr("this computer's (UTC{offset})", offset=f"{offset[:3]}:{offset[3:]}")


def verb_words(verb: Verb) -> str:
    """What was done."""
    return _VERBS[verb]


def outcome(recorded: Recorded) -> Toned:
    """How a change ended."""
    state = recorded.state
    if state in SUCCEEDED:
        tone = Tone.GOOD
    elif state in OPEN:
        tone = Tone.ODD
    else:
        tone = Tone.WAITS if state is ChangeState.WAITING else Tone.BAD
    return Toned(_OUTCOMES[state], tone)


def standing(cell: CellView) -> Toned:
    """How a cell stands, in all words."""
    return Toned(cell.words, TONES[cell.standing])
