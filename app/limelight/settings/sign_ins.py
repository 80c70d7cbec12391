"""Reads `[sign_ins.KEY]`: the OpenID providers of a profile, and which systems people sign in to with them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from limelight.documents.table import Table, nearest
from limelight.domain.profile import Binding, SystemEntry
from limelight.settings.places_named import address_in, ca_file_in
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.sign_ins import SignInEntry

LEAST_STEP_UP = 30  # seconds; less would be over before the change is confirmed
MOST_STEP_UP = 86_400
_PROMPTS = ("login", "consent", "select_account")  # OpenID Connect Core, 3.1.2.1
_KEYS = ("issuer", "client_id", "title", "scopes", "audience", "resource", "prompt", "acr_values", "step_up_seconds")
_MORE_KEYS = ("step_up_acr_values", "device_code", "ca_file", "redirect_port")
_PORTS = range(1024, 65_536)  # below are those that only the system may listen on
_WORD = re.compile(r"[!#-\[\]-~]+")  # a scope, RFC 6749, 3.3; an acr value is parted by blanks as well
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!$-~]+")  # absolute, without a fragment: RFC 8707, 2
_PLAIN = re.compile(r"[ -~]*")


def sign_in_of(key: str, table: Table, folder: FilePath) -> SignInEntry:
    """One table `[sign_ins.KEY]`, checked."""
    from limelight.domain.sign_ins import SignInEntry  # noqa: PLC0415  (most profiles have none)

    table.only(*_KEYS, *_MORE_KEYS)
    step_up = _step_up(table)
    return SignInEntry(
        key=key,
        issuer=address_in(table, "issuer"),
        client_id=_plain(table, "client_id", None),
        title=table.text("title", ""),
        scopes=_scopes(table),
        audience=_plain(table, "audience", ""),
        resource=_resource(table),
        prompt=_prompt(table),
        acr_values=_words(table, "acr_values"),
        step_up_seconds=step_up,
        step_up_acr_values=_words(table, "step_up_acr_values"),
        device_code=table.flag("device_code", default=False),
        ca_file=ca_file_in(table, folder),
        redirect_port=_port(table),
    )


def named_sign_in(table: Table, sign_ins: Iterable[SignInEntry]) -> str:
    """The sign-in that a system names; empty where it names none."""
    named, known = table.text("sign_in", ""), [entry.key for entry in sign_ins]
    if named and named not in known:
        table.wrong(
            "sign_in",
            tr(
                "There is no [sign_ins.{named}] in the profile.{hint}",
                named=named,
                hint=nearest(named, known),
            ),
        )
    return named


def require_one_for_each_origin(systems: Iterable[tuple[Table, SystemEntry]]) -> None:
    """A token is bound to its origin, so two systems there cannot be signed in to in two ways."""
    first: dict[str, SystemEntry] = {}
    for table, system in systems:
        other = first.setdefault(system.origin, system)
        if other.sign_in != system.sign_in:
            table.wrong(
                "sign_in",
                tr(
                    "[systems.{other}] is at the same server, and {says}. Write the same for both.",
                    other=other.key,
                    says=_way(other),
                ),
            )


def require_no_code_for_critical(
    sign_ins: Iterable[tuple[Table, SignInEntry]], systems: Iterable[SystemEntry], bindings: Iterable[Binding]
) -> None:
    """A code from another device is never for critical environments. Source: safety rules, "Sign-in and secrets"."""
    ways = {system.key: system.sign_in for system in systems}
    critical = [binding for binding in bindings if binding.environment.critical]
    for table, entry in sign_ins:
        reached = next((each for each in critical if ways[each.system] == entry.key), None)
        if entry.device_code and reached is not None:
            table.wrong(
                "device_code",
                tr(
                    'The environment "{environment}" is critical, and one signs in there with this. Somebody '
                    "can be talked into typing a code, so delete this line, or give that system a sign-in of its own.",
                    environment=reached.environment.key,
                ),
            )


def _way(system: SystemEntry) -> str:
    return tr('names sign_in = "{sign_in}"', sign_in=system.sign_in) if system.sign_in else tr("names no sign_in")


def _scopes(table: Table) -> tuple[str, ...]:
    if "scopes" not in table.values:
        from limelight.domain.sign_ins import DEFAULT_SCOPES  # noqa: PLC0415  (see above)

        return DEFAULT_SCOPES
    scopes = _words(table, "scopes")
    if "openid" not in scopes:
        table.wrong("scopes", tr('"scopes" must hold "openid": without it nobody says who signed in.'))
    return scopes


def _words(table: Table, key: str) -> tuple[str, ...]:
    words = table.texts(key)
    for index, word in enumerate(words):
        if not _WORD.fullmatch(word):
            fault = tr('A word of "{key}" is empty, or holds a blank or a sign that none has.', key=key)
            table.wrong_item(key, index, tr("{fault} Write each in quotes of its own.", fault=fault))
    return words


def _plain(table: Table, key: str, default: str | None) -> str:
    text = table.text(key, default)
    if not _PLAIN.fullmatch(text):
        table.wrong(key, tr('"{key}" holds a letter outside ASCII. Copy it as the provider shows it.', key=key))
    return text


def _resource(table: Table) -> str:
    text = table.text("resource", "")
    if text and not _URI.fullmatch(text):
        table.wrong("resource", tr('"resource" must be an address such as "https://toggles.example.com", without a #.'))
    return text


def _prompt(table: Table) -> str:
    text = table.text("prompt", "")
    for word in text.split(" ") if text else ():
        if word == "none":
            table.wrong("prompt", tr('"none" shows no page, so nobody could ever sign in. Delete this line.'))
        if word not in _PROMPTS:
            table.wrong("prompt", tr('"prompt" says something unknown.{word}', word=nearest(word, _PROMPTS)))
    return text


def _port(table: Table) -> int:
    port = table.values.get("redirect_port", 0)
    if isinstance(port, bool) or not isinstance(port, int) or (port not in _PORTS and "redirect_port" in table.values):
        table.wrong(
            "redirect_port", tr('"redirect_port" must be a whole number from 1024 to 65535. Correct or delete it.')
        )
    return int(port)


def _step_up(table: Table) -> int | None:
    seconds = table.seconds("step_up_seconds", None, least=LEAST_STEP_UP, most=MOST_STEP_UP)
    if seconds is None and "step_up_acr_values" in table.values:
        table.wrong(
            "step_up_acr_values", tr('"step_up_acr_values" means nothing without "step_up_seconds". Add that line.')
        )
    if seconds is not None and not seconds.is_integer():
        table.wrong("step_up_seconds", tr('"step_up_seconds" must be a whole number.'))
    return None if seconds is None else int(seconds)
