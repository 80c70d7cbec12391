"""Where keys and values stand, checked against documents whose places can be counted by eye."""

import string
import tomllib

import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from limelight.documents.positions import Position, find_places

DOCUMENT = '''\
# a comment = "not a key"
title = "One" # trailing [not.a.header]
"quoted.key".inner = 'x'

[systems.bank]
  kind   =   "unleash"
words = [ "a",
  # between
  'b', ]
point = { x = 1, "y z" = [2, 3] }
long = """
[not.a.header]
key = "no" ""\\""""

[[environments]]
key = "one"
[environments.extra]
deep = 1
[[environments]]
key = "two"
when = 2026-12-20T00:00:00+01:00
'''


def test_every_key_and_value_is_where_it_is_written() -> None:
    places = find_places(DOCUMENT)
    assert places.key(("title",)) == Position(2, 1)
    assert places.value(("title",)) == Position(2, 9)
    assert places.key(("quoted.key", "inner")) == Position(3, 14)
    assert places.key(("systems", "bank")) == Position(5, 10)
    assert places.value(("systems", "bank", "kind")) == Position(6, 14)
    assert places.value(("systems", "bank", "words", 0)) == Position(7, 11)
    assert places.value(("systems", "bank", "words", 1)) == Position(9, 3)
    assert places.key(("systems", "bank", "point", "y z")) == Position(10, 18)
    assert places.value(("systems", "bank", "point", "y z", 1)) == Position(10, 30)
    assert places.value(("environments", 0, "extra", "deep")) == Position(18, 8)
    assert places.key(("environments", 1)) == Position(19, 3)
    assert places.value(("environments", 1, "when")) == Position(21, 8)


def test_what_is_not_written_is_where_it_should_stand() -> None:
    places = find_places(DOCUMENT)
    assert places.value(("environments", 1, "kind")) == Position(19, 3)
    assert places.value(("nowhere",)) == Position(1, 1)


def test_headers_inside_strings_are_no_headers() -> None:
    found = [header.path for header in find_places(DOCUMENT).headers]
    assert found == [("systems", "bank"), ("environments", 0), ("environments", 0, "extra"), ("environments", 1)]


KEYS = st.one_of(st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=6), st.text(max_size=6))
VALUES = st.recursive(
    st.one_of(st.text(max_size=12), st.integers(), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


def _paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner: list[tuple[str | int, ...]] = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        inner += _paths(each, (*path, key))
    return inner


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_path_of_any_document_is_found(document: dict[str, object]) -> None:
    text = tomlkit.dumps(document)
    places = find_places(text)
    known = set(places.keys) | set(places.values)
    assert set(_paths(tomllib.loads(text))) <= known
