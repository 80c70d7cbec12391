"""The embedded demo: its server in a process of its own, the profile that leads there, and the sign-in to begin with.

One signs in to the demo as one does anywhere else: with an OpenID provider, which is the demo's own. Where no browser
is to be opened (at the start, in the tour and in the self-test) a visitor goes through its pages by HTTP.
"""

from __future__ import annotations

import socket
import sys
import tempfile
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from limelight.bootstrap.places import Places
from limelight.domain.errors import DemoTrouble
from limelight.domain.profile import Profile
from limelight.resources import resource
from limelight.settings import read_profile
from limelight.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from limelight.demo.process import DemoServer
    from limelight.domain.systems import Description
    from limelight.sync.desk import Desk

_OWNER = "business-owner"
"""The role that the demo begins with, in its issuer's words."""

SYSTEM = "northbank"
"""The key of the demo's one system in its profile."""

_NEWS, _TAKES_NEWS = "release-news", "/announcements/in"
"""The demo's channel in its profile, and where its server takes what is announced."""

_UNKNOWN_PORT = "http://127.0.0.1:1/"  # stands in the profile for the port that is not known when it is written


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
    """The demo's profile; every environment is marked as DEMO. The port is put in by `DemoRun.reached`."""
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
        self._has_begun = False

    def reached(self, profile: Profile) -> Profile:
        """The demo's profile with the port at which its server will be."""
        return replace(
            profile,
            sign_ins=tuple(replace(entry, issuer=self._at_port(entry.issuer)) for entry in profile.sign_ins),
            systems=tuple(replace(system, address=self._at_port(system.address)) for system in profile.systems),
            channels=tuple(replace(each, server=self._reached(each.server)) for each in profile.channels),
        )

    async def start(self) -> None:
        """Start the server, once.

        Raises:
            DemoTrouble: it did not start.
        """
        if self._server is None:
            self._server = await start_endpoint(self._data, self._port)

    async def begin(self, desk: Desk) -> None:
        """Sign in as the business owner, once: whoever signed out since stays signed out.

        Raises:
            LimelightError: that did not work.
        """
        if not self._has_begun:
            self._has_begun = True
            await desk.announce.keep_address(_NEWS, self._reached(_UNKNOWN_PORT) + _TAKES_NEWS)
            await sign_in_as(_OWNER, desk)

    def stop(self) -> None:
        """End the endpoint."""
        if self._server is not None:
            self._server.stop()

    def _reached(self, server: str) -> str:
        return self._at_port(f"{server.rstrip('/')}/").rstrip("/") if server else ""

    def _at_port(self, address: str) -> str:
        return address.replace(_UNKNOWN_PORT, f"http://127.0.0.1:{self._port}/", 1)


async def sign_in_as(role: str, desk: Desk) -> Description:
    """Sign in to the demo as one of its people, with a visitor in the place of the browser.

    Raises:
        DemoTrouble: the visitor did not get through.
        LimelightError: the sign-in failed.
    """
    from limelight.demo.visitor import signed_in_as  # noqa: PLC0415  (nobody signs in before the first paint)

    return await signed_in_as(role, lambda show: desk.sign_in_by_browser(SYSTEM, show, remember=False))


class Visitor:
    """Stands in for the person's browser where nobody is there to use one, with a person of the demo in mind."""

    def __init__(self) -> None:
        self._role = _OWNER

    def choose(self, role: str) -> None:
        """Be somebody else on the next page: the issuer's word for the role."""
        self._role = role

    def __call__(self, url: QUrl) -> bool:
        """Go through the page on a thread of its own; how that ends is seen where the sign-in was begun."""
        threading.Thread(target=self._visit, args=(bytes(url.toEncoded().data()).decode(), self._role)).start()
        return True

    @staticmethod
    def _visit(address: str, role: str) -> None:
        import asyncio  # noqa: PLC0415  (neither is needed before the first paint)

        from limelight.demo.visitor import visit  # noqa: PLC0415

        try:
            asyncio.run(visit(address, role))
        except DemoTrouble as trouble:
            print(trouble, file=sys.stderr)


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
        raise DemoTrouble(tr("The demo could not be started: {error}", error=error)) from error


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
