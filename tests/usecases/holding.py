"""Stand-ins for systems that hold changes: until somebody decides about them, or until their time."""

from dataclasses import dataclass, field, replace

from limelight.domain.changes import Answer, AnswerKind, Intent, Traced, Verb
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.held import HeldChange
from limelight.domain.people import Actor
from limelight.domain.systems import Capabilities
from usecases.fakes import START, Done, Fate, TracingSystem, setting_of

TOM = Actor("u2", "Tom")
ID = "chg-7"
WAITS = HeldChange(
    ID, Verb.RELEASE, DARK, RELEASED, setting_of(RELEASED), TOM.name, TOM.id, START - 3600, "Shops start.", "MKT-5"
)


@dataclass
class HoldingSystem(TracingSystem):
    """One change of Tom's waits; `votes` are the ids of those who approved it, `needed` so many."""

    waiting: HeldChange = WAITS
    status: str = "waiting"
    needed: int = 1
    votes: list[str] = field(default_factory=list)
    decided: list[tuple[Verb, str]] = field(default_factory=list)  # what reached it, with the reason

    def __post_init__(self) -> None:
        self.held.add(self.waiting.id)

    async def read_held(self, environment: str, feature: str, held: str) -> HeldChange | None:
        self._fail()
        assert (environment, feature) == ("remote-prod", self.feature.key)
        if held != self.waiting.id or self.status != "waiting":
            return None
        return replace(self.waiting, approved_by=tuple((vote, f"Name of {vote}") for vote in self.votes))

    async def trace(self, intent: Intent, held_as: str) -> Traced:
        if not intent.decides:
            return await super().trace(intent, held_as)
        self._fail()
        if self._late:
            self._arrive(self._late)
            self._late = None
        if intent.verb is Verb.APPROVE:
            if intent.actor_id not in self.votes:
                return Traced.NEVER
            return {"waiting": Traced.HELD, "applied": Traced.APPLIED}.get(self.status, Traced.DROPPED)
        if self.status == intent.verb.value:
            return Traced.APPLIED
        return Traced.HELD if self.status == "waiting" else Traced.DROPPED

    def decide(self, verb: Verb, by: Actor) -> Answer:
        """Somebody decides about it."""
        if self.status != "waiting":
            return Answer(AnswerKind.CONFLICT, f"This change is {self.status}.")
        if verb is not Verb.APPROVE:
            self._settle(verb.value)
            return Answer(AnswerKind.DONE)
        self.votes.append(by.id)
        if len(self.votes) < self.needed:
            return Answer(AnswerKind.WAITING, "It waits for another approval.", self.waiting.id)
        self._settle("applied")
        after = self.waiting.after
        assert after is not None
        self.done.append(Done(self.waiting.id, TOM, "key-of-tom", after, self.exposure, self.clock.server_time))
        self.exposure = after
        return Answer(AnswerKind.DONE)

    def _settle(self, status: str) -> None:
        self.status = status
        self.held.discard(self.waiting.id)

    def _arrive(self, intent: Intent) -> Answer:
        if not intent.decides:
            return super()._arrive(intent)
        assert intent.decides == self.waiting.id
        if intent.id in self.arrived:
            return Answer(AnswerKind.DONE)  # it knows the key
        self.arrived.append(intent.id)
        self.decided.append((intent.verb, intent.reason))
        return self.decide(intent.verb, self.actor)


@dataclass
class SchedulingSystem(TracingSystem):
    """Does by itself at its time what is handed over to it, unless that is withdrawn or cannot be done any more."""

    due: dict[str, Intent] = field(default_factory=dict)  # what waits for its time, by its id
    withdrawn: set[str] = field(default_factory=set)

    @property
    def capabilities(self) -> Capabilities:
        return replace(super().capabilities, schedules=True)

    async def read_held(self, environment: str, feature: str, held: str) -> HeldChange | None:
        self._fail()
        waits = self.due.get(held)
        if waits is None:
            return None
        asked = (waits.actor, waits.actor_id, waits.made_at, waits.reason, waits.ticket, waits.at)
        leaves = waits.step.leaves
        return HeldChange(held, waits.verb, waits.before, waits.target, leaves, *asked, for_approval=False)

    async def trace(self, intent: Intent, held_as: str) -> Traced:
        if not intent.decides:
            return Traced.WITHDRAWN if intent.id in self.withdrawn else await super().trace(intent, held_as)
        if intent.decides in self.withdrawn:
            return Traced.APPLIED
        return Traced.HELD if intent.decides in self.due else Traced.DROPPED

    def _on_the_way(self, intent: Intent) -> Answer:
        if intent.decides:
            return self._withdraw(intent)
        if intent.at is None or self.fate is not Fate.ANSWERED:
            return super()._on_the_way(intent)
        self.arrived.append(intent.id)
        self.held.add(intent.id)
        self.due[intent.id] = intent
        self.clock.at(intent.at - self.clock.server_time, lambda: self._do(intent.id))
        return Answer(AnswerKind.WAITING, "It waits for its time.", intent.id)

    def _withdraw(self, intent: Intent) -> Answer:
        self.arrived.append(intent.id)
        if self.due.pop(intent.decides, None) is None:
            return Answer(AnswerKind.CONFLICT, "It does not wait any more.")
        self.held.discard(intent.decides)
        self.withdrawn.add(intent.decides)
        return Answer(AnswerKind.DONE)

    def _do(self, identity: str) -> None:
        intent = self.due.pop(identity, None)
        if intent is None:
            return
        self.held.discard(identity)
        if self.exposure == intent.before:
            self.act(self.actor, intent.target, identity)
        else:
            self.dropped.add(identity)
