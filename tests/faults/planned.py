"""Which rows the table must have: from the lists of faults, whatever was run last."""

from faults.bad_data import BAD_DATA
from faults.between import AT_THE_WRITE, PROXIES, TLS
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
    for where in ("a feature, contract", "a feature, Unleash", "the list"):
        keys += [("data", each.name, where) for each in BAD_DATA]
    keys += [("data", name, "the list") for name, _, _ in (*LISTS, *LONG)]
    return keys
