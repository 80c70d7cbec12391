"""Nothing older than its limit is shown as current on the further pages either, nor in what is copied from them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from limelight.domain.customers import SupportAnswer
from limelight.domain.picture import Freshness, Picture
from limelight.domain.tables import TableForm
from limelight.ui.ask.view import AskView
from limelight.ui.compare.model import At
from limelight.ui.compare.view import CompareView
from limelight.ui.compare.words import table_of
from limelight.ui.copying import Chosen, copied
from limelight.ui.environments.view import EnvironmentsView
from limelight.ui.text import utc_words
from limelight.ui.theme import Themes
from pictures.ask import answer
from pictures.story import MONOTONIC, NOW, story
from ui.shown import on_screen, words_of
from ui.test_nothing_old_as_current import Clocks, moved


def just_read() -> Picture:
    """The story's picture, every environment of it read at this moment."""
    fresh, picture = Freshness(NOW, MONOTONIC), story()
    return replace(picture, columns=tuple(replace(column, freshness=fresh) for column in picture.columns))


@pytest.fixture
def clocks() -> Clocks:
    return Clocks(NOW, MONOTONIC)


@moved
def test_a_comparison_shows_the_age_of_both_sides(
    qtbot, themes: Themes, clocks: Clocks, wall: float, monotonic: float
) -> None:
    view = CompareView(themes, clocks)
    view.resize(1280, 700)
    view.show_picture(just_read())
    with on_screen(qtbot, view):
        assert words_of(view.sides).count("Live") == 2
        columns = [view.table.visualRect(view.model.index(0, at)) for at in (At.LEFT, At.RIGHT)]
        before = [view.table.viewport().grab(rect).toImage() for rect in columns]
        clocks.move(wall, monotonic)
        view.update_ages()
        assert "Live" not in words_of(view.sides)
        assert words_of(view.sides).count(" old") == 2
        for was, rect in zip(before, columns, strict=True):
            assert view.table.viewport().grab(rect).toImage() != was, "a standing looks as if it were current"


@moved
def test_the_card_of_an_environment_shows_its_age(
    qtbot, themes: Themes, clocks: Clocks, wall: float, monotonic: float
) -> None:
    view = EnvironmentsView(themes, clocks)
    view.resize(1280, 700)
    view.show_picture(just_read())
    with on_screen(qtbot, view):
        qtbot.waitUntil(lambda: len(view.cards) == len(just_read().columns))
        assert all("Live" in words_of(card) for card in view.cards.values())
        clocks.move(wall, monotonic)
        view.update_ages()
        for card in view.cards.values():
            assert "Live" not in words_of(card)
            assert "Old; what is shown is " in words_of(card)
            assert "Old" in card.accessibleName()


@moved
def test_an_answer_for_support_grows_old(qtbot, themes: Themes, clocks: Clocks, wall: float, monotonic: float) -> None:
    view = AskView(lambda _words, _most: (), themes, clocks)
    view.resize(1000, 800)
    view.show_picture(just_read())
    with on_screen(qtbot, view):
        told: SupportAnswer = answer()
        view.show_answer(told)
        assert "OLD" not in words_of(view)
        clocks.move(wall, monotonic)
        view.update_ages()
        assert "OLD, asked" in words_of(view)


@moved
@pytest.mark.parametrize("form", TableForm)
def test_what_is_copied_says_that_it_was_old(clocks: Clocks, form: TableForm, wall: float, monotonic: float) -> None:
    picture = just_read()
    for chosen in (Chosen([0], [0]), Chosen([0, 1], [0, 1])):
        assert "OLD" not in copied(picture, chosen, form, clocks())
    clocks.move(wall, monotonic)
    for chosen in (Chosen([0], [0]), Chosen([0, 1], [0, 1])):
        assert "OLD" in copied(picture, chosen, form, clocks())


def test_a_copied_comparison_tells_when_each_side_was_read(qtbot, themes: Themes, clocks: Clocks) -> None:
    view = CompareView(themes, clocks)
    qtbot.addWidget(view)
    view.show_picture(just_read())
    comparison = view.model.comparison
    for form in TableForm:
        text = table_of(comparison, view.model.rows, NOW + 400.0).as_(form)
        assert text.count(f"was read {utc_words(NOW)}") == 2
        assert f"As of {utc_words(NOW + 400.0)}" in text
