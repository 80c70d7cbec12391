"""Posts a message once: to the channel's server and no other, with no redirect, in bounded time and size."""

from __future__ import annotations

from urllib.parse import urlsplit

from limelight.domain.announcing import Channel, ChannelKind, Message, Posted, Result
from limelight.domain.ports import Clock
from limelight.domain.profile import origin_of
from limelight.domain.secrets import Secret
from limelight.net.answers import Place, Response, Sent
from limelight.net.client import Endpoint, Site, Write
from limelight.net.refusals import redirect_sentence
from limelight.net.retry import retry_after
from limelight.words import tr

DEADLINE = 15.0  # seconds, for the whole exchange
LARGEST, LARGEST_CARD = 512 * 1024, 28 * 1024  # bytes; Teams takes no more than the second
_NOT_TAKEN_YET = frozenset({429, 503})  # nothing was taken, and later it may be; behind 502 and 504 it may have been
_ADDRESS_IS_WRONG = frozenset({401, 403, 404, 410})


class Poster:
    """Connections to the servers of channels; each is kept for the next message."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._endpoints: dict[Channel, Endpoint] = {}

    async def post(self, channel: Channel, address: Secret, message: Message, identity: str) -> Posted:
        """Send a message once. Raises only CancelledError.

        The path and query of the address, which are its secret part, stand in the request and nowhere else.
        """
        if len(message.body) > (LARGEST_CARD if channel.kind is ChannelKind.TEAMS else LARGEST):
            return Posted(Result.FINAL, tr("The message is larger than a channel takes."))
        if origin_of(address.reveal()) != channel.origin:
            return Posted(Result.FINAL, tr("The address is not on the server that the profile names. Paste it anew."))
        parts = urlsplit(address.reveal())
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        headers = {"Idempotency-Key": identity} if channel.kind is ChannelKind.WEBHOOK else {}
        endpoint = self._endpoints.get(channel)
        if endpoint is None:
            endpoint = self._endpoints[channel] = Endpoint(
                Site(channel.name, channel.origin, channel.ca_file), None, self._clock
            )
        sent = await endpoint.write(Write("POST", path, message.body, headers, deadline=DEADLINE))
        return self._judged(endpoint, sent)

    async def aclose(self) -> None:
        """Close every connection."""
        for endpoint in self._endpoints.values():
            await endpoint.aclose()
        self._endpoints.clear()

    def _judged(self, endpoint: Endpoint, sent: Sent) -> Posted:
        answer, place = sent.answered, endpoint.place
        if answer is None:
            return Posted(Result.UNKNOWN if sent.bytes_left else Result.LATER, sent.trouble)
        if 200 <= answer.status < 300:
            return Posted(Result.TAKEN)
        if answer.status >= 500 or answer.status in _NOT_TAKEN_YET:
            asked = retry_after(answer.header("retry-after"), answer.server_date or self._clock.now())
            result = Result.LATER if answer.status in _NOT_TAKEN_YET else Result.UNKNOWN
            return Posted(result, tr("{place} takes nothing now ({status}).", place=place, status=answer.status), asked)
        return Posted(Result.FINAL, _refused(answer, place))


def _refused(answer: Response, place: Place) -> str:
    if 300 <= answer.status < 400:
        return redirect_sentence(_without_where(answer), place)
    if answer.status in _ADDRESS_IS_WRONG:
        return tr("{place} does not take this address ({status}). Paste a new one.", place=place, status=answer.status)
    return tr("{place} refuses the message ({status}).", place=place, status=answer.status)


def _without_where(answer: Response) -> Response:
    """The answer without its other address, which may quote the secret one."""
    return Response(answer.status, {}, b"", answer.server_date)
