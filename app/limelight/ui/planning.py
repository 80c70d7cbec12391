"""Plans in the window: the page is built when it is first turned to, and what it asks for reaches the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from limelight.domain.plan_places import kind_words
from limelight.ui.pages import Page
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.changes import Recorded
    from limelight.domain.errors import LimelightError
    from limelight.domain.plan_files import Listed, OpenPlan
    from limelight.domain.plan_progress import Progress
    from limelight.ui.asking import Asking
    from limelight.ui.changing import Changing
    from limelight.ui.console import Surroundings
    from limelight.ui.plans.flow import PlanFlow
    from limelight.ui.plans.view import PlansView
    from limelight.ui.stage.words import Moment
    from limelight.ui.window import MainWindow

_DIALOG_OPEN = tr("A dialog is open. Close it, and open the plan again.")


class Planning(QObject):
    """Belongs to its window. `changing` keeps the activity, and looks after what is critical.

    Signals:
        dialog_opened(object): the `PlanDialog` in which a plan will be confirmed.
        run_changed(object): how the run of a plan goes on, as a `PlanRun`.
    """

    dialog_opened = Signal(object)
    run_changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        around: Surroundings,
        asking: Asking,
        changing: Changing,
        moment: Callable[[], Moment],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._asking = asking
        self._changing = changing
        self._moment = moment
        self._flow: PlanFlow | None = None
        self._view: PlansView | None = None
        window.pages.page_needed.connect(self._build)
        changing.lock.changed.connect(self._check_lock)
        changing.pages.refused.connect(self._give_up)
        around.feed.gap_noticed.connect(self._note_gap)
        around.feed.change_moved.connect(self._take_change)

    @property
    def view(self) -> PlansView:
        """The page."""
        if self._view is None:
            self._window.pages.page_needed.emit(Page.PLANS)
        assert self._view is not None
        return self._view

    @property
    def flow(self) -> PlanFlow | None:
        """The plan that is being confirmed, or run."""
        return self._flow

    @Slot(str)
    def open(self, place: str) -> None:
        """Open the plan in a file, and show the page."""
        if QApplication.activeModalWidget() is not None:
            self._window.show_notice(_DIALOG_OPEN)
            return
        self._window.show_page(Page.PLANS)
        self._open(place)

    @Slot(object)
    def _build(self, page: Page) -> None:
        if page is not Page.PLANS or self._view is not None:
            return
        from limelight.ui.plans.view import PlansView  # noqa: PLC0415  (only where somebody plans)
        from limelight.ui.plans.writing import Writing  # noqa: PLC0415

        view = PlansView(self._around.profile, self._around.themes, self._moment, self._window.pages)
        self._view = view
        view.dropped.connect(self._open)
        view.recent.open_wanted.connect(self._open)
        view.recent.forget_wanted.connect(self._forget)
        view.recent.choose_wanted.connect(self._choose)
        view.sheet.run_wanted.connect(self._run)
        view.sheet.back_wanted.connect(self._go_back)
        view.sheet.again_wanted.connect(self._read_again)
        view.sheet.link_wanted.connect(self._follow_link)
        self.writing = Writing(view, self._window, self._asking, self._changing.anybody, self._moment)
        self.writing.written.connect(self._show_opened)
        self.writing.read_wanted.connect(self._read_document)
        self._window.pages.put(Page.PLANS, view, view)
        self._list()

    def _list(self) -> None:
        self._asking.ask(lambda desk: desk.plans.documents.listed(), self._show_list)

    @Slot(object)
    def _show_list(self, plans: Sequence[Listed]) -> None:
        opened = self.view.opened
        self.view.recent.show_plans(plans, opened.kept.place if opened is not None else "")

    @Slot(str)
    def _open(self, place: str) -> None:
        if self.writing.is_free():
            self._read(place)
        else:
            self._list()  # which marks again what is open

    def _read(self, place: str) -> None:
        pending = self._asking.ask_quietly(lambda desk: desk.plans.documents.open(place))
        pending.succeeded.connect(self._show_opened)
        pending.failed.connect(self._show_trouble)

    @Slot(object)
    def _show_opened(self, opened: OpenPlan) -> None:
        self.view.end_editing()
        self.view.show_opened(opened)
        self._list()

    @Slot(object)
    def _show_trouble(self, error: LimelightError) -> None:
        self.view.show_trouble(str(error))

    @Slot(str)
    def _forget(self, place: str) -> None:
        if not self.writing.is_free():
            return
        opened = self.view.opened
        if opened is not None and opened.kept.place == place:
            self.view.show_nothing()
        self._asking.ask(lambda desk: desk.plans.documents.forget(place), self._show_list)

    @Slot()
    def _choose(self) -> None:
        from limelight.ui.plans.choosing import choose_file  # noqa: PLC0415

        choose_file(self._window, kind_words(), self._open)

    @Slot()
    def _read_again(self) -> None:
        self._window.commands.action("stage.refresh").trigger()
        self._read_document()

    @Slot()
    def _read_document(self) -> None:
        """Read the open plan afresh: somebody else may have saved it."""
        if self.view.opened is not None:
            self._read(self.view.opened.kept.place)

    @Slot(str)
    def _follow_link(self, address: str) -> None:
        from limelight.ui.links import open_link  # noqa: PLC0415  (only where somebody follows one)

        refusal = open_link(address, self._around.profile.link_hosts, self._around.browser)
        if refusal:
            self._window.show_notice(refusal)

    @Slot()
    def _run(self) -> None:
        self._start(backwards=False)

    @Slot()
    def _go_back(self) -> None:
        self._start(backwards=True)

    def _start(self, *, backwards: bool) -> None:
        opened = self.view.opened
        if opened is None:
            return
        if self._flow is not None:
            self._flow.dialog.show()
            self._flow.dialog.raise_()
            return
        from limelight.ui.plans.flow import PlanFlow  # noqa: PLC0415

        around = self._around
        self._flow = PlanFlow(around.submit, around.themes, self._moment, self._window, self._changing)
        self._changing.plan_dialog = self._flow.dialog
        self.dialog_opened.emit(self._flow.dialog)
        self._flow.outcome_changed.connect(self._changing.take)
        self._flow.outcome_changed.connect(self._take_change)
        self._flow.run_changed.connect(self._read_progress)
        self._flow.run_changed.connect(self.run_changed)
        self._flow.ended.connect(self._end_flow)
        self._flow.start(opened, backwards=backwards)

    @Slot()
    def _end_flow(self) -> None:
        self._flow = None
        self._changing.plan_dialog = None
        self._list()

    @Slot()
    def _check_lock(self) -> None:
        if self._flow is not None:
            self._flow.check_lock()

    @Slot(str)
    def _give_up(self, why: str) -> None:
        if self._flow is not None:
            self._flow.dialog.give_up(why)

    @Slot(float)
    def _note_gap(self, seconds: float) -> None:
        if self._flow is not None:
            self._flow.dialog.note_gap(seconds)

    @Slot(object)
    def _take_change(self, recorded: Recorded) -> None:
        """A change moved on, wherever it was begun: the open plan may be further."""
        opened = self._view.opened if self._view is not None else None
        named = recorded.intent.in_plan
        if opened is not None and named is not None and named.plan == opened.kept.plan.id:
            self._read_progress()

    @Slot()
    def _read_progress(self) -> None:
        opened = self.view.opened
        if opened is not None:
            plan = opened.kept.plan
            self._asking.ask(lambda desk: desk.plans.documents.progress(plan), self._show_progress)

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        opened = self.view.opened
        if opened is not None:
            self.view.show_opened(replace(opened, progress=progress))
