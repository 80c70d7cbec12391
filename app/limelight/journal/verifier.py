"""Checks an export of Limelight's journal. Needs Python 3.8 or newer and nothing else:

    python3 verify.py [FOLDER, or the packed ZIP]     (without a name: the folder that this file is in)

It ends with 0 where everything is as it was exported, 1 where something is not, 2 where it cannot be read.

What that proves: nothing was changed by accident, nor by anybody who did not make all the hashes anew. Whoever owns the
computer can forge a whole new history, this file included; compare `head` in manifest.json with an export that was
handed over earlier, and the record of the systems themselves, which is the authority.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

JOURNAL, MANIFEST, VERIFIER = "journal.jsonl", "manifest.json", "verify.py"
NAMES = (JOURNAL, MANIFEST, VERIFIER)
ROOT = "0" * 64  # stands for the hash before the first event


def sha256(data: bytes) -> str:
    """As hex."""
    return hashlib.sha256(data).hexdigest()


def canonical(manifest: dict[str, Any]) -> bytes:
    """A manifest as the bytes of its file."""
    return (json.dumps(manifest, sort_keys=True, indent=1) + "\n").encode("ascii")


def read(place: Path) -> dict[str, bytes]:
    """The files of an export, by name. Raises OSError where they cannot be read."""
    if place.is_dir():
        return {name: (place / name).read_bytes() for name in NAMES}
    try:
        with zipfile.ZipFile(place) as packed:
            return {name: packed.read(name) for name in NAMES}
    except Exception as error:
        raise OSError(f"{place} is no whole export ({error})") from error


def walk(journal: bytes, manifest: dict[str, Any]) -> str:
    """What is wrong with the events; empty where nothing is. Every hash covers the one before and the event's text."""
    head, count = ROOT, 0
    for line in journal.decode("ascii").splitlines():
        event = json.loads(line)
        count += 1
        if event["seq"] != count or json.loads(event["text"])["seq"] != count:
            return f"event {count} is missing, or not in its place"
        if event["previous"] != head or event["hash"] != sha256((head + event["text"]).encode("ascii")):
            return f"event {count} is not as it was recorded"
        head = event["hash"]
    if (count, head) != (manifest["events"], manifest["head"]):
        return f"it ends after event {count}, and the manifest tells of {manifest['events']}"
    return ""


def wrong_with(files: dict[str, bytes]) -> str:
    """What is wrong with an export; empty where nothing is."""
    try:
        manifest = json.loads(files[MANIFEST].decode("ascii"))
        sealed = {name: value for name, value in manifest.items() if name != "seal"}
        if canonical(manifest) != files[MANIFEST] or manifest["seal"] != sha256(canonical(sealed)):
            return MANIFEST + " is not as it was written"
        if wrong := walk(files[JOURNAL], manifest):
            return wrong
        changed = [name for name in (JOURNAL, VERIFIER) if sha256(files[name]) != manifest["files"][name]]
        return ", ".join(changed) + " is not as it was written" if changed else ""
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return f"something in it is not Limelight's ({type(error).__name__}: {error})"


def main(arguments: list[str]) -> int:
    """Check what the command line names, and say so."""
    place = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    try:
        files = read(place)
    except OSError as error:
        print(f"Cannot be read: {error}")
        return 2
    wrong = wrong_with(files)
    if wrong:
        print(f"BROKEN: {wrong}.")
        return 1
    manifest = json.loads(files[MANIFEST].decode("ascii"))
    print(f"Whole: {manifest['events']} events; the head is {manifest['head']}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
