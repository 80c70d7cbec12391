"""Colleagues who approve what others ask for, some minutes later, so that the demo's story goes on.

What the story itself left waiting stays for the person at the demo to decide about.
"""

from __future__ import annotations

import asyncio
import json
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from sqlite3 import Row

from limelight.demo.attempts import Attempt
from limelight.demo.callers import APPROVE, Caller, grants_of
from limelight.demo.decisions import approve
from limelight.demo.operations import Endpoint
from limelight.demo.problems import Problem
from limelight.demo.records import STORY_KEY
from limelight.demo.storage import Storage, now, pack

SOONEST, LATEST = 120.0, 300.0  # seconds from the first look at a change until somebody approves it
_LOOK = 5.0  # seconds between two looks
_WORDS = ("Looked at it with marketing; go ahead.", "Training is done. Approved.", "Fine for the UK.")


@dataclass(slots=True)
class Colleagues:
    """`chance` makes the same waits and words for the same seed; `pace` 2 lives twice as fast."""

    endpoint: Endpoint
    chance: random.Random
    pace: float = 1.0
    due: dict[str, datetime] = field(default_factory=dict)  # when each change is approved, by its id

    async def live(self) -> None:
        """Look and approve until cancelled."""
        while True:
            if self.approve_what_is_due(now()):
                await self.endpoint.ring()
            await asyncio.sleep(_LOOK / self.pace)

    def approve_what_is_due(self, moment: datetime) -> int:
        """Approve what has waited long enough; return how many were."""
        storage, done = self.endpoint.storage, 0
        for row in storage.all("SELECT * FROM changes WHERE status='waiting-approval' ORDER BY seq"):
            if str(row["key"]).startswith(STORY_KEY):
                continue
            if row["id"] not in self.due:
                self.due[row["id"]] = moment + timedelta(seconds=self.chance.uniform(SOONEST, LATEST) / self.pace)
            if self.due[row["id"]] <= moment:
                done += self._approve(storage, row)
        return done

    def _approve(self, storage: Storage, row: Row) -> bool:
        """Approve a change in the name of the first who may; False where nobody may now."""
        caller = _approver(storage, row)
        if caller is None:
            return False
        body = pack({"reason": self.chance.choice(_WORDS)}).encode()
        try:
            with storage.transaction():
                approve(storage, caller, row["id"], Attempt("POST", "", {}, body))
        except Problem:  # a freeze, or somebody decided meanwhile: it is tried again for as long as it waits
            return False
        return True


def _approver(storage: Storage, row: Row) -> Caller | None:
    """The first person of the demo who may approve it and did not ask for it."""
    asked_by = json.loads(row["document"])["actor"]["id"]
    for each in storage.all("SELECT role, actor FROM callers ORDER BY rowid"):
        actor, grants = json.loads(each["actor"]), grants_of(storage, [each["role"]])
        if actor["id"] != asked_by and APPROVE in grants.get(row["environment"], frozenset()):
            return Caller(each["role"], actor, grants, each["role"])
    return None
