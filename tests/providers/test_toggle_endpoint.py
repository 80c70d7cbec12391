"""The toggle-endpoint provider against the live demo server."""

from collections.abc import Iterator

import pytest

from providers.contract import ProviderContract
from providers.demo_rig import DemoRig
from providers.happenings_contract import HappeningsContract
from real.demo import Demo, running_demo


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


@pytest.fixture(scope="module")
def one_rig(demo: Demo) -> DemoRig:
    return DemoRig(demo)


@pytest.fixture
def rig(one_rig: DemoRig) -> Iterator[DemoRig]:
    yield one_rig
    one_rig.demo.faults()


class TestToggleEndpoint(ProviderContract):
    """The whole contract of a provider."""


class TestWhatHappened(HappeningsContract):
    """What happened in an environment of the demo."""
