"""The token of an origin: a session's where the profile names a sign-in, else the pasted one; never the other's."""

from pathlib import Path

import pytest

from identity.session_doubles import LIFE, A, B, Copy, Provider, Shelf, profile_of
from limelight.domain.errors import KeyringTrouble
from limelight.domain.ports import Credentials as CredentialsPort
from limelight.domain.ports import RenewsTokens
from limelight.domain.secrets import Secret
from limelight.identity.by_origin import ByOrigin
from limelight.identity.credentials import Credentials
from limelight.identity.reading_tokens import TokensByEnvironment
from net.doubles import WallClock

PLAIN = "https://plain.example.com"


class Everything:
    """A copy of the program with sessions and pasted tokens over one shelf."""

    def __init__(self, folder: Path) -> None:
        self.provider, self.shelf = Provider(WallClock()), Shelf()
        self.copy = Copy(folder, self.provider, self.shelf, profile_of((A, "company"), (B, "company"), (PLAIN, "")))
        self.credentials = Credentials(self.shelf)
        tokens = TokensByEnvironment(self.credentials, lambda _origin: ("prod",))
        self.by_origin = ByOrigin(tokens, self.copy.sessions)


@pytest.fixture
def everything(tmp_path: Path) -> Everything:
    return Everything(tmp_path)


def test_the_ports_are_satisfied(everything: Everything) -> None:
    port: CredentialsPort = everything.by_origin
    assert isinstance(port, RenewsTokens)


@pytest.mark.asyncio
async def test_each_origin_gets_what_the_profile_says(everything: Everything) -> None:
    by_origin = everything.by_origin
    await by_origin.keep(Secret("pasted-plain", PLAIN))
    await by_origin.keep(Secret("pasted-before-the-profile-named-a-sign-in", A))
    assert await by_origin.secret_for(PLAIN) == Secret("pasted-plain", PLAIN)
    assert await by_origin.secret_for(A) is None
    await everything.copy.sign_in()
    assert await by_origin.secret_for(A) == Secret("access-1", A)
    assert await by_origin.secret_for("https://elsewhere.example.com") is None


@pytest.mark.asyncio
async def test_a_token_that_only_reads_stands_beside_a_session(everything: Everything) -> None:
    await everything.by_origin.tokens.keep(Secret("reads", A), environment="prod")
    await everything.copy.sign_in()
    assert await everything.by_origin.secret_for(A, "prod") == Secret("reads", A)
    assert await everything.by_origin.secret_for(A, "test") is None


@pytest.mark.asyncio
async def test_only_a_session_has_another_token(everything: Everything) -> None:
    await everything.copy.sign_in()
    assert await everything.by_origin.renewed(Secret("access-1", A)) == Secret("access-2", A)
    assert await everything.by_origin.renewed(Secret("pasted", PLAIN)) is None


@pytest.mark.asyncio
async def test_an_origin_that_no_system_has_any_more_loses_both(everything: Everything) -> None:
    await everything.copy.sign_in()
    await everything.by_origin.tokens.keep(Secret("reads", A), environment="prod")
    await everything.by_origin.forget(A)
    assert await everything.by_origin.secret_for(A) is None
    assert await everything.by_origin.secret_for(A, "prod") is None
    assert await everything.by_origin.secret_for(B) == Secret("access-1", B)
    everything.provider.clock.time += LIFE
    everything.shelf.trouble = "The shelf is locked."
    with pytest.raises(KeyringTrouble, match="locked"):
        await everything.by_origin.forget(B)
    assert await everything.by_origin.secret_for(B) is None
