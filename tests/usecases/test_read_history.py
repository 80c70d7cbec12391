"""Reading who changed what."""

from __future__ import annotations

import asyncio

import pytest

from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import NotThere, Unsupported
from limelight.domain.profile import Binding
from limelight.domain.systems import HistoryEntry
from limelight.usecases.bound import Bound
from limelight.usecases.read_history import ReadHistory
from sync.fakes import FakeSystem, FakeSystemWithHistory


def history_of(system: FakeSystem) -> ReadHistory:
    binding = Binding(Environment("prod", "Production", 0, Kind.PRODUCTION), "one", "eu-1")
    return ReadHistory({"prod": Bound(binding, system)})


def test_the_newest_come_first_under_the_systems_own_key() -> None:
    system = FakeSystemWithHistory("eu-1")
    old = HistoryEntry("1", "pay", "eu-1", "Maya", 10.0, "released to everyone")
    new = HistoryEntry("2", "pay", "eu-1", "Ben", 20.0, "turned off")
    system.entries = (old, new, HistoryEntry("3", "pay", "us-1", "Ben", 30.0, "turned off"))
    assert asyncio.run(history_of(system)("prod", "pay")) == (new, old)
    assert asyncio.run(history_of(system)("prod", "pay", limit=1)) == (old,)


def test_a_system_without_memory_says_so() -> None:
    with pytest.raises(Unsupported, match="Fake system does not tell who changed what"):
        asyncio.run(history_of(FakeSystem("eu-1"))("prod", "pay"))


def test_an_unknown_environment_says_so() -> None:
    with pytest.raises(NotThere, match="no environment qa"):
        asyncio.run(history_of(FakeSystemWithHistory("eu-1"))("qa", "pay"))
