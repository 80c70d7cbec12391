"""Saves pictures of the calendar: `PYTHONPATH=app:tests python -m pictures.calendar FOLDER`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from limelight.domain.calendar import Calendar, Entry, Kind
from limelight.domain.profile import Appearance
from limelight.ui.calendar.days import Scale, day_of, day_start
from limelight.ui.calendar.view import CalendarView
from limelight.ui.stage.words import Moment
from limelight.ui.theme import STYLE, Themes
from pictures.story import DAY, MONOTONIC, NOW

HOUR = 3_600.0
SMALL = QSize(1280, 650)
TODAY = day_start(day_of(NOW))
_LONG = "Instant payments for business customers, with the batch upload and everything that belongs to it"
_TROUBLES = (
    "Whether it is frozen is not known. shared/freezes.toml:4:3: This is not TOML: expected a key.",
    "Staging: Unleash does not tell what was deployed.",
)


@dataclass(frozen=True)
class Scene:
    """One picture."""

    name: str
    appearance: Appearance = Appearance.LIGHT
    scale: Scale = Scale.MONTH
    size: QSize = SMALL
    text: int | None = None
    entries: tuple[Entry, ...] | None = None
    troubles: tuple[str, ...] = ()
    is_read: bool = True


def at(day: float, hour: float = 9.0) -> float:
    return TODAY + day * DAY + hour * HOUR


def moment(kind: Kind, number: int, day: float, hour: float, title: str, **other: str) -> Entry:
    when = at(day, hour)
    return Entry(kind, title, when, when, "Production EU", id=f"{kind.value}{number}", **other)


def entries() -> tuple[Entry, ...]:
    """A busy month, with weekends that are frozen, and a closing that goes over the end of the year."""
    closing = Entry(Kind.FREEZE, "Year-end closing", at(12, 18), at(28, 6), "Production EU, Production US", id="c")
    weekends = (
        Entry(
            Kind.FREEZE,
            "No releases over the weekend",
            at(7 * w + 3, 16),
            at(7 * w + 6, 7),
            "Production EU",
            id=f"w{w}",
        )
        for w in range(-4, 5)
    )
    deployments = (
        moment(Kind.DEPLOYMENT, n, n / 2 - 20, 7, f"payments 2026.{n}", detail="deployed, says the build server")
        for n in range(40)
    )
    releases = (
        moment(
            Kind.RELEASE if n % 3 else Kind.ROLL_BACK,
            n,
            -2 * n,
            10,
            _LONG if n % 2 else "Savings goals",
            detail="from off to everyone",
            who="Eva Lindqvist",
            feature="savings-goals",
        )
        for n in range(8)
    )
    plan = moment(Kind.PLAN, 0, 1, 9, "Autumn release: instant payments", who="Eva Lindqvist", plan="/plans/autumn")
    found = (closing, *weekends, *deployments, *releases, plan)
    return tuple(sorted(found, key=lambda each: (each.starts, each.title)))


SCENES = (
    Scene("month-light"),
    Scene("month-dark", Appearance.DARK),
    Scene("week-light", scale=Scale.WEEK),
    Scene("week-dark", Appearance.DARK, Scale.WEEK),
    Scene("month-large-light", size=QSize(2560, 1290)),
    Scene("month-large-dark", Appearance.DARK, size=QSize(2560, 1290)),
    Scene("month-200-light", text=200),
    Scene("empty-light", entries=()),
    Scene("reading-light", is_read=False),
    Scene("trouble-dark", Appearance.DARK, troubles=_TROUBLES),
)


def save(themes: Themes, scene: Scene, folder: Path) -> None:
    themes.choose(scene.appearance)
    themes.choose_text_size(scene.text)
    view = CalendarView(themes, lambda: Moment(NOW, MONOTONIC))
    view.resize(scene.size)
    view.show()
    if scene.is_read:
        told = entries() if scene.entries is None else scene.entries
        view.show_calendar(Calendar(at(-90), at(90), told, scene.troubles, NOW - 5))
    view.bar.scales[scene.scale].setChecked(True)
    view.days.setFocus()
    for _ in range(4):
        QApplication.processEvents()
    path = folder / f"calendar-{scene.name}.png"
    view.grab().save(str(path))
    print(path)
    view.close()
    view.deleteLater()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["pictures", *STYLE])
    themes = Themes(app, Appearance.LIGHT)
    for scene in SCENES:
        save(themes, scene, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"))
