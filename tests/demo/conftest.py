"""The demo for tests of the demo: one shared by a module, or one of its own for a test that disturbs it for good."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from real.demo import Demo, running_demo


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    """A calm demo with control routes, shared by the tests of a module."""
    with running_demo() as demo:
        yield demo


@pytest.fixture
def own_demo() -> Iterator[Demo]:
    """A calm demo for one test alone."""
    with running_demo() as demo:
        yield demo
