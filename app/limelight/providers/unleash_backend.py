"""How far everything is on in an environment, in one request: what Unleash tells applications, by a backend token.

Seen on 7.5.1 and 8.2.0: the answer leaves disabled strategies out, names segments by number only where the request says
that it knows them, and is up to a second older than the audit log, which its `revisionId` shows.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from limelight.domain.errors import BadAnswer, LimelightError, NotAllowed, SignInNeeded, Throttled, Unreachable
from limelight.domain.exposure import Exposure
from limelight.domain.ports import Credentials
from limelight.domain.secrets import Secret
from limelight.net.client import LIST_DEADLINE, Ask, Endpoint
from limelight.net.decoding import decode
from limelight.providers.unleash_data import setting_of
from limelight.providers.unleash_shapes import PlaceShape, ToldFeatureShape, ToldShape
from limelight.words import tr

_PATH = "/api/client/features"
_CAP = 256 * 1024 * 1024  # bytes; 10,000 features with one strategy each are 3 MB
_SPEC = {"Unleash-Client-Spec": "5.2.0"}  # segments come by number and not as constraints that nobody set there

ChangedSince = Callable[[int], Awaitable[frozenset[str] | None]]


@dataclass(frozen=True, slots=True)
class _Told:
    """An answer. `mark` is the newest event when it was asked for; `fresh` is what nothing changed since."""

    etag: str
    revision: int
    exposures: Mapping[str, Exposure]
    mark: str | None = None
    fresh: Mapping[str, Exposure] | None = None


class BackendReader:
    """Reads environments by their backend tokens, each anew only after an event.

    `changed_since` tells which features changed after an event; None where that cannot be told.
    """

    def __init__(self, endpoint: Endpoint, credentials: Credentials, origin: str, changed_since: ChangedSince) -> None:
        self._endpoint = endpoint
        self._credentials = credentials
        self._origin = origin
        self._changed_since = changed_since
        self._told: dict[str, _Told] = {}
        self._used: dict[str, Secret] = {}  # the token that an answer came for
        self._refused: dict[str, Secret] = {}
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def exposures(self, environment: str, mark: str) -> Mapping[str, Exposure]:
        """By feature, as they are at the event `mark` or later; nothing where the environment has no token.

        Raises:
            NotAllowed: the token is refused. Said once for each token, which is not used again.
            Unreachable, Throttled: as for every other read.
        """
        async with self._one_at_a_time[environment]:
            secret = await self._credentials.secret_for(self._origin, environment)
            if secret is None or secret == self._refused.get(environment):
                return {}
            if secret != self._used.get(environment):
                self._told.pop(environment, None)
            try:
                told = await self._current(environment, mark)
            except (Unreachable, Throttled):
                raise
            except LimelightError as error:
                self._refused[environment] = secret
                raise NotAllowed(
                    tr(
                        "The backend token for {environment} cannot be used, so features are read one by one. {error}",
                        environment=environment,
                        error=error,
                    )
                ) from error
            self._told[environment], self._used[environment] = told, secret
            return told.fresh or {}

    async def count(self, environment: str) -> int:
        """Ask once, to see whether a token is good; the number of features that it tells about.

        Raises:
            NotAllowed: the token is refused, or is for another environment.
        """
        try:
            _, shape = await self._ask(environment, "")
        except SignInNeeded as error:
            raise NotAllowed(
                tr("{place} does not know this token. {which}", place=self._endpoint.place, which=_WHICH)
            ) from error
        except NotAllowed as error:
            raise NotAllowed(tr("It cannot be used: {error} {which}", error=error, which=_WHICH)) from error
        return len(shape.features) if shape else 0

    async def _current(self, environment: str, mark: str) -> _Told:
        told = self._told.get(environment)
        if told is not None and told.mark == mark:
            return told
        etag, shape = await self._ask(environment, told.etag if told else "")
        if shape is not None:
            told = _Told(etag, shape.meta.revision_id, _exposures(environment, shape))
        if told is None:
            raise BadAnswer(
                tr("{place} says that nothing changed, but nothing was read before.", place=self._endpoint.place)
            )
        moved = await self._changed_since(told.revision)  # asked after the answer, so that none slips through
        fresh = {} if moved is None else {key: each for key, each in told.exposures.items() if key not in moved}
        return _Told(told.etag, told.revision, told.exposures, mark, fresh)

    async def _ask(self, environment: str, etag: str) -> tuple[str, ToldShape | None]:
        """The answer with its etag; None where it is the one that is had."""
        headers = _SPEC | ({"If-None-Match": etag} if etag else {})
        ask = Ask(_PATH, headers=headers, deadline=LIST_DEADLINE, cap=_CAP, gzip=True, secret_of=environment)
        response = await self._endpoint.get(ask)
        if response.status == 304:
            return etag, None
        shape = decode(response.body, ToldShape, str(self._endpoint.place))
        if shape.query.environment != environment:
            said = f"“{shape.query.environment[:80]}”" if shape.query.environment else tr("no environment")
            raise NotAllowed(
                tr("The token is not one for {environment}: it tells about {said}.", environment=environment, said=said)
            )
        return response.header("etag"), shape


def _exposures(environment: str, shape: ToldShape) -> dict[str, Exposure]:
    """What can be told for certain; the rest is left to the admin API."""
    inlined = shape.query.inline_segment_constraints
    return {
        each.name: setting_of(each.name, PlaceShape(environment, True, strategies=each.strategies)).exposure
        for each in shape.features
        if each.enabled and each.strategies and not (inlined and _has_constraints(each))
    }


def _has_constraints(feature: ToldFeatureShape) -> bool:
    return any(strategy.constraints for strategy in feature.strategies)


_WHICH = tr("Make one in Unleash under API access, of the type backend (client in Unleash 7), for this environment.")
