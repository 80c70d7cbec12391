"""Records a person's word on how a change ended that cannot be read back."""

from __future__ import annotations

from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.errors import Unsupported
from limelight.domain.ports import Journal
from limelight.words import tr


class AttestOutcome:
    """`await attest_outcome(intent_id, applied=..., words=..., by=...)`."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def __call__(self, intent_id: str, *, applied: bool, words: str, by: str) -> Recorded:
        """Record that `by` says that a change was done, or was not, and how they know (`words`).

        Raises:
            Unsupported: no words were given.
            MovedOn: how it ended is known already, or another copy of the program is working on it.
            JournalUnusable
        """
        if not words.strip():
            raise Unsupported(tr("Say how you know how it ended."))
        state = ChangeState.CONFIRMED_BY_WHOM_UNTOLD if applied else ChangeState.NOT_APPLIED
        sentence = tr(
            "{by} says that it was {applied}: {words}",
            by=by,
            applied=tr("done") if applied else tr("not done"),
            words=words.strip(),
        )
        return self._journal.advance(intent_id, state, sentence, {"attested by": by, "attested": words.strip()})
