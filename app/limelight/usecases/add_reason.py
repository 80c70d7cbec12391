"""Records a reason that a person gives after the change."""

from __future__ import annotations

from limelight.domain.changes import Recorded
from limelight.domain.errors import Unsupported
from limelight.domain.ports import Journal
from limelight.words import tr


class AddReason:
    """`await add_reason(intent_id, reason=..., ticket=..., by=...)`."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def __call__(self, intent_id: str, *, reason: str, ticket: str, by: str) -> Recorded:
        """Record that `by` gives this reason, and perhaps a ticket, for a change that has none. Nothing is sent.

        Raises:
            Unsupported: no reason was given.
            MovedOn: it has one already, or is still being made.
            JournalUnusable
        """
        if not reason.strip():
            raise Unsupported(tr("Give a reason."))
        return self._journal.add_reason(intent_id, reason.strip(), ticket.strip(), by)
