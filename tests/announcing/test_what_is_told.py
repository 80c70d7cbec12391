"""What is announced of a change or of a plan, and which channels are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from announcing.samples import AT, CHANGE, IN_PLAN, NEWS, PROFILE, channel, recorded
from limelight.domain.announcing import MOST_CHANGES, ChannelKind, News, announcement_of, announcement_of_plan
from limelight.domain.changes import SUCCEEDED, ChangeState, Recorded, Verb
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.recorded_news import news_of


def test_a_confirmed_release_is_told_with_before_after_who_and_why() -> None:
    told = announcement_of(recorded(), PROFILE)
    assert told == NEWS
    assert told.title == "Released: “Instant payments” to everyone in Production EU"
    assert told.lines == ("Instant payments in Production EU: off → everyone",)
    facts = told.facts(lambda at: f"at {at:.0f}")
    assert facts == (("By", "Maya"), ("At", f"at {AT:.0f}"), ("Reason", "Go"), ("Ticket", "T-1"), ("From", "Northbank"))


def test_a_roll_back_is_told_as_one() -> None:
    told = announcement_of(recorded(Verb.ROLL_BACK, before=RELEASED, target=DARK), PROFILE)
    assert told is not None
    assert told.title == "Rolled back: “Instant payments” to off in Production EU"
    assert told.news is News.ROLL_BACK


@pytest.mark.parametrize("state", [state for state in ChangeState if state not in SUCCEEDED])
def test_what_is_not_confirmed_is_never_announced(state: ChangeState) -> None:
    assert announcement_of(recorded(state=state), PROFILE) is None
    assert announcement_of_plan([recorded(state=state, in_plan=IN_PLAN)], PROFILE) is None


def test_a_change_of_two_requests_is_told_of_once_and_decisions_are_not() -> None:
    assert announcement_of(recorded(part=1, parts=2), PROFILE) is None
    assert announcement_of(recorded(part=2, parts=2), PROFILE) is not None
    assert announcement_of(recorded(Verb.REJECT), PROFILE) is None


def test_what_a_plan_did_is_told_of_with_the_plan() -> None:
    first = recorded(identity="i-1", in_plan=IN_PLAN)
    second = recorded(identity="i-2", in_plan=IN_PLAN)
    assert announcement_of(first, PROFILE) is None
    told = announcement_of_plan([first, second, recorded(state=ChangeState.REFUSED, in_plan=IN_PLAN)], PROFILE)
    assert told is not None
    assert (told.id, told.news, len(told.changes)) == ("i-2", News.PLAN, 2)
    assert told.title == "Plan “Autumn release”: 2 changes made"


def test_the_demo_says_so_first() -> None:
    place = PROFILE.bindings[0]
    demo = replace(PROFILE, bindings=(replace(place, environment=replace(place.environment, demo=True)),))
    told = announcement_of(recorded(), demo)
    assert told is not None
    assert told.title.startswith("DEMO: ")


def test_many_changes_are_counted_after_the_first() -> None:
    told = replace(NEWS, changes=(CHANGE,) * (MOST_CHANGES + 3))
    assert len(told.lines) == MOST_CHANGES + 1
    assert told.lines[-1] == "and 3 more"


@pytest.mark.parametrize(
    ("filters", "takes"),
    [
        ({}, True),
        ({"environments": ("prod",)}, True),
        ({"environments": ("test",)}, False),
        ({"news": (News.RELEASE,)}, True),
        ({"news": (News.PLAN, News.ROLL_BACK)}, False),
    ],
)
def test_a_channel_is_told_what_it_takes(filters: dict[str, object], takes: bool) -> None:
    assert channel(ChannelKind.SLACK, **filters).takes(NEWS) is takes


def test_a_change_of_the_journal_is_told_of_as_it_was_then() -> None:
    old = recorded(identity="i-1")
    told = news_of(old, (recorded(identity="i-2"), old), PROFILE)
    assert told == announcement_of(old, PROFILE)
    assert news_of(recorded(state=ChangeState.REFUSED), (), PROFILE) is None


def test_what_a_plan_did_is_told_of_together_but_not_what_undid_it() -> None:
    back = replace(IN_PLAN, backwards=True)
    first, second = (recorded(identity=key, in_plan=IN_PLAN) for key in ("i-1", "i-2"))
    undone, again = recorded(identity="i-3", in_plan=back), recorded(identity="i-4", in_plan=IN_PLAN)
    other = recorded(identity="i-5", in_plan=replace(IN_PLAN, plan="p-2"))
    entries = (again, other, undone, second, first)

    def told(chosen: Recorded) -> list[str]:
        news = news_of(chosen, entries, PROFILE)
        return [change.id for change in news.changes] if news else []

    assert told(first) == told(second) == ["i-1", "i-2"]
    assert (told(undone), told(again), told(other)) == (["i-3"], ["i-4"], ["i-5"])
    assert news_of(first, (), PROFILE) == announcement_of_plan((first,), PROFILE)


def test_a_plan_is_not_told_of_while_a_change_of_it_is_not_resolved() -> None:
    first = recorded(identity="i-1", in_plan=IN_PLAN)
    still = recorded(state=ChangeState.UNKNOWN, identity="i-2", in_plan=IN_PLAN)
    assert news_of(first, (still, first), PROFILE) is None
