"""Times in which changes are held back, of a whole environment or of one flag in it."""

from __future__ import annotations

import json

from limelight.demo.storage import Json, Storage, now, pack, stamp


def set_freeze(storage: Storage, environment: str, flag: str | None, freeze: Json | None) -> None:
    """Hold changes back, or no longer (None). Inside a transaction.

    `freeze` is the contract's: `{"until": RFC 3339 or None, "reason": text, "holds": ["release", "rollback"]}`.
    """
    value = pack(freeze) if freeze else None
    if flag is None:
        storage.run("UPDATE environments SET frozen=? WHERE key=?", value, environment)
        storage.touch_environment(environment, [], storage.next_revision())
    else:
        storage.run("UPDATE states SET frozen=? WHERE environment=? AND flag=?", value, environment, flag)
        storage.touch(environment, [flag], guarded=True)


def end_old_freezes(storage: Storage) -> None:
    """End the freezes whose time is over. Inside a transaction."""
    for row in storage.all("SELECT key, frozen FROM environments WHERE frozen IS NOT NULL"):
        if _is_over(row["frozen"]):
            set_freeze(storage, row["key"], None, None)
    for row in storage.all("SELECT environment, flag, frozen FROM states WHERE frozen IS NOT NULL"):
        if _is_over(row["frozen"]):
            set_freeze(storage, row["environment"], row["flag"], None)


def _is_over(frozen: str) -> bool:
    until = json.loads(frozen)["until"]
    return until is not None and until <= stamp(now())
