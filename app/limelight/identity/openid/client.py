"""What the rest of Limelight asks of an OpenID provider. One object for each `[sign_ins.KEY]` of the profile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from limelight.domain.errors import (
    BadAnswer,
    LimelightError,
    ServerTrouble,
    SignInFailed,
    SignInNeeded,
    Throttled,
    Unreachable,
    Unsupported,
)
from limelight.domain.ports import Clock
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import DeviceCode, Grant, Identity, Proof, SignInEntry
from limelight.identity.openid.answer import code_in, not_done_sentence, refused_sentence
from limelight.identity.openid.attempt import Attempt, authorization_address, scope_of, with_query
from limelight.identity.openid.claims import Expected
from limelight.identity.openid.device import begun, typed
from limelight.identity.openid.discovery import Metadata, discovered
from limelight.identity.openid.receiver import Receiver
from limelight.identity.openid.tokens import Refusal, Tokens, asked, refusal_in
from limelight.identity.openid.wire import ANSWERS, Wire
from limelight.net.answers import quoted
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.identity.openid.prover import Prover

DEADLINE = 300.0  # seconds that a person has on the provider's page
METADATA_LASTS = 3600.0  # seconds after which the provider is asked again what it is

_NO_PROOF = Proof()
_OVER = frozenset({"invalid_grant", "interaction_required", "login_required", "consent_required"})
_LATER = frozenset({"server_error", "temporarily_unavailable"})


class OpenIdClient:
    """A public client at one provider. It keeps no token: whoever calls does.

    Every awaitable raises only `LimelightError`s and `asyncio.CancelledError`. Beside those that each one names, what
    the network and the provider's server do comes as ProfileProblem (address, certificate authority), NotThere,
    NotAllowed, Throttled, ServerTrouble, Unreachable or BadAnswer: nothing is known to be over then.
    """

    def __init__(self, entry: SignInEntry, clock: Clock) -> None:
        self._entry = entry
        self._clock = clock
        self._wire = Wire(entry, clock)
        self._metadata: Metadata | None = None
        self._metadata_read_at = 0.0  # on the clock that only goes forward
        self._prover: Prover | None = None

    @property
    def entry(self) -> SignInEntry:
        """What the profile says about this sign-in."""
        return self._entry

    async def sign_in(self, show: Callable[[str], None], proof: Proof = _NO_PROOF, deadline: float = DEADLINE) -> Grant:
        """Have a person sign in on the provider's page. Cancel to give up; nothing listens any more then.

        `show` gets the address to open in the system's browser, on this event loop's thread; it returns at once.
        `deadline` in seconds, for the person.

        Raises:
            SignInFailed: it ended without a sign-in, or the answer is not to be trusted; says why.
        """
        metadata = await self._known(afresh=True)  # one that is not there is found out here, and not by a dead page
        await self._proving().make_ready(metadata)
        attempt = Attempt(self._clock.now(), self._entry.key)
        receiver = Receiver(attempt, port=self._entry.redirect_port)
        try:
            await receiver.open()
            page = authorization_address(metadata.authorization, self._entry, proof, attempt, receiver.address)
            show(page)
            parameters = await self._brought(receiver, deadline)
        finally:
            await receiver.aclose()
        fields = {
            "grant_type": "authorization_code",
            "code": code_in(parameters, metadata, self._wire.place),
            "redirect_uri": receiver.address,
            "code_verifier": attempt.verifier,
        }
        tokens = self._given(await asked(self._wire, metadata.token, self._fields(fields)))
        expected = replace(
            self._expected(attempt.asked_at), nonce=attempt.nonce, max_age=proof.max_age, acr_values=proof.acr_values
        )
        return _grant(tokens, await self._proving().identity(tokens, metadata, expected))

    async def sign_in_by_device(self, show: Callable[[DeviceCode], None]) -> Grant:
        """Have a person type a code on another device. `show` gets it, as in `sign_in`. Cancel to give up.

        Raises:
            Unsupported: the profile does not turn it on, or the provider does not offer it.
            SignInFailed: it ended without a sign-in, or the answer is not to be trusted; says why.
        """
        place = self._wire.place
        if not self._entry.device_code:
            raise Unsupported(
                tr("Signing in at {place} with a code is not turned on in the profile (device_code).", place=place)
            )
        metadata = await self._known()
        if not metadata.device:
            raise Unsupported(
                tr("{place} does not offer to sign in with a code. Sign in with the browser.", place=place)
            )
        await self._proving().make_ready(metadata)
        asked_at = self._clock.now()
        wanted = {"scope": scope_of(self._entry), "audience": self._entry.audience}
        pending = await begun(self._wire, metadata.device, self._fields(wanted))
        show(pending.shown)
        tokens = await typed(self._wire, metadata.token, pending, self._fields({}))
        identity = await self._proving().identity(tokens, metadata, self._expected(asked_at))
        return _grant(tokens, identity)

    async def renew(self, refresh: Secret, subject: str) -> Grant:
        """Renew the access token once. `subject` is who signed in; an ID token that comes has to be about them.

        The grant's `refresh` is None where the provider goes on taking the old one.

        Raises:
            SignInNeeded: the session is over.
            SignInFailed: the provider no longer takes this client, or the answer is not to be trusted.
        """
        if refresh.origin != self._entry.issuer:
            raise SignInNeeded(tr("What was kept is not from {place}. Sign in again.", place=self._wire.place))
        metadata = await self._known()
        await self._proving().make_ready(metadata)
        asked_at = self._clock.now()
        fields = {"grant_type": "refresh_token", "refresh_token": refresh.reveal()}
        answer = await asked(self._wire, metadata.token, self._fields(fields))
        if isinstance(answer, Refusal):
            raise self._not_renewed(answer)
        return await self._renewed(answer, metadata, replace(self._expected(asked_at), subject=subject))

    async def revoke(self, secret: Secret, hint: str) -> None:
        """Have the provider end what a token gives. `hint` is "refresh_token" or "access_token". Source: RFC 7009.

        Raises:
            Unsupported: it does not offer that, or not for such a token (many do not for access tokens that are JWT).
        """
        metadata = await self._known()
        if not metadata.revocation:
            raise Unsupported(
                tr("{place} offers no way to take a token back: it ends there by itself.", place=self._wire.place)
            )
        fields = self._fields({"token": secret.reveal(), "token_type_hint": hint}, resource=False)
        response = await self._wire.tell(metadata.revocation, fields)
        if response.status in ANSWERS:
            refusal = refusal_in(response.body, self._wire.place)
            if refusal.error == "unsupported_token_type":
                raise Unsupported(
                    tr("{place} takes no token of this kind back: it ends there by itself.", place=self._wire.place)
                )
            raise BadAnswer(not_done_sentence(self._wire.place, tr("take the token back"), refusal))

    async def end_session_address(self) -> str:
        """The provider's own sign-out page, for the browser; empty where it has none.

        The ID token is not in it (`id_token_hint`), so the page asks the person which session is meant: it would stand
        in the browser's history, and while the browser is started in the arguments of a process.
        """
        metadata = await self._known()
        if not metadata.end_session:
            return ""
        return with_query(metadata.end_session, {"client_id": self._entry.client_id})

    async def browser_hosts(self) -> frozenset[str]:
        """Hosts of the pages that a browser may be sent to, lower case, without port."""
        return (await self._known()).browser_hosts

    async def aclose(self) -> None:
        """Close every connection."""
        await self._wire.aclose()

    async def _known(self, *, afresh: bool = False) -> Metadata:
        """What the provider says about itself, at most an hour old."""
        now = self._clock.monotonic()
        if afresh or self._metadata is None or now - self._metadata_read_at > METADATA_LASTS:
            self._metadata = await discovered(self._wire, self._entry)
            self._metadata_read_at = now
        return self._metadata

    def _proving(self) -> Prover:
        if self._prover is None:
            from limelight.identity.openid.prover import Prover  # noqa: PLC0415  (joserfc: with the first sign-in)

            self._prover = Prover(self._wire, self._clock)
        return self._prover

    async def _brought(self, receiver: Receiver, deadline: float) -> Mapping[str, str]:
        try:
            async with asyncio.timeout(deadline):
                return await receiver.answer()
        except TimeoutError:
            raise SignInFailed(
                tr(
                    "The browser did not come back from {place} within {deadline:g} min. Sign in again; "
                    "if its page shows an error, tell who runs the provider.",
                    place=self._wire.place,
                    deadline=deadline / 60,
                )
            ) from None

    def _fields(self, fields: Mapping[str, str], *, resource: bool = True) -> dict[str, str]:
        """A form of this client: a public one, so its name is all that it says about itself."""
        every = {"client_id": self._entry.client_id, "resource": self._entry.resource if resource else "", **fields}
        return {name: value for name, value in every.items() if value}

    def _expected(self, asked_at: float) -> Expected:
        return Expected(self._entry.issuer, self._entry.client_id, asked_at)

    def _given(self, answer: Tokens | Refusal) -> Tokens:
        if isinstance(answer, Refusal):
            raise SignInFailed(refused_sentence(self._wire.place, answer))
        return answer

    def _not_renewed(self, refusal: Refusal) -> LimelightError:
        place = self._wire.place
        if refusal.error in _OVER:
            return SignInNeeded(
                tr(
                    "The sign-in at {place} is over. Sign in again. {description}",
                    place=place,
                    description=quoted(refusal.description),
                ).rstrip()
            )
        if refusal.error in _LATER:
            return ServerTrouble(refused_sentence(place, refusal))
        return SignInFailed(refused_sentence(place, refusal))

    async def _renewed(self, tokens: Tokens, metadata: Metadata, expected: Expected) -> Grant:
        """A grant whose ID token, where one came, is about the same person.

        The refresh token before is used up by now. So where only a new key of the provider cannot be read at this
        moment, the ID token is dropped as if none had come, rather than the whole session.
        """
        if tokens.id_token is None:
            return _grant(tokens, None)
        try:
            identity = await self._proving().identity(tokens, metadata, expected)
        except (Unreachable, ServerTrouble, Throttled):
            return _grant(tokens, None)
        return _grant(tokens, identity)


def _grant(tokens: Tokens, identity: Identity | None) -> Grant:
    return Grant(tokens.access, tokens.refresh, identity, tokens.until)
