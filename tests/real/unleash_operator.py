"""Someone else who works on the same Unleash, by its own requests: nothing of the program under test is used."""

from collections.abc import Sequence
from typing import Any

import httpx


class Operator:
    """A person or a script with a token. Every method is one change or one reading, checked to be accepted.

    `project` is where the features are.

    Raises:
        httpx.HTTPStatusError: from any method, when the server refuses.
    """

    def __init__(self, address: str, token: str) -> None:
        self.project = "default"
        self.http = httpx.Client(base_url=address, headers={"Authorization": token}, timeout=30, trust_env=False)

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    def request(self, method: str, path: str, json: object = None) -> Any:
        """Send a request, and return the decoded answer, None where it is empty."""
        answer = self.http.request(method, path, json=json)
        if answer.is_error:
            message = f"{method} {path} was refused: {answer.status_code} {answer.text[:500]}"
            raise httpx.HTTPStatusError(message, request=answer.request, response=answer)
        return answer.json() if answer.content else None

    def create_feature(
        self, key: str, *, description: str = "", kind: str = "release", tags: Sequence[str] = ()
    ) -> None:
        """Create a feature, off everywhere; `tags` are values of the type "simple", of 2 characters or more."""
        self.request("POST", self._features, {"name": key, "description": description, "type": kind})
        for tag in tags:
            self.request("POST", f"/api/admin/features/{key}/tags", {"type": "simple", "value": tag})

    def set_on(self, feature: str, environment: str) -> None:
        """Turn a feature on; without a strategy Unleash adds one for everyone."""
        self.request("POST", f"{self._place(feature, environment)}/on")

    def set_off(self, feature: str, environment: str) -> None:
        """Turn a feature off; its strategies stay."""
        self.request("POST", f"{self._place(feature, environment)}/off")

    def set_strategy(
        self,
        feature: str,
        environment: str,
        percentage: int | str,
        constraints: Sequence[dict[str, object]] = (),
    ) -> None:
        """Make the first strategy a share of everyone, or of whom the constraints let through; add one if need be."""
        strategy = {
            "name": "flexibleRollout",
            "constraints": list(constraints),
            "parameters": {"rollout": str(percentage), "stickiness": "default", "groupId": feature},
        }
        path = f"{self._place(feature, environment)}/strategies"
        existing = self.strategies(feature, environment)
        if existing:
            self.request("PUT", f"{path}/{existing[0]['id']}", strategy)
        else:
            self.request("POST", path, strategy)

    def strategies(self, feature: str, environment: str) -> list[dict[str, Any]]:
        """The strategies as the server gives them: id, name, parameters, constraints, disabled..."""
        return list(self.request("GET", f"{self._place(feature, environment)}/strategies"))

    def percentages(self, feature: str, environment: str) -> list[str]:
        """The `rollout` of each strategy that is not disabled."""
        strategies = self.strategies(feature, environment)
        return [each["parameters"].get("rollout", "") for each in strategies if not each["disabled"]]

    def is_on(self, feature: str, environment: str) -> bool:
        """Whether the feature is on there at this moment."""
        return bool(self.request("GET", self._place(feature, environment))["enabled"])

    def feature(self, key: str) -> dict[str, Any]:
        """Everything about a feature: environments[]{name, enabled, strategies, lastSeenAt...}, stale, type..."""
        return dict(self.request("GET", f"{self._features}/{key}"))

    def events(self, feature: str | None = None, limit: int = 100) -> list[dict[str, Any]]:
        """The audit log, newest first: type, createdBy, environment, createdAt, data, preData..."""
        only = f"&feature=IS:{feature}" if feature else ""
        return list(self.request("GET", f"/api/admin/search/events?limit={limit}{only}")["events"])

    def writes(self, feature: str, environment: str) -> list[str]:
        """The kinds of the events which changed a feature in an environment, oldest first."""
        events = [each for each in self.events(feature, 1000) if each["environment"] == environment]
        return [each["type"] for each in reversed(events)]

    def mark_stale(self, feature: str, *, stale: bool = True) -> None:
        """Mark a feature as stale, or as active again."""
        self.request("PATCH", f"{self._features}/{feature}", [{"op": "replace", "path": "/stale", "value": stale}])

    def depend(self, feature: str, parent: str) -> None:
        """Let a feature count as on only where its parent is on."""
        self.request("POST", f"{self._features}/{feature}/dependencies", {"feature": parent, "enabled": True})

    def archive(self, feature: str) -> None:
        """Archive a feature."""
        self.request("DELETE", f"{self._features}/{feature}")

    def listed(self) -> list[str]:
        """The keys of the project's features."""
        return [each["name"] for each in self.request("GET", self._features)["features"]]

    @property
    def _features(self) -> str:
        return f"/api/admin/projects/{self.project}/features"

    def _place(self, feature: str, environment: str) -> str:
        return f"{self._features}/{feature}/environments/{environment}"


class Application:
    """An application that asks for its features, as its Unleash library would."""

    def __init__(self, address: str, backend_token: str, name: str) -> None:
        self.name = name
        self.http = httpx.Client(
            base_url=address, headers={"Authorization": backend_token}, timeout=30, trust_env=False
        )

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    def register(self, started: str) -> None:
        """Say that an instance has started, at an RFC 3339 moment."""
        body = {"appName": self.name, "instanceId": "instance-1", "strategies": ["flexibleRollout"],
                "started": started, "interval": 10_000}  # fmt: skip
        self.http.post("/api/client/register", json=body).raise_for_status()

    def report(self, feature: str, start: str, stop: str, *, yes: int, no: int) -> None:
        """Report how often a feature was found on and off between two RFC 3339 moments."""
        bucket = {"start": start, "stop": stop, "toggles": {feature: {"yes": yes, "no": no, "variants": {}}}}
        body = {"appName": self.name, "instanceId": "instance-1", "bucket": bucket}
        self.http.post("/api/client/metrics", json=body).raise_for_status()
