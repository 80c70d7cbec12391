"""One window for each profile: a second start raises the first one's window and ends.

The lock keeps windows apart, not processes: the command line and crashed copies still overlap, which is why the
journal has rules of its own (safety rules, section 5). The local socket carries one word and nothing else; Qt's network
library is loaded only for it, after the first paint.
"""
# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_RAISE = b"raise\n"
_PATIENCE = 1_000  # milliseconds that a second start waits for the first one's socket
_AGAIN_AFTER = 20  # milliseconds


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
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Whether this is the profile's one window; where not, ask the other one with `raise_other`."""
        return self._lock.tryLock(0)

    @Slot()
    def listen(self) -> None:
        """Hear from now on when the program is started again; the lock was taken."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(self._name)  # left over from a copy that crashed: we hold the lock
        self._server.listen(self._name)

    def let_go(self) -> None:
        """Give the lock up, at the end of the program."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def raise_other(self) -> bool:
        """Ask the profile's one window to come to the front; whether it heard. It may be about to open."""
        from PySide6.QtNetwork import QLocalSocket

        socket, deadline = QLocalSocket(), QDeadlineTimer(_PATIENCE)
        socket.connectToServer(self._name)
        while not socket.waitForConnected(max(0, deadline.remainingTime())):
            if deadline.hasExpired():
                return False
            QThread.msleep(_AGAIN_AFTER)
            socket.connectToServer(self._name)
        socket.write(_RAISE)
        heard = socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return heard

    @Slot()
    def _answer(self) -> None:
        connection = self._server.nextPendingConnection() if self._server is not None else None
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
            self.raise_asked.emit()
