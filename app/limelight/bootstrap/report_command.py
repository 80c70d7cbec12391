"""`limelight report`: a status, release or audit report as HTML, PDF, Excel, CSV or JSON. It changes no system."""

from __future__ import annotations

import argparse
import asyncio
import os
from pathlib import Path

from limelight.bootstrap.asked_profile import (
    DONE,
    EXIT_CODES,
    WITH_GAPS,
    Asked,
    NotUsable,
    add_options,
    answer,
    answered,
    asked_profile,
    picture_and_changes,
    picture_of,
    tell,
)
from limelight.bootstrap.reporting import build_reports, bytes_of
from limelight.domain.errors import LimelightError
from limelight.domain.happenings import Histories
from limelight.domain.reports.model import Report, ReportForm, ReportKind
from limelight.domain.reports.periods import period_of
from limelight.usecases.whole_file import write_whole
from limelight.usecases.write_report import Wish

_OF_PROGRAMS = (ReportForm.PDF, ReportForm.EXCEL)  # no terminal takes these


def main(arguments: list[str]) -> int:
    """Write the report that the command line asks for, and return the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        form = _form(options)
        wish = _wish(options, form)
        asked = asked_profile(options.profile)
        report = _made(asked, wish, stored=options.stored)
        _put(report, form, options)
    except (LimelightError, NotUsable) as error:
        return answered(error)
    if form is not ReportForm.JSON:
        tell(report.doubts)
    return WITH_GAPS if report.doubts else DONE


def _made(asked: Asked, wish: Wish, *, stored: bool) -> Report:
    """The report. An audit is made of the journal alone, so no system is asked for it."""
    histories = Histories()
    if wish.needs_histories and not stored:
        picture, histories = picture_and_changes(asked, wish.since)
    else:
        picture = picture_of(asked, stored=stored or wish.kind is ReportKind.AUDIT)

    async def read_already(since: float) -> Histories:
        return histories

    write_report = build_reports(asked.places, asked.profile.title, lambda: (picture, stored), read_already)
    return asyncio.run(write_report.report(wish))


def _put(report: Report, form: ReportForm, options: argparse.Namespace) -> None:
    application = _qt() if form is ReportForm.PDF else None
    data = bytes_of(report, form)
    del application
    if options.output is None:
        answer(data)
        return
    write_whole(options.output, data, replace=options.force)


def _qt() -> object:
    """Qt draws PDF pages, as long as this is held; it needs no screen for that."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from limelight.ui.reports.application import begin_without_window  # noqa: PLC0415  (only for this form)

    return begin_without_window()


def _wish(options: argparse.Namespace, form: ReportForm) -> Wish:
    kind = ReportKind(options.report)
    if options.plan is not None and (kind is not ReportKind.RELEASE or options.first or options.last):
        raise NotUsable("--plan is for a release report, and has no period beside it.")
    if kind is ReportKind.STATUS and (options.first or options.last):
        raise NotUsable("A status report is of now: it has no period.")
    plan = "" if options.plan is None else str(options.plan)
    try:
        return Wish(kind, form, period_of(options.first, options.last), plan)
    except LimelightError as error:
        raise NotUsable(str(error)) from error


def _form(options: argparse.Namespace) -> ReportForm:
    """The form that is asked for, or that the file's name says."""
    if options.json:
        return ReportForm.JSON
    form = ReportForm(options.form) if options.form else _form_of(options.output)
    if options.output is None and form in _OF_PROGRAMS:
        raise NotUsable(f"Name a file for the {form.value} form with --output.")
    return form


def _form_of(output: Path | None) -> ReportForm:
    if output is None:
        raise NotUsable("Name a file with --output, or a form with --form, or write --json.")
    for form in ReportForm:
        if form.value == output.suffix.lower()[1:]:
            return form
    raise NotUsable(f"The name {output} does not say which form is meant. Name it with --form.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="limelight report",
        description="Write a report. Systems are only read, with the tokens of this user's keyring.",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "report",
        choices=[kind.value for kind in ReportKind],
        help="where everything stands now; what "
        "was released and rolled back; or the record of every change with the journal's hashes",
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to write it (default: the standard output)")
    parser.add_argument("--form", choices=[form.value for form in ReportForm], help="default: as the name of FILE ends")
    parser.add_argument("--json", action="store_true", help="the same as --form json, for programs (see the manual)")
    parser.add_argument("--force", action="store_true", help="replace FILE if it is there already")
    parser.add_argument(
        "--from", dest="first", default="", metavar="DAY", help="the first day, such as 2026-11-01, or a time"
    )
    parser.add_argument("--to", dest="last", default="", metavar="DAY", help="the last day, which is in it, or a time")
    parser.add_argument("--plan", type=Path, metavar="FILE", help="a release report about this plan")
    add_options(parser)
    return parser
