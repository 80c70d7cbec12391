"""The features of a stored picture: found by row, and decoded when they are asked for.

A screen shows a few dozen of what may be 100,000, and their order by name is stored beside them.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from limelight.domain.features import Feature, FeatureType, Lifecycle
from limelight.domain.picture import Catalogue
from limelight.domain.survey import Survey, survey_of
from limelight.store.later import Later
from limelight.store.packed import array_bytes, array_of


class PackedFeatures(Sequence[Feature]):
    """Features as JSON objects with a comma between them; the one of row `i` ends at `ends[i]` in `texts`."""

    __slots__ = ("_decoded", "_ends", "_texts")

    def __init__(self, ends: array[int], texts: bytes) -> None:
        if (ends[-1] if ends else 0) != len(texts):
            raise ValueError("features that do not fit together")
        self._ends, self._texts = ends, texts
        self._decoded: tuple[Feature, ...] | None = None

    @property
    def sections(self) -> tuple[bytes, bytes]:
        """Ends and texts, as they are stored."""
        return array_bytes(self._ends), self._texts

    @overload
    def __getitem__(self, row: int) -> Feature: ...
    @overload
    def __getitem__(self, row: slice) -> Sequence[Feature]: ...
    def __getitem__(self, row: int | slice) -> Feature | Sequence[Feature]:
        if self._decoded is not None or isinstance(row, slice):
            return self._whole()[row]
        row = range(len(self))[row]
        start = self._ends[row - 1] + 1 if row else 0
        return _feature(json.loads(self._texts[start : self._ends[row]]))

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[Feature]:
        return iter(self._whole())

    def _whole(self) -> tuple[Feature, ...]:
        """All of them, decoded once; threads that ask at the same time may both do it, which does no harm."""
        if self._decoded is None:
            import msgspec  # noqa: PLC0415  (a twentieth of the time to the first paint, which does not need it)

            self._decoded = msgspec.json.decode(b"[%b]" % self._texts, type=tuple[Feature, ...])
        return self._decoded


def catalogue_sections(catalogue: Catalogue) -> dict[str, bytes]:
    """A catalogue as sections of the file, for `catalogue_of_sections`."""
    features = catalogue.features
    if not isinstance(features, PackedFeatures):
        features = _packed(features)
    survey = catalogue.survey or survey_of(features)
    ends, texts = features.sections
    return {
        "keys": json.dumps(list(catalogue.rows)).encode(),
        "by name": array_bytes(survey.by_name),
        "choices": json.dumps([len(catalogue.rows), survey.owners, survey.tags]).encode(),
        "feature ends": ends,
        "features": texts,
    }


def catalogue_of_sections(sections: dict[str, bytes]) -> Catalogue:
    """The catalogue that `catalogue_sections` made.

    Raises:
        ValueError: the parts do not fit together.
    """
    count, owners, tags = json.loads(sections["choices"])
    by_name = array_of("I", sections["by name"])
    features = PackedFeatures(array_of("I", sections["feature ends"]), sections["features"])
    if not count == len(features) == len(by_name):
        raise ValueError("a feature stands there twice, or not at all")
    rows: Later[str, int] = Later(lambda: dict(zip(json.loads(sections["keys"]), range(count), strict=True)))
    return Catalogue(features, rows, Survey(by_name, tuple(owners), tuple(tags)))


CATALOGUE_SECTIONS = ("keys", "by name", "choices", "feature ends", "features")


def _packed(features: Sequence[Feature]) -> PackedFeatures:
    import msgspec  # noqa: PLC0415  (see above)

    encode = msgspec.json.Encoder().encode
    texts = [encode(feature) for feature in features]
    ends, end = array("I"), -1
    for text in texts:
        end += 1 + len(text)
        ends.append(end)
    return PackedFeatures(ends, b",".join(texts))


def _feature(told: dict[str, object]) -> Feature:
    plain = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
    kinds = {"type": FeatureType(told["type"]), "lifecycle": Lifecycle(told["lifecycle"])}
    return Feature(**{**plain, **kinds})  # type: ignore[arg-type]  # as they were when they were stored
