"""What is said in the table of journals and of servers' logs."""

import json
from collections.abc import Iterable

from limelight.domain.changes import ChangeState
from limelight.journal.file import FileJournal


def counted(count: int, what: str) -> str:
    """A count of something, in words."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def passages(states: Iterable[ChangeState]) -> str:
    """What a change went through."""
    return " → ".join(state.value for state in states)


def recorded_in(journal: FileJournal) -> str:
    """What each change of a journal went through, the oldest first."""
    states: dict[str, list[ChangeState]] = {}
    for event in journal.events():
        told = json.loads(str(event["text"]))
        if "intent" in told and "state" in told:
            states.setdefault(told["intent"], []).append(ChangeState(told["state"]))
    return "; ".join(passages(each) for each in states.values()) or "no intent"
