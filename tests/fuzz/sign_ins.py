"""The parsers of what identity providers and browsers send, and of what is kept of a session."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from fuzz.canned import run
from fuzz.harness import Parser
from fuzz.inputs import changed_bytes, changed_documents, changed_texts
from identity.openid.issuer import by_key, compact, encoded, half_hash, signing_key
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import Identity, SignInEntry
from limelight.identity.openid.answer import code_in, refused_sentence
from limelight.identity.openid.claims import Expected
from limelight.identity.openid.device import begun
from limelight.identity.openid.discovery import Metadata, discovered
from limelight.identity.openid.prover import Prover
from limelight.identity.openid.requests import Awaited, Refused, parameters_of
from limelight.identity.openid.tokens import Refusal, Tokens, asked, refusal_in
from limelight.identity.sealed_file import _opened, _sealed, is_key, new_key
from limelight.identity.session_keeping import KeptSession, name_of, read_back, written
from limelight.net.answers import Response
from net.doubles import WallClock

ISSUER = "https://id.example.com"
CLIENT = "limelight-desktop"
ENTRY = SignInEntry("company", ISSUER, CLIENT, title="Company")
NOW = WallClock().now()
ALGORITHM = "ES256"
KEY = signing_key(ALGORITHM)
KEY_SET: dict[str, Any] = {"keys": [KEY.as_dict(private=False), signing_key("RS256").as_dict(private=False)]}
METADATA = Metadata(ISSUER, f"{ISSUER}/auth", f"{ISSUER}/token", f"{ISSUER}/jwks", (ALGORITHM, "RS256"), True)
ACCESS = "canary-access"
EXPECTED = Expected(ISSUER, CLIENT, NOW, nonce="n-1", max_age=300, acr_values=("phr",))
AWAITED = Awaited("127.0.0.1:40000", "/cb/company", "state-1")
SEAL_KEY = new_key()


@dataclass(frozen=True, slots=True)
class CannedWire:
    """Stands in for `Wire`: one answer for everything, of one status."""

    body: bytes
    status: int = 200
    place: str = "Company (https://id.example.com)"
    issuer: str = ISSUER
    clock: WallClock = field(default_factory=WallClock)

    async def document(self, address: str, media: tuple[str, ...] = ()) -> Response:
        """The answer."""
        return Response(self.status, {"content-type": "application/json"}, self.body, NOW)

    async def post(self, address: str, fields: object) -> Response:
        """The answer."""
        return await self.document(address)


def wire(body: bytes, status: int = 200) -> Any:
    """The stand-in, where a `Wire` is asked for."""
    return CannedWire(body, status)


CLAIMS: dict[str, Any] = {
    "iss": ISSUER,
    "sub": "maya",
    "aud": [CLIENT],
    "azp": CLIENT,
    "exp": int(NOW) + 300,
    "iat": int(NOW),
    "nbf": int(NOW),
    "nonce": "n-1",
    "auth_time": int(NOW) - 5,
    "acr": "phr",
    "at_hash": half_hash(ACCESS),
    "name": "Maya",
    "email": "maya@example.com",
}
HEADER: dict[str, Any] = {"alg": ALGORITHM, "kid": "first", "typ": "JWT"}
DOCUMENT: dict[str, Any] = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/auth?tenant=1",
    "token_endpoint": f"{ISSUER}/token",
    "jwks_uri": f"{ISSUER}/jwks",
    "device_authorization_endpoint": f"{ISSUER}/device",
    "revocation_endpoint": f"{ISSUER}/revoke",
    "end_session_endpoint": f"{ISSUER}/end",
    "response_types_supported": ["code"],
    "code_challenge_methods_supported": ["S256"],
    "id_token_signing_alg_values_supported": ["ES256", "RS256"],
    "authorization_response_iss_parameter_supported": True,
}
GIVEN: dict[str, Any] = {
    "access_token": ACCESS,
    "token_type": "Bearer",
    "expires_in": 300,
    "refresh_token": "canary-refresh",
    "id_token": "a.b.c",
}
REFUSED: dict[str, Any] = {"error": "invalid_grant", "error_description": "It was used already."}
DEVICE: dict[str, Any] = {
    "device_code": "canary-device",
    "user_code": "BDWP-HQPK",
    "verification_uri": f"{ISSUER}/device",
    "expires_in": 600,
    "interval": 5,
}
HEADS = tuple(
    line.encode().replace(b" | ", b"\r\n") + b"\r\n\r\n"
    for line in (
        "GET /cb/company?code=abc&state=state-1&iss=https%3A%2F%2Fid.example.com HTTP/1.1 | Host: 127.0.0.1:40000",
        "GET /cb/company?error=x&iss=https%3A%2F%2Fid.example.com&state=state-1 HTTP/1.1 | Host: 127.0.0.1:40000",
        "GET /cb/company?code=abc&state=state-1 HTTP/1.1 | Host: 127.0.0.1:40000 | Cookie: a=b | Content-Length: 0",
        "POST /cb/company HTTP/1.0 | Host: 127.0.0.1:40000 | Transfer-Encoding: chunked",
    )
)
KEPT = json.loads(
    written(ENTRY, KeptSession(Identity("maya", "Maya", NOW), ("https://a.example.com",), Secret("r", ISSUER))).reveal()
)


def proven(token: str, keys: bytes) -> Identity:
    """Who an ID token is about."""
    tokens = Tokens(Secret(ACCESS, ISSUER), None, Secret(token, ISSUER), NOW)
    return run(Prover(wire(keys), WallClock()).identity(tokens, METADATA, EXPECTED))


def by_form(token: str) -> Identity:
    """As `proven`, by the keys that the provider has."""
    return proven(token, json.dumps(KEY_SET).encode())


def by_claims(claims: bytes) -> Identity:
    """As `proven`, with claims that the provider did sign."""
    return proven(compact(HEADER, claims, by_key(KEY, ALGORITHM)), json.dumps(KEY_SET).encode())


def by_header(header: bytes) -> Identity:
    """As `proven`, with a header that the provider did sign."""
    signed = f"{encoded(header)}.{encoded(CLAIMS)}"
    return proven(f"{signed}.{encoded(by_key(KEY, ALGORITHM)(signed.encode()))}", json.dumps(KEY_SET).encode())


TOKEN = compact(HEADER, CLAIMS, by_key(KEY, ALGORITHM))


def token_answer(made: tuple[bytes, int]) -> object:
    """What a token endpoint gives or refuses, and the sentence for it."""
    answer = run(asked(wire(*made), "", {}))
    return refused_sentence("Company", answer) if isinstance(answer, Refusal) else answer


def device_answer(made: tuple[bytes, int]) -> object:
    return run(begun(wire(*made), "", {}))


def brought(made: bytes) -> object:
    """A request to the receiver, and the code in it."""
    return code_in(parameters_of(made, AWAITED), METADATA, "Company")


def kept(text: str) -> object:
    """A session out of the keyring; None is its documented answer to what is not one."""
    session = read_back(ENTRY, Secret(text, name_of(ENTRY)))
    if session is None:
        raise ValueError("it is none")
    return session


def sealed(data: bytes) -> object:
    """A sealed file; None is its documented answer to what is not one."""
    text = _opened(data, "name", SEAL_KEY)
    if text is None:
        raise ValueError("it is none")
    return text


def seal_key(text: str) -> object:
    if not is_key(text):
        raise ValueError("it is none")
    return text


_STATUS = st.sampled_from((200, 200, 400, 401))

PARSERS = (
    Parser("OpenID: metadata", changed_documents([DOCUMENT]), lambda body: run(discovered(wire(body), ENTRY))),
    Parser("OpenID: key set", changed_documents([KEY_SET]), lambda body: proven(TOKEN, body)),
    Parser("OpenID: ID token, its form", changed_texts([TOKEN]), by_form),
    Parser("OpenID: ID token, its header", changed_documents([HEADER]), by_header),
    Parser("OpenID: ID token, its claims", changed_documents([CLAIMS]), by_claims),
    Parser("OpenID: token endpoint", st.tuples(changed_documents([GIVEN, REFUSED]), _STATUS), token_answer),
    Parser("OpenID: refusals", changed_documents([REFUSED]), lambda body: refusal_in(body, "Company")),
    Parser("OpenID: device code", st.tuples(changed_documents([DEVICE, REFUSED]), _STATUS), device_answer),
    Parser("the receiver's requests", changed_bytes(HEADS), brought, (Refused,)),
    Parser("a kept session", changed_documents([KEPT]).map(lambda data: data.decode("utf-8", "replace")), kept,
           (ValueError,)),
    Parser("a sealed file", changed_bytes([_sealed("canary", "name", SEAL_KEY)]), sealed, (ValueError,)),
    Parser("a sealed file's key", changed_texts([SEAL_KEY]), seal_key, (ValueError,)),
)  # fmt: skip
