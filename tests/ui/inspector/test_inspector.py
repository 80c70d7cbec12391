"""The inspector: what a card says, what it offers, and that a refresh disturbs nobody."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel

from limelight.domain.cells import Deed, LastChange
from limelight.domain.changes import CHANGE_READ_BACK, Addition, ChangeState, Recorded, Verb
from limelight.domain.environments import Freeze
from limelight.domain.errors import Unreachable
from limelight.domain.exposure import Exposure, ExposureKind, partial
from limelight.domain.people import Permission
from limelight.domain.picture import NO_SHARE, Column, Detail, Freshness, Mark, Picture
from limelight.domain.standing import Standing
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.inspector.release_button import ShareDialog
from limelight.ui.inspector.views import may_ask
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Look, Themes
from pictures import samples
from ui.shown import on_screen, words_of

KEY = samples.PAYMENTS.key


class Moments:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> Moment:
        return Moment(samples.NOW + self.seconds, samples.MOMENT.monotonic + self.seconds)


@pytest.fixture
def moments() -> Moments:
    return Moments()


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.fixture
def inspector(qtbot, themes: Themes, moments: Moments, opened: list[QUrl]) -> Iterator[Inspector]:
    made = Inspector(themes, moments, ("features.bank.example",), opened.append)
    made.resize(400, 700)
    with on_screen(qtbot, made):
        yield made


def with_column(picture: Picture, key: str, change: Callable[[Column], Column]) -> Picture:
    columns = tuple(change(each) if each.environment.key == key else each for each in picture.columns)
    return replace(picture, columns=columns)


def test_without_a_feature_it_says_what_to_do(inspector: Inspector) -> None:
    assert "Select a feature" in words_of(inspector)
    inspector.show_feature(samples.picture(), "gone")
    assert "no longer in the picture" in words_of(inspector)
    inspector.show_feature(samples.picture(), "")
    assert "Select a feature" in words_of(inspector)


def test_the_head_tells_what_the_feature_is(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    assert words_of(inspector.about.headline) == "Instant payments\npayments.instant"
    words = words_of(inspector.about)
    for told in (
        "Payments team · release · in the code since 2.14.0 · created 2 months ago",
        "arrive within ten seconds",
        "psd3",
        "Needs: ledger.realtime",
    ):
        assert told in words


def test_a_card_for_each_environment_in_the_order_of_the_path(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    tops = [
        inspector.card(place.key).mapTo(inspector, inspector.card(place.key).rect().topLeft()).y()
        for place in samples.PATH
    ]
    QApplication.processEvents()
    assert tops == sorted(tops)


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ("dev", ("Released", "Code deployed", "Seen by a running program (Toggle endpoint): there, 40 s ago")),
        ("dev", ("Changed by Priya Nair 1 month ago", "The system keeps no reason for it", "Live, 4 s ago")),
        ("test", ("Released, on 7 of 8", "Code on 7 of 8 instances", "“For testers”")),
        ("staging", ("Partly released 25 %", "Changed by Maya Lindqvist 3 h ago")),
        (
            "prod-no",
            ("Released without code", "Code not deployed", "The evidence about its code disagrees", "PROD"),
        ),
        ("prod-eu", ("Waiting", "The system holds a change: CR-118", "PROD")),
    ],
)
def test_a_card_tells_how_it_stands_and_how_we_know(
    inspector: Inspector, environment: str, told: tuple[str, ...]
) -> None:
    inspector.show_feature(samples.picture(), KEY)
    words = words_of(inspector.card(environment))
    for each in told:
        assert each in words


def test_only_production_is_marked_as_production(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    marked = [place.key for place in samples.PATH if "PROD" in words_of(inspector.card(place.key)).split("\n")]
    assert marked == ["prod-no", "prod-eu"]
    assert "PRODUCTION" in inspector.card("prod-eu").accessibleName()
    assert "DEMO" not in words_of(inspector)


def test_the_demo_is_marked_on_every_card(inspector: Inspector) -> None:
    picture = samples.picture()
    for place in samples.PATH:
        picture = with_column(
            picture, place.key, lambda column: replace(column, environment=replace(column.environment, demo=True))
        )
    inspector.show_feature(picture, KEY)
    assert all("DEMO" in words_of(inspector.card(place.key)) for place in samples.PATH)


def test_old_values_and_their_reason_are_shown(inspector: Inspector) -> None:
    old = Freshness(samples.NOW - 1200, 0.0, trouble="No answer came from Staging.", next_try_at=samples.NOW + 8)
    picture = with_column(samples.picture(), "staging", lambda column: replace(column, freshness=old))
    inspector.show_feature(picture, KEY)
    words = words_of(inspector.card("staging"))
    assert "20 min old" in words
    assert "No answer came from Staging." in words
    assert "Live" not in words


def test_values_grow_old_by_waiting(qtbot, inspector: Inspector, moments: Moments) -> None:
    inspector.show_feature(samples.picture(), KEY)
    moments.seconds = 600
    qtbot.waitUntil(lambda: "10 min old" in words_of(inspector.card("dev")))


def test_what_is_offered_follows_the_standing(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    QApplication.processEvents()
    offered = {
        place.key: (inspector.card(place.key).release.isVisible(), inspector.card(place.key).roll_back.isVisible())
        for place in samples.PATH
    }
    assert offered == {
        "dev": (False, True),
        "test": (False, True),
        "staging": (True, True),
        "prod-no": (False, True),
        "prod-eu": (True, False),
    }


def test_support_sees_why_nothing_is_offered(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(permissions=frozenset({Permission.READ})), KEY)
    card = inspector.card("prod-eu")
    assert "Maya Lindqvist may look here and change nothing, says the server." in words_of(card)
    assert not card.release.isVisible()
    assert not card.roll_back.isVisible()


def test_a_missing_right_is_named(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(permissions=frozenset({Permission.READ, Permission.ROLL_BACK})), KEY)
    card = inspector.card("staging")
    assert "Maya Lindqvist may not release here, says the server." in words_of(card)
    assert card.roll_back.isVisible()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda column: replace(column, actor=None), "Nobody is signed in here."),
        (lambda column: replace(column, actor=None, rights_trouble="Signed out."), "Signed out."),
        (lambda column: replace(column, freeze=Freeze("Year-end closing")), "The server allows no release now"),
    ],
)
def test_other_reasons_why_not(inspector: Inspector, change: Callable[[Column], Column], why: str) -> None:
    inspector.show_feature(with_column(samples.picture(), "prod-eu", change), KEY)
    assert why in words_of(inspector.card("prod-eu"))
    assert not inspector.card("prod-eu").release.isVisible()


def test_a_freeze_of_our_own_is_told_and_may_be_asked_against(inspector: Inspector) -> None:
    own = Freeze("Year-end closing", samples.NOW + 1000, by_server=False)
    picture = with_column(samples.picture(), "prod-eu", lambda column: replace(column, freeze=own))
    inspector.show_feature(picture, KEY)
    assert "Frozen: Year-end closing (by our profile" in words_of(inspector.card("prod-eu"))
    assert inspector.card("prod-eu").release.isVisible()


def test_the_servers_freeze_of_roll_backs_beside_our_own_of_releases(inspector: Inspector) -> None:
    own = Freeze("Campaign", samples.NOW + 1000, by_server=False)
    of_server = Freeze("Year-end closing", holds_release=False, holds_roll_back=True)

    def frozen(column: Column) -> Column:
        row = samples.picture().catalogue.rows[KEY]
        detail = replace(column.details.get(row, Detail()), freeze=of_server)
        return replace(column, freeze=own, details={**column.details, row: detail})

    inspector.show_feature(with_column(samples.picture(), "prod-eu", frozen), KEY)
    said = words_of(inspector.card("prod-eu"))
    assert "Frozen: Year-end closing (by the server; stops roll backs); Campaign (by our profile" in said
    assert "The server allows no release" not in said
    assert inspector.card("prod-eu").release.isVisible()


def test_without_a_journal_nothing_is_offered(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    inspector.set_read_only("the disk is full.")
    assert "Nothing can be changed: the disk is full." in words_of(inspector.card("staging"))
    assert not inspector.card("staging").release.isVisible()
    inspector.set_read_only("")
    assert inspector.card("staging").release.isVisible()


def test_the_buttons_ask_and_carry_no_names(qtbot, inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    card = inspector.card("prod-eu")
    assert card.release.text() == "Release…"
    with qtbot.waitSignal(inspector.release_asked) as asked:
        card.release.click()
    assert asked.args == [KEY, "prod-eu", None]
    assert inspector.card("staging").roll_back.text() == "Roll back…"
    with qtbot.waitSignal(inspector.roll_back_asked) as asked:
        inspector.card("staging").roll_back.click()
    assert asked.args == [KEY, "staging"]


def test_where_the_system_can_a_share_can_be_chosen_that_is_larger_than_now(qtbot, inspector: Inspector) -> None:
    inspector.set_capabilities({"staging": samples.CAPABILITIES})
    inspector.show_feature(samples.picture(), KEY)
    menu = inspector.card("staging").release.menu()
    titles = {action.text().replace("\N{NO-BREAK SPACE}", " "): action for action in menu.actions()}
    assert list(titles) == ["To everyone…", "To 5 %…", "To 25 %…", "To 50 %…", "To another share…"]
    assert [title for title, action in titles.items() if not action.isEnabled()] == ["To 5 %…", "To 25 %…"]
    with qtbot.waitSignal(inspector.release_asked) as asked:
        titles["To 50 %…"].trigger()
    assert asked.args == [KEY, "staging", partial(50.0)]
    assert inspector.card("prod-eu").release.menu() is None


def test_any_other_share_is_asked_for(qtbot, inspector: Inspector) -> None:
    inspector.set_capabilities({"staging": samples.CAPABILITIES})
    inspector.show_feature(samples.picture(), KEY)
    inspector.card("staging").release.menu().actions()[-1].trigger()
    dialog = next(child for child in inspector.window().findChildren(ShareDialog))
    assert "Staging" in words_of(dialog)
    assert dialog.field.minimum() == pytest.approx(25.01)
    dialog.field.setValue(33.0)
    with qtbot.waitSignal(inspector.release_asked) as asked:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert asked.args == [KEY, "staging", partial(33.0)]
    assert isinstance(asked.args[2], Exposure)


def test_an_unresolved_change_stays_on_its_card(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    inspector.show_recorded(
        [samples.recorded(ChangeState.UNKNOWN), samples.recorded(ChangeState.WAITING, "other", feature="x")]
    )
    words = words_of(inspector.card("prod-eu"))
    assert "Release: off → everyone. We do not know yet" in words
    assert "Limelight keeps checking" in words
    assert "CR-118." not in words
    assert "We do not know yet" not in words_of(inspector.card("staging"))
    inspector.show_picture(samples.picture())
    assert "We do not know yet" in words_of(inspector.card("prod-eu"))
    inspector.show_recorded([])
    assert "We do not know yet" not in words_of(inspector.card("prod-eu"))


def changed_last(change: LastChange) -> Picture:
    """The picture with this as the last change in Production EU."""
    row = samples.picture().catalogue.rows[KEY]

    def changed(column: Column) -> Column:
        return replace(column, details={**column.details, row: replace(column.details[row], last_change=change)})

    return with_column(samples.picture(), "prod-eu", changed)


OURS = LastChange("c-80", "Maya Lindqvist", samples.NOW - 30, actor_id="u-maya")
CONFIRMED = replace(samples.recorded(ChangeState.CONFIRMED), facts={CHANGE_READ_BACK: "c-80"})
HURRIED = replace(CONFIRMED, intent=samples.intent(reason="", ticket=""))


@pytest.mark.parametrize(
    ("change", "recorded", "told"),
    [
        (OURS, [CONFIRMED], ["Recorded here: “The campaign starts today”, ticket REL-2081"]),
        (
            OURS,
            [replace(HURRIED, added=Addition("<b>slow</b>", "", "Tom", samples.NOW))],
            ["Recorded here afterwards by Tom: “<b>slow</b>”"],
        ),
        (OURS, [HURRIED], ["No reason was given"]),
        (replace(OURS, reason="Told there"), [CONFIRMED], ["“Told there”", "Recorded here: ticket REL-2081"]),
        # Somebody else's, a later one of the same person's, and one of another feature or place.
        (replace(OURS, actor="Jonas Berg", actor_id="u-jonas"), [CONFIRMED], ["The system keeps no reason for it"]),
        (replace(OURS, id="c-81"), [CONFIRMED], ["The system keeps no reason for it"]),
        (OURS, [replace(CONFIRMED, intent=samples.intent(feature="x"))], ["The system keeps no reason for it"]),
        (
            OURS,
            [replace(CONFIRMED, intent=samples.intent(environment=samples.STAGING))],
            ["The system keeps no reason for it"],
        ),
    ],
)
def test_the_reason_of_a_change_from_here_is_told_where_the_system_keeps_none(
    inspector: Inspector, change: LastChange, recorded: list[Recorded], told: list[str]
) -> None:
    inspector.show_feature(changed_last(change), KEY)
    inspector.show_recorded(recorded)
    lines = words_of(inspector.card("prod-eu")).split("\n")
    by = next(at for at, line in enumerate(lines) if line.endswith(f" by {change.actor} 30 s ago"))
    after = lines[by + 1 :]
    assert after[: len(told)] == told
    assert ("Recorded here" in "\n".join(lines)) is told[-1].startswith("Recorded here")


def test_the_history_is_asked_for_and_shown(qtbot, inspector: Inspector) -> None:
    with qtbot.waitSignal(inspector.history_asked) as asked:
        inspector.show_feature(samples.picture(), KEY, "prod-eu")
    assert asked.args == [KEY, "prod-eu"]
    assert "Reading the history…" in words_of(inspector.past)
    inspector.show_history(KEY, "prod-eu", samples.history())
    words = words_of(inspector.past)
    assert "Turned off" in words
    assert "“Found a rounding error”" in words
    assert "Maya Lindqvist, 3 weeks ago" in words


def test_the_history_grows_old_by_waiting(inspector: Inspector, moments: Moments) -> None:
    inspector.show_feature(samples.picture(), KEY, "prod-eu")
    inspector.show_history(KEY, "prod-eu", samples.history())
    inspector.show()
    moments.seconds = 7 * 86_400
    inspector.update_ages()
    assert "Maya Lindqvist, 4 weeks ago" in words_of(inspector.past)


def test_without_a_chosen_environment_the_history_is_that_of_the_last_production(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    assert inspector.selected == (KEY, "prod-eu")


def test_the_history_of_another_environment_can_be_chosen_with_the_keyboard(qtbot, inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY, "prod-eu")
    places = inspector.past.findChild(QComboBox)
    with qtbot.waitSignal(inspector.history_asked) as asked:
        QTest.keyClick(places, Qt.Key.Key_Up)
    assert asked.args == [KEY, "prod-no"]


def test_a_newer_picture_does_not_turn_away_from_the_history_that_was_chosen(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY, "prod-eu")
    QTest.keyClick(inspector.past.findChild(QComboBox), Qt.Key.Key_Up)
    inspector.show_feature(samples.picture(), KEY, "prod-eu")
    assert inspector.selected == (KEY, "prod-no")
    inspector.show_feature(samples.picture(), KEY, "staging")
    assert inspector.selected == (KEY, "staging")


def test_which_feature_it_is_stays_in_sight(qtbot, inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY, "prod-eu")
    bar = inspector._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 100)
    assert not inspector.about.headline.visibleRegion().isEmpty()


def test_a_history_that_nobody_waits_for_any_more_is_dropped(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY, "prod-eu")
    inspector.show_feature(samples.picture(), KEY, "staging")
    inspector.show_history(KEY, "prod-eu", samples.history())
    assert "Reading the history…" in words_of(inspector.past)


def test_an_empty_history_and_one_that_could_not_be_read(qtbot, inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY, "staging")
    inspector.show_history(KEY, "staging", ())
    assert "The system remembers no change of it there." in words_of(inspector.past)
    inspector.show_history(KEY, "staging", Unreachable("No answer came from Staging."))
    assert "No answer came from Staging." in words_of(inspector.past)
    with qtbot.waitSignal(inspector.history_asked):
        inspector.past.retry.click()
    assert not inspector.past.retry.isVisible()


def test_the_history_is_read_again_only_when_something_changed(qtbot, inspector: Inspector) -> None:
    asked: list[tuple[str, str]] = []
    inspector.history_asked.connect(lambda feature, environment: asked.append((feature, environment)))
    inspector.show_feature(samples.picture(), KEY, "staging")
    inspector.show_picture(samples.picture())
    assert asked == [(KEY, "staging")]
    row = samples.picture().catalogue.rows[KEY]

    def moved(column: Column) -> Column:
        detail = column.details[row]
        assert detail.last_change is not None
        return replace(column, details={row: replace(detail, last_change=replace(detail.last_change, id="c-99"))})

    inspector.show_picture(with_column(samples.picture(), "staging", moved))
    assert asked == [(KEY, "staging")] * 2


def released(column: Column) -> Column:
    """As a list tells it that does not say who changed it: only the exposure moved."""
    return replace(column, exposure=bytes([ExposureKind.RELEASED.value]), share=array("H", [NO_SHARE]))


def restood(column: Column) -> Column:
    return replace(column, standing=bytes([Standing.RELEASED.value]))


def changed_later(column: Column) -> Column:
    return replace(column, changed_at=array("I", [int(samples.NOW)]))


@pytest.mark.parametrize("change", [released, restood, changed_later])
def test_the_history_is_read_again_when_a_colleague_changed_it_though_the_list_does_not_say_who(
    inspector: Inspector, change: Callable[[Column], Column]
) -> None:
    asked: list[tuple[str, str]] = []
    inspector.history_asked.connect(lambda feature, environment: asked.append((feature, environment)))
    inspector.show_feature(samples.picture(), KEY, "staging")
    inspector.show_history(KEY, "staging", samples.history())
    inspector.show_picture(with_column(samples.picture(), "staging", change))
    assert asked == [(KEY, "staging")] * 2
    assert "Found a rounding error" in words_of(inspector.past)  # until the newer one is there
    inspector.show_picture(with_column(samples.picture(), "staging", change))
    assert asked == [(KEY, "staging")] * 2


def test_a_refresh_keeps_focus_place_and_widgets(qtbot, inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY, "staging")
    QApplication.processEvents()
    card = inspector.card("staging")
    bar = inspector._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    card.roll_back.setFocus()
    bar.setValue(180)
    inspector.show_picture(samples.picture())
    inspector.show_feature(samples.picture(), KEY, "staging")
    QApplication.processEvents()
    assert inspector.card("staging") is card
    assert inspector.window().focusWidget() is card.roll_back
    assert bar.value() == 180


def test_the_selected_card_comes_into_view(qtbot, inspector: Inspector) -> None:
    inspector.resize(400, 400)
    inspector.show_feature(samples.picture(), KEY, "prod-eu")
    card = inspector.card("prod-eu")
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())


def test_its_page_is_opened_through_the_gate(inspector: Inspector, opened: list[QUrl]) -> None:
    inspector.show_feature(samples.picture(), KEY)
    inspector.about.link.click()
    assert [url.host() for url in opened] == ["features.bank.example"]
    evil = replace(samples.PAYMENTS, link="https://features.bank.example@evil.example/")
    inspector.show_feature(samples.picture((evil,)), KEY)
    inspector.about.link.click()
    assert len(opened) == 1
    assert "This link is not opened" in words_of(inspector.about)


def test_how_it_stands_can_be_copied_as_text(inspector: Inspector, qapp) -> None:
    inspector.show_feature(samples.picture(), KEY)
    inspector.about.copy_summary.click()
    lines = qapp.clipboard().text().split("\n")
    assert len(lines) == len(samples.PATH)
    assert lines[0].startswith("Instant payments in Development: Released")
    inspector.about.copy_key.click()
    assert qapp.clipboard().text() == KEY


def test_text_from_servers_is_plain_and_long_names_do_not_widen_it(inspector: Inspector) -> None:
    evil = "<img src=x> \u202e" + "n" * 10_000
    feature = replace(samples.PAYMENTS, name=evil, description=evil, owner=evil, tags=(evil,) * 30)
    inspector.show_feature(samples.picture((feature,)), KEY)
    words = words_of(inspector)
    assert "<img src=x>" in words
    assert "\u202e" not in words
    assert "and 10 more" in words
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in inspector.findChildren(QLabel))
    assert inspector.width() == 400
    assert inspector._scroll.widget().width() <= 400


def test_every_button_has_an_accessible_name_and_says_where(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY)
    assert [
        each for each in inspector.findChildren(QAbstractButton) if not (each.accessibleName() or each.text())
    ] == []
    assert inspector.card("prod-eu").release.accessibleDescription().startswith("In Production EU, PRODUCTION")


def test_whether_it_may_be_asked_for_by_a_command() -> None:
    picture = samples.picture()
    assert may_ask(picture, Verb.RELEASE, KEY, "prod-eu")
    assert not may_ask(picture, Verb.ROLL_BACK, KEY, "prod-eu")
    assert not may_ask(picture, Verb.RELEASE, KEY, "prod-eu", "the disk is full.")
    assert not may_ask(picture, Verb.RELEASE, "gone", "prod-eu")
    assert not may_ask(picture, Verb.RELEASE, KEY, "gone")


def test_what_was_rolled_back_says_so_with_who_and_when_and_is_not_the_next_thing_to_press(
    inspector: Inspector,
) -> None:
    card = inspector.card
    inspector.show_feature(samples.picture(), KEY)
    assert card("prod-eu").release.property("look") == Look.PRIMARY.value
    undone = changed_last(replace(OURS, reason="INC-7", deed=Deed.ROLLED_BACK))
    row = undone.catalogue.rows[KEY]

    def marked(column: Column) -> Column:
        marks = bytearray(column.marks)
        marks[row] |= Mark.ROLLED_BACK
        return replace(column, marks=bytes(marks))

    inspector.show_feature(with_column(undone, "prod-eu", marked), KEY)
    words = words_of(card("prod-eu"))
    assert "Waiting, rolled back" in words
    assert "Rolled back to off by Maya Lindqvist 30 s ago\n“INC-7”" in words
    assert card("prod-eu").release.property("look") == Look.BUTTON.value
