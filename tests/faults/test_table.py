"""The committed table tells of every fault that these tests make, of no other, and of each one once."""

import pytest

from faults.named import NAMED
from faults.planned import planned, told
from faults.table import FILE, Row, read, written
from faults.telling import WRITES

pytestmark = pytest.mark.skipif(WRITES, reason="the table is being written")


def test_every_fault_has_its_row_and_no_row_is_without_a_fault() -> None:
    keys, ours = set(read(FILE.read_text(encoding="utf-8"))), set(planned())
    assert ours <= keys
    assert {key[:2] for key in keys - ours} == told()


def test_every_fault_is_another_one() -> None:
    rows = read(FILE.read_text(encoding="utf-8")).values()
    assert len(set(planned())) == len(planned())
    assert len({(row.layer, row.where, row.injected) for row in rows}) == len(rows)


@pytest.mark.parametrize(("named", "made"), NAMED.items(), ids=list(NAMED))
def test_a_fault_that_is_spoken_of_is_made(named: str, made: tuple[str, ...]) -> None:
    there = {fault for _, fault, _ in planned()} | {fault for _, fault in told()}
    assert set(made) <= there, named


def test_a_table_comes_back_as_it_was_written() -> None:
    odd = Row("a | b", "data", "x\\y", "<img> & &lt;", "“words”", "1 write, on", "a → b")
    assert dict(read(written([odd]))) == {odd.key: odd}
    assert FILE.read_text(encoding="utf-8") == written(read(FILE.read_text(encoding="utf-8")).values())
