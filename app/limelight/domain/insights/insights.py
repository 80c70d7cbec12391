"""All insights of a period and some environments, with what is not known of them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from limelight.domain.changes import Recorded
from limelight.domain.happenings import Feed, Histories
from limelight.domain.insights.doings import Doing, doings_of
from limelight.domain.insights.measures import (
    Lead,
    Period,
    Rollout,
    Waiting,
    Week,
    leads_of,
    rollouts_of,
    waiting_of,
    weeks_of,
)
from limelight.domain.picture import Picture
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class Insights:
    """What was computed. `names` and `places` are for people, by our keys; `gaps` are sentences on what is not known.

    `by_feature` is everything that was done, the oldest first, by the feature's key; the features in the order of what
    was done last with them.
    """

    period: Period
    environments: tuple[str, ...]
    places: dict[str, str]
    names: dict[str, str]
    by_feature: dict[str, tuple[Doing, ...]] = field(default_factory=dict)
    leads: tuple[Lead, ...] = ()  # with a release in the period
    leads_untold: int = 0
    lead: float | None = None  # the median of them
    leads_least: int = 0  # how many of them may have taken longer
    weeks: tuple[Week, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    rollouts: tuple[Rollout, ...] = ()  # that went on in the period
    rollouts_untold: int = 0
    gaps: tuple[str, ...] = ()

    def of_feature(self, feature: str) -> tuple[Doing, ...]:
        """What was done with a feature, the oldest first."""
        return self.by_feature.get(feature, ())

    @property
    def features(self) -> Iterable[str]:
        """Keys of the features with which anything was done, the newest first."""
        return reversed(self.by_feature)


def insights_of(
    ours: Iterable[Recorded],
    histories: Histories,
    picture: Picture,
    environments: Collection[str],
    times: tuple[float, float],
) -> Insights:
    """The insights into these environments (our keys), from the first to the second of two times, which is now."""
    since, now = times
    chosen = tuple(column.environment.key for column in picture.columns if column.environment.key in environments)
    told = histories.among(chosen)
    period = Period(since, now, _complete(told, chosen))
    doings = tuple(each for each in doings_of(ours, told, picture) if each.environment in chosen and each.at <= now)
    leads, without = leads_of(doings)
    rollouts, untold_extents = rollouts_of(doings)
    within = tuple(lead for lead in leads if lead.released_at >= since)
    return Insights(
        period=period,
        environments=chosen,
        places={column.environment.key: column.environment.name for column in picture.columns},
        names=_names(doings, picture),
        by_feature=by_feature(doings),
        leads=within,
        lead=median([lead.span for lead in within]) if within else None,
        leads_least=sum(lead.is_least for lead in within),
        leads_untold=sum(at >= since for at in without),
        weeks=weeks_of(doings, leads, period),
        waiting=waiting_of(picture, doings, chosen),
        rollouts=tuple(each for each in rollouts if each.everyone_at is None or each.everyone_at >= since),
        rollouts_untold=untold_extents,
        gaps=_gaps(told, period, picture, chosen),
    )


def by_feature(doings: Iterable[Doing]) -> dict[str, tuple[Doing, ...]]:
    """What was done by feature; the feature with which something was done last comes last."""
    found: dict[str, list[Doing]] = {}
    for doing in doings:
        found[doing.feature] = [*found.pop(doing.feature, ()), doing]
    return {feature: tuple(each) for feature, each in found.items()}


def _complete(told: Histories, chosen: Sequence[str]) -> float:
    """From when on no change can be missing; inf where a system tells none, or could not be asked."""
    feeds = [told.told.get((environment, Feed.CHANGES)) for environment in chosen]
    reaches = (float("inf") if feed is None or feed.untold or feed.trouble else feed.reaches for feed in feeds)
    return max(reaches, default=float("-inf"))


def _names(doings: Iterable[Doing], picture: Picture) -> dict[str, str]:
    """The names of the features that are told of; one that is gone has its key."""
    rows, features = picture.catalogue.rows, picture.catalogue.features
    keys = {doing.feature for doing in doings}
    return {key: (features[rows[key]].name or key) if key in rows else key for key in keys}


def _gaps(told: Histories, period: Period, picture: Picture, chosen: Sequence[str]) -> tuple[str, ...]:
    """What is not known, one sentence for each system's feed that tells less than was asked for."""
    places = {column.environment.key: column.environment.name for column in picture.columns}
    gaps: list[str] = []
    for environment in chosen:
        for feed in Feed:
            found = told.told.get((environment, feed))
            name, what = places[environment], _WHAT[feed]
            if found is None:
                gaps.append(tr("{name}: {what} were not read yet.", name=name, what=what))
            elif found.untold or found.trouble:
                gaps.append(tr("{name}: {why}", name=name, why=found.untold or found.trouble))
            elif found.reaches > period.since:
                gaps.append(
                    tr("{name}: {what} were read only as far back as their system gave them.", name=name, what=what)
                )
    for column in picture.columns:
        if column.environment.key in chosen and column.freshness.trouble:
            gaps.append(tr("{name}: {why}", name=column.environment.name, why=column.freshness.trouble))
    return tuple(dict.fromkeys(gaps))


_WHAT = {Feed.CHANGES: tr("changes"), Feed.DEPLOYMENTS: tr("deployments")}
