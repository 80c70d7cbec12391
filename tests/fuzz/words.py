"""The parsers of single words: versions, addresses, links, times, and the command line."""

from __future__ import annotations

import contextlib
import io

from hypothesis import strategies as st

from fuzz.harness import Parser
from fuzz.inputs import TEXTS, changed_documents, changed_texts
from limelight import __main__ as program
from limelight.demo.options import read_options
from limelight.domain.errors import Unsupported
from limelight.domain.versions import at_least
from limelight.net.address import checked, shown
from limelight.net.retry import retry_after
from limelight.ui import links
from limelight.ui.deep_links import LONGEST, Link, link_of
from limelight.ui.stage.arrangement import StageState
from limelight.ui.stage.keeping import state_of, text_of

_VERSIONS = ("1.2.3", "v2.4.0", "1!2.0.post3.dev4+local.7", "1.0.0-rc.1+build.5", "2026.11")
_ADDRESSES = ("https://toggles.example.com:8443/api", "http://127.0.0.1:4242", "https://[::1]:1/", "https://a@b/?x#y")
_LINKS = (
    "limelight://feature/pay.instant?environment=prod-eu",
    "limelight://feature/a%20b%C3%A9",
    "LimeLight://Feature/x/",
)
_WANTED = {"text": "pay", "standings": ["WAITING"], "places": ["prod"], "owner": "Payments", "tag": None,
           "changed_days": 7, "not_everywhere": True}  # fmt: skip
_SORTED = {"by": "STANDING", "environment": "prod", "backwards": True}
_REMEMBERED = {
    "filter": _WANTED, "sort": _SORTED, "by": "OWNER", "collapsed": ["Payments"], "density": "COMPACT",
    "hidden": ["dev"], "views": [{"name": "Mine", "filter": _WANTED, "sort": _SORTED, "by": "OWNER"}],
}  # fmt: skip
_WAITS = ("120", "Wed, 21 Oct 2026 07:28:00 GMT", "Wednesday, 21-Oct-26 07:28:00 GMT", "-1", "1e9", "99999999999")
_OPTIONS = (
    *("demo", "serve", "--profile", "--self-test", "--version", "--help", "--data", "--tour", "--host", "--port", "--"),
    *("--fault", "slow:staging:3", "apply-then-reset,method=POST,count=1", "--rate-limit", "--token", "maya=canary"),
    *("--pace", "--seed", "--token-seconds", "--issuer", "--audience", "--role", "a=b", "--roles-claim", "-", "1", "="),
)


def versions(made: tuple[str, str]) -> bool:
    """Whether a version is at least another; None is its documented answer to what cannot be compared."""
    answer = at_least(*made)
    if answer is None:
        raise Unsupported("They cannot be compared.")
    return answer


def link(address: str) -> str:
    """A link of a feature; a sentence is its documented answer to what is not opened."""
    if refusal := links.link_refusal(address, ["toggles.example.com", "b"], on_loopback=True):
        raise Unsupported(refusal)
    return address


def link_to_a_feature(address: str) -> Link:
    """An address that leads to a feature; a sentence is the documented answer to any other."""
    found = link_of(address)
    if isinstance(found, str):
        raise Unsupported(found)
    assert len(found.address) > LONGEST or link_of(found.address) == found, found
    return found


def remembered(told: str) -> StageState:
    """What the stage remembers; the usual state is the documented answer to what cannot be understood."""
    state = state_of(told)
    if state == StageState():
        raise Unsupported("It tells nothing.")
    assert state_of(text_of(state)) == state
    return state


def wait(value: str) -> float:
    """Seconds of Retry-After; None is its documented answer to garbage."""
    seconds = retry_after(value, 1_800_000_000.0)
    if seconds is None:
        raise Unsupported("It does not say when.")
    assert 0 <= seconds <= 600
    return seconds


def address(value: str) -> object:
    """An address of the profile; the sentence never quotes it, what is shown of it holds no user and no query."""
    words = shown(value)
    assert "?" not in words
    assert "#" not in words
    return checked(value)


def arguments(given: list[str]) -> object:
    """The command line of the console and of the demo's server."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        if given[:1] == ["serve"]:
            return read_options(given[1:])
        return program._parser().parse_args(given)


_WORDS = st.sampled_from(_OPTIONS) | st.sampled_from(TEXTS) | changed_texts(_OPTIONS)
_LINES = st.lists(_WORDS, max_size=4) | st.lists(_WORDS, max_size=4).map(lambda words: ["serve", *words])

PARSERS = (
    Parser("versions", st.tuples(changed_texts(_VERSIONS), changed_texts(_VERSIONS)), versions),
    Parser("addresses", changed_texts(_ADDRESSES), address),
    Parser("links", changed_texts(_ADDRESSES), link),
    Parser("links to a feature", changed_texts(_LINKS), link_to_a_feature),
    Parser(
        "what the stage remembers",
        changed_documents([_REMEMBERED]).map(lambda data: data.decode("utf-8", "replace")),
        remembered,
    ),
    Parser("Retry-After and dates of HTTP", changed_texts(_WAITS), wait),
    Parser("the command line", _LINES, arguments, (SystemExit,)),
)
