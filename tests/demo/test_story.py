"""The story: every standing is there, it is fresh, and the simulation keeps away from what the tour needs."""

from __future__ import annotations

import itertools
import time
import tomllib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import httpx
import pytest

from limelight.demo.faults import read_fault
from limelight.demo.simulation import LONGEST, SHORTEST, script
from limelight.demo.story import load_story
from limelight.domain.versions import at_least
from limelight.resources import resource
from real.demo import Demo, running_demo

PATH = ("development", "test", "staging", "production-eu", "production-uk")


@pytest.fixture(scope="module")
def flags() -> Iterator[dict[str, dict[str, Any]]]:
    """Return every flag of the fresh story by `environment/key`."""
    with running_demo() as demo:
        yield {
            f"{place}/{flag['key']}": flag
            for place in PATH
            for flag in demo.get(f"/environments/{place}/flags").json()["flags"]
        }


@pytest.fixture(scope="module")
def story() -> dict[str, Any]:
    return load_story()


def days_since(moment: str) -> float:
    then = datetime.fromisoformat(moment)
    return (datetime.now(then.tzinfo) - then).total_seconds() / 86_400


def presence(flag: dict[str, Any]) -> str:
    said = flag["deployed"]
    if said["value"] is None:
        return "unknown"
    if not said["value"]:
        return "not deployed"
    have = said.get("instances", {"have": 1, "of": 1})
    return "deployed" if have["have"] == have["of"] else "partly deployed"


def exposure(flag: dict[str, Any]) -> str:
    share = 0 if flag["state"] == "DISABLED" else flag.get("percentage", 100)
    if share == 0:
        return "dark"
    return "released" if share == 100 and not flag["targeted"] else "partial"


def test_the_path_and_the_number_of_features(flags: dict[str, dict[str, Any]], story: dict[str, Any]) -> None:
    assert [place["key"] for place in story["environment"]] == list(PATH)
    assert [place["kind"] for place in story["environment"]].count("production") == 2
    assert 55 <= len(story["feature"]) <= 70
    assert len({feature["owner"] for feature in story["feature"]}) >= 6


@pytest.mark.parametrize(
    ("code", "who"),
    [
        ("deployed", "dark"),
        ("deployed", "partial"),
        ("deployed", "released"),
        ("partly deployed", "dark"),
        ("not deployed", "dark"),
        ("not deployed", "released"),
        ("unknown", "dark"),
        ("unknown", "released"),
    ],
)
def test_every_standing_is_shown_in_production(flags: dict[str, dict[str, Any]], code: str, who: str) -> None:
    found = [name for name, flag in flags.items() if (presence(flag), exposure(flag)) == (code, who)]
    assert any(name.startswith("production") for name in found)


def test_several_features_wait_for_weeks_in_production(flags: dict[str, dict[str, Any]]) -> None:
    waiting = [
        flag
        for name, flag in flags.items()
        if name.startswith("production") and presence(flag) == "deployed" and exposure(flag) == "dark"
        if flag["deployed"]["since"]
    ]
    assert sum(days_since(flag["deployed"]["since"]) > 14 for flag in waiting) >= 8


def test_exactly_one_feature_is_released_without_code(flags: dict[str, dict[str, Any]]) -> None:
    alarm = [name for name, flag in flags.items() if presence(flag) == "not deployed" and exposure(flag) != "dark"]
    assert alarm == ["production-uk/overdraft-decision"]


def test_the_particular_cases_of_the_story(flags: dict[str, dict[str, Any]]) -> None:
    assert flags["production-eu/passkey-login"]["deployed"]["instances"] == {"have": 7, "of": 8}
    assert flags["production-eu/spending-forecast"]["percentage"] == 25
    assert flags["production-eu/card-tokenisation"]["frozen"]["holds"] == ["release"]
    assert flags["production-eu/fraud-score-v2"]["readOnly"] is True
    assert "production-eu/confirmation-of-payee" not in flags  # absent
    assert len(flags["production-uk/cashback-offers"]["pending"]) == 1
    kinds = {item["kind"] for item in flags["staging/statement-archive"]["evidence"]}
    assert kinds == {"deployment", "build-info"}  # and they disagree
    assert flags["production-eu/junior-account"]["state"] == "ENABLED"
    assert flags["production-uk/junior-account"]["audiences"] == ["Staff and their families"]


def test_the_tours_feature_waits_in_production_and_is_released_before_it(flags: dict[str, dict[str, Any]]) -> None:
    expected = {"development": "released", "test": "released", "staging": "released", "production-eu": "dark"}
    for place, who in expected.items():
        flag = flags[f"{place}/instant-payments"]
        assert (presence(flag), exposure(flag)) == ("deployed", who)


def test_every_release_happened_after_its_deployment_but_for_the_one(story: dict[str, Any]) -> None:
    """The story must be possible: nothing is released before its code was there."""
    versions = {component["name"]: component["versions"] for component in story["component"]}
    impossible = []
    for feature in story["feature"]:
        for number, text in enumerate(feature["path"]):
            word, _, days = text.partition(" ")
            if word in ("off", "absent") or "since" not in feature:
                continue
            there = [
                ago[number]
                for version, ago in versions[feature["component"]].items()
                if ago[number] >= 0 and at_least(version, feature["since"])
            ]
            if not there or float(days) >= max(there):
                impossible.append((feature["key"], PATH[number]))
    assert impossible == [("overdraft-decision", "production-uk")]


def test_every_change_has_an_actor_a_reason_and_a_ticket(flags: dict[str, dict[str, Any]]) -> None:
    changes = [flag["lastChange"] for flag in flags.values() if flag["lastChange"]]
    assert len(changes) > 150
    assert all(change["actor"]["name"] and change["reason"] and change["ticket"] for change in changes)
    assert len({change["actor"]["name"] for change in changes}) >= 6


def test_history_goes_back_months_and_nothing_is_in_the_future() -> None:
    with running_demo() as demo:
        changes = demo.get("/changes?status=applied&limit=5000").json()["changes"]
        moments = [change["at"] for change in changes]
        assert moments == sorted(moments, reverse=True)
        assert days_since(moments[-1]) > 120
        assert days_since(moments[0]) > 0
        deployments = [
            item for place in PATH for item in demo.get(f"/environments/{place}/deployments").json()["deployments"]
        ]
        assert {item["status"] for item in deployments} == {"success", "failed"}
        assert all(days_since(item["deployedAt"]) > 0 for item in deployments)


def test_the_weather_is_slow_in_one_environment_and_down_for_a_while_in_another(story: dict[str, Any]) -> None:
    slow, down = story["weather"]
    assert (read_fault(slow["fault"]).environment, read_fault(down["fault"]).environment) == ("staging", "test")
    assert 1 <= read_fault(slow["fault"]).seconds <= 2
    assert down["for"] < down["every"]


def test_the_same_seed_tells_the_same_story_and_leaves_calm_features_alone(story: dict[str, Any]) -> None:
    first, again = (list(itertools.islice(script(story, 7), 200)) for _ in range(2))
    other = list(itertools.islice(script(story, 8), 200))
    assert first == again != other
    calm = {feature["key"] for feature in story["feature"] if feature.get("calm")}
    assert "instant-payments" in calm
    assert not calm & {step.flag for step in first}
    assert all(SHORTEST <= step.wait <= LONGEST for step in first)
    assert {bool(step.version) for step in first} == {True, False}


def test_the_simulations_steps_show_as_a_colleagues_changes_and_as_deployments() -> None:
    with running_demo(options=("--seed", "7")) as demo:
        calm = demo.flag("production-eu", "instant-payments")
        steps = [demo.control("step") for _ in range(30)]
        changed = [step for step in steps if step["flag"]]
        deployed = [step for step in steps if step["version"]]
        assert changed
        assert deployed
        last = demo.flag(changed[-1]["environment"], changed[-1]["flag"])["lastChange"]
        assert last["actor"]["name"]
        assert last["reason"]
        records = demo.get(f"/environments/{deployed[-1]['environment']}/deployments").json()["deployments"]
        assert records[0]["version"] == deployed[-1]["version"]
        assert demo.flag("production-eu", "instant-payments") == calm
        assert demo.requests() == []  # they are nobody's requests


def test_the_story_names_no_real_address() -> None:
    text = resource("demo", "story.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["name"].endswith("(DEMO)")
    hosts = {part.split("/")[0].split('"')[0] for part in text.split("://")[1:]}
    assert all(host.endswith(".example") for host in hosts)


def test_a_living_demo_moves_by_itself_and_its_weather_comes_and_goes() -> None:
    with running_demo(simulate=True, options=("--seed", "5", "--pace", "60")) as demo:
        with demo.client() as client, client.stream("GET", "/events") as stream:
            assert next(line for line in stream.iter_lines() if line.startswith("data:"))
        is_down = [wait_for(demo, True), wait_for(demo, False)]
        assert is_down == [True, False]
        assert demo.get("/").status_code == 200


def test_a_colleague_approves_what_waits_and_leaves_what_the_story_left_to_people() -> None:
    with running_demo(simulate=True, options=("--seed", "5", "--pace", "60")) as demo:
        flags = demo.get("/environments/production-uk/flags?limit=5000").json()["flags"]
        free = [flag for flag in flags if not (flag["pending"] or flag["frozen"] or flag["readOnly"])]
        flag = next(flag["key"] for flag in free if (flag["state"], flag["targeted"]) == ("DISABLED", False))
        held = demo.write("release", "production-uk", flag).json()["id"]
        end = time.monotonic() + 60
        with demo.client() as client, client.stream("GET", "/events") as stream:
            for _ in stream.iter_lines():  # the server rings whenever anything moves
                change = demo.get(f"/changes/{held}").json()
                if change["status"] != "waiting-approval" or time.monotonic() > end:
                    break
        assert change["status"] == "applied"
        (vote,) = change["approvals"]
        assert vote["actor"]["name"] == "Tom Harper"
        assert vote["reason"]
        assert demo.flag("production-uk", flag)["state"] == "ENABLED"
        assert demo.flag("production-uk", "cashback-offers")["pending"]  # a colleague's, for the business owner


def wait_for(demo: Demo, down: bool) -> bool:
    """Ask one environment until it is down, or up again."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            demo.get("/environments/test/flags/dark-mode")
            answered = True
        except httpx.RemoteProtocolError:
            answered = False
        if answered is not down:
            return down
    raise AssertionError("the weather never changed")


def test_the_same_seed_makes_the_same_things_happen() -> None:
    happened = []
    for _ in range(2):
        with running_demo(options=("--seed", "5")) as demo:
            happened.append([demo.control("step") for _ in range(12)])
    assert happened[0] == happened[1]
