"""One server address: bounded reads, and writes that tell whether any byte may have left.

httpx is imported with the first request, which happens on the background thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlencode

from limelight.domain.errors import BadAnswer, KeyringTrouble, LimelightError, SignInNeeded, Unreachable
from limelight.domain.ports import Clock, Credentials, RenewsTokens
from limelight.domain.secrets import Secret
from limelight.net.address import Address, checked, shown
from limelight.net.answers import Place, Response, Sent, too_slow
from limelight.net.body import PAGE_CAP, read_body
from limelight.net.departure import Departure
from limelight.net.echoes import Echoes
from limelight.net.forms import FORM_MEDIA, Form, quietly
from limelight.net.proxies import proxy_for
from limelight.net.refusals import refusal
from limelight.net.retry import http_date
from limelight.net.stream import Stream
from limelight.words import tr

if TYPE_CHECKING:
    import httpx

    from limelight.net.transport import OriginTransport, Outgoing

READ_DEADLINE = 15.0  # seconds, for one read from its first byte to its last
LIST_DEADLINE = 30.0  # seconds, for one page of a list
WRITE_DEADLINE = 20.0  # seconds, for a write

JSON = ("application/json", "application/problem+json")


class ServerWords(Protocol):
    """Finds a server's own words in an answer that refuses."""

    def __call__(self, response: Response, /) -> str:
        """The words, empty where there are none."""
        ...


@dataclass(frozen=True, slots=True)
class Site:
    """Where an endpoint is and how it is spoken to. `name` is its name for people."""

    name: str
    address: str
    ca_file: str = ""
    scheme: str = "Bearer "  # stands before the token in the Authorization header


@dataclass(frozen=True, slots=True)
class Ask:
    """A read. `path` is percent-encoded and follows the base address; times in seconds, sizes in bytes.

    `also` are statuses that come back to the caller beside 200 and 304; every other one is raised.
    """

    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    deadline: float = READ_DEADLINE
    cap: int = PAGE_CAP
    gzip: bool = False  # for bulk lists only
    media: tuple[str, ...] = JSON  # what a good answer may be; empty: anything
    also: frozenset[int] = frozenset()
    secret_of: str = ""  # the environment whose own token is sent; empty: the person's token
    question: bytes | None = field(default=None, repr=False)  # JSON text: what is asked stands in a body, by POST
    stream: Stream | None = None  # what takes an answer that does not end; the deadline is for its head then


@dataclass(frozen=True, slots=True)
class NotAfter:
    """When a write may no longer leave, on both clocks: one may be set, the other may stop in sleep (rule R5)."""

    wall: float
    monotonic: float

    def is_over(self, clock: Clock) -> bool:
        """Whether that moment has gone by."""
        return clock.now() > self.wall or clock.monotonic() > self.monotonic


@dataclass(frozen=True, slots=True)
class Write:
    """A write. `body` is JSON text, None for none. With `not_after` it leaves until then, or never."""

    method: str
    path: str
    body: bytes | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    query: Mapping[str, str] = field(default_factory=dict)
    deadline: float = WRITE_DEADLINE
    not_after: NotAfter | None = None


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A read or a write, ready to go."""

    method: str
    ask: Ask
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(repr=False)
    secret: Secret | None


class Endpoint:
    """Everything that is sent to one address goes through here. Credentials None: nobody signs in there."""

    def __init__(
        self, site: Site, credentials: Credentials | None, clock: Clock, words: ServerWords | None = None
    ) -> None:
        self._site = site
        self._credentials = credentials
        self._clock = clock
        self._words: ServerWords = words or (lambda _response, /: "")
        self._echoes = Echoes()
        self._transport: OriginTransport | None = None
        self._place = Place(site.name, shown(site.address))

    @property
    def place(self) -> Place:
        """What sentences call this server."""
        return self._place

    async def get(self, ask: Ask) -> Response:
        """Read something. The answer's status is 200, 304 or one of `ask.also`.

        A read that is refused with the person's token is sent once more where there is another one; a write never is.

        Raises:
            ProfileProblem: the address or the certificate authority's file cannot be used.
            SignInNeeded, NotAllowed, NotThere, Throttled, ServerTrouble, Unreachable, BadAnswer.
        """
        headers = {"Accept-Encoding": "gzip" if ask.gzip else "identity", **ask.headers}
        secret = await self._secret(checked(self._site.address), ask.secret_of)
        exchange = _Exchange("GET", ask, headers, None, secret)
        if ask.question is not None:
            asks = {**headers, "Content-Type": "application/json"}
            exchange = replace(exchange, method="POST", headers=asks, body=ask.question)
        response = await self._exchange(exchange, Departure(is_read=True))
        if response.status == 401 and (other := await self._other_than(secret, ask)) is not None:
            response = await self._exchange(replace(exchange, secret=other), Departure(is_read=True))
        return response if response.status == 304 else self._good(response, ask)

    async def post(self, form: Form) -> Response:
        """Post a form, with no token in a header. The answer's status is 200 or one of `form.also`.

        Raises:
            As `get`; no error and nothing in its chain quotes the request or the answer.
        """
        ask = Ask(form.path, deadline=form.deadline, cap=form.cap, media=form.media, also=form.also)
        headers = {"Accept-Encoding": "identity", "Content-Type": FORM_MEDIA}
        with quietly():
            exchange = _Exchange("POST", ask, headers, form.encoded(), None)
            return self._good(await self._exchange(exchange, Departure()), ask)

    def _good(self, response: Response, ask: Ask) -> Response:
        if response.status in ask.also:
            return response
        if response.status != 200:
            raise self.refusal(response)
        self._check_media(response, ask.media)
        return response

    async def write(self, write: Write) -> Sent:
        """Send a write once, and say what is known of it. Raises only CancelledError."""
        departure = Departure(lambda: self._assert_in_time(write.not_after))
        try:
            response = await self._sent_once(write, departure)
        except LimelightError as error:
            return Sent(None, departure.seen, str(error))
        return Sent(response, True)

    def not_after(self, expires_at: float) -> NotAfter:
        """The last moment of a write that begins now; `expires_at` in seconds since 1970, UTC."""
        return NotAfter(expires_at, self._clock.monotonic() + expires_at - self._clock.now())

    def _assert_in_time(self, not_after: NotAfter | None) -> None:
        if not_after is not None and not_after.is_over(self._clock):
            raise LimelightError(
                tr(
                    "Too much time went by before {place} could be reached, so nothing was sent. Confirm it anew.",
                    place=self._place,
                )
            )

    async def _sent_once(self, write: Write, departure: Departure) -> Response:
        """The answer to a write; a token that is not there in time is proof that nothing left."""
        address = checked(self._site.address)
        try:
            async with asyncio.timeout(write.deadline):
                secret = await self._secret(address)
        except TimeoutError as error:
            raise KeyringTrouble(
                tr(
                    "The token for {place} was not handed over within {deadline:g} s, so nothing was sent. "
                    "Unlock the keyring, and decide anew.",
                    place=self._place,
                    deadline=write.deadline,
                )
            ) from error
        headers = {"Accept-Encoding": "identity", **write.headers}
        if write.body is not None:
            headers["Content-Type"] = "application/json"
        ask = Ask(write.path, write.query, deadline=write.deadline)
        return await self._exchange(_Exchange(write.method, ask, headers, write.body, secret), departure)

    def refusal(self, response: Response) -> LimelightError:
        """The error for an answer that is not what was asked for, with the server's own words."""
        words = self._echoes.removed_from(self._words(response))
        return refusal(response, self._place, words, self._clock.now())

    async def aclose(self) -> None:
        """Close every connection."""
        if self._transport is not None:
            transport, self._transport = self._transport, None
            await transport.aclose()

    async def _exchange(self, exchange: _Exchange, departure: Departure) -> Response:
        address = checked(self._site.address)
        from limelight.net.transport import Outgoing  # noqa: PLC0415  (httpx is imported with the first request)

        ask = exchange.ask
        self._echoes.note(exchange.secret)
        transport = self._opened(address)
        query = f"?{urlencode(ask.query)}" if ask.query else ""
        outgoing = Outgoing(
            exchange.method,
            f"{address.base}{ask.path}{query}",
            {"Accept": ", ".join(ask.media) or "*/*", "User-Agent": "Limelight", **exchange.headers},
            exchange.body,
            exchange.secret,
            self._site.scheme,
            ask.deadline,
        )
        try:
            async with asyncio.timeout(ask.deadline if ask.stream is None else None):
                return await self._answer(transport, outgoing, ask, departure)
        except TimeoutError as error:
            raise Unreachable(too_slow(self._place, ask.deadline)) from error

    async def _answer(self, transport: OriginTransport, outgoing: Outgoing, ask: Ask, departure: Departure) -> Response:
        import httpx  # noqa: PLC0415  (as above)

        from limelight.net.troubles import translated  # noqa: PLC0415

        try:
            async with asyncio.timeout(ask.deadline):
                response = await _sent(transport, outgoing, departure)
            try:
                if ask.stream is not None and response.status_code == 200:
                    body = await ask.stream.read(response, self._place)
                else:
                    body = await read_body(response, self._place, ask.cap, gzip=ask.gzip)
            finally:
                await response.aclose()
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            raise translated(error, self._place, ask.deadline) from error
        headers = {name.lower(): self._echoes.removed_from(value) for name, value in response.headers.items()}
        return Response(response.status_code, headers, body, http_date(headers.get("date", "")))

    def _opened(self, address: Address) -> OriginTransport:
        if self._transport is None:
            from limelight.net.transport import OriginTransport  # noqa: PLC0415  (as above)

            proxy = proxy_for(address)
            self._place = Place(self._site.name, address.origin, proxy.shown if proxy else "")
            self._transport = OriginTransport(address, self._site.ca_file, proxy)
        return self._transport

    async def _secret(self, address: Address, environment: str = "") -> Secret | None:
        if self._credentials is None:
            return None
        secret = await self._credentials.secret_for(address.origin, environment)
        if secret is None:
            raise SignInNeeded(tr("Nobody is signed in at {place}. Sign in to go on.", place=self._place))
        return secret

    async def _other_than(self, refused: Secret | None, ask: Ask) -> Secret | None:
        """Another token of the person than the one that was refused, where there is one to be had."""
        if refused is None or ask.secret_of or 401 in ask.also:
            return None
        return await self._credentials.renewed(refused) if isinstance(self._credentials, RenewsTokens) else None

    def _check_media(self, response: Response, media: tuple[str, ...]) -> None:
        kind = response.header("content-type").partition(";")[0].strip().lower()
        if not media or kind in media:
            return
        if kind == "text/html":
            raise BadAnswer(
                tr(
                    "{place} answers with a web page where data was expected. The network may want a sign-in in a "
                    "browser first, or the address is that of a page.",
                    place=self._place,
                )
            )
        raise BadAnswer(
            tr(
                "{place} answers with {kind}; not with {media}.",
                place=self._place,
                kind=kind[:60] or tr("an unnamed kind of data"),
                media=media[0],
            )
        )


async def _sent(transport: OriginTransport, outgoing: Outgoing, departure: Departure) -> httpx.Response:
    """An answer's head. A read that met its kept connection just as the server let go of it is sent once more."""
    import httpx  # noqa: PLC0415  (as above)

    try:
        return await transport.send(outgoing, departure.watch)
    except (httpx.NetworkError, httpx.RemoteProtocolError):
        if not departure.may_go_again:
            raise
    return await transport.send(outgoing, departure.watch)
