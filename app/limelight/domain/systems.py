"""Toggle systems: what one can do, who is asking, and what it says about its environments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from limelight.domain.cells import Cell, Deed
from limelight.domain.environments import Freeze, Kind
from limelight.domain.evidence import Evidence
from limelight.domain.exposure import Exposure
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.words import Worded, tr


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a system can and cannot do: data, shown to the person.

    Times are in seconds.
    """

    system: str  # the system's name for people: "Unleash", "Toggle endpoint"
    reads_all_at_once: bool = False  # one request reads every environment
    percentages: bool = False  # can release to a share
    takes_reason: bool = False  # keeps the reason itself
    conditional_writes: bool = False  # refuses a write when the flag changed since it was read
    keeps_keys: bool = False  # keeps the intent's id with the change, so a lost answer can be attributed
    tells_history: bool = False  # who changed what, when
    tells_evidence: bool = False  # anything about the code
    cells_carry_evidence: bool = False  # the read of one cell brings all that the system knows about its code
    evaluates: bool = False  # can say whether a feature is on for one customer
    approvals: bool = False  # may hold a change until somebody approves
    schedules: bool = False  # takes a change now, and does it by itself at a time
    poll_seconds: float = 30.0
    evidence_seconds: float = 600.0
    quiet_seconds: float = 120.0  # a late request may still arrive for this long
    remarks: tuple[str, ...] = ()  # honest sentences about what it cannot do


class Need(Worded):
    """What a change may need in an environment beyond the permission."""

    REASON = "a reason"  # why it is done
    APPROVAL = "approval"  # of somebody else, before it is done


@dataclass(frozen=True, slots=True)
class EnvironmentFacts:
    """What the server says about one environment. `key` is the system's own."""

    key: str
    name: str
    permissions: frozenset[Permission]
    kind: Kind | None = None
    position: int | None = None
    critical: bool = False
    reason_required: bool = False
    freeze: Freeze | None = None
    version: str = ""  # the version deployed there, where the server knows it
    approvals: int = 0  # how many people have to approve a change there
    free_to_roll_back: frozenset[Need] = frozenset()  # what a release needs there, and a roll back does not
    acts_for_others: bool = False  # a service may say there for which person it acts
    limits: str = ""  # where the permissions do not hold for every feature: for which, in words


@dataclass(frozen=True, slots=True)
class Description:
    """Who answers, who is asking, and what they may do. `server_time` in seconds since 1970, None if not told."""

    name: str
    version: str
    caller: Actor
    environments: tuple[EnvironmentFacts, ...]
    capabilities: Capabilities
    server_time: float | None = None

    def environment(self, key: str) -> EnvironmentFacts | None:
        """The facts about the environment with the system's own key, None where it has none."""
        return next((facts for facts in self.environments if facts.key == key), None)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one read of a system brought.

    `cells` maps environment (the system's key) to feature key to cell. Where `whole` is false it holds only what
    moved, and `vanished` the feature keys that are gone from an environment. `mark` is what the next read sends so
    that only what moved comes back.
    """

    features: Mapping[str, Feature]
    cells: Mapping[str, Mapping[str, Cell]]
    mark: str | None = None
    whole: bool = True
    vanished: Mapping[str, frozenset[str]] = field(default_factory=dict)


_BETWEEN_VERSIONS = ", "


def listed_versions(versions: Iterable[str]) -> str:
    """The versions of an environment's components as one text, "payments 2.4.1, ledger 3", the newest first."""
    return _BETWEEN_VERSIONS.join(versions)


def versions_of(listed: str) -> tuple[str, ...]:
    """The versions again, one by one; none of an empty text."""
    return tuple(listed.split(_BETWEEN_VERSIONS)) if listed else ()


def brief_versions(listed: str) -> str:
    """The same where there is little room: "payments 2.4.1 + 2 more"."""
    first, *more = listed.split(_BETWEEN_VERSIONS)
    return tr("{first} + {more} more", first=first, more=len(more)) if more else first


@dataclass(frozen=True, slots=True)
class EnvironmentEvidence:
    """What a source of deploy evidence says about one environment.

    `everywhere` holds for every feature there (a version to compare); `features` for the one named.
    """

    everywhere: tuple[Evidence, ...] = ()
    features: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    version: str = ""  # what is deployed, for people; of several components as `listed_versions`


@dataclass(frozen=True, slots=True)
class Moved:
    """What a system tells at once when something moves there: read it again. Keys are the system's own."""

    environment: str
    features: frozenset[str] = frozenset()  # none: the environment itself moved, such as a freeze


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change as the system's own history tells it."""

    id: str
    feature: str
    environment: str  # the system's key
    actor: str
    at: float  # seconds since 1970, UTC
    words: str  # what happened: "released to everyone", "share set to 25 %"
    reason: str = ""
    key: str = ""
    before: Exposure | None = None  # what it was before, where the history tells it: what a roll back restores
    after: Exposure | None = None
    actor_id: str = ""  # as the system knows who did it; empty where it does not tell
    deed: Deed = Deed.UNTOLD  # of what was done; never of what was only asked for
    done: bool = True  # False: it was asked for and waits, or came to nothing
    waits: bool = False  # for an approval, or its time
    request: str = ""  # the same in all entries that one request made; empty where the system does not tell
