"""The embedded demo: its endpoint in a process of its own, and the profile that leads there."""

from __future__ import annotations

import socket
import tempfile
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from limelight.bootstrap.places import Places
from limelight.domain.errors import DemoTrouble
from limelight.domain.profile import Profile
from limelight.resources import resource
from limelight.settings import read_profile
from limelight.ui.sign_in.roles import DemoRole

if TYPE_CHECKING:
    from limelight.demo.process import DemoServer

_ROLES = (
    ("business-owner", "Business owner", "Eva Lindqvist releases and rolls back in every environment."),
    ("release-manager", "Release manager", "Tom Harper releases and rolls back in Production UK only."),
    ("support", "Support", "Samira Haddad looks, and changes nothing."),
)
"""The demo's people: the endpoint's word for the role, and what the person reads."""

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
    """The demo's profile; every environment is marked as DEMO. The address is put in by `DemoRun.reached`."""
    profile = read_profile(resource("demo", "limelight.toml"))
    bindings = tuple(
        replace(binding, environment=replace(binding.environment, demo=True)) for binding in profile.bindings
    )
    return replace(profile, bindings=bindings)


class DemoRun:
    """The running demo. Its port is chosen before it starts, so that the window can be there first."""

    def __init__(self, data: Path | None) -> None:
        self._data = data
        self._port = _free_port()
        self._server: DemoServer | None = None
        self.roles = tuple(DemoRole(title, sentence, partial(self._token, role)) for role, title, sentence in _ROLES)

    def reached(self, profile: Profile) -> Profile:
        """The demo's profile with the address at which its endpoint will be."""
        address = f"http://127.0.0.1:{self._port}/toggle-endpoint/v1"
        return replace(profile, systems=tuple(replace(system, address=address) for system in profile.systems))

    async def start(self) -> tuple[tuple[str, str], ...]:
        """Start the endpoint, once; returns the sign-in to begin with, as (system key, token).

        Raises:
            DemoTrouble: it did not start.
        """
        if self._server is None:
            self._server = await start_endpoint(self._data, self._port)
        return ((SYSTEM, self._token(_ROLES[0][0])),)

    def stop(self) -> None:
        """End the endpoint."""
        if self._server is not None:
            self._server.stop()

    def _token(self, role: str) -> str:
        return self._server.tokens[role] if self._server is not None else ""


async def start_endpoint(data: Path | None, port: int = 0) -> DemoServer:
    """Start the demo's endpoint without holding up the loop.

    Raises:
        DemoTrouble: it did not start.
    """
    import asyncio  # noqa: PLC0415  (neither is needed before the first paint)

    from limelight.demo.process import DemoError, start_demo  # noqa: PLC0415

    try:
        return await asyncio.to_thread(start_demo, data, options=("--port", str(port)))
    except (DemoError, OSError) as error:
        raise DemoTrouble(f"The demo could not be started: {error}") from error


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
