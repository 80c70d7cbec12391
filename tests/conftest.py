"""What holds for every test: how Qt starts, which real parts there are, and that no log line comes unexpected."""

import logging
import os
import re
from collections.abc import Callable, Iterator

import pytest

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_FONT_DPI"] = "96"

pytest_plugins = ["real.fixtures"]


@pytest.fixture(autouse=True)
def warnings_of_limelight() -> Iterator["LogWatch"]:
    """Fail a test in which Limelight logs a warning or worse that the test did not announce."""
    watch = LogWatch()
    logger = logging.getLogger("limelight")
    logger.addHandler(watch)
    yield watch
    logger.removeHandler(watch)
    complaints = watch.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expect_log(warnings_of_limelight: "LogWatch") -> Callable[[str], None]:
    """Announce by a regular expression a warning that must come: `expect_log("could not be read")`."""
    return warnings_of_limelight.expected.append


class LogWatch(logging.Handler):
    """Keeps what is logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.expected: list[str] = []
        self._lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self._lines.append(f"{record.levelname} {record.name}: {self.format(record)}")

    def complaints(self) -> list[str]:
        """Name every line that was not announced, and every announced one that did not come."""
        unexpected = [line for line in self._lines if not any(re.search(each, line) for each in self.expected)]
        missing = [each for each in self.expected if not any(re.search(each, line) for line in self._lines)]
        return [f"Unexpected: {line}" for line in unexpected] + [f"Expected, never logged: {each}" for each in missing]
