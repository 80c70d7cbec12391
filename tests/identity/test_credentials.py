"""The tokens of a run: one question to the store for each origin, memory where it fails, and nothing in the clear."""

import asyncio

import pytest

from limelight.domain.errors import KeyringTrouble
from limelight.domain.ports import TokenStore
from limelight.domain.secrets import Secret, TokenPlace
from limelight.identity.credentials import Credentials
from limelight.identity.memory_store import MemoryOnly

ORIGIN = "https://toggles.example.com"
OTHER = "https://other.example.com"


class Store:
    """A store in memory that counts its calls and can be out of order."""

    name = "A test's store"

    def __init__(self) -> None:
        self.kept: dict[str, Secret] = {}
        self.calls: list[str] = []
        self.trouble = ""
        self.fails: set[str] = {"load", "save", "forget"}  # what the trouble is with

    async def load(self, origin: str) -> Secret | None:
        await self._called("load")
        return self.kept.get(origin)

    async def save(self, secret: Secret) -> None:
        await self._called("save")
        self.kept[secret.origin] = secret

    async def forget(self, origin: str) -> None:
        await self._called("forget")
        self.kept.pop(origin, None)

    def leave(self, origin: str, secret: Secret | None) -> None:
        self.calls.append("leave")
        self.kept.pop(origin, None)
        if secret is not None:
            self.kept[origin] = secret

    async def _called(self, name: str) -> None:
        self.calls.append(name)
        await asyncio.sleep(0)
        if self.trouble and name in self.fails:
            raise KeyringTrouble(self.trouble)


def test_the_ports_are_satisfied() -> None:
    store: TokenStore = Store()
    memory: TokenStore = MemoryOnly("for a test")
    assert store
    assert memory


@pytest.mark.asyncio
async def test_the_store_is_asked_once_for_each_origin_even_by_many_at_once() -> None:
    store = Store()
    store.kept[ORIGIN] = Secret("one", ORIGIN)
    credentials = Credentials(store)
    answers = await asyncio.gather(*(credentials.secret_for(ORIGIN) for _ in range(5)))
    assert answers == [Secret("one", ORIGIN)] * 5
    assert await credentials.secret_for(OTHER) is None
    assert await credentials.secret_for(OTHER) is None
    assert store.calls == ["load", "load"]


@pytest.mark.asyncio
async def test_a_kept_token_is_there_at_the_next_start_and_a_forgotten_one_is_not() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("one", ORIGIN))
    assert credentials.kept_in(ORIGIN) == "A test's store"
    assert await Credentials(store).secret_for(ORIGIN) == Secret("one", ORIGIN)
    await credentials.forget(ORIGIN)
    assert await credentials.secret_for(ORIGIN) is None
    assert credentials.kept_in(ORIGIN) == ""
    assert await Credentials(store).secret_for(ORIGIN) is None


@pytest.mark.asyncio
async def test_a_token_for_this_run_only_is_held_and_the_older_one_is_deleted() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("old", ORIGIN))
    await credentials.keep(Secret("new", ORIGIN), remember=False)
    assert await credentials.secret_for(ORIGIN) == Secret("new", ORIGIN)
    assert credentials.kept_in(ORIGIN) == "memory only: as you asked"
    assert credentials.store_name == "A test's store"
    assert store.kept == {}


@pytest.mark.asyncio
async def test_a_store_in_trouble_means_memory_only_and_says_why() -> None:
    store = Store()
    store.trouble = "It is locked."
    credentials = Credentials(store)
    assert credentials.store_name == "A test's store"
    await credentials.keep(Secret("one", ORIGIN))
    assert credentials.store_name == "memory only: It is locked."
    assert credentials.kept_in(ORIGIN).startswith("memory only: It is locked.")
    assert await credentials.secret_for(ORIGIN) == Secret("one", ORIGIN)
    store.trouble = ""
    await credentials.keep(Secret("one", ORIGIN))
    assert credentials.store_name == credentials.kept_in(ORIGIN) == "A test's store"


@pytest.mark.asyncio
async def test_a_token_that_the_store_does_not_take_leaves_no_older_one_there() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("of somebody else", ORIGIN))
    store.trouble, store.fails = "It is too long.", {"save"}
    await credentials.keep(Secret("new", ORIGIN))
    assert store.kept == {}
    assert credentials.kept_in(ORIGIN) == "memory only: It is too long."
    assert await Credentials(store).secret_for(ORIGIN) is None


@pytest.mark.asyncio
@pytest.mark.parametrize("remember", [True, False])
async def test_an_older_token_that_the_store_does_not_delete_is_said(remember: bool) -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("of somebody else", ORIGIN))
    store.trouble = "It is locked."
    await credentials.keep(Secret("new", ORIGIN), remember)
    assert await credentials.secret_for(ORIGIN) == Secret("new", ORIGIN)
    said = credentials.kept_in(ORIGIN)
    assert said.startswith("memory only: ")
    assert "It is locked. What it may hold from an earlier sign-in could not be deleted" in said


@pytest.mark.asyncio
async def test_one_origins_trouble_is_not_told_of_another() -> None:
    store = Store()
    credentials = Credentials(store)
    store.trouble, store.fails = "It is too long.", {"save"}
    await credentials.keep(Secret("one", ORIGIN))
    store.trouble = ""
    await credentials.keep(Secret("two", OTHER))
    assert credentials.kept_in(ORIGIN) == "memory only: It is too long."
    assert credentials.kept_in(OTHER) == credentials.store_name == "A test's store"


@pytest.mark.asyncio
async def test_a_store_in_trouble_is_not_asked_at_every_poll_but_again_when_the_person_says_so() -> None:
    store = Store()
    store.kept[ORIGIN] = Secret("one", ORIGIN)
    store.trouble = "It is locked."
    credentials = Credentials(store)
    assert [await credentials.secret_for(ORIGIN) for _ in range(3)] == [None] * 3
    assert store.calls == ["load"]
    store.trouble = ""
    await credentials.ask_again()
    assert await credentials.secret_for(ORIGIN) == Secret("one", ORIGIN)
    assert credentials.store_name == "A test's store"


@pytest.mark.asyncio
async def test_asking_again_alone_does_not_say_that_the_store_works() -> None:
    store = Store()
    store.trouble = "It is locked."
    credentials = Credentials(store)
    await credentials.secret_for(ORIGIN)
    await credentials.ask_again()
    assert credentials.place(ORIGIN) == TokenPlace("memory only: It is locked.", "")
    await credentials.ask_about(ORIGIN)
    assert credentials.place(ORIGIN) == TokenPlace("memory only: It is locked.", "")
    store.trouble = ""
    await credentials.ask_about(ORIGIN)
    assert credentials.place(ORIGIN) == TokenPlace("A test's store", "")


@pytest.mark.asyncio
@pytest.mark.parametrize("origin", [ORIGIN, ""])
async def test_who_asks_about_the_store_hears_of_its_trouble_before_anything_is_kept(origin: str) -> None:
    store = Store()
    store.trouble = "It is locked."
    credentials = Credentials(store)
    assert credentials.place(origin).store == "A test's store"
    await credentials.ask_about(origin)
    assert credentials.place(origin).store == "memory only: It is locked."
    assert store.calls == ["load"]  # one question each time


@pytest.mark.asyncio
async def test_a_store_that_did_not_keep_a_token_is_asked_whether_it_works_again() -> None:
    store = Store()
    credentials = Credentials(store)
    store.trouble = "It is locked."
    await credentials.keep(Secret("one", ORIGIN))
    await credentials.ask_about(ORIGIN)
    assert credentials.place(ORIGIN).store == "memory only: It is locked."
    store.trouble = ""
    await credentials.ask_about(ORIGIN)
    assert credentials.place(ORIGIN).store == "A test's store"
    assert credentials.place(ORIGIN).kept.startswith("memory only: It is locked.")
    assert await credentials.secret_for(ORIGIN) == Secret("one", ORIGIN)


@pytest.mark.asyncio
async def test_asking_about_the_store_signs_nobody_in_who_signed_out() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("one", ORIGIN))
    store.trouble = "It is locked."
    with pytest.raises(KeyringTrouble):
        await credentials.forget(ORIGIN)
    await credentials.keep(Secret("two", OTHER))
    for trouble in ("It is locked.", ""):
        store.trouble = trouble
        await credentials.ask_about(ORIGIN)
        assert await credentials.secret_for(ORIGIN) is None


@pytest.mark.asyncio
async def test_who_signs_out_stays_out_even_where_the_store_cannot_delete() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("one", ORIGIN))
    store.trouble = "It is locked."
    with pytest.raises(KeyringTrouble):
        await credentials.forget(ORIGIN)
    assert await credentials.secret_for(ORIGIN) is None
    store.trouble = ""
    await credentials.ask_again()
    assert await credentials.secret_for(ORIGIN) is None


@pytest.mark.asyncio
async def test_a_sign_in_that_is_given_up_while_the_store_asks_leaves_the_older_token() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("old", ORIGIN))
    keeping = asyncio.ensure_future(credentials.keep(Secret("new", ORIGIN)))
    await asyncio.sleep(0)
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping
    assert await credentials.secret_for(ORIGIN) == Secret("old", ORIGIN)
    assert credentials.kept_in(ORIGIN) == "A test's store"
    assert store.kept == {ORIGIN: Secret("old", ORIGIN)}
    assert store.calls[-1] == "leave"  # what was begun there may end later than it was given up


@pytest.mark.asyncio
async def test_a_sign_in_that_is_given_up_leaves_a_token_that_was_in_memory_only_there() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("old", ORIGIN), remember=False)
    keeping = asyncio.ensure_future(credentials.keep(Secret("new", ORIGIN)))
    await asyncio.sleep(0)
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping
    assert credentials.kept_in(ORIGIN) == "memory only: as you asked"
    assert store.kept == {}
    assert store.calls[-1] == "leave"


@pytest.mark.asyncio
async def test_memory_only_keeps_nothing_and_says_so() -> None:
    credentials = Credentials(MemoryOnly("the demo keeps nothing"))
    assert credentials.store_name == "memory only: the demo keeps nothing"
    await credentials.keep(Secret("one", ORIGIN), remember=False)
    assert credentials.kept_in(ORIGIN) == "memory only: the demo keeps nothing"
    await credentials.keep(Secret("two", ORIGIN))
    assert credentials.store_name == "memory only: the demo keeps nothing"
    assert await credentials.secret_for(ORIGIN) == Secret("two", ORIGIN)
    await credentials.forget(ORIGIN)
    assert await credentials.secret_for(ORIGIN) is None


@pytest.mark.asyncio
async def test_nothing_that_holds_a_token_shows_it() -> None:
    canary = "canary-7d1f"
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret(canary, ORIGIN))
    shown = f"{credentials!r} {vars(credentials)} {store.kept} {credentials.store_name} {credentials.kept_in(ORIGIN)}"
    assert canary not in shown


def test_the_tokens_outlive_the_loop_on_which_they_came() -> None:
    credentials = Credentials(Store())

    async def two_at_once(number: int) -> None:
        await asyncio.gather(*(credentials.keep(Secret(f"{number}{letter}", ORIGIN), False) for letter in "ab"))

    for number in range(2):
        asyncio.run(two_at_once(number))
    assert asyncio.run(credentials.secret_for(ORIGIN)) == Secret("1b", ORIGIN)


@pytest.mark.asyncio
async def test_a_token_of_an_origin_that_is_not_used_any_more_is_dropped_here_and_stays_where_it_is_kept() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("one", ORIGIN), remember=False)
    await credentials.keep(Secret("two", OTHER))
    credentials.hold_only({ORIGIN})
    assert credentials.kept_in(OTHER) == ""
    assert OTHER not in credentials._held
    assert store.kept == {OTHER: Secret("two", OTHER)}  # another profile may use it
    assert await credentials.secret_for(ORIGIN) == Secret("one", ORIGIN)


@pytest.mark.asyncio
async def test_who_is_signed_out_stays_out_on_the_next_desk() -> None:
    store = Store()
    credentials = Credentials(store)
    await credentials.keep(Secret("one", ORIGIN))
    store.trouble = "It is locked."
    with pytest.raises(KeyringTrouble):
        await credentials.forget(ORIGIN)
    store.trouble = ""
    credentials.hold_only(set())
    credentials.hold_only({ORIGIN})
    assert await credentials.secret_for(ORIGIN) is None


class Late(Store):
    """Gives what it has only when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.gives = asyncio.Event()

    async def load(self, origin: str) -> Secret | None:
        found = self.kept.get(origin)
        await self.gives.wait()
        return found

    async def save(self, secret: Secret) -> None:
        if secret.reveal() == "old":
            await self.gives.wait()
        await super().save(secret)


@pytest.mark.asyncio
async def test_what_the_store_gives_late_does_not_replace_a_newer_token() -> None:
    store = Late()
    store.kept[ORIGIN] = Secret("old", ORIGIN)
    credentials = Credentials(store)
    asked = asyncio.ensure_future(credentials.secret_for(ORIGIN))
    await asyncio.sleep(0)
    await asyncio.to_thread(asyncio.run, credentials.keep(Secret("new", ORIGIN)))  # the next desk's loop
    store.gives.set()
    assert await asked == Secret("new", ORIGIN)
    assert await credentials.secret_for(ORIGIN) == Secret("new", ORIGIN)


@pytest.mark.asyncio
async def test_a_sign_in_that_is_given_up_late_does_not_replace_a_newer_token() -> None:
    store = Late()
    credentials = Credentials(store)
    keeping = asyncio.ensure_future(credentials.keep(Secret("old", ORIGIN)))
    await asyncio.sleep(0)
    await asyncio.to_thread(asyncio.run, credentials.keep(Secret("new", ORIGIN), remember=False))
    keeping.cancel()
    await asyncio.wait([keeping])
    assert await credentials.secret_for(ORIGIN) == Secret("new", ORIGIN)
    assert "leave" not in store.calls
