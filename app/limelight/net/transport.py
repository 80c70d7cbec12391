"""httpx, made safe: one transport for one origin. No other module imports httpx, except to name its errors.

It is httpx's transport without httpx's client: so there are no redirects, no cookies, no environment and no default
headers that could carry something elsewhere.
"""

from __future__ import annotations

import logging
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

import httpx

from limelight.domain.errors import ProfileProblem, SignInNeeded
from limelight.domain.profile import origin_of
from limelight.domain.secrets import Secret
from limelight.net.address import Address
from limelight.net.proxies import Proxy
from limelight.words import tr

for _name in ("httpx", "httpcore"):  # they would write addresses and headers into a debugging log
    logging.getLogger(_name).setLevel(logging.WARNING)

Trace = Callable[[str, Mapping[str, object]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request without its token. `scheme` stands before the token in the Authorization header.

    `deadline` is the whole exchange's, in seconds; whoever sends it ends it then.
    """

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(default=None, repr=False)
    secret: Secret | None = None
    scheme: str = "Bearer "
    deadline: float = 15.0


class OriginTransport:
    """Connections to one origin, and to no other."""

    def __init__(self, address: Address, ca_file: str, proxy: Proxy | None) -> None:
        self._origin = address.origin
        secure = address.origin.startswith("https:")
        self._transport = httpx.AsyncHTTPTransport(
            verify=_tls(ca_file) if secure else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            trust_env=False,
            proxy=httpx.Proxy(proxy.url) if proxy else None,
            limits=httpx.Limits(max_connections=8, max_keepalive_connections=4, keepalive_expiry=30.0),
        )

    async def send(self, outgoing: Outgoing, trace: Trace) -> httpx.Response:
        """Send a request, and return the answer's head; its body is still to be read.

        Raises:
            RuntimeError: a request or a secret of another origin came here, which is a bug.
            SignInNeeded: the token cannot be a token.
            httpx.TransportError: what the network did.
        """
        if origin_of(outgoing.url) != self._origin:
            raise RuntimeError(f"a request for another origin came to the transport of {self._origin}")
        headers = dict(outgoing.headers)
        if outgoing.secret is not None:
            headers["Authorization"] = self._authorization(outgoing.secret, outgoing.scheme)
        # WORKAROUND httpcore 1.0.9: a TLS handshake that is cancelled leaves its socket open; one that times out closes
        # it. So connecting and the handshake get half of the deadline each, before the whole is cancelled.
        extensions = {"trace": trace, "timeout": {"connect": outgoing.deadline / 2}}
        request = httpx.Request(
            outgoing.method, outgoing.url, headers=headers, content=outgoing.body, extensions=extensions
        )
        return await self._transport.handle_async_request(request)

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    def _authorization(self, secret: Secret, scheme: str) -> str:
        if secret.origin != self._origin:
            raise RuntimeError(f"a secret of another origin came to the transport of {self._origin}")
        text = secret.reveal()
        if not text or not text.isascii() or not text.isprintable() or " " in text:
            raise SignInNeeded(
                tr("The token for {origin} holds characters that no token has. Sign in again.", origin=self._origin)
            )
        return scheme + text


def _tls(ca_file: str) -> ssl.SSLContext:
    """A context that verifies always: against the file named, else against the system's authorities and certifi's.

    Raises:
        ProfileProblem: the file cannot be used.
    """
    if not ca_file:
        context = httpx.create_ssl_context(trust_env=False)
        context.load_default_certs()
        return context
    try:
        return ssl.create_default_context(cafile=ca_file)
    except (OSError, ValueError) as error:
        raise ProfileProblem(
            tr(
                "The certificate authority's file {ca_file} cannot be read. Name a PEM file as ca_file.",
                ca_file=ca_file,
            )
        ) from error
