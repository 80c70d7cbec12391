"""The contract's documents as domain values: pure functions, nothing beyond sees JSON."""

from __future__ import annotations

import re
from datetime import datetime

from limelight.domain.cells import Cell, Deed, LastChange, Traffic
from limelight.domain.environments import Freeze, Kind
from limelight.domain.errors import BadAnswer
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.exposure import Exposure
from limelight.domain.features import Feature, FeatureType, Lifecycle
from limelight.domain.people import Actor, Permission, acting_words
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts, Need
from limelight.providers.toggle_endpoint_setting import Setting, share_of
from limelight.providers.toggle_endpoint_shapes import (
    ActivityShape,
    ActorShape,
    DescriptionShape,
    EnvironmentShape,
    EvidenceShape,
    FlagShape,
    FreezeShape,
    LastChangeShape,
    StateShape,
)
from limelight.words import tr

CONTRACT = "toggle-endpoint/1"
SYSTEM = "Toggle endpoint"

_KEY = re.compile(r"(?!\.{1,2}\Z)[A-Za-z0-9._:-]{1,200}\Z")
_STRONG_ETAG = re.compile(r'"[\x21\x23-\x7e]*"\Z')

_PERMISSIONS = {
    "read": Permission.READ,
    "release": Permission.RELEASE,
    "rollback": Permission.ROLL_BACK,
    "approve": Permission.APPROVE,
}
_NEEDS = {"reason": Need.REASON, "approvals": Need.APPROVAL}
_KINDS = {kind.value: kind for kind in Kind}
_TYPES = {kind.value.replace(" ", "-"): kind for kind in FeatureType}
_LIFECYCLES = {stage.value: stage for stage in Lifecycle}
DEEDS = {"release": Deed.RELEASED, "rollback": Deed.ROLLED_BACK}
_EVIDENCE = {
    "deployment": EvidenceKind.DEPLOYMENT,
    "build-info": EvidenceKind.BUILD_INFO,
    "ci-event": EvidenceKind.CI_EVENT,
    "seen": EvidenceKind.SEEN,
    "stated": EvidenceKind.STATED,
}

BEFORE_DESCRIBED = Capabilities(
    SYSTEM,
    percentages=True,
    takes_reason=True,
    conditional_writes=True,
    keeps_keys=True,
    tells_evidence=True,
    evidence_seconds=60.0,
)
"""What every server of the contract can do; what more, it says itself."""

_MISSING = (
    ("history", tr("It does not tell who changed what before.")),
    (
        "change-lookup",
        tr("It does not tell what became of a change whose answer was lost; that is then read from the state."),
    ),
    ("schedule", tr("It does nothing by itself at a time.")),
    ("restore-rules", tr("It cannot bring back audiences that a release to everyone cleared.")),
)


def is_key(text: str) -> bool:
    """Whether a text may stand in a path: the contract's keys, and nothing that a path would understand differently."""
    return _KEY.match(text) is not None


def capabilities_of(said: DescriptionShape) -> Capabilities:
    """What a server says it can do; words that this program does not know are ignored."""
    can = set(said.capabilities)
    return Capabilities(
        SYSTEM,
        percentages="percentage" in can,
        takes_reason=True,
        conditional_writes=True,
        keeps_keys=True,
        tells_history="history" in can,
        tells_evidence=True,
        evaluates="ofrep" in can,
        approvals="approvals" in can,
        schedules="schedule" in can,
        poll_seconds=said.poll_seconds or BEFORE_DESCRIBED.poll_seconds,
        evidence_seconds=BEFORE_DESCRIBED.evidence_seconds,
        remarks=tuple(sentence for word, sentence in _MISSING if word not in can),
    )


def description_of(said: DescriptionShape, server_date: float | None, source: str) -> Description:
    """The description of a server.

    Raises:
        BadAnswer: it speaks another contract.
    """
    if said.contract != CONTRACT:
        raise BadAnswer(
            tr(
                "{source} speaks {contract} and not {ours}. Check the address in the connection.",
                source=source,
                contract=said.contract[:40],
                ours=CONTRACT,
            )
        )
    return Description(
        said.name,
        said.version,
        actor_of(said.caller),
        tuple(_environment_of(place) for place in said.environments),
        capabilities_of(said),
        said.time.timestamp() if said.time else server_date,
    )


def actor_of(said: ActorShape) -> Actor:
    """A person or a service."""
    return Actor(said.id, said.name or said.id, said.kind == "service")


def feature_of(flag: FlagShape) -> Feature:
    """What is the same in every environment."""
    return Feature(
        flag.key,
        flag.name,
        flag.description,
        next((owner.name or owner.id for owner in flag.owners), ""),
        flag.tags,
        _TYPES.get(flag.type, FeatureType.OTHER),
        _LIFECYCLES.get(flag.lifecycle, Lifecycle.ACTIVE),
        next((link.href for link in flag.links if link.href.startswith("https://")), ""),
        _seconds(flag.created_at),
        flag.since_version or "",
        flag.depends_on,
    )


def cell_of(flag: FlagShape) -> Cell:
    """A flag in an environment."""
    setting = _setting_of(flag.state, share_of(flag.percentage), flag.targeted, flag.audiences)
    strong = _STRONG_ETAG.match(flag.etag) is not None
    return Cell(
        setting.exposure,
        setting.text,
        flag.etag if strong else None,
        _all_evidence(flag),
        _last_change_of(flag.last_change) if flag.last_change else None,
        freeze_of(flag.frozen) if flag.frozen else None,
        flag.pending,
        _why_read_only(flag, strong=strong),
    )


def exposure_of(state: StateShape | None) -> Exposure | None:
    """The exposure before or after a change; None where it is not told, or narrowed to audiences without names."""
    if state is None or (state.targeted and not state.audiences):
        return None
    return _setting_of(state.state, share_of(state.percentage), state.targeted, state.audiences or ()).exposure


def setting_text(state: StateShape | None) -> str:
    """The setting before or after a change, as a cell would have it; empty where it is not told."""
    if state is None:
        return ""
    return _setting_of(state.state, share_of(state.percentage), state.targeted, state.audiences or ()).text


def freeze_of(said: FreezeShape) -> Freeze:
    """A freeze."""
    return Freeze(said.reason, _seconds(said.until), "release" in said.holds, "rollback" in said.holds)


def traffic_of(said: ActivityShape) -> Traffic:
    """The last hour."""
    hour = said.last_hour
    return Traffic(hour.evaluations if hour else None, hour.on if hour else None, _seconds(said.last_evaluated_at))


def _environment_of(said: EnvironmentShape) -> EnvironmentFacts:
    return EnvironmentFacts(
        said.key,
        said.name,
        _permissions_of(said),
        _KINDS.get(said.kind),
        said.position,
        said.critical,
        said.reason_required,
        freeze_of(said.frozen) if said.frozen else None,
        " ".join(part for part in (said.deployed.component, said.deployed.version) if part) if said.deployed else "",
        approvals=said.approvals.required if said.approvals else 0,
        free_to_roll_back=frozenset(_NEEDS[word] for word in said.rollback_bypasses if word in _NEEDS),
        acts_for_others="on-behalf-of" in said.permissions,
    )


def _permissions_of(said: EnvironmentShape) -> frozenset[Permission]:
    may = frozenset(_PERMISSIONS[word] for word in said.permissions if word in _PERMISSIONS)
    own = Permission.APPROVE in may and said.approvals is not None and said.approvals.own_allowed
    return may | {Permission.APPROVE_OWN} if own else may


def _setting_of(state: str, share: float | None, targeted: bool, audiences: tuple[str, ...]) -> Setting:
    """Rules that narrow it and have no names are still rules."""
    return Setting(state, share, (audiences or ("unnamed rules",)) if targeted else ())


def _all_evidence(flag: FlagShape) -> tuple[Evidence, ...]:
    """The evidence told, without kinds that this program does not know; where none is, the server's conclusion."""
    if flag.evidence:
        return tuple(_evidence_of(item, _EVIDENCE[item.kind]) for item in flag.evidence if item.kind in _EVIDENCE)
    said = flag.deployed
    if said is None or said.value is None:
        return ()
    have, of = (said.instances.have, said.instances.of) if said.instances else (0, 0)
    since = _seconds(said.since) or 0.0
    return (Evidence(EvidenceKind.DEPLOYMENT, SYSTEM, since, said.value, said.version or "", have, of),)


def _evidence_of(item: EvidenceShape, kind: EvidenceKind) -> Evidence:
    present = True if kind is EvidenceKind.SEEN and item.present is None else item.present
    have, of = (item.instances.have, item.instances.of) if item.instances else (0, 0)
    observed = _seconds(item.observed_at) or 0.0
    return Evidence(kind, item.source, observed, present, item.version or "", have, of, item.detail)


def _last_change_of(said: LastChangeShape) -> LastChange:
    return LastChange(
        said.id,
        who(said.actor, said.on_behalf_of),
        _seconds(said.at) or 0.0,
        said.reason or "",
        said.key or "",
        said.actor.id if said.actor else "",
        DEEDS.get(said.action, Deed.UNTOLD),
    )


def who(actor: ActorShape | None, on_behalf_of: str) -> str:
    """The name of who did something; both where one acted for another."""
    return acting_words((actor.name or actor.id) if actor else "", on_behalf_of)


def _why_read_only(flag: FlagShape, *, strong: bool) -> str:
    if flag.read_only:
        return tr("It is steered elsewhere: the system does not let it be changed here.")
    if not is_key(flag.key):
        return tr("Its key has characters that cannot be addressed safely.")
    if not strong:
        return tr("The system does not tell a revision of it that a change could rest on.")
    return ""


def _seconds(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment else None
