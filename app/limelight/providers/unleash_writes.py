"""The requests with which a feature of Unleash is changed, and what their answers mean. Pure."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from limelight.domain.changes import Answer, AnswerKind, Intent
from limelight.domain.errors import BadAnswer
from limelight.net.answers import Sent
from limelight.net.client import JSON, Endpoint, Write
from limelight.net.decoding import decode
from limelight.providers.unleash_data import strategy_from
from limelight.providers.unleash_setting import ROLLOUT
from limelight.providers.unleash_shapes import PlaceShape, StrategyShape
from limelight.words import tr

_REFUSALS = frozenset({400, 401, 403, 404, 409, 415, 422, 429})


def write_of(intent: Intent, place_path: str, now: PlaceShape) -> Write | None:
    """The one request of an intent's step; None where the strategy that it means is not there any more."""
    note = json.loads(intent.step.request)
    if note["do"] in ("on", "off"):
        return Write("POST", f"{place_path}/{note['do']}")
    if note["do"] == "add":
        return Write("POST", f"{place_path}/strategies", msgspec.json.encode(_added(intent.feature, note["to"])))
    strategy = _meant(note["of"], now)
    if strategy is None:
        return None
    return Write("PATCH", f"{place_path}/strategies/{strategy.id}", msgspec.json.encode(_patch(strategy, note["to"])))


def answer_of(sent: Sent, endpoint: Endpoint) -> Answer:
    """What an answer means, by its status. Turning on and off answer 200 without a body."""
    response = sent.answered
    if response is None:
        return Answer(AnswerKind.NO_ANSWER if sent.bytes_left else AnswerKind.NOT_SENT, sent.trouble)
    if response.status == 200:
        if _is_its_own(response.body, response.header("content-type")):
            return Answer(AnswerKind.DONE, tr("{place} says that it is done.", place=endpoint.place))
        return Answer(
            AnswerKind.NO_ANSWER, tr("{place} answered something else than Unleash does.", place=endpoint.place)
        )
    sentence = str(endpoint.refusal(response))
    if response.status not in _REFUSALS:
        return Answer(AnswerKind.NO_ANSWER, sentence)
    return Answer(AnswerKind.CONFLICT if response.status == 409 else AnswerKind.REFUSED, sentence)


def _is_its_own(body: bytes, media: str) -> bool:
    """Whether a 200 is Unleash's and not that of a page between."""
    if not body:
        return True
    if media.partition(";")[0].strip().lower() not in JSON:
        return False
    try:
        return bool(decode(body, StrategyShape, "").name)
    except BadAnswer:
        return False


def _added(feature: str, share: str) -> dict[str, Any]:
    parameters = {"rollout": share, "stickiness": "default", "groupId": feature}
    return {"name": ROLLOUT, "constraints": [], "parameters": parameters}


def _patch(strategy: StrategyShape, share: str) -> list[dict[str, Any]]:
    """A JSON Patch that changes the share, and fails where the strategy is not as it was read (seen on 8.2.0)."""
    return [
        {"op": "test", "path": "/parameters", "value": strategy.parameters},
        {"op": "test", "path": "/disabled", "value": strategy.disabled},
        {"op": "replace", "path": "/parameters/rollout", "value": share},
    ]


def _meant(words: dict[str, object], now: PlaceShape) -> StrategyShape | None:
    """The strategy that a step names by what it does; between two that do the same either will do."""
    for strategy in now.strategies or ():
        if strategy_from(strategy).words == words:
            return strategy
    return None
