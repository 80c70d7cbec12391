"""Which rows the table must have: from the lists of faults, and from what tests elsewhere tell; not from a run."""

import ast
from functools import cache
from pathlib import Path

from faults import test_process, test_security
from faults.bad_data import BAD_DATA
from faults.between import AT_THE_WRITE, PROXIES, TLS
from faults.clocks import TURNED
from faults.deciding import DECIDED
from faults.lists import LISTS, LONG
from faults.on_the_wire import AT_READS, ON_THE_WIRE

Key = tuple[str, str, str]


def planned() -> list[Key]:
    """Layer, fault and where, of each."""
    keys = [("network", each.name, "the write") for each in ON_THE_WIRE]
    keys += [("network", each.name, "the reads") for each in AT_READS]
    keys += [("network", each.name, "TLS") for each in TLS]
    keys += [("network", each.name, "before the write") for each in AT_THE_WRITE]
    keys += [("network", each.name, "a proxy") for each in PROXIES]
    keys += [("network", "proxies and loopback", "a proxy")]
    keys += [("network", fault.name, deciding.where) for deciding, fault in DECIDED]
    for where in ("a feature, contract", "a feature, Unleash", "the list"):
        keys += [("data", each.name, where) for each in BAD_DATA]
    keys += [("data", name, "the list") for name, _, _ in (*LISTS, *LONG)]
    keys += [("network", each.name, "the write, Unleash") for each in ON_THE_WIRE]
    keys += [("time", each.name, each.at.value) for each in TURNED]
    return keys + _of_processes() + _of_attacks()


def _of_processes() -> list[Key]:
    keys = [("process", "journal locked", at) for at in ("intent", "verifying")]
    keys += [("process", name, "intent") for name in ("disk full", "journal taken away", "journal replaced")]
    keys += [("process", "journal edited", "start")]
    keys += [("process", name, at.value) for name, at, *_ in test_process.OTHERS]
    return keys + [("process", name, "a release") for name, *_ in test_process.AT_ONCE]


def _of_attacks() -> list[Key]:
    keys = [("security", name, method) for name, *_ in test_security.ECHOES for method in ("GET", "POST")]
    keys += [("security", name, "a feature") for name, *_ in test_security.ETAGS]
    keys += [("security", name, "an address") for name, *_ in test_security.ADDRESSES]
    return keys + [("security", name, "a token") for name, *_ in test_security.TOKENS]


@cache
def told() -> set[tuple[str, str]]:
    """Layer and fault of each that a test outside this folder tells of, found in the text of the tests."""
    calls = [
        call
        for file in Path(__file__).parents[1].rglob("test_*.py")
        if "faults.telling import" in (text := file.read_text(encoding="utf-8"))
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "tell"
    ]
    return {(ast.literal_eval(call.args[1]), ast.literal_eval(call.args[0])) for call in calls}
