"""The addresses of channels, which are secrets: kept as tokens are, each under its channel, its server and its profile.

A channel whose server changed in the profile has no address any more: it is never sent to another server.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from limelight.domain.announcing import LONGEST_ADDRESS, Channel
from limelight.domain.errors import SignInNeeded
from limelight.domain.profile import address_problem, origin_of
from limelight.domain.secrets import Secret
from limelight.identity.credentials import Credentials
from limelight.words import tr

_NO_ADDRESS = tr("This is no address of a webhook. Paste the whole of it, which begins with https:// .")


class ChannelAddresses:
    """The `Addresses` port. `profile` tells this profile from others that name the same channels."""

    def __init__(self, credentials: Credentials, profile: str) -> None:
        self._credentials = credentials
        self._profile = profile

    async def address_of(self, channel: Channel) -> Secret | None:
        """The whole address; None where nobody pasted one for this server."""
        held = await self._credentials.secret_for(held_for(channel, self._profile))
        return Secret(held.reveal(), channel.origin) if held is not None else None

    async def keep(self, channel: Channel, text: str) -> None:
        """Keep a pasted address.

        Raises:
            SignInNeeded: it is not an address on the channel's server; the sentence never quotes it.
        """
        address = text.strip()
        if problem := _problem(address, channel):
            raise SignInNeeded(problem)
        await self._credentials.keep(Secret(address, held_for(channel, self._profile)))

    async def forget(self, channel: Channel) -> None:
        """Forget it.

        Raises:
            KeyringTrouble: it is dropped here, but the store could not delete it.
        """
        await self._credentials.forget(held_for(channel, self._profile))

    def place(self, channel: Channel) -> str:
        """Where it is kept, or would be, for people."""
        place = self._credentials.place(held_for(channel, self._profile))
        return place.kept or place.store


def held_for(channel: Channel, profile: str) -> str:
    """What the address of a channel is held under. An origin holds no space, so no token has that name."""
    return f"{channel.origin} channel {channel.key} of {profile}"


def _problem(address: str, channel: Channel) -> str:
    """What is wrong with a pasted address, never quoting it; empty where nothing is."""
    if not address or len(address) > LONGEST_ADDRESS:
        return _NO_ADDRESS
    if address_problem(address.partition("?")[0]) or not all("!" <= sign <= "~" for sign in address) or "#" in address:
        return _NO_ADDRESS
    if origin_of(address) != channel.origin:
        return tr(
            "This address is not on {server}, which the profile names for {channel}. Nothing was kept.",
            server=channel.origin,
            channel=channel.name,
        )
    if not urlsplit(address).path.strip("/"):
        return tr("This is only the server. Paste the whole address of the webhook.")
    return ""
