"""What happens when this machine lacks a real part: the test is skipped and says why, never silently."""

import shutil

import pytest


def absent(reason: str) -> BaseException:
    """Give what to raise to skip a test for a reason. `run.py` lists the reasons, and refuses any under CI=true."""
    return pytest.skip.Exception(reason, _use_item_location=True)


def tool(name: str, package: str) -> str:
    """Return the path of the program `name`, which Debian has in `package`, or skip."""
    path = shutil.which(name)
    if path is None:
        raise absent(f"The program {name} is not installed (Debian: {package}).")
    return path
