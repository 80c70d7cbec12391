"""The token endpoint: what it gives, or why it refuses. Sources: RFC 6749, 5; RFC 6750, 2.1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from limelight.domain.errors import BadAnswer
from limelight.domain.secrets import LONGEST_TOKEN, Secret
from limelight.identity.openid.wire import Wire
from limelight.net.decoding import decode_strictly
from limelight.net.forms import quietly
from limelight.words import tr

LONGEST_LIFE = 24 * 3600.0  # seconds; an access token that says more is renewed after a day all the same
UNSAID_LIFE = 300.0  # seconds, where the provider does not say how long one lasts
LONGEST_REFRESH = 16_384  # characters

_TOKEN = re.compile(r"[!-~]+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the token endpoint gave. Nothing in them is proven yet.

    `until` is when the access token ends, counted from before it was asked for; seconds since 1970, UTC.
    """

    access: Secret
    refresh: Secret | None
    id_token: Secret | None
    until: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why it gave nothing: the protocol's word, and the provider's own."""

    error: str
    description: str


class _Given(msgspec.Struct):
    access_token: str
    token_type: str
    expires_in: int | float | None = None
    refresh_token: str | None = None
    id_token: str | None = None

    def __repr__(self) -> str:
        return "***"


class _Refused(msgspec.Struct):
    error: str
    error_description: str | None = None


async def asked(wire: Wire, address: str, fields: Mapping[str, str]) -> Tokens | Refusal:
    """Ask the token endpoint once. Secrets are bound to the issuer.

    Raises:
        BadAnswer: it answers something that is no token and no refusal.
        ProfileProblem, NotThere, NotAllowed, Throttled, ServerTrouble, Unreachable.
    """
    asked_at = wire.clock.now()
    response = await wire.post(address, fields)
    with quietly():
        if response.status != 200:
            return refusal_in(response.body, wire.place)
        given = decode_strictly(response.body, _Given, wire.place)
        problem = _problem(given)
        if problem:
            raise BadAnswer(
                tr(
                    "{place} gave {problem}. It was not used. Tell who runs the provider.",
                    place=wire.place,
                    problem=problem,
                )
            )
    life = UNSAID_LIFE if given.expires_in is None else float(min(given.expires_in, LONGEST_LIFE))
    return Tokens(
        Secret(given.access_token, wire.issuer),
        Secret(given.refresh_token, wire.issuer) if given.refresh_token else None,
        Secret(given.id_token, wire.issuer) if given.id_token else None,
        asked_at + life,
    )


def refusal_in(body: bytes, place: str) -> Refusal:
    """The refusal that a body with status 400 or 401 holds.

    Raises:
        BadAnswer: it holds none.
    """
    with quietly():
        refused = decode_strictly(body, _Refused, place)
    return Refusal(refused.error, refused.error_description or "")


def _problem(given: _Given) -> str:
    """What is wrong, without quoting any of it."""
    access, refresh, life = given.access_token, given.refresh_token or "", given.expires_in
    problems = (
        (given.token_type.lower() != "bearer", tr("a token of a kind that Limelight cannot use (not Bearer)")),
        (not _TOKEN.fullmatch(access), tr("an access token that is empty or holds signs that no token has")),
        (len(access) > LONGEST_TOKEN, tr("an access token that is longer than servers take")),
        (bool(refresh) and not _TOKEN.fullmatch(refresh), tr("a refresh token that holds signs that no token has")),
        (len(refresh) > LONGEST_REFRESH, tr("a refresh token that is longer than Limelight keeps")),
        (life is not None and life <= 0, tr("an access token that is over already")),
    )
    return next((problem for wrong, problem in problems if wrong), "")
