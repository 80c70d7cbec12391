"""What reports are made from: by the window, which is open on a profile, and by the command line, which is not."""
# ruff: noqa: PLC0415  (a form is loaded when something is written in it)

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from limelight import words
from limelight.bootstrap.clock import SystemClock
from limelight.bootstrap.places import Places
from limelight.domain.happenings import Histories
from limelight.domain.picture import Picture
from limelight.domain.reports.model import Report, ReportForm
from limelight.journal.telling import events_in, told_by
from limelight.store.plan_files import PlanFiles
from limelight.usecases.write_report import Events, Sources, WriteReport

HISTORY_PATIENCE = 180.0  # seconds for the systems' histories; what was not read by then is said in the report


def build_reports(
    places: Places,
    title: str,
    picture: Callable[[], tuple[Picture, bool]],
    histories: Callable[[float], Awaitable[Histories]],
    events: Callable[[], Events] | None = None,
) -> WriteReport:
    """What makes reports of a profile. `events` are those of a journal that is open; None: the file's."""
    sources = Sources(
        profile=title,
        picture=picture,
        events=events or partial(events_in, places.journal),
        told_by=lambda found: told_by(found, str(places.journal)),
        plans=PlanFiles(),
        histories=histories,
    )
    return WriteReport(sources, _FORMS, SystemClock())


def bytes_of(report: Report, form: ReportForm) -> bytes:
    """A report in a form. PDF needs a Qt application, of any kind."""
    return _FORMS[form](report)


def _html(report: Report) -> bytes:
    from limelight.reports.html_form import as_html

    return as_html(report, _language())


def _language() -> str:
    """The code of the language that is spoken: the window speaks the one of Qt's locale, the command line English."""
    if not words.is_translated():
        return "en"
    from PySide6.QtCore import QLocale

    return QLocale().name().partition("_")[0]


def _pdf(report: Report) -> bytes:
    from limelight.ui.reports.pdf import as_pdf

    return as_pdf(report)


def _excel(report: Report) -> bytes:
    from limelight.reports.excel_form import as_excel

    return as_excel(report)


def _csv(report: Report) -> bytes:
    from limelight.reports.csv_form import as_csv

    return as_csv(report)


def _json(report: Report) -> bytes:
    from limelight.reports.json_form import as_json

    return as_json(report)


_FORMS = {
    ReportForm.HTML: _html,
    ReportForm.PDF: _pdf,
    ReportForm.EXCEL: _excel,
    ReportForm.CSV: _csv,
    ReportForm.JSON: _json,
}
