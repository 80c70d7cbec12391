"""Writing a plan: a new one, an edited one, and the ticks of its checklist, saved where nobody else saved meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from limelight.domain.errors import LimelightError
from limelight.domain.plan_files import KeptPlan, OpenPlan, Template
from limelight.domain.plan_places import kind_words
from limelight.domain.plans import Plan
from limelight.ui.asking import Asking
from limelight.ui.plans.choosing import TemplateDialog, choose_new_file
from limelight.ui.plans.view import PlansView
from limelight.ui.stage.words import Moment
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.ui.window import MainWindow

_EDITING = tr("Save or cancel what you are editing first.")


class Writing(QObject):
    """Belongs to its page. `by` names who sits here, for the file.

    Signals:
        written(object): a plan was saved: the `OpenPlan`.
        read_wanted(): the open plan is to be read afresh, for it was not saved.
    """

    written = Signal(object)
    read_wanted = Signal()

    def __init__(
        self,
        view: PlansView,
        window: MainWindow,
        asking: Asking,
        by: Callable[[], str],
        moment: Callable[[], Moment],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._window = window
        self._asking = asking
        self._by = by
        self._moment = moment
        self._is_new = False  # what is edited has no file yet
        self._another: Plan | None = None  # what is to be saved in a file of its own, once that is chosen
        view.recent.new_wanted.connect(self._choose_template)
        view.sheet.edit_wanted.connect(self._edit)
        view.sheet.ticked.connect(self._tick)
        view.editor.saved.connect(self._save)
        view.editor.copied.connect(self._save_as)
        view.editor.given_up.connect(self._give_up)

    def is_free(self) -> bool:
        """Whether another plan may be shown: what somebody is writing is not thrown away, and that is said."""
        if self._view.is_editing:
            self._window.show_notice(_EDITING)
        return not self._view.is_editing

    def save_new(self, place: str) -> None:
        """Save the new plan in a file that is not there yet."""
        plan, by = self._another, self._by()
        if plan is not None:
            self._keep(lambda desk: desk.plans.documents.save_new(plan, place, by))

    @Slot()
    def _choose_template(self) -> None:
        if self.is_free():
            self._asking.ask(lambda desk: desk.plans.documents.templates(), self._show_templates)

    @Slot(object)
    def _show_templates(self, templates: Sequence[Template]) -> None:
        dialog = TemplateDialog(templates, self._window)
        dialog.chosen.connect(self._begin)
        dialog.open()

    @Slot(object)
    def _begin(self, plan: Plan) -> None:
        self._is_new = True
        self._view.edit(OpenPlan(KeptPlan(plan)))

    @Slot()
    def _edit(self) -> None:
        self._is_new = False
        if self._view.opened is not None:
            self._view.edit(self._view.opened)

    @Slot()
    def _give_up(self) -> None:
        self._view.end_editing()

    @Slot(object)
    def _save(self, plan: Plan) -> None:
        opened, by = self._view.opened, self._by()
        if self._is_new:
            self._save_as(plan)
        elif opened is not None:
            self._keep(lambda desk: desk.plans.documents.save(opened.kept, plan, by))

    @Slot(object)
    def _save_as(self, plan: Plan) -> None:
        self._another = plan
        choose_new_file(self._window, plan.title, kind_words(), self.save_new)

    @Slot(int, bool)
    def _tick(self, at: int, is_done: bool) -> None:
        opened, by = self._view.opened, self._by()
        if opened is None:
            return
        plan = opened.kept.plan
        points = list(plan.checklist)
        points[at] = points[at].done(by, self._moment().now) if is_done else points[at].undone()
        changed = replace(plan, checklist=tuple(points))
        self._keep(lambda desk: desk.plans.documents.save(opened.kept, changed, by))

    def _keep(self, work: Callable[[Desk], Coroutine[Any, Any, OpenPlan]]) -> None:
        pending = self._asking.ask_quietly(work)
        pending.succeeded.connect(self._take_written)
        pending.failed.connect(self._take_failure)

    @Slot(object)
    def _take_written(self, opened: OpenPlan) -> None:
        self._is_new = False
        self.written.emit(opened)

    @Slot(object)
    def _take_failure(self, error: LimelightError) -> None:
        if self._view.is_editing:
            self._view.editor.show_trouble(str(error))
        else:
            self._window.show_notice(str(error))
            self.read_wanted.emit()
