"""Looks at one feature in one environment afresh: everything that a change of it depends on, never from a cache."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from limelight.domain.cells import Cell, Traffic
from limelight.domain.environments import strictest
from limelight.domain.errors import LimelightError, NotThere
from limelight.domain.evidence import Evidence, Judgement, judge_presence
from limelight.domain.exposure import ExposureKind
from limelight.domain.features import Feature
from limelight.domain.freezes import OwnFreeze, of_environment
from limelight.domain.held import HeldChange
from limelight.domain.picture import LEAST_UNTIL_OLD, Picture
from limelight.domain.ports import Clock, HoldsChanges, ReadsEvidence, ReadsTraffic, TellsDependents
from limelight.domain.profile import Profile
from limelight.domain.situation import OnPath, Situation
from limelight.domain.standing import Standing
from limelight.domain.systems import EnvironmentEvidence, EnvironmentFacts
from limelight.usecases.bound import Bound
from limelight.usecases.own_freezes import OwnFreezes
from limelight.words import tr

_OFF = (ExposureKind.DARK, ExposureKind.ABSENT)
_ON = (ExposureKind.PARTIAL, ExposureKind.RELEASED, ExposureKind.ON_UNREAD)


@dataclass(frozen=True, slots=True)
class Persons:
    """What is known of who sits here, and of what they agreed on with others."""

    proof_due: Callable[[str], bool] = lambda _system: False
    """Whether they have to prove who they are before something critical, by the key of a system."""
    acting_for: Callable[[], str] = lambda: ""
    """The person for whom a service acts; empty where that is not known."""
    freezes: OwnFreezes | None = None
    """The freezes of our own; None: those of the profile alone."""


NOBODY_KNOWN = Persons()


class FreshLook:
    """Reads a situation. `picture` gives the newest picture: for the path and for who depends on whom."""

    def __init__(
        self,
        bounds: Mapping[str, Bound],
        clock: Clock,
        profile: Profile,
        picture: Callable[[], Picture],
        persons: Persons = NOBODY_KNOWN,
    ) -> None:
        self._bounds = bounds
        self._clock = clock
        self._profile = profile
        self._picture = picture
        self._persons = persons
        self.freezes = persons.freezes or OwnFreezes(profile)

    async def __call__(self, environment: str, feature: str, *, held: str = "", to_show: bool = False) -> Situation:
        """Look now. The cell itself is read last, so that little time goes by between it and a change.

        `held`: the id of the waiting change that is decided about.

        What is only shown, and not compared before something is sent, is read where it is `to_show`.

        Raises:
            LimelightError: the environment, the feature, the person or the permissions could not be read.
        """
        bound = bound_of(self._bounds, environment)
        with bound.way.taken():
            return await self._look(bound, feature, held, to_show=to_show)

    async def _look(self, bound: Bound, feature: str, held: str, *, to_show: bool) -> Situation:
        description, evidence, dependents, traffic, waiting, own = await asyncio.gather(
            bound.provider.describe(),
            self._read_evidence(bound),
            self._dependents_on(bound, feature),
            _read_traffic(bound, feature) if to_show else _nothing(),
            _read_held(bound, feature, held),
            self.freezes(),
        )
        facts = description.environment(bound.remote)
        if facts is None:
            raise NotThere(
                tr(
                    "{environment} is not in {description} any more.",
                    environment=bound.binding.environment.name,
                    description=description.name,
                )
            )
        told, cell = await bound.provider.read_cell(bound.remote, feature)
        needs = await _needs(bound, told) if to_show else {}
        here = bound.binding.environment
        now = self._clock.now()
        presence = judge_presence(_evidence_for(told, cell, evidence), self._since(told), now)
        return Situation(
            environment=here,
            origin=bound.provider.origin,
            feature=told,
            cell=cell,
            presence=presence,
            version=_version(presence, evidence, facts),
            actor=description.caller,
            permissions=facts.permissions,
            reason_required=facts.reason_required,
            freeze=strictest([facts.freeze, cell.freeze, *(each.at(now) for each in of_environment(own, here.key))]),
            dependents_on=dependents if _tells_dependents(bound, told) else None,
            read_at=now,
            old_after=self._old_after(here.key),
            critical=here.critical or facts.critical,
            evidence_trouble=evidence.trouble,
            approvals=facts.approvals,
            free_to_roll_back=facts.free_to_roll_back,
            on_behalf_of=self._persons.acting_for() if description.caller.is_service and facts.acts_for_others else "",
            held=waiting if waiting is not None and waiting.id in cell.pending else None,
            proof_due=self._persons.proof_due(bound.binding.system),
            path=self._path_before(here.key, feature),
            traffic=traffic,
            needs=tuple(key for key, kind in needs.items() if kind in _OFF),
            needs_unread=tuple(key for key, kind in needs.items() if kind is ExposureKind.UNKNOWN),
        )

    async def _read_evidence(self, bound: Bound) -> _Evidence:
        """What every source says, and why those that could not be read say nothing."""
        reads: list[Awaitable[EnvironmentEvidence]] = [source.read() for source in bound.sources]
        if isinstance(bound.provider, ReadsEvidence) and not bound.provider.capabilities.cells_carry_evidence:
            reads.append(_own_evidence(bound.provider, bound.remote))
        said, trouble = [], []
        for answer in await asyncio.gather(*reads, return_exceptions=True):
            if isinstance(answer, LimelightError):
                trouble.append(str(answer))
            elif isinstance(answer, BaseException):
                raise answer
            else:
                said.append(answer)
        return _Evidence(tuple(said), tuple(trouble))

    async def _dependents_on(self, bound: Bound, feature: str) -> tuple[str, ...]:
        """Features that depend on this one and are on there now: by the system's word, else by what its list told."""
        if isinstance(bound.provider, TellsDependents):
            candidates = await bound.provider.read_dependents(feature)
        else:
            features = self._picture().catalogue.features
            candidates = tuple(other.key for other in features if feature in (other.depends_on or ()))
        kinds = await asyncio.gather(*(_exposure_of(bound, key) for key in candidates))
        return tuple(key for key, kind in zip(candidates, kinds, strict=True) if kind in _ON)

    def _since(self, feature: Feature) -> str:
        return feature.since_version or self._profile.since.get(feature.key, "")

    def own_freezes(self, environment: str) -> tuple[OwnFreeze, ...]:
        """Our own freezes of an environment, whenever they are on, as the last look found them."""
        return of_environment(self.freezes.known, environment)

    def _path_before(self, environment: str, feature: str) -> tuple[OnPath, ...]:
        picture, now, monotonic = self._picture(), self._clock.now(), self._clock.monotonic()
        row = picture.catalogue.rows.get(feature)
        here = next(item for item in self._profile.environments if item.key == environment)
        before = [column for column in picture.columns if column.environment.position < here.position]
        return tuple(
            OnPath(
                column.environment,
                Standing.ABSENT if row is None else Standing(column.standing[row]),
                column.freshness,
                is_old=column.freshness.is_old(now, monotonic),
            )
            for column in before
        )

    def _old_after(self, environment: str) -> float:
        columns = self._picture().columns
        polled = (column.freshness.old_after for column in columns if column.environment.key == environment)
        return next(polled, LEAST_UNTIL_OLD)


@dataclass(frozen=True, slots=True)
class _Evidence:
    said: tuple[EnvironmentEvidence, ...]
    trouble: tuple[str, ...]


def bound_of(bounds: Mapping[str, Bound], environment: str) -> Bound:
    """What serves an environment of ours.

    Raises:
        NotThere: the profile has no such environment.
    """
    bound = bounds.get(environment)
    if bound is None:
        raise NotThere(tr("The profile has no environment {environment}.", environment=environment))
    return bound


def _tells_dependents(bound: Bound, feature: Feature) -> bool:
    return isinstance(bound.provider, TellsDependents) or feature.depends_on is not None


async def _own_evidence(provider: ReadsEvidence, remote: str) -> EnvironmentEvidence:
    return (await provider.read_evidence((remote,))).get(remote, EnvironmentEvidence())


async def _exposure_of(bound: Bound, feature: str) -> ExposureKind:
    try:
        return (await bound.provider.read_cell(bound.remote, feature))[1].exposure.kind
    except NotThere:
        return ExposureKind.ABSENT


async def _needs(bound: Bound, feature: Feature) -> dict[str, ExposureKind]:
    """How what it depends on stands there; one that cannot be read does not stand in the way, and is unknown."""

    async def read_one(key: str) -> ExposureKind:
        try:
            return await _exposure_of(bound, key)
        except LimelightError:
            return ExposureKind.UNKNOWN

    keys = feature.depends_on or ()
    return dict(zip(keys, await asyncio.gather(*(read_one(key) for key in keys)), strict=True))


async def _read_traffic(bound: Bound, feature: str) -> Traffic | None:
    """The last hour, where the system knows it; it never stands in the way of a change."""
    if not isinstance(bound.provider, ReadsTraffic):
        return None
    try:
        return await bound.provider.read_traffic(bound.remote, feature)
    except LimelightError:
        return None


async def _read_held(bound: Bound, feature: str, held: str) -> HeldChange | None:
    if not held or not isinstance(bound.provider, HoldsChanges):
        return None
    return await bound.provider.read_held(bound.remote, feature, held)


async def _nothing() -> None:
    return None


def _evidence_for(feature: Feature, cell: Cell, evidence: _Evidence) -> list[Evidence]:
    found = list(cell.evidence)
    for said in evidence.said:
        found += [*said.everywhere, *said.features.get(feature.key, ())]
    return [item for item in found if item.is_about(feature.key)]


def _version(presence: Judgement, evidence: _Evidence, facts: EnvironmentFacts) -> str:
    """The version that the presence rests on; else the environment's, which may be another component's."""
    if presence.deciding is not None and presence.deciding.version:
        return presence.deciding.version
    return next((said.version for said in evidence.said if said.version), facts.version)
