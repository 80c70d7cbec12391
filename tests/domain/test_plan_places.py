"""Which arguments are plans."""

import pytest

from limelight.domain.plan_places import is_plan, path_in


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


@pytest.mark.parametrize(
    ("argument", "path"),
    [
        ("autumn.limelight-plan", "autumn.limelight-plan"),
        ("file:///a%20folder/x.limelight-plan", "/a folder/x.limelight-plan"),
        ("FILE:///x.limelight-plan", "/x.limelight-plan"),
        ("file:///C:/plans/x.limelight-plan", "C:/plans/x.limelight-plan"),
    ],
)
def test_a_desktop_may_give_the_file_as_an_address(argument: str, path: str) -> None:
    assert path_in(argument) == path
