"""What quick hands want of the window: finding, copying, links and showing. Built when the first of it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from limelight.domain.picture import Picture
from limelight.domain.tables import TableForm
from limelight.ui.commands import keys_words
from limelight.ui.copying import Chosen, copied, left_out_words, most_rows
from limelight.ui.deep_links import Link
from limelight.ui.going import Going
from limelight.ui.hand_commands import PALETTE
from limelight.ui.palette.entries import Entry, Found, Kind, Texts, find
from limelight.ui.palette.palette import Palette
from limelight.ui.stage.selecting import chosen_cells
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.changes import Recorded
    from limelight.ui.presenting import Presenting


_OWN_VIEW = tr("own view: ")  # before the name of a view, where a command has its id


class Hands(QObject):
    """The doings behind `hand_commands`. `moment` tells both clocks.

    Signals:
        hiding_changed(): names of people are hidden from now on, or no longer: what shows some shows it anew.
    """

    hiding_changed = Signal()

    def __init__(self, window: MainWindow, themes: Themes, moment: Callable[[], Moment]) -> None:
        super().__init__(window)
        self._moment = moment
        self._window = window
        self._themes = themes
        self._few: tuple[Entry, ...] = ()
        self._names: set[str] = set()
        self._presenting: Presenting | None = None
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

    def copy_link(self) -> None:
        """Copy an address that leads to the selected cell."""
        QGuiApplication.clipboard().setText(Link(*self._window.selected).address)
        self._window.show_notice(tr("Copied a link to it."))

    def _copy(self, form: TableForm) -> None:
        table, model = self._window.stage.table, self._window.stage.model
        shown, columns = chosen_cells(table)
        kept = shown[: most_rows(len(columns))]
        places = (model.place(model.index(row, 0))[1] for row in kept)
        rows = list(dict.fromkeys(row for row in places if row >= 0))  # without heads of groups, each feature once
        chosen = Chosen(rows, [column - 1 for column in columns], len(shown) - len(kept))
        if not rows or not columns:
            return
        text = copied(model.picture, chosen, form, self._moment())
        QGuiApplication.clipboard().setMimeData(_mime(text, form))
        self._window.show_notice(
            tr(
                "Copied {chosen} as {form}. {rest}",
                chosen=chosen.words,
                form=form.word,
                rest=left_out_words(chosen),
            ).rstrip()
        )

    def learn(self, names: Iterable[str]) -> None:
        """Names of people that are not in the picture, to be hidden in a presentation."""
        new = set(names) - self._names
        self._names |= new
        if self._presenting is not None and new:
            self._presenting.learn(new)

    @Slot(object)
    def learn_from(self, entries: Sequence[Recorded]) -> None:
        """The names of those who changed something."""
        self.learn(name for each in entries for name in (each.intent.actor, each.added.by if each.added else ""))

    def move_column(self, by: int) -> None:
        """Move the column under the cursor so many places."""
        environment = self._window.selected[1]
        moved = self._window.stage.table.columns.move(environment, by)
        if not moved:
            self._window.show_notice(tr("It stands at the end already."))

    def toggle_presenting(self) -> None:
        """Begin or end a presentation."""
        if self._presenting is not None:
            self._presenting.end()
            return
        from limelight.ui.presenting import Presenting  # noqa: PLC0415  (only where it is asked for)

        self._presenting = Presenting(self._window, self._themes, self._names)
        self._presenting.ended.connect(self._end_presenting)
        self._show_anew()

    @Slot()
    def _end_presenting(self) -> None:
        self._presenting = None
        self._show_anew()

    def _show_anew(self) -> None:
        self._window.show_picture(self._picture)
        self.hiding_changed.emit()

    def copy_picture(self) -> None:
        """Copy a picture of the part of the stage that is in view."""
        from limelight.ui.stage.snapshot import snapshot  # noqa: PLC0415  (only where it is asked for)

        stage = self._window.stage
        taken = snapshot(stage.table, self._window.windowTitle(), self._moment(), self._themes.theme)
        QGuiApplication.clipboard().setImage(taken)
        self._window.show_notice(tr("Copied a picture of what is in view."))

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
        for view in self._window.stage.arranging.views.own:
            yield Entry(Kind.VIEW, _OWN_VIEW + view.name, view.name, tr("A view of your own."))
        for column in self._picture.columns:
            place = column.environment
            demo = tr("DEMO ") if place.demo else ""
            words = f"{demo}{place.kind.word}, {place.key}"
            yield Entry(Kind.ENVIRONMENT, place.key, place.name, words, is_production=place.is_production)

    @Slot(object)
    def _go(self, entry: Entry) -> None:
        if entry.kind is Kind.FEATURE:
            self.going.to_feature(entry.key, self._window.selected[1])
        elif entry.kind is Kind.ENVIRONMENT:
            self.going.to_environment(entry.key)
        elif entry.key.startswith(_OWN_VIEW):
            self._show_own_view(entry.key.removeprefix(_OWN_VIEW))
        else:
            self._window.commands.action(entry.key).trigger()

    def _show_own_view(self, name: str) -> None:
        arranging = self._window.stage.arranging
        found = next((view for view in arranging.views.own if view.name == name), None)
        if found is not None:
            self._window.commands.action("stage.show").trigger()
            arranging.show_view(found)


def _mime(text: str, form: TableForm) -> QMimeData:
    """The text, also under the name of its form for programs that know it."""
    data = QMimeData()
    data.setText(text)
    if form is not TableForm.TEXT:
        data.setData(f"text/{form.value.lower()}", text.encode())
    return data
