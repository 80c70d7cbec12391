"""What matters to a change, as read at one moment: shown by the confirmation, read again before anything is sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from limelight.domain.cells import Cell, LastChange, Traffic
from limelight.domain.environments import Environment, Freeze
from limelight.domain.evidence import Judgement
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import LEAST_UNTIL_OLD, Freshness
from limelight.domain.standing import Standing
from limelight.domain.systems import Need
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.held import HeldChange


@dataclass(frozen=True, slots=True)
class OnPath:
    """The same feature in an environment before this one on the path to production."""

    environment: Environment
    standing: Standing
    freshness: Freshness
    is_old: bool = False  # it was, when this was put together


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
    freeze: Freeze | None  # the strictest of server, flag and profile: see `environments.strictest`
    dependents_on: tuple[str, ...] | None  # keys of features that are on there and depend on this one; None: not told
    read_at: float  # seconds since 1970, UTC
    old_after: float = LEAST_UNTIL_OLD  # seconds after which what was read is old
    critical: bool = False  # the stricter of profile and server
    evidence_trouble: tuple[str, ...] = ()  # why a source of deploy evidence could not be read, one for each
    approvals: int = 0  # how many people have to approve a change there
    free_to_roll_back: frozenset[Need] = frozenset()  # what a release needs there, and a roll back does not
    on_behalf_of: str = ""  # for whom a service acts, where the system records it; empty: for nobody who is known
    held: HeldChange | None = None  # the waiting change that is decided about; None: none is, or it waits no longer
    # Shown, and not compared: it may move without making the decision a different one.
    proof_due: bool = False  # who the person is was proved too long ago for a release where it is critical
    path: tuple[OnPath, ...] = ()
    traffic: Traffic | None = None
    needs: tuple[str, ...] = ()  # keys of features that this one needs and that are off there
    needs_unread: tuple[str, ...] = ()  # and of those of which that could not be read


def without_own_freeze(situation: Situation) -> Situation:
    """As it matters to a roll back: our own freezes never hold one, and a file of them may be lost at any moment."""
    return replace(situation, freeze=situation.freeze.of_server) if situation.freeze is not None else situation


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that matters and is no longer what was shown."""

    what: str  # "Exposure", "Version", ...
    shown: str
    now: str
    by: LastChange | None = None  # who changed it, where the system tells


@dataclass(frozen=True, slots=True)
class _Matter:
    """One thing that a decision rests on: what is compared, and how it is told."""

    what: str
    value: object
    words: str


def differences(shown: Situation, now: Situation) -> tuple[Difference, ...]:
    """What matters and differs, in the order in which it is told; empty when the decision still stands (rule R6)."""
    pairs = zip(_what_matters(shown), _what_matters(now), strict=True)
    by = now.cell.last_change if _change_id(shown) != _change_id(now) else None
    return tuple(
        Difference(was.what, was.words, is_now.words, by) for was, is_now in pairs if was.value != is_now.value
    )


def _what_matters(situation: Situation) -> tuple[_Matter, ...]:
    """Each thing that a decision rests on."""
    cell = situation.cell
    return (
        _plain(tr("Address"), situation.origin),
        _Matter(tr("Exposure"), cell.exposure, cell.exposure.words),
        _plain(tr("Setting"), cell.setting),
        _plain(tr("Last change"), _change_id(situation)),
        _plain(tr("Revision"), cell.revision or ""),
        _plain(tr("Code"), _code_words(situation.presence)),
        _plain(tr("Version"), situation.version),
        _Matter(tr("Deploy evidence"), len(situation.evidence_trouble), _trouble_words(situation.evidence_trouble)),
        _Matter(tr("Freeze"), situation.freeze, _freeze_words(situation.freeze)),
        _plain(tr("Read only"), cell.read_only),
        _plain(tr("Waiting changes"), ", ".join(sorted(cell.pending))),
        _Matter(tr("What is decided about"), situation.held, _held_words(situation.held)),
        _Matter(tr("Signed in as"), situation.actor, situation.actor.name),
        _plain(tr("Acting for"), situation.on_behalf_of),
        _plain(tr("Permissions"), ", ".join(sorted(permission.word for permission in situation.permissions))),
        _plain(tr("Not permitted"), " ".join(dict.fromkeys(why for _, why in cell.denied))),
        _plain(tr("Features that depend on it"), _dependents_words(situation.dependents_on)),
        _plain(tr("Asks for a reason"), tr("yes") if situation.reason_required else tr("no")),
        _plain(tr("Approvals that it needs"), str(situation.approvals)),
        _plain(tr("A roll back needs no"), ", ".join(sorted(need.word for need in situation.free_to_roll_back))),
        _plain(tr("Critical"), tr("yes") if situation.critical else tr("no")),
    )


def _plain(what: str, words: str) -> _Matter:
    return _Matter(what, words, words)


def _change_id(situation: Situation) -> str:
    return situation.cell.last_change.id if situation.cell.last_change else ""


def _code_words(presence: Judgement) -> str:
    have, of = presence.have_of
    words = presence.presence.name.lower().replace("_", " ")
    if of:
        words += tr(", on {have} of {of}", have=have, of=of)
    return words + (tr(", evidence disagrees") if presence.disagree else "")


def _trouble_words(trouble: tuple[str, ...]) -> str:
    return tr("could not be read: {trouble}", trouble=" ".join(trouble)) if trouble else tr("read from every source")


def _dependents_words(dependents: tuple[str, ...] | None) -> str:
    return tr("not told by the system") if dependents is None else ", ".join(sorted(dependents))


def _held_words(held: HeldChange | None) -> str:
    if held is None:
        return tr("nothing that waits")
    approved = (
        tr(", approved by {people}", people=", ".join(name for _, name in held.approved_by)) if held.approved_by else ""
    )
    waits = tr("approval") if held.for_approval else tr("its time")
    return tr(
        "{held}, asked for by {asked_by}, waits for {waits}{approved}",
        held=held.words,
        asked_by=held.asked_by,
        waits=waits,
        approved=approved,
    )


def _freeze_words(freeze: Freeze | None) -> str:
    if freeze is None:
        return tr("none")
    told = [
        tr("{reason} (stops {stops})", reason=part.reason, stops=part.stops) for part in freeze.parts if part.reason
    ]
    return "; ".join([*told, *(part.unknown for part in freeze.parts if part.unknown)])
