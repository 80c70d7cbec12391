"""Builds what announces changes."""

from __future__ import annotations

from limelight.announcing.messages import message_for
from limelight.announcing.posting import Poster
from limelight.bootstrap.places import Places
from limelight.domain.announcing import ChannelKind
from limelight.domain.ports import Clock
from limelight.domain.profile import Profile
from limelight.identity.channel_addresses import ChannelAddresses, held_for
from limelight.identity.credentials import Credentials
from limelight.store.announced import AnnouncedFile
from limelight.usecases.announce import Announce, Office


def build_announcing(places: Places, profile: Profile, credentials: Credentials, clock: Clock) -> Announce:
    """What previews and sends; the addresses are kept with the tokens."""
    addresses = ChannelAddresses(credentials, places.folder.name)
    office = Office(message_for, Poster(clock), addresses, AnnouncedFile(places.announced))
    return Announce(profile.channels, office, clock)


def names_of_addresses(places: Places, profile: Profile) -> set[str]:
    """The names under which the addresses of a profile's channels are held."""
    channels = (channel for channel in profile.channels if channel.kind is not ChannelKind.EMAIL)
    return {held_for(channel, places.folder.name) for channel in channels}
