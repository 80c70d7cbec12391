"""Notices what Limelight logs while a test runs."""

import logging
import re


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
