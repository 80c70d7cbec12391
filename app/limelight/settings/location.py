"""Where each operating system keeps a program's settings."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def default_profile_path() -> Path:
    """The profile that is used where the command line names none, such as `~/.config/limelight/limelight.toml`.

    The folder need not exist: it is made when the first connection is saved.
    """
    return Path(platformdirs.user_config_dir("limelight", appauthor=False)) / "limelight.toml"
