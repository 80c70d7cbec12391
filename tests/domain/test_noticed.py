"""What became different between two pictures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.builders import NOW, begun, running, seen, taken, whole
from limelight.domain.cells import Cell, LastChange
from limelight.domain.exposure import ABSENT, DARK, ON_UNREAD, RELEASED, UNKNOWN, Exposure, partial
from limelight.domain.noticed import News, Noticed, counted, is_own, noticed
from limelight.domain.people import Actor
from limelight.domain.picture import Picture

MISSING = "missing"


def picture(**cells: Cell | Exposure) -> Picture:
    """One environment in which these features are so; `None` leaves the environment unread."""
    told = {key: cell if isinstance(cell, Cell) else Cell(cell) for key, cell in cells.items()}
    return taken(begun("prod"), whole({"prod": told})).picture


def news(before: Exposure | Cell, after: Exposure | Cell) -> News | None:
    """What is told of one feature."""
    found = noticed(picture(pay=before, other=DARK), picture(pay=after, other=DARK))
    assert len(found) <= 1
    return found[0].news if found else None


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (DARK, RELEASED, News.RELEASED),
        (DARK, partial(25.0), News.RELEASED),
        (DARK, ON_UNREAD, News.RELEASED),
        (partial(25.0), partial(50.0), News.RELEASED),
        (partial(25.0), RELEASED, News.RELEASED),
        (partial(None, ("a",)), RELEASED, News.RELEASED),
        (RELEASED, partial(None, ("a",)), News.ROLLED_BACK),
        (RELEASED, partial(25.0), News.ROLLED_BACK),
        (partial(50.0), partial(25.0), News.ROLLED_BACK),
        (RELEASED, DARK, News.ROLLED_BACK),
        (ON_UNREAD, DARK, News.ROLLED_BACK),
        (RELEASED, ABSENT, News.REMOVED),
        (ABSENT, RELEASED, News.RELEASED),
        (ABSENT, DARK, None),
        (DARK, ABSENT, None),
        (RELEASED, ON_UNREAD, None),
        (ON_UNREAD, RELEASED, None),
        (ON_UNREAD, partial(25.0), None),
        (UNKNOWN, RELEASED, None),
        (RELEASED, UNKNOWN, None),
        (UNKNOWN, DARK, None),
        (RELEASED, RELEASED, None),
        (DARK, DARK, None),
    ],
)
def test_each_change_has_its_name(before: Exposure, after: Exposure, expected: News | None) -> None:
    assert news(before, after) is expected


def test_code_that_arrives_is_waiting_and_code_that_goes_is_an_alarm() -> None:
    here, gone = (seen(),), (running("1.0", present=False),)
    assert news(DARK, Cell(DARK, evidence=here)) is News.WAITING
    assert news(Cell(DARK, evidence=here), Cell(DARK, evidence=here)) is None
    assert news(ABSENT, Cell(DARK, evidence=here)) is News.WAITING
    assert news(Cell(RELEASED, evidence=here), Cell(DARK, evidence=here)) is News.ROLLED_BACK
    assert news(Cell(RELEASED, evidence=here), Cell(RELEASED, evidence=gone)) is News.WITHOUT_CODE
    assert news(Cell(DARK, evidence=gone), Cell(RELEASED, evidence=gone)) is News.WITHOUT_CODE
    assert news(UNKNOWN, Cell(RELEASED, evidence=gone)) is None


def test_features_are_found_again_when_the_list_is_another() -> None:
    before = picture(a=DARK, b=RELEASED, c=partial(10.0), z=RELEASED)
    after = picture(b=RELEASED, c=partial(20.0), d=RELEASED, e=DARK, a=DARK)
    assert [(item.news, item.feature) for item in noticed(before, after)] == [
        (News.RELEASED, "c"),
        (News.RELEASED, "d"),
        (News.REMOVED, "z"),
    ]
    assert noticed(before, before) == ()
    assert noticed(after, replace(after)) == ()


def test_what_is_told_of_a_change() -> None:
    change = LastChange("1", "Maya", NOW - 5, "The campaign")
    after = picture(pay=Cell(RELEASED, last_change=change))
    (item,) = noticed(picture(pay=DARK), after)
    assert (item.place, item.before, item.after, item.change) == (("pay", "prod"), DARK, RELEASED, change)
    assert item.at == int(NOW - 5)


def test_only_the_environments_that_are_asked_about_and_that_both_know() -> None:
    before = taken(begun("dev", "prod"), whole({"dev": {"pay": Cell(DARK)}, "prod": {"pay": Cell(DARK)}})).picture
    after = taken(
        begun("dev", "prod"), whole({"dev": {"pay": Cell(RELEASED)}, "prod": {"pay": Cell(RELEASED)}})
    ).picture
    assert [item.environment.key for item in noticed(before, after)] == ["dev", "prod"]
    assert [item.environment.key for item in noticed(before, after, {"prod"})] == ["prod"]
    only = replace(before, columns=before.columns[:1])
    assert [item.environment.key for item in noticed(only, after)] == ["dev"]


def test_what_was_never_read_or_is_read_from_elsewhere_is_no_news() -> None:
    never = begun("prod").picture
    after = picture(pay=RELEASED)
    assert noticed(never, after) == ()
    assert noticed(after, never) == ()
    moved = replace(after, columns=(replace(after.columns[0], served="elsewhere"),))
    assert noticed(picture(pay=DARK), moved) == ()


def test_they_are_counted_the_most_urgent_first() -> None:
    before = picture(a=DARK, b=DARK, c=RELEASED, d=DARK)
    after = picture(a=RELEASED, b=RELEASED, c=DARK, d=Cell(RELEASED, evidence=(running("1", present=False),)))
    assert counted(noticed(before, after)) == {News.WITHOUT_CODE: 1, News.RELEASED: 2, News.ROLLED_BACK: 1}
    assert list(counted(noticed(before, after))) == [News.WITHOUT_CODE, News.RELEASED, News.ROLLED_BACK]
    assert counted(()) == {}


def item(change: LastChange | None, kind: News = News.RELEASED) -> Noticed:
    (found,) = noticed(picture(pay=DARK), picture(pay=RELEASED))
    return replace(found, change=change, news=kind)


MAYA = Actor("u-1", "Maya")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (LastChange("1", "Maya", NOW), True),
        (LastChange("1", "Ben", NOW), False),
        (LastChange("1", "M. Lindqvist", NOW, actor_id="u-1"), True),
        (LastChange("1", "Maya", NOW, actor_id="u-2"), False),
        (None, False),
    ],
)
def test_the_persons_own_changes_are_known_by_who_made_them(change: LastChange | None, expected: bool) -> None:
    assert is_own(item(change), MAYA, {}) is expected
    assert is_own(item(change), MAYA, {("pay", "prod"): RELEASED}) is (expected or change is None)
    assert is_own(item(change), None, {}) is False
    assert is_own(item(change, News.WAITING), MAYA, {}) is False


def test_what_was_wanted_from_here_is_own_where_the_system_names_nobody() -> None:
    assert is_own(item(None), MAYA, {("pay", "prod"): RELEASED})
    assert not is_own(item(None), MAYA, {("pay", "prod"): DARK})
    assert not is_own(item(None), MAYA, {("pay", "dev"): RELEASED})


EXPOSURES = st.sampled_from([DARK, RELEASED, ON_UNREAD, UNKNOWN, ABSENT, partial(10.0), partial(20.0)])
LISTS = st.dictionaries(st.sampled_from("abcdefgh"), EXPOSURES, min_size=1)


@given(LISTS, LISTS)
def test_it_tells_of_nothing_that_did_not_change_and_of_each_place_once(
    before: dict[str, Exposure], after: dict[str, Exposure]
) -> None:
    found = noticed(picture(**before), picture(**after))
    assert len({item.place for item in found}) == len(found)
    for each in found:
        assert before.get(each.feature, ABSENT) != after.get(each.feature, ABSENT)
        assert each.before == before.get(each.feature, ABSENT)
        assert each.after == after.get(each.feature, ABSENT)


@given(LISTS)
def test_a_list_in_another_order_is_no_news(before: dict[str, Exposure]) -> None:
    turned = dict(reversed(list(before.items())))
    assert noticed(picture(**before), replace(picture(**turned))) == ()
