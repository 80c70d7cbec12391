"""What the stage says at length: in a tooltip, and to a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.domain.environments import Freeze
from limelight.domain.evidence import KIND_WORDS, Evidence, Presence
from limelight.domain.features import Feature
from limelight.domain.people import Permission
from limelight.domain.picture import CellView, Column, Mark, Picture
from limelight.domain.standing import Standing
from limelight.domain.systems import brief_versions
from limelight.ui.reasons import KEEPS_NONE, deed_words
from limelight.ui.stage.words import Moment, head_words
from limelight.ui.text import age_words, both_times, person_words, shortened, span_words, visible
from limelight.words import ntr, tr

_PRESENCE_WORDS = {
    Presence.UNKNOWN: tr("no evidence about the code"),
    Presence.NOT_DEPLOYED: tr("code not deployed"),
    Presence.PARTLY: tr("code partly deployed"),
    Presence.DEPLOYED: tr("deployed"),
}


def head_sentence(column: Column, moment: Moment) -> str:
    """A column's head for a screen reader."""
    environment = column.environment
    kind = tr("PRODUCTION") if environment.is_production else environment.kind.word
    version = tr(", version {version}", version=brief_versions(column.version)) if column.version else ""
    demo = tr(", DEMO") if environment.demo else ""
    return _spoken(f"{environment.name}, {kind}{demo}{version}, {head_words(column.freshness, moment)}")


def head_tooltip(column: Column, moment: Moment) -> str:
    """Everything about a column: what it is, how current, why not, who is signed in, what they may do."""
    return "\n".join(line for line in _head_lines(column, moment) if line)


def cell_sentence(picture: Picture, column: int, row: int, moment: Moment) -> str:
    """A cell for a screen reader: "Instant payments in Production EU: Waiting, deployed 3 weeks ago"."""
    facts, feature = picture.columns[column], picture.catalogue.features[row]
    cell = picture.cell(column, row)
    deciding = picture.judgement(column, row).deciding
    code = _PRESENCE_WORDS[cell.presence]
    if deciding is not None:
        code = f"{code} {age_words(moment.now - deciding.observed_at)}"
    parts = [cell.words] if cell.standing in (Standing.ABSENT, Standing.NOT_DEPLOYED) else [cell.words, code]
    parts += _mark_words(cell)
    if facts.freshness.is_old(moment.now, moment.monotonic):
        age = facts.freshness.age(moment.now, moment.monotonic)
        parts.append(tr("never read") if age is None else tr("OLD, read {age}", age=age_words(age)))
    demo = tr(" (DEMO)") if facts.environment.demo else ""
    return _spoken(
        tr(
            "{feature} in {environment}: {told}",
            feature=feature.title,
            environment=f"{facts.environment.name}{demo}",
            told=", ".join(parts),
        )
    )


def cell_tooltip(picture: Picture, column: int, row: int, moment: Moment) -> str:
    """Who, when and why, and how we know, in plain lines."""
    facts, feature = picture.columns[column], picture.catalogue.features[row]
    cell = picture.cell(column, row)
    environment = facts.environment
    kind = f"{tr('DEMO ') if environment.demo else ''}{tr('PRODUCTION') if environment.is_production else ''}".strip()
    where = f"{environment.name} ({kind})" if kind else environment.name
    lines = [tr("{feature} in {environment}", feature=feature.title, environment=where), _standing_line(cell)]
    lines += _change_lines(cell, moment.now)
    lines += _evidence_lines(picture, column, row, moment.now)
    lines += [f"{words[0].upper()}{words[1:]}" for words in _mark_words(cell)]
    if cell.detail.read_only:
        lines.append(tr("Cannot be changed from here: {read_only}", read_only=shortened(cell.detail.read_only)))
    lines.append(_read_line(facts, moment))
    return "\n".join(line for line in lines if line)


def feature_tooltip(feature: Feature, now: float) -> str:
    """What is known of a feature everywhere."""
    lines = [feature.title, tr("Key: {feature}", feature=feature.key)]
    if feature.description:
        lines.append(shortened(feature.description))
    lines.append(tr("Owner: {owner}", owner=feature.owner or tr("nobody is named")))
    if feature.tags:
        lines.append(tr("Tags: {tags}", tags=", ".join(feature.tags)))
    lines.append(tr("Type: {type}, {lifecycle}", type=feature.type.word, lifecycle=feature.lifecycle.word))
    if feature.since_version:
        lines.append(tr("In the code since version {since_version}", since_version=feature.since_version))
    if feature.depends_on:
        lines.append(tr("Needs: {features}", features=", ".join(feature.depends_on)))
    if feature.created is not None:
        lines.append(
            tr("Created {now}, {created}", now=age_words(now - feature.created), created=both_times(feature.created))
        )
    return "\n".join(lines)


def feature_sentence(feature: Feature) -> str:
    """A feature for a screen reader."""
    owner = tr(", owned by {owner}", owner=feature.owner) if feature.owner else ""
    return _spoken(tr("{feature}, key {key}{owner}", feature=feature.title, key=feature.key, owner=owner))


def _spoken(sentence: str) -> str:
    """A sentence for a screen reader: nothing breaks there, so no-break spaces are spaces."""
    return visible(sentence).replace("\N{NO-BREAK SPACE}", " ")


def _standing_line(cell: CellView) -> str:
    exposure = (
        tr(" (exposure: {exposure})", exposure=cell.exposure.words) if cell.standing is not Standing.ABSENT else ""
    )
    return f"{cell.words}{exposure}"


def _mark_words(cell: CellView) -> list[str]:
    """What else is to be said of a cell, as phrases."""
    waiting = len(cell.detail.pending)
    phrases = (
        (
            Mark.PENDING,
            ntr("{n} change held by the system", "{n} changes held by the system", waiting)
            if waiting
            else tr("a change held by the system"),
        ),
        (Mark.FROZEN, freeze_words(cell.detail.freeze)),
        (Mark.READ_ONLY, tr("read-only")),
        (Mark.DISAGREE, tr("evidence disagrees")),
        (Mark.AGEING, tr("evidence is getting old")),
    )
    return [words for mark, words in phrases if mark in cell.marks]


def freeze_words(freeze: Freeze | None) -> str:
    """Until when changes are held back, and why, for the server and the profile."""
    if freeze is None:
        return tr("frozen")
    told = [
        tr(
            "frozen{until}: {reason}",
            until=tr(" until {until}", until=both_times(part.until)) if part.until is not None else "",
            reason=part.reason,
        )
        for part in freeze.parts
        if part.reason or not part.unknown
    ]
    return "; ".join([*told, *(part.unknown for part in freeze.parts if part.unknown)])


def _change_lines(cell: CellView, now: float) -> Iterator[str]:
    change, changed_at = cell.detail.last_change, cell.changed_at
    if change is not None:
        did, who = deed_words(change, cell.exposure), person_words(change.actor)
        yield tr("{did} by {who}, {when}", did=did, who=who, when=_when(change.at, now))
        yield tr("Why: {reason}", reason=shortened(change.reason)) if change.reason else KEEPS_NONE
    elif changed_at is not None:
        yield tr("Last changed {changed_at}; the system does not tell by whom", changed_at=_when(changed_at, now))


def _evidence_lines(picture: Picture, column: int, row: int, now: float) -> Iterator[str]:
    judged = picture.judgement(column, row)
    evidence = picture.cell(column, row).detail.evidence
    if not evidence:
        yield tr("Code: no evidence")
    for item in sorted(evidence, key=lambda item: (item is not judged.deciding, item.kind, -item.observed_at))[:4]:
        lead = tr("Code") if item is judged.deciding else tr("Also")
        yield f"{lead}: {evidence_line(item, now)}"


def evidence_line(item: Evidence, now: float) -> str:
    """One piece of evidence with source and age."""
    return f"{evidence_words(item)}, {_when(item.observed_at, now)}"


def evidence_brief(item: Evidence, now: float) -> str:
    """The same where there is little room: the age without the time."""
    return f"{evidence_words(item)}, {age_words(now - item.observed_at)}"


def evidence_words(item: Evidence) -> str:
    """What one piece of evidence says, and whose it is."""
    says = {True: tr("there"), False: tr("not there"), None: ""}[item.present]
    facts = [
        tr("version {version}", version=item.version) if item.version else "",
        tr("on {have} of {of}", have=item.have, of=item.of) if item.of else "",
        "" if item.present and item.of else says,
        item.detail,
    ]
    told = ", ".join(fact for fact in facts if fact)
    source = f" ({item.source})" if item.source else ""
    return f"{KIND_WORDS[item.kind]}{source}{f': {told}' if told else ''}"


def _when(at: float, now: float) -> str:
    return f"{age_words(now - at)}, {both_times(at)}"


def _read_line(column: Column, moment: Moment) -> str:
    fresh = column.freshness
    if fresh.read_at is None:
        return tr("Never read. {trouble}", trouble=fresh.trouble).strip()
    old = tr("OLD: read ") if fresh.is_old(moment.now, moment.monotonic) else tr("Read ")
    age = fresh.age(moment.now, moment.monotonic) or 0.0
    return f"{old}{age_words(age)}, {both_times(fresh.read_at)}{f'. {fresh.trouble}' if fresh.trouble else ''}"


def _head_lines(column: Column, moment: Moment) -> Iterator[str]:
    environment = column.environment
    kind = tr("PRODUCTION") if environment.is_production else environment.kind.word
    critical = tr(", critical: a change asks for a reason and the typed name") if column.critical else ""
    yield f"{environment.name}: {tr('DEMO ') if environment.demo else ''}{kind}{critical}"
    yield tr("System: {system}", system=column.system) if column.system else ""
    yield (
        tr("Deployed version: {version}", version=column.version)
        if column.version
        else tr("Deployed version: not known")
    )
    yield _read_line(column, moment)
    if column.freshness.next_try_at is not None and column.freshness.trouble:
        yield tr("Tried again in {wait}", wait=span_words(column.freshness.next_try_at - moment.now))
    if column.freeze is not None:
        frozen = freeze_words(column.freeze)
        yield f"{frozen[0].upper()}{frozen[1:]}"
    if column.actor is None:
        yield tr("Nobody is signed in there")
    else:
        yield tr("Signed in as {actor}, who may {rights}", actor=column.actor.name, rights=_rights(column))
    yield column.rights_trouble
    yield column.evidence_trouble
    yield column.clock_trouble


def _rights(column: Column) -> str:
    order = (Permission.READ, Permission.RELEASE, Permission.ROLL_BACK, Permission.APPROVE)
    may = [permission.word for permission in order if permission in column.permissions]
    return ", ".join(may) if may else tr("do nothing")
