"""The program on a screen, as a person uses it: finds by name, types, presses, and waits for what shows."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from real.accessibility import Element, NotThereError
from real.processes import Child, wait_until
from real.screen import Screen

PATIENCE = 40.0  # seconds that one thing may take to show on a busy machine
TABLE = "Features by environment"
FILTER_OF_ACTIVITY = "Filter the activity by any word of it"
READING = "Reading what was recorded…"
READING_SYSTEMS = "Reading the systems' histories…"
FROM_HERE = ("Limelight", "Both")  # who tells of changes that were made from here
NOTHING = "Nothing was changed from here yet. Every release and roll back that is confirmed here is recorded."


class Console:
    """One run of the program. It ends with its screen, at the latest.

    Everything that it writes is below `screen.session.folder`; two consoles of one screen are the same user's.
    `environment` adds to what the program gets to see.
    """

    def __init__(self, screen: Screen, *arguments: str, environment: Mapping[str, str] | None = None) -> None:
        self.screen = screen
        self.tree = screen.tree
        temporary = screen.session.folder / "tmp"
        temporary.mkdir(exist_ok=True)
        self.child: Child = screen.start_python(
            ["-m", "limelight", *arguments], {"TMPDIR": str(temporary)} | dict(environment or {})
        )

    def window(self) -> Element:
        """The main window."""
        return self.find("frame", "Limelight", whole=False)

    def find(self, role: str | None, name: str | None = None, *, whole: bool = True) -> Element:
        """Wait for something, as long as the program lives."""
        try:
            return self.tree.find(role, name, whole=whole, timeout=PATIENCE)
        except NotThereError as error:
            raise NotThereError(f"{error}\nThe program said: {self.child.log_text()[-2000:]}") from None

    def find_dialog(self, title: str) -> Element:
        """Wait for a dialog; the window manager's side of Qt adds the program's name to its title."""
        return self.find("dialog", title, whole=False)

    def table(self) -> Element:
        """The matrix."""
        return self.find("table", TABLE)

    def row(self, number: int = 0) -> list[str]:
        """The sentences of a row of the matrix, as a screen reader says them."""
        table = self.table()
        return [table.cell(number, column) for column in range(table.size[1])]

    def wait_for(self, condition: Callable[[], object], what: str) -> None:
        """Wait for something that is no element, as long as the program lives."""
        self.child.wait_until(lambda: _quietly(condition), what, PATIENCE)

    def focus_window(self) -> None:
        """Give the keyboard to the main window."""
        self.window()
        self.screen.activate("Limelight")

    def filter(self, text: str, rows: int = 1) -> None:
        """Type into the filter until so many rows are left."""
        self.screen.key("ctrl+f")
        self.screen.type(text)
        self.wait_for(lambda: self.table().size[0] == rows, f"{rows} rows for {text!r}")

    def select(self, feature: str, column: int) -> None:
        """Find the one feature with the filter and go to its column (environments count from 1) by keyboard."""
        self.filter(feature)
        self.screen.key("Down", "Home", *["Right"] * column)

    def wait_for_cell(self, column: int, words: str, row: int = 0) -> None:
        """Wait until a cell of the matrix says something."""
        self.wait_for(lambda: words in self.row(row)[column], f"{words!r} in column {column}")

    def ask(self, keys: str, title: str) -> Confirmation:
        """Press the keys of a change, and wait for its confirmation to be there, read and shown."""
        self.screen.key(keys)
        return Confirmation(self, title)

    def confirmation(self, title: str) -> Confirmation:
        """The confirmation that is open, or opens by itself."""
        return Confirmation(self, title)

    def activity(self) -> list[dict[str, str]]:
        """Turn to the activity; the rows of changes from here as {title of the column: words}."""
        self.focus_window()
        self.screen.key("ctrl+2")
        self.find("text", FILTER_OF_ACTIVITY)
        window = self.window()
        self.wait_for(lambda: READING not in window.texts(), "the activity to be read")
        if NOTHING in window.texts():
            return []
        self.wait_for(lambda: not any(READING_SYSTEMS in text for text in window.texts()), "the systems to be read")
        table = window.find("table", "Recorded changes")
        rows, columns = table.size
        titles = table.headers()
        told = ({titles[at]: table.cell(row, at).partition(": ")[2] for at in range(columns)} for row in range(rows))
        return [row for row in told if row["Told by"] in FROM_HERE]

    def quit(self) -> int:
        """Ctrl+Q; returns the exit code once everything that the program started has ended too."""
        started = children_of(self.child.pid)
        self.focus_window()
        self.screen.key("ctrl+q")
        return self.wait_for_end(started)

    def wait_for_end(self, started: Sequence[int] = ()) -> int:
        """Wait until the program has ended by itself, and the processes it started; returns its exit code."""
        wait_until(lambda: not self.child.running, "the end of the program", PATIENCE)
        for process in started:
            wait_for_end_of(process)
        return self.child.wait_for_end()

    def kill(self) -> None:
        """End it as a crash does; what it started gets no signal."""
        os.kill(self.child.pid, signal.SIGKILL)
        wait_until(lambda: not self.child.running, "the end of the program", PATIENCE)


class Confirmation:
    """The open confirmation dialog."""

    def __init__(self, console: Console, title: str) -> None:
        self._console = console
        self.title = title
        self.dialog = console.find_dialog(title)

    @property
    def words(self) -> str:
        """Everything that it says, in one text."""
        return "\n".join(self.dialog.texts())

    def wait_for(self, words: str) -> None:
        """Wait until it says something."""
        try:
            self._console.wait_for(lambda: words in self.words, f"{words!r} in the dialog")
        except AssertionError as error:
            raise AssertionError(f"{error}\nThe dialog says:\n{self.words}") from None

    def write(self, field: str, text: str) -> None:
        """Fill in a field."""
        self.dialog.find("text", field).write(text)

    def button(self, name: str) -> Element:
        """One of its buttons."""
        return self.dialog.find("push button", name, timeout=PATIENCE)

    def wait_for_armed(self, name: str) -> Element:
        """The confirm button, once it may be pressed."""
        button = self.button(name)
        self._console.wait_for(lambda: button.enabled, f"{name!r} to be armed")
        return button

    def close(self, button: str = "Close") -> None:
        """Press Close or Cancel, and see it go."""
        self.button(button).press()
        self.wait_until_gone()

    def wait_until_gone(self) -> None:
        """Wait until it is closed."""
        self._console.tree.wait_until_gone("dialog", self.title, whole=False)


def wait_for_end_of(process: int) -> None:
    """Wait until a process is gone, whoever started it."""
    wait_until(lambda: not is_alive(process), f"the end of process {process}", PATIENCE)


def is_alive(process: int) -> bool:
    """Whether a process runs; one that ended and was not collected yet does not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def children_of(process: int) -> list[int]:
    """The processes that a process has started and that still run."""
    found = []
    for each in Path("/proc").iterdir():
        if not each.name.isdigit():
            continue
        try:
            fields = (each / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[1]) == process and fields[0] != "Z":
            found.append(int(each.name))
    return found


def _quietly(condition: Callable[[], object]) -> object:
    """A condition about something that is not there yet is not true yet."""
    try:
        return condition()
    except NotThereError:
        return False
