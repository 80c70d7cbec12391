"""The activity with what the systems told: one list, its filters, its gaps, and what is known of an entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QStyleOptionViewItem

from limelight.domain.activity import Source
from limelight.domain.cells import Deed
from limelight.domain.errors import JournalUnusable, Unreachable
from limelight.domain.happenings import Deployment, Feed, Histories, Page, Told
from limelight.domain.systems import HistoryEntry
from limelight.ui.activity import ActivityView
from limelight.ui.activity.model import ActivityModel, Wish
from limelight.ui.activity.words import Column, Group
from limelight.ui.theme import Themes
from pictures import histories, samples
from pictures.samples import DAY, EU, HOUR, NORDICS, NOW, PATH
from ui.shown import on_screen, words_of

ELSEWHERE = f"changes {EU.key} c-85"
BUILT = f"deployments {EU.key} d-9"


@pytest.fixture
def view(qtbot, themes: Themes) -> Iterator[ActivityView]:
    made = ActivityView(themes)
    made.know_places(PATH)
    made.know(histories.known())
    made.reach.show_age(NOW)
    made.resize(1280, 800)
    with on_screen(qtbot, made):
        made.show_entries(samples.activity())
        made.show_histories(histories.histories())
        yield made


def shown(view: ActivityView) -> list[str]:
    return [view.model.entry(row).id for row in range(view.model.rowCount())]


def cells(view: ActivityView, entry: str) -> list[str]:
    row = view.model.row_of(entry)
    return [view.model.index(row, column).data().replace("\N{NO-BREAK SPACE}", " ") for column in Column]


def pick(picker: QComboBox, text: str) -> None:
    picker.setCurrentIndex(picker.findText(text))
    assert picker.currentText() == text


def test_the_model_keeps_its_promises(qtmodeltester) -> None:
    model = ActivityModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_entries(samples.activity())
    model.show_histories(histories.histories())
    model.choose(Wish(sources=frozenset({Source.SYSTEM})))
    model.show_histories(histories.histories(long=True, older=None))
    model.know(histories.known())
    assert tester.model() is model
    qtmodeltester.check(model)


def test_one_list_in_time_order_below_what_is_not_resolved(view: ActivityView) -> None:
    assert shown(view)[:6] == ["i-unknown", "i-3", "i-1", BUILT, ELSEWHERE, f"changes {EU.key} c-84"]
    times = [view.model.entry(row).at for row in range(2, view.model.rowCount())]
    assert times == sorted(times, reverse=True)


def test_the_systems_record_of_our_change_is_no_second_entry(view: ActivityView) -> None:
    assert "changes staging c-90" not in shown(view)
    assert cells(view, "i-1")[Column.SOURCE] == "Both"
    view.select_entry("i-1")
    words = words_of(view.details)
    assert all(each in words for each in ("Recorded there", "Bank toggles", "Released to everyone", "As c-90"))
    view.bar.search.setText("c-90")
    assert shown(view) == ["i-1"]


def test_what_somebody_did_elsewhere_is_told_as_its_system_tells_it(view: ActivityView) -> None:
    assert cells(view, ELSEWHERE)[1:] == [
        "Done",
        "Virtual cards",
        "Production EU",
        "Rolled back to 25 %",
        "Jonas Berg",
        "Bank toggles",
        "Customers could not pay abroad",
        "",
    ]
    view.select_entry(ELSEWHERE)
    words = words_of(view.details)
    for told in ("nothing proves that it was done from this computer", "A roll back", "everyone → 25 %", "As c-85"):
        assert told in words
    assert not view.details.check.isVisible()
    assert not view.details.add_reason.isVisible()


def test_what_was_recorded_for_the_same_request_stands_with_it(view: ActivityView) -> None:
    done = replace(histories.change("c-95", 10.0, "cards.virtual", "Priya Nair"), request="r1")
    with_it = replace(done, id="c-94", words="strategy added: 100 %", deed=Deed.UNTOLD)
    view.show_histories(Histories({(EU.key, Feed.CHANGES): Told((done, with_it), None)}, NOW))
    assert f"changes {EU.key} c-94" not in shown(view)
    view.select_entry(f"changes {EU.key} c-95")
    assert "Strategy added: 100 %, as c-94" in words_of(view.details)
    view.bar.search.setText("c-94")
    assert shown(view) == [f"changes {EU.key} c-95"]


def test_what_came_to_nothing_is_not_called_done(view: ActivityView) -> None:
    told = cells(view, f"changes {EU.key} c-84")
    assert (told[Column.OUTCOME], told[Column.CHANGE]) == ("Not done", "Released to everyone: rejected")


def test_what_waits_in_a_system_is_neither_done_nor_not_done(view: ActivityView) -> None:
    waiting = replace(histories.change("c-95", 10.0, "cards.virtual", "Priya Nair"), done=False, waits=True)
    view.show_histories(Histories({(EU.key, Feed.CHANGES): Told((waiting,), None)}, NOW))
    assert cells(view, f"changes {EU.key} c-95")[Column.OUTCOME] == "Waits there"
    view.bar.chips[Group.UNRESOLVED].click()
    assert f"changes {EU.key} c-95" in shown(view)


def test_a_deployment_is_told_with_what_else_of_it_was_deployed(qtbot, view: ActivityView) -> None:
    told = cells(view, BUILT)
    assert (told[Column.FEATURE], told[Column.CHANGE]) == ("payments 2.5.0", "Deployed, with 2 features")
    with qtbot.waitSignal(view.details.versions_wanted) as asked:
        view.select_entry(BUILT)
    assert asked.args == [EU.key, "payments"]
    assert "Reading what else was deployed…" in words_of(view.details)
    older = (histories.deployment("d-8", 9 * DAY, "2.4.1"),)
    view.details.show_versions(EU.key, "ledger", Page(older))
    assert "2.4.1" not in words_of(view.details)
    view.details.show_versions(EU.key, "payments", Page(older, "more"))
    words = words_of(view.details)
    assert all(each in words for each in ("2.4.1, deployed: ", "Older ones are not shown here.", "On 8 of 8 instances"))
    view.details.show_versions(EU.key, "payments", Page(()))
    assert "No deployment of payments is told." in words_of(view.details)
    view.details.show_versions(EU.key, "payments", Unreachable("Nobody answers."))
    assert "Nobody answers." in words_of(view.details)


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("Made from here", {Source.HERE, Source.BOTH}),
        ("Told by systems", {Source.SYSTEM, Source.BOTH}),
        ("By systems only", {Source.SYSTEM}),
        ("Everything", set(Source)),
    ],
)
def test_it_is_filtered_by_who_tells_it(view: ActivityView, words: str, sources: set[Source]) -> None:
    pick(view.bar.sources, words)
    assert {view.model.entry(row).source for row in range(view.model.rowCount())} == sources


def test_it_is_filtered_by_environment_and_person_and_counts_what_is_left(view: ActivityView) -> None:
    pick(view.bar.people, "Jonas Berg")
    assert {view.model.entry(row).who for row in range(view.model.rowCount())} == {"Jonas Berg"}
    assert BUILT not in shown(view)
    pick(view.bar.places, "Staging")
    assert "No entry fits the filter." in words_of(view)
    assert view.bar.chips[Group.ALL].text() == "All  0"
    pick(view.bar.people, "Anybody")
    assert shown(view) == ["i-1"]
    view.select_entry("i-5")  # whatever is filtered
    assert view.model.entry(view.table.currentIndex().row()).id == "i-5"
    assert view.bar.wish == Wish()


def test_one_environment_is_shown_as_far_back_as_it_was_read(view: ActivityView) -> None:
    quiet = HistoryEntry("q-1", "cards.virtual", "staging", "Priya Nair", NOW - 90 * DAY, "turned on")
    told = histories.histories()
    mixed = replace(told, told={**told.told, ("staging", Feed.CHANGES): Told((quiet,), None)})
    view.show_histories(mixed)
    assert "changes staging q-1" not in shown(view)
    pick(view.bar.places, "Staging")
    assert "changes staging q-1" in shown(view)
    assert view.environments_wished == {"staging"}
    assert "Everything that the systems keep is in the list." in words_of(view.reach)


def test_the_gaps_are_said_and_how_far_back_it_reaches(view: ActivityView) -> None:
    words = words_of(view.reach).replace("\N{NO-BREAK SPACE}", " ")
    assert "What the systems tell is in the list back to 16 Nov 2026," in words
    assert "what is older was not read. Read 12 s ago." in words
    assert "Not read, so it may be missing: changes of Production Nordics. Unleash Nordics does not answer" in words
    assert "Never told, so it is missing: deployments of Production Nordics. Unleash does not tell" in words


def test_older_entries_are_asked_for_and_nothing_else_meanwhile(qtbot, view: ActivityView) -> None:
    with qtbot.waitSignal(view.reach.older_wanted):
        qtbot.mouseClick(view.reach.older, Qt.MouseButton.LeftButton)
    view.reach.show_reading(True)
    assert not view.reach.older.isEnabled()
    assert not view.reach.again.isEnabled()
    assert "Reading more…" in words_of(view.reach)
    view.reach.show_reading(False)
    with qtbot.waitSignal(view.reach.newest_wanted):
        qtbot.keyClick(view.reach.again, Qt.Key.Key_Space)


def test_the_end_is_said_and_leads_nowhere(view: ActivityView) -> None:
    view.show_histories(Histories({(EU.key, Feed.CHANGES): Told((), None)}, NOW))
    assert not view.reach.older.isEnabled()
    assert "Everything that the systems keep is in the list." in words_of(view.reach)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Histories(), "The systems were not asked yet."),
        (Histories({(EU.key, Feed.CHANGES): Told(trouble="Nobody.")}, NOW), "No system's history could be read."),
        (Histories({(EU.key, Feed.CHANGES): Told(untold="Never.")}, NOW), "No system's history could be read."),
    ],
)
def test_nothing_read_never_looks_like_nothing_happened(view: ActivityView, told: Histories, words: str) -> None:
    view.show_histories(told)
    assert words in words_of(view.reach)


def test_a_journal_that_cannot_be_read_is_said_beside_what_the_systems_tell(view: ActivityView) -> None:
    view.show_trouble(JournalUnusable("The journal is damaged."))
    assert "The journal is damaged." in words_of(view.reach)
    view.show_entries(())
    assert "The journal is damaged." not in words_of(view.reach)


def test_the_selected_entry_stays_selected_when_more_is_read(view: ActivityView) -> None:
    view.select_entry(ELSEWHERE)
    view.show_histories(histories.histories(long=True, older=None))
    assert view.model.entry(view.table.currentIndex().row()).id == ELSEWHERE


def test_every_sign_has_a_word_and_every_control_a_name(view: ActivityView) -> None:
    for row in range(view.model.rowCount()):
        option = QStyleOptionViewItem()
        index = view.model.index(row, Column.OUTCOME)
        view.table.itemDelegate().initStyleOption(option, index)
        assert not option.icon.isNull()
        assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Outcome: ")
    for control in (view.bar.sources, view.bar.places, view.bar.people):
        assert control.accessibleName()
        assert control.accessibleDescription()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    for button in view.reach.findChildren(QAbstractButton):
        assert button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_systems_tell_is_plain_text_and_odd_characters_show(view: ActivityView) -> None:
    evil = "<b>x</b>\N{RIGHT-TO-LEFT OVERRIDE}"
    change = HistoryEntry("c-1", evil, EU.key, evil, NOW - HOUR, evil, evil)
    built = Deployment(evil, EU.key, NOW - HOUR, evil, evil, evil, evil, features=(evil,))
    view.show_histories(
        Histories(
            {
                (EU.key, Feed.CHANGES): Told((change,), None),
                (EU.key, Feed.DEPLOYMENTS): Told((built,), None),
                (NORDICS.key, Feed.CHANGES): Told(trouble=evil),
            },
            NOW,
        )
    )
    for entry in (f"changes {EU.key} c-1", f"deployments {EU.key} {evil}"):
        view.select_entry(entry)
        assert any("<b>x</b>⟨U+202E⟩" in cell for cell in cells(view, entry))
        assert "<b>x</b>⟨U+202E⟩" in words_of(view.details)
    assert "<b>x</b>⟨U+202E⟩" in words_of(view.reach)
    assert view.bar.people.findText("<b>x</b>⟨U+202E⟩") > 0
