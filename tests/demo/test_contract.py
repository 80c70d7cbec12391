"""The live server against its own contract: generated requests with real ids, and every declared link followed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from demo.contract_document import PATH, ask, links, operations, value_of
from real.demo import MANAGER, Demo, running_demo

pytestmark = [
    pytest.mark.timeout(400),  # the checker sends some 1,500 requests while others want the machine, too
    pytest.mark.xdist_group("contract"),  # one run of the checker for all tests of this file
]
HERE = Path(__file__).parent
ENVIRONMENTS = ("development", "test", "staging", "production-eu", "production-uk")


@dataclass(frozen=True)
class Run:
    """What the checker did: its exit code, its words, statuses by operation, and the links that it followed."""

    code: int
    words: str
    statuses: dict[str, set[int]]
    links: set[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    with running_demo() as demo:
        yield check(demo, tmp_path_factory.mktemp("contract"))


def check(demo: Demo, folder: Path) -> Run:
    """Run the checker against a demo, in its own process."""
    write_ids(demo, folder)
    report = folder / "report.ndjson"
    environment = {
        **os.environ,
        "CONTRACT_HOOKS": str(HERE / "contract_hooks.py"),
        "CONTRACT_ADDRESS": demo.address,
        "CONTRACT_TOKEN": demo.token(),
        "CONTRACT_MANAGER_TOKEN": demo.token(MANAGER),
    }
    words = [
        *(
            "--config-file",
            str(shutil.copy(HERE / "schemathesis.toml", folder)),
            "run",
            str(PATH),
            "--url",
            demo.address,
        ),
        "--continue-on-failure",
        *("--report-ndjson-path", str(report), "--no-color"),
    ]
    command = [sys.executable, "-m", "schemathesis.cli", *words]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=folder, check=False)
    assert report.exists(), ran.stdout + ran.stderr
    scenarios = [json.loads(line).get("ScenarioFinished") for line in report.read_text(encoding="utf-8").splitlines()]
    statuses, links = read_scenarios([scenario for scenario in scenarios if scenario])
    return Run(ran.returncode, ran.stdout + ran.stderr, statuses, links)


def write_ids(demo: Demo, folder: Path) -> None:
    """Write the real ids that the checker's dictionaries read, beside its configuration."""
    flags = [flag["key"] for flag in demo.get("/environments/production-eu/flags").json()["flags"]]
    changes = [change["id"] for change in demo.get("/changes?limit=60").json()["changes"]]
    for name, values in {"environments": ENVIRONMENTS, "flags": flags, "changes": changes}.items():
        (folder / f"{name}.txt").write_text("\n".join(json.dumps(value) for value in values), encoding="utf-8")


def read_scenarios(scenarios: list[dict[str, Any]]) -> tuple[dict[str, set[int]], set[str]]:
    """Return the statuses that each operation answered with, and the links that were followed."""
    statuses: dict[str, set[int]] = defaultdict(set)
    links: set[str] = set()
    for scenario in scenarios:
        recorder = scenario["recorder"]
        for case, interaction in recorder.get("interactions", {}).items():
            known = recorder["cases"][case]
            if interaction.get("response"):
                name = f"{known['value']['method']} {known['value']['path']}"
                statuses[name].add(interaction["response"]["status_code"])
            if known.get("transition") and known["is_transition_applied"]:
                links.add(known["transition"]["id"])
    return statuses, links


def test_the_checker_finds_nothing(run: Run) -> None:
    assert run.code == 0, run.words[-8000:]


def test_every_operation_reaches_success(run: Run) -> None:
    named = {name for name, operation in operations().items() if operation["operationId"] != "events"}
    lacking = {
        name: run.statuses.get(name) for name in named if not any(200 <= one < 300 for one in run.statuses[name])
    }
    assert not lacking


def test_writes_reach_both_done_and_taken(run: Run) -> None:
    for verb in ("release", "rollback"):
        reached = run.statuses[f"POST /environments/{{environment}}/flags/{{key}}/{verb}"]
        assert {200, 404, 412, 422} <= reached, (verb, reached)
    assert 202 in run.statuses["POST /environments/{environment}/flags/{key}/release"]


def test_the_checker_followed_links_between_real_resources(run: Run) -> None:
    declared = set(links())
    missed = declared - run.links
    assert run.links <= declared
    assert len(missed) <= 5, missed  # which ones it draws is chance; the next test follows every one


@pytest.fixture(scope="module")
def quiet() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


@pytest.mark.parametrize("link", sorted(links()))
def test_every_declared_link_leads_to_success(link: str, quiet: Demo) -> None:
    source, status, said = links()[link]
    with quiet.client() as client:
        flags = client.get("/environments/staging/flags").json()["flags"]
        free = next(flag["key"] for flag in flags if not flag["pending"] and flag["lastChange"])
        change = client.get("/environments/staging/history?limit=1").json()["changes"][0]["id"]
        request = {"environment": "staging", "key": free, "id": change}
        if "{" not in source:
            request = {}
        first = ask(client, source, request, later=status == 202)
        assert first.status_code == status
        values = {name: value_of(expression, request, first) for name, expression in said["parameters"].items()}
        target = next(name for name, one in operations().items() if one["operationId"] == said["operationId"])
        second = ask(client, target, values)
    assert second.is_success, second.text
