"""The issuer on HTTP: discovery, keys, the page, tokens, and the end of a session."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from limelight.demo.issuer import page
from limelight.demo.issuer.exchange import Exchange, ExchangeRefused
from limelight.demo.issuer.people import Person
from limelight.demo.issuer.requests import SCOPES, Asked, SentBack, TurnedAway, once, read_request
from limelight.demo.issuer.sessions import Sessions
from limelight.demo.issuer.signing import ALGORITHM, Signer
from limelight.demo.issuer.waiting import CODE_SECONDS, PAGE_SECONDS, Code, Waiting
from limelight.demo.issuer_keys import DISCOVERY
from limelight.demo.storage import Json

PATH = "/openid"
_LARGEST = 16_384  # bytes of a form
_UNCACHED = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
Handler = Callable[[Request], Awaitable[Response]]


class Issuer:
    """The issuer. `signer` knows its identifier, which is also the base of its addresses."""

    def __init__(self, signer: Signer, sessions: Sessions, people: Mapping[str, Person]) -> None:
        self._signer = signer
        self._sessions = sessions
        self._people = people
        self._asked: Waiting[Asked] = Waiting(PAGE_SECONDS)
        self._codes: Waiting[Code] = Waiting(CODE_SECONDS)
        self._exchange = Exchange(people, sessions, signer, self._codes)

    def routes(self) -> list[BaseRoute]:
        """Return the routes."""
        table: dict[str, tuple[Handler, list[str]]] = {
            DISCOVERY: (self._discovery, ["GET"]),
            "/keys": (self._keys, ["GET"]),
            "/authorize": (self._authorize, ["GET", "POST"]),
            "/choose": (self._choose, ["POST"]),
            "/token": (self._token, ["POST"]),
            "/revoke": (self._revoke, ["POST"]),
            "/sign-out": (self._sign_out, ["GET", "POST"]),
        }
        return [Route(PATH + path, self._at_home(one), methods=methods) for path, (one, methods) in table.items()]

    def _at_home(self, handler: Handler) -> Handler:
        """Answer only under our own name: a page elsewhere whose name was turned to this address learns nothing."""
        home = urlsplit(self._signer.issuer).netloc

        async def handle(request: Request) -> Response:
            if request.headers.get("host") != home:
                return page.sentence("This is not the way here", "The address in the browser is not the demo's.", 421)
            try:
                return await handler(request)
            except TurnedAway as away:
                return page.sentence(
                    "This sign-in cannot go on", f"{away} Go back to Limelight and sign in again.", 400
                )

        return handle

    async def _discovery(self, _: Request) -> Response:
        return JSONResponse(self._metadata())

    def _metadata(self) -> Json:
        """Return what a client needs to know. Source: OpenID Connect Discovery 1.0, section 3; RFC 8414."""
        issuer = self._signer.issuer
        return {
            "issuer": issuer,
            "authorization_endpoint": f"{issuer}/authorize",
            "token_endpoint": f"{issuer}/token",
            "jwks_uri": f"{issuer}/keys",
            "revocation_endpoint": f"{issuer}/revoke",
            "end_session_endpoint": f"{issuer}/sign-out",
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": [ALGORITHM],
            "token_endpoint_auth_methods_supported": ["none"],
            "revocation_endpoint_auth_methods_supported": ["none"],
            "code_challenge_methods_supported": ["S256"],
            "scopes_supported": list(SCOPES),
            "claims_supported": ["sub", "name", "preferred_username", "email", "auth_time", "sid"],
            "authorization_response_iss_parameter_supported": True,
            "request_parameter_supported": False,
            "request_uri_parameter_supported": False,
        }

    async def _keys(self, _: Request) -> Response:
        return JSONResponse({"keys": [self._signer.key.as_dict(private=False)]})

    async def _authorize(self, request: Request) -> Response:
        """Show the people, or say what is wrong."""
        pairs = request.query_params.multi_items() if request.method == "GET" else await _form(request)
        try:
            asked = read_request(pairs, self._signer.audience)
        except SentBack as back:
            answer = {"error": back.error, "error_description": str(back)}
            return self._lead_back(back.redirect, back.state, answer)
        where = urlsplit(asked.redirect)
        action = f"{urlsplit(self._signer.issuer).path}/choose"
        return page.choice(self._people.values(), action, self._asked.put(asked), f"{where.scheme}://{where.netloc}")

    async def _choose(self, request: Request) -> Response:
        """Let a person in, or not, and lead back to the program."""
        given, twice = once(await _form(request))
        asked = self._asked.take(given.get("request", ""))
        if asked is None or twice:
            raise TurnedAway("This page was used already, or it was open for too long.")
        role = given.get("role", "")
        if role == page.CANCEL:
            answer = {"error": "access_denied", "error_description": "the person did not want to"}
            return self._lead_back(asked.redirect, asked.state, answer)
        if role not in self._people:
            raise TurnedAway("Nobody was chosen.")
        session = self._sessions.begin(role, asked.scopes)
        return self._lead_back(asked.redirect, asked.state, {"code": self._codes.put(Code(asked, session.id))})

    def _lead_back(self, redirect: str, state: str | None, answer: dict[str, str]) -> Response:
        """Lead the browser back with an answer, which names its issuer (RFC 9207)."""
        named = {**answer, **({} if state is None else {"state": state}), "iss": self._signer.issuer}
        return RedirectResponse(f"{redirect}?{urlencode(named)}", 303, page.HEADERS)

    async def _token(self, request: Request) -> Response:
        return await _answered(request, self._exchange.trade)

    async def _revoke(self, request: Request) -> Response:
        return await _answered(request, self._exchange.take_back)

    async def _sign_out(self, request: Request) -> Response:
        """End the session that an ID token names. Source: OpenID Connect RP-Initiated Logout 1.0."""
        pairs = request.query_params.multi_items() if request.method == "GET" else await _form(request)
        given, _ = once(pairs)
        session = self._signer.session_of(given.get("id_token_hint", ""))
        if not session:
            words = "It was not said who signs out. This browser itself remembers nobody: you may close this page."
            return page.sentence("Nobody is signed in here", words)
        self._sessions.end(session)
        return page.sentence("You are signed out", "The demo's session has ended. You may close this page.")


async def _answered(request: Request, work: Callable[[Mapping[str, str]], Json | None]) -> Response:
    """Answer a program: what was asked, or why not (RFC 6749, 5.2)."""
    try:
        given, twice = once(await _form(request))
        if twice:
            raise ExchangeRefused("invalid_request", f"{min(twice)} comes more than once")
        if "authorization" in request.headers:
            raise ExchangeRefused("invalid_client", "a public client has no password", 401)
        return JSONResponse(work(given) or {}, headers=_UNCACHED)
    except TurnedAway as away:
        return JSONResponse({"error": "invalid_request", "error_description": str(away)}, 400, _UNCACHED)
    except ExchangeRefused as refused:
        answer = {"error": refused.error, "error_description": str(refused)}
        return JSONResponse(answer, refused.status, _UNCACHED)


async def _form(request: Request) -> list[tuple[str, str]]:
    """Return the fields of a form.

    Raises:
        TurnedAway: it is none, or too large.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise TurnedAway("What came is no form.")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > _LARGEST:
            raise TurnedAway("What came is too large.")
    try:
        return parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=50)
    except ValueError as error:
        raise TurnedAway("What came cannot be read.") from error
