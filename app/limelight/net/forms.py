"""Forms: what identity providers take, with secrets in them and in the answers."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from limelight.domain.errors import LimelightError

FORM_DEADLINE = 20.0  # seconds, for the whole exchange
FORM_CAP = 256 * 1024  # bytes of an answer
FORM_MEDIA = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Form:
    """A form to post. `path` is percent-encoded and follows the base address; times in seconds, sizes in bytes.

    `also` are statuses that come back to the caller beside 200; every other one is raised. `media` is what an answer
    with 200 may be; empty: anything.
    """

    path: str
    fields: Mapping[str, str] = field(repr=False)
    also: frozenset[int] = frozenset()
    media: tuple[str, ...] = ("application/json",)
    deadline: float = FORM_DEADLINE
    cap: int = FORM_CAP

    def encoded(self) -> bytes:
        """The body that is sent."""
        return urlencode(self.fields).encode("ascii")


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """What fails within says its own sentence and no more: the chain of its causes may quote a secret."""
    try:
        yield
    except LimelightError as error:
        error.__cause__ = error.__context__ = None
        raise
