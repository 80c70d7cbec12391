"""A small OpenID provider over real sockets that a test can make lie: every answer can be changed, member by member."""

import base64
import contextlib
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.jws import JWSRegistry

from net.doubles import WallClock
from net.raw_server import Line, serving

CLIENT = "limelight-desktop"
ABSENT = object()  # in a change: the member is left out
SECRETS = ("canary-code", "canary-access", "canary-refresh", "canary-device")

Key = RSAKey | ECKey | OKPKey


def signing_key(algorithm: str, name: str = "first") -> Key:
    """A key pair for an algorithm; the same one for the same name, since RSA takes a while."""
    return _drawn(algorithm, name)


@cache
def _drawn(algorithm: str, name: str) -> Key:
    parameters = {"kid": name, "use": "sig", "alg": algorithm}
    if algorithm[:2] in ("RS", "PS"):
        return RSAKey.generate_key(2048, parameters)
    if algorithm.startswith("ES"):
        return ECKey.generate_key({"256": "P-256", "384": "P-384", "512": "P-521"}[algorithm[2:]], parameters)
    return OKPKey.generate_key("Ed25519", parameters)


def encoded(value: bytes | Mapping[str, Any]) -> str:
    """Base64 for URLs, of bytes or of a JSON object."""
    text = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def compact(header: Mapping[str, Any], claims: Mapping[str, Any] | bytes, sign: Callable[[bytes], bytes]) -> str:
    """A compact JWS with any signature."""
    signed = f"{encoded(header)}.{encoded(claims)}"
    return f"{signed}.{encoded(sign(signed.encode()))}"


def by_key(key: Key, algorithm: str) -> Callable[[bytes], bytes]:
    """Signs with a key."""
    return lambda text: JWSRegistry.algorithms[algorithm].sign(text, key)


def by_shared_secret(secret: bytes) -> Callable[[bytes], bytes]:
    """Signs with HMAC and SHA-256."""
    return lambda text: hmac.digest(secret, text, "sha256")


def half_hash(token: str, name: str = "sha256") -> str:
    """What `at_hash` holds."""
    digest = hashlib.new(name, token.encode()).digest()
    return encoded(digest[: len(digest) // 2])


def changed(members: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Members with changes."""
    return {name: value for name, value in {**members, **changes}.items() if value is not ABSENT}


@dataclass
class Request:
    """What the issuer was asked."""

    method: str
    path: str
    fields: dict[str, str]
    headers: str
    media: str


def parsed(request: bytes) -> Request:
    """A request with its query and form."""
    head, _, body = request.partition(b"\r\n\r\n")
    method, target, _ = head.decode().split("\r\n")[0].split(" ")
    parts = urlsplit(target)
    pairs = parse_qsl(parts.query, keep_blank_values=True) + parse_qsl(body.decode(), keep_blank_values=True)
    assert len(dict(pairs)) == len(pairs)
    media = next((line[14:] for line in head.decode().split("\r\n") if line.lower().startswith("content-type: ")), "")
    return Request(method, parts.path, dict(pairs), head.decode(), media)


@dataclass
class Issuer:
    """The provider. Each `*_changes` replaces members of what it would honestly say."""

    clock: WallClock
    address: str = ""
    algorithm: str = "ES256"
    metadata_changes: dict[str, Any] = field(default_factory=dict)
    redirect_changes: dict[str, Any] = field(default_factory=dict)  # what the browser brings back
    header_changes: dict[str, Any] = field(default_factory=dict)
    claim_changes: dict[str, Any] = field(default_factory=dict)
    token_changes: dict[str, Any] = field(default_factory=dict)
    make: Callable[["Issuer", dict[str, Any], dict[str, Any]], str] | None = (
        None  # an ID token out of header and claims
    )
    key_set: list[dict[str, Any]] | None = None  # None: the public half of the key that signs
    refusals: list[tuple[int, dict[str, Any]]] = field(
        default_factory=list
    )  # at the token endpoint, one after the other
    raw: dict[str, bytes] = field(default_factory=dict)  # by path: whole answers
    requests: list[Request] = field(default_factory=list)
    asked: dict[str, str] = field(default_factory=dict)  # the last authorization request
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    refresh: str = ""  # the one refresh token that is good
    turn: int = 0

    @property
    def key(self) -> Key:
        """What it signs with."""
        return signing_key(self.algorithm)

    def paths(self) -> list[str]:
        """What was asked, in order."""
        return [request.path for request in self.requests]

    def asked_for(self) -> str:
        """What was asked, in order, in words."""
        return f"asked for {', '.join(self.paths())}"

    def last(self, path: str) -> Request:
        """The last request of a path."""
        return next(request for request in reversed(self.requests) if request.path == path)

    async def behave(self, line: Line) -> None:
        """Answer one request of a connection."""
        request = parsed(await line.request())
        self.requests.append(request)
        if request.path in self.raw:
            await line.say(self.raw[request.path])
            return
        answers = {
            "/.well-known/openid-configuration": self._metadata,
            "/keys": self._keys,
            "/authorize": self._authorize,
            "/token": self._token,
            "/device": self._device,
            "/revoke": self._revoke,
        }
        await line.say(answers[request.path](request))

    def metadata(self) -> dict[str, Any]:
        """What it says about itself."""
        honest = {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "device_authorization_endpoint": f"{self.address}/device",
            "revocation_endpoint": f"{self.address}/revoke",
            "end_session_endpoint": f"{self.address}/end",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": [self.algorithm],
            "authorization_response_iss_parameter_supported": True,
        }
        return changed(honest, self.metadata_changes)

    def public_key(self, algorithm: str = "", name: str = "first") -> dict[str, Any]:
        """The public half of a key, as it stands in a key set."""
        return dict(signing_key(algorithm or self.algorithm, name).as_dict(private=False))

    def id_token(self, nonce: str, access: str) -> str:
        """A proof of who signed in."""
        now = int(self.clock.now())
        honest = {
            "iss": self.address,
            "sub": "u-17",
            "aud": CLIENT,
            "exp": now + 600,
            "iat": now,
            "auth_time": now - 5,
            "name": "Ada Lovelace",
            "at_hash": half_hash(access, {"256": "sha256", "384": "sha384"}.get(self.algorithm[-3:], "sha512")),
            **({"nonce": nonce} if nonce else {}),
        }
        claims = changed(honest, self.claim_changes)
        header = changed({"alg": self.algorithm, "kid": "first"}, self.header_changes)
        if self.make is not None:
            return self.make(self, header, claims)
        return compact(header, claims, by_key(self.key, self.algorithm))

    def _metadata(self, request: Request) -> bytes:
        return json_answer(self.metadata())

    def _keys(self, request: Request) -> bytes:
        return json_answer({"keys": [self.public_key()] if self.key_set is None else self.key_set})

    def _authorize(self, request: Request) -> bytes:
        self.asked = request.fields
        self.turn += 1
        code = f"canary-code-{self.turn}"
        self.codes[code] = request.fields
        back = changed({"code": code, "state": request.fields["state"], "iss": self.address}, self.redirect_changes)
        return answer("302 Found", b"", f"Location: {request.fields['redirect_uri']}?{urlencode(back)}\r\n")

    def _token(self, request: Request) -> bytes:
        if self.refusals:
            status, body = self.refusals.pop(0)
            return json_answer(body, f"{status} No")
        fields = request.fields
        assert request.method == "POST"
        assert request.media == "application/x-www-form-urlencoded"
        assert fields["client_id"] == CLIENT
        nonce = ""
        if fields["grant_type"] == "authorization_code":
            given = self.codes.pop(fields["code"], None)
            challenge = encoded(hashlib.sha256(fields["code_verifier"].encode()).digest())
            if given is None or (given["code_challenge"], given["code_challenge_method"]) != (challenge, "S256"):
                return json_answer({"error": "invalid_grant"}, "400 Bad Request")
            assert given["redirect_uri"] == fields["redirect_uri"]
            nonce = given["nonce"]
        elif fields["grant_type"] == "refresh_token" and fields["refresh_token"] != self.refresh:
            return json_answer({"error": "invalid_grant", "error_description": "used up"}, "400 Bad Request")
        return json_answer(self._tokens(nonce))

    def _tokens(self, nonce: str) -> dict[str, Any]:
        self.turn += 1
        access, self.refresh = f"canary-access-{self.turn}", f"canary-refresh-{self.turn}"
        honest = {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": 300,
            "refresh_token": self.refresh,
            "id_token": self.id_token(nonce, access),
        }
        return changed(honest, self.token_changes)

    def _device(self, request: Request) -> bytes:
        honest = {
            "device_code": "canary-device-1",
            "user_code": "WDJB-MJHT",
            "verification_uri": f"{self.address}/code",
            "verification_uri_complete": f"{self.address}/code?user_code=WDJB-MJHT",
            "expires_in": 120,
            "interval": 5,
        }
        return json_answer(changed(honest, self.token_changes))

    def _revoke(self, request: Request) -> bytes:
        if request.fields["token"] == self.refresh:
            self.refresh = ""
        return answer("200 OK", b"")


def answer(status: str, body: bytes, headers: str = "") -> bytes:
    """A whole answer; `headers` are complete lines."""
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{headers}\r\n".encode() + body


def json_answer(document: object, status: str = "200 OK") -> bytes:
    """A whole answer with a JSON document."""
    return answer(status, json.dumps(document).encode(), "Content-Type: application/json\r\n")


@contextlib.asynccontextmanager
async def issuing(clock: WallClock | None = None) -> AsyncIterator[Issuer]:
    """Run a provider, until the block is left."""
    issuer = Issuer(clock or WallClock())
    async with serving(issuer.behave) as server:
        issuer.address = server.address
        yield issuer
