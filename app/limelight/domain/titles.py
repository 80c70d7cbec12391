"""What a change is called: its title, and the button that confirms it. Source: product, "The confirmation"."""

from __future__ import annotations

from limelight.domain.changes import Verb
from limelight.domain.exposure import Exposure, ExposureKind, percent_words
from limelight.domain.situation import Situation
from limelight.words import tr


def title_of(situation: Situation, verb: Verb, target: Exposure) -> str:
    """Verb, object and place in plain words: `Release "Instant payments" to everyone in Production EU`."""
    what, where = f'"{situation.feature.title}"', situation.environment.name
    if verb is Verb.RELEASE:
        return tr("Release {what} to {target} in {where}", what=what, target=target.words, where=where)
    if target.kind is ExposureKind.DARK:
        return tr("Turn off {what} in {where}", what=what, where=where)
    return tr("Roll back {what} to {target} in {where}", what=what, target=target.words, where=where)


def button_of(verb: Verb, target: Exposure) -> str:
    """Verb and target only: names of audiences never stand on a button."""
    if verb is Verb.ROLL_BACK and target.kind is ExposureKind.DARK:
        return tr("Turn off")
    to = _aim(target)
    return tr("Release to {target}", target=to) if verb is Verb.RELEASE else tr("Roll back to {target}", target=to)


def _aim(target: Exposure) -> str:
    """The target without the names of audiences."""
    if target.kind is not ExposureKind.PARTIAL:
        return target.words
    if target.percentage is None:
        return tr("named audiences") if target.audiences else tr("some")
    share = percent_words(target.percentage)
    return tr("{share} of named audiences", share=share) if target.audiences else share
