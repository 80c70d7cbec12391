"""The demo brings a plan: it is offered once, can be run, and is forgotten when a person says so."""

from pathlib import Path

from limelight.bootstrap.demo import demo_profile
from limelight.bootstrap.places import Places
from limelight.bootstrap.plans import build_plans
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Profile
from limelight.store.recent_plans import RecentPlans
from usecases.plan_desk import PlanDesk


def built(folder: Path, profile: Profile) -> RecentPlans:
    desk, places = PlanDesk(), Places(folder / "limelight.toml", folder)
    build_plans(places, profile, desk.journal, desk.clock, (desk.propose_change, desk.change), lambda: EMPTY)
    return RecentPlans(places.plans)


def test_the_demos_plan_is_offered_once(tmp_path: Path) -> None:
    (place,) = built(tmp_path, demo_profile()).places()
    assert Path(place).is_relative_to(tmp_path)
    RecentPlans(tmp_path / "plans.json").forget(place)
    assert built(tmp_path, demo_profile()).places() == ()


def test_a_profile_that_is_no_demo_has_none(tmp_path: Path) -> None:
    assert built(tmp_path, PlanDesk().profile).places() == ()
