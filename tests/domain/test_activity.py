"""The journal and the systems' histories as one list."""

from __future__ import annotations

from dataclasses import replace

from domain.test_verdict import CONFIRMED
from limelight.domain.activity import Entry, Source, entries_of
from limelight.domain.cells import Deed
from limelight.domain.happenings import Deployment, Feed, Happening, Histories, Told
from limelight.domain.systems import HistoryEntry

OURS = replace(CONFIRMED, intent=replace(CONFIRMED.intent, made_at=50.0, reason="Because"))
SAME = HistoryEntry("c8", "f", "prod", "Maya", 50.4, "turned on", actor_id="u1")
OTHER = HistoryEntry("c5", "f", "prod", "Tom", 60.0, "turned off", "Too slow")
BUILT = Deployment("c5", "prod", 40.0, "payments", "2.4.1", "CI", "deployed")


def histories(*changes: Happening, deployments: tuple[Happening, ...] = (), older: str | None = None) -> Histories:
    return Histories(
        {
            ("prod", Feed.CHANGES): Told(changes, older, origin="https://t"),
            ("prod", Feed.DEPLOYMENTS): Told(deployments, None, origin="https://t"),
        }
    )


def test_one_list_in_time_order_in_which_each_change_stands_once() -> None:
    told = histories(OTHER, SAME, deployments=(BUILT,))
    assert entries_of([OURS], told) == (Entry(theirs=OTHER), Entry(OURS, SAME), Entry(theirs=BUILT))


def test_what_is_not_known_to_be_one_stays_apart() -> None:
    unproven = replace(SAME, actor_id="")
    assert [entry.source for entry in entries_of([OURS], histories(unproven))] == [Source.SYSTEM, Source.HERE]


def test_a_second_record_of_the_same_change_stands_by_itself() -> None:
    first, second = replace(SAME, key="i1", actor_id=""), replace(SAME, id="c7b", key="i1", at=49.0)
    found = entries_of([OURS], histories(first, second))
    assert [entry.source for entry in found] == [Source.BOTH, Source.SYSTEM]


def test_all_that_a_system_recorded_for_one_request_is_one_entry() -> None:
    added = replace(SAME, id="c7", words="strategy added", request="r1", at=50.3)
    done = replace(SAME, request="r1", deed=Deed.RELEASED)
    elsewhere = replace(OTHER, id="c4", words="strategy added", request="r0", at=60.1)
    theirs = replace(OTHER, request="r0", deed=Deed.ROLLED_BACK)
    found = entries_of([OURS], histories(elsewhere, theirs, added, done))
    assert found == (Entry(None, theirs, (elsewhere,)), Entry(OURS, done, (added,)))
    of_another_feature = replace(elsewhere, feature="g")
    assert len(entries_of([], histories(of_another_feature, theirs))) == 2


def test_our_own_are_all_there_and_theirs_only_as_far_back_as_all_of_them_reach() -> None:
    told = histories(OTHER, deployments=(BUILT,), older="more")
    assert [entry.source for entry in entries_of([OURS], told)] == [Source.SYSTEM, Source.HERE]
    assert [entry.at for entry in entries_of([OURS], told)] == [60.0, 50.0]


def test_each_entry_tells_when_where_what_who_why_and_from_where() -> None:
    def facts(entry: Entry) -> tuple[object, ...]:
        return entry.at, entry.environment, entry.feature, entry.who, entry.reason, entry.source

    assert facts(Entry(OURS)) == (50.0, "prod", "f", "Maya", "Because", Source.HERE)
    assert facts(Entry(OURS, SAME)) == (50.0, "prod", "f", "Maya", "Because", Source.BOTH)
    assert facts(Entry(theirs=OTHER)) == (60.0, "prod", "f", "Tom", "Too slow", Source.SYSTEM)
    assert facts(Entry(theirs=BUILT)) == (40.0, "prod", "", "CI", "", Source.SYSTEM)
    assert facts(Entry()) == (0.0, "", "", "", "", Source.SYSTEM)
    assert len({Entry(OURS).id, Entry(theirs=OTHER).id, Entry(theirs=BUILT).id, Entry().id}) == 4
