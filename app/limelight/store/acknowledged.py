"""Acknowledged differences on disk: one JSON file, replaced in one step, for this user only. Never a secret.

People wrote what is in it, so nothing of it is ever thrown away: a file that cannot be understood is set aside under
another name, and one of a newer version is left as it is.
"""

from __future__ import annotations

import contextlib
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from limelight.documents.files import LARGEST, replace_file
from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.errors import StoreTrouble
from limelight.words import tr

_FORMAT = 1
_NOUN = tr("list of acknowledged differences")


class _File(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    acknowledged: tuple[Acknowledgement, ...]


class AcknowledgedFile:
    """The file at `path`, which need not be there. Both methods block."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[tuple[Acknowledgement, ...], str]:
        """What is kept, and a sentence where the file was damaged and set aside.

        Raises:
            StoreTrouble: it cannot be read, is of a newer version, or is damaged and cannot be set aside.
        """
        try:
            with self._path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except FileNotFoundError:
            return (), ""
        except OSError as error:
            raise StoreTrouble(
                tr("The {noun} {path} cannot be read: {error}.", noun=_NOUN, path=self._path, error=error.strerror)
            ) from error
        try:
            return _told(data, self._path), ""
        except (ValueError, RecursionError):
            return (), self._set_aside()

    def save(self, held: tuple[Acknowledgement, ...]) -> None:
        """Keep these, and nothing else.

        Raises:
            StoreTrouble: it cannot be written.
        """
        whole = {"format": _FORMAT, "acknowledged": msgspec.to_builtins(held)}
        replace_file(self._path, json.dumps(whole, indent=1, ensure_ascii=True) + "\n", _NOUN)

    def _set_aside(self) -> str:
        """Give the damaged file another name, and say so; no file that stands there already is replaced."""
        stamp = datetime.now(tz=UTC).strftime("%Y%m%dT%H%M%S")
        for number in range(100):
            aside = self._path.with_name(f"{self._path.stem}-damaged-{stamp}{f'-{number}' if number else ''}.json")
            try:
                os.link(self._path, aside)
            except FileExistsError:
                continue
            except OSError as error:
                raise StoreTrouble(
                    tr(
                        "The {noun} is damaged, and could not be set aside as {aside}: {error}. "
                        "Nothing is acknowledged until it is moved away.",
                        noun=_NOUN,
                        aside=aside,
                        error=error.strerror,
                    )
                ) from error
            with contextlib.suppress(FileNotFoundError):
                self._path.unlink()
            return tr(
                "The {noun} was damaged. It is kept as {aside}, and a new one begins: every difference shows again.",
                noun=_NOUN,
                aside=aside,
            )
        raise StoreTrouble(
            tr("The {noun} is damaged, and there are too many damaged ones beside it already.", noun=_NOUN)
        )


def _told(data: bytes, path: Path) -> tuple[Acknowledgement, ...]:
    """What the bytes say.

    Raises:
        ValueError: they are damaged.
        StoreTrouble: they are of a newer version.
    """
    if len(data) > LARGEST:
        raise ValueError("larger than any of ours")
    whole = json.loads(data)
    number = whole.get("format") if isinstance(whole, dict) else None
    if isinstance(number, int) and number > _FORMAT:
        raise StoreTrouble(
            tr("The {noun} {path} was written by a newer Limelight. Use that one to change it.", noun=_NOUN, path=path)
        )
    return msgspec.convert(whole, type=_File).acknowledged
