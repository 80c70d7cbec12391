"""What is said about channels and messages. No widgets."""

from __future__ import annotations

from limelight.domain.announcing import Channel, ChannelKind, Delivery, DeliveryState
from limelight.ui.outcome import Tone
from limelight.ui.text import clock_words, span_words
from limelight.words import ntr, tr


def kind_words(kind: ChannelKind) -> str:
    """What a channel is."""
    return {
        ChannelKind.WEBHOOK: tr("Webhook"),
        ChannelKind.SLACK: tr("Slack"),
        ChannelKind.TEAMS: tr("Teams"),
        ChannelKind.EMAIL: tr("E-mail"),
    }[kind]


def where_words(channel: Channel, kept_in: str, *, has_address: bool) -> str:
    """Where a message goes, and where the address is kept."""
    if channel.kind is ChannelKind.EMAIL:
        return tr("For {to}. Copied, not sent.", to=channel.to) if channel.to else tr("A text to copy. Not sent.")
    if not has_address:
        return tr("To {server}. Its address is not known here yet.", server=channel.origin)
    return tr("To {server}. Its address is kept here: {kept_in}.", server=channel.origin, kept_in=kept_in.rstrip("."))


def sign_of(state: DeliveryState) -> tuple[str, Tone]:
    """The sign and the tone of a state."""
    return {
        DeliveryState.SENDING: ("busy", Tone.BUSY),
        DeliveryState.WAITING: ("age", Tone.ATTENTION),
        DeliveryState.SENT: ("done", Tone.GOOD),
        DeliveryState.COPIED: ("copy", Tone.GOOD),
        DeliveryState.FAILED: ("not-sent", Tone.BAD),
        DeliveryState.UNCERTAIN: ("unknown", Tone.ATTENTION),
    }[state]


def state_words(delivery: Delivery, now: float) -> str:
    """How a message went, in one line. `now` in seconds since 1970, UTC."""
    time = clock_words(delivery.at, now)
    if delivery.state is DeliveryState.WAITING and delivery.again_at is not None:
        return tr("Not taken yet. Tried again in {span}", span=span_words(max(delivery.again_at - now, 0.0)))
    tries = ntr("{n} try", "{n} tries", delivery.tries)
    return {
        DeliveryState.SENDING: tr("Being sent…"),
        DeliveryState.WAITING: tr("Tried again later"),
        DeliveryState.SENT: tr("Sent at {time}", time=time),
        DeliveryState.COPIED: tr("Copied at {time}", time=time),
        DeliveryState.FAILED: tr("Not sent, after {tries}", tries=tries),
        DeliveryState.UNCERTAIN: tr("May have arrived. Look there before you send it again"),
    }[delivery.state]


def notice_words(delivery: Delivery) -> str:
    """The same for the line of news, where the message is not on screen; empty while it goes on."""
    if delivery.state is DeliveryState.SENT:
        return tr("Announced in {channel}.", channel=delivery.channel_name)
    if delivery.state is DeliveryState.FAILED:
        return tr(
            "Not announced in {channel}: {why} The change itself stands.",
            channel=delivery.channel_name,
            why=delivery.sentence,
        )
    if delivery.state is DeliveryState.UNCERTAIN:
        return tr("Whether {channel} took the announcement is not known. Look there.", channel=delivery.channel_name)
    return ""


def record_words(delivery: Delivery, now: float) -> str:
    """A line of what was announced before."""
    return tr(
        "{time}  {channel}: {state}. {title}",
        time=clock_words(delivery.at, now),
        channel=delivery.channel_name,
        state=delivery.state.word,
        title=delivery.title,
    )
