"""Changes that a system holds for approval or for their time, and what a person can decide about one.

Approving lets the change through: it may give the feature to customers, so it asks what the change itself would ask.
Rejecting and withdrawing leave everything as it stands: the fast direction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from limelight.domain.changes import DECISIONS, Intent, Step, Verb
from limelight.domain.exposure import Exposure, raises
from limelight.domain.people import Permission
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.cells import Cell
    from limelight.domain.situation import Situation

GONE = tr("Nothing waits here any more: it was decided about, or withdrawn.")
NOT_TOLD = tr("The system does not tell whom it would be given to. Decide about it in the system's own console.")


@dataclass(frozen=True, slots=True)
class HeldChange:
    """A change that waits in a system. Times in seconds since 1970, UTC.

    `before` and `after` None: they are narrowed to audiences that the system does not name. `leaves` is a setting as in
    `Cell.setting`.
    """

    id: str
    verb: Verb  # RELEASE or ROLL_BACK: what it does once it is let through
    before: Exposure | None
    after: Exposure | None
    leaves: str
    asked_by: str
    asked_by_id: str
    asked_at: float
    reason: str = ""
    ticket: str = ""
    due_at: float | None = None  # its time, where it has one
    for_approval: bool = True  # it waits for an approval; else for its time
    approved_by: tuple[tuple[str, str], ...] = ()  # id and name of each who approved it so far

    @property
    def words(self) -> str:
        """What it would do: "release to everyone"."""
        return tr(
            "{verb} to {target}", verb=self.verb.word, target=self.after.words if self.after else tr("named audiences")
        )

    def is_approved_by(self, person: str) -> bool:
        """Whether the person with that id approved it already."""
        return any(by == person for by, _ in self.approved_by)


@dataclass(frozen=True, slots=True)
class HeldThere:
    """One entry of a list of what waits: where, of which feature, and what it would do.

    `change` None: something waits, and what it would do cannot be told in our words.
    """

    environment: str
    feature: str
    id: str
    change: HeldChange | None


def effect_of(verb: Verb, held: HeldChange | None) -> Verb:
    """Whose rules a verb goes by: a release's, or those of a roll back, which is the fast direction.

    What is approved without being known is taken for a release, which asks for more.
    """
    if verb is Verb.APPROVE:
        return held.verb if held is not None else Verb.RELEASE
    return Verb.ROLL_BACK if verb in DECISIONS else verb


def is_release(intent: Intent) -> bool:
    """Whether it gave the feature to people: a release, or the approval of one."""
    return intent.verb is Verb.RELEASE or (intent.verb is Verb.APPROVE and raises(intent.before, intent.target))


def verbs_for(held: HeldChange, person: str, permissions: frozenset[Permission]) -> tuple[Verb, ...]:
    """What the person with that id may decide about a held change; empty where nothing. The server decides anyway."""
    verbs = verbs_of(bool(person) and held.asked_by_id == person, permissions if person else frozenset())
    if Verb.APPROVE not in verbs:
        return verbs
    if not held.for_approval:
        return (Verb.WITHDRAW,)  # those who may approve may take back what waits for its time
    return tuple(verb for verb in verbs if verb is not Verb.APPROVE) if held.is_approved_by(person) else verbs


def verbs_of(is_own: bool, permissions: frozenset[Permission]) -> tuple[Verb, ...]:
    """What may be decided about one's own change that waits for approval, or about somebody else's."""
    if is_own:
        return (Verb.APPROVE, Verb.WITHDRAW) if Permission.APPROVE_OWN in permissions else (Verb.WITHDRAW,)
    return (Verb.APPROVE, Verb.REJECT) if Permission.APPROVE in permissions else ()


def deciding_step(verb: Verb, cell: Cell, held: HeldChange) -> Step:
    """The one request of a decision. Only an approval moves the exposure."""
    words = tr("{verb} the change that waits there as {id}", verb=verb.word.capitalize(), id=held.id)
    if verb is Verb.APPROVE:
        return Step(words, cell.setting, held.leaves, held.after or cell.exposure)
    return Step(words, cell.setting, cell.setting, cell.exposure)


def title_of_decision(verb: Verb, situation: Situation) -> str:
    """Verb, object and place: `Approve the release of "Instant payments" to everyone in Production UK`."""
    held, what, where = situation.held, f'"{situation.feature.title}"', situation.environment.name
    if held is None:
        return tr("{verb} a change of {what} in {where}", verb=verb.word.capitalize(), what=what, where=where)
    to = held.after.words if held.after else tr("named audiences")
    return tr(
        "{verb} the {change} of {what} to {to} in {where}",
        verb=verb.word.capitalize(),
        change=held.verb.noun,
        what=what,
        to=to,
        where=where,
    )


def sentence_of_decision(verb: Verb, situation: Situation) -> str:
    """What follows from it."""
    held, stands, where = situation.held, situation.cell.exposure.words, situation.environment.name
    if verb is Verb.APPROVE and held is not None and held.after is not None:
        more = tr(", or with the last approval that it needs") if not held.approved_by else ""
        return tr(
            "From {stands} to {after} in {where}, at once{more}.",
            stands=stands,
            after=held.after.words,
            where=where,
            more=more,
        )
    return tr("It stays at {stands} in {where}; what was asked for is not done.", stands=stands, where=where)


def decision_blocks(verb: Verb, situation: Situation) -> Iterator[str]:
    """Why a decision cannot be made, the most telling first."""
    held, person = situation.held, situation.actor
    if held is None:
        yield GONE
        return
    is_own = held.asked_by_id == person.id
    if verb is Verb.APPROVE and is_own and Permission.APPROVE_OWN not in situation.permissions:
        yield tr("You asked for it yourself: somebody else has to approve it.")
    elif not is_own and Permission.APPROVE not in situation.permissions:
        yield tr(
            "{person} may not decide about changes in {environment}, says the server.",
            person=person.name,
            environment=situation.environment.name,
        )
    if verb is not Verb.WITHDRAW and not held.for_approval:
        yield tr("It is approved already, and waits for its time. It can only be withdrawn.")
    if verb is Verb.APPROVE:
        yield from _approval_blocks(situation, held)


def _approval_blocks(situation: Situation, held: HeldChange) -> Iterator[str]:
    if held.is_approved_by(situation.actor.id):
        yield tr("You approved it already; it waits for somebody else.")
    if held.after is None:
        yield NOT_TOLD
    elif held.before != situation.cell.exposure:
        before = held.before.words if held.before else tr("something else")
        yield tr(
            "It was asked for while it stood at {before}, and it stands at {exposure} now: "
            "the system would not do it any more. Reject it.",
            before=before,
            exposure=situation.cell.exposure.words,
        )
