"""What was announced, where and how it went: one JSON line for each state, only ever added to. Never a secret.

It is no part of the journal, which is of changes. A line that cannot be read is passed over; the oldest lines go when
the file has become long.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from limelight.documents.files import replace_file
from limelight.domain.announcing import Delivery
from limelight.domain.errors import StoreTrouble
from limelight.words import tr

_NOUN = tr("record of announcements")
_LONGEST = 1024 * 1024  # bytes after which the oldest lines go
_KEPT = 1_000  # deliveries that are kept then


class AnnouncedFile:
    """The `DeliveryRecord` at `path`, which need not be there. Both methods block."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Delivery, ...]:
        """The newest state of each, the oldest first.

        Raises:
            StoreTrouble: it cannot be read.
        """
        try:
            lines = self._path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise self._trouble(error) from error
        newest: dict[tuple[str, str], Delivery] = {}
        for line in lines:
            try:
                delivery = msgspec.json.decode(line, type=Delivery)
            except (msgspec.DecodeError, UnicodeDecodeError):
                continue
            newest.pop((delivery.announcement, delivery.channel), None)
            newest[delivery.announcement, delivery.channel] = delivery
        return tuple(newest.values())

    def note(self, delivery: Delivery) -> None:
        """Keep one more state.

        Raises:
            StoreTrouble: it cannot be written.
        """
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(handle, "ab") as file:
                file.write(b"\n" + msgspec.json.encode(delivery))  # after a line that a crash cut, a new one begins
                size = file.tell()
        except OSError as error:
            raise self._trouble(error) from error
        if size > _LONGEST:
            kept = (msgspec.json.encode(each).decode() for each in self.load()[-_KEPT:])
            replace_file(self._path, "\n".join(kept), _NOUN)

    def _trouble(self, error: OSError) -> StoreTrouble:
        sentence = tr("The {noun} {path} cannot be used: {error}.", noun=_NOUN, path=self._path, error=error.strerror)
        return StoreTrouble(sentence)
