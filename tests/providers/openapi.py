"""Checks a request against an OpenAPI 3.1 document: path, query, headers and body, each by its own schema."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import jsonschema_rs
import yaml

CONTRACT = Path(__file__).parents[2] / "resources" / "contract" / "toggle-endpoint.openapi.yaml"


@dataclass(frozen=True)
class Request:
    """A request as it was on the wire. Header names are lower case; the path is below the base address."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: bytes

    @classmethod
    def of(cls, raw: bytes, base: str) -> "Request":
        """Read one from the bytes of HTTP/1.1."""
        head, _, body = raw.partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        method, target, _ = first.split(" ")
        parts = urlsplit(target)
        assert parts.path.startswith(base)
        headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
        return cls(
            method,
            parts.path[len(base) :],
            tuple(parse_qsl(parts.query, strict_parsing=bool(parts.query))),
            headers,
            body,
        )


class Document:
    """An OpenAPI document."""

    def __init__(self, path: Path = CONTRACT) -> None:
        self._tree: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))

    @property
    def operations(self) -> set[str]:
        """The operationId of every operation."""
        methods = ("get", "post", "put", "patch", "delete")
        return {
            item[method]["operationId"] for item in self._tree["paths"].values() for method in methods if method in item
        }

    def check(self, request: Request) -> str:
        """Check a request and return its operationId.

        Raises:
            AssertionError: it is none of the document's, or not as the document says.
        """
        template, values = self._match(request.path)
        item = self._tree["paths"][template]
        operation = item[request.method.lower()]
        declared = [self._resolved(each) for each in [*item.get("parameters", []), *operation.get("parameters", [])]]
        given = {"path": values, "query": dict(request.query), "header": dict(request.headers)}
        assert len(given["query"]) == len(request.query), "a query parameter comes twice"
        self._check_parameters(declared, given)
        unknown = set(given["query"]) - {each["name"] for each in declared if each["in"] == "query"}
        assert not unknown, f"{operation['operationId']} has no query parameter {unknown}"
        self._check_body(operation, request)
        return str(operation["operationId"])

    def _check_parameters(self, declared: list[dict[str, Any]], given: dict[str, dict[str, str]]) -> None:
        for each in declared:
            name = each["name"].lower() if each["in"] == "header" else each["name"]
            values = given[each["in"]]
            assert name in values or not each.get("required"), f"{name} is missing"
            if name in values:
                self._validate(_typed(values[name], self._resolved(each["schema"])), each["schema"], name)

    def _check_body(self, operation: dict[str, Any], request: Request) -> None:
        if "requestBody" not in operation:
            assert not request.body, "a body where none is expected"
            return
        assert request.headers["content-type"] == "application/json"
        schema = self._resolved(operation["requestBody"])["content"]["application/json"]["schema"]
        self._validate(json.loads(request.body), schema, "body")

    def _match(self, path: str) -> tuple[str, dict[str, str]]:
        for template in self._tree["paths"]:
            pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(template))
            found = re.fullmatch(pattern, path)
            if found:
                return template, {name: unquote(value) for name, value in found.groupdict().items()}
        raise AssertionError(f"{path} is no path of the contract")

    def _resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            target: Any = self._tree
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def _validate(self, value: object, schema: dict[str, Any], what: str) -> None:
        whole = {
            **schema,
            "components": self._tree["components"],
            "$schema": "https://json-schema.org/draft/2020-12/schema",
        }
        errors = [error.message for error in jsonschema_rs.validator_for(whole).iter_errors(value)]
        assert not errors, f"{what}: {errors}"


def _typed(text: str, schema: dict[str, Any]) -> object:
    return int(text) if schema.get("type") == "integer" else text
