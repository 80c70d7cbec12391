"""The main window: who and where on top, the stage and the inspector, the activity, and one line of news below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from limelight.domain.picture import EMPTY, Picture
from limelight.domain.profile import Profile
from limelight.ui.commands import Commands
from limelight.ui.inspector.nothing import NothingSelected
from limelight.ui.masthead import Masthead
from limelight.ui.news import DEMO_SENTENCE, Banner, NewsLine
from limelight.ui.pages import Page, Pages
from limelight.ui.stage.view import Stage
from limelight.ui.stage.words import Moment
from limelight.ui.text import visible
from limelight.ui.theme import Look, Themes, program_icon, scaled
from limelight.ui.window_commands import Doings, window_commands
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.ports import Clock

_INSPECTOR_WIDTH, _LEAST_INSPECTOR = 372, 300  # logical pixels at 100 %
_LOW = 560  # the same: a window that is lower has no room for everything above and below its rows


class MainWindow(QMainWindow):
    """The window of one profile. It starts nothing by itself: `doings` are what its commands do.

    Signals:
        closed(): the person closed it.
        second_passed(): while it is shown.
        export_wanted(object): everything that was recorded is to be written to a file, in an `ExportForm`.
        report_wanted(): a report is to be made.
        explanation_wanted(): why it is read-only, and what can be done.
        feature_window_wanted(str, str): keys of a feature, which is to have a window of its own, and of an environment.

    Until it is furnished, nothing but a sentence stands in the inspector's place, and the second page is blank. Pages
    beyond those two are asked for by `window.pages.page_needed`.
    The stage is `window.stage`; connect to its `cell_selected`, `cell_opened` and `rows_seen`.
    """

    closed = Signal()
    second_passed = Signal()
    explanation_wanted = Signal()
    report_wanted = Signal()
    export_wanted = Signal(object)
    feature_window_wanted = Signal(str, str)

    def __init__(self, profile: Profile, themes: Themes, clock: Clock, doings: Doings) -> None:
        super().__init__()
        self._profile = profile
        self._clock = clock
        self._selected = ("", "")
        self._picture = EMPTY
        # Everything is made where it will stand: Qt goes through all that is in a widget when it gets another parent.
        whole = QFrame(self)
        self.pages = Pages(whole)
        self._split = QSplitter(Qt.Orientation.Horizontal, self.pages)
        self.stage = Stage(themes, self._moment, self._split)
        self.inspector: QWidget = NothingSelected(self._split)
        self.activity = QWidget(self.pages)
        self._demo_strip = Banner(Look.DEMO_STRIP, whole)
        self._read_only = Banner(Look.DANGER_BOX, whole)
        self.news = NewsLine(whole)
        self.commands = Commands(window_commands(self, doings, themes), self)
        self.masthead = Masthead(profile, self.commands, themes, whole)
        self._lay_out(whole, themes)
        self._connect()
        self.commands.fill(self.menuBar())
        themes.theme_changed.connect(self._widen_inspector)
        themes.theme_changed.connect(self._tighten)
        self._is_tight = False
        self.setWindowIcon(program_icon())
        self.setMinimumSize(1000, 520)
        self.resize(1280, 800)
        self._show_where()
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self._tick)
        self._seconds.start()

    @property
    def selected(self) -> tuple[str, str]:
        """Keys of the feature and the environment under the cursor; empty where there is none."""
        return self._selected

    def furnish(self, inspector: QWidget, activity: QWidget) -> None:
        """Put the inspector at the right of the stage and the activity on the second page; both become the window's."""
        widths = self._split.sizes()
        self._split.replaceWidget(1, inspector)
        self._split.setSizes(widths)
        self.inspector.deleteLater()
        self.pages.put(Page.ACTIVITY, activity)
        self.inspector, self.activity = inspector, activity
        self._widen_inspector()

    @Slot(object)
    def show_picture(self, picture: Picture) -> None:
        """Show what was read."""
        environments_before = [column.environment for column in self._picture.columns]
        self._picture = picture
        self.stage.show_picture(picture)
        self.pages.show_picture(picture)
        self.masthead.show_people(picture)
        self.news.show_signed_out(picture)
        if [column.environment for column in picture.columns] != environments_before:
            self._show_where()
        self._show_summary()
        self.commands.refresh()

    @Slot(str)
    def show_notice(self, sentence: str, address: str = "") -> None:
        """Say one thing in the line below, with an address to be copied; the same again is counted, not repeated."""
        self.news.say(sentence, address)

    @Slot(str)
    def show_read_only(self, sentence: str, more: str = "") -> None:
        """Say above everything why nothing can be changed, with a button that leads to `more`; empty: not any more."""
        self._read_only.show_sentence(tr("READ-ONLY") if sentence else "", sentence, more)

    @Slot(int)
    def show_unresolved(self, count: int) -> None:
        """Keep in sight how many changes are not resolved yet."""
        self.news.show_unresolved(count)

    @Slot(object)
    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self.pages.turn_to(page)
        self.masthead.show_page(self.pages.page)
        if page is Page.STAGE:
            self.stage.table.setFocus()

    @Slot()
    def show_activity(self) -> None:
        """Turn to the activity."""
        self.show_page(Page.ACTIVITY)

    @Slot()
    def start_search(self) -> None:
        """Put the keyboard into the search field of the page, or of the stage where the page has none."""
        if not self.pages.start_search():
            self.show_page(Page.STAGE)
            self.stage.start_search()

    def room_for_people(self) -> tuple[QPoint, int]:
        """Where the list of who is signed in hangs (its upper right corner), and how far down it may reach."""
        corner = self.masthead.person.mapToGlobal(self.masthead.person.rect().bottomRight()) + QPoint(0, 4)
        return corner, self.mapToGlobal(self.rect().bottomLeft()).y() - 8

    def _moment(self) -> Moment:
        return Moment(self._clock.now(), self._clock.monotonic())

    def _lay_out(self, whole: QFrame, themes: Themes) -> None:
        split = self._split
        split.addWidget(self.stage)
        split.addWidget(self.inspector)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setChildrenCollapsible(False)
        split.setSizes([1280 - _INSPECTOR_WIDTH, _INSPECTOR_WIDTH])
        self._widen_inspector()
        self.pages.put(Page.STAGE, split)
        self.pages.searches(Page.STAGE, self.stage.start_search)
        self.pages.put(Page.ACTIVITY, self.activity)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.masthead, self._demo_strip, self._read_only):
            layout.addWidget(widget)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.news)
        self.setCentralWidget(whole)
        themes.divide(self, whole, self.pages, split)

    @Slot()
    def _widen_inspector(self) -> None:
        """Larger text needs more room, but the stage keeps the larger part."""
        self.inspector.setMinimumWidth(min(scaled(_LEAST_INSPECTOR), self.width() * 2 // 5))

    @Slot()
    def _tighten(self) -> None:
        """Where the window is low for text of this size, the rows get the room of what is told elsewhere, too."""
        is_tight = self.height() < scaled(_LOW)
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self.masthead.tighten(tight=is_tight)
            self.stage.tighten(tight=is_tight)
            self.news.tighten(tight=is_tight)

    def _connect(self) -> None:
        self.stage.cell_selected.connect(self._take_selection)
        self.stage.cell_opened.connect(self._open)
        self.stage.refresh_wanted.connect(self.commands.action("stage.refresh").trigger)
        self.stage.connections_wanted.connect(self.commands.action("connections.show").trigger)
        self.stage.sign_in_wanted.connect(self.commands.action("people.sign_in").trigger)
        self.masthead.page_wanted.connect(self.show_page)
        self.news.activity_wanted.connect(self.show_activity)
        self._read_only.more_wanted.connect(self.explanation_wanted)

    @Slot(str, str)
    def _take_selection(self, feature: str, environment: str) -> None:
        self._selected = (feature, environment)
        self.commands.refresh()

    @Slot(str, str)
    def _open(self, _feature: str, _environment: str) -> None:
        self.inspector.setFocus()

    @Slot()
    def _tick(self) -> None:
        if self.isVisible():
            self.stage.update_ages()
            self.pages.update_ages()
            self._show_summary()
            self.second_passed.emit()

    def _show_summary(self) -> None:
        self.news.show_summary(self._picture, self._moment())

    def _show_where(self) -> None:
        """The title, the marks and the strip: production and demo cannot be mistaken for anything else."""
        environments = [column.environment for column in self._picture.columns] or list(self._profile.environments)
        is_demo = any(environment.demo for environment in environments)
        real = [each.name for each in environments if each.is_production and not each.demo]
        self.masthead.show_where(is_demo=is_demo, production=real)
        self._demo_strip.show_sentence("DEMO" if is_demo else "", DEMO_SENTENCE if is_demo else "")
        parts = ["DEMO"] if is_demo else []
        title = visible(self._profile.title)
        parts += [*([title] if title != "Limelight" else []), *([tr("PRODUCTION")] if real else []), "Limelight"]
        self.setWindowTitle(" – ".join(parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._widen_inspector()
        self._tighten()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is over; whoever built the window stops what it started."""
        self._seconds.stop()
        super().closeEvent(event)
        self.closed.emit()
