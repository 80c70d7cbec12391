"""Strict JSON."""

import msgspec
import pytest

from limelight.domain.errors import BadAnswer
from limelight.net.decoding import decode, decode_strictly, document_of


class Thing(msgspec.Struct):
    """A shape to decode into."""

    on: bool = False
    share: float | None = None
    name: str = ""


def test_a_good_body_becomes_its_shape_and_unknown_members_are_ignored() -> None:
    body = b'{"on": true, "share": 25, "name": "\\ud83d\\ude00", "later": [{}]}'
    assert decode_strictly(body, Thing, "It") == Thing(True, 25.0, "\N{GRINNING FACE}")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"on": true',
        b"null",
        b"[]",
        b'{"on": "false"}',
        b'{"on": 1}',
        b'{"on": null}',
        b'{"share": NaN}',
        b'{"share": Infinity}',
        b'{"share": -Infinity}',
        b'{"share": 1e999}',
        b'{"later": NaN}',
        b'{"name": "\xff"}',
        b'{"later": "\xff"}',
        b'{"name": "\\ud800 alone"}',
        b'{"name": "\\udc00 alone"}',
        b'{"later": "\\ud800 alone"}',
        b'{"on": true} {"on": false}',
        b"\xef\xbb\xbf{}",
        b"<html></html>",
        b'{"later": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
)
def test_what_is_not_the_shape_is_refused_with_the_servers_name(body: bytes) -> None:
    with pytest.raises(BadAnswer, match=r"^It answers"):
        decode(body, Thing, "It")


@pytest.mark.parametrize(
    "body",
    [
        b'{"on": false, "on": true}',
        b'{"later": {"a": 1, "a": 1}}',
        b'{"o\\u006e": false, "on": true}',
        b'{"later": ' + b"[" * 70 + b"]" * 70 + b"}",
    ],
)
def test_what_can_be_read_in_two_ways_is_refused_before_a_write(body: bytes) -> None:
    decode(body, Thing, "It")
    with pytest.raises(BadAnswer, match="two ways"):
        decode_strictly(body, Thing, "It")


def test_any_document_comes_as_plain_values() -> None:
    assert document_of(b'{"build": {"version": "2.4.0"}}', "It") == {"build": {"version": "2.4.0"}}
