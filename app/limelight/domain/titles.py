"""What a change is called: its title, and the button that confirms it. Source: product, "The confirmation"."""

from __future__ import annotations

from limelight.domain.changes import Verb
from limelight.domain.exposure import Exposure, ExposureKind, percent_words
from limelight.domain.situation import Situation


def title_of(situation: Situation, verb: Verb, target: Exposure) -> str:
    """Verb, object and place in plain words: `Release "Instant payments" to everyone in Production EU`."""
    what, where = f'"{situation.feature.title}"', situation.environment.name
    if verb is Verb.RELEASE:
        return f"Release {what} to {target.words} in {where}"
    if target.kind is ExposureKind.DARK:
        return f"Turn off {what} in {where}"
    return f"Roll back {what} to {target.words} in {where}"


def button_of(verb: Verb, target: Exposure) -> str:
    """Verb and target only: names of audiences never stand on a button."""
    if verb is Verb.ROLL_BACK and target.kind is ExposureKind.DARK:
        return "Turn off"
    start = "Release to" if verb is Verb.RELEASE else "Roll back to"
    if target.kind is not ExposureKind.PARTIAL:
        return f"{start} {target.words}"
    if target.percentage is None:
        return f"{start} {'named audiences' if target.audiences else 'some'}"
    return f"{start} {percent_words(target.percentage)}{' of named audiences' if target.audiences else ''}"
