"""Which addresses a request may go to: https, and plain http on loopback only (`domain.profile.address_problem`)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from limelight.domain.errors import ProfileProblem
from limelight.domain.profile import address_problem, is_loopback, origin_of


@dataclass(frozen=True, slots=True)
class Address:
    """A checked base address. `base` has no slash at its end."""

    base: str
    host: str
    origin: str
    is_loopback: bool


def checked(address: str) -> Address:
    """The address, if a request with a token may go there.

    Raises:
        ProfileProblem: it may not; the sentence never quotes the address.
    """
    problem = address_problem(address)
    if problem:
        raise ProfileProblem(problem)
    host = urlsplit(address).hostname or ""
    return Address(address.rstrip("/"), host, origin_of(address), is_loopback(host))


def shown(address: str) -> str:
    """An address for a sentence: without user information, query and fragment, and not endless."""
    bare = address.split("?", 1)[0].split("#", 1)[0]
    scheme, mark, rest = bare.rpartition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}"[:120]
