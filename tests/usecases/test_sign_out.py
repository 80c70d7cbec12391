"""Signing out: the token is dropped here whatever the store does, and a store that keeps it is named."""

import pytest

from limelight.domain.errors import KeyringTrouble
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.usecases.sign_out import SignOut

ENTRY = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com/x")


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
    tokens = Tokens()
    await SignOut({"bank": ENTRY}.__getitem__, tokens)("bank")
    assert tokens.forgotten == ["https://toggles.example.com"]


@pytest.mark.asyncio
async def test_a_store_that_cannot_delete_is_told_with_what_to_do() -> None:
    tokens = Tokens("It is locked.")
    with pytest.raises(KeyringTrouble, match=r"signed out of https:.*It is locked\. Delete it there, or revoke"):
        await SignOut({"bank": ENTRY}.__getitem__, tokens)("bank")
    assert tokens.forgotten == ["https://toggles.example.com"]
