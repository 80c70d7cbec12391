"""The toggle-endpoint contract (`resources/contract/toggle-endpoint.openapi.yaml`), spoken by the demo and by anyone.

Reading is one list per environment that moves by revisions; a change is one POST with If-Match and Idempotency-Key.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from typing import TypeVar

import msgspec

from limelight.domain.cells import Cell, Traffic
from limelight.domain.changes import DECISIONS, Answer, AnswerKind, Intent, Step, Traced
from limelight.domain.customers import Customer, Evaluation
from limelight.domain.errors import LimelightError, NotThere, Unsupported
from limelight.domain.exposure import Exposure
from limelight.domain.features import Feature
from limelight.domain.happenings import Page
from limelight.domain.held import HeldChange, HeldThere
from limelight.domain.ports import Clock, Credentials
from limelight.domain.profile import SystemEntry
from limelight.domain.systems import (
    Capabilities,
    Description,
    EnvironmentEvidence,
    HistoryEntry,
    Moved,
    Reading,
)
from limelight.net.client import Ask, Endpoint, Site
from limelight.net.decoding import decode, decode_strictly
from limelight.providers.toggle_endpoint_changes import (
    answer_of,
    entry_of,
    evidence_of,
    exposure_change,
    problem_words,
    traced_of,
)
from limelight.providers.toggle_endpoint_customers import evaluation_of, question_of
from limelight.providers.toggle_endpoint_data import (
    BEFORE_DESCRIBED,
    SYSTEM,
    cell_of,
    description_of,
    feature_of,
    is_key,
    traffic_of,
)
from limelight.providers.toggle_endpoint_events import Events
from limelight.providers.toggle_endpoint_feeds import page_of_changes, page_of_deployments
from limelight.providers.toggle_endpoint_held import (
    decision_answer,
    decision_of,
    held_of,
    path_of,
    traced_decision,
)
from limelight.providers.toggle_endpoint_held_list import HeldList
from limelight.providers.toggle_endpoint_pages import Listing, ListReader
from limelight.providers.toggle_endpoint_setting import step_to
from limelight.providers.toggle_endpoint_shapes import (
    ActivityShape,
    ChangePageShape,
    ChangeShape,
    DeploymentPageShape,
    DescriptionShape,
    EvaluationShape,
    FlagShape,
)
from limelight.words import tr

T = TypeVar("T")

_FRESH = {"Cache-Control": "no-cache"}
_PIECE = 250  # flags that are converted in one go: a few milliseconds
_DEPLOYMENTS = 200  # how far back the newest deployment of each component is looked for


def _marks(mark: str | None) -> dict[str, str]:
    """The mark of each environment; none where it is not one of ours, so that everything is read."""
    try:
        return msgspec.json.decode(mark, type=dict[str, str]) if mark else {}
    except msgspec.DecodeError:
        return {}


async def _converted(listing: Listing, features: dict[str, Feature]) -> dict[str, Cell]:
    """The cells of a list; its features are added to `features`. In pieces, so that others have their turn."""
    cells: dict[str, Cell] = {}
    for start in range(0, len(listing.flags), _PIECE):
        for flag in listing.flags[start : start + _PIECE]:
            features[flag.key] = feature_of(flag)
            cells[flag.key] = cell_of(flag)
        await asyncio.sleep(0)
    return cells


class ToggleEndpoint:
    """A server of the contract. Satisfies Provider, TracesChanges, HoldsChanges, ListsHeld, EvaluatesForCustomers,
    TellsMoves, TellsWhatHappened, TellsDeployments, ReadsHistory, ReadsEvidence and ReadsTraffic."""

    def __init__(self, entry: SystemEntry, credentials: Credentials, clock: Clock) -> None:
        site = Site(entry.title or SYSTEM, entry.address, entry.ca_file)
        self._endpoint = Endpoint(site, credentials, clock, problem_words)
        self._lists = ListReader(self._endpoint)
        self._held = HeldList(self._endpoint)
        self._events = Events(self._endpoint)
        self._origin = entry.origin
        self._said: frozenset[str] | None = None  # the capabilities in the contract's words; None: not asked yet
        self._capabilities = BEFORE_DESCRIBED

    @property
    def capabilities(self) -> Capabilities:
        """What the server said it can do; before it was asked, what every server of the contract can."""
        return self._capabilities

    @property
    def origin(self) -> str:
        """Scheme, host and port that everything is sent to."""
        return self._origin

    async def describe(self) -> Description:
        """Who answers, who asks, and what they may do."""
        response = await self._endpoint.get(Ask("/", headers=_FRESH))
        source = str(self._endpoint.place)
        said = decode_strictly(response.body, DescriptionShape, source)
        description = description_of(said, response.server_date, source)
        self._said = frozenset(said.capabilities)
        self._capabilities = description.capabilities
        return description

    async def read(self, environments: tuple[str, ...], mark: str | None) -> Reading | None:
        """Read everything in these environments, or what moved since `mark`; None where nothing did."""
        async with AsyncExitStack() as until:
            return await self._read_lists(environments, mark, until if len(environments) == 1 else None)

    async def _read_lists(
        self, environments: tuple[str, ...], mark: str | None, until: AsyncExitStack | None
    ) -> Reading | None:
        deltas = "delta" in await self._words_of_capabilities()
        marks = _marks(mark)
        features: dict[str, Feature] = {}
        cells: dict[str, dict[str, Cell]] = {}
        vanished: dict[str, frozenset[str]] = {}
        listings: dict[str, Listing] = {}
        for environment in environments:
            known = marks.get(environment)
            listing = await self._lists.read(self._path(environment), known, deltas=deltas, until=until)
            if listing is not None:
                listings[environment] = listing
        if not listings:
            return None
        if len(environments) > 1 and any(listing.whole for listing in listings.values()):
            listings |= await self._whole_of_the_rest(environments, listings)
        for environment, listing in listings.items():
            cells[environment] = await _converted(listing, features)
            vanished[environment] = listing.vanished
            marks[environment] = listing.mark
        whole = any(listing.whole for listing in listings.values())
        return Reading(features, cells, json.dumps(marks), whole, {} if whole else vanished)

    async def read_cell(self, environment: str, feature: str) -> tuple[Feature, Cell]:
        """Read one feature in one environment, freshly and completely."""
        self._lists.doubt(self._path(environment), feature)
        response = await self._endpoint.get(Ask(self._path(environment, feature), headers=_FRESH))
        flag = decode_strictly(response.body, FlagShape, str(self._endpoint.place))
        if flag.key != feature:
            raise NotThere(
                tr("{place} answers about another feature than {feature}.", place=self._endpoint.place, feature=feature)
            )
        return feature_of(flag), cell_of(flag)

    def steps(self, cell: Cell, target: Exposure, intent_reason: str) -> tuple[Step, ...]:
        """The one request that leads from `cell` to `target`; none where it is so already."""
        step = step_to(cell, target, restores_rules="restore-rules" in (self._said or ()))
        return (step,) if step else ()

    async def apply(self, intent: Intent) -> Answer:
        """Send the one request of an intent, bound to the revision that its author saw; or their decision about a held
        change."""
        if intent.verb in DECISIONS:
            return await self._decide(intent)
        try:
            path = self._path(intent.remote, intent.feature)
        except NotThere as error:
            return Answer(AnswerKind.NOT_SENT, str(error))
        if intent.origin != self._origin or not intent.shown_revision:
            return Answer(
                AnswerKind.NOT_SENT, tr("The address or the revision that it was decided on is gone; decide anew.")
            )
        write = exposure_change(intent, path, self._endpoint.not_after(intent.expires_at))
        sent = await self._endpoint.write(write)
        return answer_of(sent, self._endpoint, intent.feature)

    async def read_held(self, environment: str, feature: str, held: str) -> HeldChange | None:
        """A change that waits; None where none of that feature there waits under that id (any more)."""
        if not is_key(held):
            return None
        try:
            response = await self._endpoint.get(Ask(path_of(held), headers=_FRESH))
        except NotThere:
            return None
        change = decode_strictly(response.body, ChangeShape, str(self._endpoint.place))
        return held_of(change, environment, feature)

    async def listen(self, told: Callable[[Moved], object]) -> None:
        """Tell what moves, where the server has such news."""
        if "events" not in await self._words_of_capabilities():
            raise Unsupported(tr("{place} does not tell what moves.", place=self._endpoint.place))
        await self._events.listen(told)

    async def list_held(self) -> tuple[HeldThere, ...] | None:
        """Everything that waits in the environments that may be read; None where the server keeps no list."""
        return await self._held.read() if "change-lookup" in await self._words_of_capabilities() else None

    async def _decide(self, intent: Intent) -> Answer:
        if intent.origin != self._origin or not is_key(intent.decides):
            return Answer(
                AnswerKind.NOT_SENT, tr("The address or the change that it was decided on is gone; decide anew.")
            )
        write = decision_of(intent, self._endpoint.not_after(intent.expires_at))
        return decision_answer(await self._endpoint.write(write), self._endpoint, intent)

    async def read_history(self, environment: str, feature: str, limit: int) -> tuple[HistoryEntry, ...]:
        """The newest changes of a feature, newest first."""
        ask = Ask(f"{self._path(environment, feature)}/history", {"limit": str(limit)})
        return tuple(entry_of(change) for change in (await self._read(ask, ChangePageShape)).changes)

    async def what_happened(self, environment: str, limit: int, older: str = "") -> Page:
        """A page of the changes of an environment, where the server keeps them."""
        if "history" not in await self._words_of_capabilities():
            raise Unsupported(tr("{place} does not tell who changed what.", place=self._endpoint.place))
        return await page_of_changes(self._endpoint, self._path(environment), limit, older)

    async def deployments(self, environment: str, limit: int, older: str = "", component: str = "") -> Page:
        """A page of the deployments to an environment, where the server keeps them."""
        if "deployments" not in await self._words_of_capabilities():
            raise Unsupported(tr("{place} does not tell what was deployed.", place=self._endpoint.place))
        return await page_of_deployments(self._endpoint, self._path(environment), limit, older, component)

    async def read_evidence(self, environments: tuple[str, ...]) -> Mapping[str, EnvironmentEvidence]:
        """What the deployments say; nothing where the server keeps none."""
        if "deployments" not in await self._words_of_capabilities():
            return {}
        found: dict[str, EnvironmentEvidence] = {}
        for environment in environments:
            ask = Ask(f"{self._path(environment)}/deployments", {"limit": str(_DEPLOYMENTS)})
            found[environment] = evidence_of((await self._read(ask, DeploymentPageShape)).deployments)
        return found

    async def read_traffic(self, environment: str, feature: str) -> Traffic:
        """The last hour; nothing known where the server does not count."""
        if "activity" not in await self._words_of_capabilities():
            return Traffic()
        return traffic_of(await self._read(Ask(f"{self._path(environment, feature)}/activity"), ActivityShape))

    async def evaluate(self, environment: str, feature: str, customer: Customer) -> Evaluation:
        """Whether it is on for one customer, and why."""
        if "ofrep" not in await self._words_of_capabilities():
            raise Unsupported(tr("{place} cannot say for one customer.", place=self._endpoint.place))
        place = self._path(environment)
        path = self._path(environment, feature).replace(place, f"{place}/ofrep/v1/evaluate", 1)
        said = await self._read(Ask(path, headers=_FRESH, question=question_of(customer)), EvaluationShape)
        return evaluation_of(said, feature, str(self._endpoint.place))

    async def trace(self, intent: Intent, held_as: str) -> Traced:
        """What became of an intent; UNTOLD where the server could not be asked or does not keep keys.

        A change that was held and then rejected, cancelled or impossible is DROPPED.
        """
        try:
            if intent.decides:
                change = await self._read(Ask(path_of(intent.decides), headers=_FRESH), ChangeShape)
                return traced_decision(change, intent)
            if held_as and is_key(held_as):
                return traced_of(await self._read(Ask(f"/changes/{held_as}", headers=_FRESH), ChangeShape))
            if "change-lookup" not in await self._words_of_capabilities():
                return Traced.UNTOLD
            page = await self._read(Ask("/changes", {"key": intent.id}, _FRESH), ChangePageShape)
        except LimelightError:
            return Traced.UNTOLD
        ours = (change for change in page.changes if (change.key, change.flag) == (intent.id, intent.feature))
        return next((traced_of(change) for change in ours if change.environment == intent.remote), Traced.NEVER)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._endpoint.aclose()

    async def _whole_of_the_rest(
        self, environments: tuple[str, ...], listings: Mapping[str, Listing]
    ) -> dict[str, Listing]:
        """Read wholly what was read only in part, so that one reading is either whole or not."""
        found: dict[str, Listing] = {}
        for environment in environments:
            if environment not in listings or not listings[environment].whole:
                listing = await self._lists.read(self._path(environment), None, deltas=False)
                if listing is not None:
                    found[environment] = listing
        return found

    async def _words_of_capabilities(self) -> frozenset[str]:
        if self._said is None:
            await self.describe()
        return self._said or frozenset()

    async def _read(self, ask: Ask, shape: type[T]) -> T:
        response = await self._endpoint.get(ask)
        return decode(response.body, shape, str(self._endpoint.place))

    def _path(self, environment: str, feature: str | None = None) -> str:
        """A path of the contract.

        Raises:
            NotThere: a key that the contract does not allow, which a path might understand differently.
        """
        for key in (environment, feature):
            if key is not None and not is_key(key):
                raise NotThere(
                    tr(
                        "{place} cannot have “{key}”: its contract does not allow that key.",
                        place=self._endpoint.place,
                        key=key[:80],
                    )
                )
        flag = f"/flags/{feature}" if feature is not None else ""
        return f"/environments/{environment}{flag}"
