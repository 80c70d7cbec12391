"""The table of systems and sources."""

import subprocess
import sys
from pathlib import Path

import pytest

from limelight.domain.ports import (
    EvidenceSource,
    ReadsEvidence,
    ReadsHistory,
    ReadsTraffic,
    TracesChanges,
)
from limelight.domain.profile import SourceEntry, SourceKind, SystemEntry, SystemKind
from limelight.net.address import checked
from limelight.providers.table import SYSTEMS, build_provider, build_source, system_card
from providers.rig import OneToken, SystemClock


def test_every_kind_of_system_has_its_card() -> None:
    assert [card.kind for card in SYSTEMS] == list(SystemKind)
    for card in SYSTEMS:
        assert system_card(card.kind) is card
        assert checked(card.address_example).origin.startswith("https://")
        assert card.can
        assert card.cannot


@pytest.mark.parametrize("kind", list(SystemKind))
def test_every_system_can_be_built_and_declares_itself_by_the_cards_title(kind: SystemKind) -> None:
    entry = SystemEntry("one", kind, "https://toggles.example.com/base")
    provider = build_provider(entry, OneToken(entry.address, "t"), SystemClock())
    assert provider.origin == "https://toggles.example.com"
    assert provider.capabilities.system == system_card(kind).title


def test_the_toggle_endpoint_has_every_further_ability() -> None:
    entry = SystemEntry("one", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com")
    provider = build_provider(entry, OneToken(entry.address, "t"), SystemClock())
    for ability in (ReadsHistory, ReadsEvidence, ReadsTraffic, TracesChanges):
        assert isinstance(provider, ability)


@pytest.mark.parametrize("kind", list(SourceKind))
def test_every_source_can_be_built(kind: SourceKind) -> None:
    other = SystemEntry("other", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com")
    providers = {"other": build_provider(other, OneToken(other.address, "t"), SystemClock())}
    entry = SourceEntry("one", kind, "https://bank.example.com/info", system="other", environment="live")
    source: EvidenceSource = build_source(entry, SystemClock(), providers)
    assert callable(source.read)


def test_the_table_itself_loads_neither_httpx_nor_a_provider() -> None:
    code = "import sys, limelight.providers.table; print(*sorted(sys.modules))"
    path = str(Path(__file__).parents[2] / "app")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": path}
    )
    loaded = set(done.stdout.split())
    assert not loaded & {"httpx", "msgspec", "jmespath", "limelight.providers.toggle_endpoint", "limelight.net.client"}


def test_building_a_provider_does_not_load_httpx() -> None:
    code = (
        "import sys\n"
        "from limelight.domain.profile import SystemEntry, SystemKind\n"
        "from limelight.providers.table import build_provider\n"
        "build_provider(SystemEntry('a', SystemKind.TOGGLE_ENDPOINT, 'https://a.example'), None, None)\n"
        "print('httpx' in sys.modules)"
    )
    path = str(Path(__file__).parents[2] / "app")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": path}
    )
    assert done.stdout.strip() == "False"
