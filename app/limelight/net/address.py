"""Which addresses a request may go to: https, and plain http on loopback only."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from limelight.domain.errors import ProfileProblem
from limelight.domain.profile import origin_of

_EXAMPLE = "Enter one such as https://toggles.example.com."


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
        ProfileProblem: no host, another scheme, http beyond loopback, or parts that do not belong into a base address.
    """
    try:
        parts = urlsplit(address.strip())
        _ = parts.port
    except ValueError as error:
        raise ProfileProblem(f"{shown(address)} is not an address. {_EXAMPLE}") from error
    if parts.scheme.lower() not in ("https", "http") or not parts.hostname:
        raise ProfileProblem(f"{shown(address)} is not a web address. {_EXAMPLE}")
    if parts.username is not None or parts.password is not None:
        raise ProfileProblem(f"The address of {parts.hostname} holds a user name. Leave it out; tokens are kept apart.")
    if parts.query or parts.fragment:
        raise ProfileProblem(f"The address of {parts.hostname} must end before the ? or #. Leave out what follows it.")
    loopback = is_loopback(parts.hostname)
    if parts.scheme.lower() == "http" and not loopback:
        raise ProfileProblem(f"{parts.hostname} must be reached by https: plain http shows tokens to the network.")
    return Address(address.strip().rstrip("/"), parts.hostname, origin_of(address.strip()), loopback)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def shown(address: str) -> str:
    """An address for a sentence: without user information, query and fragment, and not endless."""
    bare = address.split("?", 1)[0].split("#", 1)[0]
    scheme, mark, rest = bare.rpartition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}"[:120]
