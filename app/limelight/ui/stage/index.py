"""Which rows of a picture are shown, in which order, and how many there are of each standing.

Plain lists of row numbers over the picture's columns: a proxy model would sort 100,000 rows in seconds and filter
them in tenths of one. Everything that can be kept is kept: one order per sort, one text per feature, one set of
standings per row; and what is typed further only looks through what was left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress
from typing import Any

from limelight.domain.picture import EMPTY, Catalogue, Column, Picture
from limelight.domain.standing import Standing
from limelight.domain.survey import Survey, survey_of
from limelight.ui.stage.grouping import GroupBy, Grouping, Order
from limelight.ui.stage.masks import ChangedLately, and_bytes, any_of, bits_of, not_everywhere, or_bytes
from limelight.ui.stage.wishes import BY_ATTENTION, Filter, Sort, SortBy

_LOW = bytes((1 << code) if code < 8 else 0 for code in range(256))
_HIGH = bytes((1 << (code - 8)) if 8 <= code < 16 else 0 for code in range(256))
_RANK = bytes(BY_ATTENTION.index(Standing(code)) if code < len(Standing) else 255 for code in range(256))
"""Translation tables from a standing's code to its bit in one of two bytes, and to its rank of attention."""

_DAY = 86_400.0  # seconds


class Index:
    """The rows of a picture by wish. Rows are catalogue rows. `now` tells the time, in seconds since 1970, UTC."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._picture = EMPTY
        self._surveyed: tuple[Catalogue, Survey] = (EMPTY.catalogue, survey_of(()))
        self._texts: list[str] = []
        self._orders: dict[tuple[Sort, int], Order] = {}
        self._grouping: tuple[GroupBy, Catalogue, Grouping] | None = None
        self._grouped: tuple[Grouping, Order, Order] | None = None
        self._changed = ChangedLately()
        self._spread: tuple[frozenset[str], tuple[Column, ...], bytes] = (frozenset(), (), b"")
        self._owned: tuple[str | None, str | None, bytes] = (None, None, b"")
        self._left: tuple[Filter, bytes] = (Filter(), b"")
        self._bits: tuple[frozenset[str], tuple[Column, ...], bytes, bytes] = (frozenset(), (), b"", b"")
        self._newest: list[int] = []

    def take(self, picture: Picture, changed: Iterable[int] = ()) -> None:
        """Work on another picture; what still holds of the former is kept.

        `changed` are the rows that differ from the former in any column, where the catalogue is the same.
        """
        if picture.catalogue is not self._picture.catalogue:
            self._texts, self._orders, self._newest = [], {}, []
            self._owned = (None, None, b"")
            self._left = (Filter(), b"")
        else:
            if self._newest:
                for row in changed:
                    self._newest[row] = max(column.changed_at[row] for column in picture.columns)
            alive = {id(_stamp(picture, sort)) for sort, _ in self._orders}
            self._orders = {key: order for key, order in self._orders.items() if key[1] in alive}
        self._picture = picture

    def rows(self, wanted: Filter, sort: Sort, also: int = -1) -> Sequence[int]:
        """The rows that fit, in order; and the row `also` in any case."""
        return self._order(sort).where(self._fitting(wanted, also))

    def grouped(
        self, wanted: Filter, sort: Sort, by: GroupBy, also: int = -1
    ) -> tuple[Sequence[int], Sequence[int], Sequence[str]]:
        """The same rows by group, the number of its group beside each, and the names of all groups by number."""
        grouping, order = self._in_groups(by), self._order(sort)
        if self._grouped is None or self._grouped[0] is not grouping or self._grouped[1] is not order:
            self._grouped = (grouping, order, grouping.order(order.rows))
        whole, mask = self._grouped[2], self._fitting(wanted, also)
        return whole.where(mask), whole.codes_where(mask), grouping.names

    def _in_groups(self, by: GroupBy) -> Grouping:
        """The groups of all features; worked out once."""
        catalogue = self._picture.catalogue
        if self._grouping is None or self._grouping[0] is not by or self._grouping[1] is not catalogue:
            self._grouping = (by, catalogue, Grouping(by, catalogue.features))
        return self._grouping[2]

    def _fitting(self, wanted: Filter, also: int) -> bytes | None:
        """One byte a row: whether it fits; None where all do."""
        mask = self._mask(wanted)
        if wanted.standings:
            low, high = self._standing_bits(wanted.places)
            chosen = low.translate(any_of(bits_of(wanted.standings, 0)))
            if any(standing >= 8 for standing in wanted.standings):
                chosen = or_bytes(chosen, high.translate(any_of(bits_of(wanted.standings, 8))))
            mask = chosen if mask is None else and_bytes(mask, chosen)
        if mask is None or also < 0:
            return mask
        kept = bytearray(mask)
        kept[also] = 1
        return bytes(kept)

    def counts(self, wanted: Filter) -> Mapping[Standing, int]:
        """How many features would be shown if only that standing were chosen, everything else of the wish kept."""
        mask = self._mask(wanted)
        fits = int.from_bytes(b"\1" * len(self._picture.catalogue) if mask is None else mask, "little")
        bits = [int.from_bytes(each, "little") for each in self._standing_bits(wanted.places)]
        # A standing's bit of every row is moved to the lowest of the row's byte, where the mask has its own.
        return {standing: (bits[standing >> 3] >> (standing & 7) & fits).bit_count() for standing in Standing}

    def owners(self) -> Sequence[str]:
        """Every owner, by name, the empty one for features without last."""
        return self._survey().owners

    def tags(self) -> Sequence[str]:
        """Every tag, by name."""
        return self._survey().tags

    def _survey(self) -> Survey:
        """What is known of all features: as it was stored with them, else worked out once."""
        catalogue = self._picture.catalogue
        if self._surveyed[0] is not catalogue:
            self._surveyed = (catalogue, catalogue.survey or survey_of(catalogue.features))
        return self._surveyed[1]

    def _mask(self, wanted: Filter) -> bytes | None:
        """One byte a row: whether it fits in everything but the standings; None where all do."""
        masks = (self._owned_by(wanted), self._holding(wanted), self._moved(wanted), self._half_way(wanted))
        told = [mask for mask in masks if mask is not None]
        return and_bytes(*told) if told else None

    def _holding(self, wanted: Filter) -> bytes | None:
        """One byte a row: whether every word is in it; None where none is looked for."""
        if not wanted.terms:
            return None
        before, left = self._left
        terms = wanted.terms
        if before.terms and _narrows(before, wanted):
            terms = tuple(term for term in terms if term not in before.terms)
        else:
            left = b""
        for term in terms:
            left = _holding_too(term, self.texts(), left)
        self._left = (wanted, left)
        return left

    def _moved(self, wanted: Filter) -> bytes | None:
        """One byte a row: whether it was changed lately; None where that is not asked for."""
        if wanted.changed_days is None:
            return None
        columns = self._looked_at(wanted.places)
        since = self._now() - wanted.changed_days * _DAY
        return self._changed.since(columns, since) if columns else bytes(len(self._picture.catalogue))

    def _half_way(self, wanted: Filter) -> bytes | None:
        """One byte a row: whether it is on somewhere and not everywhere; None where that is not asked for."""
        if not wanted.not_everywhere:
            return None
        columns = self._looked_at(wanted.places)
        if self._spread[0] != wanted.places or not _same_standings(self._spread[1], columns):
            mask = not_everywhere(columns) if columns else bytes(len(self._picture.catalogue))
            self._spread = (wanted.places, columns, mask)
        return self._spread[2]

    def _looked_at(self, places: frozenset[str]) -> tuple[Column, ...]:
        """The environments of these keys; all where none is named."""
        columns = self._picture.columns
        return tuple(column for column in columns if not places or column.environment.key in places)

    def texts(self) -> Sequence[str]:
        """What is searched of each feature, by row: name, key, owner and tags, each on a line, whatever the case."""
        if not self._texts:
            self._texts = [
                "\n".join((feature.name, feature.key, feature.owner, *feature.tags)).casefold()
                for feature in self._picture.catalogue.features
            ]
        return self._texts

    def _owned_by(self, wanted: Filter) -> bytes | None:
        """One byte a row: whether it has the owner and the tag; None where neither is asked for."""
        owner, tag = wanted.owner, wanted.tag
        if owner is None and tag is None:
            return None
        if self._owned[:2] != (owner, tag):
            mask = bytes(
                (owner is None or feature.owner == owner) and (tag is None or tag in feature.tags)
                for feature in self._picture.catalogue.features
            )
            self._owned = (owner, tag, mask)
        return self._owned[2]

    def _standing_bits(self, places: frozenset[str]) -> tuple[bytes, bytes]:
        """Per row the standings it has in these environments (all, where none is named), as bits of two bytes."""
        columns = self._picture.columns
        if self._bits[0] != places or not _same_standings(self._bits[1], columns):
            seen = [column.standing for column in self._looked_at(places)]
            size = len(self._picture.catalogue)
            low = or_bytes(bytes(size), *(standing.translate(_LOW) for standing in seen))
            high = or_bytes(bytes(size), *(standing.translate(_HIGH) for standing in seen if 8 in standing))
            self._bits = (places, columns, low, high)
        return self._bits[2], self._bits[3]

    def _order(self, sort: Sort) -> Order:
        """All rows in an order; kept until what it rests on changes."""
        key = (sort, id(_stamp(self._picture, sort)))
        if key not in self._orders:
            # Sorting is stable: what is equal stays in the order of the names.
            rows: Sequence[int] = self._survey().by_name
            if sort != Sort():
                rows = sorted(rows, key=self._keys(sort).__getitem__, reverse=sort.backwards)
            self._orders[key] = Order(rows)
        return self._orders[key]

    def _keys(self, sort: Sort) -> Sequence[Any]:
        """What each row is compared by under a sort."""
        features = self._picture.catalogue.features
        if sort.by is SortBy.STANDING:
            column = _column(self._picture, sort.environment)
            return column.standing.translate(_RANK) if column else bytes(len(features))
        if sort.by is SortBy.CHANGED:
            return [-at for at in self._changed_at(sort.environment)]
        if sort.by is SortBy.CREATED:
            return [-(feature.created or 0.0) for feature in features]
        if sort.by is SortBy.OWNER:
            ranks = {owner: rank for rank, owner in enumerate(self.owners())}
            return [ranks[feature.owner] for feature in features]
        if sort.by is SortBy.KEY:
            return [feature.key.casefold() for feature in features]
        return [feature.title.casefold() for feature in features]

    def _changed_at(self, environment: str) -> Sequence[int]:
        """When each row was last changed there, or anywhere; seconds since 1970, 0 where not known."""
        column = _column(self._picture, environment)
        if column:
            return column.changed_at
        if not self._newest:
            nowhere = bytes(len(self._picture.catalogue))
            self._newest = list(map(max, nowhere, nowhere, *(column.changed_at for column in self._picture.columns)))
        return self._newest


def _stamp(picture: Picture, sort: Sort) -> object:
    """The object that an order rests on: as long as it is the same object, the order holds."""
    column = _column(picture, sort.environment)
    if sort.by is SortBy.STANDING:
        return column.standing if column else picture.catalogue
    if sort.by is SortBy.CHANGED:
        return column.changed_at if column else picture
    return picture.catalogue


def _column(picture: Picture, environment: str) -> Column | None:
    return next((column for column in picture.columns if column.environment.key == environment), None)


def _narrows(before: Filter, after: Filter) -> bool:
    """Whether every text that fits `after` fits `before`."""
    return all(any(old in new for new in after.terms) for old in before.terms)


def _holding_too(term: str, texts: Sequence[str], left: bytes) -> bytes:
    """One byte a text: whether the term is in it; with `left`, only of the texts whose byte there is not 0."""
    if not left:
        return bytes([term in text for text in texts])
    found = bytearray(left)
    for row in compress(range(len(texts)), left):
        found[row] = term in texts[row]
    return bytes(found)


def _same_standings(before: Sequence[Column], after: Sequence[Column]) -> bool:
    return len(before) == len(after) and all(
        old.standing is new.standing and old.environment.key == new.environment.key
        for old, new in zip(before, after, strict=True)
    )
