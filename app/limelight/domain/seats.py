"""An environment's place in the picture, and what its column holds beside the features."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from limelight.domain.drafts import Draft, never_read
from limelight.domain.environments import Environment, strictest
from limelight.domain.picture import EMPTY, Column, Freshness, Picture
from limelight.domain.profile import Binding, Profile
from limelight.domain.systems import Description, EnvironmentEvidence, EnvironmentFacts
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.freezes import OwnFreeze

MOST_SKEW = 60.0  # seconds between the server's clock and ours that are not worth a word

BY_SYSTEM = "the system itself"
BY_DESCRIPTION = "the system's description"
"""Names in `Column.evidence` beside the keys of the profile's sources, which hold no spaces. No words for people: the
stored picture holds them, and is read by a program that speaks another language."""


@dataclass(frozen=True, slots=True)
class Seat:
    """An environment's place in the picture: what is known of it before anything is read."""

    environment: Environment
    system: str  # the profile's key of the system
    remote: str  # the system's own key of the environment
    system_name: str = ""  # for people; empty: as the system calls itself
    poll_seconds: float = 30.0
    sources: tuple[str, ...] = ()  # keys of the sources of deploy evidence
    freezes: tuple[OwnFreeze, ...] = ()
    served: str = ""  # as `served_by` tells it


def seat_of(binding: Binding, profile: Profile, poll_seconds: float = 30.0) -> Seat:
    """The seat of an environment of the profile; `poll_seconds` as its system suggests it."""
    entry, key = profile.system(binding.system), binding.environment.key
    return Seat(
        binding.environment,
        binding.system,
        binding.remote,
        entry.title,
        poll_seconds if entry.poll_seconds is None else entry.poll_seconds,
        binding.sources,
        tuple(freeze for freeze in profile.freezes if freeze.environment == key),
        served_by(binding, profile),
    )


def served_by(binding: Binding, profile: Profile) -> str:
    """What an environment is read from: another address, or another environment there, is not the same picture."""
    entry = profile.system(binding.system)
    return "\n".join((entry.kind.value, entry.address, ",".join(sorted(entry.projects)), binding.remote))


def seated(seat: Seat, earlier: Column | None, length: int) -> Column:
    """The column of a seat as an earlier picture has it, or with `length` rows of which nothing is known.

    Nothing of an earlier picture says who may do what now, and what was read from elsewhere says nothing at all.
    """
    if earlier is None or earlier.served != seat.served:
        empty = Column(seat.environment, b"", b"", b"", b"", array("H"), array("I"), {}, served=seat.served)
        column = never_read(empty, length)
    else:
        names = {*seat.sources, BY_SYSTEM, BY_DESCRIPTION}
        evidence = {name: told for name, told in earlier.evidence.items() if name in names}
        column = replace(earlier, environment=seat.environment, evidence=evidence)
    was = column.freshness
    return replace(
        column,
        freshness=Freshness(was.read_at, was.read_monotonic, seat.poll_seconds),
        permissions=frozenset(),
        actor=None,
        critical=seat.environment.critical or column.critical,
        own_freezes=seat.freezes,
        system=seat.system_name or column.system,
        evidence_trouble="",
        rights_trouble="",
    )


def opening(seats: Sequence[Seat], last: Picture = EMPTY) -> Picture:
    """The picture to begin with: a column for each seat, as an earlier picture has it or never read."""
    earlier = {column.environment.key: column for column in last.columns}
    served = {seat.environment.key: seat.served for seat in seats}
    is_taken = any(served.get(key) == column.served for key, column in earlier.items())
    catalogue = last.catalogue if is_taken else EMPTY.catalogue
    return Picture(catalogue, tuple(seated(seat, earlier.get(seat.environment.key), len(catalogue)) for seat in seats))


def described(seat: Seat, column: Column, told: Description, facts: EnvironmentFacts | None, now: float) -> Column:
    """The column with what the system says about its environment; `facts` None where it does not name it."""
    name = seat.system_name or told.name
    column = replace(column, clock_trouble=_clock_trouble(name, told.server_time, now))
    if facts is None:
        trouble = tr(
            "{name} does not name an environment {remote} to this account.",
            name=name or tr("The system"),
            remote=seat.remote,
        )
        return replace(column, system=name, actor=told.caller, permissions=frozenset(), rights_trouble=trouble)
    freshness = column.freshness
    if freshness.needs_sign_in and not freshness.trouble:
        freshness = replace(freshness, needs_sign_in=False)
    described = replace(
        column,
        system=name,
        actor=told.caller,
        permissions=facts.permissions,
        reason_required=facts.reason_required,
        critical=seat.environment.critical or facts.critical,
        rights_trouble="",
        freshness=freshness,
    )
    return with_evidence(seat, described, BY_DESCRIPTION, EnvironmentEvidence(version=facts.version))


def _clock_trouble(name: str, server_time: float | None, now: float) -> str:
    """What is wrong with the clocks, where they differ by more than the safety rules allow (section 6)."""
    ahead = 0.0 if server_time is None else server_time - now
    if abs(ahead) <= MOST_SKEW:
        return ""
    minutes = round(abs(ahead) / 60) or 1
    size = (
        tr("1 minute")
        if minutes == 1
        else tr("{minutes} minutes", minutes=minutes)
        if minutes < 120
        else tr("{minutes} hours", minutes=round(minutes / 60))
    )
    where = tr("ahead of") if ahead > 0 else tr("behind")
    return tr(
        "The clock of {name} is {size} {where} this computer's, so ages may be wrong by that much.",
        name=name or tr("the server"),
        size=size,
        where=where,
    )


def with_evidence(seat: Seat, column: Column, source: str, evidence: EnvironmentEvidence) -> Column:
    """The column with what a source says, not yet judged; the sources' word on the version goes before the system's."""
    held = {**column.evidence, source: evidence}
    names = (*seat.sources, BY_SYSTEM, BY_DESCRIPTION)
    version = next((held[name].version for name in names if name in held and held[name].version), "")
    return replace(column, evidence=held, version=version)


def frozen(seat: Seat, column: Column, facts: EnvironmentFacts | None, now: float) -> Column:
    """The column with the freeze that is on now: the strictest of the server's and the profile's."""
    own = (freeze.at(now) for freeze in seat.freezes)
    freeze = strictest((facts.freeze if facts else None, *own))
    if freeze == column.freeze:
        return column if seat.freezes == column.own_freezes else replace(column, own_freezes=seat.freezes)
    draft = Draft(replace(column, freeze=freeze, own_freezes=seat.freezes))
    draft.freeze(freeze)
    return draft.column()
