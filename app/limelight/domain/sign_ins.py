"""Signing in with an OpenID provider: how one is asked, what it answers, and who is signed in for how long."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.people import Actor
from limelight.domain.secrets import Secret

DEFAULT_SCOPES = ("openid", "profile", "offline_access")


@dataclass(frozen=True, slots=True)
class SignInEntry:
    """One OpenID provider and the client that Limelight is there: `[sign_ins.KEY]`. Several systems may share it."""

    key: str
    issuer: str  # the issuer's identifier, https (http on loopback only), compared as it is written
    client_id: str
    title: str = ""
    scopes: tuple[str, ...] = DEFAULT_SCOPES
    audience: str = ""  # sent as `audience`, for providers that choose the access token's audience by it
    resource: str = ""  # sent as `resource` (RFC 8707)
    prompt: str = ""  # OpenID Connect's `prompt`; empty: the provider decides
    acr_values: tuple[str, ...] = ()  # how the person has to prove who they are, in the provider's words
    step_up_seconds: int | None = None  # critical environments: how long ago the proof may be; None: no step-up
    step_up_acr_values: tuple[str, ...] = ()  # critical environments: the proof that is asked for then
    device_code: bool = False  # a code to type on another device; never for critical environments (RFC 8628)
    ca_file: str = ""  # a private certificate authority, PEM
    redirect_port: int = 0  # where the browser comes back to, for providers that compare it; 0: any free one


@dataclass(frozen=True, slots=True)
class Proof:
    """What one sign-in asks of the provider beyond the entry. Source: OpenID Connect Core, 3.1.2.1.

    `max_age` in seconds: the proof may be this old at most, and the ID token's `auth_time` has to say so.
    """

    max_age: int | None = None
    acr_values: tuple[str, ...] = ()
    prompt: str = ""
    login_hint: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who signed in, out of a checked ID token. Times are seconds since 1970, UTC."""

    subject: str
    name: str  # for people: name, preferred user name or e-mail address; the subject where there is none
    proved_at: float  # when the person proved who they are (`auth_time`); 0.0 where the provider does not say
    acr: str = ""

    @property
    def actor(self) -> Actor:
        """The person, as a system may know them."""
        return Actor(self.subject, self.name)


@dataclass(frozen=True, slots=True)
class Grant:
    """What the provider gave. Each secret is bound to the issuer, under its identifier: a system gets the access token
    only through the session that was made for its origin.

    `refresh` is None where the provider gave none; `identity` is None where a renewal brought no new ID token.
    `until` is when the access token ends, seconds since 1970, UTC. The ID token proved who signed in, and is kept
    nowhere.
    """

    access: Secret
    refresh: Secret | None
    identity: Identity | None
    until: float


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What a person types on another device: shown on the screen. `until` in seconds since 1970, UTC."""

    code: str
    address: str
    until: float


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who is signed in with an OpenID provider, as the window shows it. Times are seconds since 1970, UTC."""

    sign_in: str  # key of the SignInEntry
    identity: Identity
    until: float  # when the access token ends
    renews: bool  # whether Limelight can renew it without the person
    kept: str  # where what renews it is kept, for people
    origins: tuple[str, ...]  # the systems that it was made for, and no others


@dataclass(frozen=True, slots=True)
class SignedOut:
    """What signing out did: `address` is the provider's own page to open (empty: none); `remark` what could not be."""

    address: str = ""
    remark: str = ""
