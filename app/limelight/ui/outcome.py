"""How a change ended, or where it is: the same few words, sign and tone in the dialog, on a card and in Activity."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from limelight.domain.changes import OPEN, SUCCEEDED, ChangeState, Recorded
from limelight.ui.text import minute_words
from limelight.ui.theme import Look
from limelight.words import tr


class Tone(Enum):
    """How a message sounds; the value is the look of its box."""

    GOOD = Look.GOOD_BOX  # it was done, and that was checked
    BUSY = Look.NOTICE  # it goes on by itself
    ATTENTION = Look.WARNING_BOX  # a person should look
    BAD = Look.DANGER_BOX  # it was not done
    QUIET = Look.WELL  # nothing happened


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """The word of a state; `sign` is an icon of ours, with a shape of its own for each tone."""

    word: str
    sign: str
    tone: Tone


_WORDS = {
    ChangeState.INTENT: OutcomeWords(tr("Reading again before sending"), "busy", Tone.BUSY),
    ChangeState.CHANGED_MEANWHILE: OutcomeWords(tr("Not sent: changed meanwhile"), "not-sent", Tone.ATTENTION),
    ChangeState.EXPIRED: OutcomeWords(tr("Not sent: time ran out"), "not-sent", Tone.QUIET),
    ChangeState.ABANDONED: OutcomeWords(tr("Not sent"), "not-sent", Tone.QUIET),
    ChangeState.SENDING: OutcomeWords(tr("Sending"), "busy", Tone.BUSY),
    ChangeState.NOT_SENT: OutcomeWords(tr("Not sent: it could not be sent"), "not-sent", Tone.BAD),
    ChangeState.VERIFYING: OutcomeWords(tr("Checking on the server"), "busy", Tone.BUSY),
    ChangeState.CONFIRMED: OutcomeWords(tr("Confirmed"), "done", Tone.GOOD),
    ChangeState.CONFIRMED_OTHERS_TOO: OutcomeWords(tr("Confirmed; someone else acted too"), "done", Tone.ATTENTION),
    ChangeState.CONFIRMED_BY_WHOM_UNTOLD: OutcomeWords(tr("Confirmed; by whom is not told"), "done", Tone.GOOD),
    ChangeState.APPLIED_THEN_CHANGED: OutcomeWords(tr("Applied, then changed again"), "warning", Tone.ATTENTION),
    ChangeState.WAITING: OutcomeWords(tr("Accepted, waits for approval"), "pending", Tone.BUSY),
    ChangeState.REFUSED: OutcomeWords(tr("Refused"), "refused", Tone.BAD),
    ChangeState.CONFLICT: OutcomeWords(tr("Refused: changed before it arrived"), "refused", Tone.BAD),
    ChangeState.NOT_APPLIED: OutcomeWords(tr("Not applied"), "refused", Tone.BAD),
    ChangeState.UNKNOWN: OutcomeWords(tr("We do not know yet"), "unknown", Tone.ATTENTION),
}

UNDER_WAY = frozenset({ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING})
"""States in which this program is still working on a change by itself."""

MAY_HAVE_LEFT = frozenset(ChangeState) - {
    ChangeState.INTENT,
    ChangeState.CHANGED_MEANWHILE,
    ChangeState.EXPIRED,
    ChangeState.ABANDONED,
    ChangeState.NOT_SENT,
}
"""States of a change whose request may have reached the server."""


def outcome_of(state: ChangeState, at: float | None = None) -> OutcomeWords:
    """The words, the sign and the tone of a state; `at` where the system is to do it by itself at a time."""
    words = _WORDS[state]
    if state is not ChangeState.WAITING or at is None:
        return words
    return replace(words, word=tr("Accepted, to be done on {time}", time=minute_words(at)))


def is_unresolved(state: ChangeState) -> bool:
    """Whether it is still to be watched: how it ends is not known yet."""
    return state in OPEN or state is ChangeState.WAITING


def is_success(state: ChangeState) -> bool:
    """Whether the server shows it."""
    return state in SUCCEEDED


def change_words(recorded: Recorded) -> str:
    """What a change wants, without names: "Release: off → everyone"."""
    intent = recorded.intent
    return f"{intent.verb.word.capitalize()}: {intent.before.words} → {intent.target.words}"
