"""What Unleash answers, with only the members that are needed. Source: unleash-server 7.5.1 and 8.2.0, as they run."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

import msgspec

Moment = Annotated[datetime, msgspec.Meta(tz=True)]  # a time without its zone is none (RFC 3339)


class StrategyShape(msgspec.Struct, rename="camel", gc=False):
    """A strategy of a feature in an environment."""

    name: str
    id: str = ""
    disabled: bool = False
    parameters: dict[str, Any] = msgspec.field(default_factory=dict)
    constraints: list[dict[str, Any]] = msgspec.field(default_factory=list)
    segments: list[int] = msgspec.field(default_factory=list)
    variants: list[dict[str, Any]] = msgspec.field(default_factory=list)


class PlaceShape(msgspec.Struct, rename="camel", gc=False):
    """A feature in an environment; without strategies in the list, with them in the feature itself."""

    name: str
    enabled: bool
    last_seen_at: Moment | None = None
    strategies: list[StrategyShape] | None = None


class TagShape(msgspec.Struct, gc=False):
    """A tag: its type and its value."""

    type: str = ""
    value: str = ""


class TagListShape(msgspec.Struct):
    """The tags of a feature."""

    tags: list[TagShape]


class DependencyShape(msgspec.Struct, gc=False):
    """A feature that has to be on for this one, or off where it is not `enabled`."""

    feature: str
    enabled: bool = True


class FeatureShape(msgspec.Struct, rename="camel", gc=False):
    """A feature, in the list or by itself.

    By itself it carries no tags; the list of 8.2.0 tells neither `dependencies` nor `children`, which depend on it.

    `project` is filled by who asked a project for it: the list does not say it.
    """

    name: str
    project: str = ""
    environments: list[PlaceShape] = msgspec.field(default_factory=list)
    description: str | None = None
    type: str = "release"
    stale: bool = False
    archived: bool = False
    created_at: Moment | None = None
    tags: list[TagShape] | None = None
    dependencies: list[DependencyShape] | None = None
    children: list[str] = msgspec.field(default_factory=list)

    def place(self, environment: str) -> PlaceShape | None:
        """The feature in an environment; None where its project does not have that one."""
        return next((place for place in self.environments if place.name == environment), None)


class FeatureListShape(msgspec.Struct):
    """Every feature of a project."""

    features: list[FeatureShape]


class ToldFeatureShape(msgspec.Struct, gc=False):
    """A feature as an application is told about it in one environment; disabled strategies are left out."""

    name: str
    enabled: bool
    strategies: list[StrategyShape] = msgspec.field(default_factory=list)


class ToldQueryShape(msgspec.Struct, rename="camel"):
    """What an application is told about."""

    environment: str = ""
    inline_segment_constraints: bool = True


class ToldMetaShape(msgspec.Struct, rename="camel"):
    """The newest event that is in what an application is told."""

    revision_id: int = 0


class ToldShape(msgspec.Struct):
    """Everything that an application is told in its environment."""

    features: list[ToldFeatureShape]
    query: ToldQueryShape = msgspec.field(default_factory=ToldQueryShape)
    meta: ToldMetaShape = msgspec.field(default_factory=ToldMetaShape)


class EventShape(msgspec.Struct, rename="camel"):
    """An entry of the audit log. `data` and `pre_data` are what was after and before, by the kind of event."""

    id: int
    type: str
    created_by: str
    created_at: Moment
    created_by_user_id: int | None = None
    environment: str | None = None
    feature_name: str | None = None
    group_id: str | int | None = None  # the transaction: all that one request did
    data: Any = None
    pre_data: Any = None


class EventPageShape(msgspec.Struct):
    """Events, newest first."""

    events: list[EventShape]


class PermissionShape(msgspec.Struct):
    """What somebody may do; without a project or an environment: in every one."""

    permission: str
    project: str | None = None
    environment: str | None = None


class PersonShape(msgspec.Struct, rename="camel"):
    """Who asks. The server also sends the secret of an admin token here: it is not read."""

    id: int | None = None
    name: str | None = None
    username: str | None = None
    email: str | None = None
    type: str = ""
    internal_admin_token_user_id: int | None = None


class CallerShape(msgspec.Struct):
    """Who asks and what they may do."""

    user: PersonShape
    permissions: list[PermissionShape]


class ServerShape(msgspec.Struct):
    """The server's own description of itself."""

    version: str = ""
    environment: str = ""  # the edition: "Open Source", "Enterprise"


class TypeCountShape(msgspec.Struct, gc=False):
    """How many features of a type a project has, without the archived ones."""

    count: int


class ProjectShape(msgspec.Struct, rename="camel"):
    """A project by itself."""

    archived_at: Moment | None = None
    feature_type_counts: list[TypeCountShape] = msgspec.field(default_factory=list)


class EnvironmentShape(msgspec.Struct, rename="camel"):
    """An environment, as a project sees it: `visible` where it is one of the project's.

    `default_strategy` is what turning on adds, where a project has its own.
    """

    name: str
    visible: bool = True
    type: str = ""
    sort_order: int = 0
    enabled: bool = True
    default_strategy: dict[str, Any] | None = None


class EnvironmentListShape(msgspec.Struct):
    """The environments of a project."""

    environments: list[EnvironmentShape]


class UsageShape(msgspec.Struct):
    """How often a feature was found on and off in an environment within the last hour."""

    environment: str
    yes: int = 0
    no: int = 0


class MetricsShape(msgspec.Struct, rename="camel"):
    """Who asks for a feature, and how often."""

    last_hour_usage: list[UsageShape] = msgspec.field(default_factory=list)


class RefusalShape(msgspec.Struct):
    """What the server says when it refuses."""

    name: str = ""
    message: str = ""
    permissions: list[str] | None = None


class WayInShape(msgspec.Struct, rename="camel"):
    """How one signs in, said to who has no token. `options` are the other ways."""

    type: str = ""
    path: str = ""
    options: Any = None
    default_hidden: bool = False


class PersonalTokenShape(msgspec.Struct, rename="camel"):
    """A personal token in the list of its owner's, without its secret."""

    id: int
    description: str
    expires_at: Moment


class PersonalTokenListShape(msgspec.Struct):
    """The personal tokens of who asks."""

    pats: list[PersonalTokenShape]


class MadeTokenShape(msgspec.Struct, rename="camel"):
    """A personal token that was just made."""

    id: int
    secret: str
    expires_at: Moment
