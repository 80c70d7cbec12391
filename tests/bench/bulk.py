"""A bulk endpoint for a benchmark, and the real program on it: see `bulk_endpoint` and `refreshing_console`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bench.profiles import profile_with_picture
from bench.starts import HERE, settings

_LONGEST = 600.0  # seconds, for the longest run


@contextmanager
def bulk_endpoint(features: int, environments: int, *words: str) -> Iterator[int]:
    """Run one for the length of a with-block; gives its port."""
    arguments = [sys.executable, str(HERE / "bulk_endpoint.py"), str(features), str(environments), *words]
    server = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=_environment())
    try:
        assert server.stdout is not None
        yield int(server.stdout.readline())
    finally:
        server.kill()
        server.communicate()


def profile_on(data: Path, features: int, environments: int, port: int) -> Path:
    """A profile of the bulk endpoint at that port, with a stored picture of so many features and environments."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(data))
        return profile_with_picture(data, features, environments, port)[0]


def refreshed(profile: Path, data: Path, port: int, rounds: int) -> list[dict[str, Any]]:
    """What the refreshed console told, step by step."""
    script, server = str(HERE / "refreshing_console.py"), f"http://127.0.0.1:{port}"
    return told_by([script, "--profile", str(profile), server, str(rounds)], settings(data))


def downloaded(port: int, environments: int) -> float:
    """Seconds of downloading every list and decoding it with types, in a process with nothing else to do."""
    address = f"http://127.0.0.1:{port}/toggle-endpoint/v1"
    (taken,) = told_by([str(HERE / "bulk_download.py"), address, str(environments), "2"], _environment())
    return float(taken[-1])  # the first also opens connections


def told_by(words: list[str], environment: dict[str, str], longest: float = _LONGEST) -> list[Any]:
    """The lines of JSON that a program of ours tells, run with these words until it ends by itself."""
    ended = subprocess.run(
        [sys.executable, *words], env=environment, capture_output=True, text=True, timeout=longest, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()]


def _environment() -> dict[str, str]:
    return {"PYTHONPATH": str(HERE.parents[1] / "app"), "PATH": "/usr/bin:/bin"}
