"""Saves pictures of the pages beside stage and activity: `PYTHONPATH=app:tests python -m pictures.pages FOLDER`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.environments import Freeze
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.picture import EMPTY, Freshness, Picture
from limelight.domain.polls import Poll, PollOutcome
from limelight.domain.profile import Appearance
from limelight.domain.systems import EnvironmentEvidence
from limelight.ui.compare.acknowledge import AcknowledgeDialog
from limelight.ui.compare.view import CompareView
from limelight.ui.environments.card import EnvironmentCard
from limelight.ui.environments.poll_table import PollTable
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.inspector.window import FeatureWindow
from limelight.ui.pages import Page
from limelight.ui.stage.arrangement import Density, SavedView
from limelight.ui.stage.dialogs import ChooseColumns, OwnViews, SaveView
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.wishes import Filter
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build_with_pages
from pictures.stage import SIZES, save
from pictures.story import DAY, MONOTONIC, NOW, story

_LONG = "Production for the branches in the northern and eastern regions, with their partners"

_VERSIONS = "payments 2026.11.3, ledger 41.7, cards 3.0.2, web 2026.11.1, fraud 12.4"


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
        version = _VERSIONS if number == 3 else column.version
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


def environments(themes: Themes, folder: Path) -> MainWindow:
    window = build_with_pages(themes)
    window.show_page(Page.ENVIRONMENTS)
    save(window, SIZES[0], folder / "environments-nothing-light.png")
    window.show_picture(polled(story()))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        for size in SIZES:
            save(window, size, folder / f"environments-{appearance.value}-{size.width()}.png")
    themes.choose(Appearance.LIGHT)
    large(themes, window, folder / "environments-200.png")
    card = next(card for card in window.findChildren(EnvironmentCard) if card.polls_button.isVisible())
    card.polls_button.click()
    keep(window.findChild(PollTable), folder / "environments-polls-light.png")
    window.show_picture(long_names(polled(story(demo=False))))
    save(window, SIZES[0], folder / "environments-long-light.png")
    columns = tuple(replace(column, freshness=Freshness(), polls=()) for column in story().columns)
    never = replace(story(), columns=columns)
    window.show_picture(never)
    save(window, SIZES[0], folder / "environments-never-light.png")
    window.show_picture(EMPTY)
    window.close()
    return window


def acknowledged(view: CompareView) -> tuple[Acknowledgement, ...]:
    """Of the differences that are shown: one right for now, one that has expired, one that is another by now."""
    comparison = view.model.comparison
    reasons = ("The pilot runs in Europe first", "Waits for the branches' training", "Agreed with marketing")
    said = []
    for number, (row, reason) in enumerate(zip(view.model.rows[1:6:2], reasons, strict=True)):
        one, other = comparison.sides(row)
        other = replace(other, standing="OFF") if number == 2 else other
        ends = NOW + (-1 if number == 1 else 9) * DAY
        key = comparison.picture.catalogue.features[row].key
        said.append(Acknowledgement(key, one, other, reason, "Maya Lindqvist", NOW - 12 * DAY, ends))
    return tuple(said)


def compare(themes: Themes, folder: Path) -> MainWindow:
    window = build_with_pages(themes)
    window.show_page(Page.COMPARE)
    save(window, SIZES[0], folder / "compare-nothing-light.png")
    window.show_picture(story())
    view = window.pages.currentWidget()
    assert isinstance(view, CompareView)
    view.sides.choose("staging", "prod-eu")
    view.show_acknowledged(acknowledged(view))
    view.bar.chips["Acknowledged"].click()
    view.table.setCurrentIndex(view.model.index(3, 0))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        for size in SIZES:
            save(window, size, folder / f"compare-{appearance.value}-{size.width()}.png")
    themes.choose(Appearance.LIGHT)
    large(themes, window, folder / "compare-200.png")
    view.sides.choose("prod-eu", "prod-us")
    view.bar.search.setText("no such feature")
    save(window, SIZES[0], folder / "compare-no-match-light.png")
    view.bar.search.clear()
    window.show_picture(long_names(story(demo=False)))
    view.table.setCurrentIndex(view.model.index(view.model.rowCount() - 1, 0))
    save(window, SIZES[0], folder / "compare-long-light.png")
    dialog = AcknowledgeDialog(view.model.comparison, view.model.rows[0], "Maya Lindqvist", NOW, view)
    dialog.reason.setText("The pilot runs in Europe first")
    dialog.show()
    keep(dialog, folder / "compare-acknowledge-light.png")
    window.close()
    return window


def arranged(themes: Themes, folder: Path) -> MainWindow:
    window = build_with_pages(themes)
    window.show_picture(story())
    arranging = window.stage.arranging
    window.stage.select("instant-payments", "prod-eu")
    arranging.group(GroupBy.OWNER)
    arranging.collapse_all()
    save(window, SIZES[0], folder / "stage-collapsed-light.png")
    arranging.open_all()
    window.stage.table.setCurrentIndex(window.stage.model.index(0, 0))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        for size in SIZES:
            save(window, size, folder / f"stage-owners-{appearance.value}-{size.width()}.png")
    arranging.set_density(Density.COMPACT)
    arranging.group(GroupBy.TAG)
    arranging.show_built_in("Not everywhere")
    window.stage.table.hide_columns(frozenset({"dev", "test"}))
    save(window, SIZES[0], folder / "stage-compact-dark.png")
    themes.choose(Appearance.LIGHT)
    large(themes, window, folder / "stage-compact-200.png")
    arranging.views.save(SavedView("Cards & accounts that wait for the board's word", Filter("a")))
    for opens, kind, name in (
        (arranging.ask_for_name, SaveView, "save"),
        (arranging.show_own_views, OwnViews, "own"),
        (arranging.ask_for_columns, ChooseColumns, "columns"),
    ):
        opens()
        keep(window.findChild(kind), folder / f"stage-dialog-{name}-light.png")
    window.close()
    return window


def feature(themes: Themes, folder: Path) -> None:
    """A feature in a window of its own."""
    for demo, appearance in ((True, Appearance.LIGHT), (False, Appearance.DARK)):
        themes.choose(appearance)
        window = FeatureWindow(Inspector(themes, lambda: Moment(NOW, MONOTONIC)), "instant-payments")
        window.show_picture(story(demo=demo), "prod-eu")
        window.show()
        path = folder / f"feature-window-{appearance.value}.png"
        QApplication.processEvents()
        window.grab().save(str(path))
        print(path)
        window.close()


def large(themes: Themes, window: MainWindow, path: Path) -> None:
    """With text twice as large."""
    themes.choose_text_size(200)
    save(window, SIZES[0], path)
    themes.choose_text_size(100)


def keep(dialog: QDialog | None, path: Path) -> None:
    """A picture of a dialog, which closes."""
    assert dialog is not None
    QApplication.processEvents()
    dialog.grab().save(str(path))
    print(path)
    dialog.close()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    kept = [work(themes, folder) for work in (environments, compare, arranged)]
    feature(themes, folder)
    for window in kept:  # a window that is gone cannot follow another theme
        window.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"))
