"""Large pictures, made quickly and the same every time."""

from __future__ import annotations

import random
from array import array
from dataclasses import replace

from limelight.domain.cells import LastChange
from limelight.domain.environments import Environment, Kind
from limelight.domain.exposure import ExposureKind
from limelight.domain.features import Feature
from limelight.domain.people import Permission
from limelight.domain.picture import NO_SHARE, Catalogue, Column, Detail, Freshness, Picture
from limelight.domain.standing import Standing

_AREAS = ("Checkout", "Search", "Basket", "Accounts", "Cards", "Loans", "Reports", "Onboarding", "Payments", "Limits")
_THINGS = ("one-click", "new layout", "smart ranking", "guest mode", "bulk edit", "hints", "export", "statements")
_TEAMS = tuple(f"Team {name}" for name in ("Amber", "Birch", "Cedar", "Dune", "Elm", "Fern", "Gale", "Heath"))
_STANDINGS = bytes(
    [Standing.RELEASED] * 8
    + [Standing.WAITING] * 4
    + [Standing.PARTLY_RELEASED] * 2
    + [Standing.OFF] * 3
    + [Standing.NOT_DEPLOYED] * 5
    + [Standing.ABSENT, Standing.UNKNOWN, Standing.ON_UNREAD]
)
_EXPOSURES = {
    Standing.UNKNOWN: ExposureKind.UNKNOWN,
    Standing.ABSENT: ExposureKind.ABSENT,
    Standing.NOT_DEPLOYED: ExposureKind.DARK,
    Standing.OFF: ExposureKind.DARK,
    Standing.WAITING: ExposureKind.DARK,
    Standing.PARTLY_RELEASED: ExposureKind.PARTIAL,
    Standing.RELEASED: ExposureKind.RELEASED,
    Standing.WITHOUT_CODE: ExposureKind.RELEASED,
    Standing.ON_UNREAD: ExposureKind.ON_UNREAD,
}
_TO_EXPOSURE = bytes(_EXPOSURES[Standing(code)] if code < len(Standing) else 0 for code in range(256))


def synthetic_picture(features: int, environments: int, *, seed: int = 7, now: float = 1_800_000_000.0) -> Picture:
    """A picture of `features` x `environments` without details, read at `now`, the last fifth production."""
    chance = random.Random(seed)
    catalogue = synthetic_catalogue(features, chance)
    columns = tuple(_column(index, environments, features, chance, now) for index in range(environments))
    return Picture(catalogue, columns)


def synthetic_catalogue(features: int, chance: random.Random) -> Catalogue:
    """So many features with names, owners and tags."""
    made = tuple(
        Feature(
            key=f"{_AREAS[number % 10].lower()}.{_THINGS[number // 10 % 8].replace(' ', '-')}-{number}",
            name=f"{_AREAS[number % 10]} {_THINGS[number // 10 % 8]} {number}",
            owner=_TEAMS[chance.randrange(len(_TEAMS))],
            tags=(f"tag-{number % 23}",),
            created=1_700_000_000.0 + number,
        )
        for number in range(features)
    )
    return Catalogue(made, {feature.key: row for row, feature in enumerate(made)})


def with_changed(picture: Picture, cells: int, seed: int = 11) -> Picture:
    """The same picture, the next second, with `cells` cells released that were not."""
    chance = random.Random(seed)
    rows_of: dict[int, list[int]] = {}
    for _ in range(cells):
        rows_of.setdefault(chance.randrange(len(picture.columns)), []).append(chance.randrange(len(picture.catalogue)))
    columns = tuple(
        _with_released(column, rows_of[index]) if index in rows_of else column
        for index, column in enumerate(picture.columns)
    )
    return Picture(picture.catalogue, columns)


def with_changes_told(picture: Picture, chance: random.Random) -> Picture:
    """The same picture, where half of the cells tell who changed them last, when and why."""
    columns = tuple(replace(column, details=_changes(column, chance)) for column in picture.columns)
    return Picture(picture.catalogue, columns)


def with_new_column(picture: Picture, index: int, seed: int) -> Picture:
    """The same picture, in which an environment is read anew and most of its cells stand otherwise."""
    old = picture.columns[index]
    made = _column(index, len(picture.columns), len(picture.catalogue), random.Random(seed), old.freshness.read_at or 0)
    new = replace(made, environment=old.environment)
    return Picture(picture.catalogue, (*picture.columns[:index], new, *picture.columns[index + 1 :]))


def _changes(column: Column, chance: random.Random) -> dict[int, Detail]:
    rows = chance.sample(range(len(column.standing)), len(column.standing) // 2)
    return {
        row: Detail(LastChange(f"change-{row}", "Maya Lindgren", float(column.changed_at[row]), "The campaign starts"))
        for row in rows
    }


def _column(index: int, of: int, size: int, chance: random.Random, now: float) -> Column:
    production = index >= of - max(1, of // 5)
    kind = Kind.PRODUCTION if production else (Kind.DEVELOPMENT, Kind.TEST, Kind.STAGING)[index % 3]
    standing = bytes(chance.choices(_STANDINGS, k=size))
    return Column(
        environment=Environment(f"env-{index}", f"Environment {index}", index, kind, critical=production),
        standing=standing,
        exposure=standing.translate(_TO_EXPOSURE),
        presence=bytes(size),
        marks=bytes(size),
        share=array("H", (2500 if code == Standing.PARTLY_RELEASED else NO_SHARE for code in standing)),
        changed_at=array("I", (int(now) - chance.randrange(10_000_000) for _ in range(size))),
        details={},
        freshness=Freshness(read_at=now, read_monotonic=0.0),
        version=f"2.{index}.0",
        permissions=frozenset(Permission),
    )


def _with_released(column: Column, rows: list[int]) -> Column:
    standing, exposure = bytearray(column.standing), bytearray(column.exposure)
    share, changed_at = column.share[:], column.changed_at[:]
    for row in rows:
        standing[row], exposure[row] = Standing.RELEASED, ExposureKind.RELEASED
        share[row] = NO_SHARE
        changed_at[row] += 1
    return replace(column, standing=bytes(standing), exposure=bytes(exposure), share=share, changed_at=changed_at)
