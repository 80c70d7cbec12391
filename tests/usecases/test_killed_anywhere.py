"""Killed with SIGKILL at every step of the protocol, with every fault of the network: real processes, real servers.

`STEPS` is compared with what a whole run of the program says (`traced_copy.py`): a new step without a test fails.
Deadlines, pauses and the quiet period go by quicker, in the program that is killed and in the one that looks then.
"""

import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from faults.deciding import DECISIONS, WAITS_IN, Deciding, asked_for
from faults.on_the_wire import ON_THE_WIRE, OnWire
from faults.standing import DemoLog, HeldLog, UnleashLog
from faults.telling import Tell
from limelight.domain.changes import SUCCEEDED, ChangeState
from limelight.domain.evidence import Presence
from limelight.domain.profile import SystemKind
from providers.demo_rig import DemoRig
from providers.unleash_rig import UnleashRig
from real.demo import running_demo
from real.unleash import RealUnleash
from usecases.killed import SENDING_IS_RECORDED, WELL, Killing, Place
from usecases.nursery import Nursery

STEPS = (
    "before the commit of intent",
    "after the commit of intent",
    "before the commit of sending",
    SENDING_IS_RECORDED,
    "write send_request_headers.started",
    "write send_request_headers.complete",
    "write send_request_body.started",
    "write send_request_body.complete",
    "write receive_response_headers.started",
    "write receive_response_headers.complete",
    "write receive_response_body.started",
    "write receive_response_body.complete",
    "write response_closed.started",
    "write response_closed.complete",
    "before the commit of verifying",
    "after the commit of verifying",
    "before the commit of the end",
    "after the commit of the end",
)
SEED = 20_261
SAMPLE = random.Random(SEED).sample([(step, fault) for step in range(len(STEPS)) for fault in ON_THE_WIRE], 8)
DECIDED_SAMPLE = random.Random(SEED).sample(list(itertools.product(range(len(STEPS)), DECISIONS, ON_THE_WIRE)), 6)
AT_UNLEASH = {"none", "read and dropped", "applied, then reset", "late", "doubled", "500", "applied, 500", "307"}
Figures = Callable[[str, str], None]


def name_of(each: object) -> str:
    return str(getattr(each, "name", getattr(each, "where", each)))


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with closing(Nursery("traced_copy.py", tmp_path_factory.mktemp("nursery"))) as running:
        yield running


def at_demo(rig: DemoRig) -> Place:
    feature = rig.turned_off("production-eu")
    log = DemoLog(rig, len(rig.demo.requests(feature)))
    return Place(rig.demo.address, rig.demo.token(), feature, log, rig.tokens)


def at_unleash(rig: UnleashRig) -> Place:
    feature = rig.new_feature(Presence.DEPLOYED)
    rig.another.set_strategy(feature, "production", 100)
    log = UnleashLog(rig, rig.writes(feature))
    server = rig.server
    return Place(server.address, server.editor.token, feature, log, rig.tokens, SystemKind.UNLEASH, "production")


def deciding_at_demo(rig: DemoRig, deciding: Deciding) -> Place:
    feature, held = asked_for(rig)
    token, log = rig.demo.token(deciding.by), HeldLog(rig, held, deciding.ends)
    about = {"remote": WAITS_IN, "verb": deciding.verb, "held": held}
    return Place(rig.demo.address, token, feature, log, rig.tokens, **about)


def test_the_steps_are_those_of_the_program(rig: DemoRig, nursery: Nursery, tmp_path: Path) -> None:
    with closing(Killing(at_demo(rig), tmp_path, WELL, nursery)) as killing:
        assert tuple(killing.go_through()) == (*STEPS, "ENDED")


@pytest.mark.parametrize("deciding", DECISIONS, ids=lambda each: each.where)
def test_the_steps_of_a_decision_are_the_same(
    rig: DemoRig, nursery: Nursery, tmp_path: Path, deciding: Deciding
) -> None:
    with closing(Killing(deciding_at_demo(rig, deciding), tmp_path, WELL, nursery)) as killing:
        assert tuple(killing.go_through()) == (*STEPS, "ENDED")
        assert killing.look() in SUCCEEDED


@pytest.mark.parametrize(("step", "fault"), SAMPLE, ids=name_of)
def test_killed_at_a_step_with_a_fault(
    rig: DemoRig, nursery: Nursery, tmp_path: Path, step: int, fault: OnWire, tell: Tell
) -> None:
    with closing(Killing(at_demo(rig), tmp_path, fault, nursery)) as killing:
        killing.go_through(step)
        killing.look()
        where = f"{STEPS[step]}, {fault.name}"
        injected = f"SIGKILL {STEPS[step]}; the network: {fault.injected}"
        saw, stood = killing.saw.replace(killing.place.feature, "FEATURE"), killing.stood
        tell(
            "killed at every step of the program, times every fault of the network",
            "process",
            where,
            injected,
            saw,
            server=stood.server,
            journal=stood.journal,
        )


@pytest.mark.parametrize("case", DECIDED_SAMPLE, ids=lambda case: "-".join(map(name_of, case)))
def test_killed_at_a_step_of_a_decision_with_a_fault(
    rig: DemoRig, nursery: Nursery, tmp_path: Path, case: tuple[int, Deciding, OnWire], tell: Tell
) -> None:
    step, deciding, fault = case
    with closing(Killing(deciding_at_demo(rig, deciding), tmp_path, fault, nursery)) as killing:
        killing.go_through(step)
        killing.look()
        where = f"{deciding.where}, {STEPS[step]}, {fault.name}"
        injected = f"SIGKILL {STEPS[step]} of {deciding.where}; the network: {fault.injected}"
        saw, stood = killing.saw.replace(killing.place.feature, "FEATURE"), killing.stood
        tell(
            "killed at every step of a decision, times every fault of the network",
            "process",
            where,
            injected,
            saw,
            server=stood.server,
            journal=stood.journal,
        )


@pytest.mark.full
@pytest.mark.timeout(900)
@pytest.mark.parametrize("fault", [WELL, *ON_THE_WIRE], ids=lambda fault: fault.name)
@pytest.mark.parametrize("deciding", DECISIONS, ids=lambda each: each.where)
def test_killed_at_every_step_of_a_decision_with_every_fault(
    rig: DemoRig, nursery: Nursery, tmp_path: Path, deciding: Deciding, fault: OnWire, figures: Figures
) -> None:
    def kill(folder: Path) -> Killing:
        return Killing(deciding_at_demo(rig, deciding), folder, fault, nursery)

    killed_everywhere(kill, tmp_path, figures, f"Killed in {deciding.where}")


@pytest.mark.full
@pytest.mark.timeout(900)
@pytest.mark.parametrize("fault", [WELL, *ON_THE_WIRE], ids=lambda fault: fault.name)
def test_killed_at_every_step_with_every_fault(
    rig: DemoRig, nursery: Nursery, tmp_path: Path, fault: OnWire, figures: Figures
) -> None:
    killed_everywhere(lambda folder: Killing(at_demo(rig), folder, fault, nursery), tmp_path, figures, "Killed")


@pytest.mark.full
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "fault", [each for each in (WELL, *ON_THE_WIRE) if each.name in AT_UNLEASH], ids=lambda fault: fault.name
)
def test_killed_at_every_step_before_unleash(
    unleash: RealUnleash, nursery: Nursery, tmp_path: Path, fault: OnWire, figures: Figures
) -> None:
    rig = UnleashRig(unleash)
    killed_everywhere(
        lambda folder: Killing(at_unleash(rig), folder, fault, nursery), tmp_path, figures, "Killed before Unleash"
    )


def killed_everywhere(kill: Callable[[Path], Killing], folder: Path, figures: Figures, what: str) -> None:
    """Killed at the first step that a program says, at the second, and so on, until one comes to its end."""
    ended: Counter[ChangeState | None] = Counter()
    writes: Counter[int] = Counter()
    said = name = ""
    for number in itertools.count():
        with closing(kill(folder / str(number))) as killing:
            said, name = killing.go_through(number)[-1], killing.fault.name
            ended[killing.look()] += 1
            writes[len(killing.place.log.writes(killing.place.feature))] += 1
        if said == "ENDED":
            break
    ends = ", ".join(f"{count} {state.value if state else 'not recorded'}" for state, count in ended.most_common())
    of = ", ".join(f"{number} in {count}" for number, count in sorted(writes.items()))
    steps = ended.total() - 1
    assert steps > STEPS.index(SENDING_IS_RECORDED)
    figures(what, f"{name}: at each of {steps} steps, and left alone; {ends}; requests at the server: {of}")
