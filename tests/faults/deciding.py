"""Changes that the demo holds: who asks for a release, and who approves, rejects or withdraws it."""

import random
from dataclasses import dataclass

from faults.on_the_wire import ON_THE_WIRE
from limelight.domain.changes import Verb
from providers.demo_rig import DemoRig
from real.demo import MANAGER, OWNER

WAITS_IN = "production-uk"
SEED = 20_261


@dataclass(frozen=True, slots=True)
class Deciding:
    """A decision: what it is called, who makes it, and what the change is afterwards, in the demo's words."""

    where: str
    verb: Verb
    by: str
    ends: str


DECISIONS = (
    Deciding("an approval", Verb.APPROVE, OWNER, "applied"),
    Deciding("a rejection", Verb.REJECT, OWNER, "rejected"),
    Deciding("a withdrawal", Verb.WITHDRAW, MANAGER, "cancelled"),
)
ASKING = Deciding("what waits for approval", Verb.RELEASE, MANAGER, "waits")
DECIDED = [(deciding, fault) for deciding in (*DECISIONS, ASKING) for fault in ON_THE_WIRE]
FAST = [(each.where, fault.name) for each, fault in random.Random(SEED).sample(DECIDED, 12)]


def nothing_waits(rig: DemoRig) -> str:
    """A feature that is off, and of which no change waits."""
    feature = rig.turned_off(WAITS_IN)
    with rig.demo.client(MANAGER) as colleague:
        for held in rig.demo.flag(WAITS_IN, feature)["pending"]:
            colleague.post(f"/changes/{held}/cancel", json={}).raise_for_status()
    return feature


def asked_for(rig: DemoRig) -> tuple[str, str]:
    """A feature of which a colleague asks for the release, and the id of the change that waits; nothing else does."""
    feature = nothing_waits(rig)
    asked = rig.demo.write("release", WAITS_IN, feature, role=MANAGER)
    assert asked.status_code == 202
    return feature, str(asked.json()["id"])
