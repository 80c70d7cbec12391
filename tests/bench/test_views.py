"""Groups, saved views and the comparison at 100,000 features x 20 environments, each with the painting that follows."""

from __future__ import annotations

from itertools import cycle

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from bench.figures import Report, Row, repetitions
from bench.painting import Paints, Side
from bench.synthetic import synthetic_picture, with_changed
from limelight.domain.comparing import Likeness, compare
from limelight.domain.profile import Appearance
from limelight.ui.compare.view import CompareView
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.view import Stage
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

NOW = 1_800_000_000.0
FEATURES, ENVIRONMENTS = 100_000, 20
TYPED = ("c", "ca", "car", "smart", "elm", "zzz", "")
_HOW = (
    "The real pages at 1600 x 1000, offscreen, each with all the painting that follows; typing beside the same letters"
    " in one list without groups."
)


@pytest.fixture
def themes(qapp: QApplication) -> Themes:
    return Themes(qapp, Appearance.LIGHT)


def test_groups_and_a_comparison_of_100000_features(themes: Themes, report: Report) -> None:
    picture = synthetic_picture(FEATURES, ENVIRONMENTS, now=NOW)
    rows = [*_groups(themes, picture), *_comparison(themes, picture)]
    report.add("13  Groups and the comparison, 100,000 features x 20 environments", _HOW, rows, "one list")


def _groups(themes: Themes, picture) -> list[Row]:
    stage = Stage(themes, lambda: Moment(NOW + 1, 1.0))
    stage.resize(QSize(1600, 1000))
    stage.show()
    stage.show_picture(picture)
    side = Side(stage.table, Paints(stage.table.viewport(), stage._empty))
    arranging, search = stage.arranging, stage.filter_bar.search
    first = [side.timed(lambda by=by: arranging.group(by)) for by in (GroupBy.OWNER, GroupBy.TAG)]
    grouped, plain = [], []
    for text, _ in zip(cycle(TYPED), range(repetitions(10) * len(TYPED)), strict=False):
        for by, kept in ((GroupBy.OWNER, grouped), (GroupBy.NOTHING, plain)):
            search.blockSignals(True)
            search.clear()
            search.blockSignals(False)
            stage.filter_bar.clear()
            arranging.group(by)
            if text:
                kept.append(side.timed(lambda text=text: search.setText(text)))
    stage.filter_bar.clear()
    arranging.group(GroupBy.OWNER)
    folded = [side.timed(work) for _ in range(repetitions(10)) for work in (arranging.collapse_all, arranging.open_all)]
    heads = [group.name for _, group in stage.model.heads()]
    assert len(heads) == 8
    assert stage.model.rowCount() == FEATURES + len(heads)
    views = [side.timed(lambda: arranging.show_built_in("Changed this week"))]
    stage.close()
    return [
        Row("group for the first time", first),
        Row("type into groups", grouped, plain),
        Row("collapse or open all groups", folded),
        Row("changed this week, first time", views),
    ]


def _comparison(themes: Themes, picture) -> list[Row]:
    view = CompareView(themes, lambda: Moment(NOW + 1, 1.0))
    view.resize(QSize(1600, 1000))
    view.show()
    side = Side(view.table, Paints(view.table.viewport()))
    first = [side.timed(lambda: view.show_picture(picture))]
    typed = []
    for text, _ in zip(cycle(TYPED[:5]), range(repetitions(10) * 5), strict=False):
        typed.append(side.timed(lambda text=text: view.bar.search.setText(text)))
    view.bar.search.clear()
    moved = []
    for seed in range(repetitions(10)):
        picture = with_changed(picture, 500, seed)
        moved.append(side.timed(lambda picture=picture: view.show_picture(picture)))
    told = compare(picture, *(picture.column_of(key) for key in view.sides.pair), (), NOW)
    assert view.model.rowCount() == told.count(Likeness.DIFFERENT) > FEATURES // 3
    view.close()
    return [
        Row("compare for the first time", first),
        Row("type into a comparison", typed),
        Row("500 cells changed while comparing", moved),
    ]
