"""A real Secret Service (GNOME's) in a session of a test's own: open, locked, stopped, or never there."""

import contextlib
import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path

from real.absence import absent, tool
from real.processes import Child, wait_until
from real.session import Session, private_session

# On Linux only; elsewhere `tool` skips before any of them is used.
with contextlib.suppress(ImportError):
    import secretstorage
    from jeepney.io.blocking import DBusConnection, open_dbus_connection
    from secretstorage.util import DBusAddressWrapper, format_secret, open_session

_PROMPTERS = ("/usr/libexec/gcr-prompter", "/usr/lib/gcr/gcr-prompter")
_PROMPTER_NAME = "org.gnome.keyring.SystemPrompter"
_NAME = "org.freedesktop.secrets"
_GNOME_ONLY = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"  # opens a keyring without asking
PASSWORD = "the keyring of a test"


@contextlib.contextmanager
def session_with_keyring(logs: Path) -> Iterator["KeyringService"]:
    """Run a session whose keyring is open, for the length of a with-block."""
    with private_session(logs) as session:
        service = KeyringService(session)
        service.start()
        yield service


class KeyringService:
    """The keyring service of a session. Nothing runs until `start`: a session has no keyring by itself."""

    def __init__(self, session: Session) -> None:
        tool("gnome-keyring-daemon", "gnome-keyring")
        self.session = session
        self._daemon: Child | None = None

    def start(self) -> None:
        """Start the service and open its keyring."""
        arguments = ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"]
        self._daemon = self.session.start(arguments, feed=PASSWORD.encode())
        self.session.wait_for_name(_NAME, self._daemon)
        wait_until(lambda: not self.is_locked(), "the keyring to be open")

    def lock(self) -> None:
        """Lock the keyring. Who asks for a secret now is asked for the password, which no one answers."""
        with contextlib.closing(self._connection()) as connection:
            secretstorage.get_default_collection(connection).lock()
        wait_until(self.is_locked, "the keyring to be locked")

    def unlock(self) -> None:
        """Open the keyring again, as the desktop does when the person has typed the password."""
        with contextlib.closing(self._connection()) as connection:
            collection = secretstorage.get_default_collection(connection).collection_path
            password = format_secret(open_session(connection), PASSWORD.encode(), "text/plain")
            service = DBusAddressWrapper("/org/freedesktop/secrets", _GNOME_ONLY, connection)
            service.call("UnlockWithMasterPassword", "o(oayays)", collection, password)
        wait_until(lambda: not self.is_locked(), "the keyring to be open")

    def start_prompter(self, environment: Mapping[str, str]) -> Child:
        """Start the desktop's password dialog on a screen (`screen.environment`).

        From now on who asks for a secret of the locked keyring waits until somebody answers the dialog.
        """
        program = next((each for each in _PROMPTERS if Path(each).exists()), None)
        if program is None:
            raise absent("The keyring's password dialog is not installed (Debian: gcr).")
        prompter = self.session.start([program], environment)
        self.session.wait_for_name(_PROMPTER_NAME, prompter)
        return prompter

    def stop(self) -> None:
        """End the service: from now on there is no keyring, as on a machine without one."""
        if self._daemon is not None:
            self._daemon.end()
            self.session.wait_for_name_gone(_NAME)

    def pause(self) -> None:
        """Let it answer nothing: who asks now waits until `resume`."""
        assert self._daemon is not None
        os.kill(self._daemon.pid, signal.SIGSTOP)

    def resume(self) -> None:
        """Let it answer again, what was asked meanwhile too."""
        assert self._daemon is not None
        os.kill(self._daemon.pid, signal.SIGCONT)

    def is_locked(self) -> bool:
        """Whether the default keyring is locked."""
        with contextlib.closing(self._connection()) as connection:
            return bool(secretstorage.get_default_collection(connection).is_locked())

    def secrets(self) -> dict[str, str]:
        """Everything in the default keyring: label -> secret."""
        with contextlib.closing(self._connection()) as connection:
            items = secretstorage.get_default_collection(connection).get_all_items()
            return {item.get_label(): item.get_secret().decode() for item in items}

    def _connection(self) -> "DBusConnection":
        return open_dbus_connection(f"unix:path={self.session.bus}")
