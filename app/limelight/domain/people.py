"""Who is signed in and what the server lets them do."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.words import Worded, tr


class Permission(Worded):
    """What a person may do in an environment; the server decides."""

    READ = "read"  # see it
    RELEASE = "release"  # release
    ROLL_BACK = "roll back"  # roll back
    APPROVE = "approve"  # decide on somebody's change
    APPROVE_OWN = "approve one's own"  # whoever asked for a change counts among those who approve it


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or service as a system knows it."""

    id: str
    name: str
    is_service: bool = False  # a token that acts for a program: the person is not in the system's record


def acting_words(actor: str, on_behalf_of: str) -> str:
    """The name of who did something; both where one acted for another: "Eva Lindqvist (through Release desk)"."""
    return (
        tr("{on_behalf_of} (through {actor})", on_behalf_of=on_behalf_of, actor=actor)
        if on_behalf_of and actor
        else on_behalf_of or actor
    )
