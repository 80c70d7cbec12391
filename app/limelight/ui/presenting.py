"""Presenting: the whole screen, larger type, no names of people, and what is shown cannot be taken for anything else.

What only arranges the stage is put away, so that the matrix has the room; its keys, and the palette, still work.

The confirmation stays as it is, with every fact that a change rests on; names are hidden in it as everywhere. Tokens
stand nowhere on the screen anyway: a field for one shows dots.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from limelight.domain.environments import Environment
from limelight.domain.evidence import EvidenceKind
from limelight.domain.picture import CellView
from limelight.ui.hand_commands import PRESENTING
from limelight.ui.news import Banner
from limelight.ui.pages import Page
from limelight.ui.text import hidden, hide_people, shortened, show_people
from limelight.ui.theme import Look, Themes
from limelight.ui.window import MainWindow
from limelight.words import tr

_LARGER = 130  # per cent
_STRIP_AT = 1  # below the head of the window


class Presenting(QObject):
    """Begins when it is made, and ends with `end`. `names` are of people, beyond those in the picture.

    Signals:
        ended(): the window is as it was; what it shows is to be shown anew.
    """

    ended = Signal()

    def __init__(self, window: MainWindow, themes: Themes, names: Iterable[str] = ()) -> None:
        super().__init__(window)
        self.setObjectName(PRESENTING)
        self._window = window
        self._themes = themes
        self._names: set[str] = set()
        self._before = window.windowState()
        self._covered: list[Covered] = []
        self._strip = Banner(Look.PRODUCTION_STRIP)
        whole = window.centralWidget()
        layout = whole.layout() if whole is not None else None
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(_STRIP_AT, self._strip)
        self.learn({*names, *self._names_in_picture()})
        self._take_picture()
        window.stage.model.counts_changed.connect(self._take_picture)
        window.stage.cell_selected.connect(self._take_picture)
        stage = window.stage
        self._put_away = [
            part for part in (window.menuBar(), stage.view_bar, stage.filter_bar.chips) if not part.isHidden()
        ]
        for part in self._put_away:
            part.hide()
        if window.pages.page is Page.STAGE:
            stage.table.setFocus()  # else what was put away would give the keyboard to whatever comes next
        themes.enlarge(_LARGER)
        window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        window.installEventFilter(self)

    def learn(self, names: Iterable[str]) -> None:
        """Hide these names of people too, from now on and in what is on screen."""
        self._names.update(names)
        places = " ".join(column.environment.name for column in self._window.stage.model.picture.columns)
        # An environment must be recognised, so a person who is called as one is not hidden.
        hide_people(name for name in self._names if len(name.strip()) > 1 and name not in places)
        for widget in self._window.findChildren(QWidget):
            self._covered += _cover(widget)

    def end(self) -> None:
        """Show the window as it was before."""
        self._window.removeEventFilter(self)
        self._window.stage.model.counts_changed.disconnect(self._take_picture)
        self._window.stage.cell_selected.disconnect(self._take_picture)
        show_people()
        for covered in reversed(self._covered):
            covered.uncover()
        self._themes.enlarge(0)
        for part in self._put_away:
            part.show()
        self._window.setWindowState(self._before)
        self._strip.hide()
        self._strip.deleteLater()
        self.setParent(None)
        self.ended.emit()
        self.deleteLater()

    @Slot()
    def _take_picture(self) -> None:
        """Another picture or another selection, before anything else of the window shows it.

        What is told of a change hides its author by itself; names in what people wrote are those that are known from
        here: who is signed in, who changed the selected feature, and who is in the activity.
        """
        names = self._names_in_picture()
        if not names <= self._names:
            self.learn(names)
        self._show_where(column.environment for column in self._window.stage.model.picture.columns)

    def _names_in_picture(self) -> set[str]:
        picture = self._window.stage.model.picture
        names = {column.actor.name for column in picture.columns if column.actor is not None}
        row = picture.catalogue.rows.get(self._window.selected[0], -1)
        if row >= 0:
            names |= {name for at in range(len(picture.columns)) for name in names_in(picture.cell(at, row))}
        return names

    def _show_where(self, places: Iterable[Environment]) -> None:
        real = [shortened(place.name, 40) for place in places if place.is_production and not place.demo]
        words = tr("These are real systems: {real}. A change here reaches customers.", real=", ".join(real))
        self._strip.show_sentence(tr("PRODUCTION") if real else "", words if real else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape that nothing in the window had a use for ends it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.end()
            return True
        return super().eventFilter(watched, event)


@dataclass(frozen=True, slots=True)
class Covered:
    """One text of a widget in which something was hidden."""

    widget: QWidget
    tell: Callable[[str], object]
    read: Callable[[], str]
    before: str
    after: str

    def uncover(self) -> None:
        """Give the widget its text back, unless it is gone or says something else by now."""
        if shiboken6.isValid(self.widget) and self.read() == self.after:
            self.tell(self.before)


def _cover(widget: QWidget) -> Iterator[Covered]:
    """Hide names in everything that a widget says already."""
    texts: list[tuple[Callable[[], str], Callable[[str], object]]] = [
        (widget.toolTip, widget.setToolTip),
        (widget.accessibleName, widget.setAccessibleName),
        (widget.accessibleDescription, widget.setAccessibleDescription),
    ]
    if isinstance(widget, QLabel):
        texts.append((widget.text, widget.setText))
    for read, tell in texts:
        before = read()
        after = hidden(before)
        if after != before:
            tell(after)
            yield Covered(widget, tell, read, before, after)


def names_in(cell: CellView) -> Iterator[str]:
    """The names of people that a cell tells."""
    if cell.detail.last_change is not None and cell.detail.last_change.actor:
        yield cell.detail.last_change.actor
    yield from (item.source for item in cell.detail.evidence if item.kind is EvidenceKind.STATED and item.source)
