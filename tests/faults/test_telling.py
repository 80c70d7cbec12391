"""Who tells of a fault without a server or a journal had none: that is counted. A row that is wrong is noticed."""

import socket
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from faults.table import FILE, read
from faults.telling import WRITES, Tell, take

ROW = ("a fault that nobody made", "data", "here", "nothing", "nothing")


@pytest.fixture
def telling(tell: Tell) -> Tell:
    """By another name than the one by which tests that tell of faults are found."""
    return tell


def test_a_connection_that_is_not_told_of_is_noticed(telling: Tell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
    with pytest.raises(AssertionError, match="a connection was made"):
        telling(*ROW, journal="no intent")


def test_a_journal_that_is_not_told_of_is_noticed(telling: Tell, tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "journal.sqlite").close()
    with pytest.raises(AssertionError, match="a journal was opened"):
        telling(*ROW, server="1 request")


@pytest.mark.skipif(WRITES, reason="the table is being written")
def test_a_row_that_the_table_does_not_have_fails_the_test_that_says_it() -> None:
    known = next(iter(read(FILE.read_text(encoding="utf-8")).values()))
    take(known)
    with pytest.raises(AssertionError, match="one row by two tests"):
        take(replace(known, saw="something else"))
    with pytest.raises(AssertionError, match="is not this any more"):
        take(replace(known, where="elsewhere"))
