"""Signing out: token or session are dropped here whatever the store does, and a store that keeps it is named."""

import pytest

from limelight.domain.errors import KeyringTrouble, Unreachable
from limelight.domain.personal_tokens import PersonalToken
from limelight.domain.profile import Profile, SystemEntry, SystemKind
from limelight.domain.sign_ins import SignedOut, SignInEntry
from limelight.usecases.made_tokens import MadeTokens
from limelight.usecases.sign_out import SignOut
from usecases.passwords_double import ENDS, MADE, FakePasswords, HeldTokens
from usecases.sessions_double import FakeSessions

BANK = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com/x")
FIRST = SystemEntry("first", SystemKind.TOGGLE_ENDPOINT, "https://a.example.com/x", sign_in="company")
SECOND = SystemEntry("second", SystemKind.TOGGLE_ENDPOINT, "https://b.example.com", sign_in="company")
PROFILE = Profile("Bank", (), (BANK, FIRST, SECOND), sign_ins=(SignInEntry("company", "https://id.example.com", "me"),))


class Tokens(HeldTokens):
    """Remembers what was forgotten."""

    def __init__(self, trouble: str = "", made: PersonalToken | None = None) -> None:
        super().__init__(made)
        self.forgotten: list[str] = []
        self.trouble = trouble

    async def forget(self, origin: str) -> None:
        self.forgotten.append(origin)
        if self.trouble:
            raise KeyringTrouble(self.trouble)


def signing_out(tokens: Tokens, sessions: FakeSessions, way: FakePasswords | None = None) -> SignOut:
    return SignOut(PROFILE, tokens, sessions, MadeTokens(tokens, lambda _system: way))


@pytest.mark.asyncio
async def test_the_token_of_the_system_s_origin_is_forgotten() -> None:
    tokens, sessions = Tokens(), FakeSessions()
    assert await signing_out(tokens, sessions)("bank") == SignedOut()
    assert tokens.forgotten == ["https://toggles.example.com"]
    assert sessions.ended == []


@pytest.mark.asyncio
async def test_a_store_that_cannot_delete_is_told_with_what_to_do() -> None:
    tokens = Tokens("It is locked.")
    with pytest.raises(KeyringTrouble, match=r"signed out of https:.*It is locked\. Delete it there, or revoke"):
        await signing_out(tokens, FakeSessions())("bank")
    assert tokens.forgotten == ["https://toggles.example.com"]


@pytest.mark.asyncio
async def test_a_session_ends_for_every_system_that_names_its_sign_in_and_their_reading_tokens_go_with_it() -> None:
    tokens, sessions = Tokens(), FakeSessions(remark="It could not be told.")
    assert await signing_out(tokens, sessions)("second") == SignedOut(
        "https://id.example.com/end", "It could not be told."
    )
    assert sessions.ended == ["company"]
    assert tokens.forgotten == ["https://a.example.com", "https://b.example.com"]


@pytest.mark.asyncio
async def test_a_token_that_was_made_is_forgotten_here_and_then_revoked() -> None:
    tokens, way = Tokens(made=MADE), FakePasswords()
    done = await signing_out(tokens, FakeSessions(), way)("bank")
    assert tokens.forgotten == ["https://toggles.example.com"]
    assert way.happened == ["revoked 7", "closed"]
    assert done == SignedOut(remark="The token that was made for you is revoked, and gone from this computer.")


@pytest.mark.asyncio
async def test_without_the_network_it_is_gone_here_and_what_remains_is_told() -> None:
    tokens, way = Tokens(made=MADE), FakePasswords(Unreachable("There is no way. Delete it in the system."))
    done = await signing_out(tokens, FakeSessions(), way)("bank")
    assert tokens.forgotten == ["https://toggles.example.com"]
    assert done.remark == (
        "The token is gone from this computer. The token that was made for you could not be revoked, and works until "
        f"{ENDS}: There is no way. Delete it in the system."
    )


@pytest.mark.asyncio
async def test_a_store_that_cannot_delete_does_not_keep_it_from_being_revoked() -> None:
    tokens, way = Tokens("It is locked.", made=MADE), FakePasswords()
    with pytest.raises(KeyringTrouble, match="It is locked"):
        await signing_out(tokens, FakeSessions(), way)("bank")
    assert way.happened == ["revoked 7", "closed"]
