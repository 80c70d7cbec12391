"""The embedded demo: its endpoint in a process of its own, and the profile that leads there."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from limelight.bootstrap.places import Places
from limelight.domain.errors import DemoTrouble
from limelight.domain.profile import Profile
from limelight.resources import resource
from limelight.settings import read_profile

if TYPE_CHECKING:
    from limelight.demo.process import DemoServer

ROLES = {
    "business-owner": "Business owner",
    "release-manager": "Release manager of Production UK",
    "support": "Support, read only",
}
"""The demo's roles: the endpoint's word, and the person's."""

SYSTEM = "northbank"
"""The key of the demo's one system in its profile."""


@dataclass(frozen=True, slots=True)
class DemoPlaces:
    """Where the demo keeps its files; `folder` goes with the demo where it is not a named one."""

    places: Places
    data: Path | None
    folder: tempfile.TemporaryDirectory[str] | None

    def remove(self) -> None:
        """Remove what does not outlive the demo."""
        if self.folder is not None:
            self.folder.cleanup()


def demo_places(data: Path | None) -> DemoPlaces:
    """Where the files are: beside the named data file, so that both survive, or in a temporary folder."""
    profile = resource("demo", "limelight.toml")
    if data is None:
        folder = tempfile.TemporaryDirectory(prefix="limelight-demo-")
        return DemoPlaces(Places(profile, Path(folder.name)), None, folder)
    whole = data.expanduser().resolve()
    return DemoPlaces(Places(profile, whole.with_name(whole.name + ".console")), whole, None)


def demo_profile() -> Profile:
    """The demo's profile; every environment is marked as DEMO. The address is put in by `reached_at`."""
    profile = read_profile(resource("demo", "limelight.toml"))
    bindings = tuple(
        replace(binding, environment=replace(binding.environment, demo=True)) for binding in profile.bindings
    )
    return replace(profile, bindings=bindings)


def reached_at(profile: Profile, address: str) -> Profile:
    """The demo's profile with the address of the running endpoint."""
    return replace(profile, systems=tuple(replace(system, address=address) for system in profile.systems))


async def start_endpoint(data: Path | None) -> DemoServer:
    """Start the demo's endpoint without holding up the loop.

    Raises:
        DemoTrouble: it did not start.
    """
    from limelight.demo.process import DemoError, start_demo  # noqa: PLC0415  (not needed before the first paint)

    try:
        return await asyncio.to_thread(start_demo, data)
    except (DemoError, OSError) as error:
        raise DemoTrouble(f"The demo could not be started: {error}") from error
