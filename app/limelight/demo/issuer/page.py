"""What a browser shows: who one wants to be, or why that cannot go on. No script, and nothing from outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from html import escape

from starlette.responses import HTMLResponse

from limelight.demo.issuer.people import Person
from limelight.resources import resource

_STYLE = resource("demo", "sign-in.css").read_text(encoding="utf-8")
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_LOGO = resource("icons", "limelight.svg").read_text(encoding="utf-8").replace("<svg ", '<svg aria-hidden="true" ', 1)
CANCEL = "nobody"
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · DEMO</title>
<style>{style}</style>
</head>
<body>
<main>
<header>{logo}<span class="name">Limelight</span><strong class="demo">DEMO</strong></header>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""
_CARD = """<button class="person" type="submit" name="role" value="{role}" aria-labelledby="{role}-title {role}-name"
 aria-describedby="{role}-may">
<span class="picture" aria-hidden="true">{initials}</span>
<span class="words"><span class="title" id="{role}-title">{title}</span>
<span class="who" id="{role}-name">{name}</span>
<span class="may" id="{role}-may">{sentence}</span></span>
</button>"""
_CHOICE = """<p>Northbank’s sign-in, on this computer only. Nobody here exists, so there is no password: choose a
person, and Limelight opens as they would see it.</p>
<form method="post" action="{action}">
<input type="hidden" name="request" value="{request}">
{cards}
<button class="cancel" type="submit" name="role" value="{cancel}">Cancel</button>
</form>
<footer>In real life your company’s own sign-in page stands here.</footer>"""


def choice(people: Iterable[Person], action: str, request: str, back: str) -> HTMLResponse:
    """Return the page with the people. `request` is what the form sends with it; `back` is the origin it leads to."""
    cards = "\n".join(_CARD.format_map(_escaped(person)) for person in people)
    body = _CHOICE.format(action=escape(action), request=escape(request), cards=cards, cancel=CANCEL)
    # A form's target is checked again at each redirect that follows it: `back` is the one it may lead to.
    return _page("Who do you want to be?", body, 200, f"'self' {back}")


def sentence(title: str, words: str, status: int = 200) -> HTMLResponse:
    """Return a page that says one thing."""
    return _page(title, f"<p>{escape(words)}</p>", status, "'none'")


def _page(title: str, body: str, status: int, form_action: str) -> HTMLResponse:
    policy = (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; form-action {form_action}; "
        "frame-ancestors 'none'; base-uri 'none'"
    )
    text = _PAGE.format(title=escape(title), style=_STYLE, logo=_LOGO, body=body)
    return HTMLResponse(text, status, {**HEADERS, "Content-Security-Policy": policy})


def _escaped(person: Person) -> Mapping[str, str]:
    fields = ("role", "initials", "title", "name", "sentence")
    return {name: escape(getattr(person, name)) for name in fields}
