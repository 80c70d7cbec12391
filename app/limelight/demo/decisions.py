"""Approve, reject, cancel: what people decide about a change that waits. Everything here runs inside a transaction."""

from __future__ import annotations

import json
from sqlite3 import Row

from limelight.demo.attempts import Answer, Attempt
from limelight.demo.callers import APPROVE, READ, Caller
from limelight.demo.changes import apply, check_held, is_waiting, read_change, settle, shown
from limelight.demo.problems import Problem
from limelight.demo.reading import environment_row, read_flag
from limelight.demo.storage import Json, Storage, now, pack, stamp
from limelight.demo.wishes import Decision, decode


def approve(storage: Storage, caller: Caller, identity: str, attempt: Attempt) -> Answer:
    """Approve a change; the last approval that it needs applies it, or lets it wait for its time.

    Raises:
        Problem: why not.
    """
    row = _waiting_for(storage, caller, identity, ("waiting-approval",))
    caller.need(APPROVE, row["environment"])
    decision = decode(attempt.body or b"{}", Decision)
    place = environment_row(storage, row["environment"], caller)
    rule = json.loads(place["document"])["approvals"]
    document = json.loads(row["document"])
    _check_approver(document, rule, caller)
    _add_vote(storage, row, caller, "approved", decision.reason)
    if len(document["approvals"]) + 1 >= rule["required"]:
        if row["at"] and row["at"] > stamp(now()):
            settle(storage, read_change(storage, identity), "scheduled", row["at"])
        else:
            check_held(read_flag(storage, row["environment"], row["flag"]), place["frozen"], row["action"])
            apply(storage, identity)
    return _answer(storage, row)


def reject(storage: Storage, caller: Caller, identity: str, attempt: Attempt) -> Answer:
    """Reject a change, saying why.

    Raises:
        Problem: why not.
    """
    row = _waiting_for(storage, caller, identity, ("waiting-approval",))
    caller.need(APPROVE, row["environment"])
    decision = decode(attempt.body, Decision)
    if not decision.reason.strip():
        raise Problem(422, "reason-required", "Say why it is rejected.")
    _add_vote(storage, row, caller, "rejected", decision.reason)
    settle(storage, read_change(storage, identity), "rejected", stamp(now()))
    return _answer(storage, row)


def cancel(storage: Storage, caller: Caller, identity: str, attempt: Attempt) -> Answer:
    """Withdraw a change: those who asked for it may, and those who may approve.

    Raises:
        Problem: why not.
    """
    row = _waiting_for(storage, caller, identity, ("waiting-approval", "scheduled"))
    if row["role"] != caller.who:
        caller.need(APPROVE, row["environment"])
    decision = decode(attempt.body or b"{}", Decision)
    settle(storage, row, "cancelled", stamp(now()), decision.reason.strip())
    return _answer(storage, row)


def readable_change(storage: Storage, caller: Caller, identity: str) -> Row:
    """Return a change of an environment that the caller may read.

    Raises:
        Problem: 404.
    """
    row = read_change(storage, identity)
    if not caller.may(READ, row["environment"]):
        raise Problem(404, "not-found", "There is no such change here.")
    return row


def _waiting_for(storage: Storage, caller: Caller, identity: str, statuses: tuple[str, ...]) -> Row:
    """Return a change that can still be decided about."""
    row = readable_change(storage, caller, identity)
    if not is_waiting(row) or row["status"] not in statuses:
        said = f"This change is {row['status']}."
        raise Problem(409, "not-waiting", said, {"change": shown(row)})
    return row


def _check_approver(document: Json, rule: Json, caller: Caller) -> None:
    """Refuse people who approve their own change, or approve twice."""
    if document["actor"]["id"] == caller.actor["id"] and not rule["ownAllowed"]:
        raise Problem(403, "forbidden", "Somebody else has to approve this change.")
    if any(vote["actor"]["id"] == caller.actor["id"] for vote in document["approvals"]):
        raise Problem(409, "not-waiting", "You approved this change already; it waits for somebody else.")


def _add_vote(storage: Storage, row: Row, caller: Caller, decision: str, reason: str) -> None:
    """Write down who decided what."""
    document = json.loads(row["document"])
    vote = {"actor": caller.actor, "at": stamp(now()), "decision": decision}
    document["approvals"].append({**vote, **({"reason": reason} if reason else {})})
    storage.run("UPDATE changes SET document=?, moved=? WHERE id=?", pack(document), storage.next_revision(), row["id"])


def _answer(storage: Storage, row: Row) -> Answer:
    """Return the change as it is now; the flag it waits for moved with it."""
    storage.touch(row["environment"], [row["flag"]], guarded=True)
    return Answer(200, shown(read_change(storage, row["id"])), change=row["id"])
