"""Support's question: is a feature on for one customer, and why. Who the customer is is personal data.

What describes a customer lives in memory, is sent to the one system that is asked, and stands in no `repr`; nothing
keeps it or logs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from limelight.domain.cells import LastChange
from limelight.domain.environments import Environment
from limelight.domain.errors import LimelightError
from limelight.domain.evidence import Presence
from limelight.domain.exposure import Exposure
from limelight.domain.features import Feature
from limelight.domain.standing import Standing
from limelight.domain.systems import HistoryEntry
from limelight.words import tr

LONGEST_ID = 500  # characters of an id, and of one property's value
MOST_PROPERTIES = 20


@dataclass(frozen=True, slots=True)
class Customer:
    """Whom the question is about: an id, and further properties by name ("country": "SE")."""

    id: str = field(repr=False)
    properties: Mapping[str, str] = field(repr=False, default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a system answers for one customer.

    `because` is a clause in our words ("everyone gets it there"); `lacks` are properties that the answer goes by and
    that were not given: with them it may be another one.
    """

    is_on: bool | None  # None: the system itself cannot say
    because: str
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SupportAnswer:
    """How a feature stands in an environment, read for one question. Times are seconds since 1970, UTC."""

    feature: Feature
    environment: Environment
    source: str  # the system's name for people, and its address
    standing: Standing
    exposure: Exposure
    presence: Presence
    have_of: tuple[int, int]  # instances that have the code, of all; (0, 0) where not told
    last_change: LastChange | None
    since: HistoryEntry | None  # the change that made the exposure what it is; None where the history does not tell
    read_at: float | None  # None: never read
    trouble: str = ""  # why it is not fresh, as a sentence; empty where it was read for this question
    evaluation: Evaluation | None = None
    no_evaluation: str = ""  # why there is none for this customer, as a sentence; empty where nobody was asked about


def customer_of(identity: str, properties: str) -> Customer | None:
    """The customer that a person typed; None where they typed none. `properties` reads "country=SE, plan=gold".

    Raises:
        LimelightError: it cannot be read; says where, and quotes nothing of it.
    """
    found = dict(_property_of(number, part) for number, part in enumerate(_parts(properties), 1))
    name = identity.strip()
    if not name and not found:
        return None
    if not name:
        raise LimelightError(tr("There are properties and no customer. Write the customer's id as well."))
    if len(name) > LONGEST_ID:
        raise LimelightError(
            tr(
                "The customer's id is longer than {most} characters. Check what was pasted.",
                most=LONGEST_ID,
            )
        )
    if len(found) > MOST_PROPERTIES:
        raise LimelightError(
            tr(
                "There are {count} properties. Give {most} at most.",
                count=len(found),
                most=MOST_PROPERTIES,
            )
        )
    return Customer(name, found)


def since_of(entries: Iterable[HistoryEntry], exposure: Exposure) -> HistoryEntry | None:
    """The change that made the exposure what it is now, out of a history with the newest first.

    None where the history is silent about it: it ends before that change, or does not tell what was before and after.
    """
    for entry in entries:
        if entry.after != exposure or entry.before is None:
            return None
        if entry.before != exposure:
            return entry
    return None


def _parts(properties: str) -> list[str]:
    return [part for part in properties.replace(";", ",").replace("\n", ",").split(",") if part.strip()]


def _property_of(number: int, part: str) -> tuple[str, str]:
    name, sign, value = (piece.strip() for piece in part.partition("="))
    if not (name and sign and value):
        raise LimelightError(
            tr("Property {number} is not of the form name=value. Write them as country=SE, plan=gold.", number=number)
        )
    if len(name) > 100 or len(value) > LONGEST_ID:
        raise LimelightError(tr("Property {number} is too long. Check what was pasted.", number=number))
    return name, value
