"""Proves who signed in: an ID token's form, key, signature, claims, and that it belongs to the access token."""

from __future__ import annotations

from limelight.domain.ports import Clock
from limelight.domain.sign_ins import Identity
from limelight.identity.openid.claims import Expected, identity_of, problem_of, problem_of_hash
from limelight.identity.openid.discovery import Metadata
from limelight.identity.openid.id_token import distrusted, header_of, verified_claims
from limelight.identity.openid.keys import Keys
from limelight.identity.openid.tokens import Tokens
from limelight.identity.openid.wire import Wire
from limelight.words import tr


class Prover:
    """Proves the ID tokens of one provider. This module loads joserfc."""

    def __init__(self, wire: Wire, clock: Clock) -> None:
        self._keys = Keys(wire, clock)
        self._clock = clock
        self._place = wire.place

    async def make_ready(self, metadata: Metadata) -> None:
        """Have the keys at hand, before anything is asked for that cannot be asked for twice.

        Raises:
            As `Keys.make_ready`.
        """
        await self._keys.make_ready(metadata.keys)

    async def identity(self, tokens: Tokens, metadata: Metadata, expected: Expected) -> Identity:
        """Who signed in.

        Raises:
            SignInFailed: the ID token is missing or not believed; says why.
            As `Keys.make_ready`, where a key is not known yet.
        """
        if tokens.id_token is None:
            raise distrusted(self._place, tr("it is missing"))
        text = tokens.id_token.reveal()
        header = header_of(text, metadata.algorithms, self._place)
        key = await self._keys.key_for(header, metadata.keys)
        claims = verified_claims(text, key, header.algorithm, self._place)
        problem = problem_of(claims, expected, self._clock.now())
        problem = problem or problem_of_hash(claims, header.algorithm, tokens.access.reveal())
        if problem:
            raise distrusted(self._place, problem)
        return identity_of(claims)
