"""What the outside must satisfy. Each further ability of a provider is a tiny protocol asked with `isinstance`.

Every awaitable raises only `LimelightError`s (see `errors.py`) and `asyncio.CancelledError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, runtime_checkable

from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.cells import Cell, Traffic
from limelight.domain.changes import Answer, ChangeState, Intent, Recorded, Step, Traced
from limelight.domain.customers import Customer, Evaluation
from limelight.domain.exposure import Exposure
from limelight.domain.features import Feature
from limelight.domain.happenings import Page
from limelight.domain.held import HeldChange, HeldThere
from limelight.domain.notifications import Notification
from limelight.domain.personal_tokens import PersonalToken, TokenWish
from limelight.domain.secrets import Secret
from limelight.domain.systems import (
    Capabilities,
    Description,
    EnvironmentEvidence,
    HistoryEntry,
    Moved,
    Reading,
)


class Clock(Protocol):
    """Both clocks, in seconds: the wall's since 1970 UTC, and one that only goes forward (and may stop in sleep)."""

    def now(self) -> float:
        """Seconds since 1970, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that only go forward."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class Provider(Protocol):
    """A toggle system. Environment keys are the system's own."""

    @property
    def capabilities(self) -> Capabilities:
        """What this system can do."""
        ...

    @property
    def origin(self) -> str:
        """Scheme, host and port that everything is sent to."""
        ...

    async def describe(self) -> Description:
        """Who answers, who asks, and what they may do; also the connection test. Writes nothing."""
        ...

    async def read(self, environments: tuple[str, ...], mark: str | None) -> Reading | None:
        """Read everything in these environments, or what moved since `mark`; None where nothing did."""
        ...

    async def read_cell(self, environment: str, feature: str) -> tuple[Feature, Cell]:
        """Read one feature in one environment, freshly and completely (never from a cache).

        Raises:
            NotThere: the feature or the environment is gone.
        """
        ...

    def steps(self, cell: Cell, target: Exposure, intent_reason: str) -> tuple[Step, ...]:
        """The requests that lead from `cell` to `target`, harmless ones first; empty where it is so already.

        Raises:
            Unsupported: this system cannot do that; says why.
        """
        ...

    async def apply(self, intent: Intent) -> Answer:
        """Send the one request of an intent's step: at most one write on the wire, never again by itself.

        It leaves until `intent.expires_at`, or never: connecting may take long (rule R5).
        Never raises for what the server or the network did: that is the answer.
        """
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


@runtime_checkable
class ReadsExtentsLater(Protocol):
    """A list that tells on or off, and the percentage only one by one."""

    async def read_extents(self, environment: str, features: Iterable[str]) -> Mapping[str, Cell]:
        """The complete cells of these features."""
        ...


@runtime_checkable
class TakesReadingTokens(Protocol):
    """A system that tells everything about an environment at once to who holds a token for reading it."""

    async def try_reading_token(self, environment: str) -> int:
        """Ask with the environment's own token; the number of features it tells about.

        Raises:
            NotAllowed: the token is refused, or is for another environment.
        """
        ...


class TakesPasswords(Protocol):
    """A system's own sign-in with user name and password, which are exchanged for a token that ends by itself."""

    async def is_offered(self) -> bool:
        """Whether the server says, to nobody in particular, that one signs in so there, and that there is no other
        way."""
        ...

    async def token_for(self, user: str, password: Secret, wish: TokenWish) -> PersonalToken:
        """Sign in once, have a token made, and sign out again.

        Raises:
            SignInFailed: the server does not let the person in, or makes no token; nothing is left there.
            Throttled: too many tries.
        """
        ...

    async def revoke(self, token: PersonalToken) -> None:
        """End a token that was made so; also where the server knows it no more. Errors say how else it can be ended."""
        ...

    async def ends_of(self, token: Secret) -> tuple[float, ...]:
        """When each of the personal tokens of that token's owner ends: which of them it is, the server does not say."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


@runtime_checkable
class ReadsHistory(Protocol):
    """A system that remembers who changed what."""

    async def read_history(self, environment: str, feature: str, limit: int) -> tuple[HistoryEntry, ...]:
        """The newest changes of a feature, newest first."""
        ...


@runtime_checkable
class TellsWhatHappened(Protocol):
    """A system that tells what happened in an environment, over all features."""

    async def what_happened(self, environment: str, limit: int, older: str = "") -> Page:
        """At most `limit` changes, as `HistoryEntry`, the newest first; `older` is what an earlier page ended with.

        Raises:
            NotThere: the environment is gone.
            Unsupported: this server keeps no history.
        """
        ...


@runtime_checkable
class TellsDeployments(Protocol):
    """A system that keeps which versions were put on an environment."""

    async def deployments(self, environment: str, limit: int, older: str = "", component: str = "") -> Page:
        """At most `limit` of them, as `Deployment`, the newest first; of one component where it is named.

        Raises:
            NotThere: the environment is gone.
            Unsupported: this server keeps none.
        """
        ...


@runtime_checkable
class TellsMoves(Protocol):
    """A system that tells by itself when something moves, to who listens. What it tells is only what to read again:
    who hears nothing polls as ever, and nothing that is shown rests on it."""

    async def listen(self, told: Callable[[Moved], object]) -> None:
        """Tell what moves until the system ends it; what moved since the last time is told first.

        Raises:
            Unsupported: this server tells nothing.
            LimelightError: it could not be heard, or fell silent.
        """
        ...


@runtime_checkable
class ReadsEvidence(Protocol):
    """A system that itself knows something about the code; read on a slower clock."""

    async def read_evidence(self, environments: tuple[str, ...]) -> Mapping[str, EnvironmentEvidence]:
        """Evidence by environment."""
        ...


@runtime_checkable
class TellsDependents(Protocol):
    """A system that tells by itself which features depend on one; of others that is known from their lists."""

    async def read_dependents(self, feature: str) -> tuple[str, ...]:
        """Keys of the features that have it among what they depend on, on or off; fresh.

        Raises:
            NotThere: the feature is gone.
        """
        ...


@runtime_checkable
class ReadsTraffic(Protocol):
    """A system that counts how often a feature is asked for."""

    async def read_traffic(self, environment: str, feature: str) -> Traffic:
        """The last hour."""
        ...


@runtime_checkable
class EvaluatesForCustomers(Protocol):
    """A system that can say whether a feature is on for one customer; whether this one does, its capabilities say."""

    async def evaluate(self, environment: str, feature: str, customer: Customer) -> Evaluation:
        """Whether it is on for them, and why. Changes nothing there, and counts as no use of the feature.

        Raises:
            NotThere: the feature or the environment is gone.
            Unsupported: this system cannot be asked about such a customer; says why.
        """
        ...


@runtime_checkable
class TracesChanges(Protocol):
    """A system that keeps an intent's key with the change, or tells what became of a held change."""

    async def trace(self, intent: Intent, held_as: str) -> Traced:
        """What became of an intent."""
        ...


@runtime_checkable
class HoldsChanges(Protocol):
    """A system that may hold a change until somebody approves it, and takes decisions about it by `apply`: the verb of
    the intent is the decision, `decides` the held change."""

    async def read_held(self, environment: str, feature: str, held: str) -> HeldChange | None:
        """The change that is held under an id; None where none of that feature there waits so any more."""
        ...


@runtime_checkable
class ListsHeld(Protocol):
    """A system that tells at once everything that it holds."""

    async def list_held(self) -> tuple[HeldThere, ...] | None:
        """What waits in all environments that may be read there, by the system's own keys; None: it tells no list."""
        ...


class EvidenceSource(Protocol):
    """A source of deploy evidence that is not a toggle system."""

    async def read(self) -> EnvironmentEvidence:
        """What it says now."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


class Journal(Protocol):
    """Who intended what and how it ended. Every method commits before it returns.

    Raises (all methods): JournalUnusable.
    """

    def check(self) -> None:
        """Nothing, as long as a change could be recorded now."""
        ...

    def begin(self, intent: Intent) -> Recorded:
        """Record INTENT and take the row of its environment and feature, in one transaction.

        Raises:
            OperationOpen: another operation holds the row (unless `intent.beside_open`).
        """
        ...

    def advance(
        self, intent_id: str, state: ChangeState, sentence: str = "", facts: Mapping[str, str] | None = None
    ) -> Recorded:
        """Record that a change came into `state`; until it is resolved, UNKNOWN or WAITING only by the row's owner.

        Frees the row where `state` is not in `changes.OPEN`.

        Raises:
            MovedOn: its state is not one that `state` may follow, or its row is not ours (any more).
        """
        ...

    def add_reason(self, intent_id: str, reason: str, ticket: str, by: str) -> Recorded:
        """Record a reason (and a ticket, or "") that `by` gives after the change; its state stays as it is.

        Raises:
            MovedOn: it has a reason or that ticket already, is being made, or there is no such change.
        """
        ...

    def recorded(self, intent_id: str) -> Recorded:
        """The change as it is recorded now.

        Raises:
            MovedOn: there is none.
        """
        ...

    def unresolved(self) -> tuple[Recorded, ...]:
        """Changes in OPEN or WAITING states, oldest first."""
        ...

    def abandon_orphans(self) -> tuple[Recorded, ...]:
        """Settle what was left behind by owners that are proven gone, and return it: intents that were never sent are
        now ABANDONED; sent ones are VERIFYING and ours to resolve."""
        ...

    def entries(self, limit: int = 1000) -> tuple[Recorded, ...]:
        """The newest changes first, each with its latest state."""
        ...

    def of_plan(self, plan: str) -> tuple[Recorded, ...]:
        """The changes that name a plan by its id, the oldest first, each with its latest state."""
        ...

    def events(self) -> Iterable[Mapping[str, object]]:
        """Every recorded event, oldest first: `seq`, `previous` and `hash` (hex), and `text`, the exact hashed text."""
        ...

    def last_release(self, environment: str, feature: str) -> Recorded | None:
        """The newest confirmed release of that cell since its last confirmed roll back, which undid all before it; a
        roll back restores its `intent.before`."""
        ...


class AcknowledgementStore(Protocol):
    """Where acknowledged differences are kept between runs. Both methods block."""

    def load(self) -> tuple[tuple[Acknowledgement, ...], str]:
        """What is kept, and a sentence where some of it could not be read and was set aside.

        Raises:
            StoreTrouble: it cannot be read now, or is not for this version to change.
        """
        ...

    def save(self, held: tuple[Acknowledgement, ...]) -> None:
        """Keep these, and nothing else.

        Raises:
            StoreTrouble: it cannot be written.
        """
        ...


class Credentials(Protocol):
    """The token to send to an origin, if a person signed in there; it never leaves for another origin."""

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        """The person's token for an origin, or the one for reading one environment there; None where there is none.

        Raises:
            SignInNeeded: the person's session is over; says why.
        """
        ...


@runtime_checkable
class RenewsTokens(Protocol):
    """Credentials that can get another token, without the person, when a server refuses one before its time."""

    async def renewed(self, refused: Secret) -> Secret | None:
        """Another token for the same origin; None where there is none."""
        ...


class TokenStore(Protocol):
    """Where tokens are kept between runs, each bound to an origin."""

    @property
    def name(self) -> str:
        """The store's name for people: "Secret Service", "memory only"."""
        ...

    async def load(self, origin: str) -> Secret | None:
        """The token for an origin, None where there is none."""
        ...

    async def save(self, secret: Secret) -> None:
        """Keep a token for its origin."""
        ...

    async def forget(self, origin: str) -> None:
        """Delete the token for an origin."""
        ...

    def leave(self, origin: str, secret: Secret | None) -> None:
        """See to it, without waiting, that the store ends up with this for an origin (None: nothing), whatever a call
        that was given up still does there."""
        ...


class Notifier(Protocol):
    """What shows notifications on the desktop.

    Raises (name, show): Unsupported where nothing there can; says why.
    """

    async def name(self) -> str:
        """Who shows them, for people: "dunst 1.9.0"."""
        ...

    async def show(self, notification: Notification) -> None:
        """Show it, in the place of the one with the same key."""
        ...

    async def withdraw(self, key: str) -> None:
        """Take it away, where it is still shown."""
        ...

    async def aclose(self) -> None:
        """Leave the desktop; what is shown stays."""
        ...
