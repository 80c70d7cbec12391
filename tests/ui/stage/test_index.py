"""The fast index agrees with the obvious way, whatever the picture and the wish."""

from array import array
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.synthetic import synthetic_picture, with_changed
from limelight.domain.environments import Environment, Kind
from limelight.domain.features import Feature
from limelight.domain.picture import EMPTY, NO_SHARE, Catalogue, Column, Picture
from limelight.domain.standing import Standing
from limelight.ui.stage.index import Index
from limelight.ui.stage.wishes import BY_ATTENTION, Filter, Sort, SortBy

PLACES = ("dev", "prod")
WORDS = st.sampled_from(["pay", "Card", "STRASSE", "straße", "loan", "ay", "c", "", "İ", "⟨", "two words"])


@st.composite
def pictures(draw) -> Picture:
    """A picture of up to 12 features in two environments."""
    size = draw(st.integers(0, 12))
    features = tuple(
        Feature(
            key=f"{draw(WORDS)}-{number}",
            name=draw(WORDS),
            owner=draw(st.sampled_from(["", "Team A", "team b"])),
            tags=tuple(draw(st.lists(st.sampled_from(["x", "y"]), max_size=2, unique=True))),
            created=draw(st.sampled_from([None, 1.0, 2.0])),
        )
        for number in range(size)
    )
    catalogue = Catalogue(features, {feature.key: row for row, feature in enumerate(features)})
    return Picture(catalogue, tuple(draw(columns(place, size)) for place in PLACES))


@st.composite
def columns(draw, place: str, size: int) -> Column:
    """An environment with any standings."""
    standing = bytes(draw(st.lists(st.sampled_from(list(Standing)), min_size=size, max_size=size)))
    changed = array("I", draw(st.lists(st.integers(0, 3), min_size=size, max_size=size)))
    nothing = bytes(size)
    return Column(
        Environment(place, place, 0, Kind.TEST),
        standing,
        nothing,
        nothing,
        nothing,
        array("H", [NO_SHARE] * size),
        changed,
        {},
    )


filters = st.builds(
    Filter,
    text=st.sampled_from(["", "pay", "PAY  c", "strasse", "team", "x", "-1", "\n", "zz"]),
    standings=st.frozensets(st.sampled_from(list(Standing)), max_size=3),
    places=st.sampled_from([frozenset(), frozenset({"prod"}), frozenset(PLACES), frozenset({"gone"})]),
    owner=st.sampled_from([None, "", "Team A"]),
    tag=st.sampled_from([None, "x"]),
)
sorts = st.builds(
    Sort,
    by=st.sampled_from(list(SortBy)),
    environment=st.sampled_from(["", "dev", "prod", "gone"]),
    backwards=st.booleans(),
)


def naive_fits(picture: Picture, wanted: Filter, row: int) -> bool:
    feature = picture.catalogue.features[row]
    lines = [line.casefold() for line in (feature.name, feature.key, feature.owner, *feature.tags)]
    there = {
        column.standing[row]
        for column in picture.columns
        if not wanted.places or column.environment.key in wanted.places
    }
    return (
        all(any(term in line for line in lines) for term in wanted.terms)
        and (wanted.owner is None or feature.owner == wanted.owner)
        and (wanted.tag is None or wanted.tag in feature.tags)
        and (not wanted.standings or bool(there & set(wanted.standings)))
    )


def naive_key(picture: Picture, sort: Sort, row: int):
    feature = picture.catalogue.features[row]
    column = next((each for each in picture.columns if each.environment.key == sort.environment), None)
    if sort.by is SortBy.STANDING:
        return BY_ATTENTION.index(Standing(column.standing[row])) if column else 0
    if sort.by is SortBy.CHANGED:
        return -(column.changed_at[row] if column else max(each.changed_at[row] for each in picture.columns))
    if sort.by is SortBy.CREATED:
        return -(feature.created or 0.0)
    if sort.by is SortBy.OWNER:
        return (not feature.owner, feature.owner.casefold())
    return (feature.key if sort.by is SortBy.KEY else feature.title).casefold()


def naive_rows(picture: Picture, wanted: Filter, sort: Sort) -> list[int]:
    rows = [row for row in range(len(picture.catalogue)) if naive_fits(picture, wanted, row)]
    rows.sort(key=lambda row: picture.catalogue.features[row].title.casefold())
    if sort != Sort():
        rows.sort(key=lambda row: naive_key(picture, sort, row), reverse=sort.backwards)
    return rows


@given(picture=pictures(), wishes=st.lists(st.tuples(filters, sorts), min_size=1, max_size=6))
@settings(deadline=None)
def test_rows_and_counts_are_those_of_the_obvious_way(picture: Picture, wishes: list[tuple[Filter, Sort]]) -> None:
    index = Index()
    index.take(picture)
    for wanted, sort in wishes:
        assert list(index.rows(wanted, sort)) == naive_rows(picture, wanted, sort)
        counts = index.counts(wanted)
        for standing in Standing:
            only = replace(wanted, standings=frozenset({standing}))
            assert counts[standing] == len(naive_rows(picture, only, sort))


@given(data=st.data(), first=pictures(), wishes=st.lists(st.tuples(filters, sorts), min_size=1, max_size=4))
@settings(deadline=None)
def test_what_is_kept_never_outlives_the_picture(data, first: Picture, wishes: list[tuple[Filter, Sort]]) -> None:
    index = Index()
    index.take(first)
    picture = first
    for wanted, sort in wishes:
        index.rows(wanted, sort)
        index.counts(wanted)
        changed = [data.draw(columns(place, len(picture.catalogue))) for place in PLACES]
        keep = data.draw(st.booleans())
        picture = Picture(picture.catalogue, (picture.columns[0] if keep else changed[0], changed[1]))
        index.take(picture, range(len(picture.catalogue)))
        assert list(index.rows(wanted, sort)) == naive_rows(picture, wanted, sort)


def test_typing_on_narrows_and_taking_back_widens() -> None:
    picture = synthetic_picture(300, 3)
    index = Index()
    index.take(picture)
    for text in ("c", "ca", "car", "card", "cards 1", "cards", "ca", "s", "smart rank", "rank"):
        assert list(index.rows(Filter(text), Sort())) == naive_rows(picture, Filter(text), Sort())


def test_owners_and_tags_are_listed_once_and_nobody_comes_last() -> None:
    index = Index()
    assert (index.owners(), index.tags()) == ((), ())
    features = (Feature("a", owner="b"), Feature("b", owner="", tags=("t", "S")), Feature("c", owner="A", tags=("t",)))
    index.take(Picture(Catalogue(features, {}), ()))
    assert index.owners() == ("A", "b", "")
    assert index.tags() == ("S", "t")


def test_an_empty_picture_has_no_rows() -> None:
    index = Index()
    index.take(EMPTY)
    assert list(index.rows(Filter("x", frozenset({Standing.WAITING})), Sort(SortBy.CHANGED))) == []
    assert set(index.counts(Filter()).values()) == {0}


@pytest.mark.parametrize("by", list(SortBy))
def test_an_unchanged_column_keeps_its_order(by: SortBy) -> None:
    picture = synthetic_picture(50, 3)
    index = Index()
    index.take(picture)
    before = index.rows(Filter(), Sort(by, "env-0"))
    after = with_changed(picture, 1)
    index.take(after, range(50))
    same = after.columns[0] is picture.columns[0] or by not in (SortBy.STANDING, SortBy.CHANGED)
    assert (index.rows(Filter(), Sort(by, "env-0")) is before) is same
