"""A browser in a few lines: cookies, redirects and forms, for tests whose matter is not the browser."""

from __future__ import annotations

import re
from html import unescape

import httpx

from real.identity_provider import Person

_ACTION = re.compile(r'<form[^>]* action="([^"]+)"')
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_MOST_PAGES = 20  # on the way from the first page to the last


class PlainBrowser:
    """One person's browser: it stays signed in at the provider from one visit to the next."""

    def __init__(self) -> None:
        self._http = httpx.Client(trust_env=False, timeout=30)

    def sign_in(self, address: str, person: Person, password: str | None = None) -> httpx.Response:
        """Open the address that a program gave, log in and agree wherever asked; return the last page."""
        page = self._http.get(address)
        for _ in range(_MOST_PAGES):
            if page.next_request is not None:
                page = self._http.send(page.next_request)
            elif page.status_code == 200 and (form := _ACTION.search(page.text)):
                fields = dict(_HIDDEN.findall(page.text))
                if fields.get("prompt") == "login":
                    fields |= {"login": person.login, "password": password or person.password}
                page = self._http.post(unescape(form[1]), data=fields)
            else:
                return page
        raise AssertionError(f"There was no end after {_MOST_PAGES} pages; the last was {page.url.path}.")

    def close(self) -> None:
        """Forget everything."""
        self._http.close()
