"""`limelight --self-test`: one line for each part of this installation, and a release and roll back on the demo."""

from __future__ import annotations

import asyncio
import importlib
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from limelight.bootstrap.demo import DemoRun, demo_profile
from limelight.bootstrap.desk import Order, build_desk, credentials_of_run
from limelight.bootstrap.places import Places
from limelight.domain.changes import SUCCEEDED, Recorded, Verb
from limelight.domain.errors import KeyringTrouble, LimelightError
from limelight.domain.secrets import Secret, memory_only, why_memory_only
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.journal.opening import open_journal
from limelight.resources import resource
from limelight.sync.desk import Desk
from limelight.sync.engine import Outlets

_QT = "PySide6.QtWidgets"
_IMPORTS = (_QT, "httpx", "keyring", "msgspec", "jmespath", "tomlkit", "joserfc", "starlette", "uvicorn", "xlsxwriter")
_RESOURCES = ("changelog.md", "fonts", "icons", "theme", "contract", "demo", "profile")
_PLACE, _FEATURE = "production-eu", "instant-payments"
_PROBE = "https://self-test.limelight.invalid"


class PartFailed(Exception):
    """A part does not work; the text says how."""


def run_self_test() -> int:
    """Check every part in turn, print a line for each, and return 0 if all of them work."""
    parts: tuple[tuple[str, Callable[[], Awaitable[str]]], ...] = (
        ("imports", _imports),
        ("resources", _resources),
        ("keyring", _keyring),
        ("sqlite", _sqlite),
        ("demo", _demo),
    )
    passed = [asyncio.run(_passes(name, part)) for name, part in parts]
    return 0 if all(passed) else 1


async def _passes(name: str, part: Callable[[], Awaitable[str]]) -> bool:
    began = time.monotonic()
    try:
        said, passed = await part(), True
    except (PartFailed, LimelightError, ImportError, OSError, sqlite3.Error) as error:
        said, passed = str(error) or type(error).__name__, False
    seconds = time.monotonic() - began
    print(f"{'ok  ' if passed else 'FAIL'} {name:<10} {said} ({seconds:.1f} s)", flush=True)
    return passed


async def _imports() -> str:
    for name in _IMPORTS:
        importlib.import_module(name)
    qt = importlib.import_module("PySide6").__version__
    return f"Python {sys.version.split()[0]}, PySide6 {qt} and {len(_IMPORTS) - 1} more libraries"


async def _resources() -> str:
    return f"{sum(1 for name in _RESOURCES if resource(name).exists())} of {len(_RESOURCES)} found"


async def _keyring() -> str:
    """Keep a token that is none, read it and forget it; where there is no keyring, say so: that is no failure."""
    store = KeyringStore(platform_keyring(), patience=5.0)
    try:
        await store.save(Secret("self-test", _PROBE))
        found = await store.load(_PROBE)
        await store.forget(_PROBE)
    except KeyringTrouble as trouble:
        return memory_only(why_memory_only(str(trouble)))
    if found is None or found.reveal() != "self-test":
        raise PartFailed(f"{store.name} did not give back what it was given")
    return f"{store.name} keeps, gives back and forgets"


async def _sqlite() -> str:
    with tempfile.TemporaryDirectory(prefix="limelight-self-test-") as folder:
        journal = open_journal(Path(folder) / "journal.sqlite", time.time)
        try:
            if journal.trouble:
                raise PartFailed(journal.trouble)
            return f"SQLite {sqlite3.sqlite_version}, the journal records"
        finally:
            journal.close()


async def _demo() -> str:
    with tempfile.TemporaryDirectory(prefix="limelight-self-test-") as folder:
        demo = DemoRun(None)
        try:
            await demo.start()
            profile = demo.reached(demo_profile())
            order = Order(
                Places(Path(folder) / "limelight.toml", Path(folder)),
                profile,
                _SILENT,
                watch=lambda recorded: None,
                credentials=credentials_of_run(keyring=False),
            )
            desk = await build_desk(order)
            try:
                await demo.begin(desk)
                return await _release_and_roll_back(desk)
            finally:
                await desk.close()
        finally:
            await asyncio.to_thread(demo.stop)


async def _release_and_roll_back(desk: Desk) -> str:
    released = await _change(desk, Verb.RELEASE)
    rolled_back = await _change(desk, Verb.ROLL_BACK)
    return f"release {released.state.value}, roll back {rolled_back.state.value}"


async def _change(desk: Desk, verb: Verb) -> Recorded:
    proposal = await desk.propose_change(_PLACE, _FEATURE, verb)
    if proposal.confirmation.blocked:
        raise PartFailed(f"{verb.value}: {proposal.confirmation.blocked}")
    decision = proposal.decide("Self-test", ticked=proposal.confirmation.ticks, typed=proposal.confirmation.typed_name)
    outcome = await desk.change_exposure(decision, lambda recorded: None)
    last = outcome.recorded[-1]
    if last.state not in SUCCEEDED:
        raise PartFailed(f"{verb.value}: {last.sentence}")
    return last


_SILENT = Outlets(
    publish=lambda picture: None,
    report_bug=lambda bug: None,
    gap_noticed=lambda seconds: None,
    keep=lambda picture: None,
    notice=lambda sentence: None,
)
