"""Pictures are put together from readings, evidence and descriptions, and only what moved is another object."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.builders import AT, NOW, begun, moved, running, seat, seats, seen, taken, whole
from faults.telling import Tell
from limelight.domain import exposure as exposures
from limelight.domain.assembly import (
    Assembly,
    Moment,
    Taken,
    begin,
    take_cell,
    take_description,
    take_evidence,
    take_evidence_trouble,
    take_freshness,
    take_reading,
    take_rights_trouble,
    take_time,
    take_unchanged,
)
from limelight.domain.cells import Cell, Deed, LastChange
from limelight.domain.doubt import doubt
from limelight.domain.environments import Freeze
from limelight.domain.evidence import DAY, Presence
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import CellView, Column, Freshness, Mark, changed_rows
from limelight.domain.profile import ProfileFreeze
from limelight.domain.seats import BY_DESCRIPTION, BY_SYSTEM
from limelight.domain.standing import Standing
from limelight.domain.systems import Capabilities, Description, EnvironmentEvidence, EnvironmentFacts, Reading

DARK, RELEASED = Cell(exposures.DARK), Cell(exposures.RELEASED)
ARRAYS = ("standing", "exposure", "presence", "marks", "share", "changed_at", "details")


def cell(assembly: Assembly, environment: str, key: str) -> CellView:
    picture = assembly.picture
    return picture.cell(picture.column_of(environment), picture.catalogue.rows[key])


def description(*facts: EnvironmentFacts, name: str = "Fake system") -> Description:
    return Description(name, "1", Actor("maya", "Maya"), facts, Capabilities("Fake system"))


def test_before_anything_is_read_everything_is_unknown() -> None:
    assembly = begun("dev", "prod")
    assert [column.environment.key for column in assembly.picture.columns] == ["dev", "prod"]
    assert len(assembly.picture.catalogue) == 0
    assembly = taken(assembly, whole({"dev": {"pay": DARK}}))
    assert cell(assembly, "dev", "pay").standing is Standing.OFF
    assert cell(assembly, "prod", "pay").standing is Standing.UNKNOWN
    assert assembly.column("prod").freshness.read_at is None


def test_what_a_whole_reading_does_not_name_is_absent() -> None:
    assembly = taken(begun("dev", "prod"), whole({"dev": {"a": DARK, "b": DARK}, "prod": {"a": RELEASED}}))
    assert cell(assembly, "prod", "b").standing is Standing.ABSENT
    assert cell(assembly, "prod", "b").marks == Mark.NONE
    assert cell(assembly, "prod", "a").standing is Standing.RELEASED


def test_a_feature_that_another_environment_brings_is_absent_where_all_was_read() -> None:
    assembly = taken(begun("dev", "prod"), whole({"prod": {"a": DARK}}))
    assembly = taken(assembly, whole({"dev": {"a": DARK, "b": DARK}}))
    assert assembly.picture.catalogue.rows == {"a": 0, "b": 1}
    assert cell(assembly, "prod", "b").standing is Standing.ABSENT


def test_the_same_reading_again_moves_only_the_freshness() -> None:
    reading = whole({"dev": {"a": Cell(exposures.partial(25.0), last_change=LastChange("1", "Maya", NOW)), "b": DARK}})
    before = taken(begun("dev"), reading)
    after = take_reading(before, Taken("one", ("dev",), reading, Moment(NOW + 30, 80.0)))
    assert after.picture.catalogue is before.picture.catalogue
    for name in ARRAYS:
        assert getattr(after.column("dev"), name) is getattr(before.column("dev"), name)
    assert after.column("dev").freshness.read_at == NOW + 30


def test_a_read_that_found_nothing_moved_clears_the_trouble() -> None:
    before = taken(begun("dev", "prod"), whole({"dev": {"a": DARK}, "prod": {"a": DARK}}))
    before = take_freshness(before, "dev", replace(before.column("dev").freshness, trouble="No answer."))
    after = take_unchanged(before, ("dev",), Moment(NOW + 30, 80.0))
    assert after.column("dev").freshness == Freshness(NOW + 30, 80.0)
    assert after.column("dev").standing is before.column("dev").standing
    assert after.column("prod") is before.column("prod")


def test_a_delta_touches_only_the_moved_rows() -> None:
    cells = {key: Cell(exposures.DARK, last_change=LastChange("1", "Maya", NOW)) for key in "abcdef"}
    before = taken(begun("dev", "prod"), whole({"dev": cells, "prod": cells}))
    after = taken(before, moved({"dev": {"c": RELEASED}}))
    assert changed_rows(before.column("dev"), after.column("dev")) == [2]
    assert after.column("prod") is before.column("prod")
    assert after.picture.catalogue is before.picture.catalogue
    assert after.column("dev").details[3] is before.column("dev").details[3]
    assert after.column("dev").presence is before.column("dev").presence
    assert cell(before, "dev", "c").standing is Standing.OFF


def test_a_delta_may_name_what_vanished_and_what_is_new() -> None:
    before = taken(begun("dev", "prod"), whole({"dev": {"a": DARK, "b": DARK}, "prod": {"a": DARK}}))
    after = taken(before, moved({"dev": {"c": RELEASED}}, {"dev": frozenset({"a", "nowhere"})}))
    assert cell(after, "dev", "a").standing is Standing.ABSENT
    assert cell(after, "dev", "c").standing is Standing.RELEASED
    assert after.picture.catalogue.rows == {"a": 0, "b": 1, "c": 2}


def test_a_feature_that_vanished_everywhere_leaves() -> None:
    change = LastChange("1", "Maya", NOW)
    cells = {key: Cell(exposures.partial(number), last_change=change) for number, key in enumerate("abc", 1)}
    before = taken(begun("dev", "prod", "never"), whole({"dev": cells, "prod": cells}))
    after = taken(before, moved({}, {"dev": frozenset("b"), "prod": frozenset("b")}))
    assert [feature.key for feature in after.picture.catalogue.features] == ["a", "c"]
    assert [cell(after, "dev", key).exposure.percentage for key in "ac"] == [1.0, 3.0]
    assert after.column("dev").details.keys() == {0, 1}
    assert len(after.column("never").standing) == 2
    assert "b" not in after.known["one"]


def test_a_list_names_the_feature_as_absent_itself() -> None:
    absent = Cell(exposures.ABSENT)
    assembly = taken(begun("dev", "prod"), whole({"dev": {"a": DARK}, "prod": {"a": absent, "b": absent}}))
    assert assembly.picture.catalogue.rows == {"a": 0}
    assert cell(assembly, "prod", "a").standing is Standing.ABSENT


def test_metadata_of_several_systems_is_merged_in_path_order() -> None:
    start = begin((seat("dev", "one"), seat("prod", "two", 1)), {"a": "9.0.0"})
    told = {"a": Feature("a", "", owner="Payments", since_version="1.0.0")}
    start = taken(start, whole({"prod": {"a": DARK}}, {"a": Feature("a", "Alpha", owner="Other")}), system="two")
    assembly = taken(start, whole({"dev": {"a": DARK}}, told))
    feature = assembly.picture.catalogue.features[0]
    assert (feature.name, feature.owner, feature.since_version) == ("Alpha", "Payments", "9.0.0")
    assert assembly.picture.catalogue is not start.picture.catalogue
    assert assembly.picture.catalogue.rows is start.picture.catalogue.rows


def test_what_a_feature_depends_on_stays_where_a_list_is_silent_about_it() -> None:
    told, silent = Feature("a", depends_on=("b",)), Feature("a", "Renamed", depends_on=None)
    cells = {"dev": {"a": DARK}}
    made = taken(begun("dev"), whole(cells, {"a": silent}))
    assert made.picture.catalogue.features[0].depends_on is None
    made = taken(made, Reading({"a": told}, {"DEV": cells["dev"]}, whole=False), "dev")
    made = taken(made, whole(cells, {"a": silent}))
    assert made.picture.catalogue.features[0] == Feature("a", "Renamed", depends_on=("b",))
    made = taken(made, whole(cells, {"a": Feature("a", depends_on=())}))
    assert made.picture.catalogue.features[0].depends_on == ()


def test_what_a_system_told_of_a_feature_ends_when_it_has_it_no_more() -> None:
    assembly = begin((seat("dev", "one"), seat("test", "one", 1), seat("prod", "two", 2)), {})
    told = {"a": Feature("a", "Old name"), "b": Feature("b")}
    assembly = taken(assembly, whole({"dev": {"a": DARK, "b": DARK}, "test": {"a": DARK}}, told))
    assembly = taken(assembly, whole({"prod": {"a": DARK}}, {"a": Feature("a", "New name")}), system="two")
    assembly = taken(assembly, whole({"dev": {"b": DARK}}))
    assert assembly.picture.catalogue.features[0].name == "Old name"  # test, of the same system, still has it
    assembly = taken(assembly, whole({"test": {"b": DARK}}))
    assert assembly.picture.catalogue.features[0].name == "New name"


def test_what_was_read_again_meanwhile_is_kept() -> None:
    before = taken(begun("dev"), whole({"dev": {"a": DARK, "b": DARK}}))
    before = take_cell(before, "dev", "a", (Feature("a"), RELEASED), AT)
    late = Taken("one", ("dev",), whole({"dev": {"a": DARK, "b": RELEASED}}), AT, {"dev": frozenset("a")})
    after = take_reading(before, late)
    assert cell(after, "dev", "a").standing is Standing.RELEASED
    assert cell(after, "dev", "b").standing is Standing.RELEASED


def test_a_cell_read_by_itself_does_not_freshen_the_column() -> None:
    before = taken(begun("dev", "prod"), whole({"dev": {"a": DARK}, "prod": {"a": DARK}}))
    after = take_cell(before, "dev", "a", (Feature("a"), RELEASED), Moment(NOW + 9, 59.0))
    assert after.column("dev").freshness == before.column("dev").freshness
    assert cell(after, "dev", "a").standing is Standing.RELEASED
    gone = take_cell(after, "dev", "a", None, AT)
    assert cell(gone, "dev", "a").standing is Standing.ABSENT
    assert take_cell(gone, "dev", "nowhere", None, AT).picture.catalogue is gone.picture.catalogue


class TestDoubt:
    """An empty list where there were features is not believed."""

    def test_an_empty_list(self) -> None:
        assembly = taken(begun("dev"), whole({"dev": {"a": DARK, "b": DARK}}))
        assembly = take_description(assembly, "one", description(EnvironmentFacts("DEV", "Dev", frozenset())), NOW)
        empty = whole({"dev": {}})
        sentence = doubt(assembly, "dev", empty)
        assert sentence.startswith("Fake system named no feature at all, where it had 2 features.")
        only_absent = whole({"dev": {"a": Cell(exposures.ABSENT)}})
        assert doubt(assembly, "dev", only_absent) == sentence

    def test_an_environment_that_is_not_mentioned(self) -> None:
        assembly = taken(begun("dev", "prod"), whole({"dev": {"a": DARK}, "prod": {"a": DARK}}))
        sentence = doubt(assembly, "dev", whole({"prod": {"a": DARK}}))
        assert sentence.startswith("The system did not mention this environment, where it had 1 feature.")

    def test_nothing_to_doubt(self) -> None:
        assembly = begun("dev")
        assert doubt(assembly, "dev", whole({"dev": {}})) == ""
        assembly = taken(assembly, whole({"dev": {"a": DARK}}))
        assert doubt(assembly, "dev", whole({"dev": {"b": DARK}})) == ""
        assert doubt(assembly, "dev", moved({})) == ""

    def test_believed_at_last(self) -> None:
        assembly = taken(begun("dev"), whole({"dev": {"a": DARK}}))
        assert len(taken(assembly, Reading({}, {}), "dev").picture.catalogue) == 0


class TestEvidence:
    """Presence comes from all evidence, and is judged again when it moves or gets old."""

    def test_of_the_cell_and_of_a_source(self) -> None:
        features = {"a": Feature("a", since_version="2.0.0"), "b": Feature("b", since_version="3.0.0")}
        cells = {"a": DARK, "b": Cell(exposures.RELEASED, evidence=(seen(),)), "c": DARK}
        assembly = taken(begin((seat("dev", sources=("info",)),), {}), whole({"dev": cells}, features))
        assert [cell(assembly, "dev", key).standing for key in "abc"] == [
            Standing.OFF,
            Standing.RELEASED,
            Standing.OFF,
        ]
        info = EnvironmentEvidence((running("2.1.0"),), version="2.1.0")
        after = take_evidence(assembly, "dev", "info", info, NOW)
        assert [cell(after, "dev", key).standing for key in "abc"] == [
            Standing.WAITING,
            Standing.WITHOUT_CODE,
            Standing.OFF,
        ]
        assert after.column("dev").version == "2.1.0"
        assert Mark.DISAGREE in cell(after, "dev", "b").marks
        assert cell(after, "dev", "b").detail.evidence == (seen(), running("2.1.0"))
        assert after.picture.judgement(0, 1).deciding == running("2.1.0")
        assert take_evidence(after, "dev", "info", info, NOW).column("dev").standing is after.column("dev").standing

    def test_of_a_named_feature(self) -> None:
        assembly = taken(begun("dev"), whole({"dev": {"a": DARK, "b": DARK}}))
        partly = EnvironmentEvidence(features={"a": (replace(running("1"), present=True, have=7, of=8),)})
        after = take_evidence(assembly, "dev", BY_SYSTEM, partly, NOW)
        view = cell(after, "dev", "a")
        assert view.words == "Waiting, on 7 of 8"
        assert Mark.PARTLY_DEPLOYED in view.marks
        assert cell(after, "dev", "b").presence is Presence.UNKNOWN
        assert changed_rows(assembly.column("dev"), after.column("dev")) == [0]

    def test_new_rows_are_judged_by_what_is_known_of_the_environment(self) -> None:
        assembly = taken(begun("dev"), whole({"dev": {"a": DARK}}))
        info = EnvironmentEvidence((running("2.0.0"),))
        assembly = take_evidence(assembly, "dev", "info", info, NOW)
        delta = replace(moved({"dev": {"b": DARK}}), features={"b": Feature("b", since_version="1.0.0")})
        assembly = taken(assembly, delta)
        assert cell(assembly, "dev", "b").standing is Standing.WAITING
        delta = replace(moved({}), features={"b": Feature("b", since_version="3.0.0")})
        assembly = taken(assembly, delta, "dev")
        assert cell(assembly, "dev", "b").standing is Standing.NOT_DEPLOYED

    def test_of_some_features_only(self) -> None:
        """Two programs in one environment, each with a version of its own."""
        told = whole({"dev": {"cards.new": DARK, "payments.new": DARK, "rates": DARK}})
        since = {key: Feature(key, since_version="7.3.0") for key in ("cards.new", "payments.new", "rates")}
        assembly = taken(begun("dev"), replace(told, features=since))
        for name, version, at in (("payments", "4.12.0", NOW), ("cards", "7.5.0", NOW - 1)):
            info = replace(running(version, at), source=name, about=(f"{name}.*",))
            assembly = take_evidence(assembly, "dev", name, EnvironmentEvidence((info,)), NOW)
        standings = [cell(assembly, "dev", key).standing for key in since]
        assert standings == [Standing.WAITING, Standing.NOT_DEPLOYED, Standing.OFF]

    def test_grows_old_by_itself(self) -> None:
        assembly = taken(begun("dev"), whole({"dev": {"a": Cell(exposures.DARK, evidence=(seen(),))}}))
        assert assembly.column("dev").judged_until == NOW + DAY
        assert take_time(assembly, NOW + DAY) is assembly
        ageing = take_time(assembly, NOW + DAY + 1)
        assert cell(ageing, "dev", "a").marks == Mark.AGEING
        assert cell(ageing, "dev", "a").standing is Standing.WAITING
        old = take_time(ageing, NOW + 7 * DAY + 1)
        assert cell(old, "dev", "a").standing is Standing.OFF
        assert old.picture.judgement(0, 0).presence is Presence.UNKNOWN

    def test_a_delta_judges_everything_where_time_has_moved_on(self) -> None:
        cells = {"a": Cell(exposures.DARK, evidence=(seen(),)), "b": DARK}
        assembly = taken(begun("dev"), whole({"dev": cells}))
        late = Taken("one", ("dev",), moved({"dev": {"b": RELEASED}}), Moment(NOW + 8 * DAY, 9e5))
        after = take_reading(assembly, late)
        assert cell(after, "dev", "a").standing is Standing.OFF

    def test_trouble_is_told_until_it_works_again(self) -> None:
        assembly = take_evidence_trouble(begun("dev"), "dev", "No metrics.")
        assert assembly.column("dev").evidence_trouble == "No metrics."
        assembly = take_evidence(assembly, "dev", "info", EnvironmentEvidence(), NOW)
        assert assembly.column("dev").evidence_trouble == ""


class TestDescription:
    """Who is signed in, what they may do, what is frozen."""

    def test_rights_freeze_and_version(self) -> None:
        assembly = taken(begun("dev", "prod"), whole({"dev": {"a": DARK}, "prod": {"a": DARK}}))
        freeze = Freeze("Year-end close")
        facts = EnvironmentFacts(
            "DEV",
            "Dev",
            frozenset({Permission.RELEASE}),
            critical=True,
            reason_required=True,
            freeze=freeze,
            version="1.2.3",
        )
        after = take_description(assembly, "one", description(facts), NOW)
        column = after.column("dev")
        assert (column.permissions, column.critical, column.reason_required) == ({Permission.RELEASE}, True, True)
        assert (column.freeze, column.version, column.system) == (freeze, "1.2.3", "Fake system")
        assert column.actor == Actor("maya", "Maya")
        assert Mark.FROZEN in cell(after, "dev", "a").marks
        prod = after.column("prod")
        assert prod.permissions == frozenset()
        assert prod.rights_trouble == "Fake system does not name an environment PROD to this account."
        thawed = take_description(after, "one", description(replace(facts, freeze=None)), NOW)
        assert Mark.FROZEN not in cell(thawed, "dev", "a").marks
        gone = take_description(thawed, "one", description(), NOW)
        assert "dev" not in gone.facts

    @pytest.mark.parametrize(
        ("server_time", "words"),
        [
            (None, ""),
            (NOW + 60, ""),
            (NOW - 60, ""),
            (NOW + 61, "is 1 minute ahead of"),
            (NOW - 300, "is 5 minutes behind"),
            (NOW - 7201, "is 2 hours behind"),
        ],
    )
    def test_a_clock_that_is_wrong_is_told(self, server_time: float | None, words: str, tell: Tell) -> None:
        told = replace(description(EnvironmentFacts("DEV", "Dev", frozenset())), server_time=server_time)
        trouble = take_description(begun("dev"), "one", told, NOW).column("dev").clock_trouble
        assert (words in trouble) if words else trouble == ""
        assert trouble == "" or trouble.startswith("The clock of Fake system is")
        if trouble and server_time is not None:
            injected = f"the server's clock differs by {server_time - NOW:.0f} s"
            tell("a clock that differs from the server's", "time", injected, injected, trouble)

    def test_of_another_system_is_none_of_its_business(self) -> None:
        assembly = begun("dev")
        assert take_description(assembly, "two", description(), NOW).column("dev") is assembly.column("dev")

    def test_a_sign_in_that_is_needed(self) -> None:
        facts = EnvironmentFacts("DEV", "Dev", frozenset({Permission.RELEASE}))
        assembly = take_description(begun("dev"), "one", description(facts), NOW)
        kept = take_rights_trouble(assembly, "dev", "No answer.", signed_out=False)
        assert kept.column("dev").permissions == {Permission.RELEASE}
        out = take_rights_trouble(kept, "dev", "Sign in.", signed_out=True)
        assert out.column("dev").permissions == frozenset()
        assert out.column("dev").freshness.needs_sign_in
        read = taken(out, whole({"dev": {"a": DARK}}))
        assert read.column("dev").freshness.needs_sign_in
        again = take_description(read, "one", description(facts), NOW)
        assert not again.column("dev").freshness.needs_sign_in
        troubled = take_freshness(out, "dev", replace(out.column("dev").freshness, trouble="Sign in."))
        assert take_description(troubled, "one", description(facts), NOW).column("dev").freshness.needs_sign_in


def test_a_freeze_of_the_profile_comes_and_goes_with_time() -> None:
    freeze = ProfileFreeze("dev", NOW + 10, NOW + 20, "Fair")
    frozen_cell = Cell(exposures.DARK, freeze=Freeze("Held by its owner"))
    assembly = taken(begin((seat("dev", freezes=(freeze,)),), {}), whole({"dev": {"a": DARK, "b": frozen_cell}}))
    on = take_time(assembly, NOW + 10)
    assert on.column("dev").freeze == Freeze("Fair", NOW + 20, by_server=False)
    assert cell(on, "dev", "a").marks == Mark.FROZEN
    written = taken(on, moved({"dev": {"a": RELEASED}}))
    assert Mark.FROZEN in cell(written, "dev", "a").marks
    off = take_time(on, NOW + 20)
    assert off.column("dev").freeze is None
    assert cell(off, "dev", "a").marks == Mark.NONE
    assert Mark.FROZEN in cell(off, "dev", "b").marks


class TestEarlierPicture:
    """What an earlier run read is shown, and gives nobody a right."""

    def test_is_taken_for_the_environments_that_are_still_there(self) -> None:
        first = taken(
            begin((seat("dev", sources=("info", "gone")), seat("test", position=1)), {}), _both("dev", "test")
        )
        first = take_evidence(first, "dev", "info", EnvironmentEvidence((running("1.0.0"),)), NOW)
        first = take_evidence(first, "dev", "gone", EnvironmentEvidence((running("1.0.0"),)), NOW)
        facts = EnvironmentFacts("DEV", "Dev", frozenset({Permission.RELEASE}), critical=True)
        first = take_description(first, "one", description(facts), NOW)
        again = begin((seat("prod"), seat("dev", position=1, sources=("info",))), {}, first.picture)
        assert [column.environment.key for column in again.picture.columns] == ["prod", "dev"]
        column = again.column("dev")
        assert column.standing is first.column("dev").standing
        assert column.evidence.keys() == {"info", BY_DESCRIPTION}
        assert (column.permissions, column.actor) == (frozenset(), None)
        assert column.critical  # the stricter holds until the server says otherwise
        assert column.environment.position == 1
        assert set(again.column("prod").standing) == {Standing.UNKNOWN}

    def test_of_what_was_read_from_elsewhere_is_forgotten(self) -> None:
        places = (seat("dev", served="https://a"), seat("prod", position=1, served="https://a"))
        first = taken(begin(places, {}), _both("dev", "prod"))
        again = begin((places[0], replace(places[1], served="https://b")), {}, first.picture)
        assert again.column("dev").standing is first.column("dev").standing
        assert set(again.column("prod").standing) == {Standing.UNKNOWN}
        assert again.column("prod").freshness.read_at is None
        assert len(begin((replace(places[0], served="https://b"),), {}, first.picture).picture.catalogue) == 0

    def test_is_forgotten_where_none_is_left(self) -> None:
        first = taken(begun("dev"), _both("dev"))
        assert len(begin(seats("prod"), {}, first.picture).picture.catalogue) == 0

    def test_gives_way_to_what_is_read(self) -> None:
        first = taken(begun("dev"), _both("dev"))
        again = taken(begin(seats("dev"), {}, first.picture), whole({"dev": {"b": RELEASED, "c": DARK}}))
        assert [feature.key for feature in again.picture.catalogue.features] == ["b", "c"]


def _both(*environments: str) -> Reading:
    return whole({key: {"a": DARK, "b": Cell(exposures.partial(25.0))} for key in environments})


@pytest.mark.parametrize("position", [0, 1])
def test_the_columns_stand_where_the_seats_do(position: int) -> None:
    assembly = begun("dev", "prod")
    key = ("dev", "prod")[position]
    assert assembly.seat(key) is assembly.seats[position]
    assert assembly.column(key) is assembly.picture.columns[position]


_KEYS = st.sampled_from("abcdefgh")
_EXPOSURES = st.sampled_from(
    [exposures.DARK, exposures.RELEASED, exposures.ON_UNREAD, exposures.UNKNOWN, exposures.partial(12.5)]
)
_CELLS = st.builds(
    Cell,
    _EXPOSURES,
    evidence=st.lists(st.sampled_from([seen(), running("1.0.0"), running("3.0.0")]), max_size=2).map(tuple),
    last_change=st.none() | st.builds(LastChange, st.sampled_from("12"), st.just("Maya"), st.floats(0, 2e9)),
    freeze=st.none() | st.just(Freeze("Held")),
    pending=st.sampled_from([(), ("7",)]),
    read_only=st.sampled_from(["", "Flips only."]),
)
_STATES = st.fixed_dictionaries({"dev": st.dictionaries(_KEYS, _CELLS), "prod": st.dictionaries(_KEYS, _CELLS)})


def _told(assembly: Assembly) -> dict[tuple[str, str], CellView]:
    """Every cell that is there, whatever the order of the rows."""
    picture = assembly.picture
    return {
        (column.environment.key, feature.key): picture.cell(index, row)
        for index, column in enumerate(picture.columns)
        for row, feature in enumerate(picture.catalogue.features)
    }


def _check_lengths(column: Column, length: int) -> None:
    assert {len(getattr(column, name)) for name in ARRAYS[:-1]} == {length}
    assert all(0 <= row < length for row in column.details)


@settings(deadline=None, max_examples=60)
@given(st.lists(_STATES, min_size=1, max_size=5))
def test_deltas_lead_to_the_same_picture_as_the_whole(states: list[dict[str, dict[str, Cell]]]) -> None:
    since = {"a": "2.0.0", "b": "1.0.0", "c": "4.0.0"}
    info = EnvironmentEvidence((running("2.0.0"),), {"d": (seen(NOW - 2 * DAY),)})
    by_delta = take_evidence(begin(seats("dev", "prod"), since), "dev", "info", info, NOW)
    by_delta = taken(by_delta, whole(states[0]))
    for before, after in pairwise(states):
        cells = {
            key: {name: cell for name, cell in after[key].items() if before[key].get(name) != cell} for key in after
        }
        vanished = {key: frozenset(before[key].keys() - after[key].keys()) for key in after}
        by_delta = taken(by_delta, moved(cells, vanished))
    by_whole = taken(take_evidence(begin(seats("dev", "prod"), since), "dev", "info", info, NOW), whole(states[-1]))
    assert _told(by_delta) == _told(by_whole)
    for column in by_delta.picture.columns:
        _check_lengths(column, len(by_delta.picture.catalogue))
        assert column.judged_until <= by_whole.column(column.environment.key).judged_until


@settings(deadline=None, max_examples=60)
@given(_STATES, _STATES)
def test_changed_rows_are_exactly_those_whose_cells_differ(
    first: dict[str, dict[str, Cell]], second: dict[str, dict[str, Cell]]
) -> None:
    anchor = dict.fromkeys("abcdefgh", DARK)
    before = taken(begun("dev", "prod", "anchor"), whole({**first, "anchor": anchor}))
    after = taken(before, whole({**second, "anchor": anchor}))
    assert after.picture.catalogue is before.picture.catalogue
    for index, column in enumerate(before.picture.columns):
        rows = [row for row in range(8) if before.picture.cell(index, row) != after.picture.cell(index, row)]
        assert changed_rows(column, after.picture.columns[index]) == rows


def test_what_was_rolled_back_is_marked_until_something_else_is_done() -> None:
    undone = Cell(exposures.DARK, last_change=LastChange("7", "Tom", NOW, "INC-7", deed=Deed.ROLLED_BACK))
    assembly = taken(begun("dev"), whole({"dev": {"a": undone, "b": DARK}}))
    assert Mark.ROLLED_BACK in cell(assembly, "dev", "a").marks
    assert cell(assembly, "dev", "a").words == "Off, rolled back"
    assert Mark.ROLLED_BACK not in cell(assembly, "dev", "b").marks
    judged = take_evidence(assembly, "dev", "info", EnvironmentEvidence((running("2.0.0"),)), NOW)
    assert Mark.ROLLED_BACK in cell(judged, "dev", "a").marks
    again = replace(undone, last_change=LastChange("8", "Maya", NOW, deed=Deed.RELEASED))
    assert Mark.ROLLED_BACK not in cell(taken(judged, moved({"dev": {"a": again}})), "dev", "a").marks
