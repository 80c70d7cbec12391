"""What the last change of a feature did, and why: in the system's words, and in our own where it was done from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from limelight.domain.cells import Deed, LastChange
from limelight.domain.changes import SUCCEEDED, Recorded, Verb
from limelight.domain.exposure import Exposure, ExposureKind
from limelight.domain.verdict import is_doing_of
from limelight.ui.text import person_words, shortened
from limelight.words import tr

KEEPS_NONE = tr("The system keeps no reason for it")


_DEEDS = {Verb.RELEASE: Deed.RELEASED, Verb.ROLL_BACK: Deed.ROLLED_BACK}


def deed_words(change: LastChange, now: Exposure, recorded: Iterable[Recorded] = ()) -> str:
    """What the last change did: "Released to everyone", "Rolled back to off"; "Changed" where nobody tells.

    `now` is how it stands since; `recorded` as below.
    """
    ours = next((each for each in recorded if each.state in SUCCEEDED and is_doing_of(each, change)), None)
    deed = change.deed
    if deed is Deed.UNTOLD and ours is not None:
        deed = _DEEDS.get(ours.intent.verb, Deed.UNTOLD)
    if deed is Deed.RELEASED:
        is_up = now.kind in (ExposureKind.PARTIAL, ExposureKind.RELEASED)
        return tr("Released to {extent}", extent=now.words) if is_up else tr("Released")
    if deed is Deed.ROLLED_BACK:
        is_down = now.kind in (ExposureKind.DARK, ExposureKind.PARTIAL)
        return tr("Rolled back to {extent}", extent=now.words) if is_down else tr("Rolled back")
    return tr("Changed")


def reason_lines(change: LastChange, recorded: Iterable[Recorded]) -> Iterator[str]:
    """What is known of why; `recorded` are changes of that cell that our journal has, the newest first."""
    ours = next((each for each in recorded if is_doing_of(each, change)), None)
    own = _own_words(ours, change) if ours is not None else ""
    if change.reason:
        yield f"“{shortened(change.reason)}”"
    elif not own:
        yield KEEPS_NONE if ours is None else tr("No reason was given")
    if own:
        yield own


def _own_words(recorded: Recorded, change: LastChange) -> str:
    """What our journal knows of a last change that is ours, beyond what the system tells; empty where nothing."""
    reason = f"“{shortened(recorded.reason)}”" if recorded.reason and not change.reason else ""
    ticket = tr("ticket {ticket}", ticket=shortened(recorded.ticket, 80)) if recorded.ticket else ""
    words = ", ".join(each for each in (reason, ticket) if each)
    later = tr(" afterwards by {by}", by=person_words(recorded.added.by)) if recorded.added else ""
    return tr("Recorded here{later}: {words}", later=later, words=words) if words else ""
