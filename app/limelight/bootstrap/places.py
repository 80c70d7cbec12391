"""Where the files of a profile are: beside each other in the user's data folder, one folder for each profile."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Places:
    """The files of one profile. `folder` is made, for this user only, when the first of them is written.

    `shared` is the folder of what all profiles of this user share; None: nothing is shared.
    """

    profile: Path
    folder: Path
    shared: Path | None = None

    @property
    def journal(self) -> Path:
        """Who changed what: never deleted by the program."""
        return self.folder / "journal.sqlite"

    @property
    def picture(self) -> Path:
        """The last picture: can be deleted at any time."""
        return self.folder / "picture.bin"

    @property
    def acknowledged(self) -> Path:
        """Which differences between environments are right for now, and why: written by people."""
        return self.folder / "acknowledged.json"

    @property
    def announced(self) -> Path:
        """What was announced, where and how it went."""
        return self.folder / "announced.jsonl"

    @property
    def plans(self) -> Path:
        """Which plans were opened last: can be deleted at any time."""
        return self.folder / "plans.json"

    @property
    def seen(self) -> Path:
        """The picture that a person looked at last: can be deleted at any time."""
        return self.folder / "seen.bin"

    @property
    def sessions(self) -> Path:
        """The folder of what running copies share of sessions: locks, and what is too long for the keyring, sealed."""
        return (self.shared or self.folder) / "sessions"


def places_of(profile: Path) -> Places:
    """The files of the profile at a path; two profiles never share one."""
    whole = str(profile.expanduser().resolve())
    mark = hashlib.sha256(whole.encode()).hexdigest()[:12]
    data = _data()
    return Places(profile, data / f"{profile.stem}-{mark}", data)


def language_file() -> Path:
    """Which language this user chose, for all profiles and the demo; none where it is the desktop's."""
    return _data() / "language"


def _data() -> Path:
    return Path(platformdirs.user_data_dir("limelight", appauthor=False))
