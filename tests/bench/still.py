"""A server at which nothing moves: one that was just filled notes events of its own for a while."""

from __future__ import annotations

from limelight.domain.ports import Provider

_TRIES = 50


async def standing_still(provider: Provider, environments: tuple[str, ...], mark: str | None) -> str | None:
    """The mark once nothing moves."""
    for _ in range(_TRIES):
        reading = await provider.read(environments, mark)
        if reading is None:
            return mark
        mark = reading.mark
    raise AssertionError("it never stood still")
