"""Runs every check: the rules, the tests and, in the full tier, the benchmarks; ends with what was skipped and why."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from steps import environment, machine, needs, node, outcome
from steps.console import Console, Stop, hand_over
from steps.places import KEPT, ROOT, in_venv, venv_program

_REPORTS = KEPT / "test"
_FAST_TIER_ENDS = 40 * 60.0  # seconds, after which something hangs


@dataclass(frozen=True, slots=True)
class NpmPart:
    """A set of `packaging/node`, the package of it that tests run, and the variable in which they find its folder."""

    title: str
    folder: str
    package: str
    variable: str
    full_only: bool = False


_NPM_PARTS = (
    NpmPart("Unleash 8", "unleash-8", "unleash-server", "LIMELIGHT_TEST_UNLEASH_8"),
    NpmPart("Unleash 7", "unleash-7", "unleash-server", "LIMELIGHT_TEST_UNLEASH_7", full_only=True),
    NpmPart("The OpenID provider", "oidc-provider", "oidc-provider", "LIMELIGHT_TEST_OIDC_PROVIDER"),
    NpmPart("What drives the browser", "browser", "playwright-core", "LIMELIGHT_TEST_PLAYWRIGHT"),
    NpmPart("What checks pages for everybody", "browser", "axe-core", "LIMELIGHT_TEST_AXE"),
)


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the summary."""

    title: str
    passed: bool
    seconds: float


def run(console: Console, arguments: Sequence[str], *, full: bool) -> int:
    """Set up what the checks need and run them all, also after one failed; return 0 if everything held.

    Raises:
        Stop: something without which nothing can run cannot be had.
    """
    started = time.monotonic()
    lacking = environment.prepare(console, environment.Lock.TESTS, needs.FOR_ALL_TESTS if full else needs.FOR_TESTS)
    notes = [
        f"{need.name} is not here ({need.purpose}); it comes with: {machine.command_for([need])}" for need in lacking
    ]
    settings = in_venv(dict(os.environ)) | _for_tests(console, notes, full=full)
    report = _REPORTS / "tests.xml"
    report.unlink(missing_ok=True)
    tier = ["-m", "not bench" if full else "not full and not bench", f"--junitxml={report}"]
    # Tests that share a real server name a group, and a group stays on one worker. With groups xdist 3.8 waits for ever
    # after it has replaced a worker that crashed, so a crash ends the run.
    workers = ["-n", "2", "--dist", "loadgroup", "--max-worker-restart", "0"]
    limit = None if full else _FAST_TIER_ENDS
    done = [*_rules(settings), _shown("pytest", _pytest(*workers, *tier, *arguments), settings, limit)]
    if full and not arguments:
        benches = _pytest("-m", "bench", "-n", "0", "-p", "no:randomly", "-s")
        done.append(_shown("benchmarks", benches, settings))
    return _summary(console, done, outcome.read(report), notes, time.monotonic() - started)


def _pytest(*arguments: str) -> list[str]:
    return [str(venv_program("python")), "-m", "pytest", "-ra", *arguments]


def _for_tests(console: Console, notes: list[str], *, full: bool) -> dict[str, str]:
    """Return the environment variables that tell the tests what is here; what is not gets a note."""
    _REPORTS.mkdir(parents=True, exist_ok=True)
    settings = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "QT_FONT_DPI": "96"}
    if sys.platform.startswith("linux"):
        settings["LC_ALL"] = "C.UTF-8"
    postgres = needs.postgres_programs()
    if postgres:
        settings["LIMELIGHT_TEST_PG_BIN"] = str(postgres)
    program = node.find_node()
    settings["LIMELIGHT_TEST_NODE"] = str(program)
    for part in _NPM_PARTS:
        if part.full_only and not full:
            continue
        try:
            packages = node.install(console, program, part.folder)
        except Stop as stop:
            notes.append(f"{part.title} could not be installed. {stop}")
        else:
            settings[part.variable] = str(packages / part.package)
    return settings


def _rules(settings: dict[str, str]) -> list[Check]:
    python = str(venv_program("python"))
    rules = {
        "ruff check": [python, "-m", "ruff", "check", "--no-fix", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
        "lint-imports": [str(venv_program("lint-imports"))],
    }
    return [_quiet(title, command, settings) for title, command in rules.items()]


def _quiet(title: str, command: list[str], settings: dict[str, str]) -> Check:
    """Run a check that speaks only when it fails."""
    started = time.monotonic()
    print(f"{title} ...", end=" ", flush=True)
    ended = subprocess.run(
        command,
        cwd=ROOT,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    check = Check(title, ended.returncode == 0, time.monotonic() - started)
    print(f"{'holds' if check.passed else 'FAILED'}, {check.seconds:.1f} s", flush=True)
    if not check.passed:
        print(ended.stdout, flush=True)
    return check


def _shown(title: str, command: list[str], settings: dict[str, str], limit: float | None = None) -> Check:
    """Run a check whose progress the person sees, for at most `limit` seconds."""
    started = time.monotonic()
    print(f"{title} ...", flush=True)
    code = hand_over(command, settings, cwd=ROOT, limit=limit)
    return Check(title, code == 0, time.monotonic() - started)


def _summary(console: Console, done: list[Check], tests: outcome.Outcome, notes: list[str], seconds: float) -> int:
    console.say("\nSummary")
    for check in done:
        console.say(f"  {'holds ' if check.passed else 'FAILED'}  {check.title:<13}{check.seconds:8.1f} s")
    for note in notes:
        console.say(f"\nNot here: {note}")
    if tests.skipped:
        console.say("\nSkipped, and why:")
    for reason, count in tests.skipped.items():
        console.say(f"  {count} x {reason}")
    refused = bool(tests.skipped) and os.environ.get("CI", "").lower() == "true"
    if refused:
        console.say("Under CI=true nothing may be skipped: this run FAILED.")
    console.say(f"\nEverything took {seconds:.0f} s.")
    console.say(tests.closing_line())
    return 0 if all(check.passed for check in done) and not refused else 1
