"""Tells channels of a change that is confirmed: previewed, sent, tried again a few times, and recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from limelight.domain.announcing import (
    GOING_ON,
    Addresses,
    Announcement,
    Channel,
    ChannelKind,
    Delivery,
    DeliveryRecord,
    DeliveryState,
    Message,
    Posted,
    Posts,
    Result,
)
from limelight.domain.errors import LimelightError
from limelight.domain.moments import local_moment_of
from limelight.domain.ports import Clock
from limelight.words import tr

WAITS = (2.0, 10.0, 60.0, 300.0)  # seconds before each further try; a server may ask for longer
LONGEST_WAIT = 600.0  # seconds, whatever a server asks for

MakeMessage = Callable[[Channel, Announcement, Callable[[float], str]], Message]
Tell = Callable[[Delivery], object]


@dataclass(frozen=True, slots=True)
class Draft:
    """What would go to one channel, and what became of it if it was sent before.

    `has_address`: the channel can be sent to (an e-mail's text is copied); `kept_in` names where an address is kept.
    """

    channel: Channel
    message: Message
    has_address: bool
    kept_in: str
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """What messages are made with, sent with and recorded in."""

    make: MakeMessage
    posts: Posts
    addresses: Addresses
    record: DeliveryRecord


class Announce:
    """`await announce.send(announcement, key, tell)` sends one message; nothing of a change waits for it.

    Where nothing was taken, it is tried again up to `len(WAITS)` times. Where it may have arrived, that is done only
    for our own webhook, whose receiver can tell repeats by their id; the others would show it twice.
    """

    def __init__(self, channels: tuple[Channel, ...], office: Office, clock: Clock) -> None:
        self._channels = {channel.key: channel for channel in channels}
        self._office = office
        self._clock = clock
        self._going: dict[tuple[str, str], Delivery] = {}  # what is being sent, or waits for its next try

    async def drafts(self, announcement: Announcement) -> tuple[Draft, ...]:
        """What would go where, in the order of the profile. Nothing is sent."""
        earlier = {each.channel: each for each in await self.recorded() if each.announcement == announcement.id}
        return tuple(
            [
                await self._draft(channel, announcement, earlier.get(channel.key))
                for channel in self._channels.values()
                if channel.takes(announcement)
            ]
        )

    async def recorded(self) -> tuple[Delivery, ...]:
        """What became of every message, the oldest first; what its program left behind unended has ended.

        Raises:
            StoreTrouble: the record cannot be read.
        """
        kept = await asyncio.to_thread(self._office.record.load)
        return tuple(self._going.get((each.announcement, each.channel), _ended(each)) for each in kept)

    async def keep_address(self, key: str, text: str) -> None:
        """Keep the address that a person pasted for a channel.

        Raises:
            SignInNeeded: it is not an address on the channel's server.
        """
        await self._office.addresses.keep(self._channels[key], text)

    async def forget_address(self, key: str) -> None:
        """Forget a channel's address.

        Raises:
            KeyringTrouble: the store could not delete it.
        """
        await self._office.addresses.forget(self._channels[key])

    async def copied(self, announcement: Announcement, key: str) -> Delivery:
        """Record that a person put the text on the clipboard."""
        return await self._note(self._delivery(announcement, self._channels[key], DeliveryState.COPIED))

    async def send(self, announcement: Announcement, key: str, tell: Tell = lambda delivery: None) -> Delivery:
        """Send the message to a channel and return how that ended; `tell` gets every state on the way.

        Raises:
            LimelightError: it was not begun: nobody pasted an address, or it is being sent already.
        """
        channel, mark = self._channels[key], (announcement.id, key)
        if mark in self._going:
            raise LimelightError(tr("This is being sent to {channel} already.", channel=channel.name))
        self._going[mark] = self._delivery(announcement, channel, DeliveryState.SENDING)
        try:
            return await self._sent(announcement, channel, tell)
        finally:
            self._going.pop(mark, None)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._office.posts.aclose()

    async def _draft(self, channel: Channel, announcement: Announcement, delivery: Delivery | None) -> Draft:
        message = self._office.make(channel, announcement, moment_words)
        if channel.kind is ChannelKind.EMAIL:
            return Draft(channel, message, has_address=True, kept_in="", delivery=delivery)
        address = await self._office.addresses.address_of(channel)
        return Draft(channel, message, address is not None, self._office.addresses.place(channel), delivery)

    async def _sent(self, announcement: Announcement, channel: Channel, tell: Tell) -> Delivery:
        address = await self._office.addresses.address_of(channel)
        if address is None:
            raise LimelightError(tr("{channel} has no address yet. Paste it first.", channel=channel.name))
        message = self._office.make(channel, announcement, moment_words)
        delivery = self._delivery(announcement, channel, DeliveryState.SENDING)
        for wait in (*WAITS, None):
            delivery = replace(
                delivery, state=DeliveryState.SENDING, tries=delivery.tries + 1, at=self._clock.now(), again_at=None
            )
            await self._tell(delivery, tell)
            posted = await self._office.posts.post(channel, address, message, announcement.id)
            delivery = self._after(delivery, channel, posted, wait)
            await self._tell(delivery, tell)
            if delivery.again_at is None:
                break
            await self._clock.sleep(delivery.again_at - delivery.at)
        return delivery

    def _after(self, delivery: Delivery, channel: Channel, posted: Posted, wait: float | None) -> Delivery:
        """How it stands after a try; `wait` None: it was the last one."""
        now = self._clock.now()
        doubtful = delivery.is_doubtful or posted.result is Result.UNKNOWN
        ended = replace(delivery, at=now, sentence=posted.sentence, again_at=None, is_doubtful=doubtful)
        if posted.result is Result.TAKEN:
            return replace(ended, state=DeliveryState.SENT)
        knows_repeats = channel.kind is ChannelKind.WEBHOOK
        again = posted.result is Result.LATER or (posted.result is Result.UNKNOWN and knows_repeats)
        if again and wait is not None:
            asked = min(max(wait, posted.wait or 0.0), LONGEST_WAIT)
            return replace(ended, state=DeliveryState.WAITING, again_at=now + asked)
        return replace(ended, state=DeliveryState.UNCERTAIN if doubtful else DeliveryState.FAILED)

    async def _tell(self, delivery: Delivery, tell: Tell) -> None:
        """Told before it is recorded: a disk that is full keeps nobody from knowing that a message went."""
        self._going[delivery.announcement, delivery.channel] = delivery
        tell(delivery)
        await self._note(delivery)

    async def _note(self, delivery: Delivery) -> Delivery:
        await asyncio.to_thread(self._office.record.note, delivery)
        return delivery

    def _delivery(self, announcement: Announcement, channel: Channel, state: DeliveryState) -> Delivery:
        return Delivery(
            announcement=announcement.id,
            title=announcement.title,
            channel=channel.key,
            channel_name=channel.name,
            server=channel.origin,
            state=state,
            at=self._clock.now(),
        )


def moment_words(at: float) -> str:
    """ "2026-11-02 14:03 (UTC+01:00)": whoever reads it may be elsewhere."""
    moment = local_moment_of(at)
    offset = f"{moment:%z}"
    return f"{moment:%Y-%m-%d %H:%M} (UTC{offset[:3]}:{offset[3:5]})"


def _ended(delivery: Delivery) -> Delivery:
    """A message whose program ended while it was on its way: nothing more happens to it by itself."""
    if delivery.state not in GOING_ON:
        return delivery
    may_be_there = delivery.state is DeliveryState.SENDING or delivery.is_doubtful
    state = DeliveryState.UNCERTAIN if may_be_there else DeliveryState.FAILED
    return replace(delivery, state=state, again_at=None, sentence=tr("Limelight was closed meanwhile."))
