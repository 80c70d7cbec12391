"""What the commands that only read have in common: a profile, what is known of it now, and their exit codes."""
# ruff: noqa: PLC0415  (what talks to systems is loaded only where they are read)

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from limelight.bootstrap.places import Places, places_of
from limelight.domain.errors import LimelightError, ProfileProblem
from limelight.domain.happenings import Histories
from limelight.domain.odd_characters import spelt_out
from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.domain.seats import opening, seat_of
from limelight.settings import default_profile_path, read_profile
from limelight.store.last_picture import LastPicture

DONE, NOT_DONE, NOT_USABLE, WITH_GAPS = 0, 1, 2, 3
EXIT_CODES = (
    "Exit codes: 0 done, and all of it is current; 1 not done, for the reason that is told; 2 the command line or the "
    "profile cannot be used; 3 done, but some of it is not known or not current, which is told."
)


class NotUsable(Exception):
    """What was asked for cannot be begun; the text says why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The profile that was asked about."""

    profile: Profile
    places: Places


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that say what is read, and from where."""
    parser.add_argument("--profile", type=Path, metavar="FILE", help="the profile to read (default: the user's own)")
    parser.add_argument(
        "--stored",
        action="store_true",
        help="ask no system: tell what Limelight read last, as it is stored on this computer",
    )


def asked_profile(path: Path | None) -> Asked:
    """The profile at a path, or the user's own.

    Raises:
        NotUsable: there is none, it cannot be read, or it names no environment.
    """
    place = path or default_profile_path()
    if not place.exists():
        raise NotUsable(
            f"There is no profile {place}. Name one with --profile, or open Limelight and add a connection."
        )
    try:
        profile = read_profile(place)
    except ProfileProblem as problem:
        raise NotUsable(str(problem)) from problem
    if not profile.bindings:
        raise NotUsable(f"The profile {place} names no environment.")
    return Asked(profile, places_of(place))


def picture_of(asked: Asked, *, stored: bool) -> Picture:
    """What is known: as it is stored, or after everything was read as far as it could be."""
    start = _start(asked)
    if stored:
        return start
    from limelight.bootstrap.desk import credentials_of_run
    from limelight.bootstrap.reading import read_now

    credentials = credentials_of_run(keyring=True, sealed=asked.places.sessions)
    return asyncio.run(read_now(asked.profile, asked.places, start, credentials))


def picture_and_changes(asked: Asked, since: float) -> tuple[Picture, Histories]:
    """What is known after everything was read, and the changes since a time that the systems' histories tell.

    How far that is goes to the error stream, page by page. `since` in seconds since 1970; -inf: all.
    """
    from limelight.bootstrap.desk import credentials_of_run
    from limelight.bootstrap.reading import read_now_with_changes

    credentials = credentials_of_run(keyring=True, sealed=asked.places.sessions)
    what = asked.profile, asked.places, _start(asked), credentials
    return asyncio.run(read_now_with_changes(what, since, _tell_progress))


def _tell_progress(found: Histories) -> None:
    count = sum(len(told.happenings) for told in found.told.values())
    tell((f"Reading the systems' histories: {count} changes so far.",))


def _start(asked: Asked) -> Picture:
    """What is stored on this computer."""
    picture, trouble = LastPicture(asked.places.picture).load(asked.profile)
    if trouble:
        tell((trouble,))
    seats = tuple(seat_of(binding, asked.profile) for binding in asked.profile.bindings)
    return opening(seats, picture)


def answer(data: bytes) -> None:
    """Write to the standard output; whoever reads it may stop reading before the end."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python would complain again at its end


def tell(sentences: Iterable[str]) -> None:
    """Say something beside the answer, on the error stream."""
    for sentence in sentences:
        print(plain(sentence), file=sys.stderr)


def plain(text: str) -> str:
    """A text for a terminal: its lines, and nothing that moves a cursor."""
    return "\n".join(spelt_out(line) for line in text.split("\n"))


def answered(error: LimelightError | NotUsable) -> int:
    """Say why nothing was done, and return the exit code."""
    tell((str(error),))
    return NOT_USABLE if isinstance(error, NotUsable) else NOT_DONE
