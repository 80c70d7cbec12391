"""What happened, newest first: changes, deployments, events; and what moves all the time: activity.

A feed only grows at its head, so its cursor is a place in it and stays good when newer entries come.
"""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from typing import Any

from limelight.demo.callers import READ, Caller
from limelight.demo.changes import shown
from limelight.demo.exposure import evaluate
from limelight.demo.reading import WAITING, Flag, read_flag
from limelight.demo.storage import Json, Storage, now, stamp

Where = tuple[str, list[object]]


def changes_where(caller: Caller, **wanted: str | None) -> Where:
    """Return the SQL condition of the changes that a caller may see and asked for.

    `environment`, `flag` and `key` are equal to what was asked; `status` is a status, or `pending` for all that wait.
    """
    readable = [name for name in caller.grants if caller.may(READ, name)]
    conditions = [f"environment IN ({', '.join('?' * len(readable))})"]
    values: list[object] = [*readable]
    status = wanted.pop("status", None)
    if status == "pending":
        conditions.append("status IN (?, ?)")
        values.extend(WAITING)
    elif status:
        conditions.append("status=?")
        values.append(status)
    for column, value in wanted.items():
        if value is not None:
            conditions.append(f"{column}=?")
            values.append(value)
    return " AND ".join(conditions), values


def list_changes(storage: Storage, where: Where, before: int, limit: int) -> tuple[list[Json], int | None]:
    """Return changes, newest first, older than a place (0: from the head), and the place where they go on."""
    condition, values = where
    if before:
        condition, values = f"{condition} AND seq<?", [*values, before]
    rows = storage.all(
        f"SELECT * FROM changes WHERE {condition} ORDER BY seq DESC LIMIT ?",  # noqa: S608
        *values,
        limit + 1,
    )
    return [shown(row) for row in rows[:limit]], rows[limit - 1]["seq"] if len(rows) > limit else None


def changes_etag(storage: Storage, where: Where, page: str) -> str:
    """Return the ETag of a page of a feed: it moves when anything in the feed moves."""
    condition, values = where
    row = storage.one(f"SELECT count(*) AS n, max(moved) AS moved FROM changes WHERE {condition}", *values)  # noqa: S608
    return _etag(storage, condition, values, page, row["n"] if row else 0, row["moved"] if row else 0)


def list_deployments(storage: Storage, where: Where, before: int, limit: int) -> tuple[list[Json], int | None]:
    """Return deployments, newest first, older than a place (0: from the head), and the place where they go on."""
    condition, values = where
    if before:
        condition, values = f"{condition} AND seq<?", [*values, before]
    rows = storage.all(
        f"SELECT seq, document FROM deployments WHERE {condition} ORDER BY seq DESC LIMIT ?",  # noqa: S608
        *values,
        limit + 1,
    )
    place = rows[limit - 1]["seq"] if len(rows) > limit else None
    return [json.loads(row["document"]) for row in rows[:limit]], place


def deployments_where(environment: str, component: str | None) -> Where:
    """Return the SQL condition of an environment's deployments, of one component where asked."""
    if component is None:
        return "environment=?", [environment]
    return "environment=? AND component=?", [environment, component]


def deployments_etag(storage: Storage, where: Where, page: str) -> str:
    """Return the ETag of a page of deployments."""
    condition, values = where
    row = storage.one(f"SELECT count(*) AS n, max(moved) AS moved FROM deployments WHERE {condition}", *values)  # noqa: S608
    return _etag(storage, condition, values, page, row["n"] if row else 0, row["moved"] if row else 0)


def _etag(storage: Storage, *parts: object) -> str:
    """Return a strong ETag of whatever the parts say."""
    digest = hashlib.sha256(repr((storage.instance, parts)).encode()).hexdigest()[:32]
    return f'"{digest}"'


def activity(storage: Storage, environment: str, keys: list[str]) -> list[Json]:
    """Return what flags did in the last hour: made up from key and hour, but true to exposure and presence."""
    return [_activity(environment, read_flag(storage, environment, key)) for key in keys]


def _activity(environment: str, flag: Flag) -> Json:
    """Return the contract's `Activity` of a flag."""
    key = flag.document["key"]
    moment = now()
    if flag.document["deployed"]["value"] is False:
        return {"key": key, "lastEvaluatedAt": None, "lastHour": {"evaluations": 0, "on": 0}}
    digest = hashlib.sha256(f"{environment}\0{key}\0{moment:%Y-%m-%dT%H}".encode()).digest()
    evaluations = 40 + int.from_bytes(digest[:2]) % 9_000
    seen = moment - timedelta(seconds=1 + digest[2] % 55)
    share = flag.state.share * (0.4 if flag.state.rules else 1.0)
    return {
        "key": key,
        "lastEvaluatedAt": stamp(seen),
        "lastHour": {"evaluations": evaluations, "on": round(evaluations * share / 100)},
    }


def evaluation(flag: Flag, context: dict[str, Any]) -> Json:
    """Return OFREP's answer: is the flag on for whom the context describes, and why."""
    value, reason = evaluate(flag.document["key"], flag.state, context)
    variant = "on" if value else "off"
    return {"key": flag.document["key"], "value": value, "variant": variant, "reason": reason, "metadata": {}}


def events_after(storage: Storage, revision: int, caller: Caller) -> list[Json]:
    """Return events after a revision, oldest first, of the environments that the caller may read."""
    rows = storage.all("SELECT * FROM events WHERE seq>? ORDER BY seq LIMIT 1000", revision)
    return [
        {
            "id": row["seq"],
            "data": {
                "type": "refetchEvaluation",
                "etag": f'"{storage.revision_text(row["seq"])}"',
                "environment": row["environment"],
                "flags": json.loads(row["flags"]),
            },
        }
        for row in rows
        if caller.may(READ, row["environment"])
    ]
