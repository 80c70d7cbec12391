"""Answer support's question: how a feature stands in an environment, and whether it is on for one customer there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypedDict

from limelight.domain.customers import Customer, Evaluation, SupportAnswer, since_of
from limelight.domain.errors import LimelightError, NotThere
from limelight.domain.evidence import judge_presence
from limelight.domain.picture import Picture
from limelight.domain.ports import Clock, EvaluatesForCustomers, ReadsHistory
from limelight.domain.profile import Profile
from limelight.domain.standing import standing_of
from limelight.domain.systems import HistoryEntry
from limelight.usecases.bound import Bound
from limelight.usecases.fresh_look import bound_of
from limelight.words import tr

_LOOKED_BACK = 50  # changes of the feature there


class _Evaluated(TypedDict, total=False):
    evaluation: Evaluation
    no_evaluation: str


@dataclass(frozen=True, slots=True)
class AnswerSupport:
    """`bounds` by our key of the environment; `picture` gives the newest picture, for evidence and when all else fails.

    It reads, and writes nothing anywhere; who the customer is goes to the one system that is asked.
    """

    bounds: Mapping[str, Bound]
    clock: Clock
    profile: Profile
    picture: Callable[[], Picture]

    async def __call__(self, environment: str, feature: str, customer: Customer | None) -> SupportAnswer:
        """Read it now; where that fails, what was read last is told with its time and the reason.

        Raises:
            NotThere: the environment or the feature is not there (any more).
            LimelightError: it cannot be read now, and never was.
        """
        bound = bound_of(self.bounds, environment)
        with bound.way.taken():
            answer, evaluated = await asyncio.gather(
                self._read_or_known(bound, feature), _evaluated(bound, feature, customer)
            )
        return replace(answer, **evaluated)

    async def _read_or_known(self, bound: Bound, feature: str) -> SupportAnswer:
        try:
            return await self._read(bound, feature)
        except NotThere:
            raise
        except LimelightError as error:
            return self._last_known(bound, feature, error)

    async def _read(self, bound: Bound, feature: str) -> SupportAnswer:
        (told, cell), history = await asyncio.gather(
            bound.provider.read_cell(bound.remote, feature), _history(bound, feature)
        )
        now = self.clock.now()
        since_version = told.since_version or self.profile.since.get(feature, "")
        columns = (each for each in self.picture().columns if each.environment.key == bound.binding.environment.key)
        evidence = [*cell.evidence, *(item for column in columns for item in column.evidence_for(feature))]
        presence = judge_presence(evidence, since_version, now)
        return SupportAnswer(
            feature=told,
            environment=bound.binding.environment,
            source=self._source(bound),
            standing=standing_of(presence.presence, cell.exposure.kind),
            exposure=cell.exposure,
            presence=presence.presence,
            have_of=presence.have_of,
            last_change=cell.last_change,
            since=since_of(history, cell.exposure),
            read_at=now,
        )

    def _last_known(self, bound: Bound, feature: str, error: LimelightError) -> SupportAnswer:
        picture, key = self.picture(), bound.binding.environment.key
        row = picture.catalogue.rows.get(feature)
        column = next((at for at, each in enumerate(picture.columns) if each.environment.key == key), None)
        if row is None or column is None or picture.columns[column].freshness.read_at is None:
            raise error
        cell, known = picture.cell(column, row), picture.catalogue.features[row]
        return SupportAnswer(
            feature=known,
            environment=bound.binding.environment,
            source=self._source(bound),
            standing=cell.standing,
            exposure=cell.exposure,
            presence=cell.presence,
            have_of=(cell.detail.have, cell.detail.of),
            last_change=cell.detail.last_change,
            since=None,
            read_at=picture.columns[column].freshness.read_at,
            trouble=str(error),
        )

    def _source(self, bound: Bound) -> str:
        entry = self.profile.system(bound.binding.system)
        name = entry.title or bound.provider.capabilities.system
        return f"{name} ({bound.provider.origin})"


async def _history(bound: Bound, feature: str) -> tuple[HistoryEntry, ...]:
    """What the system remembers; nothing where it does not, or cannot be asked."""
    if not isinstance(bound.provider, ReadsHistory):
        return ()
    try:
        return tuple(await bound.provider.read_history(bound.remote, feature, _LOOKED_BACK))
    except LimelightError:
        return ()


async def _evaluated(bound: Bound, feature: str, customer: Customer | None) -> _Evaluated:
    """What the answer says for the customer, by the names of its fields."""
    if customer is None:
        return {}
    system = bound.provider
    if not (isinstance(system, EvaluatesForCustomers) and system.capabilities.evaluates):
        return {"no_evaluation": tr("{system} cannot say for one customer.", system=system.capabilities.system)}
    try:
        return {"evaluation": await system.evaluate(bound.remote, feature, customer)}
    except LimelightError as error:
        return {"no_evaluation": str(error)}
