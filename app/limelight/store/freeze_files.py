"""The files of freezes that several people share: TOML of ours, and calendars. Satisfies the port `ReadsFreezes`.

The format is TOML, version 1: `resources/freezes/example.limelight-freezes.toml` explains every key.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from limelight.documents import files
from limelight.documents.freezes import TIMES, freezes_of
from limelight.documents.positions import find_places
from limelight.documents.table import Source, Table
from limelight.domain.errors import FreezeFileProblem
from limelight.domain.freezes import FreezesElsewhere, OwnFreeze
from limelight.domain.profile import FreezeFile
from limelight.words import tr

FORMAT = 1
NATURE = files.Nature(
    "freeze file",
    tr("There is no freeze file here. It was moved, or its folder cannot be reached."),
    FreezeFileProblem,
)


class FreezeFiles:
    """See the port."""

    def read(self, file: FreezeFile, environments: Sequence[str]) -> tuple[OwnFreeze, ...]:
        """See the port."""
        path = Path(file.path)
        if file.is_calendar:
            from limelight.store.freeze_calendars import freezes_in  # noqa: PLC0415  (its library is slow to import)

            return freezes_in(files.read_bytes(path, NATURE), file, environments)
        return parse_freezes(files.read_text(path, NATURE), file.path, environments)


def parse_freezes(text: str, name: str, environments: Sequence[str]) -> tuple[OwnFreeze, ...]:
    """The freezes of these environments that a text tells, and at the end a word on those of others, where there are.

    `name` is how complaints call it.

    Raises:
        FreezeFileProblem: with line and column.
    """
    values = files.loaded(text, name, NATURE)
    root = Table(Source(name, find_places(text), FreezeFileProblem), (), tr("The freeze file"), values)
    if root.whole("format", None, 1, 1_000_000) is None:
        root.source.complain(
            tr('The freeze file has no "format". Begin it with the line: format = {format}', format=FORMAT),
            root.place(),
        )
    if root.values["format"] != FORMAT:
        root.wrong("format", tr("This file was written for a newer Limelight. Open it with that one."))
    root.only("format", "title", "freezes")
    root.text("title", "")
    found: list[OwnFreeze] = []
    elsewhere: dict[str, None] = {}
    for table in root.tables("freezes"):
        table.only("environments", *TIMES)
        named = table.texts("environments")
        if not named:
            table.wrong("environments", tr('Say where: environments = ["production-eu"].'))
        found += [each for each in freezes_of(table, named) if each.environment in environments]
        elsewhere |= dict.fromkeys(each for each in named if each not in environments)
    return (*found, _elsewhere(name, elsewhere)) if elsewhere else tuple(found)


def _elsewhere(name: str, environments: Iterable[str]) -> FreezesElsewhere:
    return FreezesElsewhere(
        tr(
            "{name} also tells of {environments}, which this profile does not take from it. That is right where the "
            "file is shared with other profiles; where a name is misspelt, nothing is frozen there.",
            name=name,
            environments=", ".join(environments),
        )
    )
