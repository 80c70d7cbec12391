"""What the stage says in few words: in a cell, and on a column's head; `sentences` says it at length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from limelight.domain.environments import Environment, Kind
from limelight.domain.exposure import percent_words
from limelight.domain.picture import NO_SHARE, Freshness
from limelight.domain.standing import Standing
from limelight.ui.stage.grouping import Group, GroupBy
from limelight.ui.text import age_words, span_words, visible
from limelight.words import tr


class HeadState(Enum):
    """How current a column is; each has its own sign on the column's head."""

    LIVE = "live"  # read as often as it should be
    READING = "reading"  # the first read is under way
    OLD = "old"  # not read for longer than it should be
    TROUBLE = "trouble"  # the last read failed
    SIGN_IN = "sign in"  # nobody is signed in there
    NEVER = "never"  # never read


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment on both clocks, in seconds."""

    now: float  # wall clock, since 1970 UTC
    monotonic: float


_HEAD_WORDS = {
    HeadState.SIGN_IN: tr("Sign in to read"),
    HeadState.READING: tr("Reading…"),
    HeadState.NEVER: tr("Not read yet"),
}
_KIND_WORDS = {
    Kind.DEVELOPMENT: tr("Dev"),
    Kind.TEST: tr("Test"),
    Kind.STAGING: tr("Staging"),
    Kind.PRODUCTION: "PROD",
}
_SHORTER = {
    Standing.PARTLY_RELEASED: (tr("Partly released"), tr("Partly")),
    Standing.WITHOUT_CODE: (tr("Released without code"), tr("Without code")),
    Standing.ON_UNREAD: (tr("On, extent not read yet"), tr("On, not read yet"), tr("On, unread")),
    Standing.NOT_DEPLOYED: (tr("Not deployed"), tr("No code")),
}


def cell_words(
    standing: Standing, share: int, have: int = 0, of: int = 0, *, rolled_back: bool = False
) -> tuple[str, ...]:
    """The words in a cell from the longest to the shortest, each saying the whole standing.

    What waits since it was rolled back never reads as what waits for its release: `rolled_back` is in every word.

    `share` in hundredths of a per cent or NO_SHARE; `have` of `of` instances have the code, 0 of 0 where all or not
    told.
    """
    words = list(_SHORTER.get(standing, (standing.word,)))
    if standing is Standing.PARTLY_RELEASED and share != NO_SHARE:
        percent = percent_words(share / 100)
        words = [f"{word} {percent}" for word in words] + [percent]
    if rolled_back:
        words = [*(tr("{standing}, rolled back", standing=word) for word in words), _rolled_back_word(standing, words)]
    if of:
        words = [tr("{word}, on {have} of {of}", word=word, have=have, of=of) for word in words] + [
            f"{words[-1]}, {have}/{of}"
        ]
    return tuple(words)


def _rolled_back_word(standing: Standing, words: Sequence[str]) -> str:
    """The shortest word: the lamp beside it tells the standing, so where it is off the word may tell the rest."""
    return tr("Rolled back") if standing in (Standing.WAITING, Standing.OFF) else words[-1]


def head_state(freshness: Freshness, moment: Moment) -> HeadState:
    """How current a column is."""
    if freshness.needs_sign_in:
        return HeadState.SIGN_IN
    if freshness.trouble:
        return HeadState.TROUBLE
    if freshness.read_at is None:
        return HeadState.READING if freshness.reading else HeadState.NEVER
    return HeadState.OLD if freshness.is_old(moment.now, moment.monotonic) else HeadState.LIVE


def head_words(freshness: Freshness, moment: Moment, *, short: bool = False) -> str:
    """The line on a column's head: "Live, 4 s ago", "12 min old, retry in 8 s"; `short` for a narrow column."""
    state = head_state(freshness, moment)
    if state in _HEAD_WORDS:
        return _HEAD_WORDS[state]
    age = freshness.age(moment.now, moment.monotonic)
    if state is HeadState.LIVE:
        return tr("Live, {age}", age=(_short_age if short else age_words)(age or 0.0))
    old = tr("Never read") if age is None else tr("{age} old", age=span_words(age))
    if freshness.reading:
        return tr("{old}, trying…", old=old) if freshness.trouble else tr("{old}, reading…", old=old)
    if freshness.trouble and freshness.next_try_at is not None:
        wait = span_words(freshness.next_try_at - moment.now)
        if short and age is not None:
            return tr("{age} old, ↻ {wait}", age=span_words(age), wait=wait)
        return f"{old}, ↻ {wait}" if short else tr("{old}, retry in {wait}", old=old, wait=wait)
    return old


def _short_age(seconds: float) -> str:
    return age_words(seconds) if seconds < 1 else span_words(seconds)


def short_head_words(freshness: Freshness, moment: Moment) -> str:
    """The same for a narrow column: "48 s old, ↻ 12 s"."""
    return head_words(freshness, moment, short=True)


def kind_words(environment: Environment) -> str:
    """The mark of an environment's kind: "PROD" for production, else a short word for its kind."""
    return _KIND_WORDS[environment.kind]


_NO_GROUP = {
    GroupBy.NOTHING: "",
    GroupBy.OWNER: tr("No owner"),
    GroupBy.TAG: tr("No tag"),
    GroupBy.PROJECT: tr("No project"),
}


def group_words(group: Group, by: GroupBy) -> str:
    """The name of a group: "Payments team", "No owner"."""
    return visible(group.name) if group.name else _NO_GROUP[by]
