"""Whether a feature of Unleash is on for one customer: its playground, which works it out as an application would.

Seen on 8.2.0: it needs no permission beyond being signed in, and counts as no use of the feature. It works out every
feature of the project at once (16 s for 10,000, 15,000 at most), so it is asked for the feature's own project, in one
environment, and only when a person asks. A comma in a value means several customers there. Disabled strategies count as
not worked out in its summary, although applications are never told about them, so each strategy is looked at here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from limelight.domain.customers import Customer, Evaluation
from limelight.domain.errors import BadAnswer, NotThere, Unsupported
from limelight.domain.exposure import percent_words
from limelight.net.answers import quoted
from limelight.net.client import Ask, Endpoint
from limelight.net.decoding import decode
from limelight.providers.unleash_data import refusal_words
from limelight.providers.unleash_setting import strategy_of
from limelight.words import tr

_PATH = "/api/admin/playground/advanced"
_DEADLINE = 60.0  # seconds; 10,000 features take Unleash 17
_CAP = 128 * 1024 * 1024  # bytes; each feature of the project is about 1 KB
_OWN = ("userId", "sessionId", "remoteAddress", "currentTime", "appName")  # what Unleash itself knows by name
_APPLICATION = "limelight"  # it has to be told one
_RANDOM = "random"
_STICKINESS = {
    "gradualRolloutRandom": _RANDOM,
    "gradualRolloutUserId": "userId",
    "gradualRolloutSessionId": "sessionId",
}
_ALWAYS_KNOWN = {"default", _RANDOM, "userId", "currentTime"}
_EVERYONE = tr("everyone gets it there")


class ResultShape(msgspec.Struct):
    """What one strategy says: true, false, or "unknown"."""

    enabled: bool | str = "unknown"


class PartShape(msgspec.Struct, rename="camel"):
    """A constraint of a strategy or of a segment, and whether the customer fulfils it."""

    context_name: str = ""
    result: bool = False


class SegmentShape(msgspec.Struct):
    """A segment of a strategy, and whether the customer is in it."""

    constraints: list[PartShape] = []
    result: bool = False


class WorkedOutShape(msgspec.Struct):
    """A strategy with what it says for the customer."""

    name: str
    result: ResultShape
    disabled: bool | None = None
    parameters: dict[str, Any] = {}
    constraints: list[PartShape] = []
    segments: list[SegmentShape] = []

    @property
    def percentage(self) -> float | None:
        """Its share in per cent; None where it is no number."""
        return strategy_of(self.name, self.parameters, (), ()).percentage

    @property
    def is_narrowed(self) -> bool:
        """Whether it is for an audience."""
        return bool(self.constraints or self.segments)

    @property
    def lets_in(self) -> bool:
        """Whether the customer belongs to its audience; everybody does where it has none."""
        return all(part.result for part in self.constraints) and all(part.result for part in self.segments)

    @property
    def is_drawn(self) -> bool:
        """Whether chance decides anew each time."""
        return self._stickiness == _RANDOM and self.percentage not in (0.0, 100.0) and self.lets_in

    @property
    def goes_by(self) -> frozenset[str]:
        """The properties that it asks for."""
        parts = [*self.constraints, *(part for segment in self.segments for part in segment.constraints)]
        share = {self._stickiness} if self.percentage not in (0.0, 100.0) else set()
        address = {"remoteAddress"} if self.name == "remoteAddress" else set()
        return frozenset({part.context_name for part in parts} | share | address) - _ALWAYS_KNOWN

    @property
    def _stickiness(self) -> str:
        """The property that its share goes by."""
        return _STICKINESS.get(self.name) or str(self.parameters.get("stickiness") or "default")


class StrategiesShape(msgspec.Struct):
    """The strategies of a feature in an environment."""

    data: list[WorkedOutShape] = []


class OneShape(msgspec.Struct, rename="camel"):
    """A feature in an environment for one customer."""

    is_enabled: bool
    is_enabled_in_current_environment: bool
    strategies: StrategiesShape
    has_unsatisfied_dependency: bool = False


class PlayedShape(msgspec.Struct):
    """A feature, with its answers by environment: one for each customer that was asked about."""

    name: str
    environments: dict[str, list[OneShape]]


class AnswerShape(msgspec.Struct):
    """The answer: every feature of the project, decoded only where it is the one that was asked about."""

    features: list[msgspec.Raw]


class Playground:
    """Asks an Unleash about one customer."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    async def evaluate(self, project: str, environment: str, feature: str, customer: Customer) -> Evaluation:
        """What Unleash works out; keys are the system's own.

        Raises:
            NotThere: the project does not have the feature in that environment any more.
            Unsupported: Unleash would take the customer for several, or does not work it out; says why.
        """
        question = question_of(project, environment, customer)
        ask = Ask(_PATH, deadline=_DEADLINE, cap=_CAP, question=question, also=frozenset({400}))
        response = await self._endpoint.get(ask)
        source = str(self._endpoint.place)
        if response.status == 400:  # too many features, or a property that cannot be what was given
            raise Unsupported(
                tr(
                    "{source} cannot say for this customer. {response}",
                    source=source,
                    response=quoted(refusal_words(response)),
                ).strip()
            )
        for raw in decode(response.body, AnswerShape, source).features:
            if feature.encode() in memoryview(raw).tobytes():
                played = decode(bytes(raw), PlayedShape, source)
                if played.name == feature and environment in played.environments:
                    return _only_one_of(played.environments[environment], customer, source)
        raise NotThere(
            tr(
                "{source} does not have “{feature}” in {environment} any more.",
                source=source,
                feature=feature,
                environment=environment,
            )
        )


def question_of(project: str, environment: str, customer: Customer) -> bytes:
    """The body of the request.

    Raises:
        Unsupported: Unleash would take it for several customers.
    """
    if any("," in value for value in (customer.id, *customer.properties.values())):
        raise Unsupported(tr("Unleash takes a comma for “or”, so it cannot be asked about a customer with one."))
    given = {"appName": _APPLICATION, **customer.properties, "userId": customer.id}
    context: dict[str, Any] = {name: value for name, value in given.items() if name in _OWN}
    context["properties"] = {name: value for name, value in given.items() if name not in _OWN}
    return msgspec.json.encode({"environments": [environment], "projects": [project], "context": context})


def evaluation_of(said: OneShape, customer: Customer) -> Evaluation:
    """What an answer means. Any strategy that lets the customer through is enough."""
    if not said.is_enabled_in_current_environment:
        return Evaluation(False, tr("it is off there"))
    if said.has_unsatisfied_dependency:
        return Evaluation(False, tr("a feature that it needs is not on for them"))
    strategies = [each for each in said.strategies.data if not each.disabled]
    sure = next((each for each in strategies if each.result.enabled is True and not each.is_drawn), None)
    if sure is not None:
        return Evaluation(True, _why_on(sure), _lacking([sure], customer))
    lacks = _lacking(strategies, customer)
    if doubt := _doubt(said, strategies):
        return Evaluation(None, doubt, lacks)
    return Evaluation(said.is_enabled, _EVERYONE if said.is_enabled else _why_off(strategies), lacks)


def _only_one_of(answers: Sequence[OneShape], customer: Customer, source: str) -> Evaluation:
    if len(answers) != 1:
        raise BadAnswer(
            tr("{source} gives {count} answers for one customer in one environment.", source=source, count=len(answers))
        )
    return evaluation_of(answers[0], customer)


def _doubt(said: OneShape, strategies: Sequence[WorkedOutShape]) -> str:
    """Why Unleash cannot say; empty where it can."""
    if any(each.is_drawn for each in strategies):
        return tr("its share is drawn anew each time that an application asks")
    if any(not isinstance(each.result.enabled, bool) for each in strategies):
        return tr("it has a strategy that only the application itself can work out")
    if said.strategies.data and not strategies:
        return tr("none of its strategies is on, and applications differ in what they make of that")
    return ""


def _why_on(strategy: WorkedOutShape) -> str:
    share = _share_words(strategy)
    if strategy.is_narrowed:
        return tr("they belong to an audience that gets it") + (
            tr(", and are inside its {share}", share=share) if share else ""
        )
    return tr("they are inside the {share} that gets it", share=share) if share else _EVERYONE


def _why_off(strategies: Sequence[WorkedOutShape]) -> str:
    near = [each for each in strategies if each.lets_in]
    if not near:
        return tr("they belong to no audience that gets it")
    return tr("they are outside the {near} that gets it", near=_share_words(near[0]) or "share")


def _share_words(strategy: WorkedOutShape) -> str:
    """ "share of 25 %"; empty where it is for everyone up to the audience."""
    share = strategy.percentage
    return "" if share == 100.0 else "share" if share is None else tr("share of {share}", share=percent_words(share))


def _lacking(strategies: Iterable[WorkedOutShape], customer: Customer) -> tuple[str, ...]:
    asked = {name for each in strategies for name in each.goes_by}
    return tuple(sorted(asked - customer.properties.keys()))
