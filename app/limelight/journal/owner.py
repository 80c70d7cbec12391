"""Who holds a row: a process that lives, proven by an operating system's lock that dies with it.

Each running program locks a small file of its own for as long as it lives, however it ends. Whoever can take that lock
has proof that the program is gone. A missing file is proof as well: only its owner removes it, after it has closed, or
whoever proved it gone. The lock is bound to the open file, not to the process: two journals in one process are two
owners.
"""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path

from limelight.file_lock import try_lock


class Owner:
    """One running program. `key` names it in the journal's rows."""

    def __init__(self, folder: Path) -> None:
        """Take a lock of our own in `folder`, which is made where it is missing.

        Raises:
            OSError: the folder cannot be written, or its file system has no locks.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self.key, self._descriptor = _claim(folder)

    def is_gone(self, key: str) -> bool:
        """Whether the owner with that key is proven gone.

        Raises:
            OSError: it cannot be told.
        """
        if key == self.key:
            return False
        path = self._folder / key
        try:
            descriptor = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
        except FileNotFoundError:
            return True
        try:
            return try_lock(descriptor)
        finally:
            os.close(descriptor)

    def sweep(self, keep: frozenset[str]) -> None:
        """Remove the lock files of owners that are gone and whose key is not in `keep`."""
        for path in self._folder.iterdir():
            if path.name not in keep and self.is_gone(path.name):
                with suppress(OSError):  # another copy of the program was quicker
                    path.unlink()

    def close(self, *, keep_file: bool) -> None:
        """Let go of the lock; the file stays only where rows still name us."""
        os.close(self._descriptor)
        if not keep_file:
            with suppress(OSError):
                (self._folder / self.key).unlink()


def _claim(folder: Path) -> tuple[str, int]:
    """A new locked file. Another copy that sweeps at this moment may remove it before it is locked: then another."""
    while True:
        key = uuid.uuid4().hex
        path = folder / key
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
        if try_lock(descriptor) and path.exists():
            return key, descriptor
        os.close(descriptor)
