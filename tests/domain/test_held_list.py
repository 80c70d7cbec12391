"""Everything that waits as one list: what the picture knows, and what the systems tell."""

from dataclasses import replace

from domain.builders import NOW, begun, seat, taken, whole
from limelight.domain.assembly import take_description
from limelight.domain.cells import Cell
from limelight.domain.changes import Verb
from limelight.domain.environments import Kind
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.held import HeldChange, HeldThere
from limelight.domain.held_list import HeldReport, held_rows, rows_held
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import Picture
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts

ME = Actor("me", "Maya")
OF_TOM = HeldChange("c1", Verb.RELEASE, DARK, RELEASED, "on", "Tom", "tom", NOW - 100)
OWN = replace(OF_TOM, id="c2", asked_by="Maya", asked_by_id="me", asked_at=NOW - 300)
TIMED = replace(OF_TOM, id="c3", due_at=NOW + 50, for_approval=False)


def picture(**pending: tuple[str, ...]) -> Picture:
    """One environment, `prod`, with these features; each holds the changes with these ids."""
    cells = {key: Cell(DARK, "off", pending=ids) for key, ids in pending.items()}
    made = taken(begun("prod"), whole({"prod": cells}))
    facts = EnvironmentFacts("PROD", "Prod", frozenset(Permission) - {Permission.APPROVE_OWN}, Kind.TEST)
    said = Description("It", "1", ME, (facts,), Capabilities("It"))
    return take_description(made, "one", said, NOW).picture


def report(*told: HeldThere, read_at: float = NOW, **more: object) -> HeldReport:
    return HeldReport(read_at, told, frozenset({"prod"}), **more)  # type: ignore[arg-type]


def there(feature: str, change: HeldChange) -> HeldThere:
    return HeldThere("prod", feature, change.id, change)


def test_the_rows_where_something_waits_are_found_with_their_ids() -> None:
    (column,) = picture(a=("c1",), b=(), c=("c2", "c3")).columns
    rows = picture(a=("c1",), b=(), c=("c2", "c3")).catalogue.rows
    assert dict(rows_held(column)) == {rows["a"]: ("c1",), rows["c"]: ("c2", "c3")}
    assert not list(rows_held(picture(a=()).columns[0]))


def test_what_i_may_approve_stands_first_then_other_approvals_then_what_waits_for_its_time() -> None:
    told = (there("a", OWN), there("b", TIMED), there("c", OF_TOM), there("d", replace(OF_TOM, id="c4", asked_at=1.0)))
    rows = held_rows(picture(a=("c2",), b=("c3",), c=("c1",), d=("c4",)), report(*told))
    assert [row.id for row in rows] == ["c4", "c1", "c2", "c3"]
    assert [row.may for row in rows] == [
        (Verb.APPROVE, Verb.REJECT), (Verb.APPROVE, Verb.REJECT), (Verb.WITHDRAW,), (Verb.WITHDRAW,),
    ]  # fmt: skip
    assert [row.is_own for row in rows] == [False, False, True, False]


def test_what_only_the_picture_knows_is_there_without_its_details() -> None:
    (row,) = held_rows(picture(a=("c1",)), HeldReport())
    assert (row.feature, row.id, row.change, row.may) == ("a", "c1", None, ())


def test_the_later_of_both_reads_decides_whether_something_waits() -> None:
    told = report(there("a", OF_TOM), read_at=NOW - 60)
    assert held_rows(picture(a=()), told) == ()  # it was decided about since
    assert [row.id for row in held_rows(picture(a=(), b=("c9",)), replace(told, read_at=NOW + 60))] == ["c1"]


def test_an_environment_that_could_not_be_read_keeps_what_the_picture_knows() -> None:
    failed = HeldReport(NOW + 60, (), frozenset(), {"prod": "It does not answer."})
    assert [row.id for row in held_rows(picture(a=("c1",)), failed)] == ["c1"]


def test_a_feature_that_the_picture_does_not_have_yet_is_named_by_its_key() -> None:
    (row,) = held_rows(picture(a=()), report(there("brand-new", OF_TOM), read_at=NOW + 1))
    assert (row.title, row.environment) == ("brand-new", seat("prod").environment)
