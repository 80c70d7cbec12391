"""Reports in the window: the dialog is built when somebody asks for it, and what it asks for reaches the desk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot

from limelight.domain.moments import local_moment_of

if TYPE_CHECKING:
    from limelight.domain.errors import LimelightError
    from limelight.domain.reports.model import Report
    from limelight.sync.desk import Desk
    from limelight.ui.asking import Asking
    from limelight.ui.pending import Pending
    from limelight.ui.reports.dialog import ReportDialog
    from limelight.ui.reports.pages import Preview
    from limelight.ui.window import MainWindow
    from limelight.usecases.write_report import Wish


class Reporting(QObject):
    """Belongs to its window. `now` tells the time in seconds since 1970, UTC; `opener` stands in for the desktop."""

    def __init__(
        self,
        window: MainWindow,
        asking: Asking,
        now: Callable[[], float],
        opener: Callable[[QUrl], object] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._asking = asking
        self._now = now
        self._opener = opener
        self._path = Path()
        self._drawing: Pending | None = None  # pages to be looked at
        self.dialog: ReportDialog | None = None
        window.report_wanted.connect(self._open)

    @Slot()
    def _open(self) -> None:
        if self.dialog is not None:
            self.dialog.raise_()
            return
        from limelight.ui.reports.dialog import ReportDialog  # noqa: PLC0415  (only where somebody asks for a report)

        self.dialog = ReportDialog(local_moment_of(self._now()).date(), self._window)
        self.dialog.wanted.connect(self._write)
        self.dialog.preview_wanted.connect(self._draw)
        self.dialog.folder_wanted.connect(self._show_folder)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()
        plans = self._asking.ask_quietly(lambda desk: desk.plans.documents.listed())
        plans.succeeded.connect(self.dialog.offer_plans)

    @Slot(object, object)
    def _write(self, wish: Wish, path: Path) -> None:
        self._path = path
        pending = self._asking.ask_quietly(lambda desk: desk.write_report(wish, path, in_place=True))
        pending.succeeded.connect(self._show_written)
        pending.failed.connect(self._show_trouble)

    @Slot(object)
    def _draw(self, wish: Wish) -> None:
        from limelight.ui.reports.pages import preview_of  # noqa: PLC0415  (see above)

        async def drawn(desk: Desk) -> Preview:
            return await asyncio.to_thread(preview_of, await desk.write_report.report(wish))

        self._drawing = self._asking.ask_quietly(drawn)
        self._drawing.succeeded.connect(self._show_preview)
        self._drawing.failed.connect(self._show_trouble)

    @Slot(object)
    def _show_preview(self, preview: Preview) -> None:
        if self.dialog is not None:
            self.dialog.show_preview(preview)

    @Slot(object)
    def _show_written(self, report: Report) -> None:
        if self.dialog is not None:
            self.dialog.show_written(self._path, report)

    @Slot(object)
    def _show_trouble(self, error: LimelightError) -> None:
        if self.dialog is not None:
            self.dialog.show_trouble(str(error))
        else:
            self._window.show_notice(str(error))

    @Slot(object)
    def _show_folder(self, path: Path) -> None:
        from limelight.ui.links import show_folder_of  # noqa: PLC0415  (see above)

        refusal = show_folder_of(path, self._opener)
        if refusal and self.dialog is not None:
            self.dialog.show_trouble(refusal)

    @Slot()
    def _forget(self) -> None:
        """The dialog was closed: nobody waits for its pages. What is to be saved is saved."""
        if self._drawing is not None:
            self._drawing.cancel()
        self.dialog = None
