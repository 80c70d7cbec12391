"""Gives the checker what only somebody who reads first can know: etags, fresh keys, changes that wait.

Loaded by Schemathesis in its own process (see `schemathesis.toml`); the address and the tokens come with the
environment.
"""

from __future__ import annotations

import os
import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import schemathesis
from schemathesis.core.parameters import ParameterLocation

ADDRESS = os.environ["CONTRACT_ADDRESS"]
OWNER = {"Authorization": f"Bearer {os.environ['CONTRACT_TOKEN']}"}
MANAGER = {"Authorization": f"Bearer {os.environ['CONTRACT_MANAGER_TOKEN']}"}
HTTP = httpx.Client(base_url=ADDRESS, trust_env=False, verify=False)  # plain http on loopback
KEY = re.compile("[!-~]{16,100}")
DECISIONS = {"approveChange", "rejectChange", "cancelChange"}
EVERYONE = {"state": "ENABLED", "percentage": 100, "targeted": "clear", "reason": "The checker asks for it."}
NOBODY = {"state": "DISABLED", "targeted": "keep", "reason": "The checker is done with it."}


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: dict[str, Any]) -> None:
    operation = case.operation.definition.raw.get("operationId")
    headers = case.headers or {}
    if phase_of(case) == "coverage" and not case.meta.is_negative_at(ParameterLocation.PATH):
        case.path_parameters = {name: real(name, value) for name, value in (case.path_parameters or {}).items()}
    if KEY.fullmatch(str(headers.get("Idempotency-Key") or "")):
        headers["Idempotency-Key"] = str(uuid.uuid4())
    if operation in ("release", "rollback") and phase_of(case) == "fuzzing":
        headers["If-Match"] = etag_of(case) or '"unknown"'
    if str((case.path_parameters or {}).get("id", "")).startswith("chg-") and operation in (*DECISIONS, "getChange"):
        case.path_parameters["id"] = waiting_change()
    if phase_of(case) == "stateful":
        make_it_work(case, operation, headers)


def real(name: str, value: Any) -> Any:
    """Return a real id for an invented one: this phase takes none from the dictionaries. Long ones stay invented."""
    known = {"environment": "staging", "key": "dark-mode", "id": "chg-waiting"}
    return known.get(name, value) if len(str(value)) < 20 else value


def make_it_work(case: Any, operation: str, headers: dict[str, Any]) -> None:
    """Follow links with requests that succeed: only an answer of success leads on."""
    headers.pop("If-None-Match", None)
    query = case.query or {}
    query.pop("cursor", None)
    if "." not in str(query.get("changedSince", ".")):
        query.pop("changedSince")
    if operation in ("release", "rollback"):
        cancel_what_waits(case)
        headers["If-Match"] = etag_of(case) or '"unknown"'
        later = {"at": (datetime.now(UTC) + timedelta(days=1)).isoformat()} if case.body.get("at") else {}
        case.body = {**(EVERYONE if operation == "release" else NOBODY), **later}


def phase_of(case: Any) -> str:
    """Return the checker's phase; what `coverage` sends as If-Match stays as it is: stale, or missing."""
    return str(case.meta.phase.name.value) if case.meta else ""


def flag_of(case: Any) -> dict[str, Any] | None:
    """Return the flag that a case is about, as a person would have seen it."""
    place, key = case.path_parameters.get("environment"), case.path_parameters.get("key")
    if not (isinstance(place, str) and isinstance(key, str) and re.fullmatch("[a-z-]+", place + key)):
        return None
    answer = HTTP.get(f"/environments/{place}/flags/{key}", headers=OWNER)
    return answer.json() if answer.status_code == 200 else None


def etag_of(case: Any) -> str | None:
    flag = flag_of(case)
    return flag["etag"] if flag else None


def cancel_what_waits(case: Any) -> None:
    """Make the answer depend on the request alone: a flag with a pending change would refuse another one."""
    flag = flag_of(case)
    for change in flag["pending"] if flag else []:
        HTTP.post(f"/changes/{change}/cancel", json={}, headers=OWNER)


def waiting_change() -> str:
    """Return the id of a change of the release manager's that waits for approval, a new one if need be."""
    asked = HTTP.get("/changes?status=waiting-approval", headers=OWNER).json()["changes"]
    waiting = [change["id"] for change in asked if change["actor"]["id"] == "tom.harper"]
    if waiting:
        return waiting[0]
    flags = HTTP.get("/environments/production-uk/flags", headers=MANAGER).json()["flags"]
    free = next(flag for flag in flags if not flag["pending"] and not flag["readOnly"])
    answer = HTTP.post(
        f"/environments/production-uk/flags/{free['key']}/release",
        json=EVERYONE,
        headers={**MANAGER, "If-Match": free["etag"], "Idempotency-Key": str(uuid.uuid4())},
    )
    return answer.json()["id"]
