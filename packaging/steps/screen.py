"""A screen for the window: the person's own, or a virtual one for as long as a command runs."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SECONDS = 30  # within which a virtual screen must have started


def has_display() -> bool:
    """Say whether a window can be shown to the person who started this."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def readable_locale() -> dict[str, str]:
    """Return what to set so that Qt finds a UTF-8 locale, as it needs; nothing where the person has one."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    if not sys.platform.startswith("linux") or "utf" in named.lower():
        return {}
    return {"LC_ALL": "C.UTF-8"}


@contextmanager
def virtual() -> Iterator[str | None]:
    """Run a virtual screen and give its name, such as `:1`; None where it could not start. Linux only."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1000x24", "-dpi", "96", "-nolisten", "tcp"]
    try:
        process = subprocess.Popen(command, pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        os.close(write_end)
        os.close(read_end)
        yield None
        return
    os.close(write_end)
    try:
        ready, _, _ = select.select([read_end], [], [], _SECONDS)
        number = os.read(read_end, 16).decode("ascii").strip() if ready else ""
        yield f":{number}" if number else None
    finally:
        os.close(read_end)
        process.terminate()
        process.wait()
