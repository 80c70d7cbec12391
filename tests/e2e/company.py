"""A company as a person works there: its identity provider, toggle endpoints that take the provider's tokens, the
person's own browser, and a computer on which everything names a keyring in the clear."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

import httpx

from e2e.canaries import Canaries
from e2e.console import Console
from limelight.bootstrap.desk import Order, build_desk, credentials_of_run
from limelight.bootstrap.places import Places
from limelight.settings import read_profile
from limelight.sync.engine import Outlets
from real.browser import Opener
from real.demo import Demo, running_demo
from real.identity_provider import IdentityProvider, Person, Settings, running_provider
from real.plain_browser import PlainBrowser, Visit
from real.screen import Screen

FEATURE, KEY = "Instant payments", "instant-payments"
STAGING, PRODUCTION_EU, OTHER = 1, 2, 3  # the columns of the matrix

SIGN_IN = "Sign in to read"  # what a column's head says where nobody is signed in

_PROFILE = """title = "Bank"

{sign_in}
[systems.bank]
kind = "toggle-endpoint"
address = "{bank}"
title = "Bank toggles"
sign_in = "company"
poll_seconds = 5

[systems.other]
kind = "toggle-endpoint"
address = "{other}"
title = "Other toggles"
poll_seconds = 5

[[environments]]
key = "staging"
name = "Staging"
kind = "staging"
system = "bank"

[[environments]]
key = "production-eu"
name = "Production EU"
kind = "production"
system = "bank"

[[environments]]
key = "other"
name = "Elsewhere"
kind = "production"
system = "other"
remote = "production-uk"
"""


class Company:
    """`bank` takes the provider's tokens, `other` has tokens of its own that are pasted."""

    def __init__(self, folder: Path, provider: IdentityProvider, bank: Demo, other: Demo) -> None:
        self.folder = folder
        self.provider = provider
        self.bank = bank
        self.other = other
        self.opener = Opener(folder)

    @property
    def owner(self) -> Person:
        """May release."""
        return self.provider.owner

    @property
    def support(self) -> Person:
        """May only look."""
        return self.provider.support

    def profile(self, name: str = "limelight", **sign_in: object) -> Path:
        """A profile of both systems; `sign_in` adds fields to its `[sign_ins.company]`."""
        path = self.folder / f"{name}.toml"
        table = self.provider.toml("company", **sign_in)
        text = _PROFILE.format(sign_in=table, bank=self.bank.address, other=self.other.address)
        path.write_text(text, encoding="utf-8")
        return path

    def console(self, screen: Screen, profile: Path) -> Console:
        """The program on a profile. Pages that it opens come to `opener`; a keyring in the clear is offered to it."""
        configuration = screen.session.home / ".config" / "python_keyring"
        configuration.mkdir(parents=True, exist_ok=True)
        clear = "keyrings.alt.file.PlaintextKeyring"
        (configuration / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={clear}\n", encoding="utf-8")
        hostile = {"PATH": f"{self.opener.folder}:{os.environ['PATH']}", "PYTHON_KEYRING_BACKEND": clear}
        return Console(screen, "--profile", str(profile), environment=hostile)

    def live(self, console: Console) -> list[bool]:
        """Whether each environment is read again and again, as its column's head says."""
        return ["Live" in head for head in console.table().headers()[1:]]

    def bank_refuses_release(self, person: Person) -> bool:
        """Whether the bank answers 403 to a release with the access token that the provider gave last."""
        [*_, access] = [secret for secret, what in self.provider.secrets().items() if what == "access_token"]
        flags = f"{self.bank.address}/environments/production-eu/flags/{KEY}"
        with httpx.Client(headers={"Authorization": f"Bearer {access}"}, trust_env=False, timeout=30) as client:
            headers = {"If-Match": client.get(flags).json()["etag"], "Idempotency-Key": str(uuid4())}
            target = {"state": "ENABLED", "percentage": 100, "targeted": "clear", "reason": "because"}
            answer = client.post(f"{flags}/release", headers=headers, json=target)
        return answer.status_code == 403 and f"{person.name} may not release" in answer.text

    def canaries(self, more: Mapping[str, str] | None = None) -> Canaries:
        """Every secret that anybody gave to anybody: passwords, codes, tokens, verifiers; and `more`."""
        pasted = {token: f"the token of {role}" for role, token in self.other.server.tokens.items()}
        return Canaries(pasted | dict(self.provider.secrets()) | dict(more or {}))


@contextlib.contextmanager
def running_company(folder: Path, access_seconds: int = 600) -> Iterator[Company]:
    """Run a company for the length of a with-block; its files go into the folder."""
    with running_provider(folder, Settings(access_seconds)) as provider:
        trust = ("--issuer", provider.issuer, "--audience", provider.settings.audience)
        with running_demo(options=trust) as bank, running_demo() as other:
            yield Company(folder, provider, bank, other)


async def sign_in_beforehand(profile: Path, person: Person, token: str = "") -> None:
    """Sign a person in to the company as an earlier run of the program did, without its window; and elsewhere with a
    token."""
    browser = PlainBrowser()
    outlets = Outlets(*(lambda *_: None for _ in range(5)))
    places = Places(profile, profile.with_suffix(".earlier"), profile.parent / "earlier")
    desk = await build_desk(Order(places, read_profile(profile), outlets, lambda _: None, credentials_of_run(True)))
    visit = Visit(lambda address: browser.sign_in(address, person))
    await desk.sign_in_by_browser("bank", visit)
    await visit.page()
    if token:
        await desk.sign_in("other", token)
    await desk.close()
    browser.close()
