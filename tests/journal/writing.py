"""Intents to record, and a journal in a folder."""

import time
from pathlib import Path

from limelight.domain.changes import MAY_FOLLOW, ChangeState, Intent, Step, Verb
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.journal.file import FileJournal
from limelight.journal.opening import open_journal


def intent(
    key: str = "a",
    *,
    feature: str = "instant-payments",
    verb: Verb = Verb.RELEASE,
    before: Exposure = DARK,
    target: Exposure = RELEASED,
    undoes: str = "",
    beside_open: bool = False,
    reason: str = "Campaign starts",
) -> Intent:
    """An intent with the id `key`."""
    return Intent(
        id=key,
        verb=verb,
        environment="prod-eu",
        environment_name="Production EU",
        origin="https://toggles.example",
        feature=feature,
        feature_name="Instant payments",
        before=before,
        target=target,
        step=Step("Turn it on", "off", "on", target),
        shown_revision="7",
        shown_change="c7",
        actor="Maya",
        reason=reason,
        ticket="REL-1",
        made_at=1_790_000_000.0,
        expires_at=1_790_000_060.0,
        undoes=undoes,
        overrides=("Release it although its code is not deployed here",),
        beside_open=beside_open,
        remote="remote-prod",
        system="fake",
    )


QUARTER = partial(25.0)


def usable(path: Path) -> FileJournal:
    """The journal in a file, which must be usable."""
    journal = open_journal(path, time.time)
    assert isinstance(journal, FileJournal), journal.trouble
    assert not journal.trouble
    return journal


def path_to(state: ChangeState) -> tuple[ChangeState, ...]:
    """The states after INTENT on the shortest way to `state`."""
    ways: dict[ChangeState, tuple[ChangeState, ...]] = {ChangeState.INTENT: ()}
    queue = [ChangeState.INTENT]
    while state not in ways:
        here = queue.pop(0)
        for following in sorted(MAY_FOLLOW[here], key=lambda item: item.value):
            if following not in ways:
                ways[following] = (*ways[here], following)
                queue.append(following)
    return ways[state]
