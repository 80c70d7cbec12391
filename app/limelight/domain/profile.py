"""The profile: which systems there are, which environments they serve, in which order. Never a secret."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import urlsplit

from limelight.domain.environments import Environment, Freeze


class SystemKind(Enum):
    """The toggle systems that Limelight speaks to; the value is the word in the profile."""

    TOGGLE_ENDPOINT = "toggle-endpoint"  # our own contract
    UNLEASH = "unleash"  # Unleash 7 and 8


class SourceKind(Enum):
    """Sources of deploy evidence beside the toggle systems; the value is the word in the profile."""

    BUILD_INFO = "build-info"  # a JSON document that a running program answers, with its version somewhere in it


@dataclass(frozen=True, slots=True)
class SystemEntry:
    """One toggle system: `[systems.KEY]`."""

    key: str
    kind: SystemKind
    address: str  # base address, https (http on loopback only)
    title: str = ""
    project: str = "default"  # Unleash only
    poll_seconds: float | None = None  # None: what the system suggests
    ca_file: str = ""  # a private certificate authority, PEM

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a secret is bound to."""
        return origin_of(self.address)


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source of deploy evidence: `[sources.KEY]`."""

    key: str
    kind: SourceKind
    address: str
    version: str = "build.version"  # JMESPath to the version in the answer
    poll_seconds: float = 60.0
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class Binding:
    """An environment and what serves it: `[[environments]]`."""

    environment: Environment
    system: str  # key of a SystemEntry
    remote: str  # the system's own key of the environment
    sources: tuple[str, ...] = ()  # keys of SourceEntry


@dataclass(frozen=True, slots=True)
class ProfileFreeze:
    """A freeze of our own: `[[freezes]]`. Times are seconds since 1970, UTC."""

    environment: str
    starts: float
    ends: float
    reason: str

    def at(self, now: float) -> Freeze | None:
        """The freeze, if it is on at `now`."""
        return Freeze(self.reason, self.ends, by_server=False) if self.starts <= now < self.ends else None


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
    freezes: tuple[ProfileFreeze, ...] = ()
    since: dict[str, str] = field(default_factory=dict)  # feature key -> version since which its code is there
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


def origin_of(address: str) -> str:
    """Scheme, host and port of an address, lower case, the default port left out."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    if ":" in host:
        host = f"[{host}]"
    default = {"https": 443, "http": 80}.get(parts.scheme.lower())
    port = f":{parts.port}" if parts.port and parts.port != default else ""
    return f"{parts.scheme.lower()}://{host}{port}"
