"""One window for each profile: a second start raises the first one's window and ends.

The lock keeps windows apart, not processes: the command line and crashed copies still overlap, which is why the
journal has rules of its own (safety rules, section 5). The local socket carries one word and nothing else.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_PATIENCE = 1_000  # milliseconds that a second start waits for the first one's socket


class OneWindow(QObject):
    """Holds the lock of a profile's folder as long as it lives.

    Signals:
        raise_asked(): somebody started the program on this profile again.
    """

    raise_asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # only the end of its process makes a lock stale, not its age
        self._name = "limelight-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def take(self) -> bool:
        """Whether this is the profile's one window; where not, ask the other one with `raise_other`."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._name)  # left over from a copy that crashed: we hold the lock
        self._server.listen(self._name)
        return True

    def let_go(self) -> None:
        """Give the lock up, at the end of the program."""
        self._server.close()
        self._lock.unlock()

    def raise_other(self) -> bool:
        """Ask the profile's one window to come to the front; whether it heard."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        socket.write(_RAISE)
        heard = socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return heard

    @Slot()
    def _answer(self) -> None:
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
            self.raise_asked.emit()
