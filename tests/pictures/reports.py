"""Saves pictures of the dialog of reports: `PYTHONPATH=app:tests python -m pictures.reports FOLDER`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from limelight.domain.plan_files import KeptPlan, Listed
from limelight.domain.plans import Plan
from limelight.domain.profile import Appearance
from limelight.domain.reports.model import ReportKind
from limelight.ui.reports.dialog import ReportDialog
from limelight.ui.reports.pages import preview_of
from limelight.ui.reports.preview import PreviewDialog
from limelight.ui.theme import Themes
from reports.samples import report

TODAY = date(2026, 12, 1)
PATH = Path("/home/maya/Documents/Limelight release status 2026-12-01.pdf")


def fresh() -> ReportDialog:
    """As it opens."""
    return ReportDialog(TODAY)


def of_releases() -> ReportDialog:
    """A period that is none, of releases."""
    dialog = ReportDialog(TODAY)
    dialog.offer_plans([Listed("/plans/a", KeptPlan(Plan("a", "Autumn release: instant payments everywhere")))])
    dialog.kinds[ReportKind.RELEASE].setChecked(True)
    dialog.period.last.setText("soon")
    dialog.period.last.textEdited.emit("soon")
    return dialog


def of_a_plan() -> ReportDialog:
    """Of a plan with a long name, being written."""
    dialog = ReportDialog(TODAY)
    dialog.offer_plans([Listed("/plans/a", KeptPlan(Plan("a", "Autumn release " * 20)))])
    dialog.kinds[ReportKind.RELEASE].setChecked(True)
    dialog.about.setCurrentIndex(1)
    dialog.outcome.show_busy(reads_histories=False)
    return dialog


def written() -> ReportDialog:
    """Saved, with something that is not known."""
    dialog = ReportDialog(TODAY)
    dialog.show_written(PATH, report())
    return dialog


def failed() -> ReportDialog:
    """Not saved, for a long reason."""
    dialog = ReportDialog(TODAY)
    dialog.kinds[ReportKind.AUDIT].setChecked(True)
    dialog.show_trouble(f"The file could not be written to {PATH}: No space left on device.")
    return dialog


def preview() -> PreviewDialog:
    """Pages of a report with long texts and more rows than a page has."""
    return PreviewDialog(preview_of(report("Instant payments for everybody in all branches", rows=80, demo=True)))


def main(folder: Path) -> None:
    """Save every state in light and dark."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes = Themes(app, appearance)
        for make in (fresh, of_releases, of_a_plan, written, failed, preview):
            dialog = make()
            dialog.show()
            app.processEvents()
            dialog.grab().save(str(folder / f"report-{make.__name__.replace('_', '-')}-{appearance.value}.png"))
            dialog.close()
        themes.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
