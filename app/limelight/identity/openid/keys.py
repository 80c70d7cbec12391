"""The provider's public keys: fetched when first needed, and once more for a key that is not known yet.

Sources: RFC 7517; OpenID Connect Core, 10.1.
"""

from __future__ import annotations

from typing import Any

import msgspec

from limelight.domain.ports import Clock
from limelight.identity.openid.id_token import Header, PublicKey, distrusted, public_key
from limelight.identity.openid.wire import KEY_SET, Wire
from limelight.net.decoding import decode_strictly
from limelight.words import tr

LASTS = 3600.0  # seconds after which they are read again
RESTS = 60.0  # seconds that lie between two reads at least, whatever key a token names
MOST_KEYS = 100

_FEWEST_BITS = 2048  # of an RSA key (RFC 7518, 3.3)
_MOST_BITS = 8192  # of an RSA key; a larger one only costs time


class _KeySet(msgspec.Struct):
    keys: list[dict[str, Any]]


class Keys:
    """The keys of one provider."""

    def __init__(self, wire: Wire, clock: Clock) -> None:
        self._wire = wire
        self._clock = clock
        self._keys: tuple[dict[str, Any], ...] = ()
        self._read_at: float | None = None  # on the clock that only goes forward

    async def make_ready(self, address: str) -> None:
        """See that there are keys, before anything is asked for that cannot be asked for twice.

        Raises:
            BadAnswer: what came is no set of keys.
            ProfileProblem, NotThere, NotAllowed, Throttled, ServerTrouble, Unreachable.
        """
        if self._read_at is None or self._clock.monotonic() - self._read_at > LASTS:
            await self._read(address)

    async def key_for(self, header: Header, address: str) -> PublicKey:
        """The one key that signed what has this header.

        Raises:
            SignInFailed: there is none, or more than one.
            As `make_ready`.
        """
        await self.make_ready(address)
        fitting = self._fitting(header)
        if not fitting and self._may_be_read_again():
            await self._read(address)
            fitting = self._fitting(header)
        if len(fitting) != 1:
            raise distrusted(self._wire.place, _why_none(header) if not fitting else _why_many(header))
        return fitting[0]

    def _may_be_read_again(self) -> bool:
        return self._read_at is None or self._clock.monotonic() - self._read_at >= RESTS

    async def _read(self, address: str) -> None:
        response = await self._wire.document(address, KEY_SET)
        document = decode_strictly(response.body, _KeySet, self._wire.place)
        self._keys = tuple(document.keys[:MOST_KEYS])
        self._read_at = self._clock.monotonic()

    def _fitting(self, header: Header) -> list[PublicKey]:
        """Keys of the right kind that the header may mean. What cannot be used is passed over (RFC 7517, 5)."""
        named = [key for key in self._keys if header.key_id is None or key.get("kid") == header.key_id]
        keys = [public_key(key) for key in named if _is_for(key, header.algorithm)]
        return [key for key in keys if key is not None]


def _is_for(key: dict[str, Any], algorithm: str) -> bool:
    kind, curve = _KINDS[algorithm[:2]], _CURVES.get(algorithm)
    operations = key.get("key_ops", ["verify"])
    return (
        key.get("kty") == kind
        and key.get("use", "sig") == "sig"
        and isinstance(operations, list)
        and "verify" in operations
        and key.get("alg", algorithm) in (algorithm, *_SAME.get(algorithm, ()))
        and (key.get("crv") == curve if curve else _is_strong(key))
    )


def _is_strong(key: dict[str, Any]) -> bool:
    """Whether an RSA modulus is neither too small nor absurd, by the length of its base64."""
    bits = len(str(key.get("n", ""))) * 6
    return _FEWEST_BITS <= bits <= _MOST_BITS + 6


def _why_none(header: Header) -> str:
    named = tr("the key that it names (kid)") if header.key_id is not None else tr("a key for it")
    return tr("the provider does not show {named}", named=named)


def _why_many(header: Header) -> str:
    if header.key_id is None:
        return tr("it does not say which of the provider's keys signed it (no kid)")
    return tr("the provider shows more than one key under the name that it gives (kid)")


_KINDS = {"RS": "RSA", "PS": "RSA", "ES": "EC", "Ed": "OKP"}
_CURVES = {"ES256": "P-256", "ES384": "P-384", "ES512": "P-521", "EdDSA": "Ed25519", "Ed25519": "Ed25519"}
_SAME = {"EdDSA": ("Ed25519",), "Ed25519": ("EdDSA",)}  # one algorithm by two names (RFC 9864)
