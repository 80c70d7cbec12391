"""Signing in as the program does it: a real endpoint, the real provider, a real keyring, the profile file."""

import base64
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

import pytest

from limelight.bootstrap.clock import SystemClock
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import SignInNeeded
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.identity.credentials import Credentials
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.identity.openid.client import OpenIdClient
from limelight.identity.reading_tokens import TokensByEnvironment
from limelight.identity.session_outside import Outside
from limelight.identity.sessions import Sessions
from limelight.identity.turns import Turns
from limelight.providers.table import build_passwords, build_provider
from limelight.settings import read_profile
from limelight.settings.saving import save_connection
from limelight.usecases.made_tokens import MadeTokens
from limelight.usecases.save_connection import SaveConnection
from limelight.usecases.sign_in import SignIn
from limelight.usecases.sign_out import SignOut
from limelight.usecases.try_connection import TryConnection
from real.demo import MANAGER, OWNER, Demo, running_demo
from real.keyring_service import KeyringService

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


class Program:
    """What one start of the program builds of it; a second one is the next start."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "limelight.toml"
        self.profile = read_profile(self.path) if self.path.exists() else Profile("Limelight", (), ())
        self.credentials = Credentials(KeyringStore(platform_keyring()))
        self.try_connection = TryConnection(
            lambda entry, credentials: build_provider(entry, credentials, SystemClock()), self.credentials
        )
        tokens = TokensByEnvironment(self.credentials, lambda _origin: ())
        self.made = MadeTokens(tokens, lambda entry: build_passwords(entry, SystemClock()))
        self.sign_in = SignIn(self._system, self.try_connection.describe, self.credentials, self.made)
        self.save = SaveConnection(lambda: self.profile, self._write, self.credentials, self.made)

    async def sign_out(self, key: str) -> None:
        clock = SystemClock()
        outside = Outside(
            self.credentials.sessions, Turns(self.path.parent), clock, lambda entry: OpenIdClient(entry, clock)
        )
        await SignOut(self.profile, self.credentials, Sessions(self.profile, outside), self.made)(key)

    def _system(self, key: str) -> SystemEntry:
        return self.profile.system(key)

    def _write(self, entry: SystemEntry, bindings: Sequence[Binding]) -> Profile:
        self.profile = save_connection(self.path, entry, bindings)
        return self.profile


def entry_of(demo: Demo) -> SystemEntry:
    return SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, demo.address.rstrip("/"), title="Bank")


@pytest.mark.asyncio
async def test_a_connection_is_tried_saved_used_at_the_next_start_and_left(
    demo: Demo, our_keyring: KeyringService, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    token, entry = demo.token(OWNER), entry_of(demo)
    first = Program(tmp_path)
    found = await first.try_connection(entry, f" {token}\n")
    assert list(our_keyring.secrets()) == []  # trying keeps nothing
    remote = found.environments[0]
    binding = Binding(Environment(remote.key, remote.name, 0, remote.kind or Kind.TEST), "bank", remote.key)
    await first.save(entry, [binding], token)
    assert list(our_keyring.secrets().values()) == [token]

    second = Program(tmp_path)
    assert second.profile.bindings == (binding,)
    assert (await second.try_connection(second.profile.system("bank"))).caller == found.caller
    assert second.credentials.kept_in(entry.origin) == "Secret Service"

    manager = await second.sign_in("bank", demo.token(MANAGER))
    assert manager.caller != found.caller
    assert list(our_keyring.secrets().values()) == [demo.token(MANAGER)]
    with pytest.raises(SignInNeeded):
        await second.sign_in("bank", "not-a-token-of-the-demo")
    assert list(our_keyring.secrets().values()) == [demo.token(MANAGER)]

    await second.sign_out("bank")
    assert our_keyring.secrets() == {}
    with pytest.raises(SignInNeeded):
        await Program(tmp_path).try_connection(second.profile.system("bank"))
    assert found_in(tmp_path, token, demo.token(MANAGER)) == []
    assert token not in caplog.text
    assert demo.token(MANAGER) not in caplog.text


@pytest.mark.asyncio
async def test_a_changed_address_never_gets_the_old_token(
    demo: Demo, our_keyring: KeyringService, tmp_path: Path
) -> None:
    program, entry = Program(tmp_path), entry_of(demo)
    await program.save(entry, [], demo.token(OWNER))
    port = entry.origin.rpartition(":")[2]
    moved = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, entry.address.replace("127.0.0.1", "localhost"))
    assert moved.origin == f"http://localhost:{port}"
    with pytest.raises(SignInNeeded, match="No token is kept for http://localhost"):
        await program.try_connection(moved)
    await program.save(moved, [])
    assert our_keyring.secrets() == {}


def found_in(folder: Path, *secrets: str) -> list[str]:
    """The files below a folder that hold a secret in any of its usual disguises."""
    shapes = [shape for secret in secrets for shape in disguises(secret)]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [f"{path}: {shape!r}" for path in files for shape in shapes if shape in path.read_bytes()]


def disguises(secret: str) -> list[bytes]:
    """Plain, URL-encoded, UTF-16, and base64 at every alignment without its ragged ends."""
    plain = secret.encode()
    encoded = [base64.b64encode(b"x" * shift + plain)[4:-4] for shift in range(3)]
    return [plain, quote(secret, safe="").encode(), secret.encode("utf-16-le"), *encoded]


def test_the_search_for_secrets_finds_each_disguise(tmp_path: Path) -> None:
    secret = "demo-canary-0123456789"
    for shape in (secret, quote(secret), base64.b64encode(f"user:{secret}".encode()).decode()):
        (tmp_path / "file").write_text(f"before {shape} after")
        assert found_in(tmp_path, secret)
    (tmp_path / "file").write_text(f"before {Secret(secret, 'https://a.example')} after")
    assert found_in(tmp_path, secret) == []
