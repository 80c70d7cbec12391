"""Saves pictures of the insights: `PYTHONPATH=app:tests python -m pictures.insights FOLDER`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from limelight.domain.happenings import Feed, Histories, Told
from limelight.domain.insights.doings import Doing, What
from limelight.domain.insights.insights import Insights, by_feature, insights_of
from limelight.domain.insights.measures import Period, leads_of, rollouts_of, waiting_of, weeks_of
from limelight.domain.picture import Picture
from limelight.domain.profile import Appearance
from limelight.ui.insights.sheet import SheetForm, as_bytes
from limelight.ui.insights.view import InsightsView
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from pictures.stage import SIZES
from pictures.story import DAY, MONOTONIC, NOW, story

_LONG = "Instant payments to everybody in the northern and eastern regions, with their partners and their branches"


def invented(picture: Picture) -> tuple[Doing, ...]:
    """A year of deploying and releasing, the same every time."""
    made: list[Doing] = []
    places = [column.environment.key for column in picture.columns]
    for number, feature in enumerate(picture.catalogue.features[:60]):
        for at, place in enumerate(places):
            came = NOW - (350 - (number * 53) % 340) * DAY + at * 2 * DAY
            first = came + (1 + (number * 7 + at * 3) % 30) * DAY
            made.append(Doing(came, What.DEPLOYED, feature.key, place, is_first=number % 5 != 0))
            if number % 6 == 5:
                continue
            made.append(Doing(first, What.RELEASED, feature.key, place, number % 3 == 0))
            if number % 7 == 3:
                made.append(Doing(first + 2 * DAY, What.ROLLED_BACK, feature.key, place, to_everyone=False))
            if number % 3:
                made.append(Doing(first + (4 + number % 9) * DAY, What.RELEASED, feature.key, place, to_everyone=True))
    return tuple(sorted((each for each in made if each.at < NOW), key=lambda each: each.at))


def sample(picture: Picture, days: int = 91) -> Insights:
    """Insights with a gap at their beginning, and one system that tells less."""
    places = tuple(column.environment.key for column in picture.columns)
    doings = invented(picture)
    leads, without = leads_of(doings)
    rollouts, untold = rollouts_of(doings)
    period = Period(NOW - days * DAY, NOW, NOW - 60 * DAY)
    names = {feature.key: feature.name or feature.key for feature in picture.catalogue.features}
    names[picture.catalogue.features[2].key] = _LONG
    return Insights(
        period=period,
        environments=places,
        places={column.environment.key: column.environment.name for column in picture.columns},
        names=names,
        by_feature=by_feature(doings),
        leads_least=sum(lead.is_least for lead in leads if lead.released_at >= period.since),
        lead=median(lead.span for lead in leads if lead.released_at >= period.since),
        leads=tuple(lead for lead in leads if lead.released_at >= period.since),
        leads_untold=len(without),
        weeks=weeks_of(doings, leads, period),
        waiting=waiting_of(picture, doings, places),
        rollouts=tuple(each for each in rollouts if (each.everyone_at or NOW) >= period.since),
        rollouts_untold=untold,
        gaps=(
            "Production EU: changes were read only as far back as their system gave them.",
            "Test: Unleash tells no deployments.",
        ),
    )


def nothing(picture: Picture) -> Insights:
    """Everything was told, and nothing was done."""
    places = tuple(column.environment.key for column in picture.columns)
    told = {(place, feed): Told(older=None) for place in places for feed in Feed}
    bare = replace(picture, columns=tuple(replace(each, details={}, evidence={}) for each in picture.columns))
    return insights_of((), Histories(told, NOW), bare, places, (NOW - 91 * DAY, NOW))


def settle(app: QApplication) -> None:
    """Layouts within layouts take a few rounds."""
    for _ in range(5):
        app.processEvents()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    picture = story()
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        for wide, high in (size.toTuple() for size in SIZES):
            view = InsightsView(themes, lambda: Moment(NOW + 40, MONOTONIC))
            view.resize(wide, high - 120)
            view.show_picture(picture)
            view.show()
            stem = f"{appearance.value}-{wide}"
            for name, shown in (("reading", None), ("all", sample(picture)), ("nothing", nothing(picture))):
                if shown is not None:
                    view.show_insights(shown)
                settle(app)
                view.grab().save(str(folder / f"insights-{name}-{stem}.png"))
            view.show_insights(sample(picture, 364))
            view.bar.tables.setChecked(True)
            settle(app)
            view.grab().save(str(folder / f"insights-tables-{stem}.png"))
            view.show_trouble("The journal cannot be read: it is in use by another program.")
            settle(app)
            view.grab().save(str(folder / f"insights-trouble-{stem}.png"))
            view.close()
    shown = sample(picture)
    for form in SheetForm:
        data = as_bytes(form, shown, next(iter(shown.features)), "Nordlicht Bank")
        (folder / f"insights.{form.value}").write_bytes(data)


if __name__ == "__main__":
    main()
