"""What matters to a change, and when it differs."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.cells import Cell, LastChange, Traffic
from limelight.domain.environments import Environment, Freeze, Kind, strictest
from limelight.domain.evidence import Evidence, EvidenceKind, Judgement, Presence
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import Freshness
from limelight.domain.situation import OnPath, Situation, differences
from limelight.domain.standing import Standing

PROD = Environment("prod", "Production", 1, Kind.PRODUCTION)
ON_ALL = Evidence(EvidenceKind.BUILD_INFO, "build", 1.0, version="2.1.0", have=8, of=8)
SHOWN = Situation(
    environment=PROD,
    origin="https://toggles.example",
    feature=Feature("f"),
    cell=Cell(DARK, "off", "7", last_change=LastChange("c7", "Tom", 1.0, "tidying up")),
    presence=Judgement(Presence.DEPLOYED, ON_ALL),
    version="2.1.0",
    actor=Actor("u1", "Maya"),
    permissions=frozenset({Permission.READ, Permission.RELEASE}),
    reason_required=False,
    freeze=None,
    dependents_on=("a", "b"),
    read_at=10.0,
)
FREEZE = Freeze("Easter", until=50.0)
ON_SOME = replace(ON_ALL, have=7)

MATTERS = {
    "Address": replace(SHOWN, origin="https://elsewhere.example"),
    "Exposure": replace(SHOWN, cell=replace(SHOWN.cell, exposure=RELEASED)),
    "Setting": replace(SHOWN, cell=replace(SHOWN.cell, setting="off, share 25")),
    "Last change": replace(SHOWN, cell=replace(SHOWN.cell, last_change=LastChange("c8", "Maya", 2.0))),
    "Revision": replace(SHOWN, cell=replace(SHOWN.cell, revision="8")),
    "Code": replace(SHOWN, presence=Judgement(Presence.PARTLY, ON_SOME)),
    "Version": replace(SHOWN, version="2.2.0"),
    "Deploy evidence": replace(SHOWN, evidence_trouble=("The build info is down.",)),
    "Freeze": replace(SHOWN, freeze=FREEZE),
    "Read only": replace(SHOWN, cell=replace(SHOWN.cell, read_only="archived")),
    "Waiting changes": replace(SHOWN, cell=replace(SHOWN.cell, pending=("cr1",))),
    "Signed in as": replace(SHOWN, actor=Actor("u9", "Maya")),  # another person of the same name
    "Permissions": replace(SHOWN, permissions=frozenset({Permission.READ})),
    "Not permitted": replace(SHOWN, cell=replace(SHOWN.cell, denied=(("share", "Not you."),))),
    "Features that depend on it": replace(SHOWN, dependents_on=("a",)),
    "Asks for a reason": replace(SHOWN, reason_required=True),
    "Critical": replace(SHOWN, critical=True),
}
DOES_NOT_MATTER = {
    "read_at": replace(SHOWN, read_at=99.0),
    "path": replace(SHOWN, path=(OnPath(PROD, Standing.OFF, Freshness(1.0)),)),
    "traffic": replace(SHOWN, traffic=Traffic(5)),
    "needs": replace(SHOWN, needs=("x",)),
    "needs_unread": replace(SHOWN, needs_unread=("x",)),
    "old_after": replace(SHOWN, old_after=900.0),
    "order of dependents": replace(SHOWN, dependents_on=("b", "a")),
    "name of the feature": replace(SHOWN, feature=Feature("f", "A new name")),
    "age of the evidence": replace(SHOWN, presence=Judgement(Presence.DEPLOYED, replace(ON_ALL, observed_at=9.0))),
}


def test_nothing_differs_from_itself() -> None:
    assert differences(SHOWN, SHOWN) == ()


@pytest.mark.parametrize("what", MATTERS)
def test_what_matters_and_differs_is_told(what: str) -> None:
    (difference,) = differences(SHOWN, MATTERS[what])
    assert difference.what == what
    if what != "Signed in as":
        assert difference.shown != difference.now


@pytest.mark.parametrize("what", DOES_NOT_MATTER)
def test_what_does_not_matter_is_not_told(what: str) -> None:
    assert differences(SHOWN, DOES_NOT_MATTER[what]) == ()


def test_who_changed_it_is_told_where_the_last_change_is_another() -> None:
    change = LastChange("c8", "Maya", 2.0, "campaign")
    told = differences(SHOWN, replace(SHOWN, cell=Cell(RELEASED, "on", "8", last_change=change)))
    assert [difference.what for difference in told] == ["Exposure", "Setting", "Last change", "Revision"]
    assert {difference.by for difference in told} == {change}
    assert differences(SHOWN, MATTERS["Version"])[0].by is None


def test_words_are_for_people() -> None:
    now = replace(
        SHOWN,
        cell=Cell(partial(25), "x"),
        presence=Judgement(Presence.PARTLY, ON_SOME, disagree=True),
        freeze=Freeze("Easter", holds_roll_back=True),
    )
    told = {difference.what: (difference.shown, difference.now) for difference in differences(SHOWN, now)}
    assert told["Exposure"] == ("off", "25\N{NO-BREAK SPACE}%")
    assert told["Code"] == ("deployed, on 8 of 8", "partly, on 7 of 8, evidence disagrees")
    assert told["Freeze"] == ("none", "Easter (stops releases and roll backs)")
    assert told["Last change"] == ("c7", "")
    assert told["Revision"] == ("7", "")


situations = st.sampled_from([SHOWN, *MATTERS.values(), *DOES_NOT_MATTER.values()])


@given(situations, situations)
def test_differences_read_the_same_both_ways(one: Situation, other: Situation) -> None:
    there = [(item.what, item.shown, item.now) for item in differences(one, other)]
    back = [(item.what, item.now, item.shown) for item in differences(other, one)]
    assert there == back


def test_every_fact_of_a_situation_is_compared_or_known_not_to_be() -> None:
    known = {"path", "traffic", "needs", "needs_unread", "read_at", "old_after", "feature", "environment", "proof_due"}
    compared = {"origin", "cell", "presence", "version", "actor", "permissions", "reason_required", "freeze"}
    compared |= {
        "dependents_on",
        "critical",
        "evidence_trouble",
        "held",
        "on_behalf_of",
        "approvals",
        "free_to_roll_back",
    }
    assert {item.name for item in fields(Situation)} == known | compared


def test_no_freeze_is_none() -> None:
    assert strictest([]) is None
    assert strictest([None, None]) is None
    assert strictest([None, FREEZE]) == FREEZE


def test_several_freezes_hold_what_any_of_them_holds_and_whose_they_are_is_kept_apart() -> None:
    ours = Freeze("Campaign", until=90.0, by_server=False)
    theirs = Freeze("Year's end", until=None, holds_release=False, holds_roll_back=True)
    assert strictest([ours, theirs]) == replace(theirs, own=ours)
    assert strictest([ours, FREEZE]) == replace(FREEZE, own=ours)
    assert strictest([FREEZE, theirs]) == Freeze("Easter; Year's end", None, holds_release=True, holds_roll_back=True)
    assert strictest([FREEZE, replace(FREEZE, until=60.0)]) == replace(FREEZE, until=60.0)
    assert strictest([ours, ours]) == ours
    assert strictest([strictest([ours, theirs]), FREEZE]) == strictest([ours, theirs, FREEZE])


def test_a_freeze_tells_its_parts() -> None:
    ours = Freeze("Campaign", until=90.0, by_server=False)
    assert (FREEZE.of_server, FREEZE.of_profile) == (FREEZE, None)
    assert (ours.of_server, ours.of_profile) == (None, ours)
    both = replace(FREEZE, own=ours)
    assert (both.of_server, both.of_profile, both.parts) == (FREEZE, ours, (FREEZE, ours))


def test_a_freeze_of_both_is_told_by_its_parts() -> None:
    both = replace(FREEZE, holds_release=False, holds_roll_back=True, own=Freeze("Campaign", by_server=False))
    (difference,) = differences(SHOWN, replace(SHOWN, freeze=both))
    assert difference.now == "Easter (stops roll backs); Campaign (stops releases)"
