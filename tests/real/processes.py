"""Child processes of a test: started with a log, waited for on a condition, always ended."""

import atexit
import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_POLL = 0.03  # seconds between two looks at a condition
_LAST_LINES = 40  # of a log, shown in an error


class NotReadyError(AssertionError):
    """A real part ended early or did not get ready in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What to start. `environment` is the whole environment, not an addition to ours."""

    name: str
    arguments: Sequence[str]
    log: Path
    environment: Mapping[str, str]
    folder: Path | None = None
    user: str | None = None  # another account to run as; only root may ask for it
    pass_fds: tuple[int, ...] = ()
    feed: bytes | None = None  # written to standard input, which is then closed
    talks: bool = False  # standard input and output are pipes for the test
    end_signal: signal.Signals = signal.SIGTERM


def free_port() -> int:
    """Return a loopback port nobody listens on.

    Taken below the range from which the system serves itself, by real chance: test order plug-ins
    give every worker the same seed.
    """
    for _ in range(200):
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise NotReadyError("No free loopback port was found in 200 tries.")


def wait_until(condition: Callable[[], object], what: str, deadline: float = 10.0) -> None:
    """Look until `condition()` is true, at most `deadline` seconds.

    Raises:
        NotReadyError: it stayed false; the message says `what` was waited for.
    """
    end = time.monotonic() + deadline
    while not condition():
        if time.monotonic() > end:
            raise NotReadyError(f"Waited {deadline:g} s in vain for: {what}.")
        time.sleep(_POLL)


def start(program: Program) -> "Child":
    """Start a program as leader of its own process group. Call it from the main thread."""
    with program.log.open("ab") as log:
        if program.talks:
            output: int | IO[bytes] = subprocess.PIPE
        else:
            output = log
        process = subprocess.Popen(
            _bound_to_us(program),
            cwd=program.folder,
            env=dict(program.environment),
            stdin=subprocess.PIPE if program.talks or program.feed is not None else subprocess.DEVNULL,
            stdout=output,
            stderr=log,
            pass_fds=program.pass_fds,
            start_new_session=True,
            user=program.user,
            group=program.user,
            extra_groups=[] if program.user else None,
        )
    child = Child(program, process)
    if program.feed is not None and process.stdin is not None:
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(program.feed)
            process.stdin.close()
    return child


@contextlib.contextmanager
def running(program: Program) -> Iterator["Child"]:
    """Run a program for the length of a with-block."""
    child = start(program)
    try:
        yield child
    finally:
        child.end()


def _bound_to_us(program: Program) -> list[str]:
    """Let the system end the program when the test process itself is killed."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        return list(program.arguments)
    name = program.end_signal.name.removeprefix("SIG")
    return [setpriv, "--pdeathsig", name, "--", *program.arguments]


class Child:
    """A running program of ours. Its group is ended through `end`, at the latest when Python exits."""

    def __init__(self, program: Program, process: subprocess.Popen[bytes]) -> None:
        self.program = program
        self.process = process
        self._ended = False
        atexit.register(self.end)

    @property
    def pid(self) -> int:
        """The process's id, and that of its group."""
        return self.process.pid

    @property
    def running(self) -> bool:
        """Whether the program itself still runs."""
        return not self._ended and self._look(os.WNOHANG) is None

    def log_text(self) -> str:
        """Everything it has written so far."""
        return self.program.log.read_text(encoding="utf-8", errors="replace")

    def wait_until(self, ready: Callable[[], object], what: str, deadline: float = 30.0) -> None:
        """Wait for a condition, but not longer than the program lives.

        Raises:
            NotReadyError: with the last lines of the program's log.
        """
        try:
            wait_until(lambda: ready() or not self.running, what, deadline)
        except NotReadyError as error:
            raise NotReadyError(f"{error}\n{self._last_words()}") from None
        if not self.running:
            raise NotReadyError(f"{self.program.name} ended while we waited for: {what}.\n{self._last_words()}")

    def wait_for_end(self, deadline: float = 10.0) -> int:
        """Wait for the program to end by itself, and return its exit code (negative: the signal)."""
        wait_until(lambda: not self.running, f"the end of {self.program.name}", deadline)
        self.end()
        return self.process.returncode

    def end(self, patience: float = 10.0) -> None:
        """Ask the program to end, then end it and what is left of its group. Harmless when repeated."""
        if self._ended:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, self.program.end_signal)
            os.killpg(self.pid, signal.SIGCONT)
        with contextlib.suppress(NotReadyError):
            wait_until(lambda: not self.running, "its end", patience)
        # Not collected yet, so the id is still ours and cannot name a stranger's group.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        self._ended = True
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        atexit.unregister(self.end)

    def _look(self, flags: int) -> object:
        return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT | flags)

    def _last_words(self) -> str:
        lines = self.log_text().splitlines()[-_LAST_LINES:]
        return f"--- {self.program.log} ---\n" + "\n".join(lines)
