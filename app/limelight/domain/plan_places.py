"""Which arguments of the program are the files of plans; by itself, since it is asked before anything is shown."""

from __future__ import annotations

SUFFIX = ".limelight-plan"
KIND = f"Release plans (*{SUFFIX})"


def is_plan(argument: str) -> bool:
    """Whether it is the path of a plan; an address that leads somewhere is none, so no web page opens a file."""
    return argument.endswith(SUFFIX) and not argument.lower().startswith("limelight:")
