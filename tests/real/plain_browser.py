"""A browser in a few lines: cookies, redirects and forms, for tests whose matter is not the browser."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import httpx

from limelight.domain.sign_ins import DeviceCode
from real.identity_provider import Person

_ACTION = re.compile(r'<form[^>]* action="([^"]+)"')
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_ABORT = re.compile(r'<a href="([^"]+/abort)"')
_MOST_PAGES = 20  # on the way from the first page to the last


class PlainBrowser:
    """One person's browser: it stays signed in at the provider from one visit to the next."""

    def __init__(self) -> None:
        self._http = httpx.Client(trust_env=False, timeout=30)
        self.logins = 0  # how often it was asked to log in

    def sign_in(self, address: str, person: Person, password: str | None = None) -> httpx.Response:
        """Open the address that a program gave, log in and agree wherever asked; return the last page."""
        login = {"login": person.login, "password": password or person.password}
        return self._go_through(self._http.get(address), login)

    def give_up(self, address: str) -> httpx.Response:
        """Open the address and press what aborts; return the last page."""
        page = self._redirected(self._http.get(address))
        abort = _ABORT.search(page.text)
        assert abort is not None, page.text
        return self._redirected(self._http.get(unescape(abort[1])))

    def sign_out(self, address: str) -> httpx.Response:
        """Open the provider's own page for signing out, and say yes."""
        return self._go_through(self._http.get(address), {}, {"logout": "yes"})

    def type_code(self, shown: DeviceCode, person: Person) -> httpx.Response:
        """Open the page for codes, type the code, log in and agree; return the last page."""
        login = {"login": person.login, "password": person.password}
        return self._go_through(self._http.get(shown.address), login, {"user_code": shown.code})

    def close(self) -> None:
        """Forget everything."""
        self._http.close()

    def _go_through(
        self, page: httpx.Response, login: dict[str, str], more: dict[str, str] | None = None
    ) -> httpx.Response:
        """Follow redirects and send forms until there is neither."""
        for _ in range(_MOST_PAGES):
            page = self._redirected(page)
            form = _ACTION.search(page.text)
            if page.status_code != 200 or form is None:
                return page
            fields = dict(_HIDDEN.findall(page.text)) | (more or {})
            if fields.get("prompt") == "login":
                self.logins += 1
                fields |= login
            page = self._http.post(unescape(form[1]), data=fields)
        raise AssertionError(f"There was no end after {_MOST_PAGES} pages; the last was {page.url.path}.")

    def _redirected(self, page: httpx.Response) -> httpx.Response:
        while page.next_request is not None:
            page = self._http.send(page.next_request)
        return page


class Visit:
    """One person goes to the page, or takes the code, that a client shows; call it as `show`."""

    def __init__(self, go: Callable[[Any], httpx.Response]) -> None:
        self._go = go
        self._page: asyncio.Future[httpx.Response] | None = None

    def __call__(self, shown: str | DeviceCode) -> None:
        self._page = asyncio.get_running_loop().run_in_executor(None, self._go, shown)

    async def page(self) -> httpx.Response:
        """The last page, once the person is there."""
        assert self._page is not None
        return await self._page
