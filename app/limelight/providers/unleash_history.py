"""Unleash's audit log as history. Pure.

The log says what each change did to the switch and to one strategy. Walking back from how it stands now gives who got
the feature before and after each of them, which is what a roll back needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from limelight.domain.exposure import Exposure
from limelight.domain.systems import HistoryEntry
from limelight.providers.unleash_data import last_change_of, setting_of
from limelight.providers.unleash_shapes import EventShape, PlaceShape, StrategyShape
from limelight.words import tr

_WORDS = {
    "feature-environment-enabled": tr("turned on"),
    "feature-environment-disabled": tr("turned off"),
    "feature-strategy-add": tr("strategy added"),
    "feature-strategy-update": tr("strategy changed"),
    "feature-strategy-remove": tr("strategy removed"),
    "feature-created": "created",
    "feature-archived": "archived",
    "feature-revived": tr("taken back from the archive"),
    "feature-stale-on": tr("marked as stale"),
    "feature-stale-off": tr("no longer marked as stale"),
}


@dataclass(slots=True)
class _Past:
    """The setting at a moment of the walk back."""

    on: bool
    strategies: dict[str, StrategyShape] = field(default_factory=dict)

    def exposure(self, name: str) -> Exposure:
        return setting_of("", PlaceShape(name, self.on, strategies=list(self.strategies.values()))).exposure

    def undo(self, event: EventShape) -> None:
        """Go back before an event."""
        if event.type == "feature-environment-enabled":
            self.on = False
        elif event.type == "feature-environment-disabled":
            self.on = True
        elif event.type == "feature-strategy-add":
            self.strategies.pop(_id_of(event.data), None)
        elif event.type in ("feature-strategy-update", "feature-strategy-remove"):
            before = _strategy_of(event.pre_data)
            if before is not None:
                self.strategies[before.id] = before


def history_of(events: Sequence[EventShape], now: PlaceShape | None) -> tuple[HistoryEntry, ...]:
    """Events, newest first, as history; with what was before and after each where `now` is how it stands."""
    if now is None or now.strategies is None:
        return tuple(_entry(event) for event in events)
    past = _Past(now.enabled, {strategy.id: strategy for strategy in now.strategies})
    entries = []
    for event in events:
        after = past.exposure(now.name)
        past.undo(event)
        entries.append(_entry(event, past.exposure(now.name), after))
    return tuple(entries)


def _entry(event: EventShape, before: Exposure | None = None, after: Exposure | None = None) -> HistoryEntry:
    change = last_change_of(event)
    return HistoryEntry(
        id=change.id,
        feature=event.feature_name or "",
        environment=event.environment or "",
        actor=change.actor,
        at=change.at,
        words=_words(event),
        before=before,
        after=after,
        actor_id=change.actor_id,
        deed=change.deed,
        request=str(event.group_id or ""),
    )


def _words(event: EventShape) -> str:
    words = _WORDS.get(event.type, event.type.replace("-", " "))
    before, after = (_share_of(data) for data in (event.pre_data, event.data))
    if after and after != before:
        return f"{words}: {before} % → {after} %" if before else f"{words}: {after} %"
    return words


def _share_of(data: Any) -> str:
    parameters = data.get("parameters") if isinstance(data, dict) else None
    return str(parameters.get("rollout", "")) if isinstance(parameters, dict) else ""


def _id_of(data: Any) -> str:
    return str(data.get("id", "")) if isinstance(data, dict) else ""


def _strategy_of(data: Any) -> StrategyShape | None:
    try:
        return msgspec.convert(data, StrategyShape)
    except msgspec.ValidationError:
        return None
