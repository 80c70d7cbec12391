"""The setting of a flag in one environment: state, share and audiences; what it means, and how it becomes a wish.

The table is the contract's: off, or a share of nothing, is dark; on for all without audiences is released; the rest
is partial. A share that is absent is everyone's; null is a share that the server does not know.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import msgspec

from limelight.domain.cells import Cell
from limelight.domain.changes import Step
from limelight.domain.errors import Unsupported
from limelight.domain.exposure import (
    DARK,
    RELEASED,
    UNKNOWN,
    Exposure,
    ExposureKind,
    percent_words,
)
from limelight.words import tr

ENABLED = "ENABLED"
DISABLED = "DISABLED"
_FOR_ALL = "everyone"


@dataclass(frozen=True, slots=True)
class Setting:
    """`share` is 0 to 100, None where the server does not know it; `audiences` are names."""

    state: str
    share: float | None
    audiences: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Canonical text, such as `ENABLED 25 for everyone` or `DISABLED 100 for ["Staff"]`."""
        share = "?" if self.share is None else f"{self.share:.10g}"
        audiences = json.dumps(self.audiences, ensure_ascii=False) if self.audiences else _FOR_ALL
        return f"{self.state} {share} for {audiences}"

    @property
    def exposure(self) -> Exposure:
        """Who gets the feature; UNKNOWN for a state that this program does not know."""
        if self.state not in (ENABLED, DISABLED):
            return UNKNOWN
        if self.state == DISABLED or self.share == 0:
            return DARK
        if self.share == 100:
            return Exposure(ExposureKind.PARTIAL, None, self.audiences) if self.audiences else RELEASED
        return Exposure(ExposureKind.PARTIAL, self.share, self.audiences)


def read_setting(text: str) -> Setting:
    """The setting of a canonical text.

    Raises:
        Unsupported: the text is none of ours.
    """
    try:
        state, share, _, audiences = text.split(" ", 3)
        names = () if audiences == _FOR_ALL else tuple(json.loads(audiences))
        return Setting(state, None if share == "?" else float(share), names)
    except ValueError as error:
        raise Unsupported(
            tr("How this feature is set there could not be read, so it cannot be changed from here.")
        ) from error


def share_of(percentage: float | msgspec.UnsetType | None) -> float | None:
    """The share that a document's `percentage` says."""
    return 100.0 if percentage is msgspec.UNSET else percentage


def step_to(cell: Cell, target: Exposure, *, restores_rules: bool) -> Step | None:
    """The one request that leads to a target; None where it is so already.

    Raises:
        Unsupported: the contract cannot do that.
    """
    if cell.exposure == target:
        return None
    now = read_setting(cell.setting)
    if now.exposure.kind is ExposureKind.UNKNOWN:
        raise Unsupported(
            tr("Its state there is {state}, which this program does not know. Update Limelight.", state=now.state[:40])
        )
    after, targeted = _after(now, target, restores_rules=restores_rules)
    gives, takes = _gives(now, after), _gives(after, now)
    if gives and takes:
        raise Unsupported(
            tr(
                "Going from {exposure} to {target} would give it to some and take it from others, which "
                "is neither a release nor a roll back. Turn it off first, or release it to everyone.",
                exposure=now.exposure.words,
                target=target.words,
            )
        )
    operation = "release" if gives else "rollback"
    wish = {"operation": operation, "state": after.state, "percentage": after.share, "targeted": targeted}
    return Step(_words(operation, target), now.text, after.text, after.exposure, json.dumps(wish))


def _after(now: Setting, target: Exposure, *, restores_rules: bool) -> tuple[Setting, str]:
    """The setting that a target means, and the contract's word for what becomes of the rules."""
    if target.kind is ExposureKind.DARK:
        return Setting(DISABLED, 100.0 if now.share is None else now.share, now.audiences), "keep"
    if target.kind is ExposureKind.RELEASED:
        return Setting(ENABLED, 100.0), "clear"
    if target.kind is not ExposureKind.PARTIAL:
        raise Unsupported(
            tr("“{target}” is not something that a release or a roll back can lead to.", target=target.words)
        )
    share = target.percentage
    if share is None:
        if not target.audiences:
            raise Unsupported(tr("How large the share was is not known. Choose a percentage, or turn it off."))
        share = 100.0
    return Setting(ENABLED, share, target.audiences), _rules(now, target, restores_rules=restores_rules)


def _rules(now: Setting, target: Exposure, *, restores_rules: bool) -> str:
    if not target.audiences:
        return "clear"
    if target.audiences == now.audiences:
        return "keep"
    if now.audiences:
        raise Unsupported(tr("Other audiences can only be set in the system's own console."))
    if not restores_rules:
        raise Unsupported(
            tr("This system cannot bring back the audiences that a release cleared. Turn it off instead.")
        )
    return "restore"


def _gives(before: Setting, after: Setting) -> bool:
    """Whether somebody gets the feature after who did not before."""
    if after.exposure.kind is ExposureKind.DARK:
        return False
    if before.exposure.kind is ExposureKind.DARK:
        return True
    if before.share is None or after.share is None:
        return before.exposure != after.exposure
    return after.share > before.share or (bool(before.audiences) and after.audiences != before.audiences)


def _words(operation: str, target: Exposure) -> str:
    if target.kind is ExposureKind.DARK:
        return tr("Turn it off")
    if target.kind is ExposureKind.RELEASED:
        return tr("Release it to everyone")
    share = percent_words(100.0 if target.percentage is None else target.percentage)
    words = tr("{share} of {some}", share=share, some=", ".join(target.audiences)) if target.audiences else share
    return (
        tr("Release it to {words}", words=words)
        if operation == "release"
        else tr("Take it back to {words}", words=words)
    )
