"""Records of what happened: changes of the past and deployments, as the contract has them."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from limelight.demo.exposure import State
from limelight.demo.storage import Json, Storage, pack, stamp

STORY_KEY = "story-"  # how the key of every change of the story begins


def past_change(flag: str, place: str, action: str, states: tuple[State, State], moment: datetime) -> Json:
    """Return what every change of the story has; its id and key follow from what it is about."""
    before, after = states
    digest = hashlib.sha256(f"{flag} {place} {action} {moment}".encode()).hexdigest()
    return {
        "id": f"chg-{digest[:16]}",
        "key": f"{STORY_KEY}{digest[16:40]}",
        "environment": place,
        "flag": flag,
        "action": action,
        "status": "applied",
        "at": stamp(moment),
        "requestedAt": stamp(moment),
        "before": before.document(),
        "after": after.document(),
        "rules": {"before": before.rules, "after": after.rules},
        "role": None,
    }


def deployment(  # noqa: PLR0913, PLR0917  (a record has this many facts)
    story: Json, component: str, version: str, place: str, moment: datetime, status: str, instances: Any = None
) -> Json:
    """Return the contract's `Deployment`; it names the features that the version brought."""
    digest = hashlib.sha256(f"{component} {version}".encode()).hexdigest()
    named = [item["key"] for item in story["feature"] if (item["component"], item.get("since")) == (component, version)]
    return {
        "id": f"dep-{hashlib.sha256(f'{digest} {place} {moment}'.encode()).hexdigest()[:16]}",
        "environment": place,
        "component": component,
        "version": version,
        "build": str(1_000 + int(digest[:3], 16)),
        "commit": digest[:12],
        "deployedAt": stamp(moment),
        "status": status,
        "source": story["source"],
        "flags": named,
        "url": f"https://builds.northbank.example/{component}/{version}",
        **({"instances": instances} if instances else {}),
    }


def add_deployment(storage: Storage, document: Json) -> None:
    """Record a deployment: what is shown of the component's flags there moves with it. Inside a transaction."""
    place, component = document["environment"], document["component"]
    storage.run(
        "INSERT INTO deployments(id, environment, component, deployed_at, document, moved) VALUES (?, ?, ?, ?, ?, ?)",
        document["id"],
        place,
        component,
        document["deployedAt"],
        pack(document),
        storage.next_revision(),
    )
    rows = storage.all(
        "SELECT states.flag FROM states JOIN features ON features.key = states.flag"
        " WHERE states.environment=? AND features.component=?",
        place,
        component,
    )
    storage.touch(place, [row["flag"] for row in rows], guarded=False)
