"""Seeds a new file with the story of `resources/demo/story.toml`, its days counted back from now."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from limelight.demo.callers import add_caller
from limelight.demo.changes import insert
from limelight.demo.exposure import DISABLED, ENABLED, State
from limelight.demo.freezes import set_freeze
from limelight.demo.records import add_deployment, deployment, past_change
from limelight.demo.storage import Json, Storage, now, pack, stamp
from limelight.resources import resource


def load_story() -> Json:
    """Return the story as it is written."""
    return tomllib.loads(resource("demo", "story.toml").read_text(encoding="utf-8"))


def seed(storage: Storage, story: Json) -> None:
    """Fill an empty file with the story, in one transaction; a file that has it already stays as it is."""
    with storage.transaction():
        if storage.meta("name"):
            return
        teller = _Teller(storage, story)
        teller.tell_places()
        teller.tell_deployments()
        teller.tell_features()
        storage.set_meta("name", story["name"])
        storage.set_meta("version", story["version"])


@dataclass(slots=True)
class _Line:
    """What one entry of a feature's path says: the state now, and the states before it with their days ago."""

    now: State
    steps: list[tuple[float, State]] = field(default_factory=list)


def read_line(text: str, rules: tuple[Json, ...]) -> _Line:
    """Return what `on 12`, `25% 7`, `some 13`, `off` or `off 8` means; days are days ago.

    `off 8` was on for four days and was rolled back; a share began with a tenth four days earlier.
    """
    word, _, days = text.partition(" ")
    ago = float(days or 0)
    if word == "off":
        off = State(DISABLED, None)
        return _Line(off, [(ago + 4, State(ENABLED, None)), (ago, off)] if days else [])
    if word == "some":
        some = State(ENABLED, None, rules)
        return _Line(some, [(ago, some)])
    if word.endswith("%"):
        share = State(ENABLED, float(word[:-1]))
        return _Line(share, [(ago + 4, State(ENABLED, min(10.0, share.share / 2))), (ago, share)])
    on = State(ENABLED, 100.0)
    return _Line(on, [(ago, on)])


class _Teller:
    """Writes the story into the file; everything that is not written down comes from a fixed seed."""

    def __init__(self, storage: Storage, story: Json) -> None:
        self.storage = storage
        self.story = story
        self.start = now()
        self.chance = random.Random(story["name"])  # noqa: S311  (nothing secret)
        self.places: list[str] = [environment["key"] for environment in story["environment"]]
        self.changes: list[Json] = []

    @cached_property
    def people(self) -> dict[str, Json]:
        """Return every person of the story by id."""
        known = [role["actor"] for role in self.story["role"]]
        colleagues = [{**person, "kind": "person"} for person in self.story["colleague"]]
        return {person["id"]: person for person in [*known, *colleagues]}

    def ago(self, days: float) -> datetime:
        """Return the moment so many days before the start."""
        return self.start - timedelta(days=days)

    def tell_places(self) -> None:
        """Write the environments and the callers."""
        for position, place in enumerate(self.story["environment"]):
            document = {
                "name": place["name"],
                "kind": place["kind"],
                "critical": place.get("critical", False),
                "reasonRequired": place.get("reasonRequired", False),
                "approvals": {"required": place.get("approvals", 0), "ownAllowed": False},
                "rollbackBypasses": ["approvals", "reason"],
            }
            self.storage.run(
                "INSERT INTO environments VALUES (?, ?, ?, NULL, 1)", place["key"], position, pack(document)
            )
        for role in self.story["role"]:
            everywhere = role["permissions"].get("*", [])
            grants = {place: role["permissions"].get(place, everywhere) for place in self.places}
            add_caller(self.storage, role["role"], role["actor"], grants)

    def tell_deployments(self) -> None:
        """Write the deployments of every component, oldest first."""
        found: list[tuple[datetime, Json]] = []
        for component in self.story["component"]:
            for version, days in component["versions"].items():
                for place, ago in zip(self.places, days, strict=True):
                    if ago >= 0:
                        found.append(self._deployment(component, version, place, ago, "success"))
            for version, places in component.get("failed", {}).items():
                found.extend(self._deployment(component, version, name, ago, "failed") for name, ago in places.items())
        for _, document in sorted(found, key=lambda pair: pair[0]):
            add_deployment(self.storage, document)

    def _deployment(self, component: Json, version: str, place: str, ago: float, status: str) -> tuple[datetime, Json]:
        """Return a moment and the contract's `Deployment` of then."""
        moment = self.ago(ago + self.chance.random() / 4)
        instances = component.get("instances", {}).get(version, {}).get(place)
        return moment, deployment(self.story, component["name"], version, place, moment, status, instances)

    def tell_features(self) -> None:
        """Write the features, what they are in each environment, and how they came to be so."""
        for feature in self.story["feature"]:
            self.storage.run(
                "INSERT INTO features VALUES (?, ?, ?, ?)",
                feature["key"],
                feature["component"],
                feature.get("since"),
                pack(self._description(feature)),
            )
            for place, text in zip(self.places, feature["path"], strict=True):
                if text != "absent":
                    self._tell_state(feature, place, text)
        self._tell_changes()
        for feature in self.story["feature"]:
            for place, freeze in feature.get("frozen", {}).items():
                until = stamp(self.start + timedelta(days=freeze["days"]))
                held = {"until": until, "reason": freeze["reason"], "holds": freeze["holds"]}
                set_freeze(self.storage, place, feature["key"], held)

    def _tell_changes(self) -> None:
        """Write the changes in the order in which they happened."""
        last: dict[tuple[str, str], str] = {}
        for change in sorted(self.changes, key=lambda change: change["requestedAt"]):
            identity = insert(self.storage, change)
            if change["status"] == "applied":
                last[change["environment"], change["flag"]] = identity
        for (place, key), identity in last.items():
            self.storage.run("UPDATE states SET last_change=? WHERE environment=? AND flag=?", identity, place, key)

    def _description(self, feature: Json) -> Json:
        """Return the members of the contract's `Flag` that are the same everywhere."""
        team = {"id": feature["owner"].lower().replace(" ", "-"), "name": feature["owner"], "kind": "team"}
        link = {"href": f"https://tickets.northbank.example/{feature['ticket']}", "title": feature["ticket"]}
        return {
            "name": feature["name"],
            "description": feature["description"],
            "type": feature["type"],
            "lifecycle": feature.get("lifecycle", "active"),
            "createdAt": stamp(self.ago(feature["created"])),
            "owners": [team],
            "tags": feature["tags"],
            "links": [link],
            "dependsOn": feature.get("dependsOn", []),
            "component": feature["component"],
            "metadata": {"team": feature["owner"]},
        }

    def _tell_state(self, feature: Json, place: str, text: str) -> None:
        """Write a feature's state in an environment and remember the changes that led to it."""
        line = read_line(text, tuple(feature.get("audiences", ())))
        evidence = [
            {**{name: value for name, value in item.items() if name != "days"},
             "observedAt": stamp(self.ago(item["days"]))}
            for item in feature.get("evidence", {}).get(place, [])
        ]  # fmt: skip
        self.storage.run(
            "INSERT INTO states VALUES (?, ?, ?, ?, ?, NULL, ?, ?, NULL, 1, 1)",
            place,
            feature["key"],
            line.now.state,
            line.now.percentage,
            pack(line.now.rules),
            int(place in feature.get("readOnly", [])),
            pack(evidence),
        )
        before = State(DISABLED, None)
        for days, after in line.steps:
            moment = self.ago(days - self.chance.random() / 3)
            self.changes.append(self._change(feature, place, moment, before, after))
            before = after
        waiting = feature.get("waiting", {}).get(place)
        if waiting:
            self.changes.append(self._waiting(feature, place, waiting, line.now))

    def _change(self, feature: Json, place: str, moment: datetime, before: State, after: State) -> Json:
        """Return an applied change of the past."""
        action = "rollback" if after.state == DISABLED else "release"
        critical = place.startswith("production")
        usual = self.chance.choice(self.story["reasons"]["rollback" if action == "rollback" else "staging"])
        if not critical and action == "release":
            usual = self.chance.choice(self.story["reasons"][place])
        reason = feature.get("why", usual) if critical else usual
        actor = self._actor(place)
        approver = next(person for person in ("eva.lindqvist", "tom.harper") if person != actor["id"])
        vote = {"actor": self.people[approver], "at": stamp(moment), "decision": "approved"}
        return {
            **past_change(feature["key"], place, action, (before, after), moment),
            "actor": actor,
            "reason": reason,
            "ticket": feature["ticket"],
            "approvals": [vote] if place == "production-uk" and action == "release" else [],
        }

    def _actor(self, place: str) -> Json:
        """Return who usually changes things there."""
        if place == "production-eu":
            return self.people["eva.lindqvist"]
        if place == "production-uk":
            return self.people[self.chance.choice(["eva.lindqvist", "tom.harper"])]
        return self.people[self.chance.choice([person["id"] for person in self.story["colleague"]])]

    def _waiting(self, feature: Json, place: str, waiting: Json, before: State) -> Json:
        """Return a change that waits for approval, or for its time."""
        asked = self.ago(waiting["days"])
        role = next(role["role"] for role in self.story["role"] if role["actor"]["id"] == waiting["by"])
        at = stamp(self.start + timedelta(days=waiting["in"])) if "in" in waiting else None
        return {
            **past_change(feature["key"], place, "release", (before, State(ENABLED, 100.0)), asked),
            "actor": self.people[waiting["by"]],
            "reason": waiting["reason"],
            "ticket": waiting["ticket"],
            "approvals": [],
            "status": waiting["status"],
            "at": at,
            "role": role,
        }
