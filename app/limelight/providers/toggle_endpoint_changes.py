"""The contract's changes and deployments as domain values: history, what became of a change, what runs where."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC

import msgspec

from limelight.domain.cells import Deed
from limelight.domain.changes import Answer, AnswerKind, Intent, Traced
from limelight.domain.errors import BadAnswer
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.exposure import ExposureKind
from limelight.domain.moments import moment_of
from limelight.domain.systems import EnvironmentEvidence, HistoryEntry, listed_versions
from limelight.net.answers import Response, Sent
from limelight.net.client import JSON, Endpoint, NotAfter, Write
from limelight.net.decoding import decode
from limelight.providers.toggle_endpoint_data import DEEDS, SYSTEM, exposure_of, who
from limelight.providers.toggle_endpoint_shapes import (
    ChangeShape,
    DeploymentShape,
    FlagShape,
    ProblemShape,
)
from limelight.words import tr

LONGEST_REASON = 2_000  # characters that the contract takes
LONGEST_TICKET = LONGEST_NAME = 200
_PREFIX = "urn:toggle-endpoint:problem:"
_NOT_A_RACE = frozenset({"read-only", "not-deployed", "unsupported"})
"""409 says that something stands against it; these kinds are a refusal and not somebody who was faster."""

_TRACED = {
    "applied": Traced.APPLIED,
    "waiting-approval": Traced.HELD,
    "scheduled": Traced.HELD,
    "rejected": Traced.DROPPED,
    "cancelled": Traced.WITHDRAWN,
    "failed": Traced.FAILED,
}
_STATUS_WORDS = {
    "waiting-approval": tr("waits for approval"),
    "scheduled": tr("waits for its time"),
    "rejected": "rejected",
    "cancelled": "cancelled",
    "failed": "failed",
}


def problem_words(response: Response) -> str:
    """The server's own words in a problem, empty where it says nothing that can be read."""
    problem = _problem_of(response)
    return problem.detail or problem.title


def exposure_change(intent: Intent, path: str, not_after: NotAfter) -> Write:
    """The one request of a release or roll back, bound to the revision that its author saw; `path` is the flag's."""
    wish = json.loads(intent.step.request)
    operation = wish.pop("operation")
    wish |= {"reason": intent.reason[:LONGEST_REASON], "ticket": intent.ticket[:LONGEST_TICKET]}
    wish |= {"onBehalfOf": intent.on_behalf_of[:LONGEST_NAME]}
    wish |= {"at": None if intent.at is None else moment_of(intent.at)}
    body = msgspec.json.encode({name: value for name, value in wish.items() if value not in ("", None)})
    headers = {"If-Match": intent.shown_revision, "Idempotency-Key": intent.id}
    return Write("POST", f"{path}/{operation}", body, headers, not_after=not_after)


def answer_of(sent: Sent, endpoint: Endpoint, flag: str) -> Answer:
    """What an answer to a write means: decided on the status, and on the problem's type between two refusals."""
    response = sent.answered
    if response is None:
        return Answer(AnswerKind.NO_ANSWER if sent.bytes_left else AnswerKind.NOT_SENT, sent.trouble)
    if response.status in (200, 202):
        return _taken(response, endpoint, flag)
    sentence = str(endpoint.refusal(response))
    if not 400 <= response.status < 500 or response.status == 408:
        return Answer(AnswerKind.NO_ANSWER, sentence)
    race = response.status == 412 or (response.status == 409 and _problem_type(response) not in _NOT_A_RACE)
    return Answer(AnswerKind.CONFLICT if race else AnswerKind.REFUSED, sentence)


def _taken(response: Response, endpoint: Endpoint, flag: str) -> Answer:
    """A 200 or 202, if it is really this server's word about this flag."""
    garbled = Answer(
        AnswerKind.NO_ANSWER, tr("{place} answered something else than the contract promises.", place=endpoint.place)
    )
    if response.header("content-type").partition(";")[0].strip().lower() not in JSON:
        return garbled
    try:
        if response.status == 200:
            done = decode(response.body, FlagShape, str(endpoint.place))
            return (
                Answer(AnswerKind.DONE, tr("{place} says that it is done.", place=endpoint.place))
                if done.key == flag
                else garbled
            )
        held = decode(response.body, ChangeShape, str(endpoint.place))
    except BadAnswer as error:
        return Answer(AnswerKind.NO_ANSWER, str(error))
    why = _STATUS_WORDS.get(held.status, "waits")
    if held.status == "scheduled" and held.at is not None:
        why += tr(", {utc:%Y-%m-%d %H:%M} UTC", utc=held.at.astimezone(UTC))
    said = tr("{place} accepted the change, which {why} (number {id}).", place=endpoint.place, why=why, id=held.id)
    return Answer(AnswerKind.WAITING, said, held.id) if held.flag == flag else garbled


def traced_of(change: ChangeShape) -> Traced:
    """What became of a change."""
    return _TRACED.get(change.status, Traced.UNTOLD)


def entry_of(change: ChangeShape) -> HistoryEntry:
    """A change as history. What was asked for and not done has no before and after: it led nowhere."""
    done = change.status == "applied"
    moment = change.at if done else change.requested_at
    moment = moment or change.requested_at or change.at
    return HistoryEntry(
        change.id,
        change.flag,
        change.environment,
        who(change.actor, change.on_behalf_of),
        moment.timestamp() if moment else 0.0,
        _words(change),
        change.reason or "",
        change.key or "",
        exposure_of(change.before) if done else None,
        exposure_of(change.after) if done else None,
        change.actor.id if change.actor else "",
        DEEDS.get(change.action, Deed.UNTOLD) if done else Deed.UNTOLD,
        done,
        traced_of(change) is Traced.HELD,
    )


def evidence_of(deployments: Iterable[DeploymentShape]) -> EnvironmentEvidence:
    """What deployments, newest first, say about an environment: the newest good one of each component counts.

    A version can be compared with a feature's since-version only where there is one component: another component's
    version says nothing about the feature. What a deployment names, it says by itself.
    """
    newest: dict[str, DeploymentShape] = {}
    for record in deployments:
        if record.status == "success":
            newest.setdefault(record.component, record)
    if not newest:
        return EnvironmentEvidence()
    named: dict[str, tuple[Evidence, ...]] = {}
    for record in newest.values():
        for flag in record.flags:
            named[flag] = (*named.get(flag, ()), _evidence(record, present=True))
    records = sorted(newest.values(), key=lambda record: record.deployed_at, reverse=True)
    if len(records) == 1:
        return EnvironmentEvidence((_evidence(records[0], present=None),), named, records[0].version)
    return EnvironmentEvidence(
        (), named, listed_versions(f"{each.component} {each.version}".strip() for each in records)
    )


def _evidence(record: DeploymentShape, *, present: bool | None) -> Evidence:
    have, of = (record.instances.have, record.instances.of) if record.instances else (0, 0)
    parts = (record.component, record.version, tr("build {build}", build=record.build) if record.build else "")
    detail = ", ".join(part for part in (" ".join(filter(None, parts[:2])), parts[2]) if part)
    if present:
        detail += tr(", names this feature")
    source = record.source or SYSTEM
    at = record.deployed_at.timestamp()
    return Evidence(EvidenceKind.DEPLOYMENT, source, at, present, record.version, have, of, detail)


def _words(change: ChangeShape) -> str:
    """What happened, in words: "released to 25 %", "turned off", "released to everyone: waits for approval"."""
    after = exposure_of(change.after)
    if after is None:
        done = tr("changed for named audiences") if change.after else tr("changed")
    elif after.kind is ExposureKind.DARK:
        done = tr("turned off")
    else:
        to = after.words
        done = tr("rolled back to {to}", to=to) if change.action == "rollback" else tr("released to {to}", to=to)
    status = "" if change.status == "applied" else _STATUS_WORDS.get(change.status, change.status[:40])
    return f"{done}: {status}" if status else done


def _problem_type(response: Response) -> str:
    return _problem_of(response).type.removeprefix(_PREFIX)


def _problem_of(response: Response) -> ProblemShape:
    try:
        return decode(response.body, ProblemShape, "")
    except BadAnswer:
        return ProblemShape()
