"""One window for each profile: a second start raises the first one's window and ends.

The lock keeps windows apart, not processes: the command line and crashed copies still overlap, which is why the
journal has rules of its own (safety rules, section 5). The local socket asks for the window to come to the front, and
may bring a link, which is text until `deep_links` has read it and which can only show something. Qt's network library
is loaded only for it, after the first paint.
"""
# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_OPEN = b"open "
_LARGEST = 16_384  # bytes that are read of what a second start says
_PATIENCE = 1_000  # milliseconds that a second start waits for the first one's socket
_AGAIN_AFTER = 20  # milliseconds


class OneWindow(QObject):
    """Holds the lock of a profile's folder as long as it lives.

    Signals:
        raise_asked(): somebody started the program on this profile again.
        link_given(str): they did so with a link, which is not looked at here.
    """

    raise_asked = Signal()
    link_given = Signal(str)

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

    def raise_other(self, link: str = "") -> bool:
        """Ask the profile's one window to come to the front and to follow a link, if there is one; whether it heard.

        It may be about to open.
        """
        from PySide6.QtNetwork import QLocalSocket

        socket, deadline = QLocalSocket(), QDeadlineTimer(_PATIENCE)
        socket.connectToServer(self._name)
        while not socket.waitForConnected(max(0, deadline.remainingTime())):
            if deadline.hasExpired():
                return False
            QThread.msleep(_AGAIN_AFTER)
            socket.connectToServer(self._name)
        socket.write(_OPEN + link.encode("utf-8", "replace") + b"\n" if link else _RAISE)
        heard = socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return heard

    @Slot()
    def _answer(self) -> None:
        connection = self._server.nextPendingConnection() if self._server is not None else None
        if connection is not None:
            heard = _Heard(connection, self)
            heard.link_given.connect(self.link_given)
            self.raise_asked.emit()
            heard.listen()


class _Heard(QObject):
    """What comes over one connection, until its first line ends, it ends itself, or it says too much or nothing.

    Signals:
        link_given(str): the line was a link.
    """

    link_given = Signal(str)

    def __init__(self, connection: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._connection = connection
        self._data = b""
        self._is_over = False
        connection.setParent(self)
        self._patience = QTimer(self, interval=_PATIENCE, singleShot=True)

    def listen(self) -> None:
        """Begin; some of it may be there already."""
        self._connection.readyRead.connect(self._read)
        self._connection.disconnected.connect(self._end)
        self._patience.timeout.connect(self._end)
        self._patience.start()
        self._read()
        if self._connection.state() is self._connection.LocalSocketState.UnconnectedState:
            self._end()

    @Slot()
    def _read(self) -> None:
        self._data += bytes(self._connection.read(_LARGEST + 1 - len(self._data)).data())
        if b"\n" in self._data or len(self._data) > _LARGEST:
            self._end()

    @Slot()
    def _end(self) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._patience.stop()
        line, newline, _ = self._data.partition(b"\n")
        self._connection.abort()
        if newline and line.startswith(_OPEN):
            self.link_given.emit(line.removeprefix(_OPEN).decode("utf-8", "replace"))
        self.deleteLater()
