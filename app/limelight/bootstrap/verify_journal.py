"""`limelight verify-journal FILE`: whether a journal, a set-aside one or an export is as it was recorded.

Exit codes: 0 it is whole, 1 it is broken (the first event that is not as it was recorded is named), 2 it cannot be
read, or the anchor that was asked for cannot. It changes nothing, and the file may be in use.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from limelight.domain.errors import LimelightError
from limelight.domain.journal_state import Head, Wrong, wrong_with_file
from limelight.identity.journal_anchor import KeyringAnchor
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.identity.turns import Turns
from limelight.journal import chain, schema, verifier

WHOLE, BROKEN, UNREADABLE = 0, 1, 2
_ITSELF = Path()
_PATIENCE = 60.0  # seconds for the keyring: a locked one asks the person


@dataclass(frozen=True, slots=True)
class _Found:
    """What came of looking at a file. `head` and `hash_at` are there where it is whole."""

    code: int
    sentence: str
    head: Head | None = None
    hash_at: Callable[[int], str] = lambda seq: ""


def main(arguments: list[str]) -> int:
    """Look at what the command line names, say what was found, and return the exit code."""
    options = _parser().parse_args(arguments)
    found = look_at(options.file)
    print(found.sentence)
    if options.anchor is None or found.code != WHOLE:
        return found.code
    journal = options.file if options.anchor == _ITSELF else options.anchor
    return _compare(journal, found, is_export=_is_export(options.file))


def look_at(file: Path) -> _Found:
    """Verify the chain of a file, or of an export."""
    try:
        return _look_at_export(file) if _is_export(file) else _look_at_file(file)
    except (OSError, ValueError, sqlite3.Error, LimelightError) as error:
        code = BROKEN if _is_corrupt(error) else UNREADABLE
        return _Found(code, f"{file} cannot be read: {error}")


def _look_at_file(file: Path) -> _Found:
    if not file.exists():
        return _Found(UNREADABLE, f"{file} is not there.")
    connection = schema.connect_to_read(file)
    try:
        if not schema.assert_known(connection):
            return _Found(UNREADABLE, f"{file} is empty, and no journal.")
        with schema.transaction_to_read(connection):
            verdict = chain.verified(connection)
            if not verdict.holds:
                return _Found(BROKEN, f"BROKEN after {verdict.events} events that hold: {verdict.wrong}")
            head = chain.head_of(connection)
            hashes = {row["seq"]: str(row["hash"]) for row in chain.rows(connection)}
    finally:
        connection.close()
    return _Found(WHOLE, _whole(verdict.events, verdict.head), head, lambda seq: hashes.get(seq, ""))


def _look_at_export(place: Path) -> _Found:
    files = verifier.read(place)
    if wrong := verifier.wrong_with(files):
        return _Found(BROKEN, f"BROKEN: {wrong}.")
    manifest = json.loads(files[verifier.MANIFEST])
    events = [json.loads(line) for line in files[verifier.JOURNAL].splitlines()]
    sentence = _whole(manifest["events"], manifest["head"])
    if not events:
        return _Found(WHOLE, sentence)
    try:
        head = _head_in(manifest, events[-1])
    except (KeyError, TypeError, ValueError) as error:  # whoever made it knew how to seal it, and not what we write
        return _Found(BROKEN, f"BROKEN: something in it is not Limelight's ({type(error).__name__}: {error}).")
    return _Found(WHOLE, sentence, head, lambda seq: str(events[seq - 1]["hash"]) if seq <= len(events) else "")


def _head_in(manifest: dict[str, Any], last: dict[str, Any]) -> Head:
    """The head that an export tells."""
    segment, text = manifest["segment"], json.loads(last["text"])
    told = {"segment": segment["id"], "number": segment["number"], "at": text["at"]}
    return msgspec.convert({**told, "seq": last["seq"], "hash": last["hash"]}, type=Head)


def _compare(journal: Path, found: _Found, *, is_export: bool) -> int:
    """Compare with what the keyring holds of a journal."""
    try:
        name, anchor = asyncio.run(_anchored(journal))
    except LimelightError as error:
        print(f"The anchor cannot be read: {error}")
        return UNREADABLE
    if anchor is None:
        print(f"{name} holds no anchor for {journal}.")
        return WHOLE
    wrong = wrong_with_file(anchor, found.head, found.hash_at)
    if wrong is Wrong.CUT and is_export:
        print(f"{name} holds event {anchor.seq}: the journal went on after this export.")
        return WHOLE
    if wrong is None:
        print(f"It holds the anchored event {anchor.seq} of {name}.")
        return WHOLE
    print(f"BROKEN: {wrong.value}. {name} holds {anchor.words}, which is not in it.")
    return BROKEN


async def _anchored(journal: Path) -> tuple[str, Head | None]:
    with tempfile.TemporaryDirectory(prefix="limelight-verify-") as folder:
        anchor = KeyringAnchor(KeyringStore(platform_keyring(), _PATIENCE), Turns(Path(folder)), journal)
        return anchor.name, await anchor.load()


def _is_export(file: Path) -> bool:
    return file.is_dir() or (file.is_file() and zipfile.is_zipfile(file))


def _is_corrupt(error: Exception) -> bool:
    return isinstance(error, sqlite3.Error) and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT


def _whole(events: int, head: str) -> str:
    return f"Whole: {events} events; the head is {head}."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="limelight verify-journal",
        description="Check that a journal, one that was set aside, or an export is as it was recorded.",
        epilog="Exit codes: 0 whole, 1 broken, 2 cannot be read.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="journal.sqlite, or an exported ZIP or its folder")
    parser.add_argument(
        "--anchor",
        type=Path,
        nargs="?",
        const=_ITSELF,
        metavar="JOURNAL",
        help="compare with the head in this user's keyring too; JOURNAL is where the journal is, if FILE is not it",
    )
    return parser
