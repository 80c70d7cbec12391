"""The journal in its file: every method is one transaction, committed before it returns. Used from one thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Protocol

from limelight.domain.changes import (
    BEING_MADE,
    FAST,
    MAY_FOLLOW,
    OPEN,
    SETTLING,
    SUCCEEDED,
    ChangeState,
    Intent,
    Recorded,
    Verb,
)
from limelight.domain.errors import JournalUnusable, MovedOn, OperationOpen
from limelight.domain.journal_state import Head
from limelight.journal import chain, schema
from limelight.journal.owner import Owner
from limelight.journal.wire import Added, Event, Note, Noted, event_of, recorded_of
from limelight.words import tr

_HELD = "SELECT intent FROM rows UNION SELECT intent FROM events WHERE state = ?"
_BEGUN = "SELECT intent FROM events WHERE state = 'intent' ORDER BY seq DESC LIMIT ?"
_OF_CELL = """
    SELECT intent FROM events WHERE state = 'intent'
    AND json_extract(text, '$.change.environment') = ? AND json_extract(text, '$.change.feature') = ?
"""
_OF_PLAN = """
    SELECT intent FROM events WHERE state = 'intent' AND json_extract(text, '$.change.in_plan.plan') = ?
"""
_NO_REASON = tr(
    "Nothing was added: this change is still being made, or has a reason or a ticket already. Look in Activity."
)


class Lives(Protocol):
    """Who we are among the copies of the program, and who of them is gone."""

    @property
    def key(self) -> str:
        """Our name in the rows."""
        ...

    def is_gone(self, key: str) -> bool:
        """Whether the owner with that key is proven gone."""
        ...


class FileJournal:
    """The journal on an open connection. `trouble` says why nothing may be recorded; empty while all is well.

    `damage` is the part of it that does not pass, for the file itself is wrong. `is_ours` says whether the file is
    still the one in its place.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        owner: Lives,
        now: Callable[[], float],
        where: str = tr("in memory"),
        is_ours: Callable[[], bool] = lambda: True,
    ) -> None:
        self._connection = connection
        self._owner = owner
        self._now = now
        self._where = where
        self.is_ours = is_ours
        verdict = self.verify()
        self.damage = (
            ""
            if verdict.holds
            else tr("The journal {where} is damaged: {wrong} It was left as it is.", where=where, wrong=verdict.wrong)
        )
        self.trouble = self.damage
        if isinstance(owner, Owner):
            with schema.told(where):
                owner.sweep(frozenset(row[0] for row in connection.execute("SELECT owner FROM rows")))

    def check(self, wait: float = schema.WAITS) -> None:
        """Nothing, as long as a change could be recorded now; `wait` seconds for another program's transaction.

        Raises:
            JournalUnusable: it could not.
        """
        self._connection.execute(f"PRAGMA busy_timeout={int(wait * 1000)}")
        try:
            self._try_writing()
        finally:
            self._connection.execute(f"PRAGMA busy_timeout={int(schema.WAITS * 1000)}")

    def _try_writing(self) -> None:
        with self._writing():
            # Writes what is there already: a read-only folder shows only when something is written.
            self._connection.execute(f"PRAGMA user_version={schema.VERSION}")

    def begin(self, intent: Intent) -> Recorded:
        """Record INTENT and take its row.

        Raises:
            OperationOpen: another operation holds the row.
            JournalUnusable: it cannot be recorded.
        """
        with self._writing():
            beside = self._place_of(intent)
            self._connection.execute(
                "INSERT INTO rows (intent, environment, feature, beside, owner, state) VALUES (?, ?, ?, ?, ?, ?)",
                (intent.id, intent.environment, intent.feature, beside, self._owner.key, ChangeState.INTENT.value),
            )
            self._append(intent.id, ChangeState.INTENT, change=intent)
        return self.recorded(intent.id)

    def advance(
        self, intent_id: str, state: ChangeState, sentence: str = "", facts: Mapping[str, str] | None = None
    ) -> Recorded:
        """Record that a change came into `state`, and free its row where that is no open state.

        Raises:
            MovedOn: `state` may not follow, or the row is not ours.
            JournalUnusable: it cannot be recorded.
        """
        with self._writing():
            self._assert_may_follow(intent_id, state)
            self._append(intent_id, state, sentence=sentence, facts=dict(facts or {}))
            self._move_row(intent_id, state)
        return self.recorded(intent_id)

    def add_reason(self, intent_id: str, reason: str, ticket: str, by: str) -> Recorded:
        """Record a reason (and a ticket, or "") that `by` gives after the change; its state stays as it is.

        Raises:
            MovedOn: it has a reason or that ticket already, is being made, or there is no such change.
            JournalUnusable: it cannot be recorded.
        """
        with self._writing():
            now = self.recorded(intent_id)
            if not now.takes_reason or (ticket and now.ticket):
                raise MovedOn(_NO_REASON)
            self._append(intent_id, now.state, sentence=now.sentence, added=Added(reason, ticket, by))
        return self.recorded(intent_id)

    def recorded(self, intent_id: str) -> Recorded:
        """The change as it is recorded now.

        Raises:
            MovedOn: there is none.
        """
        found = self._recorded("SELECT ?", intent_id)
        if not found:
            raise MovedOn(tr("The journal has no such change."))
        return found[0]

    def unresolved(self) -> tuple[Recorded, ...]:
        """Changes in OPEN or WAITING states, oldest first."""
        held = self._recorded(_HELD, ChangeState.WAITING.value)
        return tuple(recorded for recorded in held if recorded.state in OPEN | {ChangeState.WAITING})

    def abandon_orphans(self) -> tuple[Recorded, ...]:
        """Settle what owners that are proven gone left behind: ABANDONED, or VERIFYING and ours."""
        with self._writing():
            left = self._connection.execute(
                "SELECT intent, state, owner FROM rows WHERE owner <> ? AND state <> ?",
                (self._owner.key, ChangeState.UNKNOWN.value),
            ).fetchall()
            settled = [intent for intent, state, owner in left if self._settle(intent, ChangeState(state), owner)]
        return tuple(self.recorded(intent) for intent in settled)

    def entries(self, limit: int = 1000) -> tuple[Recorded, ...]:
        """The newest changes first, each with its latest state."""
        return self._recorded(_BEGUN, limit)[::-1]

    def of_plan(self, plan: str) -> tuple[Recorded, ...]:
        """The changes that name a plan by its id, the oldest first."""
        return self._recorded(_OF_PLAN, plan)

    def events(self) -> Iterable[Mapping[str, object]]:
        """Every event, oldest first: `seq`, `previous`, `hash`, `text`, and the `intent` and `state` that it tells."""
        with schema.told(self._where):
            return list(chain.rows(self._connection))

    def last_release(self, environment: str, feature: str) -> Recorded | None:
        """The newest confirmed release of that cell since its last confirmed roll back, which undid all before it."""
        of_cell = reversed(self._recorded(_OF_CELL, environment, feature))
        moved = (recorded for recorded in of_cell if recorded.intent.verb not in SETTLING)
        newest = next((recorded for recorded in moved if recorded.state in SUCCEEDED), None)
        return newest if newest is not None and newest.intent.verb is Verb.RELEASE else None

    def verify(self) -> chain.Verdict:
        """Walk the whole chain.

        Raises:
            JournalUnusable: the file cannot even be read.
        """
        with schema.told(self._where):
            return chain.verified(self._connection)

    def head(self) -> Head | None:
        """The newest event; None where there is none."""
        with schema.told(self._where):
            return chain.head_of(self._connection)

    def hash_at(self, seq: int) -> str:
        """The hash of an event; empty where there is none."""
        with schema.told(self._where):
            return chain.hash_at(self._connection, seq)

    def note(self, noted: Noted, by: str, words: str, facts: Mapping[str, str]) -> None:
        """Record something about the file itself.

        Raises:
            JournalUnusable: it cannot be recorded.
        """
        with self._writing():
            note = Note(at=self._now(), noted=noted, by=by, words=words, facts=dict(facts))
            chain.append(self._connection, note)

    def close(self) -> None:
        """Close the file and let go of our lock."""
        ours = True
        with suppress(sqlite3.Error):  # a file in trouble is closed all the same
            query = "SELECT count(*) FROM rows WHERE owner = ?"
            ours = bool(self._connection.execute(query, (self._owner.key,)).fetchone()[0])
        self._connection.close()
        if isinstance(self._owner, Owner):
            self._owner.close(keep_file=ours)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.trouble:
            raise JournalUnusable(self.trouble)
        with schema.told(self._where), schema.transaction(self._connection):
            if not self.is_ours():  # asked within the transaction, so that nobody replaces it afterwards
                raise JournalUnusable(
                    tr("The journal's file was moved or replaced while it was open {where}.", where=self._where)
                )
            yield

    def _place_of(self, intent: Intent) -> int:
        """0 for the one row of a cell, 1 for what goes in the fast direction beside what holds it."""
        held = self._connection.execute(
            "SELECT intent, state FROM rows WHERE environment = ? AND feature = ? ORDER BY beside",
            (intent.environment, intent.feature),
        ).fetchall()
        if not held:
            return 0
        may_go_beside = intent.beside_open and intent.verb in FAST
        if not may_go_beside or any(state == ChangeState.INTENT.value for _, state in held):
            earlier = self.recorded(held[0][0]).intent
            raise OperationOpen(
                tr(
                    "{a_noun} of this feature in {environment_name} by {actor} is "
                    "not resolved yet ({held}). Wait, or say in Activity how it ended.",
                    a_noun=earlier.verb.a_noun,
                    environment_name=earlier.environment_name,
                    actor=earlier.actor,
                    held=held[0][1],
                )
            )
        return 1

    def _assert_may_follow(self, intent_id: str, state: ChangeState) -> None:
        now = self.recorded(intent_id).state
        if state not in MAY_FOLLOW[now]:
            raise MovedOn(
                tr(
                    "This change is recorded as {now}; it cannot become {state} any more.",
                    now=now.word,
                    state=state.word,
                )
            )
        if now in BEING_MADE:
            row = self._connection.execute("SELECT owner FROM rows WHERE intent = ?", (intent_id,)).fetchone()
            if row is None or row[0] != self._owner.key:
                raise MovedOn(tr("Another copy of Limelight has taken this change over. Look in Activity."))

    def _move_row(self, intent_id: str, state: ChangeState) -> None:
        if state in OPEN:
            self._connection.execute("UPDATE rows SET state = ? WHERE intent = ?", (state.value, intent_id))
        else:
            self._connection.execute("DELETE FROM rows WHERE intent = ?", (intent_id,))

    def _settle(self, intent: str, state: ChangeState, owner: str) -> bool:
        """Settle one row of another owner, if that one is gone."""
        if not self._owner.is_gone(owner):
            return False
        if state is ChangeState.INTENT:
            self._append(intent, ChangeState.ABANDONED, sentence=tr("Not sent: Limelight ended before that."))
            self._move_row(intent, ChangeState.ABANDONED)
            return True
        self._connection.execute("UPDATE rows SET owner = ? WHERE intent = ?", (self._owner.key, intent))
        if state is ChangeState.SENDING:
            words = tr("Limelight ended while this was being sent: whether it was done is being read back.")
            self._append(intent, ChangeState.VERIFYING, sentence=words)
            self._move_row(intent, ChangeState.VERIFYING)
        return True

    def _append(
        self,
        intent_id: str,
        state: ChangeState,
        *,
        sentence: str = "",
        facts: dict[str, str] | None = None,
        change: Intent | None = None,
        added: Added | None = None,
    ) -> None:
        event = Event(
            at=self._now(),
            intent=intent_id,
            state=state,
            sentence=sentence,
            facts=facts or {},
            change=change,
            added=added,
        )
        chain.append(self._connection, event)

    def _recorded(self, which: str, *parameters: str | int) -> tuple[Recorded, ...]:
        """The changes whose intents the query `which` names (a text of ours), oldest first."""
        with schema.told(self._where):
            rows = self._connection.execute(
                f"SELECT text FROM events WHERE intent IN ({which}) ORDER BY seq",  # noqa: S608 -- see above
                parameters,
            ).fetchall()
            return recorded_of(event_of(row[0]) for row in rows)
