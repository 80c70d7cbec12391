"""Journals in memory are closed when the test is over."""

from collections.abc import Iterator

import pytest

from usecases import fakes


@pytest.fixture(autouse=True)
def memories() -> Iterator[None]:
    """Close every journal that a test made in memory."""
    yield
    fakes.forget_memories()
