"""The freezes of a profile, and the files of freezes that it names."""

from __future__ import annotations

from pathlib import Path as FilePath

from limelight.documents.freezes import TIMES, freezes_of, zone_in
from limelight.documents.table import Table, nearest
from limelight.domain.freezes import OwnFreeze
from limelight.domain.profile import Binding, FreezeFile
from limelight.words import tr


def freezes_in(table: Table, bindings: tuple[Binding, ...]) -> tuple[OwnFreeze, ...]:
    """One of `[[freezes]]`."""
    table.only("environment", *TIMES)
    environment = table.text("environment")
    known = [binding.environment.key for binding in bindings]
    if environment not in known:
        table.wrong("environment", _no_environment(environment, known))
    return freezes_of(table, [environment])


def freeze_file_in(table: Table, bindings: tuple[Binding, ...], folder: FilePath) -> FreezeFile:
    """One of `[[freeze_files]]`; a relative path begins at `folder`."""
    table.only("path", "environments", "zone")
    known = [binding.environment.key for binding in bindings]
    environments = table.texts("environments")
    for index, environment in enumerate(environments):
        if environment not in known:
            table.wrong_item("environments", index, _no_environment(environment, known))
    zone = zone_in(table) if "zone" in table.values else ""
    file = FreezeFile(str(folder / table.text("path")), environments, zone)
    if file.is_calendar and not environments:
        words = tr('A calendar names no environments. Add the line environments = ["production-eu"].')
        table.wrong("environments" if "environments" in table.values else "path", words)
    if zone and not file.is_calendar:
        table.wrong("zone", tr('Only a calendar (a file named .ics) needs a "zone". Delete this line.'))
    return file


def _no_environment(environment: str, known: list[str]) -> str:
    return tr(
        'There is no environment "{environment}" in the profile.{hint}',
        environment=environment,
        hint=nearest(environment, known),
    )
