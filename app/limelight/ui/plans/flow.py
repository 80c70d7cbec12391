"""One run of a plan, from the wish to its end: reads, asks, runs, and tells how it goes on.

The dialog may be closed once the run is confirmed: the flow lives on until it has ended.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from limelight.domain.changes import Verb
from limelight.domain.errors import LimelightError
from limelight.domain.plan_run import Phase as RunPhase
from limelight.domain.plan_run import PlanDecision, PlanProposal, PlanRun, verb_for
from limelight.ui.confirm.delay import MakeDelay, QtDelay
from limelight.ui.confirm.flow import Wish
from limelight.ui.confirm.leading import FAULT, Leading, Submit, Work
from limelight.ui.confirm.relay import Relay
from limelight.ui.pending import Pending
from limelight.ui.plans.dialog import PlanDialog
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.plan_files import OpenPlan
    from limelight.sync.desk import Desk
    from limelight.usecases.run_plan import RunPlan


class Guard(Protocol):
    """What looks after critical environments: whether they are locked, and what has to be proved before."""

    def step_before(self, wishes: Sequence[Wish]) -> Work | None:
        """What has to go well before everything is read; None: nothing. It returns pairs for `take_proofs`."""
        ...

    def take_proofs(self, proofs: Sequence[tuple[str, str]]) -> None:
        """It went well: the environments, and why only rolling back is unlocked there."""
        ...

    def is_locked(self, wishes: Sequence[Wish]) -> bool:
        """Whether any of them is locked."""
        ...


class PlanFlow(Leading):
    """Leads one plan through its dialog. `start` opens it; the flow deletes itself when all is over.

    Signals:
        outcome_changed(object): a change came into another state, as a `Recorded`; also after the dialog closed.
        run_changed(object): how the run goes on, as a `PlanRun`.

    `guard` looks after what is critical.
    """

    outcome_changed = Signal(object)
    run_changed = Signal(object)

    def __init__(
        self,
        submit: Submit,
        themes: Themes,
        moment: Callable[[], Moment],
        parent: QWidget,
        guard: Guard,
        make_delay: MakeDelay = QtDelay,
    ) -> None:
        dialog = PlanDialog(themes, moment, make_delay, parent)
        super().__init__(submit, dialog, parent)
        self.dialog = dialog
        self._guard = guard
        self._opened: OpenPlan | None = None
        self._wishes: Sequence[Wish] = ()
        self._backwards = False
        self._run: PlanRun | None = None
        self._states, self._runs = Relay(self), Relay(self)
        self._states.told.connect(self.outcome_changed, Qt.ConnectionType.QueuedConnection)
        self._runs.told.connect(self._take_run, Qt.ConnectionType.QueuedConnection)
        self.dialog.confirmed.connect(self._confirm)
        self.dialog.read_again_wanted.connect(self._look_again)
        self.dialog.given_up.connect(self._cancel)
        self.dialog.roll_back_wanted.connect(self._go_back)
        self.dialog.pause_wanted.connect(self._pause)
        self.dialog.resume_wanted.connect(self._resume)
        self.dialog.stop_wanted.connect(self._stop)

    def start(self, opened: OpenPlan, *, backwards: bool) -> None:
        """Read what the plan rests on, and ask."""
        self._opened, self._backwards = opened, backwards
        self._propose()
        self.dialog.open()

    @property
    def is_running(self) -> bool:
        """Whether a run goes on."""
        return self._run is not None and not self._run.is_over

    @Slot()
    def check_lock(self) -> None:
        """What is critical was locked, or unlocked: an open confirmation of it is disarmed."""
        if self._guard.is_locked(self._wishes):
            self.dialog.disarm(tr("Locked after ten idle minutes. Read again to unlock it and go on."))

    def _propose(self) -> None:
        opened, backwards = self._opened, self._backwards
        assert opened is not None
        self._run = None
        self._wishes = wishes_of(opened, backwards=backwards)
        self.dialog.show_reading(tr("Preparing to go back") if backwards else tr("Preparing to run the plan"))
        step = self._guard.step_before(self._wishes)

        async def work(desk: Desk) -> tuple[Any, PlanProposal]:
            proofs = await step(desk) if step is not None else ()
            kept = (await desk.plans.documents.open(opened.kept.place)).kept
            return proofs, await desk.plans.propose(kept, backwards=backwards)

        self._begin(work, self._take_proposal, self._take_failure)

    @Slot(object)
    def _take_proposal(self, both: tuple[Sequence[tuple[str, str]], PlanProposal]) -> None:
        proofs, proposal = both
        self._guard.take_proofs(proofs)
        self.dialog.ask(proposal)

    @Slot(object)
    def _take_failure(self, error: LimelightError) -> None:
        self.dialog.show_failure(str(error))

    @Slot(object)
    def _confirm(self, decision: PlanDecision) -> None:
        self._run = PlanRun(decision.proposal)
        states, runs = self._states.watch, self._runs.watch
        self._begin(lambda desk: desk.plans.run(decision, states, runs), self._take_run, self._take_failure)

    @Slot(object)
    def _take_run(self, run: PlanRun) -> None:
        if self._run is not None and self._run.is_over:
            return  # the end came first, by the other way
        self._run = run
        self.dialog.show_run(run)
        self.run_changed.emit(run)
        self._end_if_done()

    @Slot()
    def _look_again(self) -> None:
        self._propose()

    @Slot()
    def _go_back(self) -> None:
        """Undo what was done: a new confirmation, of its own."""
        self._backwards = True
        self._propose()

    @Slot()
    def _pause(self) -> None:
        self._tell(lambda run, plan: run.pause(plan))

    @Slot()
    def _resume(self) -> None:
        self._tell(lambda run, plan: run.resume(plan))

    @Slot()
    def _stop(self) -> None:
        self._tell(lambda run, plan: run.stop(plan))

    def _tell(self, wish: Callable[[RunPlan, str], None]) -> None:
        assert self._opened is not None
        plan = self._opened.kept.plan.id

        async def tell(desk: Desk) -> None:
            wish(desk.plans.run, plan)

        Pending(self._submit(tell), self)

    @Slot()
    def _cancel(self) -> None:
        if self._pending is not None and not self.is_running:
            self._pending.cancel()

    def _note_end(self) -> None:
        if self._is_faulty:
            self._tell_fault()

    def _tell_fault(self) -> None:
        """No failure is said of what may have been sent (rule R9): each change says where it is."""
        if self._run is None:
            self.dialog.show_failure(FAULT)
        else:
            self._take_run(replace(self._run, phase=RunPhase.NOT_CONFIRMED, sentence=FAULT))


def wishes_of(opened: OpenPlan, *, backwards: bool) -> tuple[Wish, ...]:
    """What a run would change: the rest of the next wave; or, backwards, what waits, and then what was done."""
    plan, progress = opened.kept.plan, opened.progress
    if backwards:
        waits = tuple(Wish(each.intent.environment, each.intent.feature, Verb.WITHDRAW) for each in progress.held)
        undone = (Wish(each.environment, each.feature, each.verb, each.target) for each in progress.undoing)
        return waits or tuple(undone)
    wave = progress.next_wave(plan)
    steps = progress.rest_of(wave) if wave is not None else ()
    return tuple(Wish(each.environment, each.feature, verb_for(each.target), each.target) for each in steps)
