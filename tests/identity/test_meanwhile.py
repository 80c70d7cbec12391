"""Signing out, giving up and slow stores while something else of the same session is under way: what ended stays so."""

import asyncio
from pathlib import Path

import pytest

from identity.session_doubles import COMPANY, LIFE, Copy, Provider, Shelf, until
from limelight.domain.errors import KeyringTrouble, SignInNeeded
from limelight.domain.secrets import Secret
from limelight.identity import sessions
from limelight.identity.session_keeping import name_of
from limelight.sync.background import Background, Errand
from net.doubles import WallClock

pytestmark = pytest.mark.asyncio
NAME = name_of(COMPANY)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def provider() -> Provider:
    return Provider(WallClock())


@pytest.fixture
def copy(tmp_path: Path, provider: Provider, shelf: Shelf) -> Copy:
    return Copy(tmp_path, provider, shelf)


async def test_an_answer_that_comes_after_signing_out_brings_nothing_back(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "LAST_WORDS", 0.05)  # seconds; the provider is slower
    await copy.sign_in()
    provider.clock.time += LIFE
    provider.hold = asyncio.Event()
    renewing = asyncio.ensure_future(copy.token())
    await provider.began.wait()
    await copy.sessions.end("company")
    assert not renewing.done()
    provider.hold.set()
    with pytest.raises(SignInNeeded, match="You signed out of The company meanwhile"):
        await renewing
    assert shelf.kept == {}
    assert provider.revoked[-1] == ("refresh-2", "refresh_token")  # nobody else knows that one
    assert copy.sessions.session("company") is None
    assert await Copy(tmp_path, provider, shelf).token() == ""


class SlowShelf(Shelf):
    """A shelf that does not answer, until it says that it does not."""

    def __init__(self) -> None:
        super().__init__()
        self.slow: asyncio.Event | None = None

    async def load(self, origin: str) -> Secret | None:
        if self.slow is not None:
            self.asked.append("slow load")
            await self.slow.wait()
            raise KeyringTrouble("The shelf did not answer.")
        return await super().load(origin)


async def test_a_store_that_gives_up_after_signing_out_brings_nothing_back(
    tmp_path: Path, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "LAST_WORDS", 0.05)
    shelf = SlowShelf()
    copy = Copy(tmp_path, provider, shelf)
    await copy.sign_in()
    provider.clock.time += LIFE
    shelf.slow = asyncio.Event()
    renewing = asyncio.ensure_future(copy.token())
    await until(lambda: "slow load" in shelf.asked)
    await copy.sessions.end("company")
    shelf.slow.set()
    with pytest.raises(SignInNeeded, match="meanwhile"):
        await renewing
    assert provider.renewals == []
    assert copy.sessions.session("company") is None


async def test_what_the_store_does_not_give_any_more_does_not_stay_there_to_be_used_twice(
    copy: Copy, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    provider.clock.time += LIFE
    shelf.trouble = "The shelf is locked."
    assert await copy.token() == "access-2"
    assert shelf.kept == {}
    assert len(copy.notices) == 1


async def test_who_was_signed_in_before_does_not_come_back_where_the_store_was_locked_for_who_is_now(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in("eva")
    later = Copy(tmp_path, provider, shelf)
    shelf.trouble = "The shelf is locked."
    await later.sign_in("samira")
    shelf.trouble = ""
    assert await Copy(tmp_path, provider, shelf).token() == ""


async def test_a_sign_out_that_nobody_waits_for_deletes_what_is_kept(copy: Copy, shelf: Shelf) -> None:
    await copy.sign_in()
    async with copy.turns.turn(NAME):
        ending = asyncio.ensure_future(copy.sessions.end("company"))
        await until(lambda: copy.sessions.session("company") is None)
        ending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await ending
    assert shelf.kept == {}


async def test_who_signs_out_while_the_provider_is_told_of_the_person_before_is_signed_out(
    copy: Copy, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    provider.telling = asyncio.Event()
    switching = asyncio.ensure_future(copy.sign_in("samira"))
    await until(lambda: provider.revoked == [("refresh-1", "refresh_token")])
    ending = asyncio.ensure_future(copy.sessions.end("company"))
    await until(lambda: shelf.kept == {})
    provider.telling.set()
    await asyncio.gather(switching, ending)
    assert copy.sessions.session("company") is None


async def test_the_end_of_the_program_waits_for_a_renewal_that_is_on_its_way(
    tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    """Everything that runs is cancelled then, and the answer holds the only refresh token that is not spent."""

    async def build() -> Copy:
        copy = Copy(tmp_path, provider, shelf)
        await copy.sign_in()
        provider.clock.time += LIFE
        provider.hold = asyncio.Event()
        return copy

    async def settle(copy: Copy) -> None:
        waiting = asyncio.ensure_future(copy.sessions.settled())
        await asyncio.sleep(0)
        assert not waiting.done()
        assert provider.hold is not None
        provider.hold.set()
        await waiting

    async def close(copy: Copy) -> None:
        await copy.sessions.aclose()

    async def renewing(copy: Copy) -> None:
        asking = asyncio.ensure_future(copy.token())
        await provider.began.wait()
        assert not asking.done()

    bugs: list[BaseException] = []
    behind = Background(Errand(build, close, bugs.append, settle=settle))
    behind.start()
    await asyncio.wrap_future(behind.submit(renewing))
    assert await asyncio.to_thread(behind.stop)
    assert bugs == []
    provider.hold = None
    assert "refresh-2" in shelf.kept[NAME]
    assert await Copy(tmp_path, provider, shelf).token() == "access-3"
