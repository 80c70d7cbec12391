"""From the confirm click to "checked on the server": the whole protocol, beside one bare write by another client."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from bench.conftest import MANY
from bench.figures import Report, Row, repetitions
from bench.wire import CountingWire, Traffic
from e2e.parties import endpoint_profile, unleash_profile
from limelight.bootstrap.desk import Order, build_desk, credentials_of_run
from limelight.bootstrap.places import Places
from limelight.domain.changes import ChangeState, Recorded, Verb
from limelight.settings import read_profile
from limelight.sync.desk import Desk
from limelight.sync.engine import Outlets
from real.demo import Demo, running_demo
from real.unleash import STAGING, RealUnleash, SeedFeature

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800), pytest.mark.asyncio]

_HOW = (
    "The change as the dialog asks for it: journal, fresh read, journal, one write, read back, journal; on the disk"
    " and the server. Beside it: another client's one request that does the same, without looking before or after."
)
_CHECKED = frozenset({ChangeState.CONFIRMED, ChangeState.CONFIRMED_BY_WHOM_UNTOLD})


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


class Watch:
    """When a change came into each state, in milliseconds from its confirmation."""

    def __init__(self) -> None:
        self._start = time.perf_counter()
        self.at: dict[ChangeState, float] = {}

    def __call__(self, recorded: Recorded) -> None:
        self.at[recorded.state] = (time.perf_counter() - self._start) * 1000


class Measured:
    """Releases and roll backs of one feature, and what another client needs for the same on its twin."""

    def __init__(self, desk: Desk, wire: CountingWire, environment: str, feature: str) -> None:
        self._desk = desk
        self._wire = wire
        self._environment = environment
        self._feature = feature
        self.taken: dict[Verb, list[float]] = {Verb.RELEASE: [], Verb.ROLL_BACK: []}
        self.sending: dict[Verb, list[float]] = {Verb.RELEASE: [], Verb.ROLL_BACK: []}
        self.bare: dict[Verb, list[float]] = {Verb.RELEASE: [], Verb.ROLL_BACK: []}
        self.traffic: dict[Verb, list[Traffic]] = {Verb.RELEASE: [], Verb.ROLL_BACK: []}

    async def change(self, verb: Verb) -> None:
        """Propose, decide, and measure from the decision on."""
        proposal = await self._desk.propose_change(self._environment, self._feature, verb, None)
        decision = proposal.decide(
            "The campaign starts", ticked=proposal.confirmation.ticks, typed=proposal.confirmation.typed_name
        )
        before, watch = self._wire.counted, Watch()
        start = time.perf_counter()
        outcome = await self._desk.change_exposure(decision, watch)
        self.taken[verb].append((time.perf_counter() - start) * 1000)
        self.traffic[verb].append(self._wire.counted - before)
        self.sending[verb].append(watch.at[ChangeState.SENDING])
        assert [each.state in _CHECKED for each in outcome.recorded] == [True], outcome

    def write_bare(self, verb: Verb, write: Callable[[], object]) -> None:
        """Another client's one request."""
        start = time.perf_counter()
        write()
        self.bare[verb].append((time.perf_counter() - start) * 1000)

    def rows(self) -> list[Row]:
        """What was measured."""
        rows = []
        for verb, word in ((Verb.RELEASE, "release"), (Verb.ROLL_BACK, "roll back")):
            requests = [float(each.requests) for each in self.traffic[verb]]
            size = [(each.sent + each.received) / 1000 for each in self.traffic[verb]]
            rows += [
                Row(f"{word}: confirmed to checked", self.taken[verb], self.bare[verb]),
                Row(f"{word}: confirmed to sending", self.sending[verb]),
                Row(f"{word}: requests in all", requests, unit=""),
                Row(f"{word}: bytes in all", size, unit=" kB"),
            ]
        return rows


async def test_a_change_on_unleash(unleash: RealUnleash, report: Report, tmp_path: Path) -> None:
    rows = await _on_unleash(unleash, tmp_path, repetitions(15))
    report.add("9  A change on Unleash", _HOW, rows, "bare write")


async def test_a_change_on_unleash_while_much_is_read(
    full_unleash: RealUnleash, report: Report, tmp_path: Path
) -> None:
    rows = await _on_unleash(full_unleash, tmp_path, repetitions(5))
    how = f"The same, while the engine reads behind how far {MANY:,} features are on: the minutes after a first start."
    report.add("10  A change on Unleash while much is read", how, rows, "bare write")


async def _on_unleash(unleash: RealUnleash, folder: Path, times: int) -> list[Row]:
    ours, twin = (f"bench-{secrets.token_hex(4)}" for _ in range(2))
    unleash.seed([SeedFeature(key, on={"development": 100, STAGING: 100}) for key in (ours, twin)])
    operator = unleash.client(unleash.admin.token)
    for key in (ours, twin):  # each has a strategy for everyone, so that turning it on is one request
        operator.set_strategy(key, "production", 100)
    with CountingWire(unleash.address) as wire:
        profile = unleash_profile(folder, wire.address, poll=60)
        async with _desk(profile, ("bank", unleash.editor.token)) as desk:
            measured = Measured(desk, wire, "production", ours)
            for _ in range(times):
                await measured.change(Verb.RELEASE)
                assert operator.is_on(ours, "production")
                measured.write_bare(Verb.RELEASE, lambda: operator.set_on(twin, "production"))
                measured.write_bare(Verb.ROLL_BACK, lambda: operator.set_off(twin, "production"))
                await measured.change(Verb.ROLL_BACK)
                assert not operator.is_on(ours, "production")
    return measured.rows()


async def test_a_change_on_the_toggle_endpoint(demo: Demo, report: Report, tmp_path: Path) -> None:
    place = "production-eu"
    ours, twin = _quiet_features(demo, place)
    with CountingWire(demo.address) as wire, demo.client() as client:
        profile = endpoint_profile(tmp_path, wire.address)
        async with _desk(profile, ("endpoint", demo.token())) as desk:
            measured = Measured(desk, wire, place, ours)
            for _ in range(repetitions(15)):
                await measured.change(Verb.RELEASE)
                assert demo.flag(place, ours)["state"] == "ENABLED"
                for verb, word in ((Verb.RELEASE, "release"), (Verb.ROLL_BACK, "rollback")):
                    request = _request(demo, place, twin, word)
                    measured.write_bare(verb, lambda request=request: client.send(request).raise_for_status())
                await measured.change(Verb.ROLL_BACK)
                assert demo.flag(place, ours)["state"] == "DISABLED"
    report.add("11  A change on the toggle endpoint", _HOW, measured.rows(), "bare write")


def _quiet_features(demo: Demo, place: str) -> Sequence[str]:
    """Two features that are off there, that nothing holds, and whose code is deployed."""
    flags = demo.get(f"/environments/{place}/flags?limit=5000").json()["flags"]
    held = ("frozen", "readOnly", "pending", "targeted")
    quiet = [
        flag["key"] for flag in flags if flag["deployed"]["value"] is True and not any(flag[each] for each in held)
    ]
    for key in quiet[:2]:
        demo.somebody_else_changes(place, key, "DISABLED")
    return quiet[:2]


def _request(demo: Demo, place: str, key: str, verb: str) -> httpx.Request:
    """Another client's write, all but sent: what it has to know it was told before."""
    client = httpx.Client(
        base_url=demo.address, headers={"Authorization": f"Bearer {demo.token()}"}, timeout=10, trust_env=False
    )
    everyone = {"state": "ENABLED", "percentage": 100, "targeted": "clear", "reason": "The campaign starts"}
    nobody = {"state": "DISABLED", "targeted": "keep", "reason": "The campaign starts"}
    headers = {"If-Match": demo.flag(place, key)["etag"], "Idempotency-Key": str(uuid4())}
    with client:
        body = everyone if verb == "release" else nobody
        return client.build_request("POST", f"/environments/{place}/flags/{key}/{verb}", json=body, headers=headers)


@asynccontextmanager
async def _desk(profile: Path, token: tuple[str, str]) -> AsyncIterator[Desk]:
    """Everything behind the window, as the program builds it, signed in and with its first picture."""
    bugs: list[BaseException] = []
    outlets = Outlets(lambda picture: None, bugs.append, lambda seconds: None, lambda picture: None, lambda words: None)
    places = Places(profile, profile.parent / "data")
    credentials = credentials_of_run(keyring=False)
    order = Order(places, read_profile(profile), outlets, lambda recorded: None, credentials)
    desk = await build_desk(order)
    await desk.sign_in(*token, remember=False)
    running = asyncio.create_task(desk.engine.run())
    try:
        await desk.engine.refreshed()
        yield desk
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await desk.close()
    assert not bugs
