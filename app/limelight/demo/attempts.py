"""One write request from its first check to its recorded answer, all in one transaction.

Every write that reaches the endpoint leaves a row in `requests`, whatever became of it, so that a test can count them.
An answer that decided something is kept with its Idempotency-Key and given again, word for word, to a repetition.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from limelight.demo.callers import Caller
from limelight.demo.problems import MEDIA_TYPE, Problem, malformed, problem_document
from limelight.demo.storage import Json, Storage, now, pack, stamp

_KEY = re.compile(r"[\x21-\x7e]{16,100}")
_KEPT = frozenset({200, 202, 409, 412, 422, 423})  # these decided something; the rest may be tried again
KEPT_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A write as it came in; header names are lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    key_required: bool = False

    @property
    def key(self) -> str | None:
        """Return the Idempotency-Key."""
        return self.headers.get("idempotency-key")

    @property
    def fingerprint(self) -> str:
        """Return what a repetition must equal: the same words to the same address."""
        return hashlib.sha256(f"{self.method} {self.path}\n".encode() + self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: `document` as JSON, or as a problem where the status says so."""

    status: int
    document: Json
    headers: dict[str, str] = field(default_factory=dict)
    change: str | None = None
    replayed: bool = False

    @property
    def media_type(self) -> str:
        """Return the media type of the document."""
        return MEDIA_TYPE if self.status >= 400 else "application/json"


Decide = Callable[[Caller], Answer]


def perform(storage: Storage, attempt: Attempt, caller: Caller | Problem, decide: Decide) -> Answer:
    """Answer a write: decide it, or repeat what was decided, and record it, in one transaction.

    `caller` is who asks, or why nobody is let in.
    """
    with storage.transaction():
        answer = _of(caller) if isinstance(caller, Problem) else _answer(storage, attempt, caller, decide)
        storage.run(
            "INSERT INTO requests(at, method, path, role, key, if_match, fingerprint, status, change_id, replayed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            stamp(now()),
            attempt.method,
            attempt.path,
            None if isinstance(caller, Problem) else caller.role,
            attempt.key,
            attempt.headers.get("if-match"),
            attempt.fingerprint,
            answer.status,
            answer.change,
            int(answer.replayed),
        )
    return answer


def refuse(storage: Storage, attempt: Attempt, caller: Caller | Problem, problem: Problem) -> Answer:
    """Record a write that was refused before anybody looked at what it wants."""

    def decide(_: Caller) -> Answer:
        raise problem

    return perform(storage, replace(attempt, key_required=False), caller, decide)


def _answer(storage: Storage, attempt: Attempt, caller: Caller, decide: Decide) -> Answer:
    """Return the answer to somebody who is known; what decided something is kept."""
    try:
        with storage.savepoint():
            _check_key(attempt)
            answer = _kept(storage, attempt, caller.who) or decide(caller)
    except Problem as problem:
        answer = _of(problem)
    if attempt.key and answer.status in _KEPT and not answer.replayed:
        storage.run(
            "INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)",
            caller.who,
            attempt.key,
            attempt.fingerprint,
            answer.status,
            pack([answer.headers, answer.change]),
            pack(answer.document),
            stamp(now()),
        )
    return answer


def _of(problem: Problem) -> Answer:
    """Return a problem as an answer."""
    return Answer(problem.status, problem_document(problem), problem.headers)


def _check_key(attempt: Attempt) -> None:
    """Refuse a missing or unusable key."""
    if attempt.key is None:
        if attempt.key_required:
            raise malformed("This needs an Idempotency-Key: a new one for each decision of a person.")
    elif not _KEY.fullmatch(attempt.key):
        raise malformed("An Idempotency-Key is 16 to 100 visible ASCII characters.")


def _kept(storage: Storage, attempt: Attempt, who: str) -> Answer | None:
    """Return the recorded answer to the same request, marked as a repetition."""
    row = storage.one("SELECT * FROM answers WHERE role=? AND key=?", who, attempt.key)
    if row is None:
        return None
    if row["fingerprint"] != attempt.fingerprint:
        raise Problem(422, "idempotency-mismatch", "This Idempotency-Key came before, with another request.")
    headers: dict[str, Any]
    headers, change = json.loads(row["headers"])
    again = {**headers, "Idempotency-Replayed": "true"}
    return Answer(row["status"], json.loads(row["body"]), again, change, replayed=True)


def forget_old_answers(storage: Storage) -> None:
    """Drop answers whose time is over. Inside a transaction."""
    storage.run("DELETE FROM answers WHERE at<?", stamp(now() - KEPT_FOR))
