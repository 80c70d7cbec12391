"""The console with nothing behind it: what the window passes on to the desk, and what it says by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from limelight.domain.changes import CHANGE_READ_BACK, Addition, ChangeState
from limelight.domain.people import Actor
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Profile
from limelight.ui.console import Console, Surroundings
from limelight.ui.feed import Feed
from limelight.ui.memory import WindowMemory
from limelight.ui.theme import Themes
from pictures import samples
from pictures.rig import StoppedClock


class Behind:
    """Holds the work that was submitted; the test runs it."""

    def __init__(self) -> None:
        self.work: list[Callable[[Any], Any]] = []

    def __call__(self, work: Callable[[Any], Any]) -> Future[Any]:
        self.work.append(work)
        return Future()


class Desk:
    """Notes whose word was given on a change."""

    def __init__(self) -> None:
        self.attested: list[tuple[str, bool, str, str]] = []
        self.reasons: list[tuple[str, str, str, str]] = []

    def attest_outcome(self, intent_id: str, *, applied: bool, words: str, by: str) -> None:
        self.attested.append((intent_id, applied, words, by))

    def add_reason(self, intent_id: str, *, reason: str, ticket: str, by: str) -> None:
        self.reasons.append((intent_id, reason, ticket, by))


@pytest.fixture
def behind() -> Behind:
    return Behind()


@pytest.fixture
def console(qtbot, qapp: QApplication, themes: Themes, feed: Feed, behind: Behind, tmp_path: Path) -> Iterator[Console]:
    profile = Profile("Nordlicht Bank", (), ())
    made = Console(
        Surroundings(profile, StoppedClock(), themes, feed, behind, WindowMemory(tmp_path), cards=tuple), qapp
    )
    made.closed.connect(qapp.processEvents)
    with qtbot.waitExposed(made.window):
        made.show(EMPTY)
    made.furnish()
    yield made
    made.leave()


def notice(console: Console) -> str:
    return console.window.news._notice.text()


def signed_in(**names: str) -> object:
    """The picture with another person signed in to each environment; an empty name: nobody."""
    picture = samples.picture()
    return replace(
        picture,
        columns=tuple(
            replace(column, actor=Actor(f"u-{name}", name) if (name := names.get(column.environment.key, "")) else None)
            for column in picture.columns
        ),
    )


def test_a_word_on_how_a_change_ended_is_that_of_the_person_who_is_signed_in_there(
    console: Console, behind: Behind
) -> None:
    console.take_picture(signed_in(staging="Jonas Berg", **{"prod-eu": "Maya Lindqvist"}))
    console.changing.activity.show_entries([samples.recorded(ChangeState.UNKNOWN, "i-eu", environment=samples.EU)])
    console.changing.activity.attest_asked.emit("i-eu", True, "I saw it.")
    console.take_picture(signed_in(staging="Jonas Berg"))  # before the background thread comes to it
    desk = Desk()
    behind.work[-1](desk)
    assert desk.attested == [("i-eu", True, "I saw it.", "Maya Lindqvist")]


def test_where_nobody_is_signed_in_there_the_record_says_so(console: Console, behind: Behind) -> None:
    console.take_picture(signed_in(staging="Jonas Berg"))
    console.changing.activity.show_entries([samples.recorded(ChangeState.UNKNOWN, "i-eu", environment=samples.EU)])
    console.changing.activity.attest_asked.emit("i-eu", False, "I saw it.")
    desk = Desk()
    behind.work[-1](desk)
    assert [by for *_, by in desk.attested] == ["somebody who is not signed in there"]


def test_a_reason_that_is_added_is_that_of_the_person_who_is_signed_in_there(console: Console, behind: Behind) -> None:
    console.take_picture(signed_in(staging="Jonas Berg", **{"prod-eu": "Maya Lindqvist"}))
    console.changing.activity.show_entries([samples.recorded(ChangeState.CONFIRMED, "i-eu", environment=samples.EU)])
    console.changing.activity.reason_asked.emit("i-eu", "The shop was down.", "INC-7")
    console.take_picture(EMPTY)
    desk = Desk()
    behind.work[-1](desk)
    assert desk.reasons == [("i-eu", "The shop was down.", "INC-7", "Maya Lindqvist")]


def test_a_reason_that_is_recorded_here_reaches_the_card_of_its_change(console: Console) -> None:
    picture = samples.picture()
    row = picture.catalogue.rows[samples.PAYMENTS.key]
    console.take_picture(picture)
    console.window.stage.cell_selected.emit(samples.PAYMENTS.key, "prod-eu")
    change = picture.cell(4, row).detail.last_change
    assert change is not None
    entry = samples.recorded(ChangeState.CONFIRMED, reason="", ticket="", shown_change="", actor_id=change.actor_id)
    entry = replace(entry, facts={CHANGE_READ_BACK: change.id})
    console.changing.activity.take(entry)
    card = console.inspector.card("prod-eu")
    assert not [label for label in card.findChildren(QLabel) if label.text().startswith("Recorded here")]
    console.changing.activity.take(replace(entry, added=Addition("", "INC-7", "Tom", samples.NOW)))
    (told,) = [label.text() for label in card.findChildren(QLabel) if label.text().startswith("Recorded here")]
    assert told == "Recorded here afterwards by Tom: ticket INC-7"


def test_a_fault_of_our_own_is_said_in_the_window_and_repeats_are_counted(console: Console, feed: Feed) -> None:
    feed.tell_bug(KeyError("<secret>"))
    assert "Something went wrong inside Limelight" in notice(console)
    assert "error output" in notice(console)
    assert "<secret>" not in notice(console)
    feed.tell_bug(ValueError("another"))
    assert notice(console).endswith("(×2)")


def test_the_keyboard_goes_through_the_inspector_before_the_activity_though_both_come_later(console: Console) -> None:
    names, at = [], console.window.nextInFocusChain()
    while at is not console.window:
        names.append(at.accessibleName())
        at = at.nextInFocusChain()
    search, inspector, history, activity = (
        names.index(name)
        for name in (
            "Filter features by name, key, owner or tag",
            "The selected feature",
            "Environment whose history is shown",
            "Filter the activity by any word of it",
        )
    )
    assert search < inspector < history < activity
