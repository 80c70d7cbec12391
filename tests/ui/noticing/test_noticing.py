"""What became different since the person looked last, in a window with a desk that answers at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.moments import local_moment_of
from limelight.domain.noticed import News
from limelight.domain.people import Actor
from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.domain.standing import Standing
from limelight.ui.asking import Asking
from limelight.ui.feed import Feed
from limelight.ui.noticing.noticing import Around, Noticing
from limelight.ui.noticing.settings_dialog import NoticeSettings
from limelight.ui.noticing.since_list import SinceList
from limelight.ui.noticing.wishes import Wishes, keep_wishes
from limelight.ui.stage.words import Moment
from limelight.ui.text import time_words
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures import samples
from pictures.rig import build
from pictures.story import MONOTONIC, NOW
from ui.noticing.desk import FEATURE, NOBODY, Desk, start, with_cell
from ui.shown import words_of

MINUTE = local_moment_of(NOW).hour * 60 + local_moment_of(NOW).minute


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot, themes: Themes) -> Iterator[MainWindow]:
    made = build(themes, demo=False)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


class Rig:
    """The window, and what happens to it."""

    def __init__(self, window: MainWindow, desk: Desk, feed: Feed, settings: QSettings, themes: Themes) -> None:
        self.window, self.desk, self.feed = window, desk, feed
        asking = Asking(desk, window.show_notice, window)
        profile = Profile("Nordlicht Bank", (), ())
        around = Around(profile, themes, settings, asking, lambda: Moment(NOW, MONOTONIC))
        self.noticing = Noticing(window, around)
        self.picture = start()
        self.entries: dict[str, Recorded] = {}

    def begin(self, picture: Picture | None = None) -> None:
        self.picture = picture or self.picture
        self.window.show_picture(self.picture)
        self.noticing.listen_to(self.feed, self.picture)
        self.noticing.begin()
        self.noticing.take_entries(())
        self.settle()

    def own(self, recorded: Recorded) -> None:
        """A change of the person's own is new, or in another state."""
        self.entries[recorded.intent.id] = recorded
        self.noticing.take_entries(tuple(reversed(self.entries.values())))
        self.settle()

    def look(self, looks: bool) -> None:
        self.noticing.looking._state = (
            Qt.ApplicationState.ApplicationActive if looks else Qt.ApplicationState.ApplicationInactive
        )
        self.noticing.looking._tell()
        self.settle()

    def changes(self, environment: str = "prod-eu", exposure=RELEASED, standing=Standing.RELEASED, **more) -> None:
        """Somebody changes something, and it is read."""
        self.picture = with_cell(self.picture, environment, exposure, standing, **more)
        self.window.show_picture(self.picture)
        self.feed.tell_picture(self.picture)
        self.settle()

    def settle(self) -> None:
        for _ in range(8):
            QApplication.processEvents()

    @property
    def line(self) -> str:
        """What the line says; empty where it is hidden."""
        line = self.noticing.line
        kinds = [button.text() for button in line.kinds.values() if button.isVisible()]
        return ", ".join(kinds) if line.isVisible() else ""

    @property
    def told(self) -> list[str]:
        """The summaries that are on the desktop."""
        return [each.summary for each in self.desk.notifier.shown.values()]


@pytest.fixture
def rig(window: MainWindow, desk: Desk, feed: Feed, settings: QSettings, themes: Themes) -> Rig:
    made = Rig(window, desk, feed, settings, themes)
    made.look(True)
    return made


def test_what_changes_before_ones_eyes_is_not_told(rig: Rig) -> None:
    rig.begin()
    rig.changes()
    assert rig.line == ""
    assert rig.told == []


def test_what_changed_meanwhile_is_counted_and_told_by_kind(rig: Rig) -> None:
    rig.begin()
    rig.changes("staging", RELEASED, Standing.RELEASED)
    rig.look(False)
    rig.changes("prod-eu")
    rig.changes("prod-us", partial(25.0), Standing.PARTLY_RELEASED)
    rig.changes("staging", DARK, Standing.WAITING)
    rig.look(True)
    assert rig.line == "2 released, 1 rolled back"
    assert f"Since you last looked, {time_words(NOW)}:" in words_of(rig.noticing.line)


def test_what_was_seen_is_not_told_again(rig: Rig, desk: Desk) -> None:
    rig.begin()
    rig.look(False)
    rig.changes()
    rig.look(True)
    QTest.mouseClick(rig.noticing.line.done, Qt.MouseButton.LeftButton)
    rig.settle()
    assert rig.line == ""
    rig.look(False)
    assert desk.file is rig.picture
    rig.changes("prod-us")
    rig.look(True)
    assert rig.line == "1 released"


def test_what_was_not_marked_as_seen_stays_however_often_one_looks(rig: Rig) -> None:
    rig.begin()
    rig.look(False)
    rig.changes()
    for _ in range(3):
        rig.look(True)
        rig.look(False)
    rig.changes("prod-us")
    rig.look(True)
    assert rig.line == "2 released"


def test_what_was_changed_back_is_not_told(rig: Rig) -> None:
    rig.begin()
    rig.look(False)
    rig.changes()
    assert len(rig.told) == 1
    rig.changes(exposure=DARK, standing=Standing.WAITING)
    assert rig.told == []
    rig.look(True)
    assert rig.line == ""


def test_after_a_start_it_is_told_what_changed_since_the_last_run(rig: Rig, desk: Desk) -> None:
    desk.file = start()
    rig.begin(with_cell(start(), "prod-eu", RELEASED, Standing.RELEASED))
    assert rig.line == "1 released"
    assert rig.told == []


def test_without_a_picture_of_the_last_run_nothing_is_claimed(rig: Rig, desk: Desk) -> None:
    desk.file = None
    rig.begin(with_cell(start(), "prod-eu", RELEASED, Standing.RELEASED))
    assert rig.line == ""
    rig.look(False)
    assert desk.file is rig.picture


def test_what_has_not_been_read_yet_does_not_count_as_seen(rig: Rig, desk: Desk) -> None:
    desk.file = start()
    before = start()
    unread = tuple(
        replace(column, freshness=replace(column.freshness, read_monotonic=None)) for column in before.columns
    )
    rig.begin(replace(before, columns=unread))
    rig.picture = before
    rig.changes()
    assert rig.line == "1 released"


def test_ones_own_changes_are_not_told(rig: Rig) -> None:
    rig.begin(with_person(start(), "Maya"))
    rig.look(False)
    rig.changes(by="Maya")
    assert rig.told == []
    rig.look(True)
    assert rig.line == ""
    rig.look(False)
    rig.changes("prod-us", by="Ben")
    assert rig.told == ["1 change in Production US (PRODUCTION)"]


def test_ones_own_changes_are_known_where_the_system_names_nobody(rig: Rig) -> None:
    rig.begin()
    rig.look(False)
    recorded = samples.recorded(ChangeState.CONFIRMED, "i-1", environment=samples.EU)
    intent = replace(recorded.intent, feature=FEATURE, environment="prod-eu", target=RELEASED)
    rig.own(replace(recorded, intent=intent))
    rig.changes(by="")
    assert rig.told == []
    refused = replace(intent, id="i-2", environment="prod-us")
    rig.own(replace(recorded, intent=refused, state=ChangeState.REFUSED))
    rig.changes("prod-us", by="")
    assert rig.told == ["1 change in Production US (PRODUCTION)"]


def test_only_production_is_told_of_by_itself_and_one_notification_grows(rig: Rig, desk: Desk) -> None:
    rig.begin()
    rig.look(False)
    rig.changes("staging")
    assert rig.told == []
    rig.changes("prod-eu")
    rig.changes("prod-eu", partial(10.0), Standing.PARTLY_RELEASED, row=3)
    assert rig.told == ["2 changes in Production EU (PRODUCTION)"]
    rig.feed.tell_picture(rig.picture)
    rig.settle()
    assert len(desk.notifier.log) == 2
    rig.look(True)
    assert rig.told == []
    assert rig.line == "3 released"


def test_what_was_in_the_line_already_is_not_told_on_the_desktop(rig: Rig, desk: Desk) -> None:
    rig.begin()
    rig.look(False)
    rig.changes()
    rig.look(True)
    rig.look(False)
    rig.feed.tell_picture(replace(rig.picture))
    rig.settle()
    assert len(desk.notifier.log) == 1


def test_other_environments_are_told_of_where_they_were_chosen(rig: Rig) -> None:
    rig.noticing.telling.wishes = Wishes(chosen={"staging": True, "prod-eu": False})
    rig.begin()
    rig.look(False)
    rig.changes("staging")
    rig.changes("prod-eu")
    assert rig.told == ["1 change in Staging"]


@pytest.mark.parametrize(
    "wishes", [Wishes(shows=False), Wishes(quiet=(MINUTE, (MINUTE + 2) % 1440))], ids=["off", "quiet"]
)
def test_nothing_is_shown_where_it_is_not_wanted_and_the_line_still_tells(rig: Rig, desk: Desk, wishes: Wishes) -> None:
    rig.noticing.telling.wishes = wishes
    rig.begin()
    rig.look(False)
    rig.changes()
    rig.own(samples.recorded(ChangeState.UNKNOWN, "i-1", environment=samples.EU))
    assert desk.notifier.log == []
    rig.look(True)
    assert rig.line == "1 released"


def test_an_outcome_that_is_not_known_is_told_and_that_it_is_known_takes_its_place(rig: Rig, desk: Desk) -> None:
    rig.begin()
    unknown = samples.recorded(ChangeState.UNKNOWN, "i-1", environment=samples.EU)
    rig.own(unknown)
    assert rig.told == []
    rig.look(False)
    rig.own(replace(unknown, state=ChangeState.VERIFYING))
    assert rig.told == []
    rig.own(unknown)
    assert [summary.partition(":")[0] for summary in rig.told] == ["We do not know yet"]
    rig.own(replace(unknown, state=ChangeState.CONFIRMED))
    assert [summary.partition(":")[0] for summary in rig.told] == ["Now it is known"]
    other = samples.recorded(ChangeState.CONFIRMED, "i-2", environment=samples.EU)
    rig.own(other)
    assert len(rig.told) == 1


def test_one_goes_to_the_one_and_to_each_of_several(rig: Rig, qtbot) -> None:
    rig.begin()
    rig.look(False)
    rig.changes("prod-us")
    rig.look(True)
    QTest.mouseClick(rig.noticing.line.kinds[News.RELEASED], Qt.MouseButton.LeftButton)
    assert rig.window.selected == (FEATURE, "prod-us")
    rig.changes("prod-eu", partial(10.0), Standing.PARTLY_RELEASED, row=3)
    QTest.mouseClick(rig.noticing.line.kinds[News.RELEASED], Qt.MouseButton.LeftButton)
    dialog = rig.window.findChild(SinceList)
    model = dialog.rows.model()
    assert model.rowCount() == 2
    places = [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(2)]
    assert (FEATURE, "prod-us") in [tuple(place) for place in places]
    other = next(row for row in range(2) if places[row][1] == "prod-eu")
    dialog.rows.setCurrentIndex(model.index(other, 0))
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert rig.window.selected == (places[other][0], "prod-eu")


def test_by_the_keyboard_it_is_listed_and_marked_as_seen(rig: Rig) -> None:
    rig.begin()
    assert not rig.window.commands.action("since.show").isEnabled()
    rig.look(False)
    rig.changes()
    rig.look(True)
    rig.window.commands.action("since.show").trigger()
    assert "1 change since you last looked" in words_of(rig.window.findChild(SinceList))
    rig.window.findChild(SinceList).reject()
    rig.window.commands.action("since.seen").trigger()
    rig.settle()
    assert rig.line == ""


def test_a_click_on_a_notification_leads_to_the_one_that_it_is_about(rig: Rig) -> None:
    rig.begin()
    rig.look(False)
    rig.changes("prod-us")
    rig.feed.tell_opened("in prod-us")
    assert rig.window.selected == (FEATURE, "prod-us")
    rig.feed.tell_opened("in nowhere")


def test_what_is_chosen_in_the_dialog_is_kept_for_the_profile(rig: Rig, settings: QSettings) -> None:
    rig.begin()
    rig.window.commands.action("notices.settings").trigger()
    rig.settle()
    dialog = rig.window.findChild(NoticeSettings)
    assert "They are shown by dunst 1.9.0." in words_of(dialog)
    assert [key for key, box in dialog.places.items() if box.isChecked()] == ["prod-eu", "prod-us"]
    assert not dialog.begins.isEnabled()
    dialog.places["staging"].setChecked(True)
    dialog.quiet.setChecked(True)
    assert dialog.begins.isEnabled()
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert rig.noticing.telling.wishes.chosen["staging"]
    assert rig.noticing.telling.wishes.quiet == (22 * 60, 7 * 60)
    assert settings.value("notices/quiet") == "1320-420"


def test_cancelling_the_dialog_keeps_nothing(rig: Rig, settings: QSettings) -> None:
    rig.begin()
    rig.window.commands.action("notices.settings").trigger()
    dialog = rig.window.findChild(NoticeSettings)
    dialog.shows.setChecked(False)
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert rig.noticing.telling.wishes.shows
    assert settings.value("notices/shows") is None


def test_one_is_shown_for_a_trial_and_a_desktop_that_cannot_says_so(rig: Rig, desk: Desk) -> None:
    rig.begin()
    rig.window.commands.action("notices.settings").trigger()
    dialog = rig.window.findChild(NoticeSettings)
    QTest.mouseClick(dialog.trial, Qt.MouseButton.LeftButton)
    assert rig.told == ["Limelight"]
    desk.notifier.trouble = NOBODY
    QTest.mouseClick(dialog.trial, Qt.MouseButton.LeftButton)
    rig.settle()
    assert "No program on this desktop shows notifications." in words_of(dialog)
    dialog.reject()


def test_without_a_tray_and_a_service_all_of_it_still_stands_in_the_window(rig: Rig, desk: Desk) -> None:
    desk.notifier.trouble = NOBODY
    rig.begin()
    rig.look(False)
    rig.changes()
    assert not rig.noticing.tray.is_shown
    rig.look(True)
    assert rig.line == "1 released"


def test_the_tray_says_how_much_is_new(rig: Rig) -> None:
    rig.begin()
    assert rig.noticing.tray.words == "Nordlicht Bank: nothing new"
    rig.look(False)
    rig.changes()
    assert rig.noticing.tray.words == "Nordlicht Bank: 1 change since you last looked"


def test_what_was_chosen_in_an_earlier_run_holds(
    window: MainWindow, desk: Desk, feed: Feed, settings: QSettings, themes: Themes
) -> None:
    keep_wishes(settings, Wishes(shows=False))
    rig = Rig(window, desk, feed, settings, themes)
    rig.begin()
    assert not rig.noticing.telling.wishes.shows


def with_person(picture: Picture, name: str) -> Picture:
    columns = tuple(replace(column, actor=Actor(f"u-{name}", name)) for column in picture.columns)
    return replace(picture, columns=columns)


def test_what_is_in_the_journal_at_the_start_is_not_told_as_news(rig: Rig, desk: Desk) -> None:
    rig.noticing.take_entries((samples.recorded(ChangeState.UNKNOWN, "i-1", environment=samples.EU),))
    rig.look(False)
    assert desk.notifier.log == []
    rig.noticing.take_entries((samples.recorded(ChangeState.UNKNOWN, "i-1", environment=samples.EU),))
    assert desk.notifier.log == []
