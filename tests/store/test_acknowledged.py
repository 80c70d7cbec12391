"""Acknowledged differences on disk: kept whole, for this user only; what is damaged is told and never lost."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.domain.acknowledgements import Acknowledgement, Side
from limelight.domain.errors import StoreTrouble
from limelight.store.acknowledged import AcknowledgedFile

SAID = Acknowledgement(
    "pay", Side("staging", "WAITING", "DARK"), Side("prod", "RELEASED", "RELEASED"), "Pilot \u202e", "Maya", 1.0, 9.5
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "acknowledged.json"


def test_what_was_kept_comes_back(path: Path) -> None:
    held = (SAID, replace(SAID, feature="lend"))
    AcknowledgedFile(path).save(held)
    assert AcknowledgedFile(path).load() == (held, "")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_nothing_is_kept_at_first(path: Path) -> None:
    assert AcknowledgedFile(path).load() == ((), "")
    assert not path.exists()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"format": 1}',
        b'{"format": "1", "acknowledged": []}',
        b'{"format": 1, "acknowledged": [{"feature": 3}]}',
        b'{"format": 1, "acknowledged": [], "more": 1}',
        b"[" * 100_000,
        b" " * 2_000_000,
    ],
)
def test_a_damaged_file_is_told_set_aside_and_never_lost(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    held, sentence = AcknowledgedFile(path).load()
    assert held == ()
    (aside,) = path.parent.iterdir()
    assert str(aside) in sentence
    assert aside.read_bytes() == data
    AcknowledgedFile(path).save((SAID,))
    assert AcknowledgedFile(path).load() == ((SAID,), "")
    assert aside.read_bytes() == data


def test_two_damaged_files_in_one_second_are_both_kept(path: Path) -> None:
    path.parent.mkdir()
    for number in (1, 2):
        path.write_bytes(b"damaged %d" % number)
        AcknowledgedFile(path).load()
    assert sorted(each.read_bytes() for each in path.parent.iterdir()) == [b"damaged 1", b"damaged 2"]


def test_a_file_of_a_newer_version_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    newer = json.dumps({"format": 2, "differences": ["anything"]})
    path.write_text(newer)
    with pytest.raises(StoreTrouble, match="newer Limelight"):
        AcknowledgedFile(path).load()
    assert path.read_text() == newer


def test_a_file_that_cannot_be_read_or_written_is_said(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreTrouble, match="cannot be read"):
        AcknowledgedFile(path).load()
    with pytest.raises(StoreTrouble, match="could not be saved"):
        AcknowledgedFile(path).save((SAID,))
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_damaged_file_that_cannot_be_set_aside_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    path.write_bytes(b"damaged")

    def refuse(*_paths: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(StoreTrouble, match="could not be set aside"):
        AcknowledgedFile(path).load()
    assert path.read_bytes() == b"damaged"
