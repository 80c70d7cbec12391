"""What tests of the journal share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journal.copies import Copy
from journal.writing import usable
from limelight.journal.file import FileJournal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a journal is, or will be."""
    return tmp_path / "limelight" / "journal.sqlite"


@pytest.fixture
def journal(path: Path) -> Iterator[FileJournal]:
    """An open one."""
    journal = usable(path)
    yield journal
    journal.close()


@pytest.fixture
def start(path: Path) -> Iterator[Callable[[str], Copy]]:
    """Starts copies of a program by their key; those that still run are killed afterwards."""
    copies: list[Copy] = []

    def begin(key: str) -> Copy:
        copies.append(Copy(path, key))
        return copies[-1]

    yield begin
    for copy in copies:
        copy.close()
