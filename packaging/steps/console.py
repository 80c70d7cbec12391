"""What the set-up tells the person: one line per step with its seconds, and the end of the output of what failed."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TAIL = 40  # lines of a failed command's output that are shown


class Stop(Exception):
    """The set-up cannot go on. The text is for the person: what is wrong and what to do."""


def hand_over(
    command: Sequence[str], env: Mapping[str, str], cwd: Path | None = None, limit: float | None = None
) -> int:
    """Run a program that speaks to the person itself; return its exit code. Ctrl-C is for it to answer.

    A program that still runs after `limit` seconds is ended, and that is said.
    """
    with _interrupts_are_its_own(), subprocess.Popen(list(command), env=dict(env), cwd=cwd) as process:
        try:
            return process.wait(limit)
        except subprocess.TimeoutExpired:
            print(f"\nThis took longer than {limit:.0f} s and was ended.", flush=True)
            process.kill()
            return process.wait()


@contextmanager
def _interrupts_are_its_own() -> Iterator[None]:
    """Do nothing on Ctrl-C for now. A handler, other than ignoring it, is not inherited by a program that starts."""
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@dataclass(frozen=True, slots=True)
class Console:
    """Prints progress; with `verbose` also everything that the steps' commands print."""

    verbose: bool = False

    def say(self, text: str = "") -> None:
        """Print a line of plain text."""
        print(text, flush=True)

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Print `title` when the step starts, and its seconds when it ends."""
        started = time.monotonic()
        print(f"{title} ...", end="\n" if self.verbose else " ", flush=True)
        try:
            yield
        except BaseException:
            print(f"stopped after {time.monotonic() - started:.1f} s", flush=True)
            raise
        ending = f"{title}: " if self.verbose else ""
        print(f"{ending}{time.monotonic() - started:.1f} s", flush=True)

    def run(self, command: Sequence[str | Path], env: Mapping[str, str] | None = None, cwd: Path | None = None) -> None:
        """Run a command to its end, quietly unless verbose.

        Raises:
            Stop: it failed or could not be started; the text holds the command and the end of its output.
        """
        words = [str(word) for word in command]
        if self.verbose:
            print("  $", *words, flush=True)
        try:
            code, output = self._follow(words, env, cwd)
        except OSError as error:
            raise Stop(f"{words[0]} could not be started: {error}") from error
        if code:
            tail = "".join(f"    {line}\n" for line in output[-TAIL:])
            raise Stop(
                f"This command ended with exit code {code}:\n    {' '.join(words)}\n\nThe end of its output:\n{tail}"
            )

    def _follow(self, words: list[str], env: Mapping[str, str] | None, cwd: Path | None) -> tuple[int, list[str]]:
        output: list[str] = []
        with subprocess.Popen(
            words,
            env=None if env is None else dict(env),
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                output.append(line.rstrip())
                if self.verbose:
                    sys.stdout.write(f"  {line}")
            return process.wait(), output
