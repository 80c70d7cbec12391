"""Read who changed a feature in an environment, when and why, as its system remembers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limelight.domain.errors import NotThere, Unsupported
from limelight.domain.ports import ReadsHistory
from limelight.domain.systems import HistoryEntry
from limelight.usecases.bound import Bound
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class ReadHistory:
    """`bounds` by our key of the environment."""

    bounds: Mapping[str, Bound]

    async def __call__(self, environment: str, feature: str, limit: int = 50) -> tuple[HistoryEntry, ...]:
        """The newest changes of a feature, newest first.

        Raises:
            NotThere: the profile has no such environment.
            Unsupported: its system remembers nothing.
            LimelightError: it could not be read.
        """
        bound = self.bounds.get(environment)
        if bound is None:
            raise NotThere(tr("The profile has no environment {environment}.", environment=environment))
        if not isinstance(bound.provider, ReadsHistory):
            raise Unsupported(tr("{system} does not tell who changed what.", system=bound.provider.capabilities.system))
        entries = await bound.provider.read_history(bound.remote, feature, limit)
        return tuple(sorted(entries, key=lambda entry: -entry.at)[:limit])
