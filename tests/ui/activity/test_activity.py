"""The activity: order, filter, details, export, and outcomes that are not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QStyleOptionViewItem,
)

from limelight.domain.changes import Addition, ChangeState, Passage
from limelight.domain.errors import JournalUnusable
from limelight.ui.activity import ActivityView
from limelight.ui.activity.add_reason import AddReasonDialog
from limelight.ui.activity.attest import AttestDialog
from limelight.ui.activity.model import ActivityModel, Role, Wish
from limelight.ui.activity.words import Column, Group, group_of
from limelight.ui.outcome import outcome_of
from limelight.ui.text import time_words
from limelight.ui.theme import Themes
from limelight.usecases.export_activity import ExportForm
from limelight.usecases.read_activity import Activity
from pictures import samples
from ui.shown import on_screen, words_of


@pytest.fixture
def view(qtbot, themes: Themes) -> Iterator[ActivityView]:
    made = ActivityView(themes)
    made.resize(1280, 800)
    with on_screen(qtbot, made):
        yield made


def shown(view: ActivityView) -> list[str]:
    return [view.model.entry(row).id for row in range(view.model.rowCount())]


def cells(view: ActivityView, row: int) -> list[str]:
    return [view.model.index(row, column).data().replace("\N{NO-BREAK SPACE}", " ") for column in Column]


def test_the_model_keeps_its_promises(qtmodeltester) -> None:
    model = ActivityModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_entries(samples.activity())
    model.choose(Wish("virtual"))
    model.choose(Wish(group=Group.UNRESOLVED))
    model.take(samples.recorded(ChangeState.CONFIRMED, "i-unknown", samples.NOW))
    assert tester.model() is model
    qtmodeltester.check(model)


def test_it_says_that_it_is_being_read_that_it_is_empty_and_why_it_could_not_be_read(view: ActivityView) -> None:
    assert "Reading what was recorded…" in words_of(view)
    view.show_entries(())
    assert "Nothing was changed from here yet." in words_of(view)
    view.show_trouble(JournalUnusable("The journal is damaged."))
    assert "The journal is damaged." in words_of(view)


@pytest.mark.parametrize("has_older", [True, False])
def test_it_says_so_where_the_journal_holds_more_than_is_shown(view: ActivityView, has_older: bool) -> None:
    view.show_activity(Activity(tuple(samples.activity()), has_older))
    assert (
        "The newest 1\N{NARROW NO-BREAK SPACE}000 changes, and every older one that is not resolved." in words_of(view)
    ) is has_older


def test_unresolved_entries_stay_on_top_then_the_newest_first(view: ActivityView) -> None:
    view.show_entries(samples.activity())
    assert shown(view) == ["i-unknown", "i-3", "i-1", "i-4", "i-5", "i-6", "i-7", "i-8", "i-9"]


def test_a_row_tells_when_how_it_ended_what_where_who_why_and_for_what(view: ActivityView) -> None:
    view.show_entries(samples.activity())
    row = view.model.row_of("i-5")
    assert cells(view, row)[1:] == [
        "Confirmed",
        "Instant payments",
        "Production EU",
        "Roll back: everyone → 25 %",
        "Maya Lindqvist",
        "Limelight",
        "The campaign starts today",
        "REL-2081",
    ]
    assert "Nov 2026" in cells(view, row)[0]
    spoken = view.model.index(row, Column.OUTCOME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Outcome: Confirmed"


def test_production_is_marked_in_words_and_colour_on_its_rows_and_in_the_details(view: ActivityView) -> None:
    view.know_places([*samples.PATH[:-1], replace(samples.EU, demo=True)])
    view.show_entries(samples.activity())
    marked = {"i-1": False, "i-5": True, "i-6": True}
    for identity, is_marked in marked.items():
        index = view.model.index(view.model.row_of(identity), Column.ENVIRONMENT)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken.endswith(", PRODUCTION") is is_marked
        option = QStyleOptionViewItem()
        view.table.itemDelegate().initStyleOption(option, index)
        assert option.icon.isNull() is not is_marked
        if is_marked:  # the word stands in it: as wide as the badge on the card, and no dot of colour
            assert option.decorationSize.width() > 2 * option.decorationSize.height()
        view.select_entry(identity)
        assert ("PRODUCTION" in words_of(view.details).split("\n")) is is_marked
    view.select_entry("i-5")
    assert "DEMO" in words_of(view.details).split("\n")
    view.bar.search.setText("production")
    assert shown(view) == [identity for identity in shown(view) if identity != "i-1"]
    view.bar.search.setText("staging")
    assert shown(view) == ["i-1"]


def test_what_the_profile_does_not_know_is_not_marked(view: ActivityView) -> None:
    view.know_places(())
    view.show_entries(samples.activity())
    view.select_entry("i-5")
    assert "PRODUCTION" not in words_of(view.details)
    assert not view.model.index(0, Column.ENVIRONMENT).data(Role.PRODUCTION)


def test_every_column_is_in_sight_where_the_window_is_1280_wide(view: ActivityView) -> None:
    many = [samples.recorded(ChangeState.CONFIRMED, f"n-{number}") for number in range(60)]
    view.show_entries(many)
    QApplication.processEvents()
    table = view.table
    assert view.width() == 1280
    assert table.verticalScrollBar().isVisible()
    assert table.horizontalScrollBar().maximum() == 0
    last = table.columnViewportPosition(Column.TICKET) + table.columnWidth(Column.TICKET)
    assert last <= table.viewport().width()
    assert min(table.columnWidth(column) for column in Column) >= 80


def test_more_room_is_shared_until_the_person_chooses_the_widths(view: ActivityView) -> None:
    view.show_entries(samples.activity())
    before = [view.table.columnWidth(column) for column in Column]
    view.resize(2560, 1440)
    QApplication.processEvents()
    wide = [view.table.columnWidth(column) for column in Column]
    assert all(now >= was for now, was in zip(wide, before, strict=True))
    assert sum(wide) == view.table.viewport().width()
    view.table.setColumnWidth(Column.FEATURE, 333)
    view.resize(1280, 800)
    QApplication.processEvents()
    assert view.table.columnWidth(Column.FEATURE) == 333


@pytest.mark.parametrize("state", list(ChangeState))
def test_every_state_has_a_word_a_sign_and_a_group(view: ActivityView, state: ChangeState) -> None:
    view.show_entries([samples.recorded(state)])
    assert cells(view, 0)[Column.OUTCOME] == outcome_of(state).word
    option = QStyleOptionViewItem()
    view.table.itemDelegate().initStyleOption(option, view.model.index(0, Column.OUTCOME))
    assert not option.icon.isNull()
    assert group_of(view.model.entry(0)) in (Group.UNRESOLVED, Group.SUCCEEDED, Group.NOT_DONE)


def test_states_have_different_words() -> None:
    words = [outcome_of(state).word for state in ChangeState]
    assert len(set(words)) == len(words)


def test_the_filter_finds_any_words_and_says_when_none_fits(view: ActivityView) -> None:
    view.show_entries(samples.activity())
    QTest.keyClicks(view.bar.search, "jonas CARDS")
    assert shown(view) == ["i-4"]
    view.bar.search.setText("payments.instant nordics")
    assert shown(view) == ["i-6"]
    view.bar.search.setText("nothing like it")
    assert "No entry fits the filter." in words_of(view)
    view.bar.clear()
    assert len(shown(view)) == 9


def test_chips_choose_kinds_of_outcome_and_count_them(view: ActivityView) -> None:
    view.show_entries(samples.activity())
    assert [chip.text() for chip in view.bar.chips.values()] == [
        "All  9",
        "Not resolved yet  2",
        "Succeeded  3",
        "Not done  4",
    ]
    view.bar.chips[Group.UNRESOLVED].click()
    assert shown(view) == ["i-unknown", "i-3"]
    view.bar.chips[Group.NOT_DONE].click()
    assert shown(view) == ["i-4", "i-6", "i-8", "i-9"]
    view.bar.chips[Group.SUCCEEDED].click()
    assert shown(view) == ["i-1", "i-5", "i-7"]


def test_the_unresolved_are_counted_when_their_number_changes(view: ActivityView) -> None:
    counted: list[int] = []
    view.unresolved_counted.connect(counted.append)
    view.show_entries(samples.activity())
    view.take(samples.recorded(ChangeState.SENDING, "i-new", samples.NOW, made_at=samples.NOW))
    view.take(samples.recorded(ChangeState.VERIFYING, "i-new", samples.NOW + 1, made_at=samples.NOW))
    view.take(samples.recorded(ChangeState.CONFIRMED, "i-new", samples.NOW + 2, made_at=samples.NOW))
    assert counted == [2, 3, 2]
    assert [each.intent.id for each in view.model.unresolved] == ["i-unknown", "i-3"]


def test_a_list_that_was_read_earlier_does_not_undo_what_is_known_since(view: ActivityView) -> None:
    view.take(samples.recorded(ChangeState.CONFIRMED, "i-unknown", samples.NOW))
    view.show_entries(samples.activity())
    assert view.model.entry(view.model.row_of("i-unknown")).ours.state is ChangeState.CONFIRMED


def test_the_details_tell_everything_that_was_recorded(view: ActivityView) -> None:
    entry = samples.recorded(
        ChangeState.REFUSED, overrides=("Release it against the freeze in our profile",), undoes="i-0"
    )
    view.show_entries([replace(entry, facts={"answer": "refused", "server says": "Not today.", "read back": "off"})])
    assert "Select an entry" in words_of(view.details)
    view.select_entry("i-1")
    words = words_of(view.details)
    for told in (
        "Release “Instant payments”",
        "Refused",
        "The server says: not today.",
        "payments.instant",
        "prod-eu, at https://toggles.bank.example",
        "off → everyone",
        "Turn it on for everyone",
        "By Maya Lindqvist",
        "The campaign starts today",
        "REL-2081",
        "Release it against the freeze in our profile",
        "Not today.",
        '"7"',
        "i-0",
    ):
        assert told in words
    assert not view.details.check.isVisible()


def test_the_details_tell_when_it_came_into_each_state(view: ActivityView) -> None:
    entry = samples.recorded(ChangeState.WAITING, at=samples.NOW - 28)
    later = Passage(ChangeState.CONFIRMED, samples.NOW + 3 * samples.DAY)
    view.show_entries([replace(entry, state=later.state, at=later.at, passages=(*entry.passages, later))])
    view.select_entry("i-1")
    lines = words_of(view.details).split("\n")
    start = lines.index("How it went") + 1
    told = [line.partition(" ")[2] if at < 3 else line for at, line in enumerate(lines[start : start + 4])]
    assert told[:3] == ["Recorded", "Sending", "Accepted, waits for approval"]
    assert told[3].startswith(time_words(later.at)[:11])
    assert told[3].endswith(" Confirmed")
    assert lines[start].startswith(time_words(samples.NOW - 30)[-8:])


def test_the_selected_entry_stays_selected_and_shows_its_newest_state(view: ActivityView) -> None:
    view.show_entries(samples.activity())
    view.select_entry("i-unknown")
    assert "We do not know yet" in words_of(view.details)
    view.take(samples.recorded(ChangeState.CONFIRMED, "i-unknown", samples.NOW))
    assert view.model.entry(view.table.currentIndex().row()).id == "i-unknown"
    assert "Checked on the server at 14:03:22" in words_of(view.details)
    assert not view.details.attest.isVisible()


def test_an_entry_that_the_filter_hides_is_shown_when_it_is_asked_for(view: ActivityView) -> None:
    view.show_entries(samples.activity())
    view.bar.chips[Group.UNRESOLVED].click()
    view.select_entry("i-4")
    assert "Virtual cards" in words_of(view.details)


def test_an_unknown_outcome_can_be_checked_again(qtbot, view: ActivityView) -> None:
    view.show_entries(samples.activity())
    view.select_entry("i-unknown")
    with qtbot.waitSignal(view.check_asked) as asked:
        view.details.check.click()
    assert asked.args == ["i-unknown"]


def attest(view: ActivityView) -> AttestDialog:
    view.select_entry("i-unknown")
    view.details.attest.click()
    return next(iter(view.findChildren(AttestDialog)))


def test_a_person_who_knows_how_it_ended_must_say_how_they_know(qtbot, view: ActivityView) -> None:
    view.show_entries(samples.activity())
    dialog = attest(view)
    assert "Release “Instant payments” from off to everyone in Production EU" in words_of(dialog)
    assert not dialog.record.isEnabled()
    dialog.words_field.setText("Seen in the vendor's console")
    assert not dialog.record.isEnabled()
    dialog.not_done_choice.click()
    assert dialog.record.isEnabled()
    QTest.keyClick(dialog.words_field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(view.attest_asked) as asked:
        dialog.record.click()
    assert asked.args == ["i-unknown", False, "Seen in the vendor's console"]


def test_an_attestation_can_be_given_up(qtbot, view: ActivityView) -> None:
    view.show_entries(samples.activity())
    dialog = attest(view)
    with qtbot.assertNotEmitted(view.attest_asked):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def ask_why(view: ActivityView) -> AddReasonDialog:
    view.select_entry("i-1")
    view.details.add_reason.click()
    return next(iter(view.findChildren(AddReasonDialog)))


def test_a_reason_can_be_added_where_none_was_given(qtbot, view: ActivityView) -> None:
    view.show_entries([samples.recorded(ChangeState.CONFIRMED, reason="", ticket="")])
    dialog = ask_why(view)
    assert dialog.isModal()
    assert "from off to everyone in Production EU" in words_of(dialog)
    assert [field.accessibleName() for field in dialog.findChildren(QLineEdit)] == [
        "Reason (required)",
        "Ticket (optional)",
    ]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in dialog.findChildren(QLabel))
    dialog.reason_field.setText("  ")
    assert not dialog.record.isEnabled()
    dialog.reason_field.setText(" Payments were slow ")
    dialog.ticket_field.setText("INC-7")
    QTest.keyClick(dialog.reason_field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(view.reason_asked) as asked:
        dialog.record.click()
    assert asked.args == ["i-1", "Payments were slow", "INC-7"]


def test_an_added_reason_is_shown_with_who_and_when_and_is_not_asked_for_again(view: ActivityView) -> None:
    entry = samples.recorded(ChangeState.CONFIRMED, reason="", ticket="")
    view.show_entries([entry])
    view.select_entry("i-1")
    assert "None was given" in words_of(view.details)
    assert view.details.add_reason.isVisible()
    view.take(replace(entry, added=Addition("<b>slow</b>", "INC-7", "Tom", samples.NOW - 5)))
    words = words_of(view.details)
    for told in ("<b>slow</b>", "INC-7", "Added afterwards by Tom"):
        assert told in words
    assert not view.details.add_reason.isVisible()
    assert cells(view, 0)[-2:] == ["<b>slow</b>", "INC-7"]
    view.bar.search.setText("inc-7 slow")
    assert shown(view) == ["i-1"]


def test_a_reason_is_asked_for_only_where_it_may_be_added(view: ActivityView) -> None:
    assert not view.details.add_reason.isVisible()
    for number, state in enumerate(ChangeState):
        view.show_entries([samples.recorded(state, f"n-{number}", reason="")])
        view.select_entry(f"n-{number}")
        made = state not in (ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING)
        assert view.details.add_reason.isVisible() is made
    view.show_entries([samples.recorded(ChangeState.CONFIRMED, "with")])
    view.select_entry("with")
    assert not view.details.add_reason.isVisible()


def test_a_ticket_that_was_given_is_not_asked_for_and_the_question_can_be_given_up(qtbot, view: ActivityView) -> None:
    view.show_entries([samples.recorded(ChangeState.CONFIRMED, reason="")])
    dialog = ask_why(view)
    assert dialog.ticket_field is None
    with qtbot.assertNotEmitted(view.reason_asked):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("place", "form", "suffix"), [(0, ExportForm.CSV, "csv"), (1, ExportForm.JOURNAL, "zip")])
def test_the_export_asks_where_to(
    qtbot, view: ActivityView, tmp_path: Path, place: int, form: ExportForm, suffix: str
) -> None:
    view.bar.export.menu().actions()[place].trigger()
    dialog = next(iter(view.findChildren(QFileDialog)))
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == suffix
    path = tmp_path / f"out.{suffix}"
    with qtbot.waitSignal(view.export_asked) as asked:
        dialog.fileSelected.emit(str(path))
    assert asked.args == [path, form]
    dialog.close()


def test_text_from_servers_is_plain_and_long_text_is_shortened(view: ActivityView) -> None:
    evil = "<b>x</b> \u202e" + "n" * 10_000
    view.show_entries([samples.recorded(ChangeState.REFUSED, feature_name=evil, reason=evil, actor=evil)])
    row = cells(view, 0)
    assert row[Column.FEATURE].startswith("<b>x</b> ⟨U+202E⟩")
    assert max(len(text) for text in row) <= 200
    view.select_entry("i-1")
    words_of(view)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in view.findChildren(QLabel))
    assert view.details.widget().width() <= view.details.width()


def test_it_works_from_the_keyboard_and_every_control_has_a_name(view: ActivityView) -> None:
    view.show_entries(samples.activity())
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert "Accepted, waits for approval" in words_of(view.details)
    QTest.keyClick(view.table, Qt.Key.Key_Tab)
    assert view.window().focusWidget() is not view.table
    controls = [*view.findChildren(QAbstractButton), *view.findChildren(QLineEdit)]
    named = [each.accessibleName() or each.text() for each in controls if each.isVisible()]
    assert all(named)
    assert len(named) >= 6
