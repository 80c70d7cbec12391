"""Links: what they may say, and that following one shows a feature and does nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from limelight.domain.picture import EMPTY, Freshness, Picture
from limelight.ui.deep_links import LONGEST, Link, link_of
from limelight.ui.hands import Hands
from limelight.ui.window import MainWindow
from pictures.story import MONOTONIC, NOW, story

keys = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(keys, st.one_of(st.just(""), keys))
def test_every_key_makes_a_link_that_leads_back_to_it(feature: str, environment: str) -> None:
    link = Link(feature, environment)
    assert link.address.isascii()
    assert link_of(link.address) == link
    assert link_of(f"  {link.address}\n") == link


def test_a_link_looks_as_it_is_told() -> None:
    assert Link("instant-payments", "prod-eu").address == "limelight://feature/instant-payments?environment=prod-eu"
    assert Link("a/b c", "Ü").address == "limelight://feature/a%2Fb%20c?environment=%C3%9C"
    assert link_of("LIMELIGHT://Feature/Instant-Payments/") == Link("Instant-Payments")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "does not lead to a feature"),
        ("instant-payments", "does not lead to a feature"),
        ("https://feature/x", "does not lead to a feature"),
        ("limelight:feature/x", "does not lead to a feature"),
        ("limelight://release/x", "does not lead to a feature"),
        ("limelight://user@feature/x", "does not lead to a feature"),
        ("limelight://feature:80/x", "does not lead to a feature"),
        ("limelight://feature/x#y", "does not lead to a feature"),
        ("limelight://feature", "does not name one feature"),
        ("limelight://feature/", "does not name one feature"),
        ("limelight://feature/x/release", "does not name one feature"),
        ("limelight://feature//x", "does not name one feature"),
        ("limelight://feature/x?environment=", "asks for more than to show a feature"),
        ("limelight://feature/x?action=release", "asks for more than to show a feature"),
        ("limelight://feature/x?environment=a&environment=b", "asks for more than to show a feature"),
        ("limelight://feature/x?environment=a&reason=b", "asks for more than to show a feature"),
        ("limelight://feature/x?environment", "is not an address that can be read"),
        ("limelight://[feature/x", "is not an address that can be read"),
        ("limelight://feature/%FF", "is not an address that can be read"),
        ("limelight://feature/%zz", "holds characters that no address has"),
        ("limelight://feature/x%", "holds characters that no address has"),
        ("limelight://feature/a b", "holds characters that no address has"),
        ("limelight://feature/ü", "holds characters that no address has"),
        ("limelight://feature/\u202ex", "holds characters that no address has"),
        ("limelight://feature/a\nb", "holds characters that no address has"),
        (f"limelight://feature/{'x' * LONGEST}", f"is longer than {LONGEST} characters"),
    ],
)
def test_what_is_no_link_is_answered_with_a_sentence(text: str, why: str) -> None:
    said = link_of(text)
    assert isinstance(said, str)
    assert said.startswith(f"This link {why}, so it is not followed.")
    assert said.endswith("limelight://feature/KEY?environment=ENVIRONMENT.")


@given(st.text())
def test_whatever_comes_ends_in_a_link_or_a_sentence(text: str) -> None:
    for said in (link_of(text), link_of(f"limelight://feature/{text}")):
        assert isinstance(said, Link) or said.startswith("This link ")


def follow(window: MainWindow, link: str) -> str:
    """Follow a link; what is said then."""
    window.findChild(Hands).going.follow(link)
    return window.news._notice.text()


def with_reads(picture: Picture, freshness: Freshness) -> Picture:
    return replace(picture, columns=tuple(replace(column, freshness=freshness) for column in picture.columns))


STORED = Freshness(NOW - 500)  # read by an earlier run
READ = Freshness(NOW, MONOTONIC)


def test_a_link_selects_the_cell_on_the_stage_whatever_is_shown(window: MainWindow) -> None:
    window.show_activity()
    window.stage.filter_bar.search.setText("nothing like it")
    assert follow(window, "limelight://feature/savings-goals?environment=prod-us") == ""
    assert window.selected == ("savings-goals", "prod-us")
    assert window.stage.table.isVisible()


def test_a_link_without_an_environment_selects_the_feature_itself(window: MainWindow) -> None:
    follow(window, "limelight://feature/savings-goals")
    assert window.selected == ("savings-goals", "")


def test_an_environment_that_is_not_there_is_said_and_the_feature_is_shown(window: MainWindow) -> None:
    said = follow(window, "limelight://feature/savings-goals?environment=moon")
    assert said == "The link names the environment moon, which this profile does not have."
    assert window.selected == ("savings-goals", "")


def test_a_broken_link_moves_nothing(window: MainWindow) -> None:
    window.stage.select("instant-payments", "prod-eu")
    assert "asks for more than to show a feature" in follow(window, "limelight://feature/passkeys?action=release")
    assert window.selected == ("instant-payments", "prod-eu")


def test_a_feature_that_is_nowhere_is_said_once_everything_was_read(window: MainWindow) -> None:
    window.show_picture(with_reads(story(), STORED))
    assert follow(window, "limelight://feature/not-there").startswith("Looking for not-there while")
    window.show_picture(with_reads(story(), READ))
    assert window.news._notice.text() == "There is no feature with the key not-there here."
    window.stage.select("instant-payments", "prod-eu")
    window.show_picture(with_reads(story(), READ))
    assert window.selected == ("instant-payments", "prod-eu")  # nothing is waited for any more


def test_a_feature_that_is_read_later_is_waited_for(window: MainWindow) -> None:
    window.show_picture(replace(with_reads(story(), Freshness()), catalogue=EMPTY.catalogue, columns=()))
    first = replace(with_reads(story(), STORED), catalogue=EMPTY.catalogue)
    bare = b""
    columns = tuple(
        replace(each, standing=bare, exposure=bare, presence=bare, marks=bare, details={}) for each in first.columns
    )
    window.show_picture(replace(first, columns=columns))
    follow(window, "limelight://feature/savings-goals?environment=staging")
    window.show_picture(with_reads(story(), READ))
    assert window.selected == ("savings-goals", "staging")


def test_an_environment_that_cannot_be_read_is_not_waited_for(window: MainWindow) -> None:
    window.show_picture(with_reads(story(), Freshness(trouble="It does not answer.")))
    assert follow(window, "limelight://feature/not-there") == "There is no feature with the key not-there here."


def test_while_a_dialog_is_open_nothing_moves_behind_it(qtbot, window: MainWindow) -> None:
    window.stage.select("instant-payments", "prod-eu")
    dialog = QDialog(window)
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert follow(window, "limelight://feature/savings-goals").startswith("A link came while a dialog was open")
    assert window.selected == ("instant-payments", "prod-eu")
    dialog.close()


def test_a_link_to_the_selected_cell_is_copied_and_leads_back(qtbot, window: MainWindow) -> None:
    window.stage.select("instant-payments", "prod-eu")
    window.stage.table.setFocus()
    qtbot.keyClick(window.stage.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    link = QGuiApplication.clipboard().text()
    assert link == "limelight://feature/instant-payments?environment=prod-eu"
    window.stage.select("savings-goals", "staging")
    follow(window, link)
    assert window.selected == ("instant-payments", "prod-eu")
