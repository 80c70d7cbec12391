"""A visitor instead of a browser: follows a sign-in through the demo's own pages by HTTP, and chooses one person.

With it the demo opens signed in, and the tour and the self-test sign in where there is no browser. It does what a
browser does and nothing else: the request, the page, its form, and the way back all go over the wire.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

import httpx

from limelight.domain.errors import DemoTrouble
from limelight.domain.profile import is_loopback

_DEADLINE = 20.0  # seconds for the whole visit
_LARGEST = 512 * 1024  # characters of a page
T = TypeVar("T")


async def signed_in_as(role: str, sign_in: Callable[[Callable[[str], None]], Awaitable[T]]) -> T:
    """Run a sign-in that shows its address to a browser, with a visitor in the browser's place.

    Raises:
        DemoTrouble: the visitor got lost.
        LimelightError: what the sign-in raises.
    """
    try:
        async with asyncio.TaskGroup() as group:

            def show(address: str) -> None:
                group.create_task(visit(address, role))

            async def whole() -> T:
                return await sign_in(show)

            signing_in = group.create_task(whole())
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from several
    return signing_in.result()


async def visit(address: str, role: str) -> None:
    """Open an authorization address, choose the person of that role, and go where the answer leads.

    Raises:
        DemoTrouble: a step did not answer as it should; says which.
    """
    try:
        async with asyncio.timeout(_DEADLINE), httpx.AsyncClient(trust_env=False, timeout=_DEADLINE) as client:
            page = await _page(client.get(_on_loopback(address)), 200, "page")
            form = _Form.of(page.text)
            if role not in form.choices:
                raise DemoTrouble(f"The demo's sign-in page offers no {role}.")
            target = _on_loopback(urljoin(address, form.action))
            answer = await _page(client.post(target, data={**form.hidden, "role": role}), 303, "answer")
            await _page(client.get(_on_loopback(answer.headers.get("location", ""))), 200, "way back")
    except (httpx.HTTPError, TimeoutError) as error:
        raise DemoTrouble(f"The demo's sign-in could not be reached: {error or type(error).__name__}.") from error


async def _page(asking: Awaitable[httpx.Response], status: int, what: str) -> httpx.Response:
    answer = await asking
    if answer.status_code != status or len(answer.text) > _LARGEST:
        raise DemoTrouble(f"The {what} of the demo's sign-in is not as it should be ({answer.status_code}).")
    return answer


def _on_loopback(address: str) -> str:
    """Return the address: the visitor never leaves this computer."""
    if not is_loopback(urlsplit(address).hostname or ""):
        raise DemoTrouble("The demo's sign-in leads away from this computer.")
    return address


@dataclass(slots=True)
class _Form(HTMLParser):
    """The form of a page: where it goes, what it sends by itself, and the people on its buttons."""

    action: str = ""
    hidden: dict[str, str] = field(default_factory=dict)
    choices: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, page: str) -> _Form:
        """Read the form of a page."""
        form = cls()
        form.feed(page)
        form.close()
        return form

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what is of use."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action = given.get("action", "")
        elif tag == "input" and given.get("type") == "hidden":
            self.hidden[given["name"]] = given["value"]
        elif tag == "button" and given.get("name") == "role":
            self.choices.add(given["value"])
