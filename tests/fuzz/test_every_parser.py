"""No module reads what comes from outside without being fuzzed: modules that decode are found in the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import limelight
from fuzz.test_parsers import PARSERS

APP = Path(limelight.__file__).parent
OURS = "our own text, that was checked where it came in: it never left this program"

FUZZED = {
    "bootstrap/verify_journal.py": "an export of the journal",
    "documents/files.py": "the profile",
    "documents/positions.py": "the profile",
    "identity/journal_anchor.py": "the journal's head in the keyring",
    "identity/openid/device.py": "OpenID: device code",
    "identity/openid/discovery.py": "OpenID: metadata",
    "identity/openid/id_token.py": "OpenID: ID token, its claims",
    "identity/openid/keys.py": "OpenID: key set",
    "identity/openid/requests.py": "the receiver's requests",
    "identity/openid/tokens.py": "OpenID: token endpoint",
    "identity/session_keeping.py": "a kept session",
    "journal/verifier.py": "an export of the journal",
    "journal/wire.py": "an event of the journal",
    "net/decoding.py": "any JSON that a write rests on",
    "providers/build_info.py": "build information by a JMESPath",
    "providers/toggle_endpoint.py": "toggle endpoint: one feature",
    "providers/toggle_endpoint_changes.py": "toggle endpoint: what became of a change",
    "providers/toggle_endpoint_feeds.py": "toggle endpoint: what happened",
    "providers/toggle_endpoint_held.py": "toggle endpoint: what waits, and an answer to a decision",
    "providers/toggle_endpoint_events.py": "toggle endpoint: news of what moved",
    "providers/toggle_endpoint_held_list.py": "toggle endpoint: everything that waits",
    "providers/toggle_endpoint_pages.py": "toggle endpoint: the list",
    "providers/toggle_endpoint_prints.py": "toggle endpoint: what moved",
    "providers/unleash_backend.py": "Unleash: how far, by the backend token",
    "providers/unleash_customers.py": "Unleash: an answer for one customer",
    "providers/unleash_data.py": "answers to a write, problem details, Retry-After",
    "providers/unleash_happenings.py": "Unleash: what happened",
    "providers/unleash_history.py": "Unleash: history",
    "providers/unleash_passwords.py": "Unleash: a token made for a password",
    "providers/unleash_reads.py": "Unleash: the list",
    "providers/unleash_writes.py": "answers to a write, problem details, Retry-After",
    "settings/blocks.py": "a connection saved into the profile",
    "store/acknowledged.py": "acknowledged differences",
    "store/announced.py": "announced messages",
    "store/catalogue.py": "the stored picture",
    "store/last_picture.py": "the stored picture",
    "store/packed.py": "the stored picture",
    "store/recent_plans.py": "the plans that were opened last",
    "store/sections.py": "the stored picture",
    "ui/deep_links.py": "links to a feature",
    "ui/stage/keeping.py": "what the stage remembers",
}
EXCUSED = {
    "providers/toggle_endpoint_setting.py": OURS,
    "providers/unleash_setting.py": OURS,
    "ui/announcing/dialog.py": OURS,
    "ui/licences.py": "a file that ships with the program",
}
_DECODE = {"decode", "decode_strictly", "document_of"}
_LIBRARIES = {"json", "msgpack", "msgspec", "tomllib", "tomlkit"}
_READ = {"decode", "loads", "load", "convert", "parse", "Decoder"}


def reads(tree: ast.AST) -> Iterator[str]:
    """The calls of a module that turn text or bytes into values."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in _DECODE | {"parse_qsl"}:
            yield called.id
        elif isinstance(called, ast.Attribute) and called.attr in _READ:
            owner = called.value
            name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
            if name in _LIBRARIES:
                yield f"{name}.{called.attr}"


def test_every_module_that_reads_is_fuzzed() -> None:
    found = {
        place
        for path in APP.rglob("*.py")
        if not (place := path.relative_to(APP).as_posix()).startswith("demo/")
        and any(reads(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert found == FUZZED.keys() | EXCUSED.keys()


def test_every_parser_that_is_named_is_there() -> None:
    assert set(FUZZED.values()) <= {parser.name for parser in PARSERS}


@pytest.mark.parametrize(
    "source", ["json.loads(x)", "decode(body, Shape, '')", "msgspec.convert(a, B)", "tomllib.loads(t)"]
)
def test_what_reads_is_found(source: str) -> None:
    assert list(reads(ast.parse(source)))


@pytest.mark.parametrize("source", ["data.decode('utf-8')", "json.dumps(x)", "re.compile(x)"])
def test_what_does_not_read_is_left_alone(source: str) -> None:
    assert not list(reads(ast.parse(source)))
