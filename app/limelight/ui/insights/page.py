"""Connects the page of insights with the window and the desk."""
# ruff: noqa: PLC0415  (what it shows is imported when it is first turned to)

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from limelight.domain.moments import local_moment_of
from limelight.ui.pages import Page
from limelight.usecases.whole_file import write_whole
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.happenings import Histories
    from limelight.sync.desk import Desk
    from limelight.ui.asking import Asking
    from limelight.ui.insights.sheet import SheetForm
    from limelight.ui.insights.view import InsightsView
    from limelight.ui.pending import Pending
    from limelight.ui.stage.words import Moment
    from limelight.ui.theme import Themes
    from limelight.ui.window import MainWindow
    from limelight.usecases.read_insights import InsightsRead


class InsightsPage(QObject):
    """Belongs to its window. `title` names the profile on what is exported."""

    def __init__(
        self, window: MainWindow, title: str, themes: Themes, moment: Callable[[], Moment], asking: Asking
    ) -> None:
        super().__init__(window)
        self._window, self._title, self._themes = window, title, themes
        self._moment, self._asking = moment, asking
        self._view: InsightsView | None = None
        self._pending: Pending | None = None
        self._so_far: Histories | None = None
        self._form: SheetForm | None = None
        self._is_wanted_again = False
        window.pages.page_needed.connect(self._build)

    @Slot(object)
    def _build(self, page: Page) -> None:
        if page is not Page.INSIGHTS:
            return
        from limelight.ui.insights.view import InsightsView

        view = InsightsView(self._themes, self._moment, self._window.pages)
        view.reading_wanted.connect(self._read)
        view.copy_wanted.connect(self._copy)
        view.export_wanted.connect(self._export)
        self._view = view
        self._window.pages.put(page, view, view)

    @Slot()
    def _read(self) -> None:
        """One reading at a time; what is chosen meanwhile is read after it."""
        view = self._view
        if view is None or not view.bar.environments:
            return
        self._is_wanted_again = self._pending is not None
        if self._pending is not None:
            return
        view.show_reading()
        places, days, so_far = view.bar.environments, view.bar.days, self._so_far
        self._pending = self._asking.ask_quietly(lambda desk: desk.read_insights(places, days, so_far))
        self._pending.succeeded.connect(self._take)
        self._pending.failed.connect(view.show_trouble)
        self._pending.finished.connect(self._forget)

    @Slot(object)
    def _take(self, read: InsightsRead) -> None:
        self._so_far = read.histories
        if self._view is not None:
            self._view.show_insights(read.insights)

    @Slot()
    def _forget(self) -> None:
        self._pending = None
        if self._is_wanted_again:
            self._read()

    @Slot()
    def _copy(self) -> None:
        from limelight.ui.insights.sheet import as_image

        view = self._view
        if view is not None and view.insights is not None:
            QGuiApplication.clipboard().setImage(as_image(view.insights, view.feature, self._title))
            self._window.show_notice(tr("The picture is on the clipboard."))

    @Slot(object)
    def _export(self, form: SheetForm) -> None:
        from PySide6.QtWidgets import QFileDialog

        view = self._view
        if view is None or view.insights is None:
            return
        day = local_moment_of(view.insights.period.now)
        name = f"limelight-insights-{day:%Y-%m-%d}.{form.value}"
        dialog = QFileDialog(view, tr("Export the insights"), name, f"*.{form.value}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form.value)
        dialog.selectFile(name)
        self._form = form
        dialog.fileSelected.connect(self._write)
        dialog.open()

    @Slot(str)
    def _write(self, path: str) -> None:
        from limelight.ui.insights.sheet import SheetForm, as_bytes, as_csv

        view = self._view
        if view is None or view.insights is None or self._form is None or not path:
            return
        insights, feature, form, place = view.insights, view.feature, self._form, Path(path)
        painted = b"" if form is SheetForm.CSV else as_bytes(form, insights, feature, self._title)

        async def write(_desk: Desk) -> Path:
            data = painted or await asyncio.to_thread(as_csv, insights, feature)
            await asyncio.to_thread(write_whole, place, data)
            return place

        self._asking.ask(write, self._tell_written)

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        self._window.show_notice(tr("The insights were written to {path}.", path=path))
