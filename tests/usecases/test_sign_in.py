"""Signing in: the server takes the token first, then it is kept, for the system's own origin."""

import pytest

from limelight.domain.errors import SignInNeeded, Unreachable
from limelight.domain.people import Actor
from limelight.domain.personal_tokens import PersonalToken
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.domain.systems import Capabilities, Description
from limelight.usecases.made_tokens import MadeTokens
from limelight.usecases.sign_in import SignIn
from usecases.passwords_double import MADE, FakePasswords, HeldTokens

ENTRY = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com/x")
MAYA = Description("Toggles", "1.0", Actor("maya", "Maya"), (), Capabilities("Toggle endpoint"))


class Desk:
    """A profile with one system, a server that takes one token, and the tokens that were kept; all in order."""

    def __init__(self, trouble: Exception | None = None, made: PersonalToken | None = None) -> None:
        self.happened: list[tuple[object, ...]] = []
        self.trouble = trouble
        self.way = FakePasswords()
        self.sign_in = SignIn(self.system, self.describe, self, MadeTokens(HeldTokens(made), lambda _system: self.way))

    def system(self, key: str) -> SystemEntry:
        assert key == "bank"
        return ENTRY

    async def describe(self, entry: SystemEntry, secret: Secret) -> Description:
        self.happened.append(("described", entry.key, secret.reveal(), secret.origin))
        if self.trouble:
            raise self.trouble
        return MAYA

    async def keep(self, secret: Secret, remember: bool = True) -> None:
        self.happened.append(("kept", secret.reveal(), secret.origin, remember))


@pytest.mark.asyncio
@pytest.mark.parametrize("remember", [True, False])
async def test_a_token_is_tried_first_and_then_kept_for_its_origin(remember: bool) -> None:
    desk = Desk()
    assert await desk.sign_in("bank", " good\n", remember) is MAYA
    assert desk.happened == [
        ("described", "bank", "good", "https://toggles.example.com"),
        ("kept", "good", "https://toggles.example.com", remember),
    ]


@pytest.mark.asyncio
@pytest.mark.parametrize("trouble", [SignInNeeded("It does not take it."), Unreachable("No answer."), LookupError()])
async def test_what_the_server_does_not_take_is_not_kept(trouble: Exception) -> None:
    desk = Desk(trouble)
    with pytest.raises(type(trouble)):
        await desk.sign_in("bank", "bad")
    assert [what[0] for what in desk.happened] == ["described"]


@pytest.mark.asyncio
@pytest.mark.parametrize("text", ["", "  ", "Bearer abc", "a\u200bb", "a\nb"])
async def test_what_cannot_be_a_token_is_sent_nowhere(text: str) -> None:
    desk = Desk()
    with pytest.raises(SignInNeeded):
        await desk.sign_in("bank", text)
    assert desk.happened == []


@pytest.mark.asyncio
async def test_a_made_token_that_a_pasted_one_takes_the_place_of_is_revoked() -> None:
    desk = Desk(made=MADE)
    await desk.sign_in("bank", "good")
    assert desk.way.happened == ["revoked 7", "closed"]
    refused = Desk(SignInNeeded("It does not take it."), MADE)
    with pytest.raises(SignInNeeded):
        await refused.sign_in("bank", "bad")
    assert refused.way.happened == []


@pytest.mark.asyncio
async def test_the_made_token_itself_pasted_again_is_not_revoked() -> None:
    desk = Desk(made=MADE)
    await desk.sign_in("bank", MADE.secret.reveal())
    assert desk.way.happened == []
