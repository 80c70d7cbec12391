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
from limelight.ui.stage.grouping import GroupBy, has_projects, spans
from limelight.ui.stage.index import Index
from limelight.ui.stage.wishes import BY_ATTENTION, Filter, Sort, SortBy

PLACES = ("dev", "prod")
NOW, DAY = 1_800_000_000.0, 86_400.0
TIMES = (0, 1, 2, int(NOW - 30 * DAY), int(NOW - 3 * DAY), int(NOW - 60))
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
    changed = array("I", draw(st.lists(st.sampled_from(TIMES), min_size=size, max_size=size)))
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
    changed_days=st.sampled_from([None, None, 1, 7]),
    not_everywhere=st.sampled_from([False, False, True]),
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
    looked_at = [each for each in picture.columns if not wanted.places or each.environment.key in wanted.places]
    there = {column.standing[row] for column in looked_at}
    on = {Standing.PARTLY_RELEASED, Standing.RELEASED, Standing.WITHOUT_CODE, Standing.ON_UNREAD}
    times = [column.changed_at[row] for column in looked_at]
    return (
        all(any(term in line for line in lines) for term in wanted.terms)
        and (wanted.owner is None or feature.owner == wanted.owner)
        and (wanted.tag is None or wanted.tag in feature.tags)
        and (not wanted.standings or bool(there & set(wanted.standings)))
        and (wanted.changed_days is None or any(at >= NOW - wanted.changed_days * DAY for at in times))
        and (not wanted.not_everywhere or (bool(there & on) and there != {Standing.RELEASED}))
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
    index = Index(lambda: NOW)
    index.take(picture)
    for wanted, sort in wishes:
        assert list(index.rows(wanted, sort)) == naive_rows(picture, wanted, sort)
        counts = index.counts(wanted)
        for standing in Standing:
            only = replace(wanted, standings=frozenset({standing}))
            assert counts[standing] == len(naive_rows(picture, only, sort))


def naive_groups(picture: Picture, rows: list[int], by: GroupBy) -> list[tuple[str, list[int]]]:
    of: dict[str, list[int]] = {}
    for row in rows:
        feature = picture.catalogue.features[row]
        for name in {GroupBy.OWNER: (feature.owner,), GroupBy.TAG: feature.tags or ("",)}.get(by, ("",)):
            of.setdefault(name, []).append(row)
    return sorted(of.items(), key=lambda item: (not item[0], item[0].casefold()))


@given(picture=pictures(), wishes=st.lists(st.tuples(filters, sorts, st.sampled_from(list(GroupBy)[1:])), max_size=6))
@settings(deadline=None)
def test_rows_stand_in_their_groups_and_inside_of_them_in_order(
    picture: Picture, wishes: list[tuple[Filter, Sort, GroupBy]]
) -> None:
    index = Index(lambda: NOW)
    index.take(picture)
    for wanted, sort, by in wishes:
        rows, codes, names = index.grouped(wanted, sort, by)
        told = [(names[code], list(rows[start:end])) for code, start, end in spans(codes, len(names))]
        assert told == naive_groups(picture, naive_rows(picture, wanted, sort), by)


def test_a_project_is_the_tag_that_says_so() -> None:
    features = (Feature("a", tags=("project:pay", "x")), Feature("b", tags=("x",)), Feature("c", tags=("project:Ads",)))
    index = Index(lambda: NOW)
    index.take(Picture(Catalogue(features, {}), ()))
    rows, codes, names = index.grouped(Filter(), Sort(), GroupBy.PROJECT)
    assert [(names[code], list(rows[start:end])) for code, start, end in spans(codes, 3)] == [
        ("Ads", [2]),
        ("pay", [0]),
        ("", [1]),
    ]
    assert has_projects(("x", "project:pay"))
    assert not has_projects(("x",))


@given(picture=pictures(), wanted=filters, sort=sorts, also=st.integers(0, 11))
@settings(deadline=None)
def test_one_more_row_stands_where_it_belongs(picture: Picture, wanted: Filter, sort: Sort, also: int) -> None:
    index = Index(lambda: NOW)
    index.take(picture)
    if also < len(picture.catalogue):
        expected = {*naive_rows(picture, wanted, sort), also}
        every = naive_rows(picture, Filter(), sort)
        assert list(index.rows(wanted, sort, also)) == [row for row in every if row in expected]


@given(data=st.data(), first=pictures(), wishes=st.lists(st.tuples(filters, sorts), min_size=1, max_size=4))
@settings(deadline=None)
def test_what_is_kept_never_outlives_the_picture(data, first: Picture, wishes: list[tuple[Filter, Sort]]) -> None:
    index = Index(lambda: NOW)
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
    index = Index(lambda: NOW)
    index.take(picture)
    for text in ("c", "ca", "car", "card", "cards 1", "cards", "ca", "s", "smart rank", "rank"):
        assert list(index.rows(Filter(text), Sort())) == naive_rows(picture, Filter(text), Sort())


def test_owners_and_tags_are_listed_once_and_nobody_comes_last() -> None:
    index = Index(lambda: NOW)
    assert (index.owners(), index.tags()) == ((), ())
    features = (Feature("a", owner="b"), Feature("b", owner="", tags=("t", "S")), Feature("c", owner="A", tags=("t",)))
    index.take(Picture(Catalogue(features, {}), ()))
    assert index.owners() == ("A", "b", "")
    assert index.tags() == ("S", "t")


def test_an_empty_picture_has_no_rows() -> None:
    index = Index(lambda: NOW)
    index.take(EMPTY)
    assert list(index.rows(Filter("x", frozenset({Standing.WAITING})), Sort(SortBy.CHANGED))) == []
    assert set(index.counts(Filter()).values()) == {0}


@pytest.mark.parametrize("by", list(SortBy))
def test_an_unchanged_column_keeps_its_order(by: SortBy) -> None:
    picture = synthetic_picture(50, 3)
    index = Index(lambda: NOW)
    index.take(picture)
    before = index.rows(Filter(), Sort(by, "env-0"))
    after = with_changed(picture, 1)
    index.take(after, range(50))
    same = after.columns[0] is picture.columns[0] or by not in (SortBy.STANDING, SortBy.CHANGED)
    assert (index.rows(Filter(), Sort(by, "env-0")) is before) is same
