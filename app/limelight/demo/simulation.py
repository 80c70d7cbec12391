"""Keeps the demo alive, gently: deployments land and colleagues release things, the same ones for the same seed.

The script is drawn from the seed and the story alone, never from what people did meanwhile; a step that makes
no sense (any more) is skipped. Features that the story calls calm are left alone.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass

from limelight.demo.changes import apply, check_held, insert
from limelight.demo.exposure import DISABLED, ENABLED, State, is_lowered, is_raised
from limelight.demo.faults import Fault, read_fault
from limelight.demo.feeds import deployments_where, list_deployments
from limelight.demo.operations import Endpoint
from limelight.demo.problems import Problem
from limelight.demo.reading import read_flag
from limelight.demo.records import add_deployment, deployment, past_change
from limelight.demo.storage import Json, Storage, now

SHORTEST, LONGEST = 20.0, 60.0  # seconds between two steps
_EARLY = ("development", "test", "staging")


@dataclass(frozen=True, slots=True)
class Step:
    """What happens: a deployment (`version`) or a change of `flag` to `share` percent, then `wait` seconds of peace."""

    wait: float
    environment: str
    component: str = ""
    version: str = ""
    flag: str = ""
    share: float = 0.0
    actor: str = ""
    reason: str = ""


def script(story: Json, seed: int) -> Iterator[Step]:
    """Return the endless script of a seed."""
    chance = random.Random(seed)  # noqa: S311  (nothing secret)
    patches = {component["name"]: 0 for component in story["component"]}
    lively = [feature for feature in story["feature"] if not feature.get("calm")]
    while True:
        wait = round(chance.uniform(SHORTEST, LONGEST), 1)
        if chance.random() < 0.4:
            name, place = chance.choice(sorted(patches)), chance.choice(("development", *_EARLY))
            patches[name] += place == "development"  # a new patch comes here first, then goes on along the path
            newest = list(next(item for item in story["component"] if item["name"] == name)["versions"])[-1]
            major, minor, _ = newest.split(".")
            yield Step(wait, place, name, f"{major}.{minor}.{patches[name]}")
            continue
        place = chance.choice(_EARLY)
        share = chance.choice([0.0, 50.0, 100.0, 100.0])
        reasons = story["reasons"]["rollback" if share == 0 else place]
        yield Step(
            wait,
            place,
            flag=chance.choice(lively)["key"],
            share=share,
            actor=chance.choice(story["colleague"])["id"],
            reason=chance.choice(reasons),
        )


def perform_step(storage: Storage, story: Json, step: Step) -> bool:
    """Do a step in one transaction; return False when it made no sense any more."""
    with storage.transaction():
        return (_deploy if step.version else _change)(storage, story, step)


def _deploy(storage: Storage, story: Json, step: Step) -> bool:
    """Put a version there, unless it is there already."""
    here = list_deployments(storage, deployments_where(step.environment, step.component), 0, 1)[0]
    if here and here[0]["version"] == step.version:
        return False
    add_deployment(storage, deployment(story, step.component, step.version, step.environment, now(), "success"))
    return True


def _change(storage: Storage, story: Json, step: Step) -> bool:
    """Release or roll back in a colleague's name, as far as the endpoint would let them."""
    try:
        flag = read_flag(storage, step.environment, step.flag)
        after = State(ENABLED, step.share) if step.share else State(DISABLED, flag.state.percentage)
        action = "rollback" if is_lowered(flag.state, after) else "release"
        check_held(flag, None, action)
    except Problem:
        return False
    moves = is_raised(flag.state, after) or is_lowered(flag.state, after)
    if not moves or flag.state.rules or flag.document["pending"]:
        return False
    if action == "release" and flag.document["deployed"]["value"] is not True:
        return False
    person = next(person for person in story["colleague"] if person["id"] == step.actor)
    change = {
        **past_change(step.flag, step.environment, action, (flag.state, after), now()),
        "actor": {**person, "kind": "person"},
        "reason": step.reason,
        "approvals": [],
        "status": "scheduled",
    }
    apply(storage, insert(storage, change))
    return True


@dataclass(slots=True)
class Simulation:
    """The running script, and the weather of the story; `pace` 2 lives twice as fast."""

    endpoint: Endpoint
    faults: list[Fault]
    story: Json
    steps: Iterator[Step]
    pace: float = 1.0

    async def live(self) -> None:
        """Perform the script until cancelled."""
        await self._rest(SHORTEST)
        while True:
            step = await self.perform()
            await self._rest(step.wait)

    async def _rest(self, seconds: float) -> None:
        """Wait some seconds of the demo's own time."""
        await asyncio.sleep(seconds / self.pace)

    async def perform(self) -> Step:
        """Do the next step that makes sense, tell the listeners, and return it."""
        step = next(step for step in self.steps if perform_step(self.endpoint.storage, self.story, step))
        await self.endpoint.ring()
        return step

    async def weather(self) -> None:
        """Bring the story's faults and take them away again, until cancelled."""
        await asyncio.gather(*(self._storm(entry) for entry in self.story["weather"]))

    async def _storm(self, entry: Json) -> None:
        fault = read_fault(entry["fault"])
        if "every" not in entry:
            self.faults.append(fault)
            return
        await self._rest(entry["after"])
        while True:
            self.faults.append(fault)
            await self._rest(entry["for"])
            self.faults.remove(fault)
            await self._rest(entry["every"] - entry["for"])
