"""The reads of Unleash's admin API, each answer decoded: which path, how bounded, and in which project.

Seen on 7.5.1 and 8.2.0: a feature's name is unique in the whole server, whatever its project; the list of a project
that is not there, or is archived, is an empty one and no refusal; a project's environments are the visible ones.

Never polled: `features-batch/export`, which writes the export into the audit log, and `playground`, which evaluates
every feature while the server stands still.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TypeVar

from limelight.domain.errors import BadAnswer, LimelightError, NotThere, SignInNeeded
from limelight.net.client import LIST_DEADLINE, Ask, Endpoint
from limelight.net.decoding import decode, decode_strictly
from limelight.providers.unleash_data import is_key
from limelight.providers.unleash_shapes import (
    CallerShape,
    EnvironmentListShape,
    EnvironmentShape,
    EventPageShape,
    EventShape,
    FeatureListShape,
    FeatureShape,
    MetricsShape,
    ProjectShape,
    ServerShape,
    TagListShape,
)
from limelight.words import tr

T = TypeVar("T")
K = TypeVar("K")

_FRESH = {"Cache-Control": "no-cache"}
_LIST_CAP = 256 * 1024 * 1024  # bytes of a whole list; 10,000 features in 3 environments are 7.5 MB
_LISTS_AT_ONCE = 3  # lists of projects that are read at the same time: each keeps the server busy for up to a second
_AT_ONCE = 8  # features that are read at the same time


class AdminReads:
    """Reads the named projects of one Unleash, and remembers in which of them each feature is."""

    def __init__(self, endpoint: Endpoint, projects: tuple[str, ...]) -> None:
        self._endpoint = endpoint
        self._projects = projects
        self._project_of: dict[str, str] = {}  # by feature, as last read

    async def caller(self) -> tuple[CallerShape, float | None]:
        """Who asks and what they may do, and the server's time in seconds since 1970, None if not told."""
        response = await self._endpoint.get(Ask("/api/admin/user", headers=_FRESH))
        return decode_strictly(response.body, CallerShape, str(self._endpoint.place)), response.server_date

    async def server(self) -> ServerShape:
        """The server about itself."""
        return await self._read("/api/admin/ui-config", ServerShape)

    async def environments(self) -> Mapping[str, list[EnvironmentShape]]:
        """The environments of each project.

        Raises:
            NotThere: a project is not there, or not for this account.
        """
        return await self._in_each_project(self._environments_in)

    async def features(self) -> list[FeatureShape]:
        """Every feature of every project, with its tags and without its strategies: all of them or none.

        Raises:
            LimelightError: one of the projects could not be read; the sentence names it.
        """
        lists = await self._in_each_project(self._features_in)
        shapes = [shape for listed in lists.values() for shape in listed]
        self._project_of = {shape.name: shape.project for shape in shapes}
        return shapes

    async def feature(self, key: str) -> FeatureShape:
        """A feature by itself, with its strategies everywhere and without its tags, wherever it has moved to.

        Raises:
            NotThere: none of the projects has it.
        """
        known = self._project_of.get(key)
        for project in sorted(self._projects, key=lambda each: each != known):
            try:
                shape = await self._feature_in(project, key)
            except NotThere:
                continue
            self._project_of[key] = project
            return shape
        raise NotThere(
            tr(
                "{place} does not have “{key}” any more{in_words}.",
                place=self._endpoint.place,
                key=key,
                in_words=self._in_words,
            )
        )

    async def tagged_feature(self, key: str) -> FeatureShape:
        """A feature by itself, with its tags too, which say since which version it is in the code."""
        path = f"/api/admin/features/{self.checked(key)}/tags"
        shape, tags = await asyncio.gather(self.feature(key), self._read(path, TagListShape))
        shape.tags = tags.tags
        return shape

    async def each(
        self, features: Iterable[str], read: Callable[[str], Awaitable[FeatureShape]]
    ) -> dict[str, FeatureShape]:
        """Read features at the same time, within bounds; those that are gone are left out."""

        async def read_one(feature: str) -> FeatureShape | None:
            try:
                return await read(feature)
            except NotThere:
                return None

        shapes = await _side_by_side(features, read_one, _AT_ONCE)
        return {key: shape for key, shape in shapes.items() if shape is not None}

    async def project_events(self, limit: int, types: Iterable[str] = ()) -> list[EventShape]:
        """The newest events of the projects, of some types or of all, newest first."""
        kinds = ",".join(types)
        return await self._events(self._here | ({"type": f"IS_ANY_OF:{kinds}"} if kinds else {}), limit)

    async def place_events(self, environment: str, limit: int, skipped: int) -> list[EventShape]:
        """Events of the projects in an environment, newest first, without so many of the newest."""
        query = self._here | {"environment": f"IS:{self.checked(environment)}", "offset": str(skipped)}
        return await self._events(query, limit)

    async def feature_events(self, environment: str, feature: str, limit: int) -> list[EventShape]:
        """The newest events of a feature in an environment, newest first."""
        query = {"feature": f"IS:{self.checked(feature)}", "environment": f"IS:{self.checked(environment)}"}
        return await self._events(query, limit)

    async def metrics(self, feature: str) -> MetricsShape:
        """Who asks for a feature, and how often."""
        return await self._read(f"/api/admin/client-metrics/features/{self.checked(feature)}", MetricsShape)

    def project_of(self, feature: str) -> str:
        """The project in which a feature was last seen; empty where it was not."""
        return self._project_of.get(feature, "")

    def place_path(self, shape: FeatureShape, environment: str) -> str:
        """The path of a feature that was just read, in an environment of its project."""
        project, key, place = (self.checked(part) for part in (shape.project, shape.name, environment))
        return f"/api/admin/projects/{project}/features/{key}/environments/{place}"

    def checked(self, key: str) -> str:
        """A name that stands in a path as it is.

        Raises:
            NotThere: Unleash cannot have it.
        """
        if not is_key(key):
            raise NotThere(
                tr(
                    "{place} cannot have “{key}”: its names hold no such characters.",
                    place=self._endpoint.place,
                    key=key[:80],
                )
            )
        return key

    async def _environments_in(self, project: str) -> list[EnvironmentShape]:
        path = f"/api/admin/environments/project/{self.checked(project)}"
        listed = (await self._read(path, EnvironmentListShape)).environments
        visible = [place for place in listed if place.visible]
        if not visible:
            await self._count_in(project)
        return visible

    async def _features_in(self, project: str) -> list[FeatureShape]:
        path = f"/api/admin/projects/{self.checked(project)}/features"
        response = await self._endpoint.get(Ask(path, deadline=LIST_DEADLINE, cap=_LIST_CAP, gzip=True))
        shapes = decode(response.body, FeatureListShape, str(self._endpoint.place)).features
        if not shapes and (count := await self._count_in(project)):
            raise BadAnswer(
                tr(
                    "{place} listed none of its {count} features. Try again in a moment.",
                    place=self._endpoint.place,
                    count=count,
                )
            )
        for shape in shapes:
            shape.project = project
        return shapes

    async def _feature_in(self, project: str, key: str) -> FeatureShape:
        path = f"/api/admin/projects/{self.checked(project)}/features/{self.checked(key)}"
        response = await self._endpoint.get(Ask(path, headers=_FRESH))
        shape = decode_strictly(response.body, FeatureShape, str(self._endpoint.place))
        if shape.name != key or shape.archived:
            raise NotThere(tr("{place} does not have “{key}” any more.", place=self._endpoint.place, key=key))
        shape.project = project
        return shape

    async def _count_in(self, project: str) -> int:
        """How many features a project has, asked where a list is empty: so it is too for one that is not there."""
        try:
            told = await self._read(f"/api/admin/projects/{project}/overview", ProjectShape)
        except NotThere as error:
            raise NotThere(
                tr(
                    "{place} has no such project, or not for this account. {which}",
                    place=self._endpoint.place,
                    which=_WHICH,
                )
            ) from error
        if told.archived_at is not None:
            raise NotThere(
                tr("It is archived in {place}. Take it out of this connection's projects.", place=self._endpoint.place)
            )
        return sum(each.count for each in told.feature_type_counts)

    async def _in_each_project(self, read: Callable[[str], Awaitable[T]]) -> dict[str, T]:
        """Read every project, some at the same time; the first that cannot be read is named, and nothing comes."""

        async def read_named(project: str) -> T:
            try:
                return await read(project)
            except SignInNeeded:
                raise  # it is the token's trouble, and not that project's
            except LimelightError as error:
                error.args = (tr("The project “{project}” could not be read. {error}", project=project, error=error),)
                raise

        return await _side_by_side(self._projects, read_named, _LISTS_AT_ONCE)

    async def _events(self, query: Mapping[str, str], limit: int) -> list[EventShape]:
        ask = Ask("/api/admin/search/events", {**query, "limit": str(limit)}, _FRESH)
        response = await self._endpoint.get(ask)
        return decode(response.body, EventPageShape, str(self._endpoint.place)).events

    async def _read(self, path: str, shape: type[T]) -> T:
        response = await self._endpoint.get(Ask(path, headers=_FRESH))
        return decode(response.body, shape, str(self._endpoint.place))

    @property
    def _here(self) -> dict[str, str]:
        """What keeps a search for events to the projects."""
        return {"project": f"IS_ANY_OF:{','.join(self.checked(project) for project in self._projects)}"}

    @property
    def _in_words(self) -> str:
        return (
            tr(" in any of its projects {projects}", projects=", ".join(self._projects))
            if len(self._projects) > 1
            else ""
        )


async def _side_by_side(keys: Iterable[K], read: Callable[[K], Awaitable[T]], at_once: int) -> dict[K, T]:
    """What was read for each key, so many at the same time; the first failure ends it all."""
    gate = asyncio.Semaphore(at_once)

    async def read_one(key: K) -> T:
        async with gate:
            return await read(key)

    asked = tuple(keys)
    tasks = [asyncio.ensure_future(read_one(key)) for key in asked]
    try:
        return dict(zip(asked, await asyncio.gather(*tasks), strict=True))
    finally:
        for task in tasks:
            task.cancel()


_WHICH = tr("Check how the connection names it: a project's id is the last part of its page's address in Unleash.")
