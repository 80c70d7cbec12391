"""A connection that is saved opens another desk, and who signed in on the first is signed in there."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from limelight.bootstrap.behind import Opening
from limelight.bootstrap.places import Places
from limelight.bootstrap.program import Program
from limelight.domain.environments import Environment, Kind
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from real.demo import OWNER, Demo, running_demo
from real.keyring_service import KeyringService
from real.session import Session

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The program at its first start, with its window painted and its thread running."""
    program = Program(qapp, Opening(Places(tmp_path / "limelight.toml", tmp_path), Profile("Limelight", (), ())))
    qtbot.waitUntil(lambda: program.stay.behind._background is not None)
    yield program
    program.stay.console.leave()
    program.end()
    program.themes.deleteLater()
    program.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


def save(qtbot: QtBot, program: Program, demo: Demo, remember: bool) -> None:
    """Paste a token and save the connection, as the dialog does."""
    entry = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, demo.address.rstrip("/"), title="Bank")
    first, token = program.stay.console, demo.token(OWNER)
    trying = program.stay.behind.submit(lambda desk: desk.try_connection(entry, token))
    qtbot.waitUntil(trying.done, timeout=20_000)
    remote = trying.result().environments[0].key
    binding = Binding(Environment(remote, "First", 0, Kind.TEST), "bank", remote)
    saving = program.stay.behind.submit(lambda desk: desk.save_connection(entry, [binding], token, remember))
    qtbot.waitUntil(saving.done, timeout=20_000)
    first.profile_saved.emit(saving.result())
    assert program.stay.console is not first


def signed_in(program: Program) -> bool:
    columns = program.stay.console.picture.columns
    return bool(columns) and columns[0].actor is not None


@pytest.mark.parametrize("remember", [True, False])
def test_without_a_keyring_the_token_of_a_saved_connection_is_still_held(
    qtbot: QtBot, program: Program, demo: Demo, session: Session, monkeypatch: pytest.MonkeyPatch, remember: bool
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.environment["DBUS_SESSION_BUS_ADDRESS"])
    save(qtbot, program, demo, remember)
    qtbot.waitUntil(lambda: signed_in(program), timeout=20_000)


def test_with_a_keyring_a_token_for_this_run_only_is_held_and_not_kept(
    qtbot: QtBot, program: Program, demo: Demo, our_keyring: KeyringService
) -> None:
    save(qtbot, program, demo, remember=False)
    qtbot.waitUntil(lambda: signed_in(program), timeout=20_000)
    assert our_keyring.secrets() == {}
