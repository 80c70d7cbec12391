"""The change protocol against everything that can come between: an exhaustive walk over small worlds (`worlds.py`).

The fast tier walks through a few kinds of system with every fate of the write, somebody else's act at every moment,
and a kill at every step; the full tier through all kinds of system, two acts, a kill with an act, and two kills.
"""

from collections.abc import Callable, Iterable

import pytest

from limelight.domain.changes import BEING_MADE, ChangeState
from usecases.fakes import Fate, Traits
from usecases.worlds import ACTS, ALL_TRAITS, Explored, Plan, explore, one_act, two_acts

pytestmark = pytest.mark.asyncio

FIVE = (
    Traits(),
    Traits(traces=False),
    Traits(conditional=False, revisions=False, keys=False, traces=False),
    Traits(keys=False, traces=False, tells_actor=False),
    Traits(conditional=False, revisions=False, keys=False, traces=False, tells_actor=False, tells_change=False),
)
THREE = (FIVE[1], FIVE[2], FIVE[4])  # and the first, which can do everything, in a walk of its own
Figures = Callable[[str, str], None]


async def walk(plans: Iterable[Plan], figures: Figures, what: str, kills: int = 0) -> Explored:
    explored = await explore(plans, kills=kills)
    assert not explored.ended.keys() & BEING_MADE
    figures("Interleavings", f"{what}: {explored.words}")
    return explored


@pytest.mark.parametrize("traits", THREE, ids=str)
async def test_with_one_act_of_somebody_else_nothing_wrong_is_said(traits: Traits, figures: Figures) -> None:
    plans = [Plan(traits, fate, acts) for fate in Fate for acts in one_act()]
    explored = await walk(plans, figures, f"one act, {traits}")
    assert explored.paths == len(Fate) * (len(ACTS) + 1)


@pytest.mark.parametrize("traits", FIVE, ids=str)
async def test_killed_at_every_step_nothing_wrong_is_said(traits: Traits, figures: Figures) -> None:
    explored = await walk((Plan(traits, fate) for fate in Fate), figures, f"one kill, {traits}", kills=1)
    assert explored.killed > 8 * len(Fate)  # three commits and the write, before and after each


async def test_a_system_that_can_do_everything_leaves_nothing_unknown(figures: Figures) -> None:
    plans = (Plan(Traits(), fate, acts) for fate in Fate for acts in one_act())
    ended = (await walk(plans, figures, "all abilities")).ended
    assert ended[ChangeState.UNKNOWN] == 0
    assert ended[ChangeState.WAITING] == 0
    assert ended[ChangeState.CONFIRMED] > 0


@pytest.mark.full
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("fate", Fate)
async def test_with_two_acts_of_somebody_else_nothing_wrong_is_said(fate: Fate, figures: Figures) -> None:
    plans = (Plan(traits, fate, acts) for traits in ALL_TRAITS for acts in (*one_act(), *two_acts()))
    await walk(plans, figures, f"two acts, {fate.value}")


@pytest.mark.full
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("fate", Fate)
async def test_killed_at_every_step_with_an_act_nothing_wrong_is_said(fate: Fate, figures: Figures) -> None:
    plans = (Plan(traits, fate, acts) for traits in FIVE for acts in one_act())
    await walk(plans, figures, f"one act and a kill, {fate.value}", kills=1)


@pytest.mark.full
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("fate", Fate)
async def test_killed_twice_nothing_wrong_is_said(fate: Fate, figures: Figures) -> None:
    await walk((Plan(traits, fate) for traits in ALL_TRAITS), figures, f"two kills, {fate.value}", kills=2)
