"""A real, headless Chromium for a test, and the way in which a program opens a page in it.

with running_browser(folder) as browser:
    browser.open(address)
"""

from __future__ import annotations

import contextlib
import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from real.absence import tool
from real.identity_provider import Person
from real.npm_packages import AXE, PLAYWRIGHT, find_node, find_package
from real.processes import Child, NotReadyError, Program, start, wait_until

_SCRIPT = Path(__file__).with_name("browser.mjs")
_PATIENCE = 30.0  # seconds that one thing may take to show on a busy machine
_OPENER = """#!/bin/sh
printf '%s\\n' "$1" >> {note}
"""


@contextlib.contextmanager
def running_browser(folder: Path) -> Iterator[Browser]:
    """Run a browser with an empty profile in the folder for the length of a with-block."""
    browser = Browser(folder)
    try:
        yield browser
    finally:
        browser.stop()


class Browser:
    """A running browser with one page. Every step waits for what it needs, so no test has to."""

    def __init__(self, folder: Path) -> None:
        chromium = tool("chromium", "chromium")
        node, package = find_node(PLAYWRIGHT), find_package(PLAYWRIGHT)
        home = folder / "browser"
        home.mkdir()
        script = [str(_SCRIPT), str(package / PLAYWRIGHT.entry), chromium, str(home / "profile"), str(_PATIENCE)]
        self.child: Child = start(
            Program(
                name="Chromium",
                arguments=[str(node), *script],
                log=folder / "browser.log",
                environment={"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"},
                talks=True,
                end_signal=signal.SIGTERM,
            )
        )
        self._answer()

    def open(self, address: str) -> int:
        """Open a page; return its status."""
        return int(self._ask("open", address=address))

    def log_in(self, address: str, person: Person, password: str | None = None) -> None:
        """Open the page that a program wants opened, and log in and agree there."""
        self.open(address)
        self._ask("write", field="login", text=person.login)
        self._ask("write", field="password", text=password or person.password)
        self.press("Sign-in")
        if password is None:
            self.press("Continue")

    def press(self, button: str) -> None:
        """Press a button by its words."""
        self._ask("press", button=button)

    def wait_for(self, words: str) -> None:
        """Wait until the page says something."""
        self._ask("wait", words=words)

    def run(self, script: Path, **arguments: object) -> Any:
        """Run a step of a test's own: the default export of a module, which gets the page and the arguments."""
        return self._ask("run", file=str(script), **arguments)

    @property
    def address(self) -> str:
        """Where the browser is."""
        return str(self._ask("address"))

    @property
    def text(self) -> str:
        """What the page says."""
        return str(self._ask("text"))

    def picture(self, path: Path) -> None:
        """Write what the page shows as a PNG file."""
        self._ask("picture", path=str(path))

    def whole_picture(self, path: Path) -> None:
        """Write all of the page as a PNG file."""
        self._ask("picture", path=str(path), whole=True)

    @property
    def requested(self) -> list[str]:
        """Every address that was asked for since the browser began."""
        return list(self._ask("requested"))

    def show_as(self, media: str, width: int, height: int) -> None:
        """Show the page as on paper ("print") or on a screen ("screen"), in a view of so many pixels."""
        self._ask("size", width=width, height=height)
        self._ask("media", media=media)

    def print_to(self, path: Path) -> None:
        """Print the page as a PDF file, on the paper that its style asks for."""
        self._ask("print", path=str(path))

    def found_by_axe(self) -> list[str]:
        """What axe-core finds wrong with the page, each with the parts that it is about."""
        return list(self._ask("check", axe=str(find_package(AXE) / AXE.entry)))

    @property
    def overhang(self) -> int:
        """How many pixels the page is wider than what shows of it."""
        return int(self._ask("overhang"))

    def stop(self) -> None:
        """End it: Chromium is in a group of its own, so the script has to close it."""
        requests = self.child.process.stdin
        assert requests is not None
        with contextlib.suppress(BrokenPipeError, NotReadyError):
            requests.close()
            self.child.wait_for_end()
        self.child.end()

    def _ask(self, command: str, **arguments: object) -> Any:
        requests = self.child.process.stdin
        assert requests is not None
        requests.write(json.dumps({"do": command, **arguments}).encode() + b"\n")
        requests.flush()
        return self._answer()

    def _answer(self) -> Any:
        answers = self.child.process.stdout
        assert answers is not None
        line = answers.readline()
        assert line, f"The browser ended: {self.child.log_text()[-2000:]}"
        answer = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer["answer"]


class Opener:
    """Takes the pages that a program wants opened: an `xdg-open` of ours, for the start of the program's PATH."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "opener"
        self.folder.mkdir()
        self._note = self.folder / "opened"
        program = self.folder / "xdg-open"
        program.write_text(_OPENER.format(note=self._note), encoding="ascii")
        program.chmod(0o755)
        self._taken = 0

    def next_page(self) -> str:
        """Wait for the next page that is to be opened, and return its address."""
        wait_until(lambda: len(self.pages()) > self._taken, "a page to be opened", _PATIENCE)
        self._taken += 1
        return self.pages()[self._taken - 1]

    def pages(self) -> list[str]:
        """All pages so far."""
        return self._note.read_text(encoding="utf-8").splitlines() if self._note.exists() else []
