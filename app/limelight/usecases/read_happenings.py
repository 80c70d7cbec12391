"""Read what happened in environments, over all features, as their systems tell it: a page at a time, never all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from limelight.domain.errors import BadAnswer, LimelightError, NotThere, Unsupported
from limelight.domain.happenings import Feed, Histories, Page, Place, Told, next_to_read, with_newest, with_page
from limelight.domain.ports import Clock, TellsDeployments, TellsWhatHappened
from limelight.usecases.bound import Bound
from limelight.words import tr

PAGE = 100  # entries of one feed that are read in one go
_LONG_PAGE = 500  # the same where a whole period is wanted
_MOST_PAGES = 40  # of one feed, for a period; what lies beyond is said to be not read


@dataclass(frozen=True, slots=True)
class ReadHappenings:
    """`bounds` by our key of the environment."""

    bounds: Mapping[str, Bound]
    clock: Clock

    async def __call__(
        self,
        so_far: Histories | None = None,
        environments: Collection[str] | None = None,
        limit: int = PAGE,
        feeds: Collection[Feed] = tuple(Feed),
    ) -> Histories:
        """The newest page of these feeds of these environments (None: all), before what was read already.

        What cannot be read keeps nobody from the rest: it is said in the answer.
        """
        places = tuple(
            (key, feed) for key in self.bounds for feed in feeds if environments is None or key in environments
        )
        return await self._read(so_far or Histories(), places, limit, newest=True)

    async def older(
        self, so_far: Histories, environments: Collection[str] | None = None, limit: int = PAGE
    ) -> Histories:
        """One page more of what keeps the rest from reaching further back."""
        return await self._read(so_far, next_to_read(so_far.among(environments)), limit)

    async def back_to(
        self, since: float, so_far: Histories | None = None, environments: Collection[str] | None = None
    ) -> Histories:
        """Everything since a time (seconds since 1970), or as much of it as is read in one go: see `complete_from`."""
        found = await self(so_far, environments, _LONG_PAGE)
        async for further in self._further(since, found, environments):
            found = further
        return found

    async def changes_since(
        self, since: float, patience: float, tell: Callable[[Histories], object] = lambda found: None
    ) -> Histories:
        """The changes of all environments since a time, or as much of them as is read in `patience` seconds.

        `tell` is given what was read, page by page. Where the answer reaches is in it, for each environment.
        """
        found = Histories()
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                found = await self(None, None, _LONG_PAGE, (Feed.CHANGES,))
                tell(found)
                async for further in self._further(since, found, None):
                    found = further
                    tell(found)
        return found

    async def _further(
        self, since: float, found: Histories, environments: Collection[str] | None
    ) -> AsyncIterator[Histories]:
        """What was read with a page more of each feed that does not reach back to a time, and could; then with more."""
        for _ in range(_MOST_PAGES - 1):
            wanted = found.among(environments).told
            short = tuple(place for place, told in wanted.items() if told.reaches > since and not told.trouble)
            if not short:
                return
            found = await self._read(found, short, _LONG_PAGE)
            yield found

    async def of_component(self, environment: str, component: str, limit: int = 5) -> Page:
        """The newest deployments of one component to an environment.

        Raises:
            NotThere: the profile has no such environment.
            Unsupported: its system does not tell them.
            LimelightError: they could not be read.
        """
        bound = self.bounds.get(environment)
        if bound is None:
            raise NotThere(tr("The profile has no environment {environment}.", environment=environment))
        if not isinstance(bound.provider, TellsDeployments):
            raise Unsupported(_untold(bound, Feed.DEPLOYMENTS))
        page = await bound.provider.deployments(bound.remote, limit, component=component)
        return replace(page, happenings=tuple(replace(each, environment=environment) for each in page.happenings))

    async def _read(self, so_far: Histories, places: Iterable[Place], limit: int, *, newest: bool = False) -> Histories:
        asked = tuple(places)
        now = self.clock.now()
        answers = await asyncio.gather(
            *(self._page_of(place, so_far.told.get(place, Told()), limit, newest=newest) for place in asked)
        )
        return Histories({**so_far.told, **dict(zip(asked, answers, strict=True))}, now)

    async def _page_of(self, place: Place, told: Told, limit: int, *, newest: bool) -> Told:
        environment, feed = place
        bound = self.bounds[environment]
        is_head = newest or told.older == ""
        if told.older is None and not is_head:
            return told
        told = _of_origin(told, bound.provider.origin)
        try:
            page = await _ask(bound, feed, limit, "" if is_head else told.older or "")
        except Unsupported as error:
            return Told(untold=str(error))
        except LimelightError as error:
            lost = isinstance(error, BadAnswer) and not is_head  # its place is gone: the next time from the head again
            return replace(Told(origin=told.origin) if lost else told, trouble=str(error))
        return with_newest(told, page, environment) if is_head else with_page(told, page, environment)


def _of_origin(told: Told, origin: str) -> Told:
    """What was told until now, if by the same system."""
    return told if told.origin == origin else Told(origin=origin)


async def _ask(bound: Bound, feed: Feed, limit: int, older: str) -> Page:
    provider = bound.provider
    if feed is Feed.CHANGES and isinstance(provider, TellsWhatHappened):
        return await provider.what_happened(bound.remote, limit, older)
    if feed is Feed.DEPLOYMENTS and isinstance(provider, TellsDeployments):
        return await provider.deployments(bound.remote, limit, older)
    raise Unsupported(_untold(bound, feed))


def _untold(bound: Bound, feed: Feed) -> str:
    system = bound.provider.capabilities.system
    if feed is Feed.CHANGES:
        return tr("{system} does not tell who changed what.", system=system)
    return tr("{system} does not tell what was deployed.", system=system)
