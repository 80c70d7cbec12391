"""What must not be in the program, or in one place of it only: each rule with its reason.

Source: safety rules, sections 3 to 5. What turns text into markup and opens links has a test of its own,
`tests/ui/test_plain_text.py`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
APP = TOP / "app" / "limelight"
MODULES = sorted(APP.rglob("*.py"))


@dataclass(frozen=True, slots=True)
class Rule:
    """What is not to be found outside of `but_in` (folders and files of the program), and why.

    `found` are names: `import x` of a module, `call x` of a function by its last name, `x=False` of an argument, or
    `.x` of an attribute.
    """

    title: str
    reason: str
    found: frozenset[str]
    but_in: tuple[str, ...] = ()


def rule(title: str, reason: str, *found: str, but_in: tuple[str, ...] = ()) -> Rule:
    return Rule(title, reason, frozenset(found), but_in)


RULES = (
    rule(
        "HTTP is built in one place",
        "there it is bounded in time and bytes, bound to an origin, and its errors are translated",
        *("import httpx", "import httpcore", "import http.client", "import urllib3", "import requests"),
        *("import aiohttp", "call urlopen", "import ftplib", "import smtplib", "import telnetlib"),
        but_in=("net/", "demo/"),
    ),
    rule(
        "nothing is listened on or connected to elsewhere",
        "a socket is a way in or out that nothing bounds",
        *("import socket", "call start_server", "call open_connection", "call create_connection"),
        but_in=("identity/openid/receiver.py", "net/troubles.py", "demo/", "bootstrap/demo.py"),
    ),
    rule("TLS is made in one place", "its verification cannot be switched off there", "import ssl", but_in=("net/",)),
    rule(
        "TLS is always verified",
        "who does not verify hands the token to whoever answers",
        *("verify=False", "check_hostname=False", ".CERT_NONE", ".CERT_OPTIONAL", "call _create_unverified_context"),
    ),
    rule(
        "the environment does not steer HTTP",
        "variables could name a proxy, an authority or a password file; proxies are read by ourselves, and named",
        *("trust_env=True", "call AsyncClient", "call Client"),
        but_in=("demo/",),
    ),
    rule(
        "redirects are never followed",
        "a 307 sends a write twice, and a token to another origin",
        *("follow_redirects=True", "allow_redirects=True"),
    ),
    rule(
        "the keyring's own choice is never asked",
        "an add-on, a variable or a file would choose where tokens go",
        *("call get_keyring", "call set_keyring", "call init_backend", "call load_keyring"),
    ),
    rule("one module holds the keyring", "there it is named, bounded and cancelled", "import keyring",
         but_in=("identity/keyring_store.py",)),
    rule(
        "no program is started but the demo's server",
        "what is started gets arguments and an environment that others can read",
        *("import subprocess", "import os.system", ".popen", "call Popen", "call create_subprocess_exec", ".startfile"),
        *("call posix_spawn", "import os.popen", "os.system"),
        *("call create_subprocess_shell", "shell=True", "call execv", "call spawnv", "import webbrowser", "import pty"),
        but_in=("demo/process.py",),
    ),
    rule(
        "nothing that comes in is run",
        "these turn data into code",
        *("import pickle", "import marshal", "import shelve", "import yaml", "import dill", "import cloudpickle"),
        *("call eval", "call compile_command", "call __import__", "call run_path", "call literal_eval"),
        *("import xml", "import code"),
    ),
    rule("no name of a file is guessed", "before the file is made, somebody else may make it", "call mktemp"),
    rule("no weak hash", "nobody has to think about whether it matters here", "call md5", "call sha1"),
    rule(
        "chance is for jitter and the demo",
        "secrets are drawn with `secrets`",
        "import random",
        but_in=("sync/engine.py", "demo/"),
    ),
    rule(
        "a secret is opened in few places",
        "what is opened can be logged, shown and kept: these places hand it on to the wire or the store",
        "call reveal",
        but_in=("net/", "identity/", "selftest.py", "providers/unleash_passwords.py", "announcing/posting.py"),
    ),
    rule(
        "only the command line prints",
        "what is printed ends in logs of other programs",
        "call print",
        but_in=("selftest.py", "bootstrap/", "demo/command.py", "ui/tour/tour.py", "journal/verifier.py"),
    ),
    rule(
        "SQLite is the journal's and the demo's",
        "one writer, with settings that survive a power cut",
        "import sqlite3",
        but_in=("journal/", "demo/", "selftest.py", "bootstrap/verify_journal.py"),
    ),
    rule(
        "no trace of what failed is written out with its values",
        "a value may be a secret",
        *("import cgitb", "call print_exc", "call print_exception", "call dump_traceback", "capture_locals=True"),
    ),
)  # fmt: skip


def names_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every name that a rule can speak of, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((node.lineno, f"import {name}") for name in _imported(node))
        elif isinstance(node, ast.Call):
            yield node.lineno, f"call {_last_name(node.func)}"
            yield from ((node.lineno, said) for keyword in node.keywords if (said := _said(keyword.arg, keyword.value)))
        elif isinstance(node, ast.Assign):
            names = [target.attr for target in node.targets if isinstance(target, ast.Attribute)]
            yield from ((node.lineno, said) for name in names if (said := _said(name, node.value)))
        elif isinstance(node, ast.Attribute):
            yield node.lineno, f".{node.attr}"
            if isinstance(node.value, ast.Name):
                yield node.lineno, f"{node.value.id}.{node.attr}"


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (part for alias in node.names for part in _heads(alias.name))
    elif node.module and not node.level:
        yield from _heads(node.module)
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _last_name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


def _said(name: str | None, value: ast.expr) -> str:
    """`name=value` where the value is written there; empty where not."""
    return f"{name}={value.value}" if name and isinstance(value, ast.Constant) else ""


def _heads(name: str) -> Iterator[str]:
    """`a.b.c` as a, a.b and a.b.c."""
    parts = name.split(".")
    yield from (".".join(parts[:length]) for length in range(1, len(parts) + 1))


@cache
def names_of(path: Path) -> tuple[tuple[int, str], ...]:
    """The names of a module, read once for all rules."""
    return tuple(names_in(ast.parse(path.read_text(encoding="utf-8"))))


def offences(names: Iterable[tuple[int, str]], broken: Rule) -> list[str]:
    return [f"line {line}: {name}" for line, name in names if name in broken.found]


def is_free(path: Path, free: Rule) -> bool:
    place = path.relative_to(APP).as_posix()
    return any(place.startswith(each) if each.endswith("/") else place == each for each in free.but_in)


@pytest.mark.parametrize("held", RULES, ids=lambda held: held.title)
def test_it_holds_in_the_whole_program(held: Rule) -> None:
    found = {
        str(path.relative_to(APP)): broken
        for path in MODULES
        if not is_free(path, held) and (broken := offences(names_of(path), held))
    }
    assert not found, f"{held.title}: {held.reason}"


@pytest.mark.parametrize("held", [each for each in RULES if each.but_in], ids=lambda held: held.title)
def test_each_exception_is_needed(held: Rule) -> None:
    for place in held.but_in:
        files = [path for path in MODULES if is_free(path, Rule("", "", frozenset(), (place,)))]
        used = [path for path in files if offences(names_of(path), held)]
        assert used, f"{held.title}: {place} does not need it any more"


@pytest.mark.parametrize(
    "source",
    [
        "import httpx",
        "from httpx import AsyncClient",
        "import urllib.request as u; u.urlopen('https://x')",
        "from asyncio import start_server\nstart_server(f, '0.0.0.0')",
        "import ssl",
        "httpx.AsyncHTTPTransport(verify=False)",
        "context.check_hostname = False",
        "context.verify_mode = ssl.CERT_NONE",
        "httpx.Client(trust_env=True)",
        "client.get(url, follow_redirects=True)",
        "keyring.get_keyring()",
        "from keyring.backends import SecretService",
        "subprocess.run('x', shell=True)",
        "os.system('x')",
        "from subprocess import Popen",
        "import webbrowser",
        "import pickle",
        "from yaml import load",
        "eval(text)",
        "tempfile.mktemp()",
        "hashlib.md5(b'')",
        "from random import choice",
        "print(secret.reveal())",
        "import sqlite3",
        "import xml.etree.ElementTree as ET",
        "traceback.print_exc()",
    ],
)
def test_the_rules_find_it(source: str) -> None:
    assert any(offences(names_in(ast.parse(source)), held) for held in RULES)


@pytest.mark.parametrize(
    "source", ["re.compile('x')", "from limelight.net.client import Endpoint", "x.verify = 1", "loop.run(f())"]
)
def test_the_rules_leave_the_rest_alone(source: str) -> None:
    assert not any(offences(names_in(ast.parse(source)), held) for held in RULES)


def test_every_test_that_the_security_page_names_is_there() -> None:
    words = (TOP / ".github" / "SECURITY.md").read_text(encoding="utf-8").split("`")
    named = [word for word in words if word.startswith("tests/")]
    assert len(named) > 20
    assert [name for name in named if not (TOP / name).is_file()] == []
