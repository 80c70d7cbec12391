"""The real demo endpoint for tests: its own process, a real socket, and routes with which a test disturbs it.

from real.demo import running_demo

@pytest.fixture(scope="session")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from limelight.demo.process import DemoServer, start_demo

PLAIN = False  # plain http on loopback: no TLS context is built, which takes longer than the request
OWNER, MANAGER, SUPPORT, SERVICE = "business-owner", "release-manager", "support", "service"


@dataclass(frozen=True)
class Demo:
    """A running endpoint with what tests need around it."""

    server: DemoServer

    @property
    def address(self) -> str:
        return self.server.address

    def token(self, role: str = OWNER) -> str:
        return self.server.tokens[role]

    def client(self, role: str = OWNER) -> httpx.Client:
        """Return another client, independent of the product's own; close it."""
        headers = {"Authorization": f"Bearer {self.token(role)}"}
        return httpx.Client(base_url=self.address, headers=headers, timeout=10, trust_env=False, verify=PLAIN)

    def get(self, path: str, role: str = OWNER, **headers: str) -> httpx.Response:
        with self.client(role) as client:
            return client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def flag(self, environment: str, key: str, role: str = OWNER) -> dict[str, Any]:
        """Return a flag as the server has it now."""
        response = self.get(f"/environments/{environment}/flags/{key}", role)
        response.raise_for_status()
        return response.json()

    def write(
        self,
        verb: str,
        environment: str,
        flag: str,
        *,
        role: str = OWNER,
        etag: str | None = None,
        key: str | None = None,
        **body: Any,
    ) -> httpx.Response:
        """Release or roll back as another client would; the etag is read first unless given."""
        seen = self.flag(environment, flag, role)["etag"] if etag is None else etag
        everyone = {"state": "ENABLED", "percentage": 100, "targeted": "clear"}
        nobody = {"state": "DISABLED", "targeted": "keep"}
        target = {**(everyone if verb == "release" else nobody), "reason": "A test wants it.", **body}
        with self.client(role) as client:
            return client.post(
                f"/environments/{environment}/flags/{flag}/{verb}",
                json=target,
                headers={"If-Match": seen, "Idempotency-Key": key or str(uuid4())},
            )

    def control(self, what: str, **body: Any) -> Any:
        """Disturb the endpoint; `what` is one of the routes of `limelight.demo.control`."""
        response = httpx.post(f"{self.server.control}/{what}", json=body, timeout=10, trust_env=False, verify=PLAIN)
        response.raise_for_status()
        return response.json() if response.content else None

    def faults(self, *specs: str) -> None:
        """Replace the faults on the wire; without any, all is well again."""
        self.control("faults", faults=list(specs))

    def somebody_else_changes(self, environment: str, flag: str, state: str, **what: Any) -> dict[str, Any]:
        """Let a colleague change a flag behind everybody's back; return the flag as it then is."""
        changed: dict[str, Any] = self.control("change", environment=environment, flag=flag, state=state, **what)
        return changed

    def requests(self, flag: str | None = None) -> list[dict[str, Any]]:
        """Return every write that reached the endpoint (of one flag), from the server's own log, oldest first."""
        response = httpx.get(f"{self.server.control}/requests", timeout=10, trust_env=False, verify=PLAIN)
        response.raise_for_status()
        rows: list[dict[str, Any]] = response.json()
        return [row for row in rows if flag is None or f"/flags/{flag}/" in row["path"]]


@contextmanager
def running_demo(data: Path | None = None, *, simulate: bool = False, options: Sequence[str] = ()) -> Iterator[Demo]:
    """Start a demo of one's own; a calm one unless `simulate`."""
    with start_demo(data, simulate=simulate, options=("--control", *options)) as server:
        yield Demo(server)
