"""The other parties of a scenario: the profile that the program opens, and what its server has seen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

import httpx

from e2e.canaries import forms_of

PRODUCTION = 3  # the column of the matrix: development, staging, production come after the feature's own
REASON = "The campaign starts today"
_COUNT = re.compile(r'^http_request_duration_milliseconds_count\{path="([^"]*)",method="([^"]*)",.*\} (\d+)$', re.M)

_UNLEASH = """title = "Bank"

[systems.bank]
kind = "unleash"
address = "{address}"
title = "Bank Unleash"
poll_seconds = {poll}

[[environments]]
key = "development"
name = "Development"
kind = "development"
system = "bank"

[[environments]]
key = "staging"
name = "Staging"
kind = "staging"
system = "bank"
remote = "default"

[[environments]]
key = "production"
name = "Production"
kind = "production"
critical = true
system = "bank"
"""

_ENDPOINT = """title = "Endpoint"

[systems.endpoint]
kind = "toggle-endpoint"
address = "{address}"
poll_seconds = 5

[[environments]]
key = "staging"
name = "Staging"
kind = "staging"
system = "endpoint"

[[environments]]
key = "production-eu"
name = "Production EU"
kind = "production"
system = "endpoint"
"""


class Endpoint:
    """Another client of a toggle endpoint. Use it in a with-block."""

    def __init__(self, address: str, token: str) -> None:
        self.http = httpx.Client(
            base_url=address, headers={"Authorization": f"Bearer {token}"}, timeout=10, trust_env=False
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def flag(self, environment: str, key: str) -> dict[str, Any]:
        """A flag as the server has it now."""
        answer = self.http.get(f"environments/{environment}/flags/{key}")
        answer.raise_for_status()
        return dict(answer.json())


def unleash_profile(folder: Path, address: str, poll: int = 5) -> Path:
    """A profile of three environments of an Unleash; the third, production, is critical."""
    return _written(folder, _UNLEASH.format(address=address, poll=poll))


def endpoint_profile(folder: Path, address: str) -> Path:
    """A profile of two environments of the demo's endpoint."""
    return _written(folder, _ENDPOINT.format(address=address))


def changes_at(address: str) -> int:
    """How many requests that change a feature an Unleash has answered, from its own counters."""
    text = httpx.get(f"{address}/internal-backstage/prometheus", trust_env=False, timeout=10).text
    assert "http_request_duration_milliseconds_count" in text
    found = _COUNT.findall(text)
    return sum(
        int(count) for path, method, count in found if path.startswith("/api/admin/projects/") and method != "GET"
    )


def files_with(secret: str, folders: Iterable[Path]) -> list[Path]:
    """The files in which a secret stands: plain, in base64 at any offset, URL-encoded, or as UTF-16."""
    forms = forms_of(secret)
    files = [each for folder in folders for each in folder.rglob("*") if each.is_file() and not each.is_symlink()]
    return [each for each in files if any(form in each.read_bytes() for form in forms)]


def _written(folder: Path, text: str) -> Path:
    path = folder / "limelight.toml"
    path.write_text(text, encoding="utf-8")
    return path
