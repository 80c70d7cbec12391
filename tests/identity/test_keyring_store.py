"""Tokens in the operating system's keyring, tried on a real Secret Service."""

import asyncio
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, macOS
from keyring.errors import PasswordDeleteError

from faults.telling import Tell
from limelight.domain.errors import KeyringTrouble
from limelight.domain.secrets import Secret
from limelight.identity.credentials import Credentials
from limelight.identity.keyring_store import KeyringStore, PlatformKeyring, platform_keyring
from real.keyring_service import KeyringService
from real.processes import wait_until
from real.screen import Screen
from real.session import Session

ORIGIN = "https://toggles.example.com"
OTHER = "https://other.example.com"

needs_secret_service = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")


@needs_secret_service
@pytest.mark.asyncio
async def test_a_token_comes_back_for_its_own_origin_only(our_keyring: KeyringService) -> None:
    store = KeyringStore(platform_keyring())
    assert store.name == "Secret Service"
    await store.save(Secret("token-one", ORIGIN))
    assert await store.load(ORIGIN) == Secret("token-one", ORIGIN)
    assert await store.load(OTHER) is None
    await store.save(Secret("token-two", ORIGIN))
    assert list(our_keyring.secrets().values()) == ["token-two"]
    await store.forget(ORIGIN)
    await store.forget(ORIGIN)
    assert await store.load(ORIGIN) is None
    assert our_keyring.secrets() == {}


@needs_secret_service
@pytest.mark.asyncio
async def test_without_a_keyring_service_it_says_so(
    session: Session, monkeypatch: pytest.MonkeyPatch, tell: Tell
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.environment["DBUS_SESSION_BUS_ADDRESS"])
    store = KeyringStore(platform_keyring())
    for call in (store.load(ORIGIN), store.save(Secret("token", ORIGIN)), store.forget(ORIGIN)):
        with pytest.raises(
            KeyringTrouble, match=r"Secret Service cannot be used .* Is it installed and running"
        ) as told:
            await call
    tell("no keyring", "security", "a token", "no keyring service runs", str(told.value))


@needs_secret_service
@pytest.mark.asyncio
async def test_without_a_message_bus_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nothing'}")
    with pytest.raises(KeyringTrouble, match="Secret Service cannot be used"):
        await KeyringStore(platform_keyring()).load(ORIGIN)


@needs_secret_service
@pytest.mark.asyncio
async def test_a_locked_keyring_that_nobody_opens_is_given_up(our_keyring: KeyringService, tell: Tell) -> None:
    store = KeyringStore(platform_keyring(), patience=5)
    await store.save(Secret("token-one", ORIGIN))
    our_keyring.lock()
    with pytest.raises(KeyringTrouble, match="is locked") as told:
        await store.load(ORIGIN)
    our_keyring.unlock()
    assert await store.load(ORIGIN) == Secret("token-one", ORIGIN)
    tell("a keyring that is locked", "security", "a token", "nobody unlocks the keyring", str(told.value))


@needs_secret_service
@pytest.mark.asyncio
async def test_a_keyring_that_waits_for_the_person_is_waited_for_no_longer_than_the_patience(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", screen.session.environment["DBUS_SESSION_BUS_ADDRESS"])
    keyring = screen.keyring
    keyring.start_prompter(screen.environment)
    keyring.lock()
    with pytest.raises(KeyringTrouble, match=r"did not answer in 0\.5 s"):
        await KeyringStore(platform_keyring(), patience=0.5).load(ORIGIN)


@needs_secret_service
@pytest.mark.asyncio
async def test_a_token_that_is_not_kept_leaves_no_older_one_in_the_keyring(our_keyring: KeyringService) -> None:
    await Credentials(KeyringStore(platform_keyring())).keep(Secret("of somebody else", ORIGIN))
    credentials = Credentials(KeyringStore(replace(platform_keyring(), longest=10)))
    await credentials.keep(Secret("longer than ten", ORIGIN))
    assert our_keyring.secrets() == {}
    assert credentials.kept_in(ORIGIN).startswith("memory only: Secret Service holds 10 characters")


@needs_secret_service
@pytest.mark.asyncio
async def test_a_locked_keyring_that_may_hold_an_older_token_is_said(our_keyring: KeyringService) -> None:
    credentials = Credentials(KeyringStore(platform_keyring(), patience=5))
    await credentials.keep(Secret("of somebody else", ORIGIN))
    our_keyring.lock()
    await credentials.keep(Secret("new", ORIGIN))
    said = credentials.kept_in(ORIGIN)
    assert said.startswith("memory only: Secret Service is locked. Unlock it and try again. What it may hold from an")
    our_keyring.unlock()
    await credentials.keep(Secret("new", ORIGIN))
    assert list(our_keyring.secrets().values()) == ["new"]


@needs_secret_service
@pytest.mark.asyncio
async def test_what_a_slow_keyring_does_late_leaves_what_was_asked_last(our_keyring: KeyringService) -> None:
    credentials = Credentials(KeyringStore(platform_keyring(), patience=0.5), grace=0.5)
    await credentials.keep(Secret("old", ORIGIN))
    our_keyring.pause()
    await credentials.keep(Secret("new", ORIGIN))
    assert "did not answer in 0.5 s" in credentials.kept_in(ORIGIN)
    with pytest.raises(KeyringTrouble, match="did not answer"):
        await credentials.forget(ORIGIN)
    our_keyring.resume()
    await threads_of_the_keyring_end()
    assert our_keyring.secrets() == {}


@needs_secret_service
@pytest.mark.asyncio
async def test_what_was_given_up_and_comes_late_is_taken_back(our_keyring: KeyringService) -> None:
    store = KeyringStore(platform_keyring())
    credentials = Credentials(store)
    await credentials.keep(Secret("old", ORIGIN))
    our_keyring.pause()
    keeping = asyncio.ensure_future(credentials.keep(Secret("new", ORIGIN)))
    await asyncio.sleep(0)
    await asyncio.to_thread(wait_until, store._turns[ORIGIN].locked, "the keyring to be asked")
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping
    our_keyring.resume()
    await threads_of_the_keyring_end()
    assert list(our_keyring.secrets().values()) == ["old"]
    assert await credentials.secret_for(ORIGIN) == Secret("old", ORIGIN)


def threads_of_the_keyring() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "keyring"]


async def threads_of_the_keyring_end() -> None:
    """Wait for the calls that nobody waits for any more."""
    await asyncio.gather(*(asyncio.to_thread(thread.join, 60) for thread in threads_of_the_keyring()))
    assert threads_of_the_keyring() == []


NOSY = """
import pathlib, keyring.backend
pathlib.Path({marker!r}).write_text("loaded")
class Keyring(keyring.backend.KeyringBackend):
    priority = 99
    def get_password(self, service, username): return "nosy"
    def set_password(self, service, username, password): pathlib.Path({marker!r}).write_text(password)
"""
PROGRAM = """
import asyncio
from limelight.domain.secrets import Secret
from limelight.identity.keyring_store import KeyringStore, platform_keyring
async def main():
    store = KeyringStore(platform_keyring())
    await store.save(Secret("token-one", "https://x.example"))
    print((await store.load("https://x.example")).reveal())
asyncio.run(main())
"""


@needs_secret_service
def test_no_variable_no_file_and_no_add_on_can_choose_another_keyring(
    keyring_service: KeyringService, tmp_path: Path, tell: Tell
) -> None:
    session, marker = keyring_service.session, tmp_path / "marker"
    add_on = tmp_path / "nosy-1.0.dist-info"
    add_on.mkdir()
    (add_on / "entry_points.txt").write_text("[keyring.backends]\nnosy = nosy\n")
    (add_on / "METADATA").write_text("Metadata-Version: 2.1\nName: nosy\nVersion: 1.0\n")
    (tmp_path / "nosy.py").write_text(NOSY.format(marker=str(marker)))
    configuration = session.home / ".config" / "python_keyring"
    configuration.mkdir(parents=True)
    (configuration / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring=nosy.Keyring\nkeyring-path={tmp_path}\n")
    environment = {
        "PYTHONPATH": f"{tmp_path}:{Path(__file__).parents[2] / 'app'}",
        "PYTHON_KEYRING_BACKEND": "nosy.Keyring",
        "KEYRING_PROPERTY_PREFERRED_COLLECTION": "/org/freedesktop/secrets/collection/session",
        "KEYRING_PROPERTY_SCHEME": "KeePassXC",
    }
    ours = session.run([sys.executable, "-c", PROGRAM], environment=environment)
    assert (ours.stdout, ours.returncode) == ("token-one\n", 0), ours.stderr
    assert not marker.exists()
    assert keyring_service.secrets() == {"Password for 'token' on 'Limelight https://x.example'": "token-one"}
    # The trap is real: whoever asks the keyring package for its choice steps into it.
    choice = "import keyring; print(keyring.get_keyring().get_password('a', 'b'))"
    theirs = session.run([sys.executable, "-c", choice], environment=environment)
    assert theirs.stdout == "nosy\n"
    assert marker.exists()
    injected = (
        "a variable, a file and an installed module name another keyring, which takes whoever asks for a choice in"
    )
    saw = "Secret Service, and the token in it; the other one was not even loaded"
    tell("a keyring chosen by somebody else", "security", "a token", injected, saw)


def test_each_operating_system_has_its_own_store() -> None:
    assert isinstance(platform_keyring("linux").build(), SecretService.Keyring)
    assert (platform_keyring("darwin").name, platform_keyring("win32").name) == (
        "macOS Keychain",
        "Windows Credential Manager",
    )
    assert isinstance(platform_keyring("darwin").build(), macOS.Keyring)
    assert isinstance(platform_keyring("win32").build(), Windows.WinVaultKeyring)
    assert platform_keyring("win32").longest == 1_280


class Dictionary(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.items[service, username] = password


def store_on(backend: KeyringBackend, longest: int | None = None) -> KeyringStore:
    return KeyringStore(PlatformKeyring("A test's keyring", lambda: backend, longest), patience=5)


@pytest.mark.asyncio
async def test_a_token_that_is_too_long_for_the_store_is_refused_with_both_lengths() -> None:
    backend = Dictionary()
    store = store_on(backend, longest=1_280)
    await store.save(Secret("x" * 1_280, ORIGIN))
    with pytest.raises(KeyringTrouble, match=r"holds 1\s280 characters and this token has 1\s281") as caught:
        await store.save(Secret("x" * 1_281, OTHER))
    assert "xxx" not in str(caught.value)
    assert len(backend.items) == 1


@pytest.mark.asyncio
async def test_a_store_that_cannot_delete_says_so() -> None:
    store = store_on(Dictionary())
    await store.save(Secret("token", ORIGIN))
    with pytest.raises(KeyringTrouble, match=PasswordDeleteError.__name__):
        await store.forget(ORIGIN)


class Slow(Dictionary):
    """Answers only when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()
        self.answer = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.set()
        assert self.answer.wait(60)
        return "late"


@pytest.mark.asyncio
async def test_a_call_can_be_cancelled_and_its_late_answer_is_dropped() -> None:
    backend, others = Slow(), set(threading.enumerate())
    call = asyncio.ensure_future(store_on(backend).load(ORIGIN))
    assert await asyncio.to_thread(backend.asked.wait, 60)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    backend.answer.set()
    waiting = [thread for thread in threading.enumerate() if thread not in others and thread.name == "keyring"]
    await asyncio.gather(*(asyncio.to_thread(thread.join, 60) for thread in waiting))
    await asyncio.sleep(0)  # the late answer arrives on the loop, and nothing happens


def test_a_keyring_that_never_answers_does_not_keep_the_program_alive() -> None:
    backend, others = Slow(), set(threading.enumerate())

    async def give_up() -> None:
        store = KeyringStore(PlatformKeyring("Slow", lambda: backend), patience=0.05)
        with pytest.raises(KeyringTrouble, match="did not answer"):
            await store.load(ORIGIN)

    asyncio.run(give_up())
    waiting = [thread for thread in threading.enumerate() if thread not in others]
    assert [thread.daemon for thread in waiting] == [True]
    backend.answer.set()  # after the loop is closed: the answer is dropped without a word
    waiting[0].join()


@pytest.mark.asyncio
async def test_a_bug_in_a_backend_stays_a_bug() -> None:
    class Wrong(Dictionary):
        def get_password(self, service: str, username: str) -> str | None:
            raise LookupError("a bug")

    with pytest.raises(LookupError):
        await store_on(Wrong()).load(ORIGIN)
