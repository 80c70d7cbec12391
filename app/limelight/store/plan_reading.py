"""Reads the text of a plan, checked; nothing that cannot be used gets through.

The format is TOML, version 1: `resources/plan/limelight-plan.schema.json` says what may stand where, and
`resources/plan/example.limelight-plan` explains every key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from limelight.documents import files
from limelight.documents.positions import find_places
from limelight.documents.table import Source, Table
from limelight.domain.errors import PlanProblem
from limelight.domain.exposure import Exposure
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plans import MOST_DAYS, Group, Plan, Planned, PlanStep, Point, Wave, target_of
from limelight.words import tr

FORMAT = 1
NATURE = files.Nature("plan", tr("There is no plan here. It was moved, or its folder cannot be reached."), PlanProblem)
_MOST_REVISIONS = 1_000_000_000
_ID = re.compile(r"[A-Za-z0-9-]{1,64}")
_ZONE = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*")
_KEYS = ("format", "id", "title", "purpose", "owner", "ticket", "planned", "zone", "path_days", "roll_back")


def parse_plan(text: str, name: str) -> KeptPlan:
    """Check the text of a plan; `name` is its path, and how complaints call it.

    Raises:
        PlanProblem: with line and column.
    """
    values = files.loaded(text, name, NATURE)
    root = Table(Source(name, find_places(text), PlanProblem), (), tr("The plan"), values)
    if root.whole("format", None, 1, _MOST_REVISIONS) is None:
        root.source.complain(
            tr('The plan has no "format". Begin it with the line: format = {format}', format=FORMAT), root.place()
        )
    if root.values["format"] != FORMAT:
        root.wrong("format", tr("This plan was written by a newer Limelight. Open it with that one."))
    root.only(*_KEYS, "saved", "waves", "checklist")
    saved = root.table("saved", "[saved]")
    saved.only("revision", "by", "at")
    return KeptPlan(
        plan=_plan(root),
        place=name,
        revision=saved.whole("revision", 0, 0, _MOST_REVISIONS) or 0,
        saved_by=saved.text("by", ""),
        saved_at=saved.moment("at") if "at" in saved.values else None,
    )


def _plan(root: Table) -> Plan:
    seen: set[str] = set()
    return Plan(
        id=_id(root),
        title=root.text("title"),
        purpose=root.prose("purpose"),
        owner=root.text("owner", ""),
        ticket=root.text("ticket", ""),
        planned=_planned(root),
        path_days=root.whole("path_days", None, 0, MOST_DAYS),
        roll_back=root.prose("roll_back"),
        waves=tuple(_wave(table, seen) for table in root.tables("waves")),
        checklist=tuple(_point(table) for table in root.tables("checklist")),
    )


def _id(table: Table) -> str:
    text = table.text("id")
    if not _ID.fullmatch(text):
        table.wrong("id", tr('"id" may hold letters, digits and hyphens, 64 at most.'))
    return text


def _planned(root: Table) -> Planned | None:
    local = root.local_time("planned")
    zone = root.text("zone", "")
    if local is None:
        if zone:
            root.wrong("zone", tr('"zone" means nothing without "planned". Add that line, or delete this one.'))
        return None
    if not _ZONE.fullmatch(zone):
        root.wrong(
            "zone" if zone else "planned", tr('A time needs its time zone: add the line zone = "Europe/Amsterdam".')
        )
    return Planned(local, zone)


def _wave(table: Table, seen: set[str]) -> Wave:
    table.only("title", "hold", "steps")
    return Wave(table.text("title", ""), table.prose("hold"), tuple(_steps(table, seen)))


def _steps(wave: Table, seen: set[str]) -> Iterator[PlanStep]:
    for table in wave.tables("steps"):
        table.only("id", "feature", "environment", "target")
        step = PlanStep(_id(table), table.text("feature"), table.key_text("environment"), _target(table))
        if step.id in seen:
            table.wrong("id", tr('Another step has the id "{id}". Give this one an id of its own.', id=step.id))
        seen.add(step.id)
        yield step


def _target(table: Table) -> Exposure:
    target = target_of(table.text("target"))
    if target is None:
        table.wrong("target", tr('A target is "everyone", "off" or a share such as "25 %", with two decimals at most.'))
    return target


def _point(table: Table) -> Point:
    table.only("group", "title", "who", "due", "required", "link", "done_by", "done_at")
    done_at = table.moment("done_at") if "done_at" in table.values else None
    if done_at is not None and not done_at.is_integer():
        table.wrong("done_at", tr('"done_at" must be in whole seconds.'))
    if done_at is None and "done_by" in table.values:
        table.wrong("done_by", tr('"done_by" means nothing without "done_at". Add that line, or delete this one.'))
    return Point(
        group=table.word("group", Group),
        title=table.text("title"),
        who=table.text("who", ""),
        due=table.day("due"),
        required=table.flag("required", default=True),
        link=table.text("link", ""),
        done_by=table.text("done_by", ""),
        done_at=done_at,
    )
