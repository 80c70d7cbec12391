"""What the palette finds: in which order, how many, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence

from limelight.domain.features import Feature
from limelight.domain.picture import Picture, catalogue_of
from limelight.ui.palette.entries import MOST, Entry, Kind, Texts, find
from limelight.ui.stage.index import Index
from limelight.ui.stage.wishes import Filter, Sort

COMMANDS = (
    Entry(Kind.VIEW, "stage.show", "Stage", "Show features by environment.", "Ctrl+1"),
    Entry(
        Kind.COMMAND, "change.release", "Release", "Give it to more people.", "Ctrl+Return", why_not="Select one first."
    ),
    Entry(Kind.COMMAND, "copy.link", "Copy link", "Copy an address.", "Ctrl+L"),
    Entry(Kind.ENVIRONMENT, "prod-eu", "Production EU", "production, prod-eu", is_production=True),
)


def looked_up(features: Sequence[Feature], words: str, most: int = MOST) -> list[str]:
    """The keys of what is found, with the number of those that are not listed."""
    index = Index(lambda: 0.0)
    index.take(Picture(catalogue_of(features), ()))
    texts = Texts(index.rows(Filter(words), Sort()), index.texts() if words.split() else ())
    found = find(words, COMMANDS, texts, lambda row: Entry(Kind.FEATURE, features[row].key, features[row].title), most)
    return [*(entry.key for entry in found.entries), f"+{found.more}"]


def test_what_begins_with_the_words_stands_before_a_word_that_does_and_before_what_only_holds_them() -> None:
    features = [
        Feature("a", "Repayments"),
        Feature("b", "Instant payments"),
        Feature("c", "Payments on hold"),
        Feature("pay-later", "Buy now"),
    ]
    assert looked_up(features, "pay") == ["c", "pay-later", "b", "a", "+0"]


def test_a_feature_without_a_name_is_found_by_the_beginning_of_its_key() -> None:
    assert looked_up([Feature("a", "Old pay"), Feature("pay")], "pay") == ["pay", "a", "+0"]


def test_of_equal_rank_views_stand_first_then_environments_commands_and_features() -> None:
    features = [Feature("x", "Production data"), Feature("s", "Stage lights"), Feature("r", "Release notes")]
    assert looked_up(features, "prod") == ["prod-eu", "x", "+0"]
    assert looked_up(features, "STAGE") == ["stage.show", "s", "+0"]
    assert looked_up(features, "release") == ["change.release", "r", "+0"]


def test_every_word_has_to_be_there_in_any_order() -> None:
    assert looked_up([Feature("a", "Instant payments"), Feature("b", "Payments")], "payments inst") == ["a", "+0"]
    assert looked_up([], "link copy") == ["copy.link", "+0"]
    assert looked_up([], "link paste") == ["+0"]


def test_a_kind_can_be_asked_for_by_its_word() -> None:
    assert looked_up([], "environment") == ["prod-eu", "+0"]
    assert looked_up([], "view") == ["stage.show", "+0"]


def test_the_owner_and_the_tags_of_a_feature_are_searched_too() -> None:
    features = [Feature("a", "Limits", owner="Cards"), Feature("b", "Travel", tags=("card",)), Feature("c", "Loans")]
    assert looked_up(features, "card") == ["a", "b", "+0"]


def test_fifty_rows_are_listed_and_the_rest_is_counted_also_of_many_thousands() -> None:
    features = [Feature(f"k{number}", f"Payments {number:05}") for number in range(30_000)]
    keys = looked_up(features, "payments")
    assert (len(keys), keys[0], keys[-1]) == (MOST + 1, "k0", f"+{30_000 - MOST}")
    keys = looked_up(features, "")
    assert keys[:4] == ["stage.show", "prod-eu", "change.release", "copy.link"]
    assert (len(keys), keys[-1]) == (MOST + 1, f"+{30_000 + 4 - MOST}")


def test_what_does_not_fit_into_the_list_is_counted_whatever_it_is() -> None:
    assert looked_up([Feature("a", "Copy machine")], "", most=2) == ["stage.show", "prod-eu", "+3"]


def test_a_prefix_is_found_far_down_the_alphabet() -> None:
    features = [Feature(f"k{number}", f"Many zebras {number:05}") for number in range(25_000)]
    features.append(Feature("zoo", "Zebra crossing"))
    assert looked_up(features, "zebra", most=3) == ["zoo", "k0", "k1", f"+{25_001 - 3}"]


def test_a_row_is_told_in_words() -> None:
    assert [entry.sentence for entry in COMMANDS] == [
        "View: Stage, Show features by environment, Ctrl+1",
        "Command: Release, Give it to more people, Ctrl+Return, not possible now: Select one first",
        "Command: Copy link, Copy an address, Ctrl+L",
        "Production environment: Production EU, production, prod-eu",
    ]
