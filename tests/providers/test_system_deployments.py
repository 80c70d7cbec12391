"""What one system knows about deployments, as evidence for an environment that another system serves."""

import pytest

from limelight.providers.system_deployments import SystemDeployments
from providers.contract import opened
from providers.demo_rig import DemoRig
from real.demo import Demo, running_demo

pytestmark = pytest.mark.asyncio


async def test_another_system_tells_what_is_deployed() -> None:
    with running_demo() as demo:
        await _ask_twice(demo)


async def _ask_twice(demo: Demo) -> None:
    async with opened(DemoRig(demo).owner) as provider:
        source = SystemDeployments(provider, "production-eu")
        found = await source.read()
        await source.aclose()
        assert "instant-payments" in found.features
        assert await SystemDeployments(provider, "production-eu").read() == found
