"""Unleash 7 and 8, by its admin API. A change of somebody else is noticed by the newest event of the audit log.

Never polled: `features-batch/export`, which writes the export into the audit log, and `playground`, which evaluates
every feature while the server stands still.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from limelight.domain.cells import Cell, LastChange, Traffic
from limelight.domain.changes import Answer, AnswerKind, Intent, Step
from limelight.domain.errors import BadAnswer, LimelightError, NotThere
from limelight.domain.evidence import Evidence
from limelight.domain.exposure import Exposure
from limelight.domain.features import Feature
from limelight.domain.ports import Clock, Credentials
from limelight.domain.profile import SystemEntry
from limelight.domain.systems import Capabilities, Description, EnvironmentEvidence, HistoryEntry, Reading
from limelight.net.client import LIST_DEADLINE, Ask, Endpoint, Site
from limelight.net.decoding import decode, decode_strictly
from limelight.providers.unleash_backend import BackendReader
from limelight.providers.unleash_data import (
    CAPABILITIES,
    SYSTEM,
    caller_of,
    cell_of,
    facts_of,
    feature_of,
    is_key,
    last_change_of,
    listed_cell,
    refusal_words,
    seen_evidence,
    setting_of,
)
from limelight.providers.unleash_history import history_of
from limelight.providers.unleash_setting import Setting, setting_from, steps_to
from limelight.providers.unleash_shapes import (
    CallerShape,
    EnvironmentListShape,
    EventPageShape,
    EventShape,
    FeatureListShape,
    FeatureShape,
    MetricsShape,
    PlaceShape,
    ServerShape,
    TagListShape,
)
from limelight.providers.unleash_writes import answer_of, write_of

T = TypeVar("T")

_FRESH = {"Cache-Control": "no-cache"}
_LIST_CAP = 256 * 1024 * 1024  # bytes of a whole list; 10,000 features in 3 environments are 7.5 MB
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
_AT_ONCE = 8  # features that are read at the same time
_HELD_AT_MOST = 5_000  # features that are held for the other environments
_QUIET_READS = 4  # tries for a read during which nothing happened


class Unleash:
    """One project of an Unleash. Satisfies Provider, TakesReadingTokens and every port whose name is Reads..."""

    def __init__(self, entry: SystemEntry, credentials: Credentials, clock: Clock) -> None:
        site = Site(entry.title or SYSTEM, entry.address, entry.ca_file)
        self._endpoint = Endpoint(site, credentials, clock, refusal_words)
        self._origin = entry.origin
        self._project = entry.project
        self._own_defaults: frozenset[str] = frozenset()  # environments where turning on adds the project's own
        self._mark = ""  # the newest event that was seen
        self._extents: dict[str, FeatureShape] = {}  # features read for one environment, for the others
        self._one_batch = asyncio.Lock()
        self._seen: dict[str, dict[str, tuple[Evidence, ...]]] = {}  # by environment and feature, as last listed
        self._backend = BackendReader(self._endpoint, credentials, self._origin, self._extents_moved_since)
        self._changes: dict[tuple[str, str], LastChange] = {}  # the newest that was seen, by environment and feature
        self._listed: frozenset[str] = frozenset()  # the features of the last list
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
        """Who answers, who asks, and what they may do in the project."""
        caller, server, places = await asyncio.gather(
            self._endpoint.get(Ask("/api/admin/user", headers=_FRESH)),
            self._read("/api/admin/ui-config", ServerShape),
            self._read(f"/api/admin/environments/project/{self._checked(self._project)}", EnvironmentListShape),
        )
        said = decode_strictly(caller.body, CallerShape, str(self._endpoint.place))
        self._own_defaults = frozenset(place.name for place in places.environments if place.default_strategy)
        return Description(
            name=str(self._endpoint.place),
            version=f"{server.version} {server.environment}".strip(),
            caller=caller_of(said),
            environments=tuple(facts_of(place, said, self._project) for place in places.environments),
            capabilities=CAPABILITIES,
            server_time=caller.server_date,
        )

    async def read(self, environments: tuple[str, ...], mark: str | None) -> Reading | None:
        """Read everything in these environments, or what moved since `mark`; None where nothing did.

        The mark is the newest event of the audit log, taken before anything else is read.
        """
        newest = await self._events({"project": f"IS:{self._project}", "limit": "1"})
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
        newest = await self._newest_event(environment, feature)
        for _ in range(_QUIET_READS):
            shape = await self._read_tagged(feature)
            before, newest = newest, await self._newest_event(environment, feature)
            if (before and before.id) == (newest and newest.id):
                place = _place_in(shape, environment)
                if place is None:
                    raise NotThere(f"{self._endpoint.place} does not have “{feature}” in {environment} any more.")
                self._note_changes([newest] if newest else [])
                return feature_of(shape), self._cell(feature, place)
        raise BadAnswer(f"“{feature}” is being changed again and again in {environment}. Try again in a moment.")

    def steps(self, cell: Cell, target: Exposure, intent_reason: str) -> tuple[Step, ...]:
        """The requests that lead from `cell` to `target`: the share while it is off, then the switch."""
        return steps_to(setting_from(cell.setting), target)

    async def apply(self, intent: Intent) -> Answer:
        """Send the one request of an intent, if a read just before shows what was decided on."""
        if intent.origin != self._origin:
            return Answer(AnswerKind.NOT_SENT, "The address that it was decided on is gone; decide anew.")
        not_after = self._endpoint.not_after(intent.expires_at)  # reading and connecting take their time
        try:
            path = self._place_path(intent.remote, intent.feature)
            place = _place_in(await self._read_feature(intent.feature), intent.remote)
        except LimelightError as error:
            return Answer(AnswerKind.NOT_SENT, f"It was not sent, because it could not be read again: {error}")
        if place is None or self._setting(intent.feature, place).text != intent.step.before:
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
        cells = {key: Cell(told[key], evidence=seen.get(key, ())) for key in keys if key in told}
        shapes = await self._read_shared(tuple(key for key in keys if key not in cells))
        places = {key: _place_in(shape, environment) for key, shape in shapes.items()}
        return cells | {key: self._cell(key, place) for key, place in places.items() if place is not None}

    async def try_reading_token(self, environment: str) -> int:
        """Ask with the environment's backend token; the number of features that it tells about."""
        return await self._backend.count(environment)

    async def read_history(self, environment: str, feature: str | None, limit: int) -> tuple[HistoryEntry, ...]:
        """The newest events of a feature, or of the project, in an environment."""
        query = {"environment": f"IS:{self._checked(environment)}", "limit": str(limit)}
        if feature is None:
            return history_of(await self._events(query | {"project": f"IS:{self._project}"}), None)
        events = await self._events(query | {"feature": f"IS:{self._checked(feature)}"})
        return history_of(events, _place_in(await self._read_feature(feature), environment))

    async def read_evidence(self, environments: tuple[str, ...]) -> Mapping[str, EnvironmentEvidence]:
        """When an application last asked for each feature: it moves without an event, so it is read by itself."""
        shapes = await self._read_list()
        if self._listed and self._listed != {shape.name for shape in shapes}:
            self._distrusted = True  # a feature that moves to another project leaves no event in its old one
        return {
            environment: EnvironmentEvidence(
                features={
                    shape.name: seen
                    for shape in shapes
                    if (place := _place_in(shape, environment)) and (seen := seen_evidence(place))
                }
            )
            for environment in environments
        }

    async def read_traffic(self, environment: str, feature: str) -> Traffic:
        """The last hour, as applications reported it; nothing known where none did."""
        path = f"/api/admin/client-metrics/features/{self._checked(feature)}"
        metrics = await self._read(path, MetricsShape)
        hours = [usage for usage in metrics.last_hour_usage if usage.environment == environment]
        if not hours:
            return Traffic()
        enabled = sum(usage.yes for usage in hours)
        return Traffic(enabled + sum(usage.no for usage in hours), enabled)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._endpoint.aclose()

    async def _moved_since(self, mark: str) -> frozenset[str] | None:
        """The features that the events since `mark` name; None where the whole list has to be read."""
        query = {"project": f"IS:{self._project}", "limit": str(_EVENTS_LOOKED_AT)}
        events = [event for event in await self._events(query) if event.id > int(mark)]
        self._note_changes(events)
        named = frozenset(event.feature_name for event in events if event.feature_name)
        # Without a newer event the log went backwards: the server was restored from an older copy.
        whole = not events or len(events) >= _EVENTS_LOOKED_AT or not all(event.feature_name for event in events)
        return None if whole or len(named) > _ONE_BY_ONE else named

    async def _extents_moved_since(self, revision: int) -> frozenset[str] | None:
        """The features whose extent changed after an event; None where there are too many to say."""
        query = {"type": f"IS_ANY_OF:{','.join(_EXTENT_EVENTS)}", "limit": str(_EVENTS_LOOKED_AT)}
        events = await self._events({"project": f"IS:{self._project}"} | query)
        moved = [event.feature_name for event in events if event.id > revision and event.feature_name]
        return None if len(moved) >= _EVENTS_LOOKED_AT else frozenset(moved)

    async def _read_all(self, environments: tuple[str, ...], mark: str) -> Reading:
        self._changes.clear()
        self._note_changes(await self._events({"project": f"IS:{self._project}", "limit": str(_EVENTS_TOLD)}))
        shapes = await self._read_list()
        self._listed, self._distrusted = frozenset(shape.name for shape in shapes), False
        cells: dict[str, dict[str, Cell]] = {environment: {} for environment in environments}
        for shape in shapes:
            for place in shape.environments:
                if place.name in cells:
                    cells[place.name][shape.name] = listed_cell(place, self._changes.get((place.name, shape.name)))
        self._seen |= {place: _evidence_in(told) for place, told in cells.items()}
        return Reading({shape.name: feature_of(shape) for shape in shapes}, cells, mark)

    async def _read_these(self, environments: tuple[str, ...], moved: frozenset[str], mark: str) -> Reading:
        shapes = await self._read_each(moved, self._read_tagged)
        cells: dict[str, dict[str, Cell]] = {environment: {} for environment in environments}
        for key, shape in shapes.items():
            for place in shape.environments:
                if place.name in cells:
                    cells[place.name][key] = self._cell(key, place)
        self._listed = (self._listed - moved) | shapes.keys()
        vanished = {environment: moved - cells[environment].keys() for environment in environments}
        features = {key: feature_of(shape) for key, shape in shapes.items()}
        return Reading(features, cells, mark, whole=False, vanished=vanished)

    async def _read_list(self) -> list[FeatureShape]:
        path = f"/api/admin/projects/{self._checked(self._project)}/features"
        ask = Ask(path, deadline=LIST_DEADLINE, cap=_LIST_CAP, gzip=True)
        response = await self._endpoint.get(ask)
        return decode(response.body, FeatureListShape, str(self._endpoint.place)).features

    async def _read_each(
        self, features: Iterable[str], read: Callable[[str], Awaitable[FeatureShape]]
    ) -> dict[str, FeatureShape]:
        """Read features at the same time, within bounds; those that are gone are left out."""
        gate = asyncio.Semaphore(_AT_ONCE)

        async def read_one(feature: str) -> FeatureShape | None:
            async with gate:
                try:
                    return await read(feature)
                except NotThere:
                    return None

        keys = tuple(features)
        shapes = await asyncio.gather(*(read_one(key) for key in keys))
        return {key: shape for key, shape in zip(keys, shapes, strict=True) if shape is not None}

    async def _read_shared(self, features: tuple[str, ...]) -> dict[str, FeatureShape]:
        """Read features once for all environments, which ask for the same ones: anew after every event."""
        async with self._one_batch:
            held, mark = self._extents, self._mark
            shapes = await self._read_each([key for key in features if key not in held], self._read_feature)
            if mark == self._mark and len(held) < _HELD_AT_MOST:
                held.update(shapes)
            return {key: held[key] for key in features if key in held} | shapes

    def _note(self, mark: str) -> None:
        """What was read before the newest event is not used for another environment any more."""
        if mark != self._mark:
            self._mark, self._extents = mark, {}

    async def _read_feature(self, feature: str) -> FeatureShape:
        """A feature by itself, with its strategies everywhere and without its tags."""
        path = f"/api/admin/projects/{self._checked(self._project)}/features/{self._checked(feature)}"
        response = await self._endpoint.get(Ask(path, headers=_FRESH))
        shape = decode_strictly(response.body, FeatureShape, str(self._endpoint.place))
        if shape.name != feature or shape.archived:
            raise NotThere(f"{self._endpoint.place} does not have “{feature}” any more.")
        return shape

    async def _read_tagged(self, feature: str) -> FeatureShape:
        """A feature by itself, with its tags, which say since which version it is in the code."""
        path = f"/api/admin/features/{self._checked(feature)}/tags"
        shape, tags = await asyncio.gather(self._read_feature(feature), self._read(path, TagListShape))
        shape.tags = tags.tags
        return shape

    async def _newest_event(self, environment: str, feature: str) -> EventShape | None:
        query = {"feature": f"IS:{self._checked(feature)}", "environment": f"IS:{self._checked(environment)}"}
        events = await self._events(query | {"limit": "1"})
        return events[0] if events else None

    async def _events(self, query: dict[str, str]) -> list[EventShape]:
        """Events, newest first."""
        ask = Ask("/api/admin/search/events", query, _FRESH)
        response = await self._endpoint.get(ask)
        return decode(response.body, EventPageShape, str(self._endpoint.place)).events

    async def _read(self, path: str, shape: type[T]) -> T:
        response = await self._endpoint.get(Ask(path, headers=_FRESH))
        return decode(response.body, shape, str(self._endpoint.place))

    def _setting(self, feature: str, place: PlaceShape) -> Setting:
        return setting_of(feature, place, own_default=place.name in self._own_defaults)

    def _cell(self, feature: str, place: PlaceShape) -> Cell:
        return cell_of(self._setting(feature, place), place, self._changes.get((place.name, feature)))

    def _note_changes(self, events: Iterable[EventShape]) -> None:
        """Keep who changed what last; the newest event comes first, an older one does not replace it."""
        for event in reversed(tuple(events)):
            if event.feature_name and event.environment:
                self._changes[event.environment, event.feature_name] = last_change_of(event)

    def _place_path(self, environment: str, feature: str) -> str:
        project, key, place = (self._checked(part) for part in (self._project, feature, environment))
        return f"/api/admin/projects/{project}/features/{key}/environments/{place}"

    def _checked(self, key: str) -> str:
        """A name that stands in a path as it is.

        Raises:
            NotThere: Unleash cannot have it.
        """
        if not is_key(key):
            raise NotThere(f"{self._endpoint.place} cannot have “{key[:80]}”: its names hold no such characters.")
        return key


def _evidence_in(cells: Mapping[str, Cell]) -> dict[str, tuple[Evidence, ...]]:
    return {key: cell.evidence for key, cell in cells.items() if cell.evidence}


def _place_in(shape: FeatureShape, environment: str) -> PlaceShape | None:
    return next((place for place in shape.environments if place.name == environment), None)


_CHANGED = Answer(AnswerKind.NOT_SENT, "It is not as it was shown any more, so nothing was sent. Decide anew.")
