"""Where features stand, cell by cell, for the command line: lines to read, and plain values for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from limelight.domain.evidence import Presence
from limelight.domain.picture import CellView, Column, Mark
from limelight.domain.reports.known import Known, journal_gaps, picture_gaps
from limelight.domain.reports.words import minute, utc
from limelight.domain.standing import Standing
from limelight.domain.tables import TextTable
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class Choice:
    """Which cells are asked for: keys of features and environments, and standings. None of a kind: all of them."""

    features: tuple[str, ...] = ()
    environments: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()

    @property
    def is_of_cells(self) -> bool:
        """Whether single cells are asked for, and not how everything stands."""
        return bool(self.features or self.standings)

    def unknown_to(self, known: Known) -> tuple[str, ...]:
        """The keys that nothing has."""
        places = [column.environment.key for column in known.picture.columns]
        features = (key for key in self.features if key not in known.picture.catalogue.rows)
        return (*features, *(key for key in self.environments if key not in places))


def code_of(standing: Standing) -> str:
    """A standing as the command line and programs write it: "partly-released"."""
    return standing.name.lower().replace("_", "-")


STANDINGS = {code_of(standing): standing for standing in Standing}


def chosen_table(known: Known, choice: Choice) -> TextTable:
    """The chosen cells as lines of a table."""
    heads = (tr("Feature"), tr("Environment"), tr("Standing"), tr("Since"), tr("By"), tr("Why"))
    rows = []
    for feature, cells in _chosen(known, choice):
        for column, cell in cells:
            change = cell.detail.last_change
            by, why = (change.actor, change.reason) if change else ("", "")
            rows.append((feature, column.environment.key, cell.words, minute(cell.changed_at), by, why))
    return TextTable(heads, rows)


def standings_as_built_in(known: Known, choice: Choice) -> Mapping[str, object]:
    """The chosen environments and cells as plain lists and dictionaries; the manual documents them."""
    features = known.picture.catalogue
    return {
        "format": "limelight-status-1",
        "profile": known.profile,
        "made_at": utc(known.now),
        "demo": known.is_demo,
        "stored": known.stored,
        "gaps": [*picture_gaps(known), *journal_gaps(known)],
        "environments": [_environment(column, known) for _, column in _columns(known, choice.environments)],
        "features": [
            {
                "key": key,
                "name": features.features[features.rows[key]].name,
                "owner": features.features[features.rows[key]].owner,
                "tags": list(features.features[features.rows[key]].tags),
                "in": {column.environment.key: _cell(cell) for column, cell in cells},
            }
            for key, cells in _chosen(known, choice)
        ],
    }


def _chosen(known: Known, choice: Choice) -> Iterator[tuple[str, Sequence[tuple[Column, CellView]]]]:
    """The keys of the chosen features, each with the cells that fit; without those that have none."""
    catalogue = known.picture.catalogue
    columns = list(_columns(known, choice.environments))
    keys = choice.features or (feature.key for feature in catalogue.features)
    for key in keys:
        row = catalogue.rows[key]
        cells = [
            (column, known.picture.cell(index, row))
            for index, column in columns
            if not choice.standings or column.standing[row] in choice.standings
        ]
        if cells:
            yield key, cells


def _columns(known: Known, environments: Sequence[str]) -> Iterator[tuple[int, Column]]:
    for index, column in enumerate(known.picture.columns):
        if not environments or column.environment.key in environments:
            yield index, column


def _environment(column: Column, known: Known) -> Mapping[str, object]:
    fresh = column.freshness
    age = fresh.age(known.now, known.monotonic)
    return {
        "key": column.environment.key,
        "name": column.environment.name,
        "kind": column.environment.kind.value,
        "critical": column.critical or column.environment.critical,
        "demo": column.environment.demo,
        "system": column.system,
        "version": column.version,
        "read_at": utc(fresh.read_at) or None,
        "age_seconds": None if age is None else round(age),
        "current": known.is_current(column),
        "trouble": fresh.trouble,
        "counts": {code_of(each): column.standing.count(each) for each in Standing},
    }


def _cell(cell: CellView) -> Mapping[str, object]:
    change, exposure = cell.detail.last_change, cell.exposure
    return {
        "standing": code_of(cell.standing),
        "percentage": exposure.share,
        "audiences": list(exposure.audiences),
        "deployed": _PRESENCES[cell.presence],
        "instances": {"have": cell.detail.have, "of": cell.detail.of} if cell.detail.of else None,
        "rolled_back": Mark.ROLLED_BACK in cell.marks,
        "pending": list(cell.detail.pending),
        "changed_at": utc(cell.changed_at) or None,
        "changed_by": change.actor if change else None,
        "reason": change.reason if change else None,
    }


_PRESENCES = {
    Presence.UNKNOWN: None,
    Presence.NOT_DEPLOYED: "no",
    Presence.PARTLY: "partly",
    Presence.DEPLOYED: "yes",
}
