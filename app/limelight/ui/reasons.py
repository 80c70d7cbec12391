"""Why a feature was changed last: in the words of the system, and in our own where it was done from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from limelight.domain.cells import LastChange
from limelight.domain.changes import Recorded
from limelight.domain.verdict import is_doing_of
from limelight.ui.text import person_words, shortened

KEEPS_NONE = "The system keeps no reason for it"


def reason_lines(change: LastChange, recorded: Iterable[Recorded]) -> Iterator[str]:
    """What is known of why; `recorded` are changes of that cell that our journal has, the newest first."""
    ours = next((each for each in recorded if is_doing_of(each, change)), None)
    own = _own_words(ours, change) if ours is not None else ""
    if change.reason:
        yield f"“{shortened(change.reason)}”"
    elif not own:
        yield KEEPS_NONE if ours is None else "No reason was given"
    if own:
        yield own


def _own_words(recorded: Recorded, change: LastChange) -> str:
    """What our journal knows of a last change that is ours, beyond what the system tells; empty where nothing."""
    reason = f"“{shortened(recorded.reason)}”" if recorded.reason and not change.reason else ""
    ticket = f"ticket {shortened(recorded.ticket, 80)}" if recorded.ticket else ""
    words = ", ".join(each for each in (reason, ticket) if each)
    later = f" afterwards by {person_words(recorded.added.by)}" if recorded.added else ""
    return f"Recorded here{later}: {words}" if words else ""
