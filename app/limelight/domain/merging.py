"""What several systems tell about the same feature, made one; and the rows that it gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from limelight.domain.exposure import ExposureKind
from limelight.domain.features import Feature, FeatureType
from limelight.domain.picture import Catalogue, Column, catalogue_of

Known = Mapping[str, Mapping[str, Feature]]
"""What each system tells: system key, in path order -> feature key -> feature."""

_IS_THERE = bytes(0 if code == ExposureKind.ABSENT else 1 for code in range(256))


def merged(key: str, known: Known, since: Mapping[str, str]) -> Feature:
    """The feature with that key: the first system on the path that tells a thing is believed.

    `since` (of the profile: feature key to version) wins over what any system tells.
    """
    told = [features[key] for features in known.values() if key in features] or [Feature(key)]
    feature = told[0] if len(told) == 1 else _combined(told)
    version = since.get(key, feature.since_version)
    return feature if version == feature.since_version else replace(feature, since_version=version)


def with_needs(feature: Feature, held: Feature | None) -> Feature:
    """A feature with what it depends on, as it was told before, where a reading is silent about that."""
    if feature.depends_on is not None or held is None or held.depends_on is None:
        return feature
    return replace(feature, depends_on=held.depends_on)


def grown(
    catalogue: Catalogue, new: Iterable[str], moved: Iterable[str], known: Known, since: Mapping[str, str]
) -> Catalogue:
    """The catalogue with a row appended for each new feature, and moved features told anew.

    The same object where nothing differs.
    """
    features = list(catalogue.features)
    differs = False
    for key in moved:
        row = catalogue.rows.get(key)
        if row is not None and (feature := merged(key, known, since)) != features[row]:
            features[row], differs = feature, True
    appended = [merged(key, known, since) for key in dict.fromkeys(new)]
    if not appended:
        return Catalogue(tuple(features), catalogue.rows) if differs else catalogue
    return catalogue_of([*features, *appended])


def rows_left(columns: Sequence[Column], length: int) -> list[int] | None:
    """The rows that some environment still has, None where that is all of them.

    Environments that were never read have no say.
    """
    there = 0
    for column in columns:
        if column.freshness.read_at is not None:
            there |= int.from_bytes(column.exposure.translate(_IS_THERE), "little")
    flags = there.to_bytes(length, "little")
    return [row for row, flag in enumerate(flags) if flag] if 0 in flags else None


def _combined(told: Sequence[Feature]) -> Feature:
    first = told[0]
    return Feature(
        first.key,
        name=_first(feature.name for feature in told),
        description=_first(feature.description for feature in told),
        owner=_first(feature.owner for feature in told),
        tags=next((feature.tags for feature in told if feature.tags), ()),
        type=next((feature.type for feature in told if feature.type is not FeatureType.OTHER), first.type),
        lifecycle=first.lifecycle,
        link=_first(feature.link for feature in told),
        created=next((feature.created for feature in told if feature.created is not None), None),
        since_version=_first(feature.since_version for feature in told),
        depends_on=_depends_on(told),
    )


def _depends_on(told: Sequence[Feature]) -> tuple[str, ...] | None:
    said = [feature.depends_on for feature in told if feature.depends_on is not None]
    return next((keys for keys in said if keys), () if said else None)


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")
