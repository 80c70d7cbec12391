"""Strict JSON: typed, no NaN, no invalid text, bounded depth; single reads before a write refuse duplicate keys too."""

from __future__ import annotations

import json
from typing import Any, NoReturn, TypeVar

import msgspec

from limelight.domain.errors import BadAnswer
from limelight.words import tr

T = TypeVar("T")

DEEPEST = 64  # levels of arrays and objects in an answer that precedes a write


def decode(body: bytes, shape: type[T], source: str) -> T:
    """The value in a body. `source` names the server for the sentence.

    Strict types: "false", null and 1 are not booleans. Refuses NaN and Infinity, what is not UTF-8, lone surrogates,
    nesting beyond what the machine can hold, and anything after the value.

    Raises:
        BadAnswer: the body is not that.
    """
    try:
        body.decode("utf-8")
        return msgspec.json.decode(body, type=shape)
    except msgspec.ValidationError as error:
        raise BadAnswer(
            tr("{source} answers something else than promised: {error}.", source=source, error=error)
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadAnswer(
            tr("{source} answers something that is not proper JSON, or only a part of it.", source=source)
        ) from error


def decode_strictly(body: bytes, shape: type[T], source: str) -> T:
    """As `decode`, for what a write rests on: duplicate keys and deep nesting are refused as well.

    Raises:
        BadAnswer: the body is not that.
    """
    value = decode(body, shape, source)
    try:
        document = json.loads(body, object_pairs_hook=_once_each, parse_constant=_refuse)
        _check_depth(document, DEEPEST)
    except (ValueError, RecursionError) as error:
        raise BadAnswer(
            tr(
                "{source} answers JSON that can be read in two ways ({error}); it is not used.",
                source=source,
                error=error,
            )
        ) from error
    return value


def document_of(body: bytes, source: str) -> Any:
    """Any JSON document, decoded as strictly as `decode_strictly`, as plain dicts, lists and scalars.

    Raises:
        BadAnswer: it is none.
    """
    return decode_strictly(body, object, source)


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member stands twice in one object")
    return members


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _check_depth(value: Any, left: int) -> None:
    if not isinstance(value, dict | list):
        return
    if left == 0:
        raise ValueError("too deeply nested")
    for inner in value.values() if isinstance(value, dict) else value:
        _check_depth(inner, left - 1)
