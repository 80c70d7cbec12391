"""The last picture on disk, so that the window opens with it before the network answers. Never a secret.

One file for a profile, of named sections: the features with what is known of all of them, a line of facts for every
environment, and for each the arrays that are painted as raw bytes. What is not painted (details and evidence for single
features) is read when somebody first looks at it. It says when every environment was read; nothing of it says who may
do what.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from limelight.domain.environments import Freeze
from limelight.domain.errors import StoreTrouble
from limelight.domain.evidence import Evidence, EvidenceKind, Presence
from limelight.domain.exposure import ExposureKind
from limelight.domain.picture import EMPTY, NEVER, Catalogue, Column, Detail, Freshness, Picture
from limelight.domain.profile import Binding, Profile
from limelight.domain.seats import served_by
from limelight.domain.standing import Standing
from limelight.domain.systems import EnvironmentEvidence
from limelight.store.catalogue import CATALOGUE_SECTIONS, catalogue_of_sections, catalogue_sections
from limelight.store.later import Later
from limelight.store.packed import array_bytes, array_of, packed, unpacked
from limelight.store.sections import OtherVersion, Sections, write_sections
from limelight.words import tr


class LastPicture:
    """The file at `path`. Both methods block; `save` may run on a helper thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._saved: tuple[Catalogue, dict[str, bytes]] = (EMPTY.catalogue, {})

    def save(self, picture: Picture, profile: Profile) -> None:
        """Keep every environment of the picture that was ever read. Atomic, for this user only.

        Raises:
            StoreTrouble: it could not be written.
        """
        served = {binding.environment.key: served_by(binding, profile) for binding in profile.bindings}
        columns = [
            column
            for column in picture.columns
            if column.freshness.read_at is not None and column.environment.key in served
        ]
        sections = dict(self._features(picture.catalogue))
        sections["columns"] = json.dumps(
            [_facts(column, served[column.environment.key]) for column in columns]
        ).encode()
        for column in columns:
            sections.update(_column_sections(column))
        try:
            write_sections(self._path, sections)
        except OSError as error:
            words = error.strerror or type(error).__name__
            raise StoreTrouble(
                tr(
                    "The last picture could not be kept in {path}: {words}. Limelight works on without it.",
                    path=self._path,
                    words=words,
                )
            ) from error

    def load(self, profile: Profile) -> tuple[Picture, str]:
        """The picture with those environments that are still what they were, and a sentence where there is trouble.

        An environment that is now served by something else, or is of another kind, is left out. A file that cannot be
        used is left where it is and overwritten by the next picture. Details that turn out to be damaged when somebody
        looks at them are as good as not stored.
        """
        try:
            return _picture(Sections(self._path), profile), ""
        except FileNotFoundError:
            return EMPTY, ""
        except OSError as error:
            return EMPTY, tr(
                "The last picture could not be read from {path}: {words}.", path=self._path, words=error.strerror
            )
        except OtherVersion:
            return EMPTY, tr("The stored picture is of another version of Limelight; everything is being read anew.")
        except (ValueError, TypeError, KeyError, RecursionError):
            return EMPTY, tr("The stored picture is damaged; everything is being read anew.")

    def _features(self, catalogue: Catalogue) -> dict[str, bytes]:
        """The sections of a catalogue; made once while it stays the same."""
        if self._saved[0] is not catalogue:
            self._saved = (catalogue, catalogue_sections(catalogue))
        return self._saved[1]


def _facts(column: Column, served: str) -> dict[str, Any]:
    """An environment without its arrays. `served` says what it was read from, `kind` what it was for."""
    import msgspec  # noqa: PLC0415  (only to save; see `store.packed`)

    evidence = [
        [source, told.version, msgspec.to_builtins(told.everywhere), bool(told.features)]
        for source, told in column.evidence.items()
    ]
    return {
        "environment": column.environment.key,
        "served": served,
        "kind": column.environment.kind.value,
        "read_at": column.freshness.read_at,
        "evidence": evidence,
        "version": column.version,
        "freeze": msgspec.to_builtins(column.freeze),
        "reason_required": column.reason_required,
        "critical": column.critical,
        "system": column.system,
        "judged_at": column.judged_at,
        "judged_until": None if column.judged_until == NEVER else column.judged_until,
    }


def _column_sections(column: Column) -> Iterator[tuple[str, bytes]]:
    import msgspec  # noqa: PLC0415  (only to save; see `store.packed`)

    key = column.environment.key
    for name, data in (
        ("standing", column.standing),
        ("exposure", column.exposure),
        ("presence", column.presence),
        ("marks", column.marks),
        ("share", array_bytes(column.share)),
        ("changed at", array_bytes(column.changed_at)),
        *zip(("detail rows", "detail ends", "details"), packed(column.details), strict=True),
    ):
        yield f"{name} in {key}", data
    for source, told in column.evidence.items():
        if told.features:
            yield f"evidence of {source} in {key}", msgspec.msgpack.encode(dict(told.features))


def _picture(sections: Sections, profile: Profile) -> Picture:
    bindings = {binding.environment.key: binding for binding in profile.bindings}
    catalogue = catalogue_of_sections({name: sections.read(name) for name in CATALOGUE_SECTIONS})
    columns = tuple(
        _column(facts, binding, sections, len(catalogue))
        for facts in json.loads(sections.read("columns"))
        if (binding := bindings.get(facts["environment"])) is not None
        and facts["served"] == served_by(binding, profile)
        and facts["kind"] == binding.environment.kind.value
    )
    return Picture(catalogue, columns) if columns else EMPTY


def _column(told: dict[str, Any], binding: Binding, sections: Sections, length: int) -> Column:
    key = told["environment"]
    standing, exposure, presence, marks = (
        sections.read(f"{name} in {key}") for name in ("standing", "exposure", "presence", "marks")
    )
    share = array_of("H", sections.read(f"share in {key}"))
    changed_at = array_of("I", sections.read(f"changed at in {key}"))
    if any(len(each) != length for each in (standing, exposure, presence, marks, share, changed_at)):
        raise ValueError("a column of another length")
    codes = ((standing, Standing), (exposure, ExposureKind), (presence, Presence))
    if any(facts.translate(None, bytes(kinds)) for facts, kinds in codes):
        raise ValueError("a code that means nothing")
    return Column(
        binding.environment,
        standing,
        exposure,
        presence,
        marks,
        share,
        changed_at,
        Later(lambda: _details(sections, key)),
        Freshness(told["read_at"]),
        told["version"],
        freeze=_freeze(told["freeze"]),
        reason_required=told["reason_required"],
        critical=told["critical"],
        system=told["system"],
        served=told["served"],
        evidence={source: _evidence(sections, key, source, *rest) for source, *rest in told["evidence"]},
        judged_at=told["judged_at"],
        judged_until=NEVER if told["judged_until"] is None else told["judged_until"],
    )


def _details(sections: Sections, key: str) -> Mapping[int, Detail]:
    try:
        rows, ends, texts = (sections.read(f"{name} in {key}") for name in ("detail rows", "detail ends", "details"))
        return unpacked((rows, ends, texts))
    except (OSError, ValueError, RecursionError):
        return {}


def _freeze(told: dict[str, Any] | None) -> Freeze | None:
    return None if told is None else Freeze(**{**told, "own": _freeze(told["own"])})


def _evidence(
    sections: Sections, key: str, source: str, version: str, everywhere: list[dict[str, Any]], for_features: bool
) -> EnvironmentEvidence:
    told = tuple(
        Evidence(**{**one, "kind": EvidenceKind(one["kind"]), "about": tuple(one.get("about", ()))})
        for one in everywhere
    )
    features: Mapping[str, tuple[Evidence, ...]] = {}
    if for_features:
        features = Later(lambda: _evidence_of_features(sections, f"evidence of {source} in {key}"))
    return EnvironmentEvidence(told, features, version)


def _evidence_of_features(sections: Sections, name: str) -> Mapping[str, tuple[Evidence, ...]]:
    import msgspec  # noqa: PLC0415  (see `store.packed`)

    try:
        return msgspec.msgpack.decode(sections.read(name), type=dict[str, tuple[Evidence, ...]])
    except (OSError, ValueError, RecursionError):
        return {}
