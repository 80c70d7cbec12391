"""Plans as documents: opened, saved, saved as another one, listed and forgotten, with how far each is."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.domain.errors import PlanProblem, PlanSavedMeanwhile
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plan_progress import Progress, StepState
from limelight.store.lock_beside import LockBeside
from limelight.store.plan_files import PlanFiles
from limelight.store.recent_plans import RecentPlans
from limelight.usecases.plan_documents import PlanDocuments
from usecases.plan_desk import PLAN, PlanDesk


def documents(desk: PlanDesk, folder: Path) -> PlanDocuments:
    return PlanDocuments(PlanFiles(), RecentPlans(folder / "plans.json"), desk.journal, desk.clock)


@pytest.mark.asyncio
async def test_a_plan_is_saved_opened_and_comes_first_in_the_list(tmp_path: Path) -> None:
    desk = PlanDesk()
    work, place = documents(desk, tmp_path), str(tmp_path / "a.limelight-plan")
    saved = await work.save(KeptPlan(PLAN, place), PLAN, "Maya")
    assert await work.open(place) == saved
    other = await work.save_new(PLAN, str(tmp_path / "b.limelight-plan"), "Maya")
    assert other.kept.plan.id not in ("", PLAN.id)
    assert replace(other.kept.plan, id=PLAN.id) == PLAN
    assert [each.id for each in other.others] == [PLAN.id]
    assert [each.place for each in await work.listed()] == [other.kept.place, place]
    with pytest.raises(PlanSavedMeanwhile):
        await work.save_new(PLAN, place, "Maya")


@pytest.mark.asyncio
async def test_everything_else_goes_on_while_somebody_else_is_saving_the_plan(tmp_path: Path) -> None:
    work, place = documents(PlanDesk(), tmp_path), tmp_path / "a.limelight-plan"
    first = await work.save(KeptPlan(PLAN, str(place)), PLAN, "Maya")
    with LockBeside(place, "saving").held("Tom"):
        saving = asyncio.ensure_future(work.save(first.kept, replace(PLAN, title="Winter"), "Maya"))
        await asyncio.sleep(0)  # it has begun; on this loop it would wait for the lock in vain
        assert not saving.done()
    assert (await saving).kept.revision == 2


@pytest.mark.asyncio
async def test_the_list_says_what_cannot_be_read_and_forgets_without_deleting(tmp_path: Path) -> None:
    work, place = documents(PlanDesk(), tmp_path), tmp_path / "a.limelight-plan"
    await work.save(KeptPlan(PLAN, str(place)), PLAN, "Maya")
    place.write_text("format = ")
    (listed,) = await work.listed()
    assert (listed.kept, "not TOML" in listed.trouble) == (None, True)
    with pytest.raises(PlanProblem):
        await work.open(str(place))
    assert await work.forget(str(place)) == ()
    assert place.read_text() == "format = "


@pytest.mark.asyncio
async def test_how_far_a_plan_is_comes_with_it(tmp_path: Path) -> None:
    desk = PlanDesk()
    await desk.run()
    work, place = documents(desk, tmp_path), str(tmp_path / "a.limelight-plan")
    opened = await work.save(KeptPlan(PLAN, place), PLAN, "Maya")
    assert opened.progress.state("one") is StepState.DONE
    assert (await work.listed())[0].progress.is_done
    desk.connection.close()
    assert await work.progress(PLAN) == Progress()


@pytest.mark.asyncio
async def test_there_are_plans_to_start_from(tmp_path: Path) -> None:
    assert len(await documents(PlanDesk(), tmp_path).templates()) == 3
