"""The page on which support asks, with nothing behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from limelight.domain.customers import Customer, SupportAnswer
from limelight.domain.errors import SignInNeeded
from limelight.domain.features import Feature
from limelight.domain.picture import catalogue_of
from limelight.ui.ask.view import AskView
from limelight.ui.asking import Asking
from limelight.ui.hand_commands import PRESENTING
from limelight.ui.pages import Page
from limelight.ui.stage.words import Moment
from limelight.ui.support import Support
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.ask import answer
from pictures.rig import build
from pictures.story import MONOTONIC, NOW, story
from ui.shown import words_of


class Behind:
    """Takes work and answers when told."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Customer | None]] = []
        self.futures: list[Future[Any]] = []

    def __call__(self, work: Callable[[Any], Any]) -> Future[Any]:
        work(self)
        self.futures.append(Future())
        return self.futures[-1]

    def answer_support(self, environment: str, feature: str, customer: Customer | None) -> None:
        self.asked.append((environment, feature, customer))


class Times:
    """A clock that goes when told."""

    def __init__(self) -> None:
        self.later = 0.0

    def __call__(self) -> Moment:
        return Moment(NOW + self.later, MONOTONIC + self.later)


@pytest.fixture
def behind() -> Behind:
    return Behind()


@pytest.fixture
def times() -> Times:
    return Times()


@pytest.fixture
def signed_in_at() -> list[str]:
    return []


@pytest.fixture
def window(qtbot, themes: Themes, behind: Behind, times: Times, signed_in_at: list[str]) -> Iterator[MainWindow]:
    made = build(themes, demo=False)
    Support(made, themes, times, Asking(behind, made.show_notice, made), signed_in_at.append)
    with qtbot.waitExposed(made):
        made.show()
    made.show_picture(story(demo=False))
    yield made
    made.close()


@pytest.fixture
def view(window: MainWindow) -> AskView:
    window.commands.action("ask.show").trigger()
    found = window.findChild(AskView)
    assert found is not None
    return found


def type_feature(view: AskView, words: str) -> None:
    view.form.feature.clear()
    QTest.keyClicks(view.form.feature, words)


def ask(view: AskView, feature: str = "instant-payments", customer: str = "", properties: str = "") -> None:
    type_feature(view, feature)
    view.form.feature.offers.hide()
    view.form.customer.setText(customer)
    view.form.properties.setText(properties)
    QTest.keyClick(view.form.customer, Qt.Key.Key_Return)


def test_it_has_its_place_in_the_masthead_and_keys(window: MainWindow) -> None:
    (button,) = [each for each in window.masthead.findChildren(QPushButton) if each.text() == "Ask"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.pages.page is Page.ASK
    assert window.focusWidget() is window.findChild(AskView).form.feature
    assert window.commands.action("ask.show").shortcut().toString()


def test_a_feature_is_typed_and_taken_from_the_list_with_the_keyboard(view: AskView, behind: Behind) -> None:
    type_feature(view, "virtual ca")
    offers = view.form.feature.offers
    assert offers.isVisible()
    assert offers.model().rowCount() == 3
    QTest.keyClick(offers, Qt.Key.Key_Down)
    QTest.keyClick(offers, Qt.Key.Key_Down)
    QTest.keyClick(offers, Qt.Key.Key_Return)
    assert not offers.isVisible()
    assert view.form.feature.feature in ("virtual-cards-b2b", "virtual-cards-web")
    assert behind.asked == []
    QTest.keyClick(view.form.feature, Qt.Key.Key_Return)
    assert behind.asked == [("prod-eu", view.form.feature.feature, None)]


def test_what_is_typed_on_is_another_feature(view: AskView) -> None:
    type_feature(view, "passkeys")
    assert view.form.feature.feature == "passkeys"
    QTest.keyClicks(view.form.feature, "x")
    assert view.form.feature.feature == ""


def test_what_can_mean_several_is_not_guessed(view: AskView, behind: Behind) -> None:
    ask(view, "pay")
    assert behind.asked == []
    assert "Choose a feature" in words_of(view)


def test_features_of_a_hundred_thousand_are_offered_by_the_best_fit(window: MainWindow, view: AskView) -> None:
    features = [Feature(f"f-{number:06d}", f"Feature {number}") for number in range(100_000)]
    first = window.stage.model.picture.columns[0]
    blank = replace(
        first,
        **{name: bytes(100_000) for name in ("standing", "exposure", "presence", "marks")},
        share=first.share[:0] * 0,
        changed_at=first.changed_at[:0],
        details={},
    )
    blank.share.extend([0xFFFF] * 100_000)
    blank.changed_at.extend([0] * 100_000)
    picture = replace(window.stage.model.picture, catalogue=catalogue_of(features), columns=(blank,))
    window.show_picture(picture)
    type_feature(view, "f-09999")
    model = view.form.feature.offers.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())][:2] == [
        "Feature 99990   ·   f-099990",
        "Feature 99991   ·   f-099991",
    ]
    type_feature(view, "f-099991")
    assert view.form.feature.feature == "f-099991"


def test_production_comes_first(view: AskView) -> None:
    names = [view.form.place.itemText(at) for at in range(view.form.place.count())]
    assert names == ["Production EU", "Production US", "Staging", "Integration test", "Development"]
    spoken = view.form.place.itemData(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Production EU (PRODUCTION)"


def test_the_customer_goes_to_who_is_asked_and_the_answer_is_shown(view: AskView, behind: Behind, qtbot) -> None:
    ask(view, customer="4711", properties="country=SE")
    assert behind.asked == [("prod-eu", "instant-payments", Customer("4711", {"country": "SE"}))]
    assert not view.form.ask.isEnabled()
    assert view.form.give_up.isVisible()
    behind.futures[0].set_result(answer())
    qtbot.waitUntil(view.answer.isVisible)
    assert view.form.ask.isEnabled()
    assert "Off for customer 4711 (country=SE)" in words_of(view)
    assert "Partly released 25" in words_of(view)


def test_a_second_return_while_it_is_asked_asks_nothing(view: AskView, behind: Behind) -> None:
    ask(view)
    QTest.keyClick(view.form.customer, Qt.Key.Key_Return)
    assert len(behind.asked) == 1


def test_what_cannot_be_read_is_said_before_anything_is_asked(view: AskView, behind: Behind) -> None:
    ask(view, customer="4711", properties="country")
    assert "Property 1 is not of the form name=value" in words_of(view)
    ask(view, customer="", properties="country=SE")
    assert "no customer" in words_of(view)
    assert behind.asked == []


def test_it_can_be_given_up(view: AskView, behind: Behind, times: Times, qtbot) -> None:
    ask(view)
    times.later = 6.0
    view.update_ages()
    assert "Asking… 6" in words_of(view)
    assert "work out every feature" in words_of(view)
    QTest.mouseClick(view.form.give_up, Qt.MouseButton.LeftButton)
    assert behind.futures[0].cancelled()
    assert view.form.ask.isEnabled()
    assert not view.answer.isVisible()
    ask(view)
    assert len(behind.asked) == 2


def test_where_nobody_is_signed_in_it_leads_there(
    view: AskView, behind: Behind, signed_in_at: list[str], qtbot
) -> None:
    ask(view)
    behind.futures[0].set_exception(SignInNeeded("Nobody is signed in at the bank."))
    (button,) = [each for each in view.findChildren(QPushButton) if each.text() == "Sign in…"]
    qtbot.waitUntil(button.isVisible)
    assert "Nobody is signed in at the bank." in words_of(view)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert signed_in_at == ["prod-eu"]


def answered(view: AskView, behind: Behind, qtbot, told: SupportAnswer) -> None:
    ask(view, customer="4711")
    behind.futures[-1].set_result(told)
    qtbot.waitUntil(view.answer.isVisible)


def test_the_sentence_is_copied_as_text_and_as_markdown(view: AskView, behind: Behind, qtbot) -> None:
    answered(view, behind, qtbot, answer())
    QTest.mouseClick(view.answer.copy_text, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("“Instant payments” (instant-payments) is partly released")
    QTest.mouseClick(view.answer.copy_markdown, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("“**Instant payments**” (`instant-payments`)")


def test_an_answer_grows_old_in_words(view: AskView, behind: Behind, times: Times, qtbot) -> None:
    answered(view, behind, qtbot, answer())
    assert "Asked just now" in words_of(view)
    times.later = 121.0
    view.update_ages()
    assert "OLD, asked 2 min ago: ask again before you answer." in words_of(view)


def test_before_an_audience_no_customer_and_no_colleague_can_be_read(view: AskView, behind: Behind, qtbot) -> None:
    answered(view, behind, qtbot, answer())
    view.hide_people(hides=True)
    shown = words_of(view)
    assert "4711" not in shown
    assert "Eva" not in shown
    assert view.form.customer.echoMode() is QLineEdit.EchoMode.Password
    assert "4711" not in view.answer.accessibleDescription()
    view.hide_people(hides=False)
    assert "4711" in words_of(view)


def test_hiding_does_not_make_an_old_answer_young(view: AskView, behind: Behind, times: Times, qtbot) -> None:
    answered(view, behind, qtbot, answer())
    times.later = 121.0
    view.hide_people(hides=True)
    assert "OLD, asked" in words_of(view)


def test_it_begins_with_what_is_selected_on_the_stage_and_leads_back(window: MainWindow, behind: Behind, qtbot) -> None:
    window.stage.select("passkeys", "staging")
    window.commands.action("ask.show").trigger()
    view = window.findChild(AskView)
    assert (view.form.feature.feature, view.form.place.currentData()) == ("passkeys", "staging")
    answered(view, behind, qtbot, answer())
    QTest.mouseClick(view.answer.show_on_stage, Qt.MouseButton.LeftButton)
    assert window.pages.page is Page.STAGE
    assert window.selected == ("instant-payments", "prod-eu")


def test_what_servers_say_is_plain_text(view: AskView, behind: Behind, qtbot) -> None:
    odd = Feature("odd", "<b>Bold</b> <img src='file:///etc/passwd'>")
    answered(view, behind, qtbot, answer(feature=odd, source="<i>Bank</i>"))
    assert "<b>Bold</b>" in words_of(view)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in view.findChildren(QLabel))


def test_every_field_has_a_name_and_everything_can_be_reached_by_tab(view: AskView) -> None:
    form = view.form
    fields = (form.feature, form.place, form.customer, form.properties, form.ask)
    assert [field.accessibleName() or field.text() for field in fields] == [
        "Feature",
        "Environment",
        "Customer",
        "Further properties",
        "Ask",
    ]
    form.feature.setFocus()
    for field in fields[1:]:
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
        assert view.window().focusWidget() is field


def test_a_presentation_hides_the_customer_also_on_a_page_that_comes_later(
    window: MainWindow, behind: Behind, qtbot
) -> None:
    support = window.findChild(Support)
    presenting = QObject(window)
    presenting.setObjectName(PRESENTING)
    window.commands.action("ask.show").trigger()
    view = window.findChild(AskView)
    answered(view, behind, qtbot, answer())
    assert "4711" not in words_of(view)
    assert "Eva" not in words_of(view)
    presenting.setParent(None)
    support.show_anew()
    assert "4711" in words_of(view)


def test_an_answer_that_lies_below_is_scrolled_to(view: AskView, behind: Behind, themes: Themes, qtbot) -> None:
    themes.choose_text_size(200)
    answered(view, behind, qtbot, answer())
    shown = view.viewport().rect()

    def top() -> int:
        return view.answer.mapTo(view.viewport(), view.answer.rect().topLeft()).y()

    qtbot.waitUntil(lambda: 0 <= top() < shown.height() // 2)
    themes.choose_text_size(None)
