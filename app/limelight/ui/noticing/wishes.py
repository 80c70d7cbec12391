"""What a person wants to be told of on their desktop: kept for each profile, beside where its window stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QSettings

from limelight.domain.environments import Environment

DAY = 24 * 60  # minutes
NIGHT = (22 * 60, 7 * 60)  # minutes since midnight, offered where nothing was chosen
_GROUP = "notices"


@dataclass(frozen=True, slots=True)
class Wishes:
    """`chosen` are the environments that were chosen, by key; of others those of production are told of, unless they
    are the demo's. `quiet` is when nothing is shown, in minutes since midnight from and until; None: never.
    """

    shows: bool = True  # notifications at all
    outcomes: bool = True  # of changes of one's own whose outcome is not known
    tray: bool = True  # an icon, where there is a tray
    quiet: tuple[int, int] | None = None
    chosen: Mapping[str, bool] = field(default_factory=dict)

    def wants(self, environment: Environment) -> bool:
        """Whether changes there are told of."""
        return self.shows and self.chosen.get(environment.key, environment.is_production and not environment.demo)

    def is_quiet(self, minute: int) -> bool:
        """Whether nothing is shown in that minute of the day."""
        if self.quiet is None:
            return False
        begins, ends = self.quiet
        return begins <= minute < ends if begins <= ends else minute >= begins or minute < ends


def read_wishes(settings: QSettings, environments: Iterable[Environment]) -> Wishes:
    """What was chosen last; what cannot be read is as if nothing had been chosen."""

    def asked(name: str) -> str:
        return str(settings.value(f"{_GROUP}/{name}", ""))

    chosen = {place.key: asked(f"in/{place.key}") for place in environments}
    return Wishes(
        shows=asked("shows") != "no",
        outcomes=asked("outcomes") != "no",
        tray=asked("tray") != "no",
        quiet=_hours_of(asked("quiet")),
        chosen={key: word == "yes" for key, word in chosen.items() if word in ("yes", "no")},
    )


def keep_wishes(settings: QSettings, wishes: Wishes) -> None:
    """Remember them."""
    told = {"shows": wishes.shows, "outcomes": wishes.outcomes, "tray": wishes.tray}
    told |= {f"in/{key}": wanted for key, wanted in wishes.chosen.items()}
    for name, wanted in told.items():
        settings.setValue(f"{_GROUP}/{name}", "yes" if wanted else "no")
    settings.setValue(f"{_GROUP}/quiet", "{:d}-{:d}".format(*wishes.quiet) if wishes.quiet else "")
    settings.sync()


def _hours_of(text: str) -> tuple[int, int] | None:
    begins, _, ends = text.partition("-")
    if not (begins.isascii() and begins.isdecimal() and ends.isascii() and ends.isdecimal()):
        return None
    hours = int(begins[:5]), int(ends[:5])
    return hours if all(minute < DAY for minute in hours) and hours[0] != hours[1] else None
