"""The program's commands as a script starts them, and a token in the keyring that they find."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import CompletedProcess

from real.session import Session

APP = {"PYTHONPATH": str(Path(__file__).parents[2] / "app")}
DONE, NOT_DONE, NOT_USABLE, WITH_GAPS = range(4)
_KEEP = """
import asyncio, sys
from limelight.domain.secrets import Secret
from limelight.identity.credentials import Credentials
from limelight.identity.keyring_store import KeyringStore, platform_keyring
token, origin = sys.argv[1:]
asyncio.run(Credentials(KeyringStore(platform_keyring())).keep(Secret(token, origin)))
"""


def limelight(session: Session, *arguments: str | Path) -> CompletedProcess[str]:
    """Run a command to its end."""
    return session.run([sys.executable, "-m", "limelight", *map(str, arguments)], environment=APP)


def keep_token(session: Session, token: str, origin: str) -> None:
    """Put the token for an origin (scheme, host and port) into the session's keyring."""
    kept = session.run([sys.executable, "-c", _KEEP, token, origin], environment=APP)
    assert kept.returncode == 0, kept.stderr
