"""The contract's held changes: what waits, the decisions about it, and what became of a decision."""

from __future__ import annotations

from urllib.parse import quote

import msgspec

from limelight.domain.changes import Answer, AnswerKind, Intent, Traced, Verb
from limelight.domain.errors import BadAnswer
from limelight.domain.held import HeldChange
from limelight.net.answers import Response, Sent
from limelight.net.client import JSON, Endpoint, NotAfter, Write
from limelight.net.decoding import decode
from limelight.providers.toggle_endpoint_changes import LONGEST_REASON, answer_of
from limelight.providers.toggle_endpoint_data import exposure_of, setting_text, who
from limelight.providers.toggle_endpoint_shapes import ChangeShape
from limelight.words import tr

_OPERATIONS = {Verb.APPROVE: "approve", Verb.REJECT: "reject", Verb.WITHDRAW: "cancel"}
_SETTLED_AS = {Verb.REJECT: "rejected", Verb.WITHDRAW: "cancelled"}
_WAITING = frozenset({"waiting-approval", "scheduled"})
_VERBS = {"release": Verb.RELEASE, "rollback": Verb.ROLL_BACK}


def path_of(change: str) -> str:
    """Where a change is; only for ids that the contract allows."""
    return f"/changes/{quote(change, safe='')}"


def held_of(change: ChangeShape, environment: str, feature: str) -> HeldChange | None:
    """A change as one that waits; None where it is another's, waits no longer, or does what cannot be told."""
    verb = _VERBS.get(change.action)
    if (change.environment, change.flag) != (environment, feature) or change.status not in _WAITING or verb is None:
        return None
    approved = [vote for vote in change.approvals if vote.decision == "approved"]
    return HeldChange(
        change.id,
        verb,
        exposure_of(change.before),
        exposure_of(change.after),
        setting_text(change.after),
        who(change.actor, change.on_behalf_of),
        change.actor.id if change.actor else "",
        change.requested_at.timestamp() if change.requested_at else 0.0,
        change.reason or "",
        change.ticket or "",
        change.at.timestamp() if change.at else None,
        change.status == "waiting-approval",
        tuple((vote.actor.id, vote.actor.name or vote.actor.id) for vote in approved),
    )


def decision_of(intent: Intent, not_after: NotAfter) -> Write:
    """The one request of a decision. It carries the intent's id as its key, and no revision: a change is decided about
    once, and who is second is told so."""
    reason = intent.reason[:LONGEST_REASON]
    body = msgspec.json.encode({"reason": reason} if reason else {})
    path = f"{path_of(intent.decides)}/{_OPERATIONS[intent.verb]}"
    return Write("POST", path, body, {"Idempotency-Key": intent.id}, not_after=not_after)


def decision_answer(sent: Sent, endpoint: Endpoint, intent: Intent) -> Answer:
    """What an answer to a decision means: the change as it is now, or why not."""
    response = sent.answered
    if response is None or response.status != 200:
        return answer_of(sent, endpoint, intent.feature)
    garbled = Answer(
        AnswerKind.NO_ANSWER, tr("{place} answered something else than the contract promises.", place=endpoint.place)
    )
    change = _change_in(response, endpoint)
    if change is None or (change.id, change.flag) != (intent.decides, intent.feature):
        return garbled
    if intent.verb is not Verb.APPROVE:
        is_so = change.status == _SETTLED_AS[intent.verb]
        return (
            Answer(AnswerKind.DONE, tr("{place} says that it is {status}.", place=endpoint.place, status=change.status))
            if is_so
            else garbled
        )
    if change.status == "applied":
        return Answer(AnswerKind.DONE, tr("{place} says that it is done.", place=endpoint.place))
    if change.status == "failed":
        return Answer(
            AnswerKind.REFUSED,
            tr("{place} could not do it any more. {detail}", place=endpoint.place, detail=change.detail).strip(),
        )
    waits = tr("another approval") if change.status == "waiting-approval" else tr("its time")
    said = tr(
        "{place} took the approval; the change waits for {waits} (number {id}).",
        place=endpoint.place,
        waits=waits,
        id=change.id,
    )
    return Answer(AnswerKind.WAITING, said, change.id) if change.status in _WAITING else garbled


def traced_decision(change: ChangeShape, intent: Intent) -> Traced:
    """What became of a decision, from the change that it is about. UNTOLD where nothing tells whose decision it was.

    A vote is the person's, by whichever program; several share a service, so its vote proves nothing of ours.
    """
    if (change.id, change.environment, change.flag) != (intent.decides, intent.remote, intent.feature):
        return Traced.UNTOLD
    if intent.verb is not Verb.APPROVE:
        waits = Traced.HELD if change.status in _WAITING else Traced.DROPPED
        return Traced.APPLIED if change.status == _SETTLED_AS[intent.verb] else waits
    voted = any(vote.actor.id == intent.actor_id and vote.decision == "approved" for vote in change.approvals)
    if not voted:
        return Traced.NEVER
    if change.status in _WAITING:
        return Traced.HELD
    if change.status != "applied":
        return Traced.DROPPED
    return Traced.UNTOLD if intent.actor_is_service else Traced.APPLIED


def _change_in(response: Response, endpoint: Endpoint) -> ChangeShape | None:
    if response.header("content-type").partition(";")[0].strip().lower() not in JSON:
        return None
    try:
        return decode(response.body, ChangeShape, str(endpoint.place))
    except BadAnswer:
        return None
