"""Turns: one at a time for each name, in one process and among several, and never for ever."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from limelight.domain.errors import StoreTrouble
from limelight.identity.turns import Turns

HOLDER = """
import asyncio, sys
from pathlib import Path
from limelight.identity.turns import Turns
async def main():
    async with Turns(Path(sys.argv[1])).turn("one"):
        print("HELD", flush=True)
        sys.stdin.readline()
asyncio.run(main())
"""


@pytest.mark.asyncio
async def test_one_at_a_time_for_each_name(tmp_path: Path) -> None:
    order: list[str] = []

    async def work(name: str, turns: Turns) -> None:
        async with turns.turn(name):
            order.append(f"{name} begins")
            await asyncio.sleep(0)
            order.append(f"{name} ends")

    await asyncio.gather(*(work("one", Turns(tmp_path / "locks")) for _ in range(3)))
    assert order == ["one begins", "one ends"] * 3
    async with Turns(tmp_path / "locks").turn("one"):
        await work("two", Turns(tmp_path / "locks"))


@pytest.mark.asyncio
async def test_another_process_is_waited_for_and_its_end_is_the_end_of_its_turn(tmp_path: Path) -> None:
    pipe = asyncio.subprocess.PIPE
    environment = {"PYTHONPATH": os.pathsep.join(sys.path)}
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDER, str(tmp_path), stdin=pipe, stdout=pipe, env=environment
    )
    assert holder.stdout is not None
    assert await holder.stdout.readline() == b"HELD\n"
    with pytest.raises(StoreTrouble, match=r"Another running copy of Limelight .* more than 0\.2 s"):
        async with Turns(tmp_path, patience=0.2).turn("one"):
            raise AssertionError("two had the turn")
    waiting = asyncio.ensure_future(_taken(Turns(tmp_path)))
    await asyncio.sleep(0)
    assert not waiting.done()
    holder.kill()
    await holder.communicate()
    await waiting


async def _taken(turns: Turns) -> None:
    async with turns.turn("one"):
        pass


@pytest.mark.asyncio
async def test_a_folder_that_takes_no_files_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreTrouble, match=r"cannot lock files in .*file.* Check the folder"):
        await _taken(Turns(tmp_path / "file"))
