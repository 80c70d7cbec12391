"""Where a confirmed change is: every state that was told of it, and whether anybody still waits for it. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from limelight.domain.changes import NEVER_SENT, OPEN, ChangeState, Recorded
from limelight.domain.held import is_release
from limelight.ui.confirm.pages import Going
from limelight.ui.outcome import MAY_HAVE_LEFT, UNDER_WAY, is_success

_NOT_DONE = NEVER_SENT | {ChangeState.NOT_SENT, ChangeState.REFUSED, ChangeState.CONFLICT, ChangeState.NOT_APPLIED}
"""States after which the same may be confirmed anew."""


class Course:
    """The steps of one change, in the order in which they began; without any, nothing was confirmed yet.

    `is_over`: nobody waits for it any more; `lines`: what is not as it was shown, where nothing fresh could be read.
    """

    def __init__(self, *, is_over: bool = True) -> None:
        self.is_over = is_over
        self.lines: tuple[str, ...] = ()
        self._trouble = ""  # the error that ended it once bytes may have left
        self._states: dict[str, Recorded] = {}

    @property
    def has_begun(self) -> bool:
        """Whether anything was recorded."""
        return bool(self._states)

    @property
    def may_have_left(self) -> bool:
        """Whether bytes of it may have left."""
        return any(each.state in MAY_HAVE_LEFT for each in self._states.values())

    @property
    def is_under_way(self) -> bool:
        """Whether a step goes on, whoever waits for it."""
        return any(each.state in UNDER_WAY for each in self._states.values())

    def holds(self, recorded: Recorded) -> bool:
        """Whether it is one of the steps."""
        return recorded.intent.id in self._states

    def keep(self, recorded: Recorded) -> None:
        """A step came into a state: what is known now is newer than what went wrong."""
        self._states[recorded.intent.id] = recorded
        self._trouble = ""

    def end(self, recorded: Iterable[Recorded], lines: tuple[str, ...] = ()) -> None:
        """It ended, so."""
        self.is_over = True
        for each in recorded:
            self._states[each.intent.id] = each
        self.lines = lines

    def fail(self, trouble: str) -> None:
        """It ended with an error after bytes may have left: no failure is said before it is known how (rule R9)."""
        self._trouble = trouble

    def going(self, *, goes_on: bool) -> Going:
        """What the dialog shows of it; `goes_on` although nobody waits for it."""
        states = tuple(self._states.values())
        is_over = self.is_over and not goes_on
        return Going(
            states,
            is_over=is_over,
            may_cancel=not self.is_over and not self.may_have_left,
            may_read_again=is_over and self._may_read_again(),
            may_roll_back=is_over and bool(states) and _may_roll_back(states[-1]),
            lines=self.lines,
            trouble=self._trouble,
        )

    def _may_read_again(self) -> bool:
        """Whether the rest may be confirmed anew: it was not sent, or it was not done."""
        states = [recorded.state for recorded in self._states.values()]
        if self._trouble:
            return not any(state in MAY_HAVE_LEFT and state in OPEN for state in states)
        return bool(states) and states[-1] in _NOT_DONE


def _may_roll_back(last: Recorded) -> bool:
    """A release that was done, or may have been: the emergency path stays open."""
    done = is_success(last.state) or last.state in (ChangeState.UNKNOWN, ChangeState.APPLIED_THEN_CHANGED)
    return done and is_release(last.intent)
