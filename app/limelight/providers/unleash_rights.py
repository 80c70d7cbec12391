"""What the caller may do in the environments of the projects, as Unleash says it. Pure.

Unleash gives the right to change features for each project and environment. A person's rights are shown by environment:
they hold where they do in one of its projects, and each feature of the others says that it cannot be changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from limelight.domain.environments import Kind
from limelight.domain.people import Permission
from limelight.domain.systems import EnvironmentFacts
from limelight.providers.unleash_shapes import EnvironmentShape, PermissionShape

_KINDS = {
    "development": Kind.DEVELOPMENT,
    "test": Kind.TEST,
    "pre-production": Kind.STAGING,
    "production": Kind.PRODUCTION,
}
_MAY_CHANGE = frozenset({"ADMIN", "UPDATE_FEATURE_ENVIRONMENT"})


@dataclass(frozen=True, slots=True)
class Rights:
    """By environment, in which of its projects the caller may change features, and in which not."""

    may: Mapping[str, tuple[str, ...]]
    may_not: Mapping[str, tuple[str, ...]]

    def permissions(self, environment: str) -> frozenset[Permission]:
        """What may be done there, in one of the projects at least."""
        changes = {Permission.RELEASE, Permission.ROLL_BACK} if self.may.get(environment) else set()
        return frozenset({Permission.READ, *changes})

    def why_not(self, project: str, environment: str) -> str:
        """Why a feature of a project cannot be changed where others can; empty where it can, or none can."""
        if self.may.get(environment) and project in self.may_not.get(environment, ()):
            return f"Unleash lets you change features in {environment}, but not those of the project “{project}”."
        return ""


NO_RIGHTS = Rights({}, {})


def rights_of(said: Sequence[PermissionShape], places: Mapping[str, Sequence[EnvironmentShape]]) -> Rights:
    """The rights from what Unleash says about the caller; `places` are the environments of each project."""
    may: dict[str, tuple[str, ...]] = {}
    may_not: dict[str, tuple[str, ...]] = {}
    for project, listed in places.items():
        for place in listed:
            kept = may if _may_change(said, project, place.name) else may_not
            kept[place.name] = (*kept.get(place.name, ()), project)
    return Rights(may, may_not)


def facts_of(places: Mapping[str, Sequence[EnvironmentShape]], rights: Rights) -> tuple[EnvironmentFacts, ...]:
    """The environments that one of the projects has at least, with what the caller may do there."""
    merged = {place.name: place for listed in places.values() for place in listed}
    return tuple(
        EnvironmentFacts(name, name, rights.permissions(name), _KINDS.get(place.type), place.sort_order)
        for name, place in merged.items()
    )


def _may_change(said: Sequence[PermissionShape], project: str, environment: str) -> bool:
    return any(
        right.permission in _MAY_CHANGE
        and right.project in (None, "*", project)
        and right.environment in (None, "", "*", environment)
        for right in said
    )
