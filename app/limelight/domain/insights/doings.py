"""Everything that was deployed, released and rolled back, as one list, each thing once. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from math import inf

from limelight.domain.activity import Entry, entries_of
from limelight.domain.cells import Deed
from limelight.domain.changes import SUCCEEDED, Recorded, Verb
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.exposure import ExposureKind
from limelight.domain.happenings import Deployment, Feed, Histories
from limelight.domain.held import is_release
from limelight.domain.picture import Picture
from limelight.domain.systems import HistoryEntry
from limelight.domain.versions import at_least

_RECORDS = (EvidenceKind.DEPLOYMENT, EvidenceKind.CI_EVENT)
"""Build information tells what runs, and not since when."""


class What(Enum):
    """What was done with a feature in an environment."""

    DEPLOYED = "deployed"  # its code came there, as far as this is told for the first time
    RELEASED = "released"  # it was given to more people
    ROLLED_BACK = "rolled back"  # it was taken back from some or all


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that was done. `at` in seconds since 1970, UTC; keys of ours.

    `to_everyone`: whether everybody had it then; None where that is not told (a history without the extent).
    `is_first`: of a deployment, that none before it can be missing; False: it may have come there earlier.
    """

    at: float
    what: What
    feature: str
    environment: str
    to_everyone: bool | None = None
    is_first: bool = True


def doings_of(ours: Iterable[Recorded], histories: Histories, picture: Picture) -> tuple[Doing, ...]:
    """All that is known, the oldest first."""
    found = [doing for entry in entries_of(ours, histories) if (doing := _of_entry(entry)) is not None]
    found += _deployed(histories, picture)
    return tuple(sorted(found, key=lambda doing: (doing.at, _ORDER[doing.what])))


_ORDER = {What.DEPLOYED: 0, What.RELEASED: 1, What.ROLLED_BACK: 2}


def _of_entry(entry: Entry) -> Doing | None:
    if entry.ours is not None:
        return _of_ours(entry.ours)
    theirs = entry.theirs
    if not isinstance(theirs, HistoryEntry) or not theirs.done or theirs.deed is Deed.UNTOLD or not theirs.feature:
        return None
    after = theirs.after
    to_everyone = None if after is None else after.kind is ExposureKind.RELEASED
    what = What.RELEASED if theirs.deed is Deed.RELEASED else What.ROLLED_BACK
    return Doing(theirs.at, what, theirs.feature, theirs.environment, to_everyone)


def _of_ours(recorded: Recorded) -> Doing | None:
    """A confirmed change; one of several requests counts with its last."""
    intent = recorded.intent
    if recorded.state not in SUCCEEDED or intent.part != intent.parts:
        return None
    to_everyone = intent.target.kind is ExposureKind.RELEASED
    if is_release(intent):
        return Doing(recorded.at, What.RELEASED, intent.feature, intent.environment, to_everyone)
    if intent.verb in (Verb.ROLL_BACK, Verb.APPROVE):
        return Doing(recorded.at, What.ROLLED_BACK, intent.feature, intent.environment, to_everyone)
    return None


def _deployed(histories: Histories, picture: Picture) -> Iterator[Doing]:
    """When the code of features came to environments: the first time that is told."""
    whole = _told_whole(histories)
    recorded = _firsts((*_named(histories), *_by_version(histories, picture)))
    for (environment, feature), at in _firsts(_seen(picture)).items():
        if at < recorded.get((environment, feature), inf):
            yield Doing(at, What.DEPLOYED, feature, environment, is_first=False)
            recorded.pop((environment, feature), None)
    for (environment, feature), at in recorded.items():
        yield Doing(at, What.DEPLOYED, feature, environment, is_first=environment in whole)


def _firsts(told: Iterable[tuple[str, str, float]]) -> dict[tuple[str, str], float]:
    """The earliest time by keys of environment and feature."""
    first: dict[tuple[str, str], float] = {}
    for environment, feature, at in told:
        place = environment, feature
        first[place] = min(at, first.get(place, at))
    return first


def _told_whole(histories: Histories) -> frozenset[str]:
    """The environments of which every deployment is told, as far back as anybody knows."""
    return frozenset(
        environment
        for (environment, feed), told in histories.told.items()
        if feed is Feed.DEPLOYMENTS and told.older is None and not told.untold and not told.trouble
    )


def _deployments(histories: Histories) -> Iterator[Deployment]:
    return (each for each in histories.happenings if isinstance(each, Deployment) and each.done)


def _named(histories: Histories) -> Iterator[tuple[str, str, float]]:
    """Deployments that name the features which they bring."""
    return ((each.environment, feature, each.at) for each in _deployments(histories) for feature in each.features)


def _by_version(histories: Histories, picture: Picture) -> Iterator[tuple[str, str, float]]:
    """Deployments that name nothing, by the version since which a feature is in the code.

    Only where one component alone is deployed in an environment: of several, nobody tells which one a feature is in.
    The number of different versions decides how long this takes, and not that of the features.
    """
    since: dict[str, list[str]] = {}
    for feature in picture.catalogue.features:
        if feature.since_version:
            since.setdefault(feature.since_version, []).append(feature.key)
    components: dict[str, set[str]] = {}
    versions: dict[tuple[str, str], float] = {}
    for each in _deployments(histories):
        components.setdefault(each.environment, set()).add(each.component)
        place = each.environment, each.version
        versions[place] = min(each.at, versions.get(place, each.at))
    for (environment, version), at in versions.items():
        if len(components[environment]) > 1:
            continue
        for wanted, keys in since.items():
            if at_least(version, wanted):
                yield from ((environment, key, at) for key in keys)


def _seen(picture: Picture) -> Iterator[tuple[str, str, float]]:
    """Deployment records that stand with cells, or that sources hold by feature: the newest of each, no more."""
    features = picture.catalogue.features
    for column in picture.columns:
        key = column.environment.key
        for row, detail in column.details.items():
            for item in detail.evidence:
                if item.kind in _RECORDS and item.present:
                    yield key, features[row].key, item.observed_at
        for source in column.evidence.values():
            yield from _of_source(key, source.features)


def _of_source(environment: str, told: Mapping[str, Iterable[Evidence]]) -> Iterator[tuple[str, str, float]]:
    for feature, items in told.items():
        for item in items:
            if item.kind in _RECORDS and item.present:
                yield environment, feature, item.observed_at
