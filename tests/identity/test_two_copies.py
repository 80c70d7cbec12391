"""Running copies of the program share one session of a certified provider that rotates refresh tokens."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import pytest

from faults.telling import Tell
from identity.copy_of_sessions import sessions_of
from limelight.domain.sign_ins import Proof, SignInEntry
from limelight.identity.turns import Turns
from real.identity_provider import IdentityProvider, Settings, running_provider
from real.keyring_service import KeyringService
from real.plain_browser import PlainBrowser, Visit
from real.processes import Child

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the Secret Service is Linux's")

_PROGRAM = Path(__file__).with_name("copy_of_sessions.py")
_PATHS = f"{_PROGRAM.parents[2] / 'app'}:{_PROGRAM.parents[1]}"


@pytest.fixture
def provider(tmp_path: Path) -> Iterator[IdentityProvider]:
    with running_provider(tmp_path, Settings(access_seconds=2)) as provider:
        yield provider


async def sign_in(provider: IdentityProvider, entry: SignInEntry, locks: Path) -> None:
    """Sign the owner in, and leave what renews the session in the keyring."""
    sessions, browser = sessions_of(entry, Turns(locks)), PlainBrowser()
    visit = Visit(lambda address: browser.sign_in(address, provider.owner))
    grant = await sessions.by_browser(entry.key, visit, Proof())
    await visit.page()
    session = await sessions.keep(entry.key, grant)
    assert (session.identity.name, session.renews, session.kept) == ("Eva Lindqvist", True, "Secret Service")
    await sessions.aclose()
    browser.close()


class Copies:
    """Two copies in processes of their own."""

    def __init__(self, service: KeyringService, entry: SignInEntry, locks: Path, how: str) -> None:
        arguments = [sys.executable, str(_PROGRAM), json.dumps(asdict(entry)), str(locks), how]
        start = service.session.start
        self._children: Sequence[Child] = [
            start(arguments, {"PYTHONPATH": _PATHS}, name=f"copy-{number}", talks=True) for number in range(2)
        ]
        assert [self._line(child) for child in self._children] == ["ready", "ready"]

    def renew(self) -> list[str]:
        """Let both have a new access token at the same time; what they say, in the order of the alphabet."""
        for child in self._children:
            assert child.process.stdin is not None
            child.process.stdin.write(b"go on\n")
            child.process.stdin.flush()
        return sorted(self._line(child) for child in self._children)

    def _line(self, child: Child) -> str:
        assert child.process.stdout is not None
        line = child.process.stdout.readline().decode().strip()
        assert line, child.log_text()
        return line


@pytest.mark.asyncio
async def test_two_running_copies_keep_a_rotating_session_alive(
    provider: IdentityProvider, our_keyring: KeyringService, tmp_path: Path, tell: Tell
) -> None:
    entry = provider.entry("company")
    await sign_in(provider, entry, tmp_path / "locks")
    provider.gather(2, 0.5)  # whoever does not wait for the other meets the other here
    copies = Copies(our_keyring, entry, tmp_path / "locks", "locked")
    for _ in range(3):
        assert copies.renew() == ["renewed", "renewed"]
    renewals = [each for each in provider.seen() if each["grant"] == "refresh_token"]
    assert {each["status"] for each in renewals} == {200}
    assert len(renewals) == 6
    assert provider.refresh_tokens(provider.owner) == 1
    injected = "two copies renew one session at the same time, three times"
    log = f"{len(renewals)} renewals, all taken; one refresh token is good in the end"
    tell("a refresh token of two copies", "security", "a session", injected, "both are still signed in", server=log)


@pytest.mark.asyncio
async def test_without_the_lock_two_running_copies_kill_the_session(
    provider: IdentityProvider, our_keyring: KeyringService, tmp_path: Path
) -> None:
    entry = provider.entry("company")
    await sign_in(provider, entry, tmp_path / "locks")
    provider.gather(2, 5)
    copies = Copies(our_keyring, entry, tmp_path / "locks", "unlocked")
    over, renewed = copies.renew()
    assert renewed == "renewed"
    assert over.startswith("over The sign-in at The company")
    assert provider.refresh_tokens(provider.owner) == 0
    provider.gather(1, 0)
    assert all(said.startswith("over") for said in copies.renew())
