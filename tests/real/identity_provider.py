"""A certified OpenID provider on loopback, with people whose passwords a test knows, and a look at what it holds.

with running_provider(folder) as provider:
    entry = provider.entry("company")
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import signal
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx

from limelight.domain.sign_ins import SignInEntry
from real.npm_packages import OIDC_PROVIDER, find_node, find_package
from real.processes import Child, Program, free_port, start

CLIENT = "limelight"
AUDIENCE = "https://toggles.example.com/"
SCOPE = "toggles"  # of the resource server, without which a provider gives no token for it
PASSWORD_ONLY, TWO_FACTORS = "urn:example:password", "urn:example:two-factors"
_SCRIPT = Path(__file__).with_name("identity_provider.mjs")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account at the provider."""

    login: str
    name: str
    roles: tuple[str, ...]
    password: str = field(repr=False, default_factory=lambda: f"pass word+{secrets.token_urlsafe(12)}/=")


@dataclass(frozen=True, slots=True)
class Settings:
    """How the provider is set up. `keys` are those of the sign-ins in profiles: the end of the redirect address."""

    access_seconds: int = 600  # how long an access token lasts
    keys: tuple[str, ...] = ("company",)
    audience: str = AUDIENCE


@contextlib.contextmanager
def running_provider(folder: Path, settings: Settings = Settings()) -> Iterator[IdentityProvider]:
    """Run a provider of one's own for the length of a with-block; its log goes into the folder."""
    provider = IdentityProvider(folder, settings)
    try:
        yield provider
    finally:
        provider.stop()


class IdentityProvider:
    """A running provider. Its people: `owner` may release, `support` may only look."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.port = free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self.settings = settings
        self.owner = Person("eva", "Eva Lindqvist", ("business-owner",))
        self.support = Person("samira", "Samira Haddad", ("support",))
        self._http = httpx.Client(base_url=self.issuer, trust_env=False, timeout=10)
        node, package = find_node(OIDC_PROVIDER), find_package(OIDC_PROVIDER)
        self.child: Child = start(
            Program(
                name="The OpenID provider",
                arguments=[str(node), str(_SCRIPT)],
                log=folder / f"identity-provider-{self.port}.log",
                environment={"PATH": "/usr/bin:/bin", "HOME": str(folder), "NODE_ENV": "test"},
                feed=json.dumps(self._configuration(package / OIDC_PROVIDER.entry)).encode(),
                end_signal=signal.SIGKILL,  # it keeps everything in memory
            )
        )
        try:
            self.child.wait_until(self._answers, "the OpenID provider to answer")
        except BaseException:
            self.stop()
            raise

    def entry(self, key: str, **more: Any) -> SignInEntry:
        """How a profile names it, as domain values; `more` replaces fields."""
        wanted: dict[str, Any] = {
            "issuer": self.issuer,
            "client_id": CLIENT,
            "title": "The company",
            "scopes": ("openid", "profile", "offline_access", SCOPE),
            "resource": self.settings.audience,
            "prompt": "consent",  # without it this provider gives no refresh token
        }
        return SignInEntry(key, **(wanted | more))

    def toml(self, key: str, **more: object) -> str:
        """How a profile names it, as its table `[sign_ins.KEY]`; `more` adds fields."""
        entry = self.entry(key)
        fields: dict[str, object] = {
            name: getattr(entry, name) for name in ("issuer", "client_id", "title", "scopes", "resource", "prompt")
        }
        lines = [f"{name} = {json.dumps(value)}" for name, value in (fields | more).items()]
        return "\n".join([f"[sign_ins.{key}]", *lines, ""])

    def sessions(self, person: Person) -> int:
        """How many browser sessions the person has there."""
        return self._count("Session", person)

    def refresh_tokens(self, person: Person) -> int:
        """How many refresh tokens of the person it would still take."""
        return self._count("RefreshToken", person)

    def revoke(self, person: Person) -> None:
        """End everything of the person, as an administrator does."""
        self._ask("POST", "/rig/revoke", {"person": person.login})

    def fail_next(self, path: str, *statuses: int) -> None:
        """Answer the next requests to a path, such as `/token`, with these statuses instead."""
        self._ask("POST", "/rig/faults", [{"path": path, "status": status} for status in statuses])

    def gather(self, count: int, seconds: float) -> None:
        """From now on answer requests for tokens only when so many have come, or after so many seconds."""
        self._ask("POST", "/rig/gathering", {"count": count, "seconds": seconds})

    def seen(self) -> list[dict[str, Any]]:
        """Every request for tokens or their revocation, oldest first: path, grant, status, error."""
        return list(self._ask("GET", "/rig/seen"))

    def secrets(self) -> Mapping[str, str]:
        """Every code, token and verifier that passed, and every password: secret -> what it is."""
        passed = {each["secret"]: each["what"] for each in self._ask("GET", "/rig/secrets")}
        return passed | {person.password: "password" for person in (self.owner, self.support)}

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Let it take connections but answer nothing for the length of a with-block."""
        os.kill(self.child.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.child.pid, signal.SIGCONT)

    def stop(self) -> None:
        """End it."""
        self._http.close()
        self.child.end()

    def _configuration(self, entry: Path) -> dict[str, object]:
        people = {
            person.login: {
                "password": person.password,
                "claims": {"name": person.name, "preferred_username": person.login, "roles": person.roles},
            }
            for person in (self.owner, self.support)
        }
        return {
            "entry": str(entry),
            "issuer": self.issuer,
            "port": self.port,
            "client": CLIENT,
            "redirects": [f"http://127.0.0.1/cb/{quote(key)}" for key in self.settings.keys],
            "people": people,
            "scopes": [SCOPE],
            "acr": [PASSWORD_ONLY, TWO_FACTORS],
            "audience": self.settings.audience,
            "accessSeconds": self.settings.access_seconds,
        }

    def _count(self, model: str, person: Person) -> int:
        held = self._ask("GET", "/rig/holdings")
        return sum(each["model"] == model and each["person"] == person.login and not each["consumed"] for each in held)

    def _answers(self) -> bool:
        with contextlib.suppress(httpx.TransportError):
            return self._http.get("/.well-known/openid-configuration").status_code == 200
        return False

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        answer = self._http.request(method, path, json=body)
        answer.raise_for_status()
        return answer.json()
