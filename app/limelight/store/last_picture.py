"""The last picture on disk, so that the window opens with it before the network answers. Never a secret.

One file for a profile: a magic line with the format's number and a checksum, then one MessagePack document in which
each column's arrays are raw bytes. It says when every environment was read; nothing of it says who may do what.
"""

from __future__ import annotations

import os
import tempfile
import zlib
from pathlib import Path

import msgspec

from limelight.domain.environments import Freeze
from limelight.domain.errors import StoreTrouble
from limelight.domain.evidence import Presence
from limelight.domain.exposure import ExposureKind
from limelight.domain.features import Feature
from limelight.domain.picture import EMPTY, NEVER, Column, Freshness, Picture, catalogue_of
from limelight.domain.profile import Binding, Profile
from limelight.domain.seats import served_by
from limelight.domain.standing import Standing
from limelight.domain.systems import EnvironmentEvidence
from limelight.store.packed import array_bytes, array_of, packed, unpacked

_MAGIC = b"limelight picture 1 "
_HEAD = len(_MAGIC) + 4  # and the checksum


class _StoredColumn(msgspec.Struct, frozen=True, gc=False):
    """One environment as it is on disk. `served` says what it was read from, `kind` what it was for."""

    environment: str
    served: str
    kind: str
    read_at: float
    standing: bytes
    exposure: bytes
    presence: bytes
    marks: bytes
    share: bytes
    changed_at: bytes
    details: tuple[bytes, bytes, bytes]  # as `packed` makes them
    evidence: msgspec.Raw
    version: str
    freeze: Freeze | None
    reason_required: bool
    critical: bool
    system: str
    judged_at: float
    judged_until: float | None  # None: never


class _StoredPicture(msgspec.Struct, frozen=True, gc=False):
    """A picture as it is on disk."""

    features: tuple[Feature, ...]
    columns: tuple[_StoredColumn, ...]


_ENCODER = msgspec.msgpack.Encoder()
_PICTURE = msgspec.msgpack.Decoder(_StoredPicture)
_EVIDENCE = msgspec.msgpack.Decoder(dict[str, EnvironmentEvidence])


class LastPicture:
    """The file at `path`. Both methods block; `save` may run on a helper thread."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def save(self, picture: Picture, profile: Profile) -> None:
        """Keep every environment of the picture that was ever read. Atomic, for this user only.

        Raises:
            StoreTrouble: it could not be written.
        """
        served = {binding.environment.key: served_by(binding, profile) for binding in profile.bindings}
        columns = tuple(
            _stored(column, served[column.environment.key])
            for column in picture.columns
            if column.freshness.read_at is not None and column.environment.key in served
        )
        body = _ENCODER.encode(_StoredPicture(picture.catalogue.features, columns))
        try:
            _replace_file(self._path, _MAGIC + zlib.crc32(body).to_bytes(4, "little") + body)
        except OSError as error:
            words = error.strerror or type(error).__name__
            raise StoreTrouble(
                f"The last picture could not be kept in {self._path}: {words}. Limelight works on without it."
            ) from error

    def load(self, profile: Profile) -> tuple[Picture, str]:
        """The picture with those environments that are still what they were, and a sentence where there is trouble.

        An environment that is now served by something else, or is of another kind, is left out. A file that cannot be
        used is left where it is and overwritten by the next picture.
        """
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return EMPTY, ""
        except OSError as error:
            return EMPTY, f"The last picture could not be read from {self._path}: {error.strerror}."
        body = data[_HEAD:]
        if not data.startswith(_MAGIC):
            return EMPTY, "The stored picture is of another version of Limelight; everything is being read anew."
        try:
            if zlib.crc32(body) != int.from_bytes(data[len(_MAGIC) : _HEAD], "little"):
                raise ValueError
            return _picture(_PICTURE.decode(body), profile), ""
        except (ValueError, TypeError):  # msgspec's errors are ValueErrors
            return EMPTY, "The stored picture is damaged; everything is being read anew."


def _stored(column: Column, served: str) -> _StoredColumn:
    assert column.freshness.read_at is not None
    return _StoredColumn(
        column.environment.key,
        served,
        column.environment.kind.value,
        column.freshness.read_at,
        column.standing,
        column.exposure,
        column.presence,
        column.marks,
        array_bytes(column.share),
        array_bytes(column.changed_at),
        packed(column.details),
        msgspec.Raw(_ENCODER.encode(column.evidence)),
        column.version,
        column.freeze,
        column.reason_required,
        column.critical,
        column.system,
        column.judged_at,
        None if column.judged_until == NEVER else column.judged_until,
    )


def _picture(stored: _StoredPicture, profile: Profile) -> Picture:
    bindings = {binding.environment.key: binding for binding in profile.bindings}
    catalogue = catalogue_of(stored.features)
    if len(catalogue.rows) != len(catalogue):
        raise ValueError("a feature stands there twice")
    columns = tuple(
        _column(column, binding, len(catalogue))
        for column in stored.columns
        if (binding := bindings.get(column.environment)) is not None
        and column.served == served_by(binding, profile)
        and column.kind == binding.environment.kind.value
    )
    return Picture(catalogue, columns) if columns else EMPTY


def _column(stored: _StoredColumn, binding: Binding, length: int) -> Column:
    share, changed_at = array_of("H", stored.share), array_of("I", stored.changed_at)
    arrays = (stored.standing, stored.exposure, stored.presence, stored.marks, share, changed_at)
    if any(len(facts) != length for facts in arrays):
        raise ValueError("a column of another length")
    codes = ((stored.standing, Standing), (stored.exposure, ExposureKind), (stored.presence, Presence))
    if any(facts and max(facts) >= len(kinds) for facts, kinds in codes):
        raise ValueError("a code that means nothing")
    return Column(
        binding.environment,
        stored.standing,
        stored.exposure,
        stored.presence,
        stored.marks,
        share,
        changed_at,
        unpacked(stored.details),
        Freshness(stored.read_at),
        stored.version,
        freeze=stored.freeze,
        reason_required=stored.reason_required,
        critical=stored.critical,
        system=stored.system,
        served=stored.served,
        evidence=_EVIDENCE.decode(stored.evidence),
        judged_at=stored.judged_at,
        judged_until=NEVER if stored.judged_until is None else stored.judged_until,
    )


def _replace_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; nobody else may read it (mkstemp makes it 0600)."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
