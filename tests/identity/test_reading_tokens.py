"""Tokens of environments: beside the person's, bound to the same origin, and gone with it."""

import sys

import pytest

from limelight.domain.errors import KeyringTrouble
from limelight.domain.personal_tokens import PersonalToken
from limelight.domain.ports import Credentials as CredentialsPort
from limelight.domain.secrets import Secret
from limelight.identity.credentials import Credentials
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.identity.memory_store import MemoryOnly
from limelight.identity.reading_tokens import TokensByEnvironment
from real.keyring_service import KeyringService

ORIGIN = "https://toggles.example.com"
OTHER = "https://other.example.com"
MADE = PersonalToken(Secret("made", ORIGIN), "41", 1798106400.0)
MINE, READS = Secret("mine", ORIGIN), Secret("reads-prod", ORIGIN)

needs_secret_service = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")


def next_start() -> TokensByEnvironment:
    return TokensByEnvironment(Credentials(KeyringStore(platform_keyring(), patience=5)), lambda _origin: ("prod",))


@needs_secret_service
@pytest.mark.asyncio
async def test_an_environment_s_token_is_kept_beside_the_person_s_and_goes_with_it(our_keyring: KeyringService) -> None:
    first: CredentialsPort = next_start()
    assert isinstance(first, TokensByEnvironment)
    await first.keep(MINE)
    await first.keep(READS, environment="prod")
    await first.keep(Secret("elsewhere", OTHER), environment="prod")
    second = next_start()
    assert await second.secret_for(ORIGIN) == MINE
    assert await second.secret_for(ORIGIN, "prod") == READS
    assert await second.secret_for(ORIGIN, "test") is None
    assert await second.secret_for(OTHER) is None
    await second.forget(ORIGIN)
    assert await second.secret_for(ORIGIN, "prod") is None
    assert list(our_keyring.secrets().values()) == ["elsewhere"]


@needs_secret_service
@pytest.mark.asyncio
async def test_a_made_token_is_kept_with_its_id_and_end_in_one_secret(our_keyring: KeyringService) -> None:
    first = next_start()
    await first.keep_made(MADE)
    assert list(our_keyring.secrets().values()) == ["made 41 1798106400"]
    second = next_start()
    assert await second.secret_for(ORIGIN) == MADE.secret
    assert await second.made_for(ORIGIN) == MADE
    await second.keep(MINE)
    assert await second.secret_for(ORIGIN) == MINE
    assert await second.made_for(ORIGIN) is None  # what was known of it does not outlive it
    await second.forget(ORIGIN)
    assert our_keyring.secrets() == {}


@pytest.mark.asyncio
@pytest.mark.parametrize("held", ["token", "token 4", "token 4 soon", "token 4 5 6"])
async def test_what_is_no_made_token_tells_no_end(held: str) -> None:
    credentials = Credentials(MemoryOnly("for a test"))
    await credentials.keep(Secret(held, ORIGIN))
    tokens = TokensByEnvironment(credentials, lambda _origin: ())
    assert await tokens.made_for(ORIGIN) is None
    assert await tokens.secret_for(ORIGIN) == Secret("token", ORIGIN)


@needs_secret_service
@pytest.mark.asyncio
async def test_a_sign_out_drops_every_token_here_even_where_the_store_cannot_delete(
    our_keyring: KeyringService,
) -> None:
    tokens = next_start()
    await tokens.keep(MINE)
    await tokens.keep(READS, environment="prod")
    our_keyring.lock()
    with pytest.raises(KeyringTrouble):
        await tokens.forget(ORIGIN)
    our_keyring.unlock()
    assert await tokens.secret_for(ORIGIN) is None
    assert await tokens.secret_for(ORIGIN, "prod") is None


@pytest.mark.asyncio
async def test_without_a_store_it_is_held_for_this_run_and_never_shown() -> None:
    credentials = Credentials(MemoryOnly("for a test"))
    tokens = TokensByEnvironment(credentials, lambda _origin: ("prod",))
    await tokens.keep(READS, remember=False, environment="prod")
    assert await tokens.secret_for(ORIGIN, "prod") == READS
    assert await tokens.secret_for(ORIGIN) is None
    assert "reads-prod" not in f"{tokens!r} {vars(tokens)} {vars(credentials)}"
