"""Unleash 7 and 8, by its admin API. A change of somebody else is noticed by the newest event of the audit log.

Several projects of one Unleash are one system: their features stand side by side, and the environments are the same.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import replace

from limelight.domain.cells import Cell, LastChange, Traffic
from limelight.domain.changes import Answer, AnswerKind, Intent, Step
from limelight.domain.customers import Customer, Evaluation
from limelight.domain.errors import BadAnswer, LimelightError, NotThere
from limelight.domain.evidence import Evidence
from limelight.domain.exposure import Exposure
from limelight.domain.features import Feature
from limelight.domain.happenings import Page
from limelight.domain.ports import Clock, Credentials
from limelight.domain.profile import SystemEntry
from limelight.domain.systems import Capabilities, Description, EnvironmentEvidence, HistoryEntry, Reading
from limelight.net.client import Endpoint, Site
from limelight.providers.unleash_backend import BackendReader
from limelight.providers.unleash_customers import Playground
from limelight.providers.unleash_data import (
    CAPABILITIES,
    SYSTEM,
    caller_of,
    cell_of,
    feature_of,
    last_change_of,
    listed_cell,
    refusal_words,
    seen_evidence,
    setting_of,
)
from limelight.providers.unleash_happenings import page_of_events
from limelight.providers.unleash_history import history_of
from limelight.providers.unleash_reads import AdminReads
from limelight.providers.unleash_rights import NO_RIGHTS, Rights, permitted, rights_of
from limelight.providers.unleash_setting import Setting, setting_from, steps_to
from limelight.providers.unleash_shapes import EventShape, FeatureShape, PlaceShape
from limelight.providers.unleash_writes import answer_of, write_of
from limelight.words import tr

_EVENTS_LOOKED_AT = 100  # events between two polls that are followed one by one; more, and the list is read
_EVENTS_TOLD = 500  # the newest events that are read with the list, for who changed what last
_ONE_BY_ONE = 20  # features that are read by themselves after a poll; more, and the list is read
_EXTENT_EVENTS = (
    "feature-environment-enabled",
    "feature-environment-disabled",
    "feature-strategy-add",
    "feature-strategy-update",
    "feature-strategy-remove",
)
_HELD_AT_MOST = 5_000  # features that are held for the other environments
_QUIET_READS = 4  # tries for a read during which nothing happened


class Unleash:
    """Projects of one Unleash. Satisfies Provider, EvaluatesForCustomers, TakesReadingTokens, TellsDependents,
    TellsWhatHappened and every port whose name is Reads..."""

    def __init__(self, entry: SystemEntry, credentials: Credentials, clock: Clock) -> None:
        site = Site(entry.title or SYSTEM, entry.address, entry.ca_file)
        self._endpoint = Endpoint(site, credentials, clock, refusal_words)
        self._origin = entry.origin
        self._reads = AdminReads(self._endpoint, entry.projects)
        self._several = len(entry.projects) > 1
        self._own_defaults: frozenset[tuple[str, str]] = frozenset()  # project, environment: turning on adds its own
        self._rights: Rights | None = None  # None: not described yet
        self._mark = ""  # the newest event that was seen
        self._extents: dict[str, FeatureShape] = {}  # features read for one environment, for the others
        self._one_batch = asyncio.Lock()
        self._seen: dict[str, dict[str, tuple[Evidence, ...]]] = {}  # by environment and feature, as last listed
        self._backend = BackendReader(self._endpoint, credentials, self._origin, self._extents_moved_since)
        self._playground = Playground(self._endpoint)
        self._changes: dict[tuple[str, str], LastChange] = {}  # the newest that was seen, by environment and feature
        self._listed: frozenset[str] = frozenset()  # the features of the last list
        self._listing: asyncio.Future[None] | None = None  # done when the list that is being read was taken
        self._distrusted = False  # the list must be read again, whatever the events say

    @property
    def capabilities(self) -> Capabilities:
        """What Unleash can do."""
        return CAPABILITIES

    @property
    def origin(self) -> str:
        """Scheme, host and port that everything is sent to."""
        return self._origin

    async def describe(self) -> Description:
        """Who answers, who asks, and what they may do in the projects."""
        (said, server_time), server, places = await asyncio.gather(
            self._reads.caller(), self._reads.server(), self._reads.environments()
        )
        self._own_defaults = frozenset(
            (project, place.name) for project, listed in places.items() for place in listed if place.default_strategy
        )
        rights = rights_of(said.permissions, places)
        if self._several and rights != self._rights:
            self._distrusted = True  # the features that were read say what could be changed before
        self._rights = rights
        return Description(
            name=str(self._endpoint.place),
            version=f"{server.version} {server.environment}".strip(),
            caller=caller_of(said),
            environments=rights.environments,
            capabilities=CAPABILITIES,
            server_time=server_time,
        )

    async def read(self, environments: tuple[str, ...], mark: str | None) -> Reading | None:
        """Read everything in these environments, or what moved since `mark`; None where nothing did.

        The mark is the newest event of the audit log, taken before anything else is read.
        """
        if mark is not None:
            return await self._read(environments, mark)
        self._listing = listing = asyncio.get_running_loop().create_future()
        try:
            return await self._read(environments, None)
        finally:
            listing.set_result(None)
            self._listing = None

    async def _read(self, environments: tuple[str, ...], mark: str | None) -> Reading | None:
        if self._several and self._rights is None:
            await self.describe()
        newest = await self._reads.project_events(1)
        now = str(newest[0].id) if newest else "0"
        self._note(now)
        if mark == now and not self._distrusted:
            return None
        moved = await self._moved_since(mark) if mark and not self._distrusted else None
        if moved is None:
            return await self._read_all(environments, now)
        return await self._read_these(environments, moved, now)

    async def read_cell(self, environment: str, feature: str) -> tuple[Feature, Cell]:
        """Read one feature in one environment with its newest event, at a moment in which nothing happened to it."""
        newest = await self._reads.feature_events(environment, feature, 1)
        for _ in range(_QUIET_READS):
            shape = await self._reads.tagged_feature(feature)
            before, newest = newest, await self._reads.feature_events(environment, feature, 1)
            if [event.id for event in before] == [event.id for event in newest]:
                place = shape.place(environment)
                if place is None:
                    raise NotThere(
                        tr(
                            "{place} does not have “{feature}” in {environment} any more.",
                            place=self._endpoint.place,
                            feature=feature,
                            environment=environment,
                        )
                    )
                self._note_changes(newest)
                return self._feature(shape), self._cell(shape, place)
        raise BadAnswer(
            tr(
                "“{feature}” is being changed again and again in {environment}. Try again in a moment.",
                feature=feature,
                environment=environment,
            )
        )

    def steps(self, cell: Cell, target: Exposure, intent_reason: str) -> tuple[Step, ...]:
        """The requests that lead from `cell` to `target`: the share while it is off, then the switch."""
        return permitted(steps_to(setting_from(cell.setting), target), cell.denied)

    async def apply(self, intent: Intent) -> Answer:
        """Send the one request of an intent, if a read just before shows what was decided on."""
        if intent.origin != self._origin:
            return Answer(AnswerKind.NOT_SENT, tr("The address that it was decided on is gone; decide anew."))
        not_after = self._endpoint.not_after(intent.expires_at)  # reading and connecting take their time
        try:
            shape = await self._reads.feature(intent.feature)
            place, path = shape.place(intent.remote), self._reads.place_path(shape, intent.remote)
        except LimelightError as error:
            return Answer(
                AnswerKind.NOT_SENT, tr("It was not sent, because it could not be read again: {error}", error=error)
            )
        if place is None or self._setting(shape, place).text != intent.step.before:
            return _CHANGED
        write = write_of(intent, path, place)
        if write is None:
            return _CHANGED
        return answer_of(await self._endpoint.write(replace(write, not_after=not_after)), self._endpoint)

    async def read_extents(self, environment: str, features: Iterable[str]) -> Mapping[str, Cell]:
        """The cells of these features; those that are gone are left out.

        With a backend token they come at once and without their setting, which a change reads by itself anyway.
        """
        keys = tuple(features)
        told, seen = await self._backend.exposures(environment, self._mark), self._seen.get(environment, {})
        cells = {
            key: Cell(told[key], evidence=seen.get(key, ()), read_only=self._why_not(project, environment))
            for key in keys
            if key in told and (project := self._reads.project_of(key))
        }
        shapes = await self._read_shared(tuple(key for key in keys if key not in cells))
        one_by_one = {
            key: self._cell(shape, place)
            for key, shape in shapes.items()
            if (place := shape.place(environment)) is not None
        }
        return cells | one_by_one

    async def try_reading_token(self, environment: str) -> int:
        """Ask with the environment's backend token; the number of features that it tells about."""
        return await self._backend.count(environment)

    async def read_history(self, environment: str, feature: str, limit: int) -> tuple[HistoryEntry, ...]:
        """The newest events of a feature in an environment."""
        events = await self._reads.feature_events(environment, feature, limit)
        return history_of(events, (await self._reads.feature(feature)).place(environment))

    async def what_happened(self, environment: str, limit: int, older: str = "") -> Page:
        """A page of the projects' events in an environment."""
        return await page_of_events(self._reads, environment, limit, older)

    async def read_evidence(self, environments: tuple[str, ...]) -> Mapping[str, EnvironmentEvidence]:
        """When an application last asked for each feature: it moves without an event, so it is read by itself.

        While everything is being read for the first time that list is waited for, which tells it too: two at a time
        would keep the server busy for twice as long.
        """
        if self._listing is not None and await self._took_list(self._listing):
            return {place: EnvironmentEvidence(features=self._seen.get(place, {})) for place in environments}
        shapes = await self._reads.features()
        if self._listed and self._listed != {shape.name for shape in shapes}:
            self._distrusted = True  # a feature that moves to another project leaves no event in its old one
        return {
            environment: EnvironmentEvidence(
                features={
                    shape.name: seen
                    for shape in shapes
                    if (place := shape.place(environment)) and (seen := seen_evidence(place))
                }
            )
            for environment in environments
        }

    async def read_dependents(self, feature: str) -> tuple[str, ...]:
        """The features that have it as their parent."""
        return tuple((await self._reads.feature(feature)).children)

    async def read_traffic(self, environment: str, feature: str) -> Traffic:
        """The last hour, as applications reported it; nothing known where none did."""
        metrics = await self._reads.metrics(feature)
        hours = [usage for usage in metrics.last_hour_usage if usage.environment == environment]
        if not hours:
            return Traffic()
        enabled = sum(usage.yes for usage in hours)
        return Traffic(enabled + sum(usage.no for usage in hours), enabled)

    async def evaluate(self, environment: str, feature: str, customer: Customer) -> Evaluation:
        """Whether it is on for one customer, and why: slow in a project with thousands of features."""
        shape = await self._reads.feature(feature)
        return await self._playground.evaluate(shape.project, self._reads.checked(environment), feature, customer)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._endpoint.aclose()

    async def _took_list(self, listing: asyncio.Future[None]) -> bool:
        """Wait for the list that is being read; whether it came."""
        before = self._seen
        await asyncio.shield(listing)
        return self._seen is not before

    async def _moved_since(self, mark: str) -> frozenset[str] | None:
        """The features that the events since `mark` name; None where the whole list has to be read."""
        events = [event for event in await self._reads.project_events(_EVENTS_LOOKED_AT) if event.id > int(mark)]
        self._note_changes(events)
        named = frozenset(event.feature_name for event in events if event.feature_name)
        # Without a newer event the log went backwards: the server was restored from an older copy.
        whole = not events or len(events) >= _EVENTS_LOOKED_AT or not all(event.feature_name for event in events)
        return None if whole or len(named) > _ONE_BY_ONE else named

    async def _extents_moved_since(self, revision: int) -> frozenset[str] | None:
        """The features whose extent changed after an event; None where there are too many to say."""
        events = await self._reads.project_events(_EVENTS_LOOKED_AT, _EXTENT_EVENTS)
        moved = [event.feature_name for event in events if event.id > revision and event.feature_name]
        return None if len(moved) >= _EVENTS_LOOKED_AT else frozenset(moved)

    async def _read_all(self, environments: tuple[str, ...], mark: str) -> Reading:
        self._changes.clear()
        self._note_changes(await self._reads.project_events(_EVENTS_TOLD))
        shapes = await self._reads.features()
        self._listed, self._distrusted = frozenset(shape.name for shape in shapes), False
        cells: dict[str, dict[str, Cell]] = {environment: {} for environment in environments}
        for shape in shapes:
            for place in shape.environments:
                if place.name in cells:
                    change = self._changes.get((place.name, shape.name))
                    cells[place.name][shape.name] = listed_cell(place, change, self._why_not(shape.project, place.name))
        self._seen = self._seen | {place: _evidence_in(told) for place, told in cells.items()}
        return Reading({shape.name: self._feature(shape) for shape in shapes}, cells, mark)

    async def _read_these(self, environments: tuple[str, ...], moved: frozenset[str], mark: str) -> Reading:
        shapes = await self._reads.each(moved, self._reads.tagged_feature)
        cells: dict[str, dict[str, Cell]] = {environment: {} for environment in environments}
        for key, shape in shapes.items():
            for place in shape.environments:
                if place.name in cells:
                    cells[place.name][key] = self._cell(shape, place)
        self._listed = (self._listed - moved) | shapes.keys()
        vanished = {environment: moved - cells[environment].keys() for environment in environments}
        features = {key: self._feature(shape) for key, shape in shapes.items()}
        return Reading(features, cells, mark, whole=False, vanished=vanished)

    async def _read_shared(self, features: tuple[str, ...]) -> dict[str, FeatureShape]:
        """Read features once for all environments, which ask for the same ones: anew after every event."""
        async with self._one_batch:
            held, mark = self._extents, self._mark
            shapes = await self._reads.each([key for key in features if key not in held], self._reads.feature)
            if mark == self._mark and len(held) < _HELD_AT_MOST:
                held.update(shapes)
            return {key: held[key] for key in features if key in held} | shapes

    def _note(self, mark: str) -> None:
        """What was read before the newest event is not used for another environment any more."""
        if mark != self._mark:
            self._mark, self._extents = mark, {}

    def _feature(self, shape: FeatureShape) -> Feature:
        return feature_of(shape, tells_project=self._several)

    def _setting(self, shape: FeatureShape, place: PlaceShape) -> Setting:
        return setting_of(shape.name, place, own_default=(shape.project, place.name) in self._own_defaults)

    def _cell(self, shape: FeatureShape, place: PlaceShape) -> Cell:
        change = self._changes.get((place.name, shape.name))
        cell = cell_of(self._setting(shape, place), place, change)
        denied = (self._rights or NO_RIGHTS).denied(shape.project, place.name)
        return replace(cell, read_only=self._why_not(shape.project, place.name), denied=denied)

    def _why_not(self, project: str, environment: str) -> str:
        return (self._rights or NO_RIGHTS).why_not(project, environment)

    def _note_changes(self, events: Iterable[EventShape]) -> None:
        """Keep who changed what last; the newest event comes first, an older one does not replace it."""
        for event in reversed(tuple(events)):
            if event.feature_name and event.environment:
                self._changes[event.environment, event.feature_name] = last_change_of(event)


def _evidence_in(cells: Mapping[str, Cell]) -> dict[str, tuple[Evidence, ...]]:
    return {key: cell.evidence for key, cell in cells.items() if cell.evidence}


_CHANGED = Answer(AnswerKind.NOT_SENT, tr("It is not as it was shown any more, so nothing was sent. Decide anew."))
