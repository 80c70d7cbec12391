"""Which environments are so old that their cells have to show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import zip_longest

from limelight.domain.picture import Column
from limelight.ui.stage.model import StageModel
from limelight.ui.stage.words import Moment
from limelight.ui.text import shortened, span_words
from limelight.words import tr


class OldAges:
    """For each environment how old it is in words, where that has to be shown in its cells; else empty.

    It stays as it was at the last `look`. `moment` tells both clocks.
    """

    def __init__(self, model: StageModel, moment: Callable[[], Moment]) -> None:
        self._model = model
        self._moment = moment
        self._words: list[str] = []

    def words(self, column: int) -> str:
        """Those of a column; columns of environments count from 1."""
        return self._words[column - 1] if column <= len(self._words) else ""

    def look(self) -> list[int]:
        """Look at the clocks; returns the columns that are to be shown otherwise now."""
        before, moment = self._words, self._moment()
        self._words = [old_words(column, moment) for column in self._model.picture.columns]
        pairs = zip_longest(before, self._words, fillvalue="")
        return [number for number, (was, now) in enumerate(pairs, start=1) if was != now]


def old_words(column: Column, moment: Moment) -> str:
    """How old an environment is, where that has to be shown in its cells; else empty."""
    fresh = column.freshness
    if fresh.read_at is None or not fresh.is_old(moment.now, moment.monotonic):
        return ""
    return span_words(fresh.age(moment.now, moment.monotonic) or 0.0)


def counted_words(columns: Iterable[Column], moment: Moment) -> str:
    """What is old of the environments that are counted together; empty where none is."""
    old = [(column.environment.name, words) for column in columns if (words := old_words(column, moment))]
    if len(old) == 1:
        ((name, age),) = old
        return tr("Counted with {name}, which is {age} old", name=shortened(name, 40), age=age)
    return tr("Counted with {old} environments that are old", old=len(old)) if old else ""
