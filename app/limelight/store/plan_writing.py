"""Writes a plan as text: one line for each fact, in an order that stays, so that two versions compare line by line."""

from __future__ import annotations

from datetime import UTC, datetime

import tomlkit
from tomlkit.items import AoT, Table

from limelight.domain.plan_files import KeptPlan
from limelight.domain.plans import Plan, PlanStep, Point, Wave, words_of
from limelight.store.plan_reading import FORMAT

_HEAD = "A release plan of Limelight. What was done of it is not in here: each console's journal has that."


def text_of(kept: KeptPlan) -> str:
    """The text of a plan with who saved it; `parse_plan` reads the same from it."""
    document, plan = tomlkit.document(), kept.plan
    document.add(tomlkit.comment(_HEAD))
    document.add("format", tomlkit.item(FORMAT))
    _add_head(document, plan)
    saved = tomlkit.table()
    saved.add("revision", kept.revision)
    _put(saved, "by", kept.saved_by)
    if kept.saved_at is not None:
        saved.add("at", _utc(kept.saved_at))
    document.add("saved", saved)
    for name, tables in (("waves", map(_wave, plan.waves)), ("checklist", map(_point, plan.checklist))):
        found = list(tables)
        if found:
            document.add(name, AoT(found))
    return tomlkit.dumps(document)


def _add_head(document: tomlkit.TOMLDocument, plan: Plan) -> None:
    document.add("id", tomlkit.item(plan.id))
    document.add("title", tomlkit.item(plan.title))
    for key, text in (("purpose", plan.purpose), ("owner", plan.owner), ("ticket", plan.ticket)):
        if text:
            document.add(key, _prose(text))
    if plan.planned is not None:
        document.add("planned", tomlkit.item(plan.planned.local))
        document.add("zone", tomlkit.item(plan.planned.zone))
    if plan.path_days is not None:
        document.add("path_days", tomlkit.item(plan.path_days))
    if plan.roll_back:
        document.add("roll_back", _prose(plan.roll_back))


def _wave(wave: Wave) -> Table:
    table = tomlkit.table()
    _put(table, "title", wave.title)
    if wave.hold:
        table.add("hold", _prose(wave.hold))
    if wave.steps:
        table.add("steps", AoT([_step(step) for step in wave.steps]))
    return table


def _step(step: PlanStep) -> Table:
    table = tomlkit.table()
    table.add("id", step.id)
    table.add("feature", step.feature)
    table.add("environment", step.environment)
    table.add("target", words_of(step.target))
    return table


def _point(point: Point) -> Table:
    table = tomlkit.table()
    table.add("group", point.group.value)
    table.add("title", point.title)
    _put(table, "who", point.who)
    if point.due is not None:
        table.add("due", point.due)
    if not point.required:
        table.add("required", False)
    _put(table, "link", point.link)
    _put(table, "done_by", point.done_by)
    if point.done_at is not None:
        table.add("done_at", _utc(point.done_at))
    return table


def _put(table: Table, key: str, text: str) -> None:
    if text:
        table.add(key, text)


def _prose(text: str) -> tomlkit.items.String:
    """Several lines stand as several lines, so that a change of one shows as such."""
    return tomlkit.string(text, multiline="\n" in text)


def _utc(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC)
