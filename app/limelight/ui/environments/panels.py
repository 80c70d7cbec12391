"""What the card of an environment says, in words; without widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from limelight import figures
from limelight.domain.deployments import Deployed, newest_deployments
from limelight.domain.environments import Environment
from limelight.domain.moments import local_moment_of
from limelight.domain.people import Permission
from limelight.domain.picture import Column
from limelight.domain.polls import Poll, PollOutcome, PollSummary, summary_of
from limelight.domain.standing import Standing
from limelight.domain.systems import versions_of
from limelight.figures import number_words
from limelight.ui.stage.sentences import freeze_words
from limelight.ui.stage.wishes import BY_ATTENTION
from limelight.ui.stage.words import HeadState, Moment, head_state, head_words
from limelight.ui.text import age_words, both_times, span_words, time_words
from limelight.words import ntr, tr

_MOST_VERSIONS = 4
_MOST_DEPLOYMENTS = 3
_STATE_HEADS = {
    HeadState.LIVE: tr("Live"),
    HeadState.READING: tr("Being read for the first time"),
    HeadState.OLD: tr("Old"),
    HeadState.TROUBLE: tr("Not live"),
    HeadState.SIGN_IN: tr("Sign in to read it"),
    HeadState.NEVER: tr("Not read yet"),
}


Counts = tuple[tuple[Standing, int], ...]
"""How many features stand how, what needs attention first."""


@dataclass(frozen=True, slots=True)
class Panel:
    """All that a card shows. Every text is plain, for people."""

    environment: Environment
    state: HeadState
    health: str  # "Live, 4 s ago"
    trouble: tuple[str, ...]  # sentences: why it is not live, and what else is wrong
    standings: Counts
    facts: tuple[tuple[str, tuple[str, ...]], ...]  # a head with its lines
    freeze: str  # empty: nothing is held back
    polls: tuple[Poll, ...]
    poll_line: str  # "Last poll: 84 ms, read, at 14:03:22"
    poll_words: str  # the same with what all of them add up to, for screen readers

    @property
    def needs_sign_in(self) -> bool:
        """Whether signing in is what helps."""
        return self.state is HeadState.SIGN_IN


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What is worked out of a whole column, and kept while the column is the same."""

    deployments: tuple[Deployed, ...]  # the newest first
    standings: Counts


def surveyed(column: Column) -> Surveyed:
    """Look at the whole column."""
    counted = ((standing, column.standing.count(standing)) for standing in BY_ATTENTION)
    counts = tuple((standing, count) for standing, count in counted if count and standing is not Standing.ABSENT)
    return Surveyed(newest_deployments(column.evidence.values(), _MOST_DEPLOYMENTS), counts)


def panel_of(column: Column, known: Surveyed, moment: Moment) -> Panel:
    """The panel of an environment."""
    state = head_state(column.freshness, moment)
    summary = summary_of(column.polls)
    return Panel(
        environment=column.environment,
        state=state,
        health=head_words(column.freshness, moment) if state is HeadState.LIVE else _health(column, state, moment),
        trouble=tuple(_trouble(column, state)),
        standings=() if column.freshness.read_at is None else known.standings,
        facts=tuple((head, lines) for head, lines in _facts(column, known.deployments, moment) if lines),
        freeze=freeze_words(column.freeze) if column.freeze is not None else "",
        polls=column.polls,
        poll_line=_poll_line(summary, column),
        poll_words=_poll_words(summary, column),
    )


def poll_rows(polls: Sequence[Poll]) -> list[tuple[str, str, str]]:
    """When each poll began, how long it took and how it ended; the newest first."""
    return [(time_words(poll.began_at), took_words(poll.seconds), poll.outcome.word) for poll in reversed(polls)]


def took_words(seconds: float) -> str:
    """How long a poll took: "84 ms", "1.2 s"."""
    if seconds < 1:
        return tr("{seconds}\N{NO-BREAK SPACE}ms", seconds=round(seconds * 1000))
    if seconds >= 10:
        return span_words(seconds)
    return tr("{n}\N{NO-BREAK SPACE}s", n=figures.decimal_words(seconds, 1))


def _health(column: Column, state: HeadState, moment: Moment) -> str:
    """How it is, for one that is not live: the state first, then the age of what is shown."""
    words = _STATE_HEADS[state]
    fresh = column.freshness
    age = fresh.age(moment.now, moment.monotonic)
    if age is not None:
        words += tr("; what is shown is {age} old", age=span_words(age))
    if fresh.reading and state is not HeadState.READING:
        return tr("{words}; being read", words=words)
    if fresh.trouble and fresh.next_try_at is not None:
        return tr(
            "{words}; tried again in {next_try_at}", words=words, next_try_at=span_words(fresh.next_try_at - moment.now)
        )
    return words


def _trouble(column: Column, state: HeadState) -> Iterator[str]:
    fresh = column.freshness
    if fresh.trouble:
        yield fresh.trouble
    elif state is HeadState.SIGN_IN:
        yield tr("Nobody is signed in here, so nothing new is read.")
    yield from filter(None, (column.rights_trouble, column.evidence_trouble, column.clock_trouble))


def _facts(column: Column, deployments: Sequence[Deployed], moment: Moment) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield tr("Deployed"), tuple(_versions(column))
    yield (
        tr("Newest deployments"),
        tuple(_deployed(one, column, moment.now) for one in deployments) or (_none_deployed(column),),
    )
    yield tr("Who may release"), tuple(_rights(column))
    yield tr("Read from"), tuple(_source(column))


def _none_deployed(column: Column) -> str:
    """Nothing is said of deployments before anything was read that could tell of them."""
    if not column.evidence:
        return tr("Nothing has told of deployments yet.")
    return tr("Nothing that is read here tells of deployments.")


def _versions(column: Column) -> Iterator[str]:
    versions = versions_of(column.version)
    if not versions:
        yield tr("The version is not known.")
    yield from versions[:_MOST_VERSIONS]
    if len(versions) > _MOST_VERSIONS:
        yield tr("and {versions} more", versions=len(versions) - _MOST_VERSIONS)


def _deployed(one: Deployed, column: Column, now: float) -> str:
    version = next((listed for listed in versions_of(column.version) if listed.split(" ")[-1] == one.version), "")
    parts = [version or one.version or tr("A version that is not named")]
    if one.of and one.have < one.of:
        parts.append(tr("on {have} of {of}", have=one.have, of=one.of))
    parts.append(age_words(now - one.at))
    if one.names:
        parts.append(ntr("names {n} feature", "names {n} features", one.names, n=number_words(one.names)))
    return f"{', '.join(parts)} ({one.source})" if one.source else ", ".join(parts)


def _rights(column: Column) -> Iterator[str]:
    person = column.person
    if person is None:
        yield tr("Nobody is signed in here, so nobody may release from here.")
    else:
        service = tr(", a token that acts for a program,") if person.is_service else ""
        yield tr("You, as {person}{service}: {rights}.", person=person.name, service=service, rights=_may_words(column))
        yield tr("The server says so, and decides again at every change.")
    if column.critical:
        yield tr("Critical: a change asks for a reason and for the typed name.")
    elif column.reason_required:
        yield tr("A change asks for a reason.")


def _may_words(column: Column) -> str:
    order = (Permission.RELEASE, Permission.ROLL_BACK, Permission.APPROVE)
    may = [permission.word for permission in order if permission in column.permissions]
    if may:
        return tr("may {rights}", rights=tr(" and ").join((", ".join(may[:-1]), may[-1])) if len(may) > 1 else may[0])
    return tr("may look and change nothing") if Permission.READ in column.permissions else tr("may do nothing")


def _source(column: Column) -> Iterator[str]:
    fresh = column.freshness
    every = tr(", every {poll_seconds}", poll_seconds=span_words(fresh.poll_seconds))
    yield f"{column.system or tr('Its toggle system')}{every}"
    yield (
        tr("Last read {read_at}", read_at=both_times(fresh.read_at)) if fresh.read_at is not None else tr("Never read")
    )


def _poll_line(summary: PollSummary | None, column: Column) -> str:
    if summary is None:
        return tr("Being polled for the first time…") if column.freshness.reading else tr("Not polled yet in this run.")
    last = summary.last
    clock = figures.clock_words(local_moment_of(last.began_at))
    return tr(
        "Last poll: {seconds}, {outcome}, at {clock}",
        seconds=took_words(last.seconds),
        outcome=last.outcome.word,
        clock=clock,
    )


def _poll_words(summary: PollSummary | None, column: Column) -> str:
    if summary is None:
        return _poll_line(summary, column)
    parts = [_poll_line(summary, column)]
    if summary.middle is not None and summary.slowest is not None and summary.count > 1:
        well, middle, slowest = (
            summary.count - summary.not_well,
            took_words(summary.middle),
            took_words(summary.slowest),
        )
        parts.append(
            tr(
                "{well} of {count} polls went well, half of them in {middle} or less, the slowest in {slowest}",
                well=well,
                count=summary.count,
                middle=middle,
                slowest=slowest,
            )
        )
    failed = sum(poll.outcome is PollOutcome.FAILED for poll in column.polls)
    others = summary.not_well - failed
    if failed:
        parts.append(tr("{failed} failed", failed=failed))
    if others:
        parts.append(tr("{others} brought nothing that is shown", others=others))
    return "; ".join(parts)
