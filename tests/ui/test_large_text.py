"""At 200 % no words of the window or of a dialog are cut off, on a small screen; what finds no room is scrolled to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QSizePolicy, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from limelight.ui.theme import Themes
from pictures import everything

LARGE = next(way for way in everything.WAYS if way.name == "text-200")


def cut_off(shown: QWidget) -> Iterator[str]:
    """What in it shows words and has less room than they need."""
    for widget in (*shown.findChildren(QLabel), *shown.findChildren(QAbstractButton), *shown.findChildren(QComboBox)):
        if widget.isVisible() and not _may_be_short(widget) and _is_cut(widget):
            yield f"{type(widget).__name__} {_words(widget)[:60]!r}: {widget.size().toTuple()}"


def _may_be_short(widget: QWidget) -> bool:
    """Whether it carries no words, or ends in the middle of them by design and has the whole as its tooltip."""
    return not _words(widget) or widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored


def _words(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    assert isinstance(widget, QLabel | QAbstractButton)
    return widget.text() if not isinstance(widget, QToolButton) or widget.toolButtonStyle().value else ""


def _is_cut(widget: QWidget) -> bool:
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    # A picker is as wide as it wants to be at least; a chosen name that is longer ends in an ellipsis there.
    wanted = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
    height = widget.heightForWidth(widget.width()) if wraps else wanted.height()
    return (not wraps and widget.width() + 1 < wanted.width()) or widget.height() + 1 < height


@pytest.mark.parametrize("part", ["pages", "states", "opened"])
def test_nothing_is_cut_off(qtbot: QtBot, qapp: QApplication, themes: Themes, part: str) -> None:
    themes.choose_motion(motion=False)
    everything.wear(qapp, themes, LARGE)
    found = []
    for name, widget in getattr(everything, part)(themes, LARGE):
        everything.settle()
        found += [f"{name}: {each}" for each in cut_off(widget)]
        everything.close(widget)
    themes.choose_text_size(None)
    assert found == []


def test_what_is_cut_off_is_found(qtbot: QtBot, themes: Themes) -> None:
    window = everything.furnished(themes, everything.story(), everything.SMALL)
    qtbot.addWidget(window)
    window.stage.view_bar.save.setFixedWidth(20)
    everything.settle()
    assert any("Save" in each for each in cut_off(window))
    window.close()


def test_rows_stay_in_view_and_the_filter_scrolls(qtbot: QtBot, qapp: QApplication, themes: Themes) -> None:
    everything.wear(qapp, themes, LARGE)
    window = everything.furnished(themes, everything.story(), everything.SMALL)
    qtbot.addWidget(window)
    everything.settle()
    table = window.stage.table
    assert table.viewport().height() >= table.rowHeight(0)
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
    window.resize(everything.LARGE)
    themes.choose_text_size(None)
    everything.settle()
    bar = window.stage.filter_bar
    assert bar.parentWidget().height() == bar.parentWidget().heightForWidth(bar.parentWidget().width())
    window.close()


def test_the_empty_stage_is_no_higher_than_its_words(qtbot: QtBot, themes: Themes) -> None:
    window = everything.furnished(themes, everything.EMPTY, everything.SMALL)
    qtbot.addWidget(window)
    everything.settle()
    lines = next(label for label in window.stage.findChildren(QLabel) if label.text().startswith("Add the toggle"))
    assert lines.height() < 4 * lines.fontMetrics().lineSpacing()
    window.close()
