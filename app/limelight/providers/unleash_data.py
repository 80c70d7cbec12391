"""Unleash's answers as domain values. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from limelight.domain.cells import Cell, Deed, LastChange
from limelight.domain.errors import BadAnswer
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.exposure import DARK, ON_UNREAD
from limelight.domain.features import Feature, FeatureType, Lifecycle
from limelight.domain.people import Actor
from limelight.domain.systems import Capabilities
from limelight.net.answers import Response
from limelight.net.decoding import decode
from limelight.providers.unleash_setting import Setting, Strategy, strategy_of
from limelight.providers.unleash_shapes import (
    CallerShape,
    EventShape,
    FeatureShape,
    PersonShape,
    PlaceShape,
    RefusalShape,
    StrategyShape,
)
from limelight.words import tr

SYSTEM = "Unleash"
CAPABILITIES = Capabilities(
    system=SYSTEM,
    reads_all_at_once=True,
    percentages=True,
    tells_history=True,
    tells_evidence=True,
    cells_carry_evidence=True,
    evaluates=True,
    poll_seconds=15.0,
    evidence_seconds=600.0,
    remarks=(
        tr("Unleash takes no reason: yours is kept in Limelight's journal only."),
        tr(
            "Unleash does not refuse a change when somebody else was faster. Limelight reads again right before it "
            "sends (about 0.1 s lies between, as long as its answer takes to arrive), and compares afterwards."
        ),
        tr("That an application asked for a feature shows that its code is there. That none asked shows nothing."),
    ),
)

_KEY = re.compile(r"[A-Za-z0-9._~-]{1,200}")
_DEEDS = {"feature-environment-enabled": Deed.RELEASED, "feature-environment-disabled": Deed.ROLLED_BACK}
_TYPES = {
    "release": FeatureType.RELEASE,
    "experiment": FeatureType.EXPERIMENT,
    "operational": FeatureType.OPERATIONAL,
    "permission": FeatureType.PERMISSION,
    "kill-switch": FeatureType.KILL_SWITCH,
}


def is_key(text: str) -> bool:
    """Whether a name can stand in a path as it is; Unleash lets no other names be made."""
    return _KEY.fullmatch(text) is not None and text not in (".", "..")


def refusal_words(response: Response) -> str:
    """The server's own words where it refuses; empty where it says nothing that can be read."""
    try:
        said = decode(response.body, RefusalShape, SYSTEM)
    except BadAnswer:
        return ""
    if "SKIP_CHANGE_REQUEST" in (said.permissions or ()):
        return tr(
            "{message} This environment takes changes by change request only: make one in Unleash.",
            message=said.message,
        )
    return said.message


def caller_of(said: CallerShape) -> Actor:
    """Who asks, under the name that Unleash's own record shows."""
    person: PersonShape = said.user
    number = person.id if person.id is not None else person.internal_admin_token_user_id
    name = person.username or person.email or person.name or tr("somebody without a name")
    return Actor(str(number) if number is not None else name, name, is_service=bool(person.type))


def feature_of(shape: FeatureShape, *, tells_project: bool = False) -> Feature:
    """A feature. Its owner and its since-version come from tags: `owner:payments`, `since:2.4.0`.

    Where `tells_project`, its project stands first among its tags, so that several can be told apart and filtered.
    """
    tags = [f"project:{shape.project}"] if tells_project else []
    tags += [f"{tag.type}:{tag.value}" if tag.type not in ("", "simple") else tag.value for tag in shape.tags or ()]
    lifecycle = Lifecycle.ARCHIVED if shape.archived else Lifecycle.STALE if shape.stale else Lifecycle.ACTIVE
    return Feature(
        key=shape.name,
        name="",
        description=shape.description or "",
        owner=_tagged(tags, "owner"),
        tags=tuple(tag for tag in tags if not tag.startswith(("owner:", "since:"))),
        type=_TYPES.get(shape.type, FeatureType.OTHER),
        lifecycle=lifecycle,
        created=_seconds(shape.created_at),
        since_version=_tagged(tags, "since"),
        depends_on=_parents(shape),
    )


def _parents(shape: FeatureShape) -> tuple[str, ...] | None:
    """The features that have to be on for it; of one that has to be off Limelight has no word. The list tells none."""
    if shape.dependencies is None:
        return None
    return tuple(parent.feature for parent in shape.dependencies if parent.enabled)


def setting_of(feature: str, place: PlaceShape, *, own_default: bool = False) -> Setting:
    """The setting of a feature in an environment, from the feature itself."""
    return Setting(feature, place.enabled, tuple(strategy_from(each) for each in place.strategies or ()), own_default)


def listed_cell(place: PlaceShape, change: LastChange | None, read_only: str = "") -> Cell:
    """A cell from the list, which tells on or off only."""
    exposure = ON_UNREAD if place.enabled else DARK
    return Cell(exposure, evidence=seen_evidence(place), last_change=change, read_only=read_only)


def cell_of(setting: Setting, place: PlaceShape, change: LastChange | None = None) -> Cell:
    """A complete cell, whatever the caller may do with it."""
    return Cell(setting.exposure, setting.text, evidence=seen_evidence(place), last_change=change)


def seen_evidence(place: PlaceShape) -> tuple[Evidence, ...]:
    """That an application asked for it; nothing where none did, which shows nothing."""
    seen = _seconds(place.last_seen_at)
    if seen is None:
        return ()
    return (Evidence(EvidenceKind.SEEN, SYSTEM, seen, present=True, detail=tr("an application asked for it")),)


def last_change_of(event: EventShape) -> LastChange:
    """The newest event of a feature in an environment as its last change."""
    number = event.created_by_user_id
    return LastChange(
        str(event.id),
        event.created_by,
        event.created_at.timestamp(),
        actor_id=str(number) if number is not None else "",
        deed=_DEEDS.get(event.type, Deed.UNTOLD),
    )


def strategy_from(shape: StrategyShape) -> Strategy:
    """A strategy by what it does."""
    return strategy_of(
        shape.name,
        shape.parameters,
        shape.constraints,
        shape.segments,
        disabled=shape.disabled,
        variants=shape.variants,
    )


def _tagged(tags: Iterable[str], kind: str) -> str:
    return next((tag.removeprefix(f"{kind}:") for tag in tags if tag.startswith(f"{kind}:")), "")


def _seconds(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment is not None else None
