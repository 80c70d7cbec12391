"""What a person can tell the program to do, as data: menus, toolbar, palette and help are built from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from limelight.ui.text import ampersands
from limelight.words import Worded, tr

if TYPE_CHECKING:
    from limelight.ui.pending import Pending


class Menu(Worded):
    """The menus in their order; the value is the title with its keyboard letter."""

    LIMELIGHT = "&Limelight"  # the program and its connections
    EDIT = "&Edit"  # what is copied
    CHANGE = "&Change"  # what changes an exposure
    VIEW = "&View"  # what is shown, and how
    HELP = "&Help"  # what is new, and about


def _always() -> bool:
    return True


def _nothing() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `title` is our own words, never data; `run` returns the work it started, if it started any.

    While that work runs the command is disabled: a second press does nothing and is not queued.
    """

    id: str  # "stage.refresh"
    title: str  # "Refresh"; ends with "…" where a dialog follows
    run: Callable[[], Pending | None]
    menu: Menu
    shortcut: str = ""  # portable text: "F5", "Ctrl+F"
    is_enabled: Callable[[], bool] = _always
    is_checked: Callable[[], bool] | None = None  # None: nothing to tick
    help: str = ""  # one sentence
    group: int = 0  # a line is drawn in the menu where the number changes
    submenu: str = ""  # "Copy as"; neighbours with the same one share it
    leads_on: bool = False  # the titles of its submenu and its own make one phrase
    why_not: Callable[[], str] = _nothing  # why it may not run, as a sentence; asked while it may not
    is_place: bool = False  # it only leads to something that is shown

    @property
    def full_title(self) -> str:
        """Its title where it does not stand in its menu: "Copy as Markdown", "Saved views: Own views", "Release"."""
        title = self.title.removesuffix("…")
        if not self.submenu:
            return title
        return f"{self.submenu}{' ' if self.leads_on else ': '}{title}"


class RunningCommand(QObject):
    """A command with its action. `action` belongs to the window, so its shortcut works in the whole window.

    Signals:
        ran(): it did something, or what it started ended: others may be possible now, or no longer.
    """

    ran = Signal()

    def __init__(self, command: Command, window: QWidget) -> None:
        super().__init__(window)
        self.command = command
        self._pending: Pending | None = None
        self.action = QAction(ampersands(command.title), window)
        self.action.setObjectName(command.id)
        self.action.setShortcut(QKeySequence.fromString(command.shortcut, QKeySequence.SequenceFormat.PortableText))
        self.action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.action.setAutoRepeat(False)
        self.action.setCheckable(command.is_checked is not None)
        self.action.setMenuRole(QAction.MenuRole.NoRole)
        self.action.triggered.connect(self._run)
        window.addAction(self.action)

    def refresh(self) -> None:
        """Ask again whether it may run, and whether it is ticked."""
        self.action.setEnabled(self._pending is None and self.command.is_enabled())
        if self.command.is_checked is not None:
            self.action.setChecked(self.command.is_checked())

    @property
    def refusal(self) -> str:
        """Why it may not run, as it was at the last `refresh`; empty where it may."""
        if self.action.isEnabled():
            return ""
        return tr("It is running.") if self._pending is not None else self.command.why_not() or tr("Not possible now.")

    @Slot()
    def _run(self) -> None:
        # Two fast clicks fire twice: the second must find it disabled, even while `run` itself works.
        self.action.setEnabled(False)
        try:
            self._pending = self.command.run()
        finally:
            if self._pending is not None:
                self._pending.finished.connect(self._finish)
            self.refresh()
            self.ran.emit()

    @Slot()
    def _finish(self) -> None:
        self._pending = None
        self.refresh()
        self.ran.emit()


class Commands(QObject):
    """All commands of a window: their actions, and the menu bar built from them."""

    def __init__(self, commands: Sequence[Command], window: QWidget) -> None:
        super().__init__(window)
        self._running = {command.id: RunningCommand(command, window) for command in commands}
        assert len(self._running) == len(commands), "two commands have one id"
        for running in self._running.values():
            running.ran.connect(self.refresh)
        self.refresh()

    def action(self, command_id: str) -> QAction:
        """The action of a command, for a button or a toolbar."""
        return self._running[command_id].action

    @property
    def all(self) -> tuple[Command, ...]:
        """Every command, in order: for the help."""
        return tuple(running.command for running in self._running.values())

    def refusal(self, command_id: str) -> str:
        """Why a command may not run now, as a sentence; empty where it may."""
        running = self._running[command_id]
        running.refresh()
        return running.refusal

    @Slot()
    def refresh(self) -> None:
        """Ask every command again whether it may run."""
        for running in self._running.values():
            running.refresh()

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus, in the order of `Menu`."""
        for menu in Menu:
            mine = [running for running in self._running.values() if running.command.menu is menu]
            if mine:
                self._fill_menu(bar.addMenu(menu.word), mine)

    def fill_with(self, menu: QMenu, command_ids: Sequence[str]) -> None:
        """Put some commands into a menu of its own."""
        self._fill_menu(menu, [self._running[command_id] for command_id in command_ids])

    def _fill_menu(self, menu: QMenu, running: Sequence[RunningCommand]) -> None:
        group, part, within = running[0].command.group, menu, ""
        for one in running:
            if one.command.group != group:
                menu.addSeparator()
                group = one.command.group
            if one.command.submenu != within:
                within = one.command.submenu
                part = menu.addMenu(ampersands(within)) if within else menu
            part.addAction(one.action)
        menu.aboutToShow.connect(self.refresh)


def hint(command: Command) -> str:
    """What a tooltip says about a command: its help with its keys."""
    keys = f" ({keys_words(command)})" if command.shortcut else ""
    return f"{command.help or command.title}{keys}"


def keys_words(command: Command) -> str:
    """Its shortcut as this system writes it: "Ctrl+K"."""
    shortcut = command.shortcut
    return QKeySequence.fromString(shortcut, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.NativeText
    )
