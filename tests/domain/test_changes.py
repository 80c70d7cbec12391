"""The states of a change, and what the person is told in each."""

import pytest

from limelight.domain.cells import Cell, LastChange
from limelight.domain.changes import MAY_FOLLOW, NEVER_SENT, OPEN, RESOLVED, SUCCEEDED, AnswerKind, ChangeState, Verb
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.sentences import Told, sentence_for

S = ChangeState


def test_every_state_says_what_may_follow() -> None:
    assert set(MAY_FOLLOW) == set(ChangeState)
    final = {state for state, following in MAY_FOLLOW.items() if not following}
    assert final == RESOLVED | NEVER_SENT | {S.NOT_SENT}
    assert not final & OPEN
    assert SUCCEEDED < RESOLVED


def test_nothing_is_sent_but_from_intent_and_nothing_returns_to_it() -> None:
    assert [state for state, following in MAY_FOLLOW.items() if S.SENDING in following] == [S.INTENT]
    assert not any(S.INTENT in following for following in MAY_FOLLOW.values())


def test_what_was_sent_is_never_called_unsent_once_it_is_read_back() -> None:
    for state in (S.VERIFYING, S.UNKNOWN, S.WAITING):
        assert not MAY_FOLLOW[state] & (NEVER_SENT | {S.NOT_SENT, S.INTENT, S.SENDING})


def test_what_gave_its_row_away_never_needs_it_again() -> None:
    for state, following in MAY_FOLLOW.items():
        if state not in OPEN:
            assert not following & OPEN


NOW = Cell(DARK, "off", last_change=LastChange("c9", "Tom", 1.0, "incident"))
TOLD = Told("14:03:22", Verb.RELEASE, RELEASED.words, AnswerKind.NO_ANSWER, "The server says: no {at}.", "cr7", NOW)


NOT_KNOWN = (
    "We do not know what became of it. Limelight keeps checking; a new release of this feature here has to wait."
)
STANDS, WHO, SAYS = " It stands at: off.", " The last change is by Tom (incident).", " The server says: no {at}."


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (S.INTENT, "Recorded; nothing was sent yet."),
        (S.CHANGED_MEANWHILE, "Not sent: it is not as it was shown any more. The server says: no {at}."),
        (S.EXPIRED, "Not sent: more than a minute went by since it was confirmed. Confirm it anew."),
        (S.ABANDONED, "Not sent. The server says: no {at}."),
        (S.SENDING, "Being sent."),
        (S.NOT_SENT, "It did not reach the server: the request could not be sent. The server says: no {at}."),
        (
            S.VERIFYING,
            "We do not know yet: no usable answer came back. Limelight keeps checking. The server says: no {at}.",
        ),
        (S.CONFIRMED, "Checked on the server at 14:03:22: everyone."),
        (S.CONFIRMED_OTHERS_TOO, f"Checked on the server at 14:03:22: everyone. Somebody else acted, too.{WHO}"),
        (
            S.CONFIRMED_BY_WHOM_UNTOLD,
            "Checked on the server at 14:03:22: everyone. The system does not tell whether this request did it.",
        ),
        (
            S.APPLIED_THEN_CHANGED,
            f"It was done, and it does not stand so at 14:03:22: it was changed again.{STANDS}{WHO}",
        ),
        (S.WAITING, f"Accepted, waits for approval or its time. It is held there as cr7.{SAYS}"),
        (S.REFUSED, f"Refused; checked on the server at 14:03:22: nothing was changed.{SAYS}"),
        (S.CONFLICT, f"Refused, because it was no longer as it was shown when the request arrived.{STANDS}{WHO}{SAYS}"),
        (
            S.NOT_APPLIED,
            f"It was not done, and nothing late can arrive any more; checked at 14:03:22.{STANDS}{WHO}{SAYS}",
        ),
        (S.UNKNOWN, f"{NOT_KNOWN}{STANDS}{WHO}{SAYS}"),
    ],
)
def test_what_the_person_is_told(state: ChangeState, said: str) -> None:
    assert sentence_for(state, TOLD) == said


def test_sentences_with_little_to_tell() -> None:
    assert sentence_for(S.VERIFYING, Told("", answer=AnswerKind.DONE)) == "Answered; being read back from the server."
    assert sentence_for(S.WAITING, Told("")) == "Accepted, waits for approval or its time."
    timed = Told("", held_as="cr7", due="2026-12-03 09:00")
    assert sentence_for(S.WAITING, timed) == (
        "Accepted: to be done there on 2026-12-03 09:00. It is held there as cr7."
    )
    unnamed = Told("14:03:22", wanted="everyone", now=Cell(RELEASED, last_change=LastChange("c1", "", 1.0)))
    assert "by somebody the system does not name." in sentence_for(S.CONFIRMED_OTHERS_TOO, unnamed)


def test_every_state_has_a_sentence_that_never_claims_success_too_early() -> None:
    for state in ChangeState:
        words = sentence_for(state, TOLD)
        assert words.endswith(".")
        assert words.startswith("Checked on the server") is (state in SUCCEEDED)


def test_what_a_colleague_wrote_is_shortened_in_a_sentence() -> None:
    changed = LastChange("7", "T" * 10_000, 0.0, "w" * 10_000)
    sentence = sentence_for(ChangeState.NOT_APPLIED, Told("14:03:22", now=Cell(DARK, last_change=changed)))
    assert len(sentence) < 700
    assert "T…" in sentence
    assert "w…" in sentence
