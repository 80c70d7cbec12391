"""What stands in the calendar, from everything that knows of it, and what is said where something does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from limelight.domain.calendar import Calendar, Entry, Kind, Sources, calendar_of
from limelight.domain.cells import Deed
from limelight.domain.changes import ChangeState, Verb
from limelight.domain.environments import Freeze
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.freezes import FreezesElsewhere, RecurringFreeze, UnknownFreezes
from limelight.domain.happenings import Deployment, Feed, Histories, Told
from limelight.domain.picture import Picture
from limelight.domain.plan_files import KeptPlan, Listed
from limelight.domain.plans import Plan, Planned
from limelight.domain.profile import ProfileFreeze
from limelight.domain.systems import HistoryEntry
from pictures.samples import activity
from pictures.story import NOW, story

DAY = 86_400.0
START, END = NOW - 40 * DAY, NOW + 40 * DAY


def told(sources: Sources) -> list[tuple[Kind, str, str]]:
    return [(each.kind, each.title, each.where) for each in calendar_of(sources, START, END).entries]


def seen() -> Picture:
    """The story with nothing frozen by a server."""
    columns = tuple(replace(column, freeze=None) for column in story().columns)
    return replace(story(), columns=columns)


def change(number: int, **other: object) -> HistoryEntry:
    made = HistoryEntry(f"h{number}", "instant-payments", "prod-eu", "Maya", NOW - number * DAY, "set")
    return replace(made, **other)


def histories(*happened: HistoryEntry | Deployment) -> Histories:
    return Histories({("prod-eu", Feed.CHANGES): Told(happened, None)}, NOW)


def test_a_plan_stands_where_it_is_planned_on_the_clocks_of_its_zone() -> None:
    planned = Planned(datetime.fromisoformat("2026-12-03T09:00"), "America/New_York")
    plan = Plan("p", "Spring", owner="Eva", planned=planned)
    kept = Listed("/plans/spring", KeptPlan(plan, "/plans/spring"))
    without = Listed("/plans/x", KeptPlan(replace(plan, planned=None), "/plans/x"))
    unknown = Listed("/plans/y", KeptPlan(replace(plan, planned=replace(planned, zone="Mars/Base")), "/plans/y"))
    found = calendar_of(Sources(seen(), (kept, without, unknown)), 0.0, 1e11)
    (entry,) = found.entries
    assert (entry.kind, entry.title, entry.who, entry.plan) == (Kind.PLAN, "Spring", "Eva", "/plans/spring")
    assert entry.starts == datetime.fromisoformat("2026-12-03T14:00:00+00:00").timestamp()
    assert not entry.lasts


def test_a_freeze_of_several_environments_is_one_and_each_time_that_it_comes_is_another() -> None:
    once = [ProfileFreeze(key, NOW, NOW + DAY, "Fair") for key in ("prod-eu", "prod-us", "prod-eu")]
    starts = datetime.fromisoformat("2026-12-04T16:00")
    weekly = RecurringFreeze("prod-eu", starts, starts.replace(hour=18), "Europe/Stockholm", "FREQ=WEEKLY", "Friday")
    found = told(Sources(seen(), freezes=(*once, weekly)))
    names = ", ".join(
        column.environment.name for column in seen().columns if column.environment.key.startswith("prod-")
    )
    assert found.count((Kind.FREEZE, "Fair", names)) == 1
    assert sum(title == "Friday" for _, title, _ in found) >= 4


def test_what_a_server_holds_back_now_stands_until_it_ends_or_for_long() -> None:
    picture = seen()
    held = [Freeze("Audit", NOW + 3 * DAY), Freeze("Held", None)]
    columns = [replace(column, freeze=freeze) for column, freeze in zip(picture.columns, held, strict=False)]
    found = calendar_of(Sources(replace(picture, columns=tuple(columns)), now=NOW), START, END).entries
    assert [(each.title, each.starts, each.ends > END) for each in found] == [
        ("Audit", NOW, False),
        ("Held", NOW, True),
    ]


def test_what_was_done_from_here_and_confirmed_is_told_once_whatever_the_system_tells_of_it() -> None:
    done = next(each for each in activity() if each.state is ChangeState.CONFIRMED and each.intent.verb is Verb.RELEASE)
    refused = replace(done, state=ChangeState.REFUSED, intent=replace(done.intent, id="other"))
    theirs = replace(
        change(1),
        id="there-1",
        feature=done.intent.feature,
        environment=done.intent.environment,
        key=done.intent.id,
        at=done.at,
        before=done.intent.before,
        after=done.intent.target,
    )
    there = Told((theirs,), None, origin=done.intent.origin)
    known = Histories({(done.intent.environment, Feed.CHANGES): there}, NOW)
    found = calendar_of(Sources(seen(), recorded=(done, refused), histories=known), done.at - 1, done.at + 1).entries
    assert [(each.kind, each.title, each.id) for each in found] == [
        (Kind.RELEASE, done.intent.feature_name, done.intent.id)
    ]


def test_what_was_handed_over_stands_at_its_time_and_what_waits_for_approval_nowhere() -> None:
    done = next(each for each in activity() if each.state is ChangeState.CONFIRMED and each.intent.verb is Verb.RELEASE)
    due = replace(done, state=ChangeState.WAITING, intent=replace(done.intent, id="due", at=NOW + DAY))
    asked = replace(done, state=ChangeState.WAITING, intent=replace(done.intent, id="asked"))
    (entry,) = calendar_of(Sources(seen(), recorded=(due, asked)), START, END).entries
    assert (entry.id, entry.kind, entry.starts) == ("due", Kind.RELEASE, NOW + DAY)
    assert entry.detail.startswith("handed over to its system, from ")


def test_changes_of_the_systems_are_releases_roll_backs_or_neither() -> None:
    sources = Sources(
        seen(),
        histories=histories(
            change(1, before=DARK, after=partial(25.0)),
            change(2, before=RELEASED, after=DARK),
            change(3, deed=Deed.RELEASED),
            change(4, before=DARK, after=DARK),
            change(5),
            change(6, before=DARK, after=RELEASED, done=False),
            change(7, feature="gone", deed=Deed.ROLLED_BACK),
        ),
    )
    title = "Instant payments"
    assert [(kind, named) for kind, named, _ in told(sources)] == [
        (Kind.ROLL_BACK, "gone"),
        (Kind.RELEASE, title),
        (Kind.ROLL_BACK, title),
        (Kind.RELEASE, title),
    ]


def test_only_what_was_really_deployed_counts() -> None:
    ran = Deployment("d1", "prod-eu", NOW - DAY, "payments", "2.4.0", "pipeline", "deployed")
    failed = replace(ran, id="d2", done=False)
    assert [title for _, title, _ in told(Sources(seen(), histories=histories(ran, failed)))] == ["payments 2.4.0"]


def test_what_could_not_be_told_is_said() -> None:
    known = Histories(
        {
            ("prod-eu", Feed.CHANGES): Told(trouble="No answer."),
            ("prod-uk", Feed.DEPLOYMENTS): Told(untold="It never tells."),
            ("staging", Feed.CHANGES): Told((change(1, environment="staging"),), "more"),
        },
        NOW,
    )
    freezes = (
        UnknownFreezes("prod-eu", "The file is gone."),
        UnknownFreezes("prod-uk", "The file is gone."),
        FreezesElsewhere("It also tells of prod-euu."),
    )
    broken = Listed("/plans/x", None, trouble="This is not TOML.")
    troubles = calendar_of(Sources(seen(), (broken,), freezes, histories=known, now=NOW), START, END).troubles
    assert troubles[:2] == ("The file is gone.", "It also tells of prod-euu.")
    assert troubles[2] == "A plan cannot be read: This is not TOML."
    assert any("No answer." in each for each in troubles)
    assert any("It never tells." in each for each in troubles)
    assert troubles[-1].startswith("What happened earlier was not read")


def test_an_entry_is_within_a_time_that_it_touches() -> None:
    lasting = Entry(Kind.FREEZE, "x", 10.0, 20.0)
    moment = Entry(Kind.PLAN, "x", 10.0, 10.0)
    assert [lasting.is_within(*span) for span in ((0, 10), (0, 11), (19, 30), (20, 30))] == [False, True, True, False]
    assert [moment.is_within(*span) for span in ((0, 10), (10, 11), (11, 12))] == [False, True, False]
    assert Calendar(0, 30, (lasting, moment)).of(20, 30) == ()
