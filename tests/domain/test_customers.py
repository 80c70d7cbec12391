"""Support's question: the customer that was typed, and since when a feature stands as it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.customers import MOST_PROPERTIES, Customer, customer_of, since_of
from limelight.domain.errors import LimelightError
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.domain.systems import HistoryEntry


@pytest.mark.parametrize(
    ("identity", "properties", "expected"),
    [
        ("", "", None),
        ("  ", " , ;\n", None),
        (" 4711 ", "", Customer("4711")),
        ("4711", "country=SE", Customer("4711", {"country": "SE"})),
        ("4711", " country = SE ; plan=gold = best,", Customer("4711", {"country": "SE", "plan": "gold = best"})),
        ("Åsa, of Lund", "name=Åsa", Customer("Åsa, of Lund", {"name": "Åsa"})),
    ],
)
def test_a_customer_is_an_id_and_properties(identity: str, properties: str, expected: Customer | None) -> None:
    assert customer_of(identity, properties) == expected


@pytest.mark.parametrize(
    ("identity", "properties", "words"),
    [
        ("", "country=DK", "no customer"),
        ("4711", "country=DK, plan", "Property 2"),
        ("4711", "=DK", "Property 1"),
        ("4711", "country=", "Property 1"),
        ("4711", "x" * 101 + "=1", "Property 1 is too long"),
        ("4711", "a=" + "x" * 501, "Property 1 is too long"),
        ("9" * 501, "", "longer than 500"),
        ("4711", ",".join(f"p{number}=1" for number in range(MOST_PROPERTIES + 1)), "21 properties"),
    ],
)
def test_what_cannot_be_read_is_told_without_quoting_it(identity: str, properties: str, words: str) -> None:
    with pytest.raises(LimelightError, match=words) as raised:
        customer_of(identity, properties)
    assert "4711" not in str(raised.value)
    assert "DK" not in str(raised.value)


@given(st.text(), st.text())
def test_whatever_is_typed_ends_in_a_customer_or_a_sentence(identity: str, properties: str) -> None:
    try:
        customer = customer_of(identity, properties)
    except LimelightError:
        return
    assert customer is None or customer.id == identity.strip()


def test_a_customer_stands_in_no_repr() -> None:
    assert repr(Customer("4711", {"country": "SE"})) == "Customer()"


def entry(before: Exposure | None, after: Exposure | None) -> HistoryEntry:
    return HistoryEntry("1", "pay", "prod", "Eva", 1.0, "", before=before, after=after)


RAISED, RELEASE = entry(partial(25.0), RELEASED), entry(DARK, partial(25.0))
SAME, SILENT = entry(RELEASED, RELEASED), entry(None, None)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((), None),
        ((RAISED, RELEASE), RAISED),
        ((SAME, RAISED, RELEASE), RAISED),
        ((SAME, SAME), None),
        ((RELEASE,), None),
        ((SILENT, RAISED), None),
        ((SAME, SILENT, RAISED), None),
        ((entry(None, RELEASED), RAISED), None),
    ],
)
def test_since_when_is_the_change_that_made_it_so(
    entries: tuple[HistoryEntry, ...], expected: HistoryEntry | None
) -> None:
    assert since_of(entries, RELEASED) is expected
