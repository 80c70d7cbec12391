"""What toggle systems answer when all is well: every member that Limelight reads is in these documents."""

from __future__ import annotations

from typing import Any

ACTOR = {"id": "maya", "name": "Maya", "kind": "person"}
FREEZE = {"reason": "Year end", "until": "2026-12-31T23:00:00Z", "holds": ["release", "rollback"]}
INSTANCES = {"have": 7, "of": 8}

DESCRIPTION: dict[str, Any] = {
    "contract": "toggle-endpoint/1",
    "name": "Bank",
    "version": "1.2.0",
    "time": "2026-11-24T12:00:00Z",
    "pollSeconds": 5,
    "caller": ACTOR,
    "capabilities": [
        "delta",
        "history",
        "percentage",
        "deployments",
        "activity",
        "change-lookup",
        "restore-rules",
        "ofrep",
    ],
    "environments": [
        {
            "key": "prod",
            "name": "Production EU",
            "permissions": ["read", "release", "rollback"],
            "kind": "production",
            "position": 3,
            "critical": True,
            "reasonRequired": True,
            "frozen": FREEZE,
            "deployed": {"version": "2.4.0", "component": "payments"},
        }
    ],
}
FLAG: dict[str, Any] = {
    "key": "pay",
    "state": "ENABLED",
    "etag": '"41"',
    "percentage": 25,
    "targeted": True,
    "audiences": ["Staff", "Beta"],
    "name": "Instant payments",
    "description": "Pay at once",
    "type": "kill-switch",
    "lifecycle": "active",
    "createdAt": "2026-01-02T03:04:05Z",
    "sinceVersion": "2.4.0",
    "owners": [ACTOR],
    "tags": ["money"],
    "links": [{"href": "https://wiki.example.com/pay"}],
    "dependsOn": ["login"],
    "deployed": {"value": True, "since": "2026-11-01T00:00:00Z", "version": "2.4.1", "instances": INSTANCES},
    "evidence": [
        {
            "kind": "deployment",
            "source": "CI",
            "observedAt": "2026-11-20T10:00:00Z",
            "detail": "build 7",
            "version": "2.4.1",
            "present": True,
            "instances": INSTANCES,
        }
    ],
    "lastChange": {
        "id": "c-9",
        "at": "2026-11-21T09:00:00Z",
        "key": "k-1",
        "actor": ACTOR,
        "onBehalfOf": "Olaf",
        "reason": "because",
    },
    "frozen": FREEZE,
    "readOnly": False,
    "pending": ["c-10"],
}
PLAIN_FLAG: dict[str, Any] = {"key": "login", "state": "DISABLED", "etag": '"1"', "percentage": None}
PAGE: dict[str, Any] = {"revision": "r7", "flags": [FLAG, PLAIN_FLAG], "vanished": ["old"], "nextCursor": None}
CHANGE: dict[str, Any] = {
    "id": "c-9",
    "environment": "prod",
    "flag": "pay",
    "action": "release",
    "status": "applied",
    "at": "2026-11-21T09:00:00Z",
    "requestedAt": "2026-11-21T08:59:00Z",
    "key": "intent-1",
    "actor": ACTOR,
    "onBehalfOf": "",
    "reason": "because",
    "before": {"state": "DISABLED", "percentage": 100, "targeted": False, "audiences": []},
    "after": {"state": "ENABLED", "percentage": 25, "targeted": True, "audiences": ["Staff"]},
}
WAITING_CHANGE: dict[str, Any] = {
    **CHANGE,
    "status": "waiting-approval",
    "ticket": "MKT-5",
    "detail": "",
    "approvals": [{"actor": ACTOR, "at": "2026-11-21T09:10:00Z", "decision": "approved", "reason": "fine"}],
}
PENDING: dict[str, Any] = {"changes": [WAITING_CHANGE, {**WAITING_CHANGE, "id": "c-7", "status": "scheduled"}]}
CHANGES: dict[str, Any] = {"changes": [CHANGE, {**CHANGE, "id": "c-8", "status": "waiting-approval"}]}
DEPLOYMENTS: dict[str, Any] = {
    "deployments": [
        {
            "version": "2.4.1",
            "deployedAt": "2026-11-20T10:00:00Z",
            "component": "payments",
            "status": "success",
            "source": "CI",
            "build": "7",
            "flags": ["pay"],
            "instances": INSTANCES,
        },
        {"version": "1.0.0", "deployedAt": "2026-10-20T10:00:00+02:00", "component": "web"},
    ]
}
ACTIVITY: dict[str, Any] = {"lastEvaluatedAt": "2026-11-24T11:59:00Z", "lastHour": {"evaluations": 1200, "on": 300}}
PROBLEM: dict[str, Any] = {
    "type": "urn:toggle-endpoint:problem:frozen",
    "title": "Held back",
    "detail": "Changes are held back until January.",
    "status": 423,
}

STRATEGY: dict[str, Any] = {
    "name": "flexibleRollout",
    "id": "s-1",
    "disabled": False,
    "parameters": {"rollout": "25", "stickiness": "default", "groupId": "pay"},
    "constraints": [{"contextName": "country", "operator": "IN", "values": ["NO", "SE"], "inverted": False}],
    "segments": [3],
    "variants": [{"name": "blue", "weight": 1000}],
}
PLACE: dict[str, Any] = {
    "name": "prod",
    "enabled": True,
    "lastSeenAt": "2026-11-24T11:00:00.000Z",
    "strategies": [STRATEGY, {"name": "userWithId", "id": "s-2", "parameters": {"userIds": "maya"}}],
}
FEATURE: dict[str, Any] = {
    "name": "pay",
    "environments": [PLACE],
    "description": "Pay at once",
    "type": "kill-switch",
    "stale": False,
    "archived": False,
    "createdAt": "2026-01-02T03:04:05.678Z",
    "tags": [{"type": "since", "value": "2.4.0"}, {"type": "owner", "value": "payments"}],
    "dependencies": [{"feature": "login"}],
}
FEATURES: dict[str, Any] = {
    "features": [FEATURE, {"name": "login", "environments": [{"name": "prod", "enabled": False}]}]
}
TAGS: dict[str, Any] = {"tags": FEATURE["tags"]}
EVENTS: dict[str, Any] = {
    "events": [
        {
            "id": 42,
            "type": "feature-strategy-update",
            "createdBy": "maya",
            "createdAt": "2026-11-21T09:00:00.000Z",
            "createdByUserId": 7,
            "environment": "prod",
            "featureName": "pay",
            "data": STRATEGY,
            "preData": {**STRATEGY, "parameters": {"rollout": "10"}},
        },
        {
            "id": 41,
            "type": "feature-environment-enabled",
            "createdBy": "olaf",
            "createdAt": "2026-11-20T09:00:00Z",
            "environment": "prod",
            "featureName": "pay",
        },
    ]
}
CALLER: dict[str, Any] = {
    "user": {"id": 7, "name": "Maya", "username": "maya", "email": "maya@example.com", "type": "", "seenAt": None},
    "permissions": [{"permission": "UPDATE_FEATURE_ENVIRONMENT", "project": "default", "environment": "prod"}],
}
SERVER: dict[str, Any] = {"version": "8.2.0", "environment": "Open Source"}
ENVIRONMENTS: dict[str, Any] = {
    "environments": [
        {
            "name": "prod",
            "visible": True,
            "type": "production",
            "sortOrder": 3,
            "enabled": True,
            "defaultStrategy": {"name": "flexibleRollout", "parameters": {"rollout": "50"}},
        }
    ]
}
METRICS: dict[str, Any] = {
    "lastHourUsage": [{"environment": "prod", "yes": 10, "no": 30}],
    "seenApplications": ["app"],
}
OVERVIEW: dict[str, Any] = {"archivedAt": None, "featureTypeCounts": [{"type": "release", "count": 2}]}
TOLD: dict[str, Any] = {
    "features": [{"name": "pay", "enabled": True, "strategies": [STRATEGY]}],
    "query": {"environment": "prod", "inlineSegmentConstraints": False},
    "meta": {"revisionId": 41},
}
REFUSAL: dict[str, Any] = {
    "name": "PermissionError",
    "message": "You need the permission.",
    "permissions": ["SKIP_CHANGE_REQUEST"],
}

EVALUATION = {"key": "pay", "value": True, "reason": "SPLIT", "variant": "on", "metadata": {"share": 25}}
PLAYED = {
    "features": [
        {
            "name": "pay",
            "environments": {
                "prod": [
                    {
                        "isEnabled": True,
                        "isEnabledInCurrentEnvironment": True,
                        "hasUnsatisfiedDependency": False,
                        "strategies": {
                            "data": [
                                {
                                    "name": "flexibleRollout",
                                    "disabled": False,
                                    "result": {"enabled": True},
                                    "parameters": {"rollout": "25", "stickiness": "default"},
                                    "constraints": [{"contextName": "country", "result": True}],
                                    "segments": [{"result": True, "constraints": []}],
                                },
                                {"name": "custom", "result": {"enabled": "unknown"}, "parameters": {}},
                            ]
                        },
                    }
                ]
            },
        },
        {"name": "login", "environments": {}},
    ]
}
MADE_TOKEN = {"id": 7, "secret": "user:0123456789abcdef", "expiresAt": "2026-12-30T00:00:00.000Z"}
