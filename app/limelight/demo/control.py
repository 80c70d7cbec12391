"""Routes with which a test disturbs the endpoint, outside the contract; they exist only where `--control` is given.

They need no token: the endpoint listens on loopback only, and only a test starts it with them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from limelight.demo.callers import set_permissions
from limelight.demo.changes import apply, insert
from limelight.demo.exposure import State
from limelight.demo.faults import Fault, read_fault
from limelight.demo.freezes import set_freeze
from limelight.demo.limits import Rate
from limelight.demo.operations import Endpoint
from limelight.demo.problems import malformed
from limelight.demo.reading import read_flag
from limelight.demo.records import add_deployment, deployment, past_change
from limelight.demo.simulation import Simulation
from limelight.demo.storage import Json, Storage, now, pack, stamp

Act = Callable[[Storage, Json], object]


@dataclass(frozen=True, slots=True)
class Control:
    """What can be disturbed."""

    endpoint: Endpoint
    faults: list[Fault]
    rate: Rate
    simulation: Simulation

    def routes(self) -> list[BaseRoute]:
        """Return the control routes."""
        acts: dict[str, Act] = {
            "freeze": _freeze,
            "read-only": _read_only,
            "permissions": _permissions,
            "remove": _remove,
            "change": _change,
            "hasten": _hasten,
            "evidence": _evidence,
            "deploy": lambda storage, what: _deploy(storage, self.simulation.story, what),
        }
        return [
            Route("/control/requests", self.requests, methods=["GET"]),
            Route("/control/faults", self.set_faults, methods=["POST"]),
            Route("/control/rate", self.set_rate, methods=["POST"]),
            Route("/control/step", self.step, methods=["POST"]),
            *(Route(f"/control/{name}", self._acting(act), methods=["POST"]) for name, act in acts.items()),
        ]

    async def requests(self, _: Request) -> Response:
        """Return every write that reached the endpoint, oldest first."""
        rows = self.endpoint.storage.all("SELECT * FROM requests ORDER BY seq")
        return JSONResponse([dict(row) for row in rows])

    async def set_faults(self, request: Request) -> Response:
        """Replace the faults: `{"faults": ["slow:staging:3"]}`."""
        try:
            self.faults[:] = [read_fault(text) for text in (await request.json())["faults"]]
        except ValueError as error:
            raise malformed(str(error)) from error
        return Response(status_code=204)

    async def set_rate(self, request: Request) -> Response:
        """Set how often a token may ask: `{"perSecond": 5}`; 0 is no limit."""
        self.rate.per_second = float((await request.json())["perSecond"])
        return Response(status_code=204)

    async def step(self, _: Request) -> Response:
        """Perform the simulation's next step at once and say what it was."""
        step = await self.simulation.perform()
        return JSONResponse({"environment": step.environment, "flag": step.flag, "version": step.version})

    def _acting(self, act: Act) -> Callable[[Request], Any]:
        async def handle(request: Request) -> Response:
            what = await request.json()  # before the transaction: nobody else may come between its two ends
            with self.endpoint.storage.transaction():
                result = act(self.endpoint.storage, what)
            await self.endpoint.ring()
            return JSONResponse(result)

        return handle


def _freeze(storage: Storage, what: Json) -> None:
    """`{"environment", "flag"?, "freeze": the contract's Freeze or null}`."""
    set_freeze(storage, what["environment"], what.get("flag"), what["freeze"])


def _read_only(storage: Storage, what: Json) -> None:
    """`{"environment", "flag", "readOnly": true}`."""
    values = (int(what["readOnly"]), what["environment"], what["flag"])
    storage.run("UPDATE states SET read_only=? WHERE environment=? AND flag=?", *values)
    storage.touch(what["environment"], [what["flag"]], guarded=True)


def _permissions(storage: Storage, what: Json) -> None:
    """`{"role", "environment", "permissions": ["read"]}`."""
    set_permissions(storage, what["role"], what["environment"], what["permissions"])


def _remove(storage: Storage, what: Json) -> None:
    """`{"environment", "flag"?}`: take a flag out of an environment, or the whole environment away."""
    place, flag = what["environment"], what.get("flag")
    if flag is None:
        storage.run("DELETE FROM states WHERE environment=?", place)
        storage.run("DELETE FROM environments WHERE key=?", place)
        return
    storage.run("DELETE FROM states WHERE environment=? AND flag=?", place, flag)
    revision = storage.next_revision()
    storage.run("INSERT OR REPLACE INTO vanished VALUES (?, ?, ?)", place, flag, revision)
    storage.touch_environment(place, [flag], revision)


def _change(storage: Storage, what: Json) -> Json:
    """`{"environment", "flag", "state", "percentage"?, "actor"?, "reason"?}`: somebody else changes a flag."""
    flag = read_flag(storage, what["environment"], what["flag"])
    after = State(what["state"], what.get("percentage"))
    action = "release" if after.share > flag.state.share else "rollback"
    change = {
        **past_change(what["flag"], what["environment"], action, (flag.state, after), now()),
        "actor": what.get("actor", {"id": "ingrid.solberg", "name": "Ingrid Solberg", "kind": "person"}),
        "reason": what.get("reason", "Somebody else was faster."),
        "approvals": [],
        "status": "scheduled",
    }
    apply(storage, insert(storage, change))
    return read_flag(storage, what["environment"], what["flag"]).document


def _hasten(storage: Storage, _: Json) -> None:
    """`{}`: the time of everything that waits for one has come."""
    storage.run("UPDATE changes SET at=? WHERE status='scheduled'", stamp(now()))


def _evidence(storage: Storage, what: Json) -> None:
    """`{"environment", "flag", "evidence": [...]}`: replace what is known beside the deployment records."""
    values = (pack(what["evidence"]), what["environment"], what["flag"])
    storage.run("UPDATE states SET evidence=? WHERE environment=? AND flag=?", *values)
    storage.touch(what["environment"], [what["flag"]], guarded=False)


def _deploy(storage: Storage, story: Json, what: Json) -> Json:
    """`{"environment", "component", "version", "status"?, "instances"?}`: a deployment lands."""
    status = what.get("status", "success")
    place, component, version = what["environment"], what["component"], what["version"]
    record = deployment(story, component, version, place, now(), status, what.get("instances"))
    add_deployment(storage, record)
    result: Json = json.loads(pack(record))
    return result
