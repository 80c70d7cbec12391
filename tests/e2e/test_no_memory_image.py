"""A crash leaves no image of the memory behind, whatever the shell allows."""

from __future__ import annotations

import subprocess
import sys

import pytest

ALLOWED_AND_DECLINED = """
import resource
from limelight.bootstrap import memory_image

hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
memory_image.keep_none()
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_no_image_of_the_memory_is_kept() -> None:
    told = subprocess.run(
        [sys.executable, "-c", ALLOWED_AND_DECLINED], capture_output=True, text=True, timeout=60, check=True
    )
    assert told.stdout == "0\n"
