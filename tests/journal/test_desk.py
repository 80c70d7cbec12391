"""The journal as the whole program builds it: compared at the start, anchored in a real keyring, acknowledged."""

import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from journal.damage import garbage, tamper, written
from limelight.bootstrap.desk import Order, build_desk, credentials_of_run
from limelight.bootstrap.places import Places
from limelight.domain.errors import JournalUnusable
from limelight.domain.journal_state import JournalState, Wrong
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Profile
from limelight.settings import read_profile
from limelight.sync.desk import Desk
from limelight.sync.engine import Outlets
from real.keyring_service import KeyringService

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")

PROFILE = """
title = "Test"
[systems.one]
kind = "toggle-endpoint"
address = "http://127.0.0.1:1/"
[[environments]]
key = "production"
name = "Production"
kind = "production"
system = "one"
remote = "production"
"""


@asynccontextmanager
async def desk_on(folder: Path, told: list[JournalState], profile: Profile | None = None) -> AsyncIterator[Desk]:
    """The desk of a program that was just started."""
    silent = Outlets(lambda _: None, lambda _: None, lambda _: None, lambda _: None, lambda _: None)
    places = Places(folder / "limelight.toml", folder / "limelight")
    if profile is None:
        profile = read_profile(places.profile)
    order = Order(places, profile, silent, lambda _: None, credentials_of_run(True), EMPTY, told.append)
    desk = await build_desk(order)
    try:
        yield desk
    finally:
        await desk.close()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "limelight.toml"
    path.write_text(PROFILE)
    return path


def cut_off(path: Path) -> None:
    tamper(path, "DELETE FROM events WHERE seq > 1")


@pytest.mark.asyncio
async def test_from_start_to_start_a_whole_journal_is_anchored_and_a_cut_one_is_acknowledged(
    our_keyring: KeyringService, path: Path, profile: Path
) -> None:
    written(path)
    told: list[JournalState] = []
    began = time.monotonic()
    async with desk_on(profile.parent, told) as desk:
        assert time.monotonic() - began < 10
        assert desk.keep_journal.state.trouble == ""
        assert "kept in Secret Service as well" in desk.keep_journal.state.anchored
        assert told[-1] == desk.keep_journal.state
        assert len(our_keyring.secrets()) == 1
    cut_off(path)
    async with desk_on(profile.parent, told) as desk:
        finding = desk.keep_journal.state.finding
        assert finding is not None
        assert finding.wrong is Wrong.CUT
        with pytest.raises(JournalUnusable, match="ends with event 1"):
            await desk.add_reason("a", reason="It was slow", ticket="", by="Tom")
        assert len((await desk.read_activity()).changes) == 1
        await desk.keep_journal.acknowledge("I put back a backup", "Maya")
        assert told[-1].trouble == ""
    async with desk_on(profile.parent, told) as desk:
        assert desk.keep_journal.state.trouble == ""


@pytest.mark.asyncio
async def test_a_damaged_journal_is_set_aside_when_a_person_says_so(
    our_keyring: KeyringService, path: Path, profile: Path
) -> None:
    written(path)
    garbage(path)
    told: list[JournalState] = []
    async with desk_on(profile.parent, told) as desk:
        finding = desk.keep_journal.state.finding
        assert finding is not None
        assert finding.wrong is Wrong.DAMAGED
        await desk.keep_journal.acknowledge("The disk failed", "Maya")
        assert told[-1].trouble == ""
        assert len(list(desk_files(path))) == 1
        assert len(our_keyring.secrets()) == 1


def desk_files(path: Path) -> list[Path]:
    return list(path.parent.glob("*.set-aside-*"))


@pytest.mark.asyncio
async def test_a_profile_without_environments_asks_no_keyring(our_keyring: KeyringService, tmp_path: Path) -> None:
    our_keyring.pause()  # whoever asks would wait
    try:
        began = time.monotonic()
        async with desk_on(tmp_path, [], Profile("Empty", (), ())) as desk:
            assert time.monotonic() - began < 2
            assert "there is nothing to change yet" in desk.keep_journal.state.anchored
    finally:
        our_keyring.resume()
