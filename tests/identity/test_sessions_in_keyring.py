"""Sessions in a real keyring: kept, locked, gone and slow, and the person is told what that means."""

import asyncio
import sys
import threading
from pathlib import Path

import pytest

from identity.session_doubles import LIFE, A, Copy, Provider
from limelight.domain.errors import SignInNeeded
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from net.doubles import WallClock
from real.keyring_service import KeyringService

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")


@pytest.fixture
def provider() -> Provider:
    return Provider(WallClock())


def copy_of(folder: Path, provider: Provider, patience: float = 20) -> Copy:
    return Copy(folder, provider, KeyringStore(platform_keyring(), patience))


@pytest.mark.asyncio
async def test_a_session_is_kept_from_run_to_run_and_deleted_when_one_signs_out(
    our_keyring: KeyringService, tmp_path: Path, provider: Provider
) -> None:
    first = copy_of(tmp_path, provider)
    await first.sign_in()
    [label] = our_keyring.secrets()
    assert label.startswith("Password for 'token' on 'Limelight openid https://id.example.com limelight ")
    assert "access-1" not in our_keyring.secrets()[label]
    later = copy_of(tmp_path, provider)
    assert await later.token() == "access-2"
    assert "refresh-2" in our_keyring.secrets()[label]
    session = later.sessions.session("company")
    assert session is not None
    assert session.kept == "Secret Service"
    assert (await later.sessions.end("company")).remark == ""
    assert our_keyring.secrets() == {}


@pytest.mark.asyncio
async def test_a_keyring_that_is_locked_at_the_start_is_said_and_asked_again_when_it_is_open(
    our_keyring: KeyringService, tmp_path: Path, provider: Provider
) -> None:
    await copy_of(tmp_path, provider).sign_in()
    our_keyring.lock()
    later = copy_of(tmp_path, provider)
    with pytest.raises(SignInNeeded, match=r"Nobody is signed in with The company: Secret Service is locked"):
        await later.token()
    our_keyring.unlock()
    later.sessions.ask_again()
    assert await later.token() == "access-2"


@pytest.mark.asyncio
@pytest.mark.parametrize("how", ["locked", "gone", "slow"])
async def test_a_keyring_in_trouble_during_the_run_keeps_the_session_in_memory_and_says_so(
    our_keyring: KeyringService, tmp_path: Path, provider: Provider, how: str
) -> None:
    copy = copy_of(tmp_path, provider, patience=0.5 if how == "slow" else 20)
    await copy.sign_in()
    {"locked": our_keyring.lock, "gone": our_keyring.stop, "slow": our_keyring.pause}[how]()
    provider.clock.time += LIFE
    try:
        assert await copy.token() == "access-2"
        provider.clock.time += LIFE
        assert await copy.token(A) == "access-3"
    finally:
        if how == "slow":
            our_keyring.resume()
    session = copy.sessions.session("company")
    assert session is not None
    assert session.kept.startswith("memory only: Secret Service ")
    assert len(copy.notices) == 1
    assert "You stay signed in until Limelight ends." in copy.notices[0]
    await asyncio.gather(*(asyncio.to_thread(thread.join, 60) for thread in threads_of_the_keyring()))


def threads_of_the_keyring() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "keyring"]
