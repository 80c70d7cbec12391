"""What was known of a feature's code in an environment, as a phrase for the record."""

from __future__ import annotations

from limelight.domain.evidence import KIND_WORDS, Judgement, Presence
from limelight.domain.moments import moment_of
from limelight.words import tr

_PRESENCES = {
    Presence.UNKNOWN: tr("nothing says whether it is deployed"),
    Presence.NOT_DEPLOYED: tr("not deployed"),
    Presence.PARTLY: tr("deployed on some instances"),
    Presence.DEPLOYED: tr("deployed"),
}


def evidence_words(judgement: Judgement) -> str:
    """What decided, with its source, version and time (UTC); and whether other evidence says the opposite."""
    parts = [_PRESENCES[judgement.presence]]
    if (item := judgement.deciding) is not None:
        have, of = judgement.have_of
        parts += [
            f"{KIND_WORDS[item.kind]} ({item.source})",
            item.version,
            tr("{have} of {of} instances", have=have, of=of) if of else "",
            tr("as of {at}", at=moment_of(item.observed_at).strftime("%Y-%m-%dT%H:%M:%SZ")),
        ]
    if judgement.disagree:
        parts.append(tr("other evidence says the opposite"))
    return ", ".join(filter(None, parts))
