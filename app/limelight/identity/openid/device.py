"""A code that the person types on another device (RFC 8628). Off unless the profile turns it on.

Whoever can talk a person into typing a code gets their sign-in: hence never for critical environments, hence only the
plain address is shown, and nothing is opened by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from limelight.domain.errors import BadAnswer, ServerTrouble, SignInFailed, Throttled, Unreachable
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import DeviceCode
from limelight.identity.openid.answer import refused_sentence
from limelight.identity.openid.tokens import Refusal, Tokens, asked, refusal_in
from limelight.identity.openid.wire import Wire, require_address
from limelight.net.decoding import decode_strictly
from limelight.net.forms import quietly
from limelight.words import tr

GRANT = "urn:ietf:params:oauth:grant-type:device_code"

LONGEST = 1_800.0  # seconds that a code may be typed, whatever the provider says
INTERVAL = 5.0  # seconds between two questions, where the provider does not say (RFC 8628, 3.2)
SLOWER = 5.0  # seconds more after each `slow_down` (RFC 8628, 3.5)
LONGEST_INTERVAL = 60.0  # seconds

_CODE = re.compile(r"[!-~](?:[ -~]{0,38}[!-~])?")
_TOKEN = re.compile(r"[!-~]{1,4096}")


@dataclass(frozen=True, slots=True)
class Pending:
    """A code that waits to be typed. `interval` in seconds."""

    shown: DeviceCode
    secret: Secret
    interval: float


class _Given(msgspec.Struct):
    device_code: str
    user_code: str
    verification_uri: str
    expires_in: int | float
    interval: int | float | None = None

    def __repr__(self) -> str:
        return "***"


async def begun(wire: Wire, address: str, fields: Mapping[str, str]) -> Pending:
    """Ask for a code.

    Raises:
        SignInFailed: the provider refuses.
        BadAnswer, ProfileProblem, NotThere, NotAllowed, Throttled, ServerTrouble, Unreachable.
    """
    asked_at = wire.clock.now()
    response = await wire.post(address, fields)
    if response.status != 200:
        raise SignInFailed(refused_sentence(wire.place, refusal_in(response.body, wire.place)))
    with quietly():
        given = decode_strictly(response.body, _Given, wire.place)
    if not _CODE.fullmatch(given.user_code) or not _TOKEN.fullmatch(given.device_code) or given.expires_in <= 0:
        raise BadAnswer(tr("{place} gave a code that nobody can type. Sign in with the browser.", place=wire.place))
    page = require_address(given.verification_uri, tr("a page for the code"), wire.place)
    shown = DeviceCode(given.user_code, page, asked_at + float(min(given.expires_in, LONGEST)))
    interval = INTERVAL if given.interval is None else max(float(min(given.interval, LONGEST_INTERVAL)), 1.0)
    return Pending(shown, Secret(given.device_code, wire.issuer), interval)


async def typed(wire: Wire, address: str, pending: Pending, fields: Mapping[str, str]) -> Tokens:
    """Wait until the person typed the code; cancel to give up.

    Raises:
        SignInFailed: it was refused, or nobody typed it in time.
        BadAnswer, ProfileProblem, NotThere, NotAllowed.
    """
    clock, interval = wire.clock, pending.interval
    ends = clock.monotonic() + pending.shown.until - clock.now()
    fields = {**fields, "grant_type": GRANT, "device_code": pending.secret.reveal()}
    while clock.monotonic() + interval < ends:
        await clock.sleep(interval)
        try:
            answer = await asked(wire, address, fields)
        except (Unreachable, ServerTrouble, Throttled):  # it may come back before the code is over: ask less often
            interval = min(interval * 2, LONGEST_INTERVAL)
            continue
        if isinstance(answer, Tokens):
            return answer
        interval = _next_interval(answer, interval, wire.place)
    raise SignInFailed(_OVER.format(place=wire.place))


def _next_interval(refusal: Refusal, interval: float, place: str) -> float:
    """Seconds until the next question, where it is only too early."""
    if refusal.error == "authorization_pending":
        return interval
    if refusal.error == "slow_down":
        return min(interval + SLOWER, LONGEST_INTERVAL)
    if refusal.error == "expired_token":
        raise SignInFailed(_OVER.format(place=place))
    raise SignInFailed(refused_sentence(place, refusal))


_OVER = tr("The code of {place} was not typed in time. Sign in again for a new one.")
