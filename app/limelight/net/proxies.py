"""Which proxy stands between, if any: as the environment variables and the operating system say."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from limelight.domain.errors import Unreachable
from limelight.net.address import Address
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy. `shown` is its address without the name and password that `url` may hold."""

    shown: str
    url: str = field(repr=False)


def proxy_for(address: Address) -> Proxy | None:
    """The proxy for an address; loopback is never proxied.

    A token never travels to a plain-http proxy in the clear: plain http goes to loopback only, and everything else
    is https, which a proxy only tunnels.

    Raises:
        Unreachable: the proxy that is set cannot be used.
    """
    if address.is_loopback or proxy_bypass(address.host):
        return None
    proxies = getproxies()
    scheme = address.origin.partition(":")[0]
    chosen = proxies.get(scheme) or proxies.get("all")
    return _proxy(chosen, scheme) if chosen else None


def _proxy(text: str, scheme: str) -> Proxy:
    url = text if "://" in text else f"http://{text}"
    names = tr("{scheme}_PROXY or ALL_PROXY", scheme=scheme.upper())
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Unreachable(
            tr("The proxy in {names} is not an address. Correct it, or unset it.", names=names)
        ) from error
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    shown = f"{parts.scheme.lower()}://{host}{f':{port}' if port else ''}"
    if parts.scheme.lower().startswith("socks"):
        raise Unreachable(
            tr(
                "The proxy {shown} in {names} is a SOCKS proxy, which Limelight cannot use. "
                "Name an http proxy there, or put the server into NO_PROXY.",
                shown=shown,
                names=names,
            )
        )
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise Unreachable(
            tr(
                "The proxy {shown} in {names} cannot be used: it must be an http or https address.",
                shown=shown,
                names=names,
            )
        )
    return Proxy(shown, url)
