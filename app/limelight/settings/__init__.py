"""The profile file `limelight.toml`: where it is, what it says in domain values, and saving a connection into it.

`saving.save_connection` is imported where something is saved, since rewriting a file takes a library that reading does
not need.

Never a secret: tokens are the identity folder's. The file is documented by `resources/profile/limelight.example.toml`.
"""

from limelight.settings.location import default_profile_path
from limelight.settings.reading import parse_profile, read_profile

__all__ = ["default_profile_path", "parse_profile", "read_profile"]
