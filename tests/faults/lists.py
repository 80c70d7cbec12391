"""Lists that are not what they were: empty, endless, told twice, or with a page that is not of them."""

import json
from collections.abc import Callable
from typing import Any

from faults.bad_data import rewriting
from faults.spoiling import answer, chunked, endlessly, problem
from faults.wire import Exchange, Fault


def listed(change: Callable[[dict[str, Any]], object]) -> Fault:
    """A list that is changed as a document."""

    def spoilt(body: bytes) -> bytes:
        page = json.loads(body)
        change(page)
        return json.dumps(page).encode()

    return rewriting(spoilt)


def many(page: dict[str, Any]) -> None:
    page["flags"] += [
        {"key": f"more-{number}", "state": "ENABLED", "etag": '"1"', "targeted": False} for number in range(100_000)
    ]


def heavy(page: dict[str, Any]) -> None:
    many(page)
    for each in page["flags"]:
        each["description"] = "Many words about it. " * 10


def paged(second: Fault) -> Fault:
    """The list goes on at a second page, which is not what it should be."""
    first = listed(lambda page: page.update(nextCursor="next", flags=page["flags"][:5]))

    async def fault(exchange: Exchange) -> None:
        await (second if b"cursor=next" in exchange.wire.requests[-1] else first)(exchange)

    return fault


def bodies(change: dict[str, Any]) -> Fault:
    return listed(lambda page: page.update(change))


HALF = rewriting(lambda body: body[: len(body) // 2])
FAILS = answer("500 Failed", body=problem(500))
TWICE = listed(lambda page: page["flags"].append(page["flags"][0]))
ENDLESS = endlessly(chunked, b"10000\r\n" + b" " * 65536 + b"\r\n")

LISTS = (
    ("an empty list", "a good list of no feature at all", bodies({"flags": []})),
    ("a feature twice", "a feature stands twice in a list", TWICE),
    ("a list for ever", "every page says that there is another", bodies({"nextCursor": "on", "flags": []})),
    ("page 2 fails", "the second page is answered with 500", paged(FAILS)),
    ("page 2 is another list's", "the second page is of another revision, each time", paged(bodies({"revision": "x"}))),
    ("page 2 is cut", "the second page ends in the middle", paged(HALF)),
    ("an endless list", "a list that never ends, streamed", ENDLESS),
)
LONG = (
    ("100,000 features", "a list of 100,000 more features", listed(many)),
    ("100,000 wordy features", "a list of 100,000 more features, 30 MB at once", listed(heavy)),
)
