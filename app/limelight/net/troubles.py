"""What httpx and the operating system raise, translated once into our errors with a sentence."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import httpx

from limelight.domain.errors import BadAnswer, LimelightError, Unreachable
from limelight.net.answers import Place, too_slow
from limelight.words import tr


def translated(error: Exception, place: Place, deadline: float) -> LimelightError:
    """Our error for a foreign one: says what happened, where, and what to do. `deadline` in seconds."""
    if isinstance(error, httpx.TimeoutException):
        return Unreachable(too_slow(place, deadline))
    causes = list(_causes(error))
    if isinstance(error, httpx.ProxyError):
        return Unreachable(
            tr(
                "The proxy {proxy} did not connect to {origin} ({error}). Check the proxy settings.",
                proxy=place.proxy,
                origin=place.origin,
                error=error,
            )
        )
    known = next((found for cause in causes if (found := _of_cause(cause, place))), None)
    if known is not None:
        return known
    if isinstance(error, httpx.ConnectError):
        return Unreachable(
            tr(
                "{place} does not accept a connection{causes}. Check that it runs, and the network.",
                place=_asked(place),
                causes=_why(causes),
            )
        )
    return _of_broken_exchange(error, place)


def _of_cause(cause: BaseException, place: Place) -> LimelightError | None:
    """The error for a cause that says it all by itself."""
    if isinstance(cause, ssl.SSLError):
        return _of_tls(cause, place)
    if isinstance(cause, socket.gaierror):
        return Unreachable(
            tr("The name of {place} cannot be found. Check the network, the VPN, and the address.", place=_asked(place))
        )
    return None


def _of_broken_exchange(error: Exception, place: Place) -> LimelightError:
    """The error where the connection stood, and what came over it was cut or no HTTP."""
    if isinstance(error, httpx.RemoteProtocolError) and not _is_cut(str(error)):
        return BadAnswer(
            tr(
                "{place}{by_way_of} answers with something that is not HTTP. Check the address.",
                place=place,
                by_way_of=place.by_way_of,
            )
        )
    return Unreachable(
        tr(
            "The connection to {place}{by_way_of} broke before the answer was complete. Check the network.",
            place=place,
            by_way_of=place.by_way_of,
        )
    )


_OF_AUTHORITY = tr("If its authority is your own, name its file as ca_file in the connection; if not, do not go on.")
_OF_TIME = tr("Check the date of this computer; if that is right, tell who runs it, and do not go on.")
_OF_NAME = tr("It is the certificate of another server: check the address; if that is right, do not go on.")

_OF_VERIFYING = {9: _OF_TIME, 10: _OF_TIME, 62: _OF_NAME, 64: _OF_NAME}
"""What to do, by OpenSSL's number (x509_vfy.h): not yet valid, expired, another host name, another address."""


def _asked(place: Place) -> str:
    """Whom a connection is opened to: the proxy, where there is one."""
    return (
        tr("The proxy {proxy} before {origin}", proxy=place.proxy, origin=place.origin) if place.proxy else str(place)
    )


def _is_cut(message: str) -> bool:
    """Whether the other side hung up. httpx has one class for that and for garbage; the words differ."""
    return "disconnected" in message or "closed connection" in message


def _of_tls(error: ssl.SSLError, place: Place) -> LimelightError:
    if isinstance(error, ssl.SSLCertVerificationError):
        what_to_do = _OF_VERIFYING.get(error.verify_code, _OF_AUTHORITY)
        return Unreachable(
            tr(
                "{place}{by_way_of} shows a certificate that is not trusted ({verify_message}). {what_to_do}",
                place=place,
                by_way_of=place.by_way_of,
                verify_message=error.verify_message,
                what_to_do=what_to_do,
            )
        )
    return Unreachable(
        tr(
            "{place}{by_way_of} does not speak TLS as expected ({reason}). Check the address and port.",
            place=place,
            by_way_of=place.by_way_of,
            reason=error.reason,
        )
    )


def _why(causes: list[BaseException]) -> str:
    for cause in causes:
        if isinstance(cause, ConnectionRefusedError):
            return tr(" (refused)")
        if isinstance(cause, OSError) and cause.strerror:
            return f" ({cause.strerror})"
    return ""


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error, what it came from, and what those came from."""
    if error is None:
        return
    yield error
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _causes(inner)
    yield from _causes(error.__cause__ or error.__context__)
