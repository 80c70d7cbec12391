"""What is worked out about all features together, once for each catalogue."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from limelight.domain.features import Feature


@dataclass(frozen=True, slots=True)
class Survey:
    """`by_name` holds the rows by title, a to z; `owners` and `tags` once each, by name, the empty owner last."""

    by_name: array[int]  # 'I'
    owners: tuple[str, ...]
    tags: tuple[str, ...]


def survey_of(features: Sequence[Feature]) -> Survey:
    """Look at every feature."""
    titles = [feature.title.casefold() for feature in features]
    owners = {feature.owner for feature in features}
    tags = {tag for feature in features for tag in feature.tags}
    return Survey(
        array("I", sorted(range(len(titles)), key=titles.__getitem__)),
        tuple(sorted(owners, key=lambda owner: (not owner, owner.casefold()))),
        tuple(sorted(tags, key=str.casefold)),
    )
