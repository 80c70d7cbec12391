"""Starts the demo's endpoint as a process of its own, which ends with the process that started it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

import limelight

_READY_WITHIN = 20.0  # seconds; it takes about half a second on an idle machine
_ENDS_WITHIN = 5.0  # seconds


class DemoError(RuntimeError):
    """The demo's endpoint did not start; the text is for the person."""


@dataclass(frozen=True, slots=True)
class DemoServer:
    """A running endpoint: `address` is its base URL, `tokens` one secret for each role, `control` for tests only.

    `issuer` is the OpenID provider whose access tokens it takes: its own, unless it was told another.
    """

    process: subprocess.Popen[str] = field(repr=False)
    address: str
    tokens: dict[str, str] = field(repr=False)
    control: str | None = None
    issuer: str = ""

    def stop(self) -> None:
        """End the endpoint; fine to call twice."""
        if self.process.stdin:
            self.process.stdin.close()
        try:
            self.process.wait(_ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def start_demo(data: Path | None = None, *, simulate: bool = True, options: Sequence[str] = ()) -> DemoServer:
    """Start the endpoint and wait until it listens.

    `data` is a file that survives a restart; without it the data goes with the process. `options` are further words
    of `limelight serve`, such as `("--seed", "7", "--fault", "slow:staging:3")`.

    Raises:
        DemoError: it ended or said nothing.
    """
    words = ["--parent-pipe", *options]
    if data is not None:
        words += ["--data", str(data)]
    if not simulate:
        words.append("--no-simulation")
    process = subprocess.Popen(  # noqa: S603  (our own program)
        [*_program(), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=_environment(),
    )
    giving_up = threading.Timer(_READY_WITHIN, process.kill)
    giving_up.start()
    line = process.stdout.readline() if process.stdout else ""
    giving_up.cancel()
    giving_up.join()
    try:
        said = json.loads(line)
        return DemoServer(process, said["address"], said["tokens"], said["control"], said["issuer"])
    except (ValueError, KeyError) as error:
        DemoServer(process, "", {}).stop()
        code = process.returncode
        raise DemoError(f"The demo's endpoint did not start (exit code {code}); its own words are above.") from error


def _program() -> list[str]:
    """Return how the command is started: by its module, or as `limelight serve` where the program is one file."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "serve"]
    return [sys.executable, "-m", "limelight.demo.command"]


def _environment() -> dict[str, str]:
    """Return the environment of the child: it finds this very package, installed or not."""
    root = str(Path(limelight.__file__).resolve().parent.parent)
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{path}" if path else root, "PYTHONUTF8": "1"}
