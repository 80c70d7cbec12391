"""Saves pictures of the page on which support asks: `PYTHONPATH=app:tests python -m pictures.ask FOLDER`."""

from __future__ import annotations

import sys
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from limelight.domain.cells import LastChange
from limelight.domain.customers import Customer, Evaluation, SupportAnswer
from limelight.domain.errors import SignInNeeded
from limelight.domain.evidence import Presence
from limelight.domain.exposure import partial
from limelight.domain.profile import Appearance
from limelight.domain.standing import Standing
from limelight.domain.systems import HistoryEntry
from limelight.ui.ask.view import AskView
from limelight.ui.asking import Asking
from limelight.ui.pages import Page
from limelight.ui.stage.words import Moment
from limelight.ui.support import Support
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from pictures.stage import SIZES
from pictures.stage import save as save_once
from pictures.story import MONOTONIC, NOW, story

SOMEBODY = Customer("C-4711", {"country": "SE", "plan": "gold"})
SHARE = Evaluation(False, "they are outside the share of 25\N{NO-BREAK SPACE}% that gets it")
SOURCE = "Nordlicht toggles (https://toggles.nordlicht.example)"


def answer(**more: object) -> SupportAnswer:
    """A partly released feature in production."""
    picture = story(demo=False)
    feature = picture.catalogue.features[picture.catalogue.rows["instant-payments"]]
    place = next(column.environment for column in picture.columns if column.environment.is_production)
    since = HistoryEntry(
        "7", feature.key, "eu", "Eva Lindqvist", NOW - 400_000, "", before=partial(10), after=partial(25)
    )
    made = SupportAnswer(
        feature, place, SOURCE, Standing.PARTLY_RELEASED, partial(25.0), Presence.DEPLOYED, (0, 0),
        LastChange("7", "Eva Lindqvist", NOW - 400_000), since, NOW, evaluation=SHARE,
    )  # fmt: skip
    return replace(made, **more)


ANSWERS = {
    "off": answer(),
    "on": answer(evaluation=Evaluation(True, "they belong to an audience that gets it")),
    "lacks": answer(evaluation=replace(SHARE, lacks=("company", "region"))),
    "cannot": answer(evaluation=None, no_evaluation="Unleash cannot say for one customer."),
    "not-fresh": answer(trouble="Nordlicht toggles did not answer within 15 s.", read_at=NOW - 7_300, since=None),
    "demo": answer(environment=replace(answer().environment, demo=True)),
    "long": answer(
        feature=replace(answer().feature, name="Payments " + "in every currency that there is " * 6, key="k" * 120),
        source="A toggle system with a name that is much too long for any line of a ticket " * 2,
    ),
}


def page(window: MainWindow, themes: Themes) -> AskView:
    """The page, turned to; nobody answers."""
    asking = Asking(lambda _work: Future(), window.show_notice, window)
    Support(window, themes, lambda: Moment(NOW, MONOTONIC), asking, lambda _environment: None)
    window.show_page(Page.ASK)
    found = window.findChild(AskView)
    assert found is not None
    return found


def save(window: MainWindow, size: QSize, path: Path) -> None:
    """A picture once every line has found its height."""
    for _ in range(4):
        QApplication.processEvents()
    save_once(window, size, path)


def fill(view: AskView) -> None:
    """Type the question, as a person would."""
    view.form.feature.clear()
    QTest.keyClicks(view.form.feature, "instant-payments")
    view.form.feature.offers.hide()
    view.form.customer.setText(SOMEBODY.id)
    view.form.properties.setText("country=SE, plan=gold")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    window = build(themes, demo=False)
    window.show_picture(story(demo=False))
    window.resize(SIZES[0])
    window.show()
    view = page(window, themes)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        name = appearance.value
        view.form.feature.clear()
        view.answer.hide()
        save(window, SIZES[0], folder / f"ask-empty-{name}.png")
        QTest.keyClicks(view.form.feature, "pay")
        QApplication.processEvents()
        view.form.feature.offers.grab().save(str(folder / f"ask-offers-{name}.png"))
        fill(view)
        view.form.ask.click()
        save(window, SIZES[0], folder / f"ask-asking-{name}.png")
        for kind, told in ANSWERS.items():
            view._customer = SOMEBODY
            view.show_answer(told)
            save(window, SIZES[0], folder / f"ask-{kind}-{name}.png")
        view.show_answer(ANSWERS["off"])
        save(window, SIZES[1], folder / f"ask-off-{name}-{SIZES[1].width()}.png")
        view.hide_people(hides=True)
        save(window, SIZES[0], folder / f"ask-hidden-{name}.png")
        view.hide_people(hides=False)
        view.show_trouble(SignInNeeded("Nobody is signed in at Nordlicht toggles. Sign in to go on."))
        save(window, SIZES[0], folder / f"ask-sign-in-{name}.png")
        view._trouble.hide()
        view._sign_in.hide()
    themes.choose_text_size(200)
    view.show_answer(ANSWERS["lacks"])
    save(window, SIZES[0], folder / "ask-lacks-dark-large-text.png")
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
