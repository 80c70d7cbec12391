"""Insights on the screen: charts and the same as tables, what is not known, and what is copied and exported."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

from limelight.domain.insights.insights import Insights
from limelight.domain.insights.told import Chart
from limelight.domain.picture import EMPTY
from limelight.ui.insights.charts import is_empty, paint
from limelight.ui.insights.pen import Pen
from limelight.ui.insights.scale import Span, round_up
from limelight.ui.insights.sheet import SheetForm, as_bytes, as_image
from limelight.ui.insights.view import InsightsView
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.theme.colours import LIGHT
from pictures.insights import nothing, sample
from pictures.story import MONOTONIC, NOW, story


@pytest.fixture
def view(qtbot, themes: Themes) -> InsightsView:
    made = InsightsView(themes, lambda: Moment(NOW + 40, MONOTONIC))
    qtbot.addWidget(made)
    made.resize(1280, 700)
    return made


@pytest.fixture(scope="module")
def insights() -> Insights:
    return sample(story())


def words(view: InsightsView) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if not label.isHidden())


def test_a_reading_is_asked_for_once_the_environments_are_known_and_said(qtbot, view: InsightsView) -> None:
    with qtbot.waitSignal(view.reading_wanted):
        view.show_picture(story())
    assert set(view.bar.environments) == {
        column.environment.key for column in story().columns if column.environment.is_production
    }
    assert "Reading what was deployed" in words(view)
    assert not view.bar.export.isEnabled()
    with qtbot.assertNotEmitted(view.reading_wanted):
        view.show_picture(story())


def test_without_environments_it_says_so(view: InsightsView) -> None:
    view.show_picture(EMPTY)
    assert "No environment is connected yet." in words(view)


def test_other_environments_and_times_are_read(qtbot, view: InsightsView) -> None:
    view.show_picture(story())
    with qtbot.waitSignal(view.reading_wanted):
        view.bar.places.setCurrentIndex(view.bar.places.findText("All environments"))
    assert len(view.bar.environments) == len(story().columns)
    with qtbot.waitSignal(view.reading_wanted):
        view.bar.period.setCurrentIndex(0)
    assert view.bar.days == 28


def test_charts_say_what_they_show_to_a_screen_reader(view: InsightsView, insights: Insights) -> None:
    view.show_insights(insights)
    for chart, card in view.cards.items():
        assert card.chart.accessibleName() == chart.word
        assert card.chart.accessibleDescription()
        assert not card.chart.isHidden()
        assert card.table.isHidden()
    assert "Read 40" in view._age.text()


def test_the_same_can_be_read_as_tables(view: InsightsView, insights: Insights) -> None:
    view.show_insights(insights)
    view.bar.tables.click()
    for card in view.cards.values():
        assert card.chart.isHidden()
        assert not card.table.isHidden()
        index = card.rows.index(0, 0)
        said = card.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith(f"{card.rows.headerData(0, Qt.Orientation.Horizontal)}: ")
    assert view.cards[Chart.WEEKS].rows.rowCount() == len(insights.weeks)


def test_what_is_not_known_is_said(view: InsightsView, insights: Insights) -> None:
    many = tuple(f"Gap {number}" for number in range(9))
    view.show_insights(replace(insights, gaps=many))
    assert not view._gaps.isHidden()
    assert "and 5 more" in words(view)
    view.show_insights(replace(insights, gaps=()))
    assert view._gaps.isHidden()


def test_where_nothing_is_known_each_card_says_so_and_paints_nothing(view: InsightsView) -> None:
    view.show_insights(nothing(story()))
    assert view.cards[Chart.LEADS].chart.isHidden()
    assert "No first release has a known deployment before it." in words(view)
    assert view.features.isHidden()


def test_a_failure_is_said_and_what_was_read_stays(view: InsightsView, insights: Insights) -> None:
    view.show_insights(insights)
    view.show_trouble("The journal cannot be read.")
    assert "The journal cannot be read." in words(view)
    assert view.bar.export.isEnabled()


def test_the_chosen_feature_stays_chosen(view: InsightsView, insights: Insights) -> None:
    view.show_insights(insights)
    view.features.setCurrentIndex(3)
    chosen = view.feature
    view.show_insights(insights)
    assert view.feature == chosen
    view.bar.tables.click()
    card = view.cards[Chart.TIMELINE]
    assert card.rows.rowCount() == len(insights.of_feature(chosen))


def test_weeks_of_which_something_may_be_missing_are_hatched(insights: Insights, themes: Themes) -> None:
    bare = replace(insights, weeks=tuple(replace(each, releases=0, roll_backs=0) for each in insights.weeks))
    image = QImage(700, 200, QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    paint(Chart.WEEKS, Pen(painter, LIGHT), QRectF(0, 0, 700, 200), bare, "")
    painter.end()
    known = [week.is_known for week in bare.weeks]
    slot = (700 - 46) / len(known)

    def marked(at: int) -> bool:
        left, right = int(46 + at * slot) + 2, int(46 + (at + 1) * slot) - 2
        return any(image.pixelColor(x, 60) != LIGHT.surface for x in range(left, right))

    assert [marked(at) for at in range(len(known))] == [not each for each in known]
    assert True in known
    assert False in known


def test_an_svg_is_a_drawing_with_its_words(insights: Insights, themes: Themes) -> None:
    data = as_bytes(SheetForm.SVG, insights, next(iter(insights.features)), "Nordlicht <Bank> & Co")
    root = ElementTree.fromstring(data)
    said = " ".join("".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text"))
    assert all(chart.word in said for chart in Chart)
    assert "Insights of Nordlicht <Bank> & Co" in said
    assert QSvgRenderer(data).isValid()


def test_a_png_holds_the_sheet(insights: Insights, themes: Themes) -> None:
    image = QImage.fromData(as_bytes(SheetForm.PNG, insights, next(iter(insights.features)), "Bank"))
    assert image.width() == 2_240
    assert image.size() == as_image(insights, next(iter(insights.features)), "Bank").size()


def test_a_csv_holds_every_number_and_no_formula(insights: Insights) -> None:
    named = replace(insights, names=dict.fromkeys(insights.names, "=HYPERLINK(1)"))
    text = as_bytes(SheetForm.CSV, named, next(iter(insights.features)), "Bank").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    cells = [cell for row in rows for cell in row]
    assert all(chart.word in cells for chart in Chart)
    assert "'=HYPERLINK(1)" in cells
    assert not any(cell.startswith("=") for cell in cells)


def test_very_many_are_bounded_on_screen_and_all_in_the_file(view: InsightsView, insights: Insights) -> None:
    many = replace(insights, leads=insights.leads * 100)
    assert len(many.leads) > 4_000
    view.show_insights(many)
    view.bar.tables.click()
    card = view.cards[Chart.LEADS]
    assert card.rows.rowCount() == 1_000
    assert "older ones stand in the CSV file" in card._left_out.text()
    text = as_bytes(SheetForm.CSV, many, "", "Bank").decode("utf-8-sig")
    assert len(text.splitlines()) > len(many.leads)
    assert "One dot for every" in as_bytes(SheetForm.SVG, many, "", "Bank").decode()


def test_nothing_is_painted_of_nothing(themes: Themes) -> None:
    bare = nothing(story())
    empty = [chart for chart in Chart if is_empty(chart, bare, "")]
    assert Chart.LEADS in empty
    assert Chart.TIMELINE in empty
    assert as_image(bare, "", "Bank").height() > 0


@pytest.mark.parametrize(
    ("number", "rounded"), [(0, 1), (1, 1), (7, 8), (11, 12), (13, 15), (31, 40), (101, 120), (0.4, 1), (99, 100)]
)
def test_axes_end_at_round_numbers(number: float, rounded: float) -> None:
    assert round_up(number) == rounded


def test_what_is_outside_stands_at_the_edge() -> None:
    span = Span(10, 20, 100, 300)
    assert [span.at(number) for number in (5, 10, 15, 20, 99)] == [100, 100, 200, 300, 300]
    assert Span(5, 5, 7, 9).at(5) == 7
