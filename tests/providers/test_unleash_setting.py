"""From any setting of Unleash to any target: the steps lead there on paper, or it is said that they cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.errors import Unsupported
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.providers.unleash_setting import Setting, Strategy, setting_from, steps_to, strategy_of

ABROAD = {"contextName": "country", "operator": "IN", "values": ["NO"]}

shares = st.sampled_from(["0", "5", "25", "33.3", "100", "abc", ""])
constraints = st.sampled_from([(), (ABROAD,)])
segments = st.sampled_from([(), (3,)])


def _strategy(share: str, constraint: tuple[dict[str, object], ...], segment: tuple[int, ...], off: bool) -> Strategy:
    parameters = {"rollout": share, "stickiness": "default", "groupId": "x"}
    return strategy_of("flexibleRollout", parameters, constraint, segment, disabled=off)


strategies = st.builds(_strategy, shares, constraints, segments, st.booleans()) | st.sampled_from(
    [strategy_of("default", {}, (), ()), strategy_of("userWithId", {"userIds": "1"}, (), ())]
)
settings = st.builds(Setting, st.just("x"), st.booleans(), st.lists(strategies, max_size=3).map(tuple), st.booleans())
targets = st.sampled_from([DARK, RELEASED, partial(25.0), partial(60.0), partial(None, ("country IN NO",))])


@pytest.mark.parametrize("values", [5, 5.5, "5", {"a": 1}, True])
def test_values_of_another_type_are_shown_as_they_are(values: object) -> None:
    odd = {"contextName": "age", "operator": "NUM_GT", "values": values}
    strategy = strategy_of("flexibleRollout", {"rollout": "100"}, [odd], ())
    assert strategy.audiences == (f"age NUM_GT {values}",)


@given(settings)
def test_a_setting_survives_as_text(setting: Setting) -> None:
    assert setting_from(setting.text).text == setting.text
    assert setting_from(setting.text).exposure == setting.exposure


@given(settings, targets)
def test_steps_lead_to_the_target_one_after_the_other_and_only_the_last_moves_the_exposure(
    setting: Setting, target: Exposure
) -> None:
    try:
        steps = steps_to(setting, target)
    except Unsupported:
        return
    stands, text = setting.exposure, setting.text
    for step in steps:
        assert step.before == text
        assert stands == setting.exposure
        stands, text = step.exposure_after, step.leaves
        assert setting_from(text).exposure == stands
    assert stands == target


@given(settings)
def test_turning_off_is_always_possible_and_one_request(setting: Setting) -> None:
    assert len(steps_to(setting, DARK)) == (0 if setting.exposure == DARK else 1)
