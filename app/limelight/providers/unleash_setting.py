"""How far a feature of Unleash is on, and the requests that lead elsewhere. Pure.

Unleash turns a feature on or off in an environment, and while it is on its strategies decide who gets it: any one that
lets a person through is enough. Seen on 7.5.1 and 8.2.0: turning on where no strategy is enabled adds one for everyone;
turning off keeps the strategies, so turning on again restores the former share.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from limelight.domain.changes import Step
from limelight.domain.errors import Unsupported
from limelight.domain.exposure import DARK, RELEASED, UNKNOWN, Exposure, ExposureKind, partial, percent_words
from limelight.words import tr

ROLLOUT = "flexibleRollout"
_SHARE_OF = {ROLLOUT: "rollout", "gradualRolloutUserId": "percentage", "gradualRolloutRandom": "percentage"}
_SHARE_OF |= {"gradualRolloutSessionId": "percentage"}
_NAMED = {"userWithId": "named users", "remoteAddress": "named addresses", "applicationHostname": "named hosts"}
_ELSEWHERE = tr("Its strategies in Unleash cannot be brought there from here; change them in Unleash's own console.")


@dataclass(frozen=True, slots=True)
class Strategy:
    """One strategy by what it does, without its id: `rest` is canonical text of everything else about it."""

    name: str
    share: str  # as stored: any text; empty where the strategy has no share
    audiences: tuple[str, ...]
    disabled: bool
    rest: str

    @property
    def percentage(self) -> float | None:
        """The share in per cent; None where it is not a number between 0 and 100."""
        if self.name not in _SHARE_OF:
            return 100.0
        try:
            share = float(self.share)
        except ValueError:
            return None
        return share if 0.0 <= share <= 100.0 else None

    @property
    def is_open(self) -> bool:
        """Whether it is for anybody, up to its share."""
        return not self.audiences

    @property
    def words(self) -> dict[str, object]:
        """Its part of the canonical text."""
        return {"name": self.name, "share": self.share, "disabled": self.disabled, "rest": self.rest}


@dataclass(frozen=True, slots=True)
class Setting:
    """The whole setting of a feature in an environment. `own_default` where turning on adds the project's own."""

    feature: str
    on: bool
    strategies: tuple[Strategy, ...]
    own_default: bool = False

    @property
    def text(self) -> str:
        """Canonical: equal text means the same setting, in whatever order the strategies come."""
        ordered = sorted((strategy.words for strategy in self.strategies), key=json.dumps)
        own = {"own default": True} if self.own_default else {}
        return json.dumps({"feature": self.feature, "on": self.on, "strategies": ordered} | own, sort_keys=True)

    @property
    def exposure(self) -> Exposure:
        """Who gets it now."""
        return self.reach if self.on else DARK

    @property
    def enabled(self) -> tuple[Strategy, ...]:
        """The strategies that count."""
        return tuple(strategy for strategy in self.strategies if not strategy.disabled)

    @property
    def reach(self) -> Exposure:
        """Who gets it while it is on. Any strategy is enough, so one for everyone decides."""
        effective = [strategy for strategy in self.enabled if strategy.percentage != 0.0]
        if not self.enabled:
            return UNKNOWN  # it depends on the version of the library in the application
        if not effective:
            return DARK
        if any(strategy.is_open and strategy.percentage == 100.0 for strategy in effective):
            return RELEASED
        audiences = tuple(sorted({name for strategy in effective for name in strategy.audiences}))
        if len(effective) > 1:
            return Exposure(ExposureKind.PARTIAL, None, audiences)
        return partial(effective[0].percentage, audiences)


def strategy_of(
    name: str,
    parameters: dict[str, Any],
    constraints: Sequence[dict[str, Any]],
    segments: Sequence[int],
    *,
    disabled: bool = False,
    variants: Sequence[dict[str, Any]] = (),
) -> Strategy:
    """A strategy from what Unleash says about it."""
    share_name = _SHARE_OF.get(name, "")
    others = {key: value for key, value in parameters.items() if key != share_name}
    rest = {
        "parameters": others,
        "constraints": list(constraints),
        "segments": sorted(segments),
        "variants": list(variants),
    }
    audiences = [_constraint_words(constraint) for constraint in constraints]
    audiences += [f"segment {segment}" for segment in sorted(segments)]
    if name in _NAMED or name not in {*_SHARE_OF, "default"}:
        audiences.append(_NAMED.get(name, f"strategy {name}"))
    share = str(parameters.get(share_name, "")) if share_name else ""
    return Strategy(name, share, tuple(audiences), disabled, json.dumps(rest, sort_keys=True))


def setting_from(text: str) -> Setting:
    """The setting of a canonical text.

    Raises:
        Unsupported: the cell was not read completely, so that its text is empty.
    """
    if not text:
        raise Unsupported(tr("It is not known how far it is released now. Read it again."))
    said = json.loads(text)
    strategies = tuple(_strategy_from(words) for words in said["strategies"])
    return Setting(said["feature"], said["on"], strategies, said.get("own default", False))


def _strategy_from(words: dict[str, Any]) -> Strategy:
    rest = json.loads(words["rest"])
    share_name = _SHARE_OF.get(words["name"], "")
    parameters = rest["parameters"] | ({share_name: words["share"]} if share_name else {})
    return strategy_of(
        words["name"],
        parameters,
        rest["constraints"],
        rest["segments"],
        disabled=words["disabled"],
        variants=rest["variants"],
    )


def for_everyone(feature: str, share: str) -> Strategy:
    """The strategy that Unleash adds by itself, with a share."""
    return strategy_of(ROLLOUT, {"rollout": share, "stickiness": "default", "groupId": feature}, (), ())


def steps_to(setting: Setting, target: Exposure) -> tuple[Step, ...]:
    """The requests from a setting to a target, harmless ones first; none where it is so already.

    Raises:
        Unsupported: the strategies cannot be brought there from here.
    """
    if setting.exposure == target:
        return ()
    if target == DARK:
        return (_switch(setting, on=False),)
    prepared = _prepared(setting, target)
    steps = []
    if prepared is not None:
        steps.append(prepared[0])
        setting = prepared[1]
    if not setting.on:
        steps.append(_switch(setting, on=True))
    return tuple(steps)


def kind_of(step: Step) -> str:
    """What kind of request a step is: "on", "off", "add" (a strategy) or "share" (of one that is there)."""
    return str(json.loads(step.request)["do"])


def _prepared(setting: Setting, target: Exposure) -> tuple[Step, Setting] | None:
    """The step that makes the strategies reach `target`, with the setting that it leaves; None where they do."""
    if setting.reach == target or _turning_on_adds_everyone(setting, target):
        return None
    if target.audiences:
        return _without_everyone(setting, target)
    share = 100.0 if target == RELEASED else target.percentage
    if share is None:
        raise Unsupported(_ELSEWHERE)
    open_ones = [strategy for strategy in setting.enabled if strategy.is_open and strategy.name == ROLLOUT]
    changed = _with_share(setting, open_ones[0], share) if len(open_ones) == 1 else _with_one_more(setting, share)
    if changed[1].reach != target:
        raise Unsupported(_ELSEWHERE)
    return changed


def _turning_on_adds_everyone(setting: Setting, target: Exposure) -> bool:
    return not setting.on and not setting.enabled and not setting.own_default and target == RELEASED


def _without_everyone(setting: Setting, target: Exposure) -> tuple[Step, Setting]:
    """Take the share of the one strategy for everyone away, so that only the audiences are left."""
    for strategy in setting.enabled:
        if strategy.is_open and strategy.name == ROLLOUT:
            changed = _with_share(setting, strategy, 0.0)
            if changed[1].reach == target:
                return changed
    raise Unsupported(_ELSEWHERE)


def _with_share(setting: Setting, strategy: Strategy, share: float) -> tuple[Step, Setting]:
    after = replace(strategy, share=_stored(share))
    at = setting.strategies.index(strategy)
    leaves = replace(setting, strategies=(*setting.strategies[:at], after, *setting.strategies[at + 1 :]))
    words = tr("Set the share to {share}{setting}", share=percent_words(share), setting=_while_off(setting))
    return _step(words, setting, leaves, {"do": "share", "of": strategy.words, "to": after.share}), leaves


def _with_one_more(setting: Setting, share: float) -> tuple[Step, Setting]:
    added = for_everyone(setting.feature, _stored(share))
    leaves = replace(setting, strategies=(*setting.strategies, added))
    who = "everyone" if share == 100.0 else percent_words(share)
    words = tr("Add a strategy for {who}{setting}", who=who, setting=_while_off(setting))
    return _step(words, setting, leaves, {"do": "add", "to": added.share}), leaves


def _switch(setting: Setting, *, on: bool) -> Step:
    leaves = replace(setting, on=on)
    words = tr("Turn it off; its strategies stay") if not on else tr("Turn it on")
    if on and not setting.enabled:
        leaves = replace(leaves, strategies=(*setting.strategies, for_everyone(setting.feature, "100")))
        words = tr("Turn it on; Unleash adds a strategy for everyone, since none is enabled")
    elif on:
        words = tr("Turn it on; the strategies there give it to {reach}", reach=leaves.reach.words)
    return _step(words, setting, leaves, {"do": "on" if on else "off"})


def _step(words: str, before: Setting, leaves: Setting, request: dict[str, object]) -> Step:
    return Step(words, before.text, leaves.text, leaves.exposure, json.dumps(request, sort_keys=True))


def _while_off(setting: Setting) -> str:
    return "" if setting.on else tr(" while it is off")


def _stored(share: float) -> str:
    return f"{share:.2f}".rstrip("0").rstrip(".")


def _constraint_words(constraint: dict[str, Any]) -> str:
    """A constraint as a phrase: "country IN NO, SE"."""
    several = constraint.get("values") or constraint.get("value", "")
    values = several if isinstance(several, list) else [several]
    negated = "not " if constraint.get("inverted") else ""
    shown = ", ".join(str(value) for value in values)
    return f"{constraint.get('contextName', '?')} {negated}{constraint.get('operator', '?')} {shown}".strip()
