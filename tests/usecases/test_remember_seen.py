"""Remembering what was looked at last, in a real file."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.domain.errors import StoreTrouble
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.noticed import News
from limelight.domain.picture import EMPTY, catalogue_of
from limelight.store.last_picture import LastPicture
from limelight.usecases.remember_seen import RememberSeen
from sync.fakes import FakeSystem, World


def world_with(exposure) -> World:
    """A world that has been read once."""
    system = FakeSystem("prod")
    system.tell("prod", "pay", exposure)
    world = World({"one": system})
    world.run(lambda _engine: world.clock.advance(1))
    return world


def seen_in(path: Path, world: World) -> RememberSeen:
    profile, file = world.profile(), LastPicture(path)
    return RememberSeen(lambda picture: file.save(picture, profile), lambda: LastPicture(path).load(profile))


def keep(seen: RememberSeen, world: World) -> None:
    asyncio.run(seen.note(world.picture))
    asyncio.run(seen.keep())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "seen.bin"


def test_what_was_kept_is_compared_with_what_is_now(path: Path) -> None:
    before, now = world_with(DARK), world_with(RELEASED)
    keep(seen_in(path, before), before)
    seen = seen_in(path, now)
    last = asyncio.run(seen.last())
    assert last is not None
    (item,) = asyncio.run(seen.since(last, now.picture))
    assert (item.news, item.place) == (News.RELEASED, ("pay", "prod"))
    assert asyncio.run(seen.since(now.picture, now.picture)) == ()


def test_nothing_is_claimed_without_a_file(path: Path) -> None:
    assert asyncio.run(seen_in(path, world_with(DARK)).last()) is None


@pytest.mark.parametrize("length", [0, 7, 40, -9], ids=lambda length: f"{length} bytes")
def test_nothing_is_claimed_from_a_damaged_file(path: Path, length: int) -> None:
    world = world_with(DARK)
    seen = seen_in(path, world)
    keep(seen, world)
    path.write_bytes(path.read_bytes()[:length])
    assert asyncio.run(seen.last()) is None
    path.write_bytes(b"\x00" * 500)
    assert asyncio.run(seen.last()) is None


def test_nothing_is_claimed_where_nothing_was_ever_read(path: Path) -> None:
    world = world_with(DARK)
    seen = seen_in(path, world)
    asyncio.run(seen.note(EMPTY))
    asyncio.run(seen.keep())
    assert asyncio.run(seen.last()) is None


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    world = world_with(DARK)
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    seen = seen_in(blocked / "seen.bin", world)
    with pytest.raises(StoreTrouble, match="could not be kept"):
        keep(seen, world)
    asyncio.run(seen.aclose())


def test_what_was_noted_last_is_written_at_the_end_and_only_where_it_is_another(path: Path) -> None:
    world = world_with(DARK)
    seen = seen_in(path, world)
    asyncio.run(seen.aclose())
    assert not path.exists()
    asyncio.run(seen.note(world.picture))
    assert not path.exists()
    asyncio.run(seen.aclose())
    assert path.exists()
    path.unlink()
    asyncio.run(seen.keep())
    assert not path.exists()


def test_it_is_written_again_only_where_something_is_to_be_told_otherwise(path: Path) -> None:
    world = world_with(DARK)
    written: list[object] = []
    seen = RememberSeen(written.append, lambda: (EMPTY, ""))
    asyncio.run(seen.keep_if_moved())
    assert written == []
    first = world.picture
    for picture in (first, first, replace(first), replace(first, catalogue=catalogue_of(first.catalogue.features))):
        asyncio.run(seen.note(picture))
        asyncio.run(seen.keep_if_moved())
    assert len(written) == 2
    asyncio.run(seen.note(world_with(RELEASED).picture))
    asyncio.run(seen.keep_if_moved())
    assert len(written) == 3
