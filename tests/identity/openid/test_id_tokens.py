"""ID tokens that must not be believed: each fault alone, each refused with a reason of its own.

The faults are those of the safety rules and of the OpenID certification's tests for relying parties.
"""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from faults.telling import Tell
from identity.openid.issuer import (
    ABSENT,
    CLIENT,
    Issuer,
    by_key,
    by_shared_secret,
    compact,
    encoded,
    half_hash,
    issuing,
    signing_key,
)
from identity.openid.person import signed_in
from limelight.domain.errors import SignInFailed
from limelight.domain.sign_ins import Proof
from net.doubles import WallClock

pytestmark = pytest.mark.asyncio

NOW = int(WallClock().now())
OTHERS = "https://somebody-else.example.com"

Make = Callable[[Issuer, dict[str, Any], dict[str, Any]], str]


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, and the reason that has to be given."""

    reason: str
    claims: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    make: Make | None = None
    proof: Proof | None = None
    algorithm: str = "ES256"
    keys: tuple[str, ...] = ("first",)  # names of the keys that the provider shows
    key_changes: dict[str, Any] = field(default_factory=dict)
    metadata: dict[str, Any] = field(default_factory=dict)


def unsigned(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return compact({"alg": "none"}, claims, lambda text: b"")


def unsigned_in_capitals(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return compact({"alg": "nOnE"}, claims, lambda text: b"")


def signed_with_the_public_key(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    """The confusion of algorithms: the public key as the shared secret."""
    secret = issuer.key.as_pem(private=False)
    return compact({"alg": "HS256", "kid": "first"}, claims, by_shared_secret(secret))


def signed_with_the_client_id(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return compact({"alg": "HS512", "kid": "first"}, claims, by_shared_secret(CLIENT.encode()))


def signed_by_another(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return compact(header, claims, by_key(signing_key("ES256", "a thief's"), "ES256"))


def signed_by_the_key_in_its_header(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    thief = signing_key("ES256", "a thief's")
    return compact({**header, "jwk": thief.as_dict(private=False)}, claims, by_key(thief, "ES256"))


def without_a_signature(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return compact(header, claims, lambda text: b"")


def changed_after_signing(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    head, _, signature = compact(header, claims, by_key(issuer.key, "ES256")).split(".")
    return f"{head}.{encoded({**claims, 'sub': 'u-18'})}.{signature}"


def an_announced_way_with_the_wrong_kind_of_key(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return compact({**header, "alg": "RS256"}, claims, by_key(signing_key("RS256"), "RS256"))


def encrypted(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return ".".join((encoded({"alg": "RSA-OAEP", "enc": "A256GCM"}), "a2V5", "aXY", "dGV4dA", "dGFn"))


def in_the_json_form(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    protected, payload, signature = compact(header, claims, by_key(issuer.key, "ES256")).split(".")
    return json.dumps({"payload": payload, "protected": protected, "signature": signature})


def with_padding(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return compact(header, claims, by_key(issuer.key, "ES256")) + "=="


def no_token(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return "not-a-token"


def endless(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return compact(header, {**claims, "groups": "g" * 70_000}, by_key(issuer.key, "ES256"))


def signed_bytes(payload: bytes) -> Make:
    def make(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
        return compact(header, payload, by_key(issuer.key, "ES256"))

    return make


def a_claim_twice(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    text = json.dumps(claims)[:-1] + ', "sub": "u-18"}'
    return compact(header, text.encode(), by_key(issuer.key, "ES256"))


def a_header_that_is_no_json(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    _, payload, signature = compact(header, claims, by_key(issuer.key, "ES256")).split(".")
    return f"{base64.urlsafe_b64encode(b'{alg: ES256').rstrip(b'=').decode()}.{payload}.{signature}"


def missing(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
    return ""


STEP_UP = Proof(max_age=60)
STRONG = Proof(acr_values=("phr", "mfa"))

FAULTS = {
    # whose it is
    "iss of another": Fault("somebody else issued it (iss)", {"iss": OTHERS}),
    "iss with one slash more": Fault("somebody else issued it (iss)", {"iss": "{issuer}/"}),
    "iss as a list": Fault("somebody else issued it (iss)", {"iss": ["{issuer}"]}),
    "iss missing": Fault("does not say who issued it", {"iss": ABSENT}),
    # whom it is about
    "sub missing": Fault("does not say whom it is about (sub is missing)", {"sub": ABSENT}),
    "sub empty": Fault("does not say whom it is about (sub is missing)", {"sub": ""}),
    "sub a number": Fault("sub is no plain text", {"sub": 17}),
    "sub outside ASCII": Fault("sub is no plain text", {"sub": "ü-17"}),
    "sub with a line break": Fault("sub is no plain text", {"sub": "u\n17"}),
    "sub of 256 characters": Fault("in more than 255 characters", {"sub": "u" * 256}),
    # whom it is for
    "aud missing": Fault("does not say whom it is for", {"aud": ABSENT}),
    "aud of another": Fault("is for another program", {"aud": "another"}),
    "aud in other letters": Fault("is for another program", {"aud": CLIENT.upper()}),
    "aud empty": Fault("is for another program", {"aud": []}),
    "aud a number": Fault("is for another program", {"aud": 5}),
    "aud in a list in a list": Fault("is for another program", {"aud": [[CLIENT]]}),
    "aud of two": Fault("for several programs at once", {"aud": [CLIENT, "another"]}),
    "aud of two and azp right": Fault("for several programs at once", {"aud": [CLIENT, "b"], "azp": CLIENT}),
    "azp of another": Fault("was given to another program (azp)", {"azp": "another"}),
    "azp empty": Fault("was given to another program (azp)", {"azp": ""}),
    # when
    "exp missing": Fault("how long it holds (exp is missing)", {"exp": ABSENT}),
    "exp past": Fault("is over already (exp)", {"exp": NOW - 61}),
    "exp as text": Fault("how long it holds as a time", {"exp": str(NOW + 600)}),
    "exp true": Fault("how long it holds as a time", {"exp": True}),
    "exp beyond all time": Fault("how long it holds as a time", {"exp": 10**400}),
    "iat missing": Fault("when it was issued (iat is missing)", {"iat": ABSENT}),
    "iat 1970": Fault("was issued long ago (iat)", {"iat": 0}),
    "iat an hour ago": Fault("was issued long ago (iat)", {"iat": NOW - 3600}),
    "iat in the future": Fault("was issued in the future", {"iat": NOW + 61}),
    "iat as text": Fault("when it was issued as a time", {"iat": "now"}),
    "iat a boolean": Fault("when it was issued as a time", {"iat": False}),
    "iat below zero": Fault("when it was issued as a time", {"iat": -1}),
    "nbf in the future": Fault("does not hold yet", {"nbf": NOW + 61}),
    "nbf as text": Fault("from when on it holds as a time", {"nbf": "soon"}),
    # for which sign-in
    "nonce missing": Fault("which sign-in it is for (nonce is missing)", {"nonce": ABSENT}),
    "nonce null": Fault("which sign-in it is for (nonce is missing)", {"nonce": None}),
    "nonce wrong": Fault("is for another sign-in", {"nonce": "another"}),
    "nonce empty": Fault("is for another sign-in", {"nonce": ""}),
    "nonce in a list": Fault("in one word which sign-in", {"nonce": ["{nonce}"]}),
    # with which proof
    "auth_time missing": Fault("auth_time is missing", {"auth_time": ABSENT}, proof=STEP_UP),
    "auth_time old": Fault("longer ago than was asked", {"auth_time": NOW - 121}, proof=STEP_UP),
    "auth_time in the future": Fault("in the future (auth_time)", {"auth_time": NOW + 61}, proof=STEP_UP),
    "auth_time as text": Fault("you proved who you are as a time", {"auth_time": "just now"}, proof=STEP_UP),
    "auth_time as text, unasked": Fault("you proved who you are as a time", {"auth_time": "just now"}),
    "acr missing": Fault("acr is missing", proof=STRONG),
    "acr wrong": Fault("in another way than was asked", {"acr": "pwd"}, proof=STRONG),
    "acr a list": Fault("in another way than was asked", {"acr": ["phr"]}, proof=STRONG),
    # with which access token
    "at_hash wrong": Fault("another access token", {"at_hash": half_hash("another")}),
    "at_hash of another hash": Fault("another access token", {"at_hash": half_hash("canary-access-2", "sha512")}),
    "at_hash a number": Fault("another access token", {"at_hash": 5}),
    # which key
    "kid absent, several keys": Fault("which of the provider's keys", header={"kid": ABSENT}, keys=("first", "second")),
    "kid unknown": Fault("does not show the key that it names", header={"kid": "third"}),
    "kid a number": Fault("its key's name is no text", header={"kid": 1}),
    "kid of two keys": Fault("more than one key under the name", keys=("first", "first")),
    "no keys": Fault("does not show the key that it names", keys=()),
    "key for encrypting": Fault("does not show the key that it names", key_changes={"use": "enc"}),
    "key for something else": Fault("does not show the key that it names", key_changes={"key_ops": ["encrypt"]}),
    "key for another algorithm": Fault("does not show the key that it names", key_changes={"alg": "ES384"}),
    "key that is no point": Fault("does not show the key that it names", key_changes={"x": "AAAA"}),
    "key on another curve": Fault("does not show the key that it names", key_changes={"crv": "P-384"}),
    "key that is too short": Fault(
        "does not show the key that it names", algorithm="RS256", key_changes={"n": encoded(b"\xff" * 128)}
    ),
    # how it is signed
    "signature by another": Fault("not that of the provider", make=signed_by_another),
    "signature by a key that it brings": Fault("not that of the provider", make=signed_by_the_key_in_its_header),
    "signature missing": Fault("not that of the provider", make=without_a_signature),
    "changed after signing": Fault("not that of the provider", make=changed_after_signing),
    "key of the wrong kind": Fault(
        "does not show the key that it names",
        make=an_announced_way_with_the_wrong_kind_of_key,
        metadata={"id_token_signing_alg_values_supported": ["ES256", "RS256"]},
    ),
    "alg none": Fault("is not signed (alg none)", make=unsigned),
    "alg none, announced": Fault(
        "is not signed (alg none)", make=unsigned, metadata={"id_token_signing_alg_values_supported": ["ES256", "none"]}
    ),
    "alg nOnE": Fault("is not signed (alg none)", make=unsigned_in_capitals),
    "alg HS256 with the public key": Fault("with a shared secret", make=signed_with_the_public_key),
    "alg HS512, announced": Fault(
        "with a shared secret",
        make=signed_with_the_client_id,
        metadata={"id_token_signing_alg_values_supported": ["ES256", "HS512"]},
    ),
    "alg not announced": Fault("does not announce", metadata={"id_token_signing_alg_values_supported": ["RS256"]}),
    "alg missing": Fault("does not announce", header={"alg": ABSENT}),
    "alg a number": Fault("does not announce", header={"alg": 5}),
    "alg not trusted": Fault("does not announce", header={"alg": "ES256K"}),
    "crit": Fault("an extension that Limelight does not know", header={"crit": ["b64"], "b64": False}),
    "typ of an access token": Fault("is a token of another kind", header={"typ": "at+jwt"}),
    "typ of a sign-out": Fault("is a token of another kind", header={"typ": "logout+jwt"}),
    # which form it has
    "encrypted": Fault("is encrypted", make=encrypted),
    "JSON form": Fault("in the JSON form of a signature", make=in_the_json_form),
    "padding": Fault("no signed token in the compact form", make=with_padding),
    "nonsense": Fault("no signed token in the compact form", make=no_token),
    "endless": Fault("is longer than", make=endless),
    "claims a list": Fault("its claims are not proper JSON", make=signed_bytes(b"[]")),
    "claims with NaN": Fault("its claims are not proper JSON", make=signed_bytes(b'{"exp": NaN}')),
    "claims no UTF-8": Fault("its claims are not proper JSON", make=signed_bytes(b'{"sub": "\xff"}')),
    "a claim twice": Fault("its claims are not proper JSON, or stand there twice", make=a_claim_twice),
    "header no JSON": Fault("its header is not proper JSON", make=a_header_that_is_no_json),
    "missing": Fault("it is missing", make=missing),
}


def prepared(issuer: Issuer, fault: Fault) -> None:
    """Make the provider commit the fault."""
    issuer.algorithm = fault.algorithm
    issuer.header_changes = fault.header
    issuer.metadata_changes = fault.metadata
    issuer.key_set = [{**issuer.public_key(name=name), **fault.key_changes} for name in fault.keys]

    def make(issuer: Issuer, header: dict[str, Any], claims: dict[str, Any]) -> str:
        values = {"{issuer}": issuer.address, "{issuer}/": f"{issuer.address}/", "{nonce}": claims["nonce"]}

        def filled(value: Any) -> Any:
            if isinstance(value, list):
                return [filled(inner) for inner in value]
            return values.get(value, value) if isinstance(value, str) else value

        changes = {name: filled(value) for name, value in fault.claims.items()}
        lies = {name: value for name, value in {**claims, **changes}.items() if value is not ABSENT}
        if fault.make is not None:
            return fault.make(issuer, header, lies)
        return compact(header, lies, by_key(issuer.key, fault.algorithm))

    issuer.make = make


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_faulty_id_token_is_refused_with_its_own_reason(
    fault: Fault, request: pytest.FixtureRequest, tell: Tell
) -> None:
    async with issuing() as issuer:
        prepared(issuer, fault)
        with pytest.raises(SignInFailed) as caught:
            await signed_in(issuer, fault.proof)
        assert "/token" in issuer.paths()
        asked = issuer.asked_for()
    sentence = str(caught.value)
    assert fault.reason in sentence
    assert "is not believed, because" in sentence
    assert "canary" not in sentence
    assert caught.value.__cause__ is None
    name = request.node.callspec.id
    tell("a faulty ID token", "security", name, f"an ID token, {name}", sentence, server=asked)


ACCEPTED = {
    "as it should be": Fault(""),
    "aud in a list": Fault("", {"aud": [CLIENT]}),
    "azp right": Fault("", {"azp": CLIENT}),
    "clocks a minute apart": Fault("", {"iat": NOW + 59, "exp": NOW - 59, "auth_time": NOW + 59}),
    "times with a fraction": Fault("", {"iat": NOW + 0.5, "exp": NOW + 600.5}),
    "no at_hash": Fault("", {"at_hash": ABSENT}),
    "kid absent, one key": Fault("", header={"kid": ABSENT}),
    "kid absent, one key of that kind": Fault("", header={"kid": ABSENT}, keys=("first", "of another kind")),
    "typ JWT": Fault("", header={"typ": "JWT"}),
    "a header that means nothing here": Fault("", header={"x5t": "abc", "vendor": "x" * 900}),
    "proof of just now": Fault("", {"auth_time": NOW - 100}, proof=STEP_UP),
    "one of the asked proofs": Fault("", {"acr": "mfa"}, proof=STRONG),
    "algorithms not announced: RS256": Fault(
        "", algorithm="RS256", metadata={"id_token_signing_alg_values_supported": ABSENT}
    ),
    "sub of 255 characters": Fault("", {"sub": "u" * 255}),
    "a name that is none": Fault("", {"name": {"first": "Ada"}}),
}


@pytest.mark.parametrize("fault", ACCEPTED.values(), ids=ACCEPTED)
async def test_what_only_looks_odd_is_believed(fault: Fault) -> None:
    async with issuing() as issuer:
        prepared(issuer, fault)
        if "of another kind" in fault.keys:
            issuer.key_set = [issuer.public_key(), issuer.public_key("RS256", "of another kind"), {"kty": "?"}]
        assert (await signed_in(issuer, fault.proof)).identity is not None


async def test_a_code_is_redeemed_once_and_a_fault_does_not_try_again() -> None:
    async with issuing() as issuer:
        prepared(issuer, FAULTS["nonce wrong"])
        with pytest.raises(SignInFailed):
            await signed_in(issuer)
        assert issuer.paths().count("/token") == 1
