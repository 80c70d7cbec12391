"""What is said on the desktop and in the list."""

from dataclasses import replace

import pytest

from limelight.domain.cells import LastChange
from limelight.domain.changes import ChangeState
from limelight.domain.environments import Environment, Kind
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.noticed import News, Noticed
from limelight.ui.noticing.words import change_notification, item_words, outcome_notification, what_words
from limelight.ui.text import hide_people, show_people, time_words
from pictures import samples

PLACE = Environment("eu", "Production EU", 0, Kind.PRODUCTION)
AT = 1_796_000_000.0
ITEM = Noticed(News.RELEASED, "pay", "Instant payments", PLACE, DARK, RELEASED, LastChange("1", "Maya", AT), AT)


def test_one_change_is_told_with_what_and_by_whom() -> None:
    told = change_notification(PLACE, [ITEM])
    assert told.key == "in eu"
    assert told.summary == "1 change in Production EU (PRODUCTION)"
    assert told.body == "Instant payments: released, off → everyone, by Maya"
    assert not told.urgent


def test_many_are_counted_the_first_few_are_told() -> None:
    items = [replace(ITEM, title=f"Feature {number}", change=None) for number in range(7)]
    told = change_notification(replace(PLACE, demo=True), items)
    assert told.summary == "DEMO: 7 changes in Production EU"
    assert told.body.splitlines()[0] == "Feature 0: released, off → everyone"
    assert told.body.splitlines()[-1] == "and 3 more"
    assert len(told.body.splitlines()) == 5


@pytest.mark.parametrize("news", [News.WITHOUT_CODE, News.REMOVED])
def test_an_alarm_is_urgent(news: News) -> None:
    told = change_notification(PLACE, [replace(ITEM, news=news), ITEM])
    assert told.urgent
    assert told.summary == "Alarm, 2 changes in Production EU (PRODUCTION)"


def test_each_kind_has_its_words() -> None:
    assert what_words(replace(ITEM, news=News.ROLLED_BACK, before=RELEASED, after=partial(25.0))) == (
        "rolled back, everyone → 25\N{NO-BREAK SPACE}%"
    )
    assert what_words(replace(ITEM, news=News.WAITING, after=DARK)) == "its code arrived, waiting for release"
    assert what_words(replace(ITEM, news=News.WITHOUT_CODE, before=RELEASED)) == "released without code"


def test_in_the_list_stand_place_and_time() -> None:
    assert item_words(ITEM) == (
        f"Instant payments in Production EU: released, off → everyone, by Maya, {time_words(AT)}"
    )
    assert " (DEMO): " in item_words(replace(ITEM, environment=replace(PLACE, demo=True)))


def test_long_and_odd_names_are_cut_made_visible_and_stay_on_their_line() -> None:
    odd = replace(ITEM, title="<b>x</b>\nnext \u202eline " * 40, change=LastChange("1", "a\nb", AT))
    told = change_notification(replace(PLACE, name="P\n" * 200), [odd])
    assert len(told.body.splitlines()) == 1
    assert "⟨U+202E⟩" in told.body
    assert len(told.summary) < 120


def test_an_outcome_that_is_not_known_is_urgent_and_later_it_is_told_that_it_is() -> None:
    unknown = samples.recorded(ChangeState.UNKNOWN, "i-1")
    told = outcome_notification(unknown)
    assert told.urgent
    assert told.summary.startswith("We do not know yet: a change in ")
    known = outcome_notification(replace(unknown, state=ChangeState.CONFIRMED))
    assert (known.key, known.urgent) == (told.key, False)
    assert known.summary.startswith("Now it is known: ")


def test_before_an_audience_no_colleague_is_named() -> None:
    hide_people(())
    try:
        assert "Maya" not in item_words(ITEM)
        assert "Maya" not in change_notification(PLACE, [ITEM]).body
    finally:
        show_people()
    assert "by Maya" in item_words(ITEM)
