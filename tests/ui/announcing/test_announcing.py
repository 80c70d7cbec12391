"""What changed well is offered to be announced; only what the profile sends without asking goes by itself."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from announcing.samples import IN_PLAN, PROFILE, channel, recorded
from limelight.domain.activity import Entry
from limelight.domain.announcing import Announcement, News
from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.profile import Profile
from limelight.ui.activity.view import ActivityView
from limelight.ui.announcing.announcing import Announcing
from limelight.ui.announcing.dialog import AnnounceDialog
from limelight.ui.asking import Asking
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build


@dataclass
class Sends:
    """As much of a desk as is asked: notes what is sent."""

    sent: list[tuple[str, str]] = field(default_factory=list)

    @property
    def announce(self) -> Sends:
        return self

    async def send(self, announcement: Announcement, key: str, tell: object) -> None:
        self.sent.append((announcement.id, key))

    async def drafts(self, announcement: Announcement) -> tuple[()]:
        return ()

    async def recorded(self) -> tuple[()]:
        return ()


@dataclass
class Bench:
    window: MainWindow
    desk: Sends
    themes: Themes

    def announcing(self, profile: Profile) -> Announcing:
        asking = Asking(self._submit, self.window.show_notice, self.window)
        return Announcing(self.window, profile, self.themes, lambda: Moment(0.0, 0.0), asking)

    def _submit(self, work: Callable[[Any], Coroutine[Any, Any, Any]], /) -> Future[Any]:
        future: Future[Any] = Future()
        with pytest.raises(StopIteration) as ended:
            work(self.desk).send(None)
        future.set_result(ended.value.value)
        return future


@pytest.fixture
def bench(qtbot, themes: Themes) -> Bench:
    window = build(themes)
    qtbot.addWidget(window)
    return Bench(window, Sends(), themes)


def with_channels(**more: object) -> Profile:
    return replace(PROFILE, channels=(channel(**more),))


def test_a_confirmed_change_is_offered_and_not_sent(bench: Bench) -> None:
    announcing = bench.announcing(with_channels())
    announcing.take(recorded(state=ChangeState.VERIFYING))
    assert announcing.newest is None
    announcing.take(recorded())
    assert announcing.newest is not None
    assert not announcing.offer.isHidden()
    assert bench.desk.sent == []


def test_what_the_profile_sends_without_asking_goes_once(bench: Bench) -> None:
    announcing = bench.announcing(with_channels(asks=False))
    for _ in range(3):
        announcing.take(recorded())
    assert bench.desk.sent == [("i-1", "news")]
    assert announcing.offer.isHidden()


def test_what_no_channel_is_told_of_is_not_offered(bench: Bench) -> None:
    announcing = bench.announcing(with_channels(news=(News.PLAN,)))
    announcing.take(recorded())
    assert announcing.newest is None
    assert not bench.window.commands.action("change.announce").isEnabled()


@dataclass(frozen=True)
class Run:
    """As much of a run of a plan as is looked at."""

    recorded: tuple[Recorded, ...]
    is_over: bool


def test_a_plan_is_told_of_once_it_is_over_with_what_it_did(bench: Bench) -> None:
    announcing = bench.announcing(with_channels(asks=False))
    done = recorded(in_plan=IN_PLAN)
    announcing.take(done)
    announcing.take_run(Run((done,), is_over=False))
    assert bench.desk.sent == []
    announcing.take_run(Run((done, recorded(state=ChangeState.REFUSED, identity="i-2", in_plan=IN_PLAN)), is_over=True))
    assert bench.desk.sent == [("i-1", "news")]
    assert announcing.newest is not None
    assert announcing.newest.plan == ("p-1", "Autumn release")


def test_after_a_restart_the_newest_change_can_be_announced_and_is_not_by_itself(bench: Bench) -> None:
    announcing = bench.announcing(with_channels(asks=False))
    announcing.remember((recorded(state=ChangeState.REFUSED, identity="i-3"), recorded(identity="i-2"), recorded()))
    assert announcing.newest is not None
    assert announcing.newest.id == "i-2"
    assert bench.desk.sent == []


def activity(bench: Bench, announcing: Announcing, *entries: Recorded) -> ActivityView:
    """The activity with these, the newest first."""
    view = ActivityView(bench.themes, bench.window)
    announcing.serve_activity(view)
    announcing.remember(entries)
    return view


def test_any_confirmed_change_of_the_activity_can_be_announced(bench: Bench) -> None:
    announcing = bench.announcing(with_channels())
    old, refused = recorded(identity="i-1"), recorded(state=ChangeState.REFUSED, identity="i-2")
    view = activity(bench, announcing, recorded(identity="i-3"), refused, old)
    view.details.show_entry(Entry(refused))
    assert view.details.announce.isHidden()
    view.details.show_entry(Entry(old))
    assert not view.details.announce.isHidden()
    view.details.announce.click()
    dialog = bench.window.findChild(AnnounceDialog)
    assert isinstance(dialog, AnnounceDialog)
    assert dialog.announcement.id == "i-1"
    assert bench.desk.sent == []
    dialog.reject()


def test_a_step_of_a_plan_is_announced_with_its_plan_once_that_is_through(bench: Bench) -> None:
    announcing = bench.announcing(with_channels())
    first, second = (recorded(identity=key, in_plan=IN_PLAN) for key in ("i-1", "i-2"))
    view = activity(bench, announcing, second, first)
    announcing.take_run(Run((first, second), is_over=False))
    view.details.show_entry(Entry(first))
    assert view.details.announce.isHidden()
    announcing.take_run(Run((first, second), is_over=True))
    assert not view.details.announce.isHidden()
    view.details.announce.click()
    dialog = bench.window.findChild(AnnounceDialog)
    assert isinstance(dialog, AnnounceDialog)
    assert [change.id for change in dialog.announcement.changes] == ["i-1", "i-2"]
    dialog.reject()


def test_what_no_channel_is_told_of_cannot_be_announced_from_the_activity(bench: Bench) -> None:
    announcing = bench.announcing(with_channels(news=(News.PLAN,)))
    view = activity(bench, announcing, recorded())
    view.details.show_entry(Entry(recorded()))
    assert view.details.announce.isHidden()
