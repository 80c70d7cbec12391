"""Searches for secrets that must be nowhere: plain, URL-encoded, in base64 at any offset, and as UTF-16."""

from __future__ import annotations

import zipfile
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus

SHORTEST = 12  # characters: what is shorter is found by chance


class Canaries:
    """Secrets by what they are: secret -> name. `in_...` give the places where one stands, as `what in where`."""

    def __init__(self, secrets: Mapping[str, str]) -> None:
        short = [what for secret, what in secrets.items() if len(secret) < SHORTEST]
        assert secrets
        assert not short, f"too short to search for: {short}"
        self.names = frozenset(secrets.values())
        self._forms = {form: what for secret, what in secrets.items() for form in forms_of(secret)}

    def in_bytes(self, content: bytes, where: object) -> list[str]:
        """Search a content."""
        return sorted({f"{what} in {where}" for form, what in self._forms.items() if form in content})

    def in_text(self, text: str, where: object) -> list[str]:
        """Search a text."""
        return self.in_bytes(text.encode(), where)

    def in_files(self, folders: Iterable[Path]) -> list[str]:
        """Search every file below the folders, what is packed in them, and the names of all of them."""
        found = []
        for folder in folders:
            for path in folder.rglob("*"):
                found += self.in_text(path.name, f"the name of {path}")
                if path.is_file() and not path.is_symlink():
                    for content, where in contents_of(path):
                        found += self.in_bytes(content, where)
        return found

    def in_process(self, process: int) -> list[str]:
        """Search the arguments and the environment of a process and of everything that it has started."""
        found = []
        for each in [process, *_started_by(process)]:
            for kind in ("cmdline", "environ"):
                try:
                    content = Path(f"/proc/{each}/{kind}").read_bytes()
                except (FileNotFoundError, ProcessLookupError):
                    continue  # it has just ended
                found += self.in_bytes(content, f"{kind} of process {each}")
        return found


def forms_of(secret: str) -> set[bytes]:
    """How a secret may stand in a file."""
    forms = {secret, quote(secret, safe=""), quote(secret), quote_plus(secret)}
    found = {form.encode() for form in forms}
    found |= {secret.encode("utf-16-le"), secret.encode("utf-16-be")}
    for raw in (secret.encode(), secret.encode("utf-16-le")):
        for offset in range(3):
            for encoded in (b64encode(b"x" * offset + raw), urlsafe_b64encode(b"x" * offset + raw)):
                found.add(encoded[4:-4])  # without what its neighbours take part in
    return found


def contents_of(path: Path) -> list[tuple[bytes, str]]:
    """What is in a file, and unpacked what is in it where it is an archive; each with where that is."""
    contents = [(path.read_bytes(), str(path))]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            contents += [(archive.read(name), f"{path}, {name}") for name in archive.namelist()]
    return contents


def _started_by(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task/{process}/children")
    try:
        direct = [int(each) for each in children.read_text(encoding="ascii").split()]
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [each for child in direct for each in (child, *_started_by(child))]
