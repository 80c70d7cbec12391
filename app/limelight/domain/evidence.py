"""Evidence: why we believe that a feature's code is in an environment; and presence, what it adds up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from fnmatch import fnmatchcase

from limelight.domain.versions import at_least
from limelight.words import tr

DAY = 86_400.0
SEEN_FRESH = 1 * DAY  # seen by an SDK within a day is fresh
SEEN_COUNTS = 7 * DAY  # older than that it no longer counts as deployed
STATED_COUNTS = 30 * DAY  # what a person stated holds for thirty days


class EvidenceKind(IntEnum):
    """How we know; a smaller number is stronger."""

    DEPLOYMENT = 1  # a deployment record that names the feature, or whose version is at least its since-version
    BUILD_INFO = 2  # the running program's build information, compared with the since-version
    CI_EVENT = 3  # a deployment event of the build server, likewise
    SEEN = 4  # a running program asked for the toggle
    STATED = 5  # a person said so


KIND_WORDS = {
    EvidenceKind.DEPLOYMENT: tr("Deployment record"),
    EvidenceKind.BUILD_INFO: tr("Build information"),
    EvidenceKind.CI_EVENT: tr("Deployment event of the build server"),
    EvidenceKind.SEEN: tr("Seen by a running program"),
    EvidenceKind.STATED: tr("Stated by a person"),
}


class Presence(IntEnum):
    """Is the code there? The number is the code that a picture's columns hold."""

    UNKNOWN = 0  # nothing that can know says anything; silence is never "not deployed"
    NOT_DEPLOYED = 1  # a source that can know says no
    PARTLY = 2  # on k of n instances
    DEPLOYED = 3  # everywhere in the environment


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to believe something about a feature's code in an environment.

    `present` is what it says by itself; None where it only brings a `version` that has to be compared with the
    feature's since-version. Times are seconds since 1970, UTC. `have` of `of` instances; 0 of 0 where not told.
    `about` are the features that it says something about: patterns of their keys ("cards.*"), none for all.
    """

    kind: EvidenceKind
    source: str
    observed_at: float
    present: bool | None = None
    version: str = ""
    have: int = 0
    of: int = 0
    detail: str = ""
    about: tuple[str, ...] = ()

    def is_about(self, feature: str) -> bool:
        """Whether it says anything about the feature of this key."""
        return not self.about or any(fnmatchcase(feature, pattern) for pattern in self.about)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Presence and what decided it. `disagree` when current evidence from elsewhere says the opposite."""

    presence: Presence
    deciding: Evidence | None = None
    disagree: bool = False

    @property
    def have_of(self) -> tuple[int, int]:
        """Instances that have it, of all; (0, 0) where not told."""
        return (self.deciding.have, self.deciding.of) if self.deciding else (0, 0)


SILENCE = Judgement(Presence.UNKNOWN)


def judge_presence(evidence: Iterable[Evidence], since_version: str, now: float) -> Judgement:
    """What the evidence adds up to: the strongest that is current decides, the newest first within a source.

    Where sources of that kind contradict each other, nobody can say which of them is meant: unknown, and they disagree.

    Source of the rule: product, "Evidence, strongest first".
    """
    said: dict[tuple[EvidenceKind, str], tuple[Evidence, Presence]] = {}
    for item in sorted(evidence, key=lambda item: (item.kind, -item.observed_at)):
        if (presence := _says(item, since_version, now)) is not Presence.UNKNOWN:
            said.setdefault((item.kind, item.source), (item, presence))
    if not said:
        return SILENCE
    verdicts = list(said.values())
    deciding, presence = verdicts[0]
    absent = presence is Presence.NOT_DEPLOYED
    opposite = [item.kind for item, says in verdicts if (says is Presence.NOT_DEPLOYED) != absent]
    if deciding.kind in opposite:
        return Judgement(Presence.UNKNOWN, None, disagree=True)
    return Judgement(presence, deciding, bool(opposite))


def is_ageing(item: Evidence, now: float) -> bool:
    """Whether an SDK's sighting still counts but is older than a day."""
    return item.kind is EvidenceKind.SEEN and SEEN_FRESH < now - item.observed_at <= SEEN_COUNTS


def counts_until(item: Evidence, now: float) -> float:
    """The next moment at which this evidence counts less by age alone; infinite where it does not age.

    From that moment on (exclusive) it has to be judged again. Seconds since 1970, UTC.
    """
    limits = {EvidenceKind.SEEN: (SEEN_FRESH, SEEN_COUNTS), EvidenceKind.STATED: (STATED_COUNTS,)}.get(item.kind, ())
    return min((item.observed_at + limit for limit in limits if item.observed_at + limit >= now), default=float("inf"))


def _says(item: Evidence, since_version: str, now: float) -> Presence:
    """What one piece of evidence says by itself; UNKNOWN where it is too old, silent or not comparable."""
    age = now - item.observed_at
    if item.kind is EvidenceKind.SEEN:
        return Presence.DEPLOYED if item.present and age <= SEEN_COUNTS else Presence.UNKNOWN
    if item.kind is EvidenceKind.STATED and age > STATED_COUNTS:
        return Presence.UNKNOWN
    present = item.present
    if present is None and item.version and since_version:
        present = at_least(item.version, since_version)
    if present is None:
        return Presence.UNKNOWN
    if not present:
        return Presence.NOT_DEPLOYED
    if not item.of or item.have >= item.of:
        return Presence.DEPLOYED
    return Presence.PARTLY if item.have else Presence.NOT_DEPLOYED
