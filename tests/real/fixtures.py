"""The fixtures with which a test asks for a real part. Loaded as a plug-in by `tests/conftest.py`.

A test that asks for `unleash` or `postgres` is marked `unleash` by itself, one that asks for a screen `screen`.
Under xdist the marked ones share a worker (with `--dist loadgroup`), so that each part starts only once.
"""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from real.keyring_service import KeyringService, session_with_keyring
from real.postgres import Cluster, throwaway_cluster
from real.screen import Screen, virtual_screen
from real.session import Session, private_session
from real.unleash import RealUnleash

_MARKED = {
    "unleash": {"unleash", "unleash_7", "postgres"},
    "screen": {"screen", "shared_screen"},
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests by the parts they use, and put those that share a part on one worker."""
    for item in items:
        used = set(getattr(item, "fixturenames", ()))
        for marker, fixtures in _MARKED.items():
            if used & fixtures and item.get_closest_marker(marker) is None:
                item.add_marker(marker)
        group = next((marker for marker in _MARKED if item.get_closest_marker(marker)), None)
        if group and config.pluginmanager.hasplugin("xdist") and item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(group))
            _name_group(item, group)


def _name_group(item: pytest.Item, group: str) -> None:
    """Tell xdist which tests stay together."""
    # WORKAROUND: pytest-xdist 3.8.0 writes the group into `item._nodeid`, which pytest 9.2 does not read any more:
    # every test would go its own way, and each worker start a server of its own.
    if item.config.getoption("loadgroup", default=False) and hasattr(item, "_id"):
        item._id = type(item._id).parse(f"{item.nodeid}@{group}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say in the report of a failed test what its screen showed, and keep a picture beside its logs."""
    report = yield
    shown = getattr(item, "funcargs", {})
    screen = shown.get("screen") or shown.get("shared_screen")
    if call.when == "call" and report.failed and isinstance(screen, Screen):
        report.sections.append(("The screen", screen.report(screen.session.logs / "when-it-failed.png")))
    return report


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A throw-away PostgreSQL for this run."""
    with throwaway_cluster() as cluster:
        yield cluster


@pytest.fixture(scope="session")
def unleash(postgres: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealUnleash]:
    """Unleash 8 with three environments and three people. Shared: a test makes features of its own names."""
    server = RealUnleash(postgres, tmp_path_factory.mktemp("unleash"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def unleash_7(postgres: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealUnleash]:
    """The older Unleash 7, furnished alike."""
    server = RealUnleash(postgres, tmp_path_factory.mktemp("unleash-7"), major=7)
    yield server
    server.stop()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A desktop session with a home and a message bus, and no keyring service."""
    with private_session(_logs(tmp_path)) as session:
        yield session


@pytest.fixture
def keyring_service(tmp_path: Path) -> Iterator[KeyringService]:
    """A session with an open keyring, for programs started in `keyring_service.session`."""
    with session_with_keyring(_logs(tmp_path)) as service:
        yield service


@pytest.fixture
def our_keyring(keyring_service: KeyringService, monkeypatch: pytest.MonkeyPatch) -> KeyringService:
    """The same, and the test's own process uses that keyring too."""
    address = keyring_service.session.environment["DBUS_SESSION_BUS_ADDRESS"]
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    return keyring_service


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen of a test's own, with an open keyring in its session."""
    with virtual_screen(_logs(tmp_path)) as screen:
        yield screen


@pytest.fixture(scope="module")
def shared_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen for all tests of a file; each ends the programs that it starts."""
    with virtual_screen(tmp_path_factory.mktemp("screen")) as screen:
        yield screen


def _logs(folder: Path) -> Path:
    logs = folder / "logs"
    logs.mkdir()
    return logs
