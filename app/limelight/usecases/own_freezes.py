"""Knows the freezes of our own: those of the profile, and those in the files that it names, which others may change.

A file that cannot be read is never "no freeze": what it told last still counts, and beside it stands that more is not
known. A shared folder that does not answer holds up nothing for longer than `PATIENCE`; one thread at most asks it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence

from limelight.domain.errors import DocumentProblem
from limelight.domain.freezes import OwnFreeze, ReadsFreezes, UnknownFreezes
from limelight.domain.profile import FreezeFile, Profile
from limelight.own_thread import on_own_thread
from limelight.words import tr

PATIENCE = 3.0  # seconds until a file counts as not read; a roll back waits for no more


class OwnFreezes:
    """`await own_freezes()` reads the files and tells every freeze of our own; `known` is what was told last."""

    def __init__(self, profile: Profile, files: ReadsFreezes | None = None, patience: float = PATIENCE) -> None:
        self._profile = profile
        self._files = files
        self._patience = patience
        self._told: dict[FreezeFile, tuple[OwnFreeze, ...]] = {}
        self._trouble = {file: tr("it was not read yet.") for file in profile.freeze_files}
        self._reading: dict[FreezeFile, asyncio.Task[None]] = {}
        self._slow: set[FreezeFile] = set()  # those that did not answer in time, and are not waited for again

    @property
    def known(self) -> tuple[OwnFreeze, ...]:
        """What was told last, whenever it is on."""
        found = list(self._profile.freezes)
        for file in self._profile.freeze_files:
            found += self._told.get(file, ())
            found += self._unknown(file)
        return tuple(found)

    async def __call__(self) -> tuple[OwnFreeze, ...]:
        """Every freeze of our own, with the files read now."""
        tasks = {file: self._begin(file) for file in self._profile.freeze_files}
        awaited = [task for file, task in tasks.items() if file not in self._slow]
        if awaited:
            await asyncio.wait(awaited, timeout=self._patience)
        for file, task in tasks.items():
            if task.done():
                self._slow.discard(file)
                task.result()  # what is no complaint about the file is a bug, and told as one
            else:
                self._slow.add(file)
                self._trouble[file] = tr("{path} does not answer.", path=file.path)
        return self.known

    async def answered(self) -> None:
        """When every file that is being read has answered."""
        if self._reading:
            await asyncio.wait(self._reading.values())

    async def aclose(self) -> None:
        """Wait for nothing more."""
        for task in self._reading.values():
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    def _begin(self, file: FreezeFile) -> asyncio.Task[None]:
        if file not in self._reading or self._reading[file].done():
            self._slow.discard(file)
            self._reading[file] = asyncio.create_task(self._read(file))
        return self._reading[file]

    async def _read(self, file: FreezeFile) -> None:
        try:
            assert self._files is not None, "a profile that names files needs who reads them"
            files, environments = self._files, self._environments(file)
            told = await on_own_thread(lambda: files.read(file, environments), "freezes")
        except DocumentProblem as problem:
            self._trouble[file] = str(problem)
        else:
            self._told[file] = tuple(told)
            self._trouble[file] = ""

    def _environments(self, file: FreezeFile) -> Sequence[str]:
        """Those that it may be about: what it says of others is about other profiles."""
        return file.environments or [each.key for each in self._profile.environments]

    def _unknown(self, file: FreezeFile) -> list[OwnFreeze]:
        trouble = self._trouble[file]
        why = tr("Whether it is frozen is not known. {trouble}", trouble=trouble)
        return [UnknownFreezes(key, why) for key in self._environments(file)] if trouble else []
