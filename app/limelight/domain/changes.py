"""A change of exposure: what its author saw and wants, and the states it can be in.

The protocol is the one of the safety rules: one confirmation is one intent is at most one write on the wire; the
answer of the server only chooses the words, what is read back decides (`verdict.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from limelight.domain.exposure import Exposure
from limelight.domain.situation import Situation
from limelight.words import Worded, tr

EXPIRES_AFTER = 60.0  # seconds from the confirm click until an intent may no longer be sent (rule R5)


class Verb(Worded):
    """What a business owner does: two things with a feature, and three with a change that a system holds."""

    RELEASE = "release"  # give the feature to everyone, or to a larger share
    ROLL_BACK = "roll back"  # restore what was before, or turn it off
    APPROVE = "approve"  # let somebody else's held change through
    REJECT = "reject"  # say no to somebody else's held change
    WITHDRAW = "withdraw"  # take back one's own held change

    @property
    def noun(self) -> str:
        """The doing of it: "release", "approval"."""
        return _NOUNS[self]

    @property
    def a_noun(self) -> str:
        """The same at the head of a sentence: "A release", "An approval"."""
        return _A_NOUN[self]


_NOUNS = {
    Verb.RELEASE: tr("release", "the doing of it"),
    Verb.ROLL_BACK: tr("roll back", "the doing of it"),
    Verb.APPROVE: tr("approval"),
    Verb.REJECT: tr("rejection"),
    Verb.WITHDRAW: tr("withdrawal"),
}
_A_NOUN = {
    Verb.RELEASE: tr("A release"),
    Verb.ROLL_BACK: tr("A roll back"),
    Verb.APPROVE: tr("An approval"),
    Verb.REJECT: tr("A rejection"),
    Verb.WITHDRAW: tr("A withdrawal"),
}
DECISIONS = frozenset({Verb.APPROVE, Verb.REJECT, Verb.WITHDRAW})
"""Verbs that decide about a change that a system holds."""

SETTLING = frozenset({Verb.REJECT, Verb.WITHDRAW})
"""Decisions after which everything stands as before."""

FAST = SETTLING | {Verb.ROLL_BACK}
"""The fast direction: nothing of it gives a feature to anybody, and it may go beside an unresolved change."""


class ChangeState(Worded):
    """Where a change is. The value is what the journal holds."""

    INTENT = "intent"  # confirmed and recorded, nothing sent
    CHANGED_MEANWHILE = "changed meanwhile"  # not what was shown any more: never sent
    EXPIRED = "expired"  # its time ran out before it could be sent: never sent
    ABANDONED = "abandoned"  # its program ended before sending: never sent
    SENDING = "sending"  # recorded as about to be sent: bytes may have left
    NOT_SENT = "not sent"  # proven that no byte of the request left
    VERIFYING = "verifying"  # being read back
    CONFIRMED = "confirmed"  # the server shows it, and that it was us
    CONFIRMED_OTHERS_TOO = "confirmed, someone else acted too"  # the server shows it; somebody else acted as well
    CONFIRMED_BY_WHOM_UNTOLD = "confirmed, by whom is not told"  # the server shows it, not who did it
    APPLIED_THEN_CHANGED = "applied, then changed"  # it was done, and somebody changed it again
    WAITING = "accepted, waiting"  # the system holds it for an approval or a time
    REFUSED = "refused"  # the server said no, and nothing changed
    CONFLICT = "conflict"  # somebody else changed it first, and the server refused ours
    NOT_APPLIED = "not applied"  # proven that it was not done and will not be
    UNKNOWN = "unknown"  # cannot be told yet; stays so until read back or attested by a person


MAY_FOLLOW: dict[ChangeState, frozenset[ChangeState]]
"""Which state may follow which; a state without followers is final."""

RESOLVED = frozenset(
    {
        ChangeState.CONFIRMED,
        ChangeState.CONFIRMED_OTHERS_TOO,
        ChangeState.CONFIRMED_BY_WHOM_UNTOLD,
        ChangeState.APPLIED_THEN_CHANGED,
        ChangeState.REFUSED,
        ChangeState.CONFLICT,
        ChangeState.NOT_APPLIED,
    }
)
"""States of a sent change of which everything is known."""

NEVER_SENT = frozenset({ChangeState.CHANGED_MEANWHILE, ChangeState.EXPIRED, ChangeState.ABANDONED})

MAY_FOLLOW = {
    ChangeState.INTENT: NEVER_SENT | {ChangeState.SENDING},
    ChangeState.SENDING: frozenset({ChangeState.NOT_SENT, ChangeState.VERIFYING}),
    ChangeState.VERIFYING: RESOLVED | {ChangeState.WAITING, ChangeState.UNKNOWN},
    ChangeState.UNKNOWN: RESOLVED | {ChangeState.WAITING},
    ChangeState.WAITING: RESOLVED,  # it gave its row away, so it never comes back to a state that holds one
}
MAY_FOLLOW |= {state: frozenset() for state in ChangeState if state not in MAY_FOLLOW}

BEING_MADE = frozenset({ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING})
"""States in which only the owner of the row may say anything about the change."""

SUCCEEDED = frozenset({ChangeState.CONFIRMED, ChangeState.CONFIRMED_OTHERS_TOO, ChangeState.CONFIRMED_BY_WHOM_UNTOLD})
CHANGE_READ_BACK = "recorded there as"
"""The fact with the id of the last change that the system told when the change was read back."""

OPEN = frozenset({ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING, ChangeState.UNKNOWN})
"""States that hold the row of their environment and feature (rule R4); WAITING frees it."""


class AnswerKind(Worded):
    """What came back for a write. It chooses the words; reading back decides."""

    DONE = "done"  # the server says it did it
    WAITING = "waiting"  # the server took it and holds it
    REFUSED = "refused"  # a definite no: 400, 401, 403, 404, 422, 423, 429 and the like
    CONFLICT = "conflict"  # a definite no because somebody else was first: 409, 412
    NOT_SENT = "not sent"  # no byte of the request left this machine
    NO_ANSWER = "no answer"  # nothing usable came back: cut, timed out, 5xx, not what was promised


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for a write. `sentence` is for the person; `held_as` the id under which the server holds it."""

    kind: AnswerKind
    sentence: str = ""
    held_as: str = ""


class Traced(Enum):
    """What the system answers when asked for the change made under an intent's key."""

    APPLIED = "applied"  # it knows the key and did it
    NEVER = "never"  # it keeps keys, and does not know this one
    HELD = "held"  # it knows the key and holds the change
    DROPPED = "dropped"  # it held the change, and it was rejected: it will not be done
    WITHDRAWN = "withdrawn"  # it held the change, and it was taken back: it will not be done
    FAILED = "failed"  # it held the change, and could not do it: it will not be done
    UNTOLD = "untold"  # it keeps no keys, or could not be asked


OVER = frozenset({Traced.DROPPED, Traced.WITHDRAWN, Traced.FAILED})
"""A change that a system held, and will not do any more."""


@dataclass(frozen=True, slots=True)
class Step:
    """One request of a change: one intent. Harmless steps come first.

    `before` and `leaves` are settings as in `Cell.setting`; `request` is the provider's own note to itself and means
    nothing to anybody else.
    """

    words: str  # "Set the share to 100 % while it is off"
    before: str
    leaves: str
    exposure_after: Exposure
    request: str = ""


@dataclass(frozen=True, slots=True)
class InPlan:
    """Which step of which plan a change is: what of a plan has run is derived from these in the journal."""

    plan: str  # its id
    title: str  # as it was when it was confirmed
    step: str  # its id; going back, that of the newest step that is undone with it
    backwards: bool = False  # it undoes what the plan did to that feature there


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided in the confirmation: everything they saw, and what they want."""

    verb: Verb
    shown: Situation
    target: Exposure
    steps: tuple[Step, ...]
    reason: str = ""
    ticket: str = ""
    undoes: str = ""  # the intent that this rolls back; empty where none is known
    overrides: tuple[str, ...] = ()  # what the person ticked in spite of a warning, in the words shown
    typed: str = ""  # the name of the environment as the person typed it, where that is asked
    beside_open: bool = False  # a roll back while an earlier change of the same cell is unresolved
    in_plan: InPlan | None = None  # None: it was confirmed by itself
    at: float | None = None  # when the system shall do it by itself, in seconds since 1970, UTC; None: now

    @property
    def due_at(self) -> float | None:
        """When the system does it by itself: as was decided, or as the change asks for that is let through."""
        held = self.shown.held if self.verb is Verb.APPROVE else None
        return self.at if held is None else held.due_at


@dataclass(frozen=True, slots=True)
class Intent:
    """One step of a decision, bound to what its author saw (rule R5); recorded before anything is sent.

    `before` and `target` are those of the whole decision, whatever the step: what a roll back restores, and what the
    person wanted. The step holds the settings between which its one request goes.

    `id` is a new UUID; it is the Idempotency-Key where the system keeps one. Times are seconds since 1970, UTC.
    """

    id: str
    verb: Verb
    environment: str  # our key
    environment_name: str
    origin: str
    feature: str
    feature_name: str
    before: Exposure
    target: Exposure
    step: Step
    shown_revision: str
    shown_change: str  # id of the last change that was shown
    actor: str
    reason: str
    ticket: str
    made_at: float
    expires_at: float
    undoes: str = ""
    overrides: tuple[str, ...] = ()
    beside_open: bool = False
    system: str = ""  # the profile's key of the system
    remote: str = ""  # the system's own key of the environment
    actor_id: str = ""  # as the system knows the person; empty where it does not tell
    actor_is_service: bool = False  # others may act under the same id
    on_behalf_of: str = ""  # for whom a service acts, as the system is told
    in_plan: InPlan | None = None
    decides: str = ""  # the id of the held change that is decided about, as the system knows it
    part: int = 1  # which request of its decision this is
    parts: int = 1  # of how many
    at: float | None = None  # when the system shall do it by itself; None: at once
    evidence: str = ""  # what was known of the code there when it was confirmed, in words; empty before that was kept


@dataclass(frozen=True, slots=True)
class Addition:
    """A reason that was given after the change, with who gave it and when (seconds since 1970, UTC)."""

    reason: str
    ticket: str
    by: str
    at: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A change came into a state, at a time (seconds since 1970, UTC)."""

    state: ChangeState
    at: float


@dataclass(frozen=True, slots=True)
class Recorded:
    """An intent as the journal holds it, with where it is now."""

    intent: Intent
    state: ChangeState
    at: float  # when it came into that state
    sentence: str = ""  # what was said to the person about it
    sent_at: float | None = None
    facts: dict[str, str] = field(default_factory=dict)
    added: Addition | None = None
    passages: tuple[Passage, ...] = ()  # every state that it came into, the first one first

    @property
    def reason(self) -> str:
        """The reason that was given with the change, or added after; empty where there is none."""
        return self.intent.reason or (self.added.reason if self.added else "")

    @property
    def ticket(self) -> str:
        """The ticket that was given with the change, or added after; empty where there is none."""
        return self.intent.ticket or (self.added.ticket if self.added else "")

    @property
    def takes_reason(self) -> bool:
        """Whether a reason may be added: once, where none was given, and not while it is being made."""
        return not self.reason and self.state not in BEING_MADE
