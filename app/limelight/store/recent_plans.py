"""The plans that were opened last, in a file of the profile's folder. Satisfies the port `RecentPlans`."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from limelight.documents.files import replace_file
from limelight.domain.errors import StoreTrouble
from limelight.words import tr

MOST = 20


class RecentPlans:
    """The list in the file at `path`. See the port."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unkept: tuple[str, ...] | None = None

    def places(self) -> tuple[str, ...]:
        """See the port. A file that cannot be read is no list."""
        if self._unkept is not None:
            return self._unkept
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return ()
        return tuple(each for each in told if isinstance(each, str))[:MOST] if isinstance(told, list) else ()

    def note(self, place: str) -> tuple[str, ...]:
        """See the port."""
        return self._keep((place, *(each for each in self.places() if each != place))[:MOST])

    def forget(self, place: str) -> tuple[str, ...]:
        """See the port."""
        return self._keep(tuple(each for each in self.places() if each != place))

    def _keep(self, places: tuple[str, ...]) -> tuple[str, ...]:
        self._unkept = places
        with suppress(StoreTrouble):
            replace_file(self._path, json.dumps(places, indent=1), tr("list of plans"))
            self._unkept = None
        return places
