"""A difference is acknowledged, withdrawn, and never in place of what is there already."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.domain.acknowledgements import Acknowledgement, Side
from limelight.domain.errors import StoreTrouble, Unsupported
from limelight.store.acknowledged import AcknowledgedFile
from limelight.usecases.acknowledge_difference import AcknowledgeDifference, Held

SAID = Acknowledgement(
    "pay", Side("staging", "WAITING", "DARK"), Side("prod", "RELEASED", "RELEASED"), "Pilot", "Maya", 1.0, 9.5
)
OTHER = replace(SAID, feature="lend")


def of(path: Path) -> AcknowledgeDifference:
    return AcknowledgeDifference(AcknowledgedFile(path))


def test_it_is_there_for_the_next_run_until_it_is_withdrawn(tmp_path: Path) -> None:
    async def test() -> None:
        path = tmp_path / "acknowledged.json"
        assert await of(path)(SAID) == Held((SAID,))
        assert await of(path)(OTHER) == Held((SAID, OTHER))
        assert await of(path).held() == Held((SAID, OTHER))
        assert await of(path).withdraw(replace(SAID, reason="any")) == Held((OTHER,))
        assert await of(path).held() == Held((OTHER,))

    asyncio.run(test())


def test_two_at_once_are_both_kept(tmp_path: Path) -> None:
    async def test() -> None:
        acknowledge = of(tmp_path / "acknowledged.json")
        await asyncio.gather(*(acknowledge(replace(SAID, feature=str(number))) for number in range(12)))
        assert len((await acknowledge.held()).acknowledged) == 12

    asyncio.run(test())


def test_without_a_reason_nothing_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "acknowledged.json"
    with pytest.raises(Unsupported, match="Say why"):
        asyncio.run(of(path)(replace(SAID, reason=" ")))
    assert not path.exists()


def test_what_is_set_aside_is_said_with_the_change(tmp_path: Path) -> None:
    path = tmp_path / "acknowledged.json"
    path.write_bytes(b"damaged")
    held = asyncio.run(of(path)(SAID))
    assert held.acknowledged == (SAID,)
    assert "was damaged" in held.trouble


def test_a_newer_file_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "acknowledged.json"
    path.write_text('{"format": 9}')
    for work in (of(path)(SAID), of(path).withdraw(SAID)):
        with pytest.raises(StoreTrouble, match="newer"):
            asyncio.run(work)
    assert path.read_text() == '{"format": 9}'
