"""What a system recorded, in the order in which a person asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from limelight.domain.activity import Entry
from limelight.domain.errors import LimelightError
from limelight.domain.happenings import Deployment, Happening, Page
from limelight.domain.systems import HistoryEntry
from limelight.ui.activity.words import Known, deed_words, done_words, what_words
from limelight.ui.confirm.facts import Fact
from limelight.ui.text import both_times, person_words, shortened
from limelight.words import ntr, tr

_FEATURES = 12  # of a deployment, that are named


def record_facts(entry: Entry, known: Known) -> Iterator[Fact]:
    """The system's record of a change that was made from here."""
    theirs = entry.theirs
    if entry.ours is not None and isinstance(theirs, HistoryEntry):
        lines = (known.system_of(entry), done_words(Entry(theirs=theirs)), *_by(theirs), both_times(theirs.at))
        yield Fact(tr("Recorded there"), (*lines, tr("As {id}", id=theirs.id)))
        yield from _also(entry)


def facts_told(entry: Entry, known: Known) -> Iterator[Fact]:
    """Everything that a system tells of something that is not known to have been done from here."""
    theirs = entry.theirs
    if theirs is None:
        return
    place = known.environments.get(entry.environment, entry.environment)
    if isinstance(theirs, Deployment):
        yield Fact(tr("Component"), (theirs.component, tr("Version {version}", version=theirs.version)))
        yield Fact(tr("Environment"), (place, entry.environment))
        yield Fact(tr("What"), (done_words(entry), *_instances(theirs)))
        yield Fact(tr("When"), (both_times(theirs.at),))
        yield Fact(tr("Says so"), (theirs.source,))
        if theirs.features:
            yield Fact(tr("Features"), tuple(_features(theirs, known)))
    else:
        yield Fact(tr("Feature"), (what_words(entry, known) or tr("None is named"), theirs.feature))
        yield Fact(tr("Environment"), (place, entry.environment))
        yield Fact(tr("What"), (done_words(entry), *_exposures(theirs), *filter(None, (deed_words(theirs.deed),))))
        yield Fact(tr("When"), (both_times(theirs.at),))
        yield Fact(tr("Who"), (person_words(theirs.actor),))
        yield Fact(tr("Reason"), (theirs.reason or tr("None is told"),))
        yield from _also(entry)
    yield Fact(tr("Told by"), (known.system_of(entry), tr("As {id}", id=theirs.id)))


def said_of(entry: Entry, known: Known) -> str:
    """What the box above the facts says."""
    if isinstance(entry.theirs, Deployment):
        return tr("As {system} tells it.", system=known.system_of(entry))
    return tr(
        "As {system} tells it. It was done elsewhere, or nothing proves that it was done from this computer.",
        system=known.system_of(entry),
    )


def versions_told(answer: Page | LimelightError | None, component: str) -> Fact:
    """The newest deployments of a component to the same environment; None: they are being read."""
    what = tr("Versions here")
    if answer is None:
        return Fact(what, (tr("Reading what else was deployed…"),))
    if isinstance(answer, LimelightError):
        return Fact(what, (str(answer),))
    lines = [_version_line(each) for each in answer.happenings]
    if answer.older is not None:
        lines.append(tr("Older ones are not shown here."))
    return Fact(what, tuple(lines) or (tr("No deployment of {component} is told.", component=component),))


def _version_line(each: Happening) -> str:
    version = each.version if isinstance(each, Deployment) else ""
    return tr("{version}, {done}: {at}", version=version, done=each.words, at=both_times(each.at))


def _also(entry: Entry) -> Iterator[Fact]:
    """What else was recorded for the same request."""
    if entry.also:
        lines = (tr("{done}, as {id}", done=done_words(Entry(theirs=each)), id=each.id) for each in entry.also)
        yield Fact(tr("With it"), tuple(lines))


def _by(theirs: HistoryEntry) -> Iterator[str]:
    yield tr("By {actor}", actor=person_words(theirs.actor))


def _exposures(theirs: HistoryEntry) -> Sequence[str]:
    if theirs.before is None or theirs.after is None:
        return ()
    return (f"{theirs.before.words} → {theirs.after.words}",)


def _instances(theirs: Deployment) -> Iterator[str]:
    if theirs.of:
        yield tr("On {have} of {of} instances", have=theirs.have, of=theirs.of)


def _features(theirs: Deployment, known: Known) -> Iterator[str]:
    for key in theirs.features[:_FEATURES]:
        yield shortened(known.title_of(key), 120)
    more = len(theirs.features) - _FEATURES
    if more > 0:
        yield ntr("{n} more", "{n} more", more)
