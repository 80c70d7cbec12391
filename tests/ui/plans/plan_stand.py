"""The page of plans in the main window, over the real use cases and systems that are made up; all at once."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from limelight.domain.changes import Recorded
from limelight.store.recent_plans import RecentPlans
from limelight.sync.desk import PlanWork
from limelight.ui.asking import Asking
from limelight.ui.confirm.armed import ArmedDialog
from limelight.ui.confirm.flow import Wish
from limelight.ui.confirm.leading import Work
from limelight.ui.feed import Feed
from limelight.ui.planning import Planning
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.usecases.plan_documents import PlanDocuments
from pictures.rig import build
from usecases.plan_desk import PlanDesk


class Lock(QObject):
    """Of critical environments."""

    changed = Signal()


class ProofPages(QObject):
    """On which one proves who one is."""

    refused = Signal(str)


class Changes(QObject):
    """Stands in for what looks after changes: notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.lock, self.pages = Lock(self), ProofPages(self)
        self.plan_dialog: ArmedDialog | None = None
        self.taken: list[Recorded] = []
        self.locked = False
        self.step: Work | None = None
        self.wishes: Sequence[Wish] = ()
        self.proofs: list[tuple[str, str]] = []

    @Slot(object)
    def take(self, recorded: Recorded) -> None:
        self.taken.append(recorded)

    def anybody(self) -> str:
        return "Maya"

    def is_locked(self, wishes: Sequence[Wish]) -> bool:
        return self.locked

    def step_before(self, wishes: Sequence[Wish]) -> Work | None:
        self.wishes = wishes
        return self.step

    def take_proofs(self, proofs: Sequence[tuple[str, str]]) -> None:
        self.proofs += proofs


class Stand:
    """The window with its page of plans. `desk` is what is behind it."""

    def __init__(self, themes: Themes, folder: Path, desk: PlanDesk) -> None:
        self.desk = desk
        self.recent = RecentPlans(folder / "plans.json")
        self.feed = Feed()
        self.changes = Changes()
        self.window = build(themes)
        around = SimpleNamespace(profile=desk.profile, themes=themes, submit=self.submit, feed=self.feed, browser=None)
        asking = Asking(self.submit, self.window.show_notice, self.window)
        self.planning = Planning(self.window, around, asking, self.changes, self.moment)  # type: ignore[arg-type]
        self.window.show()

    def submit(self, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Future[Any]:
        """Do it now."""
        future: Future[Any] = Future()
        try:
            future.set_result(asyncio.run(work(self.behind)))
        except Exception as error:  # noqa: BLE001 -- as the background thread does
            future.set_exception(error)
        return future

    @property
    def behind(self) -> SimpleNamespace:
        desk = self.desk
        documents = PlanDocuments(desk.files, self.recent, desk.journal, desk.clock)
        return SimpleNamespace(plans=PlanWork(documents, desk.propose, desk.run_plan))

    def moment(self) -> Moment:
        return Moment(self.desk.clock.now(), self.desk.clock.monotonic())

    def open(self, place: str = "autumn") -> None:
        """Open a plan, as the list does."""
        self.planning.open(place)
        self.settle()
        self.window.pages.show_picture(self.desk.picture())

    def settle(self) -> None:
        """Let what is queued arrive."""
        for _ in range(8):
            QApplication.processEvents()

    def close(self) -> None:
        """Delete all of it here: what is left to the garbage may be collected on a thread that reads files."""
        if self.planning.flow is not None:
            self.planning.flow.dialog.close()
        self.settle()
        self.window.close()
        for each in (self.window, self.changes, self.feed):
            each.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
