"""How fast the stage filters, scrolls and takes a changed picture: `PYTHONPATH=app:tests python -m bench.stage`.

Prints the median and the 99th percentile of many repetitions in milliseconds, on the clock and of the processor, each
with the painting that follows, for 10,000 features x 10 environments and 100,000 x 20.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from bench.synthetic import synthetic_picture, with_changed
from limelight.domain.profile import Appearance
from limelight.domain.standing import Standing
from limelight.ui.stage.view import Stage
from limelight.ui.stage.wishes import Filter, Sort, SortBy
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes

Taken = tuple[float, float]
"""Milliseconds on the clock, and of this process alone: on a busy machine only the second says something."""


def main() -> None:
    """Measure both sizes."""

    app = QApplication(sys.argv[:1])
    themes = Themes(app, Appearance.LIGHT)
    for features, environments in ((10_000, 10), (100_000, 20)):
        print(f"{features:,} features x {environments} environments")
        _measure(themes, features, environments)


def _measure(themes: Themes, features: int, environments: int) -> None:

    now = 1_800_000_000.0
    picture = synthetic_picture(features, environments, now=now)
    stage = Stage(themes, lambda: Moment(now + 1, 1.0))
    stage.resize(QSize(1600, 1000))
    stage.show()
    report("show the first picture", timed(lambda: stage.show_picture(picture), 1))
    index = stage.model._index
    terms = cycle(["c", "ca", "car", "card", "smart", "s", "", "loans 7", "team elm", "zzz"])
    report("filter: rows only", _timed_alone(lambda: index.rows(Filter(next(terms)), Sort()), 40))
    report("filter: typed, painted", timed(lambda: stage.filter_bar.search.setText(next(terms)), 40))
    stage.filter_bar.clear()
    chips = cycle([frozenset({Standing.WAITING}), frozenset()])
    report("chip: chosen, painted", timed(lambda: stage.filter_bar.choose_standings(next(chips)), 20))
    sorts = cycle([Sort(SortBy.STANDING, "env-1"), Sort(SortBy.OWNER), Sort(SortBy.CHANGED, "env-2"), Sort()])
    report("sort: first time, painted", timed(lambda: stage.filter_bar.sort(next(sorts)), 4))
    report("sort: again, painted", timed(lambda: stage.filter_bar.sort(next(sorts)), 20))
    steps = _steps(features)
    bar = stage.table.verticalScrollBar()
    report("scroll: one frame", timed(lambda: bar.setValue(next(steps)), 300))
    bar.setValue(0)
    after = [picture]
    changed: list[Taken] = []
    for seed in range(15):
        after.append(with_changed(after[-1], 500, seed))
        changed += timed(lambda: stage.show_picture(after[-1]), 1)
    report("500 changed cells, painted", changed)
    report("an equal picture", timed(lambda: stage.show_picture(after[-1]), 20))
    report("one second of ages", timed(stage.update_ages, 20))
    stage.close()
    stage.deleteLater()


def _steps(features: int) -> Iterator[int]:
    """Scroll positions: mostly small steps, now and then a jump."""
    chance = random.Random(3)
    at = 0
    while True:
        at = chance.randrange(features * 40) if chance.random() < 0.05 else at + chance.choice((13, 40, 120))
        yield at % (features * 40)


def timed(work: Callable[[], object], times: int) -> list[Taken]:
    """Milliseconds of the work with all the painting that it asks for."""

    QApplication.processEvents()

    def both() -> None:
        work()
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    return _timed_alone(both, times)


def _timed_alone(work: Callable[[], object], times: int) -> list[Taken]:
    taken = []
    for _ in range(times):
        start, cpu = time.perf_counter(), time.process_time()
        work()
        taken.append(((time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000))
    return taken


def report(what: str, taken: list[Taken]) -> None:
    """Print the median and the 99th percentile."""
    wall = sorted(milliseconds for milliseconds, _ in taken)
    cpu = sorted(milliseconds for _, milliseconds in taken)
    high = min(len(wall) - 1, int(len(wall) * 0.99))
    print(
        f"  {what:28} wall {statistics.median(wall):7.2f}, p99 {wall[high]:7.2f};"
        f" cpu {statistics.median(cpu):7.2f}, p99 {cpu[high]:7.2f}   n {len(wall)}"
    )


if __name__ == "__main__":
    main()
