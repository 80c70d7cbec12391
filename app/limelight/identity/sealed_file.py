"""Secrets that are longer than the keyring takes: in files that only a key in the keyring opens.

A file holds one secret, and each secret has a key of its own, which is in the keyring in the place of the secret. The
file is bound to its name: put in the place of another, it does not open. What that protects against: whoever reads the
files (a backup, another account) reads nothing; whoever can read the keyring reads the secret, as for a short one.

    bytes 0 to 7    "LMLSEAL" and the format's version, 1
    bytes 8 to 19   the nonce, drawn anew for each writing
    from byte 20    the secret as UTF-8, sealed with AES-256-GCM, and the tag of 16 bytes

The associated data are the first eight bytes and the secret's name as UTF-8. Source: NIST SP 800-38D.

Only Windows' keyring has a limit that such a secret meets. Built by its documentation and tested against a stand-in
with that limit; not tried on Windows or macOS.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from limelight.domain.errors import KeyringTrouble
from limelight.words import tr

MARK = "limelight-sealed-1 "  # begins what stands in the keyring; no token begins so, for none holds a space
_HEADER = b"LMLSEAL\x01"
_NONCE = 12  # bytes
_KEY = 32  # bytes


@dataclass(frozen=True, slots=True)
class SealedFiles:
    """Sealed secrets in a folder, which is made (0700) where it is missing; the files are 0600. Blocking."""

    folder: Path

    def read(self, name: str, key: str) -> str | None:
        """The secret of a name; None where there is no file.

        Raises:
            KeyringTrouble: it does not open, and is put aside; or it cannot be read.
        """
        path = self._path(name)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise KeyringTrouble(
                tr("The sealed file {path} cannot be read: {error}.", path=path, error=error.strerror)
            ) from error
        text = _opened(data, name, key)
        if text is None:
            aside = path.with_name(f"{path.name}.damaged")
            with contextlib.suppress(OSError):
                os.replace(path, aside)
            raise KeyringTrouble(
                tr(
                    "The sealed file {path} does not open: it was changed, or its key in the keyring was. It is "
                    "put aside as {aside}. Sign in again.",
                    path=path,
                    aside=aside.name,
                )
            )
        return text

    def write(self, name: str, key: str, text: str) -> None:
        """Seal a secret with a key, in one step. Raises KeyringTrouble."""
        path = self._path(name)
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Made 0600 by the standard library, and put in place in one step: a crash leaves the old or the new one.
            handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=self.folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_sealed(text, name, key))
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(beside, path)
            except BaseException:
                Path(beside).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise KeyringTrouble(
                tr("The sealed file {path} cannot be written: {error}.", path=path, error=error.strerror)
            ) from error

    def delete(self, name: str) -> None:
        """Delete the secret of a name; none there is fine. Raises KeyringTrouble."""
        path = self._path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise KeyringTrouble(
                tr("The sealed file {path} cannot be deleted: {error}.", path=path, error=error.strerror)
            ) from error

    def _path(self, name: str) -> Path:
        return self.folder / f"{hashlib.sha256(name.encode()).hexdigest()[:32]}.sealed"


def new_key() -> str:
    """A key, as it stands in the keyring."""
    return MARK + base64.b64encode(secrets.token_bytes(_KEY)).decode()


def is_key(text: str | None) -> bool:
    """Whether what stands in the keyring is such a key."""
    return text is not None and _key_in(text) is not None


def _sealed(text: str, name: str, key: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  (few ever need it)

    secret = _key_in(key)
    assert secret is not None, "is_key was not asked"
    nonce = secrets.token_bytes(_NONCE)
    return _HEADER + nonce + AESGCM(secret).encrypt(nonce, text.encode(), _HEADER + name.encode())


def _opened(data: bytes, name: str, key: str) -> str | None:
    """The secret; None where this is not what was sealed with that key for that name."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  (as above)
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    secret, start = _key_in(key), len(_HEADER) + _NONCE
    if secret is None or not data.startswith(_HEADER) or len(data) < start:
        return None
    try:
        return AESGCM(secret).decrypt(data[len(_HEADER) : start], data[start:], _HEADER + name.encode()).decode()
    except (InvalidTag, UnicodeDecodeError):
        return None


def _key_in(text: str) -> bytes | None:
    try:
        key = base64.b64decode(text.removeprefix(MARK), validate=True) if text.startswith(MARK) else b""
    except binascii.Error:
        return None
    return key if len(key) == _KEY else None
