"""The page of environments says of each how it is, in words, and never in colour alone."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from limelight.domain.deployments import Deployed
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import EMPTY, Column, Freshness, Picture
from limelight.domain.polls import Poll, PollOutcome
from limelight.domain.standing import Standing
from limelight.domain.systems import EnvironmentEvidence
from limelight.ui.environments.panels import Panel, Surveyed, panel_of, surveyed, took_words
from limelight.ui.environments.poll_table import PollTable
from limelight.ui.environments.sparkline import bar_height
from limelight.ui.environments.view import EnvironmentsView
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from pictures.pages import polled
from pictures.story import DAY, MONOTONIC, NOW, story

MOMENT = Moment(NOW, MONOTONIC)


@pytest.fixture
def view(qtbot, themes: Themes) -> Iterator[EnvironmentsView]:
    made = EnvironmentsView(themes, lambda: MOMENT)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show_picture(polled(story()))
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: len(made.cards) == 5 and made.cards["prod-us"].y() > made.cards["dev"].y())
    yield made
    made.close()


def panel(at: int = 0, deployments: tuple[Deployed, ...] = (), **facts: object) -> Panel:
    column = replace(polled(story()).columns[at], **facts)  # type: ignore[arg-type]
    return panel_of(column, replace(surveyed(column), deployments=deployments), MOMENT)


def lines(panel: Panel, head: str) -> str:
    return "\n".join(dict(panel.facts)[head])


def test_there_is_a_card_for_each_environment_in_path_order(view: EnvironmentsView) -> None:
    assert list(view.cards) == ["dev", "test", "staging", "prod-eu", "prod-us"]
    places = [(card.y(), card.x()) for card in view.cards.values()]
    assert places == sorted(places)


def test_the_first_row_is_there_at_once_and_each_further_card_comes_in_a_turn_of_its_own(qtbot, themes: Themes) -> None:
    view = EnvironmentsView(themes, lambda: MOMENT)
    qtbot.addWidget(view)
    view.resize(1280, 700)
    view.show_picture(polled(story()))
    assert list(view.cards) == ["dev", "test", "staging"]
    with qtbot.waitExposed(view):
        view.show()
    kept = dict(view.cards)
    qtbot.waitUntil(lambda: len(view.cards) == 5)
    assert {key: view.cards[key] for key in kept} == kept
    turned = story()
    view.show_picture(replace(turned, columns=turned.columns[::-1]))
    qtbot.waitUntil(lambda: list(view.cards) == ["prod-us", "prod-eu", "staging", "test", "dev"])


def test_production_and_demo_stand_in_words_in_each_name_for_a_screen_reader(view: EnvironmentsView) -> None:
    names = [card.accessibleName() for card in view.cards.values()]
    assert names[3] == "Production EU, PRODUCTION, DEMO: Live, 3\N{NO-BREAK SPACE}s ago"
    assert names[0].startswith("Development, development, DEMO")


@pytest.mark.parametrize(
    ("freshness", "words"),
    [
        (Freshness(NOW - 4, MONOTONIC - 4), "Live, 4 s ago"),
        (Freshness(NOW - 600, MONOTONIC - 600), "Old; what is shown is 10 min old"),
        (
            Freshness(NOW - 48, trouble="No answer.", next_try_at=NOW + 12),
            "Not live; what is shown is 48 s old; tried again in 12 s",
        ),
        (Freshness(NOW - 48, trouble="No answer.", reading=True), "Not live; what is shown is 48 s old; being read"),
        (Freshness(trouble="No answer."), "Not live"),
        (Freshness(NOW - 48, needs_sign_in=True), "Sign in to read it; what is shown is 48 s old"),
        (Freshness(reading=True), "Being read for the first time"),
        (Freshness(), "Not read yet"),
    ],
)
def test_health_is_said_in_words_with_the_age_of_what_is_shown(freshness: Freshness, words: str) -> None:
    assert panel(freshness=freshness).health.replace("\N{NO-BREAK SPACE}", " ") == words


def test_why_it_is_not_live_is_said_with_everything_else_that_is_wrong() -> None:
    told = panel(freshness=Freshness(trouble="No answer."), evidence_trouble="No evidence.", clock_trouble="A clock.")
    assert told.trouble == ("No answer.", "No evidence.", "A clock.")
    assert panel(freshness=Freshness(needs_sign_in=True)).trouble == (
        "Nobody is signed in here, so nothing new is read.",
    )


def test_who_may_release_is_what_the_server_says_of_whoever_is_signed_in() -> None:
    maya, all_of_them = Actor("maya", "Maya"), frozenset(Permission)
    assert "You, as Maya: may release, roll back and approve." in lines(
        panel(actor=maya, permissions=all_of_them), "Who may release"
    )
    reader = lines(panel(actor=maya, permissions=frozenset({Permission.READ})), "Who may release")
    assert "You, as Maya: may look and change nothing." in reader
    assert "may do nothing" in lines(panel(actor=maya, permissions=frozenset()), "Who may release")
    assert "Nobody is signed in here" in lines(panel(actor=None), "Who may release")
    ended = panel(actor=maya, permissions=all_of_them, freshness=Freshness(NOW, needs_sign_in=True))
    assert "Nobody is signed in here" in lines(ended, "Who may release")
    service = replace(maya, is_service=True)
    assert "a token that acts for a program" in lines(panel(actor=service), "Who may release")


def test_versions_and_newest_deployments_are_told_with_their_age() -> None:
    told = panel(
        3,
        (Deployed(NOW - 2 * DAY, "pipeline", "41.7", 3, 7, 8), Deployed(NOW - 9 * DAY, "", "")),
        version="payments 2.1, ledger 41.7, a 1, b 2, c 3",
    )
    assert lines(told, "Deployed").splitlines() == ["payments 2.1", "ledger 41.7", "a 1", "b 2", "and 1 more"]
    assert lines(told, "Newest deployments").replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        "ledger 41.7, on 7 of 8, 2 days ago, names 3 features (pipeline)",
        "A version that is not named, 9 days ago",
    ]
    assert "not known" in lines(panel(version=""), "Deployed")
    assert "Nothing that is read here tells" in lines(panel(), "Newest deployments")


def test_a_freeze_is_told_and_standings_are_counted() -> None:
    assert "Quarter close" in panel(4).freeze
    assert panel(0).freeze == ""
    counts = dict(panel(3).standings)
    assert counts[Standing.WAITING] == story().columns[3].standing.count(Standing.WAITING)
    assert Standing.ABSENT not in dict(panel(4).standings)


def test_nothing_is_counted_of_what_was_never_read() -> None:
    assert panel(freshness=Freshness()).standings == ()
    assert "Never read" in lines(panel(freshness=Freshness()), "Read from")


def test_what_the_sparkline_draws_is_said_in_words_too(view: EnvironmentsView) -> None:
    polls = tuple(
        Poll(NOW - 90 + 30 * at, seconds, outcome)
        for at, (seconds, outcome) in enumerate(
            (
                (0.084, PollOutcome.READ),
                (0.1, PollOutcome.UNCHANGED),
                (10.0, PollOutcome.FAILED),
                (0.3, PollOutcome.DOUBTED),
            )
        )
    )
    words = panel(polls=polls).poll_words.replace("\N{NO-BREAK SPACE}", " ")
    assert "Last poll: 300 ms, not believed, at" in words
    assert "2 of 4 polls went well, half of them in 92 ms or less, the slowest in 100 ms" in words
    assert words.endswith("1 failed; 1 brought nothing that is shown")
    assert panel(polls=()).poll_line == "Not polled yet in this run."
    sparkline = view.cards["prod-us"]._sparkline
    told = QAccessible.queryAccessibleInterface(sparkline)
    assert "failed" in told.text(QAccessible.Text.Description)


def test_a_slower_poll_has_a_higher_bar_and_no_bar_leaves_its_room() -> None:
    heights = [bar_height(seconds) for seconds in (0.0, 0.02, 0.2, 2.0, 20.0, 900.0)]
    assert heights == sorted(heights)
    assert heights[0] > 0
    assert heights[-1] == pytest.approx(1.0)
    assert [took_words(seconds).replace("\N{NO-BREAK SPACE}", " ") for seconds in (0.0842, 1.25, 90.0)] == [
        "84 ms",
        "1.2 s",
        "1 min",
    ]


def test_polls_can_be_read_and_copied_as_a_table(qtbot, view: EnvironmentsView) -> None:
    qtbot.mouseClick(view.cards["test"].polls_button, Qt.MouseButton.LeftButton)
    table = view.findChild(PollTable)
    assert table is not None
    polls = polled(story()).columns[1].polls
    assert table.table.rowCount() == len(polls)
    buttons = {button.text(): button for button in table.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Copy as CSV"], Qt.MouseButton.LeftButton)
    rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))
    assert rows[0] == ["Began at", "Took", "Outcome"]
    assert len(rows) == 1 + len(polls)
    table.close()


def test_a_sign_in_is_offered_where_one_is_needed_and_nowhere_else(qtbot, view: EnvironmentsView) -> None:
    offered = {key for key, card in view.cards.items() if card.sign_in_button.isVisible()}
    assert offered == {"test"}
    with qtbot.waitSignal(view.sign_in_wanted) as asked:
        qtbot.mouseClick(view.cards["test"].sign_in_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["test"]


def test_without_environments_connections_are_offered(qtbot, view: EnvironmentsView) -> None:
    view.show_picture(EMPTY)
    assert not view.cards
    button = next(button for button in view._empty.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(view.connections_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_cards_stay_the_same_widgets_while_the_environments_do(view: EnvironmentsView) -> None:
    before = dict(view.cards)
    picture = polled(story())
    columns = (replace(picture.columns[0], freshness=Freshness(NOW - 1, MONOTONIC - 1)), *picture.columns[1:])
    view.show_picture(Picture(picture.catalogue, columns))
    assert view.cards == before
    assert view.cards["dev"].accessibleName().endswith("Live, 1\N{NO-BREAK SPACE}s ago")


def test_a_column_is_looked_at_as_a_whole_only_where_it_is_another(
    view: EnvironmentsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def look(column: Column) -> Surveyed:
        asked.append(column.environment.key)
        return surveyed(column)

    monkeypatch.setattr("limelight.ui.environments.view.surveyed", look)
    picture = view._picture
    view.show_picture(picture)
    view.update_ages()
    assert asked == []
    moved = replace(picture.columns[0], evidence={"pipeline": EnvironmentEvidence()})
    view.show_picture(Picture(picture.catalogue, (moved, *picture.columns[1:])))
    assert asked == ["dev"]


def test_everything_that_takes_the_keyboard_has_a_name(view: EnvironmentsView) -> None:
    for widget in view.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            assert told is None or told.text(QAccessible.Text.Name), widget
