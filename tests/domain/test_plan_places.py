"""Which arguments are plans."""

import pytest

from limelight.domain.plan_places import is_plan


@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        ("autumn.limelight-plan", True),
        ("/shared folder/autumn.limelight-plan", True),
        ("autumn.toml", False),
        ("limelight://feature/x.limelight-plan", False),
        ("LIMELIGHT:x.limelight-plan", False),
        ("", False),
    ],
)
def test_a_file_of_ours_is_a_plan_and_an_address_is_none(argument: str, expected: bool) -> None:
    assert is_plan(argument) is expected
