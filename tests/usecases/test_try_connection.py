"""The connection test: which token is tried where, and that the provider for it is always closed."""

import pytest

from limelight.domain.errors import SignInNeeded, Unreachable
from limelight.domain.people import Actor
from limelight.domain.ports import Credentials
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.domain.systems import Capabilities, Description
from limelight.usecases.try_connection import OneToken, TryConnection

ENTRY = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com/x")
ORIGIN = "https://toggles.example.com"
MAYA = Description("Toggles", "1.0", Actor("maya", "Maya"), (), Capabilities("Toggle endpoint"))


class FakeProvider:
    """Answers `describe` with Maya for one token, and remembers that it was closed."""

    def __init__(self, entry: SystemEntry, credentials: Credentials) -> None:
        self.entry = entry
        self.credentials = credentials
        self.closed = False
        self.trouble: Exception | None = None

    async def describe(self) -> Description:
        secret = await self.credentials.secret_for(self.entry.origin)
        if self.trouble is not None:
            raise self.trouble
        if secret != Secret("good", ORIGIN):
            raise SignInNeeded("The server does not take this token.")
        return MAYA

    async def aclose(self) -> None:
        self.closed = True


class Kept:
    """Tokens that are kept, by origin."""

    def __init__(self, *secrets: Secret) -> None:
        self.by_origin = {secret.origin: secret for secret in secrets}

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        return self.by_origin.get(origin)


class Builder:
    """Builds fake providers and remembers them."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self.built: list[FakeProvider] = []
        self.trouble = trouble

    def __call__(self, entry: SystemEntry, credentials: Credentials) -> FakeProvider:
        provider = FakeProvider(entry, credentials)
        provider.trouble = self.trouble
        self.built.append(provider)
        return provider


@pytest.mark.asyncio
async def test_a_pasted_token_is_tried_and_the_provider_closed() -> None:
    build = Builder()
    assert await TryConnection(build, Kept())(ENTRY, " good\n") is MAYA  # type: ignore[arg-type]
    assert [provider.closed for provider in build.built] == [True]


@pytest.mark.asyncio
async def test_without_a_pasted_token_the_kept_one_of_that_origin_is_tried() -> None:
    build = Builder()
    test = TryConnection(build, Kept(Secret("good", ORIGIN)))  # type: ignore[arg-type]
    assert await test(ENTRY) is MAYA
    moved = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://evil.example.com")
    with pytest.raises(SignInNeeded, match=r"No token is kept for https://evil\.example\.com"):
        await test(moved, "  ")
    assert len(build.built) == 1


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("token", "trouble", "error"),
    [
        ("bad", None, SignInNeeded),
        ("good", Unreachable("It does not answer."), Unreachable),
        ("good", LookupError("a bug"), LookupError),
    ],
)
async def test_the_provider_is_closed_whatever_happens(
    token: str, trouble: Exception | None, error: type[Exception]
) -> None:
    build = Builder(trouble)
    with pytest.raises(error):
        await TryConnection(build, Kept())(ENTRY, token)  # type: ignore[arg-type]
    assert [provider.closed for provider in build.built] == [True]


@pytest.mark.asyncio
async def test_what_cannot_be_a_token_is_sent_nowhere() -> None:
    build = Builder()
    with pytest.raises(SignInNeeded, match="is a space"):
        await TryConnection(build, Kept())(ENTRY, "Bearer good")  # type: ignore[arg-type]
    assert build.built == []


@pytest.mark.asyncio
async def test_one_token_is_for_its_own_origin_only() -> None:
    one = OneToken(Secret("good", ORIGIN))
    assert await one.secret_for(ORIGIN) == Secret("good", ORIGIN)
    assert await one.secret_for("https://evil.example.com") is None
    assert "good" not in repr(one)
