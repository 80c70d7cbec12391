"""Which units can be read independently of each other, from the profile and from what its systems can do."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Mapping

from limelight.domain.ports import ReadsEvidence, ReadsExtentsLater, TellsMoves
from limelight.domain.profile import Profile, SystemEntry
from limelight.domain.seats import BY_SYSTEM, Seat, seat_of
from limelight.sync.evidence import Spring
from limelight.sync.extents import Reach
from limelight.sync.listening import News
from limelight.sync.lists import Unit
from limelight.usecases.bound import Bound
from limelight.words import tr

RIGHTS_PERIOD = 120.0  # seconds; who may do what moves seldom, and is read anew before every change
Bounds = Mapping[str, Bound]


def seats_of(bounds: Bounds, profile: Profile) -> tuple[Seat, ...]:
    """The seats of the picture, in path order."""
    return tuple(seat_of(bound.binding, profile, bound.provider.capabilities.poll_seconds) for bound in bounds.values())


def list_units(bounds: Bounds, profile: Profile) -> Iterator[Unit]:
    """A unit for each environment, or one for all environments of a system that reads them at once."""
    for system, group in _by_system(bounds).items():
        groups = [group] if group[0].provider.capabilities.reads_all_at_once else [[bound] for bound in group]
        for members in groups:
            yield _unit(members, profile.system(system), _poll_seconds(members[0], profile))


def description_units(bounds: Bounds, profile: Profile) -> Iterator[Unit]:
    """A unit for each system."""
    for system, group in _by_system(bounds).items():
        yield _unit(group, profile.system(system), RIGHTS_PERIOD * _slowness(group[0], profile))


def springs(bounds: Bounds, profile: Profile) -> Iterator[Spring]:
    """Where deploy evidence comes from: systems that know any, and each source once for all that it serves."""
    for system, group in _by_system(bounds).items():
        provider = group[0].provider
        if isinstance(provider, ReadsEvidence):
            place = tr("Deploy evidence of {system}", system=_name(profile.system(system), group[0]))
            seconds = provider.capabilities.evidence_seconds * _slowness(group[0], profile)
            yield Spring(provider, BY_SYSTEM, place, _pairs(group), seconds)
    for entry in profile.sources:
        served = [bound for bound in bounds.values() if entry.key in bound.binding.sources]
        if served:
            source = served[0].sources[served[0].binding.sources.index(entry.key)]
            yield Spring(
                source, entry.key, tr("The source {entry}", entry=entry.key), _pairs(served), entry.poll_seconds
            )


def reaches(bounds: Bounds, profile: Profile) -> Iterator[Reach]:
    """The environments whose extents are read one by one; those of one system in turn."""
    turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
    for key, bound in bounds.items():
        if isinstance(bound.provider, ReadsExtentsLater):
            place = f"{_name(profile.system(bound.binding.system), bound)}, {bound.binding.environment.name}"
            turn = turns[bound.binding.system]
            yield Reach(bound.provider, bound.binding.system, place, key, bound.remote, bound.way, turn)


def news_of(bounds: Bounds) -> Iterator[News]:
    """The systems that tell by themselves what moves."""
    for group in _by_system(bounds).values():
        provider = group[0].provider
        if isinstance(provider, TellsMoves):
            yield News(provider, {bound.remote: bound.binding.environment.key for bound in group})


def _by_system(bounds: Bounds) -> dict[str, list[Bound]]:
    groups: dict[str, list[Bound]] = {}
    for bound in bounds.values():
        groups.setdefault(bound.binding.system, []).append(bound)
    return groups


def _pairs(group: list[Bound]) -> tuple[tuple[str, str], ...]:
    return tuple((bound.binding.environment.key, bound.remote) for bound in group)


def _unit(members: list[Bound], entry: SystemEntry, period: float) -> Unit:
    names = ", ".join(bound.binding.environment.name for bound in members)
    return Unit(
        members[0].provider,
        entry.key,
        f"{_name(entry, members[0])}, {names}",
        tuple(bound.binding.environment.key for bound in members),
        tuple(bound.remote for bound in members),
        period,
    )


def _name(entry: SystemEntry, bound: Bound) -> str:
    return entry.title or bound.provider.capabilities.system


def _poll_seconds(bound: Bound, profile: Profile) -> float:
    asked = profile.system(bound.binding.system).poll_seconds
    return bound.provider.capabilities.poll_seconds if asked is None else asked


def _slowness(bound: Bound, profile: Profile) -> float:
    """How many times more seldom than usual the profile wants a system to be asked: what else is read of it follows.

    Many consoles on one system are bearable by one number, its `poll_seconds`.
    """
    return max(1.0, _poll_seconds(bound, profile) / bound.provider.capabilities.poll_seconds)
