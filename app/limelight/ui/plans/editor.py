"""Editing a plan: everything that its file can say, but for what was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from limelight.domain.picture import Picture
from limelight.domain.plans import MOST_DAYS, Plan, Wave
from limelight.domain.profile import Profile
from limelight.ui.plans.point_rows import PointRows
from limelight.ui.plans.scroll import still_scroll
from limelight.ui.plans.step_rows import LINES, LONGEST_LINE, Choices, WaveBox
from limelight.ui.plans.time_field import TimeField
from limelight.ui.text import plain_button, plain_label, prose_label, set_prose
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_DAY = timedelta(days=1)


class PlanEditor(QFrame):
    """The form.

    Signals:
        saved(object): the person wants this `Plan` saved.
        copied(object): the person wants this `Plan` saved as another one, in a file of its own.
        given_up(): leave it as it was.
    """

    saved = Signal(object)
    copied = Signal(object)
    given_up = Signal()

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._plan = Plan("new", tr("New plan"))
        self._choices = Choices((), profile.environments)
        self._scroll = still_scroll(tr("What is edited"), self)
        self._body = body = QWidget(self._scroll)
        self.title = _line(tr("Title"), body)
        self.owner = _line(tr("Owner"), body)
        self.ticket = _line(tr("Ticket"), body)
        self.purpose = _text(tr("What it is for"), body)
        self.roll_back = _text(tr("Notes on going back"), body)
        self.time = TimeField(body)
        self.asks_path = QCheckBox(tr("Each release has to stand before it on the path for this many days:"), body)
        self.path_days = _line(tr("Days"), body)
        self.points = PointRows(body)
        self.waves: list[WaveBox] = []
        self._waves = QVBoxLayout()
        self._unput: Iterator[Wave] = iter(())
        self._putting = QTimer(self, singleShot=True)
        self.save = plain_button(tr("Save"), Look.PRIMARY, self)
        self.save_as = plain_button(tr("Save as another…"), Look.BUTTON, self)
        self.cancel = plain_button(tr("Cancel"), Look.BUTTON, self)
        self._trouble = prose_label("", Look.DANGER_TEXT, self)
        self._lay_out(body)
        self._scroll.setWidget(body)
        self._putting.timeout.connect(self._put_next)
        self.save.clicked.connect(self._save)
        self.save_as.clicked.connect(self._save_as)
        self.cancel.clicked.connect(self.given_up)
        self.setFocusProxy(self.title)

    def show_plan(self, plan: Plan, picture: Picture) -> None:
        """Begin with this plan; features are chosen from the picture."""
        self._plan = plan
        self._choices = Choices(picture.catalogue.features, self._profile.environments)
        for field, text in ((self.title, plan.title), (self.owner, plan.owner), (self.ticket, plan.ticket)):
            field.setText(text)
        self.purpose.setPlainText(plan.purpose)
        self.roll_back.setPlainText(plan.roll_back)
        tomorrow = datetime.now().replace(hour=9, minute=0, second=0, microsecond=0) + _DAY  # noqa: DTZ005 -- a wall clock
        self.time.show_planned(plan.planned, tomorrow)
        self.asks_path.setChecked(plan.path_days is not None)
        self.path_days.setEnabled(plan.path_days is not None)
        self.path_days.setText(str(plan.path_days or 0))
        self.points.show_points(plan.checklist)
        for box in self.waves:
            box.deleteLater()
        self.waves = []
        self._unput = iter(plan.waves or (Wave(),))
        self._put_next()
        self.show_trouble("")

    @property
    def plan(self) -> Plan:
        """The plan as it stands here."""
        self._put_rest()
        return replace(
            self._plan,
            title=self.title.text().strip(),
            owner=self.owner.text().strip(),
            ticket=self.ticket.text().strip(),
            purpose=self.purpose.toPlainText().strip(),
            roll_back=self.roll_back.toPlainText().strip(),
            planned=self.time.planned,
            path_days=int(self.path_days.text()) if self.asks_path.isChecked() else None,
            waves=tuple(box.wave for box in self.waves),
            checklist=tuple(row.point for row in self.points.rows),
        )

    @property
    def trouble(self) -> str:
        """Why it cannot be saved so, as a sentence; empty where it can."""
        if not self.title.text().strip():
            return tr("The plan has no title. Give it one.")
        days = self.path_days.text()
        if self.asks_path.isChecked() and not (days.isascii() and days.isdigit() and int(days) <= MOST_DAYS):
            return tr("The days are a whole number up to {most}.", most=MOST_DAYS)
        self._put_rest()
        steps = [row.trouble for box in self.waves for row in box.rows]
        points = [row.trouble for row in self.points.rows]
        return next((trouble for trouble in (self.time.trouble, *steps, *points) if trouble), "")

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """Why it was not saved."""
        set_prose(self._trouble, sentence)

    def _lay_out(self, body: QWidget) -> None:
        add = plain_button(tr("Add a wave"), Look.BUTTON, body)
        add.clicked.connect(self._add_wave)
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._form())
        column.addWidget(plain_label(tr("Steps"), Look.HEADING, body))
        column.addLayout(self._waves)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        for title, widget in ((tr("Checklist"), self.points), (tr("Going back"), self.roll_back)):
            column.addWidget(plain_label(title, Look.HEADING, body))
            column.addWidget(widget)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot())

    def _form(self) -> QFormLayout:
        self.path_days.setMaximumWidth(64)
        self.asks_path.toggled.connect(self.path_days.setEnabled)
        path = QHBoxLayout()
        path.addWidget(self.asks_path)
        path.addWidget(self.path_days)
        path.addStretch(1)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("What it is for"), self.purpose)
        form.addRow(tr("Owner"), self.owner)
        form.addRow(tr("Ticket"), self.ticket)
        form.addRow(tr("Time"), self.time)
        form.addRow(tr("Path"), path)
        return form

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        set_look(foot, Look.BAR)
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(20, 10, 20, 12)
        buttons.addWidget(self._trouble, 1)
        buttons.addStretch(0)
        for button in (self.cancel, self.save_as, self.save):
            buttons.addWidget(button)
        return foot

    def _put_wave(self, wave: Wave) -> None:
        box = WaveBox(wave, len(self.waves), self._choices, self._body)
        box.removed.connect(self._remove_wave)
        self.waves.append(box)
        self._waves.addWidget(box)

    @Slot()
    def _put_next(self) -> None:
        """One wave at a time: each of its steps is a dozen fields, and the window stays free meanwhile."""
        wave = next(self._unput, None)
        if wave is not None:
            self._put_wave(wave)
            self._putting.start()

    def _put_rest(self) -> None:
        """Nothing is read of a plan before all of it is here."""
        for wave in self._unput:
            self._put_wave(wave)

    @Slot()
    def _add_wave(self) -> None:
        self._put_rest()
        self._put_wave(Wave())
        self.waves[-1].title.setFocus()

    @Slot()
    def _remove_wave(self) -> None:
        box = self.sender()
        assert isinstance(box, WaveBox)
        self.waves.remove(box)
        box.deleteLater()
        for at, each in enumerate(self.waves):
            each.place(at)

    @Slot()
    def _save(self) -> None:
        if self._is_whole():
            self.saved.emit(self.plan)

    @Slot()
    def _save_as(self) -> None:
        if self._is_whole():
            self.copied.emit(self.plan)

    def _is_whole(self) -> bool:
        """Whether it can be saved so; says why not."""
        trouble = self.trouble
        self.show_trouble(trouble)
        return not trouble


def _line(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setMaxLength(LONGEST_LINE)
    field.setAccessibleName(name)
    return field


def _text(name: str, parent: QWidget) -> QPlainTextEdit:
    field = QPlainTextEdit(parent)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(LINES)
    return field
