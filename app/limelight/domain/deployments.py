"""What was put on an environment last, as far as its deploy evidence tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.systems import EnvironmentEvidence

_TELLS_WHEN = (EvidenceKind.DEPLOYMENT, EvidenceKind.CI_EVENT)
"""Build information tells what runs, and not since when."""


@dataclass(frozen=True, slots=True)
class Deployed:
    """A version that was put there. `at` in seconds since 1970, UTC; `names` features of which the record says so."""

    at: float
    source: str
    version: str
    names: int = 0
    have: int = 0  # instances that have it, of all; 0 of 0 where not told
    of: int = 0


def newest_deployments(told: Iterable[EnvironmentEvidence], most: int) -> tuple[Deployed, ...]:
    """The newest ones, the newest first; several pieces of evidence of one deployment are one."""
    first: dict[tuple[float, str, str], Evidence] = {}
    names: dict[tuple[float, str, str], int] = {}
    for source in told:
        for item in source.everywhere:
            _note(item, first)
        for items in source.features.values():
            for item in items:
                if key := _note(item, first):
                    names[key] = names.get(key, 0) + 1
    newest = sorted(first, reverse=True)[:most]
    return tuple(Deployed(*key, names.get(key, 0), first[key].have, first[key].of) for key in newest)


def _note(item: Evidence, first: dict[tuple[float, str, str], Evidence]) -> tuple[float, str, str] | None:
    """Remember a deployment by what it is told apart by; None where the evidence is of none."""
    if item.kind not in _TELLS_WHEN or item.present is False:
        return None
    key = (item.observed_at, item.source, item.version)
    first.setdefault(key, item)
    return key
