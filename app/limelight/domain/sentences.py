"""What the person is told about a change in each of its states. Success is said only of what was read back."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.cells import Cell, LastChange
from limelight.domain.changes import AnswerKind, ChangeState, Verb
from limelight.words import tr

_LONGEST = 240  # characters of a server's text that a sentence takes


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence can be made of. `at` is the time of day for people, "14:03:22"."""

    at: str
    verb: Verb = Verb.RELEASE
    wanted: str = ""  # the exposure that was wanted, in words
    answer: AnswerKind = AnswerKind.NO_ANSWER
    because: str = ""  # a sentence of the server, or of whatever stopped it
    held_as: str = ""
    now: Cell | None = None
    due: str = ""  # when the system is to do it by itself, "2026-12-03 09:00"; empty where it was to be done at once


def sentence_for(state: ChangeState, told: Told) -> str:
    """The sentence for a person about a change that is in `state`."""
    if state is ChangeState.VERIFYING:
        return _verifying(told)
    if state is ChangeState.WAITING:
        held = tr(" It is held there as {held_as}.", held_as=told.held_as) if told.held_as else ""
        waits = (
            tr("Accepted: to be done there on {due}.", due=told.due)
            if told.due
            else tr("Accepted, waits for approval or its time.")
        )
        return f"{waits}{held}{_because(told)}"
    words = _SENTENCES[state].format(at=told.at, wanted=told.wanted, now=_stands(told), who=_who(told))
    return words + (_because(told) if state in _WITH_REASON else "")


def _verifying(told: Told) -> str:
    if told.answer is AnswerKind.NO_ANSWER:
        return tr(
            "We do not know yet: no usable answer came back. Limelight keeps checking.{because}", because=_because(told)
        )
    return tr("Answered; being read back from the server.")


def _because(told: Told) -> str:
    return f" {told.because}" if told.because else ""


def _stands(told: Told) -> str:
    return tr(" It stands at: {exposure}.", exposure=told.now.exposure.words) if told.now else ""


def _who(told: Told) -> str:
    change = told.now.last_change if told.now else None
    return tr(" The last change is by {change}.", change=_named(change)) if change else ""


def _named(change: LastChange) -> str:
    actor = _short(change.actor) or tr("somebody the system does not name")
    return f"{actor}{f' ({_short(change.reason)})' if change.reason else ''}"


def _short(text: str) -> str:
    """A server's text for a sentence: it is kept in the journal, and read out."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


_WITH_REASON = frozenset(
    {
        ChangeState.ABANDONED,
        ChangeState.CHANGED_MEANWHILE,
        ChangeState.NOT_SENT,
        ChangeState.REFUSED,
        ChangeState.CONFLICT,
        ChangeState.NOT_APPLIED,
        ChangeState.UNKNOWN,
    }
)

_SENTENCES = {
    ChangeState.INTENT: tr("Recorded; nothing was sent yet."),
    ChangeState.CHANGED_MEANWHILE: tr("Not sent: it is not as it was shown any more."),
    ChangeState.EXPIRED: tr("Not sent: more than a minute went by since it was confirmed. Confirm it anew."),
    ChangeState.ABANDONED: tr("Not sent."),
    ChangeState.SENDING: tr("Being sent."),
    ChangeState.NOT_SENT: tr("It did not reach the server: the request could not be sent."),
    ChangeState.CONFIRMED: tr("Checked on the server at {at}: {wanted}."),
    ChangeState.CONFIRMED_OTHERS_TOO: tr("Checked on the server at {at}: {wanted}. Somebody else acted, too.{who}"),
    ChangeState.CONFIRMED_BY_WHOM_UNTOLD: tr(
        "Checked on the server at {at}: {wanted}. The system does not tell whether this request did it."
    ),
    ChangeState.APPLIED_THEN_CHANGED: tr(
        "It was done, and it does not stand so at {at}: it was changed again.{now}{who}"
    ),
    ChangeState.REFUSED: tr("Refused; checked on the server at {at}: nothing was changed."),
    ChangeState.CONFLICT: tr("Refused, because it was no longer as it was shown when the request arrived.{now}{who}"),
    ChangeState.NOT_APPLIED: tr("It was not done, and nothing late can arrive any more; checked at {at}.{now}{who}"),
    ChangeState.UNKNOWN: tr(
        "We do not know what became of it. Limelight keeps checking; a new release of this feature here has to wait."
        "{now}{who}"
    ),
}
