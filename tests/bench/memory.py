"""What a process holds in memory, from the system's own account of it."""

import json
from pathlib import Path


def memory_of_this_process() -> str:
    """Resident and proportional bytes of this process, as a line of JSON."""
    return json.dumps(memory_of())


def memory_of(process: int | str = "self") -> dict[str, int]:
    """Resident (`rss`) and proportional (`pss`) bytes of a process."""
    return _fields(Path(f"/proc/{process}/smaps_rollup"), {"Rss": "rss", "Pss": "pss"})


def peak_of_this_process() -> dict[str, int]:
    """The most that was ever resident (`peak`), and what is now (`rss`), in bytes."""
    return _fields(Path("/proc/self/status"), {"VmHWM": "peak", "VmRSS": "rss"})


def _fields(file: Path, names: dict[str, str]) -> dict[str, int]:
    found = {}
    for line in file.read_text(encoding="ascii").splitlines():
        name, _, value = line.partition(":")
        if name in names:
            found[names[name]] = int(value.split()[0]) * 1024
    return found
