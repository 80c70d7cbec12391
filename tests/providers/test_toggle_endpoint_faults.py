"""The toggle-endpoint provider where the wire or the server says no: one write at most, and honest words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.domain.changes import AnswerKind, Traced
from limelight.domain.errors import (
    BadAnswer,
    LimelightError,
    NotThere,
    ServerTrouble,
    Throttled,
    Unreachable,
)
from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind, partial
from providers.contract import decided, opened
from providers.demo_rig import DemoRig
from real.demo import MANAGER, OWNER, running_demo

pytestmark = pytest.mark.asyncio
HERE = "production-eu"


@pytest.fixture(scope="module")
def one_rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture
def rig(one_rig: DemoRig) -> Iterator[DemoRig]:
    yield one_rig
    one_rig.demo.faults()


@pytest.mark.parametrize(
    ("fault", "kind", "moved", "seen"),
    [
        ("reset", AnswerKind.NO_ANSWER, False, 0),
        ("down", AnswerKind.NO_ANSWER, False, 0),
        ("apply-then-reset", AnswerKind.NO_ANSWER, True, 1),
        ("duplicate", AnswerKind.DONE, True, 2),
        ("500", AnswerKind.NO_ANSWER, False, 0),
        ("503", AnswerKind.NO_ANSWER, False, 0),
        ("apply-then-500", AnswerKind.NO_ANSWER, True, 1),
        ("429", AnswerKind.REFUSED, False, 0),
        ("redirect", AnswerKind.NO_ANSWER, False, 0),
        ("cut-body", AnswerKind.NO_ANSWER, True, 1),
        ("wrong-body", AnswerKind.NO_ANSWER, True, 1),
        ("garbage", AnswerKind.NO_ANSWER, True, 1),
        ("captive", AnswerKind.NO_ANSWER, False, 0),
        ("slow:*:0.2", AnswerKind.DONE, True, 1),
    ],
)
async def test_each_fault_of_the_wire_has_its_answer_and_nothing_is_sent_twice(
    rig: DemoRig, fault: str, kind: AnswerKind, moved: bool, seen: int
) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        intent = await decided(provider, HERE, feature, RELEASED)
        rig.demo.faults(f"{fault},method=POST,count=1")
        answer = await provider.apply(intent)
        rig.demo.faults()
        assert (answer.kind, bool(answer.sentence)) == (kind, True)
        traced = Traced.APPLIED if moved else Traced.NEVER
        assert await provider.trace(intent, "") is traced
    assert rig.writes(feature) == seen
    assert rig.share(HERE, feature) == (100 if moved else 0)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("reset", Unreachable),
        ("down", Unreachable),
        ("500", ServerTrouble),
        ("503", ServerTrouble),
        ("429", Throttled),
        ("redirect", BadAnswer),
        ("cut-body", Unreachable),
        ("wrong-body", BadAnswer),
        ("garbage", BadAnswer),
        ("captive", BadAnswer),
    ],
)
async def test_each_fault_of_the_wire_fails_a_read_wholly_and_the_next_one_is_good(
    rig: DemoRig, fault: str, kind: type[LimelightError]
) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        await provider.describe()
        rig.demo.faults(f"{fault},method=GET")
        with pytest.raises(kind):
            await provider.read((HERE,), None)
        with pytest.raises(kind):
            await provider.read_cell(HERE, feature)
        rig.demo.faults()
        reading = await provider.read((HERE,), None)
        assert reading is not None
        assert len(reading.cells[HERE]) == len(rig.truth(HERE))


async def test_a_freeze_refuses_with_the_servers_reason_and_stands_in_the_cell(rig: DemoRig) -> None:
    feature = rig.new_feature()
    freeze = {"until": None, "reason": "Year-end closing.", "holds": ["release"]}
    async with opened(rig.owner) as provider:
        rig.demo.control("freeze", environment=HERE, flag=feature, freeze=freeze)
        _, cell = await provider.read_cell(HERE, feature)
        assert cell.freeze is not None
        assert (cell.freeze.reason, cell.freeze.holds_release, cell.freeze.holds_roll_back) == (
            "Year-end closing.",
            True,
            False,
        )
        answer = await provider.apply(await decided(provider, HERE, feature, RELEASED))
    assert answer.kind is AnswerKind.REFUSED
    assert "The server says: “Frozen until further notice: Year-end closing." in answer.sentence


async def test_a_freeze_of_the_whole_environment_is_described(rig: DemoRig) -> None:
    freeze = {"until": "2040-01-01T00:00:00Z", "reason": "Moving house.", "holds": ["release", "rollback"]}
    rig.demo.control("freeze", environment="test", freeze=freeze)
    async with opened(rig.owner) as provider:
        facts = (await provider.describe()).environment("test")
    rig.demo.control("freeze", environment="test", freeze=None)
    assert facts is not None
    assert facts.freeze is not None
    assert (facts.freeze.until, facts.freeze.holds_roll_back) == (2_208_988_800.0, True)


async def test_a_change_without_the_reason_that_is_required_is_refused(rig: DemoRig) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        facts = (await provider.describe()).environment(HERE)
        assert facts is not None
        assert facts.reason_required
        intent = await decided(provider, HERE, feature, RELEASED)
        answer = await provider.apply(replace(intent, reason=""))
    assert answer.kind is AnswerKind.REFUSED
    assert "reason" in answer.sentence


async def test_a_flag_steered_elsewhere_says_so_and_refuses(rig: DemoRig) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        rig.demo.control("read-only", environment=HERE, flag=feature, readOnly=True)
        _, cell = await provider.read_cell(HERE, feature)
        assert "steered elsewhere" in cell.read_only
        answer = await provider.apply(await decided(provider, HERE, feature, RELEASED))
    assert answer.kind is AnswerKind.REFUSED


async def test_a_change_that_needs_approval_is_held_and_its_end_can_be_asked(rig: DemoRig) -> None:
    place = "production-uk"
    for decision, end in (("approve", Traced.APPLIED), ("reject", Traced.DROPPED)):
        feature = rig.new_feature()
        rig.demo.somebody_else_changes(place, feature, "DISABLED")
        async with opened(rig.owner) as provider:
            intent = await decided(provider, place, feature, RELEASED)
            answer = await provider.apply(intent)
            assert answer.kind is AnswerKind.WAITING
            assert answer.held_as
            _, cell = await provider.read_cell(place, feature)
            assert (cell.exposure, cell.pending) == (DARK, (answer.held_as,))
            assert await provider.trace(intent, answer.held_as) is Traced.HELD
            assert await provider.trace(intent, "") is Traced.HELD
            second = await provider.apply(await decided(provider, place, feature, RELEASED))
            assert second.kind is AnswerKind.CONFLICT
            with rig.demo.client(MANAGER) as approver:
                body = {"reason": "Seen and agreed."}
                approver.post(f"/changes/{answer.held_as}/{decision}", json=body).raise_for_status()
            assert await provider.trace(intent, answer.held_as) is end
            assert await provider.trace(intent, "") is end
            entry = (await provider.read_history(place, feature, 5))[0]
        assert ("rejected" in entry.words) == (decision == "reject")


async def test_audiences_are_shown_kept_cleared_by_a_release_and_brought_back(rig: DemoRig) -> None:
    place, targeted = next(
        (place, flag)
        for place in ("development", "test", "staging", HERE)
        for flag in rig.flags(place)
        if flag["targeted"] and flag["state"] == "ENABLED" and not (flag["frozen"] or flag["readOnly"])
    )
    feature, audiences = targeted["key"], tuple(targeted["audiences"])
    async with opened(rig.owner) as provider:
        await provider.describe()
        _, before = await provider.read_cell(place, feature)
        assert before.exposure == Exposure(ExposureKind.PARTIAL, None, audiences)
        assert audiences[0] in before.setting
        for target in (RELEASED, before.exposure, partial(50.0, audiences), DARK, before.exposure):
            intent = await decided(provider, place, feature, target)
            answer = await provider.apply(intent)
            assert answer.kind is AnswerKind.DONE, (target, answer)
            _, cell = await provider.read_cell(place, feature)
            assert (cell.exposure, cell.setting) == (target, intent.step.leaves)
    assert cell.setting == before.setting


async def test_every_feature_of_the_story_can_be_released_and_rolled_back_as_its_steps_say(rig: DemoRig) -> None:
    """Differential: what the provider predicts of a change is what the server makes of it."""
    async with opened(rig.owner) as provider:
        await provider.describe()
        reading = await provider.read(("development",), None)
        assert reading is not None
        for feature, cell in reading.cells["development"].items():
            if cell.read_only or cell.freeze or cell.pending or not provider.steps(cell, RELEASED, ""):
                continue
            for target in (RELEASED, cell.exposure):
                intent = await decided(provider, "development", feature, target)
                answer = await provider.apply(intent)
                assert answer.kind is AnswerKind.DONE, (feature, target, answer)
                _, now = await provider.read_cell("development", feature)
                assert (now.exposure, now.setting) == (intent.step.exposure_after, intent.step.leaves)


async def test_a_key_that_came_before_with_another_request_is_refused(rig: DemoRig) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        intent = await decided(provider, HERE, feature, partial(25.0))
        assert (await provider.apply(intent)).kind is AnswerKind.DONE
        other = replace(await decided(provider, HERE, feature, RELEASED), id=intent.id)
        assert (await provider.apply(other)).kind is AnswerKind.REFUSED
    assert rig.share(HERE, feature) == 25


async def test_a_person_of_one_environment_only_is_told_so_and_refused_elsewhere(rig: DemoRig) -> None:
    feature = rig.new_feature()
    async with opened(lambda: rig.provider(rig.demo.token(MANAGER))) as provider:
        answer = await provider.apply(await decided(provider, HERE, feature, RELEASED))
    assert answer.kind is AnswerKind.REFUSED
    assert "Tom Harper may not release in production-eu." in answer.sentence


async def test_an_environment_that_vanished_is_said_so_everywhere() -> None:
    with running_demo() as demo:
        rig = DemoRig(demo)
        feature = rig.new_feature()
        async with opened(rig.owner) as provider:
            reading = await provider.read((HERE,), None)
            assert reading is not None
            intent = await decided(provider, HERE, feature, RELEASED)
            demo.control("remove", environment=HERE)
            with pytest.raises(NotThere):
                await provider.read((HERE,), reading.mark)
            with pytest.raises(NotThere):
                await provider.read_cell(HERE, feature)
            assert (await provider.apply(intent)).kind is AnswerKind.REFUSED
            assert (await provider.describe()).environment(HERE) is None


async def test_a_server_that_begins_anew_is_read_anew(tmp_path: Path) -> None:
    """The mark of another file's list is no mark: everything is read again, and nothing is taken for unchanged."""
    with running_demo(tmp_path / "one.sqlite3") as demo:
        async with opened(DemoRig(demo).owner) as provider:
            first = await provider.read((HERE,), None)
    assert first is not None
    with running_demo(tmp_path / "two.sqlite3") as demo:
        async with opened(DemoRig(demo).owner) as provider:
            second = await provider.read((HERE,), first.mark)
            assert second is not None
            assert second.whole


async def test_partly_deployed_instances_and_versions_come_through(rig: DemoRig) -> None:
    flag = next(flag for flag in rig.flags(HERE) if flag["deployed"].get("instances", {}).get("have") == 7)
    async with opened(rig.owner) as provider:
        feature, cell = await provider.read_cell(HERE, flag["key"])
        evidence = await provider.read_evidence((HERE,))
    assert feature.since_version == flag["sinceVersion"]
    assert [(item.have, item.of) for item in cell.evidence if item.of] == [(7, 8)]
    assert evidence[HERE].version
    assert evidence[HERE].everywhere == ()  # several components: a version says nothing about any one feature
    assert all(item.present for found in evidence[HERE].features.values() for item in found)


async def test_two_environments_in_one_read_are_either_both_whole_or_both_what_moved(rig: DemoRig) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        first = await provider.read(("staging", HERE), None)
        assert first is not None
        assert await provider.read(("staging", HERE), first.mark) is None
        rig.set_by_another(HERE, feature, RELEASED)
        moved = await provider.read(("staging", HERE), first.mark)
        assert moved is not None
        assert (moved.whole, list(moved.cells), list(moved.cells[HERE])) == (False, [HERE], [feature])
        rig.set_by_another("staging", feature, RELEASED)
        alone = await provider.read((HERE,), moved.mark)
        assert alone is None
        wider = await provider.read((HERE, "test"), moved.mark)
        assert wider is not None
        assert wider.whole
        assert {place: len(cells) for place, cells in wider.cells.items()} == {
            place: len(rig.truth(place)) for place in (HERE, "test")
        }
    assert rig.demo.token(OWNER)
