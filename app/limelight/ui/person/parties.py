"""Who is signed in, for each sign-in of the profile, in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from limelight.domain.picture import Column, Picture
from limelight.domain.profile import Profile, SystemEntry
from limelight.domain.sign_ins import Session
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.ui.sign_in.words import kept_words, listed, may_lines, who_words
from limelight.ui.text import shortened, time_words
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class Kept:
    """What the desk knows of a system's sign-in. `place` as in `TokenPlace.kept`; no session where it is a token."""

    session: Session | None = None
    place: str = ""
    until: float | None = None  # when the token ends, in seconds since 1970, UTC; None: not known


@dataclass(frozen=True, slots=True)
class Party:
    """One sign-in: an OpenID provider with its systems, or a system with a token. All but `system` are for people."""

    system: str  # the key of the system whose dialog signs in and out
    title: str
    systems: str  # what it signs in to, where the title does not say so
    name: str  # empty: nobody
    lines: tuple[str, ...]  # what that person may do where, and where a sign-in is needed
    is_missed: bool  # whether a sign-in is needed somewhere
    until: str
    kept: str


def parties_of(profile: Profile, picture: Picture, kept: Mapping[str, Kept]) -> tuple[Party, ...]:
    """Every sign-in of the profile, in the order of its systems. `kept` by the key of a system; may be empty."""
    groups: dict[str, list[SystemEntry]] = {}
    for entry in profile.systems:
        groups.setdefault(f"sign-in {entry.sign_in}" if entry.sign_in else entry.origin, []).append(entry)
    return tuple(_party(profile, picture, kept, entries) for entries in groups.values())


def known_from(picture: Picture, profile: Profile, entry: SystemEntry) -> Description | None:
    """Who is signed in to a system and what they may do, as the picture has it; None where nobody is."""
    columns = [column for column in _columns(profile, picture, (entry,)) if column.person is not None]
    actor = next((column.person for column in columns), None)
    if actor is None:
        return None
    remote = {binding.environment.key: binding.remote for binding in profile.bindings}
    facts = tuple(
        EnvironmentFacts(remote[column.environment.key], column.environment.name, column.permissions)
        for column in columns
    )
    return Description(entry.title or entry.origin, "", actor, facts, Capabilities(columns[0].system))


def places_of(profile: Profile, entry: SystemEntry) -> tuple[str, ...]:
    """What a sign-in is for: each system with its environments: "Core banking: Staging and Production EU"."""
    served = (each for each in profile.systems if each.sign_in == entry.sign_in) if entry.sign_in else (entry,)
    return tuple(_place(profile, each) for each in served)


def _party(profile: Profile, picture: Picture, kept: Mapping[str, Kept], entries: Sequence[SystemEntry]) -> Party:
    first = entries[0]
    sign_in = profile.sign_in_of(first)
    own = first.title or first.origin
    title = (sign_in.title or sign_in.issuer) if sign_in is not None else own
    names = [shortened(entry.title or entry.origin, 60) for entry in entries]
    known = [each for each in (known_from(picture, profile, entry) for entry in entries) if each is not None]
    what = kept.get(first.key, Kept())
    missing = tuple(_missing(profile, picture, entries))
    return Party(
        system=first.key,
        title=shortened(title, 80),
        systems=tr("Signs in to {names}", names=listed(names)) if sign_in is not None else "",
        name=listed(dict.fromkeys(who_words(each.caller) for each in known)) if known else "",
        lines=(*(line for each in known for line in may_lines(each)), *missing),
        is_missed=bool(missing),
        until=_until(what, is_token=sign_in is None) if known else "",
        kept=kept_words(what.place, is_token=sign_in is None) if known else "",
    )


def _missing(profile: Profile, picture: Picture, entries: Sequence[SystemEntry]) -> Iterator[str]:
    columns = [column for column in _columns(profile, picture, entries) if column.person is None]
    if columns:
        yield tr(
            "Sign-in needed for {places}", places=listed(shortened(column.environment.name, 80) for column in columns)
        )


def _columns(profile: Profile, picture: Picture, entries: Sequence[SystemEntry]) -> list[Column]:
    keys = {entry.key for entry in entries}
    served = {binding.environment.key for binding in profile.bindings if binding.system in keys}
    return [column for column in picture.columns if column.environment.key in served]


def _place(profile: Profile, entry: SystemEntry) -> str:
    names = [binding.environment.name for binding in profile.bindings if binding.system == entry.key]
    title = entry.title or entry.origin
    return f"{title}: {listed(names)}" if names else title


def _until(what: Kept, *, is_token: bool) -> str:
    session = what.session
    if is_token and what.until is not None:
        return tr("Until {until}, when the token ends, or you sign out.", until=time_words(what.until))
    if is_token:
        return tr("Until you sign out, or the system takes the token no more.")
    if session is None:
        return ""
    if session.renews:
        return tr(
            "Renewed by itself until you sign out or the provider ends it; next before {until}.",
            until=time_words(session.until),
        )
    return tr("Until {until}; then sign in again.", until=time_words(session.until))
