"""Signing out: token or session are dropped here whatever the store does, and a store that keeps it is named."""

import pytest

from limelight.domain.errors import KeyringTrouble
from limelight.domain.profile import Profile, SystemEntry, SystemKind
from limelight.domain.sign_ins import SignedOut, SignInEntry
from limelight.usecases.sign_out import SignOut
from usecases.sessions_double import FakeSessions

BANK = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com/x")
FIRST = SystemEntry("first", SystemKind.TOGGLE_ENDPOINT, "https://a.example.com/x", sign_in="company")
SECOND = SystemEntry("second", SystemKind.TOGGLE_ENDPOINT, "https://b.example.com", sign_in="company")
PROFILE = Profile("Bank", (), (BANK, FIRST, SECOND), sign_ins=(SignInEntry("company", "https://id.example.com", "me"),))


class Tokens:
    """Remembers what was forgotten."""

    def __init__(self, trouble: str = "") -> None:
        self.forgotten: list[str] = []
        self.trouble = trouble

    async def forget(self, origin: str) -> None:
        self.forgotten.append(origin)
        if self.trouble:
            raise KeyringTrouble(self.trouble)


@pytest.mark.asyncio
async def test_the_token_of_the_system_s_origin_is_forgotten() -> None:
    tokens, sessions = Tokens(), FakeSessions()
    assert await SignOut(PROFILE, tokens, sessions)("bank") == SignedOut()
    assert tokens.forgotten == ["https://toggles.example.com"]
    assert sessions.ended == []


@pytest.mark.asyncio
async def test_a_store_that_cannot_delete_is_told_with_what_to_do() -> None:
    tokens = Tokens("It is locked.")
    with pytest.raises(KeyringTrouble, match=r"signed out of https:.*It is locked\. Delete it there, or revoke"):
        await SignOut(PROFILE, tokens, FakeSessions())("bank")
    assert tokens.forgotten == ["https://toggles.example.com"]


@pytest.mark.asyncio
async def test_a_session_ends_for_every_system_that_names_its_sign_in_and_their_reading_tokens_go_with_it() -> None:
    tokens, sessions = Tokens(), FakeSessions(remark="It could not be told.")
    assert await SignOut(PROFILE, tokens, sessions)("second") == SignedOut(
        "https://id.example.com/end", "It could not be told."
    )
    assert sessions.ended == ["company"]
    assert tokens.forgotten == ["https://a.example.com", "https://b.example.com"]
