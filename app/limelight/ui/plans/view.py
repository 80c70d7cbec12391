"""The page of plans: the list on the left, and what is open on the right. What it asks for is somebody else's to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from limelight.domain.picture import EMPTY, Picture
from limelight.domain.plan_files import OpenPlan
from limelight.domain.plan_places import SUFFIX
from limelight.domain.plan_readiness import readiness_of
from limelight.domain.profile import Profile
from limelight.domain.readiness import Outlook
from limelight.ui.plans.editor import PlanEditor
from limelight.ui.plans.recent import RecentList
from limelight.ui.plans.sheet import PlanSheet
from limelight.ui.sign import Box
from limelight.ui.stage.words import Moment
from limelight.ui.text import plain_label, prose_label
from limelight.ui.theme import Look, Themes
from limelight.words import tr

_NOTHING_OPEN = tr(
    "A plan holds several changes that are one release, what has to be true before it, and the way back. "
    "Open one from the list, drop a plan's file here, or start a new one."
)


class PlansView(QFrame):
    """The page. It is told of a picture only while it is in front.

    Signals:
        dropped(str): a plan's file was dropped here.

    The rest is asked for by `recent`, `sheet` and `editor`.
    """

    dropped = Signal(str)

    def __init__(
        self, profile: Profile, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._moment = moment
        self._picture = EMPTY
        self._opened: OpenPlan | None = None
        self.recent = RecentList(themes, self)
        self._pages = QStackedWidget(self)
        self._empty = _Empty(self._pages)
        self._trouble = _Trouble(themes, self._pages)
        self.sheet = PlanSheet(themes, self._pages)
        self.editor = PlanEditor(profile, self._pages)
        for page in (self._empty, self._trouble, self.sheet, self.editor):
            self._pages.addWidget(page)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.recent)
        split.addWidget(self._pages)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([270, 1010])
        self.recent.setMinimumWidth(200)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.setAccessibleName(tr("Plans"))
        self.setAcceptDrops(True)
        self.setFocusProxy(self.recent)

    @property
    def opened(self) -> OpenPlan | None:
        """The plan that is open."""
        return self._opened

    @property
    def is_editing(self) -> bool:
        """Whether a person edits."""
        return self._pages.currentWidget() is self.editor

    def show_opened(self, opened: OpenPlan) -> None:
        """Show a plan, or the same after something happened to it."""
        self._opened = opened
        self._show_sheet()
        if not self.is_editing:
            self._pages.setCurrentWidget(self.sheet)

    def show_nothing(self) -> None:
        """Nothing is open."""
        self._opened = None
        self._pages.setCurrentWidget(self._empty)

    def show_trouble(self, sentence: str) -> None:
        """A plan could not be opened; says where and why."""
        self._opened = None
        self._trouble.say(sentence)
        self._pages.setCurrentWidget(self._trouble)

    def edit(self, opened: OpenPlan) -> None:
        """Let a person edit a plan."""
        self.editor.show_plan(opened.kept.plan, self._picture)
        self._pages.setCurrentWidget(self.editor)
        self.editor.setFocus()

    def end_editing(self) -> None:
        """Back to the document."""
        self._pages.setCurrentWidget(self.sheet if self._opened is not None else self._empty)

    def show_picture(self, picture: Picture) -> None:
        """Show what was read."""
        self._picture = picture
        self._show_sheet()

    def update_ages(self) -> None:
        """A second went by: what was met may be too old now."""
        self._show_sheet()

    def _show_sheet(self) -> None:
        opened = self._opened
        if opened is None:
            return
        moment = self._moment()
        freezes = [each for column in self._picture.columns for each in column.own_freezes]
        outlook = Outlook(self._picture, moment.now, moment.monotonic, opened.progress, freezes, opened.others)
        self.sheet.show_plan(opened, readiness_of(opened.kept.plan, outlook), self._picture)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A plan's file may be dropped."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it."""
        place = _dropped(event)
        if place:
            event.acceptProposedAction()
            self.dropped.emit(place)


class _Empty(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 40, 40, 40)
        layout.setSpacing(10)
        layout.addWidget(plain_label(tr("No plan is open"), Look.TITLE, self))
        words = prose_label(_NOTHING_OPEN, Look.MUTED, self)
        words.setMaximumWidth(560)
        layout.addWidget(words)
        layout.addStretch(1)


class _Trouble(QWidget):
    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = Box(themes, self, spoken=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addWidget(self._box)
        layout.addStretch(1)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Why it cannot be opened."""
        note = tr("The file was left as it is. Correct it in a text editor, and open it again.")
        self._box.say(Look.DANGER_BOX, "warning", tr("This plan cannot be opened"), [sentence, note])


def _dropped(event: QDropEvent) -> str:
    """The path of the plan that is dropped; empty where it is something else."""
    urls = event.mimeData().urls()
    place = urls[0].toLocalFile() if len(urls) == 1 else ""
    return place if place.endswith(SUFFIX) else ""
