"""Changes: one is asked for and confirmed, each moves on, and the activity keeps what became of all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from limelight.domain.changes import DECISIONS, FAST, OPEN, ChangeState, Recorded, Verb
from limelight.domain.exposure import Exposure
from limelight.domain.held import verbs_of
from limelight.domain.picture import Picture
from limelight.ui.activity import ActivityView
from limelight.ui.asking import Asking, look_again
from limelight.ui.confirm.armed import ArmedDialog
from limelight.ui.confirm.flow import ChangeFlow, Wish
from limelight.ui.confirm.leading import Work
from limelight.ui.idle_lock import LOCKED, IdleLock, ProvesAgain, proved, unlock
from limelight.ui.inspector.views import may_ask
from limelight.ui.journal_notice import JournalNotice
from limelight.ui.offer import RollBackOffer
from limelight.ui.sign_in.pages import Pages
from limelight.ui.sign_in.waiting import Waiting
from limelight.ui.stage.words import Moment
from limelight.ui.window import MainWindow
from limelight.usecases.export_activity import ExportForm
from limelight.words import ntr, tr

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.ui.console import Surroundings
    from limelight.ui.pending import Pending

_LOCKED_DIALOG = tr("Locked after ten idle minutes. Read again to unlock it and go on.")
_ONLY_ROLL_BACK = tr("Only rolling back is unlocked: who you are could not be proved.")
PROVE = tr("Prove on the page of your provider who you are. When you are done there, everything is read afresh here.")
_IN_BROWSER = tr("Prove in the browser who you are; then it is read afresh here.")
_NO_BROWSER = tr("Copy the address and paste it into a browser on this computer.")


class Changing(QObject):
    """The confirmation that is open, and `activity`, the window's second page. `picture` gives the newest picture.

    Signals:
        moved(object): a change came into another state, as a `Recorded`.

    `lock` holds what is critical after ten idle minutes. `pages` are those on which a person proves who they are, to
    unlock it and before a release where the last proof is too old for that; for systems with such a sign-in.
    """

    moved = Signal(object)

    plan_dialog: ArmedDialog | None = None  # in which a plan is confirmed
    serve: Callable[[ArmedDialog], object] = staticmethod(lambda _dialog: None)  # what offers more in such a dialog

    def __init__(
        self, around: Surroundings, asking: Asking, window: MainWindow, picture: Callable[[], Picture]
    ) -> None:
        super().__init__(window)
        self._around = around
        self._asking = asking
        self._window = window
        self._picture = picture
        self._flow: ChangeFlow | None = None
        systems = {binding.environment.key: binding.system for binding in around.profile.bindings}
        self.pages = Pages(self, around.browser)
        self.pages.opened.connect(self._tell_page)
        self.pages.unopened.connect(self._tell_unopened)
        self.pages.refused.connect(self._give_up)
        self._prove: ProvesAgain = self.pages.prove
        self._page = ""  # the address on which somebody proves who they are
        self._unlocking: Pending | None = None
        self.lock = IdleLock(systems, self._moment, self)
        self.lock.changed.connect(self._take_lock)
        self.lock.watch()
        window.closed.connect(self.lock.end)
        self.activity = ActivityView(around.themes)
        self.activity.know_places(around.profile.environments)
        self.activity.export_asked.connect(self._export)
        window.export_wanted.connect(self.activity.bar.export_wanted)
        self.activity.check_asked.connect(self._check_again)
        self.activity.attest_asked.connect(self._attest)
        self.activity.reason_asked.connect(self._add_reason)
        self.activity.unresolved_counted.connect(window.show_unresolved)
        self.offer = self._made_offer(window)
        self.journal = JournalNotice(asking, window, self.anybody)
        self.journal.kept_told.connect(self.activity.show_kept)
        self.journal.recovered.connect(self.read_activity)

    @Slot(str, str, object)
    def release(self, feature: str, environment: str, target: Exposure | None = None) -> None:
        """Ask to release, to a target or to everyone. Keys of ours."""
        self._start(Wish(environment, feature, Verb.RELEASE, target))

    @Slot(str, str)
    def roll_back(self, feature: str, environment: str) -> None:
        """Ask to roll back."""
        self._start(Wish(environment, feature, Verb.ROLL_BACK))

    @Slot(str, str, object, str)
    def decide(self, feature: str, environment: str, verb: Verb, held: str) -> None:
        """Ask to approve, reject or withdraw the change that the system holds under an id."""
        self._start(Wish(environment, feature, verb, held=held))

    def offer_decisions(self) -> None:
        """Offer in the activity, too, to decide about what waits."""
        self.activity.decision_asked.connect(self._decide_about)
        self.activity.details.offer_decisions(self.decisions_on)

    @Slot(object, object)
    def _decide_about(self, recorded: Recorded, verb: Verb) -> None:
        """The same for a change that was asked for from here."""
        self.decide(recorded.intent.feature, recorded.intent.environment, verb, recorded.facts.get("held as", ""))

    def decisions_on(self, recorded: Recorded) -> tuple[Verb, ...]:
        """What the person who is signed in there may decide about a change that was asked for from here and waits."""
        intent = recorded.intent
        if recorded.state is not ChangeState.WAITING or intent.verb in DECISIONS or not recorded.facts.get("held as"):
            return ()
        column = next((each for each in self._picture().columns if each.environment.key == intent.environment), None)
        if column is None or column.person is None:
            return ()
        return verbs_of(intent.actor_id == column.person.id, column.permissions)

    def may_release(self, feature: str, environment: str) -> bool:
        """Whether it makes sense to ask."""
        return self._may_ask(Wish(environment, feature, Verb.RELEASE))

    def may_roll_back(self, feature: str, environment: str) -> bool:
        """The same for a roll back."""
        return self._may_ask(Wish(environment, feature, Verb.ROLL_BACK))

    def _may_ask(self, wish: Wish) -> bool:
        return not self._is_locked(wish) and may_ask(self._picture(), wish.verb, wish.feature, wish.environment)

    def _start(self, wish: Wish) -> None:
        """One confirmation at a time: a second is not opened above the first."""
        if self._flow is not None and self._flow.dialog.isVisible():
            self._flow.dialog.raise_()
            return
        if self._is_locked(wish):
            self._window.show_notice(LOCKED)
            return
        around = self._around
        self._flow = ChangeFlow(around.submit, around.themes, self._moment, self._window, prove=self._step)
        self.serve(self._flow.dialog)
        self._flow.proved.connect(self._take_proof)
        self._flow.outcome_changed.connect(self.take)
        self._flow.ended.connect(self._end_flow)
        self._flow.start(wish)

    @Slot(str)
    def unlock(self, environment: str) -> None:
        """Let the person go on in an environment: the step of its system is taken, and it is read afresh."""
        if self._unlocking is not None and self._unlocking.is_running:
            return
        system, prove = self.lock.system(environment), self._prove

        def arm(why: str) -> None:
            self._window.show_notice(tr("Unlocked: it was read afresh."))
            self._take_proof(environment, why)

        self._window.show_notice(tr("Reading afresh to unlock it…"))
        self._unlocking = self._asking.ask(lambda desk: unlock(desk, system, environment, prove), arm)

    @Slot(str, str)
    def _take_proof(self, environment: str, why: str) -> None:
        """It was proved who sits here; or `why` it could not be, so that one may roll back and no more."""
        if not why:
            self.lock.unlock(environment)
            return
        self.lock.let_roll_back(environment)
        self._window.show_notice(f"{_ONLY_ROLL_BACK} {why}")

    @Slot()
    def _take_lock(self) -> None:
        """An open confirmation of something critical is disarmed, too."""
        self._window.commands.refresh()
        if self._flow is not None and self._flow.wish is not None and self._is_locked(self._flow.wish):
            self._flow.disarm(_LOCKED_DIALOG)

    def is_locked(self, wishes: Sequence[Wish]) -> bool:
        """Whether any of several wishes is locked."""
        return any(self._is_locked(wish) for wish in wishes)

    def step_before(self, wishes: Sequence[Wish]) -> Work | None:
        """The steps that several wishes need before everything is read, one for each system; None: none.

        It returns what `take_proofs` takes.
        """
        steps = {self.lock.system(wish.environment): (wish, step) for wish in wishes if (step := self._step(wish))}

        async def take(desk: Desk) -> list[tuple[str, str]]:
            return [(wish.environment, await step(desk) or "") for wish, step in steps.values()]

        return take if steps else None

    def take_proofs(self, proofs: Sequence[tuple[str, str]]) -> None:
        """Steps were taken: environments, and why they could not be, so that one may only roll back there."""
        for environment, why in proofs:
            self._take_proof(environment, why)

    def _is_critical(self, environment: str) -> bool:
        return any(column.environment.key == environment and column.critical for column in self._picture().columns)

    def _is_locked(self, wish: Wish) -> bool:
        return self._is_critical(wish.environment) and self.lock.holds(wish.environment, wish.verb)

    def _step(self, wish: Wish) -> Work | None:
        """What has to go well before everything is read: to unlock it, or because the last proof may be too old."""
        system, prove, pages = self.lock.system(wish.environment), self._prove, self.pages
        if self._is_locked(wish) and wish.verb in FAST:
            return lambda desk: proved(desk, system, prove)
        if self._is_locked(wish):
            return lambda desk: prove(desk, system)
        if wish.verb not in FAST and self._is_critical(wish.environment) and self._has_step_up(system):
            return lambda desk: pages.prove_if_due(desk, system)
        return None

    def _has_step_up(self, system: str) -> bool:
        profile = self._around.profile
        entry = profile.sign_in_of(profile.system(system)) if system else None
        return entry is not None and entry.step_up_seconds is not None

    @Slot(str)
    def _tell_page(self, address: str) -> None:
        self._page = address
        asks = self._asks
        if asks is None:
            self._window.show_notice(_IN_BROWSER, address)
            return
        waiting = Waiting(PROVE)
        self.pages.unopened.connect(waiting.show_unopened)
        asks.show_waiting(waiting)
        waiting.show_opened(address)

    @Slot(str)
    def _tell_unopened(self, trouble: str) -> None:
        if self._asks is None:
            self._window.show_notice(f"{trouble} {_NO_BROWSER}", self._page)

    @property
    def _asks(self) -> ArmedDialog | None:
        """The confirmation, while it is open."""
        dialog = self._flow.dialog if self._flow is not None else self.plan_dialog
        return dialog if dialog is not None and dialog.isVisible() else None

    @Slot(str)
    def _give_up(self, why: str) -> None:
        """Nobody can prove anything on a page that may not be opened, so nobody waits for it."""
        if self._unlocking is not None and self._unlocking.is_running:
            self._unlocking.cancel()
        if self._flow is not None:
            self._flow.give_up(why)
        self._window.show_notice(why)

    @Slot(object)
    def take(self, recorded: Recorded) -> None:
        """A change moved on, wherever it was begun: the cell is read again once bytes may have left."""
        intent = recorded.intent
        self.activity.take(recorded)
        self.offer.take(recorded)
        self.moved.emit(recorded)
        if self._flow is not None:
            self._flow.take(recorded)
        if recorded.state not in OPEN:
            self._asking.ask(lambda desk: desk.engine.refresh_cell(intent.environment, intent.feature))
            self._window.show_notice(
                tr(
                    "{feature} in {environment}: {sentence}",
                    feature=intent.feature_name,
                    environment=intent.environment_name,
                    sentence=recorded.sentence,
                )
            )

    def _made_offer(self, window: MainWindow) -> RollBackOffer:
        made = RollBackOffer(window.news)
        made.wanted.connect(self.roll_back)
        made.changed.connect(window.commands.refresh)
        window.news.offer(made)
        window.stage.model.counts_changed.connect(self._look_at_offer)
        return made

    @Slot()
    def _look_at_offer(self) -> None:
        self.offer.look(self._window.stage.model.picture)

    def note_gap(self, seconds: float) -> None:
        """The computer slept: an open confirmation is disarmed."""
        if self._flow is not None:
            self._flow.note_gap(seconds)

    @Slot()
    def read_activity(self) -> None:
        """Read what was recorded."""
        pending = self._asking.ask_quietly(lambda desk: desk.read_activity())
        pending.succeeded.connect(self.activity.show_activity)
        pending.failed.connect(self.activity.show_trouble)

    def _moment(self) -> Moment:
        return Moment(self._around.clock.now(), self._around.clock.monotonic())

    @Slot()
    def _end_flow(self) -> None:
        if self.sender() is self._flow:  # one whose dialog was closed may end after the next one began
            self._flow = None

    @Slot(object, object)
    def _export(self, path: Path, form: ExportForm) -> None:
        told = self.activity.model.told
        self._asking.ask(lambda desk: desk.export_activity(path, form, told), self._tell_exported)

    @Slot(object)
    def _tell_exported(self, count: int) -> None:
        self._window.show_notice(ntr("{n} entry was written.", "{n} entries were written.", count))

    @Slot(str)
    def _check_again(self, _intent_id: str) -> None:
        self._asking.ask(look_again)

    @Slot(str, bool, str)
    def _attest(self, intent_id: str, applied: bool, words: str) -> None:
        by = self._person(intent_id)  # as it is now, and not when the background thread comes to it
        self._asking.ask(lambda desk: desk.attest_outcome(intent_id, applied=applied, words=words, by=by), self.take)

    @Slot(str, str, str)
    def _add_reason(self, intent_id: str, reason: str, ticket: str) -> None:
        by = self._person(intent_id)
        pending = self._asking.ask(
            lambda desk: desk.add_reason(intent_id, reason=reason, ticket=ticket, by=by), self.activity.take
        )
        pending.failed.connect(self.read_activity)  # another copy of the program may have been first

    def anybody(self) -> str:
        """Somebody who is signed in somewhere, for the record."""
        actors = (column.actor for column in self._picture().columns)
        return next((actor.name for actor in actors if actor is not None), tr("somebody who is not signed in"))

    def _person(self, intent_id: str) -> str:
        """Who is signed in where a change was made, for the record."""
        places = {each.intent.environment for each in self.activity.model.entries if each.intent.id == intent_id}
        actors = (column.actor for column in self._picture().columns if column.environment.key in places)
        return next((actor.name for actor in actors if actor is not None), tr("somebody who is not signed in there"))
