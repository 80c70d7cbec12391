"""The top of the window: the program, the profile, PRODUCTION or DEMO, the pages, and who is signed in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.ui.commands import Command, Commands, hint
from limelight.ui.pages import Page
from limelight.ui.person.initials import InitialsButton, initials
from limelight.ui.stage.flow import FlowLayout, Folding
from limelight.ui.text import plain_button, plain_label, plain_tooltip, set_plain, shortened
from limelight.ui.theme import Look, Space, Themes, icon, program_icon, scaled, set_look
from limelight.words import tr


class Masthead(QFrame):
    """The head of the window.

    Signals:
        page_wanted(object): the person chose a `Page`.
    """

    page_wanted = Signal(object)

    def __init__(self, profile: Profile, commands: Commands, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.MASTHEAD)
        self._themes = themes
        self._commands = commands
        self._mark = plain_label()
        self._marks: dict[Page, str] = {}  # how much there is on a page
        self._is_tight = self._is_short = False
        self._demo = plain_label("DEMO", Look.DEMO_BADGE)
        self._production = plain_label(tr("PRODUCTION"), Look.PROD_BADGE)
        self._pages = {page: _page_button(page, commands) for page in Page}
        self._name = plain_label("", Look.STRONG)
        self._rights = plain_label("", Look.SMALL)
        self._refresh = _command_button(commands, "stage.refresh")
        self.person = _person_button(commands, themes)
        self._lay_out(profile)
        for button in self._pages.values():
            button.toggled.connect(self._choose_page)  # a screen reader toggles and does not click
        themes.theme_changed.connect(self._colour)
        self._colour()
        self.show_page(Page.STAGE)
        self.show_where(is_demo=False, production=())

    def show_where(self, *, is_demo: bool, production: Sequence[str]) -> None:
        """Mark what this window reaches; `production` names the real production environments."""
        self._demo.setVisible(is_demo)
        self._production.setVisible(bool(production))
        plain_tooltip(
            self._production, tr("This window reaches production: {production}", production=", ".join(production))
        )
        self._production.setAccessibleName(tr("PRODUCTION: {production}", production=", ".join(production)))

    def show_page(self, page: Page) -> None:
        """Mark the page that is shown."""
        with QSignalBlocker(self._pages[page]):
            self._pages[page].setChecked(True)
        self._name_pages()

    def tighten(self, *, tight: bool) -> None:
        """Be one line, where the window is low: who is signed in, and where they have no room the names of the other
        pages, are told by tooltips, and to a screen reader, as ever."""
        self._is_tight = tight
        for widget in self._roomy:
            widget.setVisible(not tight)
        self._name_pages()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for names."""
        super().resizeEvent(event)
        if self._is_tight:
            self._name_pages()

    def _name_pages(self) -> None:
        self._is_short = False
        for page in self._pages:
            self._name_page(page)
        if self._is_tight and self._line.wished_width > self.contentsRect().width() - Space.EDGE - Space.APART:
            self._is_short = True
            for page in self._pages:
                self._name_page(page)

    def _name_page(self, page: Page) -> None:
        button, mark = self._pages[page], self._marks.get(page, "")
        words = f"{page.word} · {mark}" if mark else page.word
        is_short = self._is_short and not button.isChecked()
        button.setText(mark if is_short else words)
        button.setAccessibleName(words)

    def show_count(self, page: Page, mark: str, words: str) -> None:
        """How much there is on a page: a `mark` beside its name, and the same in `words`."""
        button = self._pages[page]
        if (self._marks.get(page, ""), button.accessibleDescription()) != (mark, words):
            self._marks[page] = mark
            self._name_page(page)
            button.setAccessibleDescription(words)
            tip = hint(_command(self._commands, page_command(page)))
            plain_tooltip(button, f"{words}\n{tip}" if words else tip)

    def show_people(self, picture: Picture) -> None:
        """Who is signed in, as the servers say."""
        names = sorted({column.person.name for column in picture.columns if column.person is not None})
        missing = sum(column.person is None for column in picture.columns)
        shown = [shortened(name, 40) for name in names]
        set_plain(self._name, tr(" and ").join(shown) if len(names) < 3 else tr("{count} identities", count=len(names)))
        self._name.setVisible(bool(names))
        self.person.show_initials(initials(names[0]) if names else "")
        self.person.setAccessibleDescription(", ".join(shown) or tr("Nobody"))
        if missing and names:
            words = tr("not signed in to {missing} of {columns}", missing=missing, columns=len(picture.columns))
        else:
            words = tr("Signed in") if names else tr("Not signed in") if picture.columns else ""
        set_plain(self._rights, words)
        for widget in (self._name, self.person):
            plain_tooltip(widget, _people_lines(picture))

    def _lay_out(self, profile: Profile) -> None:
        self._mark.setAccessibleName("Limelight")
        start, pages, end = QWidget(), QWidget(), QWidget()
        what = _row(start)
        what.addWidget(self._mark)
        name, title, people = plain_label("Limelight", Look.HEADING), plain_label(profile.title, Look.SMALL), QWidget()
        what.addLayout(_lines(name, title))
        for badge in (self._demo, self._production):
            what.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        turns = FlowLayout(Space.NEAR, pages)
        for button in self._pages.values():
            turns.addWidget(button)
        who = _row(end)
        lines = _lines(self._name, self._rights)
        lines.setContentsMargins(0, 0, 0, 0)
        people.setLayout(lines)
        who.addWidget(people)
        self._roomy = (name, title, people)
        who.addWidget(self.person)
        who.addWidget(self._refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.EDGE, Space.NEAR, Space.APART, Space.NEAR)
        self._line = Folding(Space.APART, start, pages, end)
        layout.addWidget(self._line)

    @Slot(bool)
    def _choose_page(self, is_chosen: bool) -> None:
        if is_chosen:
            self.page_wanted.emit(next(page for page, button in self._pages.items() if button.isChecked()))

    @Slot()
    def _colour(self) -> None:
        theme = self._themes.theme
        for page, button in self._pages.items():
            button.setIcon(icon(page.name.lower(), theme.muted))
        self._refresh.setIcon(icon("refresh", theme.muted))
        for icon_button in (*self._pages.values(), self._refresh):
            icon_button.setIconSize(QSize(scaled(16), scaled(16)))
        self._mark.setPixmap(program_icon().pixmap(scaled(28), scaled(28)))


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    return row


def _lines(first: QWidget, second: QWidget) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(first)
    lines.addWidget(second)
    return lines


def page_command(page: Page) -> str:
    """The id of the command that turns to a page."""
    return f"{page.name.lower()}.show"


def _page_button(page: Page, commands: Commands) -> QPushButton:
    button = plain_button(page.word, Look.QUIET)
    button.setCheckable(True)
    button.setAutoExclusive(True)
    plain_tooltip(button, hint(_command(commands, page_command(page))))
    return button


def _command(commands: Commands, command_id: str) -> Command:
    return next(one for one in commands.all if one.id == command_id)


def _command_button(commands: Commands, command_id: str) -> QToolButton:
    """A small button for a command, disabled and enabled with it."""
    action: QAction = commands.action(command_id)
    command = _command(commands, command_id)
    button = QToolButton()
    set_look(button, Look.ICON_BUTTON)
    button.setAccessibleName(command.title.rstrip("…"))
    button.setEnabled(action.isEnabled())
    plain_tooltip(button, hint(command))
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def _person_button(commands: Commands, themes: Themes) -> InitialsButton:
    """The circle that opens who is signed in."""
    button = InitialsButton(themes)
    button.setAccessibleName(tr("Who is signed in"))
    button.clicked.connect(commands.action("people.show").trigger)
    return button


def _people_lines(picture: Picture) -> str:
    """Per environment who is signed in."""
    return "\n".join(
        f"{column.environment.name}: {column.person.name if column.person else tr('nobody is signed in')}"
        for column in picture.columns
    )
