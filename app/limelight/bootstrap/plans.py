"""Builds what works with plans, and puts the demo's plan where it can be run."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path

from limelight.bootstrap.demo_timing import planned_lines
from limelight.bootstrap.places import Places
from limelight.domain.moments import local_moment_of
from limelight.domain.picture import Picture
from limelight.domain.ports import Clock, Journal
from limelight.domain.profile import Profile
from limelight.resources import resource
from limelight.store.plan_files import PlanFiles
from limelight.store.recent_plans import RecentPlans
from limelight.sync.desk import PlanWork
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.plan_documents import PlanDocuments
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.propose_plan import ProposePlan
from limelight.usecases.run_plan import RunPlan

_DEMO_PLAN = "autumn-release.limelight-plan"


def build_plans(
    places: Places,
    profile: Profile,
    journal: Journal,
    clock: Clock,
    changes: tuple[ProposeChange, ChangeExposure],
    picture: Callable[[], Picture],
) -> PlanWork:
    """Everything about plans, over what changes a feature. `picture` gives the newest picture."""
    files, recent, (propose, change) = PlanFiles(), RecentPlans(places.plans), changes
    if any(binding.environment.demo for binding in profile.bindings):
        _offer_demo_plan(places.folder, recent, clock.now())
    return PlanWork(
        documents=PlanDocuments(files, recent, journal, clock),
        propose=ProposePlan(propose, files, journal, clock, picture),
        run=RunPlan(files, journal, clock, change, propose.look, platform.node()),
    )


def _offer_demo_plan(folder: Path, recent: RecentPlans, now: float) -> None:
    """A copy of the demo's plan, which can be edited; once, so that a person may forget it."""
    place = folder / "plans" / _DEMO_PLAN
    if not place.exists():
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = resource("demo", _DEMO_PLAN).read_text(encoding="utf-8")
        planned = planned_lines(local_moment_of(now))
        place.write_text(text.replace("[saved]\n", f"{planned}\n[saved]\n", 1), encoding="utf-8")
        recent.note(str(place))
