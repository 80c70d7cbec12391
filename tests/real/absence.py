"""What happens when this machine lacks a real part."""

import os
import shutil
from typing import NoReturn

import pytest

REQUIRED = "LIMELIGHT_TEST_REQUIRE_REAL"


def absent(reason: str) -> NoReturn:
    """Skip the test and say why, or fail it where every real part is promised to be there.

    The continuous run sets LIMELIGHT_TEST_REQUIRE_REAL=1, so that nothing is skipped unnoticed.
    """
    if os.environ.get(REQUIRED, "") not in ("", "0"):
        pytest.fail(f"A real part is missing although {REQUIRED} is set: {reason}", pytrace=False)
    pytest.skip(reason)


def tool(name: str, package: str) -> str:
    """Return the path of the program `name`, which Debian has in `package`."""
    path = shutil.which(name)
    if path is None:
        absent(f"The program {name} is not installed (Debian: {package}).")
    return path
