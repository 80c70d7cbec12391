"""A desktop session of a test's own: a home, a runtime folder and a message bus, all temporary."""

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from real.absence import tool
from real.processes import Child, Program, start, wait_until

# Without service folders the bus starts nothing by itself: neither the keyring nor anything of the desktop.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextlib.contextmanager
def private_session(logs: Path) -> Iterator["Session"]:
    """Run a session for the length of a with-block; everything started in it ends with it."""
    tool("dbus-daemon", "dbus-daemon")
    # Not below pytest's folder: the path of a socket may have 107 characters only.
    with tempfile.TemporaryDirectory(prefix="limelight-session-", ignore_cleanup_errors=True) as name:
        session = Session(Path(name), logs)
        try:
            yield session
        finally:
            session.end()


class Session:
    """A running session. `environment` is all that a program in it gets to see."""

    def __init__(self, folder: Path, logs: Path) -> None:
        self.folder = folder
        self.logs = logs
        self.home = folder / "home"
        self.bus = folder / "run" / "bus"
        self.environment = self._environment()
        self._children: list[Child] = []
        for each in (self.home, self.bus.parent):
            each.mkdir(mode=0o700)
        self._start_bus()

    def start(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str] | None = None,
        *,
        name: str | None = None,
        **more: object,
    ) -> Child:
        """Start a program in the session, with additions to its environment; `more` is as in `Program`."""
        name = name or Path(arguments[0]).name
        program = Program(
            name=name,
            arguments=arguments,
            log=self.logs / f"{name}-{len(self._children)}.log",
            environment=self.environment | dict(environment or {}),
            **{"folder": self.home, **more},  # type: ignore[arg-type]
        )
        child = start(program)
        self._children.append(child)
        return child

    def run(
        self, arguments: Sequence[str], *, feed: str | None = None, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a short program in the session to its end; its exit code is for the caller to judge."""
        return subprocess.run(
            arguments, input=feed, stdin=None if feed is not None else subprocess.DEVNULL, capture_output=True,
            text=True, check=False, timeout=60, env=self.environment | dict(environment or {}),
        )  # fmt: skip

    def end(self) -> None:
        """End everything that was started, last first."""
        for child in reversed(self._children):
            child.end()

    def _start_bus(self) -> None:
        configuration = self.folder / "bus.conf"
        configuration.write_text(_BUS.format(socket=self.bus), encoding="utf-8")
        daemon = self.start(["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile"])
        daemon.wait_until(self.bus.exists, "the message bus to listen")

    def owns(self, name: str) -> bool:
        """Whether somebody on the bus holds a name such as `org.freedesktop.secrets`."""
        question = [
            *(
                "dbus-send",
                "--session",
                "--print-reply=literal",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
            ),
            *("org.freedesktop.DBus.NameHasOwner", f"string:{name}"),
        ]
        return "true" in self.run(question).stdout

    def wait_for_name(self, name: str, child: Child) -> None:
        """Wait until a program has taken its name on the bus."""
        child.wait_until(lambda: self.owns(name), f"{name} on the message bus")

    def wait_for_name_gone(self, name: str) -> None:
        """Wait until nobody holds a name any more."""
        wait_until(lambda: not self.owns(name), f"{name} to leave the message bus")

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.bus.parent),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local" / "share"),
            "XDG_STATE_HOME": str(self.home / ".local" / "state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.bus}",
            "GSETTINGS_BACKEND": "memory",  # no desktop settings of whoever runs the tests
        }
