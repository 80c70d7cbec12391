"""One change from the wish to the outcome: reads, asks, sends, and tells how it goes on.

The dialog may be closed once the change is confirmed: the flow lives on until it has ended.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from limelight.domain.changes import Decision, Recorded, Verb
from limelight.domain.confirmation import Proposal
from limelight.domain.errors import LimelightError
from limelight.domain.exposure import DARK, Exposure
from limelight.ui.confirm.armed import Phase
from limelight.ui.confirm.course import Course
from limelight.ui.confirm.delay import MakeDelay, QtDelay
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.confirm.facts import difference_lines
from limelight.ui.confirm.leading import FAULT, Leading, Submit, Work
from limelight.ui.confirm.relay import Relay
from limelight.ui.outcome import MAY_HAVE_LEFT
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.usecases.change_exposure import Outcome

Prove: TypeAlias = "Callable[[Wish], Work | None]"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants, before anything was read. Keys of ours; `target` None: everyone, or what was before; `held`:
    the id of the waiting change that it decides about."""

    environment: str
    feature: str
    verb: Verb
    target: Exposure | None = None
    held: str = ""


class ChangeFlow(Leading):
    """Leads one change through its dialog. `start` opens it; the flow deletes itself when all is over.

    Signals:
        outcome_changed(object): the change came into another state, as a `Recorded`; also after the dialog closed.
        proved(str, str): the step that `prove` asks for was taken, and everything was read afresh; key of the
            environment, and what the step returned: why it was skipped, empty where it was not.

    `prove` gives the step to take before everything is read for a wish; None: none.
    """

    outcome_changed = Signal(object)
    proved = Signal(str, str)

    def __init__(
        self,
        submit: Submit,
        themes: Themes,
        moment: Callable[[], Moment],
        parent: QWidget,
        make_delay: MakeDelay = QtDelay,
        prove: Prove = lambda _wish: None,
    ) -> None:
        dialog = ConfirmDialog(themes, moment, make_delay, parent)
        super().__init__(submit, dialog, parent)
        self.dialog = dialog
        self._moment = moment
        self._prove = prove
        self._wish: Wish | None = None
        self._course = Course()
        self._relay = Relay(self)
        self._relay.told.connect(self._take_state, Qt.ConnectionType.QueuedConnection)
        self.dialog.confirmed.connect(self._send)
        self.dialog.read_again_wanted.connect(self._propose)
        self.dialog.cancel_wanted.connect(self._cancel)
        self.dialog.given_up.connect(self._cancel)
        self.dialog.roll_back_wanted.connect(self._roll_back)
        self.dialog.turn_off_wanted.connect(self._turn_off)

    def start(self, wish: Wish) -> None:
        """Read what the wish rests on, and ask."""
        self._wish = wish
        self._propose()
        self.dialog.open()

    @property
    def wish(self) -> Wish | None:
        """What it is about; None before the start."""
        return self._wish

    @Slot(str)
    def disarm(self, why: str) -> None:
        """Ask for everything to be read again before it may be confirmed."""
        self.dialog.disarm(why)

    def give_up(self, why: str) -> None:
        """Wait no longer for what comes before the reading."""
        self.dialog.give_up(why)

    @Slot(float)
    def note_gap(self, seconds: float) -> None:
        """The computer slept for so long."""
        self.dialog.note_gap(seconds)

    @Slot(object)
    def take(self, recorded: Recorded) -> None:
        """A change came into another state elsewhere; shown where it is the one of this dialog."""
        if self._course.holds(recorded):
            self._course.keep(recorded)
            self._show()

    @Slot()
    def _propose(self) -> None:
        wish = self._wish
        assert wish is not None
        self._course = Course()
        self.dialog.show_reading(tr("Preparing to {verb}", verb=wish.verb.word))
        step = self._prove(wish)
        propose = _proposing(wish)
        if step is None:
            self._begin(propose, self._take_proposal, self._take_reading_failure)
        else:
            self._begin(_after(step, propose), self._take_proof, self._take_reading_failure)

    @Slot(object)
    def _take_proof(self, both: tuple[str | None, Proposal]) -> None:
        why, proposal = both
        self.proved.emit(proposal.situation.environment.key, why or "")
        self.dialog.ask(proposal)

    @Slot(object)
    def _take_proposal(self, proposal: Proposal) -> None:
        self.dialog.ask(proposal)

    @Slot(object)
    def _take_reading_failure(self, error: LimelightError) -> None:
        self.dialog.show_failure(str(error))

    @Slot(object)
    def _send(self, decision: Decision) -> None:
        watch = self._relay.watch
        self._course = Course(is_over=False)
        self._show()
        self._begin(lambda desk: desk.change_exposure(decision, watch), self._take_outcome, self._take_sending_failure)

    @Slot(object)
    def _take_state(self, recorded: Recorded) -> None:
        """A state of the change that goes on; also one that comes after it was cancelled too late."""
        if self.dialog.phase in (Phase.GOING_ON, Phase.ENDED):
            self._course.keep(recorded)
            if not self.dialog.shows_progress:
                self.dialog.show_progress()
            self._show()
        self.outcome_changed.emit(recorded)
        self._end_if_done()

    @Slot(object)
    def _take_outcome(self, outcome: Outcome) -> None:
        self._course.end(outcome.recorded, difference_lines(outcome.differences, self._moment().now))
        if outcome.differences and outcome.fresh is not None:
            done = tuple(recorded for recorded in outcome.recorded if recorded.state in MAY_HAVE_LEFT)
            self.dialog.ask(outcome.fresh, outcome.differences, done)
            return
        self._show()

    @Slot(object)
    def _take_sending_failure(self, error: LimelightError) -> None:
        self._course.end(())
        if not self._course.may_have_left:
            self.dialog.show_failure(str(error))
            return
        self._course.fail(str(error))
        self._show()

    @Slot()
    def _cancel(self) -> None:
        if self._pending is not None:
            self._pending.cancel()

    @Slot()
    def _roll_back(self) -> None:
        """Undo what was just done: a new change, read, asked and confirmed anew."""
        assert self._wish is not None
        self._wish = Wish(self._wish.environment, self._wish.feature, Verb.ROLL_BACK)
        self._propose()

    @Slot()
    def _turn_off(self) -> None:
        """Not back to what was recorded, but off."""
        assert self._wish is not None
        self._wish = Wish(self._wish.environment, self._wish.feature, Verb.ROLL_BACK, DARK)
        self._propose()

    def _note_end(self) -> None:
        """After a cancel this is all that comes, and the states tell the rest."""
        if self._was_cancelled and not self._course.is_over:
            self._course.end(())
            if self._course.has_begun:
                self._show()
            else:
                self.dialog.show_cancelled()
        elif self._is_faulty:
            (self._take_reading_failure if self._course.is_over else self._take_sending_failure)(LimelightError(FAULT))

    @property
    def _goes_on(self) -> bool:
        """Whether the change goes on although nobody waits for it: after a cancel only its states tell that."""
        return self._was_cancelled and self._course.is_under_way

    def _show(self) -> None:
        """Show where the change is."""
        self.dialog.show_going(self._course.going(goes_on=self._goes_on))


def _proposing(wish: Wish) -> Work:
    return lambda desk: desk.propose_change(wish.environment, wish.feature, wish.verb, wish.target, wish.held)


def _after(step: Work, work: Work) -> Work:
    async def both(desk: Desk) -> Any:
        return await step(desk), await work(desk)

    return both
