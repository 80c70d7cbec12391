"""What servers, files and the journal would have told the window of the benchmark of the heart."""

from __future__ import annotations

import time
from dataclasses import replace

from announcing.samples import recorded
from limelight.domain.calendar import Calendar, Entry, Kind
from limelight.domain.cells import Deed
from limelight.domain.changes import Recorded
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.happenings import Feed, Histories, Told
from limelight.domain.picture import Picture
from limelight.domain.plans import Group, Plan, PlanStep, Point, Wave
from limelight.domain.systems import HistoryEntry
from pictures import ask, samples
from pictures.insights import sample
from pictures.story import story

_DAY, _CHANGES, _ENTRIES = 86_400.0, 5_000, 400


class Answers:
    """Everything, about the features and environments of a picture; made once, which takes a while."""

    def __init__(self, picture: Picture) -> None:
        self._picture, self._now, self._changed = picture, time.time(), 0
        self._features = [feature.key for feature in picture.catalogue.features]
        self._places = [column.environment.key for column in picture.columns]
        self.histories = self._histories()
        self.calendar = self._calendar()
        self.insights = sample(story())
        self.answer = ask.answer()
        self.plan = self._plan()
        self.proposal = samples.critical_proposal()

    def change(self) -> Recorded:
        """Another change from here that ended well."""
        self._changed += 1
        feature = self._picture.catalogue.features[3]
        about = {"environment": self._places[-1], "feature": feature.key, "feature_name": feature.name}
        return recorded(identity=f"i-{self._changed}", made_at=self._now, **about)

    def _histories(self) -> Histories:
        each = _CHANGES // len(self._places)
        told = {
            (place, Feed.CHANGES): Told(tuple(self._change(at, place) for at in range(each)), "more")
            for place in self._places
        }
        return Histories(told, self._now)

    def _change(self, at: int, place: str) -> HistoryEntry:
        feature, who = self._features[at * 7 % len(self._features)], f"Person {at % 23}"
        made = HistoryEntry(f"{place}-{at}", feature, place, who, self._now - at * 600.0, "released to everyone")
        return replace(made, before=DARK, after=RELEASED, deed=Deed.RELEASED, reason="The campaign starts today")

    def _calendar(self) -> Calendar:
        kinds = (Kind.RELEASE, Kind.ROLL_BACK, Kind.DEPLOYMENT)
        moments = [self._now + (at - _ENTRIES / 2) * _DAY / 5 for at in range(_ENTRIES)]
        entries = tuple(
            Entry(
                kinds[at % 3], self._features[at], when, when, "Environment 9", feature=self._features[at], id=f"{at}"
            )
            for at, when in enumerate(moments)
        )
        freezes = tuple(
            Entry(Kind.FREEZE, "Weekend", self._now + week * 7 * _DAY, self._now + (week * 7 + 2) * _DAY, id=f"w{week}")
            for week in range(-6, 7)
        )
        told = tuple(sorted((*entries, *freezes), key=lambda entry: entry.starts))
        return Calendar(self._now - 100 * _DAY, self._now + 100 * _DAY, told, (), self._now)

    def _plan(self) -> Plan:
        keys = iter(self._features)
        waves = tuple(Wave(f"Wave {at}", steps=tuple(self._step(next(keys)) for _ in range(4))) for at in range(3))
        points = tuple(Point(list(Group)[at % len(Group)], f"Point {at}", "Maya") for at in range(6))
        return Plan("p1", "Autumn release", waves=waves, checklist=points)

    def _step(self, feature: str) -> PlanStep:
        return PlanStep(feature, feature, self._places[-1], RELEASED)
