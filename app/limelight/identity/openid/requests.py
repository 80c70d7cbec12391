"""HTTP requests to the receiver, read strictly: whatever is odd about one is a reason to refuse it.

Source: RFC 9112 (messages), RFC 9110 (semantics), as far as a browser's GET needs them.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qsl

LONGEST_HEAD = 32 * 1024  # bytes of a request's head; cookies of other servers on this machine come along
_MOST_PARAMETERS = 32
_LINE = re.compile(rb"([A-Z]{1,16}) (/[!-~]*) HTTP/1\.[01]")
_HEADER = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}):([\t -~\x80-\xff]*)")
_READ = ("host", "content-length", "transfer-encoding")  # the headers that matter; none of them may stand twice
_TARGET = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*")


class Refused(Exception):
    """A request that is not the one that is waited for, and the status that says so."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


@dataclass(frozen=True, slots=True)
class Awaited:
    """The one request that is waited for."""

    authority: str  # what its Host header says: 127.0.0.1 and the port
    path: str
    state: str = field(repr=False)


def parameters_of(head: bytes, awaited: Awaited) -> Mapping[str, str]:
    """The parameters of the awaited request, each once. `head` ends with its empty line.

    Only a request with the right `state` is the provider's answer. Everything else is refused, and the waiting goes
    on: whoever does not know the state must not be able to end somebody's sign-in.

    Raises:
        Refused: it is another one.
    """
    method, target, headers = _parts(head)
    if headers.get("host") != awaited.authority:
        raise Refused(HTTPStatus.MISDIRECTED_REQUEST)
    path, _, query = target.partition("?")
    if path != awaited.path:
        raise Refused(HTTPStatus.NOT_FOUND)
    if method != "GET":
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED)
    if "transfer-encoding" in headers or headers.get("content-length", "0") != "0":
        raise Refused(HTTPStatus.BAD_REQUEST)
    parameters = _once_each(query)
    if not hmac.compare_digest(parameters.get("state", "").encode(), awaited.state.encode()):
        raise Refused(HTTPStatus.FORBIDDEN)
    if not {"code", "error"} & set(parameters):
        raise Refused(HTTPStatus.BAD_REQUEST)
    return parameters


def _parts(head: bytes) -> tuple[str, str, Mapping[str, str]]:
    """Method, target, and the headers that matter."""
    first, *lines = head.removesuffix(b"\r\n\r\n").split(b"\r\n")
    line = _LINE.fullmatch(first)
    if line is None:
        raise Refused(HTTPStatus.BAD_REQUEST)
    headers: dict[str, str] = {}
    for text in lines:
        header = _HEADER.fullmatch(text)
        name = header[1].decode().lower() if header else ""
        if header is None or name in headers:
            raise Refused(HTTPStatus.BAD_REQUEST)
        if name in _READ:
            headers[name] = header[2].decode("latin-1").strip(" \t")
    return line[1].decode(), line[2].decode(), headers


def _once_each(query: str) -> dict[str, str]:
    if not _TARGET.fullmatch(query):
        raise Refused(HTTPStatus.BAD_REQUEST)
    try:
        pairs = parse_qsl(
            query, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=_MOST_PARAMETERS
        )
    except ValueError:  # also what is not UTF-8
        raise Refused(HTTPStatus.BAD_REQUEST) from None
    parameters = dict(pairs)
    if len(parameters) != len(pairs):
        raise Refused(HTTPStatus.BAD_REQUEST)
    return parameters
