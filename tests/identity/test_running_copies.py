"""Several running copies on one session, at a certified provider: it lives by the turns that they take, and only so."""

import asyncio
import dataclasses
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from identity.copy_of_session import sessions_of
from limelight.bootstrap.clock import SystemClock
from limelight.domain.sign_ins import Proof
from real.identity_provider import IdentityProvider, running_provider
from real.plain_browser import PlainBrowser, Visit

ORIGIN = "https://toggles.example.com"
COPIES = 2


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityProvider]:
    with running_provider(tmp_path_factory.mktemp("provider")) as provider:
        yield provider


class RunningCopy:
    """A process that renews when it is told to."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, order: dict[str, Any]) -> "RunningCopy":
        program = Path(__file__).with_name("copy_of_session.py")
        environment = {"PYTHONPATH": os.pathsep.join(sys.path), "NO_PROXY": "127.0.0.1"}
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(program), json.dumps(order), stdin=pipe, stdout=pipe, env=environment
        )
        copy = cls(process)
        assert await copy.hear() == "READY"
        return copy

    async def hear(self) -> str:
        assert self._process.stdout is not None
        async with asyncio.timeout(60):
            return (await self._process.stdout.readline()).decode().strip()

    async def renew(self) -> str:
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        await self._process.stdin.drain()
        return await self.hear()

    async def end(self) -> None:
        await self._process.communicate(b"")
        assert self._process.returncode == 0


async def renewed_together(provider: IdentityProvider, folder: Path, turns: bool, rounds: int) -> list[list[str]]:
    """Sign in, start the copies, let all renew at the same time so often; what they said of each round."""
    provider.revoke(provider.owner)
    order = {
        "entry": dataclasses.asdict(provider.entry("company")),
        "folder": str(folder / "locks"),
        "store": str(folder / "store.json"),
        "origin": ORIGIN,
        "turns": turns,
    }
    browser = PlainBrowser()
    sessions = sessions_of(order, SystemClock())
    visit = Visit(lambda address: browser.sign_in(address, provider.owner))
    await sessions.keep("company", await sessions.by_browser("company", visit, Proof()))
    await visit.page()
    browser.close()
    await sessions.aclose()
    copies = [await RunningCopy.start(order) for _ in range(COPIES)]
    provider.gather(COPIES, 0.5)  # a renewal is answered when the other has come, or after this
    try:
        return [list(await asyncio.gather(*(copy.renew() for copy in copies))) for _ in range(rounds)]
    finally:
        provider.gather(1, 0)
        for copy in copies:
            await copy.end()


@pytest.mark.asyncio
async def test_copies_that_take_turns_keep_the_session_alive(provider: IdentityProvider, tmp_path: Path) -> None:
    said = await renewed_together(provider, tmp_path, turns=True, rounds=3)
    assert said == [["RENEWED"] * COPIES] * 3
    assert provider.refresh_tokens(provider.owner) == 1


@pytest.mark.asyncio
async def test_without_the_lock_the_session_dies(provider: IdentityProvider, tmp_path: Path) -> None:
    said = await renewed_together(provider, tmp_path, turns=False, rounds=2)
    assert any("is over" in words for words in said[0])
    assert "RENEWED" not in said[1]
    assert provider.refresh_tokens(provider.owner) == 0
