"""The profile: which systems there are, which environments they serve, in which order. Never a secret."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from limelight.domain.environments import Environment, Freeze, Window
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.announcing import Channel
    from limelight.domain.freezes import OwnFreeze
    from limelight.domain.sign_ins import SignInEntry


class SystemKind(Enum):
    """The toggle systems that Limelight speaks to; the value is the word in the profile."""

    TOGGLE_ENDPOINT = "toggle-endpoint"  # our own contract
    UNLEASH = "unleash"  # Unleash 7 and 8


class SourceKind(Enum):
    """Sources of deploy evidence beside the toggle systems; the value is the word in the profile."""

    BUILD_INFO = "build-info"  # a JSON document that a running program answers, with its version somewhere in it
    DEPLOYMENTS = "deployments"  # what another toggle system of the profile knows about deployments


DEFAULT_PROJECTS = ("default",)


@dataclass(frozen=True, slots=True)
class SystemEntry:
    """One toggle system: `[systems.KEY]`."""

    key: str
    kind: SystemKind
    address: str  # base address, https (http on loopback only)
    title: str = ""
    projects: tuple[str, ...] = DEFAULT_PROJECTS  # Unleash only: one or more
    poll_seconds: float | None = None  # None: what the system suggests
    ca_file: str = ""  # a private certificate authority, PEM
    sign_in: str = ""  # key of a SignInEntry; empty: a token is pasted

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a secret is bound to."""
        return origin_of(self.address)


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source of deploy evidence: `[sources.KEY]`. It has an address, or a system with an environment there."""

    key: str
    kind: SourceKind
    address: str = ""
    version: str = "build.version"  # JMESPath to the version in the answer
    poll_seconds: float = 60.0
    ca_file: str = ""
    system: str = ""  # key of a SystemEntry, for deployments
    environment: str = ""  # the system's own key of the environment, for deployments
    features: tuple[str, ...] = ()  # of which features its version tells, as patterns of their keys; none: of all


@dataclass(frozen=True, slots=True)
class Binding:
    """An environment and what serves it: `[[environments]]`."""

    environment: Environment
    system: str  # key of a SystemEntry
    remote: str  # the system's own key of the environment: our key where the profile does not say
    sources: tuple[str, ...] = ()  # keys of SourceEntry


@dataclass(frozen=True, slots=True)
class ProfileFreeze:
    """A freeze of our own with two ends: `[[freezes]]`. Times are seconds since 1970, UTC."""

    environment: str
    starts: float
    ends: float
    reason: str

    def at(self, now: float) -> Freeze | None:
        """The freeze, if it is on at `now`."""
        return Freeze(self.reason, self.ends, by_server=False) if self.starts <= now < self.ends else None

    def windows(self, start: float, end: float) -> tuple[Window, ...]:
        """When it is on between two moments."""
        return (Window(self.starts, self.ends, self.reason),) if self.starts < end and start < self.ends else ()


@dataclass(frozen=True, slots=True)
class FreezeFile:
    """A file of freezes that several people share: `[[freeze_files]]`. The freezes in it are read while Limelight runs.

    `environments` are those that it is about; none: all that it names. `zone` is the time zone of what a calendar tells
    without one.
    """

    path: str
    environments: tuple[str, ...] = ()
    zone: str = ""

    @property
    def is_calendar(self) -> bool:
        """Whether it is an iCalendar file."""
        return self.path.lower().endswith(".ics")


class Appearance(Enum):
    """Light or dark; the value is the word in the profile."""

    SYSTEM = "system"  # as the desktop says
    LIGHT = "light"  # always light
    DARK = "dark"  # always dark


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything in `limelight.toml`, checked."""

    title: str
    bindings: tuple[Binding, ...]
    systems: tuple[SystemEntry, ...]
    sources: tuple[SourceEntry, ...] = ()
    sign_ins: tuple[SignInEntry, ...] = ()
    freezes: tuple[OwnFreeze, ...] = ()  # those that stand in the profile itself
    freeze_files: tuple[FreezeFile, ...] = ()
    since: dict[str, str] = field(default_factory=dict)  # feature key -> version since which its code is there
    channels: tuple[Channel, ...] = ()  # where changes are announced
    link_hosts: tuple[str, ...] = ()  # hosts that links may be opened on, beside those of the systems
    appearance: Appearance = Appearance.SYSTEM

    @property
    def environments(self) -> tuple[Environment, ...]:
        """The environments in path order."""
        return tuple(binding.environment for binding in self.bindings)

    def binding(self, environment: str) -> Binding:
        """The binding of our environment key; KeyError where the profile has none."""
        return next(binding for binding in self.bindings if binding.environment.key == environment)

    def system(self, key: str) -> SystemEntry:
        """The system with that key."""
        return next(system for system in self.systems if system.key == key)

    def sign_in_of(self, system: SystemEntry) -> SignInEntry | None:
        """How people sign in to a system with an OpenID provider; None where a token is pasted."""
        return next((entry for entry in self.sign_ins if entry.key == system.sign_in), None)


def key_problem(key: str) -> str:
    """What is wrong with a key, as a sentence; empty where nothing is. Letters, digits and `. _ - :`, 100 at most."""
    if not key:
        return tr('A key is empty. Give it a short word, such as "prod-eu".')
    if len(key) > LONGEST_KEY:
        return tr("A key has {count} characters. Use {most} at most.", count=len(key), most=LONGEST_KEY)
    if not _KEY.fullmatch(key):
        return tr('A key holds something other than letters, digits and . _ - : Choose a key such as "prod-eu".')
    return ""


def projects_problem(projects: Sequence[str]) -> str:
    """What is wrong with a list of projects, as a sentence; empty where nothing is."""
    if not projects:
        return tr('There is no project. Name one, such as "default".')
    if len(projects) > MOST_PROJECTS:
        return tr(
            "There are {count} projects. Name {most} at most.",
            count=len(projects),
            most=MOST_PROJECTS,
        )
    if len(set(projects)) < len(projects):
        return tr("A project stands twice. Remove one.")
    return next(filter(None, map(key_problem, projects)), "")


def address_problem(address: str) -> str:
    """What is wrong with an address, as a sentence; empty where nothing is.

    https only, plain http on loopback only, no user name or password, no query and no fragment. The sentence never
    quotes the address: it may hold a secret. Source: safety rules, "HTTP".
    """
    if not address:
        return tr("There is no address. Write the server's address, such as https://toggles.example.com.")
    if not all("!" <= character <= "~" for character in address) or "\\" in address:
        return tr("The address holds a space, a backslash or a letter outside ASCII. Write it as https://host/path.")
    try:
        parts = urlsplit(address)
        port_ok = parts.port is None or parts.port > 0
    except ValueError:
        return tr("The address cannot be read. Write it as https://host:port/path, with a port up to 65535.")
    return _problem_of_parts(parts, port_ok, address)


def is_loopback(host: str) -> bool:
    """Whether a host name is this machine by itself, with no name server asked."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _problem_of_parts(parts: SplitResult, port_ok: bool, address: str) -> str:
    host = parts.hostname or ""
    loopback = is_loopback(host)
    problems = (
        (
            parts.scheme not in ("https", "http"),
            tr("The address does not begin with https:// . Put that in front of it."),
        ),
        ("@" in parts.netloc, _NO_USER),
        (not port_ok, tr("The port of the address is 0. Write the server's port, or none.")),
        (not loopback and not _host_ok(host), _NO_HOST),
        (parts.scheme == "http" and not loopback, _NO_PLAIN_HTTP),
        ("?" in address or "#" in address, tr("The address holds a ? or a #. End it before that sign.")),
        (bool({".", ".."} & set(parts.path.split("/"))), tr("The address holds . or .. steps. Leave them out.")),
    )
    return next((sentence for wrong, sentence in problems if wrong), "")


def _host_ok(host: str) -> bool:
    if ":" in host:
        try:
            return bool(ipaddress.IPv6Address(host))
        except ValueError:
            return False
    return _HOST.fullmatch(host) is not None


LONGEST_KEY = 100  # characters
MOST_PROJECTS = 50  # of one system: all of their names stand in the address of one request
_KEY = re.compile(r"[A-Za-z0-9._:-]+")
_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?"
_HOST = re.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*\.?")
_NO_USER = tr("The address holds a user name or password. Leave it out: a token is pasted when you sign in.")
_NO_HOST = tr("The address has no host name that can be used. Write it as https://host/path.")
_NO_PLAIN_HTTP = tr(
    "The address is plain http, which anybody on the way can read. Use https:// (http only for this machine itself)."
)


def origin_of(address: str) -> str:
    """Scheme, host and port of an address, lower case, the default port left out."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    if ":" in host:
        host = f"[{host}]"
    default = {"https": 443, "http": 80}.get(parts.scheme.lower())
    port = f":{parts.port}" if parts.port and parts.port != default else ""
    return f"{parts.scheme.lower()}://{host}{port}"
