"""One at a time for each session, across desks and running copies of the program: a lock on a file for each.

A refresh token that rotates is spent when it is used. Two that use the same one look to the provider like a thief and
the owner, and it ends the session of both. Source: safety rules, "Sign-in and secrets"; RFC 9700, section 4.14.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from limelight.domain.errors import StoreTrouble
from limelight.file_lock import try_lock
from limelight.words import tr

PATIENCE = 60.0  # seconds; whoever has the turn may be waiting for a provider that is slow, or for a keyring
_PAUSE = 0.05  # seconds between two tries


class Turns:
    """Locks in `folder`, which is made where it is missing. The files hold nothing and stay."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._folder = folder
        self._patience = patience

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Hold the lock of a name for the length of a with-block.

        Raises:
            StoreTrouble: another copy did not let go of it in time, or the folder takes no locks.
        """
        descriptor = self._opened(name)
        try:
            await self._locked(descriptor)
            yield
        finally:
            os.close(descriptor)

    async def _locked(self, descriptor: int) -> None:
        try:
            async with asyncio.timeout(self._patience):
                while not try_lock(descriptor):  # noqa: ASYNC110  (another process lets go of it)
                    await asyncio.sleep(_PAUSE)
        except TimeoutError as error:
            raise StoreTrouble(
                tr(
                    "Another running copy of Limelight is at work on this sign-in for more than {patience:g} s. "
                    "Try again, or close the other one.",
                    patience=self._patience,
                )
            ) from error
        except OSError as error:
            raise self._trouble(error) from error

    def _opened(self, name: str) -> int:
        path = self._folder / f"{hashlib.sha256(name.encode()).hexdigest()[:32]}.lock"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            raise self._trouble(error) from error

    def _trouble(self, error: OSError) -> StoreTrouble:
        return StoreTrouble(
            tr(
                "Limelight cannot lock files in {folder} ({error}), so a sign-in is not renewed: another "
                "copy could do so at the same time, and the provider would end it. Check the folder and the free "
                "space.",
                folder=self._folder,
                error=error.strerror,
            )
        )
