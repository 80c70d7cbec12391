"""When a change can be handed to a system, to be done by it at a time."""

import pytest

from limelight.domain.changes import Step, Verb
from limelight.domain.exposure import RELEASED
from limelight.domain.profile import ProfileFreeze
from limelight.domain.schedule import FARTHEST, SOONEST, Timing, why_not_at_a_time
from limelight.domain.systems import Capabilities

NOW = 1_800_000_000.0
STEP = Step("Release it", "off", "on", RELEASED)
FREEZE = ProfileFreeze("prod", NOW + 1000, NOW + 2000, "Year-end.")


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (-1.0, "This time is over"),
        (0.0, "This time is over"),
        (SOONEST - 1, "less than a minute"),
        (SOONEST, ""),
        (FARTHEST, ""),
        (FARTHEST + 1, "more than a year"),
    ],
)
def test_a_time_lies_ahead_and_not_too_far(ahead: float, words: str) -> None:
    trouble = Timing(Verb.RELEASE).trouble_with(NOW + ahead, NOW)
    assert words in trouble
    assert bool(trouble) == bool(words)


@pytest.mark.parametrize(("verb", "is_held"), [(Verb.RELEASE, True), (Verb.ROLL_BACK, False)])
def test_a_freeze_of_our_own_at_that_time_holds_a_release_and_no_roll_back(verb: Verb, is_held: bool) -> None:
    timing = Timing(verb, freezes=(FREEZE,))
    assert timing.trouble_with(NOW + 999, NOW) == ""
    assert ("Year-end." in timing.trouble_with(NOW + 1000, NOW)) == is_held
    assert timing.trouble_with(NOW + 2000, NOW) == ""


def test_what_cannot_be_at_all_is_said_first() -> None:
    assert Timing(Verb.RELEASE, "It cannot.").trouble_with(NOW - 1, NOW) == "It cannot."


def test_only_a_system_that_schedules_is_asked_for_one_request() -> None:
    able = Capabilities("Toggle endpoint", schedules=True)
    assert why_not_at_a_time(Verb.RELEASE, (STEP,), able) == ""
    assert why_not_at_a_time(Verb.ROLL_BACK, (STEP,), able) == ""
    assert "several requests" in why_not_at_a_time(Verb.RELEASE, (STEP, STEP), able)
    assert "decision" in why_not_at_a_time(Verb.APPROVE, (STEP,), able)
    assert "Unleash" in why_not_at_a_time(Verb.RELEASE, (STEP,), Capabilities("Unleash"))
