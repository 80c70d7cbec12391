"""The documents of the toggle-endpoint contract that Limelight reads, as typed shapes; unknown members are ignored.

Enumerations stay plain text here, so that a word that a newer server says is not an error; what it means is decided
in `toggle_endpoint_data`. The contract is `resources/contract/toggle-endpoint.openapi.yaml`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Share = Annotated[float, msgspec.Meta(ge=0, le=100)]
Count = Annotated[int, msgspec.Meta(ge=0)]


class Shape(msgspec.Struct, gc=False, rename="camel"):
    """What every document has in common: the wire's names are camel case."""


class ActorShape(Shape):
    """Who."""

    id: str
    name: str = ""
    kind: str = ""


class FreezeShape(Shape):
    """A time in which changes are held back; without `holds` a release is."""

    reason: str = ""
    until: Moment | None = None
    holds: tuple[str, ...] = ("release",)


class DeployedShape(Shape):
    """The newest version in an environment."""

    version: str = ""
    component: str = ""


class ApprovalsShape(Shape):
    """Who has to approve."""

    required: int = 0
    own_allowed: bool = False


class EnvironmentShape(Shape):
    """An environment as the caller may see it."""

    key: str
    name: str
    permissions: tuple[str, ...]
    kind: str = ""
    position: int | None = None
    critical: bool = False
    reason_required: bool = False
    approvals: ApprovalsShape | None = None
    rollback_bypasses: tuple[str, ...] = ()
    frozen: FreezeShape | None = None
    deployed: DeployedShape | None = None


class DescriptionShape(Shape):
    """The answer of `GET /`."""

    contract: str
    name: str
    caller: ActorShape
    environments: tuple[EnvironmentShape, ...]
    capabilities: tuple[str, ...]
    version: str = ""
    time: Moment | None = None
    poll_seconds: Annotated[float, msgspec.Meta(ge=1)] | None = None


class InstancesShape(Shape):
    """How many of how many."""

    have: Count
    of: Count


class EvidenceShape(Shape):
    """One reason to believe something about the code."""

    kind: str
    source: str = ""
    observed_at: Moment | None = None
    detail: str = ""
    version: str | None = None
    present: bool | None = None
    instances: InstancesShape | None = None


class ConclusionShape(Shape):
    """What the server itself concludes about the code, where it tells no evidence."""

    value: bool | None = None
    since: Moment | None = None
    version: str | None = None
    instances: InstancesShape | None = None


class LastChangeShape(Shape):
    """Who changed a flag last."""

    id: str
    at: Moment | None = None
    key: str | None = None
    actor: ActorShape | None = None
    on_behalf_of: str = ""
    reason: str | None = None
    action: str = ""


class LinkShape(Shape):
    """A link."""

    href: str


class FlagShape(Shape):
    """A flag in one environment. `percentage` absent means that no share is set, null that it is not known."""

    key: str
    state: str
    etag: str
    percentage: Share | msgspec.UnsetType | None = msgspec.UNSET
    targeted: bool = False
    audiences: tuple[str, ...] = ()
    name: str = ""
    description: str = ""
    type: str = "release"
    lifecycle: str = "active"
    created_at: Moment | None = None
    since_version: str | None = None
    owners: tuple[ActorShape, ...] = ()
    tags: tuple[str, ...] = ()
    links: tuple[LinkShape, ...] = ()
    depends_on: tuple[str, ...] = ()
    deployed: ConclusionShape | None = None
    evidence: tuple[EvidenceShape, ...] = ()
    last_change: LastChangeShape | None = None
    frozen: FreezeShape | None = None
    read_only: bool = False
    pending: tuple[str, ...] = ()


class FlagPageShape(Shape):
    """A page of a list; all pages of one list have the same revision. Its flags are `FlagShape`s, still as text."""

    revision: str
    flags: tuple[msgspec.Raw, ...]
    vanished: tuple[str, ...] = ()
    next_cursor: str | None = None


class StateShape(Shape):
    """A state before or after a change. `audiences` None: the names are not told."""

    state: str
    percentage: Share | msgspec.UnsetType | None = msgspec.UNSET
    targeted: bool = False
    audiences: tuple[str, ...] | None = None


class VoteShape(Shape):
    """Somebody's word about a change that waits."""

    actor: ActorShape
    decision: str


class ChangeShape(Shape):
    """A change, done or not."""

    id: str
    environment: str
    flag: str
    action: str
    status: str
    at: Moment | None = None
    requested_at: Moment | None = None
    key: str | None = None
    actor: ActorShape | None = None
    on_behalf_of: str = ""
    reason: str | None = None
    ticket: str | None = None
    detail: str = ""
    approvals: tuple[VoteShape, ...] = ()
    before: StateShape | None = None
    after: StateShape | None = None


class ChangePageShape(Shape):
    """A page of a feed, newest first."""

    changes: tuple[ChangeShape, ...]
    next_cursor: str | None = None


class DeploymentShape(Shape):
    """A version that was put somewhere."""

    version: str
    deployed_at: Moment
    id: str = ""
    environment: str = ""
    component: str = ""
    status: str = "success"
    source: str = ""
    build: str = ""
    flags: tuple[str, ...] = ()
    instances: InstancesShape | None = None


class DeploymentPageShape(Shape):
    """Deployments, newest first."""

    deployments: tuple[DeploymentShape, ...]
    next_cursor: str | None = None


class LastHourShape(Shape):
    """What was counted in the last hour."""

    evaluations: Count | None = None
    on: Count | None = None


class ActivityShape(Shape):
    """How often a flag is asked for."""

    last_evaluated_at: Moment | None = None
    last_hour: LastHourShape | None = None


class EvaluationShape(Shape):
    """OFREP's answer: whether a flag is on for whom the question described, and why."""

    key: str
    value: bool
    reason: str = ""


class ProblemShape(Shape):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str = ""
    detail: str = ""
