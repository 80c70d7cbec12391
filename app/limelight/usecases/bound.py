"""An environment with what serves it, built: what most use cases work on."""

from __future__ import annotations

from dataclasses import dataclass, field

from limelight.domain.ports import EvidenceSource, Provider
from limelight.domain.profile import Binding
from limelight.usecases.right_of_way import RightOfWay


@dataclass(frozen=True, slots=True)
class Bound:
    """An environment of the profile with its provider and its sources of deploy evidence; `way` is its system's."""

    binding: Binding
    provider: Provider
    sources: tuple[EvidenceSource, ...] = ()
    way: RightOfWay = field(default_factory=RightOfWay, compare=False)

    @property
    def remote(self) -> str:
        """The system's own key of the environment."""
        return self.binding.remote
