"""Saving a connection: profile first, then the token; a token never follows a changed address."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from faults.telling import Tell
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import KeyringTrouble, ProfileProblem, SignInNeeded
from limelight.domain.personal_tokens import PersonalToken
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.usecases.made_tokens import MadeTokens
from limelight.usecases.save_connection import SaveConnection
from usecases.passwords_double import MADE, FakePasswords

BANK = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com/x")
CARDS = SystemEntry("cards", SystemKind.UNLEASH, "https://cards.example.com")
PATH = (Binding(Environment("test", "Test", 0, Kind.TEST), "bank", "test"),)


class Place:
    """A profile file and a store, in memory, and what happened to them, in order."""

    def __init__(self, *systems: SystemEntry) -> None:
        self.profile = Profile("Limelight", PATH, systems)
        self.happened: list[object] = []
        self.refuses = False
        self.locked = False
        self.made: PersonalToken | None = None
        self.way = FakePasswords()

    async def secret_for(self, origin: str) -> Secret | None:
        raise AssertionError(f"the token of {origin} is nobody's business here")

    async def made_for(self, origin: str) -> PersonalToken | None:
        return self.made if self.made is not None and origin == self.made.secret.origin else None

    def write(self, entry: SystemEntry, bindings: Sequence[Binding]) -> Profile:
        if self.refuses:
            raise ProfileProblem("There are two of them.")
        self.happened.append(("written", entry.key))
        others = tuple(system for system in self.profile.systems if system.key != entry.key)
        return replace(self.profile, systems=(*others, entry), bindings=tuple(bindings))

    async def keep(self, secret: Secret, remember: bool = True) -> None:
        self.happened.append(("kept", secret.reveal(), secret.origin, remember))

    async def forget(self, origin: str) -> None:
        self.happened.append(("forgotten", origin))
        if self.locked:
            raise KeyringTrouble("It is locked.")

    @property
    def save(self) -> SaveConnection:
        return SaveConnection(lambda: self.profile, self.write, self, MadeTokens(self, lambda _system: self.way))


@pytest.mark.asyncio
async def test_the_profile_is_written_and_then_the_token_kept() -> None:
    place = Place(BANK)
    profile = await place.save(CARDS, PATH, " good ", remember=False)
    assert profile.systems == (BANK, CARDS)
    assert place.happened == [("written", "cards"), ("kept", "good", "https://cards.example.com", False)]


@pytest.mark.asyncio
async def test_without_a_pasted_token_the_kept_one_stays() -> None:
    place = Place(BANK)
    await place.save(replace(BANK, title="Renamed", address="https://toggles.example.com/other"), PATH)
    assert place.happened == [("written", "bank")]


@pytest.mark.asyncio
@pytest.mark.parametrize("locked", [False, True])
async def test_a_changed_address_drops_the_old_token_and_never_redirects_it(locked: bool, tell: Tell) -> None:
    place = Place(BANK)
    place.locked = locked
    profile = await place.save(replace(BANK, address="https://new.example.com"), PATH)
    assert profile.system("bank").origin == "https://new.example.com"
    assert place.happened == [("written", "bank"), ("forgotten", "https://toggles.example.com")]
    where = f"a connection, the keyring {'locked' if locked else 'open'}"
    saw = "the connection, which asks to sign in: the token of the old address is forgotten"
    tell("a changed address", "security", where, f"{where}: another address is written into it", saw)


@pytest.mark.asyncio
async def test_a_made_token_is_revoked_where_its_address_goes_or_another_takes_its_place() -> None:
    moved, pasted, renamed = Place(BANK), Place(BANK), Place(BANK)
    moved.made = pasted.made = renamed.made = MADE
    await moved.save(replace(BANK, address="https://new.example.com"), PATH)
    await pasted.save(BANK, PATH, "another")
    await renamed.save(replace(BANK, title="Renamed"), PATH)
    assert moved.way.happened == pasted.way.happened == ["revoked 7", "closed"]
    assert renamed.way.happened == []


@pytest.mark.asyncio
async def test_a_token_that_another_system_of_that_origin_needs_stays() -> None:
    place = Place(BANK, replace(BANK, key="twin", address="https://toggles.example.com/y"))
    await place.save(replace(BANK, address="https://new.example.com"), PATH)
    assert place.happened == [("written", "bank")]


@pytest.mark.asyncio
async def test_a_profile_that_cannot_be_written_keeps_nothing() -> None:
    place = Place(BANK)
    place.refuses = True
    with pytest.raises(ProfileProblem):
        await place.save(CARDS, PATH, "good")
    assert place.happened == []


@pytest.mark.asyncio
async def test_what_cannot_be_a_token_writes_nothing() -> None:
    place = Place(BANK)
    with pytest.raises(SignInNeeded):
        await place.save(CARDS, PATH, "Bearer good")
    assert place.happened == []


@pytest.mark.asyncio
async def test_a_token_goes_where_one_signs_in_with_a_provider_from_now_on() -> None:
    place = Place(BANK, CARDS)
    await place.save(replace(BANK, sign_in="company"), PATH)
    assert place.happened == [("written", "bank"), ("forgotten", "https://toggles.example.com")]
