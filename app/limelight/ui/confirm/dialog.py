"""The dialog of a change: asks for the confirmation, and then shows how the change goes on.

The confirm button carries verb and target only. Source: product, "The confirmation".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from limelight.domain.changes import Recorded, Verb
from limelight.domain.confirmation import Proposal, missing
from limelight.domain.exposure import DARK
from limelight.domain.situation import Difference
from limelight.ui.confirm.armed import ArmedDialog, Asked, Phase
from limelight.ui.confirm.delay import MakeDelay
from limelight.ui.confirm.pages import Going, Meanwhile, ProgressPage, ProposalPage
from limelight.ui.stage.words import Moment
from limelight.ui.text import minute_words
from limelight.ui.theme import Themes
from limelight.words import tr

_BLOCKED = tr("It cannot be done now; the reason is above.")


class ConfirmDialog(ArmedDialog):
    """See `ArmedDialog`.

    Signals:
        confirmed(object): the person confirmed: the `Decision`. Once for each proposal at most.
        turn_off_wanted(): not back to a share, but off, as a proposal of its own.
    """

    confirmed = Signal(object)
    turn_off_wanted = Signal()

    def __init__(
        self, themes: Themes, moment: Callable[[], Moment], make_delay: MakeDelay, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, moment, make_delay, parent)
        self._proposal: Proposal | None = None
        self._going = Going()
        self._written = ("", "")  # the reason and the ticket, kept while everything is read again
        self.foot.turn_off.clicked.connect(self.turn_off_wanted)
        self.show_reading(tr("Reading"))

    def ask(self, proposal: Proposal, differs: Sequence[Difference] = (), done: Sequence[Recorded] = ()) -> None:
        """Ask for it; `differs`: what changed since it was confirmed, and `done`: which steps were done before that."""
        is_same_verb = self._proposal is not None and self._proposal.verb is proposal.verb
        steps = len(self._proposal.steps) if self._proposal is not None else 1
        meanwhile = Meanwhile(tuple(differs), tuple(done), steps) if differs else None
        self._proposal = proposal
        self._enter(Phase.ASKING)
        page = ProposalPage(proposal, meanwhile, self._themes, self._moment().now)
        if is_same_verb:
            page.answers.keep_words(*self._written)
        page.answers_changed.connect(self._show_lacks)
        page.answers_changed.connect(self._show_when)
        self.head.show_proposal(proposal, self._moment().now)
        self._name(proposal.confirmation.title)
        self._put(page)
        self._offer(proposal.confirmation.button, is_production=proposal.situation.environment.is_production)

    @Slot()
    def _show_when(self) -> None:
        """What would happen then, and when: the head and the button say it as the person chooses."""
        page, proposal = self._page, self._proposal
        if proposal is None or not isinstance(page, ProposalPage) or page.at_time is None:
            return
        now = self._moment().now
        at = None if page.at_time.trouble(now) else page.at_time.at
        self.head.show_proposal(proposal, now, at)
        button = proposal.confirmation.button
        self._name_button(button if at is None else tr("{change} on {time}", change=button, time=minute_words(at)))

    def show_progress(self) -> None:
        """Turn to how the confirmed change goes on."""
        assert self._proposal is not None
        self._enter(Phase.GOING_ON)
        self._put(ProgressPage(self._proposal, self._themes))
        self.show_going(Going())
        self.foot.cancel.setFocus()

    def show_going(self, going: Going) -> None:
        """Show where the steps are; does nothing where something else is shown."""
        if not isinstance(self._page, ProgressPage):
            return
        self._phase = Phase.ENDED if going.is_over else Phase.GOING_ON
        self._going = going
        self._page.show_going(going)
        self.foot.say("")
        self.foot.cancel.setText(tr("Cancel") if going.may_cancel else tr("Close"))
        self.foot.cancel.setEnabled(True)
        self.foot.again.setText(tr("Read again"))
        offers = (
            (going.may_read_again, self.foot.again),
            (going.may_roll_back, self.foot.roll_back),
            (going.is_over and self.may_announce(going.states), self.foot.announce),
        )
        self.foot.offer(*(button for may, button in offers if may))
        self._grow()

    @property
    def shows_progress(self) -> bool:
        """Whether the middle shows how a change goes on."""
        return isinstance(self._page, ProgressPage)

    def _enter(self, phase: Phase) -> None:
        self._going = Going()
        super()._enter(phase)

    def _put(self, page: QWidget) -> None:
        if isinstance(self._page, ProposalPage):
            self._written = (self._page.answers.reason, self._page.answers.ticket)
        super()._put(page)

    def _asked(self) -> Asked | None:
        proposal = self._proposal
        return Asked(proposal.situation.read_at, proposal.old_at) if proposal is not None else None

    def _missing(self) -> tuple[str, ...]:
        if self._proposal is None or not isinstance(self._page, ProposalPage):
            return ()
        given, asked = self._page.answers, self._proposal.confirmation
        if asked.blocked:
            return (_BLOCKED,)
        at_time = self._page.at_time
        lacks = missing(asked, given.reason, "".join(given.typed), given.ticked)
        if at_time is None or not at_time.trouble(self._moment().now):
            return lacks
        return (tr("Choose another time."), *lacks)

    def _decide(self) -> None:
        page, proposal = self._page, self._proposal
        assert isinstance(page, ProposalPage)
        assert proposal is not None
        given = page.answers
        at = page.at_time.at if page.at_time is not None else None
        decision = proposal.decide(given.reason, given.ticket, given.ticked, "".join(given.typed), at=at)
        self.show_progress()
        self.confirmed.emit(decision)

    def _instead(self) -> tuple[QWidget, ...]:
        """Where a roll back restores a share, an emergency may want it off: one confirmation, not two."""
        proposal = self._proposal
        is_to_share = proposal is not None and proposal.verb is Verb.ROLL_BACK and proposal.target != DARK
        return (self.foot.turn_off,) if is_to_share else ()

    def _may_cancel(self) -> bool:
        return self._going.may_cancel
