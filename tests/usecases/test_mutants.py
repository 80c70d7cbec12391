"""Mistakes that somebody could make in the real source, each made in a copy of it: a named test must catch it.

A mutant is a few words of the source replaced; where they are not in there (any more), this fails. The named tests run
in a program of their own against the copy, and must pass against a copy that is as it was.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
CHECKOUT = TESTS.parent
SENDS = "usecases/change_exposure.py"
READS = "usecases/read_back.py"
JUDGES = "domain/verdict.py"

WALK = "usecases/test_every_interleaving.py::test_killed_at_every_step_nothing_wrong_is_said"
WALK_WITH_ACTS = "usecases/test_every_interleaving.py::test_with_one_act_of_somebody_else_nothing_wrong_is_said"
CHANGE = "usecases/test_change_exposure.py"
COPIES = "journal/test_processes.py"


@dataclass(frozen=True)
class Mutant:
    """A mistake: in each file (of the package), old words and new ones. `caught_by` is a test, from `tests/` on."""

    name: str
    caught_by: str
    changes: tuple[tuple[str, str, str], ...]


MUTANTS = (
    Mutant(
        "retry on timeout",
        WALK,
        (
            (
                SENDS,
                "answer = await bound_of(self._bounds, intent.environment).provider.apply(intent)\n",
                (
                    "answer = await bound_of(self._bounds, intent.environment).provider.apply(intent)\n"
                    "            if answer.kind is AnswerKind.NO_ANSWER:\n"
                    "                answer = await bound_of(self._bounds, intent.environment).provider.apply(intent)\n"
                ),
            ),
        ),
    ),
    Mutant(
        "no quiet period",
        WALK,
        ((READS, "known_since >= bound.provider.capabilities.quiet_seconds", "known_since >= 0.0"),),
    ),
    Mutant(
        "journal after send",
        WALK,
        (
            (
                SENDS,
                "self._read_back.record(intent, ChangeState.SENDING, watch)",
                "self._journal.recorded(intent.id)",
            ),
            (
                SENDS,
                "            recorded = self._read_back.answered(",
                (
                    "            self._read_back.record(intent, ChangeState.SENDING, watch)\n"
                    "            recorded = self._read_back.answered("
                ),
            ),
        ),
    ),
    Mutant(
        "no re-read",
        f"{CHANGE}::test_somebody_else_between_the_dialog_and_the_confirmation_stops_it_and_is_named",
        ((SENDS, "_differs(job, now) or _step_differs(intent.step, now)", "()"),),
    ),
    Mutant(
        "no expiry",
        f"{CHANGE}::test_a_confirmation_expires_after_a_minute",
        ((SENDS, "return age > EXPIRES_AFTER", "return False"),),
    ),
    Mutant(
        "no look at the clock before the first byte",
        f"{CHANGE}::test_a_computer_that_sleeps_after_sending_was_recorded_does_not_send",
        ((SENDS, "if job.confirmed.is_over(self._clock):  # the computer", "if False:  # the computer"),),
    ),
    Mutant(
        "how long ago by one clock",
        "usecases/test_resolve_changes.py::test_a_clock_that_is_set_back_does_not_make_an_old_key_young",
        (
            (
                READS,
                "(recorded.sent_at or 0.0)), self._clock.monotonic() - known_since)",
                "(recorded.sent_at or 0.0)), 0.0)",
            ),
        ),
    ),
    Mutant(
        "no If-Match",
        "providers/test_toggle_endpoint.py",
        (("providers/toggle_endpoint_changes.py", '"If-Match": intent.shown_revision, ', ""),),
    ),
    Mutant(
        "a decision without its key",
        "providers/test_toggle_endpoint_held.py",
        (("providers/toggle_endpoint_held.py", '{"Idempotency-Key": intent.id}', "{}"),),
    ),
    Mutant(
        "a decision that was done is told as refused",
        "faults/test_network.py::test_at_a_decision",
        (
            (
                "domain/verdict.py",
                "        return ChangeState.CONFIRMED if by_us else ChangeState.CONFIRMED_BY_WHOM_UNTOLD\n",
                "        return ChangeState.CONFIRMED if by_us else ChangeState.CONFLICT\n",
            ),
        ),
    ),
    Mutant(
        "lock row dropped",
        f"{COPIES}::test_of_several_at_once_one_gets_the_row",
        (
            ("journal/file.py", "        if not held:\n            return 0\n", "        return 0\n"),
            ("journal/schema.py", "CREATE UNIQUE INDEX rows_one", "CREATE INDEX rows_one"),
        ),
    ),
    Mutant(
        "a row of somebody who lives is settled",
        f"{COPIES}::test_killed_before_sending_it_is_abandoned_once_its_owner_is_gone",
        (("journal/file.py", "if not self._owner.is_gone(owner):", "if False:"),),
    ),
    Mutant(
        "going on although the row is another copy's",
        "journal/test_file.py::test_another_copy_may_not_go_on_with_what_is_ours",
        (("journal/file.py", "if row is None or row[0] != self._owner.key:", "if False:"),),
    ),
    Mutant(
        "success from 2xx only",
        WALK_WITH_ACTS,
        (
            (
                JUDGES,
                "    if seen.traced in OVER:\n",
                (
                    "    if seen.answer is AnswerKind.DONE:\n        return ChangeState.CONFIRMED\n"
                    "    if seen.traced in OVER:\n"
                ),
            ),
        ),
    ),
    Mutant(
        "no answer is settled at once",
        WALK,
        ((JUDGES, "return seen.quiet or (seen.conditional and moved_on)", "return True"),),
    ),
    Mutant(
        "unchanged is not applied",
        WALK_WITH_ACTS,
        (
            (
                JUDGES,
                "return seen.attribution is Attribution.NOBODY or (",
                "return True or (",
            ),
            (
                JUDGES,
                "or now.revision != seen.before.revision:\n        return False",
                "or False:\n        return False",
            ),
        ),
    ),
    Mutant(
        "unknown lets go of the row",
        WALK,
        (
            (
                "domain/changes.py",
                "ChangeState.VERIFYING, ChangeState.UNKNOWN})\n",
                "ChangeState.VERIFYING})\n",
            ),
        ),
    ),
    Mutant(
        "what was sent is abandoned at start",
        WALK,
        (
            (
                "journal/file.py",
                "        if state is ChangeState.INTENT:\n            self._append",
                "        if True:\n            self._append",
            ),
        ),
    ),
)
QUICK = MUTANTS[:2]


def copied(folder: Path) -> Path:
    """The package, copied."""
    app = folder / "app"
    shutil.copytree(CHECKOUT / "app", app, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "resources").symlink_to(CHECKOUT / "resources")
    return app


def run(app: Path, *tests: str) -> tuple[int, str]:
    """Run tests against the package in `app`: pytest's exit code, and what it says."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist"]
    command += ["-m", "not full", "-o", f"pythonpath={app} {TESTS}", "--rootdir", str(CHECKOUT)]
    command += [str(TESTS / test) for test in tests]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "PYTHONPATH"))}
    ended = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr


def assert_caught(mutant: Mutant, folder: Path) -> str:
    """Make the mistake, and let the named test catch it; what that test said first."""
    app = copied(folder)
    for name, old, new in mutant.changes:
        file = app / "limelight" / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    code, said = run(app, mutant.caught_by)
    assert code == 1, f"{mutant.name}: exit code {code}\n{said}"
    return next(line for line in said.splitlines() if line.startswith("E  ")).strip("E ")


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_words_of_every_mistake_are_in_the_source(mutant: Mutant) -> None:
    for name, old, _ in mutant.changes:
        text = (CHECKOUT / "app" / "limelight" / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} has these words {text.count(old)} times: {old}"


@pytest.mark.parametrize("mutant", QUICK, ids=lambda mutant: mutant.name)
def test_the_most_tempting_mistakes_are_caught(mutant: Mutant, tmp_path: Path) -> None:
    assert_caught(mutant, tmp_path)


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_mistake_is_caught(mutant: Mutant, tmp_path: Path, figures: Callable[[str, str], None]) -> None:
    figures(
        "Mutants", f"{mutant.name}: caught by {mutant.caught_by.rpartition('/')[2]}: {assert_caught(mutant, tmp_path)}"
    )


@pytest.mark.full
@pytest.mark.timeout(1200)
def test_without_a_mistake_the_same_tests_pass(tmp_path: Path) -> None:
    code, said = run(copied(tmp_path), *sorted({mutant.caught_by for mutant in MUTANTS}))
    assert code == 0, said
