"""Saves pictures of the activity in its states: `PYTHONPATH=app:tests python -m pictures.histories FOLDER`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from limelight.domain.cells import Deed
from limelight.domain.errors import JournalUnusable
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.happenings import Deployment, Feed, Histories, Page, Told
from limelight.domain.systems import HistoryEntry
from limelight.ui.activity import ActivityView
from limelight.ui.activity.words import Known
from limelight.ui.theme import Themes
from pictures import everything, samples
from pictures.samples import DAY, EU, HOUR, NORDICS, NOW, PATH, STAGING

ORIGIN = "https://toggles.bank.example"
TITLES = {"payments.instant": "Instant payments", "cards.virtual": "Virtual cards", "travel.notices": "Travel notices"}
LONG = "A name that goes on and on, in which nobody has found a place for a line break \N{RIGHT-TO-LEFT OVERRIDE}yet"


def known() -> Known:
    """Names of everything."""
    systems = {place.key: "Bank toggles" for place in PATH} | {NORDICS.key: "Unleash Nordics"}
    production = frozenset(place.key for place in PATH if place.is_production)
    return Known({place.key: place.name for place in PATH}, systems, production, lambda key: TITLES.get(key, key))


def ours_there() -> HistoryEntry:
    """The system's record of the change i-1 from here."""
    return replace(change("c-90", 2 * HOUR - 1, "payments.instant", "Maya Lindqvist"), key="i-1", environment="staging")


def change(identity: str, ago: float, feature: str, actor: str, reason: str = "") -> HistoryEntry:
    """Somebody released something in production."""
    words = "released to everyone"
    facts = {"before": DARK, "after": RELEASED, "deed": Deed.RELEASED}
    return HistoryEntry(identity, feature, EU.key, actor, NOW - ago, words, reason, **facts)


def deployment(identity: str, ago: float, version: str = "2.4.1", *features: str) -> Deployment:
    """A version of the payments came to production."""
    return Deployment(identity, EU.key, NOW - ago, "payments", version, "CI pipeline", "deployed", True, features, 8, 8)


def histories(*, long: bool = False, older: str | None = "more") -> Histories:
    """What the systems of five environments told: one never tells, one could not be reached."""
    back = change("c-85", 5 * HOUR, "cards.virtual", "Jonas Berg", "Customers could not pay abroad")
    lines = [
        replace(back, words="rolled back to 25 %", before=RELEASED, after=partial(25.0), deed=Deed.ROLLED_BACK),
        replace(change("c-84", 6 * HOUR, "travel.notices", "Priya Nair"), words="released to everyone: rejected",
                done=False, before=None, after=None, deed=Deed.UNTOLD),
        *(change(f"c-{n}", n * 7 * HOUR, "travel.notices", "Jonas Berg", "Pilot") for n in range(2, 30)),
    ]  # fmt: skip
    if long:
        lines.insert(0, replace(change("c-99", HOUR, LONG, LONG, LONG * 4), words=f"released to {LONG}"))
    builds = (deployment("d-9", 4 * HOUR, "2.5.0", "payments.instant", "travel.notices"), deployment("d-8", 9 * DAY))
    told = {
        (EU.key, Feed.CHANGES): Told(tuple(lines), older, origin=ORIGIN),
        (EU.key, Feed.DEPLOYMENTS): Told(builds, None, origin=ORIGIN),
        (STAGING.key, Feed.CHANGES): Told((ours_there(),), None, origin=ORIGIN),
        (STAGING.key, Feed.DEPLOYMENTS): Told((), None, origin=ORIGIN),
        (NORDICS.key, Feed.CHANGES): Told((), "", trouble="Unleash Nordics does not answer: timed out after 10 s."),
        (NORDICS.key, Feed.DEPLOYMENTS): Told(untold="Unleash does not tell what was deployed."),
    }
    return Histories(told, NOW - 12)


def views(themes: Themes) -> Iterator[tuple[str, ActivityView]]:
    """The page in each of its states."""

    def view(told: Histories | None, select: str = "", *, is_empty: bool = False) -> ActivityView:
        made = ActivityView(themes)
        made.know_places(PATH)
        made.know(known())
        made.reach.show_age(NOW)
        made.show_entries(() if is_empty else samples.activity())
        if told is not None:
            made.show_histories(told)
        if select:
            made.select_entry(select)
        return made

    yield "together", view(histories(), "i-1")
    elsewhere = view(histories(), f"changes {EU.key} c-85")
    yield "elsewhere", elsewhere
    deployed = view(histories(), f"deployments {EU.key} d-9")
    versions = (deployment("d-9", 4 * HOUR, "2.5.0"), deployment("d-8", 9 * DAY))
    deployed.details.show_versions(EU.key, "payments", Page(versions, "more"))
    yield "deployed", deployed
    yield "long", view(histories(long=True), f"changes {EU.key} c-99")
    reading = view(None, is_empty=True)
    reading.reach.show_reading(True)
    yield "reading", reading
    yield "nothing", view(Histories({(EU.key, Feed.CHANGES): Told((), None)}, NOW - 3), is_empty=True)
    trouble = view(Histories({(EU.key, Feed.CHANGES): Told((), "", "Nobody answers.")}, NOW - 3), is_empty=True)
    trouble.show_trouble(JournalUnusable("The journal cannot be read: its file is damaged."))
    yield "error", trouble


def main(folder: Path, part: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0], *everything.STYLE])
    themes = Themes(app)
    for way in everything.WAYS:
        if part in way.name:
            everything.wear(app, themes, way)
            for name, widget in views(themes):
                show(widget, way, folder / f"{name}-{way.name}.png")


def show(widget: QWidget, way: everything.Way, path: Path) -> None:
    widget.resize(way.size)
    widget.show()
    everything.save(widget, path)
    everything.close(widget)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"), *sys.argv[2:3])
