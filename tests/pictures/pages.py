"""Saves pictures of the pages beside stage and activity: `PYTHONPATH=app:tests python -m pictures.pages FOLDER`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from limelight.domain.environments import Freeze
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.picture import EMPTY, Freshness, Picture
from limelight.domain.polls import Poll, PollOutcome
from limelight.domain.profile import Appearance
from limelight.domain.systems import EnvironmentEvidence
from limelight.ui.pages import Page
from limelight.ui.theme import Themes
from pictures.rig import build_with_pages
from pictures.stage import SIZES, save
from pictures.story import DAY, NOW, story

_LONG = "Production for the branches in the northern and eastern regions, with their partners"


def polled(picture: Picture) -> Picture:
    """The picture with polls, deployments, and an environment that asks for a sign-in."""
    columns = []
    for number, column in enumerate(picture.columns):
        polls = tuple(_poll(number, at) for at in range(60 if number else 17))
        at = NOW - (2 + 3 * number) * DAY
        told = tuple(
            Evidence(EvidenceKind.DEPLOYMENT, "build server", at - ago * DAY, None, version, 7 if ago else 8, 8)
            for ago, version in ((0, "2026.11.3"), (6, "2026.11.2"), (20, "2026.10.9"))
        )
        evidence = {"pipeline": EnvironmentEvidence(told if number != 2 else (), {}, column.version)}
        version = "payments 2026.11.3, ledger 41.7, cards 3.0.2, web 2026.11.1, fraud 12.4" if number == 3 else column.version
        columns.append(replace(column, polls=polls, evidence=evidence, version=version))
    columns[1] = replace(columns[1], freshness=Freshness(NOW - 900, 4100.0, needs_sign_in=True), actor=None)
    return replace(picture, columns=tuple(columns))


def _poll(number: int, at: int) -> Poll:
    """Quick as a rule, slower now and then, and of the last environment the newest ones failed."""
    seconds = 0.04 * (1 + number) * (1 + (at * 7 + number * 3) % 5) * (6 if at % 23 == 9 else 1)
    failed = (number == 4 and at > 52) or at % 31 == 30
    outcome = PollOutcome.FAILED if failed else PollOutcome.UNCHANGED if at % 3 else PollOutcome.READ
    return Poll(NOW - (60 - at) * 30, 10.0 if failed else seconds, outcome)


def long_names(picture: Picture) -> Picture:
    """The same with names and reasons that are much too long."""
    columns = tuple(
        replace(
            column,
            environment=replace(column.environment, name=f"{_LONG} ({column.environment.name})"),
            freeze=Freeze("Year-end closing of every ledger, " * 4, NOW + 9 * DAY, by_server=False),
        )
        for column in picture.columns
    )
    return replace(picture, columns=columns)


def environments(themes: Themes, folder: Path) -> None:
    window = build_with_pages(themes)
    window.show_page(Page.ENVIRONMENTS)
    save(window, SIZES[0], folder / "environments-nothing-light.png")
    window.show_picture(polled(story()))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        for size in SIZES:
            save(window, size, folder / f"environments-{appearance.value}-{size.width()}.png")
    themes.choose(Appearance.LIGHT)
    window.show_picture(long_names(polled(story(demo=False))))
    save(window, SIZES[0], folder / "environments-long-light.png")
    never = replace(polled(story()), columns=tuple(replace(c, freshness=Freshness(), polls=()) for c in story().columns))
    window.show_picture(never)
    save(window, SIZES[0], folder / "environments-never-light.png")
    window.show_picture(EMPTY)
    window.close()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    environments(Themes(app, Appearance.LIGHT), folder)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"))
