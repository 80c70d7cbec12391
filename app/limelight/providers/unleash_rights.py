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
_CHANGES = frozenset({Permission.RELEASE, Permission.ROLL_BACK})


@dataclass(frozen=True, slots=True)
class Rights:
    """What may be done in each environment, and why not in a project there that is an exception."""

    environments: tuple[EnvironmentFacts, ...]
    exceptions: Mapping[tuple[str, str], str]  # by project and environment; one text for all of its features

    def why_not(self, project: str, environment: str) -> str:
        """Why a feature of a project cannot be changed where others can; empty where it can, or none can."""
        return self.exceptions.get((project, environment), "")


NO_RIGHTS = Rights((), {})


def rights_of(said: Sequence[PermissionShape], projects: Mapping[str, Sequence[EnvironmentShape]]) -> Rights:
    """The rights from what Unleash says about the caller, in environments that one of the projects has at least."""
    places = {place.name: place for listed in projects.values() for place in listed}
    facts: list[EnvironmentFacts] = []
    exceptions: dict[tuple[str, str], str] = {}
    for name, place in places.items():
        there = [project for project, listed in projects.items() if any(each.name == name for each in listed)]
        may = [project for project in there if _may_change(said, project, name)]
        may_not = [project for project in there if project not in may] if may else []
        for project in may_not:
            exceptions[project, name] = _WHY_NOT.format(environment=name, project=project)
        permissions = frozenset({Permission.READ}) | (_CHANGES if may else frozenset())
        limits = f"changes in {', '.join(may)} only" if may_not else ""
        kind = _KINDS.get(place.type)
        facts.append(EnvironmentFacts(name, name, permissions, kind, place.sort_order, limits=limits))
    return Rights(tuple(facts), exceptions)


def _may_change(said: Sequence[PermissionShape], project: str, environment: str) -> bool:
    return any(
        right.permission in _MAY_CHANGE
        and right.project in (None, "*", project)
        and right.environment in (None, "", "*", environment)
        for right in said
    )


_WHY_NOT = "Unleash lets you change features in {environment}, but not those of the project “{project}”."
