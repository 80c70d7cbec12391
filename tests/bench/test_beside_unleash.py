"""Limelight beside Unleash's own web console, on the same server with the same features, by a real browser."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bench.bulk import told_by
from bench.conftest import MANY
from bench.figures import Report, Row, repetitions
from bench.memory import memory_of
from bench.starts import HERE, console, settings, start
from e2e.console import children_of
from e2e.parties import unleash_profile
from real.browser import Browser, running_browser
from real.unleash import ENVIRONMENTS, RealUnleash

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

_SCRIPT = HERE / "web_console.mjs"
_TEXTS = ("feature-01234", "feature-00567", "feature-09876", "feature-04321", "feature-07007")
_OURS, _THEIRS = "feature-00006", "feature-00018"  # both are on for everyone everywhere, and were seen by an SDK
_CHANGES = 3  # roll backs and releases of each, in each repetition
_HOW = (
    f"Unleash 8 with {MANY:,} features in {len(ENVIRONMENTS)} environments. Limelight: process start to the first"
    " paint from the last picture, offscreen; a first read of everything; a filter, painted; the click in the real"
    " dialog to checked on the server, journal included, while the engine reads the extents behind. Beside it the"
    " project's page in a headless Chromium that runs already, signed in: address to usable rows, a filter to its row,"
    " the click in its dialog to the list that was read again. In turns, never both at a time."
)


def test_beside_the_web_console(full_unleash: RealUnleash, report: Report, tmp_path: Path) -> None:
    profile = unleash_profile(tmp_path, full_unleash.address, poll=60)
    ours: dict[str, list[float]] = {}
    theirs: dict[str, list[float]] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path))
        _add({}, _use_ours(full_unleash, profile, tmp_path))  # leaves the last picture behind
    for _ in range(repetitions(3)):
        _add(theirs, _use_theirs(full_unleash, tmp_path))
        _add(theirs, _answer_alone(full_unleash))
        _add(ours, _use_ours(full_unleash, profile, tmp_path))
    rows = [
        Row("usable list", ours["first paint"], theirs["open again"][: len(ours["first paint"])]),
        Row("the same, cold browser cache", ours["first paint"], theirs["open"]),
        Row("fresh list; the server's answer", ours["fresh"], theirs["answer"]),
        Row("filter", ours["filter"], theirs["filter"]),
        Row("confirm click to checked", ours["change"], theirs["change"]),
        Row("memory, proportional", ours["pss"], theirs["pss"], unit=" MB"),
        Row("memory, resident", ours["rss"], theirs["rss"], unit=" MB"),
    ]
    later = [mine - answer for mine, answer in zip(ours["fresh"], theirs["answer"], strict=True)]
    rows.insert(3, Row("fresh list, after that answer", later))
    aims = (
        "Aims: usable list 0.125 x; fresh at most 300 ms after the answer; filter 0.05 x; change 0.25 x; memory 0.2 x."
    )
    report.add("16  Beside the Unleash web console", _HOW, rows, "web console", aims)


def _add(kept: dict[str, list[float]], found: Iterator[tuple[str, float]]) -> None:
    for what, value in found:
        kept.setdefault(what, []).append(value)


def _use_ours(unleash: RealUnleash, profile: Path, data: Path) -> Iterator[tuple[str, float]]:
    environment = settings(data)
    yield "first paint", start(console(profile), environment).milliseconds
    script = [str(HERE / "unleash_console.py"), "--profile", str(profile)]
    for told in told_by([*script, unleash.editor.token, _OURS, str(_CHANGES), *_TEXTS], environment):
        if told["step"] == "memory":
            yield "pss", told["pss"] / 1e6
            yield "rss", told["rss"] / 1e6
        else:
            yield told["step"], told["ms"]


def _use_theirs(unleash: RealUnleash, folder: Path) -> Iterator[tuple[str, float]]:
    home = folder / f"web-{time.monotonic_ns()}"
    home.mkdir()
    with running_browser(home) as browser:
        person = unleash.editor
        _step(browser, "signIn", address=unleash.address, user=person.username, password=person.password)
        yield "open", _step(browser, "open", address=unleash.address)
        yield "open again", _step(browser, "open", address=unleash.address)
        for text in _TEXTS:
            yield "filter", _step(browser, "filter", text=text)
        _step(browser, "filter", text=_THEIRS)
        for on in (False, True) * _CHANGES:
            yield "change", _step(browser, "change", feature=_THEIRS, on=on)
        held = [memory_of(each) for each in _family(browser.child.pid) if "chrom" in _name(each)]
        yield "pss", sum(each["pss"] for each in held) / 1e6
        yield "rss", sum(each["rss"] for each in held) / 1e6


def _step(browser: Browser, step: str, **arguments: object) -> float:
    return float(browser.run(_SCRIPT, step=step, **arguments) or 0.0)


def _answer_alone(unleash: RealUnleash) -> Iterator[tuple[str, float]]:
    """The list as a bare client gets it."""
    headers = {"Authorization": unleash.editor.token}
    with httpx.Client(base_url=unleash.address, headers=headers, timeout=60, trust_env=False) as client:
        began = time.perf_counter()
        assert len(client.get("/api/admin/projects/default/features").json()["features"]) >= MANY
        yield "answer", (time.perf_counter() - began) * 1000


def _family(process: int) -> Iterator[int]:
    for child in children_of(process):
        yield child
        yield from _family(child)


def _name(process: int) -> str:
    return Path(f"/proc/{process}/comm").read_text(encoding="utf-8", errors="replace")
