"""`limelight status`: where features stand, as lines for people or JSON for programs. It changes nothing."""

from __future__ import annotations

import argparse
import sys
import time

from limelight.bootstrap.asked_profile import (
    DONE,
    EXIT_CODES,
    NOT_DONE,
    WITH_GAPS,
    NotUsable,
    add_options,
    answer,
    answered,
    asked_profile,
    picture_of,
    plain,
    tell,
)
from limelight.domain.errors import LimelightError
from limelight.domain.reports.known import Known, picture_gaps
from limelight.domain.reports.model import Section, words_of
from limelight.domain.reports.standings import STANDINGS, Choice, chosen_table, standings_as_built_in
from limelight.domain.reports.status import status_report
from limelight.domain.tables import TableForm, TextTable
from limelight.reports.json_form import json_bytes


def main(arguments: list[str]) -> int:
    """Tell what the command line asks for, and return the exit code."""
    options = _parser().parse_args(arguments)
    choice = Choice(
        tuple(options.feature), tuple(options.environment), tuple(STANDINGS[each] for each in options.standing)
    )
    try:
        asked = asked_profile(options.profile)
        picture = picture_of(asked, stored=options.stored)
    except (LimelightError, NotUsable) as error:
        return answered(error)
    known = Known(asked.profile.title, time.time(), picture, time.monotonic(), options.stored)
    if unknown := choice.unknown_to(known):
        tell(picture_gaps(known))
        tell(f"Nothing here has the key {key}." for key in unknown)
        return NOT_DONE
    if options.json:
        answer(json_bytes(standings_as_built_in(known, choice)))
    else:
        answer(plain(_lines(known, choice)).encode(sys.stdout.encoding, "backslashreplace"))
    gaps = tuple(picture_gaps(known))
    tell(() if options.json else gaps)
    return WITH_GAPS if gaps else DONE


def _lines(known: Known, choice: Choice) -> str:
    if choice.is_of_cells:
        return chosen_table(known, choice).as_(TableForm.TEXT)
    report = status_report(known, whole=False)
    demo = " DEMO" if report.demo else ""
    head = f"{report.about}{demo}: {', '.join(f'{name} {value}' for name, value in report.facts)}\n"
    return "\n".join((head, *(_section(section) for section in report.pages)))


def _section(section: Section) -> str:
    lines = [section.title, *(f"  {figure.number} {figure.words}" for figure in section.figures)]
    if section.table is not None and not section.table.rows:
        lines.append(f"  {section.table.empty}")
    elif section.table is not None:
        rows = [[words_of(value) for value in row] for row in section.table.shown]
        lines.append(TextTable([head.words for head in section.table.heads], rows).as_(TableForm.TEXT).rstrip("\n"))
        if section.table.left_out:
            lines.append(f"and {section.table.left_out} more")
    return "\n".join(lines) + "\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="limelight status",
        description="Tell where features stand. Every system of the profile is read, with the tokens of this user's "
        "keyring; nothing is changed there or here.",
        epilog=f"{EXIT_CODES} What is not known is told on the error stream; with --json, in the answer.",
    )
    parser.add_argument(
        "feature", nargs="*", metavar="FEATURE", help="keys of features (default: how all of them stand)"
    )
    parser.add_argument(
        "--environment", action="append", default=[], metavar="KEY", help="only there; may be given several times"
    )
    parser.add_argument(
        "--standing",
        action="append",
        default=[],
        choices=sorted(STANDINGS),
        help="only features that stand so; may be given several times",
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON, for programs (see the manual)")
    add_options(parser)
    return parser
