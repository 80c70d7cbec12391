"""What a person who uses a screen reader can find, read and press in the programs of a screen."""

import json
import subprocess
from pathlib import Path
from typing import Any

from real.absence import absent
from real.processes import Child
from real.session import Session

_PYTHON = "/usr/bin/python3"  # the system's: pyatspi cannot be installed into ours
_DRIVER = Path(__file__).with_name("accessibility_driver.py")


class NotThereError(AssertionError):
    """Something was not found, or could not be done, on the screen."""


def check_for_pyatspi() -> None:
    """Skip the test where the system's Python cannot reach the accessibility tree."""
    answer = subprocess.run([_PYTHON, "-c", "import pyatspi"], capture_output=True, text=True, check=False, timeout=30)
    if answer.returncode != 0:
        raise absent(f"{_PYTHON} has no pyatspi (Debian: python3-pyatspi): {answer.stderr.strip()[-200:]}")


class Accessibility:
    """The accessibility tree of a session's screen.

    Roles are the tree's words: "frame" (a window), "dialog", "push button", "label", "text", "check box",
    "table", "table cell", "menu item", "combo box"... Every search waits, so no test needs to.
    """

    def __init__(self, session: Session, display: str) -> None:
        self._child: Child = session.start(
            [_PYTHON, str(_DRIVER)], {"DISPLAY": display}, name="accessibility-driver", talks=True
        )

    def find(
        self,
        role: str | None,
        name: str | None = None,
        *,
        within: "Element | None" = None,
        whole: bool = True,
        timeout: float = 10.0,
    ) -> "Element":
        """Wait for a visible element by role and name; `whole=False` looks for a part of the name.

        Raises:
            NotThereError: it did not appear; the message lists what is visible.
        """
        number = self.ask("find", role=role, name=name, within=_number(within), whole=whole, timeout=timeout)
        return Element(self, number)

    def wait_until_gone(
        self, role: str | None, name: str | None = None, *, whole: bool = True, timeout: float = 10.0
    ) -> None:
        """Wait until no visible element has that role and name."""
        self.ask("gone", role=role, name=name, whole=whole, timeout=timeout)

    def outline(self, within: "Element | None" = None, role: str | None = None) -> list[str]:
        """Everything visible as `role: name`, large tables and lists not opened."""
        return list(self.ask("outline", within=_number(within), role=role))

    def texts(self, within: "Element | None" = None) -> list[str]:
        """The texts of everything visible: labels, buttons, fields."""
        return list(self.ask("texts", within=_number(within)))

    def focused(self) -> dict[str, Any] | None:
        """What has the keyboard focus: role, name, description, text, states."""
        focused: dict[str, Any] | None = self.ask("focused")
        return focused

    def ask(self, command: str, **arguments: object) -> Any:
        """Send one command to the driver and return its answer.

        Raises:
            NotThereError: the driver could not do it.
        """
        requests, answers = self._child.process.stdin, self._child.process.stdout
        assert requests is not None
        assert answers is not None
        requests.write(json.dumps({"do": command, **arguments}).encode() + b"\n")
        requests.flush()
        line = answers.readline()
        if not line:
            raise NotThereError(f"The accessibility driver ended: {self._child.log_text()[-2000:]}")
        answer = json.loads(line)
        if "error" in answer:
            raise NotThereError(f"{command} {arguments}: {answer['error']}")
        return answer["answer"]


class Element:
    """Something on the screen that was found. Each reading asks the program anew."""

    def __init__(self, tree: Accessibility, number: int) -> None:
        self._tree = tree
        self.number = number

    def find(
        self, role: str | None, name: str | None = None, *, whole: bool = True, timeout: float = 10.0
    ) -> "Element":
        """Wait for a visible element inside this one."""
        return self._tree.find(role, name, within=self, whole=whole, timeout=timeout)

    def press(self, action: str | None = None) -> None:
        """Press or toggle it, or do the named action."""
        if not self._tree.ask("press", element=self.number, action=action):
            raise NotThereError("It refused to be pressed.")

    def focus(self) -> None:
        """Give it the keyboard focus."""
        self._tree.ask("focus", element=self.number)

    def write(self, text: str) -> None:
        """Replace the text of a field."""
        if not self._tree.ask("write", element=self.number, value=text):
            raise NotThereError("It refused the text.")

    @property
    def text(self) -> str:
        """The text it holds or shows, else its name."""
        return str(self._tree.ask("text", element=self.number))

    @property
    def name(self) -> str:
        """Its accessible name."""
        return str(self.describe()["name"])

    @property
    def states(self) -> set[str]:
        """The states it is in: "enabled", "sensitive", "focused", "checked", "showing"..."""
        return set(self.describe()["states"])

    @property
    def enabled(self) -> bool:
        """Whether it can be used."""
        return {"enabled", "sensitive"} <= self.states

    @property
    def focused(self) -> bool:
        """Whether it has the keyboard focus."""
        return "focused" in self.states

    def describe(self) -> dict[str, Any]:
        """Everything a screen reader says of it: role, name, description, text, states."""
        return dict(self._tree.ask("describe", element=self.number))

    def texts(self) -> list[str]:
        """The texts of everything visible inside it."""
        return self._tree.texts(self)

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen, in pixels."""
        left, top, width, height = self._tree.ask("place", element=self.number)
        return left, top, width, height

    @property
    def middle(self) -> tuple[int, int]:
        """The point to click."""
        left, top, width, height = self.place
        return left + width // 2, top + height // 2

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns of a table."""
        rows, columns = self._tree.ask("size", element=self.number)
        return rows, columns

    def headers(self) -> list[str]:
        """The column headers of a table."""
        return list(self._tree.ask("headers", element=self.number))

    def cell(self, row: int, column: int) -> str:
        """The text of a cell of a table, numbered from 0."""
        return str(self._tree.ask("cell", element=self.number, row=row, column=column))

    def cell_element(self, row: int, column: int) -> "Element":
        """A cell of a table, to click or to describe."""
        return Element(self._tree, self._tree.ask("cell_element", element=self.number, row=row, column=column))


def _number(element: Element | None) -> int | None:
    return None if element is None else element.number
