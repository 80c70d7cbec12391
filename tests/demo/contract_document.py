"""The contract's document as tests read it: its operations, its links, and requests made from them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import yaml

from limelight.resources import resource

PATH = resource("contract", "toggle-endpoint.openapi.yaml")
DOCUMENT: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))
METHODS = ("get", "post", "put", "delete", "patch")
EVERYONE = {"state": "ENABLED", "percentage": 100, "targeted": "clear", "reason": "A link leads here."}
NOBODY = {"state": "DISABLED", "targeted": "keep", "reason": "A link leads here."}
BODIES: dict[str, dict[str, Any]] = {
    "release": EVERYONE,
    "rollback": NOBODY,
    "cancelChange": {"reason": "Enough."},
    "evaluateFlag": {"context": {"targetingKey": "customer-7"}},
}


def operations() -> dict[str, dict[str, Any]]:
    """Return the operations by name, as the checker names them."""
    return {
        f"{method.upper()} {path}": item[method]
        for path, item in DOCUMENT["paths"].items()
        for method in METHODS
        if method in item
    }


def resolved(value: dict[str, Any]) -> dict[str, Any]:
    """Return what a reference inside the document stands for."""
    if "$ref" not in value:
        return value
    found: Any = DOCUMENT
    for part in value["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return dict(found)


def links() -> dict[str, tuple[str, int, dict[str, Any]]]:
    """Return every link: its name as the checker has it, its source operation, its status, and what it says."""
    named = operations()
    target = {operation["operationId"]: name for name, operation in named.items()}
    return {
        f"{name} -> [{status}] {link} -> {target[said['operationId']]}": (name, int(status), said)
        for name, operation in named.items()
        for status, response in operation["responses"].items()
        for link, said in resolved(response).get("links", {}).items()
    }


def ask(client: httpx.Client, name: str, values: dict[str, Any], *, later: bool = False) -> httpx.Response:
    """Send a request of an operation that succeeds, with values for its parameters; `later` schedules a change."""
    operation = operations()[name]
    method, path = name.split(" ")
    address = path.format(**{part: values.get(part) for part in ("environment", "key", "id")})
    query = {name: values[name] for name in ("changedSince", "key") if name in values and f"{{{name}}}" not in path}
    headers = {"If-Match": values["If-Match"]} if "If-Match" in values else {}
    body = BODIES.get(operation["operationId"])
    if operation["operationId"] in ("release", "rollback"):
        headers.setdefault("If-Match", client.get(address.rpartition("/")[0]).json()["etag"])
        headers["Idempotency-Key"] = str(uuid4())
        moment = (datetime.now(UTC) + timedelta(days=1)).isoformat()
        body = {**(body or {}), **({"at": moment} if later else {})}
    return client.request(method, address, params=query, headers=headers, json=body)


def value_of(expression: str, request: dict[str, Any], response: httpx.Response) -> Any:
    """Return what a runtime expression of a link means (OpenAPI 3.1, 4.8.20.4)."""
    if expression.startswith("$request.path."):
        return request[expression.removeprefix("$request.path.")]
    found = response.json()
    for part in expression.removeprefix("$response.body#/").split("/"):
        found = found[int(part)] if isinstance(found, list) else found[part]
    return found
