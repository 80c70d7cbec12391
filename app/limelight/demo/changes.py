"""Decides about changes: takes, holds, refuses, applies them. Everything here runs inside a transaction."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Row
from typing import Any

from limelight.demo.attempts import Answer, Attempt
from limelight.demo.callers import ON_BEHALF_OF, RELEASE, ROLL_BACK, Caller
from limelight.demo.exposure import State, is_lowered, is_raised
from limelight.demo.problems import Problem, invalid
from limelight.demo.reading import BASE, WAITING, Flag, environment_row, read_flag
from limelight.demo.storage import Json, Storage, now, pack, stamp
from limelight.demo.wishes import Wish, decode, wished_state

FARTHEST = timedelta(days=366)  # how far ahead a change may be scheduled
_WORDS = {RELEASE: "release", ROLL_BACK: "roll back"}


@dataclass(frozen=True, slots=True)
class Target:
    """What a request wants to change, and with which verb: `release` or `rollback`."""

    environment: str
    flag: str
    action: str


def change_exposure(storage: Storage, caller: Caller, target: Target, attempt: Attempt) -> Answer:
    """Release or roll back a flag, or hold the change for its approval or its time.

    Raises:
        Problem: why not.
    """
    place = environment_row(storage, target.environment, caller)
    caller.need(target.action, target.environment)
    flag = read_flag(storage, target.environment, target.flag)
    wish = decode(attempt.body, Wish)
    if wish.onBehalfOf:
        caller.need(ON_BEHALF_OF, target.environment)
    _check_seen(flag, attempt.headers.get("if-match"))
    check_held(flag, place["frozen"], target.action)
    after = _after(storage, flag, wish, target.action)
    rules = json.loads(place["document"])
    _check_reason(wish, rules, target.action)
    if target.action == RELEASE and flag.document["pending"]:
        waiting = read_change(storage, flag.document["pending"][0])
        raise Problem(409, "pending-change", "A change of this flag waits already.", {"change": shown(waiting)})
    change = _new_change(target, wish, (flag.state, after), attempt, caller)
    if _needs_approval(rules, target.action):
        return _hold(storage, change, "waiting-approval")
    if wish.at:
        return _hold(storage, change, "scheduled")
    apply(storage, insert(storage, {**change, "status": "scheduled"}))
    flag = read_flag(storage, target.environment, target.flag)
    return Answer(200, flag.document, {"ETag": flag.etag}, change["id"])


def _check_seen(flag: Flag, if_match: str | None) -> None:
    """Refuse whoever did not see the flag as it is (RFC 9110, 13.1.1: strong comparison)."""
    if if_match is None or if_match.strip() == "*":
        said = "Send the etag of the flag that the person saw as If-Match; * says nothing about that."
        raise Problem(428, "precondition-required", said)
    if {flag.tag, flag.etag}.isdisjoint(tag.strip() for tag in if_match.split(",")):
        said = "The flag changed since it was read; nothing was done."
        raise Problem(412, "stale", said, {"flag": flag.document}, {"ETag": flag.etag})


def check_held(flag: Flag, environment_frozen: str | None, action: str) -> None:
    """Refuse what a freeze or another owner of the flag holds back.

    Raises:
        Problem: 409 or 423.
    """
    if flag.read_only:
        raise Problem(409, "read-only", "This flag is steered elsewhere and cannot be changed here.")
    for freeze in (json.loads(environment_frozen) if environment_frozen else None, flag.frozen):
        if freeze and action in freeze["holds"] and (freeze["until"] is None or freeze["until"] > stamp(now())):
            held = " and ".join(_WORDS[name] for name in freeze["holds"])
            said = f"Frozen until {freeze['until'] or 'further notice'}: {freeze['reason']} It holds {held}."
            raise Problem(423, "frozen", said, {"frozen": freeze})


def _after(storage: Storage, flag: Flag, wish: Wish, action: str) -> State:
    """Return the state that the wish leads to, if its verb is the right one."""
    after = wished_state(wish, flag.state, _restorable(storage, flag))
    if action == RELEASE and is_lowered(flag.state, after):
        raise invalid("This takes the feature from somebody: that is a roll back.", "/percentage")
    if action == ROLL_BACK and is_raised(flag.state, after):
        raise invalid("This gives the feature to more people: that is a release.", "/percentage")
    if wish.at and wish.at <= now():
        raise invalid("This time is over.", "/at")
    if wish.at and wish.at > now() + FARTHEST:
        raise invalid("This is more than a year ahead.", "/at")
    return after


def _restorable(storage: Storage, flag: Flag) -> tuple[Json, ...] | None:
    """Return the rules that the last change of a flag cleared."""
    row = storage.one("SELECT document FROM changes WHERE id=?", flag.last_change)
    rules = json.loads(row["document"]).get("rules") if row else None
    return tuple(rules["before"]) if rules and rules["before"] and not rules["after"] else None


def _check_reason(wish: Wish, rules: Json, action: str) -> None:
    """Refuse a change without the reason that the environment asks for."""
    bypassed = action == ROLL_BACK and "reason" in rules["rollbackBypasses"]
    if rules["reasonRequired"] and not bypassed and not wish.reason.strip():
        raise Problem(422, "reason-required", "Changes here need a reason.", {"errors": [_NO_REASON]})


_NO_REASON = {"pointer": "/reason", "detail": "A reason is required."}


def _needs_approval(rules: Json, action: str) -> bool:
    """Say whether somebody else has to approve."""
    bypassed = action == ROLL_BACK and "approvals" in rules["rollbackBypasses"]
    return bool(rules["approvals"]["required"]) and not bypassed


def _new_change(target: Target, wish: Wish, states: tuple[State, State], attempt: Attempt, caller: Caller) -> Json:
    """Return the contract's `Change`, with the rules that `insert` keeps apart."""
    before, after = states
    optional = {"onBehalfOf": wish.onBehalfOf, "ticket": wish.ticket}
    return {
        "id": f"chg-{uuid.uuid4().hex[:16]}",
        "key": attempt.key,
        "environment": target.environment,
        "flag": target.flag,
        "action": target.action,
        "at": stamp(wish.at) if wish.at else None,
        "requestedAt": stamp(now()),
        "actor": caller.actor,
        "reason": wish.reason.strip() or None,
        **{name: value for name, value in optional.items() if value},
        "before": before.document(),
        "after": after.document(),
        "approvals": [],
        "rules": {"before": before.rules, "after": after.rules},
        "role": caller.who,
    }


_COLUMNS = ("id", "environment", "flag", "action", "status", "at", "key", "role")


def insert(storage: Storage, change: Json) -> str:
    """Keep a new change and return its id."""
    apart = {*_COLUMNS, "requestedAt"}
    document = {name: value for name, value in change.items() if name not in apart}
    columns = [change[name] for name in _COLUMNS]
    storage.run(
        f"INSERT INTO changes({', '.join(_COLUMNS)}, requested_at, document, moved)"  # noqa: S608
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *columns,
        change["requestedAt"],
        pack(document),
        storage.next_revision(),
    )
    return str(change["id"])


def _hold(storage: Storage, change: Json, status: str) -> Answer:
    """Take a change without doing it."""
    identity = insert(storage, {**change, "status": status})
    storage.touch(change["environment"], [change["flag"]], guarded=True)
    document = shown(read_change(storage, identity))
    return Answer(202, document, {"Location": f"{BASE}/changes/{identity}"}, identity)


def read_change(storage: Storage, identity: str) -> Row:
    """Return a change.

    Raises:
        Problem: 404.
    """
    row = storage.one("SELECT * FROM changes WHERE id=?", identity)
    if row is None:
        raise Problem(404, "not-found", "There is no such change here.")
    return row


def shown(row: Row) -> Json:
    """Return the contract's `Change`."""
    document: dict[str, Any] = json.loads(row["document"])
    document.pop("rules", None)
    names = ("id", "key", "environment", "flag", "action", "status", "at")
    return {**{name: row[name] for name in names}, "requestedAt": row["requested_at"], **document}


def settle(storage: Storage, row: Row, status: str, at: str | None, detail: str = "") -> None:
    """Give a change its next status."""
    document = json.loads(row["document"])
    if detail:
        document["detail"] = detail
    storage.run(
        "UPDATE changes SET status=?, at=?, document=?, moved=? WHERE id=?",
        status,
        at,
        pack(document),
        storage.next_revision(),
        row["id"],
    )


def apply(storage: Storage, identity: str, at: datetime | None = None) -> None:
    """Do a change, unless the flag is no longer what it was when the change was asked for: then it fails."""
    row = read_change(storage, identity)
    rules = json.loads(row["document"])["rules"]
    flag = read_flag(storage, row["environment"], row["flag"])
    document = json.loads(row["document"])
    moment = stamp(at or now())
    if flag.state.document() != document["before"] or list(flag.state.rules) != rules["before"]:
        settle(storage, row, "failed", moment, "The flag was changed after this was asked for; nothing was done.")
    else:
        storage.run(
            "UPDATE states SET state=?, percentage=?, rules=?, last_change=? WHERE environment=? AND flag=?",
            document["after"]["state"],
            document["after"].get("percentage"),
            pack(rules["after"]),
            identity,
            row["environment"],
            row["flag"],
        )
        settle(storage, row, "applied", moment)
    storage.touch(row["environment"], [row["flag"]], guarded=True)


def do_what_is_due(storage: Storage) -> None:
    """Apply scheduled changes whose time has come; a freeze or a vanished flag makes them fail."""
    for row in storage.all("SELECT * FROM changes WHERE status='scheduled' AND at<=? ORDER BY seq", stamp(now())):
        try:
            place = storage.one("SELECT frozen FROM environments WHERE key=?", row["environment"])
            check_held(
                read_flag(storage, row["environment"], row["flag"]), place["frozen"] if place else None, row["action"]
            )
        except Problem as problem:
            settle(storage, row, "failed", stamp(now()), problem.detail)
            storage.touch(row["environment"], [row["flag"]], guarded=True)
        else:
            apply(storage, row["id"])


def is_waiting(row: Row) -> bool:
    """Say whether a change waits for approval or for its time."""
    return row["status"] in WAITING
