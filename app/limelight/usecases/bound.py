"""An environment with what serves it, built: what most use cases work on."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.ports import EvidenceSource, Provider
from limelight.domain.profile import Binding


@dataclass(frozen=True, slots=True)
class Bound:
    """An environment of the profile with its provider and its sources of deploy evidence."""

    binding: Binding
    provider: Provider
    sources: tuple[EvidenceSource, ...] = ()

    @property
    def remote(self) -> str:
        """The system's own key of the environment."""
        return self.binding.remote
