"""The path to production while a connection is edited: order, names, keys, guesses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.environments import Environment, Kind
from limelight.domain.people import Actor, Permission
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind, key_problem
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.ui.connections.path import PathRow, bindings_of, key_for, kind_of, moved, problem_of, rows_for

BANK = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com")
CARDS = SystemEntry("cards", SystemKind.UNLEASH, "https://cards.example.com", title="Cards")
ALL = frozenset({Permission.READ, Permission.RELEASE})


def facts(key: str, kind: Kind | None = None, position: int | None = None, name: str = "") -> EnvironmentFacts:
    return EnvironmentFacts(key, name or key.capitalize(), ALL, kind, position)


def described(*environments: EnvironmentFacts) -> Description:
    return Description("x", "1", Actor("m", "Maya"), environments, Capabilities("x"))


def bound(key: str, kind: Kind, system: str = "bank", colour: str = "", sources: tuple[str, ...] = ()) -> Binding:
    critical = kind is Kind.PRODUCTION
    return Binding(Environment(key, key.capitalize(), 0, kind, critical, colour), system, key, sources)


EMPTY = Profile("x", (), ())
OLD = Profile("x", (bound("test", Kind.TEST), bound("production", Kind.PRODUCTION)), (BANK,))


def test_the_first_connection_shows_every_environment_in_the_server_s_order() -> None:
    rows = rows_for(
        EMPTY,
        CARDS,
        described(facts("prod", Kind.PRODUCTION, 2), facts("dev", Kind.DEVELOPMENT, 0), facts("test", Kind.TEST, 1)),
    )
    assert [(row.key, row.chosen, row.critical) for row in rows] == [
        ("dev", True, False),
        ("test", True, False),
        ("prod", True, True),
    ]
    assert problem_of(rows) == ""
    assert [binding.environment.position for binding in bindings_of(rows)] == [0, 1, 2]


def test_what_may_not_even_be_seen_is_offered_unticked() -> None:
    hidden = EnvironmentFacts("prod", "Production", frozenset(), Kind.PRODUCTION)
    rows = rows_for(EMPTY, CARDS, described(facts("test", Kind.TEST), hidden))
    assert [(row.key, row.chosen) for row in rows] == [("test", True), ("prod", False)]


def test_without_positions_the_kinds_give_the_order() -> None:
    rows = rows_for(EMPTY, CARDS, described(facts("production"), facts("staging"), facts("development")))
    assert [row.key for row in rows] == ["development", "staging", "production"]
    assert all(row.guessed for row in rows)


def test_a_second_system_s_environments_find_their_place_among_the_first_s() -> None:
    rows = rows_for(OLD, CARDS, described(facts("staging", Kind.STAGING), facts("production", Kind.PRODUCTION)))
    assert [(row.key, row.name, row.fixed) for row in rows] == [
        ("test", "Test", True),
        ("staging", "Staging", False),
        ("production", "Production", True),
        ("cards-production", "Production (Cards)", False),
    ]
    assert problem_of(rows) == ""
    assert [binding.system for binding in bindings_of(rows)] == ["bank", "cards", "bank", "cards"]


def test_editing_keeps_what_the_profile_says_and_offers_what_is_new_unticked() -> None:
    profile = Profile("x", (bound("test", Kind.TEST, colour="#aabbcc", sources=("info",)),), (BANK,))
    rows = rows_for(profile, BANK, described(facts("test", Kind.STAGING, name="Renamed there"), facts("prod")))
    assert [(row.key, row.chosen) for row in rows] == [("test", True), ("prod", False)]
    assert bindings_of(rows) == profile.bindings


def test_an_environment_that_the_server_no_longer_shows_stays_until_it_is_unticked() -> None:
    rows = rows_for(OLD, BANK, described(facts("production", Kind.PRODUCTION)))
    assert [(row.key, row.facts is None) for row in rows] == [("test", True), ("production", False)]
    assert bindings_of(rows)[0].environment.key == "test"


def test_rows_move_within_their_ends() -> None:
    rows = rows_for(OLD, BANK, described())
    assert moved(rows, 0, -1) == rows
    assert moved(rows, 1, 1) == rows
    assert [row.key for row in moved(rows, 0, 1)] == ["production", "test"]


def row(name: str, **more: object) -> PathRow:
    return PathRow(name, name, "cards", name, Kind.TEST, False, True, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((), "Tick at least one"),
        ((row("a", fixed=True),), "Tick at least one"),
        ((row("a"), row(" A ")), 'Two environments are called "A"'),
        ((row(" "),), "Give the environment"),
        ((row("a\u202eb"),), "Give the environment"),
        ((row("a"), row("b")), ""),
    ],
)
def test_what_hinders_saving_is_a_sentence(rows: tuple[PathRow, ...], sentence: str) -> None:
    problem = problem_of(rows)
    assert sentence in problem
    assert bool(problem) == bool(sentence)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("development", Kind.DEVELOPMENT),
        ("qa-2", Kind.TEST),
        ("preprod", Kind.STAGING),
        ("uat-eu", Kind.STAGING),
        ("live", Kind.PRODUCTION),
        ("default", Kind.PRODUCTION),
    ],
)
def test_a_kind_that_the_server_does_not_tell_is_guessed_and_in_doubt_production(key: str, kind: Kind) -> None:
    assert kind_of(facts(key)) == (kind, True)
    assert kind_of(facts(key, Kind.TEST)) == (Kind.TEST, False)


@given(st.text(max_size=150), st.sets(st.sampled_from(["system", "a", "bank", "bank-2"])))
def test_any_title_gives_a_key_of_its_own(wish: str, taken: set[str]) -> None:
    key = key_for(wish, taken)
    assert key_problem(key) == ""
    assert key not in taken


def test_keys_are_made_from_titles() -> None:
    assert key_for("Cards & Möbel", []) == "cards-mobel"
    assert key_for("bank", ["bank", "bank-2"]) == "bank-3"
    assert key_for("日本", []) == "system"


@given(st.lists(st.tuples(st.text(min_size=1, max_size=8), st.text(max_size=8)), max_size=5, unique_by=lambda x: x[0]))
def test_whatever_the_server_calls_its_environments_no_key_stands_twice(names: list[tuple[str, str]]) -> None:
    rows = rows_for(OLD, CARDS, described(*(EnvironmentFacts(key, name, ALL) for key, name in names)))
    keys = [each.key for each in rows]
    assert len(keys) == len(set(keys)) == len(names) + 2
    assert all(key_problem(key) == "" for key in keys)
