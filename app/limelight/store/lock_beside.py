"""A lock beside a file, for the consoles of several people on one folder; it dies with the process that holds it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from limelight.domain.errors import StoreTrouble
from limelight.file_lock import try_lock
from limelight.words import tr

_LONGEST = 300  # bytes of what the holder says


class Taken(Exception):
    """Somebody else holds the lock; `words` is what they wrote into it, as far as that can be read."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class LockBeside:
    """The lock `.NAME.PURPOSE` beside the file `NAME`. Without a holder there is no such file, but after a crash."""

    def __init__(self, path: Path, purpose: str) -> None:
        path = path.resolve()
        self._path = path.with_name(f".{path.name}.{purpose}")

    @contextmanager
    def held(self, words: str, tries: int = 1, pause: float = 0.0) -> Iterator[None]:
        """Hold it, saying `words` to whoever comes meanwhile; tried so often, with `pause` seconds between.

        It blocks for as long: never on the loop.

        Raises:
            Taken: somebody else holds it.
            StoreTrouble: it cannot be made there.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = self._taken(tries, pause)
        except OSError as error:
            sentence = tr(
                "Limelight cannot keep others away from this plan: {error}. Save it in another folder.",
                error=error.strerror,
            )
            raise StoreTrouble(sentence) from error
        try:
            os.ftruncate(descriptor, 0)
            os.write(descriptor, words.encode()[:_LONGEST])
            yield
        finally:
            with suppress(OSError):  # Windows removes no open file: then it is left, and free
                self._path.unlink()
            os.close(descriptor)

    def _taken(self, tries: int, pause: float) -> int:
        while True:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
            if try_lock(descriptor) and self._is_in_place(descriptor):
                return descriptor
            words = _read(descriptor)
            os.close(descriptor)
            if not self._path.exists():
                continue  # its holder has just gone, and took the file along
            tries -= 1
            if not tries:
                raise Taken(words)
            time.sleep(pause)

    def _is_in_place(self, descriptor: int) -> bool:
        """Whether the locked file is still the one there: whoever let go of it just now removed it."""
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except FileNotFoundError:
            return False


def _read(descriptor: int) -> str:
    try:
        words = os.pread(descriptor, _LONGEST, 0) if hasattr(os, "pread") else b""
    except OSError:
        return ""
    plain = words.decode("utf-8", "replace")
    return "".join(each for each in plain if each.isprintable())
