"""What became different between two pictures that a person would want to know of: released, rolled back, waiting.

Only what both pictures know is told: what could not be read, or whose extent is not read yet, is no news.
"""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from limelight.domain.cells import LastChange
from limelight.domain.differing import differing_rows
from limelight.domain.environments import Environment
from limelight.domain.exposure import ABSENT, Exposure, ExposureKind, raises
from limelight.domain.people import Actor
from limelight.domain.picture import NO_SHARE, Column, Picture
from limelight.domain.standing import Standing
from limelight.words import Worded


class News(Worded):
    """What became of a feature in an environment, the most urgent first; the value says it of several."""

    WITHOUT_CODE = "released without code"  # alarm: on where the code is not
    RELEASED = "released"  # to more people than before
    ROLLED_BACK = "rolled back"  # to fewer
    REMOVED = "removed"  # its toggle went while it was on
    CHANGED = "changed"  # other people get it, and whether more or fewer is not known
    WAITING = "now waiting"  # its code arrived


@dataclass(frozen=True, slots=True)
class Noticed:
    """One feature in one environment that is otherwise than it was. `title` is the feature's."""

    news: News
    feature: str
    title: str
    environment: Environment
    before: Exposure
    after: Exposure
    change: LastChange | None = None  # the newest there, where the system tells
    at: float | None = None  # when it was changed last, seconds since 1970 UTC; None where not told

    @property
    def place(self) -> tuple[str, str]:
        """Keys of feature and environment."""
        return self.feature, self.environment.key


def noticed(before: Picture, after: Picture, environments: Container[str] | None = None) -> tuple[Noticed, ...]:
    """What differs, in the order of `News`, then by environment; in these environments (by key), or in all."""
    known = {column.environment.key: column for column in before.columns}
    rows, gone = _rows_before(before, after)
    found = [
        item
        for at, column in enumerate(after.columns)
        if environments is None or column.environment.key in environments
        if (was := known.get(column.environment.key)) is not None and _comparable(was, column)
        for item in _in_column(_Pair(before, was, after, at, rows, gone))
    ]
    order = list(News)
    return tuple(sorted(found, key=lambda item: order.index(item.news)))


def counted(items: Iterable[Noticed]) -> Mapping[News, int]:
    """How many there are of each kind, the most urgent first; kinds without any are left out."""
    counts = dict.fromkeys(News, 0)
    for item in items:
        counts[item.news] += 1
    return {news: count for news, count in counts.items() if count}


def is_own(item: Noticed, person: Actor | None, wanted: Mapping[tuple[str, str], Exposure]) -> bool:
    """Whether the person made this change: the system says so, or says nothing and it is what they wanted from here.

    `person` is who is signed in there; `wanted` are the targets of their newest changes, by feature and environment.
    """
    if item.news is News.WAITING:
        return False
    if item.change is None or not item.change.actor:
        return wanted.get(item.place) == item.after
    if person is None:
        return False
    return item.change.actor_id == person.id if item.change.actor_id else item.change.actor == person.name


@dataclass(frozen=True, slots=True)
class _Pair:
    """One environment in both pictures.

    `rows` are the rows before of every row now, -1 for none; None: the same. `gone` are rows before that are no more.
    """

    before: Picture
    was: Column
    after: Picture
    at: int
    rows: Sequence[int] | None
    gone: Sequence[int]

    @property
    def now(self) -> Column:
        return self.after.columns[self.at]


def _comparable(was: Column, now: Column) -> bool:
    read = was.freshness.read_at is not None and now.freshness.read_at is not None
    return read and was.served == now.served


def _rows_before(before: Picture, after: Picture) -> tuple[Sequence[int] | None, Sequence[int]]:
    if before.catalogue is after.catalogue:
        return None, ()
    known, here = before.catalogue.rows, after.catalogue.rows
    gone = [row for row, feature in enumerate(before.catalogue.features) if feature.key not in here]
    return [known.get(feature.key, -1) for feature in after.catalogue.features], gone


def _in_column(pair: _Pair) -> Iterator[Noticed]:
    was, now = pair.was, pair.now
    standing, exposure, share = was.standing, was.exposure, was.share
    if pair.rows is not None:
        # What was not there before stands at the end, where -1 finds it.
        standing = bytes(map((standing + bytes([Standing.ABSENT])).__getitem__, pair.rows))
        exposure = bytes(map((exposure + bytes([ExposureKind.ABSENT])).__getitem__, pair.rows))
        share = array("H", map((share + array("H", [NO_SHARE])).__getitem__, pair.rows))
        yield from _removed(pair)
    pairs = ((standing, now.standing), (exposure, now.exposure), (share, now.share))
    for row in differing_rows(pairs, len(now.standing)):
        then = _exposure(exposure[row], share[row])
        news = _news(
            Standing(standing[row]), then, Standing(now.standing[row]), _exposure(now.exposure[row], now.share[row])
        )
        if news is not None:
            yield _told(pair, row, then, news)


def _told(pair: _Pair, row: int, then: Exposure, news: News) -> Noticed:
    feature, cell = pair.after.catalogue.features[row], pair.after.cell(pair.at, row)
    return Noticed(
        news,
        feature.key,
        feature.title,
        pair.now.environment,
        then,
        cell.exposure,
        cell.detail.last_change,
        cell.changed_at,
    )


def _removed(pair: _Pair) -> Iterator[Noticed]:
    for row in pair.gone:
        feature, then = pair.before.catalogue.features[row], _exposure(pair.was.exposure[row], pair.was.share[row])
        if then.kind in _ON:
            yield Noticed(News.REMOVED, feature.key, feature.title, pair.now.environment, then, ABSENT)


def _exposure(kind: int, share: int) -> Exposure:
    return Exposure(ExposureKind(kind), None if share == NO_SHARE else share / 100)


def _news(was: Standing, then: Exposure, stands: Standing, now: Exposure) -> News | None:
    if ExposureKind.UNKNOWN in (then.kind, now.kind):
        return None
    if stands is Standing.WITHOUT_CODE and was is not Standing.WITHOUT_CODE:
        return News.WITHOUT_CODE
    if now.kind not in _ON:
        gone = News.REMOVED if now.kind is ExposureKind.ABSENT else News.ROLLED_BACK
        came = News.WAITING if stands is Standing.WAITING and was is not Standing.WAITING else None
        return gone if then.kind in _ON else came
    return _news_while_on(then, now) if then.kind in _ON else News.RELEASED


def _news_while_on(then: Exposure, now: Exposure) -> News | None:
    if then == now or ExposureKind.ON_UNREAD in (then.kind, now.kind):
        return None
    if then.share is None and now.share is None:
        return News.CHANGED
    return News.RELEASED if raises(then, now) else News.ROLLED_BACK


_ON = (ExposureKind.PARTIAL, ExposureKind.RELEASED, ExposureKind.ON_UNREAD)
