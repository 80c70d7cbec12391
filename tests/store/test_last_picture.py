"""The last picture on disk: the same when it comes back, and nothing where it cannot be trusted."""

from __future__ import annotations

import os
import runpy
import stat
from array import array
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.builders import AT, NOW, begun, moved, running, seen, taken, whole
from faults.telling import Tell
from limelight import words
from limelight.domain import exposure as exposures
from limelight.domain import seats
from limelight.domain.assembly import begin, take_description, take_evidence
from limelight.domain.cells import Cell, LastChange
from limelight.domain.details import Overlaid
from limelight.domain.environments import Environment, Freeze, Kind
from limelight.domain.errors import StoreTrouble
from limelight.domain.features import Feature, FeatureType, Lifecycle
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import EMPTY, Catalogue, Column, Detail, Freshness, Picture
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.seats import seat_of
from limelight.domain.survey import survey_of
from limelight.domain.systems import Capabilities, Description, EnvironmentEvidence, EnvironmentFacts
from limelight.store import packed as packing
from limelight.store.last_picture import LastPicture
from limelight.store.later import Later
from limelight.store.packed import PackedDetails, array_bytes, array_of, packed, unpacked
from limelight.store.sections import write_sections

DEV = Environment("dev", "Development", 0, Kind.DEVELOPMENT)
PROD = Environment("prod", "Production EU", 1, Kind.PRODUCTION, critical=True, colour="#ff0000")
SYSTEM = SystemEntry("one", SystemKind.UNLEASH, "https://unleash.example")
PROFILE = Profile("Bank", (Binding(DEV, "one", "DEV"), Binding(PROD, "one", "PROD")), (SYSTEM,))
FEATURE = Feature(
    "pay",
    "Instant payments",
    "Pay at once",
    "Payments",
    ("money", "q3"),
    FeatureType.KILL_SWITCH,
    Lifecycle.STALE,
    "https://wiki.example/pay",
    NOW - 1e6,
    "2.0.0",
    ("accounts",),
)


def told() -> Picture:
    """A picture in which everything that can be told is told."""
    seats = tuple(seat_of(binding, PROFILE) for binding in PROFILE.bindings)
    cell = Cell(
        exposures.partial(12.5, ("staff",)),
        "setting",
        "7",
        (seen(),),
        LastChange("9", "Maya", NOW - 60, "because", "key", "maya"),
        Freeze("Held", NOW + 60),
        ("11",),
        "Not from here.",
    )
    cells = {"pay": cell, "login": Cell(exposures.RELEASED), "logout": Cell(exposures.DARK)}
    assembly = taken(begin(seats, {}), whole({"dev": cells, "prod": {"pay": cell}}, {"pay": FEATURE}))
    evidence = EnvironmentEvidence((running("1.0.0", about=("pay*", "cards")),), {"pay": (seen(),)}, "1.0.0")
    assembly = take_evidence(assembly, "prod", "info", evidence, NOW)
    facts = EnvironmentFacts(
        "PROD", "Production", frozenset(Permission), freeze=Freeze("Year end"), reason_required=True
    )
    description = Description("Fake", "1", Actor("maya", "Maya"), (facts,), Capabilities("Fake"))
    return take_description(assembly, "one", description, NOW).picture


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "bank.picture"


def test_it_comes_back_as_it_was_with_its_age_and_without_rights(path: Path) -> None:
    picture = told()
    LastPicture(path).save(picture, PROFILE)
    loaded, sentence = LastPicture(path).load(PROFILE)
    assert sentence == ""
    assert tuple(loaded.catalogue.features) == tuple(picture.catalogue.features)
    assert loaded.catalogue.rows == picture.catalogue.rows
    assert loaded.catalogue.survey == survey_of(picture.catalogue.features)
    for was, now in zip(picture.columns, loaded.columns, strict=True):
        assert now.freshness == Freshness(AT.now)
        assert (now.permissions, now.actor) == (frozenset(), None)
        same = replace(
            now,
            freshness=was.freshness,
            permissions=was.permissions,
            actor=was.actor,
            details=dict(now.details),
            evidence={
                name: replace(evidence, features=dict(evidence.features)) for name, evidence in now.evidence.items()
            },
            rights_trouble=was.rights_trouble,
        )
        assert same == was
    assert loaded.cell(1, 0) == picture.cell(1, 0)


def test_nobody_else_may_read_it_and_nothing_is_left_beside_it(path: Path) -> None:
    LastPicture(path).save(told(), PROFILE)
    LastPicture(path).save(told(), PROFILE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert os.listdir(path.parent) == [path.name]


def test_it_may_be_saved_again_as_it_was_loaded(path: Path) -> None:
    LastPicture(path).save(told(), PROFILE)
    before = path.read_bytes()
    loaded, _ = LastPicture(path).load(PROFILE)
    LastPicture(path).save(loaded, PROFILE)
    assert path.read_bytes() == before


def test_it_can_be_built_on(path: Path) -> None:
    LastPicture(path).save(told(), PROFILE)
    loaded, _ = LastPicture(path).load(PROFILE)
    seats = tuple(seat_of(binding, PROFILE) for binding in PROFILE.bindings)
    assembly = taken(begin(seats, {}, loaded), moved({"dev": {"login": Cell(exposures.DARK)}}))
    assert assembly.column("dev").details[0] == told().columns[0].details[0]
    same = taken(begin(seats, {}, loaded), moved({"dev": {"logout": Cell(exposures.DARK)}}))
    assert same.column("dev").details is loaded.columns[0].details


def test_an_environment_that_was_never_read_is_not_kept(path: Path) -> None:
    seats = tuple(seat_of(binding, PROFILE) for binding in PROFILE.bindings)
    assembly = taken(begin(seats, {}), whole({"dev": {"pay": Cell(exposures.DARK)}}))
    LastPicture(path).save(assembly.picture, PROFILE)
    loaded, _ = LastPicture(path).load(PROFILE)
    assert [column.environment.key for column in loaded.columns] == ["dev"]


def test_an_environment_outside_the_profile_is_not_kept(path: Path) -> None:
    assembly = taken(begun("qa"), whole({"qa": {"pay": Cell(exposures.DARK)}}))
    LastPicture(path).save(assembly.picture, PROFILE)
    assert LastPicture(path).load(PROFILE) == (EMPTY, "")


def test_without_a_file_there_is_nothing_to_say(path: Path) -> None:
    assert LastPicture(path).load(PROFILE) == (EMPTY, "")


@pytest.mark.parametrize(
    "change",
    [
        lambda profile: replace(profile, systems=(replace(SYSTEM, address="https://other.example"),)),
        lambda profile: replace(profile, systems=(replace(SYSTEM, projects=("default", "other")),)),
        lambda profile: replace(profile, systems=(replace(SYSTEM, kind=SystemKind.TOGGLE_ENDPOINT),)),
        lambda profile: replace(profile, bindings=tuple(replace(b, remote="x") for b in profile.bindings)),
        lambda profile: replace(
            profile,
            bindings=tuple(replace(b, environment=replace(b.environment, kind=Kind.TEST)) for b in profile.bindings),
        ),
        lambda profile: replace(profile, bindings=()),
    ],
)
def test_what_is_another_environment_now_is_left_out(path: Path, change: Callable[[Profile], Profile]) -> None:
    LastPicture(path).save(told(), PROFILE)
    assert LastPicture(path).load(change(PROFILE)) == (EMPTY, "")


def test_a_name_or_a_place_may_change(path: Path) -> None:
    LastPicture(path).save(told(), PROFILE)
    prod = replace(PROFILE.bindings[1], environment=replace(PROD, name="Live", position=0))
    loaded, _ = LastPicture(path).load(replace(PROFILE, bindings=(prod,)))
    assert [column.environment.name for column in loaded.columns] == ["Live"]


def test_a_program_in_another_language_finds_the_same_sources_in_it() -> None:
    words.speak(lambda source, _meaning, _number: f"‹{source}›")
    try:
        spoken = runpy.run_path(seats.__file__, run_name="limelight.domain.seats_spoken")
    finally:
        words.speak(None)
    assert (spoken["BY_SYSTEM"], spoken["BY_DESCRIPTION"]) == (seats.BY_SYSTEM, seats.BY_DESCRIPTION)


def test_a_file_of_another_version_is_ignored_with_a_sentence(path: Path) -> None:
    LastPicture(path).save(told(), PROFILE)
    path.write_bytes(path.read_bytes().replace(b"picture 3", b"picture 9"))
    picture, sentence = LastPicture(path).load(PROFILE)
    assert picture is EMPTY
    assert "another version" in sentence


def test_a_file_that_was_cut_is_ignored_with_a_sentence(path: Path, tell: Tell) -> None:
    LastPicture(path).save(told(), PROFILE)
    path.write_bytes(path.read_bytes()[:-9])
    loaded, sentence = LastPicture(path).load(PROFILE)
    assert loaded is EMPTY
    injected = "the picture of the last run lacks its last bytes"
    tell("a damaged picture of the last run", "process", "start", injected, sentence)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_ignored_with_a_sentence(path: Path, data: st.DataObject) -> None:
    picture = told()
    LastPicture(path).save(picture, PROFILE)
    whole_file = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(whole_file) - 1))
    if data.draw(st.booleans()):
        whole_file[place] ^= data.draw(st.integers(1, 255))
    else:
        del whole_file[place:]
    path.write_bytes(whole_file)
    loaded, sentence = LastPicture(path).load(PROFILE)
    if sentence:
        assert loaded is EMPTY
        assert sentence.endswith("being read anew.")
        return
    # It hit what is read only when somebody looks: that is missing, and nothing else is.
    held = [(column.details, picture.columns[at].details) for at, column in enumerate(loaded.columns)]
    held += [
        (evidence.features, picture.columns[at].evidence[source].features)
        for at, column in enumerate(loaded.columns)
        for source, evidence in column.evidence.items()
    ]
    assert all(dict(now) == was for now, was in held if now)
    assert sum(dict(now) != was for now, was in held) == 1
    assert tuple(loaded.catalogue.features) == tuple(picture.catalogue.features)


@pytest.mark.parametrize(
    "sections",
    [
        {},
        {"columns": b"[]"},
        {
            "columns": b"[]",
            "keys": b'["a"]',
            "by name": b"",
            "choices": b"[1, [], []]",
            "feature ends": b"",
            "features": b"",
        },
        {"columns": b"[]", "keys": b"[]", "by name": b"", "choices": b"7", "feature ends": b"", "features": b""},
        {
            "columns": b"[7]",
            "keys": b"[]",
            "by name": b"",
            "choices": b"[0, [], []]",
            "feature ends": b"",
            "features": b"",
        },
    ],
)
def test_sections_that_are_no_picture_are_damage_too(path: Path, sections: dict[str, bytes]) -> None:
    write_sections(path, sections)
    picture, sentence = LastPicture(path).load(PROFILE)
    assert picture is EMPTY
    assert "damaged" in sentence


def test_choices_that_are_nested_too_deep_are_damage_too(path: Path) -> None:
    deep = {"columns": b"[]", "keys": b"[]", "by name": b"", "choices": b"[" * 100_000, "feature ends": b""}
    write_sections(path, {**deep, "features": b""})
    picture, sentence = LastPicture(path).load(PROFILE)
    assert picture is EMPTY
    assert "damaged" in sentence


def test_what_is_read_later_is_not_taken_from_a_newer_file(path: Path) -> None:
    LastPicture(path).save(told(), PROFILE)
    loaded, _ = LastPicture(path).load(PROFILE)
    other = replace(told(), columns=tuple(replace(column, version="9") for column in told().columns))
    LastPicture(path).save(other, PROFILE)
    assert dict(loaded.columns[0].details) == {}


def test_a_few_features_are_read_without_decoding_all(path: Path) -> None:
    LastPicture(path).save(told(), PROFILE)
    features = LastPicture(path).load(PROFILE)[0].catalogue.features
    assert [features[0], features[-1]] == [told().catalogue.features[0], told().catalogue.features[-1]]
    assert features._decoded is None
    with pytest.raises(IndexError):
        features[3]
    assert list(features[1:]) == list(told().catalogue.features[1:])


@pytest.mark.parametrize(
    "change",
    [
        lambda column: replace(column, standing=bytes([99]) * len(column.standing)),
        lambda column: replace(column, exposure=bytes([99]) * len(column.exposure)),
        lambda column: replace(column, presence=bytes([99]) * len(column.presence)),
        lambda column: replace(column, marks=b""),
        lambda column: replace(column, share=column.share[:1]),
    ],
)
def test_columns_that_do_not_fit_are_damage_too(path: Path, change: Callable[[Column], Column]) -> None:
    picture = told()
    LastPicture(path).save(replace(picture, columns=tuple(map(change, picture.columns))), PROFILE)
    loaded, sentence = LastPicture(path).load(PROFILE)
    assert loaded is EMPTY
    assert "damaged" in sentence


def test_a_feature_that_stands_there_twice_is_damage_too(path: Path) -> None:
    picture = told()
    twice = Catalogue((FEATURE, FEATURE, FEATURE), {"pay": 0})
    LastPicture(path).save(replace(picture, catalogue=twice), PROFILE)
    assert "damaged" in LastPicture(path).load(PROFILE)[1]


@pytest.mark.skipif(os.name != "posix", reason="a folder in place of the file, as POSIX has it")
def test_a_file_that_cannot_be_read_or_written_says_so(path: Path) -> None:
    path.mkdir(parents=True)
    picture, sentence = LastPicture(path).load(PROFILE)
    assert picture is EMPTY
    assert sentence == f"The last picture could not be read from {path}: Is a directory."
    with pytest.raises(StoreTrouble, match="could not be kept in"):
        LastPicture(path).save(told(), PROFILE)
    assert os.listdir(path.parent) == [path.name]


class TestPackedDetails:
    """Details are found by their row, and decoded when asked for."""

    def test_found_by_row(self) -> None:
        details = {7: Detail(have=7), 2: Detail(read_only="No."), 900: Detail(pending=("1",))}
        read = unpacked(packed(details))
        assert dict(read) == details
        assert list(read) == [2, 7, 900]
        assert len(read) == 3
        assert [read.get(row) for row in (1, 2, 8, 901)] == [None, details[2], None, None]
        with pytest.raises(KeyError):
            read[8]

    def test_packing_again_is_the_same(self) -> None:
        stored = packed({1: Detail(have=1), 2: Detail(of=2)})
        assert packed(unpacked(stored)) == stored
        assert dict(unpacked(packed({}))) == {}

    def test_what_moved_since_is_packed_over_what_stays_packed(self) -> None:
        details = {1: Detail(have=1), 2: Detail(of=2), 3: Detail(have=3)}
        laid = Overlaid(Later(lambda: unpacked(packed(details))))
        laid.over |= {2: None, 3: Detail(have=4), 5: Detail(have=5)}
        assert packed(laid) == packed({1: Detail(have=1), 3: Detail(have=4), 5: Detail(have=5)})

    @pytest.mark.parametrize(
        ("rows", "ends", "texts"),
        [([1], [1, 2], b"ab"), ([1, 2], [1, 2], b"a"), ([2, 1], [1, 2], b"ab"), ([1], [], b"")],
    )
    def test_what_does_not_fit_together_is_refused(self, rows: list[int], ends: list[int], texts: bytes) -> None:
        with pytest.raises(ValueError, match="do not fit"):
            PackedDetails(array("I", rows), array("I", ends), texts)

    def test_a_machine_of_the_other_byte_order_writes_the_same(self, monkeypatch: pytest.MonkeyPatch) -> None:
        values = array("I", [1, 2, 70_000])
        turned = values[:]
        turned.byteswap()  # as that machine holds them, seen from here
        monkeypatch.setattr("limelight.store.packed._SWAPPED", not packing._SWAPPED)
        assert array_bytes(turned) == values.tobytes()
        assert array_of("I", values.tobytes()) == turned

    def test_a_cut_array_is_refused(self) -> None:
        with pytest.raises(ValueError, match="multiple"):
            array_of("I", b"abc")
