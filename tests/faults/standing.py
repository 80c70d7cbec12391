"""The standing assertions: what must hold after every fault, whatever it was."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from e2e.canaries import Canaries
from faults.deciding import WAITS_IN
from faults.words import counted, passages
from limelight.domain.changes import NEVER_SENT, OPEN, ChangeState, Recorded
from limelight.journal.file import FileJournal
from providers.demo_rig import DemoRig
from providers.unleash_rig import UnleashRig

S = ChangeState
DONE = {S.CONFIRMED, S.CONFIRMED_OTHERS_TOO, S.CONFIRMED_BY_WHOM_UNTOLD, S.APPLIED_THEN_CHANGED}
NOT_DONE = {S.NOT_APPLIED, S.REFUSED, S.CONFLICT, S.NOT_SENT} | NEVER_SENT
_SAYS_DONE = ("Checked on the server at", "It was done")
_SAYS_NOT_DONE = ("Not sent", "It did not reach", "Refused", "It was not done")


class ServerLog(Protocol):
    """What a real server says it was asked and did, by its own log. `words` are for what was not done, and was."""

    words: tuple[str, str]

    def writes(self, feature: str) -> list[str]:
        """Every write of a feature that reached the server, as the key that came with it ("" where none does)."""
        ...

    def on(self, feature: str) -> bool:
        """Whether everybody gets the feature now, or what else was asked for is so."""
        ...


class DemoLog:
    """The demo's own log, without the `before` writes of earlier tests of the feature."""

    words = ("off", "on")

    def __init__(self, rig: DemoRig, before: int) -> None:
        self._rig = rig
        self._before = before

    def writes(self, feature: str) -> list[str]:
        return [request["key"] for request in self._rig.demo.requests(feature)[self._before :]]

    def on(self, feature: str) -> bool:
        return self._rig.share("production-eu", feature) == 100


class UnleashLog:
    """The audit log of an Unleash, without the `before` writes that made the feature."""

    words = ("off", "on")

    def __init__(self, rig: UnleashRig, before: int) -> None:
        self._rig = rig
        self._before = before

    def writes(self, feature: str) -> list[str]:
        return [""] * (self._rig.writes(feature) - self._before)

    def on(self, feature: str) -> bool:
        return self._rig.share("production", feature) == 100


class HeldLog:
    """The demo's log of the decisions about a change that waits; `decided` is what it is once they are done."""

    def __init__(self, rig: DemoRig, held: str, decided: str) -> None:
        self._rig, self._held, self._decided = rig, held, decided
        self.words = ("not decided", decided)

    def writes(self, feature: str) -> list[str]:
        rows = self._rig.demo.requests()
        return [request["key"] for request in rows if f"/changes/{self._held}/" in request["path"]]

    def on(self, feature: str) -> bool:
        return bool(self._rig.demo.get(f"/changes/{self._held}").json()["status"] == self._decided)


class AskedLog:
    """The demo's log of what is asked for and waits there, without the `before` writes of earlier tests."""

    words = ("nothing waits", "one waits")

    def __init__(self, rig: DemoRig, before: int) -> None:
        self._rig, self._before = rig, before

    def writes(self, feature: str) -> list[str]:
        return [request["key"] for request in self._rig.demo.requests(feature)[self._before :]]

    def on(self, feature: str) -> bool:
        waiting = self._rig.demo.flag(WAITS_IN, feature)["pending"]
        assert len(waiting) <= 1
        return bool(waiting)


@dataclass(frozen=True, slots=True)
class Stood:
    """What stood, in words for the table."""

    server: str
    journal: str


def stands(
    journal: FileJournal,
    server: ServerLog,
    feature: str,
    *,
    secrets: Collection[str],
    folder: Path,
    requests: int = 1,
    others: bool = False,
) -> Stood:
    """Assert what must hold of every change of a feature.

    `requests` is what one intent may become by the network. With `others` somebody else changes the feature as well,
    so that what it is in the end tells nothing of what we did.
    """
    recorded = [each for each in journal.entries() if each.intent.feature == feature]
    states = _states(journal, {each.intent.id for each in recorded})
    sent = {intent for intent, went_through in states.items() if S.SENDING in went_through}
    keys = server.writes(feature)
    for key in {key for key in keys if key}:
        assert key in sent, "a write reached the server without a committed record"
        assert keys.count(key) <= requests, "more than one write for one intent"
    assert len(keys) <= requests * len(sent), "more writes than intents"
    for each in recorded:
        _agrees(each)
    if recorded and recorded[0].state not in OPEN:
        _is_true(recorded, keys, on=None if others else server.on(feature))
    assert journal.verify().holds
    canaries = Canaries(dict.fromkeys(secrets, "a token"))
    assert canaries.in_files([folder]) == []
    assert canaries.in_text("\n".join(each.sentence for each in recorded), "a sentence") == []
    went = "; ".join(passages(states[each.intent.id]) for each in reversed(recorded))
    return Stood(f"{counted(len(keys), 'write')}, {server.words[server.on(feature)]}", went or "no intent")


def _is_true(recorded: list[Recorded], keys: list[str], *, on: bool | None) -> None:
    """What is said to be done is what the server has (`on`; None where others act, too)."""
    assert all(each.state in DONE | NOT_DONE | {S.WAITING} for each in recorded), "neither done nor not done"
    done = any(each.state in DONE | {S.WAITING} for each in recorded)
    assert on in (None, done), "what the screen says is not what the server has"
    assert not done or keys, "said to be done, and no write reached the server"


def _agrees(recorded: Recorded) -> None:
    """The words are those of the state: no success before it is confirmed, no failure before it is resolved."""
    if recorded.state not in DONE:
        assert not recorded.sentence.startswith(_SAYS_DONE), recorded.sentence
    if recorded.state not in NOT_DONE:
        assert not recorded.sentence.startswith(_SAYS_NOT_DONE), recorded.sentence


def _states(journal: FileJournal, intents: set[str]) -> Mapping[str, list[ChangeState]]:
    states: dict[str, list[ChangeState]] = {}
    for event in journal.events():
        told = json.loads(str(event["text"]))
        if told.get("intent") in intents:
            states.setdefault(told["intent"], []).append(ChangeState(told["state"]))
    return states
