"""Tokens as the program holds them: over the next desk, over a keyring that opens late, and said where they are."""

import asyncio
import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from limelight.bootstrap.behind import Opening
from limelight.bootstrap.places import Places
from limelight.bootstrap.program import Program
from limelight.domain.environments import Environment, Kind
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.settings.saving import save_connection
from limelight.ui.connections.dialog import ConnectionDialog
from limelight.ui.sign_in.dialog import SignInDialog
from limelight.ui.sign_in.token_field import TokenField
from real.demo import OWNER, Demo, running_demo
from real.keyring_service import KeyringService
from real.session import Session

FIRST = Binding(Environment("development", "Development", 0, Kind.TEST), "bank", "development")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


@contextlib.contextmanager
def running(qtbot: QtBot, qapp: QApplication, folder: Path, profile: Profile) -> Iterator[Program]:
    """The program, with its window painted and its thread running."""
    program = Program(qapp, Opening(Places(folder / "limelight.toml", folder), profile))
    try:
        qtbot.waitUntil(lambda: program.stay.behind._background is not None)
        yield program
    finally:
        program.stay.console.leave()
        program.end()
        program.themes.deleteLater()
        program.deleteLater()
        qapp.setStyleSheet("")
        qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The program at its first start."""
    with running(qtbot, qapp, tmp_path, Profile("Limelight", (), ())) as program:
        yield program


def entry_of(demo: Demo) -> SystemEntry:
    return SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, demo.address.rstrip("/"), title="Bank")


def save(qtbot: QtBot, program: Program, demo: Demo, remember: bool) -> None:
    """Paste a token and save the connection, as the dialog does."""
    entry = entry_of(demo)
    first, token = program.stay.console, demo.token(OWNER)
    saving = program.stay.behind.submit(lambda desk: desk.save_connection(entry, [FIRST], token, remember))
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


def shown(dialog: QDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisibleTo(dialog) else ""


def opened(program: Program, kind: type[QDialog]) -> QDialog:
    """The dialog that was opened last."""
    return program.stay.console.window.findChildren(kind)[-1]


def test_without_a_keyring_memory_only_is_said_before_the_token_is_pasted_and_once_it_is_held(
    qtbot: QtBot, program: Program, demo: Demo, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.environment["DBUS_SESSION_BUS_ADDRESS"])
    program.stay.console._doings().show_connections()
    dialog = opened(program, ConnectionDialog)
    assert isinstance(dialog, ConnectionDialog)
    dialog.form.address.setText(demo.address)
    qtbot.waitUntil(lambda: shown(dialog, "kept_in").startswith("Memory only: Secret Service cannot be used"))
    dialog.reject()

    save(qtbot, program, demo, remember=True)
    qtbot.waitUntil(lambda: signed_in(program), timeout=20_000)
    program.stay.console._doings().sign_in()
    dialog = opened(program, SignInDialog)
    qtbot.waitUntil(lambda: "in memory only: Secret Service cannot be used" in shown(dialog, "place"))
    dialog.reject()


def test_a_sign_in_says_where_its_token_is_kept(
    qtbot: QtBot, program: Program, demo: Demo, our_keyring: KeyringService
) -> None:
    save(qtbot, program, demo, remember=False)
    qtbot.waitUntil(lambda: signed_in(program), timeout=20_000)
    program.stay.console._doings().sign_in()
    dialog = opened(program, SignInDialog)
    assert isinstance(dialog, SignInDialog)
    qtbot.waitUntil(lambda: "in memory only: as you asked" in shown(dialog, "place"))
    token = dialog.findChild(TokenField)
    token.field.setText(demo.token(OWNER))
    token.remember_box.setChecked(True)
    token.confirmed.emit()
    qtbot.waitUntil(lambda: "in this computer's Secret Service." in shown(dialog, "place"), timeout=20_000)
    assert list(our_keyring.secrets().values()) == [demo.token(OWNER)]
    dialog.reject()


@pytest.mark.parametrize("way", ["refresh", "sign_in"])
def test_a_keyring_that_was_locked_at_the_start_is_asked_again_when_the_person_says_so(
    qtbot: QtBot, qapp: QApplication, demo: Demo, our_keyring: KeyringService, tmp_path: Path, way: str
) -> None:
    entry = entry_of(demo)
    profile = save_connection(tmp_path / "limelight.toml", entry, [FIRST])
    asyncio.run(KeyringStore(platform_keyring()).save(Secret(demo.token(OWNER), entry.origin)))
    our_keyring.lock()
    with running(qtbot, qapp, tmp_path, profile) as program:
        qtbot.waitUntil(lambda: bool(program.stay.console.picture.columns[0].freshness.trouble), timeout=20_000)
        assert not signed_in(program)
        our_keyring.unlock()
        doings = program.stay.console._doings()
        if way == "refresh":
            doings.refresh()
        else:
            doings.sign_in()
            dialog = opened(program, SignInDialog)
            qtbot.waitUntil(lambda: "Secret Service" in shown(dialog, "kept_in"), timeout=20_000)
            dialog.reject()
            program.stay.behind.submit(lambda desk: desk.engine.refreshed())
        qtbot.waitUntil(lambda: signed_in(program), timeout=20_000)
