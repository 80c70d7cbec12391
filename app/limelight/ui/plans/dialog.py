"""The dialog of a plan: asks once for a whole wave, and then shows how it runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from limelight.domain.picture import LEAST_UNTIL_OLD
from limelight.domain.plan_run import Phase as RunPhase
from limelight.domain.plan_run import PlanProposal, PlanRun
from limelight.ui.confirm.armed import ArmedDialog, Asked, Phase
from limelight.ui.confirm.delay import MakeDelay
from limelight.ui.plans.asked import AskedPage
from limelight.ui.plans.progress import ProgressPage
from limelight.ui.stage.words import Moment
from limelight.ui.text import plain_button
from limelight.ui.theme import Look, Themes
from limelight.words import tr

_THROUGH = (RunPhase.DONE, RunPhase.HANDED_OVER)
_BLOCKED = tr("It cannot be done now; the reason is above.")


class PlanDialog(ArmedDialog):
    """See `ArmedDialog`; `roll_back_wanted` is to go back on what was done of the plan.

    Signals:
        confirmed(object): the person confirmed: the `PlanDecision`. Once for each proposal at most.
        pause_wanted(), resume_wanted(), stop_wanted(): for the run that goes on.
    """

    confirmed = Signal(object)
    pause_wanted = Signal()
    resume_wanted = Signal()
    stop_wanted = Signal()

    def __init__(
        self, themes: Themes, moment: Callable[[], Moment], make_delay: MakeDelay, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, moment, make_delay, parent)
        self._proposal: PlanProposal | None = None
        self._run: PlanRun | None = None
        self.pause = plain_button(tr("Pause"), Look.BUTTON, self.foot)
        self.stop = plain_button(tr("Stop"), Look.BUTTON, self.foot)
        self.foot.add(self.pause, self.stop)
        self.foot.roll_back.setText(tr("Go back…"))
        self.pause.clicked.connect(self._pause)
        self.stop.clicked.connect(self.stop_wanted)
        self.resize(760, 780)
        self.show_reading(tr("Reading the plan"))

    def ask(self, proposal: PlanProposal) -> None:
        """Ask for it."""
        self._proposal = proposal
        self._enter(Phase.ASKING)
        page = AskedPage(proposal, self._themes, self._moment().now)
        page.answers_changed.connect(self._show_answers)
        wave = f"{proposal.wave}. " if proposal.wave else ""
        self.head.show_words(
            proposal.title, tr("{wave}Read through every change below: you confirm all of them at once.", wave=wave)
        )
        self.head.show_places(proposal.environments)
        self._name(proposal.title)
        self._put(page)
        self._offer(proposal.button, is_production=any(place.is_production for place in proposal.environments))

    def show_run(self, run: PlanRun) -> None:
        """Show how it goes on."""
        self._run = run
        if not isinstance(self._page, ProgressPage):
            self._enter(Phase.GOING_ON)
            self._put(ProgressPage(run, self._themes))
        assert isinstance(self._page, ProgressPage)
        self._phase = Phase.ENDED if run.is_over else Phase.GOING_ON
        self._page.show_run(run, self._moment().now)
        is_paused = run.phase is RunPhase.PAUSED
        self.pause.setText(tr("Go on") if is_paused else tr("Pause"))
        self.pause.setEnabled(True)
        self.foot.say("")
        self.foot.cancel.setText(tr("Close"))
        self.foot.cancel.setEnabled(True)
        is_wave_done = run.phase in _THROUGH
        self.foot.again.setText(tr("Look at the next wave") if is_wave_done else tr("Look again"))
        self.foot.offer(*self._offers(run))
        self._grow()

    @Slot()
    def _show_answers(self) -> None:
        """What is still missing, and what the button does by now."""
        proposal, page = self._proposal, self._page
        assert proposal is not None
        assert isinstance(page, AskedPage)
        self._name_button(proposal.hand_over_button if page.given.is_handed_over else proposal.button)
        self._show_lacks()

    def _offers(self, run: PlanRun) -> list[QWidget]:
        if not run.is_over:
            return [self.pause, self.stop]
        has_more = run.phase not in _THROUGH or (run.phase is RunPhase.DONE and bool(run.proposal.later))
        goes_back = bool(run.proposal.undone_after) if run.proposal.backwards else bool(run.recorded)
        offers = (
            (has_more, self.foot.again),
            (goes_back, self.foot.roll_back),
            (self.may_announce(run.recorded), self.foot.announce),
        )
        return [button for may, button in offers if may]

    @Slot()
    def _pause(self) -> None:
        self.pause.setEnabled(False)
        is_paused = self._run is not None and self._run.phase is RunPhase.PAUSED
        (self.resume_wanted if is_paused else self.pause_wanted).emit()

    def _asked(self) -> Asked | None:
        if self._proposal is None or not isinstance(self._page, AskedPage):
            return None
        proposals = [each.proposal for each in self._proposal.changes if each.proposal is not None]
        now = self._moment().now
        read_at = min((proposal.situation.read_at for proposal in proposals), default=now)
        return Asked(read_at, min((proposal.old_at for proposal in proposals), default=now + LEAST_UNTIL_OLD))

    def _missing(self) -> tuple[str, ...]:
        if self._proposal is None or not isinstance(self._page, AskedPage):
            return ()
        return (_BLOCKED,) if self._proposal.blocked else self._proposal.missing(self._page.given)

    def _decide(self) -> None:
        proposal, page = self._proposal, self._page
        assert proposal is not None
        assert isinstance(page, AskedPage)
        decision = proposal.decide(page.given)
        self.show_run(PlanRun(proposal))
        self.confirmed.emit(decision)
