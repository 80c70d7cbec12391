"""What is announced after a change, to which channels, and how that went. Never a secret.

Nothing here can hold up or fail a change: it begins when the change has ended well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from limelight.domain.changes import DECISIONS, SUCCEEDED, Recorded, Verb
from limelight.domain.exposure import Exposure
from limelight.domain.profile import Profile, origin_of
from limelight.domain.secrets import Secret
from limelight.words import Worded, ntr, tr

MOST_CHANGES = 15  # of a plan that are named in a message; the rest is counted
LONGEST_LINE = 300  # characters of a line of a message
LONGEST_ADDRESS = 2_000  # characters of the address of a webhook


class ChannelKind(Enum):
    """Whom a channel speaks to; the value is the word in the profile."""

    WEBHOOK = "webhook"  # whatever takes our own JSON body
    SLACK = "slack"  # a Slack incoming webhook
    TEAMS = "teams"  # a Microsoft Teams workflow that takes an adaptive card
    EMAIL = "e-mail"  # nobody: the text is copied by a person


class News(Worded):
    """What there is to announce; the value is the word in the profile."""

    RELEASE = "release"  # a feature was given to more people
    ROLL_BACK = "roll back"  # one was taken back
    PLAN = "plan"  # a confirmed part of a plan has run


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel: `[channels.KEY]`. The profile names the server; the whole address is a secret in the keyring."""

    key: str
    kind: ChannelKind
    name: str
    server: str = ""  # base address, https (http on loopback only); empty for e-mail
    environments: tuple[str, ...] = ()  # our keys; none: all
    news: tuple[News, ...] = ()  # none: all
    asks: bool = True  # a person looks at each message before it is sent
    ca_file: str = ""  # a private certificate authority, PEM
    to: str = ""  # whom an e-mail is meant for, for people

    @property
    def origin(self) -> str:
        """Scheme, host and port of the server."""
        return origin_of(self.server) if self.server else ""

    def takes(self, announcement: Announcement) -> bool:
        """Whether it is told of this: one of the environments is enough."""
        places = {change.environment for change in announcement.changes}
        is_there = not self.environments or not places.isdisjoint(self.environments)
        return is_there and (not self.news or announcement.news in self.news)


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A confirmed change, as it is told. `at` is when it was confirmed, in seconds since 1970, UTC."""

    id: str  # of its intent
    verb: Verb
    feature: str
    feature_name: str
    environment: str
    environment_name: str
    environment_kind: str
    before: Exposure
    after: Exposure
    at: float

    @property
    def words(self) -> str:
        """The change as a phrase, with before and after."""
        return tr(
            "{feature} in {environment}: {before} → {after}",
            feature=self.feature_name,
            environment=self.environment_name,
            before=self.before.words,
            after=self.after.words,
        )


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is announced. `id` is the same however often the same is announced, so that a receiver can tell."""

    id: str
    news: News
    changes: tuple[ToldChange, ...]
    by: str
    at: float  # seconds since 1970, UTC
    profile: str  # its title
    demo: bool
    reason: str = ""
    ticket: str = ""
    plan: tuple[str, str] | None = None  # its id and title

    @property
    def title(self) -> str:
        """One line that says it all; the demo says so first."""
        return (tr("DEMO: ") if self.demo else "") + self._title

    @property
    def _title(self) -> str:
        if self.plan is not None:
            return ntr(
                "Plan “{plan}”: {n} change made",
                "Plan “{plan}”: {n} changes made",
                len(self.changes),
                plan=self.plan[1],
            )
        change = self.changes[0]
        values = {
            "feature": change.feature_name,
            "after": change.after.words,
            "environment": change.environment_name,
        }
        if self.news is News.RELEASE:
            return tr("Released: “{feature}” to {after} in {environment}", **values)
        return tr("Rolled back: “{feature}” to {after} in {environment}", **values)

    @property
    def lines(self) -> tuple[str, ...]:
        """What changed, one line for each change; the rest is counted."""
        told = tuple(change.words[:LONGEST_LINE] for change in self.changes[:MOST_CHANGES])
        more = len(self.changes) - len(told)
        return (*told, ntr("and {n} more", "and {n} more", more)) if more else told

    def facts(self, time_words: Callable[[float], str]) -> tuple[tuple[str, str], ...]:
        """What else is told, with its name: who, when, why. `time_words` writes a time for people."""
        told = (
            (tr("By"), self.by),
            (tr("At"), time_words(self.at)),
            (tr("Reason"), self.reason),
            (tr("Ticket"), self.ticket),
            (tr("From"), self.profile),
        )
        return tuple((name, value[:LONGEST_LINE]) for name, value in told if value)


def announcement_of(recorded: Recorded, profile: Profile) -> Announcement | None:
    """What there is to announce about a change; None while it is not confirmed, or where it is told of elsewhere.

    A change of several requests is told of with its last one; what a plan did is told of with the plan.
    """
    intent = recorded.intent
    is_last = intent.part == intent.parts and intent.verb in (Verb.RELEASE, Verb.ROLL_BACK)
    if recorded.state not in SUCCEEDED or not is_last or intent.in_plan is not None:
        return None
    news = News.RELEASE if intent.verb is Verb.RELEASE else News.ROLL_BACK
    return _announcement(intent.id, news, (recorded,), profile)


def announcement_of_plan(states: Iterable[Recorded], profile: Profile) -> Announcement | None:
    """What there is to announce about a run of a plan that is over; None where nothing of it was confirmed."""
    moved = (each for each in states if each.state in SUCCEEDED and each.intent.verb not in DECISIONS)
    done = tuple(each for each in moved if each.intent.part == each.intent.parts)
    in_plan = done[-1].intent.in_plan if done else None
    if in_plan is None:
        return None
    return _announcement(done[-1].intent.id, News.PLAN, done, profile, (in_plan.plan, in_plan.title))


def _announcement(
    identity: str, news: News, states: Sequence[Recorded], profile: Profile, plan: tuple[str, str] | None = None
) -> Announcement:
    places = {environment.key: environment for environment in profile.environments}
    last = states[-1]
    told = tuple(
        ToldChange(
            id=each.intent.id,
            verb=each.intent.verb,
            feature=each.intent.feature,
            feature_name=each.intent.feature_name,
            environment=each.intent.environment,
            environment_name=each.intent.environment_name,
            environment_kind=places[each.intent.environment].kind.value if each.intent.environment in places else "",
            before=each.intent.before,
            after=each.intent.target,
            at=each.at,
        )
        for each in states
    )
    return Announcement(
        id=identity,
        news=news,
        changes=told,
        by=last.intent.on_behalf_of or last.intent.actor,
        at=last.at,
        profile=profile.title,
        demo=any(place.demo for place in places.values()),
        reason=last.reason,
        ticket=last.ticket,
        plan=plan,
    )


class DeliveryState(Worded):
    """Where a message to a channel is; the value is what the record holds."""

    SENDING = "being sent"  # a try is under way
    WAITING = "tried again later"  # a try failed, and the next one comes by itself
    SENT = "sent"  # the server took it
    COPIED = "copied"  # a person put the text on the clipboard
    FAILED = "not sent"  # it is not tried again by itself
    UNCERTAIN = "may have arrived"  # no answer came after it left: sending again could tell it twice


GOING_ON = frozenset({DeliveryState.SENDING, DeliveryState.WAITING})
"""States in which something more happens by itself."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How the message about one announcement went to one channel."""

    announcement: str  # its id
    title: str
    channel: str  # its key
    channel_name: str
    server: str  # scheme, host and port; empty for e-mail
    state: DeliveryState
    at: float  # when it came into that state, in seconds since 1970, UTC
    tries: int = 0
    sentence: str = ""  # what went wrong, for people
    again_at: float | None = None  # when the next try comes by itself
    is_doubtful: bool = False  # no answer came to a try after it left: whatever became of others, it may have arrived


@dataclass(frozen=True, slots=True)
class Message:
    """What would be sent: `text` for people to look at, `body` the exact bytes (empty for e-mail)."""

    text: str
    body: bytes = b""


class Result(Enum):
    """What is known after one try."""

    TAKEN = "taken"  # 2xx
    LATER = "later"  # nothing was taken, and a later try may be: no byte left, 429, 503
    FINAL = "final"  # it was not taken, and the same would not be later either
    UNKNOWN = "unknown"  # it may have been taken: no answer, or a 5xx that does not tell


@dataclass(frozen=True, slots=True)
class Posted:
    """How one try ended. `wait` in seconds, where the server said when to come back."""

    result: Result
    sentence: str = ""
    wait: float | None = None


class Posts(Protocol):
    """What sends one message once: at most one request on the wire. Raises only CancelledError."""

    async def post(self, channel: Channel, address: Secret, message: Message, identity: str) -> Posted:
        """Send it to the channel's address; the same `identity` for every try of the same message."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


class Addresses(Protocol):
    """Where the secret addresses of channels are kept."""

    async def address_of(self, channel: Channel) -> Secret | None:
        """The whole address; None where nobody pasted one, or for another server."""
        ...

    async def keep(self, channel: Channel, text: str) -> None:
        """Keep a pasted address.

        Raises:
            SignInNeeded: it is not an address on the channel's server; the sentence never quotes it.
        """
        ...

    async def forget(self, channel: Channel) -> None:
        """Forget it.

        Raises:
            KeyringTrouble: the store could not delete it.
        """
        ...

    def place(self, channel: Channel) -> str:
        """Where it is kept, or would be, for people."""
        ...


class DeliveryRecord(Protocol):
    """What became of earlier messages. Both methods block.

    Raises (both): StoreTrouble.
    """

    def load(self) -> tuple[Delivery, ...]:
        """The newest state of each, the oldest first."""
        ...

    def note(self, delivery: Delivery) -> None:
        """Keep one more state."""
        ...
