"""The person in the corner: who is signed in, what they may do and until when; and where a sign-in is needed again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from limelight.domain.picture import Picture
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.person.initials import initials
from limelight.ui.person.parties import Kept, known_from, parties_of, places_of
from limelight.ui.person.popup import PersonPopup
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures import rig, samples
from pictures.sign_in import CORE, EVA, EVERYWHERE, KEPT, LONG, OVER, PAY, PROFILE, SESSION, SHOP, picture


@pytest.fixture
def popup(qtbot, themes: Themes) -> PersonPopup:
    made = PersonPopup(themes)
    qtbot.addWidget(made)
    made.show_parties(parties_of(PROFILE, EVERYWHERE, KEPT), is_demo=False)
    made.open_at(QPoint(700, 40), 600)
    qtbot.waitUntil(made.isVisible)
    return made


def button(popup: PersonPopup, name: str) -> QPushButton:
    return next(each for each in popup.findChildren(QPushButton) if each.accessibleName() == name)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Eva Lindqvist", "EL"),
        ("Maximiliane von Wittgenstein", "MW"),
        ("eva", "E"),
        ("  ", ""),
        ("", ""),
        ("\u202eeva", "E"),
        ("<b>Eva</b>", "B"),
        ("- Åsa -", "Å"),
        ("李 雷", "李雷"),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_sign_in_of_several_systems_is_one_party() -> None:
    company, shop = parties_of(PROFILE, EVERYWHERE, KEPT)
    assert (company.system, company.title, company.name) == ("core", "Nordlicht Bank", "Eva Lindqvist")
    assert company.systems == "Signs in to Core banking and Payments"
    assert company.lines == (
        "May see, release and roll back in Test, Staging and Production EU",
        "May only see in Production United Kingdom and Ireland",
    )
    assert company.until.startswith("Renewed by itself until you sign out")
    assert company.kept == "What renews your sign-in is kept in this computer's Secret Service (gnome-keyring)."
    assert (shop.title, shop.systems, shop.name) == ("Shop <b>and</b> more", "", LONG.name)
    assert shop.until == "Until you sign out, or the system takes the token no more."
    assert (
        shop.kept == "The token is kept in memory only: the keyring is locked. You paste it again after the next start."
    )


def test_a_session_that_is_not_renewed_says_when_it_ends() -> None:
    kept = {"core": Kept(replace(SESSION, renews=False), "")}
    assert parties_of(PROFILE, EVERYWHERE, kept)[0].until.endswith("then sign in again.")
    assert parties_of(PROFILE, EVERYWHERE, {})[0].until == ""


def test_a_session_that_ended_needs_a_sign_in_exactly_there() -> None:
    company, shop = parties_of(PROFILE, OVER, KEPT)
    assert company.lines == (
        "May see, release and roll back in Test and Staging",
        "Sign-in needed for Production EU and Production United Kingdom and Ireland",
    )
    assert (shop.name, shop.lines, shop.until, shop.kept) == ("", ("Sign-in needed for Shop",), "", "")
    assert known_from(OVER, PROFILE, PAY) is None
    everything = picture({"test": EVA, "staging": EVA, "prod-eu": EVA}, frozenset({"test", "staging", "prod-eu"}))
    assert known_from(everything, PROFILE, CORE) is None


def test_what_a_sign_in_is_for_is_told_by_system() -> None:
    assert places_of(PROFILE, PAY) == (
        "Core banking: Test, Staging and Production EU",
        "Payments: Production United Kingdom and Ireland",
    )
    assert places_of(PROFILE, SHOP) == ("Shop <b>and</b> more: Shop",)


def test_the_popup_tells_it_as_text_and_its_buttons_have_names(popup: PersonPopup) -> None:
    labels = [label for label in popup.findChildren(QLabel) if label.isVisible()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert "Shop <b>and</b> more" in [label.text() for label in labels]
    assert [each.accessibleName() for each in popup.findChildren(QPushButton)] == [
        "Switch person: Nordlicht Bank",
        "Sign out: Nordlicht Bank",
        "Switch person: Shop <b>and</b> more",
        "Sign out: Shop <b>and</b> more",
    ]
    assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in popup.findChildren(QPushButton))
    assert popup.accessibleName() == popup.windowTitle() == "Who is signed in"
    assert button(popup, "Switch person: Nordlicht Bank").hasFocus()


@pytest.mark.parametrize(
    ("words", "signal"), [("Switch person", "switch_wanted"), ("Sign out", "sign_out_wanted")], ids=["switch", "out"]
)
def test_what_is_pressed_closes_it_and_says_for_which_system(
    qtbot, popup: PersonPopup, words: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(popup, signal)) as told:
        qtbot.keyClick(button(popup, f"{words}: Nordlicht Bank"), Qt.Key.Key_Space)
    assert told.args == ["core"]
    assert not popup.isVisible()


def test_escape_closes_it(qtbot, popup: PersonPopup) -> None:
    with qtbot.waitSignal(popup.finished):
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_where_somebody_has_to_sign_in_again_that_is_offered_first(qtbot, popup: PersonPopup) -> None:
    button(popup, "Sign out: Nordlicht Bank").setFocus()
    popup.show_parties(parties_of(PROFILE, OVER, {}), is_demo=False)
    assert button(popup, "Sign out: Nordlicht Bank").hasFocus()
    names = [each.accessibleName() for each in popup.findChildren(QScrollArea)[0].widget().findChildren(QPushButton)]
    assert names == [
        "Sign in: Nordlicht Bank",
        "Switch person: Nordlicht Bank",
        "Sign out: Nordlicht Bank",
        "Sign in: Shop <b>and</b> more",
    ]
    with qtbot.waitSignal(popup.sign_in_wanted) as told:
        button(popup, "Sign in: Shop <b>and</b> more").click()
    assert told.args == ["shop"]


def test_it_stays_within_the_window_and_scrolls(qtbot, themes: Themes) -> None:
    made = PersonPopup(themes)
    qtbot.addWidget(made)
    made.show_parties(parties_of(PROFILE, EVERYWHERE, KEPT) * 6, is_demo=True)
    made.open_at(QPoint(700, 40), 500)
    assert made.geometry().bottom() <= 502
    made.show_parties(parties_of(PROFILE, EVERYWHERE, KEPT) * 6, is_demo=True)
    assert made.geometry().bottom() <= 502


@pytest.fixture
def window(qtbot, themes: Themes) -> MainWindow:
    asked: list[str] = []
    made = MainWindow(PROFILE, themes, rig.StoppedClock(), replace(rig.doings(), show_people=lambda: asked.append("x")))
    made.asked = asked
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_corner_shows_initials_and_opens_by_click_and_key(qtbot, window: MainWindow) -> None:
    person = window.masthead.person
    assert (person.accessibleName(), person.initials) == ("Who is signed in", "")
    window.show_picture(picture({"test": EVA, "staging": EVA, "prod-eu": EVA}))
    assert (person.initials, person.accessibleDescription()) == ("EL", "Eva Lindqvist")
    assert person.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.mouseClick(person, Qt.MouseButton.LeftButton)
    qtbot.keyClick(person, Qt.Key.Key_Space)
    window.commands.action("people.show").trigger()
    assert len(window.asked) == 3


def test_a_session_that_ended_counts_as_missing_and_the_line_below_offers_a_sign_in(qtbot, window: MainWindow) -> None:
    window.show_picture(EVERYWHERE)
    sign_in = next(each for each in window.news.findChildren(QPushButton) if each.text() == "Sign in…")
    assert not sign_in.isVisible()
    window.show_picture(OVER)
    words = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    assert {"Eva Lindqvist", "not signed in to 3 of 5", "Sign-in needed in Production EU"} <= words
    with qtbot.waitSignal(window.news.sign_in_wanted) as told:
        qtbot.keyClick(sign_in, Qt.Key.Key_Space)
    assert told.args == ["prod-eu"]
    window.show_picture(EVERYWHERE)
    assert not sign_in.isVisible()


@pytest.mark.parametrize(("shown", "offered"), [(OVER, True), (EVERYWHERE, False)], ids=["over", "signed in"])
def test_the_card_of_an_environment_offers_the_sign_in_where_it_is_needed(
    qtbot, themes: Themes, shown: Picture, offered: bool
) -> None:
    made = Inspector(themes, lambda: samples.MOMENT, ())
    qtbot.addWidget(made)
    made.show()
    made.show_feature(shown, samples.PAYMENTS.key, "prod-eu")
    card = made.card("prod-eu")
    assert card.sign_in.isHidden() is not offered
    assert made.card("test").sign_in.isHidden()
    if offered:
        assert card.release.isHidden()
        with qtbot.waitSignal(made.sign_in_asked) as told:
            card.sign_in.click()
        assert told.args == ["prod-eu"]
