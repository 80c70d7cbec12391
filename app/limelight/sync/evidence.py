"""Reads deploy evidence on its slower clock: from the toggle systems that know any, and from sources of their own."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.assembly import take_evidence, take_evidence_trouble
from limelight.domain.errors import LimelightError
from limelight.domain.ports import EvidenceSource, ReadsEvidence
from limelight.domain.seats import BY_SYSTEM
from limelight.domain.systems import EnvironmentEvidence
from limelight.sync.board import Board


@dataclass(frozen=True, slots=True)
class Spring:
    """Where evidence comes from, and the environments that it is about: our key with the system's, in path order."""

    reads: ReadsEvidence | EvidenceSource
    name: str  # the source's key in the profile, or BY_SYSTEM
    place: str
    environments: tuple[tuple[str, str], ...]
    period: float | None  # seconds


class ReadEvidence:
    """The job of reading one spring."""

    def __init__(self, spring: Spring, board: Board) -> None:
        self._spring = spring
        self._board = board

    @property
    def period(self) -> float | None:
        """Seconds between two rounds."""
        return self._spring.period

    @property
    def place(self) -> str:
        """What is read, for people."""
        return self._spring.place

    async def round(self, asked: bool) -> bool:
        """Read it, and judge what it is about anew."""
        told = await self._read()
        now = self._board.moment().now
        for key, remote in self._spring.environments:
            if remote in told:
                evidence = told[remote]
                self._board.put(take_evidence(self._board.assembly, key, self._spring.name, evidence, now))
        return False

    def failed(self, error: LimelightError, next_try_at: float) -> None:
        """Say so; the evidence that there is stays, and grows old."""
        for key, _ in self._spring.environments:
            self._board.put(take_evidence_trouble(self._board.assembly, key, str(error)))

    async def _read(self) -> dict[str, EnvironmentEvidence]:
        remotes = tuple(remote for _, remote in self._spring.environments)
        if self._spring.name == BY_SYSTEM:
            assert isinstance(self._spring.reads, ReadsEvidence)
            return dict(await self._spring.reads.read_evidence(remotes))
        assert not isinstance(self._spring.reads, ReadsEvidence)
        evidence = await self._spring.reads.read()
        return dict.fromkeys(remotes, evidence)
