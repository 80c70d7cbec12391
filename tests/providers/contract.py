"""What every provider must do, tried on a live system: each provider's tests inherit `ProviderContract`.

A test file makes a fixture `rig` (see `rig.Rig`) and a class: `class TestUnleash(ProviderContract): ...`. What a
system cannot do is read from its declared capabilities, and then its honest behaviour is what is tested.
"""

import contextlib
import logging
import time
import uuid
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import pytest

from limelight.domain.cells import Cell, Deed
from limelight.domain.changes import Answer, AnswerKind, Intent, Step, Traced, Verb
from limelight.domain.errors import LimelightError, NotAllowed, NotThere, SignInNeeded, Unreachable
from limelight.domain.evidence import EvidenceKind, Presence, judge_presence
from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind, partial, raises
from limelight.domain.held import deciding_step
from limelight.domain.people import Permission
from limelight.domain.ports import (
    HoldsChanges,
    ListsHeld,
    Provider,
    ReadsEvidence,
    ReadsExtentsLater,
    ReadsHistory,
    ReadsTraffic,
    TellsMoves,
    TellsWhatHappened,
    TracesChanges,
)
from limelight.domain.standing import Standing, standing_of
from limelight.domain.systems import Moved
from limelight.domain.verdict import Attribution, attribute
from providers.ear import Ear
from providers.rig import Rig

REASON = "The campaign starts on Monday."

EXPOSURES = {"dark": DARK, "partial": partial(25.0), "released": RELEASED}
STANDINGS = {
    (Presence.DEPLOYED, "dark"): Standing.WAITING,
    (Presence.DEPLOYED, "partial"): Standing.PARTLY_RELEASED,
    (Presence.DEPLOYED, "released"): Standing.RELEASED,
    (Presence.NOT_DEPLOYED, "dark"): Standing.NOT_DEPLOYED,
    (Presence.NOT_DEPLOYED, "partial"): Standing.WITHOUT_CODE,
    (Presence.NOT_DEPLOYED, "released"): Standing.WITHOUT_CODE,
    (Presence.UNKNOWN, "dark"): Standing.OFF,
    (Presence.UNKNOWN, "partial"): Standing.PARTLY_RELEASED,
    (Presence.UNKNOWN, "released"): Standing.RELEASED,
}


@contextlib.asynccontextmanager
async def opened(make: Callable[[], Provider]) -> AsyncIterator[Provider]:
    """A provider that is closed at the end of the block."""
    provider = make()
    try:
        yield provider
    finally:
        await provider.aclose()


def intent_for(provider: Provider, environment: str, feature: str, shown: Cell, step: Step) -> Intent:
    """One intent, bound to a cell as it was shown."""
    now = time.time()
    return Intent(
        id=str(uuid.uuid4()),
        verb=Verb.RELEASE if raises(shown.exposure, step.exposure_after) else Verb.ROLL_BACK,
        environment=environment,
        environment_name=environment.title(),
        origin=provider.origin,
        feature=feature,
        feature_name=feature,
        before=shown.exposure,
        target=step.exposure_after,
        step=step,
        shown_revision=shown.revision or "",
        shown_change=shown.last_change.id if shown.last_change else "",
        actor="",
        reason=REASON,
        ticket="CHG-1",
        made_at=now,
        expires_at=now + 60,
        remote=environment,
    )


async def decided(provider: Provider, environment: str, feature: str, target: Exposure) -> Intent:
    """The intent of the first step to a target, from a fresh read."""
    _, cell = await provider.read_cell(environment, feature)
    steps = provider.steps(cell, target, REASON)
    assert steps
    return intent_for(provider, environment, feature, cell, steps[0])


async def carried_out(provider: Provider, rig: Rig, environment: str, feature: str, target: Exposure) -> list[Intent]:
    """Go to a target, step by step, each read before and after and sent once."""
    _, cell = await provider.read_cell(environment, feature)
    intents = []
    for step in provider.steps(cell, target, REASON):
        assert cell.setting == step.before
        intents.append(intent_for(provider, environment, feature, cell, step))
        before = rig.writes(feature)
        answer = await provider.apply(intents[-1])
        assert answer.kind is AnswerKind.DONE, answer
        assert rig.writes(feature) == before + 1
        _, cell = await provider.read_cell(environment, feature)
        assert cell.setting == step.leaves
        assert cell.exposure == step.exposure_after
    assert intents
    assert cell.exposure == target
    return intents


async def whole_list(provider: Provider, environments: tuple[str, ...]) -> dict[str, dict[str, Cell]]:
    """Every cell, extents that come later read too."""
    reading = await provider.read(environments, None)
    assert reading is not None
    assert reading.whole
    cells = {environment: dict(reading.cells[environment]) for environment in environments}
    for environment, column in cells.items():
        unread = [key for key, cell in column.items() if cell.exposure.kind is ExposureKind.ON_UNREAD]
        if unread:
            assert isinstance(provider, ReadsExtentsLater)
            column.update(await provider.read_extents(environment, unread))
    return cells


async def presence_of(provider: Provider, environment: str, feature: str) -> Presence:
    """What the system's own evidence adds up to."""
    described, cell = await provider.read_cell(environment, feature)
    evidence = list(cell.evidence)
    if isinstance(provider, ReadsEvidence):
        found = (await provider.read_evidence((environment,))).get(environment)
        if found is not None:
            evidence += [*found.everywhere, *found.features.get(feature, ())]
    return judge_presence(evidence, described.since_version, time.time()).presence


class ProviderContract:
    """The contract. A subclass's module has the fixture `rig`."""

    pytestmark = pytest.mark.asyncio

    # Who answers, who asks, what may they do.

    async def test_it_says_who_answers_who_asks_and_what_they_may_do(self, rig: Rig) -> None:
        async with opened(rig.owner) as provider:
            description = await provider.describe()
        assert description.name
        assert description.version
        assert description.caller.name == rig.owner_name
        for key in rig.environments:
            facts = description.environment(key)
            assert facts is not None
            assert facts.permissions >= {Permission.READ, Permission.RELEASE, Permission.ROLL_BACK}
        assert description.environment(rig.missing_environment) is None

    async def test_who_may_only_read_is_told_so(self, rig: Rig) -> None:
        async with opened(rig.reader) as provider:
            description = await provider.describe()
        assert description.caller.name not in ("", rig.owner_name)
        for key in rig.environments:
            facts = description.environment(key)
            assert facts is not None
            assert facts.permissions == {Permission.READ}

    async def test_what_it_declares_is_what_it_can(self, rig: Rig) -> None:
        async with opened(rig.owner) as provider:
            declared = (await provider.describe()).capabilities
            assert declared == provider.capabilities
            assert declared.tells_history == isinstance(provider, ReadsHistory)
            assert declared.tells_history == isinstance(provider, TellsWhatHappened)
            assert declared.poll_seconds >= 1
            if declared.keeps_keys:
                assert isinstance(provider, TracesChanges)

    async def test_an_unknown_token_asks_for_a_sign_in(self, rig: Rig) -> None:
        async with opened(rig.stranger) as provider:
            with pytest.raises(SignInNeeded, match=provider.origin):
                await provider.describe()
            with pytest.raises(SignInNeeded):
                await provider.read(rig.environments, None)

    async def test_nobody_at_the_address_is_said_so(self, rig: Rig) -> None:
        async with opened(rig.nowhere) as provider:
            with pytest.raises(Unreachable, match=provider.origin):
                await provider.describe()

    # Reading.

    async def test_it_lists_every_feature_in_every_environment_with_its_true_exposure(self, rig: Rig) -> None:
        feature = rig.new_feature()
        rig.set_by_another(rig.environments[0], feature, RELEASED)
        rig.set_by_another(rig.environments[-1], feature, partial(25.0))
        async with opened(rig.owner) as provider:
            cells = await whole_list(provider, rig.environments)
        for environment in rig.environments:
            found = {key: cell.exposure.kind for key, cell in cells[environment].items()}
            assert {key: kind for key, kind in found.items() if kind is not ExposureKind.ABSENT} == rig.truth(
                environment
            )
        assert cells[rig.environments[0]][feature].exposure == RELEASED
        assert cells[rig.environments[-1]][feature].exposure == partial(25.0)

    async def test_the_list_and_the_single_read_agree(self, rig: Rig) -> None:
        feature = rig.new_feature()
        rig.set_by_another(rig.environments[-1], feature, partial(25.0))
        async with opened(rig.owner) as provider:
            cells = await whole_list(provider, rig.environments)
            _, cell = await provider.read_cell(rig.environments[-1], feature)
        listed = cells[rig.environments[-1]][feature]
        assert (listed.exposure, listed.setting, listed.revision) == (cell.exposure, cell.setting, cell.revision)

    async def test_a_second_read_brings_nothing_until_something_moves_and_then_that(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            first = await provider.read((environment,), None)
            assert first is not None
            assert await provider.read((environment,), first.mark) is None
            rig.set_by_another(environment, feature, RELEASED)
            moved = await provider.read((environment,), first.mark)
            assert moved is not None
            assert feature in moved.cells[environment]
            cell = moved.cells[environment][feature]
            assert cell.exposure.kind in (ExposureKind.RELEASED, ExposureKind.ON_UNREAD)
            assert await provider.read((environment,), moved.mark) is None

    async def test_the_standing_is_right_for_each_case_that_the_system_can_know(self, rig: Rig) -> None:
        environment = rig.environments[-1]
        async with opened(rig.owner) as provider:
            for presence in sorted(rig.presences):
                feature = rig.new_feature(presence)
                for word, exposure in EXPOSURES.items():
                    if exposure != DARK:
                        rig.set_by_another(environment, feature, exposure)
                    _, cell = await provider.read_cell(environment, feature)
                    found = await presence_of(provider, environment, feature)
                    standing = standing_of(found, cell.exposure.kind)
                    assert (presence, word, standing) == (presence, word, STANDINGS[presence, word])

    async def test_evidence_has_a_source_and_a_time(self, rig: Rig) -> None:
        async with opened(rig.owner) as provider:
            feature = rig.new_feature(Presence.DEPLOYED)
            _, cell = await provider.read_cell(rig.environments[-1], feature)
            evidence = list(cell.evidence)
            if isinstance(provider, ReadsEvidence):
                found = (await provider.read_evidence(rig.environments)).get(rig.environments[-1])
                evidence += [*found.everywhere, *found.features.get(feature, ())] if found else []
        assert evidence
        for item in evidence:
            assert item.source
            assert isinstance(item.kind, EvidenceKind)
            assert 0 < item.observed_at <= time.time() + 60

    # Changing.

    async def test_a_feature_is_released_to_everyone_there_and_nowhere_else(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            await carried_out(provider, rig, environment, feature, RELEASED)
            _, elsewhere = await provider.read_cell(rig.environments[0], feature)
        assert rig.share(environment, feature) == 100
        assert elsewhere.exposure == DARK
        assert rig.share(rig.environments[0], feature) == 0

    async def test_a_feature_is_released_to_a_share_and_then_to_a_larger_one(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            if not provider.capabilities.percentages:
                _, cell = await provider.read_cell(environment, feature)
                with pytest.raises(LimelightError):
                    provider.steps(cell, partial(25.0), REASON)
                return
            await carried_out(provider, rig, environment, feature, partial(25.0))
            assert rig.share(environment, feature) == 25
            await carried_out(provider, rig, environment, feature, partial(50.0))
            assert rig.share(environment, feature) == 50
            await carried_out(provider, rig, environment, feature, RELEASED)
        assert rig.share(environment, feature) == 100

    async def test_a_release_is_rolled_back_to_the_share_that_was_recorded(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        rig.set_by_another(environment, feature, partial(25.0))
        async with opened(rig.owner) as provider:
            (release, *_) = await carried_out(provider, rig, environment, feature, RELEASED)
            assert release.before == partial(25.0)
            await carried_out(provider, rig, environment, feature, release.before)
        assert rig.share(environment, feature) == 25

    async def test_a_feature_is_turned_off_and_released_again(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        rig.set_by_another(environment, feature, RELEASED)
        async with opened(rig.owner) as provider:
            await carried_out(provider, rig, environment, feature, DARK)
            assert rig.share(environment, feature) == 0
            await carried_out(provider, rig, environment, feature, RELEASED)
        assert rig.share(environment, feature) == 100

    async def test_what_is_so_already_needs_no_request(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        rig.set_by_another(environment, feature, RELEASED)
        async with opened(rig.owner) as provider:
            _, cell = await provider.read_cell(environment, feature)
            assert provider.steps(cell, RELEASED, REASON) == ()

    async def test_somebody_elses_change_in_between_is_refused_or_seen(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            shown = (await provider.read_cell(environment, feature))[1]
            intent = await decided(provider, environment, feature, RELEASED)
            rig.set_by_another(environment, feature, partial(25.0))
            now = (await provider.read_cell(environment, feature))[1]
            assert now.setting != shown.setting
            seen = attribute(intent, now, keeps_keys=provider.capabilities.keeps_keys)
            assert seen in (Attribution.OTHERS, Attribution.UNTOLD)
            if not provider.capabilities.conditional_writes:
                return
            before = rig.writes(feature)
            answer = await provider.apply(intent)
            assert answer.kind is AnswerKind.CONFLICT
            assert rig.writes(feature) == before + 1
        assert rig.share(environment, feature) == 25

    async def test_who_may_not_is_refused_by_the_server_and_nothing_moves(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.reader) as provider:
            intent = await decided(provider, environment, feature, RELEASED)
            answer = await provider.apply(intent)
        assert answer.kind is AnswerKind.REFUSED
        assert provider.origin in answer.sentence
        assert rig.share(environment, feature) == 0

    async def test_a_stranger_is_refused_and_nothing_moves(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            intent = await decided(provider, environment, feature, RELEASED)
        async with opened(rig.stranger) as provider:
            answer = await provider.apply(intent)
        assert answer.kind in (AnswerKind.REFUSED, AnswerKind.NOT_SENT)
        assert rig.share(environment, feature) == 0

    async def test_what_never_left_is_known_as_not_sent(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            _, cell = await provider.read_cell(environment, feature)
            step = provider.steps(cell, RELEASED, REASON)[0]
        async with opened(rig.nowhere) as provider:
            answer = await provider.apply(intent_for(provider, environment, feature, cell, step))
        assert answer.kind is AnswerKind.NOT_SENT
        assert provider.origin in answer.sentence

    async def test_an_intent_of_another_address_is_not_sent(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            _, cell = await provider.read_cell(environment, feature)
            step = provider.steps(cell, RELEASED, REASON)[0]
            async with opened(rig.nowhere) as other:
                intent = intent_for(other, environment, feature, cell, step)
            before = rig.writes(feature)
            assert (await provider.apply(intent)).kind is AnswerKind.NOT_SENT
        assert rig.writes(feature) == before

    async def test_an_intent_whose_time_ran_out_is_not_sent(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            intent = await decided(provider, environment, feature, RELEASED)
            before = rig.writes(feature)
            answer = await provider.apply(replace(intent, expires_at=time.time() - 1))
        assert answer.kind is AnswerKind.NOT_SENT
        assert "Confirm it anew" in answer.sentence
        assert (rig.share(environment, feature), rig.writes(feature)) == (0, before)

    # What is gone.

    async def test_a_feature_that_vanished_is_said_so_everywhere(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            first = await provider.read((environment,), None)
            assert first is not None
            intent = await decided(provider, environment, feature, RELEASED)
            rig.remove(feature)
            with pytest.raises(NotThere):
                await provider.read_cell(environment, feature)
            answer: Answer = await provider.apply(intent)
            assert answer.kind in (AnswerKind.REFUSED, AnswerKind.NOT_SENT)
            moved = await provider.read((environment,), first.mark)
            assert moved is not None
            assert feature not in moved.cells[environment]
            assert moved.whole or feature in moved.vanished[environment]

    async def test_an_environment_that_is_not_there_is_said_so(self, rig: Rig) -> None:
        feature = rig.new_feature()
        async with opened(rig.owner) as provider:
            with pytest.raises((NotThere, NotAllowed)):
                await provider.read_cell(rig.missing_environment, feature)

    async def test_a_key_that_a_path_would_understand_differently_goes_nowhere(self, rig: Rig) -> None:
        environment = rig.environments[-1]
        async with opened(rig.owner) as provider:
            for key in ("..", ".", "a/b", "a%2Fb", "../../release", "a?x=1", "a#b", "a b", ""):
                with pytest.raises(NotThere):
                    await provider.read_cell(environment, key)

    # Who, when, why.

    async def test_the_history_tells_who_did_what_and_why(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        started = time.time()
        async with opened(rig.owner) as provider:
            intents = await carried_out(provider, rig, environment, feature, RELEASED)
            assert isinstance(provider, ReadsHistory)
            of_feature = await provider.read_history(environment, feature, 10)
            can = provider.capabilities
        newest = of_feature[0]
        assert (newest.feature, newest.environment, newest.actor) == (feature, environment, rig.owner_name)
        assert started - 60 < newest.at < time.time() + 60
        assert newest.words
        assert newest.reason == (REASON if can.takes_reason else "")
        assert newest.key == (intents[-1].id if can.keeps_keys else "")
        assert [entry.at for entry in of_feature] == sorted((entry.at for entry in of_feature), reverse=True)

    async def test_the_last_change_stands_in_the_cell_and_can_be_told_to_be_ours(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            caller = (await provider.describe()).caller
            keeps_keys = provider.capabilities.keeps_keys
            intents = await carried_out(provider, rig, environment, feature, RELEASED)
            ours = replace(intents[-1], actor_id=caller.id)
            now = (await provider.read_cell(environment, feature))[1]
            assert now.last_change is not None
            assert (now.last_change.actor, now.last_change.deed) == (rig.owner_name, Deed.RELEASED)
            expected = Attribution.OURS if keeps_keys else Attribution.SAME_PERSON
            assert attribute(ours, now, keeps_keys=keeps_keys) is expected
            rig.set_by_another(environment, feature, partial(25.0))
            later = (await provider.read_cell(environment, feature))[1]
            assert attribute(ours, later, keeps_keys=keeps_keys) is Attribution.OTHERS
            await carried_out(provider, rig, environment, feature, DARK)
            off = (await provider.read_cell(environment, feature))[1]
            assert off.rolled_back is not None
            assert off.rolled_back.actor == rig.owner_name

    async def test_what_became_of_an_intent_can_be_asked(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            intent = await decided(provider, environment, feature, RELEASED)
            if not isinstance(provider, TracesChanges):
                assert not provider.capabilities.keeps_keys
                return
            await provider.describe()
            never = Traced.NEVER if provider.capabilities.keeps_keys else Traced.UNTOLD
            assert await provider.trace(intent, "") is never
            await provider.apply(intent)
            done = Traced.APPLIED if provider.capabilities.keeps_keys else Traced.UNTOLD
            assert await provider.trace(intent, "") is done
        async with opened(rig.nowhere) as provider:
            assert isinstance(provider, TracesChanges)
            assert await provider.trace(intent, "") is Traced.UNTOLD

    async def test_a_change_is_handed_over_for_a_time_and_withdrawn_where_the_system_can(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            await provider.describe()
            if not provider.capabilities.schedules:
                assert not isinstance(provider, ListsHeld)
                return
            assert isinstance(provider, ListsHeld)
            assert isinstance(provider, HoldsChanges)
            assert isinstance(provider, TracesChanges)
            at = float(int(time.time()) + 3600)
            intent = replace(await decided(provider, environment, feature, RELEASED), at=at)
            before = rig.writes(feature)
            answer = await provider.apply(intent)
            assert (answer.kind, rig.writes(feature)) == (AnswerKind.WAITING, before + 1)
            cell = (await provider.read_cell(environment, feature))[1]
            assert (cell.exposure, cell.pending) == (DARK, (answer.held_as,))
            assert [await provider.trace(intent, held) for held in (answer.held_as, "")] == [Traced.HELD] * 2
            held = await provider.read_held(environment, feature, answer.held_as)
            assert held is not None
            assert (held.due_at, held.for_approval, held.after) == (at, False, RELEASED)
            told = await provider.list_held()
            assert (environment, feature, held) in [
                (each.environment, each.feature, each.change) for each in told or ()
            ]
            step = deciding_step(Verb.WITHDRAW, cell, held)
            back = intent_for(provider, environment, feature, cell, step)
            back = replace(back, verb=Verb.WITHDRAW, decides=answer.held_as)
            assert (await provider.apply(back)).kind is AnswerKind.DONE
            assert await provider.trace(intent, answer.held_as) is Traced.WITHDRAWN
            assert rig.share(environment, feature) == 0

    async def test_what_another_changes_is_told_at_once_where_the_system_tells(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            if not isinstance(provider, TellsMoves):
                return
            async with Ear(provider) as ear:

                def change(number: int) -> None:
                    rig.set_by_another(environment, feature, partial(1.0 + number % 90))

                assert await ear.ring(change) == Moved(environment, frozenset({feature}))

    async def test_nobody_but_a_service_acts_for_others(self, rig: Rig) -> None:
        for make in (rig.owner, rig.reader):
            async with opened(make) as provider:
                description = await provider.describe()
                assert not any(facts.acts_for_others for facts in description.environments)

    async def test_traffic_is_numbers_or_honestly_nothing(self, rig: Rig) -> None:
        feature = rig.new_feature()
        async with opened(rig.owner) as provider:
            if isinstance(provider, ReadsTraffic):
                traffic = await provider.read_traffic(rig.environments[-1], feature)
                assert traffic.asked is None or traffic.asked >= 0
                assert traffic.enabled is None or (traffic.asked is not None and traffic.enabled <= traffic.asked)

    # Secrets.

    async def test_no_secret_shows_in_a_log_a_text_or_an_error(
        self, rig: Rig, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        environment, feature = rig.environments[-1], rig.new_feature()
        shown: list[object] = []
        async with opened(rig.owner) as provider:
            shown += [await provider.describe(), await provider.read((environment,), None)]
            shown.append(await provider.read_cell(environment, feature))
            shown.append(await provider.apply(await decided(provider, environment, feature, RELEASED)))
            shown += [provider, vars(provider)]
        for make in (rig.stranger, rig.nowhere):
            async with opened(make) as provider:
                with pytest.raises(LimelightError) as caught:
                    await provider.describe()
                shown += [caught.value, caught.value.__cause__, vars(provider)]
        text = caplog.text + "".join(f"{each!r}{each}" for each in shown)
        for token in rig.tokens:
            assert token not in text
