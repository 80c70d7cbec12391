"""What quick hands want of the window: finding, copying, links and showing. Built when the first of it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication

from limelight.domain.picture import Picture
from limelight.domain.tables import TableForm
from limelight.ui.commands import keys_words
from limelight.ui.copying import Chosen, copied, left_out_words, most_rows
from limelight.ui.going import Going
from limelight.ui.hand_commands import PALETTE
from limelight.ui.palette.entries import Entry, Found, Kind, Texts, find
from limelight.ui.palette.palette import Palette
from limelight.ui.stage.selecting import chosen_cells
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow


class Hands(QObject):
    """The doings behind `hand_commands`. `moment` tells both clocks."""

    def __init__(self, window: MainWindow, themes: Themes, moment: Callable[[], Moment]) -> None:
        super().__init__(window)
        self._moment = moment
        self._window = window
        self._themes = themes
        self._few: tuple[Entry, ...] = ()
        self.going = Going(window)

    @cached_property
    def palette(self) -> Palette:
        """The palette of the window."""
        made = Palette(self._window, self._themes, self._find)
        made.chosen.connect(self._go)
        return made

    def show_palette(self) -> None:
        """Open the palette, or close it."""
        self._few = tuple(self._entries())
        self.palette.open()

    def show_keys(self) -> None:
        """Open the list of commands with their keys."""
        from limelight.ui.keys import Keys  # noqa: PLC0415  (only where it is asked for)

        Keys(self._window.commands.all, self._window).open()

    def copy_text(self) -> None:
        """Copy what is selected on the stage: a cell, the whole row of a feature, or a block of cells."""
        self._copy(TableForm.TEXT)

    def copy_markdown(self) -> None:
        """The same as Markdown."""
        self._copy(TableForm.MARKDOWN)

    def copy_csv(self) -> None:
        """The same as CSV."""
        self._copy(TableForm.CSV)

    def _copy(self, form: TableForm) -> None:
        table, model = self._window.stage.table, self._window.stage.model
        shown, columns = chosen_cells(table)
        kept = shown[: most_rows(len(columns))]
        rows = [model.place(model.index(row, 0))[1] for row in kept]
        chosen = Chosen(rows, [column - 1 for column in columns], len(shown) - len(kept))
        if not rows or not columns:
            return
        text = copied(model.picture, chosen, form, self._moment())
        QGuiApplication.clipboard().setMimeData(_mime(text, form))
        self._window.show_notice(f"Copied {chosen.words} as {form.value}. {left_out_words(chosen)}".rstrip())

    @property
    def _picture(self) -> Picture:
        return self._window.stage.model.picture

    def _find(self, words: str) -> Found:
        return find(words, self._few, Texts(*self._window.stage.model.search(words)), self._feature)

    def _feature(self, row: int) -> Entry:
        feature = self._picture.catalogue.features[row]
        beside = (feature.key if feature.name else "", feature.owner)
        return Entry(Kind.FEATURE, feature.key, feature.title, "  ·  ".join(part for part in beside if part))

    def _entries(self) -> Iterator[Entry]:
        """Views, commands and environments, as they are now."""
        commands = self._window.commands
        for command in commands.all:
            if command.id != PALETTE:
                kind = Kind.VIEW if command.is_place else Kind.COMMAND
                why_not = commands.refusal(command.id)
                yield Entry(kind, command.id, command.full_title, command.help, keys_words(command), why_not)
        for column in self._picture.columns:
            place = column.environment
            demo = "DEMO " if place.demo else ""
            words = f"{demo}{place.kind.value}, {place.key}"
            yield Entry(Kind.ENVIRONMENT, place.key, place.name, words, is_production=place.is_production)

    @Slot(object)
    def _go(self, entry: Entry) -> None:
        if entry.kind is Kind.FEATURE:
            self.going.to_feature(entry.key, self._window.selected[1])
        elif entry.kind is Kind.ENVIRONMENT:
            self.going.to_environment(entry.key)
        else:
            self._window.commands.action(entry.key).trigger()


def _mime(text: str, form: TableForm) -> QMimeData:
    """The text, also under the name of its form for programs that know it."""
    data = QMimeData()
    data.setText(text)
    if form is not TableForm.TEXT:
        data.setData(f"text/{form.value.lower()}", text.encode())
    return data
