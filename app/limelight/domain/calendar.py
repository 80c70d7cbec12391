"""What stands in the calendar: plans, freezes, releases, roll backs and deployments, each with its time.

Times are seconds since 1970, UTC; which day that is depends on whose clocks are looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from limelight.domain.cells import Deed
from limelight.domain.changes import SUCCEEDED, ChangeState, Recorded, Verb
from limelight.domain.freezes import FreezesElsewhere, OwnFreeze, UnknownFreezes
from limelight.domain.happenings import Deployment, Histories, deed_of, own_of
from limelight.domain.picture import Picture
from limelight.domain.plan_files import Listed
from limelight.domain.plan_times import moment_planned, planned_words
from limelight.domain.systems import HistoryEntry
from limelight.words import Worded, tr

NOBODY_KNOWS_WHEN = 365 * 86_400.0  # seconds that a freeze without an end is drawn ahead


class Kind(Worded):
    """What an entry is; the value is its word."""

    PLAN = "plan"  # a release plan, at the time that it is planned for
    FREEZE = "freeze"  # releases are held back
    RELEASE = "release"  # a feature was given to more people
    ROLL_BACK = "roll back"  # it was taken back
    DEPLOYMENT = "deployment"  # a version came there


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the calendar. `ends` is `starts` for what takes no time.

    `feature` and `environment` are keys, and `plan` is the path of a plan's file: where it leads to.
    """

    kind: Kind
    title: str
    starts: float
    ends: float
    where: str = ""  # names of environments
    detail: str = ""
    who: str = ""
    feature: str = ""
    environment: str = ""
    plan: str = ""
    id: str = ""

    @property
    def lasts(self) -> bool:
        """Whether it takes time."""
        return self.ends > self.starts

    def is_within(self, start: float, end: float) -> bool:
        """Whether any of it lies between two moments."""
        return self.starts < end and (start < self.ends if self.lasts else start <= self.starts)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The entries between two moments, the earliest first, and what could not be told, as sentences."""

    starts: float = 0.0
    ends: float = 0.0
    entries: tuple[Entry, ...] = ()
    troubles: tuple[str, ...] = ()
    read_at: float = 0.0  # 0: never

    def of(self, start: float, end: float) -> tuple[Entry, ...]:
        """Those between two moments."""
        return tuple(each for each in self.entries if each.is_within(start, end))


@dataclass(frozen=True, slots=True)
class Sources:
    """What a calendar is made of."""

    picture: Picture
    plans: tuple[Listed, ...] = ()
    freezes: tuple[OwnFreeze, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    histories: Histories = field(default_factory=Histories)
    now: float = 0.0


def calendar_of(sources: Sources, start: float, end: float) -> Calendar:
    """The calendar between two moments."""
    names = {column.environment.key: column.environment.name for column in sources.picture.columns}
    found = [
        *_plans(sources.plans),
        *_freezes(sources, names, start, end),
        *_recorded(sources.recorded),
        *_told(sources, names),
    ]
    entries = sorted({each for each in found if each.is_within(start, end)}, key=lambda each: (each.starts, each.title))
    return Calendar(start, end, tuple(entries), tuple(_troubles(sources, names, start)), sources.now)


def _plans(plans: Iterable[Listed]) -> Iterable[Entry]:
    for listed in plans:
        plan = listed.kept.plan if listed.kept is not None else None
        moment = moment_planned(plan.planned) if plan is not None and plan.planned is not None else None
        if plan is None or plan.planned is None or moment is None:
            continue
        done = tr("done, ") if listed.progress.is_done else ""
        detail = tr("{done}planned for {planned}", done=done, planned=planned_words(plan.planned))
        yield Entry(Kind.PLAN, plan.title, moment, moment, "", detail, plan.owner, plan=listed.place, id=plan.id)


def _freezes(sources: Sources, names: Mapping[str, str], start: float, end: float) -> Iterable[Entry]:
    """Our own, and what the servers hold back now; the same one in several environments is one entry."""
    where: dict[tuple[str, float, float], list[str]] = {}
    for freeze in sources.freezes:
        for window in freeze.windows(start, end):
            _note(where, (window.reason, window.starts, window.ends), names.get(freeze.environment, freeze.environment))
    for column in sources.picture.columns:
        held = column.freeze.of_server if column.freeze is not None else None
        if held is not None:
            until = held.until if held.until is not None else sources.now + NOBODY_KNOWS_WHEN
            _note(where, (held.reason or tr("Frozen"), sources.now, until), column.environment.name)
    for (reason, starts, ends), places in where.items():
        marked = f"{reason}{starts}{ends}{','.join(places)}"
        yield Entry(Kind.FREEZE, reason, starts, ends, ", ".join(places), tr("releases are held back"), id=marked)


def _note(where: dict[tuple[str, float, float], list[str]], key: tuple[str, float, float], place: str) -> None:
    places = where.setdefault(key, [])
    if place not in places:
        places.append(place)


def _recorded(changes: Iterable[Recorded]) -> Iterable[Entry]:
    """What was done from here and confirmed on its server, and what was handed over to it for a time."""
    for recorded in changes:
        intent, at = recorded.intent, _stands_at(recorded)
        if at is None or intent.verb not in _KINDS or intent.part < intent.parts:
            continue
        journey = _journey(intent.before.words, intent.target.words)
        yield Entry(
            _KINDS[intent.verb],
            intent.feature_name,
            at,
            at,
            intent.environment_name,
            journey if recorded.state in SUCCEEDED else tr("handed over to its system, {journey}", journey=journey),
            intent.actor,
            intent.feature,
            intent.environment,
            id=intent.id,
        )


def _stands_at(recorded: Recorded) -> float | None:
    """When it was confirmed, or when its system is to do it; None where neither is so."""
    if recorded.state in SUCCEEDED:
        return recorded.at
    return recorded.intent.at if recorded.state is ChangeState.WAITING else None


def _told(sources: Sources, names: Mapping[str, str]) -> Iterable[Entry]:
    """What the systems tell, without what was done from here and stands there already."""
    ours = own_of(sources.histories, (each for each in sources.recorded if each.state in SUCCEEDED))
    for happening in sources.histories.happenings:
        if isinstance(happening, Deployment):
            yield from _deployment(happening, names)
        elif (happening.environment, happening.id) not in ours:
            yield from _change(happening, sources.picture, names)


def _deployment(told: Deployment, names: Mapping[str, str]) -> Iterable[Entry]:
    if not told.done:
        return
    where, detail = names.get(told.environment, told.environment), tr("deployed, says {source}", source=told.source)
    title = f"{told.component} {told.version}".strip()
    yield Entry(Kind.DEPLOYMENT, title, told.at, told.at, where, detail, environment=told.environment, id=told.id)


def _change(entry: HistoryEntry, picture: Picture, names: Mapping[str, str]) -> Iterable[Entry]:
    kind = _KIND_OF.get(deed_of(entry))
    if kind is None or not entry.done:
        return
    row = picture.catalogue.rows.get(entry.feature, -1)
    title = picture.catalogue.features[row].title if row >= 0 else entry.feature
    known = entry.before is not None and entry.after is not None
    detail = _journey(entry.before.words, entry.after.words) if known and entry.before and entry.after else entry.words
    where = names.get(entry.environment, entry.environment)
    yield Entry(
        kind, title, entry.at, entry.at, where, detail, entry.actor, entry.feature, entry.environment, id=entry.id
    )


def _journey(before: str, after: str) -> str:
    return tr("from {before} to {after}", before=before, after=after)


def _troubles(sources: Sources, names: Mapping[str, str], start: float) -> Iterable[str]:
    """What could not be told, so that a gap is not taken for peace."""
    unknown = {each.why: None for each in sources.freezes if isinstance(each, UnknownFreezes | FreezesElsewhere)}
    yield from unknown
    for listed in sources.plans:
        if listed.trouble:
            yield tr("A plan cannot be read: {trouble}", trouble=listed.trouble)
    for (environment, _feed), why in (*sources.histories.troubles.items(), *sources.histories.untold.items()):
        yield tr("{environment}: {why}", environment=names.get(environment, environment), why=why)
    if start < sources.histories.complete_from < sources.now:
        yield tr("What happened earlier was not read: there is too much of it.")


_KIND_OF = {Deed.RELEASED: Kind.RELEASE, Deed.ROLLED_BACK: Kind.ROLL_BACK}
"""What a change of a system's history was, where it gave anybody anything, or took it."""
_KINDS = {Verb.RELEASE: Kind.RELEASE, Verb.ROLL_BACK: Kind.ROLL_BACK}
