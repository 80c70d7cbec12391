"""The table of the contract: state, share and rules together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.demo.exposure import DISABLED, ENABLED, Exposure, State, evaluate, is_lowered, is_raised

RULES = ({"name": "Staff", "attribute": "segment", "in": ["staff"]},)
STATES = st.builds(
    State,
    st.sampled_from([ENABLED, DISABLED]),
    st.one_of(st.none(), st.sampled_from([0.0, 100.0]), st.floats(0, 100)),
    st.sampled_from([(), RULES]),
)


@pytest.mark.parametrize(
    ("state", "exposure"),
    [
        (State(DISABLED), Exposure.DARK),
        (State(DISABLED, 100.0, RULES), Exposure.DARK),
        (State(ENABLED, 0.0), Exposure.DARK),
        (State(ENABLED, 0.0, RULES), Exposure.DARK),
        (State(ENABLED, 25.0), Exposure.PARTIAL),
        (State(ENABLED, 25.0, RULES), Exposure.PARTIAL),
        (State(ENABLED, None, RULES), Exposure.PARTIAL),
        (State(ENABLED, 100.0, RULES), Exposure.PARTIAL),
        (State(ENABLED, 100.0), Exposure.RELEASED),
        (State(ENABLED), Exposure.RELEASED),
    ],
)
def test_the_table(state: State, exposure: Exposure) -> None:
    assert state.exposure is exposure


@given(STATES)
def test_nobody_has_a_dark_feature_and_everybody_a_released_one(state: State) -> None:
    answers = [evaluate("f", state, {"targetingKey": f"c{number}", "segment": "staff"})[0] for number in range(30)]
    if state.exposure is Exposure.DARK:
        assert not any(answers)
    if state.exposure is Exposure.RELEASED:
        assert all(answers)


@given(STATES, STATES)
def test_a_change_that_neither_raises_nor_lowers_changes_nothing_for_anybody(before: State, after: State) -> None:
    if not is_raised(before, after) and not is_lowered(before, after):
        assert before.exposure is after.exposure
        assert before.share == after.share


@given(STATES, STATES)
def test_raising_is_lowering_backwards(before: State, after: State) -> None:
    assert is_raised(before, after) == is_lowered(after, before)


@given(st.integers(0, 10_000), st.floats(0, 100), st.floats(0, 100))
def test_who_has_a_smaller_share_keeps_it_when_it_grows(customer: int, one: float, other: float) -> None:
    small, large = sorted((one, other))
    context = {"targetingKey": f"c{customer}"}
    if evaluate("f", State(ENABLED, small), context)[0]:
        assert evaluate("f", State(ENABLED, large), context)[0]
