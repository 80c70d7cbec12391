"""What can happen to the file of a journal."""

import os
import sqlite3
from pathlib import Path

from journal.writing import intent, usable
from limelight.domain.changes import ChangeState


def written(path: Path) -> None:
    """A journal with three events."""
    journal = usable(path)
    journal.begin(intent("a"))
    journal.advance("a", ChangeState.SENDING)
    journal.advance("a", ChangeState.NOT_SENT)
    journal.close()


def tamper(path: Path, *statements: str) -> None:
    """Change events in spite of the triggers."""
    with sqlite3.connect(path) as connection:
        for name in ("events_stay", "events_remain"):
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def scribble(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\x00\xff" * 2000)


def garbage(path: Path) -> None:
    path.write_bytes(b"this was never a database" * 500)


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE cats (name)")
    connection.close()
    path.chmod(0o600)


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=3")
    connection.close()


def of_another(path: Path) -> None:
    os.chown(path, 65_534, -1)


def open_to_others(path: Path) -> None:
    path.chmod(0o666)
