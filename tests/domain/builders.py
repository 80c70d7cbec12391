"""Small domain values for the tests of this folder."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.domain.assembly import Assembly, Moment, Taken, begin, take_reading
from limelight.domain.cells import Cell
from limelight.domain.environments import Environment, Kind
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.features import Feature
from limelight.domain.seats import Seat
from limelight.domain.systems import Reading

NOW = 1_800_000_000.0
AT = Moment(NOW, 50.0)


def seat(key: str, system: str = "one", position: int = 0, **more: object) -> Seat:
    """A seat whose remote key is the environment's in capitals."""
    return Seat(Environment(key, key.title(), position, Kind.TEST), system, key.upper(), **more)  # type: ignore[arg-type]


def seats(*keys: str) -> tuple[Seat, ...]:
    """Seats of one system."""
    return tuple(seat(key, position=position) for position, key in enumerate(keys))


def whole(cells: Mapping[str, Mapping[str, Cell]], features: Mapping[str, Feature] | None = None) -> Reading:
    """A whole reading by our environment keys; features that are not given are told by their key only."""
    keys = {key for told in cells.values() for key in told}
    return Reading({key: Feature(key) for key in sorted(keys)} | dict(features or {}), _by_remote(cells), "m")


def moved(cells: Mapping[str, Mapping[str, Cell]], vanished: Mapping[str, frozenset[str]] | None = None) -> Reading:
    """A reading of what moved."""
    keys = {key for told in cells.values() for key in told}
    gone = {key.upper(): names for key, names in (vanished or {}).items()}
    return Reading({key: Feature(key) for key in sorted(keys)}, _by_remote(cells), "m", whole=False, vanished=gone)


def taken(assembly: Assembly, reading: Reading, *environments: str, system: str = "one") -> Assembly:
    """The assembly with a reading of these environments, or of all that it tells."""
    told = environments or tuple(key.lower() for key in {**reading.cells, **reading.vanished})
    return take_reading(assembly, Taken(system, told, reading, AT))


def begun(*keys: str) -> Assembly:
    """An assembly of seats of one system."""
    return begin(seats(*keys), {})


def seen(at: float = NOW, **more: object) -> Evidence:
    """A sighting by an SDK."""
    return Evidence(EvidenceKind.SEEN, "SDK", at, present=True, **more)  # type: ignore[arg-type]


def running(version: str, at: float = NOW, **more: object) -> Evidence:
    """Build information."""
    return Evidence(EvidenceKind.BUILD_INFO, "build info", at, version=version, **more)  # type: ignore[arg-type]


def _by_remote(cells: Mapping[str, Mapping[str, Cell]]) -> dict[str, Mapping[str, Cell]]:
    return {key.upper(): told for key, told in cells.items()}
