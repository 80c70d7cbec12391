"""Which arguments of the program are the files of plans; by itself, since it is asked before anything is shown."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from limelight.words import tr

SUFFIX = ".limelight-plan"


def is_plan(argument: str) -> bool:
    """Whether it is the path of a plan; an address that leads somewhere is none, so no web page opens a file."""
    return argument.endswith(SUFFIX) and not argument.lower().startswith("limelight:")


def path_in(argument: str) -> str:
    """The path of a plan, which a desktop may give as a `file:` address (RFC 8089)."""
    if not argument.lower().startswith("file:"):
        return argument
    path = unquote(urlsplit(argument).path)
    return path[1:] if path[2:3] == ":" else path  # "/C:/plans" on Windows


def kind_words() -> str:
    """What the files are called where one is chosen. No constant: this is imported before a language is spoken."""
    return tr("Release plans (*{suffix})", suffix=SUFFIX)
