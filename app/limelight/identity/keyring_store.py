"""The only use of the operating system's keyring: tokens, each under the origin it was given for.

The platform's own backend is constructed by name. The keyring package's choice (`keyring.get_keyring`) is never asked:
an environment variable, a `keyringrc.cfg` or an installed add-on could choose a store in the clear, or foreign code
that is handed the token. Source: safety rules, "Sign-in and secrets".
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, macOS
from keyring.errors import KeyringError, KeyringLocked, PasswordDeleteError

from limelight.domain.errors import KeyringTrouble
from limelight.domain.secrets import Secret
from limelight.figures import number_words
from limelight.identity.sealed_file import MARK, SealedFiles, is_key, new_key
from limelight.own_thread import on_own_thread
from limelight.words import tr

T = TypeVar("T")

PATIENCE = 60.0  # seconds; a locked keyring asks the person, who may not be looking
WINDOWS_LIMIT = 1_280  # characters; Windows holds 2,560 bytes of UTF-16 (CRED_MAX_CREDENTIAL_BLOB_SIZE)
_USER = "token"


class _Deaf:
    """Takes nothing from the `KEYRING_PROPERTY_*` variables, which choose another collection or scheme."""

    def set_properties_from_env(self) -> None:
        """Do nothing; the keyring package calls it while a backend is constructed."""


class _SecretService(_Deaf, SecretService.Keyring):
    """Linux: GNOME's keyring, KDE's wallet and others, over the message bus."""

    def get_preferred_collection(self) -> Any:  # secretstorage is on Linux only, so its types are not named
        """The default keyring, unlocked; asks the person where it is locked.

        WORKAROUND: keyring 25.7 leaves the connection to the message bus open where this fails.
        """
        secret_storage = importlib.import_module("secretstorage")
        connection = secret_storage.dbus_init()
        try:
            collection = secret_storage.get_default_collection(connection)
            if collection.is_locked():
                collection.unlock()
            if collection.is_locked():
                raise KeyringLocked(tr("nobody opened it"))
        except BaseException:
            connection.close()
            raise
        return collection


class _CredentialManager(_Deaf, Windows.WinVaultKeyring):
    """Windows."""


class _Keychain(_Deaf, macOS.Keyring):
    """macOS."""


@dataclass(frozen=True, slots=True)
class PlatformKeyring:
    """An operating system's store: its name for people, how to reach it, and how much it holds."""

    name: str
    build: Callable[[], KeyringBackend]
    longest: int | None = None  # characters of a secret; None: no limit that a token meets


def platform_keyring(platform: str = sys.platform) -> PlatformKeyring:
    """The store of the operating system that this runs on."""
    if platform == "win32":
        return PlatformKeyring(tr("Windows Credential Manager"), _CredentialManager, WINDOWS_LIMIT)
    if platform == "darwin":
        return PlatformKeyring(tr("macOS Keychain"), _Keychain)
    return PlatformKeyring(tr("Secret Service"), _SecretService)


@dataclass(frozen=True, slots=True)
class _Vault:
    """Reads and writes one secret on the keyring's thread: what is longer than `longest` goes into a sealed file, whose
    key is in the keyring then."""

    longest: int | None
    sealed: SealedFiles | None

    @property
    def seals(self) -> bool:
        """Whether some secrets go into sealed files."""
        return self.longest is not None and self.sealed is not None

    def read(self, backend: KeyringBackend, origin: str) -> str | None:
        text = backend.get_password(_service(origin), _USER)
        if text is None or not text.startswith(MARK):
            return text
        return self.sealed.read(origin, text) if self.sealed is not None else None

    def write(self, backend: KeyringBackend, origin: str, text: str) -> None:
        if self.longest is None or self.sealed is None or _length(text) <= self.longest:
            backend.set_password(_service(origin), _USER, text)
            self._delete_file(origin)
            return
        key = backend.get_password(_service(origin), _USER)
        if key is None or not is_key(key):
            key = new_key()
            backend.set_password(_service(origin), _USER, key)
        self.sealed.write(origin, key, text)

    def delete(self, backend: KeyringBackend, origin: str) -> None:
        _delete(backend, origin)
        self._delete_file(origin)

    def _delete_file(self, origin: str) -> None:
        if self.sealed is not None:
            self.sealed.delete(origin)


class KeyringStore:
    """A TokenStore in the operating system's keyring.

    Every call runs on a thread of its own and is waited for `patience` seconds; a call that is given up or cancelled
    ends by itself, and its answer is dropped. What is written for an origin is written one after the other, and what
    was overtaken by something newer not at all: a call that ends late never undoes one that was asked for later.
    `load`, `save` and `forget` raise KeyringTrouble where the store is missing, locked or slow.
    """

    def __init__(self, keyring: PlatformKeyring, patience: float = PATIENCE, sealed: SealedFiles | None = None) -> None:
        self._keyring = keyring
        self._vault = _Vault(keyring.longest, sealed)
        self._patience = patience
        self._turns: dict[str, threading.Lock] = {}  # by origin: who writes there now
        self._newest: dict[str, object] = {}  # by origin: the ticket of what was asked for last

    @property
    def name(self) -> str:
        """The store's name for people."""
        return tr("{keyring} and sealed files", keyring=self._keyring.name) if self._vault.seals else self._keyring.name

    async def load(self, origin: str) -> Secret | None:
        """The token for an origin, None where there is none."""
        text = await self._call(lambda backend: self._vault.read(backend, origin))
        return Secret(text, origin) if text else None

    async def save(self, secret: Secret) -> None:
        """Keep a token for its origin."""
        length = _length(secret.reveal())
        if self._keyring.longest is not None and length > self._keyring.longest and not self._vault.seals:
            raise KeyringTrouble(
                tr(
                    "{name} holds {longest} characters and this token has {length}. "
                    "Limelight keeps it in memory: paste it again after the next start.",
                    name=self.name,
                    longest=number_words(self._keyring.longest),
                    length=number_words(length),
                )
            )
        await self._call(self._writing(secret.origin, secret))

    async def forget(self, origin: str) -> None:
        """Delete the token for an origin; none there is fine."""
        await self._call(self._writing(origin, None))

    def leave(self, origin: str, secret: Secret | None) -> None:
        """See to it, without waiting, that the store ends up with this for an origin (None: nothing)."""
        write = self._writing(origin, secret)

        def run() -> None:
            with contextlib.suppress(KeyringTrouble, *_foreign_errors()):  # nobody waits for it who could be told
                write(self._keyring.build())

        threading.Thread(target=run, name="keyring", daemon=True).start()

    def _writing(self, origin: str, secret: Secret | None) -> Callable[[KeyringBackend], None]:
        """What writes a secret, or deletes it, in its turn."""
        ticket = self._newest[origin] = object()
        turn = self._turns.setdefault(origin, threading.Lock())

        def write(backend: KeyringBackend) -> None:
            with turn:
                if self._newest[origin] is not ticket:
                    return
                if secret is None:
                    self._vault.delete(backend, origin)
                else:
                    self._vault.write(backend, origin, secret.reveal())

        return write

    async def _call(self, work: Callable[[KeyringBackend], T]) -> T:
        """Run one call on a thread of its own, with a deadline; translate what goes wrong."""
        try:
            async with asyncio.timeout(self._patience):
                return await on_own_thread(lambda: work(self._keyring.build()), "keyring")
        except TimeoutError as error:
            raise KeyringTrouble(
                tr(
                    "{name} did not answer in {patience:g} s. Is it asking you?",
                    name=self.name,
                    patience=self._patience,
                )
            ) from error
        except KeyringLocked as error:
            raise KeyringTrouble(tr("{name} is locked. Unlock it and try again.", name=self.name)) from error
        except _foreign_errors() as error:
            sentence = tr(
                "{name} cannot be used ({fault}). Is it installed and running?",
                name=self.name,
                fault=type(error).__name__,
            )
            raise KeyringTrouble(sentence) from error


def _delete(backend: KeyringBackend, origin: str) -> None:
    if backend.get_password(_service(origin), _USER) is None:
        return
    try:
        backend.delete_password(_service(origin), _USER)
    except PasswordDeleteError:
        if backend.get_password(_service(origin), _USER) is not None:
            raise


def _length(text: str) -> int:
    """Characters as the keyrings that have a limit count them: units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _service(origin: str) -> str:
    return f"Limelight {origin}"


def _foreign_errors() -> tuple[type[BaseException], ...]:
    """What the backends let through beside the keyring package's own errors."""
    errors: tuple[type[BaseException], ...] = (KeyringError, OSError, RuntimeError, EOFError)
    if sys.platform.startswith("linux"):
        secret_service = importlib.import_module("secretstorage.exceptions")
        messages = importlib.import_module("jeepney.wrappers")
        errors = (*errors, secret_service.SecretStorageException, messages.DBusErrorResponse)
    if sys.platform == "win32":
        errors = (*errors, importlib.import_module("win32ctypes.pywin32.pywintypes").error)
    return errors
