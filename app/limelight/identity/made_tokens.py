"""How a token that was made at Limelight's request is held: with its id and its end behind it, in one secret.

So the store keeps or deletes them together, and a token that is pasted later takes the place of both. A token holds no
space (`domain.secrets.pasted_token`).
"""

from __future__ import annotations

from limelight.domain.personal_tokens import PersonalToken
from limelight.domain.secrets import Secret

_PARTS = 3


def as_held(token: PersonalToken) -> Secret:
    """What is held for the token's origin."""
    return Secret(f"{token.secret.reveal()} {token.id} {int(token.until)}", token.secret.origin)


def token_in(held: Secret, origin: str) -> Secret:
    """The token alone, whether it was pasted or made."""
    return Secret(held.reveal().split(" ")[0], origin)


def made_in(held: Secret, origin: str) -> PersonalToken | None:
    """The token with its id and its end; None where it was pasted."""
    parts = held.reveal().split(" ")
    if len(parts) != _PARTS or not parts[2].isdecimal():
        return None
    return PersonalToken(Secret(parts[0], origin), parts[1], float(parts[2]))
