"""The path to production while a connection is edited: pure values, no widgets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from limelight.domain.environments import Environment, Kind
from limelight.domain.people import Permission
from limelight.domain.profile import LONGEST_KEY, Binding, Profile, SystemEntry
from limelight.domain.systems import Description, EnvironmentFacts
from limelight.words import tr

_ORDER = tuple(Kind)
_GUESSES = (
    (Kind.STAGING, ("stag", "preprod", "pre-prod", "pre_prod", "uat", "accept", "rehears")),
    (Kind.PRODUCTION, ("prod", "live")),
    (Kind.TEST, ("test", "qa", "integration", "perf")),
    (Kind.DEVELOPMENT, ("dev", "local", "sandbox")),
)


@dataclass(frozen=True, slots=True)
class PathRow:
    """One environment on the path while it is edited.

    `fixed` rows belong to other connections: only their place can be changed. `binding` is what the profile says so
    far, None where it is new.
    """

    key: str  # ours
    remote: str  # the system's own key
    system: str  # the profile's key of the system
    name: str
    kind: Kind
    critical: bool
    chosen: bool
    fixed: bool = False
    binding: Binding | None = None
    facts: EnvironmentFacts | None = None  # None: the server does not tell of it
    guessed: bool = False  # the server does not say what it is for

    def as_binding(self, position: int) -> Binding:
        """What the profile will say; colour and sources of deploy evidence stay as they were."""
        old = self.binding
        colour = old.environment.colour if old else ""
        environment = Environment(self.key, self.name.strip(), position, self.kind, self.critical, colour)
        return Binding(environment, self.system, self.remote, old.sources if old else ())


def rows_for(profile: Profile, entry: SystemEntry, description: Description) -> tuple[PathRow, ...]:
    """The whole path: what the profile has, in its order, and the server's further environments among them.

    A new connection starts with every environment chosen that may be read; of one that is edited, those it has.
    """
    is_new = all(system.key != entry.key for system in profile.systems)
    rows = [_row_of(binding, entry, description) for binding in profile.bindings]
    known = {row.remote for row in rows if row.system == entry.key}
    for facts in sorted(description.environments, key=_place):
        if facts.key not in known:
            new = _new_row(facts, entry, rows)
            readable = Permission.READ in facts.permissions
            rows.insert(_place_for(new, rows), replace(new, chosen=is_new and readable))
    return tuple(rows)


def moved(rows: Sequence[PathRow], index: int, by: int) -> tuple[PathRow, ...]:
    """The rows with one moved up or down; as they were where it stands at the end already."""
    to = index + by
    if not 0 <= to < len(rows):
        return tuple(rows)
    changed = list(rows)
    changed.insert(to, changed.pop(index))
    return tuple(changed)


def problem_of(rows: Sequence[PathRow]) -> str:
    """Why the path cannot be saved, as a sentence; empty where it can."""
    chosen = [row for row in rows if row.chosen]
    if not any(not row.fixed for row in chosen):
        return tr("Tick at least one environment of this connection.")
    seen: dict[str, str] = {}
    for row in chosen:
        name = row.name.strip()
        if not name or not name.isprintable():
            return tr('Give the environment "{remote}" a name.', remote=row.remote)
        if _alike(name) in seen:
            return tr(
                'Two environments are called "{name}". Give one another name: it is typed to confirm a release.',
                name=name,
            )
        seen[_alike(name)] = name
    return ""


def bindings_of(rows: Iterable[PathRow]) -> tuple[Binding, ...]:
    """The path as the profile will say it."""
    return tuple(row.as_binding(position) for position, row in enumerate(row for row in rows if row.chosen))


def key_for(wish: str, taken: Iterable[str]) -> str:
    """A key of the profile made from a title or a host, different from those that are taken."""
    plain = unicodedata.normalize("NFKD", wish).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9._:-]+", "-", plain).strip("-.")[: LONGEST_KEY - 5] or "system"
    others = set(taken)
    return next(key for key in (base, *(f"{base}-{number}" for number in range(2, 1_000))) if key not in others)


def kind_of(facts: EnvironmentFacts) -> tuple[Kind, bool]:
    """What an environment is for, and whether that is a guess from its name; in doubt production, the careful one."""
    if facts.kind is not None:
        return facts.kind, False
    words = f"{facts.key} {facts.name}".lower()
    guess = next((kind for kind, parts in _GUESSES if any(part in words for part in parts)), Kind.PRODUCTION)
    return guess, True


def _row_of(binding: Binding, entry: SystemEntry, description: Description) -> PathRow:
    environment = binding.environment
    ours = binding.system == entry.key
    return PathRow(
        key=environment.key,
        remote=binding.remote,
        system=binding.system,
        name=environment.name,
        kind=environment.kind,
        critical=environment.critical,
        chosen=True,
        fixed=not ours,
        binding=binding,
        facts=description.environment(binding.remote) if ours else None,
    )


def _new_row(facts: EnvironmentFacts, entry: SystemEntry, rows: Sequence[PathRow]) -> PathRow:
    kind, guessed = kind_of(facts)
    names = {_alike(row.name) for row in rows}
    name = " ".join("".join(char if char.isprintable() else " " for char in facts.name or facts.key).split())[:80]
    if _alike(name) in names:
        name = f"{name} ({entry.title or entry.key})"[:120]
    keys = {row.key for row in rows}
    wish = facts.key if facts.key not in keys else f"{entry.key}-{facts.key}"
    critical = kind is Kind.PRODUCTION or facts.critical
    return PathRow(
        key_for(wish, keys), facts.key, entry.key, name, kind, critical, chosen=False, facts=facts, guessed=guessed
    )


def _place(facts: EnvironmentFacts) -> tuple[int, int, str]:
    kind, _ = kind_of(facts)
    return (facts.position if facts.position is not None else 1_000, _ORDER.index(kind), facts.key)


def _place_for(new: PathRow, rows: Sequence[PathRow]) -> int:
    """Behind the last environment that is as near to production, or nearer to its start."""
    earlier = [index for index, row in enumerate(rows) if _ORDER.index(row.kind) <= _ORDER.index(new.kind)]
    return earlier[-1] + 1 if earlier else 0


def _alike(name: str) -> str:
    return unicodedata.normalize("NFKC", name.strip()).casefold()
