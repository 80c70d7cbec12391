"""What the evidence adds up to, by strength and age."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.builders import NOW, running, seen
from limelight.domain.evidence import (
    DAY,
    Evidence,
    EvidenceKind,
    Presence,
    counts_until,
    is_ageing,
    judge_presence,
)


def stated(at: float = NOW, present: bool = True) -> Evidence:
    return Evidence(EvidenceKind.STATED, "Maya", at, present=present)


def record(present: bool | None = None, **more: object) -> Evidence:
    return Evidence(EvidenceKind.DEPLOYMENT, "deployments", NOW, present=present, **more)  # type: ignore[arg-type]


def test_silence_is_unknown() -> None:
    assert judge_presence((), "1.0.0", NOW).presence is Presence.UNKNOWN
    assert judge_presence((), "1.0.0", NOW).have_of == (0, 0)


@pytest.mark.parametrize(
    ("item", "since", "presence"),
    [
        (record(True), "", Presence.DEPLOYED),
        (record(False), "", Presence.NOT_DEPLOYED),
        (record(version="2.0.0"), "1.9.0", Presence.DEPLOYED),
        (record(version="1.0.0"), "1.9.0", Presence.NOT_DEPLOYED),
        (record(version="main-4f2a"), "1.9.0", Presence.UNKNOWN),
        (record(version="2.0.0"), "", Presence.UNKNOWN),
        (record(), "1.0.0", Presence.UNKNOWN),
        (record(True, have=8, of=8), "", Presence.DEPLOYED),
        (record(True, have=7, of=8), "", Presence.PARTLY),
        (record(True, have=0, of=8), "", Presence.NOT_DEPLOYED),
        (seen(NOW - 7 * DAY), "", Presence.DEPLOYED),
        (seen(NOW - 7 * DAY - 1), "", Presence.UNKNOWN),
        (replace(seen(), present=False), "", Presence.UNKNOWN),
        (replace(seen(), present=None), "", Presence.UNKNOWN),
        (stated(NOW - 30 * DAY), "", Presence.DEPLOYED),
        (stated(NOW - 30 * DAY - 1), "", Presence.UNKNOWN),
        (stated(present=False), "", Presence.NOT_DEPLOYED),
    ],
)
def test_one_piece_of_evidence(item: Evidence, since: str, presence: Presence) -> None:
    assert judge_presence((item,), since, NOW).presence is presence


def test_the_strongest_that_says_anything_decides() -> None:
    judgement = judge_presence((stated(), seen(), running("1.0.0"), record(version="x")), "2.0.0", NOW)
    assert judgement.presence is Presence.NOT_DEPLOYED
    assert judgement.deciding == running("1.0.0")
    assert judgement.disagree


@pytest.mark.parametrize("first", [0, 1], ids=["as told", "the other way round"])
def test_sources_of_one_kind_that_contradict_each_other_are_no_knowledge(first: int) -> None:
    """Two programs run in an environment, each with a version of its own: whichever was asked last decides nothing."""
    payments, cards = replace(running("4.12.0"), source="payments"), replace(running("7.5.0"), source="cards")
    asked = [replace(payments, observed_at=NOW - 5 * first), replace(cards, observed_at=NOW - 5 * (1 - first))]
    judgement = judge_presence((*asked, seen()), "7.3.0", NOW)
    assert (judgement.presence, judgement.deciding, judgement.disagree) == (Presence.UNKNOWN, None, True)
    assert judge_presence(asked, "4.0.0", NOW).presence is Presence.DEPLOYED
    assert judge_presence((record(True), *asked), "7.3.0", NOW).presence is Presence.DEPLOYED


def test_evidence_may_be_about_some_features_only() -> None:
    cards = replace(running("7.5.0"), about=("cards.*", "limits"))
    assert [cards.is_about(key) for key in ("cards.new", "limits", "payments.new", "limits-2")] == [
        True,
        True,
        False,
        False,
    ]
    assert running("1.0.0").is_about("anything")


def test_the_newest_of_a_source_decides_and_a_source_does_not_disagree_with_itself() -> None:
    old, new = running("1.0.0", NOW - 60), running("2.0.0", NOW)
    judgement = judge_presence((old, new), "2.0.0", NOW)
    assert judgement.deciding == new
    assert not judgement.disagree


def test_kinds_that_agree() -> None:
    judgement = judge_presence((record(True, have=7, of=8), seen()), "", NOW)
    assert judgement.presence is Presence.PARTLY
    assert judgement.have_of == (7, 8)
    assert not judgement.disagree


def test_a_sighting_ages_between_a_day_and_a_week() -> None:
    assert not is_ageing(seen(NOW - DAY), NOW)
    assert is_ageing(seen(NOW - DAY - 1), NOW)
    assert is_ageing(seen(NOW - 7 * DAY), NOW)
    assert not is_ageing(seen(NOW - 7 * DAY - 1), NOW)
    assert not is_ageing(stated(NOW - 2 * DAY), NOW)


def test_when_evidence_counts_less() -> None:
    assert counts_until(seen(), NOW) == NOW + DAY
    assert counts_until(seen(), NOW + DAY) == NOW + DAY
    assert counts_until(seen(), NOW + DAY + 1) == NOW + 7 * DAY
    assert counts_until(seen(), NOW + 8 * DAY) == float("inf")
    assert counts_until(stated(), NOW) == NOW + 30 * DAY
    assert counts_until(record(True), NOW) == float("inf")


_AGED = st.builds(
    Evidence,
    st.sampled_from(EvidenceKind),
    st.just("source"),
    st.floats(0, 40).map(lambda days: NOW - days * DAY),
    present=st.sampled_from([True, False, None]),
    version=st.sampled_from(["", "1.0.0", "2.0.0"]),
)


@settings(deadline=None)
@given(st.lists(_AGED, max_size=4), st.floats(0, 40))
def test_until_then_the_judgement_stays(evidence: list[Evidence], days: float) -> None:
    until = min((counts_until(item, NOW) for item in evidence), default=float("inf"))
    later = min(NOW + days * DAY, until)
    assert judge_presence(evidence, "1.5.0", later) == judge_presence(evidence, "1.5.0", NOW)
    assert [is_ageing(item, later) for item in evidence] == [is_ageing(item, NOW) for item in evidence]
