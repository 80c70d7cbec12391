"""Another keyring that is installed, named by a variable and by a file, gets no secret: the one in the clear of
`keyrings.alt`, beside a real Secret Service and where there is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from real.keyring_service import KeyringService
from real.session import Session

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the Secret Service is Linux's")

SECRET = "token-of-the-owner"
IN_THE_CLEAR = "keyrings.alt.file.PlaintextKeyring"
WAYS = ("variable", "file", "only installed")  # how the keyring package comes to choose it
VARIABLE = {"PYTHON_KEYRING_BACKEND": IN_THE_CLEAR}
OUR_APP = {"PYTHONPATH": str(Path(__file__).parents[2] / "app")}
OURS = f"""
import asyncio
from limelight.domain.secrets import Secret
from limelight.identity.credentials import Credentials
from limelight.identity.keyring_store import KeyringStore, platform_keyring
credentials = Credentials(KeyringStore(platform_keyring()))
asyncio.run(credentials.keep(Secret({SECRET!r}, "https://toggles.example.com")))
print(credentials.kept_in("https://toggles.example.com"))
"""
THEIRS = f"import keyring; keyring.set_password('Limelight', 'token', {SECRET!r}); print(keyring.get_keyring().name)"


def run(session: Session, code: str, way: str) -> str:
    """Run a program in a session where the keyring in the clear is there, in one of the `WAYS`; what it says."""
    if way == "file":
        configuration = session.home / ".config" / "python_keyring"
        configuration.mkdir(parents=True, exist_ok=True)
        (configuration / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={IN_THE_CLEAR}\n", encoding="utf-8")
    environment = OUR_APP | (VARIABLE if way == "variable" else {})
    answer: subprocess.CompletedProcess[str] = session.run([sys.executable, "-c", code], environment=environment)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


def files_of_theirs(session: Session) -> list[Path]:
    """What the keyring in the clear has written."""
    return sorted(each for each in session.home.rglob("keyring_pass.cfg"))


@pytest.mark.parametrize("way", ["variable", "file"])
def test_a_secret_goes_to_the_secret_service_all_the_same(keyring_service: KeyringService, way: str) -> None:
    session = keyring_service.session
    assert run(session, OURS, way) == "Secret Service"
    assert list(keyring_service.secrets().values()) == [SECRET]
    assert files_of_theirs(session) == []
    # The trap is real: whoever asks the keyring package for its choice writes the secret into a file.
    assert "PlaintextKeyring" in run(session, THEIRS, way)
    assert len(files_of_theirs(session)) == 1


@pytest.mark.parametrize("way", WAYS)
def test_where_there_is_no_secret_service_it_stays_in_memory(session: Session, way: str) -> None:
    assert run(session, OURS, way).startswith("memory only: Secret Service cannot be used")
    assert files_of_theirs(session) == []
    assert "PlaintextKeyring" in run(session, THEIRS, way)
    assert len(files_of_theirs(session)) == 1
