"""A file of named sections, each with its own checksum, so that some can be read now and others when they are needed.

A magic line with the format's number; the length and the checksum of the head; the head, a JSON list of
`[name, length, checksum]`; then the sections in that order.
"""

from __future__ import annotations

import json
import os
import tempfile
import zlib
from collections.abc import Mapping
from pathlib import Path

_MAGIC = b"limelight picture 3 "
_FIXED = len(_MAGIC) + 8


class OtherVersion(ValueError):
    """The file is of another format."""


class Sections:
    """The sections of the file at `path`, as it is now; what replaces it later is not read.

    Raises:
        OSError: it cannot be read.
        OtherVersion: it is of another format.
        ValueError: it is damaged.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as file:
            fixed = file.read(_FIXED)
            if not fixed.startswith(_MAGIC):
                raise OtherVersion
            length, checksum = _numbers(fixed)
            head = file.read(length)
            size = os.fstat(file.fileno()).st_size
        self._start = fixed + head
        self._places: dict[str, tuple[int, int, int]] = {}  # name -> where it starts, length, checksum
        if len(head) != length or zlib.crc32(head) != checksum:
            raise ValueError("the head is damaged")
        end = len(self._start)
        for name, length, checksum in json.loads(head):
            self._places[name] = (end, length, checksum)
            end += length
        if end != size:
            raise ValueError("the file has another length")

    def read(self, name: str) -> bytes:
        """One section.

        Raises:
            OSError: it cannot be read.
            ValueError: there is none of the name, it is damaged, or the file is another one by now.
        """
        if name not in self._places:
            raise ValueError(f"there is no section {name}")
        start, length, checksum = self._places[name]
        with self._path.open("rb") as file:
            if file.read(len(self._start)) != self._start:
                raise ValueError("another file stands there")
            file.seek(start)
            data = file.read(length)
        if len(data) != length or zlib.crc32(data) != checksum:
            raise ValueError(f"the section {name} is damaged")
        return data


def write_sections(path: Path, sections: Mapping[str, bytes]) -> None:
    """Write a file whole or not at all; nobody else may read it (mkstemp makes it 0600).

    Raises:
        OSError: it cannot be written.
    """
    head = json.dumps([[name, len(data), zlib.crc32(data)] for name, data in sections.items()]).encode()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_MAGIC + len(head).to_bytes(4, "little") + zlib.crc32(head).to_bytes(4, "little") + head)
            file.writelines(sections.values())
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _numbers(fixed: bytes) -> tuple[int, int]:
    numbers = fixed[len(_MAGIC) :]
    return int.from_bytes(numbers[:4], "little"), int.from_bytes(numbers[4:], "little")
