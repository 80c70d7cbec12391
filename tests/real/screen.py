"""A virtual screen with a window manager and an accessibility tree, on which a test starts real programs."""

import contextlib
import os
import select
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from real.absence import absent, tool
from real.accessibility import Accessibility, check_for_pyatspi
from real.keyring_service import KeyringService
from real.processes import Child, NotReadyError, wait_until
from real.session import Session, private_session

_APP = Path(__file__).resolve().parents[2] / "app"
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "import": "imagemagick", "xprop": "x11-utils"}
_QT = {
    "QT_QPA_PLATFORM": "xcb",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    "QT_SCALE_FACTOR": "1",
    "QT_FONT_DPI": "96",
}


@contextlib.contextmanager
def virtual_screen(logs: Path, size: str = "1440x900", *, keyring: bool = True) -> Iterator["Screen"]:
    """Run a screen in a session of its own for the length of a with-block; `keyring` opens one in it."""
    for name, package in _TOOLS.items():
        tool(name, package)
    check_for_pyatspi()
    with private_session(logs) as session:
        yield Screen(session, size, keyring=keyring)


class Screen:
    """A running screen. Programs started on it are ended with it."""

    def __init__(self, session: Session, size: str, *, keyring: bool) -> None:
        self.session = session
        self.display = self._start_display(size)
        self.environment = {"DISPLAY": self.display, **_QT}
        self.programs: list[Child] = []
        self._start_window_manager()
        self._start_accessibility()
        self.keyring = KeyringService(session)
        if keyring:
            self.keyring.start()
        self.tree = Accessibility(session, self.display)

    def start_program(
        self, arguments: Sequence[str], environment: Mapping[str, str] | None = None, *, name: str | None = None
    ) -> Child:
        """Start a program on this screen, with additions to its environment; its log is in `child.log_text()`."""
        child = self.session.start(arguments, self.environment | dict(environment or {}), name=name)
        self.programs.append(child)
        return child

    def start_python(self, arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Child:
        """Start our own Python, which finds the checkout's `app`, with arguments such as `["-m", "limelight"]`."""
        ours = {"PYTHONPATH": str(_APP), "PYTHONUNBUFFERED": "1", "PYTHONFAULTHANDLER": "1"}
        return self.start_program([sys.executable, *arguments], ours | dict(environment or {}), name="python")

    def screenshot(self, path: Path) -> Path:
        """Write what the screen shows as a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._do(["import", "-window", "root", str(path)])
        return path

    def report(self, picture: Path) -> str:
        """Describe the screen for the report of a failed test, and keep a picture; never raises for a broken screen."""
        lines = []
        with contextlib.suppress(AssertionError, OSError):
            lines.append(f"Picture: {self.screenshot(picture)}")
            lines += self.tree.outline()
        lines += [f"--- {child.program.log} ---\n{child.log_text()[-3000:]}" for child in self.programs]
        return "\n".join(lines)

    def key(self, *keys: str) -> None:
        """Press keys one after another, such as `key("ctrl+f", "Return")`, in the window that has the focus."""
        self._do(["xdotool", "key", "--clearmodifiers", "--", *keys])

    def type(self, text: str) -> None:
        """Type a text into the window that has the focus: ASCII only, `Element.write` takes everything.

        Other characters have no key on the screen's keyboard; xdotool would redefine one while the program
        reads it, and lose the character now and then.
        """
        assert text.isascii(), f"There are no keys for {text!r}; use Element.write."
        self._do(["xdotool", "type", "--clearmodifiers", "--delay", "8", "--", text])

    def click(self, point: tuple[int, int], *, button: int = 1, times: int = 1) -> None:
        """Click a point of the screen, such as an element's `middle`; button 3 opens context menus."""
        left, top = (str(each) for each in point)
        repeat = ["--repeat", str(times), "--delay", "60"]
        self._do(["xdotool", "mousemove", "--sync", left, top, "click", *repeat, str(button)])

    def titles(self) -> list[str]:
        """The titles of the visible windows that have one."""
        found = self._run(["xdotool", "search", "--onlyvisible", "--name", "."]).split()
        names = (self._run(["xdotool", "getwindowname", window]).strip() for window in found)
        return [name for name in names if name]

    def activate(self, title: str, timeout: float = 10.0) -> None:
        """Wait for a window whose title contains `title`, and give it the keyboard focus."""
        search = ["xdotool", "search", "--onlyvisible", "--name", title]
        wait_until(lambda: self._run(search).strip(), f"a window titled {title!r}", timeout)
        window = self._run(search).split()[0]
        self._do(["xdotool", "windowactivate", "--sync", window])

    def resize(self, title: str, width: int, height: int) -> None:
        """Give a window another size, in pixels."""
        self._do(
            ["xdotool", "search", "--onlyvisible", "--name", title, "windowsize", "--sync", str(width), str(height)]
        )

    def _start_display(self, size: str) -> str:
        reading, writing = os.pipe()
        with open(reading, "rb", buffering=0) as answers:
            arguments = [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                f"{size}x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ]
            server = self.session.start(arguments, pass_fds=(writing,))
            os.close(writing)
            number = b""
            while not number.endswith(b"\n"):  # digits and line end come apart, and Xvfb dies if we leave between
                ready = select.select([answers], [], [], 20)[0]
                more = answers.read(20) if ready else b""
                if not more:
                    raise NotReadyError(f"Xvfb did not say its display: {server.log_text()}")
                number += more
        return f":{int(number)}"

    def _start_window_manager(self) -> None:
        manager = self.session.start(["openbox", "--sm-disable"], self.environment)
        check = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        manager.wait_until(lambda: "window id" in self._run(check), "the window manager")

    def _start_accessibility(self) -> None:
        launcher = next((each for each in _LAUNCHERS if Path(each).exists()), None)
        if launcher is None:
            raise absent("The accessibility bus is not installed (Debian: at-spi2-core).")
        bus = self.session.start([launcher, "--launch-immediately"], self.environment)
        self.session.wait_for_name("org.a11y.Bus", bus)

    def _run(self, arguments: Sequence[str]) -> str:
        return self.session.run(arguments, environment=self.environment).stdout

    def _do(self, arguments: Sequence[str]) -> None:
        result = self.session.run(arguments, environment=self.environment)
        assert result.returncode == 0, f"{' '.join(arguments)} failed: {result.stderr.strip()}"
