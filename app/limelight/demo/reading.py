"""What the endpoint tells of environments and flags: rows become the contract's documents here."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from sqlite3 import Row

from limelight.demo.callers import PERMISSIONS, READ, Caller
from limelight.demo.exposure import State
from limelight.demo.problems import Problem, malformed, not_found
from limelight.demo.storage import Json, Storage, now, stamp
from limelight.domain.versions import at_least

CAPABILITIES = (
    "percentage", "schedule", "approvals", "history", "deployments", "events", "ofrep", "activity", "delta",
    "change-lookup", "restore-rules",
)  # fmt: skip
BASE = "/toggle-endpoint/v1"
POLL_SECONDS = 5
WAITING = ("waiting-approval", "scheduled")


def describe(storage: Storage, caller: Caller) -> tuple[Json, str]:
    """Return the description of the endpoint for a caller, and its ETag.

    The tag is weak: it covers everything but `time`, which moves with every answer.
    """
    rows = storage.all("SELECT * FROM environments ORDER BY position")
    document: Json = {
        "contract": "toggle-endpoint/1",
        "name": storage.meta("name") or "",
        "version": storage.meta("version") or "",
        "caller": caller.actor,
        "environments": [_environment(storage, row, caller) for row in rows if caller.may(READ, row["key"])],
        "capabilities": list(CAPABILITIES),
        "pollSeconds": POLL_SECONDS,
    }
    digest = hashlib.sha256(json.dumps([storage.instance, document]).encode()).hexdigest()[:32]
    return {**document, "time": stamp(now())}, f'W/"{digest}"'


def _environment(storage: Storage, row: Row, caller: Caller) -> Json:
    """Return the contract's `Environment`, with the newest version that was put there."""
    document: Json = json.loads(row["document"])
    deployed = storage.one(
        "SELECT component, document FROM deployments WHERE environment=? AND deployed_at<=?"
        " AND json_extract(document, '$.status')='success' ORDER BY deployed_at DESC, seq DESC LIMIT 1",
        row["key"],
        stamp(now()),
    )
    if deployed:
        newest = json.loads(deployed["document"])
        document["deployed"] = {name: newest[name] for name in ("component", "version", "deployedAt")}
    allowed = [name for name in PERMISSIONS if caller.may(name, row["key"])]
    return {
        "key": row["key"],
        "position": row["position"],
        **document,
        "permissions": allowed,
        "frozen": json.loads(row["frozen"]) if row["frozen"] else None,
    }


def environment_row(storage: Storage, key: str, caller: Caller) -> Row:
    """Return an environment that the caller may read.

    Raises:
        Problem: 404.
    """
    row = storage.one("SELECT * FROM environments WHERE key=?", key)
    if row is None or not caller.may(READ, key):
        raise not_found(f"environment {key}")
    return row


_FLAGS = """SELECT states.*, features.component, features.since, features.document FROM states
    JOIN features ON features.key = states.flag WHERE states.environment=?"""


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag in an environment: what decides about it, and the contract's document of it."""

    state: State
    tag: str
    etag: str
    frozen: Json | None
    read_only: bool
    last_change: str | None
    document: Json


def read_flag(storage: Storage, environment: str, key: str) -> Flag:
    """Return a flag in an environment.

    Raises:
        Problem: 404.
    """
    row = storage.one(f"{_FLAGS} AND states.flag=?", environment, key)
    if row is None:
        raise not_found(f"flag {key} in {environment}")
    return _flag(row, _Place(storage, environment, key))


def list_flags(storage: Storage, environment: str, after: str, since: int, limit: int) -> list[Json]:
    """Return flags in the order of their keys: those after a key that moved after a revision."""
    rows = storage.all(
        f"{_FLAGS} AND states.flag>? AND states.revision>? ORDER BY states.flag LIMIT ?",
        environment,
        after,
        since,
        limit,
    )
    place = _Place(storage, environment)
    return [_flag(row, place).document for row in rows]


def vanished_flags(storage: Storage, environment: str, since: int) -> list[str]:
    """Return the keys that an environment lost after a revision."""
    rows = storage.all("SELECT flag FROM vanished WHERE environment=? AND revision>? ORDER BY flag", environment, since)
    return [row["flag"] for row in rows]


def revision_of(storage: Storage, text: str, newest: int) -> int:
    """Return the number in a revision that a client kept.

    Raises:
        Problem: 400 when it never was one; 410 when it belongs to another file or to a time before this one's.
    """
    instance, _, number = text.rpartition(".")
    if not instance or not (number.isascii() and number.isdigit()) or len(number) > 15:
        raise malformed("changedSince takes a revision that this list gave.")
    if instance != storage.instance or int(number) > newest:
        raise Problem(410, "revision-expired", "This revision is not known here (any more): read the whole list.")
    return int(number)


class _Place:
    """What several flags of an environment share: deployments by component, pending changes, last changes."""

    def __init__(self, storage: Storage, environment: str, flag: str | None = None) -> None:
        self.storage = storage
        only, values = (" AND flag=?", (environment, flag)) if flag else ("", (environment,))
        waiting = f"SELECT id, flag FROM changes WHERE environment=?{only} AND status IN (?, ?) ORDER BY seq"  # noqa: S608
        self.pending: dict[str, list[str]] = {}
        for row in storage.all(waiting, *values, *WAITING):
            self.pending.setdefault(row["flag"], []).append(row["id"])
        self.deployments: dict[str, list[Json]] = {}
        for row in storage.all(
            "SELECT component, document FROM deployments WHERE environment=? AND deployed_at<=?"
            " AND json_extract(document, '$.status')='success' ORDER BY deployed_at, seq",
            environment,
            stamp(now()),
        ):
            self.deployments.setdefault(row["component"], []).append(json.loads(row["document"]))
        applied = (
            "SELECT changes.* FROM states JOIN changes ON changes.id = states.last_change"  # noqa: S608
            f" WHERE states.environment=?{only.replace('flag', 'states.flag')}"
        )
        self.last = {row["flag"]: row for row in storage.all(applied, *values)}


def _flag(row: Row, place: _Place) -> Flag:
    """Put a row and its surroundings together."""
    rules = tuple(json.loads(row["rules"]))
    state = State(row["state"], row["percentage"], rules)
    records = place.deployments.get(row["component"] or "", [])
    evidence = [*_deployed_evidence(records, row["flag"]), *json.loads(row["evidence"])]
    tag = f'"{place.storage.instance}.{row["tag"]}"'
    frozen = json.loads(row["frozen"]) if row["frozen"] else None
    document: Json = {
        "key": row["flag"],
        **json.loads(row["document"]),
        **({"sinceVersion": row["since"]} if row["since"] else {}),
        **state.document(),
        "audiences": [rule["name"] for rule in rules],
        "deployed": _conclusion(records, row["since"], evidence),
        "evidence": evidence,
        "lastChange": _last_change(place.last.get(row["flag"])),
        "frozen": frozen,
        "readOnly": bool(row["read_only"]),
        "pending": place.pending.get(row["flag"], []),
        "etag": tag,
    }
    etag = f'"{place.storage.instance}.{row["tag"]}.{row["revision"]}"'
    return Flag(state, tag, etag, frozen, bool(row["read_only"]), row["last_change"], document)


def _deployed_evidence(records: list[Json], flag: str) -> list[Json]:
    """Return what the deployment records of a component say: the newest one, and whether it names the flag."""
    if not records:
        return []
    newest = records[-1]
    named = ", names this feature" if flag in newest["flags"] else ""
    evidence: Json = {
        "kind": "deployment",
        "source": newest["source"],
        "observedAt": newest["deployedAt"],
        "detail": f"{newest['component']} {newest['version']}, build {newest['build']}{named}",
        "version": newest["version"],
    }
    if "instances" in newest:
        evidence["instances"] = newest["instances"]
    return [evidence]


def _conclusion(records: list[Json], since: str | None, evidence: list[Json]) -> Json:
    """Return what this server itself concludes: is the code here, since when, in which version, on how many."""
    if not since or not records:
        stated = next((item["present"] for item in evidence if item.get("present") is not None), None)
        return {"value": stated, "since": None, "version": None}
    newest = records[-1]
    with_code = [record for record in records if at_least(record["version"], since)]
    here = bool(at_least(newest["version"], since))
    conclusion: Json = {
        "value": here,
        "since": with_code[0]["deployedAt"] if here else None,
        "version": newest["version"],
    }
    if here and "instances" in newest:
        conclusion["instances"] = newest["instances"]
    return conclusion


def _last_change(row: Row | None) -> Json | None:
    """Return who moved a flag last, or nothing."""
    if row is None:
        return None
    document: Json = json.loads(row["document"])
    kept: Json = {name: document[name] for name in ("actor", "onBehalfOf", "reason", "ticket") if name in document}
    return {"id": row["id"], "key": row["key"], "at": row["at"], "action": row["action"], **kept}
