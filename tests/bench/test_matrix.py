"""Filter, sort, scroll and a changed picture in the real stage, painted, beside the usual table of PySide6."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from bench.figures import Report, Row, repetitions
from bench.painting import Paints, Side
from bench.stock import StockTable
from bench.synthetic import synthetic_picture, with_changed, with_new_column
from limelight.domain.picture import Column, Picture, changed_rows
from limelight.domain.profile import Appearance
from limelight.ui.stage.view import Stage
from limelight.ui.stage.wishes import Sort, SortBy
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

NOW = 1_800_000_000.0
SIZE = QSize(1600, 1000)
START = "c"
NARROWER = (
    "ca",
    "cards.s",
    "cards.smart-ranking-1",
    "cards.smart-ranking-12",
)  # each looks through what the one before left
ANY = ("smart", "elm", "zzz", "1234", "bulk", "tag-7", "")
CHANGED = 500
_HOW = (
    "The real stage at 1600 x 1000, offscreen, each with all the painting that follows. Beside it: a model in Python"
    " under QSortFilterProxyModel in a QTableView with Qt's own delegate, with rows and columns of the same size."
)


class Pair:
    """The stage and the usual table, on one picture."""

    def __init__(self, themes: Themes, picture: Picture, *, alone: bool = False) -> None:
        self.picture = picture
        self.stage = Stage(themes, lambda: Moment(NOW + 1, 1.0))
        self.stage.resize(SIZE)
        self.stage.show()
        self.stage.show_picture(picture)
        QApplication.processEvents()
        self.ours = Side(self.stage.table, Paints(self.stage.table.viewport(), self.stage._empty))
        self.theirs: Side | None = None
        if not alone:
            table = self.stage.table
            self.stock = StockTable(picture, table.rowHeight(0), table.columnWidth(1))
            self.stock.setColumnWidth(0, SIZE.width() - table.viewport().width())
            self.stock.resize(SIZE)
            self.stock.show()
            QApplication.processEvents()
            self.theirs = Side(self.stock, Paints(self.stock.viewport()))
        self._turn = 0
        self.rows: dict[str, tuple[list[float], list[float]]] = {}

    def measure(self, what: str, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
        """Both, one right after the other in changing order."""
        self._turn += 1
        kept = self.rows.setdefault(what, ([], []))
        work = [(kept[0], self.ours, ours)]
        if self.theirs is not None:
            work.insert(self._turn % 2, (kept[1], self.theirs, theirs))
        for taken, side, doing in work:
            taken.append(side.timed(doing))

    def close(self) -> None:
        """Close both."""
        widgets: list[QWidget] = [self.stage] if self.theirs is None else [self.stage, self.stock]
        for widget in widgets:
            widget.close()
            widget.deleteLater()

    def report(self) -> list[Row]:
        """What was measured."""
        return [Row(what, ours, theirs) for what, (ours, theirs) in self.rows.items()]


@pytest.fixture
def themes(qapp: QApplication) -> Themes:
    return Themes(qapp, Appearance.LIGHT)


def test_the_matrix_beside_the_usual_table(themes: Themes, report: Report) -> None:
    pair = Pair(themes, synthetic_picture(10_000, 10, now=NOW))
    _filter(pair, repetitions(10))
    _sort(pair, 8)
    _scroll(pair, 20 * repetitions(10))
    _changes(pair, repetitions(10))
    pair.close()
    report.add("4  The matrix, 10,000 features x 10 environments", _HOW, pair.report(), "QTableView + proxy")


def test_the_matrix_at_a_hundred_thousand(themes: Themes, report: Report) -> None:
    picture = synthetic_picture(100_000, 20, now=NOW)
    pair = Pair(themes, picture, alone=True)
    _filter(pair, min(repetitions(3), 3))
    _sort(pair, 4)
    _scroll(pair, 100)
    _changes(pair, min(repetitions(5), 5))
    pair.close()
    how = "For orientation: the same work of the stage alone."
    report.add("5  The matrix, 100,000 features x 20 environments", how, pair.report())


def test_rows_that_differ(report: Report) -> None:
    before = synthetic_picture(100_000, 20, now=NOW)
    rows: list[Row] = []
    for cells in (20, CHANGED, 20_000):
        after = with_changed(before, cells)
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(repetitions(5)):
            for taken, find in ((ours, changed_rows), (theirs, _changed_one_by_one)):
                start = time.perf_counter()
                found = [find(*pair) for pair in zip(before.columns, after.columns, strict=True)]
                taken.append((time.perf_counter() - start) * 1000)
                assert cells * 9 // 10 <= sum(map(len, found)) <= cells
        rows.append(Row(f"{cells:,} cells differ", ours, theirs))
    how = "Of two pictures of 100,000 x 20. Beside it: each environment's facts compared row by row in Python."
    report.add("12  Rows that differ", how, rows, "row by row")


def _changed_one_by_one(before: Column, after: Column) -> list[int]:
    old, new = (
        zip(each.standing, each.exposure, each.presence, each.marks, each.share, each.changed_at, strict=True)
        for each in (before, after)
    )
    return [row for row, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]


def test_bytes_of_the_columns(report: Report) -> None:
    columns = synthetic_picture(100_000, 20, now=NOW).columns
    total = sum(
        len(each.standing) + len(each.exposure) + len(each.presence) + len(each.marks)
        + len(each.share) * each.share.itemsize + len(each.changed_at) * each.changed_at.itemsize
        for each in columns
    )  # fmt: skip
    how = "All that the matrix paints, without texts and details; 2,000,000 cells."
    rows = [
        Row("columns of 100,000 x 20", [total / 1e6], unit=" MB"),
        Row("a cell", [total / 2_000_000], unit=" bytes"),
    ]
    report.add("6  Memory of the columns", how, rows)


def _filter(pair: Pair, times: int) -> None:
    search = pair.stage.filter_bar.search
    texts = ["\n".join((f.name, f.key, f.owner, *f.tags)).casefold() for f in pair.picture.catalogue.features]
    for _ in range(times):
        for kind, typed in (("filter: more typed", (START, *NARROWER)), ("filter: any other text", ANY)):
            for text in typed:
                what = "filter: the first letter" if text == START else kind
                pair.measure(
                    what,
                    lambda text=text: search.setText(text),
                    lambda text=text: pair.stock.proxy.setFilterFixedString(text),
                )
                expected = sum(text in each for each in texts)
                assert pair.stage.model.rowCount() == expected, text
                assert pair.theirs is None or pair.stock.proxy.rowCount() == expected, text
    search.clear()


def _sort(pair: Pair, environments: int) -> None:
    bar = pair.stage.filter_bar
    for at in range(environments):
        column = at + 1
        pair.measure(
            "sort by standing in an environment",
            lambda column=column: bar.sort(Sort(SortBy.STANDING, f"env-{column - 1}")),
            lambda column=column: pair.stock.proxy.sort(column),
        )
        pair.measure("sort by name again", lambda: bar.sort(Sort()), lambda: pair.stock.proxy.sort(0))
        names = [pair.stage.model.feature(row).name.casefold() for row in range(200)]
        assert names == sorted(names)
    if pair.theirs is not None:
        pair.stock.proxy.sort(-1)


def _scroll(pair: Pair, frames: int) -> None:
    ours = pair.stage.table.verticalScrollBar()
    steps = _steps(10_000, frames)
    for step in steps:
        pair.measure(
            "scroll: a step of 120 pixels" if step == 120 else "scroll: a jump of a screen or more",
            lambda step=step: ours.setValue((ours.value() + step) % ours.maximum()),
            lambda step=step: _move(pair, step),
        )
    ours.setValue(0)
    if pair.theirs is not None:
        pair.stock.verticalScrollBar().setValue(0)


def _move(pair: Pair, step: int) -> None:
    bar = pair.stock.verticalScrollBar()
    bar.setValue((bar.value() + step) % bar.maximum())


def _steps(features: int, frames: int) -> Iterator[int]:
    chance = random.Random(3)
    return iter([chance.randrange(1000, features * 20) if chance.random() < 0.2 else 120 for _ in range(frames)])


def _changes(pair: Pair, times: int) -> None:
    for seed in range(times):
        before, after = pair.picture, with_changed(pair.picture, CHANGED, seed)
        pair.measure(
            f"snapshot: {CHANGED} changed cells",
            lambda after=after: _shown(pair, after),
            lambda before=before, after=after: _told(pair, lambda: pair.stock.source.take_cells(before, after)),
        )
        pair.picture = after
        at = seed % len(after.columns)
        anew = with_new_column(after, at, seed)
        pair.measure(
            "snapshot: a whole environment anew",
            lambda anew=anew: _shown(pair, anew),
            lambda anew=anew, at=at: _told(pair, lambda: pair.stock.source.take_column(anew, at)),
        )
        pair.picture = anew
        column = anew.columns[at]
        shown = [pair.stage.model.painted(row, at + 1).standing for row in range(100)]
        keys = [pair.stage.model.feature(row).key for row in range(100)]
        assert shown == [column.standing[anew.catalogue.rows[key]] for key in keys]


def _shown(pair: Pair, picture: Picture) -> None:
    pair.stage.show_picture(picture)
    pair.stage.table.viewport().update()  # also where no changed cell is in view: what is measured ends with a frame


def _told(pair: Pair, tell: Callable[[], None]) -> None:
    tell()
    pair.stock.viewport().update()
