"""Deciding about held changes by the toggle-endpoint provider, against the live demo server."""

import uuid
from collections.abc import Iterator
from dataclasses import replace

import pytest

from limelight.domain.changes import Answer, AnswerKind, Intent, Traced, Verb
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.held import HeldChange, deciding_step, verbs_for
from limelight.domain.people import Permission
from limelight.domain.ports import HoldsChanges, Provider, TracesChanges
from limelight.domain.verdict import Attribution, attribute
from providers.contract import intent_for, opened
from providers.demo_rig import DemoRig
from real.demo import MANAGER, OWNER, SUPPORT, running_demo

pytestmark = pytest.mark.asyncio
UK = "production-uk"
TOM, EVA = "tom.harper", "eva.lindqvist"


@pytest.fixture(scope="module")
def one_rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture
def rig(one_rig: DemoRig) -> Iterator[DemoRig]:
    yield one_rig
    one_rig.demo.faults()


def asked(rig: DemoRig, role: str = MANAGER) -> tuple[str, str]:
    """A feature of which somebody asks for the release in Production UK, and the id of the change that waits."""
    feature = rig.new_feature()
    rig.demo.somebody_else_changes(UK, feature, "DISABLED")
    answer = rig.demo.write("release", UK, feature, role=role, ticket="MKT-1")
    assert answer.status_code == 202
    return feature, answer.json()["id"]


async def decision(provider: Provider, verb: Verb, feature: str, held: str, by: str = EVA) -> Intent:
    """The intent of a decision, from a fresh read."""
    cell = (await provider.read_cell(UK, feature))[1]
    assert cell.pending == (held,)
    assert isinstance(provider, HoldsChanges)
    waits = await provider.read_held(UK, feature, held)
    assert waits is not None
    intent = intent_for(provider, UK, feature, cell, deciding_step(verb, cell, waits))
    return replace(intent, verb=verb, decides=held, actor_id=by)


async def applied(rig: DemoRig, provider: Provider, intent: Intent) -> Answer:
    """Send it: one request, with its own key."""
    before = len(rig.demo.requests())
    answer = await provider.apply(intent)
    sent = rig.demo.requests()[before:]
    (row,) = sent
    assert f"/changes/{intent.decides}/" in row["path"]
    assert row["key"] == intent.id
    return answer


async def traced(provider: Provider, intent: Intent) -> Traced:
    assert isinstance(provider, TracesChanges)
    return await provider.trace(intent, "")


async def test_what_waits_is_told_with_who_asked_and_why(rig: DemoRig) -> None:
    feature, held = asked(rig)
    async with opened(rig.owner) as provider:
        assert isinstance(provider, HoldsChanges)
        waits = await provider.read_held(UK, feature, held)
        assert isinstance(waits, HeldChange)
        assert (waits.id, waits.verb, waits.before, waits.after) == (held, Verb.RELEASE, DARK, RELEASED)
        assert (waits.asked_by, waits.asked_by_id) == ("Tom Harper", TOM)
        assert (waits.reason, waits.ticket, waits.for_approval) == ("A test wants it.", "MKT-1", True)
        assert verbs_for(waits, EVA, frozenset(Permission)) == (Verb.APPROVE, Verb.REJECT)
        assert verbs_for(waits, TOM, frozenset(Permission) - {Permission.APPROVE_OWN}) == (Verb.WITHDRAW,)
        assert verbs_for(waits, TOM, frozenset(Permission)) == (Verb.APPROVE, Verb.WITHDRAW)
        assert verbs_for(waits, "samira.haddad", frozenset({Permission.READ})) == ()
        assert await provider.read_held("production-eu", feature, held) is None
        assert await provider.read_held(UK, rig.new_feature(), held) is None
        assert await provider.read_held(UK, feature, f"chg-{uuid.uuid4().hex[:16]}") is None
        assert await provider.read_held(UK, feature, "../environments") is None


async def test_an_approval_lets_it_through_and_is_traced_to_the_person(rig: DemoRig) -> None:
    feature, held = asked(rig)
    async with opened(rig.owner) as provider:
        intent = await decision(provider, Verb.APPROVE, feature, held)
        assert await traced(provider, intent) is Traced.NEVER
        assert (await applied(rig, provider, intent)).kind is AnswerKind.DONE
        cell = (await provider.read_cell(UK, feature))[1]
        assert (cell.exposure, cell.setting, cell.pending) == (RELEASED, intent.step.leaves, ())
        assert await traced(provider, intent) is Traced.APPLIED
        assert await traced(provider, replace(intent, actor_id="somebody.else")) is Traced.NEVER
        assert await traced(provider, replace(intent, actor_is_service=True)) is Traced.UNTOLD
        assert attribute(intent, cell, keeps_keys=True) is Attribution.UNTOLD
        assert await provider.read_held(UK, feature, held) is None  # type: ignore[attr-defined]


async def test_a_rejection_settles_it_with_its_reason_and_moves_nothing_else(rig: DemoRig) -> None:
    feature, held = asked(rig)
    async with opened(rig.owner) as provider:
        intent = await decision(provider, Verb.REJECT, feature, held)
        assert await traced(provider, intent) is Traced.HELD
        assert (await applied(rig, provider, intent)).kind is AnswerKind.DONE
        cell = (await provider.read_cell(UK, feature))[1]
        assert (cell.exposure, cell.pending) == (DARK, ())
        assert await traced(provider, intent) is Traced.APPLIED
        assert await traced(provider, replace(intent, verb=Verb.WITHDRAW)) is Traced.DROPPED
    change = rig.demo.get(f"/changes/{held}").json()
    assert change["status"] == "rejected"
    assert change["approvals"][0]["reason"] == intent.reason


async def test_who_asked_withdraws_it_and_cannot_approve_it(rig: DemoRig) -> None:
    feature, held = asked(rig)
    async with opened(lambda: rig.provider(rig.demo.token(MANAGER))) as provider:
        intent = await decision(provider, Verb.APPROVE, feature, held, TOM)
        refused = await applied(rig, provider, intent)
        assert refused.kind is AnswerKind.REFUSED
        assert "Somebody else has to approve" in refused.sentence
        intent = await decision(provider, Verb.WITHDRAW, feature, held, TOM)
        assert (await applied(rig, provider, intent)).kind is AnswerKind.DONE
        assert await traced(provider, intent) is Traced.APPLIED
    assert rig.demo.get(f"/changes/{held}").json()["status"] == "cancelled"


async def test_whoever_is_second_is_told_that_it_was_decided_already(rig: DemoRig) -> None:
    feature, held = asked(rig)
    async with opened(rig.owner) as provider:
        intents = [await decision(provider, verb, feature, held) for verb in (Verb.APPROVE, Verb.REJECT)]
        with rig.demo.client(MANAGER) as client:
            assert client.post(f"/changes/{held}/cancel", json={}).status_code == 200
        for intent in intents:
            assert (await applied(rig, provider, intent)).kind is AnswerKind.CONFLICT
        assert [await traced(provider, intent) for intent in intents] == [Traced.NEVER, Traced.DROPPED]


async def test_an_approval_of_what_moved_meanwhile_does_nothing_and_says_so(rig: DemoRig) -> None:
    feature, held = asked(rig)
    async with opened(rig.owner) as provider:
        intent = await decision(provider, Verb.APPROVE, feature, held)
        rig.demo.somebody_else_changes(UK, feature, "ENABLED", percentage=25)
        answer = await applied(rig, provider, intent)
        assert answer.kind is AnswerKind.REFUSED
        assert "could not do it any more" in answer.sentence
        assert await traced(provider, intent) is Traced.DROPPED
    assert rig.share(UK, feature) == 25


async def test_who_may_only_read_is_refused(rig: DemoRig) -> None:
    feature, held = asked(rig)
    async with opened(lambda: rig.provider(rig.demo.token(SUPPORT))) as provider:
        for verb in (Verb.APPROVE, Verb.REJECT, Verb.WITHDRAW):
            intent = await decision(provider, verb, feature, held, "samira.haddad")
            assert (await applied(rig, provider, intent)).kind is AnswerKind.REFUSED
    assert rig.demo.flag(UK, feature)["pending"] == [held]


async def test_nothing_leaves_for_another_address_or_an_id_that_a_path_would_understand_differently(
    rig: DemoRig,
) -> None:
    feature, held = asked(rig, OWNER)
    async with opened(rig.owner) as provider:
        intent = await decision(provider, Verb.WITHDRAW, feature, held)
        before = len(rig.demo.requests())
        for odd in (replace(intent, origin="http://elsewhere.example"), replace(intent, decides="../x")):
            assert (await provider.apply(odd)).kind is AnswerKind.NOT_SENT
        assert len(rig.demo.requests()) == before


async def test_a_cut_answer_is_no_answer_and_is_traced(rig: DemoRig) -> None:
    feature, held = asked(rig)
    async with opened(rig.owner) as provider:
        intent = await decision(provider, Verb.APPROVE, feature, held)
        rig.demo.faults("apply-then-reset")
        assert (await provider.apply(intent)).kind is AnswerKind.NO_ANSWER
        rig.demo.faults()
        assert await traced(provider, intent) is Traced.APPLIED
