"""Deploy evidence for an environment of one system from another system of the profile that knows about deployments."""

from __future__ import annotations

from limelight.domain.errors import Unsupported
from limelight.domain.ports import Provider, ReadsEvidence
from limelight.domain.systems import EnvironmentEvidence
from limelight.words import tr


class SystemDeployments:
    """Asks another system about one of its environments. Satisfies EvidenceSource."""

    def __init__(self, provider: Provider, environment: str) -> None:
        self._provider = provider
        self._environment = environment

    async def read(self) -> EnvironmentEvidence:
        """What that system says now.

        Raises:
            Unsupported: it knows nothing about the code.
        """
        if not isinstance(self._provider, ReadsEvidence):
            raise Unsupported(tr("{system} does not tell what is deployed.", system=self._provider.capabilities.system))
        found = await self._provider.read_evidence((self._environment,))
        return found.get(self._environment, EnvironmentEvidence())

    async def aclose(self) -> None:
        """Nothing of its own is open: the provider belongs to its system."""
