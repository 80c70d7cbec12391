"""What happened, and which of it was done from here."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from domain.test_verdict import CONFIRMED, INTENT
from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.happenings import Deployment, Feed, Histories, Told, own_of
from limelight.domain.systems import HistoryEntry

PLACE = ("prod", Feed.CHANGES)
BY_KEY = HistoryEntry("c9", "f", "prod", "Tom", 5.0, "released to everyone", key="i1", actor_id="u2")
BY_READ_BACK = HistoryEntry("c8", "f", "prod", "Maya", 5.0, "turned on", actor_id="u1")


def told(*entries: HistoryEntry | Deployment, origin: str = "https://t") -> Histories:
    return Histories({PLACE: Told(tuple(entries), None, origin=origin)})


def test_the_key_or_what_was_read_back_tells_what_was_done_from_here() -> None:
    waiting = Recorded(INTENT, ChangeState.WAITING, 1.0)
    assert own_of(told(BY_KEY), (waiting,)) == {("prod", "c9"): waiting}
    assert own_of(told(BY_READ_BACK), (CONFIRMED,)) == {("prod", "c8"): CONFIRMED}


def test_what_could_only_be_guessed_stays_apart() -> None:
    for entry in (
        replace(BY_READ_BACK, id="c10"),  # the same person, the same feature, a moment later
        replace(BY_READ_BACK, feature="g"),
        replace(BY_READ_BACK, environment="test"),
        replace(BY_READ_BACK, actor_id=""),
        replace(BY_KEY, key="i2"),
    ):
        assert own_of(told(entry), (CONFIRMED,)) == {}
    by_whom = replace(CONFIRMED, state=ChangeState.CONFIRMED_BY_WHOM_UNTOLD)
    assert own_of(told(BY_READ_BACK), (by_whom,)) == {}


def test_another_system_under_the_same_name_did_not_record_it() -> None:
    assert own_of(told(BY_READ_BACK, origin="https://other"), (CONFIRMED,)) == {}


def test_a_deployment_is_nobodys_change() -> None:
    assert own_of(told(Deployment("c8", "prod", 5.0, "f", "1", "CI", "deployed")), (CONFIRMED,)) == {}


def test_nothing_read_is_not_everything() -> None:
    assert Histories({PLACE: Told()}).complete_from == inf
    assert Histories({PLACE: Told(older=None)}).complete_from == -inf
    assert Histories().happenings == ()


def test_parts_of_what_is_known() -> None:
    other = ("test", Feed.DEPLOYMENTS)
    both = Histories({PLACE: Told((BY_KEY,), None), other: Told(older="")})
    assert both.happenings == ()
    assert both.among({"prod"}).happenings == (BY_KEY,)
    assert both.among(None, (Feed.CHANGES,)).happenings == (BY_KEY,)
