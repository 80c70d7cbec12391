"""What matters to a change, as read at one moment: shown by the confirmation, read again before anything is sent."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.cells import Cell, LastChange, Traffic
from limelight.domain.environments import Environment, Freeze
from limelight.domain.evidence import Judgement
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class OnPath:
    """The same feature in an environment before this one on the path to production."""

    environment: Environment
    standing: Standing
    read_at: float  # seconds since 1970, UTC


@dataclass(frozen=True, slots=True)
class Situation:
    """One feature in one environment with everything that a change of it depends on."""

    environment: Environment
    origin: str  # scheme, host and port that a change would be sent to
    feature: Feature
    cell: Cell
    presence: Judgement
    version: str  # the version that runs there; empty where unknown
    actor: Actor
    permissions: frozenset[Permission]
    reason_required: bool
    freeze: Freeze | None  # the strictest of server, flag and profile
    dependents_on: tuple[str, ...]  # keys of features that are on there and depend on this one
    read_at: float  # seconds since 1970, UTC
    # Shown, and not compared: it may move without making the decision a different one.
    path: tuple[OnPath, ...] = ()
    traffic: Traffic | None = None
    critical: bool = False  # the stricter of profile and server


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that matters and is no longer what was shown."""

    what: str  # "Exposure", "Version", ...
    shown: str
    now: str
    by: LastChange | None = None  # who changed it, where the system tells


def differences(shown: Situation, now: Situation) -> tuple[Difference, ...]:
    """What matters and differs, in the order in which it is told; empty when the decision still stands (rule R6)."""
    pairs = zip(_what_matters(shown), _what_matters(now), strict=True)
    by = now.cell.last_change if _change_id(shown) != _change_id(now) else None
    return tuple(Difference(what, was, is_now, by) for (what, was), (_, is_now) in pairs if was != is_now)


def _what_matters(situation: Situation) -> tuple[tuple[str, str], ...]:
    """Each thing that a decision rests on with its value in words."""
    cell, presence = situation.cell, situation.presence
    have, of = presence.have_of
    return (
        ("Address", situation.origin),
        ("Exposure", cell.exposure.words),
        ("Setting", cell.setting),
        ("Last change", _change_id(situation)),
        ("Revision", cell.revision or ""),
        ("Code", f"{presence.presence.name.lower().replace('_', ' ')}{f', on {have} of {of}' if of else ''}"),
        ("Version", situation.version),
        ("Freeze", _freeze_words(situation.freeze)),
        ("Read only", cell.read_only),
        ("Waiting changes", ", ".join(sorted(cell.pending))),
        ("Signed in as", situation.actor.name),
        ("Permissions", ", ".join(sorted(permission.value for permission in situation.permissions))),
        ("Features that depend on it", ", ".join(sorted(situation.dependents_on))),
    )


def _change_id(situation: Situation) -> str:
    return situation.cell.last_change.id if situation.cell.last_change else ""


def _freeze_words(freeze: Freeze | None) -> str:
    if freeze is None:
        return "none"
    held = [word for holds, word in ((freeze.holds_release, "release"), (freeze.holds_roll_back, "roll back")) if holds]
    return f"{freeze.reason} (holds {' and '.join(held)})"
