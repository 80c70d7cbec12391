"""Protocols that look right and are not: the walk over small worlds finds what each of them does wrong.

Each is the real protocol with one part replaced. The first world in which it fails is printed with its trace.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import pytest

from limelight.domain.changes import Answer, AnswerKind, ChangeState, Intent, Recorded
from limelight.domain.verdict import Sighting, judge
from limelight.usecases import read_back
from usecases.fakes import FakeClock, FakeSystem, Fate, TracingSystem, Traits
from usecases.test_every_interleaving import FIVE
from usecases.worlds import REAL, MortalJournal, Parts, Plan, Wrong, explore, one_act

pytestmark = pytest.mark.asyncio


class Insistent:
    """Sends again what was not answered, as a network layer with retries does."""

    async def apply(self, intent: Intent) -> Answer:
        answer = await super().apply(intent)
        if answer.kind is not AnswerKind.NO_ANSWER:
            return answer
        self.fate = Fate.ANSWERED  # the network loses one answer, not both
        return await super().apply(self.anew(intent))

    def anew(self, intent: Intent) -> Intent:
        """With the same If-Match."""
        return intent


class Hasty(Insistent):
    """The same with the revision read anew, so that nothing is refused."""

    def anew(self, intent: Intent) -> Intent:
        return replace(intent, shown_revision=str(len(self.done)))


def system(manner: type) -> Callable[[FakeClock, Plan], FakeSystem]:
    """A system behind such a network layer, by what the plan says that it can."""
    tracing = type("Tracing", (manner, TracingSystem), {})
    plain = type("Plain", (manner, FakeSystem), {})

    def made(clock: FakeClock, plan: Plan) -> FakeSystem:
        return (tracing if plan.traits.traces else plain)(clock, plan.traits, fate=plan.fate)

    return made


class LateJournal(MortalJournal):
    """Records that something is sent once there is an answer to record, as one entry for both."""

    def advance(
        self, intent_id: str, state: ChangeState, sentence: str = "", facts: Mapping[str, str] | None = None
    ) -> Recorded:
        now = self.recorded(intent_id)
        if state is ChangeState.SENDING:
            return replace(now, state=ChangeState.INTENT)
        if now.state is ChangeState.INTENT and state in (ChangeState.NOT_SENT, ChangeState.VERIFYING):
            super().advance(intent_id, ChangeState.SENDING)
        return super().advance(intent_id, state, sentence, facts)


def unchanged_is_not_applied(seen: Sighting) -> ChangeState:
    """It still stands as before, so it was not done."""
    if seen.now is not None and seen.now.setting == seen.before.setting:
        return ChangeState.NOT_APPLIED
    return judge(seen)


def as_wanted_is_ours(seen: Sighting) -> ChangeState:
    """It stands as wanted, so it was us."""
    if seen.now is not None and seen.now.setting == seen.leaves:
        return ChangeState.CONFIRMED
    return judge(seen)


def no_answer_is_not_applied(seen: Sighting) -> ChangeState:
    """Nothing came back, so it was not done."""
    return ChangeState.NOT_APPLIED if seen.answer is AnswerKind.NO_ANSWER else judge(seen)


def two_xx_is_done(seen: Sighting) -> ChangeState:
    """The server says so."""
    return ChangeState.CONFIRMED if seen.answer is AnswerKind.DONE else judge(seen)


@dataclass(frozen=True)
class Naive:
    """A naive protocol and what it must be found to do."""

    name: str
    wrong: str
    parts: Parts = REAL
    verdict: Callable[[Sighting], ChangeState] = judge
    kills: int = 0


NAIVE = (
    Naive("retry on timeout", "more than one write for one intent", Parts(system(Hasty))),
    Naive("journal after the answer", "a byte leaves before SENDING is recorded", Parts(journal=LateJournal)),
    Naive(
        "journal after the answer",
        "abandoned, and it was done",
        Parts(journal=LateJournal, wants_sending=False),
        kills=1,
    ),
    Naive("unchanged on read back is not applied", "not applied, and it was done", verdict=unchanged_is_not_applied),
    Naive("retry with the same If-Match", "more than one write for one intent", Parts(system(Insistent))),
    Naive("retry with the same If-Match", "conflict, and it was done", Parts(system(Insistent), counts_writes=False)),
    Naive("as wanted is ours", "and it was never done", verdict=as_wanted_is_ours),
    Naive("no answer is not applied", "not applied, and it was done", verdict=no_answer_is_not_applied),
    Naive("success from the answer only", "confirmed, and it did not stand so", verdict=two_xx_is_done),
)


def plans() -> Iterator[Plan]:
    """Few things first, so that the trace that is found is short; then what most often shows a mistake."""
    for acts in sorted(one_act(), key=lambda acts: bool(acts) + (bool(acts) and acts[0].moment != "after the write")):
        for traits in (*FIVE, Traits(keys=False, traces=False)):
            for fate in Fate:
                yield Plan(traits, fate, acts)


@pytest.mark.parametrize("naive", NAIVE, ids=lambda naive: f"{naive.name}: {naive.wrong}")
async def test_the_walk_finds_what_a_naive_protocol_does_wrong(
    naive: Naive, monkeypatch: pytest.MonkeyPatch, figures: Callable[[str, str], None]
) -> None:
    monkeypatch.setattr(read_back, "judge", naive.verdict)
    with pytest.raises(Wrong, match=naive.wrong) as found:
        await explore(plans(), naive.parts, naive.kills)
    assert "Limelight says" in str(found.value)
    figures("Naive protocols", f"{naive.name}: {found.value}")
