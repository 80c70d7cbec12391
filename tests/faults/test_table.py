"""The committed table tells of every fault that these tests make, of no other, and of each one once."""

import ast

import pytest

from faults.conftest import WRITES
from faults.elsewhere import ELSEWHERE, Elsewhere
from faults.named import NAMED
from faults.planned import planned
from faults.table import FILE, Row, read, written

pytestmark = pytest.mark.skipif(WRITES, reason="the table is being written")


def test_every_fault_has_its_row_and_no_row_is_without_a_fault() -> None:
    assert set(read(FILE.read_text(encoding="utf-8"))) == set(planned())


def test_every_fault_is_another_one() -> None:
    rows = read(FILE.read_text(encoding="utf-8")).values()
    assert len(set(planned())) == len(planned())
    assert len({(row.layer, row.where, row.injected) for row in rows}) == len(rows)


@pytest.mark.parametrize(("named", "made"), NAMED.items(), ids=list(NAMED))
def test_a_fault_that_is_spoken_of_is_made(named: str, made: tuple[str, ...]) -> None:
    there = {fault for _, fault, _ in planned()} | {each.fault for each in ELSEWHERE}
    assert set(made) <= there, named


@pytest.mark.parametrize("told", ELSEWHERE, ids=lambda each: each.fault)
def test_what_is_told_of_a_test_elsewhere_is_there(told: Elsewhere) -> None:
    file, _, name = told.test.partition("::")
    tree = ast.parse((FILE.parents[1] / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_a_table_comes_back_as_it_was_written() -> None:
    odd = Row("a | b", "data", "x\\y", "<img> & &lt;", "“words”", "1 write, on", "a → b")
    assert dict(read(written([odd]))) == {odd.key: odd}
    assert FILE.read_text(encoding="utf-8") == written(read(FILE.read_text(encoding="utf-8")).values())
