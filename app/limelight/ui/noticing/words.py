"""What is said of what became different: in the line of the window, in its list, and on the desktop."""

from __future__ import annotations

from collections.abc import Sequence

from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.environments import Environment
from limelight.domain.exposure import ExposureKind
from limelight.domain.noticed import News, Noticed
from limelight.domain.notifications import Notification
from limelight.ui.text import person_words, shortened, time_words
from limelight.words import ntr, tr

MOST_LINES = 4  # of a notification
_TITLE = 60  # characters of a feature's name in a line

ALARMS = (News.WITHOUT_CODE, News.REMOVED)
"""What is not allowed to be overlooked."""


def count_of(news: News, count: int) -> str:
    """ "3 released"."""
    return f"{count} {news.word}"


def item_words(item: Noticed) -> str:
    """One of them in the list: "Instant payments in Production EU: off → everyone, by Maya, 24 Nov 2026, 14:03:22"."""
    where = (
        tr("{environment} (DEMO)", environment=item.environment.name)
        if item.environment.demo
        else item.environment.name
    )
    parts = [
        tr(
            "{feature} in {environment}: {told}",
            feature=shortened(item.title, 120),
            environment=shortened(where, 60),
            told=what_words(item),
        )
    ]
    if item.change is not None and item.change.actor:
        parts.append(tr("by {actor}", actor=shortened(person_words(item.change.actor), 60)))
    if item.at is not None:
        parts.append(time_words(item.at))
    return ", ".join(parts)


def what_words(item: Noticed) -> str:
    """What happened, without names: "released, off → everyone"."""
    if item.news is News.WAITING:
        return tr("its code arrived, waiting for release")
    words: str = item.news.word
    if ExposureKind.UNKNOWN in (item.before.kind, item.after.kind) or item.before == item.after:
        return words
    return f"{words}, {item.before.words} → {item.after.words}"


def change_notification(environment: Environment, items: Sequence[Noticed]) -> Notification:
    """All that became different in one environment since the person looked last, the most urgent first."""
    name = shortened(environment.name, 60)
    demo = tr("DEMO: ") if environment.demo else ""
    mark = tr(" (PRODUCTION)") if environment.is_production and not environment.demo else ""
    alarm = any(item.news in ALARMS for item in items)
    count = ntr("{n} change", "{n} changes", len(items))
    lines = [_line(item) for item in items[:MOST_LINES]]
    if len(items) > MOST_LINES:
        lines.append(tr("and {items} more", items=len(items) - MOST_LINES))
    return Notification(
        key=f"in {environment.key}",
        summary=demo
        + (tr("Alarm, ") if alarm else "")
        + tr("{news} in {environment}", news=count, environment=f"{name}{mark}"),
        body="\n".join(lines),
        urgent=alarm,
    )


def outcome_notification(recorded: Recorded) -> Notification:
    """A change of the person's own whose outcome is not known, or was not and is now."""
    intent = recorded.intent
    unknown = recorded.state is ChangeState.UNKNOWN
    what = tr(
        "{deed} of “{feature}”", deed=intent.verb.noun.capitalize(), feature=shortened(intent.feature_name, _TITLE)
    )
    return Notification(
        key=f"outcome {intent.id}",
        summary=tr(
            "{head}: a change in {environment}",
            head=tr("We do not know yet") if unknown else tr("Now it is known"),
            environment=shortened(intent.environment_name, 60),
        ),
        body=f"{what}: {shortened(recorded.sentence, 200)}",
        urgent=unknown,
    )


def _line(item: Noticed) -> str:
    actor = item.change.actor if item.change is not None else ""
    by = tr(", by {actor}", actor=shortened(person_words(actor), 40)) if actor else ""
    return " ".join(f"{shortened(item.title, _TITLE)}: {what_words(item)}{by}".split("\n"))
