"""What the caller may do in the environments of the projects, as Unleash says it. Pure.

Unleash gives the rights to change features for each project and environment, and one for each kind of request. A
person's rights are shown by environment: they hold where some do in one of its projects, and each feature of the
others says that it cannot be changed. A change that needs a request which is not theirs to make says so before it is
confirmed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from limelight.domain.changes import Step
from limelight.domain.environments import Kind
from limelight.domain.errors import Unsupported
from limelight.domain.people import Permission
from limelight.domain.systems import EnvironmentFacts
from limelight.providers.unleash_setting import kind_of
from limelight.providers.unleash_shapes import EnvironmentShape, PermissionShape
from limelight.words import tr

_KINDS = {
    "development": Kind.DEVELOPMENT,
    "test": Kind.TEST,
    "pre-production": Kind.STAGING,
    "production": Kind.PRODUCTION,
}
_ADMIN = "ADMIN"
_SWITCH, _ADD, _SHARE = "UPDATE_FEATURE_ENVIRONMENT", "CREATE_FEATURE_STRATEGY", "UPDATE_FEATURE_STRATEGY"
_NEEDED = {
    "on": (_SWITCH, tr("turn a feature on")),
    "off": (_SWITCH, tr("turn a feature off")),
    "add": (_ADD, tr("add a strategy")),
    "share": (_SHARE, tr("change a strategy")),
}
"""What each kind of request needs, seen in the routes of 7.5.1 and 8.2.0, and how it is called.

What turning on adds by itself needs no right of its own."""

Denied = tuple[tuple[str, str], ...]
"""Kinds of requests that are not the caller's to make, each with why not."""

_CHANGES = frozenset({Permission.RELEASE, Permission.ROLL_BACK})


@dataclass(frozen=True, slots=True)
class Rights:
    """What may be done in each environment, and why not in a project there that is an exception."""

    environments: tuple[EnvironmentFacts, ...]
    exceptions: Mapping[tuple[str, str], str]  # by project and environment; one text for all of its features
    denials: Mapping[tuple[str, str], Denied] = field(default_factory=dict)  # where some may be made, and not all

    def why_not(self, project: str, environment: str) -> str:
        """Why a feature of a project cannot be changed where others can; empty where it can, or none can."""
        return self.exceptions.get((project, environment), "")

    def denied(self, project: str, environment: str) -> Denied:
        """The kinds of requests that may not be made there, where others may."""
        return self.denials.get((project, environment), ())


NO_RIGHTS = Rights((), {})


def rights_of(said: Sequence[PermissionShape], projects: Mapping[str, Sequence[EnvironmentShape]]) -> Rights:
    """The rights from what Unleash says about the caller, in environments that one of the projects has at least."""
    places = {place.name: place for listed in projects.values() for place in listed}
    facts: list[EnvironmentFacts] = []
    exceptions: dict[tuple[str, str], str] = {}
    denials: dict[tuple[str, str], Denied] = {}
    for name, place in places.items():
        there = [project for project, listed in projects.items() if any(each.name == name for each in listed)]
        kinds = {project: _kinds(said, project, name) for project in there}
        may = [project for project in there if kinds[project]]
        may_not = [project for project in there if project not in may] if may else []
        for project in may_not:
            exceptions[project, name] = _WHY_NOT.format(environment=name, project=project)
        denials |= {(project, name): told for project in may if (told := _denied(kinds[project], name))}
        permissions = frozenset({Permission.READ}) | (_CHANGES if may else frozenset())
        limits = tr("changes in {may} only", may=", ".join(may)) if may_not else ""
        kind = _KINDS.get(place.type)
        facts.append(EnvironmentFacts(name, name, permissions, kind, place.sort_order, limits=limits))
    return Rights(tuple(facts), exceptions, denials)


def permitted(steps: tuple[Step, ...], denied: Denied) -> tuple[Step, ...]:
    """The same steps, each of which the caller may take.

    Raises:
        Unsupported: one of them is not the caller's to take; says which.
    """
    reasons = dict(denied)
    for step in steps:
        if why := reasons.get(kind_of(step)):
            raise Unsupported(why)
    return steps


def _kinds(said: Sequence[PermissionShape], project: str, environment: str) -> frozenset[str]:
    """The kinds of requests that the caller may make with a feature of a project in an environment."""
    rights = {
        right.permission
        for right in said
        if right.project in (None, "*", project) and right.environment in (None, "", "*", environment)
    }
    return frozenset(kind for kind, (right, _) in _NEEDED.items() if rights & {_ADMIN, right})


def _denied(kinds: frozenset[str], environment: str) -> Denied:
    return tuple(
        (
            kind,
            tr(
                "Unleash does not let you {called} in {environment}, which this needs.",
                called=called,
                environment=environment,
            ),
        )
        for kind, (_, called) in _NEEDED.items()
        if kind not in kinds
    )


_WHY_NOT = tr("Unleash lets you change features in {environment}, but not those of the project “{project}”.")
