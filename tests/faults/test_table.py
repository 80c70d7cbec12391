"""The committed table tells of every fault that these tests make, of no other, and of each one once."""

from faults.on_the_wire import AT_READS, ON_THE_WIRE
from faults.table import FILE, Row, read, written


def planned() -> set[tuple[str, str, str]]:
    """The keys of the rows that there have to be."""
    writes = {("network", each.name, "the write") for each in ON_THE_WIRE}
    return writes | {("network", each.name, "the reads") for each in AT_READS}


def test_every_fault_has_its_row_and_no_row_is_without_a_fault() -> None:
    assert read(FILE.read_text(encoding="utf-8")).keys() == planned()


def test_every_fault_is_another_one() -> None:
    injected = [each.injected for each in ON_THE_WIRE]
    assert len(set(injected)) == len(injected)


def test_a_table_comes_back_as_it_was_written() -> None:
    odd = Row("a | b", "data", "x\\y", "<img>", "“words”", "1 write, on", "a → b")
    assert dict(read(written([odd]))) == {odd.key: odd}
    assert FILE.read_text(encoding="utf-8") == written(read(FILE.read_text(encoding="utf-8")).values())
